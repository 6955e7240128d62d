import { lastDateOf, type Period } from './viet-nam-time.ts';

/** The period before, in the same year; null for January, since a plan is of one year. */
export const periodBefore = (period: Period): Period | null =>
  period.month === 1 ? null : { year: period.year, month: period.month - 1 };

/** The period after, December's in the next year. */
export const periodAfter = ({ year, month }: Period): Period =>
  month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };

/** Reads «2023-05». */
export const toPeriod = (key: string): Period => ({
  year: Number(key.slice(0, 4)),
  month: Number(key.slice(5, 7)),
});

/** How often something is due: once a month, a quarter or a half-year of the calendar year. */
export type SpanType = 'monthly' | 'quarter' | 'half-year';

const monthsIn: Readonly<Record<SpanType, number>> = { monthly: 1, quarter: 3, 'half-year': 6 };

/** A month, a quarter or a half-year: its periods in order, the last of them, and its last date («2023-06-30»). */
export interface Span {
  periods: readonly Period[];
  to: Period;
  lastDay: string;
}

/** Whether a period is the last of its month, quarter or half-year. */
export const endsSpan = (type: SpanType, { month }: Period): boolean => month % monthsIn[type] === 0;

/** The month, quarter or half-year of the calendar year that a period lies in. */
export function spanOf(type: SpanType, { year, month }: Period): Span {
  const length = monthsIn[type];
  const first = Math.floor((month - 1) / length) * length + 1;
  const to = { year, month: first + length - 1 };
  return {
    periods: Array.from({ length }, (_, offset) => ({ year, month: first + offset })),
    to,
    lastDay: lastDateOf(to),
  };
}
