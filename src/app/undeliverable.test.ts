import { describe, expect, it } from 'vitest';
import { context } from '../../test/support/context.ts';
import { speakingOn, stubChannel } from '../../test/support/stub-channel.ts';
import { vietnamese } from '../copy/vi/index.ts';
import { type DeliveryCode, DeliveryError } from '../core/outbox/delivery-error.ts';
import { applyVerdict, markSent, newRow } from '../core/outbox/outbox.ts';
import type { OutboxRow } from '../core/outbox/row.ts';
import { plainText } from '../core/said/message.ts';
import { emptyState, type State, stateSchema } from '../core/state/state.ts';
import { settleUndeliverable } from './undeliverable.ts';

const telegram = stubChannel('telegram');
const zalo = stubChannel('zalo');
const office = context.org.people.find(({ role }) => role === 'office')!.id;
const heads = context.org.people.filter(({ role }) => role === 'head').map(({ id }) => id);

const account = (personId: string, name: 'telegram' | 'zalo' = 'telegram') => ({
  channel: name,
  userId: personId,
  personId,
  linkedAt: 0,
});
const people = (...ids: string[]): State => ({ ...emptyState(), accounts: ids.map((id) => account(id)) });
const reminder = (id: string): OutboxRow => ({
  ...newRow(`remind:2023-05:opening:${id}`, { channel: 'telegram', chatId: id }, { lines: [['Nhắc']] }, 0),
  personId: id,
  bulk: true,
  attempts: 1,
  lease: { holder: 'x', until: 1 },
});

/** What becomes of a state when a row of it is given up. */
function giveUp(state: State, row: OutboxRow, code: DeliveryCode, now: number, channels = [telegram]): State {
  const error = new DeliveryError(code, 'x');
  const holding = state.outbox.some(({ key }) => key === row.key)
    ? state
    : { ...state, outbox: [...state.outbox, row] };
  const after = settleUndeliverable(
    applyVerdict(holding, row, error, { type: 'give-up' }, now),
    row,
    error,
    { ...context, channels: speakingOn(...channels.map(({ name }) => name)) },
    { channelOf: (name) => channels.find((one) => one.name === name), words: vietnamese },
    now,
  );
  // Whatever comes of it can be saved.
  expect(stateSchema.safeParse(after).error).toBeUndefined();
  return after;
}
const saidTo = (state: State, id: string): string[] =>
  state.outbox.filter(({ personId }) => personId === id).map(({ message }) => plainText(message));

describe('what nothing can follow', () => {
  it.each([
    'no-right',
    'outcome-unknown',
    'unavailable',
    'unreachable',
    'token-refused',
    'rate-limited',
    'thread-gone',
    'moved',
  ] as const)('is told to the office: %s', (code) => {
    const after = giveUp(people(office, heads[0]!), reminder(heads[0]!), code, 5);
    expect(saidTo(after, office)).toHaveLength(1);
    expect(after.told).toHaveLength(1);
    expect(after.failures).toMatchObject([{ code, personId: heads[0] }]);
    // Once, until the chat takes a message again.
    expect(saidTo(giveUp(after, reminder(heads[0]!), code, 6), office)).toHaveLength(1);
  });

  it('is told again once the chat has taken a message meanwhile', () => {
    const first = giveUp(people(office, heads[0]!), reminder(heads[0]!), 'outcome-unknown', 5);
    const sent = markSent({ ...first, outbox: [reminder(heads[0]!)] }, reminder(heads[0]!).key);
    expect(sent.told).toEqual([]);
    expect(saidTo(giveUp(sent, reminder(heads[0]!), 'outcome-unknown', 6), office)).toHaveLength(1);
  });

  it('of many people at once is one message that says how many', () => {
    const ids = Array.from({ length: 50 }, (_, position) => `nguoi-${position}`);
    const after = ids.reduce(
      (to, id, position) => giveUp(to, reminder(id), 'outcome-unknown', 5 + position),
      people(office, ...ids),
    );
    expect(saidTo(after, office)).toEqual([expect.stringContaining('và 49 người khác (/tinhtrang)')]);
  });

  it('is told by whoever joins the office later, where nobody could be told', () => {
    const untold = giveUp(people(heads[0]!), reminder(heads[0]!), 'outcome-unknown', 5);
    expect(untold.told).toEqual([]);
    const joined = { ...untold, accounts: [...untold.accounts, account(office)] };
    expect(saidTo(giveUp(joined, reminder(heads[0]!), 'outcome-unknown', 6), office)).toHaveLength(1);
  });

  it('goes no further where the office itself cannot be told', () => {
    const first = giveUp(people(office), reminder(office), 'refused', 5);
    const plain = first.outbox.at(-1)!;
    expect(plain.message.plain).toBe(true);
    expect(giveUp(first, plain, 'refused', 6)).toMatchObject({ outbox: [], told: [] });
  });
});

