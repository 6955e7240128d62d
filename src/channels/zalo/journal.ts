import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The update in hand, on disk. Zalo forgets an update when it hands it out, so it is written before anything is done
 * with it; a process that dies in between finds it at its next start.
 */
export interface Journal {
  /** Resolves when the update is on disk. */
  keep(update: unknown): Promise<void>;
  /** The update is safe: it is in the state, or needs to be nowhere. */
  clear(): Promise<void>;
  /** What a process before left in hand; null where there is nothing, or nothing that can be read. */
  left(): Promise<unknown>;
}

/** @param folder made at need */
export function createJournal(folder: string): Journal {
  const file = join(folder, 'in-hand.json');
  return {
    async keep(update) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const draft = `${file}.new`;
      await writeFile(draft, JSON.stringify(update), { mode: 0o600, flush: true });
      await rename(draft, file);
    },
    clear: () => rm(file, { force: true }),
    async left() {
      try {
        return JSON.parse(await readFile(file, 'utf8')) as unknown;
      } catch {
        return null;
      }
    },
  };
}
