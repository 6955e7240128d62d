import { memo } from '../../kit/memo.ts';
import type { Context } from '../context.ts';
import { indexOf } from '../people/directory-index.ts';
import type { Unit } from '../people/org.ts';
import type { Assignment } from '../plan/assignments.ts';
import type { Index, Plan, Task } from '../plan/plan.ts';
import { carriedFrom, spannedOf } from '../report/carried.ts';
import { planIdOfKey } from '../report/confirmation.ts';
import { answerableIn } from '../report/owed.ts';
import { awaitsConfirmation, type Entry, type Report, reportKey } from '../report/report.ts';
import type { State } from '../state/state.ts';
import { spanOf, toPeriod } from '../time/period.ts';
import type { ClaimKey } from './confirmation-slice.ts';

/** Work that a unit reported done, with the answer that says so. */
export interface Claim extends Assignment {
  period: string;
  /** The key by which its report answers it. */
  key: string;
  entry: Entry;
  report: Report;
  /** Its place in the plan, for an order. */
  place: number;
}

export const keyOfClaim = ({ unit, period, key, entry }: Claim): ClaimKey => ({
  unit: unit.id,
  period,
  taskId: key,
  since: entry.confirmation?.since ?? entry.at,
});

export const isSameClaim = (one: ClaimKey, other: ClaimKey): boolean =>
  one.unit === other.unit &&
  one.period === other.period &&
  one.taskId === other.taskId &&
  one.since === other.since;

/** Tasks by their ids, those that an amendment took out included: what was reported of them is still told. */
const tasksById = memo(
  (plan: Plan) => [plan],
  (plan): ReadonlyMap<string, { index: Index; task: Task; place: number }> => {
    const all = [...plan.indices, ...(plan.removed ?? []).map(({ index }) => index)].flatMap((index) =>
      [...index.tasks, ...(index.removed ?? []).map(({ task }) => task)].map((task) => ({ index, task })),
    );
    return new Map(all.map((one, place) => [one.task.id, { ...one, place }]));
  },
);

/** A task as a report of a month answers it under a key: what is carried over bears the span that it is of. */
function taskFor(task: Task, key: string, period: string, context: Context, unit: string): Task {
  if (!key.includes('@')) return task;
  const owed = answerableIn(context, toPeriod(period), unit).find((one) => one.task.id === key);
  const type = spannedOf(task);
  return owed?.task ?? (type ? carriedFrom(task, type, spanOf(type, toPeriod(period))) : task);
}

/** What a report says of a task, as work that was reported done; null where it says nothing of the kind, or it is nobody's. */
function claimIn(context: Context, report: Report, key: string): Claim | null {
  const entry = report.entries[key];
  const found = tasksById(context.plan).get(planIdOfKey(key));
  const unit: Unit | undefined = indexOf(context.org).units.get(report.unit);
  if (!entry?.confirmation || !found || !unit) return null;
  return {
    index: found.index,
    task: taskFor(found.task, key, report.period, context, unit.id),
    unit,
    period: report.period,
    key,
    entry,
    report,
    place: found.place,
  };
}

/** Whether the answer of a report's task waits to be confirmed: it was reported done, and neither confirmed nor sent back. */
export const isAwaiting = ({ entries, returned }: Report, key: string): boolean =>
  entries[key] !== undefined &&
  awaitsConfirmation(entries[key]) &&
  !returned.some(({ taskId }) => taskId === key);

const inOrder = (one: Claim, other: Claim): number =>
  one.place - other.place ||
  one.unit.id.localeCompare(other.unit.id) ||
  one.period.localeCompare(other.period);

/** Whatever of the plan's year was reported done and was confirmed, or is to be; in the plan's order. */
export const claimsOf = memo(
  ({ reports }: Pick<State, 'reports'>, context: Context) => [reports, context.plan, context.org],
  ({ reports }, context): readonly Claim[] =>
    Object.values(reports)
      .filter(({ period }) => toPeriod(period).year === context.plan.year)
      .flatMap((report) =>
        Object.keys(report.entries).flatMap((key) =>
          report.entries[key]?.confirmation ? (claimIn(context, report, key) ?? []) : [],
        ),
      )
      .sort(inOrder),
);

/** What waits to be confirmed. */
export const awaitingClaims = memo(
  (claims: readonly Claim[]) => [claims],
  (claims): readonly Claim[] => claims.filter(({ report, key }) => isAwaiting(report, key)),
);

/** A claim as a list that was shown names it; null where its unit has answered anew, or taken it back, since. */
export function claimNamed(state: State, context: Context, named: ClaimKey): Claim | null {
  const report = state.reports[reportKey(named.unit, named.period)];
  const claim = report ? claimIn(context, report, named.taskId) : null;
  return claim && isSameClaim(keyOfClaim(claim), named) ? claim : null;
}
