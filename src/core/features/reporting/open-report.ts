import { monthDates } from '../../calendar/appointments.ts';
import { chatKey } from '../../heard/event.ts';
import { arrearsOf } from '../../month/arrears.ts';
import { debtOf } from '../../month/debts.ts';
import { monthAtHand } from '../../month/month-at-hand.ts';
import { indexOf } from '../../people/directory-index.ts';
import type { Unit } from '../../people/org.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import { monthBegun } from '../../plan/first-month.ts';
import { beginDraft, denialOf, deskOf, draftOf, findReport, isLocked, isWritten } from '../../report/desk.ts';
import { heldWords } from '../../report/held.ts';
import { owedIn } from '../../report/owed.ts';
import type { Outcome } from '../../said/content.ts';
import type { State } from '../../state/state.ts';
import { toPeriod } from '../../time/period.ts';
import { readPeriod } from '../../time/read-period.ts';
import { type Period, periodKey } from '../../time/viet-nam-time.ts';
import { lateSaid } from '../late-features.ts';
import { badPeriod } from '../of-month.ts';
import { type KnownTurn, say } from '../turn.ts';
import type { MonthToReport } from './declared.ts';
import { handedDraft } from './handed-draft.ts';
import { denied, deskHere, enter, takeStep, withReturns } from './take-step.ts';

/** A draft without an answer is no draft: it goes when its writer begins another. */
const withoutEmpty = ({ state, person }: KnownTurn): State => {
  const drafts = state.drafts.filter((draft) => draft.personId !== person.id || isWritten(state, draft));
  return drafts.length === state.drafts.length ? state : { ...state, drafts };
};

/** The report of the month that a unit which is no more still owes, whatever month was meant; null of any other unit. */
function openOwedOf(turn: KnownTurn, unitId: string, period: Period): Outcome | null {
  const { state, context, now } = turn;
  const unit = indexOf(context.org).units.get(unitId);
  if (!unit || !context.org.closed?.includes(unitId)) return null;
  const [owed] = arrearsOf(state, context, unit, monthAtHand(turn), now);
  if (!owed || owed.period === periodKey(period)) return null;
  return openReport(turn, unitId, toPeriod(owed.period), false);
}

/** Begins or goes on with the report of a unit and period; `same` takes last month's answers at once. */
export function openReport(turn: KnownTurn, unit: string, period: Period, same: boolean): Outcome {
  const { state, context, person, event, now } = turn;
  const denial = denialOf(state, context, person, unit, period, now);
  const key = periodKey(period);
  if (denial?.type === 'locked') return lateSaid().readLocked(turn, unit, key);
  if (denial) return denied(denial);
  const first = { type: same ? ('all-same' as const) : ('resume' as const) };
  const known = draftOf(state, person.id, unit, key);
  const handed = known?.from === undefined ? null : handedDraft(state, context, known);
  if (handed) return say({ type: 'draft-handed', handed });
  const held = known && heldWords(known);
  if (held) return say({ type: 'held-words', period: key, held });
  if (known) return takeStep(turn, enter(turn, withReturns(state, known)).desk, first, 'resume');
  const owed = owedIn(context, state.reports, period, unit).length > 0;
  if (!owed && !findReport(state, unit, key))
    return openOwedOf(turn, unit, period) ?? denied({ type: 'nothing-owed', unit, period });
  const begun = beginDraft(withoutEmpty(turn), context, person, unit, key, chatKey(event.chat), now);
  return takeStep(turn, deskHere(turn, begun.draft), first, 'begin', { state: begun.state });
}

/** The units that somebody reports for: their own, or for the office those that owe something. */
export function unitsOf(turn: KnownTurn): { units: Unit[]; onBehalf: boolean } {
  const { state, context, person, now } = turn;
  const atHand = monthAtHand(turn);
  // One that is no more is asked about as long as it owes a month still.
  const own = unitsToReport(state, context.org, person, now).filter(
    (unit) =>
      unit.id === person.unit ||
      !context.org.closed?.includes(unit.id) ||
      monthsSoFar(turn).some((period) => owes(turn, unit, periodKey(period), atHand)),
  );
  if (own.length > 0 || person.role !== 'office') return { units: own, onBehalf: false };
  const owing = new Set(
    owedIn(context, {}, { year: context.plan.year, month: 12 }).map(({ unit }) => unit.id),
  );
  return { units: context.org.units.filter(({ id }) => owing.has(id)), onBehalf: true };
}

