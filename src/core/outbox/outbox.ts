import { doubledMs, jittered } from '../../kit/backoff.ts';
import { type ChatAddress, chatKey, isSameChat, toAddress, wholeChat } from '../heard/event.ts';
import { isKnownChat } from '../people/links.ts';
import type { Message } from '../said/message.ts';
import type { State } from '../state/state.ts';
import type { DeliveryError } from './delivery-error.ts';
import type { FailedRow, OutboxRow } from './row.ts';
import { isReminderKey } from './row-key.ts';

/** How many given-up rows the state remembers. */
export const failuresKept = 100;

/**
 * A send of which nothing is known is repeated once soon; what is owed to one person twice more, so much later each:
 * by then a platform that had it has long shown it, and a repeat is better than a loss.
 */
export const laterRepeatsMs = [30 * 60_000, 3 * 3_600_000] as const;

/** Pauses before what failed is sent again: 1, 2, 4 … 60 s. */
export const pauses = { firstMs: 1_000, lastMs: 60_000 };

export const toFailure = (row: OutboxRow, code: string, at: number): FailedRow => ({
  key: row.key,
  chat: row.chat,
  code,
  at,
  ...(row.personId === undefined ? {} : { personId: row.personId }),
});

/** A message that waits to be sent. */
export const newRow = (
  key: string,
  chat: OutboxRow['chat'],
  message: Message,
  now: number,
  notBefore = 0,
): OutboxRow => ({
  key,
  chat,
  message,
  createdAt: now,
  notBefore,
  attempts: 0,
  unknownOutcomes: 0,
  deaths: 0,
  lease: null,
});

const isReminder = (row: OutboxRow): boolean => isReminderKey(row.key);

/**
 * A new reminder is newer than all that wait for its person, whatever the clock said when those were made: one that was
 * set back must not have an old reminder outdo it. What follows a row is as old as that, and stays so.
 */
function dated(state: State, rows: readonly OutboxRow[]): readonly OutboxRow[] {
  const ofPeople = new Set(rows.filter(isReminder).map(({ personId }) => personId));
  ofPeople.delete(undefined);
  if (ofPeople.size === 0) return rows;
  const keys = new Set(rows.map(({ key }) => key));
  const latest = new Map<string, number>();
  for (const { key, personId, createdAt } of state.outbox.filter(isReminder))
    if (personId !== undefined && ofPeople.has(personId) && !keys.has(key))
      latest.set(personId, Math.max(createdAt, latest.get(personId) ?? 0));
  return rows.map((row) => {
    const at = isReminder(row) && row.personId !== undefined ? latest.get(row.personId) : undefined;
    return at !== undefined && at > row.createdAt ? { ...row, createdAt: at + 1 } : row;
  });
}

/**
 * Adds rows whose key is new; a key that is already waiting never makes a second row. A new edit takes the place of
 * one that waits, a new reminder that of an older one to the same person, tried or not: only the latest matters. One
 * that is being sent gives way when that fails.
 */
export function enqueue(state: State, rows: readonly OutboxRow[]): State {
  if (rows.length === 0) return state;
  const byKey = new Map(dated(state, rows).map((row) => [row.key, row]));
  const remindedAt = new Map<string, number>();
  for (const row of byKey.values())
    if (isReminder(row) && row.personId !== undefined)
      remindedAt.set(row.personId, Math.max(row.createdAt, remindedAt.get(row.personId) ?? 0));
  // Parts of one reminder are as old as each other, and what follows a refused one is as old as that.
  const isOutdone = (row: OutboxRow): boolean =>
    isReminder(row) && row.personId !== undefined && row.createdAt < (remindedAt.get(row.personId) ?? 0);
  const idle = (row: OutboxRow): boolean => row.lease === null;
  const kept = state.outbox
    .filter((row) => byKey.has(row.key) || !(idle(row) && isOutdone(row)))
    .map((row) => {
      const newer = byKey.get(row.key);
      return newer?.edit && idle(row) ? newer : row;
    });
  const known = new Set(kept.map((row) => row.key));
  const fresh = [...byKey.values()].filter((row) => !known.has(row.key));
  const same = fresh.length === 0 && kept.every((row, position) => row === state.outbox[position]);
  return same && kept.length === state.outbox.length ? state : { ...state, outbox: [...kept, ...fresh] };
}

/** Whether a message is of no use any more. @param now epoch ms by the clock that its use was reckoned by */
export const isOver = (row: OutboxRow, now: number): boolean =>
  row.validUntil !== undefined && row.validUntil < now;

