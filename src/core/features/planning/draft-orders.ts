import { hasQuestionForm } from '../../ask/question-form.ts';
import { chatKey } from '../../heard/event.ts';
import { worksForOffice } from '../../people/org.ts';
import { carryOut } from '../../plan/carry-out-order.ts';
import { findChanges } from '../../plan/changes.ts';
import type { Draft } from '../../plan/draft.ts';
import { unitKey } from '../../plan/draft-names.ts';
import { type Resolved, resolveOrder } from '../../plan/draft-order.ts';
import type { OpenPoint } from '../../plan/open-point.ts';
import { openPoints } from '../../plan/open-points.ts';
import { type OrderPiece, type OrderSaid, readOrders, readOrderWords } from '../../plan/order-words.ts';
import type { CarriedOut, DraftOrder, Meant, OrderProblem } from '../../plan/ordered-of-draft.ts';
import { draftBefore, draftSteps, paperDraft, withDraftChanged, withStepsBack } from '../../plan/paper.ts';
import { isLater } from '../../plan/read-answer.ts';
import { readTime } from '../../plan/time-words.ts';
import { areFresh } from '../../said/choices.ts';
import type { Content, Outcome } from '../../said/content.ts';
import type { State } from '../../state/state.ts';
import { foldedWords } from '../../text/fold.ts';
import { fromPressData, takesBack, toPressData } from '../acts.ts';
import { askedAt, readAskedAt } from '../asked-at.ts';
import { gone } from '../feature.ts';
import type { Form } from '../forms.ts';
import { choicesHere } from '../open-choices.ts';
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
import { draftSeen } from './draft-seen.ts';
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

