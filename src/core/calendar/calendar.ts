import * as z from 'zod';
import { isRecord } from '../../kit/is-record.ts';

const timeMessage = 'should be a time such as "17:00"';
const time = z.string(timeMessage).regex(/^([01]\d|2[0-3]):[0-5]\d$/, timeMessage);
const whole = (least: number, most: number, message: string) =>
  z.number(message).int(message).min(least, message).max(most, message);
const dayOfMonth = whole(1, 28, 'should be a day that every month has (1 to 28)');
const daysBefore = whole(1, 27, 'should be a whole number of days from 1 to 27');
const morning = '08:00';

/** When those who still owe are reminded: days before the deadline's date at a time of day, or hours before it. */
export type Nudge = { daysBefore: number; time: string } | { hoursBefore: number };

const nudge = z
  .strictObject({
    daysBefore: daysBefore.optional(),
    time: time.optional(),
    hoursBefore: whole(1, 72, 'should be a whole number of hours from 1 to 72').optional(),
  })
  .transform((entry, context): Nudge => {
    if (entry.daysBefore !== undefined && entry.hoursBefore === undefined)
      return { daysBefore: entry.daysBefore, time: entry.time ?? morning };
    if (entry.daysBefore === undefined && entry.hoursBefore !== undefined && entry.time === undefined)
      return { hoursBefore: entry.hoursBefore };
    context.addIssue('should be {"daysBefore": 3, "time": "08:00"} or {"hoursBefore": 3}');
    return z.NEVER;
  });

/** When those are reminded whose work has a day of its own: days before it, or after it, at a time of day. */
export type DueNudge = { daysBefore: number; time: string } | { daysAfter: number; time: string };

const dueNudge = z
  .strictObject({
    daysBefore: daysBefore.optional(),
    daysAfter: whole(1, 10, 'should be a whole number of days from 1 to 10').optional(),
    time: time.default(morning),
  })
  .transform(({ daysBefore: before, daysAfter: after, time: at }, context): DueNudge => {
    if (before !== undefined && after === undefined) return { daysBefore: before, time: at };
    if (before === undefined && after !== undefined) return { daysAfter: after, time: at };
    context.addIssue('should be {"daysBefore": 7, "time": "08:00"} or {"daysAfter": 1, "time": "08:00"}');
    return z.NEVER;
  });

const dueDistance = (entry: DueNudge): string =>
  'daysBefore' in entry ? `-${entry.daysBefore}` : `+${entry.daysAfter}`;

/** An older file, or a calendar that was saved, names the reminders of quarterly work by another word. */
function fromCadenceNudges(input: unknown): unknown {
  if (!isRecord(input) || input.cadenceNudges === undefined || input.dueNudges !== undefined) return input;
  const { cadenceNudges, ...rest } = input;
  return { ...rest, dueNudges: cadenceNudges };
}

/** A nudge is known by its distance from the deadline, so that a changed hour does not send it again. */
const distance = (entry: Nudge): string =>
  'daysBefore' in entry ? `${entry.daysBefore} days` : `${entry.hoursBefore} hours`;

const withoutRepeats = (entries: readonly Nudge[]): boolean =>
  new Set(entries.map(distance)).size === entries.length;
const noRepeats = 'should hold one entry for each number of days and of hours before';

/** After the deadline: so many days after its date (the next working day where that is a day off), at a time. */
const afterDeadline = (at: string) =>
  z
    .strictObject({
      daysAfter: whole(1, 10, 'should be a whole number of days from 1 to 10').default(1),
      time: time.default(at),
    })
    .prefault({});

/** The month's appointments; every value can be changed in data/calendar.json. All times are Viet Nam's. */
const currentCalendarSchema = z
  .strictObject({
    version: z.literal(1),
    opening: z.strictObject({ day: dayOfMonth, time }),
    deadline: z.strictObject({ day: dayOfMonth, time }),
    nudges: z
      .array(nudge)
      .refine(withoutRepeats, noRepeats)
      .default([{ daysBefore: 3, time: morning }, { daysBefore: 1, time: morning }, { hoursBefore: 3 }]),
    /** Overdue notice to the unit, word to the leaders and the office. */
    escalation: afterDeadline('08:30'),
    digest: afterDeadline('09:00'),
    quietHours: z.strictObject({ from: time, to: time }).default({ from: '21:00', to: '07:00' }),
    /** For work of a quarter or half-year, and work with a day of its own: days before that day, and after it. */
    dueNudges: z
      .array(dueNudge)
      .refine(
        (entries) => new Set(entries.map(dueDistance)).size === entries.length,
        'should hold one entry for each number of days before and after',
      )
      .default([
        { daysBefore: 7, time: morning },
        { daysBefore: 3, time: morning },
        { daysAfter: 1, time: morning },
      ]),
    /** How often a task may be given more time. */
    extensions: z
      .strictObject({ most: whole(0, 9, 'should be a whole number from 0 to 9').default(2) })
      .prefault({}),
  })
  .refine((calendar) => calendar.opening.day < calendar.deadline.day, {
    path: ['opening', 'day'],
    message: 'should be a day before the deadline',
  });

export const calendarSchema = z.preprocess(fromCadenceNudges, currentCalendarSchema);

export type Calendar = z.output<typeof currentCalendarSchema>;
