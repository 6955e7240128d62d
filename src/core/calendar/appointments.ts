import * as z from 'zod';
import { memo } from '../../kit/memo.ts';
import { type Period, periodKey } from '../time/viet-nam-time.ts';
import type { Holidays } from '../time/working-days.ts';
import { cadenceTiers, datedTiers } from './cadence-tiers.ts';
import { type Calendar, calendarSchema } from './calendar.ts';
import { datesByCalendar } from './dates-by-calendar.ts';
import { type Tier, tierTypes } from './tier.ts';
import { monthTiers } from './tiers.ts';

/** When a month opens, ends and speaks; all moments epoch milliseconds. */
export const appointmentsSchema = z.strictObject({
  openAt: z.number(),
  deadlineAt: z.number(),
  /** In order of time; none any more of a month long past, which has nothing left to say. */
  tiers: z.array(z.strictObject({ type: z.enum(tierTypes), at: z.number(), keys: z.array(z.string()) })),
  /** The calendar by which it stands, where that is another than the one of the months after it. */
  by: calendarSchema.optional(),
});
export type Appointments = z.output<typeof appointmentsSchema>;

/**
 * What the appointments of months follow from: those of months that have opened stand as they were then; the others are
 * as the calendar and the days off have them now, and move with these.
 */
export interface Timetable {
  calendar: Calendar;
  holidays: Holidays;
  /** Of months that have opened, by their key («2023-05»). */
  appointments?: Readonly<Record<string, Appointments>>;
}

const cadences = ['quarter', 'half-year'] as const;

/**
 * A month's appointments by a calendar, whether it has opened or not; worked out once for a calendar and its days off.
 * @param openedAt when it opened (epoch ms), where it has: it does not close again
 */
export const appointmentsBy = memo(
  (calendar: Calendar, holidays: Holidays, period: Period, openedAt?: number) => [
    holidays,
    calendar,
    periodKey(period),
    openedAt ?? false,
  ],
  (calendar, holidays, period, openedAt?): Appointments => ({
    ...datesByCalendar(calendar, holidays, period),
    ...(openedAt === undefined ? {} : { openAt: openedAt }),
    tiers: [
      ...monthTiers(calendar, holidays, period, openedAt),
      ...cadences.flatMap((cadence) => cadenceTiers(calendar, holidays, cadence, period)),
    ].map((tier) => ({ ...tier, keys: [...tier.keys] })),
  }),
);

const fixedOf = ({ appointments }: Timetable, period: Period): Appointments | undefined =>
  appointments?.[periodKey(period)];

/** When a month opens and ends. The one way to ask it: nothing else knows what stands for a month that has opened. */
export function monthDates(timetable: Timetable, period: Period): { openAt: number; deadlineAt: number } {
  const { openAt, deadlineAt } =
    fixedOf(timetable, period) ?? datesByCalendar(timetable.calendar, timetable.holidays, period);
  return { openAt, deadlineAt };
}

/** All tiers of a month, those of a quarter or half-year that ends with it included. */
export const tiersOf = (timetable: Timetable, period: Period): readonly Tier[] =>
  (fixedOf(timetable, period) ?? appointmentsBy(timetable.calendar, timetable.holidays, period)).tiers;

/** When work that has a day of its own within a month («2026-05-31») is spoken of: as the calendar has it now. */
export const datedTiersOf = (
  { calendar, holidays }: Timetable,
  days: readonly string[],
  period: Period,
): readonly Tier[] => (days.length === 0 ? [] : datedTiers(calendar, holidays, days, period));

/** Whether a month has opened at a moment (epoch ms). */
export const hasOpened = (timetable: Timetable, period: Period, now: number): boolean =>
  now >= monthDates(timetable, period).openAt;
