import * as z from 'zod';
import { part } from '../state/part.ts';
import { failedRowSchema, outboxRowSchema } from './row.ts';

export const outboxSlice = {
  outbox: part(z.array(outboxRowSchema), () => []),
  failures: part(z.array(failedRowSchema), () => []),
  /** Matters that the office was told of once. */
  told: part(z.array(z.string()), () => []),
};
