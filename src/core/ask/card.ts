import { findIndex, type Index, type Plan } from '../plan/plan.ts';
import { fold } from '../text/fold.ts';
import type { AskContext, AskResult, Memory, PendingQuery } from './answer.ts';
import { answerIndices } from './answer-index.ts';
import { refuse } from './refuse.ts';

const namesOfIndices = new WeakMap<Plan, ReadonlyMap<string, Index>>();

/** The index of a folded code or whole name; the names of a plan are folded once. */
function indexOf(plan: Plan, exact: string): Index | undefined {
  const known =
    namesOfIndices.get(plan) ??
    // Of two that are called alike the first.
    new Map(
      [...plan.indices].reverse().flatMap((index): [string, Index][] => [
        [index.code, index],
        [fold(index.name), index],
      ]),
    );
  namesOfIndices.set(plan, known);
  return known.get(exact);
}

/** Answers a tapped choice: the question that was kept, for the index that was chosen. */
export function askChosen(query: PendingQuery, code: string, memory: Memory, context: AskContext): AskResult {
  const index = findIndex(context.plan, code);
  if (!index) return { answer: refuse('not-understood'), topic: memory.topic };
  return {
    answer: answerIndices(context, [index], query),
    topic: { indices: [code], intents: query.intents, open: false, at: memory.now },
  };
}

/** Answers `/index` alone, and `/index X` where X is the code or the whole name of an index; null of any other X. */
export function exactCard(name: string, memory: Memory, context: AskContext): AskResult | null {
  if (name.trim() === '')
    return {
      answer: { type: 'index-list', filter: { type: 'all' }, indices: context.plan.indices },
      topic: memory.topic,
    };
  const named = indexOf(context.plan, fold(name.trim()));
  return named ? askChosen({ intents: ['card'] }, named.code, memory, context) : null;
}
