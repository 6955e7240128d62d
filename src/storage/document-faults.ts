import type * as z from 'zod';
import { writePath } from '../core/plan/data-error.ts';

/** What is wrong with a document of the state: place and rule. What stands there are people's words, and this is logged. */
export const placesOf = (error: z.ZodError): string =>
  error.issues.map(({ path, message }) => `${writePath(path)}: ${message}`).join('; ');

/** What the system says of a text that is no JSON, without the words around the place, which it quotes. */
export const jsonFault = (error: unknown): string =>
  (error as Error).message.replace(/,? (?:\.\.\.)?"[\s\S]*is not valid JSON$/, '');
