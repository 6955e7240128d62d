import * as z from 'zod';

/** The questions about deputies and absences. */
export const standingInForms = [
  z.strictObject({ type: z.literal('deputy-dates'), personId: z.string() }),
  z.strictObject({ type: z.literal('absence-dates') }),
  z.strictObject({ type: z.literal('confirm-end-deputy'), personId: z.string() }),
] as const;
