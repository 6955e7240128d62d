import { chatKey } from '../../heard/event.ts';
import { indexOf } from '../../people/directory-index.ts';
import type { Unit } from '../../people/org.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import { beginDraft, denialOf, draftOf, findReport, periodMeant } from '../../report/desk.ts';
import { owedIn } from '../../report/owed.ts';
import { progressIn } from '../../report/progress.ts';
import type { Outcome } from '../../said/content.ts';
import { toPeriod } from '../../time/period.ts';
import { readPeriod } from '../../time/read-period.ts';
import { type Period, periodKey } from '../../time/viet-nam-time.ts';
import { type KnownTurn, say } from '../turn.ts';
import { denied, deskHere, enter, takeStep, withReturns } from './take-step.ts';

/** A month that is locked: what the unit reported, to read. */
function readLocked({ state, context, person, now }: KnownTurn, unitId: string, period: string): Outcome {
  const unit = indexOf(context.org).units.get(unitId);
  if (!unit) return denied({ type: 'locked', period: toPeriod(period) });
  const visibility = { type: 'unit', unit: unitId } as const;
  return say({
    type: 'locked-report',
    unit,
    progress: progressIn(context, state.reports, toPeriod(period), now, visibility),
    report: findReport(state, unitId, period) ?? null,
    isWriting: draftOf(state, person.id, unitId, period) !== undefined,
  });
}

/** Begins or goes on with the report of a unit and period; `same` takes last month's answers at once. */
export function openReport(turn: KnownTurn, unit: string, period: Period, same: boolean): Outcome {
  const { state, context, person, event, now } = turn;
  const denial = denialOf(state, context, person, unit, period, now);
  const key = periodKey(period);
  if (denial?.type === 'locked') return readLocked(turn, unit, key);
  if (denial) return denied(denial);
  const first = { type: same ? ('all-same' as const) : ('resume' as const) };
  const known = draftOf(state, person.id, unit, key);
  if (known) return takeStep(turn, enter(turn, withReturns(state, known)).desk, first, 'resume');
  const owed = owedIn(context.plan, context.org, state.reports, period, unit).length > 0;
  if (!owed && !findReport(state, unit, key)) return denied({ type: 'nothing-owed', unit, period });
  const begun = beginDraft(state, context, person, unit, key, chatKey(event.chat), now);
  return takeStep(turn, deskHere(turn, begun.draft), first, 'begin', { state: begun.state });
}

/** The units that somebody reports for: their own, or for the office those that owe something. */
function unitsOf({ state, context, person, now }: KnownTurn): { units: Unit[]; onBehalf: boolean } {
  const own = unitsToReport(state, context.org, person, now);
  if (own.length > 0 || person.role !== 'office') return { units: own, onBehalf: false };
  const owing = new Set(
    owedIn(context.plan, context.org, {}, { year: context.plan.year, month: 12 }).map(({ unit }) => unit.id),
  );
  return { units: context.org.units.filter(({ id }) => owing.has(id)), onBehalf: true };
}

/** `/baocao [tháng/năm]`: the report of one's unit; the office chooses for which unit it reports. */
export function startReport(turn: KnownTurn, argument: string): Outcome {
  const { state, context, person, now } = turn;
  const { year } = context.plan;
  const { units, onBehalf } = unitsOf(turn);
  const [first] = units;
  if (!first) return denied({ type: 'no-unit' });
  const asked = argument.trim() === '' ? null : readPeriod(argument, year);
  if (asked === 'unreadable') return say({ type: 'bad-period', year, command: 'baocao' });
  if (asked !== null && asked.year !== year) return denied({ type: 'not-in-plan-year', year });
  const period = asked ?? periodMeant(state, context, person, first.id, now);
  return units.length > 1 || onBehalf
    ? say({ type: 'choose-report-unit', units, period: periodKey(period), onBehalf })
    : openReport(turn, first.id, period, false);
}
