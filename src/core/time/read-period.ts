import { isPeriodKey } from '../report/report.ts';
import { withoutCourtesy } from '../text/courtesy.ts';
import { fold } from '../text/fold.ts';
import { periodAfter } from './period.ts';
import { type Period, periodKey } from './viet-nam-time.ts';

/** What stands around a month, and says no more of it: «của kỳ báo cáo tháng 5». */
const lead = '(?:cua |trong |cho |ky bao cao |bao cao |dot )*';
const thisMonth = new RegExp(`^${lead}(?:thang|ky|dot)(?: bao cao)? (?:nay|ni|hien tai|hien nay|dang mo)$`);
const lastMonth = new RegExp(
  `^${lead}(?:thang|ky|dot)(?: bao cao)? (?:truoc|roi|vua roi|vua qua|moi roi|lien truoc)(?: do)?$`,
);
const nextMonth = new RegExp(
  `^${lead}(?:thang|ky|dot)(?: bao cao)? (?:sau|toi|sap toi|ke tiep|ke|tiep theo|tiep)$`,
);
const numbered = new RegExp(
  `^${lead}(?:ky\\s+)?(?:thang\\s*|t)?(\\d{1,2})(?:\\s*(?:[/.-]|nam)\\s*(\\d{4}))?$`,
);

const monthBefore = ({ year, month }: Period): Period =>
  month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 };

/** A month that is told by where it stands: «tháng này», «kỳ trước»; null for any other words. */
function beside(said: string, atHand: Period): Period | null {
  if (thisMonth.test(said)) return atHand;
  if (lastMonth.test(said)) return monthBefore(atHand);
  return nextMonth.test(said) ? periodAfter(atHand) : null;
}

/**
 * Reads a month as typed behind a command: «4/2023», «04-2023», «4», «kỳ 4», «tháng 4 năm 2023 ạ», «tháng này», «kỳ
 * trước». Any other text, and a month or year that there is not, is `unreadable`.
 * @param atHand the month that is meant without naming one
 */
export function readPeriod(text: string, planYear: number, atHand: Period): Period | 'unreadable' {
  const said = fold(withoutCourtesy(text)).trim();
  const told = beside(said, atHand);
  if (told) return told;
  const match = numbered.exec(said);
  if (!match) return 'unreadable';
  const [, month, year] = match;
  const full = year === undefined ? planYear : Number(year);
  const period = { year: full, month: Number(month) };
  return isPeriodKey(periodKey(period)) ? period : 'unreadable';
}
