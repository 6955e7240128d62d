import type { Context, Notice } from '../core/said/content.ts';
import type { State } from '../core/state/state.ts';
import { realTime } from './clocks.ts';
import { createKeptChanges } from './kept-changes.ts';
import { nameOf } from './name-of-error.ts';
import { createNaps } from './naps.ts';
import { withNotices } from './notice-rows.ts';
import type { OutboxWorker } from './outbox-worker.ts';
import type { Clock } from './ports/clock.ts';
import type { Log } from './ports/log.ts';
import type { Store } from './ports/store.ts';
import type { RealTime } from './ports/time.ts';
import type { Speaking } from './ports/words.ts';
import { createWakes, type Wakes } from './wakes.ts';

/** What work beside the talk is made of, whatever it does. */
export interface ChoreParts extends Speaking {
  context: Context;
  store: Store;
  clock: Clock;
  log: Log;
  outbox: Pick<OutboxWorker, 'wake'>;
  /** Real time; a parameter for tests. */
  time?: RealTime;
}

/** What came of something, with who hears of it. */
type Settled = (latest: State, now: number) => { state: State; notices: readonly Notice[] };

/** Work beside the talk: what waits in the state is done, and what came of it is saved and told. */
export interface Chore extends Pick<Wakes, 'wake' | 'later' | 'isStopped'> {
  /**
   * Saves what came of something together with what is said of it, again until it is saved.
   * @param key names what it is about, until it is saved
   * @param prefix what the keys of its rows begin with
   * @returns whether the first try saved it
   */
  settle(key: string, change: Settled, prefix?: string): Promise<boolean>;
  /** Whether what came of this is not saved yet. */
  isUnsaved(key: string): boolean;
  /** Resolves when nothing is being done, and all that was done is saved or was tried a last time. */
  stop(): Promise<void>;
}

/** Real time between looks at what could not be done yet. */
const lookAgainMs = 5_000;

/** @param name stands before its faults in the log */
export function createChore(parts: ChoreParts, name: string, look: () => Promise<void>): Chore {
  const { context, store, clock, log, outbox, time = realTime } = parts;
  const naps = createNaps(time);
  const wakes = createWakes({
    look,
    onFault: (error) => log.error(`${name}: fault`, { why: nameOf(error) }),
    laterMs: lookAgainMs,
  });
  const onSaved = (): void => {
    wakes.wake();
    outbox.wake();
  };
  const saving = createKeptChanges({ store, log, naps, onSaved });
  return {
    wake: wakes.wake,
    later: wakes.later,
    isStopped: wakes.isStopped,
    isUnsaved: saving.has,
    async settle(key, change, prefix = key) {
      const now = clock.now();
      let tells = false;
      const isSaved = await saving.keep(key, (latest) => {
        const { state, notices } = change(latest, now);
        tells = notices.length > 0;
        return withNotices(state, notices, context, parts, prefix, now);
      });
      // The outbox does not look by itself where nothing waits.
      if (tells) outbox.wake();
      return isSaved;
    },
    async stop() {
      await wakes.stop(naps.end);
      await saving.settled();
    },
  };
}
