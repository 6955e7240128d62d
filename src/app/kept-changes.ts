import type { State } from '../core/state/state.ts';
import { doubledMs } from '../kit/backoff.ts';
import { nameOf } from './name-of-error.ts';
import type { Naps } from './naps.ts';
import type { Log } from './ports/log.ts';
import { isOfTheDisk, type Store } from './ports/store.ts';

/** Changes that tell of what has happened already: they are kept in memory until the disk takes them. */
export interface KeptChanges {
  /**
   * Saves a change, again after 1, 2, 4 … 30 s if that fails.
   * @param key names what it is about, until it is saved
   * @param plain what is saved where the change itself keeps being refused: the least that must be known
   * @returns a promise of the first try; true: it is saved
   */
  keep(key: string, change: (state: State) => State, plain?: (state: State) => State): Promise<boolean>;
  /** What happened to this and is not saved yet. */
  has(key: string): boolean;
  /** Resolves when nothing waits any more; once naps are over, each is tried a last time. */
  settled(): Promise<void>;
}

export interface KeptParts {
  store: Store;
  log: Log;
  naps: Naps;
  /** Something that was kept is saved now. */
  onSaved?(): void;
}

const pauses = { firstMs: 1_000, lastMs: 30_000 };
/** After so many tries the plain change is tried too: what refuses the other may be the change itself. */
const plainAfter = 3;

export function createKeptChanges({ store, log, naps, onSaved }: KeptParts): KeptChanges {
  const waiting = new Map<string, Promise<void>>();

  /** Where the disk refused, a smaller change might pass, and leave out what this one would have said. */
  const save = (change: (state: State) => State): Promise<'saved' | 'disk-refused' | 'refused'> =>
    store
      .transact((state) => ({ state: change(state), result: 'saved' as const }))
      .catch((error: unknown) => {
        why = nameOf(error);
        return isOfTheDisk(error) ? 'disk-refused' : 'refused';
      });
  let why = '';

  async function repeat(key: string, change: (state: State) => State, plain?: (state: State) => State) {
    for (let tries = 1; ; tries++) {
      await naps.nap(doubledMs(tries - 1, pauses));
      const isLast = naps.areOver;
      const outcome = await save(change);
      if (outcome === 'saved') break;
      if (plain && tries >= plainAfter && outcome === 'refused' && (await save(plain)) === 'saved') break;
      if (!isLast) continue;
      log.error('what was done could not be saved before the end; it may be done again', { why });
      break;
    }
    waiting.delete(key);
    onSaved?.();
  }

  return {
    async keep(key, change, plain) {
      if ((await save(change)) === 'saved') return true;
      if (waiting.size === 0) log.error('what was done could not be saved, trying again', { why });
      waiting.set(key, repeat(key, change, plain));
      return false;
    },
    has: (key) => waiting.has(key),
    async settled() {
      await Promise.all(waiting.values());
    },
  };
}
