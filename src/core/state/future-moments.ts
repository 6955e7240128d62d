import { tierKey } from '../month/tiers-done.ts';
import type { OutboxRow } from '../outbox/row.ts';
import { isSnoozeKey } from '../outbox/row-key.ts';
import { kindOfRow } from '../outbox/successor.ts';
import type { Report } from '../report/report.ts';
import type { State } from './state.ts';

const dayMs = 24 * 3_600_000;

/**
 * What lies so far ahead at a start was written by a clock that was wrong. Less may be a clock set right by some hours:
 * what was said then is not said again.
 */
const aheadMs = 12 * 3_600_000;

/** A snooze lasts until the next morning, a weekend at most. */
const snoozedAtMostMs = 4 * dayMs;

/** Two working days, and a week of an open matter, are no longer than this, be Tết between them. */
const reminderAtMostMs = 20 * dayMs;

/** Four weeks between reminders of an open matter, be Tết behind them. */
const matterAtMostMs = 45 * dayMs;

/** A code lives seven days. */
const codeLivesMs = 7 * dayMs;

/** Entries of a list with one of them changed where a rule says so; the same list where none is. */
function mended<Entry>(list: Entry[], mend: (entry: Entry) => Entry): Entry[] {
  const after = list.map(mend);
  return after.every((entry, place) => entry === list[place]) ? list : after;
}

/** The same for the values of a record. */
function mendedValues<Value>(
  record: Record<string, Value>,
  mend: (value: Value) => Value,
): Record<string, Value> {
  const after = Object.fromEntries(Object.entries(record).map(([key, value]) => [key, mend(value)]));
  return Object.entries(after).every(([key, value]) => value === record[key]) ? record : after;
}

/** A report of which whoever confirms its answers hears in time. */
const toldByNow = (report: Report, now: number): Report => {
  const entries = mendedValues(report.entries, (entry) =>
    entry.confirmation && entry.confirmation.tellAt > now + reminderAtMostMs
      ? { ...entry, confirmation: { ...entry.confirmation, tellAt: now } }
      : entry,
  );
  return entries === report.entries ? report : { ...report, entries };
};

/**
 * Whether a row says what a mark stands for that was taken back: it is said anew when its time comes, and the words that
 * wait speak of another month.
 */
function isSaidAnew({ key }: OutboxRow, back: readonly string[]): boolean {
  const [first, period = ''] = key.split(':');
  const isBack = back.some((mark) => mark.startsWith(`${period}:`));
  switch (kindOfRow(key)) {
    case 'reminder':
      return isBack && !isSnoozeKey(key);
    case 'summary':
      return isBack;
    case 'digest':
      return back.includes(tierKey(period, 'digest'));
    default:
      return first === 'office' && isBack;
  }
}

/**
 * Rows that were made ahead: those that are said anew go, the others are made just now, in their order, since of two
 * reminders the later one counts; a row that is made from now on is later than all of them.
 */
function rowsTakenBack(rows: State['outbox'], back: readonly string[], now: number): State['outbox'] {
  const limit = now + aheadMs;
  const moments = [...new Set(rows.map(({ createdAt }) => createdAt))]
    .filter((at) => at > limit)
    .sort((a, b) => a - b);
  const made = new Map(moments.map((at, place) => [at, now - (moments.length - place)]));
  const after = rows.flatMap((row) => {
    const createdAt = made.get(row.createdAt);
    if (createdAt !== undefined && isSaidAnew(row, back)) return [];
    if (createdAt === undefined && row.notBefore <= limit) return [row];
    const notBefore = row.notBefore > limit ? 0 : row.notBefore;
    return [{ ...row, createdAt: createdAt ?? row.createdAt, notBefore }];
  });
  return after.length === rows.length && after.every((row, place) => row === rows[place]) ? rows : after;
}

/** What was taken back, for the log: which part of the state, and how much of it. */
export interface TakenBack {
  state: State;
  taken: Readonly<Record<string, number>>;
}

/**
 * Takes back what a clock that ran ahead has left and what would silence the bot until then: when it began, what the
 * month said, which months have opened, whom a tier reached, digests posted too early, snoozes, rows and evidence that wait, open questions of chats, wrong codes. For real
 * operation, at a start and whenever a jump was believed; a rehearsal's clock is never questioned. History (audit, reports) stays as it was written.
 * @param now epoch ms
 */
