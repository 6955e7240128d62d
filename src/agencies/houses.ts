import type { AlarmBell } from '../app/alarms.ts';
import { type Bot, type BotParts, createBot } from '../app/bot.ts';
import { realTime } from '../app/clocks.ts';
import { nameOf } from '../app/name-of-error.ts';
import { oneTimeCodes } from '../app/one-time-codes.ts';
import { createOutboxWorker, createWay, type Way } from '../app/outbox-worker.ts';
import { type Accept, type Channel, TokenRefusedError } from '../app/ports/channel.ts';
import type { Clock } from '../app/ports/clock.ts';
import type { Log } from '../app/ports/log.ts';
import type { Store } from '../app/ports/store.ts';
import type { Words } from '../app/ports/words.ts';
import { agencyWords } from '../copy/vi/agencies.ts';
import { provinceWords } from '../copy/vi/province.ts';
import type { InboundEvent } from '../core/heard/event.ts';
import type { ChannelName } from '../core/people/org.ts';
import { agencyCommand } from './agency-command.ts';
import { createAnswerHeld } from './answer-held.ts';
import { logOfAgency } from './bells.ts';
import type { Remembered } from './held.ts';
import { type LineParts, shareLine } from './lines.ts';
import { provinceCommand } from './province/asked-of-province.ts';
import { createProvinceDesk, type Overseen } from './province/province-desk.ts';
import { createProvinceDigest, lookEveryMs } from './province/province-digest.ts';
import { type ProvincePeople, province } from './province/province-people.ts';
import { nobodysContext, openReception } from './reception.ts';
import { currentOf } from './route.ts';
import { createRouter, type Routed, type Router } from './router.ts';
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
  /** Those that are not served, with what can be read of them. */
  held?: readonly Remembered[];
  /** Who looks at all agencies, and the store of their accounts; unset where nobody does. */
  province?: { people: ProvincePeople; store: Store } | undefined;
  whereabouts: Whereabouts;
  channels: readonly Channel[];
  clock: Clock;
  log: Log;
  words: Words;
  holder: string;
  alarms?: AlarmBell;
  /** Which questions the process has answered, also before these were opened. */
  answered?: BotParts['answered'];
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
      if (others.some((one) => one.agency === province)) all.add(provinceCommand.command);
      for (const other of others) {
        const menu = (await stores.get(other.agency)?.read())?.menus[`telegram:${chatId}`];
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

/** The words to strangers while nobody can tell the people of some agency from them. */
const wordsWhileHeld = (words: Words): Words => ({
  ...words,
  toMessage(content, names) {
    const message = words.toMessage(content, names);
    return { ...message, lines: [agencyWords.heldSomewhere, ...message.lines] };
  },
});

/** The digest of all agencies, with the way by which it gets to its group: nothing of it is lost or said twice. */
function provinceDigest(
  { clock, log, holder, words, alarms, random = Math.random, agencies }: HousesParts,
  { store }: NonNullable<HousesParts['province']>,
  {
    byName,
    way,
    overseen,
  }: { byName: ReadonlyMap<ChannelName, Channel>; way: Way; overseen: readonly Overseen[] },
) {
  const outbox = createOutboxWorker({
    store,
    clock,
    log,
    channels: byName,
    holder,
    random,
    makeAttachment: agencies[0]!.makeAttachment ?? null,
    instead: words,
    alarms,
    way,
  });
  const channelOf = (name: ChannelName) => byName.get(name);
  const { tick } = createProvinceDigest({ store, agencies: overseen, channelOf, outbox, clock, log });
  let timer: NodeJS.Timeout | undefined;
  return {
    tick,
    async start() {
      await outbox.start();
      timer = setInterval(() => void tick(), lookEveryMs).unref();
    },
    settled: () => outbox.idle(),
    async stop() {
      clearInterval(timer);
      outbox.hurry();
      await outbox.stop();
    },
  };
}

/** The bots of several agencies, and which of them is not served. */
export type Houses = Bot & {
  accept: Accept;
  /** The agencies that could not be opened, or not begin. */
  held(): readonly string[];
};

/**
 * The bots of several agencies behind one token a platform. Each has its own state, inbox, ticker and outbox; what comes is
 * handed to the one that it is for, and what they send goes at the pace of the one token.
 */
export function createHouses(parts: HousesParts): Houses {
  const { agencies, held = [], whereabouts, channels, clock, log, words } = parts;
  const byName = new Map<ChannelName, Channel>(channels.map((channel) => [channel.name, channel]));
  const way = createWay({ channels: byName, log, time: realTime, alarms: parts.alarms });
  const accepts = new Map<string, Accept>();
  /** Those that cannot begin, whatever the others do. */
  const failed = new Set<string>();
  for (const { id, known } of held) if (known) whereabouts.note(id, known);
  const reception = openReception({
    context: agencies[0]!.context,
    channels: byName,
    clock,
    log,
    holder: parts.holder,
    words: held.some(({ known }) => known === null) ? wordsWhileHeld(words) : words,
    way,
    makeAttachment: agencies[0]!.makeAttachment,
  });
  const acknowledge = ({ chat, pressId }: Extract<InboundEvent, { type: 'press' }>): void =>
    void byName.get(chat.channel)?.acknowledgePress(pressId);
  const answerHeld = (agency: string, name: string): Accept =>
    createAnswerHeld({ agency, name, whereabouts, acknowledge, say: reception.say });
  const served = agencies.map(({ id, context, store }): Routed & Overseen => {
    const { name } = context.plan.agency;
    const whileHeld = answerHeld(id, name);
    return {
      id,
      name,
      open: () => (failed.has(id) ? null : { context, store }),
      accept: (event) => (failed.has(id) ? whileHeld : accepts.get(id)!)(event),
    };
  });
  const provinceOf = (
    { people, store }: NonNullable<HousesParts['province']>,
    all: readonly Overseen[],
  ): Routed => ({
    id: province,
    name: provinceWords.name,
    open: () => ({ store }),
    accept: createProvinceDesk({
      people,
      store,
      agencies: all,
      channelOf: (name) => byName.get(name),
      clock,
      log,
      secrets: oneTimeCodes,
      words,
      acknowledge,
      say: reception.say,
    }),
  });
  const notServed = held.map(({ id, name }): Routed & Overseen => ({
    id,
    name,
    open: () => null,
    accept: answerHeld(id, name),
  }));
  const overseen = [...served, ...notServed.filter(({ id }) => id !== province)];
  const router = createRouter({
    agencies: [...served, ...notServed, ...(parts.province ? [provinceOf(parts.province, overseen)] : [])],
    whereabouts,
    clock,
    log,
    secrets: oneTimeCodes,
    hasButtons: (channel) => byName.get(channel)?.can.buttons !== false,
    acknowledge,
    receive: reception.accept,
    say: reception.say,
  });
  const lines = channels.map((channel) => shareLine(channel, agencies.length, router.accept));
  const partsOf = lineParts(parts, () => router);
  const bots = agencies.map(({ id, ...agency }) => {
    const own = lines.map((line) => line.of(partsOf(id)));
    const bot = createBot({
      ...agency,
      clock,
      log: logOfAgency(log, id),
      words: wordsToOutsiders(words, agency.context),
      holder: parts.holder,
      way,
      answered: parts.answered,
      ...(parts.random ? { random: parts.random } : {}),
      channels: own.map((line) => ({
        ...line,
        start(accept, options) {
          accepts.set(id, accept);
          return line.start(accept, options);
        },
      })),
    });
    const leave = (): void => {
      for (const line of own) line.leave();
    };
    return { id, bot, leave };
  });

  /** Begins with one agency. What keeps it alone from beginning holds it; what comes from a platform is everybody's. */
  async function begin({ id, bot, leave }: (typeof bots)[number]): Promise<void> {
    try {
      await bot.start();
    } catch (error) {
      // The database that all stand in is away: its people's acts must wait, and not be told that one agency pauses.
      const isOfAll = agencies.some(({ store }) => (store.awaySince?.() ?? null) !== null);
      if (error instanceof TokenRefusedError || isOfAll || failed.size + 1 === bots.length) throw error;
      failed.add(id);
      log.error('agencies: one cannot begin and is held, the others run', { agency: id, why: nameOf(error) });
      leave();
    }
  }

  const digest = parts.province && provinceDigest(parts, parts.province, { byName, way, overseen });
  const all = async (work: (bot: Bot) => Promise<void>): Promise<void> => {
    await Promise.all(bots.map(({ bot }) => work(bot)));
  };
  return {
    accept: router.accept,
    held: () => [...held.map(({ id }) => id), ...failed],
    async start() {
      await digest?.start();
      await Promise.all(bots.map(begin));
    },
    async tick() {
      await all((bot) => bot.tick());
      await digest?.tick();
    },
    async settled() {
      await all((bot) => bot.settled());
      await digest?.settled();
    },
    async stop() {
      reception.hurry();
      await all((bot) => bot.stop());
      await reception.stop();
      await digest?.stop();
      await parts.province?.store.close();
    },
  };
}
