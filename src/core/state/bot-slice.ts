import * as z from 'zod';
import { part } from './part.ts';

/** What the bot knows of itself. */
export const botSlice = {
  /** When the bot first ran with this state: months before it are nobody's debt. */
  begunAt: part(z.number().nullable(), () => null),
  /** By channel, the mark of the token that its platform took last: such a token is not wrong, whatever it says later. */
  tokens: part(z.record(z.string(), z.string()).optional(), () => undefined),
  /** Where the clock of a rehearsal stood; absent in real operation. */
  rehearsal: part(z.strictObject({ at: z.number() }).optional(), () => undefined),
};
