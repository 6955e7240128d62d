import { nameOf } from '../../app/name-of-error.ts';
import type { Accept, Channel } from '../../app/ports/channel.ts';
import type { Clock } from '../../app/ports/clock.ts';
import type { Log } from '../../app/ports/log.ts';
import type { Store } from '../../app/ports/store.ts';
import type { Words } from '../../app/ports/words.ts';
import { provinceWords } from '../../copy/vi/province.ts';
import { type Topic, topicLifetimeMs } from '../../core/ask/answer.ts';
import { loadEngine } from '../../core/ask/engine.ts';
import type { Context } from '../../core/context.ts';
import { contextOf } from '../../core/context-of.ts';
import { askedFromOutside } from '../../core/features/asking/asked-from-outside.ts';
import { cleanEvent } from '../../core/heard/clean-event.ts';
import { type ChatAddress, chatKey, type InboundEvent } from '../../core/heard/event.ts';
import { type AgencyStanding, monthMeant, standingOfAgency } from '../../core/month/agency-standing.ts';
import { moveChat } from '../../core/outbox/outbox.ts';
import {
  codeAlone,
  codeIn,
  type Redemption,
  redeem,
  type Secrets,
  spoil,
} from '../../core/people/enrolment.ts';
import type { ChannelName } from '../../core/people/org.ts';
import type { Message } from '../../core/said/message.ts';
import { createRecent } from '../../kit/recent.ts';
import { askedOfProvince, behindProvinceCommand, linksGroup, provinceCommand } from './asked-of-province.ts';
import type { ProvincePeople } from './province-people.ts';

/** So many chats are remembered with what they asked last. */
const chatsKept = 1_000;

/** An agency as the province looks at it. */
export interface Overseen {
  id: string;
  name: string;
  /** Null while it is held. */
  open(): { context: Context; store: Store } | null;
}

export interface ProvinceDeskParts {
  /** Who has the right, by the operator's command alone. */
  people: ProvincePeople;
  /** Their accounts and codes. */
  store: Store;
  agencies: readonly Overseen[];
  channelOf(name: ChannelName): Channel | undefined;
  clock: Clock;
  log: Log;
  secrets: Secrets;
  words: Pick<Words, 'toMessage' | 'loadAnswers'>;
  acknowledge(event: Extract<InboundEvent, { type: 'press' }>): void;
  say(chat: ChatAddress, key: string, message: Message): Promise<void>;
}

/** How an agency stands; one whose month cannot be read is told as one that is held. */
async function lookAt(
  { id, name, open }: Overseen,
  month: number | null,
  now: number,
  log: Log,
): Promise<AgencyStanding> {
  const opened = open();
  if (opened === null) return { agency: name, type: 'held' };
  const { store } = opened;
  try {
    const before = await store.read();
    const key = monthMeant(contextOf(opened.context, before, now), before, now, month);
    await store.ensure([key]);
    const state = await store.read();
    return standingOfAgency(contextOf(opened.context, state, now), state, now, key);
  } catch (error) {
    log.error('province: the month of an agency cannot be read', { agency: id, why: nameOf(error) });
    return { agency: name, type: 'held' };
  }
}

/** How all of them stand, one after another where there are many: each may read months. */
export const lookAtAll = (
  agencies: readonly Overseen[],
  month: number | null,
  now: number,
  log: Log,
): Promise<AgencyStanding[]> => Promise.all(agencies.map((one) => lookAt(one, month, now, log)));

/** So many agencies are told of that know what is asked of all. */
const mostAnswers = 20;

/** What is said of a code; nothing while its sender is kept silent. */
function saidOf(result: Redemption, people: ProvincePeople): Message | null {
  switch (result.type) {
    case 'linked':
    case 'waits':
      return provinceWords.joined(people.find(({ id }) => id === result.personId)?.name ?? '');
    case 'already-linked':
      return provinceWords.alreadyIn;
    case 'silence':
      return null;
    case 'wrong':
      return provinceWords.wrongCode(result.triesLeft);
    default:
      return provinceWords.wrongCode(null);
  }
}

