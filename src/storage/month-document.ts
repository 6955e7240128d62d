import { DataError } from '../core/plan/data-error.ts';
import { type Live, type Month, monthSchema, monthsTouched, yearOf } from '../core/state/months.ts';
import { placesOf } from './document-faults.ts';
import { checksumOf } from './seal.ts';

/** What names a month's document: the first 16 hex digits of the SHA-256 of its text. */
export const monthHash = (text: string): string => checksumOf(text).slice(0, 16);

/**
 * Reads the text of a month's document.
 * @param place where it stands, for the operator
 * @throws DataError if it is missing, was changed, or does not validate; it is left as it is
 */
export function parseMonth(place: string, text: string | null, period: string, hash: string): Month {
  if (text === null) throw new DataError(`${place} is missing: the state names it for ${period}.`);
  if (monthHash(text) !== hash)
    throw new DataError(`${place} was damaged, or changed by hand: it does not fit its checksum.`);
  const result = monthSchema.safeParse(JSON.parse(text));
  if (!result.success) throw new DataError(`${place} does not validate: ${placesOf(result.error)}.`);
  return result.data;
}

/**
 * The months that are loaded with a live document: those of the plan's year, and those of which it holds something newer.
 * @param planYear without it all
 * @param isThere whether a month's document is where it should be: of one that is not, whoever loads it says so
 */
export function monthsToLoad(
  live: Omit<Live, 'months'>,
  periods: readonly string[],
  planYear: number | undefined,
  isThere: (period: string) => boolean,
): string[] {
  const touched = new Set(monthsTouched(live, planYear ?? 0));
  return periods.filter(
    (period) =>
      planYear === undefined || yearOf(period) === planYear || touched.has(period) || !isThere(period),
  );
}
