import type { Assignment } from '../plan/assignments.ts';
import type { Measure } from '../plan/plan.ts';
import { periodBefore, toPeriod } from '../time/period.ts';
import { periodKey } from '../time/viet-nam-time.ts';
import { isRate, readFigure } from './figure.ts';
import {
  type Draft,
  type Entry,
  isBehind,
  maxWords,
  type Status,
  type Step,
  type TaskStep,
} from './report.ts';
import { holdUnplaced, placeUnplaced, takeUnplaced } from './unplaced.ts';
import { apart, type Said, stillFitting, toSaid } from './words-of-answer.ts';

/** A draft with what it is about: the tasks in their order and what was reported the month before. */
export interface Desk {
  draft: Draft;
  tasks: readonly Assignment[];
  last: Readonly<Record<string, Entry>>;
}

/** What the person did. */
export type ReportEvent =
  /** A choice under a task: a status, last month's answer, or nothing to add. */
  | {
      type: 'choose';
      taskId: string;
      part: TaskStep['part'];
      choice: Status | 'same' | 'skip';
      /** Files whose caption was the choice. */
      evidence?: readonly string[];
    }
  /** Typed words, with the evidence that came in the same message. */
  | { type: 'write'; text: string; evidence: readonly string[]; messageId?: string; album?: string }
  | { type: 'all-same' }
  | { type: 'edit'; taskId: string }
  /** The task is named to which evidence belongs that came where none is asked. */
  | { type: 'place'; taskId: string }
  /** A task with a cadence is reported before its last month. */
  | { type: 'add'; taskId: string }
  /** A task that was added, and has no answer yet, is left for its own month after all. */
  | { type: 'drop'; taskId: string }
  | { type: 'resume' };

/** Why an answer was not taken; the step is asked again. */
export type Problem =
  | { type: 'past-step' }
  | { type: 'too-long'; length: number }
  /** `kept`: how many files of the message are kept with the task. */
  | { type: 'figure'; why: 'unreadable' | 'out-of-range' | 'not-whole'; kept?: number }
  | { type: 'choose'; kept?: number }
  | { type: 'nothing-last-month' };

type Written = Extract<ReportEvent, { type: 'write' }>;

/** What is to be said after a step. */
export type Effect =
  | { type: 'ask'; problem?: Problem }
  /** Evidence was kept with a task; where its words are still awaited, they may follow. */
  | { type: 'attached'; taskId: string; count: number }
  /** Evidence came where no task is asked: of which is it? `words`: what was written with it was not taken. */
  | { type: 'whose'; words?: true }
  /** The same, to be asked at the summary. */
  | { type: 'held'; count: number };

const assignmentOf = (desk: Desk, taskId: string): Assignment | undefined =>
  desk.tasks.find((assignment) => assignment.task.id === taskId);

export const measureOf = (desk: Desk, taskId: string): Measure | undefined =>
  assignmentOf(desk, taskId)?.task.measure;

/** The question that a draft opens with, or goes on with: the first task that lacks an answer, else the summary. */
export function nextStep(desk: Pick<Desk, 'draft' | 'tasks'>): Step {
  if (desk.draft.onBehalf && desk.draft.reason === undefined) return { type: 'reason' };
  const open = desk.tasks.find((assignment) => desk.draft.entries[assignment.task.id] === undefined);
  return open ? { type: 'task', taskId: open.task.id, part: 'status', after: 'next' } : { type: 'summary' };
}

/** A step that no longer fits the plan (a new version of the data) gives way to the next that does. */
function fitting(desk: Desk): Step {
  const { step } = desk.draft;
  if (step.type === 'task' && !assignmentOf(desk, step.taskId)) return nextStep(desk);
  if (step.type === 'task' && step.part === 'figure' && !measureOf(desk, step.taskId)) return nextStep(desk);
  // A task that is owed only since the draft was begun is asked before the summary.
  return step.type === 'summary' ? nextStep(desk) : step;
}

const withDraft = (desk: Desk, change: Partial<Draft>): Desk => ({
  ...desk,
  draft: { ...desk.draft, ...change },
});

const ask = (problem?: Problem): Effect[] => [{ type: 'ask', ...(problem ? { problem } : {}) }];

const at = (desk: Desk, step: Step, pending: Draft['pending'] = {}): Desk =>
  withDraft(desk, { step, pending });

/** A further question about the same task; files that wait for their answer wait on. */
const within = (desk: Desk, step: TaskStep, pending: Draft['pending']): Desk => {
  const { evidence } = desk.draft.pending;
  return at(desk, step, { ...pending, ...(evidence ? { evidence } : {}) });
};

