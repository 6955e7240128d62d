import { takeAllSame, takeRest } from './answer-at-once.ts';
import { takeChoice } from './answer-choice.ts';
import { takeNoFigure } from './answer-figure.ts';
import { takeDoubtedReason } from './answer-reason.ts';
import { write } from './answer-words.ts';
import { takeMatter, takeMatterWords } from './ask-matters.ts';
import {
  ask,
  assignmentOf,
  at,
  type Desk,
  type Effect,
  fitting,
  nextStep,
  type ReportEvent,
  withDraft,
} from './desk-draft.ts';
import { takeExceptions } from './exceptions.ts';
import { goBack } from './go-back.ts';
import { goOnLacking } from './lacking.ts';
import { takeNumbered } from './numbered-lines.ts';
import { numberOf } from './task-number.ts';
import { holdUnplaced, placeUnplaced, takeCaptioned, takeUnplaced } from './unplaced.ts';
import { withoutWords } from './without-words.ts';

const open = (desk: Desk, taskId: string): [Desk, Effect[]] => [
  at(desk, { type: 'task', taskId, part: 'status', after: 'summary' }),
  ask(),
];

/**
 * Another task is opened. A figure that was given for the one at hand, its reason still asked, is its answer, and so are a
 * status and words that wait for their figure: nothing that somebody typed is dropped unsaid.
 */
function edit(desk: Desk, taskId: string, now: number): [Desk, Effect[]] {
  const { step, pending } = desk.draft;
  const isGiven =
    step.type === 'task' && step.part === 'words' && step.taskId !== taskId && pending.figure !== undefined;
  const isWorded =
    step.type === 'task' && step.part === 'figure' && step.taskId !== taskId && pending.said !== undefined;
  if (!(isGiven || isWorded) || pending.keeps) return open(desk, taskId);
  const [given] = isWorded
    ? takeNoFigure(desk, step, 'awaited', now)
    : takeChoice(desk, step, { ...step, type: 'choose', choice: 'skip' }, now);
  const place = numberOf(desk.tasks, step.taskId);
  return [open(given, taskId)[0], ask({ type: 'noted', places: [place] })];
}

/** A task that was added leaves the desk, an answer only where that was said; another task that is asked stays so. */
function drop(desk: Desk, { taskId, answered }: Extract<ReportEvent, { type: 'drop' }>): [Desk, Effect[]] {
  const { draft } = desk;
  const { step, pending } = draft;
  const isOpen = draft.extras.includes(taskId) && (answered || draft.entries[taskId] === undefined);
  if (!isOpen || step.type === 'reason') return [desk, ask({ type: 'past-step' })];
  const { [taskId]: dropped, ...entries } = draft.entries;
  const kept = dropped === undefined ? desk : holdUnplaced(desk, dropped.evidence);
  const without = {
    ...withDraft(kept, { extras: draft.extras.filter((one) => one !== taskId), entries }),
    tasks: desk.tasks.filter(({ task }) => task.id !== taskId),
  };
  const isAmid = step.type === 'task' && step.taskId !== taskId;
  return [isAmid ? at(without, step, pending) : at(without, nextStep(without)), ask()];
}

/** A button of a task: of the question that stands, or of the status of the same task. */
function choose(desk: Desk, event: Extract<ReportEvent, { type: 'choose' }>, now: number): [Desk, Effect[]] {
  const { step } = desk.draft;
  if (step.type !== 'task' || step.taskId !== event.taskId) return [desk, ask({ type: 'past-step' })];
  if (step.part !== event.part && event.part !== 'status') return [desk, ask({ type: 'past-step' })];
  return takeChoice(desk, { ...step, part: event.part }, event, now);
}

/** Evidence that waited goes with its task; where that has no answer, or nothing waits, nothing changes. */
const place = (desk: Desk, taskId: string): [Desk, Effect[]] =>
  placeUnplaced(desk, { taskId }) ?? [desk, ask({ type: 'past-step' })];