/** Answers whoever looks at all agencies: counts, and the names of agencies and units; nobody's words and no report. */
export function createProvinceDesk(parts: ProvinceDeskParts): Accept {
  const { people, store, agencies, clock, log, secrets } = parts;
  /** What each chat asked of an agency last, which it may go on with. */
  const spoken = createRecent<string, { agency: string; topic: Topic | null; at: number }>(chatsKept);

  async function sayAll(event: InboundEvent, messages: readonly Message[]): Promise<void> {
    const key = `province:${event.chat.channel}:${event.eventId}`;
    for (const [position, message] of messages.entries())
      await parts.say(event.chat, `${key}:${position}`, message);
  }

  /** Whose account it is, looked at for each answer. */
  async function personOf({ chat, userId }: InboundEvent): Promise<ProvincePeople[number] | null> {
    const account = (await store.read()).accounts.find(
      (one) => one.channel === chat.channel && one.userId === userId,
    );
    return (account && people.find(({ id }) => id === account.personId)) ?? null;
  }

  /** A code in a group ends: others have read it. */
  async function end(code: string): Promise<void> {
    const now = clock.now();
    await store.transact((state) => ({
      state: spoil(state, code, now, secrets)?.state ?? state,
      result: null,
    }));
  }

  async function takeCode(event: InboundEvent, code: string): Promise<void> {
    const now = clock.now();
    const { chat, userId, userName } = event;
    const isIn = (await personOf(event)) !== null;
    const result = await store.transact((state) => {
      if (isIn) return { state, result: { type: 'already-linked' } as Redemption };
      return redeem(
        state,
        { channel: chat.channel, userId, shownName: userName },
        null,
        code,
        now,
        secrets,
        () => true,
      );
    });
    const said = saidOf(result, people);
    if (said) await sayAll(event, [said]);
    if (result.type === 'linked') await offerMenu(chat);
  }

  /** Of no use later: whoever knows no menu types the command. */
  async function offerMenu({ channel, chatId }: ChatAddress): Promise<void> {
    await parts
      .channelOf(channel)
      ?.offerMenu?.(chatId, [provinceCommand.command])
      .catch((error: unknown) => log.warn('province: no menu', { why: nameOf(error) }));
  }

  /** What an agency's plan and reports tell of a question, with the agency's name above; null where it is not understood. */
  async function askOne(
    { id, name, open }: Overseen,
    { chat }: InboundEvent,
    text: string,
    about: Topic | null,
  ): Promise<{ message: Message; topic: Topic | null } | null> {
    const opened = open();
    if (opened === null) return null;
    const now = clock.now();
    try {
      const state = await opened.store.read();
      const context = contextOf(opened.context, state, now);
      const told = askedFromOutside({ state, context, chat, now }, text, about);
      if (told === null) return null;
      const { lines, attachment } = parts.words.toMessage(told.content, context);
      // Buttons would lead to an agency of which its reader is no part.
      const message = { lines: [provinceWords.above(name), ...lines], ...(attachment ? { attachment } : {}) };
      return { message, topic: told.topic };
    } catch (error) {
      log.error('province: a question to an agency failed', { agency: id, why: nameOf(error) });
      return null;
    }
  }

  /** A question that an agency answers: the one that is named, or that was spoken of; of all, where none is. */
  async function askPlans(event: InboundEvent, text: string, of: string | null): Promise<boolean> {
    await Promise.all([loadEngine(), parts.words.loadAnswers()]);
    const key = chatKey(event.chat);
    const last = spoken.get(key);
    const isFresh = last !== undefined && clock.now() - last.at <= topicLifetimeMs;
    const meant = of ?? (isFresh ? last.agency : null);
    const one = agencies.find(({ name }) => name === meant);
    if (one) {
      const told = await askOne(one, event, text, isFresh && last.agency === one.name ? last.topic : null);
      if (told) {
        spoken.set(key, { agency: one.name, topic: told.topic, at: clock.now() });
        await sayAll(event, [told.message]);
        return true;
      }
    }
    if (of !== null) return false;
    const told: Message[] = [];
    let others = 0;
    for (const agency of agencies) {
      const answer = await askOne(agency, event, text, null);
      if (answer === null) continue;
      if (told.length < mostAnswers) told.push(answer.message);
      else others += 1;
    }
    if (told.length > 0) await sayAll(event, [provinceWords.ofAll(told, others)]);
    return told.length > 0;
  }

  async function answer(event: InboundEvent, text: string): Promise<void> {
    const names = agencies.map(({ name }) => name);
    const asked = askedOfProvince(text, names);
    if (asked === 'no-month') return sayAll(event, [provinceWords.noMonth]);
    if (asked === null || asked.isOpen) {
      if (await askPlans(event, text, asked?.of ?? null)) return;
      if (asked === null) return sayAll(event, [provinceWords.help]);
    }
    const now = clock.now();
    const meant = agencies.filter(({ name }) => asked.of === null || name === asked.of);
    const standings = await lookAtAll(meant, asked.month, now, log);
    await sayAll(event, provinceWords.answer(asked.what, standings, now));
  }

  /** `/nhom` of who looks at all agencies: the digest of all goes to that group, and nowhere else from then on. */
  async function linkGroup({ chat, ...event }: InboundEvent, way: 'link' | 'unlink'): Promise<Message> {
    const { channel, chatId, threadId } = chat;
    const isThis = (one: { channel: ChannelName; chatId: string }): boolean =>
      one.channel === channel && one.chatId === chatId;
    const known = (await store.read()).groups.some(isThis);
    if (way === 'unlink' && !known) return provinceWords.group.notLinked;
    await store.transact((state) => ({
      state: {
        ...state,
        groups: [
          ...state.groups.filter((one) => !isThis(one)),
          ...(way === 'unlink'
            ? []
            : [
                {
                  channel,
                  chatId,
                  linkedAt: state.groups.find(isThis)?.linkedAt ?? clock.now(),
                  ...(threadId === undefined ? {} : { threadId }),
                  ...(event.chatTitle === undefined ? {} : { title: event.chatTitle }),
                },
              ]),
        ],
      },
      result: null,
    }));
    if (way === 'unlink') return provinceWords.group.unlinked;
    return known ? provinceWords.group.before : provinceWords.group.linked;
  }

  /** What comes of a group: a code ends there; who looks at all links it, and asks there what they may. */
  async function inGroup(event: InboundEvent): Promise<void> {
    if (event.type === 'group-moved') {
      await store.transact((state) => ({
        state: moveChat(state, event.chat.channel, event.chat.chatId, event.toChatId),
        result: null,
      }));
      return;
    }
    if (event.type !== 'text') return;
    const shown = codeIn(event.text);
    if (shown !== null) return end(shown);
    const way = linksGroup(event.text);
    const isCommand = behindProvinceCommand(event.text) !== null;
    if (!(event.addressed || way !== null || isCommand)) return;
    if ((await personOf(event)) === null) {
      if (way !== null || isCommand) await sayAll(event, [provinceWords.group.others]);
      return;
    }
    if (way !== null) return sayAll(event, [await linkGroup(event, way)]);
    return answer(event, event.text);
  }

  return async (given) => {
    const event = cleanEvent(given);
    if (event.type === 'press') parts.acknowledge(event);
    if (event.chatKind === 'group') return inGroup(event);
    const text = event.type === 'text' ? event.text : '';
    const isIn = (await personOf(event)) !== null;
    const code = isIn ? codeAlone(text) : codeIn(text);
    if (code !== null) return takeCode(event, code);
    if (!isIn) return;
    if (event.type === 'text') return answer(event, text);
    if (event.type === 'unsupported') return sayAll(event, [provinceWords.help]);
  };
}
