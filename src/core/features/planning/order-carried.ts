import { carryOut } from '../../plan/carry-out-order.ts';
import { findChanges } from '../../plan/changes.ts';
import type { Draft } from '../../plan/draft.ts';
import type { CarriedOut, DraftOrder } from '../../plan/ordered-of-draft.ts';
import { paperDraft, withDraftChanged } from '../../plan/paper.ts';
import type { Content, Outcome } from '../../said/content.ts';
import type { State } from '../../state/state.ts';
import { toPressData } from '../acts.ts';
import { askedAt } from '../asked-at.ts';
import { type KnownTurn, openForm, recordBy, withUndo } from '../turn.ts';

/** Orders that were understood, carried out: the state with its trail, and what is said of it. */

/** What is being asked of the draft in the chat; null where nothing is. */
export function pointAsked(turn: KnownTurn): { point: string; back?: number } | null {
  const form = openForm(turn)?.form;
  if (!form || !('point' in form) || form.point === undefined) return null;
  return { point: form.point, ...('back' in form && form.back ? { back: form.back } : {}) };
}

/** A draft compared anew with directory and plan. */
export function compared({ context: { org, plan } }: KnownTurn, draft: Draft): Draft {
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
export const changesNothing = ({ changed }: CarriedOut): boolean =>
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
export function carriedOut(
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

/** What was said before stands above what comes of it. */
export const withSaid = (said: readonly Content[], outcome: Outcome): Outcome =>
  outcome.kind === 'silence' ? outcome : { ...outcome, replies: [...said, ...outcome.replies] };
