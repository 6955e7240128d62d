import { describe, expect, it } from 'vitest';
import { context } from '../../test/support/context.ts';
import { speakingOn, stubChannel } from '../../test/support/stub-channel.ts';
import { virtualTime } from '../../test/support/virtual-time.ts';
import { vietnamese } from '../copy/vi/index.ts';
import type { OutboxRow } from '../core/outbox/row.ts';
import type { ChannelName } from '../core/people/org.ts';
import { plainText } from '../core/said/message.ts';
import { emptyState } from '../core/state/state.ts';
import { createMemoryStore } from '../storage/memory/memory-store.ts';
import { createAlarms } from './alarms.ts';
import type { OutboxWorker } from './outbox-worker.ts';
import { tellOfficeOfAlarms } from './tell-office.ts';

const office = 'van-thu-tong-hop';
const log = { debug() {}, info() {}, warn() {}, error() {} };

/** A bot on some channels whose office has accounts on some of them. @param before what an earlier one left */
function open(channels: readonly ChannelName[], accounts: readonly ChannelName[], before = emptyState()) {
  const store = createMemoryStore({
    ...before,
    accounts: accounts.map((channel) => ({ channel, userId: office, personId: office, linkedAt: 0 })),
    preferred: { [office]: 'telegram' },
  });
  const atOnce: OutboxRow[] = [];
  const alarms = createAlarms({ log, time: virtualTime() });
  tellOfficeOfAlarms({
    context: { ...context, channels: speakingOn(...channels) },
    store,
    clock: { now: () => 5, rehearsal: false },
    log,
    outbox: { wake() {}, sendNow: async (rows) => void atOnce.push(...rows) } as OutboxWorker,
    channelOf: (name) => (channels.includes(name) ? stubChannel(name) : undefined),
    alarms,
    words: vietnamese,
  });
  /** Where the office is written to, and what, once all that was set going is done. */
  const told = async (): Promise<string[]> => {
    for (let turn = 0; turn < 5; turn++) await new Promise((done) => setImmediate(done));
    const rows = [...atOnce, ...(await store.read()).outbox];
    return rows.map(({ chat, message }) => `${chat.channel}: ${plainText(message)}`);
  };
  return { alarms, told, store };
}

describe('a platform that is not heard from', () => {
  it('is where the office is told, of that and of all else, if it has no other', async () => {
    const { alarms, told } = open(['telegram'], ['telegram']);
    alarms.failing('telegram', 'PUBLIC_URL is refused', { atOnce: true, part: 'receiving' });
    // What is sent does arrive: the very word does.
    expect(await told()).toEqual([expect.stringMatching(/^telegram: .*không nhận được tin từ Telegram/)]);
    alarms.failing('disk', 'ENOSPC', { atOnce: true });
    expect((await told()).filter((line) => /^telegram: .*không ghi được đĩa/.test(line))).toHaveLength(1);
    alarms.stop();
  });

  it('stays the preferred one', async () => {
    const { alarms, told } = open(['telegram', 'zalo'], ['telegram', 'zalo']);
    alarms.failing('telegram', '409', { atOnce: true, part: 'receiving' });
    expect(await told()).toEqual([expect.stringMatching(/^telegram: /)]);
    alarms.stop();
  });
});

describe('a platform to which nothing can be sent', () => {
  it('is told of on the other, preferred or not', async () => {
    const { alarms, told } = open(['telegram', 'zalo'], ['telegram', 'zalo']);
    alarms.failing('telegram', '409', { part: 'receiving' });
    alarms.failing('telegram', 'the token is refused', { atOnce: true });
    expect(await told()).toEqual([expect.stringMatching(/^zalo: .*không dùng được Telegram/)]);
    alarms.stop();
  });

  it('has no word of itself waiting for it, since that would say what is over', async () => {
    const { alarms, told } = open(['telegram', 'zalo'], ['telegram']);
    alarms.failing('telegram', 'the token is refused', { atOnce: true });
    expect(await told()).toEqual([]);
    alarms.working('telegram');
    expect(await told()).toEqual([expect.stringMatching(/^telegram: .*Telegram/)]);
    alarms.stop();
  });

  it('is where a word about something else waits, if nobody of the office is reached elsewhere', async () => {
    for (const matter of ['copies', 'zalo'] as const) {
      const { alarms, told } = open(['telegram', 'zalo'], ['telegram']);
      alarms.failing('telegram', '502');
      alarms.failing(matter, 'x', { atOnce: true });
      expect(await told(), matter).toEqual([expect.stringMatching(/^telegram: /)]);
      alarms.stop();
    }
  });
});

describe('an alarm that could not be said', () => {
  it('gives way to what came after it', async () => {
    const { alarms, told } = open(['telegram'], ['telegram']);
    alarms.failing('telegram', '409', { atOnce: true, part: 'receiving' });
    expect(await told()).toEqual([expect.stringContaining('⚠️')]);
    alarms.working('telegram', { part: 'receiving' });
    expect(await told()).toEqual([expect.stringMatching(/✅ .*trở lại/)]);
    alarms.stop();
  });

  it('says nothing of the next process, even if the one that died was sending it', async () => {
    const first = open(['telegram'], ['telegram']);
    first.alarms.failing('telegram', '409', { atOnce: true, part: 'receiving' });
    await first.told();
    first.alarms.stop();
    const left = await first.store.read();
    const sending = left.outbox.map((row) => ({ ...row, lease: { holder: 'dead', until: 1 } }));
    expect(sending).toHaveLength(1);
    const { alarms, told } = open(['telegram'], ['telegram'], { ...left, outbox: sending });
    expect(await told()).toEqual([]);
    // Where the trouble goes on it is said once more, as of now.
    alarms.failing('telegram', '409', { atOnce: true, part: 'receiving' });
    expect(await told()).toHaveLength(1);
    alarms.stop();
  });
});
