import { memo } from '../../kit/memo.ts';
import { monthDates } from '../calendar/appointments.ts';
import type { Context } from '../context.ts';
import type { AwaitedFigures, Debt } from '../features/reminding/declared.ts';
import { groupedBy } from '../grouped-by.ts';
import { passedDebts } from '../passing/passed-debts.ts';
import { mayPass } from '../passing/staff.ts';
import { headOf } from '../people/directory.ts';
import { addressOf } from '../people/links.ts';
import type { Person, Unit } from '../people/org.ts';
import { deputiesOf, isAway } from '../people/standing-in.ts';
import type { Task } from '../plan/plan.ts';
import { findReport, isLocked } from '../report/desk.ts';
import { isDueBy, lastDayOf } from '../report/due.ts';
import { reportKey } from '../report/report.ts';
import type { State } from '../state/state.ts';
import { periodBefore, toPeriod } from '../time/period.ts';
import { lastDateOf, type Period, periodKey } from '../time/viet-nam-time.ts';
import { arrearsToAnswer } from './arrears.ts';
import { awaitedTasks, openTasks } from './open-tasks.ts';

/** Who is written to about a unit: its head; those who stand in where the head is away or cannot be written to. */
export function recipientsOf(state: State, context: Context, unit: string, now: number): Person[] {
  const canBeTold = (person: Person): boolean =>
    !isAway(state, person.id, now) && addressOf(state, context, person.id) !== null;
  const head = headOf(context.org, unit);
  if (head && canBeTold(head)) return [head];
  return deputiesOf(state, context.org, unit, now).filter(canBeTold);
}

const draftsByMonth = memo(
  (drafts: State['drafts']) => [drafts],
  (drafts) => groupedBy(drafts, (draft) => reportKey(draft.unit, draft.period)),
);

/** The drafts of a unit's month. */
const draftsOf = ({ drafts }: State, unit: string, period: string): State['drafts'] =>
  draftsByMonth(drafts).get(reportKey(unit, period)) ?? [];

/** What a unit still owes for a period at a moment (epoch ms); null where it owes nothing, or the period is locked. */
export function debtOf(
  state: State,
  context: Context,
  unit: Unit,
  period: string,
  reader: Person | null,
  now: number,
): Debt | null {
  if (isLocked(state, period)) return null;
  const open = openTasks(state, context, unit.id, period);
  const awaited = awaitedTasks(state, context, unit.id, period);
  if (open.length === 0 && awaited.length === 0) return null;
  const report = findReport(state, unit.id, period);
  const draft = [...draftsOf(state, unit.id, period)].sort(
    (a, b) => Object.keys(b.entries).length - Object.keys(a.entries).length,
  )[0];
  const before = periodBefore(toPeriod(period));
  const head = headOf(context.org, unit.id) ?? null;
  return {
    unit,
    period,
    owed: open.length,
    answered: open.filter(({ task }) => draft?.entries[task.id] !== undefined).length,
    returned: report?.returned.length ?? 0,
    awaited,
    deadlineAt: monthDates(context, toPeriod(period)).deadlineAt,
    cadence: open.filter(({ task }) => fallsDue(task, toPeriod(period))),
    hasLast: before !== null && findReport(state, unit.id, periodKey(before)) !== undefined,
    head: reader && head && head.id !== reader.id ? head : null,
    arrears: arrearsToAnswer(state, context, unit, period, now),
    ...ofPassing(state, context, unit, period, reader),
  };
}

/** Whether work with a day of its own is to be done by the end of a month: not where its unit was given longer. */
function fallsDue(task: Task, period: Period): boolean {
  const day = lastDayOf(task, period);
  return isDueBy(task, period) || (task.cadence !== undefined && (day === null || day <= lastDateOf(period)));
}

/** What others of the unit were given of it, and whether something can be passed on by its reader. */
function ofPassing(
  state: State,
  context: Context,
  unit: Unit,
  period: string,
  reader: Person | null,
): Pick<Debt, 'out' | 'mayPass'> {
  const out = passedDebts(state, context, unit.id, period);
  const may = reader !== null && mayPass(state, context, { unit: unit.id, onBehalf: false }, reader);
  return { ...(out.length > 0 ? { out } : {}), ...(may ? { mayPass: true as const } : {}) };
}

const withDebts = memo(
  (state: State, { plan, org, begunAt }: Context, period: string) => [
    state.reports,
    plan,
    org,
    period,
    begunAt ?? false,
  ],
  (state, context, period): readonly Unit[] =>
    context.org.units.filter(
      ({ id }) =>
        openTasks(state, context, id, period).length > 0 ||
        awaitedTasks(state, context, id, period).length > 0,
    ),
);

/** Every unit that owes something for a period, be it a figure alone. */
export const unitsInDebt = (state: State, context: Context, period: string): readonly Unit[] =>
  isLocked(state, period) ? [] : withDebts(state, context, period);

/** The units that have not reported all of a period. */
export const unitsWithoutReport = (state: State, context: Context, period: string): readonly Unit[] =>
  unitsInDebt(state, context, period).filter(({ id }) => openTasks(state, context, id, period).length > 0);

/** Figures of a period that were not known when it was reported, unit by unit; none of a month that is locked. */
export const figuresAwaited = (state: State, context: Context, period: string): AwaitedFigures[] =>
  unitsInDebt(state, context, period).flatMap((unit) => {
    const tasks = awaitedTasks(state, context, unit.id, period);
    return tasks.length > 0 ? [{ unit, tasks }] : [];
  });
