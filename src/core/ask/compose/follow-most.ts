import type { Asked } from '../answer.ts';
import { answered } from './answered.ts';
import type { Leaning } from './leaning.ts';
import { monthsOf } from './months-asked.ts';
import { has, isHeadOf, isOnly, pieceOf } from './parts.ts';

/** «tháng 9 mấy việc chậm» – «phòng nào nhiều nhất»: the tasks of a state that were told, counted by unit. */
export function mostOfShown({ parts, context, known }: Leaning): Asked | null {
  const order = pieceOf(parts, 'order');
  if (known?.of !== 'task' || known.months.length !== 1 || order === undefined) return null;
  const status = known.where.find(({ by }) => by === 'status');
  if (status?.by !== 'status' || status.not || status.months || status.every || known.about) return null;
  const end = order.end === 'most' || order.end === 'least' ? order.end : null;
  const isFragment =
    parts.named.length === 0 &&
    parts.left.length === 0 &&
    isHeadOf(parts, 'unit', true) &&
    !isHeadOf(parts, 'index') &&
    isOnly(parts, 'order', 'head', 'ask', 'filler', 'that', 'status', 'within');
  if (end === null || !isFragment || has(parts, 'period') || monthsOf(parts).months.length > 0) return null;
  if (context.inGroup) return { answer: { type: 'refused', refusal: { type: 'in-private' } } };
  return answered(
    context,
    {
      of: 'group',
      group: { by: 'unit', measured: status.status, ...(status.both ? { both: true as const } : {}) },
      where: known.where.filter(({ by }) => by !== 'status'),
      order: { field: `unit:${status.status}`, dir: end === 'most' ? 'desc' : 'asc', take: 1 },
      give: [],
      months: known.months,
    },
    parts.fields,
  );
}
