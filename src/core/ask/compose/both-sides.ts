import { assignmentsOf } from '../../plan/assignments.ts';
import type { Answer, Asked } from '../answer.ts';
import type { Filter } from '../query.ts';
import { answered } from './answered.ts';
import { isHeadOf, piecesOfType } from './parts.ts';
import type { PlanParts } from './set-beside.ts';

/** «chủ trì với phối hợp những chỉ số nào»: no unit does both in one. */
const eitherOf =
  / (?:chủ trì|phối hợp|chu tri|phoi hop) (?:với|và|hay|hoặc|lẫn|cùng|cũng như|voi|va|hoac|lan|cung|cung nhu) (?:cả |ca )?(?:chủ trì|phối hợp|chu tri|phoi hop) /u;

/** «dính ở những chỉ số nào và không dính ở chỉ số nào»: what is so, and what is not, one after the other. */
function bothSides({ parts, where, order }: PlanParts): Asked | null {
  const units = where.filter((filter) => filter.by === 'unit');
  const [one, other] = units;
  if (order || units.length !== 2 || one?.by !== 'unit' || other?.by !== 'unit') return null;
  const isSame = one.ids.join() === other.ids.join();
  const isTurned = one.relation === other.relation && isSame && one.not !== other.not;
  // «có nhiệm vụ ở những chỉ số nào, có chủ trì chỉ số nào không»: each is asked by a head of its own.
  const isTwice =
    isSame &&
    one.relation !== other.relation &&
    piecesOfType(parts, 'head').filter(({ of, asks }) => of === 'index' && asks).length > 1;
  const isEither =
    isSame && !one.not && !other.not && one.relation !== other.relation && eitherOf.test(parts.sentence.text);
  if (!(isTurned || isTwice || isEither) || !isHeadOf(parts, 'index')) return null;
  const rest = where.filter((filter) => filter !== one && filter !== other);
  const asked = [one, other].map((side) =>
    answered(parts.context, { of: 'index', where: [...rest, side], give: [], months: [] }, parts.fields),
  );
  return { ...asked[0]!, answer: { type: 'several', answers: asked.map(({ answer }) => answer) } };
}

/** «nhóm giữ vững mấy chỉ số, nhóm cải thiện mấy»: no index is of both, so that each was asked by itself. */
function bothGroups({ parts, where, order, fold }: PlanParts): Asked | null {
  const groups = where.filter((filter) => filter.by === 'group' && !filter.not);
  const [one, other] = groups;
  if (
    order ||
    groups.length !== 2 ||
    (one?.by === 'group' && other?.by === 'group' && one.group === other.group)
  )
    return null;
  const rest = where.filter((filter) => !groups.includes(filter));
  const asked = groups.map((group) =>
    answered(
      parts.context,
      { of: 'index', where: [...rest, group], ...fold, give: [], months: [] },
      parts.fields,
    ),
  );
  return { ...asked[0]!, answer: { type: 'several', answers: asked.map(({ answer }) => answer) } };
}

/** Whether one condition is the other denied: «giao theo hạng» and «giao theo điểm». */
const isDenied = (one: Filter, other: Filter): boolean =>
  one.by === 'figure' &&
  other.by === 'figure' &&
  one.field === other.field &&
  one.op === other.op &&
  one.value === other.value &&
  one.not !== other.not;

/** Whether two figures of one field exclude each other: no index fell and kept its place. */
const exclude = (one: Filter, other: Filter): boolean => isDenied(one, other) || isOtherMove(one, other);

const isOtherMove = (one: Filter, other: Filter): boolean =>
  one.by === 'figure' &&
  other.by === 'figure' &&
  one.field === 'change' &&
  other.field === 'change' &&
  !one.not &&
  !other.not &&
  one.value === 0 &&
  other.value === 0 &&
  one.op !== other.op;

/** «chỉ số nào giữ nguyên hạng, chỉ số nào tụt»: each was asked by itself, since no index did both. */
function bothMoves({ parts, where, order, fold }: PlanParts): Asked | null {
  const moves = where.filter((one) => where.some((other) => exclude(one, other)));
  if (order || moves.length !== 2) return null;
  const rest = where.filter((filter) => !moves.includes(filter));
  const asked = moves.map((move) =>
    answered(
      parts.context,
      {
        of: 'index',
        where: [...rest, move],
        ...fold,
        give: [move.by === 'figure' ? move.field : 'change'],
        months: [],
      },
      parts.fields,
    ),
  );
  return { ...asked[0]!, answer: { type: 'several', answers: asked.map(({ answer }) => answer) } };
}

/** «nhóm duy trì mấy nhiệm vụ, nhóm nâng hạng mấy»: the tasks of each group, since no index is of both. */
export function tasksOfGroups({ parts, where, order }: PlanParts): Asked | null {
  if (order || !isHeadOf(parts, 'task')) return null;
  const groups = where.filter((filter) => filter.by === 'group' && !filter.not);
  const ids = new Set(groups.map((filter) => (filter.by === 'group' ? filter.group : '')));
  if (ids.size < 2 || ids.size !== groups.length) return null;
  const rest = where.filter((filter) => !groups.includes(filter));
  const ofSome = (some: readonly Filter[]): Asked =>
    answered(
      parts.context,
      { of: 'task', where: [...rest, ...some], fold: 'count', give: [], months: [] },
      parts.fields,
    );
  const { plan, org } = parts.context;
  const asked = groups.map((group) => ofSome([group]));
  const tasks = plan.indices.reduce((sum, index) => sum + index.tasks.length, 0);
  const whole: Answer[] =
    inAll.test(parts.sentence.text) && rest.length === 0
      ? [{ type: 'plan-task-count', tasks, assignments: assignmentsOf(plan, org).length }]
      : [];
  return {
    ...asked[0]!,
    answer: { type: 'several', answers: [...whole, ...asked.map(({ answer }) => answer)] },
  };
}
const inAll = / (?:tổng|tổng cộng|tất cả|cả thảy|toàn bộ|tong|tong cong|tat ca|ca thay|toan bo) /u;

/** Two conditions that were asked one by one, where they are of one unit, of two groups or of a movement. */
export const bothOf = (plan: PlanParts): Asked | null =>
  bothSides(plan) ?? bothGroups(plan) ?? bothMoves(plan);
