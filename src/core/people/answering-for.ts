import type { Context } from '../context.ts';
import type { State } from '../state/state.ts';
import { headOf } from './directory.ts';
import { indexOf } from './directory-index.ts';
import { addressOf } from './links.ts';
import { type Org, type Person, worksForOffice } from './org.ts';
import { deputiesOf } from './standing-in.ts';

/** Who answers for a unit at a moment (epoch ms): its head, then those who stand in. */
const answerersOf = (state: State, org: Org, unit: string, now: number): Person[] => [
  ...new Set([headOf(org, unit) ?? [], deputiesOf(state, org, unit, now)].flat()),
];

/**
 * Who is told of a unit's report: its head, and whoever had a hand in it and may still answer it; the unit's deputies where
 * none of these can be written to. Who was its head, or stood in, has given it out of their hands.
 * @param hands ids of those who had a hand in it
 * @param now epoch ms
 */
export function concernedWith(
  state: State,
  context: Pick<Context, 'org' | 'channels'>,
  unit: string,
  hands: readonly string[],
  now: number,
): Person[] {
  const { org } = context;
  const answerers = answerersOf(state, org, unit, now);
  const inHand = hands
    .flatMap((id) => indexOf(org).people.get(id) ?? [])
    .filter((one) => answerers.includes(one) || worksForOffice(org, one));
  const first = [...new Set([headOf(org, unit) ?? [], inHand].flat())];
  const isReached = ({ id }: Person): boolean => addressOf(state, context, id) !== null;
  return first.some(isReached) ? first : [...new Set([...first, ...answerers.filter(isReached)])];
}
