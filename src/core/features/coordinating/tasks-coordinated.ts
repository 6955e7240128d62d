import { memo } from '../../../kit/memo.ts';
import type { Context } from '../../context.ts';
import { sharesOf } from '../../coordinating/share.ts';
import { groupedBy } from '../../grouped-by.ts';
import type { Person, Unit } from '../../people/org.ts';
import { expandUnits } from '../../people/org.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import { type Assignment, coordinatingIds } from '../../plan/assignments.ts';
import { inReportOrder } from '../../report/desk.ts';
import { owedIn } from '../../report/owed.ts';
import type { State } from '../../state/state.ts';
import { toPeriod } from '../../time/period.ts';
import type { Coordinated } from './declared.ts';

/** The units that somebody reports for, their own first: one that is no more adds nothing. */
export function unitsOf(state: State, { org }: Context, person: Person, now: number): Unit[] {
  const units = unitsToReport(state, org, person, now).filter(({ id }) => !org.closed?.includes(id));
  return [...units].sort((one, other) => Number(other.id === person.unit) - Number(one.id === person.unit));
}

/** The indices on which units co-ordinate, as the plan names them: their codes by unit. */
const coordinatedCodes = memo(
  ({ plan, org }: Context) => [plan, org],
  ({ plan, org }): ReadonlyMap<string, ReadonlySet<string>> => {
    const codes = new Map<string, Set<string>>();
    for (const index of plan.indices)
      for (const { id } of expandUnits(org, coordinatingIds(index)))
        codes.set(id, (codes.get(id) ?? new Set<string>()).add(index.code));
    return codes;
  },
);

/** What other units report in a month and a unit co-ordinates on: but for the tasks that it reports itself. */
function coordinatedOf(state: State, context: Context, unit: Unit, period: string): Assignment[] {
  const codes = coordinatedCodes(context).get(unit.id);
  if (codes === undefined) return [];
  const owed = owedIn(context, state.reports, toPeriod(period)).filter(({ index }) => codes.has(index.code));
  const own = new Set(owed.filter((one) => one.unit.id === unit.id).map(({ task }) => task.id));
  return owed.filter((one) => one.unit.id !== unit.id && !own.has(one.task.id));
}

/** How many tasks a unit co-ordinates on in a month to which it has added nothing. */
export function awaitedShares(state: State, context: Context, unit: Unit, period: string): number {
  const known = sharesOf(state);
  return coordinatedOf(state, context, unit, period).filter(
    (one) => !known(one.unit.id, period, one.task.id).some((share) => share.unit === unit.id),
  ).length;
}

/**
 * The tasks of a month that other units report and on whose index a unit co-ordinates, as the plan names it: but for those
 * that it reports itself.
 */
export function coordinatedBy(state: State, context: Context, unit: Unit, period: string): Coordinated[] {
  const wanted = new Set(coordinatedOf(state, context, unit, period));
  if (wanted.size === 0) return [];
  const leads = new Set([...wanted].map((one) => one.unit.id));
  const owed = owedIn(context, state.reports, toPeriod(period)).filter((one) => leads.has(one.unit.id));
  const known = sharesOf(state);
  return [...groupedBy(owed, (one) => one.unit.id)].flatMap(([lead, tasks]) =>
    inReportOrder(tasks, toPeriod(period)).flatMap((assignment, at): Coordinated[] => {
      if (!wanted.has(assignment)) return [];
      const share = known(lead, period, assignment.task.id).find((one) => one.unit === unit.id) ?? null;
      return [{ unit: assignment.unit, assignment, place: at + 1, period, share }];
    }),
  );
}
