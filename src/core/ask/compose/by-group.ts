import { worksForOffice } from '../../people/org.ts';
import type { Asked } from '../answer.ts';
import type { Filter, Group, Measured, Order, Query } from '../query.ts';
import { holds, pattern } from '../sentence.ts';
import { answered } from './answered.ts';
import { asOneOwner, asOwner, filtersOf, isEveryMonth } from './filters.ts';
import { monthsOf, monthsRefused, monthsReported, monthsSoFar, openMonths } from './months-asked.ts';
import { monthsBeside } from './months-beside.ts';
import {
  has,
  isHeadOf,
  namesGroup,
  type Parts,
  pieceOf,
  piecesOfType,
  unitsOf,
  wholeSentence,
} from './parts.ts';
import { answerRanking } from './reports-sent.ts';
import { wantsRows } from './rows-wanted.ts';

// «mỗi tháng mấy việc»: how many in each.
const byMonth = pattern(
  '(?<!mỗi |từng |theo )(?:tháng|kỳ|đợt) (?:nào|mấy)',
  '(?<!moi |tung |theo )(?:thang|ky|dot) (?:nao|may)',
);
const eachMonth = pattern('(?:từng|mỗi|theo|theo từng|chia theo) (?:tháng|kỳ|đợt)');
const eachUnit = pattern(
  '(?:từng|mỗi|theo|theo từng|chia theo|chia cho|tính theo|của từng|tách theo) (?:các )?(?:đơn vị|phòng|bên|phòng ban)',
);
const eachIndex = pattern('(?:từng|mỗi|theo|theo từng|chia theo|tách theo) chỉ số');
const leader = '(?:lãnh đạo|ban giám đốc|phó giám đốc|phó chủ tịch|sếp)';
/** «3 lãnh đạo mỗi người mấy việc chậm», «từng sếp». */
const eachLeader = pattern(
  `(?:từng|mỗi|theo|theo từng|chia theo|tách theo) ${leader}|${leader}(?: [^ @]+){0,5} (?:mỗi|từng) (?:người|đồng chí|anh|vị|sếp)`,
);
const leaders = pattern('(?:sếp|lãnh đạo|phó giám đốc|đồng chí|anh|chị) (?:nào|mô)');

/** What is asked to be set side by side: whole numbers of each unit, month, leader or index. */
function groupOf(parts: Parts): { by: Group; each: boolean } | null {
  const { sentence } = parts;
  const isEachMonth = piecesOfType(parts, 'period').some(({ spec }) => spec.type === 'each');
  // «đơn vị nào tháng nào cũng có việc chậm»: units, whatever the month.
  const isOfUnits = isEveryMonth(parts) && isHeadOf(parts, 'unit', true);
  if (holds(byMonth, sentence) && !isOfUnits) return { by: 'month', each: false };
  if (holds(eachLeader, sentence)) return { by: 'person', each: true };
  if (holds(leaders, sentence) || (isHeadOf(parts, 'person', true) && isHeadOf(parts, 'index')))
    return { by: 'person', each: false };
  // «ai nhiều việc chậm nhất»: whoever reports is a unit.
  if (isHeadOf(parts, 'unit', true) || isHeadOf(parts, 'person', true)) return { by: 'unit', each: false };
  if (isHeadOf(parts, 'index', true) || asksOfGroup(parts)) return { by: 'index', each: false };
  if ((holds(eachUnit, sentence) && !isEachMonth) || comparesUnits(parts)) return { by: 'unit', each: true };
  if (isEachMonth || holds(eachMonth, sentence)) return { by: 'month', each: true };
  return holds(eachIndex, sentence) ? { by: 'index', each: true } : null;
}

/** «cái nào trong nhóm cải thiện đang vướng»: an index, though it is not called one. */
const asksOfGroup = (parts: Parts): boolean =>
  !has(parts, 'head') &&
  parts.pieces.some(({ type, ...piece }) => type === 'ask' && 'what' in piece && piece.what === 'which') &&
  namesGroup(parts);

/** «so sánh thanh tra với văn phòng về số việc chậm», «thanh tra hay văn phòng nhiều vướng mắc hơn». */
const comparesUnits = (parts: Parts): boolean =>
  unitsOf(parts).length > 1 &&
  (piecesOfType(parts, 'fold').some(({ fold }) => fold === 'compare') ||
    piecesOfType(parts, 'order').some(({ than }) => than === true));