/** Keeps files for the task at hand until it is answered. */
const hold = (desk: Desk, evidence: readonly string[]): Desk =>
  withDraft(desk, {
    pending: { ...desk.draft.pending, evidence: [...(desk.draft.pending.evidence ?? []), ...evidence] },
  });

/** What every answer says anew besides its words, or `answered` puts there. */
const saidAnew: ReadonlySet<string> = new Set<keyof Entry>([
  'status',
  'figure',
  'sameAs',
  'evidence',
  'at',
  'by',
]);

/** What a new answer leaves of the one whose place it takes: a field that is not named here stays. */
const leftOf = (before: Entry): Partial<Entry> =>
  Object.fromEntries(Object.entries(apart(before).rest).filter(([field]) => !saidAnew.has(field)));

/** Puts an answer into the draft and moves on. */
function answered(
  desk: Desk,
  step: TaskStep,
  entry: Omit<Entry, 'at' | 'by' | 'evidence'>,
  now: number,
): Desk {
  const { draft } = desk;
  const before = draft.entries[step.taskId];
  const full: Entry = {
    ...(before ? leftOf(before) : {}),
    ...entry,
    evidence: [...(before?.evidence ?? []), ...(draft.pending.evidence ?? [])],
    at: now,
    by: draft.personId,
  };
  const kept = withDraft(desk, { entries: { ...draft.entries, [step.taskId]: full } });
  return at(kept, step.after === 'summary' ? { type: 'summary' } : nextStep(kept));
}

/** Whether a figure must be explained: it is below its target or below last month's. */
export function fallsShort(desk: Desk, taskId: string, figure: number): 'below-target' | 'below-last' | null {
  const measure = measureOf(desk, taskId);
  if (!measure) return null;
  const last = desk.last[taskId]?.figure;
  if (last !== undefined && figure < last) return 'below-last';
  return figure < measure.target ? 'below-target' : null;
}

/** The status that a figure speaks for: a rate below its target is late, a count grows until it is complete. */
function statusOf(measure: Measure, figure: number): Status {
  if (isRate(measure)) return figure < measure.target ? 'late' : 'on-track';
  return figure < measure.target ? 'on-track' : 'done';
}

/** A figure was given, perhaps with words: the task is answered, or its reason is asked. */
function takeFigure(desk: Desk, step: TaskStep, value: number, words: string, now: number): [Desk, Effect[]] {
  const measure = measureOf(desk, step.taskId)!;
  const status = desk.draft.pending.status ?? statusOf(measure, value);
  const short = fallsShort(desk, step.taskId, value) !== null || isBehind({ status });
  if (short && words === '')
    return [within(desk, { ...step, part: 'words' }, { status, figure: value }), ask()];
  const said = words === '' ? wordsBefore(desk, step.taskId) : toSaid(words, short);
  return [answered(desk, step, { status, figure: value, ...said }, now), ask()];
}

/** Whether the words that are awaited say why something is behind, not what came of it. */
function asksWhy(desk: Desk, taskId: string): boolean {
  const { status = 'on-track', figure } = desk.draft.pending;
  return isBehind({ status }) || (figure !== undefined && fallsShort(desk, taskId, figure) !== null);
}

/**
 * What the answer that is being changed said, where it still fits: a reason while the task is behind, a result while
 * it is not. Who skips the question keeps it.
 */
export function wordsBefore(desk: Desk, taskId: string): Said {
  return stillFitting(desk.draft.entries[taskId] ?? {}, asksWhy(desk, taskId));
}

function takeChoice(
  desk: Desk,
  step: TaskStep,
  choice: Status | 'same' | 'skip',
  now: number,
): [Desk, Effect[]] {
  const { pending } = desk.draft;
  if (choice === 'same') {
    const last = desk.last[step.taskId];
    return last ? [taken(desk, step, last, now), ask()] : [desk, ask({ type: 'nothing-last-month' })];
  }
  if (choice === 'skip') {
    if (step.part !== 'words' || pending.status === undefined) return [desk, ask({ type: 'past-step' })];
    const figure = pending.figure === undefined ? {} : { figure: pending.figure };
    const before = wordsBefore(desk, step.taskId);
    return [answered(desk, step, { status: pending.status, ...figure, ...before }, now), ask()];
  }
  // A measured task that is under way owes its figure; one that is late or not begun owes its reason first.
  const part = measureOf(desk, step.taskId) && !isBehind({ status: choice }) ? 'figure' : 'words';
  return [within(desk, { ...step, part }, { status: choice }), ask()];
}

