import { fold } from '../ask/fold.ts';
import { type Calendar, calendarSchema } from '../calendar/calendar.ts';
import type { CalendarField } from './calendar-fields.ts';

/** A time of day as typed: 8:00, 08:00, 8h, 8h30, 8 giờ 30. Gives «08:00», and the text without it. */
function takeTime(text: string): { time: string; rest: string } | null {
  const match = /(\d{1,2})\s*(?::|h|gio)\s*(\d{2})?(?!\d)/.exec(text);
  if (!match || Number(match[1]) > 23 || Number(match[2] ?? 0) > 59) return null;
  return {
    time: `${match[1]!.padStart(2, '0')}:${match[2] ?? '00'}`,
    rest: `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`,
  };
}

const numberIn = (text: string): number | null => {
  const found = text.match(/\d+/g);
  return found?.length === 1 ? Number(found[0]) : null;
};

/** «3 ngày 08:00», «3 giờ». */
function toNudge(part: string): Record<string, unknown> | null {
  const hours = /^\s*(\d{1,2})\s*(?:gio|h|tieng)(?:\s*truoc)?\s*$/.exec(part);
  if (hours) return { hoursBefore: Number(hours[1]) };
  const days = /(\d{1,2})\s*ngay/.exec(part);
  if (!days) return null;
  const rest = part.replace(days[0], ' ');
  const time = takeTime(rest);
  if (!time && /\d/.test(rest)) return null;
  return { daysBefore: Number(days[1]), ...(time ? { time: time.time } : {}) };
}

/** What of the calendar a typed value changes; null where it cannot be read. */
function changeOf(field: CalendarField, typed: string): Record<string, unknown> | null {
  const text = fold(typed);
  switch (field) {
    case 'opening':
    case 'deadline': {
      const time = takeTime(text);
      const day = time && numberIn(time.rest);
      return time && day !== null ? { [field]: { day, time: time.time } } : null;
    }
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
      const days = /\d/.test(time.rest) ? numberIn(time.rest) : 1;
      return days === null ? null : { [field]: { daysAfter: days, time: time.time } };
    }
    case 'quiet': {
      const from = takeTime(text);
      const to = from && takeTime(from.rest);
      return from && to ? { quietHours: { from: from.time, to: to.time } } : null;
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
  const change = changeOf(field, typed);
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
