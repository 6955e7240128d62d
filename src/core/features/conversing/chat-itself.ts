import { type ChatAddress, type InboundEvent, isSameChat } from '../../heard/event.ts';
import { heardMeanwhile, moveChat, takesAgain } from '../../outbox/outbox.ts';
import { isKnownChat, isLinkedGroup, unreachableMatter } from '../../people/links.ts';
import type { Outcome } from '../../said/content.ts';
import type { State } from '../../state/state.ts';
import { toldOnReturn } from '../linking/while-away.ts';
import { say, silence, type Turn } from '../turn.ts';

/** What the office was told, but for a chat that can be written to again: it is told of it anew, should it go. */
const toldBut = (state: State, chat: ChatAddress): string[] =>
  state.told.filter((matter) => matter !== unreachableMatter(chat));

/** Events about the chat itself; null for what somebody says. */
export function followChat(state: State, event: InboundEvent, now: number): Outcome | null {
  const { channel, chatId } = event.chat;
  if (event.type === 'group-moved')
    return isLinkedGroup(state, channel, chatId)
      ? { kind: 'act', state: moveChat(state, channel, chatId, event.toChatId), replies: [] }
      : silence;
  if (event.type !== 'reachable') return null;
  const others = state.unreachable.filter((chat) => chat.channel !== channel || chat.chatId !== chatId);
  const known = others.length < state.unreachable.length;
  // A stranger who blocks the bot leaves no trace; nobody would write to them anyway.
  if (!event.reachable && !isKnownChat(state, event.chat)) return silence;
  // Added to a group that nobody has linked yet: it says who it is, and what links it.
  const entered = event.chatKind === 'group' && event.reachable && !event.before;
  if (entered && !known && !isLinkedGroup(state, channel, chatId))
    return say({ type: 'introduction', linked: false });
  // Rights that were given change the bot's membership: what was refused may be taken now.
  const open = event.reachable ? takesAgain(state, event.chat) : state;
  if (event.reachable === !known && open === state) return silence;
  return {
    kind: 'act',
    state: event.reachable
      ? { ...open, unreachable: others, told: toldBut(open, event.chat) }
      : { ...state, unreachable: [...others, { channel, chatId, at: now }] },
    replies: [],
  };
}

/** Whoever can be written to again hears first what they have missed of what concerns the office's own accounts. */
export function withMissed(turn: Turn, outcome: Outcome): Outcome {
  const missed = outcome.kind === 'silence' ? null : toldOnReturn(turn);
  return missed && outcome.kind !== 'silence'
    ? { ...outcome, replies: [missed, ...outcome.replies] }
    : outcome;
}

/** Whoever writes can be written to again. */
export function reachedAgain(turn: Turn, given: Outcome): Outcome {
  const { state, event } = turn;
  const outcome = withMissed(turn, given);
  const isHere = (chat: ChatAddress): boolean => isSameChat(chat, event.chat);
  if (outcome.kind === 'silence') return outcome;
  const said = outcome.kind === 'act' ? outcome.state : state;
  const after = heardMeanwhile(said, event.chat);
  if (after === said && !state.unreachable.some(isHere)) return outcome;
  return {
    ...(outcome.kind === 'act' ? outcome : { replies: outcome.replies }),
    kind: 'act',
    state: {
      ...after,
      unreachable: after.unreachable.filter((chat) => !isHere(chat)),
      told: toldBut(after, event.chat),
    },
  };
}
