import type { Org } from '../../core/people/org.ts';
import type { Draft } from '../../core/plan/draft.ts';
import type { Building } from './building.ts';
import { worksOf } from './unit-changes.ts';

/** Units that are given work where the paper lists all of its units and they are not among them: who does it is asked. */
export function askUnlisted({ doubts, listed }: Building, draft: Draft, org: Org | undefined): void {
  if (listed.size === 0) return;
  const isOfOrg = (id: string): boolean => org?.units.some((unit) => unit.id === id) === true;
  const isEnded = (id: string): boolean => doubts.some((one) => one.type === 'unit-ended' && one.unit === id);
  for (const { id, name, type } of draft.units) {
    if (type !== 'unit' || listed.has(id) || isOfOrg(id) || isEnded(id)) continue;
    const works = worksOf(draft.indices, id);
    const index = draft.indices.find(({ code }) => code === works[0]);
    if (index === undefined) continue;
    const { place, path } = index;
    doubts.push({ type: 'unit-unlisted', unit: id, name, works, place, path, source: name });
  }
}
