import type { Org } from '../../core/people/org.ts';
import type { Doubt, Draft } from '../../core/plan/draft.ts';
import type { Building } from './building.ts';
import type { Item } from './headings.ts';
import { oddIndices } from './odd-indices.ts';
import { oddTasks } from './odd-tasks.ts';
import { oddWhole } from './odd-whole.ts';
import { ownOrOutside } from './own-or-outside.ts';
import { nearPeopleTold } from './people-near.ts';
import { saidIn } from './said-at.ts';

/**
 * The second look at a draft, by no rule that made it: whatever was placed is held against the others of its kind and against the words
 * that it came from, and what is unlike them is asked.
 */
export function oddReadings(
  building: Building,
  draft: Draft,
  items: readonly Item[],
  org: Org | undefined,
): Doubt[] {
  const said = saidIn(items);
  const text = items
    .map((item) =>
      item.type === 'line'
        ? item.line.words
        : item.table.rows.map(({ cells }) => [...new Set(cells)].join(' | ')).join('\n'),
    )
    .join('\n');
  return [
    ...oddWhole(draft),
    ...oddIndices(draft, said, text),
    ...oddTasks(draft, said),
    ...nearPeopleTold(
      draft,
      items.flatMap((item) => (item.type === 'line' ? [item.line.text] : [])),
    ),
    ...ownOrOutside(building, draft, org, text),
  ];
}
