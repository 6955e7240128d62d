import * as z from 'zod';
import type { Topic } from '../ask/answer.ts';

/** What was said with an order in plain words, which the button that carries it out needs not ask again. */
const offeredSchema = z.object({
  offered: z.literal('return'),
  unit: z.string(),
  period: z.string(),
  /** Where one task was named. */
  taskId: z.string().optional(),
  reason: z.string(),
});

export type Offered = Omit<z.infer<typeof offeredSchema>, 'offered'>;

/** As it is kept beside the order that was offered, while the chat speaks of it. */
export const keptOffer = (offered: Offered): NonNullable<Topic['last']> => ({
  query: JSON.stringify({ offered: 'return', ...offered }),
  rows: [],
});

/** The reason that was given with the order to give this task back; null where none was. */
export function reasonOffered(
  topic: Topic | undefined,
  place: { unit: string; period: string; taskId: string },
): string | null {
  if (topic?.last === undefined) return null;
  const read = offeredSchema.safeParse(JSON.parse(topic.last.query));
  if (!read.success) return null;
  const { unit, period, taskId, reason } = read.data;
  const isIt =
    unit === place.unit && period === place.period && (taskId === undefined || taskId === place.taskId);
  return isIt ? reason : null;
}
