import { fold } from '../text/fold.ts';
import { addDays, dateIn, dateOf, hasDay, lastDateOf, type Period } from './viet-nam-time.ts';

/** Why a day on which something was done cannot be taken. */
export type PastDayProblem = 'unclear' | 'ahead';

/** What may stand around a day and says nothing more. */
const around =
  /\b(?:da|xong|roi|hoan|thanh|lam|vao|hoi|tu|ngay|hom|mung|mong|thang|nam|duoc|em|anh|chi|a|nhe|nha|la|dat|cuoi|cung)\b/g;

const daysAgo: Readonly<Record<string, number>> = { nay: 0, qua: 1, kia: 2 };

/** The day of a month without its year: this year's; at the beginning of a year also the last one's end. */
function ofMonth(day: number, month: number, today: string, now: Period): string | PastDayProblem {
  const year = now.month <= 3 && month >= 10 ? now.year - 1 : now.year;
  if (!hasDay({ year, month }, day)) return 'unclear';
  const date = dateIn({ year, month }, day);
  return date <= today ? date : 'ahead';
}

/** A day without its month: the last one that has come. */
function lastOf(day: number, today: string, now: Period): string | PastDayProblem {
  const dates = Array.from({ length: 3 }, (_, back): Period => {
    const at = now.year * 12 + now.month - 1 - back;
    return { year: Math.floor(at / 12), month: (at % 12) + 1 };
  }).flatMap((one) => (hasDay(one, day) ? [dateIn(one, day)] : []));
  return dates.find((date) => date <= today) ?? 'unclear';
}

function dayFrom(day: number, month: number | undefined, year: number | undefined, today: string) {
  const now: Period = { year: Number(today.slice(0, 4)), month: Number(today.slice(5, 7)) };
  if (month === undefined) return lastOf(day, today, now);
  if (year === undefined) return ofMonth(day, month, today, now);
  if (!hasDay({ year, month }, day)) return 'unclear';
  const date = dateIn({ year, month }, day);
  return date <= today ? date : 'ahead';
}

/** «Cuối tháng 6»: its last day. */
function endOf(month: number, year: number | undefined, today: string): string | PastDayProblem {
  const at = { year: year ?? Number(today.slice(0, 4)), month };
  if (!hasDay(at, 1)) return 'unclear';
  return dayFrom(Number(lastDateOf(at).slice(8)), month, year, today);
}

/**
 * The day on which something was done, as people type it: «15/7», «15/07/2023», «xong ngày 15», «hôm qua». Every word counts:
 * what is not understood is a problem, never left out.
 * @param now epoch ms; days are those of Viet Nam
 * @returns «2023-07-15», or why it cannot be taken
 */
export function readPastDay(text: string, now: number): string | PastDayProblem {
  const today = dateOf(now);
  const typed = fold(text)
    .replace(/[.!?,;]+(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const ago = /\bhom (nay|qua|kia)\b/.exec(typed);
  if (ago)
    return typed.replace(ago[0], ' ').replace(around, ' ').trim() === ''
      ? addDays(today, -daysAgo[ago[1]!]!)
      : 'unclear';
  const spelt = typed.replace(/\b(\d{1,2}) thang (\d{1,2})(?: nam (\d{4}))?\b/, (_, day, month, year) =>
    [day, month, year].filter(Boolean).join('/'),
  );
  const last =
    /^(?:(?:da|xong|vao|hoi|tu|ngay) )*cuoi thang (\d{1,2})(?:(?:\/| nam )(\d{4}))?(?: (?:a|nhe|nha|roi))*$/.exec(
      typed,
    );
  if (last) return endOf(Number(last[1]), last[2] === undefined ? undefined : Number(last[2]), today);
  // «Tháng 6» is no day, least of all the sixth.
  if (/\bthang \d/.test(spelt)) return 'unclear';
  const match = /(?<![\d/.-])(\d{1,2})(?:[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?)?(?![\d/.-])/.exec(spelt);
  if (!match) return 'unclear';
  if (spelt.replace(match[0], ' ').replace(around, ' ').trim() !== '') return 'unclear';
  const [, day, month, year] = match;
  const whole = year === undefined ? undefined : Number(year.length === 2 ? `20${year}` : year);
  return dayFrom(Number(day), month === undefined ? undefined : Number(month), whole, today);
}
