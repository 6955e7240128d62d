import * as z from 'zod';

/** The reason for giving a task back. */
export const closingForms = [
  z.strictObject({
    type: z.literal('return-reason'),
    unit: z.string(),
    period: z.string(),
    taskId: z.string(),
  }),
] as const;
