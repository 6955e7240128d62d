import * as z from 'zod';
import { roleSchema, unitSchema } from '../../people/org.ts';

const id = z.string();
/** A name and a title as they were typed, for somebody who is not in the directory yet. */
const named = { name: z.string(), title: z.string() };

/** The questions of the directory that wait for a name, and those that wait for [Đổi] or [Thôi]. */
export const directoryForms = [
  z.strictObject({ type: z.literal('person-name'), role: roleSchema, unit: id.optional() }),
  z.strictObject({ type: z.literal('new-name'), personId: id }),
  z.strictObject({ type: z.literal('head-name'), unit: id }),
  z.strictObject({ type: z.literal('unit-name'), kind: unitSchema.shape.kind, group: id.optional() }),
  z.strictObject({ type: z.literal('confirm-rename'), personId: id, ...named }),
  z.strictObject({ type: z.literal('confirm-head'), unit: id, personId: id }),
  z.strictObject({ type: z.literal('confirm-new-head'), unit: id, ...named }),
] as const;
