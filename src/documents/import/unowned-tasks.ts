import type { Draft } from '../../core/plan/draft.ts';
import type { Building } from './building.ts';

/**
 * Where a paper says of most tasks who does them, one of which it does not falls to the lead of its index: asked, once for all of
 * them. Where hardly any says it, the lead does all, as the paper means it.
 */
export function askUnowned({ doubts, missing, ofLead }: Building, { indices }: Draft): void {
  const asked = new Set(
    missing.flatMap(({ what, of }) => (what === 'owner' ? [of?.split(': ')[0] ?? ''] : [])),
  );
  const tasks = indices.flatMap((index) => index.tasks);
  const without = tasks.filter((task) => task.owners === null && !ofLead.has(task) && !asked.has(task.id));
  const [first] = without;
  if (first === undefined || without.length * 3 > tasks.length) return;
  doubts.push({
    type: 'no-owner',
    tasks: without.map(({ text }) => text),
    place: first.place,
    path: first.id,
    source: first.text,
  });
}
