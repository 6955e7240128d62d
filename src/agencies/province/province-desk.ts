import { nameOf } from '../../app/name-of-error.ts';
import type { Accept, Channel } from '../../app/ports/channel.ts';
import type { Clock } from '../../app/ports/clock.ts';
import type { Log } from '../../app/ports/log.ts';
import type { Store } from '../../app/ports/store.ts';
import { provinceWords } from '../../copy/vi/province.ts';
import type { Context } from '../../core/context.ts';
import { contextOf } from '../../core/context-of.ts';
import { cleanEvent } from '../../core/heard/clean-event.ts';
import type { ChatAddress, InboundEvent } from '../../core/heard/event.ts';
import { type AgencyStanding, monthMeant, standingOfAgency } from '../../core/month/agency-standing.ts';
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
import { askedOfProvince, provinceCommand } from './asked-of-province.ts';
import type { ProvincePeople } from './province-people.ts';

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

  async function answer(event: InboundEvent, text: string): Promise<void> {
    const names = agencies.map(({ name }) => name);
    const asked = askedOfProvince(text, names);
    if (asked === 'no-month') return sayAll(event, [provinceWords.noMonth]);
    if (asked === null) return sayAll(event, [provinceWords.help]);
    const now = clock.now();
    const meant = agencies.filter(({ name }) => asked.of === null || name === asked.of);
    const standings = await Promise.all(meant.map((one) => lookAt(one, asked.month, now, log)));
    await sayAll(event, provinceWords.answer(asked.what, standings, now));
  }

  return async (given) => {
    const event = cleanEvent(given);
    if (event.type === 'press') parts.acknowledge(event);
    const text = event.type === 'text' ? event.text : '';
    if (event.chatKind === 'group') {
      const shown = codeIn(text);
      if (shown !== null) await end(shown);
      return;
    }
    const isIn = (await personOf(event)) !== null;
    const code = isIn ? codeAlone(text) : codeIn(text);
    if (code !== null) return takeCode(event, code);
    if (!isIn) return;
    if (event.type === 'text') return answer(event, text);
    if (event.type === 'unsupported') return sayAll(event, [provinceWords.help]);
  };
}
