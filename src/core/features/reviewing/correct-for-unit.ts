import { concernedWith } from '../../people/answering-for.ts';
import { indexOf } from '../../people/directory-index.ts';
import { addressOf } from '../../people/links.ts';
import { type Person, worksForOffice } from '../../people/org.ts';
import type { Assignment } from '../../plan/assignments.ts';
import { withConfirmation } from '../../report/confirmation.ts';
import { correctedAnswer, namedParts } from '../../report/corrected-answer.ts';
import { beginDraft, deskOf, findReport, isLocked } from '../../report/desk.ts';
import { measureOf } from '../../report/desk-draft.ts';
import { correctByOffice, withReport } from '../../report/office-review.ts';
import { answerableIn } from '../../report/owed.ts';
import type { Entry, Report, Status, statuses } from '../../report/report.ts';
import { beginsWithStatus } from '../../report/spoken-status.ts';
import type { Content, Outcome } from '../../said/content.ts';
import { cutAt } from '../../text/cut.ts';
import { toPeriod } from '../../time/period.ts';
import { type Forms, gone } from '../feature.ts';
import type { Form } from '../forms.ts';
import { inPlanYear } from '../of-month.ts';
import { asks, backTo, change, type KnownTurn, openForm, say, tell, withForm } from '../turn.ts';
import type { OpenReturn } from './declared.ts';
import type { ReportPlace } from './review-month.ts';

/** An answer of a report. */
export interface EntryPlace extends ReportPlace {
  taskId: string;
}

type AnswerForm = Extract<Form, { type: 'correct-answer' }>;
type ReasonForm = Extract<Form, { type: 'correct-reason' }>;
type ConfirmForm = Extract<Form, { type: 'correct-confirm' }>;

/** The longest reason for a correction, in UTF-16 units; the rest is left out. */
const longestReason = 1_000;

const tasksOf = ({ context }: KnownTurn, { unit, period }: ReportPlace): readonly Assignment[] =>
  answerableIn(context, toPeriod(period), unit);

/** An answer that was sent, with its task; null where there is none. */
export function answerAt(
  turn: KnownTurn,
  place: EntryPlace,
): { task: Assignment; report: Report; entry: Entry } | null {
  if (!inPlanYear(turn.context, place.period)) return null;
  const report = findReport(turn.state, place.unit, place.period);
  const entry = report?.entries[place.taskId];
  const task = tasksOf(turn, place).find((one) => one.task.id === place.taskId);
  return report && entry && task ? { task, report, entry } : null;
}

/** [Sửa thay…]: which task's answer? */
export function chooseCorrected(turn: KnownTurn, place: ReportPlace): Outcome {
  const { state, context } = turn;
  if (!inPlanYear(context, place.period)) return gone();
  const report = findReport(state, place.unit, place.period);
  const unit = indexOf(context.org).units.get(place.unit);
  if (!report || !unit) return gone();
  if (isLocked(state, place.period)) return say({ type: 'correct-locked', period: place.period });
  const tasks = tasksOf(turn, place).filter(({ task }) => report.entries[task.id] !== undefined);
  return say({ type: 'choose-corrected', unit, period: place.period, tasks, report });
}

const question = (turn: KnownTurn, place: EntryPlace): Content | null => {
  const found = answerAt(turn, place);
  return found && { type: 'what-is-right', task: found.task, period: place.period, entry: found.entry };
};

/** A task was chosen: what is right is asked. */
export function askWhatIsRight(turn: KnownTurn, { unit, period, taskId }: EntryPlace): Outcome {
  if (isLocked(turn.state, period)) return say({ type: 'correct-locked', period });
  const found = answerAt(turn, { unit, period, taskId });
  const asked = question(turn, { unit, period, taskId });
  if (!found || !asked) return gone();
  return asks(turn, { type: 'correct-answer', unit, period, taskId, shown: found.entry.at }, asked);
}

const chosen = 'status:';

/** What an answer would be by a status that was chosen, or by words as a unit would type them. */
function corrected(
  { state, context, person, now }: KnownTurn,
  place: EntryPlace,
  report: Report,
  said: string,
) {
  const { draft } = beginDraft(state, context, person, place.unit, place.period, '', now);
  const desk = deskOf(state, context, { ...draft, entries: report.entries });
  const status = said.startsWith(chosen) ? (said.slice(chosen.length) as Status) : null;
  return correctedAnswer(desk, place.taskId, status === null ? { words: said } : { status }, now);
}

/** Both answers of a correction, as long as what was shown still stands there; null where it does not. */
function bothOf(turn: KnownTurn, form: ReasonForm | ConfirmForm) {
  const found = answerAt(turn, form);
  if (!found || found.entry.at !== form.shown) return null;
  const made = corrected(turn, form, found.report, form.said);
  return 'entry' in made ? { ...found, before: found.entry, after: made.entry } : null;
}