/** «đơn vị nào tăng, đơn vị nào giảm», of two months: who has more by now, and who less. */
const whoTurned = pattern(
  '(?:đơn vị|phòng|bên|phòng ban) nào (?:(?:thì|đang|bị|có|là) )*(?:tăng|giảm|nhiều lên|ít đi|tăng lên|giảm đi|giảm xuống)',
);

function turnedUnits(parts: Parts): Asked | null {
  if (!holds(whoTurned, parts.sentence)) return null;
  const measured = measuredIn(parts);
  const named = monthsOf(parts);
  const months = monthsReported(parts.context, named.months).toSorted((one, other) => one - other);
  if (!measured || months.length !== 2 || named.otherYear) return null;
  const { where, both } = rowsCounted(parts);
  const kept = keptPrivate(parts, 'unit', measured);
  if (kept) return kept;
  const counted = measured === 'behind' && !both.both ? 'late' : measured;
  return answered(
    parts.context,
    {
      of: 'group',
      group: { by: 'unit', measured: counted, turned: true },
      where,
      order: { field: `unit:${counted}`, dir: 'desc', take: 'all' },
      give: [],
      months,
    },
    parts.fields,
  );
}

/** All that is to be counted, each once, as it stands. */
const allMeasured = (parts: Parts): Measured[] => [
  ...new Set(
    parts.pieces
      .toSorted((one, other) => one.at - other.at)
      .flatMap((piece): Measured[] => {
        if (piece.type === 'status') return [piece.status];
        if (piece.type === 'returned') return ['returned'];
        return piece.type === 'words' && (piece.what === 'obstacle' || piece.what === 'proposal')
          ? [piece.what]
          : [];
      }),
  ),
];

const slowest = / (?:chậm|trễ|ì ạch|đuối|cham|tre|duoi) (?:nhất|nhat) /u;

/** What of them is counted; null where nothing of the reports is. */
function measuredIn(parts: Parts): Measured | null {
  if (has(parts, 'returned')) return 'returned';
  const said = piecesOfType(parts, 'words').find(({ what }) => what === 'obstacle' || what === 'proposal');
  const status = pieceOf(parts, 'status')?.status;
  if (status) return status;
  // «phòng nào chậm nhất trong các chỉ số của tôi»: of their work there, and no figure of an index.
  if (isHeadOf(parts, 'unit', true) && isHeadOf(parts, 'index') && slowest.test(parts.sentence.text))
    return 'behind';
  return said ? (said.what as 'obstacle' | 'proposal') : null;
}

const rate = pattern('(?:tỷ lệ|tỉ lệ|phần trăm) (?:[^ @]+ )?(?:hoàn thành|đúng tiến độ|xong|đạt)');

const most: ReadonlySet<string> = new Set(['most', 'high', 'worst']);

const thanOther = / (nhiều|ít|nhieu|it) (?:[^ @]+ ){0,3}(?:hơn|hon) /u;

/** From which end, and how many: all of them where each is asked for. */
function orderIn(parts: Parts, by: Group, each: boolean, measured: Measured): Order | null {
  const said = piecesOfType(parts, 'order').find(({ than }) => than !== true);
  // «trung tâm với phòng hạ tầng bên nào chậm nhiều hơn»
  // «tháng 4 với tháng 5 tháng nào nhiều vướng hơn»
  const [, end] = (by === 'month' && !said && thanOther.exec(parts.sentence.text)) || [];
  if (end !== undefined)
    return { field: `${by}:${measured}`, dir: /^(?:ít|it)$/u.test(end) ? 'asc' : 'desc', take: 'all' };
  const isBeside = by === 'unit' && comparesUnits(parts);
  if (isBeside && !said)
    return { field: `unit:${measured}`, dir: isLess(parts) ? 'asc' : 'desc', take: 'all' };
  if (!said && !each) return null;
  if (!said && by === 'month') return { field: 'month', dir: 'asc', take: 'all' };
  const field = `${by}:${measured}`;
  const dir = said === undefined || most.has(said.end) ? 'desc' : 'asc';
  return { field, dir, take: said === undefined || said.row ? 'all' : 1 };
}

