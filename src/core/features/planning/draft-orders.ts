import { hasQuestionForm } from '../../ask/question-form.ts';
import { worksForOffice } from '../../people/org.ts';
import { carryOut } from '../../plan/carry-out-order.ts';
import type { Draft } from '../../plan/draft.ts';
import { unitKey } from '../../plan/draft-names.ts';
import { type Resolved, resolveOrder } from '../../plan/draft-order.ts';
import { type OrderPiece, type OrderSaid, readOrders, readOrderWords } from '../../plan/order-words.ts';
import { paperDraft } from '../../plan/paper.ts';
import { isLater } from '../../plan/read-answer.ts';
import { readTime } from '../../plan/time-words.ts';
import type { Content, Outcome } from '../../said/content.ts';
import { gone } from '../feature.ts';
import type { Form } from '../forms.ts';
import { asks, backTo, type KnownTurn, openForm, say, withForm } from '../turn.ts';
import { draftSeen } from './draft-seen.ts';
import { undoChange, undoWanted } from './draft-undo.ts';
import { carriedOut, pointAsked, withSaid } from './order-carried.ts';
import { askedWith, loses, type Sorted, sorted, type ToAsk, withOwnersAsked } from './order-sorting.ts';
import { paperPoints } from './points.ts';

type FormOf<T extends Form['type']> = Extract<Form, { type: T }>;
type Confirming = Pick<FormOf<'draft-change'>, 'paper' | 'said' | 'point' | 'back'>;

/** The forms of a paper, in whose middle its draft may be changed by words. */
const ofPaper: ReadonlySet<Form['type']> = new Set([
  'plan-paper',
  'plan-day',
  'plan-point',
  'plan-point-confirm',
  'draft-change',
  'plan-confirm',
]);

/** Free words are asked for: only what names a part of the draft by its number is an order there. */
function asksFreeWords(turn: KnownTurn): boolean {
  const form = openForm(turn)?.form;
  if (form?.type !== 'plan-point') return false;
  const takes = paperPoints.pointOf(turn, form)?.point.takes.type;
  return takes === 'text' || takes === 'tasks';
}

/** Carries out what is sure, says what cannot be done, and asks what needs a yes; else what stood open goes on. */
function obeySorted(turn: KnownTurn, text: string, given: Sorted): Outcome {
  const draft = paperDraft(turn.state)!;
  const point = pointAsked(turn);
  const { done, toAsk, problems, left } = withOwnersAsked(
    given,
    given.sure.length > 0 ? carriedOut(turn, given.sure, text) : null,
  );
  const said: Content[] = [
    ...(done ? [done.said] : []),
    ...problems.map((problem): Content => ({ type: 'draft-order-problem', problem, draft })),
    ...(left.length > 0 ? [{ type: 'draft-orders-left' as const, said: left }] : []),
  ];
  const paper = turn.state.planPaper!.id;
  const state = done ? withForm(done.state, turn.event, null, turn.now) : turn.state;
  const after = { ...turn, state };
  if (toAsk !== null) {
    const form = { type: 'draft-change' as const, paper, said: toAsk.said.slice(0, 400), ...point };
    return withSaid(said, asks(after, form, confirmContent(paperDraft(state)!, toAsk, turn.now)));
  }
  if (done === null || state === turn.state) return say(said);
  // What was asked goes on; answered by this, the next is. What was gone back to is behind this now.
  const asked = point && paperPoints.askSame(after, { paper, point: point.point });
  return asked ? withSaid(said, asked) : { kind: 'act', state, replies: said };
}

const confirmContent = (
  draft: Draft,
  { order, meant }: Pick<ToAsk, 'order' | 'meant'>,
  asked: number,
): Content => ({
  type: 'confirm-draft-change',
  change: carryOut(draft, order),
  order,
  asked,
  meant,
});

/** «chỉ tiêu của nhiệm vụ 2.8 là 90%» begins as a question does, and says what it is to be. */
const asksOnly = (text: string): boolean => {
  if (!hasQuestionForm(text)) return false;
  const said = readOrders(text)[0]?.said;
  const saysIt = said?.does === 'target' || said?.does === 'measure' ? said.value !== '' : false;
  return !(said?.does === 'measure-name' || (saysIt && /\d|^(?:tỷ|tỉ) lệ\s/iu.test(said!.value)));
};

/** Whether a unit is one of the directory in force, which an order may be of where the draft has none so called. */
const isOfDirectory = ({ context }: KnownTurn, typed: string): boolean =>
  context.org.units.some(({ name }) => unitKey(name) === unitKey(typed));

/** Whether an order about a unit is one of the directory in force: the draft knows none so called, or both do where it is renamed. */
function isForDirectory(turn: KnownTurn, { does, ref, value }: OrderSaid, one: Resolved): boolean {
  if (does === 'name-unit') return isOfDirectory(turn, ref);
  return does === 'strike-unit' && one !== null && 'problem' in one && isOfDirectory(turn, value);
}

/** An order resolved in the draft; null where something else is meant. */
function resolvedIn(turn: KnownTurn, draft: Draft, said: OrderSaid): Resolved {
  if (said.does === 'other') return null;
  const one = resolveOrder(draft, said);
  if (one === null || isForDirectory(turn, said, one)) return null;
  if ('problem' in one) return asksFreeWords(turn) || !isMeant(said) ? null : one;
  return asksFreeWords(turn) && !(one.isSure || loses(one.order)) ? null : one;
}

