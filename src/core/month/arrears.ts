import { monthDates } from '../calendar/appointments.ts';
import type { Context } from '../context.ts';
import { predecessorsOf } from '../people/as-of.ts';
import { headOf } from '../people/directory.ts';
import type { Unit } from '../people/org.ts';
import type { Arrear, MonthInArrears } from '../report/arrear.ts';
import { findReport, isLocked } from '../report/desk.ts';
import type { State } from '../state/state.ts';
import { toPeriod } from '../time/period.ts';
import { type Period, periodKey } from '../time/viet-nam-time.ts';
import { awaitedTasks, openTasks } from './open-tasks.ts';

/** Whether an earlier month's report is still owed, and how much of it; null where nothing is. */
function arrearOf(state: State, context: Context, unit: Unit, period: string, now: number): Arrear | null {
  const { deadlineAt } = monthDates(context, toPeriod(period));
  const { begunAt } = context;
  if (begunAt === undefined || begunAt === null || deadlineAt > now || isLocked(state, period)) return null;
  // Whoever was not asked, since nobody asked or since it was not there, owes nothing.
  if (deadlineAt <= Math.max(begunAt, unit.addedAt ?? begunAt)) return null;
  const sent = findReport(state, unit.id, period) !== undefined;
  // What is carried over is asked in the month at hand.
  const open = openTasks(state, context, unit.id, period).filter(({ task }) => !task.carried || !sent);
  const figures = awaitedTasks(state, context, unit.id, period).length;
  return open.length + figures === 0 ? null : { period, deadlineAt, tasks: open.length, figures, sent };
}

const monthsBefore = ({ year, month }: Period): string[] =>
  Array.from({ length: month - 1 }, (_, offset) => periodKey({ year, month: offset + 1 }));

/** The months before a period that a unit still owes, their deadlines past at a moment (epoch ms), the oldest first. */
export const arrearsOf = (
  state: State,
  context: Context,
  unit: Unit,
  period: string,
  now: number,
): Arrear[] =>
  monthsBefore(toPeriod(period)).flatMap((key) => arrearOf(state, context, unit, key, now) ?? []);

/** The same with what units that are no more still owe and this one answers for, its own first. */
export const arrearsToAnswer = (
  state: State,
  context: Context,
  unit: Unit,
  period: string,
  now: number,
): Arrear[] => [
  ...arrearsOf(state, context, unit, period, now),
  ...predecessorsOf(context.org, unit.id)
    // One that has a head of its own still is answered for by that one.
    .filter((of) => headOf(context.org, of.id) === headOf(context.org, unit.id))
    .flatMap((of) => arrearsOf(state, context, of, period, now).map((arrear) => ({ ...arrear, of }))),
];

/** The same of all units, month by month; months in which nobody owes anything are left out. */
export const arrearsBefore = (
  state: State,
  context: Context,
  period: string,
  now: number,
): MonthInArrears[] =>
  monthsBefore(toPeriod(period)).flatMap((key) => {
    const owing = context.org.units.flatMap((unit) => {
      const arrear = arrearOf(state, context, unit, key, now);
      return arrear ? [{ ...arrear, unit }] : [];
    });
    const [first] = owing;
    return first
      ? [
          {
            period: key,
            deadlineAt: first.deadlineAt,
            units: owing.filter(({ sent }) => !sent).map(({ unit }) => unit),
            partly: owing
              .filter(({ sent }) => sent)
              .map(({ unit, tasks, figures }) => ({ unit, tasks, figures })),
          },
        ]
      : [];
  });
