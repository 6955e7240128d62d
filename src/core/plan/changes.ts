import type { Org } from '../people/org.ts';
import { foldInPlace } from '../text/fold.ts';
import type { Change, Draft } from './draft.ts';
import { unitsNamed } from './missing.ts';
import type { Plan } from './plan.ts';

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

const isKnown = ({ units }: Org, name: string): boolean =>
  units.some((unit) => foldInPlace(unit.name) === foldInPlace(name));

/** What is new and what is gone, against the directory and last year's plan. */
export function findChanges(draft: Draft, { org, lastPlan }: { org?: Org; lastPlan?: Plan }): Change[] {
  const named = unitsNamed(draft);
  return [
    ...(org === undefined
      ? []
      : [
          // A unit that only stands in the paper comes into the directory as well; one that is known and has no work is gone from it.
          ...compared(
            'unit',
            draft.units
              .filter(({ id, type, name }) => type === 'unit' && (named.has(id) || !isKnown(org, name)))
              .map(({ name }) => name),
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
