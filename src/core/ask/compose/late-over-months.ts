import type { Asked, LateRow } from '../answer.ts';
import { holds, pattern } from '../sentence.ts';
import { monthsOf, monthsRefused, monthsReported, monthsSoFar } from './months-asked.ts';
import { has, indicesOf, isHeadOf, type Parts, piecesOfType, wholeSentence } from './parts.ts';
import { lastSent, sentRow } from './reports-sent.ts';

/** «nộp trễ», «trễ mấy ngày», «gửi muộn»: a report that came late, and no task that is behind. */
const lateReport = pattern(
  '(?:nộp|gửi)(?: báo cáo)?(?: (?:bị|hay|thường|cũng|toàn|luôn|ra))* (?:trễ|muộn|chậm)|báo cáo(?: (?:bị|hay|thường|cũng|toàn|luôn))* (?:trễ|muộn)|(?:trễ|muộn)(?: (?:nhiều|ít|tổng cộng|bao nhiêu|mấy))* (?:ngày|lần|kỳ|tháng|hạn nộp|hạn báo cáo)|(?:chậm|trễ|muộn) (?:nộp|báo cáo)',
);
/** «hay nộp muộn», «thường xuyên trễ», «trễ nhiều lần»: how often, whoever is at an end. */
const often = pattern(
  '(?:hay|thường|thường xuyên|chuyên|luôn) (?:bị )?(?:nộp|gửi|trễ|muộn|báo cáo)|nhiều lần(?= )|(?:mấy|bao nhiêu) lần',
);
const byDays = pattern('(?:nhiều|ít|tổng|tổng số|bao nhiêu|mấy|số) ngày|ngày (?:trễ|muộn)');
const fewest: ReadonlySet<string> = new Set(['least', 'best', 'low']);

/** Which end is asked for; null where no end and no frequency is. */
function endAsked(parts: Parts): 'most' | 'least' | null {
  const order = piecesOfType(parts, 'order')[0];
  if (order) return fewest.has(order.end) ? 'least' : 'most';
  const isLast = piecesOfType(parts, 'sent').some(({ what }) => what === 'last');
  return isLast || holds(often, wholeSentence(parts)) ? 'most' : null;
}

/** What became of each unit's reports in some months, those who were late or silent most often first. */
function rowsOf({ context }: Parts, months: readonly number[], by: 'times' | 'days'): LateRow[] {
  const sent = months.flatMap((month) => {
    const progress = context.progressOf(month);
    return progress.type === 'month' ? progress.owing.map((unit) => sentRow(context, unit, month)) : [];
  });
  const rows = context.org.units.flatMap((unit): LateRow[] => {
    const own = sent.filter((row) => row.unit.id === unit.id);
    if (own.length === 0) return [];
    return [
      {
        unit,
        late: own.flatMap(({ month, report }) => (report?.late ? [{ month, days: report.daysLate }] : [])),
        missing: own
          .filter(({ report, deadlineAt }) => report === null && deadlineAt < context.now)
          .map(({ month }) => month),
      },
    ];
  });
  const days = ({ late }: LateRow): number => late.reduce((sum, one) => sum + one.days, 0);
  const times = ({ late, missing }: LateRow): number => late.length + missing.length;
  const [first, second] = by === 'days' ? [days, times] : [times, days];
  return rows.sort((one, other) => first(other) - first(one) || second(other) - second(one));
}

/** Whether units are asked for, of whom nothing but their reports is said. */
const asksUnits = (parts: Parts): boolean =>
  (isHeadOf(parts, 'unit', true) || isHeadOf(parts, 'person', true)) &&
  !isHeadOf(parts, 'task') &&
  !has(parts, 'returned', 'words') &&
  parts.named.length + indicesOf(parts).length === 0 &&
  parts.left.length <= 1;

/**
 * «t7 t8 t9 đơn vị nào nộp trễ nhiều nhất», «đơn vị nào hay nộp muộn», «trễ nhiều ngày nhất»: units by how often, or by how many
 * days, their reports came late over the months that are named, else over all so far.
 */
export function lateOverMonths(parts: Parts): Asked | null {
  const { context } = parts;
  const whole = wholeSentence(parts);
  if (!holds(lateReport, whole) || !asksUnits(parts)) return null;
  const end = endAsked(parts);
  const { months: named, otherYear } = monthsOf(parts);
  if (end === null || otherYear) return null;
  const refused = monthsRefused(parts);
  if (refused) return refused;
  const isLast = piecesOfType(parts, 'sent').some(({ what }) => what === 'last');
  const months = named.length > 0 ? monthsReported(context, named) : monthsSoFar(context);
  // «ai nộp muộn nhất tháng 5»: which moment was the last of one month.
  if (months.length === 0 || (isLast && (months.length < 2 || named.length === 0))) return null;
  const by = holds(byDays, whole) ? 'days' : 'times';
  const rows = rowsOf(parts, months, by);
  return {
    answer: {
      type: 'late-ranking',
      by,
      rows: end === 'least' ? rows.reverse() : rows,
      months,
      ...(end === 'least' ? { least: true as const } : {}),
    },
    topic: {
      indices: [],
      intents: [],
      last: lastSent('late', months, rows[0] ? [rows[0].unit.id] : [], []),
    },
  };
}
