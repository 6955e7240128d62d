import { dutyOf } from '../../extensions/duty.ts';
import { type DutyKey, isOpen } from '../../extensions/extension.ts';
import { readWish } from '../../extensions/read-wish.ts';
import { chatKey } from '../../heard/event.ts';
import type { Outcome } from '../../said/content.ts';
import { dateOf } from '../../time/viet-nam-time.ts';
import { withoutSlipBefore } from '../conversing/corrected-name.ts';
import { type KnownTurn, openForm } from '../turn.ts';
import { withdraw } from './deciding.ts';
import { fillWish, keyIn, unitsAsking, type WishForm } from './wish.ts';

/** So long what was just sent may be corrected by «nhầm, …». */
const lifetimeMs = 30 * 60_000;

type Sent = { kind: WishForm['kind']; id: number; key: DutyKey; words: string; needs?: string };

/** What whoever speaks has just sent: a request that waits, or a commitment; null where other things were done since. */
function justSent({ state, event, person, now }: KnownTurn): Sent | null {
  const { undo } = state.chats[chatKey(event.chat)] ?? {};
  if (!undo || now - undo.at > lifetimeMs) return null;
  const isLast = (one: { by: string; at: number }): boolean => one.by === person.id && one.at === undo.at;
  const request = state.extensions.find((one) => isLast(one) && isOpen(one));
  if (request)
    return {
      kind: 'extend',
      id: request.id,
      key: keyIn(request),
      words: request.reason,
      ...(request.needs === undefined ? {} : { needs: request.needs }),
    };
  const commitment = state.commitments.find(isLast);
  if (!commitment) return null;
  return { kind: 'commit', id: commitment.id, key: keyIn(commitment), words: commitment.words };
}

/**
 * «nhầm, 12/6», «à nhầm, đến 14/7 mới xong» right behind a request or a commitment that was sent: it is shown anew with that day, and
 * what was not said anew stays. A request is taken back for it, since a duty has one at a time; a new commitment takes the place
 * of the old one when it is sent. Null for anything else.
 */
export function wishCorrected(turn: KnownTurn, text: string): Outcome | null {
  const said = withoutSlipBefore(text);
  if (said === null || openForm(turn)) return null;
  const sent = justSent(turn);
  if (!sent || !unitsAsking(turn).some(({ id }) => id === sent.key.unit)) return null;
  const duty = dutyOf(turn.state, turn.context, sent.key, turn.now);
  if (!duty) return null;
  const { day, problem } = readWish(said, {
    today: dateOf(turn.now),
    year: turn.context.plan.year,
    present: sent.kind === 'extend' ? duty.day : null,
  });
  if (day === null && problem === null) return null;
  const { words, needs } = sent;
  const form: WishForm = {
    type: 'extension-wish',
    kind: sent.kind,
    ...sent.key,
    words,
    ...(needs === undefined ? {} : { needs }),
  };
  if (sent.kind === 'commit') return fillWish(turn, form, said);
  const undone = withdraw(turn, sent.id);
  if (undone.kind !== 'act') return undone;
  const anew = fillWish({ ...turn, state: undone.state }, form, said);
  if (anew.kind !== 'act') return anew;
  return {
    ...undone,
    ...anew,
    replies: [...undone.replies, ...anew.replies],
    notices: [...(undone.notices ?? []), ...(anew.notices ?? [])],
  };
}
