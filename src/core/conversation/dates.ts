import { addDays, dateOf, inVietNam } from '../calendar/viet-nam-time.ts';

/** A date as typed: 22/05, 22/5/2023, 22-5; without a year the next one to come, within half a year back. */
function readDate(text: string, now: number): string | null {
  const match = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?$/.exec(text.trim());
  if (!match) return null;
  const today = inVietNam(now);
  const [, day, month, year] = match.map(Number) as [number, number, number, number];
  const inYear = (of: number): string | null => {
    const iso = `${of}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    const parsed = new Date(`${iso}T00:00:00Z`);
    return Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== iso ? null : iso;
  };
  if (match[3] !== undefined) return inYear(year);
  const near = inYear(today.year());
  return near !== null && near < addDays(dateOf(now), -180) ? inYear(today.year() + 1) : near;
}

/** Why two dates cannot be taken. */
export type DatesProblem = 'unreadable' | 'reversed' | 'past' | 'too-long';

/** The longest time that somebody may be away or stood in for, in days. */
const mostDays = 366;

/**
 * Two dates («22/05 – 26/05», «22/5 đến 26/5/2023») or one day («22/05», «hôm nay», «ngày mai»), Viet Nam dates.
 */
export function readDates(
  text: string,
  now: number,
): { from: string; to: string } | { problem: DatesProblem } {
  const today = dateOf(now);
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/hôm nay|hom nay/g, today.split('-').reverse().join('/'))
    .replace(/ngày mai|ngay mai/g, addDays(today, 1).split('-').reverse().join('/'));
  const dates = (plain.match(/\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?/g) ?? []).map((part) => readDate(part, now));
  if (dates.length === 0 || dates.length > 2 || dates.some((date) => date === null))
    return { problem: 'unreadable' };
  const [from, to = from] = dates as string[];
  if (to! < from!) return { problem: 'reversed' };
  if (to! < today) return { problem: 'past' };
  if (addDays(from!, mostDays) < to!) return { problem: 'too-long' };
  return { from: from!, to: to! };
}
