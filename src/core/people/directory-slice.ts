import * as z from 'zod';
import { part } from '../state/part.ts';
import { directorySchema, emptyDirectory } from './directory.ts';
import { accountSchema, personSchema } from './org.ts';
import { deputySchema } from './standing-in-slice.ts';

export const directorySlice = {
  /** What the office changed in the directory by chat. */
  directory: part(directorySchema, emptyDirectory),
  /** Who leads an index from a day on (Viet Nam date), as the office said by chat; void in the plan of another year. */
  leaderChanges: part(
    z
      .array(
        z.strictObject({
          code: z.string(),
          leaders: z.array(z.string()).min(1),
          from: z.iso.date(),
          /** When it was said, epoch ms: what was said in one go is taken back in one go. */
          at: z.number().optional(),
          /** Who was to lead it from the same day on until then, where somebody had said so. */
          instead: z.array(z.string()).min(1).optional(),
        }),
      )
      .optional(),
    () => undefined,
  ),
  /** What a change of head ended, for so long as it may be taken back at once: people as they were, mandates, codes. */
  headsBefore: part(
    z
      .array(
        z.strictObject({
          unit: z.string(),
          /** Who heads it since, and from when (epoch ms). */
          personId: z.string(),
          at: z.number(),
          people: z.array(personSchema),
          deputies: z.array(deputySchema),
          codes: z.array(z.string()),
        }),
      )
      .optional(),
    () => undefined,
  ),
  /** The accounts of who left on a day, until it is over: so long that may be taken back. */
  leavers: part(
    z
      .array(
        z.strictObject({
          personId: z.string(),
          on: z.iso.date(),
          accounts: z.array(accountSchema.extend({ linkedAt: z.number(), shownName: z.string().optional() })),
        }),
      )
      .optional(),
    () => undefined,
  ),
};
