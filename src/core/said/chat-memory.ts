import { type Topic, topicLifetimeMs } from '../ask/answer.ts';
import { type ChatAddress, chatKey, type InboundEvent } from '../heard/event.ts';
import type { State } from '../state/state.ts';
import { asBehind, cameUnasked, choiceOf, confirmsAct, numberedBehind } from './choices.ts';
import type { Content } from './content.ts';
import type { Button } from './message.ts';

/** How many chats are remembered before the silent ones are looked for. */
const crowdedChats = 200;

/** What is kept of a chat: what it spoke of, and the choices it was given. */
export interface Spoken {
  topic: Topic | null;
  options: readonly Button[];
  /** Choices behind those that are shown. */
  further?: { options: readonly Button[]; before: number };
  /** Choices of a list that was said above that of `options`. */
  above?: readonly Button[];
  /** The choices belong to an answer, and go with the next one. */
  told?: boolean;
  /** A question was answered: what belonged to the answer before is gone. */
  answers?: boolean;
  wordsOnly?: boolean;
  patient?: boolean;
  /** The choices are of a question that waits for its answer. */
  asked?: boolean;
  /** They come with the end of what was open: nothing of that stands behind them. */
  ends?: boolean;
  /** The choices wait for their answer beside whatever else stands open, and take the place of nothing. */
  waits?: boolean;
  /** The choices that stand there stay. */
  stays?: boolean;
  /** They stay because they were said once more, behind what was said in between. */
  again?: boolean;
  /** In a group: whose choices these are; everybody's where nobody is named. */
  by?: string;
  /** The choice that was typed just now, as typed. */
  picked?: string;
  /** The choice that was pressed just now: its data. */
  pressed?: string;
  /** What takes back what was just done, also where another question follows it. */
  back?: string;
}

type Memory = State['chats'][string];

const lastAt = (entry: Memory): number =>
  Math.max(
    entry.topic?.at ?? 0,
    entry.choices?.at ?? 0,
    entry.behind?.at ?? 0,
    entry.waiting?.at ?? 0,
    entry.form?.at ?? 0,
    entry.undo?.at ?? 0,
    entry.heard ?? 0,
    ...Object.values(entry.own ?? {}).map(({ at }) => at),
    ...Object.values(entry.topics ?? {}).map(({ at }) => at),
  );

/** What was left half done is remembered longer, so that its person hears that nothing of it was saved. */
const halfDoneLifetimeMs = 14 * 24 * 3_600_000;
const lifetimeOf = ({ form, unsent }: Memory): number =>
  form || unsent ? halfDoneLifetimeMs : topicLifetimeMs;

/** So many people of a group have a list of their own at a time. */
const listsOfGroup = 20;

/** The lists of a group with one more, or without the one that was answered. */
function ownLists(
  before: Memory | undefined,
  { by, stays }: Spoken,
  choices: Memory['choices'],
): Pick<Memory, 'own'> {
  const lists = Object.entries(before?.own ?? {});
  if (by === undefined || stays) return lists.length > 0 ? { own: before!.own! } : {};
  const others = lists.filter(([id]) => id !== by).slice(1 - listsOfGroup);
  const own = [...others, ...(choices ? [[by, choices] as const] : [])];
  return own.length > 0 ? { own: Object.fromEntries(own) } : {};
}

/** What each of a group spoke of, with what one of them speaks of now: a question is gone on with by whoever asked it. */
function topicsOf(before: Memory | undefined, { by, topic }: Spoken): Pick<Memory, 'topics'> {
  const topics = Object.entries(before?.topics ?? {});
  const others = topics.filter(([id]) => id !== by).slice(1 - listsOfGroup);
  const all = by === undefined || topic === null ? topics : [...others, [by, topic] as const];
  return all.length > 0 ? { topics: Object.fromEntries(all) } : {};
}

/** What somebody spoke of last in a chat: in a group nobody goes on with what another asked. */
export function topicOf({ chats }: State, event: InboundEvent): Topic | undefined {
  const memory = chats[chatKey(event.chat)];
  return event.chatKind === 'group' ? memory?.topics?.[event.userId] : memory?.topic;
}

/** A choice as it is remembered. */
const bare = ({ label, data, stays, does }: Button) => ({
  label,
  data,
  ...(stays ? { stays } : {}),
  ...(does ? { does } : {}),
});

/** The choices of what was said; undefined where it has none. */
function choicesOf(
  { options, further, above, told, wordsOnly, patient, asked }: Spoken,
  now: number,
): Memory['choices'] {
  if (options.length === 0) return undefined;
  return {
    options: options.map(bare),
    ...(further ? { further: { options: further.options.map(bare), before: further.before } } : {}),
    ...(above?.length ? { above: above.map(bare) } : {}),
    ...(told ? { told: true as const } : {}),
    at: now,
    ...(wordsOnly ? { wordsOnly: true } : {}),
    ...(patient ? { patient: true } : {}),
    ...(asked ? { asked: true as const } : {}),
  };
}

/**
 * The choices that stay behind what was said in between. What confirms an act is no number any more unless it was said
 * again: the number may be of anything else by then.
 */
function kept(choices: Memory['choices'], { stays, again, by, answers }: Spoken): Memory['choices'] {
  if (choices?.told && answers && by === undefined) return undefined;
  if (choices === undefined || !stays || again || by !== undefined || !confirmsAct(choices)) return choices;
  return { ...choices, wordsOnly: true };
}

