import { asLastMonth } from './answer-at-once.ts';
import { askDay, takeInTime } from './answer-day.ts';
import { takeFigure, takeNoFigure, wordsBefore } from './answer-figure.ts';
import { takeDoubted, takeDoubtedFigure, undoubt } from './answer-words.ts';
import { takeSkip } from './asked-kept.ts';
import {
  answered,
  answeredAlike,
  ask,
  at,
  type Choice,
  type Desk,
  type Effect,
  hold,
  measureOf,
  nextStep,
  otherChoices,
  overdueProblem,
  type ReportEvent,
  withDraft,
  within,
} from './desk-draft.ts';
import { goBack } from './go-back.ts';
import { isBehind, type Status, type TaskStep } from './report.ts';
import { toldBefore } from './told.ts';
import { toSaid } from './words-of-answer.ts';

type Moved = [Desk, Effect[]];
type Chosen = Extract<ReportEvent, { type: 'choose' }>;
const pastStep = (desk: Desk): Moved => [desk, ask({ type: 'past-step' })];

/** Last month's answer for one task; a measured one still gives its figure. */
function takeSame(desk: Desk, step: TaskStep, now: number): Moved {
  const last = desk.last[step.taskId];
  if (!last) return [desk, ask({ type: 'nothing-last-month' })];
  if (measureOf(desk, step.taskId)) return [within(desk, { ...step, part: 'figure' }, {}), ask()];
  return answered(desk, step, asLastMonth(desk, last), now);
}

/** The answer of a task that reads alike. */
function takeAlike(desk: Desk, step: TaskStep, now: number): Moved {
  const alike = answeredAlike(desk, step.taskId);
  if (!alike) return pastStep(desk);
  const { evidence, at: _, by: __, ...said } = alike.entry;
  const [after, effects] = answered(hold(desk, evidence), step, said, now);
  return [after, effects];
}

/** The answer that stands is left; of one that was given back why is asked. */
function takeKept(desk: Desk, step: TaskStep): Moved {
  const given = desk.returned[step.taskId]?.before;
  if (desk.draft.entries[step.taskId] === undefined && given) {
    const { status, figure } = given;
    return [
      within(
        desk,
        { ...step, part: 'words' },
        { status, ...(figure === undefined ? {} : { figure }), keeps: true },
      ),
      ask(),
    ];
  }
  if (desk.draft.entries[step.taskId] === undefined) return pastStep(desk);
  // Back to where one was: the summary, or the next that is open.
  return [at(desk, nextStep(desk)), ask()];
}

const others: Readonly<
  Record<(typeof otherChoices)[number], (desk: Desk, step: TaskStep, now: number) => Moved>
> = {
  same: takeSame,
  skip: takeSkip,
  like: takeAlike,
  keep: takeKept,
  back: (desk) => goBack(desk),
  'no-figure': (desk, step, now) => takeNoFigure(desk, step, 'awaited', now),
  nothing: (desk, step, now) => takeNoFigure(desk, step, 'nothing', now),
  write: takeDoubted,
  refigure: takeDoubtedFigure,
  undoubt: (desk) => undoubt(desk),
  'in-time': takeInTime,
  'on-day': (desk, step) => askDay(desk, step),
};

/**
 * A status. A measured task that has begun owes its figure, and what is late its reason behind that. Where much was
 * answered at once, or the status came with words, nothing more is asked than it must be.
 */
function takeStatus(desk: Desk, step: TaskStep, status: Status, now: number): Moved {
  const overdue = overdueProblem(desk, step.taskId, status, now);
  if (overdue) return [desk, ask(overdue)];
  const measured = measureOf(desk, step.taskId) !== undefined;
  const { caption, figure, doubted } = desk.draft.pending;
  const said = toldBefore(desk);
  // [Đổi thành …] under a figure that was given: the figure stands.
  if (measured && figure !== undefined && doubted !== undefined && status !== 'not-begun')
    return takeFigure(withDraft(desk, { pending: { status } }), step, figure, '', now);
  if (measured && status !== 'not-begun') {
    const known = {
      status,
      ...(caption === undefined ? {} : { caption }),
      ...(said === undefined ? {} : { said }),
    };
    return [within(desk, { ...step, part: 'figure' }, known), ask()];
  }
  if (caption !== undefined)
    return [within(desk, { ...step, part: 'words' }, { status, doubted: caption }), ask()];
  if (said !== undefined) return answered(desk, step, { status, ...toSaid(said, isBehind({ status })) }, now);
  if (desk.draft.brief && !isBehind({ status }) && desk.returned[step.taskId] === undefined)
    return answered(desk, step, { status, ...wordsBefore(withStatus(desk, status), step.taskId) }, now);
  return [within(desk, { ...step, part: 'words' }, { status }), ask()];
}

const withStatus = (desk: Desk, status: Status): Desk => ({
  ...desk,
  draft: { ...desk.draft, pending: { ...desk.draft.pending, status } },
});

const isOther = (choice: Choice): choice is (typeof otherChoices)[number] =>
  otherChoices.some((other) => other === choice);

/** A choice under the task at hand. */
export function takeChoice(desk: Desk, step: TaskStep, { choice, evidence }: Chosen, now: number): Moved {
  const held = evidence ? hold(desk, evidence) : desk;
  return isOther(choice) ? others[choice](held, step, now) : takeStatus(held, step, choice, now);
}
