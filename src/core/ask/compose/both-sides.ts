import type { Asked } from '../answer.ts';
import { answered } from './answered.ts';
import { isHeadOf, piecesOfType } from './parts.ts';
import type { PlanParts } from './set-beside.ts';

/** «dính ở những chỉ số nào và không dính ở chỉ số nào»: what is so, and what is not, one after the other. */
export function bothSides({ parts, where, order }: PlanParts): Asked | null {
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
  if (!(isTurned || isTwice) || !isHeadOf(parts, 'index')) return null;
  const rest = where.filter((filter) => filter !== one && filter !== other);
  const asked = [one, other].map((side) =>
    answered(parts.context, { of: 'index', where: [...rest, side], give: [], months: [] }, parts.fields),
  );
  return { ...asked[0]!, answer: { type: 'several', answers: asked.map(({ answer }) => answer) } };
}

/** «nhóm giữ vững mấy chỉ số, nhóm cải thiện mấy»: no index is of both, so that each was asked by itself. */
export function bothGroups({ parts, where, order, fold }: PlanParts): Asked | null {
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
