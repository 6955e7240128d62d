import { type DatesProblem, readDates } from '../../time/dates.ts';
import { periodAfter } from '../../time/period.ts';
import { dateIn, dateOf, periodOf } from '../../time/viet-nam-time.ts';

/** Said before a day on which something begins, and behind it. */
const around = /^(?:kể\s+từ|ke\s+tu|bắt\s+đầu\s+từ|bat\s+dau\s+tu|từ|tu)\s+|\s+(?:trở\s+đi|tro\s+di)$/giu;

/**
 * The first day that a text names: «hôm nay», «01/07», «từ tháng sau» (its first day).
 * @param now epoch ms; days are those of Viet Nam
 */
export function readFirstDay(text: string, now: number): string | { problem: DatesProblem['type'] } {
  const read = readDates(text.trim().replace(around, '').trim(), now);
  if ('problem' in read) return { problem: read.problem.type };
  // A month, or a week, that has begun: from today on.
  return read.from < dateOf(now) ? dateOf(now) : read.from;
}

/** What is offered where a day is asked (epoch ms). */
export const daysOffered = (now: number): { today: string; next: string } => ({
  today: dateOf(now),
  next: dateIn(periodAfter(periodOf(now)), 1),
});

/** «… từ 01/07»: what stands before a day with which something begins, and that day as typed; null where none is said. */
export function cutFirstDay(text: string): { before: string; day: string } | null {
  const found =
    /^(.*?)[\s,]+(?:(?:kể|ke)\s+)?(?:từ|tu)\s+(?=ngày|ngay|hôm|hom|mai|nay|tháng|thang|tuần|tuan|thứ|thu|đầu|dau|\d)(.+)$/isu.exec(
      ` ${text}`,
    );
  return found ? { before: found[1]!.trim(), day: found[2]!.trim() } : null;
}
