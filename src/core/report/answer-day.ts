import { readPastDay } from '../time/past-day.ts';
import { toPeriod } from '../time/period.ts';
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
  if (day === 'unclear' || day === 'ahead') return [desk, ask({ type: 'day', why: day })];
  // What the plan of a year asks for was not done in an earlier one: the year was mistyped.
  if (day < `${toPeriod(desk.draft.period).year}-01-01`)
    return [desk, ask({ type: 'day', why: 'other-year' })];
  const [after, effects] = withDay(desk, step, day, now);
  // «Hôm kia», «ngày 15»: which day was understood is said with the next question.
  return [
    after,
    effects.map((effect) => (effect.type === 'ask' && !effect.problem ? { ...effect, doneOn: day } : effect)),
  ];
}
