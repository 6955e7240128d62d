import * as z from 'zod';
import { channelNameSchema } from '../people/org.ts';

/**
 * An event that failed again and again while others could be saved: kept, so that it stands in nobody's way and can be
 * tried again. The event is kept as text, so that whatever was wrong with it cannot spoil the state too.
 */
export const asideSchema = z.strictObject({
  id: z.string(),
  at: z.number(),
  channel: channelNameSchema,
  eventId: z.string(),
  chat: z.string(),
  userId: z.string(),
  type: z.string(),
  /** For the operator: an error's name and message, without people's words. */
  reason: z.string(),
  tries: z.number().int(),
  /** The event as JSON. It may hold people's words: it stands here and in no log. */
  event: z.string(),
  /** It is to be tried again. */
  again: z.boolean().optional(),
});
export type Aside = z.output<typeof asideSchema>;
