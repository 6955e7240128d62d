import type { Calendar } from '../calendar/calendar.ts';
import type { Draft } from './draft.ts';

/** The least and the last day on which a month's reports can be due: every month has it, and one opens before. */
export const dueDays = { least: 2, most: 28 } as const;

/** A calendar in which reports are due on another day: the month opens as long before as it did, on the 1st at the earliest. */
function withDueDay({ opening, deadline, ...calendar }: Calendar, day: number): Calendar {
  const span = deadline.day - opening.day;
  return {
    ...calendar,
    opening: { ...opening, day: Math.max(1, day - span) },
    deadline: { ...deadline, day },
  };
}

/** The calendar that a paper asks for, once somebody said yes to its day; the same where nothing of it changes. */
export function calendarOfPaper(calendar: Calendar, { organisation }: Pick<Draft, 'organisation'>): Calendar {
  const day = organisation.reportDay?.agreed;
  return day === undefined || day === calendar.deadline.day ? calendar : withDueDay(calendar, day);
}
