import type { Org } from '../../core/people/org.ts';
import type { Change, Draft } from '../../core/plan/draft.ts';
import { unitsNamed } from '../../core/plan/missing.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { foldInPlace } from '../../core/text/fold.ts';

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
