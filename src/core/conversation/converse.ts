import { type Answer, type AskWorld, topicLifetimeMs } from '../ask/answer.ts';
import { ask, askCard, askChosen } from '../ask/ask.ts';
import { type Calendar, type Holidays, monthDates } from '../calendar/calendar.ts';
import { moveChat } from '../outbox/outbox.ts';
import { isLinkedGroup, personOf } from '../people/links.ts';
import type { Org } from '../people/org.ts';
import type { Plan } from '../plan/plan.ts';
import { progressAt } from '../report/progress.ts';
import type { State } from '../state/state.ts';
import { chatKey, type InboundEvent } from './event.ts';
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
export interface Outcome {
  kind: 'answer' | 'act' | 'silence';
  state: State;
  replies: Content[];
}

const commandPattern = /^\/([a-z_]+)(?:@\w+)?(?:\s+([\s\S]*))?$/i;

const toAskWorld = (world: World, now: number): AskWorld => ({
  plan: world.plan,
  org: world.org,
  progress: progressAt(world.plan, world.org, world.calendar, world.holidays, now),
  datesOf: (month) => monthDates(world.calendar, world.holidays, { year: world.plan.year, month }),
});

const say = (state: State, content: Content): Outcome => ({ kind: 'answer', state, replies: [content] });
const silence = (state: State): Outcome => ({ kind: 'silence', state, replies: [] });

/** Keeps what the chat spoke of; chats that have been silent for half an hour are forgotten on the way. */
function remember(
  state: State,
  key: string,
  topic: State['chats'][string]['topic'] | null,
  now: number,
): State {
  if (topic === null || state.chats[key]?.topic === topic) return state;
  const recent = Object.entries(state.chats);
  const chats =
    recent.length > 200
      ? Object.fromEntries(recent.filter(([, chat]) => now - chat.topic.at <= topicLifetimeMs))
      : state.chats;
  return { ...state, chats: { ...chats, [key]: { topic } } };
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
    return say(state, command![1] === 'start' ? { type: 'answer', answer: { type: 'greeting' } } : help);
  return say(remember(state, key, result.topic, now), { type: 'answer', answer: result.answer });
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
      : silence(state);
  if (event.type === 'reachable') {
    const others = state.unreachable.filter((chat) => chat.channel !== channel || chat.chatId !== chatId);
    const known = others.length < state.unreachable.length;
    if (event.reachable === !known) return silence(state);
    return {
      kind: 'act',
      state: { ...state, unreachable: event.reachable ? others : [...others, { channel, chatId, at: now }] },
      replies: [],
    };
  }
  const group = event.chatKind === 'group';
  if (group) {
    const addressed = event.type === 'press' || event.addressed;
    if (!addressed) return silence(state);
    if (!isLinkedGroup(state, channel, chatId)) return say(state, { type: 'unlinked-group' });
  } else if (personOf(state, world.org, channel, event.userId) === null) {
    return say(state, { type: 'unknown-person' });
  }
  switch (event.type) {
    case 'text':
      return answerText(state, event, world, now);
    case 'unsupported':
      return group ? silence(state) : say(state, { type: 'unsupported' });
    case 'press': {
      const press = fromPressData(event.data);
      if (press === null) return say(state, { type: 'stale-button' });
      const key = chatKey(event.chat);
      const context = { topic: state.chats[key]?.topic ?? null, now };
      const result = askChosen(press.query, press.code, context, toAskWorld(world, now));
      return say(remember(state, key, result.topic, now), { type: 'answer', answer: result.answer });
    }
  }
}
