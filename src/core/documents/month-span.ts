import * as z from 'zod';
import { type Period, periodKey } from '../time/viet-nam-time.ts';

/** Months of one year that a document is of, one after another. */
export const monthSpanSchema = z
  .strictObject({
    year: z.number().int(),
    from: z.number().int().min(1).max(12),
    to: z.number().int().min(1).max(12),
  })
  .refine(({ from, to }) => from <= to);
export type MonthSpan = z.output<typeof monthSpanSchema>;

export const periodsOfSpan = ({ year, from, to }: MonthSpan): Period[] =>
  Array.from({ length: to - from + 1 }, (_, offset) => ({ year, month: from + offset }));

export const periodKeysOfSpan = (span: MonthSpan): string[] => periodsOfSpan(span).map(periodKey);

/** In six or eight signs, as a button has it: «230505». */
export const spanText = z.codec(z.string().regex(/^\d{6}$/), monthSpanSchema, {
  decode: (signs) => ({
    year: 2000 + Number(signs.slice(0, 2)),
    from: Number(signs.slice(2, 4)),
    to: Number(signs.slice(4, 6)),
  }),
  encode: ({ year, from, to }) =>
    [year % 100, from, to].map((part) => String(part).padStart(2, '0')).join(''),
});
