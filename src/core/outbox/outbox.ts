import type { Message } from '../message/message.ts';
import { isKnownChat } from '../people/links.ts';
import type { State } from '../state/state.ts';
import type { DeliveryError } from './delivery-error.ts';
import type { FailedRow, OutboxRow } from './row.ts';

/** How long a claimed row belongs to its sender; longer than any request may take. */
export const leaseMs = 60_000;

/** How many given-up rows the state remembers. */
const failuresKept = 100;

/** How many deaths of its sender a row survives: enough for any bad day, an end for a row that kills. */
const deathsAllowed = 100;

/** A send whose connection was lost is repeated at most this often (at most one repeat). */
const unknownRepeats = 1;

const maxBackoffMs = 60_000;

const toFailure = (row: OutboxRow, code: string, at: number): FailedRow => ({
  key: row.key,
  chat: row.chat,
  code,
  at,
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
  message: message as OutboxRow['message'],
  createdAt: now,
  notBefore,
  attempts: 0,
  unknownOutcomes: 0,
  deaths: 0,
  lease: null,
});

const isReminder = (row: OutboxRow): boolean => row.key.startsWith('remind:');

/**
 * Adds rows whose key is new; a key that is already waiting never makes a second row. A new edit takes the place of
 * one that waits, a new reminder that of an older one to the same person: only the latest matters.
 */
export function enqueue(state: State, rows: readonly OutboxRow[]): State {
  if (rows.length === 0) return state;
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const reminded = new Set(rows.filter(isReminder).map((row) => row.personId));
  const idle = (row: OutboxRow): boolean => row.lease === null && row.attempts === 0;
  const kept = state.outbox
    .filter(
      (row) =>
        byKey.has(row.key) || !(isReminder(row) && idle(row) && row.personId && reminded.has(row.personId)),
    )
    .map((row) => {
      const newer = byKey.get(row.key);
      return newer?.edit && idle(row) ? newer : row;
    });
  const known = new Set(kept.map((row) => row.key));
  const fresh = [...byKey.values()].filter((row) => !known.has(row.key));
  const same = fresh.length === 0 && kept.every((row, position) => row === state.outbox[position]);
  return same && kept.length === state.outbox.length ? state : { ...state, outbox: [...kept, ...fresh] };
}

/**
 * Frees rows whose sender died. Most of them were never sent, so they are sent again: to say a thing twice is
 * better than never. A row that has seen many deaths may be their cause, and is given up.
 */
function settleDeadSends(
  state: State,
  now: number,
  busy: ReadonlySet<string>,
): { state: State; lost: FailedRow[] } {
  const dead = (row: OutboxRow): boolean =>
    row.lease !== null && row.lease.until <= now && !busy.has(row.key);
  if (!state.outbox.some(dead)) return { state, lost: [] };
  const counted = state.outbox.map((row) =>
    dead(row) ? { ...row, lease: null, deaths: row.deaths + 1 } : row,
  );
  const lost = counted
    .filter((row) => row.deaths > deathsAllowed)
    .map((row) => toFailure(row, 'outcome-unknown', now));
  return {
    state: {
      ...state,
      outbox: counted.filter((row) => row.deaths <= deathsAllowed),
      failures: [...state.failures, ...lost].slice(-failuresKept),
    },
    lost,
  };
}

/** Rows of one lane are sent in order: those of a chat, what was asked for apart from what was not. */
export const laneOf = (row: OutboxRow): string =>
  `${row.chat.channel}:${row.chat.chatId}${row.bulk ? ':bulk' : ''}`;

/** Drops what came too late to be of use; nobody is sending it. */
function dropExpired(state: State, now: number): State {
  const late = (row: OutboxRow): boolean =>
    row.validUntil !== undefined && row.validUntil < now && row.lease === null;
  return state.outbox.some(late) ? { ...state, outbox: state.outbox.filter((row) => !late(row)) } : state;
}

/**
 * Claims up to `limit` rows that are due for one sender: in order of creation, at most one row a chat, and none
 * of a chat whose earlier row is still waiting or being sent.
 * @param bulkLimit how many of them may be rows that nobody waits for
 * @param busy keys of rows that this sender has in hand: alive, however fast a rehearsed clock outran their lease
 * @returns also the rows given up because their senders died too often
 */