describe('a reminder that is refused', () => {
  const part = (place: number, more: Partial<OutboxRow> = {}): OutboxRow => ({
    ...reminder(heads[0]!),
    key: `${reminder(heads[0]!).key}:${place}`,
    lease: null,
    attempts: 0,
    ...more,
  });

  it('in one of its parts is followed by bare text, and keeps its other part', () => {
    const message = { lines: [[{ b: 'Nhắc' }]] };
    const after = giveUp(
      { ...people(office, heads[0]!), outbox: [part(0, { message }), part(1)] },
      part(0, { message }),
      'refused',
      5,
    );
    expect(after.outbox.map(({ key }) => key)).toEqual([part(1).key, `${part(0).key}>plain`]);
  });

  it('while a newer one waits is followed by nothing, and nobody need hear of it', () => {
    for (const code of ['refused', 'outcome-unknown', 'blocked'] as const) {
      const newer = {
        ...reminder(heads[0]!),
        key: `remind:2023-05:nudge-3h:${heads[0]}`,
        chat: { channel: 'zalo' as const, chatId: '9' },
        createdAt: 9,
      };
      const state = { ...people(office, heads[0]!), outbox: [reminder(heads[0]!), newer] };
      const after = giveUp(state, reminder(heads[0]!), code, 10);
      expect(after.outbox).toEqual([newer]);
      expect(after.failures).toMatchObject([{ code, followed: true }]);
    }
  });
});

describe('a chat that is gone', () => {
  const other = {
    ...newRow('reply:telegram:1:0', { channel: 'telegram', chatId: heads[0]! }, { lines: [['Đã nhận']] }, 0),
  };

  it('leaves everything that waits for it to another account of its person', () => {
    const state = { ...people(office, heads[0]!), outbox: [other] };
    const both = { ...state, accounts: [...state.accounts, account(heads[0]!, 'zalo')] };
    const after = giveUp(both, reminder(heads[0]!), 'blocked', 5, [telegram, zalo]);
    expect(after.outbox.map(({ chat, message }) => [chat.channel, plainText(message)])).toEqual([
      ['zalo', 'Nhắc'],
      ['zalo', 'Đã nhận'],
    ]);
    expect(after.failures).toMatchObject([{ followed: true }, { followed: true }]);
  });

  it('leaves none of it unmentioned where there is no other', () => {
    const after = giveUp(
      { ...people(office, heads[0]!), outbox: [other] },
      reminder(heads[0]!),
      'blocked',
      5,
    );
    expect(after.failures.map(({ key }) => key)).toEqual([reminder(heads[0]!).key, other.key]);
    expect(saidTo(after, office)).toEqual([expect.stringContaining('không nhắn được cho')]);
  });

  it('is the whole group, whatever topic of it refused', () => {
    const chat = { channel: 'telegram' as const, chatId: '-1', threadId: '7' };
    const state = {
      ...people(office),
      groups: [{ ...chat, linkedAt: 0 }],
      outbox: [
        newRow('digest:2023-04:telegram:-1', { channel: 'telegram', chatId: '-1' }, { lines: [['A']] }, 0),
      ],
    };
    const after = giveUp(
      state,
      newRow('digest:2023-05:telegram:-1/7', chat, { lines: [['B']] }, 0),
      'blocked',
      5,
    );
    expect(after.unreachable).toEqual([{ channel: 'telegram', chatId: '-1', at: 5 }]);
    expect(after.outbox.map(({ personId }) => personId)).toEqual([office]);
  });
});

it('an edit taken over by another account is a message there', () => {
  const row = {
    ...reminder(heads[0]!),
    edit: { messageId: '3' },
    digest: { period: '2023-05', fingerprint: 'f' },
  };
  const state = { ...emptyState(), accounts: [account(heads[0]!), account(heads[0]!, 'zalo')] };
  const [moved] = giveUp(state, row, 'blocked', 5, [telegram, zalo]).outbox;
  expect(moved).toMatchObject({ chat: { channel: 'zalo' }, digest: { period: '2023-05' } });
  expect(moved).not.toHaveProperty('edit');
});

it('a channel that is no longer in use is told of where the person has no other', () => {
  const after = giveUp(
    { ...emptyState(), accounts: [account(office, 'zalo'), account(heads[0]!)] },
    reminder(heads[0]!),
    'refused',
    5,
    [zalo],
  );
  expect(saidTo(after, office)).toHaveLength(1);
});
