import { isRepeat, recordAct } from '../app/acts-done.ts';
import { nameOf } from '../app/name-of-error.ts';
import type { Accept } from '../app/ports/channel.ts';
import type { Clock } from '../app/ports/clock.ts';
import type { Log } from '../app/ports/log.ts';
import { isOfTheDisk, type Store } from '../app/ports/store.ts';
import { agencyWords } from '../copy/vi/agencies.ts';
import { provinceWords } from '../copy/vi/province.ts';
import type { Context } from '../core/context.ts';
import { contextOf } from '../core/context-of.ts';
import { cleanEvent } from '../core/heard/clean-event.ts';
import { type ChatAddress, chatKey, type InboundEvent, wholeChat } from '../core/heard/event.ts';
import type { Secrets } from '../core/people/enrolment.ts';
import { worksForOffice } from '../core/people/org.ts';
import type { Message } from '../core/said/message.ts';
import { createTurns } from '../kit/in-turn.ts';
import { createRecent } from '../kit/recent.ts';
import { albumOf } from './answer-held.ts';
import { choosesAgency, currentOf, type Known, type Route, routeOf } from './route.ts';
import type { Whereabouts } from './whereabouts.ts';

/** An agency as routing has it. */
export interface Routed {
  id: string;
  name: string;
  /** What it is decided by whose an event is, of the province without a plan; null while the agency is held. */
  open(): { context?: Context; store: Store } | null;
  /** Takes an event of this agency. */
  accept: Accept;
}

export interface RouterParts {
  agencies: readonly Routed[];
  whereabouts: Whereabouts;
  clock: Clock;
  log: Log;
  secrets: Pick<Secrets, 'hashOf'>;
  /** Whether a channel has buttons; without them a number answers what was shown last. */
  hasButtons(channel: ChatAddress['channel']): boolean;
  /** Ends the waiting sign of a button that was tapped for nobody but the router. */
  acknowledge(event: Extract<InboundEvent, { type: 'press' }>): void;
  /** Takes what is nobody's. */
  receive: Accept;
  /** Says something that is no agency's. */
  say(chat: ChatAddress, key: string, message: Message): Promise<void>;
}

export interface Router {
  accept: Accept;
  /** What an agency is called today. */
  nameOf(agency: string): string;
  /** Whether a chat is a group whose last word went to another agency, or to none. */
  isForeign(agency: string, chat: ChatAddress): boolean;
}

/** So long what was asked before an agency was chosen is still answered then, ms. */
const waitsMs = 10 * 60_000;
/** Of so many chats it is remembered what was asked. */
const chatsKept = 2_000;
/** Of so many messages it is remembered whose they were, for those that are changed later. */
const messagesKept = 5_000;

interface Asked {
  agencies: readonly string[];
  at: number;
  /** What goes on once it was chosen, in the order in which it came. */
  events: readonly InboundEvent[];
}
/** So many messages of a chat wait for the choice; with one more the oldest goes. */
const eventsKept = 10;
/** So many events are remembered, for those that a platform brings again. */
const doneKept = 5_000;

const idOf = ({ chat, eventId }: InboundEvent): string => `${chat.channel}:${eventId}`;

