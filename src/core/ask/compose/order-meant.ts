import type { Unit } from '../../people/org.ts';
import { ownersOf } from '../../plan/assignments.ts';
import type { Index, Task } from '../../plan/plan.ts';
import { lastOf, queryIn } from './leaning.ts';
import { type Parts, piecesOfType } from './parts.ts';
import { spokenOf } from './spoken.ts';
import { tasksById } from './tasks-of-plan.ts';

interface TaskMeant {
  index: Index;
  task: Task;
}

/** The task that an order names by its number or by its words, where the unit has it. */
export function taskNamed(parts: Parts, unit: Unit | undefined): { task?: TaskMeant } {
  const { plan, org } = parts.context;
  const ids = piecesOfType(parts, 'task').map(({ id }) => id);
  const spoken = ids.length === 0 && unit ? spokenOf(parts) : null;
  const [one, another] = tasksById(parts.context, spoken ? spoken.matter.ids : ids);
  const owners = one ? ownersOf(org, one.index, one.task) : [];
  const isTheirs = unit !== undefined && owners.some(({ id }) => id === unit.id);
  return one && !another && isTheirs && plan.indices.includes(one.index) ? { task: one } : {};
}

/** «việc đó», «nó», or nothing at all: the order is of what was shown. */
const thatTask =
  / (?:việc|nhiệm vụ|mục|cái|báo cáo|viec|nhiem vu|muc|cai|bao cao) (?:đó|đấy|ấy|này|do|day|ay|nay|trên|tren) | (?:nó|no) /u;

/**
 * Of an order that names no unit, the one row it can mean: the task that it names, where one unit has it, or the only one that was
 * shown, where it points back («trả lại việc đó»). Null where it may be of several.
 */
export function rowMeant(parts: Parts): { unit: Unit; task: TaskMeant } | null {
  const { plan, org } = parts.context;
  const [id, another] = piecesOfType(parts, 'task').map((piece) => piece.id);
  if (another !== undefined) return null;
  const last = lastOf(parts.topic);
  const shown = queryIn(last)?.of === 'task' && last?.rows.length === 1 ? last.rows[0]!.split(':') : [];
  const pointsBack = id === undefined && thatTask.test(parts.sentence.text);
  const [one] = tasksById(parts.context, id === undefined ? (pointsBack ? shown.slice(0, 1) : []) : [id]);
  if (!one || !plan.indices.includes(one.index)) return null;
  const owners = ownersOf(org, one.index, one.task);
  const [only, more] = pointsBack ? owners.filter((unit) => unit.id === shown[1]) : owners;
  return only && !more ? { unit: only, task: one } : null;
}