/** Whether the choice that was made just now is one of a list. */
function isAnswered(choices: Memory['choices'], { picked, pressed }: Spoken, now: number): boolean {
  if (pressed !== undefined) return choices?.options.some(({ data }) => data === pressed) === true;
  return picked !== undefined && choiceOf(picked, choices, now) !== null;
}

/**
 * The list that stands in a private chat, and the one behind it. What comes of itself takes nobody's list away: that stands
 * behind it, until it is answered or another is asked for; and once what came is answered, it stands as before.
 */
function listsOf(
  before: Memory | undefined,
  spoken: Spoken,
  given: Memory['choices'],
  now: number,
): Pick<Memory, 'choices' | 'behind'> {
  const { choices, behind } = before ?? {};
  if (spoken.waits) return { choices, behind };
  // Said once more it is the last list that was said, and its numbers count.
  if (spoken.again && behind) return { choices: behind };
  // What somebody in a group was given is theirs; what stands there for everybody stays.
  if (spoken.stays || spoken.by !== undefined)
    return { choices: kept(choices, spoken), behind: kept(behind, spoken) };
  if (given) {
    const asked = choices && !cameUnasked(choices) ? choices : behind;
    return { choices: given, behind: spoken.patient && !spoken.ends ? asked : undefined };
  }
  if (!behind) return {};
  if (spoken.picked !== undefined && numberedBehind(spoken.picked, { choices, behind }, now))
    return { choices };
  if (isAnswered(choices, spoken, now)) return { choices: asBehind(behind) };
  return isAnswered(behind, spoken, now) ? { choices } : {};
}

/** What takes back what was done last; what came of itself is no word of theirs, and done with nothing. */
function undoOf(
  before: Memory | undefined,
  { patient, waits, back }: Spoken,
  now: number,
): Pick<Memory, 'undo'> {
  const undo = before?.undo;
  if (undo && undo.at === now && undo.data === '' && back !== undefined)
    return { undo: { ...undo, data: back } };
  return undo && (patient || waits || undo.at === now) ? { undo } : {};
}

function memoryOf(before: Memory | undefined, spoken: Spoken, now: number): Memory {
  const memory: Memory = {};
  const topic = spoken.by === undefined ? (spoken.topic ?? before?.topic) : undefined;
  if (topic) memory.topic = topic;
  Object.assign(memory, topicsOf(before, spoken));
  const given = choicesOf(spoken, now);
  const { choices, behind } = listsOf(before, spoken, given, now);
  if (choices) memory.choices = choices;
  if (behind) memory.behind = behind;
  const waiting = spoken.waits ? given : before?.waiting;
  if (waiting) memory.waiting = waiting;
  Object.assign(memory, ownLists(before, spoken, given));
  if (spoken.picked !== undefined) memory.picked = { text: spoken.picked, at: now };
  Object.assign(memory, undoOf(before, spoken, now));
  if (before?.form) memory.form = before.form;
  if (before?.unsent) memory.unsent = before.unsent;
  if (before?.heard !== undefined) memory.heard = before.heard;
  return memory;
}

/**
 * Keeps what chats spoke of and the choices they were given; where many do, those silent for half an hour are forgotten on
 * the way. All in one pass: a month speaks to very many chats at once.
 */
export function rememberChats(
  state: State,
  spoken: readonly { chat: ChatAddress; spoken: Spoken }[],
  now: number,
): State {
  if (spoken.length === 0) return state;
  // Of chats that are remembered already there are no more than before: they are looked through when one comes to them.
  const isGrowing = spoken.some(({ chat }) => state.chats[chatKey(chat)] === undefined);
  const crowded = isGrowing && Object.keys(state.chats).length + spoken.length - 1 > crowdedChats;
  const chats = crowded
    ? Object.fromEntries(
        Object.entries(state.chats).filter(([, entry]) => now - lastAt(entry) <= lifetimeOf(entry)),
      )
    : { ...state.chats };
  for (const one of spoken) {
    const key = chatKey(one.chat);
    chats[key] = memoryOf(chats[key] ?? state.chats[key], one.spoken, now);
  }
  return { ...state, chats };
}

/** The same for one chat. */
export const rememberChat = (state: State, chat: ChatAddress, spoken: Spoken, now: number): State =>
  rememberChats(state, [{ chat, spoken }], now);

/** What is heard anew within a minute is the same activity: it need not be kept again. */
const heardAnewMs = 60_000;

/** A greeting, thanks and other small talk: nobody is at anything with it. */
const isMereTalk = (replies: readonly Content[]): boolean =>
  replies.every(
    (said) => said.type === 'answer' && ['greeting', 'thanks', 'chat'].includes(said.answer.type),
  );

/**
 * Whether an event is of somebody who is at it in a private chat, and of whom nothing was heard in the last minute.
 * @param replies what it was answered with
 */
export function isHeardAnew(
  { chats }: State,
  event: InboundEvent,
  replies: readonly Content[],
  now: number,
): boolean {
  if (event.chatKind !== 'private' || event.type === 'reachable' || event.type === 'group-moved')
    return false;
  if (isMereTalk(replies)) return false;
  const heard = chats[chatKey(event.chat)]?.heard;
  return heard === undefined || heard > now || now - heard >= heardAnewMs;
}

/**
 * Keeps that somebody is at it, also where what they said leaves nothing else: nobody is reminded in the middle of that.
 * @param now epoch ms
 */
export function withHeard(
  state: State,
  event: InboundEvent,
  replies: readonly Content[],
  now: number,
): State {
  if (!isHeardAnew(state, event, replies, now)) return state;
  const key = chatKey(event.chat);
  return { ...state, chats: { ...state.chats, [key]: { ...state.chats[key], heard: now } } };
}
