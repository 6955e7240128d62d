import { hasQuestionForm } from '../../ask/question-form.ts';
import { worksForOffice } from '../../people/org.ts';
import { carryOut } from '../../plan/carry-out-order.ts';
import { findChanges } from '../../plan/changes.ts';
import type { Draft } from '../../plan/draft.ts';
import { resolveOrder } from '../../plan/draft-order.ts';
import { type OrderSaid, readOrderWords } from '../../plan/order-words.ts';
import type { CarriedOut, DraftOrder } from '../../plan/ordered-of-draft.ts';
import { draftBefore, paperDraft, withDraft, withDraftChanged } from '../../plan/paper.ts';
import { readTime } from '../../plan/time-words.ts';
import type { Outcome } from '../../said/content.ts';
import type { State } from '../../state/state.ts';
import { toPressData } from '../acts.ts';
import { askedAt, readAskedAt } from '../asked-at.ts';
import { gone } from '../feature.ts';
import type { Form } from '../forms.ts';
import {
  asks,
  backTo,
  change,
  type KnownTurn,
  openForm,
  recordBy,
  say,
  withForm,
  withUndo,
} from '../turn.ts';
import { paperPoints } from './points.ts';

type FormOf<T extends Form['type']> = Extract<Form, { type: T }>;
type Confirming = Pick<FormOf<'draft-change'>, 'paper' | 'said' | 'point'>;

/** The forms of a paper, in whose middle its draft may be changed by words. */
const ofPaper: ReadonlySet<Form['type']> = new Set([
  'plan-paper',
  'plan-day',
  'plan-point',
  'plan-point-confirm',
  'draft-change',
  'plan-confirm',
]);

/** What is being asked of the draft in the chat; undefined where nothing is. */
function pointAsked(turn: KnownTurn): string | undefined {
  const form = openForm(turn)?.form;
  return form && 'point' in form ? form.point : undefined;
}

/** Free words are asked for: only what names a part of the draft by its number is an order there. */
function asksFreeWords(turn: KnownTurn): boolean {
  const form = openForm(turn)?.form;
  if (form?.type !== 'plan-point') return false;
  const takes = paperPoints.pointOf(turn, form)?.point.takes.type;
  return takes === 'text' || takes === 'tasks';
}

/** A draft compared anew with directory and plan. */
function compared({ context: { org, plan } }: KnownTurn, draft: Draft): Draft {
  return { ...draft, changes: findChanges(draft, { org, lastPlan: plan }) };
}

/** A state whose trail has each change: «2.1 | target | 8 điểm». */
const inTrail = (turn: KnownTurn, state: State, { changed }: CarriedOut): State =>
  changed.reduce(
    (kept, { what, of, before, after }) =>
      recordBy(turn, kept, {
        verb: 'change-draft',
        before: before.slice(0, 200),
        after: `${of} | ${what} | ${after.slice(0, 200)}`,
      }),
    state,
  );

/** Whether the draft says so already. */
const changesNothing = ({ changed }: CarriedOut): boolean =>
  changed.every(({ before, after }) => before === after);

/** The draft is changed, said before and after; the question that stood open is asked behind it. */
function carryOutNow(turn: KnownTurn, order: DraftOrder, point: string | undefined): Outcome {
  const draft = paperDraft(turn.state)!;
  const done = carryOut(draft, order);
  if (changesNothing(done)) return say({ type: 'draft-changed', change: done, at: null });
  const { now, event } = turn;
  const data = toPressData({ type: 'undo-draft-change', at: askedAt(now) });
  const kept = withUndo(withDraftChanged(turn.state, compared(turn, done.draft), now), event, data, now);
  const state = withForm(inTrail(turn, kept, done), event, null, now);
  const said: Outcome = {
    kind: 'act',
    state,
    replies: [{ type: 'draft-changed', change: done, at: now }],
  };
  if (point === undefined) return said;
  // What was asked goes on; answered by this, the next is.
  const asked = paperPoints.askSame({ ...turn, state }, { paper: state.planPaper!.id, point });
  return asked.kind === 'act' ? { ...asked, replies: [...said.replies, ...asked.replies] } : said;
}

/** Whether something of the paper is lost by it. */
const loses = ({ type }: DraftOrder): boolean => type === 'strike';

