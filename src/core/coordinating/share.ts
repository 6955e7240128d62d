import * as z from 'zod';
import { memo } from '../../kit/memo.ts';
import { groupedBy } from '../grouped-by.ts';
import { savedPeriodSchema } from '../report/report.ts';
import { part } from '../state/part.ts';

/** The longest words of a co-ordinating unit; longer ones are asked for anew, never cut. */
export const mostWordsOfShare = 1_000;

const said = { words: z.string(), by: z.string(), at: z.number() };

/**
 * What a co-ordinating unit (phối hợp) did of a task that another unit reports in a month. It stands under that one's answer
 * and changes nothing of it.
 */
const shareSchema = z.strictObject({
  unit: z.string(),
  /** Whose task it is. */
  of: z.string(),
  period: savedPeriodSchema,
  taskId: z.string(),
  ...said,
  /** What stood there before, as long as it may be had back. */
  before: z.strictObject(said).optional(),
});
export type Share = z.output<typeof shareSchema>;

export const sharesSlice = {
  /** What co-ordinating units added. With a default: files of this version that were written before have none. */
  shares: part(z.array(shareSchema).default([]), () => []),
};

/** Which task of which unit's report. */
export type ShareOf = Pick<Share, 'of' | 'period' | 'taskId'>;

const keyOf = ({ of, period, taskId }: ShareOf): string => `${period} ${of} ${taskId}`;

const byTask = memo(
  (shares: readonly Share[]) => [shares],
  (shares) => groupedBy(shares, keyOf),
);

const none: readonly Share[] = [];

/** What co-ordinating units added to a task of a unit's report. */
export const sharesOf =
  ({ shares }: { readonly shares: readonly Share[] }) =>
  (of: string, period: string, taskId: string): readonly Share[] =>
    shares.length === 0 ? none : (byTask(shares).get(keyOf({ of, period, taskId })) ?? none);
