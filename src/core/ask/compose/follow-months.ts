import type { Asked } from '../answer.ts';
import type { Measured, Query } from '../query.ts';
import { holds, pattern } from '../sentence.ts';
import { answered } from './answered.ts';
import { asOwner } from './filters.ts';
import type { Leaning } from './leaning.ts';
import { monthsOf } from './months-asked.ts';
import { monthsShownBeside } from './months-beside.ts';
import { has } from './parts.ts';

const better = pattern(
  '(?:đỡ|bớt|khá|khá khẩm|tốt|ít|nhiều|tệ|xấu|kém|cao|thấp|giảm|tăng|cải thiện|tiến bộ)(?: (?:đi|lên|xuống|được|hẳn|chút|nào|gì|việc|vướng mắc))*(?: hơn)?(?: (?:chút|tí|tẹo|không|ko|chưa|nào|gì|hẳn|được|so|với|tháng|trước|đó|hay|tệ|kém|hơn))*(?= $)',
);

/** What was counted of reports in the question before, and in which month; null where nothing was. */
function countedBefore({
  known,
  topic,
}: Leaning): { measured: Measured; month: number; where: Query['where'] } | null {
  const [month, another] = known?.months ?? [];
  if (known?.of !== 'task' || month === undefined || another !== undefined || topic === null) return null;
  const status = known.where.find((filter) => filter.by === 'status' && !filter.not);
  const said = known.where.find((filter) => filter.by === 'said' && !filter.not);
  const [given] = known.give;
  const measured =
    status?.by === 'status'
      ? status.status
      : said?.by === 'said' && (said.what === 'obstacle' || said.what === 'proposal')
        ? said.what
        : given === 'obstacle' || given === 'proposal'
          ? given
          : null;
  const where = known.where
    .filter(({ by }) => by === 'unit' || by === 'person' || by === 'index')
    .map(asOwner);
  return measured === null ? null : { measured, month, where };
}

/** «tháng nào nhiều hơn», behind what was asked of one month and then of another. */
export const besideEarlier = (leaning: Leaning): Asked | null =>
  leaning.known?.earlier === undefined ? null : monthsShownBeside(leaning, countedBefore(leaning));

/** «tháng kế tiếp có đỡ hơn không», behind how many were late in a month: the same counted in both months. */
export function turnedSince(leaning: Leaning): Asked | null {
  const { parts, context } = leaning;
  if (!holds(better, parts.sentence) || parts.named.length > 0 || has(parts, 'sent', 'returned', 'field'))
    return null;
  const before = countedBefore(leaning);
  const [month, another] = monthsOf(parts).months;
  if (!before || month === undefined || another !== undefined || month === before.month) return null;
  if (month < context.firstMonth || month > context.atHand) return null;
  const { measured, where } = before;
  const query: Query = {
    of: 'group',
    group: { by: 'month', measured },
    where,
    order: { field: `month:${measured}`, dir: 'desc', take: 'all' },
    fold: 'difference',
    give: [],
    months: [before.month, month].sort((one, other) => one - other),
  };
  return answered(context, query, parts.fields);
}
