import { withoutCourtesy } from '../text/courtesy.ts';
import { fold } from '../text/fold.ts';
import { readPeriod } from '../time/read-period.ts';
import type { Period } from '../time/viet-nam-time.ts';
import type { MonthSpan } from './month-span.ts';

const spanOfMonth = ({ year, month }: Period): MonthSpan => ({ year, from: month, to: month });

const quarters: Readonly<Record<string, number>> = {
  ...{ i: 1, ii: 2, iii: 3, iv: 4 },
  ...{ mot: 1, nhat: 1, hai: 2, ba: 3, bon: 4, tu: 4 },
};

/** Months by their place in the year, of what is asked for in words without marks. */
function monthsNamed(words: string): { from: number; to: number } | null {
  const quarter = /^quy (?:thu )?(\d|i{1,3}|iv|mot|nhat|hai|ba|bon|tu)$/.exec(words)?.[1];
  if (quarter !== undefined) {
    const number = quarters[quarter] ?? Number(quarter);
    return number >= 1 && number <= 4 ? { from: number * 3 - 2, to: number * 3 } : null;
  }
  if (/^(?:(?:6|sau) thang(?: dau(?: nam)?)?|nua dau nam)$/.test(words)) return { from: 1, to: 6 };
  if (/^(?:(?:6|sau) thang cuoi(?: nam)?|nua cuoi nam)$/.test(words)) return { from: 7, to: 12 };
  if (/^(?:9|chin) thang(?: dau(?: nam)?)?$/.test(words)) return { from: 1, to: 9 };
  if (/^(?:ca |het )?(?:nam|nam nay)$|^ca nam nay$/.test(words)) return { from: 1, to: 12 };
  const several = /^(?:tu )?(?:thang )?(\d{1,2}) ?(?:-|den|toi) ?(?:het )?(?:thang )?(\d{1,2})$/.exec(words);
  const [from, to] = several ? [Number(several[1]), Number(several[2])] : [0, 0];
  return from >= 1 && from < to && to <= 12 ? { from, to } : null;
}

/** How long what is told by where it stands is. */
const lengths: Readonly<Record<string, number>> = { quy: 3, 'nua nam': 6, '6 thang': 6, nam: 12 };
const besides =
  /^(quy|nua nam|6 thang|nam) (?:(nay|ni|hien tai|hien nay)|truoc|ngoai|roi|vua roi|vua qua|lien truoc)$/;

/** What is told by where it stands: «quý này», «quý trước», «năm ngoái»; null for any other words. */
function beside(words: string, { year, month }: Period): MonthSpan | null {
  const [, what = '', now] = besides.exec(words) ?? [];
  const length = lengths[what];
  if (length === undefined) return null;
  const from = month - ((month - 1) % length) - (now === undefined ? length : 0);
  const isThisYear = from > 0;
  const first = isThisYear ? from : from + 12;
  return { year: isThisYear ? year : year - 1, from: first, to: first + length - 1 };
}

/**
 * Reads of which months a document is asked for: «5/2023», «tháng trước», «quý này», «quý II», «6 tháng đầu năm 2023», «từ tháng 5 đến
 * tháng 7», «2023».
 * @param year of the plan in use, where none is named
 * @param atHand the month at hand, «tháng này»
 */
export function readMonthSpan(text: string, year: number, atHand: Period): MonthSpan | 'unreadable' {
  const typed = withoutCourtesy(text).trim();
  // «T6», «Q3»: as officials write them.
  const words = fold(typed)
    .replaceAll('–', '-')
    .replace(/\b(t|q)(?=\d{1,2}\b)/g, (_, sign: string) => (sign === 't' ? 'thang ' : 'quy '))
    .replace(/\s+/g, ' ')
    .trim();
  if (words === '') return spanOfMonth(atHand);
  const month = readPeriod(words, year, atHand);
  if (month !== 'unreadable') return spanOfMonth(month);
  const told = beside(words, atHand);
  if (told) return told;
  if (/^tu dau nam(?: (?:den|toi) (?:nay|gio))?$/.test(words))
    return { year: atHand.year, from: 1, to: atHand.month };
  const whole = /^(?:ca )?(?:nam )?(\d{4})$/.exec(words)?.[1];
  if (whole !== undefined) return { year: Number(whole), from: 1, to: 12 };
  const [, named = words, of] = /^(.*?)(?: ?\/ ?| (?:cua )?nam | )(\d{4})$/.exec(words) ?? [];
  const months = monthsNamed(named.trim());
  return months === null ? 'unreadable' : { year: of === undefined ? year : Number(of), ...months };
}
