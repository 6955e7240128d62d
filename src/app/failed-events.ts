import { contextOf } from '../core/context-of.ts';
import type { InboundEvent } from '../core/heard/event.ts';
import { isKnownHere, keptAside, listSetAside, putAside, withoutAside } from '../core/heard/set-aside.ts';
import type { Content, Context } from '../core/said/content.ts';
import type { State } from '../core/state/state.ts';
import { createRecent } from '../kit/recent.ts';
import { HeldBackError, type HeldChats } from './held-chats.ts';
import { nameOf } from './name-of-error.ts';
import { withNotices } from './notice-rows.ts';
import type { OutboxWorker } from './outbox-worker.ts';
import type { Clock } from './ports/clock.ts';
import type { Log } from './ports/log.ts';
import { isOfTheDisk, NotSavedError, type Store } from './ports/store.ts';
import type { Speaking } from './ports/words.ts';
import { officeNotices } from './tell-office.ts';

/** An event that fails so often while others can be saved is set aside. */
const triesAllowed = 3;
/** Of so many failing events the tries are known. */
const countsKept = 2_000;

export interface FailedEventsParts extends Speaking {
  context: Context;
  store: Store;
  clock: Clock;
  log: Log;
  outbox: OutboxWorker;
  held: HeldChats;
  /** Says something to who sent the event, and keeps nothing of it. */
  sayInPassing(event: InboundEvent, content: Content): Promise<void>;
}

/** What becomes of events that fail. */
export interface FailedEvents {
  /**
   * An event failed. Resolves when it was set aside: it is done with.
   * @throws the error when the event must come again: before the third time, and always when the disk is why
   */
  failed(event: InboundEvent, error: unknown): Promise<void>;
  /** An event was worked on. */
  worked(event: InboundEvent): void;
  /**
   * Tries again what somebody asked to have tried again.
   * @param take works on an event; says whether it was carried out, not on account of a fault, or was set aside again
   */
  retry(take: (event: InboundEvent) => Promise<'done' | 'fault' | 'aside'>): Promise<void>;
}

const idOf = (event: InboundEvent): string => `${event.chat.channel}:${event.eventId}`;

/** The first, second, fourth, eighth … time: a disk that is full for a night fills no log. */
const isWorthALine = (count: number): boolean => (count & (count - 1)) === 0;

/**
 * Counts failures and sets events aside. A full disk is nobody's fault: such an event is never set aside, however often
 * it fails, and its sender hears once that it waits.
 */
export function createFailedEvents(parts: FailedEventsParts): FailedEvents {
  const { store, clock, log, outbox, held } = parts;
  const counts = createRecent<string, { all: number; own: number }>(countsKept);
  let retrying = false;

  function count(event: InboundEvent, isOwn: boolean): { all: number; own: number } {
    const id = idOf(event);
    const known = counts.get(id) ?? { all: 0, own: 0 };
    const now = { all: known.all + 1, own: known.own + (isOwn ? 1 : 0) };
    counts.set(id, now);
    return now;
  }

  /** Where it does not, its writer is told at once, and sends it again. */
  const comesAgain = ({ chat }: InboundEvent): boolean =>
    parts.channelOf(chat.channel)?.can.bringAgain ?? false;

  const isSpoken = ({ chatKind, type }: InboundEvent): boolean =>
    chatKind === 'private' && (type === 'text' || type === 'press' || type === 'edited');

  /** Keeps the event and tells the office, as one change. */
  async function setAside(event: InboundEvent, error: unknown, tries: number): Promise<void> {
    const now = clock.now();
    const kept = await store.transact((state: State) => {
      const put = putAside(state, event, nameOf(error), tries, now);
      if (put.id === null) return { state: put.state, result: put };
      const shown = listSetAside(put.state, contextOf(parts.context, put.state, now).org);
      const content: Content = { type: 'asides', asides: shown.filter(({ id }) => id === put.id) };
      const key = `aside:${put.id}:${now}`;
      const notices = officeNotices(put.state, parts.context, content, key, now);
      return {
        state: withNotices(put.state, notices, parts.context, parts, key, now),
        result: put,
      };
    });
    log.error('inbox: event set aside', {
      channel: event.chat.channel,
      type: event.type,
      id: kept.id,
      tries,
      why: nameOf(error),
    });
    for (const { id, type } of kept.dropped)
      log.error('inbox: too many events are set aside, the oldest was dropped', { id, type });
    outbox.wake();
    if (isSpoken(event)) await parts.sayInPassing(event, { type: kept.id === null ? 'fault' : 'set-aside' });
  }

  return {
    async failed(event, error) {
      const isOwn = !isOfTheDisk(error) && !(error instanceof HeldBackError);
      const { all, own } = count(event, isOwn);
      if (comesAgain(event) && (error instanceof NotSavedError || error instanceof HeldBackError)) {
        held.hold(event);
        const known = isKnownHere(await store.read(), event);
        if (all === 1 && known && isSpoken(event)) await parts.sayInPassing(event, { type: 'not-saved-yet' });
      }
      const { channel } = event.chat;
      if (isWorthALine(all))
        log.error('inbox: event failed', { channel, type: event.type, tries: all, why: nameOf(error) });
      if (own < triesAllowed) throw error;
      try {
        await setAside(event, error, own);
      } catch (fault) {
        // Nothing can be saved: it is not the event's fault alone.
        if (fault instanceof NotSavedError) throw error;
        log.error('inbox: event given up', { channel, type: event.type, why: nameOf(fault) });
      }
      this.worked(event);
    },
    worked(event) {
      counts.delete(idOf(event));
      held.release(event);
    },
    async retry(take) {
      if (retrying) return;
      retrying = true;
      try {
        for (;;) {
          const aside = (await store.read()).setAside.find(({ again }) => again);
          if (!aside) return;
          const event = JSON.parse(aside.event) as InboundEvent;
          let became: 'done' | 'fault' | 'aside' | null = null;
          for (let tries = 0; became === null && tries < triesAllowed; tries++)
            became = await take(event).catch(() => null);
          // The disk is full: it stays asked for, and the next act or start tries it again.
          if (became === null) return;
          // Also one that could not be set aside anew (its person is linked no more) is asked for no longer.
          await store.transact((state) => ({
            state: became === 'done' ? withoutAside(state, event) : keptAside(state, aside.id),
            result: null,
          }));
          log.warn('inbox: an event that was set aside was tried again', { id: aside.id, became });
        }
      } finally {
        retrying = false;
      }
    },
  };
}
