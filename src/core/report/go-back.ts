import { undoMatter } from './ask-matters.ts';
import { ask, at, type Desk, type Effect, nextStep, withDraft, withoutField } from './desk-draft.ts';
import { type Entry, isUnchanged, type TaskStep } from './report.ts';

const toStatus = (desk: Desk, step: TaskStep): [Desk, Effect[]] => [
  at(desk, { ...step, part: 'status' }, keptFiles(desk)),
  ask(),
];

/** Files that wait for the answer of the task at hand wait on. */
const keptFiles = ({ draft }: Desk) => (draft.pending.evidence ? { evidence: draft.pending.evidence } : {});

/**
 * What was answered last is asked again. One answer keeps standing until another takes its place; what was answered
 * at once is taken back at once.
 */
function undoLast(desk: Desk): [Desk, Effect[]] {
  const trail = [...(desk.draft.trail ?? [])];
  const last = trail.pop();
  if (last === undefined) return [desk, ask({ type: 'first-step' })];
  const shorter = withDraft(desk, { trail });
  const [only] = last;
  if (last.length === 1 && only !== undefined && desk.tasks.some(({ task }) => task.id === only))
    return [at(shorter, { type: 'task', taskId: only, part: 'status', after: 'next' }), ask()];
  const entries = Object.fromEntries(
    Object.entries(desk.draft.entries).filter(
      // A photo that was sent with one of them is not taken back.
      ([taskId, entry]) => !last.includes(taskId) || !isUnchanged(entry) || entry.evidence.length > 0,
    ),
  );
  const open = withoutField(withDraft(shorter, { entries }), 'brief');
  const undone = last.flatMap((taskId) =>
    entries[taskId] === undefined ? (desk.draft.entries[taskId] ?? []) : [],
  );
  return [
    at(open, nextStep(open)),
    undone.length === 0 ? ask() : [{ type: 'ask', undone: { count: undone.length, as: chosenAs(undone) } }],
  ];
}

/** By which choice answers were given together. */
function chosenAs(entries: readonly Entry[]): 'rest' | 'same' | 'lines' {
  if (entries.every(({ blanket }) => blanket)) return 'rest';
  return entries.every(({ sameAs }) => sameAs !== undefined) ? 'same' : 'lines';
}

/**
 * One step back: from words or a figure to the choice of the same task, from a choice to the task that was answered
 * before it, from the summary to the answer given last.
 */
export function goBack(desk: Desk): [Desk, Effect[]] {
  const { step } = desk.draft;
  switch (step.type) {
    case 'reason':
      return [desk, ask({ type: 'first-step' })];
    case 'task':
      if (step.part !== 'status') return toStatus(desk, step);
      // A task that was opened to be changed is left as it is.
      return step.after === 'summary' ? [at(desk, nextStep(desk)), ask()] : undoLast(desk);
    case 'matter':
    case 'news':
    case 'summary':
      return undoMatter(desk) ?? undoLast(desk);
  }
}
