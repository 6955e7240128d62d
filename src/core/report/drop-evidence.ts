import type { State } from '../state/state.ts';
import type { Draft, Entry } from './report.ts';

/** What others of a unit have answered and nobody has used yet, in the form of a draft's answers. */
const answeredByOthers = ({ passings }: State): Pick<Draft, 'entries'>[] =>
  passings.map(({ tasks }) => ({
    entries: Object.fromEntries(tasks.flatMap(({ taskId, answer }) => (answer ? [[taskId, answer]] : []))),
  }));

/** The task whose answer a piece of evidence counts with, in a report or a draft; undefined where it counts with none. What waits for the words of a task is of that task. */
export function taskOfEvidence(state: State, id: string): string | undefined {
  const answers = [...Object.values(state.reports), ...state.drafts, ...answeredByOthers(state)].map(
    ({ entries }) => entries,
  );
  for (const entries of answers)
    for (const [taskId, { evidence }] of Object.entries(entries)) if (evidence.includes(id)) return taskId;
  // What waits in a draft for the words of its task goes with the task that is asked.
  const waits = state.drafts.find(({ pending }) => pending.evidence?.includes(id));
  return waits?.step.type === 'task' ? waits.step.taskId : undefined;
}

/** All evidence that came with a draft. */
export const evidenceOf = ({ entries, pending, unplaced }: Draft): string[] => [
  ...Object.values(entries).flatMap(({ evidence }) => evidence),
  ...(pending.evidence ?? []),
  ...(unplaced ?? []),
];

/** Whether a piece of evidence counts with nothing but a draft that was thrown away and may be had back. */
export const isDiscarded = (state: State, id: string): boolean =>
  taskOfEvidence(state, id) === undefined &&
  (state.discarded ?? []).some((draft) => evidenceOf(draft).includes(id));

/** Whether a piece of evidence counts with an answer, or waits in a draft for one, be it one that may be had back. */
export const isCounted = (state: State, id: string): boolean =>
  taskOfEvidence(state, id) !== undefined ||
  [...state.drafts, ...(state.discarded ?? [])].some((draft) => evidenceOf(draft).includes(id));

/** A file that could not be kept, or was struck, proves nothing: it counts no more with the answer that it came with. */
export function dropEvidence(state: State, id: string): State {
  const kept = (ids: readonly string[]): string[] => ids.filter((one) => one !== id);
  const isIn = (entries: Readonly<Record<string, Entry>>): boolean =>
    Object.values(entries).some(({ evidence }) => evidence.includes(id));
  const without = (entries: Readonly<Record<string, Entry>>): Record<string, Entry> =>
    Object.fromEntries(
      Object.entries(entries).map(([taskId, entry]) => [
        taskId,
        entry.evidence.includes(id) ? { ...entry, evidence: kept(entry.evidence) } : entry,
      ]),
    );
  const lacking = (draft: Draft): Draft => {
    const { evidence: waiting } = draft.pending;
    const entries = isIn(draft.entries) ? without(draft.entries) : draft.entries;
    const pending = waiting?.includes(id) ? { ...draft.pending, evidence: kept(waiting) } : draft.pending;
    const rest = draft.unplaced?.includes(id) ? { ...draft, unplaced: kept(draft.unplaced) } : draft;
    return entries === draft.entries && pending === draft.pending ? rest : { ...rest, entries, pending };
  };
  return {
    ...state,
    drafts: state.drafts.map(lacking),
    ...(state.discarded ? { discarded: state.discarded.map(lacking) } : {}),
    passings: state.passings.map((passing) => ({
      ...passing,
      tasks: passing.tasks.map((task) =>
        task.answer?.evidence.includes(id)
          ? { ...task, answer: { ...task.answer, evidence: kept(task.answer.evidence) } }
          : task,
      ),
    })),
    reports: Object.fromEntries(
      Object.entries(state.reports).map(([key, report]) => [
        key,
        isIn(report.entries) ? { ...report, entries: without(report.entries) } : report,
      ]),
    ),
  };
}