/** The months of the plan's year, from the first that the bot saw to the one at hand. */
function monthsSoFar(turn: KnownTurn): Period[] {
  const atHand = toPeriod(monthAtHand(turn));
  const { begunAt } = turn.state;
  const begun = monthBegun(begunAt, turn.context.plan) ?? atHand;
  const first = begun.year < atHand.year ? 1 : begun.year > atHand.year ? atHand.month : begun.month;
  return Array.from({ length: Math.max(atHand.month - first, 0) + 1 }, (_, position) => ({
    year: atHand.year,
    month: Math.min(first, atHand.month) + position,
  }));
}

/** Whether a unit owes a month still: the one at hand as its reminders say, an earlier one as its arrears do. */
function owes({ state, context, person, now }: KnownTurn, unit: Unit, key: string, atHand: string): boolean {
  return key === atHand
    ? debtOf(state, context, unit, key, person, now) !== null
    : arrearsOf(state, context, unit, atHand, now).some(({ period }) => period === key);
}

/** How far a unit is with a month; null where nothing of it is to be reported. */
function monthToReport(turn: KnownTurn, unit: Unit, period: Period): MonthToReport | null {
  const { state, context, person, now } = turn;
  const key = periodKey(period);
  if (isLocked(state, key)) return null;
  const draft = draftOf(state, person.id, unit.id, key);
  if (draft && isWritten(state, draft)) {
    const { tasks } = deskOf(state, context, draft);
    const answered = tasks.filter(({ task }) => draft.entries[task.id] !== undefined).length;
    return { period: key, state: { type: 'draft', answered, of: tasks.length } };
  }
  if (owes(turn, unit, key, monthAtHand(turn))) {
    const { deadlineAt } = monthDates(context, period);
    if (findReport(state, unit.id, key)) return { period: key, state: { type: 'partly' } };
    return { period: key, state: { type: 'owed', overdue: now > deadlineAt } };
  }
  return findReport(state, unit.id, key) ? { period: key, state: { type: 'sent' } } : null;
}

/**
 * The months that «/báo cáo» may mean without saying which: all that the unit still owes or that are being written.
 * Where there is none, the month at hand.
 */
function monthsMeant(turn: KnownTurn, unit: Unit): MonthToReport[] {
  const known = monthsSoFar(turn).flatMap((period) => monthToReport(turn, unit, period) ?? []);
  const open = known.filter(({ state }) => state.type !== 'sent');
  const atHand = monthAtHand(turn);
  const sentAtHand = known.filter(({ period, state }) => period === atHand && state.type === 'sent');
  return open.length > 0 ? [...open, ...sentAtHand] : [];
}

/** A unit to choose: one that is no more by the month that it still owes, and not where another month is asked for. */
function asOffered(turn: KnownTurn, unit: Unit, asked: Period | null): { unit: Unit; owes?: string }[] {
  const { state, context } = turn;
  if (!context.org.closed?.includes(unit.id)) return [{ unit }];
  const atHand = monthAtHand(turn);
  const owed = monthsSoFar(turn)
    .map(periodKey)
    .filter((key) => owes(turn, unit, key, atHand));
  const meant = asked === null ? owed : owed.filter((key) => key === periodKey(asked));
  // What was sent of an earlier month may be corrected.
  const sent = asked !== null && findReport(state, unit.id, periodKey(asked)) !== undefined;
  return sent ? [{ unit }] : meant.map((period) => ({ unit, owes: period }));
}

/** `/baocao [tháng/năm]`: the report of one's unit; the office chooses for which unit it reports. */
export function startReport(turn: KnownTurn, argument: string): Outcome {
  const { year } = turn.context.plan;
  const { units, onBehalf } = unitsOf(turn);
  const [first] = units;
  if (!first) {
    const passed = turn.state.passings.length > 0 ? lateSaid().passedInstead(turn) : null;
    return passed ?? denied({ type: 'no-unit' });
  }
  const asked = argument.trim() === '' ? null : readPeriod(argument, year, toPeriod(monthAtHand(turn)));
  if (asked === 'unreadable') return say(badPeriod(turn, 'baocao'));
  if (asked !== null && asked.year !== year)
    return denied({ type: 'not-in-plan-year', year, period: monthAtHand(turn) });
  if (units.length > 1 || onBehalf)
    return say({
      type: 'choose-report-unit',
      units: units.flatMap((unit) => asOffered(turn, unit, asked)),
      period: asked ? periodKey(asked) : monthAtHand(turn),
      onBehalf,
    });
  if (asked) return openReport(turn, first.id, asked, false);
  const months = monthsMeant(turn, first);
  const [only] = months;
  return months.length > 1
    ? say({ type: 'choose-report-month', unit: first, months })
    : openReport(turn, first.id, toPeriod(only?.period ?? monthAtHand(turn)), false);
}
