import type { MonthSpan } from './month-span.ts';

/** What officials call such months. */
export type SpanName =
  | { type: 'month'; month: number }
  | { type: 'quarter'; quarter: number }
  | { type: 'half-year'; half: 1 | 2 }
  | { type: 'nine-months' }
  | { type: 'year' }
  | { type: 'months'; from: number; to: number };

/** Its name; months without one of their own are told by the first and the last. */
export function nameOfSpan({ from, to }: MonthSpan): SpanName {
  if (from === to) return { type: 'month', month: from };
  if (from === 1 && to === 12) return { type: 'year' };
  if (from === 1 && to === 9) return { type: 'nine-months' };
  if (to - from === 5 && to % 6 === 0) return { type: 'half-year', half: to === 6 ? 1 : 2 };
  if (to - from === 2 && to % 3 === 0) return { type: 'quarter', quarter: to / 3 };
  return { type: 'months', from, to };
}
