import { nameOf } from '../../app/name-of-error.ts';
import type { OutboxWorker } from '../../app/outbox-worker.ts';
import type { Channel } from '../../app/ports/channel.ts';
import type { Clock } from '../../app/ports/clock.ts';
import type { Log } from '../../app/ports/log.ts';
import type { Store } from '../../app/ports/store.ts';
import { provinceWords } from '../../copy/vi/province.ts';
import { tiersOf } from '../../core/calendar/appointments.ts';
import { contextOf } from '../../core/context-of.ts';
import { monthAtHand } from '../../core/month/month-at-hand.ts';
import { isTierDone, withTierDone } from '../../core/month/tiers-done.ts';
import { enqueue, newRow } from '../../core/outbox/outbox.ts';
import type { ChannelName } from '../../core/people/org.ts';
import { periodBefore, toPeriod } from '../../core/time/period.ts';
import { periodKey } from '../../core/time/viet-nam-time.ts';
import { lookAtAll, type Overseen } from './province-desk.ts';

export interface ProvinceDigestParts {
  /** The groups that get it, what was given, and what waits to be sent. */
  store: Store;
  agencies: readonly Overseen[];
  channelOf(name: ChannelName): Channel | undefined;
  outbox: Pick<OutboxWorker, 'wake'>;
  clock: Clock;
  log: Log;
}

/** What a month's digest of all agencies is known by once it was given. */
const tier = 'digest';

/** So long behind the last of the agencies' own digests the one of all comes, ms. */
const behindMs = 30 * 60_000;
/** One that could not be given by then (no group, a bot that did not run) is not given any more, ms. */
const lastsMs = 5 * 24 * 3_600_000;
/** How often it is looked, ms of real time. */
export const lookEveryMs = 60_000;

/** Gives a group the digest of all agencies, once a month, when each of them has given its own. */
export function createProvinceDigest(parts: ProvinceDigestParts) {
  const { store, agencies, clock, log } = parts;

  /** When a month's digest of all is due: behind the last of those whose plan has that month. */
  async function dueAt(key: string, now: number): Promise<number | null> {
    const period = toPeriod(key);
    let latest: number | null = null;
    for (const { open } of agencies) {
      const opened = open();
      if (opened === null) continue;
      const context = contextOf(opened.context, await opened.store.read(), now);
      if (context.plan.year !== period.year) continue;
      const at = tiersOf(context, period).find(({ type }) => type === 'digest')?.at;
      if (at !== undefined) latest = Math.max(latest ?? 0, at);
    }
    return latest === null ? null : latest + behindMs;
  }

  /** The months of which it may be due: those at hand, and the ones before. */
  async function monthsAtHand(now: number): Promise<string[]> {
    const months = new Set<string>();
    for (const { open } of agencies) {
      const opened = open();
      if (opened === null) continue;
      const state = await opened.store.read();
      const key = monthAtHand({ context: contextOf(opened.context, state, now), state, now });
      months.add(key);
      const before = periodBefore(toPeriod(key));
      if (before !== null) months.add(periodKey(before));
    }
    return [...months].sort();
  }

  async function give(key: string, now: number): Promise<void> {
    const standings = await lookAtAll(agencies, toPeriod(key).month, now, log);
    const messages = provinceWords.answer('all', standings, now);
    const given = await store.transact((state) => {
      if (isTierDone(state, key, tier) || state.groups.length === 0) return { state, result: 0 };
      const rows = state.groups.flatMap(({ channel, chatId, threadId }) => {
        const chat = { channel, chatId, ...(threadId === undefined ? {} : { threadId }) };
        const fitted = messages.flatMap((message) => parts.channelOf(channel)?.fit(message) ?? []);
        return fitted.map((part, at) =>
          newRow(`province:${key}:digest:${channel}:${chatId}:${at}`, chat, part, now),
        );
      });
      return {
        state: enqueue({ ...state, ...withTierDone(state, key, tier, now) }, rows),
        result: state.groups.length,
      };
    });
    if (given > 0) log.info('province: the digest of all is given', { month: key, groups: given });
    parts.outbox.wake();
  }

  /** Gives what is due. Never rejects. */
  async function tick(): Promise<void> {
    try {
      const now = clock.now();
      const state = await store.read();
      if (state.groups.length === 0) return;
      for (const key of await monthsAtHand(now)) {
        if (isTierDone(state, key, tier)) continue;
        const at = await dueAt(key, now);
        if (at !== null && at <= now && now < at + lastsMs) await give(key, now);
      }
    } catch (error) {
      log.error('province: the digest of all could not be given', { why: nameOf(error) });
    }
  }

  return { tick };
}
