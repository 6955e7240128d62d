import type { Context } from '../context.ts';
import { hasRight } from '../features/feature.ts';
import type { Person, Unit } from '../people/org.ts';
import { unitsToReport } from '../people/standing-in.ts';
import type { State } from '../state/state.ts';

/** The units whose discipline somebody may read: all, those that they report for, or none. @param now epoch ms */
export function unitsTold(
  state: Pick<State, 'deputies'>,
  { org }: Pick<Context, 'org'>,
  person: Person,
  now: number,
): { type: 'all' } | { type: 'own'; units: readonly Unit[] } {
  return hasRight(org, person, 'overseer')
    ? { type: 'all' }
    : { type: 'own', units: unitsToReport(state, org, person, now) };
}
