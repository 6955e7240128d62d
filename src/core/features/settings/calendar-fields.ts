/** What of the calendar the office may change by chat. */
export const calendarFields = ['opening', 'deadline', 'nudges', 'escalation', 'digest', 'quiet'] as const;
export type CalendarField = (typeof calendarFields)[number];
