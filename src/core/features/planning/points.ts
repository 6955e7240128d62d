import { hasQuestionForm } from '../../ask/question-form.ts';
import { answerPoint } from '../../plan/answer-point.ts';
import { findChanges } from '../../plan/changes.ts';
import type { Draft } from '../../plan/draft.ts';
import type { OpenPoint } from '../../plan/open-point.ts';
import { openPoints, questionsLeft } from '../../plan/open-points.ts';
import { paperDraft, withDraft } from '../../plan/paper.ts';
import { isLeft } from '../../plan/read-answer.ts';
import type { Content, Outcome } from '../../said/content.ts';
import type { State } from '../../state/state.ts';
import { gone } from '../feature.ts';
import type { Form } from '../forms.ts';
import { asks, backTo, type KnownTurn, recordBy, say, withForm } from '../turn.ts';

type FormOf<T extends Form['type']> = Extract<Form, { type: T }>;

const pointContent = (draft: Draft, point: OpenPoint): Content => ({
  type: 'plan-point',
  point,
  draft,
  left: questionsLeft(draft),
});

/** The point of a form in the draft as it is now; null where it was answered elsewhere, or another paper came. */
function pointOf(
  { state }: Pick<KnownTurn, 'state'>,
  { paper, point }: { paper: string; point: string },
): { draft: Draft; point: OpenPoint } | null {
  const draft = paperDraft(state);
  if (draft === undefined || state.planPaper?.id !== paper) return null;
  const open = openPoints(draft).find(({ id }) => id === point);
  return open ? { draft, point: open } : null;
}

/** Whoever asks for the questions anew is asked what they had left for later, too. */
function askPoints(turn: KnownTurn): Outcome {
  const draft = paperDraft(turn.state);
  if (draft?.asked?.later === undefined) return askNext(turn);
  const { later: _, ...asked } = draft.asked;
  return askNext({ ...turn, state: withDraft(turn.state, { ...draft, asked }) });
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

/** The state with what was answered, and the draft compared anew with directory and plan. */
function withAnswered({ state, context }: KnownTurn, draft: Draft): State {
  const { org, plan } = context;
  const changes = findChanges(draft, { org, lastPlan: plan });
  return withDraft(state, { ...draft, asked: draft.asked ?? { settled: [] }, changes });
}

/** «bỏ qua» of what no plan can be without: it stays open, and the next is asked. */
const isLeftForLater = ({ canStay }: OpenPoint, text: string): boolean => !canStay && isLeft(text);

const withLater = ({ state }: KnownTurn, { draft, point }: { draft: Draft; point: OpenPoint }): State => {
  const { settled = [], later = [], ...rest } = draft.asked ?? {};
  return withDraft(state, {
    ...draft,
    asked: { ...rest, settled, later: [...new Set([...later, point.id])] },
  });
};

/** What was typed to a point: taken, and the next one is asked; or why it cannot be; or whom it would add. */
function takeAnswer(
  turn: KnownTurn,
  form: { paper: string; point: string },
  text: string,
  isConfirmed = false,
): Outcome {
  const open = pointOf(turn, form);
  if (open === null) return askNext(turn);
  if (isLeftForLater(open.point, text)) return askNext({ ...turn, state: withLater(turn, open) });
  const answered = answerPoint(open.draft, open.point, text, isConfirmed);
  if ('problem' in answered)
    return say({
      type: 'plan-point-problem',
      problem: answered.problem,
      point: open.point,
      draft: open.draft,
    });
  if ('confirm' in answered) {
    const { paper, point } = form;
    return asks(
      turn,
      { type: 'plan-point-confirm', paper, point, answer: text.slice(0, 400) },
      { type: 'plan-point-adds', added: answered.confirm, asked: turn.now },
    );
  }
  return askNext({ ...turn, state: withTrail(turn, open.point, withAnswered(turn, answered.draft)) });
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
  return takeAnswer(turn, { paper: planPaper.id, point }, choice);
}

/** A point once more; null where it was answered elsewhere, or another paper came. */
function pointAgain(turn: KnownTurn, form: { paper: string; point: string }): Content | null {
  const open = pointOf(turn, form);
  return open && pointContent(open.draft, open.point);
}

/** [Thôi] where it is asked whether somebody is added: nobody is, and the same point is asked; the next where it is open no more. */
function askSame(turn: KnownTurn, { paper, point }: { paper: string; point: string }): Outcome {
  const open = pointOf(turn, { paper, point });
  return open === null
    ? askNext(turn)
    : asks(turn, { type: 'plan-point', paper, point }, pointContent(open.draft, open.point));
}

/** Whether a text can be taken as the answer of a point. */
function canAnswer(turn: KnownTurn, form: { paper: string; point: string }, text: string): boolean {
  const open = pointOf(turn, form);
  if (open === null) return false;
  if (isLeftForLater(open.point, text)) return true;
  // Free words take anything, a question among it.
  const isFree = open.point.takes.type === 'text' || open.point.takes.type === 'tasks';
  if (isFree && hasQuestionForm(text)) return false;
  return !('problem' in answerPoint(open.draft, open.point, text));
}

/** «bỏ qua» where it is asked whether somebody is added: that point stays open, and the next is asked. */
const leaveOpen = (turn: KnownTurn, { paper, point }: { paper: string; point: string }): Outcome =>
  takeAnswer(turn, { paper, point }, 'bỏ qua');

/** Whom an answer would add, once more; null where it adds nobody any more. */
function addsAgain(turn: KnownTurn, form: FormOf<'plan-point-confirm'>, at: number): Content | null {
  const open = pointOf(turn, form);
  const answered = open && answerPoint(open.draft, open.point, form.answer);
  return answered && 'confirm' in answered
    ? { type: 'plan-point-adds', added: answered.confirm, asked: at }
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
  chooseForPoint,
  pointAgain,
  canAnswer,
  addsAgain,
  leaveOpen,
  askSame,
  leavePoints,
  pointContent,
  pointOf,
};
