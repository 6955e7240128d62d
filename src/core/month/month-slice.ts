import * as z from 'zod';
import { appointmentsSchema } from '../calendar/appointments.ts';
import { calendarSchema } from '../calendar/calendar.ts';
import { channelNameSchema } from '../people/org.ts';
import { savedPeriodSchema } from '../report/report.ts';
import { part } from '../state/part.ts';

/** A digest that stands in a chat, with what it showed. */
export const digestSchema = z.strictObject({
  period: savedPeriodSchema,
  chat: z.string(),
  /** Null where the platform names no message: it cannot be edited. */
  messageId: z.string().nullable(),
  fingerprint: z.string(),
  /** The date of the last addendum, where a platform cannot edit. */
  addendumOn: z.string().optional(),
});

/** What the month has said by itself, and what the office decided of it. */
export const monthSlice = {
  /** Months that only the office may still change. */
  locks: part(
    z.array(z.strictObject({ period: savedPeriodSchema, at: z.number(), by: z.string() })),
    () => [],
  ),
  /** What the month has said by itself: «2023-05:nudge-3d» and when; each of them once. */
  tiersDone: part(z.record(z.string(), z.number()), () => ({})),
  /** Whom a tier that is still being said has reached: «2023-05:opening» and ids of people. Gone once it is done. */
  reached: part(z.record(z.string(), z.array(z.string())).optional(), () => undefined),
  /** Who asked to be reminded later. */
  snoozes: part(
    z.array(
      z.strictObject({
        personId: z.string(),
        unit: z.string(),
        period: savedPeriodSchema,
        at: z.number(),
        /** The moments of work of a quarter or half-year that waited while its person was at it (`Tier.keys`). */
        cadence: z.array(z.string()).optional(),
      }),
    ),
    () => [],
  ),
  /** What the office had sent on when the quiet hours end, as long as it is owed then. */
  nudgesLater: part(
    z.array(
      z.strictObject({
        unit: z.string(),
        period: savedPeriodSchema,
        at: z.number(),
        by: z.string(),
        channel: channelNameSchema,
      }),
    ),
    () => [],
  ),
  /** Who was reminded of which unit in the last hours («month/reminded.ts»): ids of units and people. */
  reminded: part(
    z.array(
      z.strictObject({
        at: z.number(),
        period: savedPeriodSchema,
        told: z.array(z.tuple([z.string(), z.string()])),
      }),
    ),
    () => [],
  ),
  /** Of which units of a month the office was told that nobody can be reminded, and why. */
  unreached: part(
    z.strictObject({ period: savedPeriodSchema, units: z.record(z.string(), z.string()) }).nullable(),
    () => null,
  ),
  digests: part(z.array(digestSchema), () => []),
  /** People who want the digest in private. */
  digestPeople: part(z.array(z.string()), () => []),
  /**
   * The appointments of months that have opened («2023-05»), as they were then: what is changed later, by chat or in a
   * file, moves none of them by itself (`fixed-months.ts`).
   */
  appointments: part(z.record(savedPeriodSchema, appointmentsSchema), () => ({})),
  /** The calendar of months that have not opened, as the office changed it; null for that of the file. */
  calendar: part(calendarSchema.nullable(), () => null),
  /** Whether digests in groups quote obstacles in the units' words. */
  quoteObstacles: part(z.boolean(), () => true),
  /**
   * Whether «Hoàn thành» is to be confirmed, as the office says; null as the plan does. With a default: files of this version that
   * were written before have none.
   */
  confirmCompletion: part(z.boolean().nullable().default(null), () => null),
};
