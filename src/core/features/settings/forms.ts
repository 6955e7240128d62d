import * as z from 'zod';
import { calendarSchema } from '../../calendar/calendar.ts';
import { calendarFields } from './calendar-fields.ts';

/** A value of the calendar, and the calendar that it would make. */
export const settingsForms = [
  z.strictObject({ type: z.literal('calendar-value'), field: z.enum(calendarFields) }),
  z.strictObject({ type: z.literal('calendar-confirm'), calendar: calendarSchema }),
] as const;
