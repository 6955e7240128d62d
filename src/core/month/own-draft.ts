import type { Context } from '../context.ts';
import type { Person, Unit } from '../people/org.ts';
import { draftOf } from '../report/desk.ts';
import type { State } from '../state/state.ts';
import { openTasks } from './open-tasks.ts';

/** How far a report is that somebody writes and has not sent. */
export interface DraftTold {
  unit: Unit;
  /** The month, «2023-05». */
  period: string;
  /** So many tasks are still owed. */
  owed: number;
  /** So many of those are answered; all of them: it only waits to be sent. */
  answered: number;
  /** Their ids. */
  taskIds: readonly string[];
}

/**
 * How far somebody's own draft of a unit's month is, wherever it is told; null where they write none of it, or nothing is
 * answered or owed. What somebody else writes is theirs.
 */
export function draftTold(
  state: State,
  context: Context,
  person: Person,
  unit: Unit,
  period: string,
): DraftTold | null {
  const draft = draftOf(state, person.id, unit.id, period);
  if (!draft) return null;
  const open = openTasks(state, context, unit.id, period);
  const taskIds = open.flatMap(({ task }) => (draft.entries[task.id] === undefined ? [] : [task.id]));
  return taskIds.length === 0 ? null : { unit, period, owed: open.length, answered: taskIds.length, taskIds };
}
