import type { Context } from '../core/context.ts';
import { contextOf } from '../core/context-of.ts';
import type { CommandName } from '../core/features/acts.ts';
import { menuFor } from '../core/features/guiding/heard-command.ts';
import { DeliveryError } from '../core/outbox/delivery-error.ts';
import type { ChannelName } from '../core/people/org.ts';
import type { State } from '../core/state/state.ts';
import { dateOf } from '../core/time/viet-nam-time.ts';
import { nameOf } from './name-of-error.ts';
import type { Channel } from './ports/channel.ts';
import type { Clock } from './ports/clock.ts';
import type { Log } from './ports/log.ts';
import type { Store } from './ports/store.ts';

export interface MenusParts {
  context: Context;
  store: Store;
  clock: Clock;
  log: Log;
  channelOf(name: ChannelName): Channel | undefined;
}

/** Each chat's menu of commands, by its person's role. */
export interface Menus {
  /** Something was saved: roles may have changed, or somebody joined. */
  wake(): void;
  /** Resolves when nothing is being set any more. */
  stop(): Promise<void>;
}

/** A menu that is to be set, or taken away where nobody is linked there any more. */
interface Wanted {
  key: string;
  channel: Channel;
  chatId: string;
  names: readonly CommandName[] | null;
}

/** What of the menus that were set is not what it should be. */
function wantedIn(state: State, base: Context, now: number, channelOf: MenusParts['channelOf']): Wanted[] {
  const context = contextOf(base, state, now);
  const people = new Map(context.org.people.map((person) => [person.id, person]));
  const known = new Map<string, readonly CommandName[]>();
  for (const { channel, userId, personId, unconfirmed } of state.accounts) {
    const person = people.get(personId);
    if (person && !unconfirmed) known.set(`${channel}:${userId}`, menuFor({ state, context, person, now }));
  }
  const keys = new Set([...known.keys(), ...Object.keys(state.menus)]);
  return [...keys].flatMap((key): Wanted[] => {
    const cut = key.indexOf(':');
    const channel = channelOf(key.slice(0, cut) as ChannelName);
    const names = known.get(key) ?? null;
    if (!channel?.offerMenu || (names?.join() ?? undefined) === state.menus[key]) return [];
    return [{ key, channel, chatId: key.slice(cut + 1), names }];
  });
}

/** What menus follow from: as long as these are the same objects, on the same day, no menu changes. */
const causesOf = (state: State, now: number): readonly unknown[] => [
  state.accounts,
  state.directory,
  state.deputies,
  state.absences,
  state.menus,
  dateOf(now),
];

/**
 * Sets the menu of commands in the chat of everybody who is linked, as their role has it, and again when that changes. What
 * was set is remembered, so that a start sets nothing anew. Where the platform cannot be reached, or asks to wait, the rest is
 * tried at the next act; a chat that refuses its menu is left alone until the next start, and keeps nobody else from theirs.
 */
export function createMenus({ context, store, clock, log, channelOf }: MenusParts): Menus {
  let isAwake = false;
  let stopping = false;
  let work: Promise<void> = Promise.resolve();

  /** Chats that refused the menu which they were to have. */
  const refused = new Map<string, string>();
  let seen: readonly unknown[] = [];

  /** @returns whether the platform can be asked for more */
  async function setOne({ key, channel, chatId, names }: Wanted): Promise<boolean> {
    const asked = names?.join() ?? '';
    if (refused.get(key) === asked) return true;
    try {
      await channel.offerMenu!(chatId, names);
    } catch (error) {
      log.warn('menus: not set', { channel: channel.name, why: nameOf(error) });
      if (error instanceof DeliveryError && error.retryable) return false;
      refused.set(key, asked);
      return true;
    }
    await store.transact(
      (state) => {
        const { [key]: _, ...others } = state.menus;
        return {
          state: { ...state, menus: names ? { ...others, [key]: names.join() } : others },
          result: null,
        };
      },
      { lazy: true },
    );
    return true;
  }

  async function setAll(): Promise<void> {
    while (isAwake && !stopping) {
      isAwake = false;
      const [state, now] = [await store.read(), clock.now()];
      const causes = causesOf(state, now);
      if (causes.every((one, at) => one === seen[at])) continue;
      let all = true;
      for (const wanted of wantedIn(state, context, now, channelOf)) {
        if (stopping) return;
        all = await setOne(wanted);
        if (!all) break;
      }
      seen = all ? causes : [];
    }
  }

  return {
    wake() {
      if (isAwake || stopping) return;
      isAwake = true;
      work = work.then(setAll).catch((error: unknown) => log.warn('menus: not set', { why: nameOf(error) }));
    },
    async stop() {
      stopping = true;
      await work;
    },
  };
}
