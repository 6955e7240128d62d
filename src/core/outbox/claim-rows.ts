import type { ChannelName } from '../people/org.ts';
import type { State } from '../state/state.ts';
import { failuresKept, isOver, laterRepeatsMs, pauses, toFailure } from './outbox.ts';
import type { FailedRow, OutboxRow } from './row.ts';

/** How long a claimed row belongs to its sender; longer than any request may take. */
export const leaseMs = 60_000;

/** How many deaths of its sender a row survives: enough for any bad day, an end for a row that kills. */
const deathsAllowed = 100;

/** No retry of this row is ever put off longer. */
const longestWaitMs = (row: OutboxRow): number => laterRepeatsMs[row.unknownOutcomes - 2] ?? pauses.lastMs;

/**
 * Frees rows whose sender died. Most of them were never sent, so they are sent again: to say a thing twice is
 * better than never. A row that has seen many deaths may be their cause, and is given up.
 */
function settleDeadSends(
  state: State,
  now: number,
  busy: ReadonlySet<string>,
): { state: State; lost: FailedRow[]; lostRows: OutboxRow[] } {
  const dead = (row: OutboxRow): boolean =>
    row.lease !== null && row.lease.until <= now && !busy.has(row.key);
  if (!state.outbox.some(dead)) return { state, lost: [], lostRows: [] };
  const counted = state.outbox.map((row) =>
    dead(row) ? { ...row, lease: null, deaths: row.deaths + 1 } : row,
  );
  const lostRows = counted.filter((row) => row.deaths > deathsAllowed);
  const lost = lostRows.map((row) => toFailure(row, 'outcome-unknown', now));
  return {
    state: {
      ...state,
      outbox: counted.filter((row) => row.deaths <= deathsAllowed),
      failures: [...state.failures, ...lost].slice(-failuresKept),
    },
    lost,
    lostRows,
  };
}

/** Rows of one lane are sent in order: those of a chat, what was asked for apart from what was not. */
export const laneOf = (row: OutboxRow): string =>
  `${row.chat.channel}:${row.chat.chatId}${row.bulk ? ':bulk' : ''}`;

/** Drops what came too late to be of use; nobody is sending it. */
function dropExpired(state: State, now: number): State {
  const late = (row: OutboxRow): boolean => isOver(row, now) && row.lease === null;
  return state.outbox.some(late) ? { ...state, outbox: state.outbox.filter((row) => !late(row)) } : state;
}

/** What a sender may take just now, beyond what is due. */
export interface Terms {
  /** Whether messages are still of use is told by this moment (epoch ms); `now` unless given. */
  usefulAt?: number;
  /** Whether nothing may be sent to this row's chat now. */
  isPaused?(row: OutboxRow): boolean;
  /** How many rows of a channel may be taken. */
  roomOf?(channel: ChannelName): number;
}

/** A row that waits for its last repeats lets later ones of its chat pass. */
const letsPass = (row: OutboxRow, now: number): boolean =>
  row.lease === null && row.notBefore > now && row.unknownOutcomes > 1;

/**
 * Claims up to `limit` rows that are due for one sender: in order of creation, at most one row a chat, and none
 * of a chat whose earlier row is still waiting or being sent.
 * @param now ms of the clock by which `notBefore` and leases go
 * @param busy keys of rows that this sender has in hand: alive, however fast a rehearsed clock outran their lease
 * @param bulkLimit how many of them may be rows that nobody waits for
 * @returns also the rows given up because their senders died too often
 */
export function claimRows(
  before: State,
  holder: string,
  now: number,
  limit: number,
  busy: ReadonlySet<string> = new Set(),
  bulkLimit = limit,
  { usefulAt = now, isPaused = () => false, roomOf = () => limit }: Terms = {},
): { state: State; claimed: OutboxRow[]; lost: FailedRow[]; lostRows: OutboxRow[] } {
  const settled = settleDeadSends(before, now, busy);
  const state = dropExpired(settled.state, usefulAt);
  const taken = new Set<string>();
  const claimed: OutboxRow[] = [];
  const ofChannel = new Map<ChannelName, number>();
  let bulk = 0;
  const outbox = state.outbox.map((row) => {
    const lane = laneOf(row);
    if (taken.has(lane) || letsPass(row, now)) return row;
    taken.add(lane);
    if (row.lease !== null || row.notBefore > now || claimed.length >= limit) return row;
    if (row.bulk && bulk >= bulkLimit) return row;
    const { channel } = row.chat;
    const sofar = ofChannel.get(channel) ?? 0;
    if (isPaused(row) || sofar >= roomOf(channel)) return row;
    const mine = { ...row, attempts: row.attempts + 1, lease: { holder, until: now + leaseMs } };
    ofChannel.set(channel, sofar + 1);
    if (row.bulk) bulk += 1;
    claimed.push(mine);
    return mine;
  });
  const { lost, lostRows } = settled;
  return { state: claimed.length === 0 ? state : { ...state, outbox }, claimed, lost, lostRows };
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

/**
 * Brings the moments of waiting rows into reach: an earlier process may have had a clock that was ahead.
 * @param now ms of the clock by which this process waits
 */
export function nearRetries(state: State, now: number): State {
  const far = (row: OutboxRow): boolean => row.notBefore > now + longestWaitMs(row);
  return state.outbox.some(far)
    ? { ...state, outbox: state.outbox.map((row) => (far(row) ? { ...row, notBefore: now } : row)) }
    : state;
}
