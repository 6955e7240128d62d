import { hasQuestionForm } from '../../ask/question-form.ts';
import { answerPoint, type Confirmed } from '../../plan/answer-point.ts';
import { findChanges } from '../../plan/changes.ts';
import type { Draft } from '../../plan/draft.ts';
import { withNoted } from '../../plan/kept-answers.ts';
import type { OpenPoint } from '../../plan/open-point.ts';
import { openPoints, questionsLeft } from '../../plan/open-points.ts';
import { asksAtItsEnd } from '../../plan/order-words.ts';
import {
  draftBefore,
  draftSteps,
  paperDraft,
  withDraftChanged,
  withMarks,
  withStepsBack,
} from '../../plan/paper.ts';
import { isLater, isLeft } from '../../plan/read-answer.ts';
import { toBot } from '../../report/to-bot.ts';
import type { Content, Outcome } from '../../said/content.ts';
import type { State } from '../../state/state.ts';
import { foldedWords } from '../../text/fold.ts';
import { toPressData } from '../acts.ts';
import { askedAt } from '../asked-at.ts';
import { gone } from '../feature.ts';
import type { Form } from '../forms.ts';
import { asks, backTo, type KnownTurn, openForm, recordBy, say, withForm, withUndo } from '../turn.ts';

type FormOf<T extends Form['type']> = Extract<Form, { type: T }>;
/** A question of a paper, as a form has it. */
type Asked = Omit<FormOf<'plan-point'>, 'type'>;

interface Open {
  draft: Draft;
  point: OpenPoint;
}

const pointContent = (draft: Draft, point: OpenPoint): Content => ({
  type: 'plan-point',
  point,
  draft,
  left: questionsLeft(draft),
});

/**
 * The point of a form in the draft as it is now, or as it was before that point was answered, where somebody went back to it;
 * null where it was answered elsewhere, or another paper came.
 */
function pointOf({ state }: Pick<KnownTurn, 'state'>, { paper, point, back = 0 }: Asked): Open | null {
  const draft = draftBefore(state, back);
  if (draft === undefined || state.planPaper?.id !== paper) return null;
  const open = openPoints(draft).find(({ id }) => id === point);
  return open ? { draft, point: open } : null;
}

/** Whoever asks for the questions anew is asked what they had left for later, too. */
function askPoints(turn: KnownTurn): Outcome {
  const draft = paperDraft(turn.state);
  if (draft?.asked?.later === undefined) return askNext(turn);
  const { later: _, ...asked } = draft.asked;
  return askNext({ ...turn, state: withMarks(turn.state, { ...draft, asked }) });
}

/** Asks the first open point that was not left for later; where none is, shows what the paper says as it is now. */
function askNext(turn: KnownTurn): Outcome {
  const { planPaper } = turn.state;
  const draft = paperDraft(turn.state);
  if (draft === undefined || planPaper === undefined) return say(shownPaper(turn));
  const later = new Set(draft.asked?.later);
  const point = openPoints(draft).find(({ id }) => !later.has(id));
  if (point === undefined)
    return {
      kind: 'act',
      state: withForm(turn.state, turn.event, null, turn.now),
      replies: [shownPaper(turn)],
    };
  return asks(turn, { type: 'plan-point', paper: planPaper.id, point: point.id }, pointContent(draft, point));
}

/** The state with what was answered, which can be taken back, and the draft compared anew with directory and plan. */
function withAnswered(
  { state, context, event, now }: KnownTurn,
  draft: Draft,
  point: string,
  text: string,
): State {
  const { org, plan } = context;
  const changes = findChanges(draft, { org, lastPlan: plan });
  const next = { ...draft, asked: draft.asked ?? { settled: [] }, changes };
  const changed = withDraftChanged(state, next, { at: now, point, answer: text.slice(0, 400) });
  return withUndo(changed, event, toPressData({ type: 'undo-draft-change', at: askedAt(now) }), now);
}

/** Whether a yes or a no is all that a point takes, or all of it at once: nothing of it is settled by being left. */
const takesYes = ({ takes, type }: OpenPoint): boolean =>
  (takes.type === 'yes' ||
    takes.type === 'measure' ||
    takes.type === 'time' ||
    takes.type === 'all-or-each') &&
  type !== 'further-tasks';

/** «không biết», «để sau», and «bỏ qua» of what is not settled by it: the point stays open, and the next is asked. */
const isLeftForLater = (point: OpenPoint, text: string): boolean =>
  point.takes.type !== 'tasks' || !point.canStay
    ? isLater(text) || (isLeft(text) && (!point.canStay || takesYes(point)))
    : false;