/** Whether a newer reminder waits for the same person. */
export const isSuperseded = (state: State, row: OutboxRow): boolean =>
  isReminder(row) &&
  row.personId !== undefined &&
  state.outbox.some(
    (other) => isReminder(other) && other.personId === row.personId && other.createdAt > row.createdAt,
  );

/** A row that was claimed and not tried is free again, as if nobody had taken it. */
const release = (state: State, key: string): State => ({
  ...state,
  outbox: state.outbox.map((row) =>
    row.key === key ? { ...row, lease: null, attempts: Math.max(0, row.attempts - 1) } : row,
  ),
});

/** Takes a row out: it is of no use any more. */
export const without = (state: State, key: string): State => ({
  ...state,
  outbox: state.outbox.filter((row) => row.key !== key),
});

/** Keeps where a digest stands, and what it shows. */
function withDigest(state: State, row: OutboxRow, messageId: string | null): State {
  if (!row.digest) return state;
  const chat = chatKey(row.chat);
  const { period, fingerprint } = row.digest;
  const before = state.digests.find((one) => one.period === period && one.chat === chat);
  const others = state.digests.filter((one) => one !== before);
  const standing = row.edit?.messageId ?? messageId;
  return {
    ...state,
    digests: [...others, { ...before, period, chat, messageId: standing, fingerprint }],
  };
}

/** Of what the office was told once when a chat refused a message, until it takes one again. */
export const refusedMatter = (chat: ChatAddress, code: string): string =>
  `refused:${code}:${chatKey(wholeChat(chat))}`;

/**
 * A chat takes messages again: should it refuse once more, the office is told once more, and a digest that stands there
 * is brought up to date.
 */
export function takesAgain(state: State, chat: ChatAddress): State {
  const end = `:${chatKey(wholeChat(chat))}`;
  const told = state.told.filter((matter) => !(matter.startsWith('refused:') && matter.endsWith(end)));
  if (told.length === state.told.length) return state;
  const digests = state.digests.map((one) =>
    isSameChat(toAddress(one.chat), chat) ? { ...one, fingerprint: '' } : one,
  );
  return { ...state, told, digests };
}

/** The row was sent: it leaves the state; of a digest it is kept where it stands. */
export function markSent(state: State, key: string, messageId: string | null = null): State {
  const row = state.outbox.find((one) => one.key === key);
  return row ? withDigest(takesAgain(without(state, key), row.chat), row, messageId) : state;
}

/** A digest that an edit did not reach shows nothing that is known: once its chat is back, it is edited. */
const outdated = (one: State['digests'][number], row: OutboxRow): State['digests'][number] =>
  one.period === row.digest?.period && one.chat === chatKey(row.chat) ? { ...one, fingerprint: '' } : one;

/** The row leaves the state and is kept among what was given up. */
export const giveUp = (state: State, row: OutboxRow, code: string, now: number): State => ({
  ...without(state, row.key),
  failures: [...state.failures, toFailure(row, code, now)].slice(-failuresKept),
});

/** What becomes of a failed send. */
export type Verdict =
  | { type: 'retry'; at: number }
  /** Nothing was said of the message: it waits as if it had not been tried. */
  | { type: 'hold' }
  | { type: 'give-up' }
  | { type: 'moved'; chatId: string };

/** What is owed to one person: reminders, receipts, escalations; never what a group sees. */
export const isForOnePerson = (state: State, { chat, personId }: OutboxRow): boolean =>
  !state.groups.some((group) => group.channel === chat.channel && group.chatId === chat.chatId) &&
  (personId !== undefined ||
    state.accounts.some(({ channel, userId }) => channel === chat.channel && userId === chat.chatId));

/**
 * An unknown outcome: an edit is repeated, since one that arrived is not harmed by another; anything else once soon;
 * what is owed to one person twice more, much later, while it is of use.
 */
function judgeUnknown(row: OutboxRow, soonAt: number, now: number, personal: boolean): Verdict {
  const repeats = row.unknownOutcomes;
  if (row.edit || repeats === 0) return { type: 'retry', at: soonAt };
  const laterMs = personal ? laterRepeatsMs[repeats - 1] : undefined;
  if (laterMs === undefined || isOver(row, now + laterMs)) return { type: 'give-up' };
  return { type: 'retry', at: now + laterMs };
}