/** What a text orders of the draft that is open: carried out and said, or shown before it counts. Null for any other text. */
function draftOrdered(turn: KnownTurn, text: string): Outcome | null {
  const { state } = turn;
  const draft = paperDraft(state);
  const open = openForm(turn)?.form;
  if (draft === undefined || !worksForOffice(turn.context.org, turn.person)) return null;
  if ((open && !ofPaper.has(open.type)) || hasQuestionForm(text)) return null;
  const said = readOrderWords(text);
  if (said === null || said.does === 'other') return null;
  const resolved = resolveOrder(draft, said);
  if (resolved === null) return null;
  if ('problem' in resolved)
    return asksFreeWords(turn) || !isMeant(said)
      ? null
      : say({ type: 'draft-order-problem', problem: resolved.problem, draft });
  const { order, isSure } = resolved;
  if (asksFreeWords(turn) && !(isSure || loses(order))) return null;
  const point = pointAsked(turn);
  if (isSure && !loses(order)) return carryOutNow(turn, order, point);
  const form: Confirming = {
    paper: state.planPaper!.id,
    said: text.slice(0, 400),
    ...(point ? { point } : {}),
  };
  return asks(
    turn,
    { type: 'draft-change', ...form },
    { type: 'confirm-draft-change', change: carryOut(draft, order), order, asked: turn.now },
  );
}

/** An order by its verb, one that names what it is of, or a time or a target that is said to be so. */
const isMeant = ({ does, isOrder, of }: OrderSaid): boolean =>
  isOrder || of !== null || does === 'time' || does === 'target';

/** Whether it is said of a plan in force: by its verb, or, without one, what tells no fact that the bot would look up. */
function isOfPlanInForce({ does, isOrder, value, of }: OrderSaid, isOffice: boolean): boolean {
  if (does === 'other') return false;
  if (isOrder) return true;
  if (does === 'time') return readTime(value, 2000) !== null;
  return isOffice && of !== null && (does === 'owner' || does === 'target');
}

/** What a form's words order of the draft as it is now; null where they order nothing of it any more. */
function orderOf({ state }: KnownTurn, { paper, said }: Confirming): DraftOrder | null {
  const draft = paperDraft(state);
  const words = readOrderWords(said);
  if (draft === undefined || words === null || state.planPaper?.id !== paper) return null;
  const resolved = resolveOrder(draft, words);
  return resolved && 'order' in resolved ? resolved.order : null;
}

/** What would be changed, once more. */
function askAgain(turn: KnownTurn, form: Confirming, at: number) {
  const order = orderOf(turn, form);
  return order === null
    ? null
    : ({
        type: 'confirm-draft-change',
        change: carryOut(paperDraft(turn.state)!, order),
        order,
        asked: at,
      } as const);
}

function carryOutAsked(turn: KnownTurn, form: Confirming): Outcome {
  const order = orderOf(turn, form);
  return order === null ? gone() : carryOutNow(turn, order, form.point);
}

/** [Thôi]: what was asked before goes on. */
function leaveAsItIs(turn: KnownTurn, { paper, point }: Confirming): Outcome {
  return point === undefined
    ? backTo(turn, say({ type: 'cancelled' }))
    : paperPoints.askSame(turn, { paper, point });
}

/** [Hoàn tác]: the draft as it was, where nothing else has come since. */
function undoChange(turn: KnownTurn, at: string): Outcome {
  const { state } = turn;
  const draft = draftBefore(state, readAskedAt(at));
  if (draft === undefined) return say({ type: 'draft-change-stays' });
  const { planPaper } = withDraft(state, draft);
  const name = state.planPaper!.name;
  return change(
    turn,
    { planPaper },
    { verb: 'undo-change-draft', before: '', after: name },
    { type: 'draft-change-undone', name, draft },
  );
}

/**
 * How a plan in force is changed, to whoever orders it by words; of a draft how what words do not change is. Null for any other
 * text.
 */
function changeHow(turn: KnownTurn, text: string): Outcome | null {
  const said = hasQuestionForm(text) ? null : readOrderWords(text);
  if (said === null) return null;
  const isOffice = worksForOffice(turn.context.org, turn.person);
  const draft = isOffice ? paperDraft(turn.state) : undefined;
  if (draft !== undefined)
    return said.does === 'other'
      ? say({ type: 'draft-order-problem', problem: { type: 'how' }, draft })
      : null;
  return isOfPlanInForce(said, isOffice) ? say({ type: 'plan-change-how', isOffice }) : null;
}

/** What changes a draft by words. */
export const draftOrders = { draftOrdered, changeHow, askAgain, carryOutAsked, leaveAsItIs, undoChange };
