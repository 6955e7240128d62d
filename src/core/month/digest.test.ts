import { expect, it } from 'vitest';
import { context, mayMorning } from '../../../test/support/context.ts';
import { findReport } from '../report/desk.ts';
import { emptyState, type State } from '../state/state.ts';
import { digestOf, staleDigests } from './digest.ts';

const posted = { chat: 'telegram:-5', messageId: '9', fingerprint: 'as-it-was' };
const group = { channel: 'telegram' as const, chatId: '-5', linkedAt: 0 };

it('a digest of another year is left as it is, though its month is not loaded or was planned otherwise', () => {
  const state: State = {
    ...emptyState(),
    groups: [group],
    digests: ['2022-04', '2022-05', '2023-04'].map((period) => ({ period, ...posted })),
    elsewhere: ['2022-04'],
  };
  const { notices } = staleDigests(state, context, mayMorning);
  expect(notices.map((notice) => notice.key)).toEqual(['digest-edit:2023-04:telegram:-5']);
});

it('nothing is concluded about a month that is not loaded', () => {
  const state: State = { ...emptyState(), elsewhere: ['2022-04'] };
  expect(() => findReport(state, 'phong-ha-tang-so', '2022-04')).toThrow('2022-04 is not loaded');
  expect(() => digestOf(state, context, '2022-04', mayMorning, false)).toThrow('2022-04 is not loaded');
  expect(findReport(state, 'phong-ha-tang-so', '2023-04')).toBeUndefined();
});
