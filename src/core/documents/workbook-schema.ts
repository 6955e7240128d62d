import * as z from 'zod';
import type { WorkbookModel } from './sheet-model.ts';

const cell = z.union([
  z.null(),
  z.string(),
  z.strictObject({
    number: z.number(),
    decimals: z.union([z.literal(0), z.literal(1), z.literal(2)]).optional(),
  }),
  z.strictObject({ percent: z.number() }),
  z.strictObject({ day: z.iso.date() }),
  z.strictObject({ moment: z.number() }),
]);

/** A workbook that waits in a row to be written, as it was saved there. */
export const workbookSchema = z.strictObject({
  name: z.string(),
  sheets: z.array(
    z.strictObject({
      name: z.string(),
      title: z.array(z.string()),
      columns: z.array(
        z.strictObject({ name: z.string(), width: z.number(), wrap: z.literal(true).optional() }),
      ),
      rows: z.array(z.array(cell)),
      keptColumns: z.number().optional(),
    }),
  ),
}) as unknown as z.ZodType<WorkbookModel>;
