import { type Org, type Person, worksForOffice } from '../../people/org.ts';
import type { Visibility } from '../../report/progress.ts';

/** Whose words somebody may read: leaders and the office all, others those of their unit; in a group nobody. */
export function visibilityOf(person: Person | null, group: boolean, org: Org): Visibility {
  if (group || person === null) return { type: 'totals' };
  if (worksForOffice(org, person)) return { type: 'all' };
  if (person.role === 'leader') return { type: 'all', leader: person.id };
  return person.unit === undefined ? { type: 'totals' } : { type: 'unit', unit: person.unit };
}
