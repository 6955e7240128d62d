import { chatKey } from '../../heard/event.ts';
import type { Content, Outcome } from '../../said/content.ts';
import type { KnownTurn } from '../turn.ts';

/** So long what was just done may be corrected by «nhầm, …». */
const lifetimeMs = 30 * 60_000;

/** When what whoever speaks did last in this chat was done, where «nhầm, …» may still be of it; null where nothing is. */
export function doneLastAt({ state, event, now }: KnownTurn): number | null {
  const { undo } = state.chats[chatKey(event.chat)] ?? {};
  return undo && now - undo.at <= lifetimeMs ? undo.at : null;
}

/** That something was taken back, said before what takes its place. */
const leading = (content: Content): Content =>
  content.type === 'matter-undone' || content.type === 'decision-undone'
    ? { ...content, leads: true }
    : content;

/**
 * Both, one behind the other: what is taken back, and what takes its place. Where it cannot be taken back, only why.
 * @returns null where nothing takes its place, so that nothing is taken back
 */
export function insteadOf(
  turn: KnownTurn,
  undone: Outcome,
  then: (after: KnownTurn) => Outcome | null,
): Outcome | null {
  if (undone.kind !== 'act') return undone;
  const anew = then({ ...turn, state: undone.state });
  if (anew?.kind !== 'act') return null;
  return {
    ...undone,
    ...anew,
    // What is taken back stands alone above: its buttons are of what the rest of the message does.
    replies: [...undone.replies.map(leading), ...anew.replies],
    notices: [...(undone.notices ?? []), ...(anew.notices ?? [])],
  };
}
