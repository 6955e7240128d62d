import * as z from 'zod';
import { digestSchema } from '../month/month-slice.ts';
import {
  draftSchema,
  type Evidence,
  evidenceSchema,
  reportSchema,
  savedPeriodSchema,
} from '../report/report.ts';
import { monthVersion } from './pinned-shape.ts';
import { type State, stateSchema } from './state.ts';

/**
 * The live document as it is saved: the state without what stands in its months' documents, and which documents those
 * are, each by the first 16 hex digits of its own SHA-256. A report or a piece of evidence that the live document
 * holds itself is newer than the one of its month's document.
 */
export const liveSchema = stateSchema.extend({
  months: z.record(savedPeriodSchema, z.string().regex(/^[0-9a-f]{16}$/)).default({}),
});
export type Live = z.output<typeof liveSchema>;

/**
 * What belongs to one period and grows with the years. A document is never changed, but replaced by another. Drafts
 * and digests come here when the plan's year is over.
 */
export const monthSchema = z.strictObject({
  version: z.literal(monthVersion),
  period: savedPeriodSchema,
  reports: z.record(z.string(), reportSchema),
  evidence: z.record(z.string(), evidenceSchema),
  digests: z.array(digestSchema),
  drafts: z.array(draftSchema),
});
export type Month = z.output<typeof monthSchema>;

/** Evidence that is still to be fetched stays in the live document, whatever its month. */
export const isWaiting = (evidence: Evidence): boolean => evidence.kept.type === 'waiting';

export const yearOf = (period: string): number => Number(period.slice(0, 4));

/** Whether a draft or digest of a period is past: the plan in use is of a later year. */
export const isPast = (period: string, planYear: number): boolean => yearOf(period) < planYear;

const ofPeriod = <Entry extends { period: string }>(
  entries: Readonly<Record<string, Entry>>,
  period: string,
): Record<string, Entry> =>
  Object.fromEntries(Object.entries(entries).filter(([, entry]) => entry.period === period));

/**
 * A month's document, of a state in which the month is loaded.
 * @param planYear the year of the plan in use: drafts and digests of earlier years are past
 */
export function monthOf(state: State, period: string, planYear: number): Month {
  const past = isPast(period, planYear);
  const isIts = (one: { period: string }): boolean => past && one.period === period;
  const evidence = Object.entries(ofPeriod(state.evidence, period)).filter(([, one]) => !isWaiting(one));
  return {
    version: monthVersion,
    period,
    reports: ofPeriod(state.reports, period),
    evidence: Object.fromEntries(evidence),
    digests: state.digests.filter(isIts),
    drafts: state.drafts.filter(isIts),
  };
}

/**
 * A state with months loaded that were elsewhere; those that are loaded already are left as they are. What the state
 * holds of a month before is newer than its document.
 */
export function withMonths(state: State, documents: readonly Month[]): State {
  const months = documents.filter(({ period }) => state.elsewhere.includes(period));
  if (months.length === 0) return state;
  const loaded = new Set(months.map(({ period }) => period));
  return {
    ...state,
    reports: Object.assign({}, ...months.map(({ reports }) => reports), state.reports),
    evidence: Object.assign({}, ...months.map(({ evidence }) => evidence), state.evidence),
    digests: [...months.flatMap(({ digests }) => digests), ...state.digests],
    drafts: [...months.flatMap(({ drafts }) => drafts), ...state.drafts],
    elsewhere: state.elsewhere.filter((period) => !loaded.has(period)),
  };
}

/** The months of which a state holds something that belongs into their documents or overrides them. */
export function monthsTouched(state: State, planYear: number): string[] {
  const past = [...state.digests, ...state.drafts].filter(({ period }) => isPast(period, planYear));
  const entries = [...Object.values(state.reports), ...Object.values(state.evidence), ...past];
  return [...new Set(entries.map(({ period }) => period))];
}

/**
 * Makes sure that what a state does not hold of a month was not reported.
 * @throws Error if the month's document is not loaded: whoever let the question come here should have loaded it
 */
export function requireLoaded(state: State, period: string): void {
  if (state.elsewhere.includes(period)) throw new Error(`the document of ${period} is not loaded`);
}