type Shown = ReasonForm | ConfirmForm;

/** What the office is giving back of a task; null where nothing is. */
function returnOf({ context }: KnownTurn, report: Report, taskId: string): OpenReturn | null {
  const back = report.returned.find((one) => one.taskId === taskId);
  return back ? { ...back, by: indexOf(context.org).people.get(back.by) ?? null } : null;
}

/**
 * The answer is another one than was shown: that is said, and what was typed is kept. It is asked of the new one from where it
 * was, or what is right, where what was typed says nothing new of it.
 */
function shownAnew(turn: KnownTurn, form: Shown | (AnswerForm & { said: string })): Outcome {
  const found = answerAt(turn, form);
  if (!found) return gone();
  const { task, report, entry } = found;
  const { unit, period, taskId, said } = form;
  const place = { unit, period, taskId, shown: entry.at };
  const reason = 'reason' in form ? form.reason : null;
  const status = said.startsWith(chosen) ? (said.slice(chosen.length) as Status) : null;
  const news: Content = {
    type: 'answer-changed-since',
    unit: task.unit,
    at: entry.at,
    corrector: entry.corrected ? (indexOf(turn.context.org).people.get(entry.by) ?? null) : null,
    isCorrected: entry.corrected !== undefined,
    said: status === null ? { words: said } : { status },
    reason,
  };
  const open = (next: Form, question: Content): Outcome => ({
    kind: 'act',
    state: withForm(turn.state, turn.event, next, turn.now),
    replies: [news, question],
  });
  const made = corrected(turn, form, report, said);
  if ('problem' in made)
    return open({ type: 'correct-answer', ...place }, { type: 'what-is-right', task, period, entry });
  const both = { task, period, before: entry, after: made.entry };
  if (reason === null)
    return open({ type: 'correct-reason', ...place, said }, { type: 'why-corrected', ...both });
  const back = returnOf(turn, report, taskId);
  return open(
    { type: 'correct-confirm', ...place, said, reason },
    { type: 'confirm-correction', ...both, reason, back, asked: turn.now },
  );
}

/** What is right was said: it is shown beside what stood there, and why is asked. */
function proposeAnswer(turn: KnownTurn, form: AnswerForm, said: string): Outcome {
  const found = answerAt(turn, form);
  if (!found) return gone();
  if (isLocked(turn.state, form.period)) return say({ type: 'correct-locked', period: form.period });
  // The unit has sent something else since: what was typed is kept, and asked of that.
  if (found.entry.at !== form.shown && said.trim() !== '')
    return shownAnew(turn, { ...form, said: said.trim() });
  const made =
    said.trim() === '' ? { problem: 'unchanged' as const } : corrected(turn, form, found.report, said.trim());
  const { task, entry } = found;
  if ('problem' in made)
    return say([
      { type: 'not-right', task, problem: made.problem },
      { type: 'what-is-right', task, period: form.period, entry },
    ]);
  const { unit, period, taskId, shown } = form;
  return asks(
    turn,
    { type: 'correct-reason', unit, period, taskId, shown, said: said.trim() },
    { type: 'why-corrected', task, period, before: entry, after: made.entry },
  );
}

/** A status under the question what is right. */
export function chooseStatus(turn: KnownTurn, status: (typeof statuses)[number]): Outcome {
  const open = openForm(turn)?.form;
  return open?.type === 'correct-answer' ? proposeAnswer(turn, open, `${chosen}${status}`) : gone();
}

/** What an answer is called in the trail: «on-track 95». */
export const inTrail = ({ status, figure }: Entry): string =>
  [status, ...(figure === undefined ? [] : [String(figure)])].join(' ');

/** Why was said: all of it is shown once more before it counts. */
function giveReason(turn: KnownTurn, form: ReasonForm, text: string): Outcome {
  if (isLocked(turn.state, form.period)) return say({ type: 'correct-locked', period: form.period });
  const reason = cutAt(text.trim(), longestReason);
  const both = bothOf(turn, form);
  if (!both) return shownAnew(turn, reason === '' ? form : { ...form, type: 'correct-confirm', reason });
  const { task, before, after, report } = both;
  // A file without words, or signs that nobody sees, are no reason.
  if (reason === '') return say({ type: 'why-corrected', task, period: form.period, before, after });
  const { unit, period, taskId, shown, said } = form;
  return asks(
    turn,
    { type: 'correct-confirm', unit, period, taskId, shown, said, reason },
    {
      type: 'confirm-correction',
      task,
      period,
      before,
      after,
      reason,
      back: returnOf(turn, report, taskId),
      asked: turn.now,
    },
  );
}

