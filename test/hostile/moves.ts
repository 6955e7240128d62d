import fc from 'fast-check';
import type { ChatAddress, InboundEvent } from '../../src/core/heard/event.ts';
import type { State } from '../../src/core/state/state.ts';
import { forgedData, nastyNames, nastyWords } from './nasty-words.ts';

/** Who acts; `member` and `stranger` are linked to nobody. */
type Role = 'leader' | 'head' | 'deputy' | 'office' | 'staff' | 'stranger' | 'member';
export interface Actor {
  role: Role;
  userId: string;
  chat: ChatAddress;
  chatKind: 'private' | 'group';
}

/** What somebody does, before it is known what stands in the chat. */
export interface Move {
  who: number;
  how:
    | 'text'
    | 'press'
    | 'fresh'
    | 'choice'
    | 'edit'
    | 'files'
    | 'album'
    | 'unsupported'
    | 'moved'
    | 'reachable'
    | 'code';
  words: string;
  data: string;
  name: string;
  pick: number;
  /** How a button's data is changed: not at all, one sign, cut, another chat's, stale. */
  change: 'none' | 'letter' | 'cut' | 'swap' | 'forged';
  /** The event comes again under the same id. */
  again: boolean;
  /** It comes at the same time as the next. */
  together: boolean;
  addressed: boolean;
  /** Milliseconds that pass before it. */
  pause: number;
}

const minute = 60_000;
const hour = 60 * minute;

export const moves: fc.Arbitrary<Move> = fc.record({
  who: fc.nat(1_000),
  how: fc.oneof(
    { weight: 45, arbitrary: fc.constant('text' as const) },
    { weight: 20, arbitrary: fc.constant('press' as const) },
    { weight: 30, arbitrary: fc.constant('fresh' as const) },
    { weight: 12, arbitrary: fc.constant('choice' as const) },
    { weight: 4, arbitrary: fc.constant('edit' as const) },
    { weight: 3, arbitrary: fc.constant('files' as const) },
    { weight: 2, arbitrary: fc.constant('album' as const) },
    { weight: 1, arbitrary: fc.constantFrom('unsupported', 'moved', 'reachable', 'code') },
  ),
  words: nastyWords,
  data: forgedData,
  name: nastyNames,
  pick: fc.nat(1_000_000),
  change: fc.oneof(
    { weight: 8, arbitrary: fc.constant('none' as const) },
    { weight: 3, arbitrary: fc.constantFrom('letter', 'cut', 'swap', 'forged') },
  ),
  again: fc.nat(19).map((n) => n === 0),
  together: fc.nat(9).map((n) => n === 0),
  addressed: fc.nat(4).map((n) => n > 0),
  pause: fc.oneof(
    { weight: 60, arbitrary: fc.nat(20_000) },
    { weight: 4, arbitrary: fc.nat(20 * hour) },
    { weight: 1, arbitrary: fc.nat(240 * hour) },
  ),
}) as fc.Arbitrary<Move>;

/** The data of a button that was shown, changed as a hostile hand would. */
function dataOf(move: Move, own: readonly string[], all: readonly string[]): string {
  const from = move.change === 'swap' || own.length === 0 ? all : own;
  const data = from[move.pick % Math.max(1, from.length)];
  if (move.change === 'forged' || data === undefined) return move.data;
  if (move.change === 'cut') return data.slice(0, move.pick % (data.length + 1));
  if (move.change !== 'letter') return data;
  const at = move.pick % Math.max(1, data.length);
  return `${data.slice(0, at)}${'0:-a9@'[move.pick % 6]}${data.slice(at + 1)}`;
}

/** What was shown so far: the buttons of each chat, and of all. */
export interface Shown {
  own: readonly string[];
  all: readonly string[];
}

/** The event that a move is, in a chat as it stands. */
export function toEvent(
  move: Move,
  actor: Actor,
  id: string,
  state: State,
  shown: Shown,
  code: string,
): InboundEvent {
  const base = { eventId: id, chat: actor.chat, chatKind: actor.chatKind, userId: actor.userId };
  const text = (words: string, more: object = {}): InboundEvent => ({
    ...base,
    type: 'text',
    text: words,
    addressed: move.addressed || actor.chatKind === 'private',
    messageId: `m${move.pick % 50}`,
    ...more,
  });
  const file = (position: number) => ({
    kind: position % 2 === 0 ? ('photo' as const) : ('file' as const),
    ref: `ref-${move.pick}-${position}`,
    name: move.name,
    bytes: [null, 9, 30_000_000][(move.pick + position) % 3]!,
  });
  const options = state.chats[`${actor.chat.channel}:${actor.chat.chatId}`]?.choices?.options ?? [];
  const option = options[move.pick % Math.max(1, options.length)];
  switch (move.how) {
    case 'text':
      return text(move.words);
    case 'choice':
      return text(move.pick % 2 === 0 || !option ? String(move.pick % 12) : option.label);
    case 'fresh':
      // What the last message offers, as somebody does who means it.
      return option ? { ...base, type: 'press', data: option.data, pressId: id } : text(move.words);
    case 'press':
      return { ...base, type: 'press', data: dataOf(move, shown.own, shown.all), pressId: id };
    case 'edit':
      return { ...base, type: 'edited', text: move.words, messageId: `m${move.pick % 50}` };
    case 'files':
      return text(move.pick % 2 === 0 ? '' : move.words, { files: [file(0)] });
    case 'album':
      return text(move.pick % 3 === 0 ? move.words : '', {
        files: [file(0), file(1)],
        albumId: `a${move.pick % 4}`,
      });
    case 'unsupported':
      return { ...base, type: 'unsupported', addressed: move.addressed };
    case 'moved':
      return {
        ...base,
        type: 'group-moved',
        toChatId: `${actor.chat.chatId}${move.pick % 2 === 0 ? '' : '0'}`,
      };
    case 'reachable':
      return { ...base, type: 'reachable', reachable: move.pick % 2 === 0 };
    case 'code':
      return text(move.pick % 2 === 0 ? `/start ${code}` : code.toUpperCase());
  }
}
