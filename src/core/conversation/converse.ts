import { type Answer, type AskWorld, type Topic, topicLifetimeMs } from '../ask/answer.ts';
import { ask, askCard, askChosen } from '../ask/ask.ts';
import { type Calendar, type Holidays, monthDates } from '../calendar/calendar.ts';
import { moveChat } from '../outbox/outbox.ts';
import { isLinkedGroup, personOf } from '../people/links.ts';
import type { Org } from '../people/org.ts';
import type { Plan } from '../plan/plan.ts';
import { progressAt } from '../report/progress.ts';
import type { State } from '../state/state.ts';
import { type ChatAddress, chatKey, type InboundEvent } from './event.ts';
import { fromPressData } from './press.ts';

/** What the data files say; the same for every event. */
export interface World {
  plan: Plan;
  org: Org;
  calendar: Calendar;
  holidays: Holidays;
}

/** What is to be said, as a value; copy/vi words it. */
export type Content =
  | { type: 'answer'; answer: Answer }
  | { type: 'unknown-person' }
  | { type: 'unlinked-group' }
  | { type: 'stale-button' }
  | { type: 'unsupported' };

/**
 * What an event leads to. An `answer` changes nothing that must survive a crash; an `act` does, and is saved
 * before anything is said.
 */
export type Outcome =
  | { kind: 'silence' }
  | { kind: 'answer'; replies: Content[]; topic: Topic | null }
  | { kind: 'act'; state: State; replies: Content[] };

const commandPattern = /^\/([a-z_]+)(?:@\w+)?(?:\s+([\s\S]*))?$/i;

const toAskWorld = (world: World, now: number): AskWorld => ({
  plan: world.plan,
  org: world.org,
  progress: progressAt(world.plan, world.org, world.calendar, world.holidays, now),
  datesOf: (month) => monthDates(world.calendar, world.holidays, { year: world.plan.year, month }),
});

const say = (content: Content, topic: Topic | null = null): Outcome => ({
  kind: 'answer',
  replies: [content],
  topic,
});
const silence: Outcome = { kind: 'silence' };

/** How many chats are remembered before the silent ones are looked for. */
const crowdedChats = 200;

/** Keeps what a chat spoke of; where many do, those silent for half an hour are forgotten on the way. */
export function rememberTopic(state: State, chat: ChatAddress, topic: Topic, now: number): State {
  const key = chatKey(chat);
  if (state.chats[key]?.topic === topic) return state;
  const known = Object.entries(state.chats);
  const kept =
    known.length > crowdedChats
      ? Object.fromEntries(known.filter(([, entry]) => now - entry.topic.at <= topicLifetimeMs))
      : state.chats;
  return { ...state, chats: { ...kept, [key]: { topic } } };
}

function answerText(
  state: State,
  event: InboundEvent & { type: 'text' },
  world: World,
  now: number,
): Outcome {
  const key = chatKey(event.chat);
  const context = { topic: state.chats[key]?.topic ?? null, now };
  const askWorld = toAskWorld(world, now);
  const command = commandPattern.exec(event.text.trim());
  const help: Content = { type: 'answer', answer: { type: 'help' } };
  const result = command
    ? ['index', 'chiso'].includes(command[1]!.toLowerCase())
      ? askCard(command[2] ?? '', context, askWorld)
      : null
    : ask(event.text, context, askWorld);
  if (result === null)
    return say(command![1] === 'start' ? { type: 'answer', answer: { type: 'greeting' } } : help);
  return say({ type: 'answer', answer: result.answer }, result.topic);
}

/**
 * Decides what an event leads to. Pure: no clock, disk or network; every right is checked here, on the state at
 * the moment of the act.
 * @param now epoch milliseconds
 */
export function converse(state: State, event: InboundEvent, world: World, now: number): Outcome {
  const { channel, chatId } = event.chat;
  if (event.type === 'group-moved')
    return isLinkedGroup(state, channel, chatId)
      ? { kind: 'act', state: moveChat(state, channel, chatId, event.toChatId), replies: [] }
      : silence;
  if (event.type === 'reachable') {
    const others = state.unreachable.filter((chat) => chat.channel !== channel || chat.chatId !== chatId);
    const known = others.length < state.unreachable.length;
    if (event.reachable === !known) return silence;
    return {
      kind: 'act',
      state: { ...state, unreachable: event.reachable ? others : [...others, { channel, chatId, at: now }] },
      replies: [],
    };
  }
  const group = event.chatKind === 'group';
  if (group) {
    const addressed = event.type === 'press' || event.addressed;
    if (!addressed) return silence;
    if (!isLinkedGroup(state, channel, chatId)) return say({ type: 'unlinked-group' });
  } else if (personOf(state, world.org, channel, event.userId) === null) {
    return say({ type: 'unknown-person' });
  }
  switch (event.type) {
    case 'text':
      return answerText(state, event, world, now);
    case 'unsupported':
      return group ? silence : say({ type: 'unsupported' });
    case 'press': {
      const press = fromPressData(event.data);
      if (press === null) return say({ type: 'stale-button' });
      const key = chatKey(event.chat);
      const context = { topic: state.chats[key]?.topic ?? null, now };
      const result = askChosen(press.query, press.code, context, toAskWorld(world, now));
      return say({ type: 'answer', answer: result.answer }, result.topic);
    }
  }
}
