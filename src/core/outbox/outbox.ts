import type { Message } from '../message/message.ts';
import type { State } from '../state/state.ts';
import type { DeliveryError } from './delivery-error.ts';
import type { FailedRow, OutboxRow } from './row.ts';

/** How long a claimed row belongs to its sender; longer than any request may take. */
export const leaseMs = 60_000;

/** How many given-up rows the state remembers. */
const failuresKept = 100;

/** How many deaths of its sender a row survives: enough for any bad day, an end for a row that kills. */
const deathsAllowed = 20;

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

/** Adds rows whose key is new; a key that is already waiting never makes a second row. */
export function enqueue(state: State, rows: readonly OutboxRow[]): State {
  const known = new Set(state.outbox.map((row) => row.key));
  const fresh = rows.filter((row) => !known.has(row.key));
  return fresh.length === 0 ? state : { ...state, outbox: [...state.outbox, ...fresh] };
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

/**
 * Claims up to `limit` rows that are due for one sender: in order of creation, at most one row a chat, and none
 * of a chat whose earlier row is still waiting or being sent.
 * @param busy keys of rows that this sender has in hand: alive, however fast a rehearsed clock outran their lease
 * @returns also the rows given up because their senders died too often
 */
export function claimRows(
  before: State,
  holder: string,
  now: number,
  limit: number,
  busy: ReadonlySet<string> = new Set(),
): { state: State; claimed: OutboxRow[]; lost: FailedRow[] } {
  const { state, lost } = settleDeadSends(before, now, busy);
  const taken = new Set<string>();
  const claimed: OutboxRow[] = [];
  const outbox = state.outbox.map((row) => {
    const chat = `${row.chat.channel}:${row.chat.chatId}`;
    if (taken.has(chat)) return row;
    taken.add(chat);
    if (row.lease !== null || row.notBefore > now || claimed.length >= limit) return row;
    const mine = { ...row, attempts: row.attempts + 1, lease: { holder, until: now + leaseMs } };
    claimed.push(mine);
    return mine;
  });
  return { state: claimed.length === 0 ? state : { ...state, outbox }, claimed, lost };
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

/** The row was sent: it leaves the state. */
export const markSent = (state: State, key: string): State => without(state, key);

/** What becomes of a failed send. */
export type Verdict = { type: 'retry'; at: number } | { type: 'give-up' } | { type: 'moved'; chatId: string };

/**
 * Decides about a failed send. Network faults and 5xx: 1, 2, 4 … 60 s with jitter; a rate limit: exactly what
 * the platform says; an unknown outcome: one repeat at most; anything permanent: given up.
 * @param random a number in [0, 1), for the jitter
 */
export function judgeFailure(row: OutboxRow, error: DeliveryError, now: number, random: number): Verdict {
  if (error.code === 'moved' && error.movedTo !== undefined) return { type: 'moved', chatId: error.movedTo };
  if (!error.retryable) return { type: 'give-up' };
  if (error.code === 'rate-limited') return { type: 'retry', at: now + (error.retryAfterMs ?? 1_000) };
  if (error.code === 'outcome-unknown' && row.unknownOutcomes >= unknownRepeats) return { type: 'give-up' };
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
      return { ...without(state, row.key), failures };
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
