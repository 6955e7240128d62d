import { readPastDay } from '../time/past-day.ts';
import { ask, at, type Desk, type Effect, nextStep, passedDay, settled } from './desk-draft.ts';
import type { TaskStep } from './report.ts';

type Moved = [Desk, Effect[]];

/** The whole answer with the day on which it was done; without one the day of the answer counts. */
function withDay(desk: Desk, step: TaskStep, doneOn: string | null, now: number): Moved {
  const { told } = desk.draft.pending;
  // Nothing waits for a day any more.
  if (!told) return [at(desk, nextStep(desk)), ask({ type: 'past-step' })];
  return settled(desk, step, doneOn === null ? told : { ...told, doneOn }, now);
}

/** «Xong trong hạn», or that it is left open: then the day of the answer counts. */
export const takeInTime = (desk: Desk, step: TaskStep, now: number): Moved =>
  step.part === 'day'
    ? withDay(desk, step, passedDay(desk, step.taskId, now), now)
    : [desk, ask({ type: 'past-step' })];

export const takeWithoutDay = (desk: Desk, step: TaskStep, now: number): Moved =>
  withDay(desk, step, null, now);

/** «Xong ngày…»: the day is typed. */
export const askDay = (desk: Desk, step: TaskStep): Moved => [
  desk,
  ask(step.part === 'day' ? { type: 'day', why: 'wanted' } : { type: 'past-step' }),
];

/** The day as it was typed: «15/7». */
export function takeTypedDay(desk: Desk, step: TaskStep, text: string, now: number): Moved {
  const day = readPastDay(text, now);
  return day === 'unclear' || day === 'ahead'
    ? [desk, ask({ type: 'day', why: day })]
    : withDay(desk, step, day, now);
}