/** Orders resolved one behind another, each in the draft as those before it leave it: what one adds the next may name. */
function resolvedInTurn(turn: KnownTurn, given: Draft, pieces: readonly OrderPiece[]): Resolved[] {
  let draft = given;
  return pieces.map(({ said }) => {
    const one = resolvedIn(turn, draft, said);
    if (one !== null && 'order' in one && one.isSure && !loses(one.order))
      ({ draft } = carryOut(draft, one.order));
    return one;
  });
}

/** What a text orders of the draft: carried out and said, or shown before it counts. Null for any other text. */
function ordersIn(turn: KnownTurn, draft: Draft, text: string): Outcome | null {
  if (asksOnly(text)) return null;
  const whole = (said: OrderSaid | null): OrderPiece[] => (said === null ? [] : [{ text, said }]);
  // Where one of several means nothing in the draft, the text is no list of orders.
  for (const pieces of [readOrders(text), whole(readOrderWords(text))]) {
    const resolved = resolvedInTurn(turn, draft, pieces);
    if (pieces.length > 0 && resolved.every((one) => one !== null))
      return obeySorted(turn, text, sorted(pieces, resolved));
  }
  return null;
}

/** Whether a question stands open that is none of a paper: of one that waits for words no order is heard in the middle. */
const isOfPaper = ({ type }: Form): boolean => ofPaper.has(type);

/** What a start has, and what is loaded later is handed. */
interface Hands {
  /** Leaves the question that stands open, which is said. */
  leave(turn: KnownTurn, act: (turn: KnownTurn) => Outcome): Outcome;
  /** Whether a question waits for words, and not for a choice. */
  waitsForWords(form: Form): boolean;
}

/** What is said of the draft that is open: an order, that the last change is taken back, or that its tasks are shown. Null for any other text. */
function draftOrdered(turn: KnownTurn, text: string, hands: Hands): Outcome | null {
  const draft = paperDraft(turn.state);
  const open = openForm(turn)?.form;
  if (draft === undefined || !worksForOffice(turn.context.org, turn.person)) return null;
  if (open && !isOfPaper(open)) {
    const closed = { ...turn, state: withForm(turn.state, turn.event, null, turn.now) };
    if (hands.waitsForWords(open) || ordersIn(closed, draft, text) === null) return null;
    return hands.leave(turn, (given) => ordersIn(given, draft, text) ?? gone());
  }
  if (open?.type === 'plan-point-confirm' && isLater(text)) return paperPoints.leaveOpen(turn, open);
  return undoWanted(turn, text) ?? ordersIn(turn, draft, text) ?? draftSeen.seenIn(turn, draft, text);
}

/** An order by its verb, one that names what it is of, or a time or a target that is said to be so. */
const isMeant = ({ does, isOrder, of }: OrderSaid): boolean =>
  isOrder || of !== null || does === 'time' || does === 'target';

/** What is done in the directory, or by /phutrach: said of a plan in force it is no order about its paper. */
const ofDirectory: ReadonlySet<OrderSaid['does']> = new Set([
  'leader',
  'add-unit',
  'strike-unit',
  'name-unit',
]);

/** Whether it is said of a plan in force: by its verb, or, without one, what tells no fact that the bot would look up. */
function isOfPlanInForce({ does, isOrder, value, of }: OrderSaid, isOffice: boolean): boolean {
  if (does === 'other' || ofDirectory.has(does)) return false;
  if (isOrder) return true;
  if (does === 'time') return readTime(value, 2000) !== null;
  return isOffice && of !== null && (does === 'owner' || does === 'target');
}

/** What a form's words order of the draft as it is now; null where they order nothing of it any more. */
function toAskOf({ state }: KnownTurn, { paper, said }: Confirming): ToAsk | null {
  const draft = paperDraft(state);
  if (draft === undefined || state.planPaper?.id !== paper) return null;
  const pieces = readOrders(said);
  const resolved = pieces.map((piece) => resolveOrder(draft, piece.said));
  let asked: ToAsk | null = null;
  for (const [at, one] of resolved.entries()) {
    if (one === null || 'problem' in one) return null;
    asked = askedWith(asked, { order: one.order, said: pieces[at]!.text, meant: one.meant ?? [] });
    if (asked === null) return null;
  }
  return asked;
}

/** What would be changed, once more. */
function askAgain(turn: KnownTurn, form: Confirming, at: number): Content | null {
  const asked = toAskOf(turn, form);
  return asked && confirmContent(paperDraft(turn.state)!, asked, at);
}

function carryOutAsked(turn: KnownTurn, form: Confirming): Outcome {
  const asked = toAskOf(turn, form);
  return asked === null
    ? gone()
    : obeySorted(turn, form.said, { sure: [asked.order], toAsk: null, problems: [], left: [] });
}

/** [Thôi]: what was asked before goes on. */
function leaveAsItIs(turn: KnownTurn, { paper, point, back }: Confirming): Outcome {
  return point === undefined
    ? backTo(turn, say({ type: 'cancelled' }))
    : paperPoints.askSame(turn, { paper, point, ...(back ? { back } : {}) });
}

/**
 * How a plan in force is changed, to whoever orders it by words; of a draft how what words do not change is. Null for any other
 * text.
 */
function changeHow(turn: KnownTurn, text: string): Outcome | null {
  const said = asksOnly(text) ? null : readOrderWords(text);
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
