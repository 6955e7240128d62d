import type { Asked } from '../answer.ts';
import type { Filter, Query } from '../query.ts';
import { holds, pattern } from '../sentence.ts';
import { answered } from './answered.ts';
import { asOwner, filtersOf } from './filters.ts';
import { monthsOf, monthsRefused, monthsReported } from './months-asked.ts';
import { has, ownUnit, type Parts, piecesOfType, speaksOfSelf, unitsOf, wholeSentence } from './parts.ts';
import { lastSent } from './reports-sent.ts';
import { wantsRows } from './rows-wanted.ts';

const twoCounts = pattern(
  '(?:bao nhiêu|mấy)(?: (?:việc|nhiệm vụ|mục|cái|đầu việc))?(?: (?:đã|đang|bị|được|còn|là))* (?:hoàn thành|xong|làm xong|đúng tiến độ|chậm|trễ|chưa làm|chưa xong|chưa triển khai)[^@]{0,30}? (?:bao nhiêu|mấy)(?: (?:việc|nhiệm vụ|mục|cái|đầu việc))?(?: (?:đã|đang|bị|được|còn|là))* (?:hoàn thành|xong|làm xong|đúng tiến độ|chậm|trễ|chưa làm|chưa xong|chưa triển khai)',
);

/**
 * «bao nhiêu việc hoàn thành, bao nhiêu việc chậm»: each state is counted for itself, and none with another, whatever else the
 * message says of a summary.
 */
export function statesCounted(parts: Parts): Asked | null {
  const { context } = parts;
  if (!holds(twoCounts, parts.sentence) || has(parts, 'order', 'sent', 'returned')) return null;
  if (new Set(piecesOfType(parts, 'status').map(({ status }) => status)).size < 2) return null;
  const { months, each, otherYear } = monthsOf(parts);
  if (!otherYear && months.length > 1) return statesOfSpan(parts, months);
  if (otherYear || each || has(parts, 'own')) return null;
  const refused = monthsRefused(parts);
  if (refused) return refused;
  const month = months[0] ?? context.atHand;
  if (month > context.atHand) return null;
  const where: Filter[] = filtersOf(parts)
    .filter(({ by }) => by === 'unit' || by === 'person' || by === 'index' || by === 'group')
    .map(asOwner);
  const query: Query = { of: 'task', where, fold: 'tally', give: [], months: [month] };
  const tally = answered(context, query, parts.fields);
  const more = stateByUnit(parts, where, month) ?? statesListed(parts, where, month);
  return more ? { ...more, answer: { type: 'several', answers: [tally.answer, more.answer] } } : tally;
}

const besideOther = pattern('so với|so sánh|hơn hay|hơn kém|hay kém');

/** «từ tháng 4 tới giờ mấy việc xong, mấy việc chậm»: month by month, each state for itself, of the index, unit or leader that is meant. */
function statesOfSpan(parts: Parts, months: readonly number[]): Asked | null {
  const told = monthsReported(parts.context, months);
  const where: Filter[] = filtersOf(parts)
    .filter(({ by }) => by === 'unit' || by === 'person' || by === 'index' || by === 'group')
    .map(asOwner);
  // Of the whole agency a table of the months tells it; «so với tháng 8 hơn hay kém» sets two beside each other.
  const isBeside = holds(besideOther, wholeSentence(parts));
  if (told.length < 2 || where.length === 0 || isBeside) return null;
  const tallies = told.map((month) =>
    answered(parts.context, { of: 'task', where, fold: 'tally', give: [], months: [month] }, parts.fields),
  );
  return { ...tallies.at(-1)!, answer: { type: 'several', answers: tallies.map(({ answer }) => answer) } };
}

/** «mấy việc chậm, mấy việc chưa làm, kể ra»: which these are, behind how many; what was not asked of is not told. */
function statesListed(parts: Parts, where: readonly Filter[], month: number): Asked | null {
  if (!holds(wantsRows, wholeSentence(parts))) return null;
  const states = new Set(piecesOfType(parts, 'status').map(({ status }) => status));
  const isBoth = (states.has('late') || states.has('behind')) && states.has('not-begun');
  const status = isBoth ? 'behind' : [...states].find((one) => one !== 'finished' && one !== 'on-track');
  if (status === undefined) return null;
  return answered(
    parts.context,
    {
      of: 'task',
      where: [...where, { by: 'status', status, ...(isBoth ? { both: true as const } : {}) }],
      give: [],
      months: [month],
    },
    parts.fields,
  );
}