/** Hands each event to the agency that it is for, those of one chat one after another. */
export function createRouter(parts: RouterParts): Router {
  const { whereabouts, clock, log, secrets } = parts;
  const agencies = new Map(parts.agencies.map((agency) => [agency.id, agency]));
  const turns = createTurns();
  const asked = createRecent<string, Asked>(chatsKept);
  const written = createRecent<string, string>(messagesKept);
  /** To which agency the last word of a group went; '' for none. */
  const groups = createRecent<string, string>(chatsKept);
  const agencyOf = (id: string): Routed => agencies.get(id)!;

  /** What routing has to know of the states, read before it decides. */
  interface Seen {
    nameOf(agency: string): string;
    isOffice: Known['isOffice'];
    lastChoices: string | null;
  }

  const names = new Map<string, string>(parts.agencies.map(({ id, name }) => [id, name]));
  const done = createRecent<string>(doneKept);

  /**
   * Of a private chat another agency than the present one, whose choices came since anything was said to that: where there
   * are no buttons a typed number answers them, or what stood there before.
   */
  async function lastChoicesIn({ chat, userId, chatKind }: InboundEvent): Promise<string | null> {
    if (chatKind === 'group' || parts.hasButtons(chat.channel)) return null;
    const members = whereabouts.membershipsOf(chat.channel, userId);
    const current = currentOf(members);
    if (members.length < 2 || current === null) return null;
    const memoryOf = async (agency: string) =>
      (await agencyOf(agency).open()?.store.read())?.chats[chatKey(chat)];
    const own = await memoryOf(current);
    const since = Math.max(own?.heard ?? 0, own?.choices?.at ?? 0);
    for (const { agency } of members)
      if (agency !== current && ((await memoryOf(agency))?.choices?.at ?? -1) >= since) return agency;
    return null;
  }

  async function see(event: InboundEvent): Promise<Seen> {
    const now = clock.now();
    const members = whereabouts.membershipsOf(event.chat.channel, event.userId);
    const office = new Set<string>();
    for (const { agency, personId } of members) {
      const open = agencyOf(agency).open();
      if (!open?.context) continue;
      const { org, plan } = contextOf(open.context, await open.store.read(), now);
      names.set(agency, plan.agency.name);
      const person = org.people.find(({ id }) => id === personId);
      if (person && worksForOffice(org, person)) office.add(agency);
    }
    return {
      nameOf: (agency) => names.get(agency)!,
      isOffice: ({ agency }) => office.has(agency),
      lastChoices: await lastChoicesIn(event),
    };
  }

  const openQuestion = (key: string): Asked | undefined => {
    const open = asked.get(key);
    return open && clock.now() - open.at <= waitsMs ? open : undefined;
  };

  /**
   * Notes that somebody speaks with an agency from now on, and that this event said so: brought again after a kill, it would be
   * taken for an answer to what the agency asks. What can never be saved keeps no event coming again.
   */
  async function choose(event: InboundEvent, store: Store): Promise<void> {
    const { chat, userId } = event;
    const members = whereabouts.membershipsOf(chat.channel, userId);
    const next = Math.max(...members.map(({ chosen }) => chosen)) + 1;
    try {
      await store.transact((state) => ({
        state: recordAct(
          {
            ...state,
            accounts: state.accounts.map((one) =>
              one.channel === chat.channel && one.userId === userId ? { ...one, chosen: next } : one,
            ),
          },
          event,
          clock.now(),
        ),
        result: null,
      }));
    } catch (error) {
      if (isOfTheDisk(error)) throw error;
      log.error('agencies: a choice was not kept', { why: nameOf(error) });
    }
  }

  const say = (event: InboundEvent, what: string, message: Message): Promise<void> =>
    parts.say(event.chat, `${what}:${event.chat.channel}:${event.eventId}`, message);

  async function ask(
    event: InboundEvent,
    ids: readonly string[],
    waiting: InboundEvent | null,
  ): Promise<void> {
    const current = currentOf(whereabouts.membershipsOf(event.chat.channel, event.userId));
    if (waiting?.type === 'press') parts.acknowledge(waiting);
    const key = chatKey(event.chat);
    const before = (waiting === null ? [] : (openQuestion(key)?.events ?? [])).filter(
      ({ eventId }) => eventId !== waiting?.eventId,
    );
    const events = waiting === null ? [] : [...before, waiting].slice(-eventsKept);
    if (ids.length > 1) asked.set(key, { agencies: ids, at: clock.now(), events });
    // Of an album it is asked once.
    const album = waiting && albumOf(waiting);
    if (album !== null && before.some((one) => albumOf(one) === album)) return;
    const rows = ids.map((id) => ({ name: names.get(id)!, data: `${choosesAgency}${id}` }));
    await say(
      event,
      'which',
      agencyWords.which(rows, current && names.get(current)!, waiting !== null && current !== null),
    );
  }

  async function chooseAndGoOn(event: InboundEvent, agency: string): Promise<void> {
    const key = chatKey(event.chat);
    const open = agencyOf(agency).open();
    // It says that it is held, once for all that waited.
    if (open === null) {
      asked.delete(key);
      return agencyOf(agency).accept(event);
    }
    const waiting = openQuestion(key)?.events ?? [];
    if (event.type === 'press') parts.acknowledge(event);
    await choose(event, open.store);
    asked.delete(key);
    await say(event, 'chosen', agencyWords.chosen(names.get(agency)!));
    for (const one of waiting) await agencyOf(agency).accept(one);
  }

  /** A code lets somebody in: where they have further agencies, it is the new one that they speak with. */
  async function join(event: InboundEvent, agency: string): Promise<void> {
    await agencyOf(agency).accept(event);
    const members = whereabouts.membershipsOf(event.chat.channel, event.userId);
    const joined = members.find((one) => one.agency === agency);
    const open = agencyOf(agency).open();
    if (members.length < 2 || !joined || joined.waits || open === null) return;
    await choose(event, open.store);
    await say(event, 'joined', agencyWords.joinedFurther(names.get(agency)!));
  }

  /** Has a code ended by who made it, and tells the group. One that is held cannot end it now. */
  async function spoil(event: InboundEvent, makers: readonly Routed[]): Promise<void> {
    const served = makers.filter(({ open }) => open() !== null);
    for (const { accept } of served) await accept(event);
    const isEnded = served.length === makers.length;
    await say(event, 'spoilt', isEnded ? agencyWords.codeInGroup : agencyWords.codeInGroupKept);
  }

  async function follow(route: Route, event: InboundEvent): Promise<void> {
    switch (route.type) {
      case 'nowhere':
        return;
      case 'reception':
        return parts.receive(route.event);
      case 'to':
        if (
          route.event.type === 'text' &&
          route.event.messageId !== undefined &&
          route.event.chatKind === 'private'
        )
          written.set(`${chatKey(event.chat)} ${route.event.messageId}`, route.agencies[0]!);
        asked.delete(chatKey(event.chat));
        for (const agency of route.agencies) await agencyOf(agency).accept(route.event);
        return;
      case 'join':
        return join(route.event, route.agency);
      case 'spoil':
        return spoil(route.event, route.agencies.map(agencyOf));
      case 'ask':
        return ask(event, route.agencies, route.event);
      case 'choose':
        return chooseAndGoOn(event, route.agency);
      case 'no-choice':
        if (event.type === 'press') parts.acknowledge(event);
        return say(event, 'no-choice', agencyWords.notTheirs(route.agencies.map((id) => names.get(id)!)));
      case 'choose-first':
        return say(event, 'choose-first', agencyWords.chooseFirst);
      case 'several':
        return say(event, 'several', agencyWords.several);
      case 'only-own':
        return say(event, 'only-own', provinceWords.onlyOwn(names.get(route.agency)!));
    }
  }

  /**
   * Whether an event that its platform brings again was done. Its agency would know, but it might be led to another one now:
   * its sender may have changed theirs since.
   */
  async function isDone(event: InboundEvent): Promise<boolean> {
    if (done.has(idOf(event))) return true;
    // What all of them hear one may have heard.
    if (event.type === 'reachable') return false;
    for (const { agency } of whereabouts.membershipsOf(event.chat.channel, event.userId)) {
      const state = await agencyOf(agency).open()?.store.read();
      if (state && isRepeat(state, event)) return true;
    }
    return false;
  }

  async function work(event: InboundEvent): Promise<void> {
    if (await isDone(event)) return;
    const seen = await see(event);
    const key = chatKey(event.chat);
    const route = routeOf(event, {
      whereabouts,
      hashOf: secrets.hashOf,
      now: clock.now(),
      ...seen,
      asked: openQuestion(key)?.agencies ?? null,
      wroteTo: (messageId) => written.get(`${key} ${messageId}`),
    });
    if (route.type !== 'to' && route.type !== 'reception') log.info('agencies: routed', { as: route.type });
    if (event.chatKind === 'group')
      groups.set(chatKey(wholeChat(event.chat)), route.type === 'to' ? route.agencies[0]! : '');
    await follow(route, event);
    done.set(idOf(event), true);
  }

  return {
    accept: (event) => turns.run(chatKey(event.chat), () => work(cleanEvent(event))),
    nameOf: (agency) => names.get(agency)!,
    isForeign(agency, chat) {
      const last = groups.get(chatKey(wholeChat(chat)));
      return last !== undefined && last !== agency;
    },
  };
}
