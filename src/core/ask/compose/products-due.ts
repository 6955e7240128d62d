import { dueDayOf } from '../../report/due.ts';
import { lastDateOf } from '../../time/viet-nam-time.ts';
import type { Asked } from '../answer.ts';
import { holds, pattern } from '../sentence.ts';
import { answered } from './answered.ts';
import { asOwner, filtersOf } from './filters.ts';
import { monthsOf, namesSpan } from './months-asked.ts';
import { has, isHeadOf, type Parts, piecesOfType } from './parts.ts';
import { tasksWithin } from './tasks-of-plan.ts';

const ofProduct = pattern('(?:sản phẩm)(?! (?:ocop|đặc sản|nông|của doanh|mới|hàng))');
const handsIn = pattern(
  '(?:nộp|có|ra|phải có|đến hạn|giao|trình|hạn)(?: [^ @]+){0,3} sản phẩm|sản phẩm(?: [^ @]+){0,4} (?:hạn|nộp|phải nộp|đầu ra)|sản phẩm(?= $| (?:trong|ai|đơn|phòng|kèm|gì))',
);
const ofTasks = / (?:việc|nhiệm vụ|mục|đầu việc|những gì|viec|nhiem vu|muc|dau viec) /u;

/**
 * «danh sách việc phải nộp sản phẩm có hạn trong quý 3»: the work of which the plan names what comes of it, due within the months that
 * are named, each with that, its day and who does it; and no other work that ends then.
 */
export function productsDue(parts: Parts): Asked | null {
  const { context, sentence, fields } = parts;
  if (!holds(ofProduct, sentence) || !holds(handsIn, sentence)) return null;
  if (!(isHeadOf(parts, 'task') || ofTasks.test(sentence.text))) return null;
  if (has(parts, 'status', 'words', 'sent', 'returned', 'order', 'debt')) return null;
  const specs = piecesOfType(parts, 'period').map(({ spec }) => spec.type);
  const { months, otherYear } = monthsOf(parts);
  if (months.length === 0 || otherYear || !(namesSpan(parts) || specs.includes('months'))) return null;
  const { year } = context.plan;
  const from = `${year}-${String(Math.min(...months)).padStart(2, '0')}-01`;
  const until = lastDateOf({ year, month: Math.max(...months) });
  const scope = filtersOf(parts)
    .filter(({ by }) => by === 'unit' || by === 'person' || by === 'index')
    .map(asOwner);
  const works = tasksWithin(
    context,
    (task) => {
      const day = dueDayOf(task, year);
      return task.product !== undefined && day !== null && day >= from && day <= until;
    },
    scope,
  );
  if (works.length === 0) return null;
  const ids = works.map(({ task }) => task.id).join('|');
  return answered(
    context,
    {
      of: 'task',
      where: [{ by: 'text', words: ids }, ...scope],
      give: ['owner', 'product'],
      about: [],
      months: [],
    },
    fields,
  );
}
