import { readPastDay } from '../time/past-day.ts';
import { toPeriod } from '../time/period.ts';
import { ask, at, type Desk, type Effect, nextStep, passedDay, settled, withDraft } from './desk-draft.ts';
import { doneDayIn } from './done-day.ts';
import { maxWords, type TaskStep } from './report.ts';
import { beginsWithStatus } from './spoken-status.ts';

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

/** What was typed beside the day is what came of it, behind what was said before. */
function withResult(desk: Desk, words: string): Desk {
  const { told } = desk.draft.pending;
  const result = [told?.result ?? '', words].filter((one) => one !== '').join('; ');
  if (!told || words === '' || result.length > maxWords) return desk;
  return withDraft(desk, { pending: { ...desk.draft.pending, told: { ...told, result } } });
}

/** The day as it was typed: «15/7», «xong 15/7, đã họp với 12 doanh nghiệp», «thôn cuối phát sóng 2/6». */
export function takeTypedDay(desk: Desk, step: TaskStep, text: string, now: number): Moved {
  const read = readPastDay(text, now);
  const within = read === 'unclear' ? doneDayIn(beginsWithStatus(text)?.rest ?? text, now) : null;
  const day = within?.day ?? read;
  if (day === 'unclear' || day === 'ahead') return [desk, ask({ type: 'day', why: day })];
  // What the plan of a year asks for was not done in an earlier one: the year was mistyped.
  if (day < `${toPeriod(desk.draft.period).year}-01-01`)
    return [desk, ask({ type: 'day', why: 'other-year' })];
  const [after, effects] = withDay(withResult(desk, within?.rest ?? ''), step, day, now);
  // «Hôm kia», «ngày 15»: which day was understood is said with the next question.
  return [
    after,
    effects.map((effect) => (effect.type === 'ask' && !effect.problem ? { ...effect, doneOn: day } : effect)),
  ];
}
