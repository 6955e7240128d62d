import { contextOf } from '../core/context-of.ts';
import { record } from '../core/people/audit.ts';
import { consoleName, invite } from '../core/people/enrolment.ts';
import { addressOf, isLinked, linkSeeds } from '../core/people/links.ts';
import type { ChannelName, Person } from '../core/people/org.ts';
import type { Context } from '../core/said/content.ts';
import { takeBackFuture } from '../core/state/future-moments.ts';
import type { State } from '../core/state/state.ts';
import type { Recent } from '../kit/recent.ts';
import type { AlarmBell } from './alarms.ts';
import { takeBackWhenSetRight } from './clock-set-right.ts';
import { realTime } from './clocks.ts';
import { createDocumentMaker } from './document-maker.ts';
import { createEvidenceKeeper } from './evidence-keeper.ts';
import { createInbox } from './inbox.ts';
import { createMenus } from './menus.ts';
import { oneTimeCodes } from './one-time-codes.ts';
import { createOutboxWorker, type Way } from './outbox-worker.ts';
import { createPlanReader } from './plan-reader.ts';
import type { MakeAttachment } from './ports/attachments.ts';
import type { Channel } from './ports/channel.ts';
import type { Clock } from './ports/clock.ts';
import type { EvidenceFiles } from './ports/evidence-files.ts';
import type { Log } from './ports/log.ts';
import type { MakeDocument } from './ports/make-document.ts';
import type { ReadPlan } from './ports/read-plan.ts';
import type { Store } from './ports/store.ts';
import type { Words } from './ports/words.ts';
import { tellOfficeOfAlarms } from './tell-office.ts';
import { createTicker } from './ticker.ts';
import { settleUndeliverable } from './undeliverable.ts';

/** One agency's bot: a state, a clock, and the channels it speaks on. */
export interface Bot {
  /** Sends and ticks from now on; resolves when every channel receives. @throws TokenRefusedError */
  start(): Promise<void>;
  /** Looks at once whether something is due; resolves when it has been saved. */
  tick(): Promise<void>;
  /** Resolves when nothing is being sent and nothing more is due now. */
  settled(): Promise<void>;
  /** Stops receiving, sends what is under way, saves, lets go. */
  stop(): Promise<void>;
}

export interface BotParts {
  context: Context;
  store: Store;
  clock: Clock;
  log: Log;
  channels: readonly Channel[];
  /** The language that is spoken. */
  words: Words;
  /** Where photos and files of reports are kept. */
  files: EvidenceFiles;
  /** Makes pictures and files; without it messages are words alone. */
  makeAttachment?: MakeAttachment;
  /** Reads a plan that the office sends; without it none is taken. */
  readPlan?: ReadPlan;
  /** Makes papers and workbooks of what was reported, and finds what it made; without it none are made. */
  documents?: { make: MakeDocument; files: Pick<EvidenceFiles, 'find'> };
  /** Names this process in leases. */
  holder: string;
  /** What does not work now; the office is told of alarms. */
  alarms?: AlarmBell;
  /** What it shares with other bots of the same tokens. */
  way?: Way;
  /** Which questions the process has answered, also before this bot was opened. */
  answered?: Recent<string, true> | undefined;
  random?: () => number;
  /** Shows the operator a code for the office, where no account of the office can be reached; `isLost`: there is one. */
  showOfficeCode(code: string, person: Person, isLost: boolean): void;
}

/** So long a stop waits for what receives and works, ms: a platform that hangs must not keep it from saving. */
const quietWithinMs = 1_000;

/** Notes when the bot first ran: months before that are nobody's debt. */
const begin = (state: State, now: number): State =>
  state.begunAt === null ? { ...state, begunAt: now } : state;

/** Whatever lies beside the state and may be sent: evidence, and documents that were made. */
const filesOf = ({ files, documents }: BotParts): Pick<EvidenceFiles, 'find'> => ({
  find: (file) => (documents && file.startsWith('documents/') ? documents.files : files).find(file),
});

