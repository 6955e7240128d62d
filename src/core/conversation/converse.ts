import { type AskWorld, type Topic, topicLifetimeMs } from '../ask/answer.ts';
import { ask, askCard, askChosen } from '../ask/ask.ts';
import { monthDates } from '../calendar/calendar.ts';
import { moveChat } from '../outbox/outbox.ts';
import type { Button } from '../message/message.ts';
import { record } from '../people/audit.ts';
import { codeIn, isSilenced, redeem, type Secrets } from '../people/enrolment.ts';
import { isLinkedGroup, personOf } from '../people/links.ts';
import type { Person } from '../people/org.ts';
import { progressAt } from '../report/progress.ts';
import type { State } from '../state/state.ts';
import { type ChatAddress, chatKey, type InboundEvent } from './event.ts';
import { choiceOf } from './choices.ts';
import { actForOffice } from './office.ts';
import type { OfficeAct } from './office-act.ts';
import type { Content, Outcome, World } from './outcome.ts';
import { fromPressData } from './press.ts';

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

/** Keeps what a chat spoke of and the choices it was given; where many do, those silent for half an hour are forgotten on the way. */
export function rememberChat(
  state: State,
  chat: ChatAddress,
  spoken: { topic: Topic | null; options: readonly Button[] },
  now: number,
): State {
  const key = chatKey(chat);
  const known = Object.entries(state.chats);
  const lastAt = (entry: State['chats'][string]) => Math.max(entry.topic?.at ?? 0, entry.choices?.at ?? 0);
  const kept =
    known.length > crowdedChats
      ? Object.fromEntries(known.filter(([, entry]) => now - lastAt(entry) <= topicLifetimeMs))
      : state.chats;
  const topic = spoken.topic ?? state.chats[key]?.topic;
  const choices = spoken.options.length > 0 ? { options: [...spoken.options], at: now } : undefined;
  return {
    ...state,
    chats: { ...kept, [key]: { ...(topic ? { topic } : {}), ...(choices ? { choices } : {}) } },
  };
}

/** Commands that only the office may give. */
const officeCommands: Readonly<Record<string, OfficeAct>> = {
  moi: { type: 'choose-invited' },
  go: { type: 'choose-unlinked' },
  nhom: { type: 'link-group' },
};

interface Turn {
  state: State;
  event: InboundEvent;
  world: World;
  now: number;
  secrets: Secrets;
}

function answerText(turn: Turn, text: string): Outcome {
  const { state, event, world, now } = turn;
  const context = { topic: state.chats[chatKey(event.chat)]?.topic ?? null, now };
  const askWorld = toAskWorld(world, now);
  const command = commandPattern.exec(text.trim());
  const name = command ? command[1]!.toLowerCase() : '';
  if (command && !['index', 'chiso'].includes(name))
    return say({ type: 'answer', answer: { type: name === 'start' ? 'greeting' : 'help' } });
  const result = command ? askCard(command[2] ?? '', context, askWorld) : ask(text, context, askWorld);
  return say({ type: 'answer', answer: result.answer }, result.topic);
}

function answerPress(turn: Turn, person: Person | null, data: string): Outcome {
  const { state, event, world, now, secrets } = turn;
  const press = fromPressData(data);
  if (press === null) return say({ type: 'stale-button' });
  if (press.type === 'office') return actForOffice(state, event, person, press.act, world, now, secrets);
  const context = { topic: state.chats[chatKey(event.chat)]?.topic ?? null, now };
  const result = askChosen(press.query, press.code, context, toAskWorld(world, now));
  return say({ type: 'answer', answer: result.answer }, result.topic);
}

/** The code in a message: alone, or behind /start as the link of the invitation brings it. */
function sentCode(event: InboundEvent): string | null {
  if (event.type !== 'text' || event.chatKind !== 'private') return null;
  return codeIn(event.text.trim().replace(/^\/start(?:@\w+)?\s+/i, ''));
}

function join(turn: Turn, person: Person | null, code: string): Outcome {
  const { state, event, world, now, secrets } = turn;
  const account = { channel: event.chat.channel, userId: event.userId };
  const { state: after, result } = redeem(state, account, person, code, now, secrets);
  if (result.type === 'silence') return silence;
  const personId = result.type === 'linked' ? result.personId : person?.id;
  const reply: Content = {
    type: 'redeemed',
    result,
    person: world.org.people.find((candidate) => candidate.id === personId) ?? null,
  };
  if (after === state) return say(reply);
  const joined =
    result.type === 'linked'
      ? record(after, {
          at: now,
          by: result.personId,
          channel: account.channel,
          act: 'join',
          before: '',
          after: result.personId,
        })
      : after;
  return { kind: 'act', state: joined, replies: [reply] };
}

/** Events about the chat itself; null for what somebody says. */
function followChat(state: State, event: InboundEvent, now: number): Outcome | null {
  const { channel, chatId } = event.chat;
  if (event.type === 'group-moved')
    return isLinkedGroup(state, channel, chatId)
      ? { kind: 'act', state: moveChat(state, channel, chatId, event.toChatId), replies: [] }
      : silence;
  if (event.type !== 'reachable') return null;
  const others = state.unreachable.filter((chat) => chat.channel !== channel || chat.chatId !== chatId);
  const known = others.length < state.unreachable.length;
  if (event.reachable === !known) return silence;
  return {
    kind: 'act',
    state: { ...state, unreachable: event.reachable ? others : [...others, { channel, chatId, at: now }] },
    replies: [],
  };
}

/**
 * Decides what an event leads to. Pure: no clock, disk or network; every right is checked here, on the state at
 * the moment of the act.
 * @param now epoch milliseconds
 */
export function converse(
  state: State,
  event: InboundEvent,
  world: World,
  now: number,
  secrets: Secrets,
): Outcome {
  const about = followChat(state, event, now);
  if (about) return about;
  const { channel, chatId } = event.chat;
  const turn: Turn = { state, event, world, now, secrets };
  const person = personOf(state, world.org, channel, event.userId);
  const group = event.chatKind === 'group';
  if (group && (event.type === 'text' || event.type === 'unsupported') && !event.addressed) return silence;
  if (!group && person === null && isSilenced(state, { channel, userId: event.userId }, now)) return silence;
  const code = sentCode(event);
  if (code !== null) return join(turn, person, code);
  const command = event.type === 'text' ? commandPattern.exec(event.text.trim()) : null;
  const act = command ? officeCommands[command[1]!.toLowerCase()] : undefined;
  if (act && (person !== null || group)) return actForOffice(state, event, person, act, world, now, secrets);
  if (group && !isLinkedGroup(state, channel, chatId)) return say({ type: 'unlinked-group' });
  if (!group && person === null) return say({ type: 'unknown-person' });
  if (event.type === 'unsupported') return group ? silence : say({ type: 'unsupported' });
  if (event.type === 'press') return answerPress(turn, person, event.data);
  if (event.type !== 'text') return silence;
  const choice = choiceOf(event.text, state.chats[chatKey(event.chat)]?.choices, now);
  return choice ? answerPress(turn, person, choice.data) : answerText(turn, event.text);
}
