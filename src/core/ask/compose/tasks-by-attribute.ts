import type { Asked } from '../answer.ts';
import type { Filter, Query } from '../query.ts';
import { holds } from '../sentence.ts';
import { answered, tasksIn } from './answered.ts';
import { aspectsIn } from './aspects.ts';
import { isOfDuties } from './duties.ts';
import { verbatim } from './of-tasks.ts';
import { has, indicesOf, isHeadOf, knowsMore, type Of, type Parts, piecesOfType } from './parts.ts';
import type { PlanParts } from './set-beside.ts';

/** The head noun that says what is asked for, where tasks may be. */
function headOfTasks(parts: Parts, where: readonly Filter[], isCount: boolean): Of<'head'> | undefined {
  const heads = piecesOfType(parts, 'head');
  const counted = isCount ? heads.findLast(({ of }) => of === 'task') : undefined;
  // «việc làm theo quý, ai làm»: tasks of a kind, which are told with whose they are.
  const isOfKind = where.some(({ by }) => by === 'cadence' || by === 'measure');
  const ofKind = isOfKind ? heads.find(({ of }) => of === 'task') : undefined;
  // «giao trung tâm mấy việc, ở những chỉ số nào»: what is counted, which is told with where it stands.
  const isCounted =
    counted !== undefined &&
    piecesOfType(parts, 'ask').some(
      ({ what, to }) => what === 'count' && to <= counted.at && counted.at - to <= 1,
    );
  return ofKind ?? (isCounted ? counted : undefined) ?? heads.find(({ asks }) => asks) ?? counted ?? heads[0];
}

/** Whether tasks are asked for, by a noun of theirs or without one. */
function asksTasks(
  parts: Parts,
  head: Of<'head'> | undefined,
  where: readonly Filter[],
  isOwn: boolean,
): boolean {
  // «những chỉ tiêu nào đang đặt 100%»: figures of tasks.
  const isOfFigures = head === undefined && where.some(({ by }) => by === 'measure');
  // «đơn vị em phải làm gì trong chỉ số …»
  const isOfDuty =
    head?.of === 'index' && !head.asks && isOwn && has(parts, 'debt') && indicesOf(parts).length > 0;
  // «phòng em theo kế hoạch phải làm những việc gì»
  const isOfTheirs = isOwn || where.some((filter) => filter.by === 'unit' && !filter.not);
  const isOfOwnPlan = head === undefined && isOfTheirs && has(parts, 'debt') && isOfDuties(parts);
  return head?.of === 'task' || isOfFigures || isOfDuty || isOfOwnPlan;
}

/** A condition that only tasks have: a figure to reach, how often, of how many units. */
const isOfTasks = (filter: Filter): boolean =>
  filter.by === 'measure' || filter.by === 'cadence' || (filter.by === 'figure' && filter.field === 'units');

/** Whether so many tasks of a condition are counted as the plain reading counts none; «thanh tra dính vào mấy nhiệm vụ» has a verb that it does not know. */
const countsOf = (parts: Parts, filter: Filter): boolean =>
  filter.by === 'person' ||
  filter.by === 'group' ||
  (filter.by === 'unit' && filter.relation === 'any' && has(parts, 'relation') && !isHeadOf(parts, 'index'));

/** Tasks by attribute: «nhiệm vụ nào có chỉ tiêu 100%», «mình phải làm bao nhiêu nhiệm vụ». */
export function rowsOfTasks({ parts, where, order, isOwn, fold }: PlanParts): Asked | null {
  const head = headOfTasks(parts, where, fold.fold === 'count');
  if (!asksTasks(parts, head, where, isOwn) || order || where.length === 0) return null;
  const isComposed =
    where.some(isOfTasks) ||
    isOwn ||
    has(parts, 'debt') ||
    where.length > 1 ||
    (knowsMore(parts) && !isHeadOf(parts, 'index')) ||
    // «giao trung tâm mấy việc, ở những chỉ số nào»: tasks, which are told with where they stand.
    (head?.of === 'task' && isHeadOf(parts, 'index', true) && where.some(({ by }) => by === 'unit')) ||
    (fold.fold === 'count' && countsOf(parts, where[0]!));
  if (!isComposed) return null;
  const asTasks = where.map((filter) =>
    filter.by === 'unit' && filter.relation === 'any' ? { ...filter, relation: 'task' as const } : filter,
  );
  const told = (query: Pick<Query, 'where' | 'give' | 'about' | 'fold'>): Asked =>
    answered(parts.context, { of: 'task', ...query, months: [] }, parts.fields);
  const rows = told({ where: asTasks, ...fold, give: [] });
  return inItsWords(parts, rows, told) ?? factsOfOnly(parts, rows, told) ?? rows;
}

/** «đọc nguyên văn việc giao thanh tra»: tasks as they stand in the plan, where that is asked and no more than a few are meant. */
function inItsWords(parts: Parts, rows: Asked, told: TellsTasks): Asked | null {
  const ids = holds(verbatim, parts.sentence) ? (tasksIn(rows) ?? []).map(({ task }) => task.id) : [];
  return ids.length > 0 && ids.length <= mostVerbatim
    ? told({ where: [{ by: 'text', words: ids.join('|') }], give: ['text'], about: [] })
    : null;
}

type TellsTasks = (query: Pick<Query, 'where' | 'give' | 'about'>) => Asked;

/** «việc mỗi quý một lần nằm trong chỉ số nào», of which there is one: what is asked of it. */
function factsOfOnly(parts: Parts, rows: Asked, told: TellsTasks): Asked | null {
  const [only, another] = tasksIn(rows) ?? [];
  if (!only || another || !isHeadOf(parts, 'index', true)) return null;
  const give = aspectsIn(parts.sentence, parts.context.plan).flatMap(({ aspect, of }) =>
    of === 'plan' ? [aspect] : [],
  );
  return give.length > 0 ? told({ where: [{ by: 'text', words: only.task.id }], give, about: [] }) : null;
}

/** More tasks than this are listed, and not read out. */
const mostVerbatim = 3;