/** What is being asked of the draft in the chat; null where nothing is. */
function pointAsked(turn: KnownTurn): { point: string; back?: number } | null {
  const form = openForm(turn)?.form;
  if (!form || !('point' in form) || form.point === undefined) return null;
  return { point: form.point, ...('back' in form && form.back ? { back: form.back } : {}) };
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

/** Several orders, one behind another: what all of them changed. */
function carryOutAll(draft: Draft, orders: readonly DraftOrder[]): CarriedOut {
  const none: CarriedOut = { draft, changed: [], renumbered: [] };
  return orders.reduce((before, order) => {
    const done = carryOut(before.draft, order);
    return {
      draft: done.draft,
      changed: [...before.changed, ...done.changed],
      renumbered: [...before.renumbered, ...done.renumbered],
    };
  }, none);
}

/** The state in which the draft was changed, with what is said of it: before and after, and how it is taken back. */
function carriedOut(
  turn: KnownTurn,
  orders: readonly DraftOrder[],
  text: string,
): { state: State; said: Content } {
  const draft = paperDraft(turn.state)!;
  const done = carryOutAll(draft, orders);
  if (changesNothing(done))
    return { state: turn.state, said: { type: 'draft-changed', change: done, at: null } };
  const { now, event } = turn;
  const data = toPressData({ type: 'undo-draft-change', at: askedAt(now) });
  const changed = withDraftChanged(turn.state, compared(turn, done.draft), {
    at: now,
    answer: text.slice(0, 400),
  });
  const state = inTrail(turn, withUndo(changed, event, data, now), done);
  return { state, said: { type: 'draft-changed', change: done, at: now } };
}

/** Whether something of the paper is lost by it. */
const loses = ({ type }: DraftOrder): boolean => type === 'strike' || type === 'strike-unit';

/** What is to be asked before it counts. */
interface ToAsk {
  order: DraftOrder;
  said: string;
  meant: readonly Meant[];
}

/** What becomes of the orders of one message. */
interface Sorted {
  sure: DraftOrder[];
  toAsk: ToAsk | null;
  problems: OrderProblem[];
  /** The words of those that are not done, since another is asked first. */
  left: string[];
}

/** All that is struck is asked together. */
function askedWith(before: ToAsk | null, next: ToAsk): ToAsk | null {
  if (before === null) return next;
  const { order } = before;
  if (order.type !== 'strike' || next.order.type !== 'strike') return null;
  const struck = {
    type: 'strike' as const,
    indices: [...order.indices, ...next.order.indices],
    tasks: [...order.tasks, ...next.order.tasks],
  };
  return { order: struck, said: `${before.said}, ${next.said}`, meant: before.meant };
}

function sorted(pieces: readonly OrderPiece[], resolved: readonly NonNullable<Resolved>[]): Sorted {
  const all: Sorted = { sure: [], toAsk: null, problems: [], left: [] };
  for (const [at, one] of resolved.entries()) {
    const { text } = pieces[at]!;
    if ('problem' in one) all.problems.push(one.problem);
    else if (one.isSure && !loses(one.order)) all.sure.push(one.order);
    else {
      const next = { order: one.order, said: text, meant: one.meant ?? [] };
      const asked = askedWith(all.toAsk, next);
      if (asked === null) all.left.push(text);
      else all.toAsk = asked;
    }
  }
  return all;
}

/** Who is to do a task that is new, where nobody in the draft is called so: said of it as an order of its own. */
const ownerOrders = (said: Content): OrderPiece[] =>
  said.type !== 'draft-changed'
    ? []
    : said.change.changed.flatMap(({ of, unread = [] }) =>
        unread.flatMap((one) => (one.of === 'owner' ? readOrders(`giao ${of} cho ${one.typed}`) : [])),
      );

/** What was changed, without what is asked or told beside it. */
const withoutOwners = (said: Content): Content =>
  said.type !== 'draft-changed'
    ? said
    : {
        ...said,
        change: {
          ...said.change,
          changed: said.change.changed.map((one) => ({
            ...one,
            unread: one.unread?.filter(({ of }) => of !== 'owner') ?? [],
          })),
        },
      };

type Done = ReturnType<typeof carriedOut>;

/** What was done with whoever is still to be asked of it: of a new task whose unit is not called so. */
function withOwnersAsked(given: Sorted, done: Done | null): { done: Done | null } & Sorted {
  const pieces = done === null || given.toAsk !== null ? [] : ownerOrders(done.said);
  const draft = done && paperDraft(done.state);
  const resolved = draft ? pieces.map(({ said }) => resolveOrder(draft, said)) : [];
  if (done === null || pieces.length === 0 || resolved.some((one) => one === null)) return { ...given, done };
  const beside = sorted(pieces, resolved as NonNullable<Resolved>[]);
  // Whoever leads the index does it anyway.
  const isThere = beside.toAsk !== null && changesNothing(carryOut(draft!, beside.toAsk.order));
  return {
    sure: given.sure,
    toAsk: isThere ? null : beside.toAsk,
    problems: [...given.problems, ...beside.problems],
    left: [...given.left, ...beside.left],
    done: { ...done, said: withoutOwners(done.said) },
  };
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

const withSaid = (said: readonly Content[], outcome: Outcome): Outcome =>
  outcome.kind === 'silence' ? outcome : { ...outcome, replies: [...said, ...outcome.replies] };

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

const undoWords =
  /^(?:(?:da|cho|giup|ban|bot|em|toi|a|oi|nho|hay|xin|thoi) )*(?:hoan tac|undo|(?:lay|tra|de) lai nhu (?:cu|truoc))(?: (?:giup|di|nhe|a|em|toi|lai|tiep|nua|voi|luon|lan nua|vua roi|thay doi|buoc truoc|cho em))*$/;

/** The question that the last change answered, as it stood open; null of an order. */
function pointBefore({ state }: KnownTurn, id: string | undefined): OpenPoint | null {
  const before = draftBefore(state, 1);
  return (id && before && openPoints(before).find((one) => one.id === id)) || null;
}

/** So long «hoàn tác» is of what was done last, as any word that takes something back. */
const undoLifetimeMs = 30 * 60_000;

/** «hoàn tác»: the last change of the draft is taken back, unless something else was done since. Null for any other text. */
function undoWanted(turn: KnownTurn, text: string): Outcome | null {
  if (!undoWords.test(foldedWords(text))) return null;
  const { undo } = turn.state.chats[chatKey(turn.event.chat)] ?? {};
  const last = draftSteps(turn.state).at(-1);
  const isOther = (data: string): boolean => {
    const act = fromPressData(data);
    return act !== null && takesBack(act) && act.type !== 'undo-draft-change';
  };
  const isElsewhere = undo !== undefined && isOther(undo.data) && undo.at > (last?.at ?? 0);
  if (isElsewhere || choicesHere(turn)?.options.some(({ data }) => isOther(data))) return null;
  if (last === undefined) return say({ type: 'draft-nothing-to-undo' });
  // Said long after, it may be about anything: which change it would take back is told first.
  const offered = toPressData({ type: 'undo-draft-change', at: askedAt(last.at) });
  const choices = choicesHere(turn);
  const isOffered = areFresh(choices, turn.now) && choices!.options.some(({ data }) => data === offered);
  if (isOffered || turn.now - last.at <= undoLifetimeMs) return undoChange(turn, askedAt(last.at));
  const { at, point, answer } = last;
  return say({
    type: 'draft-undo-old',
    at,
    point: pointBefore(turn, point),
    ...(answer === undefined ? {} : { said: answer }),
  });
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

/** [Hoàn tác]: the draft as it was, where nothing else has come since; of an answer, its question stands open once more. */
function undoChange(turn: KnownTurn, at: string): Outcome {
  const { state, now, event } = turn;
  const steps = draftSteps(state);
  const last = steps.at(-1);
  if (last === undefined || last.at !== readAskedAt(at)) return say({ type: 'draft-change-stays' });
  if (last.point !== undefined) return paperPoints.goBack(turn);
  const point = pointAsked(turn);
  const draft = draftBefore(state, 1)!;
  const { planPaper } = withStepsBack(state, 1);
  const name = planPaper!.name;
  const before = steps.at(-2);
  const more = before !== undefined && before.point === undefined ? before.at : null;
  const undone = change(
    turn,
    { planPaper },
    { verb: 'undo-change-draft', before: '', after: name },
    {
      type: 'draft-change-undone',
      name,
      draft: compared(turn, draft),
      more,
      ...(last.answer === undefined ? {} : { said: last.answer }),
    },
  );
  if (point === null || undone.kind !== 'act') return undone;
  const asked = paperPoints.askSame(
    { ...turn, state: undone.state, now, event },
    { paper: planPaper!.id, point: point.point },
  );
  return withSaid(undone.replies, asked);
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
