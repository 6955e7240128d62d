import { linkSeeds } from '../core/people/links.ts';
import type { World } from '../core/conversation/converse.ts';
import type { ChannelName } from '../core/people/org.ts';
import { createInbox } from './inbox.ts';
import { createOutboxWorker } from './outbox-worker.ts';
import type { Channel } from './ports/channel.ts';
import type { Clock } from './ports/clock.ts';
import type { Log } from './ports/log.ts';
import type { Store } from './ports/store.ts';

/** One agency's bot: a state, a clock, and the channels it speaks on. */
export interface House {
  start(): Promise<void>;
  /** Stops receiving, sends what is under way, saves, lets go. */
  stop(): Promise<void>;
}

export interface HouseParts {
  world: World;
  store: Store;
  clock: Clock;
  log: Log;
  channels: readonly Channel[];
  /** Names this process in leases. */
  holder: string;
  random?: () => number;
}

/** Puts the way through the house together: channel → inbox → core → outbox → channel. */
export function createHouse(parts: HouseParts): House {
  const { world, store, clock, log, channels, holder } = parts;
  const byName = new Map<ChannelName, Channel>(channels.map((channel) => [channel.name, channel]));
  const outbox = createOutboxWorker({
    store,
    clock,
    log,
    channels: byName,
    holder,
    random: parts.random ?? Math.random,
  });
  const inbox = createInbox({
    world,
    store,
    clock,
    log,
    outbox,
    channelOf: (event) => byName.get(event.chat.channel)!,
  });
  return {
    async start() {
      await store.transact((state) => ({ state: linkSeeds(state, world.org, clock.now()), result: null }));
      await outbox.start();
      for (const channel of channels) await channel.start((event) => inbox.accept(event));
    },
    async stop() {
      await Promise.all(channels.map((channel) => channel.stop()));
      await inbox.idle();
      await outbox.stop();
      await store.close();
    },
  };
}
