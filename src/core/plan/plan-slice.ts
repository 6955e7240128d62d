import * as z from 'zod';
import { calendarSchema } from '../calendar/calendar.ts';
import { letterheadSlice } from '../documents/letterhead.ts';
import { directorySchema } from '../people/directory.ts';
import { linksSlice } from '../people/links-slice.ts';
import { orgSchema } from '../people/org.ts';
import { standingInSlice } from '../people/standing-in-slice.ts';
import { part } from '../state/part.ts';
import { keptPlanSchema } from './plan.ts';

/** A plan that the office has taken up by chat, or one that an amendment of it became. */
const heldPlanSchema = z.strictObject({
  plan: keptPlanSchema,
  /** The first day on which it holds; an amendment from its day on. */
  from: z.iso.date(),
  /** When and by whom it was taken up: epoch ms, and the id of a person. */
  at: z.number(),
  by: z.string(),
  /** The state's `begunAt` before it came into force, to which going back returns; unset of an amendment, which leaves it. */
  begunBefore: z.number().nullable().optional(),
  /**
   * The directory that came with it, of another agency than that of the data files: who begins with the bot by chat brings both.
   * What the office changes by chat is added to it.
   */
  org: orgSchema.optional(),
  /** The calendar that its paper asks for, in force with it; and the office's before it (null: that of the files), to which going back returns. */
  calendar: calendarSchema.optional(),
  calendarBefore: calendarSchema.nullable().optional(),
  /** What it replaced with the directory, to which going back returns. */
  replaced: z
    .strictObject({
      directory: directorySchema,
      accounts: linksSlice.accounts.schema,
      groups: linksSlice.groups.schema.optional(),
      preferred: linksSlice.preferred.schema.optional(),
      deputies: standingInSlice.deputies.schema.optional(),
      absences: standingInSlice.absences.schema.optional(),
      digestPeople: z.array(z.string()).optional(),
      letterhead: letterheadSlice.letterhead.schema,
    })
    .optional(),
});
export type HeldPlan = z.output<typeof heldPlanSchema>;

/** The plans that stand in the state; without them the one of the data files counts. */
export const planSlice = {
  plans: part(
    z
      .strictObject({
        /** In force. */
        live: heldPlanSchema.optional(),
        /** What was in force before it, as long as one may go back; null for the one of the data files. */
        before: heldPlanSchema.nullable().optional(),
        /** Taken up, and in force from a day that has not come. */
        next: heldPlanSchema.optional(),
        /** Those of earlier years as they were at their end, oldest first; what the data files hold is not among them. */
        earlier: z.array(keptPlanSchema).optional(),
      })
      .optional(),
    () => undefined,
  ),
};
