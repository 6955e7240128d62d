import { monthAtHand } from '../../month/month-at-hand.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import { draftOf, findReport, isLocked, isWritten } from '../../report/desk.ts';
import type { Desk } from '../../report/desk-draft.ts';
import type { Outcome } from '../../said/content.ts';
import { toPeriod } from '../../time/period.ts';
import type { Period } from '../../time/viet-nam-time.ts';
import type { KnownTurn } from '../turn.ts';
import { enter } from './take-step.ts';

/** Opens the report of a unit and month, anew or as it was left. */
export type OpenReport = (turn: KnownTurn, unit: string, period: Period, isAnew: boolean) => Outcome;

/** A unit and a month. */
export interface ReportOf {
  unit: string;
  period: string;
}

/** The one unit that somebody reports for, with the month at hand; null where there is none, or several. */
function ownReport(turn: KnownTurn): ReportOf | null {
  const { state, context, person, now } = turn;
  const [unit, another] = unitsToReport(state, context.org, person, now).filter(
    ({ id }) => id === person.unit || !context.org.closed?.includes(id),
  );
  return unit && !another ? { unit: unit.id, period: monthAtHand(turn) } : null;
}

/** The same where its report was sent; null else. */
export function sentUnit(turn: KnownTurn): ReportOf | null {
  const of = ownReport(turn);
  return of && findReport(turn.state, of.unit, of.period) ? of : null;
}

/** The same where its report is open, neither sent nor half done; null else. */
export function unsentUnit(turn: KnownTurn): ReportOf | null {
  const { state, person } = turn;
  const of = ownReport(turn);
  if (!of || isLocked(state, of.period) || findReport(state, of.unit, of.period)) return null;
  const draft = draftOf(state, person.id, of.unit, of.period);
  return draft && isWritten(state, draft) ? null : of;
}

/** A report as it is opened, and its desk; else what is said instead. */
export function lookedAt(
  turn: KnownTurn,
  { unit, period }: ReportOf,
  openReport: OpenReport,
): { opened: Outcome; seen: { within: KnownTurn; desk: Desk } | null } {
  const opened = openReport(turn, unit, toPeriod(period), false);
  const draft = opened.kind === 'act' ? draftOf(opened.state, turn.person.id, unit, period) : undefined;
  if (opened.kind !== 'act' || !draft) return { opened, seen: null };
  const within: KnownTurn = { ...turn, state: opened.state };
  return { opened, seen: { within, desk: enter(within, draft).desk } };
}