const howManyReported = pattern(
  '(?<!phải )(?<!cần )(?:đã |được |mới )*(?:báo cáo|nộp|gửi|báo)(?: được| xong| có)* (?:mấy|bao nhiêu) (?:việc|nhiệm vụ|mục|đầu việc)(?: (?:rồi|vậy|thế|nhỉ|tất cả|cả thảy))*(?= $)',
);

/** «phòng em tháng 5 báo cáo mấy việc rồi»: how many of a unit's tasks are in its report, each state for itself. */
export function reportedCounted(parts: Parts): Asked | null {
  const { context, sentence } = parts;
  if (!holds(howManyReported, sentence) || context.inGroup || parts.left.length > 0) return null;
  if (has(parts, 'order', 'status', 'returned', 'debt', 'words')) return null;
  const units = unitsOf(parts);
  const { months, each, otherYear } = monthsOf(parts);
  const [month = context.atHand, another] = months;
  const [unit, other] = units;
  if (!unit || other || otherYear || each || another !== undefined || month > context.atHand) return null;
  const where: Filter[] = [{ by: 'unit', relation: 'task', ids: [unit.id] }];
  const tally = answered(
    context,
    { of: 'task', where, fold: 'tally', give: [], months: [month] },
    parts.fields,
  );
  // «có việc nào chậm không», behind it: of that report.
  return {
    ...tally,
    topic: {
      indices: [],
      intents: [],
      unit: unit.id,
      last: lastSent('whether', [month], [unit.id], [unit.id]),
    },
  };
}

const howManyThen = pattern(
  '(?:có|được|làm được|làm|xong được|đạt|đạt được|tổng|tất cả|cả thảy|thì)(?: (?:tổng|tất cả|cả thảy|cộng|hết|là|được))* (?:mấy|bao nhiêu)(?: (?:việc|nhiệm vụ|mục|đầu việc))(?: (?:rồi|tất cả|cả thảy|nhỉ|thế|vậy|nữa))*(?= $)',
);

const ofAgency = pattern(
  '(?:toàn|cả|chung|tất cả)(?: các)? (?:sở|huyện|cơ quan|đơn vị|ngành)|(?:sở|huyện|cơ quan) (?:mình|ta|nhà)',
);

/** Of whom a month's work is counted: of all, or of the one unit that is named or speaks; null where neither is. */
function countedOf(parts: Parts): readonly Filter[] | null {
  const [named, other] = unitsOf(parts);
  if (other || parts.named.some(({ type }) => type !== 'unit')) return null;
  const isOfAll = holds(ofAgency, parts.sentence);
  const isOwn = !isOfAll && (has(parts, 'own') || speaksOfSelf(parts));
  const unit = named ?? (isOwn ? ownUnit(parts) : null);
  if (!unit) return isOfAll ? [] : null;
  return parts.context.inGroup ? null : [{ by: 'unit', relation: 'task', ids: [unit.id] }];
}

/** «tháng 7 cả sở được bao nhiêu việc rồi», «tháng 6 trung tâm có mấy việc»: a month's work, each state for itself. */
export function monthCounted(parts: Parts): Asked | null {
  const { context, sentence } = parts;
  if (!holds(howManyThen, sentence) || parts.left.length > 0 || !has(parts, 'period')) return null;
  if (has(parts, 'order', 'status', 'sent', 'returned', 'debt', 'cadence', 'state', 'how', 'act'))
    return null;
  const { months, each, otherYear } = monthsOf(parts);
  const [month, another] = months;
  if (month === undefined || another !== undefined || each || otherYear) return null;
  if (month > context.atHand || context.progressOf(month).type !== 'month') return null;
  const where = countedOf(parts);
  return (
    where && answered(context, { of: 'task', where, fold: 'tally', give: [], months: [month] }, parts.fields)
  );
}

const ofWhichUnit = pattern(
  '(?:theo|từng|mỗi|của|ở|chia)(?: (?:các|từng|những|theo|cho))* (?:đơn vị|phòng|bên)(?: nào| gì)?(?= |$)',
);

/** «mấy việc chậm, mấy việc chưa làm, của đơn vị nào»: how many of them each unit has, where no unit is named. */
function stateByUnit(parts: Parts, where: readonly Filter[], month: number): Asked | null {
  const states = piecesOfType(parts, 'status').map(({ status }) => status);
  const isBehind = states.some((state) => state === 'behind' || state === 'late' || state === 'not-begun');
  if (parts.context.inGroup || !isBehind || !holds(ofWhichUnit, parts.sentence)) return null;
  if (where.some(({ by }) => by === 'unit')) return null;
  return answered(
    parts.context,
    {
      of: 'group',
      group: { by: 'unit', measured: 'behind' },
      where,
      order: { field: 'unit:behind', dir: 'desc', take: 'all' },
      give: [],
      months: [month],
    },
    parts.fields,
  );
}