/** The question why, of a correction that is shown. */
function askWhy(turn: KnownTurn, form: ConfirmForm): Outcome {
  const both = bothOf(turn, form);
  if (!both) return shownAnew(turn, form);
  const { task, before, after } = both;
  const { unit, period, taskId, shown, said } = form;
  return asks(
    turn,
    { type: 'correct-reason', unit, period, taskId, shown, said },
    { type: 'why-corrected', task, period, before, after },
  );
}

/** Whether somebody hears of a unit as one of it, and not only as the office. */
const isOfUnit = ({ context }: KnownTurn, one: Person, unit: string): boolean =>
  one.unit === unit || !worksForOffice(context.org, one);

/** [Đồng ý]: the answer is corrected, and the unit is told before and after. */
function correctAnswer(turn: KnownTurn, form: ConfirmForm): Outcome {
  const { state, context, person, now } = turn;
  const { unit, period, taskId, reason } = form;
  if (isLocked(state, period)) return say({ type: 'correct-locked', period });
  const both = bothOf(turn, form);
  if (!both) return shownAnew(turn, form);
  const { task, report, before, after } = both;
  const back = returnOf(turn, report, taskId);
  // A colleague has given it back since this was shown: that a correction ends it is said before it counts.
  if (back && back.at > (openForm(turn)?.at ?? 0))
    return asks(turn, form, {
      type: 'confirm-correction',
      ...{ task, period, before, after, reason, back },
      isBackNew: true,
      asked: now,
    });
  const told = concernedWith(state, context, unit, [report.sentBy], now).filter(({ id }) => id !== person.id);
  const hears = told.some((one) => isOfUnit(turn, one, unit) && addressOf(state, context, one.id) !== null);
  const correction = { task, period, before, after, reason, back };
  const returner = back?.by && back.by.id !== person.id && !told.includes(back.by) ? [back.by] : [];
  const place = `${period} ${unit} ${taskId}`;
  return change(
    turn,
    withReport(
      state,
      correctByOffice(report, taskId, {
        entry: withConfirmation(context, report, taskId, { ...after, at: now }, now),
        ...{ reason, by: person.id, at: now },
      }),
    ),
    { verb: 'correct-entry', before: inTrail(before), after: `${place} ${inTrail(after)}` },
    {
      type: 'entry-corrected',
      ...correction,
      told: hears ? 'yes' : person.unit === unit ? 'self' : 'nobody',
    },
    {
      notices: [
        ...told.map(({ id }) => tell(id, { type: 'entry-was-corrected', ...correction, by: person })),
        ...returner.map(({ id }) => tell(id, { type: 'return-ended', ...correction, by: person })),
      ],
    },
  );
}

/** Whether a text is a status or a figure, and so an answer however it reads otherwise. */
const readsAsAnswer = (turn: KnownTurn, form: AnswerForm, text: string): boolean => {
  const found = answerAt(turn, form);
  const isMeasured = found !== null && measureOf({ tasks: [found.task] }, form.taskId) !== undefined;
  return (
    beginsWithStatus(text) !== null ||
    (isMeasured && /^\s*\d/.test(text)) ||
    Object.keys(namedParts(text).parts).length > 0
  );
};

export const correctionForms: Forms<'correct-answer' | 'correct-reason' | 'correct-confirm'> = {
  'correct-answer': {
    right: 'office',
    reads: 'words',
    acts: ['correct-status'],
    ask: question,
    canRead: readsAsAnswer,
    fill: proposeAnswer,
    back: (turn, form) => backTo(turn, chooseCorrected(turn, form)),
  },
  'correct-reason': {
    right: 'office',
    reads: 'words',
    acts: ['confirm', 'cancel'],
    ask(turn, form) {
      const both = bothOf(turn, form);
      return both && { type: 'why-corrected', period: form.period, ...both };
    },
    doubt: (turn, form, words, asked) => {
      const both = bothOf(turn, form);
      return both && { type: 'correction-doubted', task: both.task, words, asked };
    },
    fill: giveReason,
    back: (turn, form) => askWhatIsRight(turn, form),
  },
  'correct-confirm': {
    right: 'office',
    reads: 'choice',
    acts: ['confirm', 'cancel'],
    ask(turn, form, asked) {
      const both = bothOf(turn, form);
      if (!both) return null;
      const back = returnOf(turn, both.report, form.taskId);
      return { type: 'confirm-correction', period: form.period, reason: form.reason, back, asked, ...both };
    },
    fill: gone,
    back: askWhy,
    confirm: correctAnswer,
  },
};
