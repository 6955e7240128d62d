import { from1To2 } from './migrations/1-to-2.ts';
import { from2To3 } from './migrations/2-to-3.ts';
import { from3To4 } from './migrations/3-to-4.ts';
import { stateVersion } from './pinned-shape.ts';

/** Steps from each earlier version to the next; version 1 is the first. */
const migrations: Readonly<Record<number, (state: Record<string, unknown>) => Record<string, unknown>>> = {
  1: from1To2,
  2: from2To3,
  3: from3To4,
};

/**
 * Brings a saved document to the current version.
 * @throws Error if it was written by a newer version of the software, or is no state at all
 */
export function migrateState(saved: unknown): unknown {
  if (
    saved === null ||
    typeof saved !== 'object' ||
    typeof (saved as { version?: unknown }).version !== 'number'
  )
    throw new Error('has no version; this is not a state file of this bot');
  let state = saved as Record<string, unknown> & { version: number };
  if (state.version > stateVersion)
    throw new Error(
      `has version ${state.version}; this software reads up to ${stateVersion}: install the newer software`,
    );
  while (state.version < stateVersion) {
    const step = migrations[state.version];
    if (!step) throw new Error(`has version ${state.version}, from which there is no migration`);
    state = step(state) as typeof state;
  }
  return state;
}
