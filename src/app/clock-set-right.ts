import { takeBackFuture } from '../core/state/future-moments.ts';
import { realTime } from './clocks.ts';
import { createKeptChanges } from './kept-changes.ts';
import { createNaps } from './naps.ts';
import type { Clock } from './ports/clock.ts';
import type { Log } from './ports/log.ts';
import type { Store } from './ports/store.ts';
import type { RealTime } from './ports/time.ts';

export interface SetRightParts {
  store: Store;
  clock: Clock;
  log: Log;
  /** Real time; a parameter for tests. */
  time?: RealTime;
  /** Something was taken back and is saved: what is due may be looked at. */
  onTakenBack(): void;
}

/**
 * A clock that was ahead and is right now has left marks of moments to come: they are taken back as at a start, so that
 * the bot is not silent until it is started again or until then. Where that cannot be saved it is tried again.
 * @returns resolves when nothing is being taken back; nothing is tried for long any more
 */
export function takeBackWhenSetRight(parts: SetRightParts): { stop(): Promise<void> } {
  const { store, clock, log, time = realTime } = parts;
  const naps = createNaps(time);
  let taken: Readonly<Record<string, number>> = {};
  const tell = (): void => {
    if (Object.keys(taken).length === 0) return;
    log.warn('clock: it was ahead until now; what lies in the future was taken back', taken);
    taken = {};
    parts.onTakenBack();
  };
  const kept = createKeptChanges({ store, log, naps, onSaved: tell });
  let running: Promise<unknown> = Promise.resolve();
  clock.onBelieved?.(() => {
    running = kept
      .keep('clock', (state) => {
        const back = takeBackFuture(state, clock.now());
        taken = back.taken;
        return back.state;
      })
      .then((isSaved) => isSaved && tell());
  });
  return {
    async stop() {
      naps.end();
      await running;
      await kept.settled();
    },
  };
}