/** The chat does not take anything from this bot. */
const isGone = ({ code }: DeliveryError): boolean => code === 'blocked' || code === 'chat-not-found';

/** A chat in which somebody writes: what is being sent to it at this moment, and refused, is tried once more. */
export function heardMeanwhile(state: State, chat: ChatAddress): State {
  const isUnderWay = (row: OutboxRow): boolean =>
    row.lease !== null && !row.heard && isSameChat(row.chat, chat);
  if (!state.outbox.some(isUnderWay)) return state;
  return {
    ...state,
    outbox: state.outbox.map((row) => (isUnderWay(row) ? { ...row, heard: true } : row)),
  };
}

/**
 * Decides about a failed send. What the platform cannot have decided: again after 1, 2, 4 … 60 s with jitter, without
 * an end while it is of use; a rate limit: exactly what the platform says; a refused token: not counted; an unknown
 * outcome: a few repeats at most; anything permanent: given up.
 * @param random a number in [0, 1), for the jitter
 * @param personal whether it is owed to one person (`isForOnePerson`)
 */
export function judgeFailure(
  row: OutboxRow,
  error: DeliveryError,
  now: number,
  random: number,
  personal = false,
): Verdict {
  if (row.heard && isGone(error)) return { type: 'retry', at: now };
  if (error.code === 'moved' && error.movedTo !== undefined) return { type: 'moved', chatId: error.movedTo };
  if (!error.retryable) return { type: 'give-up' };
  if (error.code === 'token-refused') return { type: 'hold' };
  if (error.code === 'rate-limited') return { type: 'retry', at: now + (error.retryAfterMs ?? 1_000) };
  const soonAt = now + jittered(doubledMs(row.attempts - 1, pauses), random);
  return error.code === 'outcome-unknown'
    ? judgeUnknown(row, soonAt, now, personal)
    : { type: 'retry', at: soonAt };
}

/** Puts the verdict on a failed send into the state. */
export function applyVerdict(
  state: State,
  row: OutboxRow,
  error: DeliveryError,
  verdict: Verdict,
  now: number,
): State {
  switch (verdict.type) {
    case 'hold':
      return isSuperseded(state, row) ? without(state, row.key) : release(state, row.key);
    case 'retry':
      if (isSuperseded(state, row)) return without(state, row.key);
      return {
        ...state,
        outbox: state.outbox.map((known) =>
          known.key === row.key
            ? {
                ...known,
                lease: null,
                heard: undefined,
                notBefore: verdict.at,
                // A rate limit or a refused connection was no try: the request changed nothing.
                unknownOutcomes: known.unknownOutcomes + (error.code === 'outcome-unknown' ? 1 : 0),
              }
            : known,
        ),
      };
    case 'moved':
      return moveChat(state, row.chat.channel, row.chat.chatId, verdict.chatId);
    case 'give-up': {
      const gone = isGone(error);
      const known = state.unreachable.some(
        ({ channel, chatId }) => channel === row.chat.channel && chatId === row.chat.chatId,
      );
      const unreachable =
        gone && !known && isKnownChat(state, row.chat)
          ? [...state.unreachable, { channel: row.chat.channel, chatId: row.chat.chatId, at: now }]
          : state.unreachable;
      const digests = gone && row.edit ? state.digests.map((one) => outdated(one, row)) : state.digests;
      return { ...giveUp(state, row, error.code, now), digests, unreachable };
    }
  }
}

/** A group got a new id (Telegram supergroup): its link and what waits for it follow. */
export function moveChat(
  state: State,
  channel: OutboxRow['chat']['channel'],
  from: string,
  to: string,
): State {
  const isIt = (chat: { channel: string; chatId: string }) =>
    chat.channel === channel && chat.chatId === from;
  const linked = state.groups.some((group) => group.channel === channel && group.chatId === to);
  return {
    ...state,
    groups: state.groups
      .filter((group) => !(linked && isIt(group)))
      .map((group) => (isIt(group) ? { ...group, chatId: to } : group)),
    // Where its digests stand is kept: an edit that finds none there is followed by a new message.
    digests: state.digests.map((one) => {
      const chat = toAddress(one.chat);
      return isIt(chat) ? { ...one, chat: chatKey({ ...chat, chatId: to }) } : one;
    }),
    outbox: state.outbox.map((row) =>
      isIt(row.chat) ? { ...row, chat: { ...row.chat, chatId: to }, lease: null, notBefore: 0 } : row,
    ),
  };
}
