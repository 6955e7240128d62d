import { findUnit, type Person, type Unit, type UnitGroup } from '../people/org.ts';
import { findIndex } from '../plan/plan.ts';
import type { AskContext, Asked, IndexIntent, Topic } from './answer.ts';
import { indexIntentsOf } from './intents.ts';
import { type Reading, speaksOf } from './reading.ts';

/** A question as the plain reading sees it, with whoever it names. */
export interface Plainly {
  context: AskContext;
  reading: Reading;
  topic: Topic | null;
  has: ReturnType<typeof speaksOf>;
  intents: IndexIntent[];
  /** The leader that is named, or whom «anh ấy» means. */
  person: Person | undefined;
  unit: Unit | UnitGroup | undefined;
}

export function plainly(context: AskContext, reading: Reading, topic: Topic | null): Plainly {
  const { plan, org } = context;
  const has = speaksOf(reading);
  const spokenOf = has('that-person')
    ? (topic?.person ?? findIndex(plan, topic?.indices[0] ?? '')?.leaders[0])
    : undefined;
  const person = org.people.find(
    ({ id, role }) => (reading.people.includes(id) || id === spokenOf) && role === 'leader',
  );
  const unit = findUnit(
    org,
    reading.units.find((id) => org.units.some((known) => known.id === id)) ?? reading.units[0],
  );
  return { context, reading, topic, has, intents: indexIntentsOf(reading, plan), person, unit };
}

export type Way = (question: Plainly) => Asked | null;

/** Intents of this question, or those of the last one where this names only another thing. */
export function followedIntents(
  reading: Reading,
  intents: IndexIntent[],
  topic: Topic | null,
): IndexIntent[] {
  if (intents.length > 0 || !topic) return intents;
  const leans = topic.open || reading.concepts.has('and-what-of');
  return leans ? topic.intents : [];
}
