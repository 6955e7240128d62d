import { foldInPlace } from '../../core/text/fold.ts';
import { dateIn, hasDay } from '../../core/time/viet-nam-time.ts';
import type { Head } from './document-head.ts';
import type { Line } from './lines.ts';

/** The number and the day of the plan, where the paper is what is attached to it: «(Kèm theo Kế hoạch số 21/KH-SYT ngày 03/02/2026 của Sở Y tế)». */

const attached =
  /^\(?\s*(?:(?:ban hành\s+)?kèm theo\s+)?(Kế hoạch|Quyết định|Chương trình)\s+số\s*:?\s*(\d{1,5})\s*(\/[\p{L}\d&/-]+),?\s+ngày\s+(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(20\d\d)(?:\s+của\s+(.{2,90}?))?\s*\)?\.?$/iu;

const bodyKey = (name: string): string =>
  foldInPlace(name)
    .replace(/\buy ban nhan dan\b/g, 'ubnd')
    .replace(/\s+/g, ' ')
    .trim();

/** Whether a paper is of the body that writes this one, as far as either is told. */
function isOfAgency(who: string | undefined, agency: string): boolean {
  if (who === undefined || agency === '') return true;
  const [one, other] = [bodyKey(who), bodyKey(agency)];
  return one.startsWith(other) || other.startsWith(one);
}

/** Fills in what a head of its own does not tell, where all such lines tell the same. */
export function takeAttached(head: Head, lines: readonly Line[], agency: string): void {
  if (head.number !== null || head.symbol !== '' || head.date !== null || head.dateYear !== null) return;
  const found = lines.flatMap(({ text }) => {
    const match = text.length > 250 ? null : attached.exec(text.trim());
    return match !== null && isOfAgency(match[7], agency) ? [match] : [];
  });
  const [first] = found;
  const told = new Set(found.map((match) => match.slice(2, 7).map(foldInPlace).join(' ')));
  if (first === undefined || told.size > 1) return;
  const [, type = '', number = '', symbol = '', day, month, year] = first;
  head.number = number;
  head.symbol = symbol;
  if (head.type === '') head.type = type.charAt(0).toUpperCase() + type.slice(1).toLowerCase();
  const period = { year: Number(year), month: Number(month) };
  if (hasDay(period, Number(day))) head.date = dateIn(period, Number(day));
}
