import { planIdOf } from '../../report/carried.ts';
import type { Row } from '../../report/counting.ts';
import type { AskContext, Asked } from '../answer.ts';
import { ofTask } from '../conditions.ts';
import type { Filter } from '../query.ts';
import { holds, type Pattern, pattern } from '../sentence.ts';
import { dueWork } from './due-work.ts';
import { asOneOwner, asOwner, filtersOf } from './filters.ts';
import { monthsOf, monthsRefused, progressOfMonths } from './months-asked.ts';
import { has, isAsked, isHeadOf, type Parts, piecesOfType } from './parts.ts';

/** What of the official counting is asked for: one of its cells, or the rate with all of them. */
type Cell = Row['state'] | 'rate' | 'on-time-rate';

const whichUnits =
  '(?:(?:(?:những|các|mấy|bao nhiêu|danh sách) )+(?:đơn vị|phòng ban|phòng|bên)(?: nào)?|(?:đơn vị|phòng ban|phòng|bên) nào|(?:những )?ai)';
/**
 * «đơn vị nào quá hạn», «quá hạn là phòng nào»: those that have work which is overdue. Of reports it is said that they are sent
 * late, or owed.
 */
const unitsOverdue = pattern(
  `${whichUnits}(?: (?:đang|còn|bị|đã|mà|là|có|để|những|các|nhiệm vụ|việc|công việc))* quá hạn(?! mấy| bao nhiêu| báo cáo| nộp| gửi)|quá hạn(?: (?:là|gồm|có|thì|ở|thuộc))* ${whichUnits}`,
);

/** «quá hạn», «đã qua thời hạn», «hết hạn rồi». */
const pastTerm = '(?:quá|qua|vượt|hết|trễ|lỡ|nhỡ|lố) (?:thời )?hạn(?: chót)?';

// The words are those in which every official counts (docs/architecture.md, «The counting»): work that is late but not due
// yet is not «quá hạn».
const cells: readonly (readonly [Cell, Pattern])[] = [
  [
    'on-time-rate',
    // «tỷ lệ hồ sơ đúng hạn» is a task's own figure.
    pattern(
      '(?:tỷ lệ|tỉ lệ|phần trăm)(?: (?:hoàn thành|thực hiện|nhiệm vụ|việc|công việc|các|của))+ (?:đúng|kịp) (?:thời )?hạn',
    ),
  ],
  [
    'rate',
    pattern(
      '(?:tỷ lệ|tỉ lệ)(?: [^ @]+){0,2} (?:hoàn thành|thực hiện xong)|hoàn thành (?:được |đạt )?(?:bao nhiêu|mấy) (?:phần trăm|%)|(?:bao nhiêu|mấy) (?:phần trăm|%) (?:nhiệm vụ|việc) (?:hoàn thành|xong)',
    ),
  ],
  [
    'done-late',
    pattern(
      '(?:hoàn thành|làm xong|xong)(?: nhưng)? (?:quá|sau|trễ|muộn) hạn|(?:hoàn thành|làm xong|xong) (?:trễ|muộn)|quá hạn (?:mới|mà đã|nhưng đã) (?:xong|hoàn thành|làm xong)',
    ),
  ],
  // «chưa xong đúng hạn» is late.
  [
    'done-in-time',
    pattern(
      '(?<!(?:chưa|không|chẳng|ko|k) (?:làm |được |thể )*)(?:hoàn thành|làm xong|xong) (?:đúng|trước|kịp|trong) hạn',
    ),
  ],
  [
    'overdue',
    pattern(
      `${pastTerm}(?: (?:mà|nhưng|rồi|đến|tới|vẫn|còn|trong|theo|kế hoạch|hôm|giờ|nay))* (?:chưa|không) (?:hoàn thành|xong|làm xong|hoàn tất|dứt điểm)|(?:chưa|không) (?:hoàn thành|xong)(?: mà)?(?: đã)? quá (?:thời )?hạn|(?:nhiệm vụ|việc|công việc)(?: (?:nào|gì|đã|đang|bị|còn|của|phòng|đơn vị|ai|sắp|đến|tới|sát|gần|cận|hạn|hay|hoặc|và|với|lẫn|cả|là|@u\\d+|mình|trung tâm|văn phòng|ban|thanh tra|em|tôi))* (?:quá|vượt|trễ|lỡ|nhỡ|lố) (?:thời )?hạn(?! mấy| bao nhiêu ngày| báo cáo| nộp| gửi)`,
    ),
  ],
  ['overdue', unitsOverdue],
  ['in-term', pattern('(?:còn |vẫn |đang )?trong hạn|chưa (?:đến|tới) hạn')],
  ['unknown', pattern('chưa có thông tin')],
];

