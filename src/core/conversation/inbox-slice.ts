import * as z from 'zod';
import { channelNameSchema } from '../people/org.ts';
import { part } from '../state/part.ts';
import { asideSchema } from './aside.ts';

/** What became of events that came in. */
export const inboxSlice = {
  /** Acts already done, by the platform's event id; a repeat is dropped. */
  acts: part(
    z.array(z.strictObject({ channel: channelNameSchema, eventId: z.string(), at: z.number() })),
    () => [],
  ),
  /** Events that failed again and again, until somebody has them tried again or drops them. */
  setAside: part(z.array(asideSchema).default([]), () => []),
};
