import * as z from 'zod';
import { part } from '../state/part.ts';

/** «Hoàn thành» of one unit's report, as it was claimed at a moment (epoch ms). */
const claimKeySchema = z.strictObject({
  unit: z.string(),
  period: z.string(),
  taskId: z.string(),
  since: z.number(),
});
export type ClaimKey = z.output<typeof claimKeySchema>;

export const confirmationSlice = {
  /** What was shown last to whoever confirms, in its order: numbers that are typed, and buttons, are of it. By their id. */
  confirmLists: part(
    z
      .record(z.string(), z.strictObject({ id: z.number().int(), claims: z.array(claimKeySchema) }))
      .default({}),
    () => ({}),
  ),
};
