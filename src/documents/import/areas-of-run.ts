import type { IndexDraft } from '../../core/plan/draft.ts';
import type { Building } from './building.ts';

/** Blocks of work between indices of one run: «3. Thanh tra, kiểm tra», of which no figure is told, behind the indices 1 and 2 that have theirs. */

/** So many indices at least make a run. */
const leastRun = 2;

const countOf = ({ code }: IndexDraft): number => (/^\d{1,2}$/.test(code) ? Number(code) : 0);

/** Takes each such block as an index: what it lacks of one is asked. */
export function areasOfRun({ indices }: Building): void {
  for (const area of indices.filter(({ type }) => type === 'area')) {
    const beside = indices.filter(({ type, group }) => type === 'index' && group === area.group);
    const counts = beside.map(countOf);
    const own = countOf(area);
    const isNext = counts.includes(own - 1) || counts.includes(own + 1);
    const isRun = beside.length >= leastRun && !counts.includes(0);
    if (own > 0 && isRun && isNext && !counts.includes(own) && area.tasks.length > 0) area.type = 'index';
  }
}
