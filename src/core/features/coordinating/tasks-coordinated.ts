import type { Context } from '../../context.ts';
import { sharesOf } from '../../coordinating/share.ts';
import { groupedBy } from '../../grouped-by.ts';
import type { Person, Unit } from '../../people/org.ts';
import { expandUnits } from '../../people/org.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import { coordinatingIds } from '../../plan/assignments.ts';
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

/**
 * The tasks of a month that other units report and on whose index a unit co-ordinates, as the plan names it: but for those
 * that it reports itself.
 */
export function coordinatedBy(state: State, context: Context, unit: Unit, period: string): Coordinated[] {
  const { plan, org } = context;
  const codes = new Set(
    plan.indices
      .filter((index) => expandUnits(org, coordinatingIds(index)).some(({ id }) => id === unit.id))
      .map(({ code }) => code),
  );
  if (codes.size === 0) return [];
  const owed = owedIn(context, state.reports, toPeriod(period));
  const own = new Set(owed.filter((one) => one.unit.id === unit.id).map(({ task }) => task.id));
  const known = sharesOf(state);
  return [...groupedBy(owed, (one) => one.unit.id)].flatMap(([lead, tasks]) =>
    lead === unit.id
      ? []
      : inReportOrder(tasks, toPeriod(period)).flatMap((assignment, at): Coordinated[] => {
          const { index, task } = assignment;
          if (!codes.has(index.code) || own.has(task.id)) return [];
          const share = known(lead, period, task.id).find((one) => one.unit === unit.id) ?? null;
          return [{ unit: assignment.unit, assignment, place: at + 1, period, share }];
        }),
  );
}
