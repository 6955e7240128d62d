import type { MonthSpan } from '../../core/documents/month-span.ts';
import { nameOfSpan } from '../../core/documents/name-of-span.ts';

const quarters = ['I', 'II', 'III', 'IV'];

/** «tháng 5/2023», «quý II/2023», «6 tháng đầu năm 2023», «năm 2023». */
export function spanName(span: MonthSpan): string {
  const { year } = span;
  const name = nameOfSpan(span);
  switch (name.type) {
    case 'month':
      return `tháng ${name.month}/${year}`;
    case 'quarter':
      return `quý ${quarters[name.quarter - 1]}/${year}`;
    case 'half-year':
      return `6 tháng ${name.half === 1 ? 'đầu' : 'cuối'} năm ${year}`;
    case 'nine-months':
      return `9 tháng đầu năm ${year}`;
    case 'year':
      return `năm ${year}`;
    case 'months':
      return `tháng ${name.from}–${name.to}/${year}`;
  }
}
