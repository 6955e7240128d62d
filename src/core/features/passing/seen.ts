import type { Context } from '../../context.ts';
import { recipientsOf } from '../../month/debts.ts';
import { isAwaited, isOut, type PassedTask, type Passing } from '../../passing/passing.ts';
import { indexOf } from '../../people/directory-index.ts';
import { addressOf } from '../../people/links.ts';
import type { Person } from '../../people/org.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import { isLocked, numberedTasks } from '../../report/desk.ts';
import type { Notice } from '../../said/content.ts';
import type { State } from '../../state/state.ts';
import type { PassingSeen } from './declared.ts';

/** A passing with those of its tasks that a rule takes; null of a unit or a person that the directory has no more. */
export function seenOf(
  state: State,
  context: Context,
  passing: Passing,
  takes: (task: PassedTask) => boolean = isOut,
): PassingSeen | null {
  const { units, people } = indexOf(context.org);
  const unit = units.get(passing.unit);
  const to = people.get(passing.to);
  if (!unit || !to) return null;
  const by = passing.tasks.at(-1)?.by ?? '';
  const numbered = numberedTasks(
    state,
    context,
    passing,
    by,
    passing.tasks.map(({ taskId }) => taskId),
  );
  const tasks = numbered.flatMap((one) => {
    const passed = passing.tasks.find(({ taskId }) => taskId === one.assignment.task.id);
    return passed && takes(passed) ? [{ ...one, passed }] : [];
  });
  return { passing, unit, to, tasks };
}

/** Who hears what became of what was passed on: who passed it, as long as they report for the unit, else whoever does. */
export function hearersOf(state: State, context: Context, { unit, tasks }: Passing, now: number): Person[] {
  const by = indexOf(context.org).people.get(tasks.at(-1)?.by ?? '');
  const mayStill =
    by !== undefined && unitsToReport(state, context.org, by, now).some(({ id }) => id === unit);
  return mayStill && addressOf(state, context, by.id) !== null
    ? [by]
    : recipientsOf(state, context, unit, now);
}

/** What is still awaited of somebody who has left, told to who reports for each unit: it is theirs again. @param now epoch ms */
export const leftBehind = (state: State, context: Context, personId: string, now: number): Notice[] =>
  state.passings.flatMap((passing) => {
    const isTheirs = passing.to === personId && !isLocked(state, passing.period);
    const seen = isTheirs ? seenOf(state, context, passing, isAwaited) : null;
    return seen && seen.tasks.length > 0
      ? hearersOf(state, context, passing, now).map(({ id }) => ({
          personId: id,
          content: { type: 'passed-left' as const, seen },
        }))
      : [];
  });
