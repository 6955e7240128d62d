import * as z from 'zod';
import { calendarSchema } from '../calendar/calendar.ts';
import { roleSchema, unitSchema } from '../people/org.ts';
import { calendarFields } from './calendar-fields.ts';

const id = z.string();

/** A guided question whose next answer is typed in the same chat. */
export const formSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('deputy-dates'), personId: id }),
  z.strictObject({ type: z.literal('absence-dates') }),
  z.strictObject({ type: z.literal('person-name'), role: roleSchema, unit: id.optional() }),
  z.strictObject({ type: z.literal('new-name'), personId: id }),
  z.strictObject({ type: z.literal('head-name'), unit: id }),
  z.strictObject({ type: z.literal('unit-name'), kind: unitSchema.shape.kind, group: id.optional() }),
  z.strictObject({ type: z.literal('return-reason'), unit: id, period: z.string(), taskId: id }),
  z.strictObject({ type: z.literal('calendar-value'), field: z.enum(calendarFields) }),
  z.strictObject({ type: z.literal('calendar-confirm'), calendar: calendarSchema }),
]);
export type Form = z.output<typeof formSchema>;

/** How long a typed answer belongs to a guided question. */
export const formLifetimeMs = 30 * 60 * 1000;
