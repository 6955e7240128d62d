import { expect, it } from 'vitest';
import { context } from '../../test/support/context.ts';
import { stubChannel } from '../../test/support/stub-channel.ts';
import { virtualTime } from '../../test/support/virtual-time.ts';
import { vietnamese } from '../copy/vi/index.ts';
import { emptyState } from '../core/state/state.ts';
import { createMemoryStore } from '../storage/memory/memory-store.ts';
import { createChore } from './chore.ts';

const silent = { debug() {}, info() {}, warn() {}, error() {} };

it('what is told of something that the disk took late is sent then, and not when something else is', async () => {
  const store = createMemoryStore(emptyState());
  let refusals = 1;
  let sent = 0;
  const chore = createChore(
    {
      context,
      store: {
        ...store,
        transact: (change) =>
          refusals-- > 0 ? Promise.reject(new Error('disk full')) : store.transact(change),
      },
      clock: { now: () => 0, rehearsal: false },
      log: silent,
      outbox: {
        wake() {
          sent += 1;
        },
      },
      channelOf: () => stubChannel('telegram'),
      words: vietnamese,
      time: virtualTime(),
    },
    'chore',
    async () => {},
  );
  expect(await chore.settle('one', (state) => ({ state, notices: [] }))).toBe(false);
  expect(chore.isUnsaved('one')).toBe(true);
  expect(sent).toBe(0);
  await chore.stop();
  expect(chore.isUnsaved('one')).toBe(false);
  expect(sent).toBe(1);
});
