import * as z from 'zod';
import { part } from '../state/part.ts';
import { draftSchema, evidenceSchema, reportSchema, savedPeriodSchema } from './report.ts';

/** What units report. Months that are over stand in documents of their own (`state/months.ts`). */
export const reportsSlice = {
  /** Reports being written. */
  drafts: part(z.array(draftSchema), () => []),
  /** Thrown away, and kept until they are begun anew or their month is locked: they may be had back. */
  discarded: part(z.array(draftSchema).optional(), () => undefined),
  nextDraft: part(z.number().int(), () => 1),
  /** What units reported, by «period:unit». The revisions of a locked month stand in the archive. */
  reports: part(z.record(z.string(), reportSchema), () => ({})),
  evidence: part(z.record(z.string(), evidenceSchema), () => ({})),
  /** Months that have a document which is not loaded: what is not seen of them is unknown, not unreported. */
  elsewhere: part(z.array(savedPeriodSchema), () => []),
};