/** Reports, and not duties, are sent in time or late. */
const ofReports = pattern(
  '(?:nộp|gửi|báo cáo)(?: [^ @]+){0,3} (?:đúng|trễ|quá|sau|trước|kịp) hạn|hạn (?:nộp|gửi|báo cáo)',
);

/** Rows of several months: monthly duties each month, work with a day of its own once, as it stands in the last. */
function rowsOf(context: AskContext, months: readonly number[]): Row[] {
  const rows = new Map<string, Row>();
  for (const progress of progressOfMonths(context, months))
    for (const row of progress.rows) rows.set(`${planIdOf(row.task)} ${row.unit.id} ${row.dueDay}`, row);
  return [...rows.values()];
}

/** What narrows the rows: whose they are, of which index, leader or group. */
const scopeOf = (parts: Parts): Filter[] =>
  asOneOwner(
    filtersOf(parts)
      .filter(({ by }) => by === 'unit' || by === 'person' || by === 'index' || by === 'group')
      .map(asOwner),
  );

/**
 * «có mấy nhiệm vụ quá hạn chưa hoàn thành», «tỷ lệ hoàn thành quý II của thanh tra»: the counting of officials, as of now, of all
 * or of whoever is asked about. Null where something else is asked.
 */
export function counted(parts: Parts): Asked | null {
  const { context, sentence } = parts;
  const cell = cells.find(([, words]) => holds(words, sentence))?.[0];
  if (cell === undefined || holds(ofReports, sentence)) return null;
  // A figure is what a rate is called.
  if (piecesOfType(parts, 'words').some(({ what }) => what !== 'figure')) return null;
  // Whoever asks which unit, leader or index asks for an order of them.
  if (has(parts, 'order', 'sent', 'returned', 'how', 'act') || parts.left.length > 1) return null;
  const refused = monthsRefused(parts);
  if (refused) return refused;
  const named = monthsOf(parts);
  if (named.otherYear) return null;
  const months = named.months.length > 0 ? named.months : [context.atHand];
  const scope = scopeOf(parts);
  const rows = rowsOf(context, months).filter((row) =>
    scope.every((filter) =>
      ofTask(context, { index: row.index, task: row.task, units: [row.unit], reported: [] }, filter),
    ),
  );
  const isOfUnits =
    cell === 'overdue' && holds(unitsOverdue, sentence) && !scope.some(({ by }) => by === 'unit');
  return {
    answer: {
      type: 'counted',
      cell,
      rows,
      months,
      where: scope,
      now: context.now,
      // How many units is told with which, how many of their tasks without them.
      listed: !context.inGroup && (isOfUnits || !isAsked(parts, 'count')),
      ...(isOfUnits ? { byUnit: true } : {}),
    },
  };
}

const soon = pattern('(?:(?:sắp|gần)(?: (?:đến|tới))?|sát|cận|kề) hạn');

/** «việc nào sắp tới hạn hay lỡ hạn»: both are asked, what is overdue and what comes due next. */
export function overdueAndSoon(parts: Parts): Asked | null {
  if (!holds(soon, parts.sentence) || !(has(parts, 'due') || isHeadOf(parts, 'task'))) return null;
  const late = counted({ ...parts, pieces: parts.pieces.filter(({ type }) => type !== 'due') });
  if (late?.answer.type !== 'counted' || late.answer.cell !== 'overdue') return null;
  const next = dueWork({ ...parts, left: [], pieces: parts.pieces.filter(({ type }) => type !== 'status') });
  return next && { ...late, answer: { type: 'several', answers: [late.answer, next.answer] } };
}
