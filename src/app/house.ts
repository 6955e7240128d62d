import type { World } from '../core/conversation/outcome.ts';
import { directoryOf } from '../core/people/directory.ts';
import { invite } from '../core/people/enrolment.ts';
import { linkSeeds } from '../core/people/links.ts';
import type { ChannelName, Person } from '../core/people/org.ts';
import { takeBackFuture } from '../core/state/future-moments.ts';
import type { State } from '../core/state/state.ts';
import type { AlarmBell } from './alarms.ts';
import { createEvidenceKeeper } from './evidence-keeper.ts';
import { createInbox } from './inbox.ts';
import { oneTimeCodes } from './one-time-codes.ts';
import { createOutboxWorker } from './outbox-worker.ts';
import type { Channel } from './ports/channel.ts';
import type { Clock } from './ports/clock.ts';
import type { EvidenceFiles } from './ports/evidence-files.ts';
import type { Log } from './ports/log.ts';
import type { Pictures } from './ports/pictures.ts';
import type { Store } from './ports/store.ts';
import { tellOfficeOfAlarms } from './tell-office.ts';
import { createTicker } from './ticker.ts';
import { settleUndeliverable } from './undeliverable.ts';

/** One agency's bot: a state, a clock, and the channels it speaks on. */
export interface House {
  start(): Promise<void>;
  /** Looks at once whether something is due; resolves when it has been saved. */
  tick(): Promise<void>;
  /** Resolves when nothing is being sent and nothing more is due now. */
  settled(): Promise<void>;
  /** Stops receiving, sends what is under way, saves, lets go. */
  stop(): Promise<void>;
}

export interface HouseParts {
  world: World;
  store: Store;
  clock: Clock;
  log: Log;
  channels: readonly Channel[];
  /** Where photos and files of reports are kept. */
  files: EvidenceFiles;
  /** Draws the digest's picture; without it the digest is text. */
  pictures?: Pictures;
  /** Names this process in leases. */
  holder: string;
  /** What does not work now; the office is told of alarms. */
  alarms?: AlarmBell;
  random?: () => number;
  /** Shows the operator a code for the office, where no account of the office is linked. */
  showOfficeCode(code: string, person: Person): void;
}

/** Notes when the bot first ran: months before that are nobody's debt. */
const begin = (state: State, now: number): State =>
  state.begunAt === null ? { ...state, begunAt: now } : state;

/** Puts the way through the house together: channel → inbox → core → outbox → channel. */
export function createHouse(parts: HouseParts): House {
  const { store, clock, log, channels, holder } = parts;
  const world: World = { ...parts.world, channels: channels.map(({ name }) => name) };
  const byName = new Map<ChannelName, Channel>(channels.map((channel) => [channel.name, channel]));
  const channelOf = (name: ChannelName) => byName.get(name);
  const outbox = createOutboxWorker({
    store,
    clock,
    log,
    channels: byName,
    holder,
    random: parts.random ?? Math.random,
    pictures: parts.pictures ?? null,
    settleUndeliverable: (state, row, error, now) =>
      settleUndeliverable(state, row, error, world, channelOf, now),
  });
  const ticker = createTicker({ world, store, clock, log, outbox, channelOf });
  const evidence = createEvidenceKeeper({
    world,
    store,
    clock,
    log,
    channels: byName,
    files: parts.files,
    outbox,
  });
  const inbox = createInbox({
    world,
    store,
    clock,
    log,
    outbox,
    channelOf,
    secrets: oneTimeCodes,
    onAct() {
      evidence.wake();
      ticker.wake();
    },
  });
  if (parts.alarms) tellOfficeOfAlarms({ world, store, clock, log, outbox, channelOf, alarms: parts.alarms });
  /** Somebody must be the first: where no office account is linked, the console shows a code for one. */
  async function offerOfficeCode(): Promise<void> {
    const { people } = directoryOf(world.org, (await store.read()).directory);
    const office = people.filter((person) => person.role === 'office');
    const person = office[0];
    if (!person) return;
    const code = await store.transact((state) => {
      if (state.accounts.some((link) => office.some(({ id }) => id === link.personId)))
        return { state, result: null };
      const made = invite(state, person.id, 'console', clock.now(), oneTimeCodes);
      return { state: made.state, result: made.code };
    });
    if (code !== null) parts.showOfficeCode(code, person);
  }

  return {
    async start() {
      const taken = await store.transact((state) => {
        const now = clock.now();
        const back = clock.rehearsal ? { state, taken: {} } : takeBackFuture(state, now);
        return { state: begin(linkSeeds(back.state, world.org, now), now), result: back.taken };
      });
      if (Object.keys(taken).length > 0)
        log.warn('clock: an earlier run was ahead of it; what lies in the future was taken back', taken);
      await offerOfficeCode();
      await outbox.start();
      let ticking = false;
      const begun = (): void => {
        if (ticking) return;
        ticking = true;
        evidence.wake();
        ticker.start();
      };
      // A platform that cannot be reached keeps neither the others waiting nor what is due on them.
      await Promise.all(channels.map((channel) => channel.start((event) => inbox.accept(event)).then(begun)));
    },
    tick: ticker.tick,
    settled: outbox.idle,
    async stop() {
      await Promise.all(channels.map((channel) => channel.stop()));
      await inbox.idle();
      await ticker.stop();
      await evidence.stop();
      await outbox.stop();
      await store.close();
    },
  };
}
