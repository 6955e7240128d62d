import type { Context } from '../core/context.ts';
import { contextOf } from '../core/context-of.ts';
import type { OutboxRow } from '../core/outbox/row.ts';
import { officeOf } from '../core/people/links.ts';
import type { ChannelName } from '../core/people/org.ts';
import type { Content, Notice } from '../core/said/content.ts';
import type { State } from '../core/state/state.ts';
import type { AlarmBell, AlarmEvent } from './alarms.ts';
import { nameOf } from './name-of-error.ts';
import { noticeRows, withNotices } from './notice-rows.ts';
import type { OutboxWorker } from './outbox-worker.ts';
import type { Clock } from './ports/clock.ts';
import type { Log } from './ports/log.ts';
import type { Store } from './ports/store.ts';
import type { Speaking } from './ports/words.ts';

export interface TellOfficeParts extends Speaking {
  context: Context;
  store: Store;
  clock: Clock;
  log: Log;
  outbox: OutboxWorker;
  alarms: AlarmBell;
}

/** Every person of the office is told the same, at an account on a channel that works. */
export function officeNotices(
  state: State,
  context: Context,
  content: Content,
  key: string,
  now: number,
): Notice[] {
  return officeOf(state, contextOf(context, state, now)).map(({ id }) => ({
    personId: id,
    key: `${key}:${id}`,
    bulk: true,
    content,
  }));
}

/** The state without some rows; the same where there are none. */
function withoutRows(state: State, isOut: (row: OutboxRow) => boolean): State {
  return state.outbox.some(isOut) ? { ...state, outbox: state.outbox.filter((row) => !isOut(row)) } : state;
}

/** Without what still waits to be said of a matter: what came since makes it untrue. */
const withoutWaiting = (state: State, matter: AlarmEvent['matter']): State =>
  withoutRows(state, ({ key, lease }) => lease === null && key.startsWith(`alarm:${matter}:`));

/** Without all alarms; of a process that died nobody is sending any, whatever its leases say. */
const withoutAlarms = (state: State): State => withoutRows(state, ({ key }) => key.startsWith('alarm:'));

/**
 * Tells the office of alarms, and that they are over. What concerns the disk cannot be saved before it is said: it is
 * sent once and saved nowhere.
 * @returns ends that
 */
export function tellOfficeOfAlarms(parts: TellOfficeParts): () => void {
  const { store, clock, log, outbox, alarms } = parts;

  /**
   * The channels by which the office is told: those on which sending works, since hearing nothing there hinders nobody from
   * being told. Where these reach nobody, any other than the one that is spoken of: the word waits there.
   */
  function contextToTell(state: State, matter: AlarmEvent['matter']): Context {
    const mute = new Set<string>(
      alarms.current().flatMap((one) => (one.parts.includes('sending') ? [one.matter] : [])),
    );
    const only = (isIn: (name: ChannelName) => boolean): Context => ({
      ...parts.context,
      channels: Object.fromEntries(
        Object.entries(parts.context.channels ?? {}).filter(([name]) => isIn(name as ChannelName)),
      ),
    });
    const working = only((name) => !mute.has(name));
    const isReached = officeOf(state, contextOf(working, state, clock.now())).length > 0;
    return isReached ? working : only((name) => name !== matter || !mute.has(name));
  }

  async function tell({ matter, type, forMs }: AlarmEvent): Promise<void> {
    const context = contextToTell(await store.read(), matter);
    const failing = alarms.current().find((one) => one.matter === matter)?.parts ?? [];
    const deaf = failing.length > 0 && !failing.includes('sending');
    const content: Content = { type: 'alarm', matter, over: type === 'over', deaf, forMs };
    const now = clock.now();
    const key = `alarm:${matter}:${type}:${now}`;
    if (matter === 'disk' && type === 'raised') {
      const state = await store.read();
      await outbox.sendNow(
        noticeRows(officeNotices(state, context, content, key, now), state, context, parts, key, now),
        { fleeting: true },
      );
      return;
    }
    await store.transact((state) => ({
      state: withNotices(
        withoutWaiting(state, matter),
        officeNotices(state, context, content, key, now),
        context,
        parts,
        key,
        now,
      ),
      result: null,
    }));
    outbox.wake();
  }

  /**
   * What an earlier process could not say of its time says nothing of this one, which raises its own alarms. Where several
   * processes share a store it may be another's, which lives.
   */
  async function forgetEarlier(): Promise<void> {
    const state = await store.read();
    if (!store.exclusive || withoutAlarms(state) === state) return;
    await store.transact((current) => ({ state: withoutAlarms(current), result: null }));
  }

  const forgotten = forgetEarlier().catch((error: unknown) =>
    log.error('alarm: what an earlier process had to say could not be left out', { why: nameOf(error) }),
  );
  return alarms.listen((event) => {
    void forgotten
      .then(() => tell(event))
      .catch((error: unknown) =>
        log.error('alarm: the office could not be told', { matter: event.matter, why: nameOf(error) }),
      );
  });
}
