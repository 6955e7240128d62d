import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import type { Store } from '../../app/ports/store.ts';
import { DataError, describeIssues } from '../../core/plan/data-error.ts';
import { emptyState, migrateState, type State, stateSchema } from '../../core/state/state.ts';
import { readTextIfThere } from '../read-text.ts';
import { TransactionQueue } from '../transaction-queue.ts';
import { copiesFolder, createDailyCopy } from './daily-copy.ts';
import { DurableJsonFile, writeDurably } from './durable-file.ts';
import { lockFolder } from './folder-lock.ts';
import { removeLeftOvers } from './left-overs.ts';

const stateFile = 'state.json';
const archiveFolder = 'archive';

const archiveName = (name: string): string => {
  if (!/^[a-z0-9-]+$/.test(name)) throw new Error(`"${name}" cannot name an archived document`);
  return `${name}.json`;
};

/** Reads a saved state, brought to today's version. @throws DataError; the file is left as it is */
function parseState(file: string, saved: unknown): State {
  const refused = (why: string) =>
    new DataError(
      `${file} ${why}.\nIt was left as it is. Correct it, or replace it with one of the copies in ${copiesFolder}/ beside it.`,
    );
  let migrated: unknown;
  try {
    migrated = migrateState(saved);
  } catch (error) {
    throw refused((error as Error).message);
  }
  const result = stateSchema.safeParse(migrated);
  if (!result.success)
    throw refused(`does not validate: ${describeIssues(migrated, result.error).join('; ')}`);
  return result.data;
}

/**
 * Opens the state in a folder, made if missing, for this process alone.
 * @param now epoch milliseconds, for the daily copies
 * @throws DataError if the file does not validate; FolderInUseError if another process has the folder
 */
export async function openJsonStore(folder: string, now: () => number): Promise<Store> {
  await mkdir(folder, { recursive: true });
  const unlock = await lockFolder(folder);
  try {
    await removeLeftOvers(folder, [copiesFolder, archiveFolder]);
    const file = join(folder, stateFile);
    const adapter = new DurableJsonFile<State>(file);
    const saved = await adapter.read().catch((error: unknown) => {
      if (error instanceof SyntaxError)
        throw new DataError(
          `${file} is no JSON: ${error.message}.\nIt was left as it is. Replace it with one of the copies in ${copiesFolder}/ beside it.`,
        );
      throw error;
    });
    const db = new Low<State>(adapter, saved === null ? emptyState() : parseState(file, saved));
    const copyOnceADay = createDailyCopy(file, folder, now);
    const queue = new TransactionQueue(db.data, {
      async save(state) {
        await copyOnceADay();
        db.data = state;
        await db.write();
      },
      async archive(name, document) {
        await mkdir(join(folder, archiveFolder), { recursive: true });
        await writeDurably(join(folder, archiveFolder, archiveName(name)), JSON.stringify(document));
      },
    });
    return {
      exclusive: true,
      read: async () => queue.state,
      transact: (change, options) => queue.transact(change, options?.lazy ?? false),
      async readArchive(name) {
        const text = await readTextIfThere(join(folder, archiveFolder, archiveName(name)));
        return text === null ? undefined : JSON.parse(text);
      },
      async close() {
        await queue.settle();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}