/** What was typed, or sent as a file. */
const written = (desk: Desk, event: Extract<ReportEvent, { type: 'write' }>, now: number): [Desk, Effect[]] =>
  takeCaptioned(desk, event, false) ??
  takeNumbered(desk, event, now) ??
  takeCaptioned(desk, event, true) ??
  (event.evidence.length === 0 ? takeMatterWords(desk, event.text) : null) ??
  takeUnplaced(desk, event) ??
  write(desk, event, now);

/** What is done with a task that is named, whatever is asked. */
function actOnTask(
  desk: Desk,
  event: Extract<ReportEvent, { type: 'edit' | 'lines' | 'unword' | 'add' | 'drop' | 'place' }>,
  now: number,
): [Desk, Effect[]] {
  const isReason = desk.draft.step.type === 'reason';
  switch (event.type) {
    case 'edit':
      if (!assignmentOf(desk, event.taskId) || isReason) return [desk, ask({ type: 'past-step' })];
      return edit(desk, event.taskId, now);
    case 'lines':
      return takeExceptions(desk, event.text, now) ?? [desk, ask({ type: 'choose' })];
    case 'unword':
      return isReason ? [desk, ask()] : withoutWords(desk, event, now);
    case 'add':
      return isReason ? [desk, ask()] : open(desk, event.taskId);
    case 'drop':
      return drop(desk, event);
    case 'place':
      return place(desk, event.taskId);
  }
}

/** What an event does to the question that stands. */
function act(desk: Desk, event: Exclude<ReportEvent, { type: 'matter' }>, now: number): [Desk, Effect[]] {
  const isReason = desk.draft.step.type === 'reason';
  switch (event.type) {
    case 'resume':
      return [desk, ask()];
    case 'all-same':
      return isReason ? [desk, ask()] : takeAllSame(desk, now);
    case 'rest':
      return isReason ? [desk, ask()] : takeRest(desk, now);
    case 'no-news': {
      if (desk.draft.step.type !== 'news') return [desk, ask({ type: 'past-step' })];
      return [at(withDraft(desk, { newsAsked: true }), { type: 'summary' }), ask()];
    }
    case 'back':
      return goBack(desk);
    case 'unsure':
      return [desk, ask({ type: event.what })];
    case 'choose':
      return choose(desk, event, now);
    case 'write-reason':
      return takeDoubtedReason(desk);
    case 'write':
      return written(desk, event, now);
    default:
      return actOnTask(desk, event, now);
  }
}

/** With which task the evidence of a message went, by itself or while its words are awaited; null where it came with none. */
function cameWith({ draft }: Desk, event: ReportEvent): Effect | null {
  const { evidence = [] } = event.type === 'write' || event.type === 'choose' ? event : {};
  const [first] = evidence;
  if (first === undefined) return null;
  const { step, pending, entries } = draft;
  const waitsFor = step.type === 'task' && pending.evidence?.includes(first) ? step.taskId : undefined;
  const taskId = waitsFor ?? Object.keys(entries).find((id) => entries[id]!.evidence.includes(first));
  return taskId === undefined ? null : { type: 'came', taskId, evidence };
}

/**
 * One step of the guided report. Pure: `(state, event, now) → [state, effects]`; it says and saves nothing.
 * @param now epoch milliseconds
 * @returns the desk after the event, and what is to be said; an answer that was not taken changes nothing
 */
export function step(before: Desk, event: ReportEvent, now: number): [Desk, Effect[]] {
  const desk = withDraft(before, { step: fitting(before), touchedAt: now });
  const moved = event.type === 'matter' ? takeMatter(desk, event) : act(desk, event, now);
  const [after, effects] = goOnLacking(moved, now);
  const came = cameWith(after, event);
  const isToldOfIt = effects.some(
    (effect) => effect.type !== 'ask' || (effect.problem !== undefined && 'kept' in effect.problem),
  );
  return [after, came !== null && effects.length > 0 && !isToldOfIt ? [came, ...effects] : effects];
}
