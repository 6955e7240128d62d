import * as z from 'zod';
import { channelNameSchema } from '../people/org.ts';
import { part } from '../state/part.ts';
import { asideSchema } from './aside.ts';

/** What became of events that came in. */
export const inboxSlice = {
  /** Events that are done with, by the platform's id; a repeat is dropped. */
  seenEvents: part(
    z.array(z.strictObject({ channel: channelNameSchema, eventId: z.string(), at: z.number() })),
    () => [],
  ),
  /** Events that failed again and again, until somebody has them tried again or drops them. */
  setAside: part(z.array(asideSchema), () => []),
};
