import type { Context } from '../context.ts';
import type { Assignment } from '../plan/assignments.ts';
import { findReport } from '../report/desk.ts';
import { owedIn, reportableEarly } from '../report/owed.ts';
import { awaitsFigure } from '../report/report.ts';
import type { State } from '../state/state.ts';
import { toPeriod } from '../time/period.ts';

const none: readonly Assignment[] = [];

/** What a unit has not answered of a period, or was given back, also of what it had reported early. */
export function openTasks(
  state: State,
  context: Context,
  unit: string,
  period: string,
): readonly Assignment[] {
  const owed = owedIn(context, state.reports, toPeriod(period), unit);
  const report = findReport(state, unit, period);
  if (!report) return owed;
  const back = new Set(report.returned.map(({ taskId }) => taskId));
  if (back.size === 0 && owed.every(({ task }) => report.entries[task.id] !== undefined)) return none;
  const early = reportableEarly(context, state.reports, toPeriod(period), unit);
  return [
    ...owed.filter(({ task }) => report.entries[task.id] === undefined || back.has(task.id)),
    ...early.filter(({ task }) => back.has(task.id)),
  ];
}

/** What a unit has reported of a period without its figure, which is asked for until the month is locked. */
export function awaitedTasks(
  state: State,
  context: Context,
  unit: string,
  period: string,
): readonly Assignment[] {
  const report = findReport(state, unit, period);
  if (!report || !Object.values(report.entries).some(awaitsFigure)) return none;
  const back = new Set(report.returned.map(({ taskId }) => taskId));
  return owedIn(context, state.reports, toPeriod(period), unit).filter(({ task }) => {
    const entry = report.entries[task.id];
    return entry !== undefined && awaitsFigure(entry) && !back.has(task.id);
  });
}