export function takeBackFuture(state: State, now: number): TakenBack {
  const limit = now + aheadMs;
  const soon = (at: number): number => (at > limit ? now : at);
  const ahead = (at: number | undefined): boolean => at !== undefined && at > limit;
  const tiersDone = Object.fromEntries(Object.entries(state.tiersDone).filter(([, at]) => !ahead(at)));
  const back = Object.keys(state.tiersDone).filter((mark) => ahead(state.tiersDone[mark]));
  const digests = state.digests.filter(({ period }) => !back.includes(tierKey(period, 'digest')));
  const chats = Object.fromEntries(
    Object.entries(state.chats).filter(
      ([, { topic, topics = {}, choices, form, heard }]) =>
        ![topic?.at, ...Object.values(topics).map(({ at }) => at), choices?.at, form?.at, heard].some(ahead),
    ),
  );
  const opened = Object.entries(state.appointments).filter(([, { openAt }]) => !ahead(openAt));
  // Else a reminder of then would be held back for being too near to one that nobody has had.
  const reminded = state.reminded.filter(({ at }) => !ahead(at));
  const wrongCodes = state.wrongCodes.filter((one) => !ahead(one.at) && !ahead(one.silentUntil ?? 0));
  const after: State = {
    ...state,
    begunAt: state.begunAt === null ? null : soon(state.begunAt),
    tiersDone: back.length > 0 ? tiersDone : state.tiersDone,
    // A month that opened by that clock has not opened: its appointments are as the calendar has them.
    appointments:
      opened.length < Object.keys(state.appointments).length
        ? Object.fromEntries(opened)
        : state.appointments,
    // What was posted a month too early stays in its chat as it is: at its time it is posted anew.
    digests: digests.length < state.digests.length ? digests : state.digests,
    snoozes: mended(state.snoozes, (one) => (one.at > now + snoozedAtMostMs ? { ...one, at: now } : one)),
    nudgesLater: mended(state.nudgesLater, (one) =>
      one.at > now + snoozedAtMostMs ? { ...one, at: now } : one,
    ),
    remindersLater: mended(state.remindersLater, (one) =>
      one.at > now + snoozedAtMostMs ? { ...one, at: now } : one,
    ),
    extensions: mended(state.extensions, (one) =>
      one.settled === undefined && one.remindAt > now + reminderAtMostMs ? { ...one, remindAt: now } : one,
    ),
    matters: mended(state.matters, (one) => {
      const tellAt = one.tellAt !== null && one.tellAt > now + reminderAtMostMs ? now : one.tellAt;
      const remindAt = one.remindAt > now + matterAtMostMs ? now : one.remindAt;
      const isToldAhead = one.toldAt !== undefined && ahead(one.toldAt);
      return tellAt === one.tellAt && remindAt === one.remindAt && !isToldAhead
        ? one
        : { ...one, tellAt, remindAt, ...(isToldAhead ? { toldAt: now } : {}) };
    }),
    reports: mendedValues(state.reports, (report) => toldByNow(report, now)),
    reminded: reminded.length < state.reminded.length ? reminded : state.reminded,
    outbox: rowsTakenBack(state.outbox, back, now),
    evidence: mendedValues(state.evidence, (one) =>
      one.kept.type === 'waiting' && ahead(one.kept.notBefore)
        ? { ...one, kept: { ...one.kept, notBefore: now } }
        : one,
    ),
    chats: Object.keys(chats).length < Object.keys(state.chats).length ? chats : state.chats,
    drafts: mended(state.drafts, (draft) => (ahead(draft.touchedAt) ? { ...draft, touchedAt: now } : draft)),
    codes: mended(state.codes, (code) =>
      code.usedAt === null && code.expiresAt > limit + codeLivesMs
        ? { ...code, expiresAt: now + codeLivesMs }
        : code,
    ),
    wrongCodes: wrongCodes.length < state.wrongCodes.length ? wrongCodes : state.wrongCodes,
    seenEvents: mended(state.seenEvents, (event) => (ahead(event.at) ? { ...event, at: now } : event)),
  };
  const taken: Record<string, number> = {};
  for (const key of Object.keys(after) as (keyof State)[]) {
    const [old, fresh] = [state[key], after[key]];
    if (old === fresh) continue;
    const kept = new Set(Object.values(fresh ?? {}));
    taken[key] = key === 'begunAt' ? 1 : Object.values(old ?? {}).filter((entry) => !kept.has(entry)).length;
  }
  if (back.length > 0) taken.tiersDone = back.length;
  if (Object.keys(taken).length === 0) return { state, taken };
  // Whom a tier reached has no moment of its own: what was being said then is said anew.
  const { reached: _, ...rest } = after;
  return { state: rest, taken };
}

/**
 * Whether a state knows of moments after the one at which a rehearsal is to start: what the month has said then, or that
 * the bot began only then, would silence it without a word.
 */
export const knowsLater = (state: State, startAt: number): boolean =>
  Object.values(state.tiersDone).some((at) => at > startAt) ||
  (state.begunAt !== null && state.begunAt > startAt + aheadMs);