/** Leaves a point open: the next one is asked behind that. What it was answered with before is taken back. */
function leaveForLater(turn: KnownTurn, { back = 0 }: Asked, { point }: Open): Outcome {
  const state = withStepsBack(turn.state, back);
  const draft = paperDraft(state)!;
  const { settled = [], later = [], ...rest } = draft.asked ?? {};
  const marks = { ...rest, settled, later: [...new Set([...later, point.id])] };
  const given = { ...turn, state: withMarks(state, draft) };
  const kept = withAnswered(given, draft, point.id, 'để sau');
  return behind(
    { type: 'plan-point-left', isNeeded: point.standing === 'needed' },
    askNext({ ...turn, state: withMarks(kept, { ...paperDraft(kept)!, asked: marks }) }),
  );
}

/** What is said before a question that follows. */
const behind = (said: Content, outcome: Outcome): Outcome =>
  outcome.kind === 'silence' ? outcome : { ...outcome, replies: [said, ...outcome.replies] };

/** What was typed or pressed of a point: taken, and the next one is asked; or why it cannot be; or whom it would add. */
function takeAnswer(turn: KnownTurn, form: Asked, text: string, isConfirmed: Confirmed = false): Outcome {
  const open = pointOf(turn, form);
  if (open === null) return askNext(turn);
  if (isLeftForLater(open.point, text)) return leaveForLater(turn, form, open);
  const answered = answerPoint(open.draft, open.point, text, isConfirmed);
  if ('problem' in answered)
    return say({
      type: 'plan-point-problem',
      problem: answered.problem,
      point: open.point,
      draft: open.draft,
    });
  if ('confirm' in answered) {
    const { paper, point, back } = form;
    const answer = text.slice(0, 400);
    return asks(
      turn,
      { type: 'plan-point-confirm', paper, point, answer, ...(back ? { back } : {}) },
      {
        type: 'plan-point-adds',
        added: answered.confirm,
        meant: answered.meant ?? [],
        point,
        asked: turn.now,
      },
    );
  }
  const given = { ...turn, state: withStepsBack(turn.state, form.back ?? 0) };
  const marks = answered.draft.asked ?? { settled: [] };
  const asked = withNoted(marks, open.draft, open.point, text, isConfirmed === 'new');
  const state = withAnswered(given, { ...answered.draft, asked }, open.point.id, text);
  return askNext({ ...turn, state: withTrail(turn, open.point, state) });
}

/** The choice by which a name that is nearly another's is one of somebody new all the same. */
const addsTyped = 'thêm mới';

/** The words by which somebody keeps what they had answered, where they went back to it. */
const keepsAnswer = 'như cũ';
const isKeeping = (text: string): boolean =>
  /^(?:giu |de )?(?:nguyen|nhu (?:cu|truoc|vay|the)|cau cu)(?: nhu cu)?$/.test(foldedWords(text));

/** What was typed to a point. What asks something is no answer, whatever it holds. */
function takeTyped(turn: KnownTurn, form: Asked, text: string): Outcome {
  if (form.back !== undefined && isKeeping(text)) return askNext(turn);
  if (isStepBack(text)) return goBack(turn);
  const open = pointOf(turn, form);
  if (open !== null && isAsked(text))
    return say({
      type: 'plan-point-problem',
      problem: { type: 'asked' },
      point: open.point,
      draft: open.draft,
    });
  return takeAnswer(turn, form, text);
}

/** A step back by its words: «nhầm», «câu trước». */
const isStepBack = (text: string): boolean =>
  toBot(text) === 'back' ||
  /^(?:(?:ve|lai|xem) )*(?:cau|buoc) (?:truoc|vua roi|ban nay)(?: (?:a|nhe|di))*$/.test(foldedWords(text));

/** Whether a text asks: «25?», «thế 2.4 thì sao». */
const isAsked = (text: string): boolean => hasQuestionForm(text) || asksAtItsEnd(text);

/** The question before, with what was answered to it, which stands until another answer is given. */
function goBack(turn: KnownTurn): Outcome {
  const { state } = turn;
  const form = openForm(turn)?.form;
  const from = form?.type === 'plan-point' ? (form.back ?? 0) : 0;
  const step = draftSteps(state).at(-1 - from);
  if (step === undefined || state.planPaper === undefined) return leavePoints(turn);
  if (step.point === undefined) return say({ type: 'plan-point-behind-order' });
  const asked = { paper: state.planPaper.id, point: step.point, back: from + 1 };
  const open = pointOf(turn, asked);
  if (open === null) return leavePoints(turn);
  return asks(turn, { type: 'plan-point', ...asked }, askedPoint(turn, asked, open));
}

