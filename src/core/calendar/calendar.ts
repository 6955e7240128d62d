import * as z from 'zod';

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

const cadenceNudge = z.strictObject({ daysBefore, time: time.default(morning) });

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
export const calendarSchema = z
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
    /** For tasks of a quarter or half-year: days before its last day, in its last month. */
    cadenceNudges: z
      .array(cadenceNudge)
      .refine(withoutRepeats, noRepeats)
      .default([
        { daysBefore: 10, time: morning },
        { daysBefore: 3, time: morning },
      ]),
  })
  .refine((calendar) => calendar.opening.day < calendar.deadline.day, {
    path: ['opening', 'day'],
    message: 'should be a day before the deadline',
  });

export type Calendar = z.output<typeof calendarSchema>;
