import * as z from 'zod';
import { savedPeriodSchema } from '../report/report.ts';
import { part } from '../state/part.ts';

/** From one day to another (Viet Nam dates, both included). */
const span = { from: z.iso.date(), to: z.iso.date() };

/** Who reports for a unit's head, by that head's word, and for how long. */
export const deputySchema = z.strictObject({
  unit: z.string(),
  headId: z.string(),
  personId: z.string(),
  ...span,
});

export const standingInSlice = {
  /** Who reports for a unit's head. */
  deputies: part(z.array(deputySchema), () => []),
  /** Who is away. */
  absences: part(z.array(z.strictObject({ personId: z.string(), ...span })), () => []),
  /** Who was away when the deadline of a month moved, and which it was before: they are told when they are back. */
  movedUnheard: part(
    z.array(z.strictObject({ personId: z.string(), period: savedPeriodSchema, from: z.number() })).optional(),
    () => undefined,
  ),
};