/** «bên nào ít việc chậm hơn» */
const isLess = (parts: Parts): boolean =>
  piecesOfType(parts, 'order').some(({ than, end }) => than === true && (end === 'least' || end === 'low'));

/** Whether two are set beside each other, by who has more of what is counted: two units that are named, or two months. */
const setsBeside = (parts: Parts, by: Group, order: Order): boolean =>
  order.take === 'all' &&
  ((by === 'unit' && comparesUnits(parts)) || (by === 'month' && thanOther.test(parts.sentence.text)));

const none = pattern(
  '(?:không|chưa|chẳng|ko|không hề|chẳng hề)(?: hề)?(?: (?:có|bị|để|còn|dính|vướng))*(?: (?:một|1|bất kỳ))?(?: (?:việc|nhiệm vụ|mục|cái|đầu việc))?(?: (?:nào|gì))?(?: (?:bị|đang))? (?:chậm|trễ|chưa làm|chưa triển khai|tồn đọng)|sạch (?:việc )?(?:chậm|trễ)',
);

const noneSaid = pattern(
  '(?:không|chưa|chẳng|ko|không hề|chẳng hề)(?: hề)?(?: (?:có|nêu|gửi|bị|gặp|thấy|ghi|đưa ra))*(?: (?:một|1|bất kỳ))? (?:kiến nghị|đề xuất|đề nghị|vướng mắc|khó khăn|khúc mắc|trở ngại|vướng)',
);

const noneDone = pattern(
  '(?:không|chưa|chẳng|ko)(?: hề)?(?: (?:có|được|làm))*(?: (?:một|1|bất kỳ))? (?:việc|nhiệm vụ|mục|cái|đầu việc)(?: nào| gì)?(?: (?:được|đã))* (?:xong|hoàn thành|hoàn tất|làm xong)|chưa (?:xong|hoàn thành|làm xong) (?:được )?(?:việc|nhiệm vụ|mục|cái|đầu việc) (?:nào|gì)',
);

/** What is counted of those that are asked for: of states how many are behind, of words obstacles and proposals. */
const isCountable: ReadonlySet<Measured> = new Set([
  'behind',
  'late',
  'not-begun',
  'finished',
  'obstacle',
  'proposal',
]);

/**
 * «đơn vị nào không có việc chậm», «phòng nào tháng nào cũng có việc chậm», «chỉ số nào đang vướng»: those of which it holds,
 * and no count.
 */
function onlyThose(
  parts: Parts,
  by: Group,
  each: boolean,
  measured: Measured,
): 'none' | 'some' | 'every' | null {
  const { sentence, pieces } = parts;
  if (by === 'month' || each || !isCountable.has(measured)) return null;
  const isWords = measured === 'obstacle' || measured === 'proposal';
  if (pieces.some((piece) => piece.type === 'order' && (isWords || piece.end !== 'worst'))) return null;
  const noneOf = isWords ? noneSaid : measured === 'finished' ? noneDone : none;
  if (holds(noneOf, sentence)) return 'none';
  if (by !== 'index' && isEveryMonth(parts) && monthsOf(parts).months.length > 1) return 'every';
  // How far an index is which is named is asked of its tasks.
  return by === 'index' && isWords && parts.named.every(({ type }) => type !== 'index') ? 'some' : null;
}

/** «tháng nào nhiều việc chậm nhất»: every month there was, or those that are named. */
function monthsCounted(parts: Parts, by: Group): number[] {
  const { months } = monthsOf(parts);
  const open = monthsReported(parts.context, months);
  if (by === 'month') return open.length > 1 ? open : monthsSoFar(parts.context);
  return open.length > 0 ? open : openMonths(parts);
}

/** Who stands where is no talk for a group, and what was given back is told to those whose it is. */
function keptPrivate({ context }: Parts, by: Group, measured: Measured): Asked | null {
  const { speaker, inGroup, org } = context;
  const isOpen = by === 'month' || by === 'index';
  if (inGroup && !isOpen) return { answer: { type: 'refused', refusal: { type: 'in-private' } } };
  const mayAll = speaker && (speaker.person.role === 'leader' || worksForOffice(org, speaker.person));
  return measured === 'returned' && !mayAll
    ? { answer: { type: 'refused', refusal: { type: speaker ? 'not-yours' : 'in-private' } } }
    : null;
}

