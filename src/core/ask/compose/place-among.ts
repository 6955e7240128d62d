import type { Asked } from '../answer.ts';
import type { Query } from '../query.ts';
import { holds, matchIn, pattern } from '../sentence.ts';
import { answered } from './answered.ts';
import { has, indicesOf, isHeadOf, ownUnits, type Parts, piecesOfType, unitsOf } from './parts.ts';

/** «nhiều việc thứ mấy», «số nhiệm vụ đứng thứ mấy»: which place somebody has, and not who has a place. */
const whichPlace = pattern(
  '(?:nhiều|ít|cao|thấp|đông|nặng|nhẹ)(?: [^ @]+){0,4} (?:đứng |xếp |ở |hàng )*thứ (?:mấy|bao nhiêu)|(?:đứng|xếp|xếp hạng|đứng hàng|ở hàng|ở vị trí|đứng ở vị trí) (?:ở |hàng |hạng |vị trí )*(?:thứ )?(?:mấy|bao nhiêu)(?= |$)',
);
const fromBelow = pattern('(?:ít|thấp|nhẹ)(?: [^ @]+){0,4} (?:đứng |xếp |ở |hàng )*thứ (?:mấy|bao nhiêu)');
const countsTasks = pattern('(?:số |bao nhiêu |nhiều |ít )*(?:đầu việc|nhiệm vụ|công việc|việc|khối lượng)');
const countsIndices = pattern('chỉ số');
const amongIndices = pattern(
  '(?:trong|giữa|so với)(?: số)?(?: tất cả)?(?: các| mấy| cả| \\d+| bảy| tám| sáu| những)* chỉ số(?! (?:của )?@)',
);
const byScore = pattern('điểm');

/** What of a unit is counted; null where neither its tasks nor its indices are spoken of. */
function countedOf(parts: Parts): 'tasks' | 'indices' | null {
  const leads = piecesOfType(parts, 'relation').some(({ relation }) => relation === 'lead');
  if (holds(countsIndices, parts.sentence)) return leads || !isHeadOf(parts, 'task') ? 'indices' : null;
  return holds(countsTasks, parts.sentence) ? 'tasks' : null;
}

/** «tính số đầu việc thì phòng em nhiều thứ mấy trong sở»: one unit's place among all, by what it owes or leads. */
function placeOfUnit(parts: Parts): Asked | null {
  const named = unitsOf(parts);
  const [unit, another] = named.length > 0 ? named : has(parts, 'own') ? ownUnits(parts) : [];
  const field = countedOf(parts);
  if (!unit || another || field === null || parts.named.some(({ type }) => type !== 'unit')) return null;
  const dir = matchIn(fromBelow, parts.sentence) ? 'asc' : 'desc';
  const query: Query = {
    of: 'unit',
    where: [],
    order: { field, dir, take: 'all' },
    give: [field],
    place: unit.id,
    months: [],
  };
  return answered(parts.context, query, parts.fields);
}

/** «điểm cao thứ mấy trong các chỉ số»: one index's place among the plan's, and not among the agencies. */
function placeOfIndex(parts: Parts): Asked | null {
  const [index, another] = indicesOf(parts);
  if (!index || another || parts.named.length > 1 || !holds(amongIndices, parts.sentence)) return null;
  const field = isHeadOf(parts, 'task') && !holds(byScore, parts.sentence) ? 'tasks' : 'score';
  const dir = matchIn(fromBelow, parts.sentence) ? 'asc' : 'desc';
  const query: Query = {
    of: 'index',
    where: [],
    order: { field, dir, take: 'all' },
    give: [field],
    place: index.code,
    months: [],
  };
  return field === 'score' && index.baseline.score === null
    ? null
    : answered(parts.context, query, parts.fields);
}

/** Which place one unit or index has among all of them: with the place before the others' counts. */
export function placeAmong(parts: Parts): Asked | null {
  if (!holds(whichPlace, parts.sentence)) return null;
  if (has(parts, 'period', 'status', 'words', 'sent', 'returned', 'month', 'debt')) return null;
  return placeOfIndex(parts) ?? placeOfUnit(parts);
}
