import type { Plan, Task } from '../plan/plan.ts';
import { type Span, spanOf } from '../time/period.ts';
import type { Period } from '../time/viet-nam-time.ts';

/** A quarter's letter and a half-year's, as they stand in keys. */
const letters = { quarter: 'Q', 'half-year': 'H' } as const;
type Spanned = keyof typeof letters;

const monthsIn: Readonly<Record<Spanned, number>> = { quarter: 3, 'half-year': 6 };

/** How often a task is due where that is not every month; null for a monthly one. */
export const spannedOf = ({ cadence }: Task): Spanned | null =>
  cadence === undefined || cadence.type === 'monthly' ? null : cadence.type;

/** The id that a task has in the plan, whatever span it is carried over from. */
export const planIdOf = ({ id, carried }: Task): string => carried?.of ?? id;

/**
 * What a report calls the work of a span that ended: «1.5.2@Q2» of the report's year. The plan's own id always means
 * the span that the report's month lies in, as in the reports of earlier versions; no id of a plan holds the sign.
 */
const keyOf = (taskId: string, type: Spanned, last: Period): string =>
  `${taskId}@${letters[type]}${last.month / monthsIn[type]}`;

/**
 * A task as it is carried over from a span that ended before it was reported done: a duty of its own, beside that of the
 * span which runs.
 */
export function carriedFrom(task: Task, type: Spanned, { to, lastDay }: Span): Task {
  const of = planIdOf(task);
  return { ...task, id: keyOf(of, type, to), carried: { of, lastDay } };
}

/** The task that a key of a report's entries means: one of the plan, perhaps as it was carried over; else undefined. */
export function taskOfKey({ indices, year }: Plan, key: string): Task | undefined {
  const [id, ended] = key.split('@');
  const task = indices.flatMap(({ tasks }) => tasks).find((one) => one.id === id);
  if (!task || ended === undefined) return task;
  const type = spannedOf(task);
  if (type === null) return undefined;
  const spans = Array.from({ length: 12 / monthsIn[type] }, (_, offset) =>
    spanOf(type, { year, month: (offset + 1) * monthsIn[type] }),
  );
  return spans.map((span) => carriedFrom(task, type, span)).find((one) => one.id === key);
}
