import { type Calendar, calendarSchema } from '../../calendar/calendar.ts';
import { fold } from '../../text/fold.ts';
import type { CalendarField } from './calendar-fields.ts';

/** Hours that «sáng», «trưa», «chiều», «tối» and «đêm» can mean, and what is added to those of a clock of twelve. */
const dayParts: Readonly<Record<string, { from: number; to: number; ofTwelve: readonly number[] }>> = {
  sang: { from: 0, to: 11, ofTwelve: [] },
  trua: { from: 11, to: 13, ofTwelve: [1] },
  chieu: { from: 12, to: 18, ofTwelve: [1, 2, 3, 4, 5, 6] },
  toi: { from: 17, to: 23, ofTwelve: [5, 6, 7, 8, 9, 10, 11] },
  dem: { from: 21, to: 23, ofTwelve: [9, 10, 11] },
};

/** The hour of a clock of 24 that «5 giờ chiều» means; null where there is none. */
function hourOf(hour: number, part: string | undefined): number | null {
  const meant = part === undefined ? undefined : dayParts[part];
  if (!meant) return hour <= 23 ? hour : null;
  const whole = meant.ofTwelve.includes(hour) ? hour + 12 : hour;
  return whole >= meant.from && whole <= meant.to ? whole : null;
}

/** A time of day as typed: 8:00, 08:00, 8h, 8h30, 8 giờ 30, 5 giờ chiều. Gives «08:00», and the text without it. */
function takeTime(text: string): { time: string; rest: string } | null {
  const match =
    /(?<!\d)(\d{1,2})\s*(?::|h(?![a-z])|gio(?![a-z]))\s*(\d{2})?(?!\d)(?:\s*(sang|trua|chieu|toi|dem)(?![a-z]|\s*\d))?/.exec(
      text,
    );
  const hour = match && hourOf(Number(match[1]), match[3]);
  if (!match || hour === null || Number(match[2] ?? 0) > 59) return null;
  return {
    time: `${String(hour).padStart(2, '0')}:${match[2] ?? '00'}`,
    rest: `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`,
  };
}

/** Whether nothing is left of a text but these words: what is not understood is asked again, never left out. */
const isOnly = (text: string, words: string): boolean => {
  const known = new Set(words.split(' '));
  return text.split(/[\s,.()–—-]+/).every((word) => word === '' || known.has(word));
};

const polite = 'a nhe la vao luc hang moi thang';

/** The one number of a text that holds nothing else but these words. */
const numberIn = (text: string, words: string): number | null => {
  const found = text.match(/\d+/g);
  return found?.length === 1 && isOnly(text.replace(/\d+/, ' '), words) ? Number(found[0]) : null;
};

/** «3 ngày 08:00», «3 giờ». */
function toNudge(part: string): Record<string, unknown> | null {
  const hours = /^\s*(\d{1,2})\s*(?:gio|h|tieng)(?:\s*truoc)?(?:\s*han)?\s*$/.exec(part);
  if (hours) return { hoursBefore: Number(hours[1]) };
  const days = /(?<!\d)(\d{1,2})\s*ngay/.exec(part);
  if (!days) return null;
  const rest = part.replace(days[0], ' ');
  const time = takeTime(rest);
  if (!isOnly(time?.rest ?? rest, `${polite} truoc han`)) return null;
  return { daysBefore: Number(days[1]), ...(time ? { time: time.time } : {}) };
}

/** «26», «ngày 26 lúc 16:00»: a day, at its time; of a day alone the time stays. */
function dayChanged(
  calendar: Calendar,
  field: 'opening' | 'deadline',
  text: string,
): Record<string, unknown> | null {
  const time = takeTime(text);
  const day = numberIn(time?.rest ?? text, `${polite} ngay mung han`);
  return day === null ? null : { [field]: { day, time: time?.time ?? calendar[field].time } };
}

/** What of the calendar a typed value changes; null where any part of it cannot be read. */
function changeOf(calendar: Calendar, field: CalendarField, typed: string): Record<string, unknown> | null {
  const text = fold(typed);
  switch (field) {
    case 'opening':
    case 'deadline':
      return dayChanged(calendar, field, text);
    case 'nudges': {
      const nudges = text
        .split(/[,;\n]|\bva\b/)
        .filter((part) => part.trim() !== '')
        .map(toNudge);
      return nudges.length === 0 || nudges.some((nudge) => nudge === null) ? null : { nudges };
    }
    case 'escalation':
    case 'digest': {
      const time = takeTime(text);
      if (!time) return null;
      const known = `${polite} ngay hom sau han`;
      const days = /\d/.test(time.rest) ? numberIn(time.rest, known) : isOnly(time.rest, known) ? 1 : null;
      return days === null ? null : { [field]: { daysAfter: days, time: time.time } };
    }
    case 'quiet': {
      const from = takeTime(text);
      const to = from && takeTime(from.rest);
      return from && to && isOnly(to.rest, `${polite} tu den toi hom sau`)
        ? { quietHours: { from: from.time, to: to.time } }
        : null;
    }
  }
}

/**
 * The calendar with one value changed as typed.
 * @returns why it cannot be: `unreadable`, or `order` where the month would open after its deadline
 */
export function readCalendar(
  calendar: Calendar,
  field: CalendarField,
  typed: string,
): { calendar: Calendar } | { problem: 'unreadable' | 'order' } {
  const change = changeOf(calendar, field, typed);
  if (change === null) return { problem: 'unreadable' };
  const result = calendarSchema.safeParse({ ...calendar, ...change });
  if (result.success) return { calendar: result.data };
  return {
    problem: result.error.issues.some(({ path }) => path.join('.') === 'opening.day' && field !== 'opening')
      ? 'order'
      : field === 'opening' &&
          result.error.issues.some(({ message }) => message.includes('before the deadline'))
        ? 'order'
        : 'unreadable',
  };
}