/** A point as it is asked; where somebody went back to it, with what it was answered with. */
function askedPoint({ state }: KnownTurn, { back = 0 }: Asked, { draft, point }: Open): Content {
  const was = back === 0 ? undefined : draftSteps(state).at(-back)?.answer;
  return { ...pointContent(draft, point), ...(was === undefined ? {} : { was }) };
}

/** Which of two figures of a year counts is a decision: the trail has it. The rest of a draft is nobody's yet. */
function withTrail(turn: KnownTurn, point: OpenPoint, state: State): State {
  if (point.type !== 'doubt' || point.doubt.type !== 'result-differs') return state;
  const { code, of, said } = point.doubt;
  const taken = paperDraft(state)?.indices.find((index) => index.code === code)?.baseline?.[of];
  const told = (figure: number): string => (of === 'score' ? `điểm ${figure}` : `hạng ${figure}`);
  const by = taken === said ? 'paper' : 'results';
  return recordBy(turn, state, {
    verb: 'settle-result',
    before: told(said),
    after: `${code} | ${told(taken ?? said)} | ${by}`,
  });
}

/** A choice of a point, by its place from 1; or «bỏ qua». */
function chooseForPoint(turn: KnownTurn, point: string, choice: string): Outcome {
  const { planPaper } = turn.state;
  if (planPaper === undefined) return gone();
  const form = openForm(turn)?.form;
  const isOpen = form?.type === 'plan-point' && form.point === point && form.back !== undefined;
  if (choice === keepsAnswer) return askNext(turn);
  if (choice === addsTyped)
    return form?.type === 'plan-point-confirm' && form.point === point
      ? takeAnswer(turn, form, form.answer, 'new')
      : gone();
  return takeAnswer(turn, isOpen ? form : { paper: planPaper.id, point }, choice);
}

/** A point once more; null where it was answered elsewhere, or another paper came. */
function pointAgain(turn: KnownTurn, form: Asked): Content | null {
  const open = pointOf(turn, form);
  return open && askedPoint(turn, form, open);
}

/** [Thôi] where it is asked whether somebody is added: nobody is, and the same point is asked; the next where it is open no more. */
function askSame(turn: KnownTurn, { paper, point, back }: Asked): Outcome {
  const form = { paper, point, ...(back ? { back } : {}) };
  const open = pointOf(turn, form);
  return open === null
    ? askNext(turn)
    : asks(turn, { type: 'plan-point', ...form }, askedPoint(turn, form, open));
}

/** Whether a text can be taken as the answer of a point. */
function canAnswer(turn: KnownTurn, form: Asked, text: string): boolean {
  const open = pointOf(turn, form);
  // A step back is one whatever is asked, and a question none of its answers.
  if (open === null || isAsked(text) || isStepBack(text)) return false;
  if (isLeftForLater(open.point, text) || (form.back !== undefined && isKeeping(text))) return true;
  return !('problem' in answerPoint(open.draft, open.point, text));
}

/** «bỏ qua» where it is asked whether somebody is added: that point stays open, and the next is asked. */
const leaveOpen = (turn: KnownTurn, form: Asked): Outcome => {
  const open = pointOf(turn, form);
  return open === null ? askNext(turn) : leaveForLater(turn, form, open);
};

/** Whom an answer would add, once more; null where it adds nobody any more. */
function addsAgain(turn: KnownTurn, form: FormOf<'plan-point-confirm'>, at: number): Content | null {
  const open = pointOf(turn, form);
  const answered = open && answerPoint(open.draft, open.point, form.answer);
  return answered && 'confirm' in answered
    ? {
        type: 'plan-point-adds',
        added: answered.confirm,
        meant: answered.meant ?? [],
        point: form.point,
        asked: at,
      }
    : null;
}

/** Leaves the questions for what the paper says as it is now. */
const leavePoints = (turn: KnownTurn): Outcome => backTo(turn, say(shownPaper(turn)));

/** What the paper says as it is now. */
function shownPaper({ state }: KnownTurn): Content {
  const draft = paperDraft(state);
  return draft === undefined
    ? { type: 'no-paper', reading: state.planPaper !== undefined }
    : { type: 'paper-read', name: state.planPaper!.name, draft };
}

/** What asks and answers the open points of a paper. */
export const paperPoints = {
  askPoints,
  takeAnswer,
  takeTyped,
  goBack,
  chooseForPoint,
  pointAgain,
  canAnswer,
  addsAgain,
  leaveOpen,
  askSame,
  pointOf,
};