/** Last month's answer, taken over; its evidence stays where it was. */
function taken(desk: Desk, step: TaskStep, last: Entry, now: number): Desk {
  const { evidence: _, at: __, by: ___, sameAs, ...answer } = last;
  const before = periodBefore(toPeriod(desk.draft.period));
  const same = sameAs ?? (before ? periodKey(before) : undefined);
  return answered(desk, step, { ...answer, ...(same === undefined ? {} : { sameAs: same }) }, now);
}

function takeWords(desk: Desk, step: TaskStep, text: string, now: number): [Desk, Effect[]] {
  const words = text.trim();
  if (words.length > maxWords) return [desk, ask({ type: 'too-long', length: words.length })];
  const measure = measureOf(desk, step.taskId);
  if (measure && (step.part === 'figure' || step.part === 'status')) {
    const reading = readFigure(words, measure);
    if (reading.type !== 'figure') return [desk, ask({ type: 'figure', why: reading.type })];
    return takeFigure(desk, step, reading.value, reading.words, now);
  }
  if (step.part !== 'words') return [desk, ask({ type: 'choose' })];
  const { status = 'on-track', figure } = desk.draft.pending;
  const said = toSaid(words, asksWhy(desk, step.taskId));
  return [answered(desk, step, { status, ...(figure === undefined ? {} : { figure }), ...said }, now), ask()];
}

/** Adds evidence to a task, whether it is answered already or not. */
function attach(desk: Desk, taskId: string, evidence: readonly string[], now: number): Desk {
  const { draft } = desk;
  const known = draft.entries[taskId];
  const { status = known?.status, figure } = draft.pending;
  if (status === undefined) return desk;
  const entry: Entry = known ?? {
    status,
    ...(figure === undefined ? {} : { figure }),
    evidence: [],
    at: now,
    by: draft.personId,
  };
  const entries = { ...draft.entries, [taskId]: { ...entry, evidence: [...entry.evidence, ...evidence] } };
  return withDraft(desk, { entries });
}

/** Whether too little is known yet of the task that is being asked: its status or its figure is awaited. */
const lacksAnswer = ({ draft }: Desk, taskId: string): boolean =>
  draft.step.type === 'task' &&
  draft.step.taskId === taskId &&
  (draft.pending.status === undefined || draft.step.part === 'figure') &&
  draft.entries[taskId] === undefined;

/**
 * The task that files without words belong to: the one whose words or figure are awaited, or that is being changed, else
 * the one answered last.
 */
function taskOfFiles(desk: Desk, album: string | undefined): string | null {
  const { draft } = desk;
  const { step } = draft;
  if (album !== undefined && draft.album?.id === album) return draft.album.taskId ?? null;
  if (step.type === 'task' && (step.part !== 'status' || step.after === 'summary')) return step.taskId;
  const last = Object.entries(draft.entries).sort((a, b) => b[1].at - a[1].at)[0];
  return last?.[0] ?? null;
}

/** A message that is no answer is asked again; files in it are kept with the task at hand, but of a text too long. */
function refused(desk: Desk, problem: Problem, { evidence, album }: Written): [Desk, Effect[]] {
  const { step } = desk.draft;
  const keeps = problem.type === 'choose' || problem.type === 'figure';
  if (evidence.length === 0 || step.type !== 'task' || !keeps) return [desk, ask(problem)];
  const kept = hold(desk, evidence);
  return [
    album === undefined ? kept : withDraft(kept, { album: { id: album, taskId: step.taskId } }),
    ask({ ...problem, kept: evidence.length }),
  ];
}

/** The reason for reporting in somebody's stead. */
function takeReason(desk: Desk, text: string): [Desk, Effect[]] {
  const reason = text.trim();
  if (reason === '') return [desk, ask()];
  if (reason.length > maxWords) return [desk, ask({ type: 'too-long', length: reason.length })];
  const reasoned = withDraft(desk, { reason });
  return [at(reasoned, nextStep(reasoned)), ask()];
}

/** So many messages are known as answers, so that an edit of one corrects it. */
const answersKnown = 60;

/** Remembers which task a message answered, and which its album goes with. */
const remembering = (desk: Desk, { messageId, album }: Written, taskId: string): Desk => {
  const { answers, askedIn } = desk.draft;
  return withDraft(desk, {
    ...(messageId === undefined
      ? {}
      : { answers: [...answers.slice(-answersKnown), { chat: askedIn, messageId, taskId }] }),
    ...(album === undefined ? {} : { album: { id: album, taskId } }),
  });
};

