import * as z from 'zod';
import type { Index, Plan } from '../../plan/plan.ts';
import { type IndexResult, resultValuesSchema, type YearResults } from '../../plan/results.ts';
import { declare } from '../declare.ts';
import type { StandingOf } from '../standing-of.ts';
import type { ResultProblem } from './read-results.ts';

const year = z.codec(z.string().regex(/^20\d\d$/), z.number().int(), { decode: Number, encode: String });

/** What the province published: recorded index by index or in lines, shown before it is saved, and taken back. */
export const resultsDeclared = declare(
  's',
  { right: 'office', where: 'private' },
  {
    acts: {
      'enter-results': { part: 'any', verb: 'go', fields: { year } },
      'skip-result': { part: 'any', verb: 'skip' },
      'finish-results': { part: 'any', verb: 'done' },
      /** The sheet that is filled in and sent back. */
      'results-sheet': { part: 'any', verb: 'sheet', fields: { year } },
      'withdraw-results': { verb: 'back', fields: { year }, takesBack: true },
    },
    commands: {
      ketqua: { menu: { for: 'office', place: 44 } },
    },
  },
);

const numberOfYear = z.number().int();

export const resultsForms = [
  /** Which index is asked, by its place in the plan, and what was said before. */
  z.strictObject({
    type: z.literal('result-value'),
    year: numberOfYear,
    at: z.number().int().nonnegative(),
    values: resultValuesSchema,
  }),
  z.strictObject({ type: z.literal('confirm-results'), year: numberOfYear, values: resultValuesSchema }),
] as const;

/** An index with what is recorded of it. */
export interface ResultRow {
  index: Index;
  result: IndexResult;
  /** What stood there, where it differs. */
  before: IndexResult | null;
}

/** What looks wrong and may be right: the same figures twice, or a score far from the year before. */
export type ResultDoubt = { type: 'same'; codes: readonly string[] } | { type: 'far'; code: string };

/** What is said of results. */
export type ResultsContent =
  | { type: 'results'; plan: Plan; results: YearResults; isChangeable: boolean }
  | {
      type: 'ask-result';
      year: number;
      index: Index;
      place: number;
      of: number;
      agencies: number | null;
      known: IndexResult | null;
    }
  | {
      type: 'bad-result';
      why: ResultProblem;
      scale: number;
      agencies: number | null;
      /** The lines that cannot be taken, each with its own reason, where lines were typed. */
      lines: readonly { line: string; why: ResultProblem }[];
    }
  | {
      type: 'confirm-results';
      year: number;
      rows: readonly ResultRow[];
      doubts: readonly ResultDoubt[];
      left: number;
      asked: number;
    }
  | { type: 'results-sheet'; plan: Plan; results: YearResults | null }
  /** The channel hands over no files, so that a sheet could not come back. */
  | { type: 'no-results-sheet' }
  | { type: 'results-saved'; year: number; count: number }
  | { type: 'results-withdrawn'; year: number; isRestored: boolean }
  /** Nothing was said of any index; or no plan of that year is known. */
  | { type: 'no-results'; why: 'nothing' | 'year'; years: readonly number[] };

/** What each does to a question that waits in its chat. */
export const resultsStanding: StandingOf<ResultsContent> = {
  results: 'opens',
  'ask-result': 'opens',
  'bad-result': 'opens',
  'confirm-results': 'opens',
  'results-sheet': 'opens',
  'no-results-sheet': 'opens',
  'results-saved': 'opens',
  'results-withdrawn': 'closes',
  'no-results': 'closes',
};
