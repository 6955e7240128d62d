import type { Filter, Query } from '../query.ts';
import { asOwner, filtersOf } from './filters.ts';
import { openMonths } from './months-asked.ts';
import type { Parts } from './parts.ts';

/** Every figure that units report, beside what it has to reach, of those that a question names by these. */
export function measuredQuery(
  parts: Parts,
  by: readonly ('unit' | 'person' | 'index')[],
): { scope: Filter[]; query: Query } {
  const scope = filtersOf(parts)
    .filter((filter) => by.some((one) => one === filter.by))
    .map(asOwner);
  const query: Query = {
    of: 'task',
    where: [{ by: 'measure', value: null }, ...scope],
    give: ['reached'],
    about: [],
    months: openMonths(parts),
  };
  return { scope, query };
}