/** Files without words. */
function takeFiles(desk: Desk, event: Written, now: number): [Desk, Effect[]] {
  const { step } = desk.draft;
  const { evidence, album } = event;
  // Signs that nobody sees, where a figure or words are awaited: the question stays.
  if (evidence.length === 0 && step.type === 'task' && step.part !== 'status') return [desk, ask()];
  const taskId = taskOfFiles(desk, album);
  if (taskId === null || evidence.length === 0) return refused(desk, { type: 'choose' }, event);
  const sameAlbum = album !== undefined && desk.draft.album?.id === album;
  const awaited: Problem =
    step.type === 'task' && step.part === 'figure'
      ? { type: 'figure', why: 'unreadable' }
      : { type: 'choose' };
  if (lacksAnswer(desk, taskId))
    return sameAlbum ? [hold(desk, evidence), []] : refused(desk, awaited, event);
  const kept = remembering(attach(desk, taskId, evidence, now), event, taskId);
  const entry = kept.draft.entries[taskId];
  if (entry === undefined) return [desk, ask({ type: 'choose' })];
  // The further photos of an album are kept without a word each.
  return [kept, sameAlbum ? [] : [{ type: 'attached', taskId, count: entry.evidence.length }]];
}

function write(desk: Desk, event: Written, now: number): [Desk, Effect[]] {
  const { step } = desk.draft;
  if (step.type === 'reason') {
    const [after, effects] = takeReason(holdUnplaced(desk, event.evidence), event.text);
    const count = event.evidence.length;
    return [after, count > 0 ? [{ type: 'held', count }, ...effects] : effects];
  }
  if (event.text.trim() === '') return takeFiles(desk, event, now);
  if (step.type !== 'task') return [desk, ask({ type: 'choose' })];
  const [after, effects] = takeWords(desk, step, event.text, now);
  const [effect] = effects;
  if (effect?.type === 'ask' && effect.problem) return refused(after, effect.problem, event);
  const withEvidence = event.evidence.length > 0 ? attach(after, step.taskId, event.evidence, now) : after;
  return [remembering(withEvidence, event, step.taskId), effects];
}

/** Every task still without an answer takes last month's. */
function takeAll(desk: Desk, now: number): Desk {
  return desk.tasks.reduce((to, { task }) => {
    const last = to.last[task.id];
    if (last === undefined || to.draft.entries[task.id] !== undefined) return to;
    return taken(to, { type: 'task', taskId: task.id, part: 'status', after: 'next' }, last, now);
  }, desk);
}

/** A task that was added is left for its own month after all, as long as it has no answer. */
function drop(desk: Desk, taskId: string): [Desk, Effect[]] {
  const isOpen = desk.draft.extras.includes(taskId) && desk.draft.entries[taskId] === undefined;
  if (!isOpen || desk.draft.step.type === 'reason') return [desk, ask({ type: 'past-step' })];
  const without = {
    ...withDraft(desk, { extras: desk.draft.extras.filter((extra) => extra !== taskId) }),
    tasks: desk.tasks.filter(({ task }) => task.id !== taskId),
  };
  return [at(without, nextStep(without)), ask()];
}

/**
 * One step of the guided report. Pure: `(state, event, now) → [state, effects]`; it says and saves nothing.
 * @param now epoch milliseconds
 * @returns the desk after the event, and what is to be said; an answer that was not taken changes nothing
 */
export function step(before: Desk, event: ReportEvent, now: number): [Desk, Effect[]] {
  const desk = withDraft(before, { step: fitting(before), touchedAt: now });
  const current = desk.draft.step;
  switch (event.type) {
    case 'resume':
      return [desk, ask()];
    case 'all-same': {
      if (current.type === 'reason') return [desk, ask()];
      const same = takeAll(desk, now);
      if (same.draft.entries === desk.draft.entries) return [desk, ask({ type: 'nothing-last-month' })];
      return [at(same, nextStep(same)), ask()];
    }
    case 'edit':
      if (!assignmentOf(desk, event.taskId) || current.type === 'reason')
        return [desk, ask({ type: 'past-step' })];
      return [at(desk, { type: 'task', taskId: event.taskId, part: 'status', after: 'summary' }), ask()];
    case 'add': {
      if (current.type === 'reason') return [desk, ask()];
      return [at(desk, { type: 'task', taskId: event.taskId, part: 'status', after: 'summary' }), ask()];
    }
    case 'choose':
      if (current.type !== 'task' || current.taskId !== event.taskId || current.part !== event.part)
        return [desk, ask({ type: 'past-step' })];
      return takeChoice(event.evidence ? hold(desk, event.evidence) : desk, current, event.choice, now);
    case 'drop':
      return drop(desk, event.taskId);
    case 'place':
      return placeUnplaced(desk, event.taskId) ?? [desk, ask({ type: 'past-step' })];
    case 'write':
      return takeUnplaced(desk, event) ?? write(desk, event, now);
  }
}
