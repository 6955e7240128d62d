import type { Org } from '../../core/people/org.ts';
import type { Change, Draft } from '../../core/plan/draft.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { foldInPlace } from './lines.ts';

function compared(of: Change['of'], now: readonly string[], before: readonly string[]): Change[] {
  const [nowKeys, beforeKeys] = [new Set(now.map(foldInPlace)), new Set(before.map(foldInPlace))];
  return [
    ...now
      .filter((name) => !beforeKeys.has(foldInPlace(name)))
      .map((name) => ({ of, type: 'new' as const, name })),
    ...before
      .filter((name) => !nowKeys.has(foldInPlace(name)))
      .map((name) => ({ of, type: 'gone' as const, name })),
  ];
}

/** Units that a document names: those of the directory are in the draft whether it names them or not. */
export function unitsNamed({
  indices,
  areas,
  organisation,
  units,
}: Pick<Draft, 'indices' | 'areas' | 'organisation' | 'units'>): Set<string> {
  const named = new Set<string>([organisation.reportTo ?? '', organisation.consolidator ?? '']);
  for (const index of [...indices, ...areas]) {
    for (const id of [index.leadUnit ?? '', ...index.coordinating, ...index.following]) named.add(id);
    for (const { owners } of index.tasks) for (const id of owners ?? []) named.add(id);
  }
  for (const { id, members } of units) if (named.has(id)) for (const member of members) named.add(member);
  return named;
}

/** What is new and what is gone, against the directory and last year's plan. */
export function findChanges(draft: Draft, { org, lastPlan }: { org?: Org; lastPlan?: Plan }): Change[] {
  const named = unitsNamed(draft);
  return [
    ...(org === undefined
      ? []
      : [
          ...compared(
            'unit',
            draft.units.filter(({ id, type }) => type === 'unit' && named.has(id)).map(({ name }) => name),
            org.units.map(({ name }) => name),
          ),
          ...compared(
            'person',
            draft.people.map(({ name }) => name),
            org.people.filter(({ role }) => role === 'leader').map(({ name }) => name),
          ),
        ]),
    ...(lastPlan === undefined
      ? []
      : compared(
          'index',
          draft.indices.map(({ name }) => name),
          lastPlan.indices.map(({ name }) => name),
        )),
  ];
}
