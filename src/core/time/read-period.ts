import { isPeriodKey } from '../report/report.ts';
import { withoutCourtesy } from '../text/courtesy.ts';
import { type Period, periodKey } from './viet-nam-time.ts';

/**
 * Reads a month as typed behind a command: «4/2023», «04-2023», «4», «kỳ 4», «tháng 4 năm 2023 ạ». Any other
 * text, and a month or year that there is not, is `unreadable`.
 */
export function readPeriod(text: string, planYear: number): Period | 'unreadable' {
  const match = /^(?:k[yỳ]\s+)?(?:th[aá]ng\s*)?(\d{1,2})(?:\s*(?:[/.-]|n[aă]m)\s*(\d{4}))?$/iu.exec(
    withoutCourtesy(text),
  );
  if (!match) return 'unreadable';
  const [, month, year] = match;
  const full = year === undefined ? planYear : Number(year);
  const period = { year: full, month: Number(month) };
  return isPeriodKey(periodKey(period)) ? period : 'unreadable';
}
