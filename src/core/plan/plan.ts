import * as z from 'zod';
import { isPlainId } from '../plain-id.ts';

/** How often a task is due. Monthly unless the plan says otherwise (plan 2023: II.1.2, II.1.5, II.2.3). */
const cadenceSchema = z.strictObject({
  type: z.enum(['monthly', 'quarter', 'half-year']),
  /** The plan's own words, as shown: «01 quý/lần». */
  words: z.string().min(1),
});

/** A figure that a task's report states, such as «100% hồ sơ đúng hạn». */
const measureSchema = z.strictObject({
  words: z.string().min(1),
  unit: z.string().min(1),
  target: z.number().nonnegative(),
  /** The largest figure that makes sense; a report beyond it is refused. */
  max: z.number().positive(),
  /** What the guided report asks, without month and unit: «Tỷ lệ hồ sơ đúng hạn». */
  ask: z.string().min(1),
});

const taskSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[0-9A-Za-z.-]{1,9}$/, 'should be an id such as "2.1.5"')
    .refine(isPlainId, 'should be another id: this one means something else to the software'),
  /** Units or unit groups that owe it, each for itself; without them the index's lead unit owes it. */
  owners: z.array(z.string()).min(1).optional(),
  ownerWords: z.string().optional(),
  text: z.string().min(1),
  measure: measureSchema.optional(),
  cadence: cadenceSchema.optional(),
});

const rank = z.number().int().positive();
const year = z.number().int().min(2000).max(2100);

const targetSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('score'),
    score: z.number().min(0).max(10),
    atLeast: z.boolean().optional(),
    words: z.string(),
  }),
  z.strictObject({ type: z.literal('rank'), rank, words: z.string() }),
  z.strictObject({ type: z.literal('band'), band: z.string(), words: z.string() }),
]);

const indexSchema = z.strictObject({
  code: z.string().regex(/^\d+\.\d+$/, 'should be a code such as "2.1"'),
  name: z.string().min(1),
  aliases: z.array(z.string().min(2)).default([]),
  group: z.enum(['maintain', 'improve']),
  baseline: z.strictObject({
    year,
    /** Null where none was given that year: an index that is measured for the first time. */
    score: z.number().min(0).max(10).nullable(),
    rank: rank.nullable(),
    of: rank,
    /** The year before; `change` counts places, positive upwards. Null where the plan gives none. */
    previous: z.strictObject({ year, rank, change: z.number().int() }).nullable(),
    words: z.string(),
  }),
  target: targetSchema,
  leader: z.string(),
  leaderWords: z.string(),
  leadUnit: z.string(),
  /** Units and groups that the plan names as phối hợp. */
  coordinating: z.array(z.string()),
  leadWords: z.string(),
  tasks: z.array(taskSchema).min(1),
});

export const planSchema = z.strictObject({
  version: z.literal(1),
  year,
  agency: z.strictObject({ name: z.string(), province: z.string(), parent: z.string() }),
  document: z.strictObject({
    type: z.string(),
    number: z.string().nullable(),
    symbol: z.string(),
    place: z.string(),
    date: z.iso.date(),
    title: z.string(),
    signer: z.strictObject({ authority: z.string(), title: z.string(), name: z.string() }),
    recipients: z.array(z.string()),
    closing: z.string(),
  }),
  legalBases: z.array(z.string()),
  overallAim: z.strictObject({ band: rank, words: z.string() }),
  aims: z.array(z.string()),
  requirements: z.array(z.string()),
  organisation: z.strictObject({
    reportTo: z.string(),
    consolidator: z.string(),
    consolidatedFor: z.string(),
    reportCadence: z.literal('monthly'),
    words: z.array(z.string()),
  }),
  groups: z.strictObject({ maintain: z.string(), improve: z.string() }),
  indices: z.array(indexSchema).min(1),
  /** Corrected misspellings and doubtful figures of the source, each with its place. */
  notes: z.array(
    z.strictObject({
      type: z.enum(['correction', 'doubt']),
      place: z.string(),
      source: z.string(),
      shown: z.string().optional(),
      comment: z.string().optional(),
    }),
  ),
});

export type Plan = z.output<typeof planSchema>;
export type Index = Plan['indices'][number];
export type Task = Index['tasks'][number] & {
  /** What of the plan it is, and the last day («2023-06-30») of the span that ended before it was reported done. */
  carried?: { of: string; lastDay: string };
};
export type Cadence = z.output<typeof cadenceSchema>;
export type Measure = z.output<typeof measureSchema>;
export type Target = z.output<typeof targetSchema>;

/** The index with this code («2.1»), if the plan has it. */
export const findIndex = (plan: Plan, code: string): Index | undefined =>
  plan.indices.find((index) => index.code === code);

/** Points still missing to a score target; null where the target or the year before has none, 0 or less where it is reached. */
export function scoreGap(index: Index): number | null {
  if (index.target.type !== 'score' || index.baseline.score === null) return null;
  return Math.round((index.target.score - index.baseline.score) * 100) / 100;
}
