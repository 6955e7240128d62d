import { takeWithoutDay } from './answer-day.ts';
import { asksWhy, wordsBefore } from './answer-figure.ts';
import {
  answered,
  ask,
  at,
  type Desk,
  type Effect,
  measureOf,
  nextStep,
  type Said,
  settled,
  withDraft,
} from './desk-draft.ts';
import { isBehind, type TaskStep } from './report.ts';
import { toSaid } from './words-of-answer.ts';

type Moved = [Desk, Effect[]];

/** Nothing is added in words; of what falls short a reason is still wanted where it was never given. */
export function takeSkip(desk: Desk, step: TaskStep, now: number): Moved {
  if (step.part === 'day') return takeWithoutDay(desk, step, now);
  const { pending } = desk.draft;
  if (step.part !== 'words' || pending.status === undefined || pending.keeps)
    return [at(desk, nextStep(desk)), ask({ type: 'past-step' })];
  const figure = pending.figure === undefined ? {} : { figure: pending.figure };
  const before =
    pending.said === undefined
      ? wordsBefore(desk, step.taskId)
      : toSaid(pending.said, asksWhy(desk, step.taskId));
  return answered(desk, step, { status: pending.status, ...figure, ...before }, now);
}

/**
 * What was chosen of the task at hand, where others are turned to: an answer that may go without words is complete without them; one that
 * still needs its figure, reason or day keeps its question.
 */
export function keepAsked(desk: Desk, now: number): Desk {
  const { step, pending } = desk.draft;
  const isComplete =
    step.type === 'task' &&
    step.part === 'words' &&
    pending.status !== undefined &&
    pending.keeps === undefined &&
    !asksWhy(desk, step.taskId);
  return isComplete ? takeSkip(desk, step, now)[0] : desk;
}

/** The task whose question stands because its status was chosen and is not complete; null where none does. */
export const askedOn = ({ draft: { step, pending } }: Desk): TaskStep | null =>
  step.type === 'task' && pending.status !== undefined && pending.keeps === undefined ? step : null;

/** The same, and what is not complete is answered as far as it goes: what it lacks is asked behind what is turned to. */
export function setAside(desk: Desk, now: number): Desk {
  const kept = keepAsked(desk, now);
  const step = askedOn(kept);
  const { status, figure, said, told } = kept.draft.pending;
  if (!step || status === undefined) return kept;
  const isUnmeasured =
    figure !== undefined || status === 'not-begun' || measureOf(kept, step.taskId) === undefined;
  const entry: Said = told ?? {
    status,
    ...(figure === undefined ? {} : { figure }),
    ...(isUnmeasured ? {} : { noFigure: 'awaited' as const }),
    ...(said === undefined ? {} : toSaid(said, isBehind({ status }))),
  };
  const put = settled(kept, step, entry, now)[0];
  return withDraft(put, { lacking: [step.taskId, ...(put.draft.lacking ?? [])] });
}
