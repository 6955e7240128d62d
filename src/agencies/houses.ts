import type { AlarmBell } from '../app/alarms.ts';
import { type Bot, type BotParts, createBot } from '../app/bot.ts';
import { realTime } from '../app/clocks.ts';
import { oneTimeCodes } from '../app/one-time-codes.ts';
import { createWay } from '../app/outbox-worker.ts';
import type { Accept, Channel } from '../app/ports/channel.ts';
import type { Clock } from '../app/ports/clock.ts';
import type { Log } from '../app/ports/log.ts';
import type { Words } from '../app/ports/words.ts';
import { agencyWords } from '../copy/vi/agencies.ts';
import type { ChatAddress, InboundEvent } from '../core/heard/event.ts';
import type { ChannelName } from '../core/people/org.ts';
import { agencyCommand } from './agency-command.ts';
import { logOfAgency } from './bells.ts';
import { type LineParts, shareLine } from './lines.ts';
import { nobodysContext, openReception } from './reception.ts';
import { currentOf } from './route.ts';
import { createRouter, type Router } from './router.ts';
import type { Whereabouts } from './whereabouts.ts';

/** One of several agencies: its state, and what its bot needs of its own. */
export interface Agency
  extends Pick<
    BotParts,
    'context' | 'store' | 'files' | 'makeAttachment' | 'readPlan' | 'documents' | 'alarms' | 'showOfficeCode'
  > {
  id: string;
}

export interface HousesParts {
  agencies: readonly Agency[];
  whereabouts: Whereabouts;
  channels: readonly Channel[];
  clock: Clock;
  log: Log;
  words: Words;
  holder: string;
  alarms?: AlarmBell;
  random?: () => number;
}

/** Of several channels of the same tokens: what each agency's bot does with its lines. */
function lineParts(parts: HousesParts, router: () => Router): (agency: string) => LineParts {
  const { whereabouts } = parts;
  const stores = new Map(parts.agencies.map(({ id, store }) => [id, store]));
  return (agency) => ({
    agency,
    async headingFor(channel, chatId) {
      // A private chat has the id of its person on every platform.
      const members = whereabouts.membershipsOf(channel, chatId);
      if (members.length < 2 || !members.some((one) => one.agency === agency)) return null;
      return currentOf(members) === agency ? null : agencyWords.heading(router().nameOf(agency));
    },
    mayWrite(channel, chatId) {
      const owner = whereabouts.ownerOf({ channel, chatId });
      return owner === undefined ? !router().isForeign(agency, { channel, chatId }) : owner === agency;
    },
    async menuOf(chatId, names) {
      const others = whereabouts
        .membershipsOf('telegram', chatId)
        .filter((one) => one.agency !== agency && !one.waits);
      if (others.length === 0) return names;
      const all = new Set(names ?? []);
      for (const other of others) {
        const menu = (await stores.get(other.agency)!.read()).menus[`telegram:${chatId}`];
        for (const name of menu?.split(',') ?? []) all.add(name);
      }
      return names === null && others.length === 1 ? [...all] : [...all, agencyCommand.command];
    },
  });
}

/** The words of an agency, which name nobody of it to who is no part of it: what a code that lets nobody in is answered. */
function wordsToOutsiders(words: Words, context: Agency['context']): Words {
  const { plan, org } = nobodysContext(context);
  return {
    ...words,
    toMessage: (content, names) =>
      words.toMessage(
        content,
        content.type === 'redeemed' && content.person === null ? { ...names, plan, org } : names,
      ),
  };
}

/**
 * The bots of several agencies behind one token a platform. Each has its own state, inbox, ticker and outbox; what comes is
 * handed to the one that it is for, and what they send goes at the pace of the one token.
 */
export function createHouses(parts: HousesParts): Bot & { accept: Accept } {
  const { agencies, whereabouts, channels, clock, log, words } = parts;
  const byName = new Map<ChannelName, Channel>(channels.map((channel) => [channel.name, channel]));
  const way = createWay({ channels: byName, log, time: realTime, alarms: parts.alarms });
  const accepts = new Map<string, Accept>();
  const reception = openReception({
    context: agencies[0]!.context,
    channels: byName,
    clock,
    log,
    holder: parts.holder,
    words,
    way,
  });
  const router = createRouter({
    agencies: agencies.map(({ id, context, store }) => ({
      id,
      context,
      store,
      accept: (event) => accepts.get(id)!(event),
    })),
    whereabouts,
    clock,
    log,
    secrets: oneTimeCodes,
    hasButtons: (channel) => byName.get(channel)?.can.buttons !== false,
    acknowledge: ({ chat, pressId }: Extract<InboundEvent, { type: 'press' }>) =>
      void byName.get(chat.channel)?.acknowledgePress(pressId),
    receive: reception.accept,
    say: (chat: ChatAddress, key, message) => reception.say(chat, key, message),
  });
  const lines = channels.map((channel) => shareLine(channel, agencies.length, router.accept));
  const partsOf = lineParts(parts, () => router);
  const bots = agencies.map(({ id, ...agency }) =>
    createBot({
      ...agency,
      clock,
      log: logOfAgency(log, id),
      words: wordsToOutsiders(words, agency.context),
      holder: parts.holder,
      way,
      ...(parts.random ? { random: parts.random } : {}),
      channels: lines.map((line) => {
        const own = line.of(partsOf(id));
        return {
          ...own,
          start(accept, options) {
            accepts.set(id, accept);
            return own.start(accept, options);
          },
        };
      }),
    }),
  );
  const all = async (work: (bot: Bot) => Promise<void>): Promise<void> => {
    await Promise.all(bots.map(work));
  };
  return {
    accept: router.accept,
    start: () => all((bot) => bot.start()),
    tick: () => all((bot) => bot.tick()),
    settled: () => all((bot) => bot.settled()),
    async stop() {
      reception.hurry();
      await all((bot) => bot.stop());
      await reception.stop();
    },
  };
}
