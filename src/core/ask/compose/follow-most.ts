import type { Asked } from '../answer.ts';
import type { Filter, Query } from '../query.ts';
import { answered } from './answered.ts';
import type { Leaning } from './leaning.ts';
import { monthsOf } from './months-asked.ts';
import { has, isHeadOf, isOnly, type Parts, pieceOf } from './parts.ts';

/** The one state of a month by which tasks were told; undefined where they were told by anything else. */
function stateTold(known: Query | null): Extract<Filter, { by: 'status' }> | undefined {
  if (known?.of !== 'task' || known.months.length !== 1 || known.about) return undefined;
  const status = known.where.find((filter) => filter.by === 'status');
  return status?.by === 'status' && !status.not && !status.months && !status.every ? status : undefined;
}

/** Whether nothing is asked but which unit has most, or least, of what was told. */
const asksWhichUnit = (parts: Parts): boolean =>
  parts.named.length === 0 &&
  parts.left.length === 0 &&
  isHeadOf(parts, 'unit', true) &&
  !isHeadOf(parts, 'index') &&
  isOnly(parts, 'order', 'head', 'ask', 'filler', 'that', 'status', 'within') &&
  !has(parts, 'period') &&
  monthsOf(parts).months.length === 0;

/** «tháng 9 mấy việc chậm» – «phòng nào nhiều nhất»: the tasks of a state that were told, counted by unit. */
export function mostOfShown({ parts, context, known }: Leaning): Asked | null {
  const end = pieceOf(parts, 'order')?.end;
  const status = stateTold(known);
  if (!known || !status || (end !== 'most' && end !== 'least') || !asksWhichUnit(parts)) return null;
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