export function claimRows(
  before: State,
  holder: string,
  now: number,
  limit: number,
  busy: ReadonlySet<string> = new Set(),
  bulkLimit = limit,
): { state: State; claimed: OutboxRow[]; lost: FailedRow[] } {
  const settled = settleDeadSends(before, now, busy);
  const state = dropExpired(settled.state, now);
  const taken = new Set<string>();
  const claimed: OutboxRow[] = [];
  let bulk = 0;
  const outbox = state.outbox.map((row) => {
    const lane = laneOf(row);
    if (taken.has(lane)) return row;
    taken.add(lane);
    if (row.lease !== null || row.notBefore > now || claimed.length >= limit) return row;
    if (row.bulk && bulk >= bulkLimit) return row;
    const mine = { ...row, attempts: row.attempts + 1, lease: { holder, until: now + leaseMs } };
    if (row.bulk) bulk += 1;
    claimed.push(mine);
    return mine;
  });
  return { state: claimed.length === 0 ? state : { ...state, outbox }, claimed, lost: settled.lost };
}

/** Ends leases of senders that can no longer live: all but `holder`'s, where the store has one user at a time. */
export function expireLeases(state: State, holder: string): State {
  if (!state.outbox.some((row) => row.lease !== null && row.lease.holder !== holder)) return state;
  return {
    ...state,
    outbox: state.outbox.map((row) =>
      row.lease !== null && row.lease.holder !== holder ? { ...row, lease: { ...row.lease, until: 0 } } : row,
    ),
  };
}

const without = (state: State, key: string): State => ({
  ...state,
  outbox: state.outbox.filter((row) => row.key !== key),
});

/** Keeps where a digest stands, and what it shows. */
function withDigest(state: State, row: OutboxRow, messageId: string | null): State {
  if (!row.digest) return state;
  const chat = `${row.chat.channel}:${row.chat.chatId}`;
  const { period, fingerprint } = row.digest;
  const before = state.digests.find((one) => one.period === period && one.chat === chat);
  const others = state.digests.filter((one) => one !== before);
  const standing = row.edit?.messageId ?? messageId;
  return {
    ...state,
    digests: [...others, { ...before, period, chat, messageId: standing, fingerprint }],
  };
}

/** The row was sent: it leaves the state; of a digest it is kept where it stands. */
export function markSent(state: State, key: string, messageId: string | null = null): State {
  const row = state.outbox.find((one) => one.key === key);
  return row ? withDigest(without(state, key), row, messageId) : state;
}

/** A digest that an edit did not reach shows nothing that is known: once its chat is back, it is edited. */
const outdated = (one: State['digests'][number], row: OutboxRow): State['digests'][number] =>
  one.period === row.digest?.period && one.chat === `${row.chat.channel}:${row.chat.chatId}`
    ? { ...one, fingerprint: '' }
    : one;

/** What becomes of a failed send. */
export type Verdict = { type: 'retry'; at: number } | { type: 'give-up' } | { type: 'moved'; chatId: string };

/**
 * Decides about a failed send. Network faults and 5xx: 1, 2, 4 … 60 s with jitter; a rate limit: exactly what
 * the platform says; an unknown outcome: one repeat at most, but for an edit; anything permanent: given up.
 * @param random a number in [0, 1), for the jitter
 */
export function judgeFailure(row: OutboxRow, error: DeliveryError, now: number, random: number): Verdict {
  if (error.code === 'moved' && error.movedTo !== undefined) return { type: 'moved', chatId: error.movedTo };
  if (!error.retryable) return { type: 'give-up' };
  if (error.code === 'rate-limited') return { type: 'retry', at: now + (error.retryAfterMs ?? 1_000) };
  // An edit that arrived is not harmed by another.
  if (error.code === 'outcome-unknown' && !row.edit && row.unknownOutcomes >= unknownRepeats)
    return { type: 'give-up' };
  const backoffMs = Math.min(maxBackoffMs, 1_000 * 2 ** Math.min(row.attempts - 1, 6));
  return { type: 'retry', at: now + backoffMs * (0.5 + random / 2) };
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
    case 'retry':
      return {
        ...state,
        outbox: state.outbox.map((known) =>
          known.key === row.key
            ? {
                ...known,
                lease: null,
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
      const failures = [...state.failures, toFailure(row, error.code, now)].slice(-failuresKept);
      const gone = error.code === 'blocked' || error.code === 'chat-not-found';
      const known = state.unreachable.some(
        ({ channel, chatId }) => channel === row.chat.channel && chatId === row.chat.chatId,
      );
      const unreachable =
        gone && !known && isKnownChat(state, row.chat)
          ? [...state.unreachable, { ...row.chat, at: now }]
          : state.unreachable;
      const digests = gone && row.edit ? state.digests.map((one) => outdated(one, row)) : state.digests;
      return { ...without(state, row.key), digests, failures, unreachable };
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
    outbox: state.outbox.map((row) =>
      isIt(row.chat) ? { ...row, chat: { channel, chatId: to }, lease: null, notBefore: 0 } : row,
    ),
  };
}