const howManyInAll = pattern(
  '(?:cả sở|toàn sở|các đơn vị|tổng cộng|tổng|có|cả thảy)(?: (?:có|là|đang|tất cả))* (?:bao nhiêu|mấy) (?:việc|nhiệm vụ|vướng mắc|kiến nghị|đề xuất|khó khăn|mục)(?=[^@]* (?:đơn vị|phòng|bên|ai|tháng|chỉ số)(?: nào)?)',
);

/** «cả sở có bao nhiêu vướng mắc, đơn vị nào nhiều nhất»: how many there are in all, before whoever has most of them. */
const asksTotal = (parts: Parts): boolean => holds(howManyInAll, parts.sentence);

/** Of which rows reports are counted, and whether what is late and what is not begun were asked for as one. */
function rowsCounted(parts: Parts): { where: Filter[]; both: { both?: true } } {
  const filters = filtersOf(parts);
  const where = asOneOwner(filters.filter(({ by }) => by !== 'status' && by !== 'figure').map(asOwner));
  return { where, both: filters.some((one) => one.by === 'status' && one.both) ? { both: true } : {} };
}

/** «liệt kê việc chậm theo phòng»: the rows of each are told; of several months only where each is told by itself. */
const listedIn = (
  parts: Parts,
  { by, each }: { by: Group; each: boolean },
  months: readonly number[],
): { listed?: true } =>
  each && (by === 'month' || months.length === 1) && holds(wantsRows, wholeSentence(parts))
    ? { listed: true }
    : {};

/** One answer, or several as one. */
const eachAnswered = ([first, ...others]: readonly Asked[]): Asked =>
  others.length === 0
    ? first!
    : {
        ...first!,
        answer: { type: 'several', answers: [first!, ...others].map(({ answer }) => answer) },
      };

/**
 * «đơn vị nào nhiều vướng mắc nhất», «tháng nào nhiều việc chậm nhất», «việc hoàn thành chia theo đơn vị»: what was reported,
 * counted by unit, month, leader or index.
 */
export const byGroup = (parts: Parts): Asked | null =>
  monthsBeside(parts) ?? turnedUnits(parts) ?? counted(parts);

function counted(parts: Parts): Asked | null {
  const group = groupOf(parts);
  const measured = measuredIn(parts);
  if (!group || !measured || has(parts, 'task', 'how', 'month')) return null;
  // «việc nào chậm cả 3 tháng, của ai»: tasks, with whose they are.
  const firstAsked = piecesOfType(parts, 'head').find(({ asks }) => asks);
  if (isEveryMonth(parts) && firstAsked?.of === 'task') return null;
  const only = onlyThose(parts, group.by, group.each, measured);
  // «nộp rồi mà không có việc chậm»: whoever sent nothing is of no count here.
  if (has(parts, 'sent') && !only) return null;
  // «đơn vị nào tỷ lệ hoàn thành cao nhất»: a rate is none of the numbers.
  if (holds(rate, parts.sentence) && group.by === 'unit') return answerRanking(parts);
  const order = only
    ? ({ field: `${group.by}:${measured}`, dir: 'desc', take: 'all' } as const)
    : orderIn(parts, group.by, group.each, measured);
  if (!order || parts.left.length > 1 || monthsOf(parts).otherYear) return null;
  const refused = monthsRefused(parts);
  if (refused) return refused;
  const kept = keptPrivate(parts, group.by, measured);
  if (kept) return kept;
  const { where, both } = rowsCounted(parts);
  const months = monthsCounted(parts, group.by);
  const queryOf = (of: Measured): Query => ({
    of: 'group',
    group: {
      by: group.by,
      measured: of,
      ...(only ? { only } : {}),
      ...both,
      ...(!only && setsBeside(parts, group.by, order) ? { beside: true as const } : {}),
      ...listedIn(parts, { ...group, each: group.each && !only }, months),
    },
    where,
    order,
    ...(order.take !== 'all' && asksTotal(parts) ? { fold: 'count' as const } : {}),
    give: [],
    months,
  });
  // «mỗi tháng mấy việc hoàn thành, mấy việc chậm»: each of the states, one after the other.
  const all = group.each && !both.both ? allMeasured(parts) : [];
  return eachAnswered(
    (all.length > 1 ? all : [measured]).map((of) => answered(parts.context, queryOf(of), parts.fields)),
  );
}
