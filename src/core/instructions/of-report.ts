import type { Context } from '../context.ts';
import { heirToday } from '../people/as-of.ts';
import { indexOf } from '../people/directory-index.ts';
import type { Person } from '../people/org.ts';
import type { Desk } from '../report/desk-draft.ts';
import type { State } from '../state/state.ts';
import { isAboutWork } from './may.ts';

/** What a leader had the unit of a report do, as its question says it. */
export interface GivenInReport {
  by: Person | null;
  at: number;
  words: string;
  isAnswered: boolean;
}

/**
 * What of it stands at a question: all where the report is begun, gone on with or summed up; else what is about the task that is
 * asked, and what came since the last question.
 * @param state as it was before the step that led to the question
 */
export function givenAtStep(
  state: State,
  { org }: Pick<Context, 'org'>,
  { draft, tasks }: Desk,
  mode: 'begin' | 'resume' | 'next' | 'again',
): GivenInReport[] {
  const all = state.instructions.filter(
    (one) => one.period === draft.period && heirToday(org, one.unit) === draft.unit,
  );
  if (all.length === 0) return [];
  const { step } = draft;
  const asked = step.type === 'task' ? tasks.find(({ task }) => task.id === step.taskId) : undefined;
  const since = state.drafts.find(({ id }) => id === draft.id)?.touchedAt ?? 0;
  const isWhole = mode === 'begin' || mode === 'resume' || (step.type === 'summary' && mode !== 'again');
  const isAsked = step.type === 'task' && step.part === 'status' && mode !== 'again';
  return all
    .filter(
      (one) =>
        isWhole ||
        one.at > since ||
        (isAsked && asked && one.about.type !== 'unit' && isAboutWork(one, asked)),
    )
    .map(({ by, at, words, answers }) => ({
      by: indexOf(org).people.get(by) ?? null,
      at,
      words,
      isAnswered: answers.length > 0,
    }));
}