/** Puts the way through the bot together: channel → inbox → core → outbox → channel. */
export function createBot(parts: BotParts): Bot {
  const { store, clock, log, channels, words, holder } = parts;
  const context: Context = {
    ...parts.context,
    channels: Object.fromEntries(channels.map(({ name, can }) => [name, can])),
    // Looked at when an event is decided: the core gets what is true then, as a value.
    get health() {
      return { failing: (parts.alarms?.current() ?? []).map(({ matter, forMs }) => ({ matter, forMs })) };
    },
  };
  const byName = new Map<ChannelName, Channel>(channels.map((channel) => [channel.name, channel]));
  const channelOf = (name: ChannelName) => byName.get(name);
  const outbox = createOutboxWorker({
    store,
    clock,
    log,
    channels: byName,
    holder,
    random: parts.random ?? Math.random,
    makeAttachment: parts.makeAttachment ?? null,
    files: filesOf(parts),
    alarms: parts.alarms,
    way: parts.way,
    instead: words,
    settleUndeliverable: (state, row, error, now) =>
      settleUndeliverable(state, row, error, context, { channelOf, words }, now),
  });
  const ticker = createTicker({ context, store, clock, log, outbox, channelOf, words });
  const evidence = createEvidenceKeeper({
    context,
    store,
    clock,
    log,
    channelOf,
    words,
    files: parts.files,
    outbox,
  });
  const plans =
    parts.readPlan &&
    createPlanReader({ context, store, clock, log, channelOf, words, outbox, read: parts.readPlan });
  const documents =
    parts.documents &&
    createDocumentMaker({
      context,
      store,
      clock,
      log,
      channelOf,
      words,
      outbox,
      make: parts.documents.make,
    });
  const menus = createMenus({ context, store, clock, log, channelOf });
  const inbox = createInbox({
    context,
    store,
    clock,
    log,
    outbox,
    channelOf,
    words,
    secrets: oneTimeCodes,
    answered: parts.answered,
    onAct() {
      menus.wake();
      evidence.wake();
      plans?.wake();
      documents?.wake();
      ticker.wake();
    },
  });
  const setRight = takeBackWhenSetRight({
    store,
    clock,
    log,
    onTakenBack() {
      ticker.wake();
      outbox.wake();
      evidence.wake();
    },
  });
  const tellNoMore =
    parts.alarms &&
    tellOfficeOfAlarms({ context, store, clock, log, outbox, channelOf, words, alarms: parts.alarms });
  /**
   * Somebody must be the first, and nobody may be locked out: at each start while no account of the office can be reached
   * (none is linked, or all refuse the bot) the console shows a code for one.
   */
  async function offerOfficeCode(): Promise<void> {
    const { people } = contextOf(context, await store.read(), clock.now()).org;
    const office = people.filter((person) => person.role === 'office');
    const person = office[0];
    if (!person) return;
    const made = await store.transact((state) => {
      if (office.some(({ id }) => addressOf(state, context, id) !== null)) return { state, result: null };
      const isLost = office.some(({ id }) => isLinked(state, id));
      const invited = invite(state, person.id, consoleName, clock.now(), oneTimeCodes);
      // Who was given access stands in the trail, as it does of `npm run office-code`; the code itself nowhere.
      const after = record(invited.state, {
        at: clock.now(),
        by: consoleName,
        channel: 'server',
        verb: 'office-code',
        before: '',
        after: person.id,
      });
      return { state: after, result: { code: invited.code, isLost } };
    });
    if (made !== null) parts.showOfficeCode(made.code, person, made.isLost);
  }

  let stopping = false;

  /** Begins to receive on a channel. A token that its platform took before is not given up when it is refused. */
  async function receive(channel: Channel): Promise<void> {
    const { name, tokenMark: mark } = channel;
    const isKnown = mark !== undefined && (await store.read()).tokens?.[name] === mark;
    await channel.start((event) => inbox.accept(event), { tokenKnown: isKnown });
    if (mark === undefined || isKnown || stopping) return;
    // Not saved for a full disk: then it is only not known at the next start.
    await store
      .transact(
        (state) => ({ state: { ...state, tokens: { ...state.tokens, [name]: mark } }, result: null }),
        {
          lazy: true,
        },
      )
      .catch(() => {});
  }

  /** Resolves when nothing comes in any more and nothing is worked on. */
  async function quiet(): Promise<void> {
    await Promise.all(channels.map((channel) => channel.stop()));
    await inbox.idle();
    await menus.stop();
    await ticker.stop();
    await evidence.stop();
    await plans?.stop();
    await documents?.stop();
    await setRight.stop();
  }

  return {
    async start() {
      const taken = await store.transact((state) => {
        const now = clock.now();
        const back = clock.rehearsal ? { state, taken: {} } : takeBackFuture(state, now);
        return { state: begin(linkSeeds(back.state, context.org, now), now), result: back.taken };
      });
      if (Object.keys(taken).length > 0)
        log.warn('clock: an earlier run was ahead of it; what lies in the future was taken back', taken);
      await offerOfficeCode();
      await outbox.start();
      const { setAside } = await store.read();
      if (setAside.length > 0) log.warn('inbox: events are set aside', { events: setAside.length });
      void inbox.retryAsides();
      // Sending never waits for receiving: what is due goes out while a platform does not know the bot yet.
      const receiving = Promise.all(channels.map(receive));
      evidence.wake();
      plans?.wake();
      documents?.wake();
      ticker.start();
      await receiving;
      menus.wake();
    },
    tick: ticker.tick,
    settled: outbox.idle,
    async stop() {
      stopping = true;
      // First of all nobody waits for a pause any more: a receiver may be kept waiting by one.
      outbox.hurry();
      await Promise.race([quiet(), realTime.sleep(quietWithinMs)]);
      tellNoMore?.();
      await outbox.stop();
      await store.close();
    },
  };
}
