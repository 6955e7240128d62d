import { toNumber } from '../report/figure.ts';
import type { Draft, TaskDraft } from './draft.ts';
import { limitOf, measureName } from './measure-name.ts';
import type { Due, Measure } from './plan.ts';
import { isWithin, readTime } from './time-words.ts';

/** What somebody says of a task, as the draft has it: until when, and what is counted. */

/** The day with its year, as papers write it; other words as they were typed. */
const dueShown = (due: Due): Due =>
  due.type === 'day' ? { ...due, words: due.date.split('-').reverse().join('/') } : due;

/** Two days that are no span, or the number of another task beside a time: of which it is, nobody knows. */
function saysMoreThanATime(value: string): boolean {
  const days = value.match(/(?<![\d/.])\d{1,2}\s*[/.-]\s*\d{1,2}(?!\d)/g) ?? [];
  return days.length > 1 && !/^(?:từ|tu)\s|\s(?:đến|den|tới|toi)\s|\s[–-]\s/iu.test(value);
}

/** A time as a task has it, «» of none; null where it is none of the plan's year. */
export function timeRead({ year }: Draft, value: string): Pick<TaskDraft, 'due' | 'cadence'> | null {
  if (saysMoreThanATime(value)) return null;
  const read = value === '' ? { type: 'often' as const } : readTime(value, year ?? 0);
  if (read === null || year === null || (read.type === 'due' && !isWithin(read, year))) return null;
  return {
    due: read.type === 'due' ? dueShown(read.due) : null,
    cadence: read.type === 'cadence' ? read.cadence : null,
  };
}

/** No target of a year is larger. */
const mostOfTarget = 999_999_999;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What is counted of a task: «90%», «tỷ lệ hồ sơ trực tuyến, 85%», «5 cuộc»; null where no figure says so. */
export function measureSaid(
  { text, measure }: Pick<TaskDraft, 'text' | 'measure'>,
  value: string,
): Measure | null {
  const match =
    /^(.*?)[\s,:–-]*(?:(?:tối thiểu|ít nhất|đạt|là|từ|trên)\s+)*(\d[\d.,]*\d|\d)\s*(%|\p{L}[\p{L}\s]{0,24})?$/iu.exec(
      value.trim(),
    );
  const unit = match?.[3]?.trim() ?? measure?.unit;
  if (!match || unit === undefined) return null;
  const target = toNumber(match[2]!);
  if (target === null || target > mostOfTarget) return null;
  const named = match[1]!.trim();
  // What was asked in another unit is another figure.
  const before = measure?.unit === unit ? measure.ask : measureName(unit, text);
  return {
    words: value.trim(),
    unit,
    target,
    ...limitOf(unit, target),
    ask: named.includes(' ') ? capital(named) : before,
  };
}

/** The name of what is counted, without a figure: «tỷ lệ hồ sơ trực tuyến»; null where it may be none. */
export function measureNameSaid(value: string): string | null {
  const named = value.trim().replace(/^[«"“]+|[»"”.]+$/gu, '');
  return /\d/.test(named) || !/\p{L}\s+\p{L}/u.test(named) || named.length > 160 ? null : capital(named);
}
