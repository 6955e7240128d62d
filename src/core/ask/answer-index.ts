import { expandUnits, findUnit, type Org, type Unit, type UnitGroup } from '../people/org.ts';
import { ownersOf } from '../plan/assignments.ts';
import type { Index } from '../plan/plan.ts';
import type { Answer, AskContext, Fact, IndexIntent, PendingQuery } from './answer.ts';
import { refuse } from './refuse.ts';

/** The tasks of an index that a unit or a member of a unit group owes; all of them without a unit. */
export function tasksOf(
  org: Org,
  index: Index,
  unit?: Unit | UnitGroup,
): { index: Index; task: Index['tasks'][number] }[] {
  const wanted = unit ? new Set(expandUnits(org, [unit.id]).map((member) => member.id)) : null;
  return index.tasks
    .filter((task) => !wanted || ownersOf(org, index, task).some((owner) => wanted.has(owner.id)))
    .map((task) => ({ index, task }));
}

/** What the sentence of another fact says as well: who leads says who has it in charge, a score its rank. */
const implied: Partial<Record<IndexIntent, readonly IndexIntent[]>> = {
  score: ['rank'],
  leader: ['lead-unit'],
  coordinating: ['lead-unit'],
};

const withoutImplied = (intents: readonly IndexIntent[]): IndexIntent[] => {
  const said = new Set(intents.flatMap((intent) => implied[intent] ?? []));
  return intents.filter((intent) => !said.has(intent));
};

/** Answers asked facts of given indices. */
export function answerIndices(
  context: AskContext,
  indices: Index[],
  query: PendingQuery,
  claimed?: Fact['claimed'],
  year?: number,
): Answer {
  const { org, progress } = context;
  const unit = findUnit(org, query.unit);
  const intents: IndexIntent[] = query.intents.length > 0 ? query.intents : ['card'];
  // Nothing is asked of nothing: what the plan does not hold is said, never left empty.
  if (indices.length === 0) return refuse('out-of-plan');
  if (intents[0] === 'card') return { type: 'card', index: indices[0]!, progress };
  if (intents.includes('tasks')) {
    const items = indices.flatMap((index) => tasksOf(org, index, unit));
    return {
      type: 'tasks',
      ...(indices.length === 1 ? { index: indices[0]! } : {}),
      ...(unit ? { unit } : {}),
      items,
    };
  }
  if (indices.length === 1 && intents.length === 1) {
    const index = indices[0]!;
    if (intents[0] === 'progress') return { type: 'index-progress', index, progress };
    if (intents[0] === 'obstacles') return { type: 'obstacles', index, progress };
  }
  const facts = indices.flatMap((index) =>
    withoutImplied(intents).map(
      (intent): Fact => ({
        intent: intent === 'obstacles' ? 'progress' : (intent as Fact['intent']),
        index,
        ...(claimed && (intent === 'leader' || intent === 'lead-unit' || intent === 'coordinating')
          ? { claimed }
          : {}),
        ...(year === undefined ? {} : { askedYear: year }),
      }),
    ),
  );
  return { type: 'facts', facts, progress };
}
