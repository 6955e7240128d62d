import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import type { Store } from '../../app/ports/store.ts';
import { planYearOf } from '../../core/plan/plans-in-force.ts';
import { type Live, withMonths } from '../../core/state/months.ts';
import { emptyState } from '../../core/state/state.ts';
import { isMissing } from '../../kit/error-code.ts';
import { writeDurably } from '../../kit/write-durably.ts';
import { MonthLedger } from '../month-ledger.ts';
import { readTextIfThere } from '../read-text.ts';
import { TransactionQueue } from '../transaction-queue.ts';
import { createCopies } from './copies.ts';
import { lockFolder } from './folder-lock.ts';
import { archiveFolder, arrivingFile, copiesFolder, monthsFolder, stateFile } from './folder-names.ts';
import { removeLeftOvers } from './left-overs.ts';
import { readMonth, removeUnnamedMonths, writeMonth } from './month-files.ts';
import { SealedJsonFile } from './sealed-json-file.ts';
import { assembleState, readLive } from './state-file.ts';

/** The names of the documents in the archive; none where nothing was archived yet. */
async function archivedNames(folder: string): Promise<string[]> {
  const files = await readdir(join(folder, archiveFolder)).catch((error: unknown): string[] => {
    if (isMissing(error)) return [];
    throw error;
  });
  return files.filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length));
}

const archiveName = (name: string): string => {
  if (!/^[a-z0-9-]+$/.test(name)) throw new Error(`"${name}" cannot name an archived document`);
  return `${name}.json`;
};

export interface JsonStoreOptions {
  /**
   * The year of the data files' plan, unless another was taken up in the state; that year's months are loaded at once, those of other years with `ensure`; drafts and digests
   * of earlier years go to their months' documents. Without it all months are loaded.
   */
  planYear?: number;
  /** Hears of every try to write: null where it worked, else the system's code. */
  told?: ((failed: string | null) => void) | undefined;
  /** A second folder for copies (`BACKUP_DIR`): hour by hour, behind the commits. */
  backupDir?: string;
  /** Hears why copies fail, or null once they are made again. Without it a daily copy that fails refuses the commit. */
  reportCopies?: (why: string | null) => void;
}

/**
 * Opens the state in a folder, made if missing, for this process alone.
 * @param now epoch milliseconds, for the daily copies
 * @throws DataError if a file is damaged, does not validate, or is missing beside what it named; FolderInUseError if
 *   another process has the folder, DataError, too, where the state was moved away or has not wholly arrived
 */
export async function openJsonStore(
  folder: string,
  now: () => number,
  { planYear, told, backupDir, reportCopies }: JsonStoreOptions = {},
): Promise<Store> {
  await mkdir(folder, { recursive: true });
  const unlock = await lockFolder(folder);
  try {
    if (existsSync(join(folder, arrivingFile)))
      await (await import('./moved-away.ts')).refuseArriving(folder);
    await removeLeftOvers(folder, [copiesFolder, archiveFolder, monthsFolder]);
    const live = await readLive(folder, backupDir);
    if (live === null) await (await import('./moved-away.ts')).refuseMovedAway(folder);
    const loaded =
      live === null
        ? null
        : await assembleState(folder, live, planYear && planYearOf(live, planYear), backupDir);
    const ledger = new MonthLedger(live?.months ?? {}, planYear ?? 0);
    ledger.file(loaded?.months ?? []);
    const db = new Low<Live>(new SealedJsonFile<Live>(join(folder, stateFile)), {
      ...(live ?? { ...emptyState(), months: {} }),
    });
    let begun = live !== null;
    const copies = await createCopies({ folder, now, backupDir, report: reportCopies });
    /** Month files that nothing names any more are removed behind a save, before the next one writes some. */
    let tidying: Promise<void> = Promise.resolve();
    const tidy = (): void => {
      // What cannot be removed now is removed another time.
      tidying = removeUnnamedMonths(folder).catch(() => {});
    };
    const queue = new TransactionQueue(loaded?.state ?? emptyState(), {
      async save(state) {
        const copied = await copies.before();
        // The very first save writes the live document alone: no month's file may stand in a folder without one.
        const periods = begun ? ledger.monthsToWrite(state) : [];
        const months = periods.map((period) => ledger.monthOf(state, period));
        if (months.length > 0) await tidying;
        const hashes = await Promise.all(months.map((month) => writeMonth(folder, month)));
        const index =
          periods.length === 0
            ? ledger.index
            : {
                ...ledger.index,
                ...Object.fromEntries(periods.map((period, position) => [period, hashes[position]!])),
              };
        db.data = ledger.liveOf(state, new Set(periods), index);
        await db.write();
        begun = true;
        ledger.file(months, index);
        if (copied || months.length > 0) tidy();
        copies.after();
      },
      async archive(name, document) {
        await mkdir(join(folder, archiveFolder), { recursive: true });
        await writeDurably(join(folder, archiveFolder, archiveName(name)), JSON.stringify(document));
      },
      ...(told ? { told } : {}),
    });
    const loading = new Map<string, Promise<void>>();
    async function load(period: string): Promise<void> {
      const month = await readMonth(folder, period, ledger.index[period]!);
      await queue.install((state) => {
        // Together with the state: a save in between would take the month for emptied.
        ledger.file([month]);
        return withMonths(state, [month]);
      });
    }
    return {
      exclusive: true,
      read: async () => queue.state,
      async ensure(periods) {
        for (const period of periods) {
          if (!queue.state.elsewhere.includes(period)) continue;
          const under = loading.get(period) ?? load(period).finally(() => loading.delete(period));
          loading.set(period, under);
          await under;
        }
      },
      transact: (change, options) => queue.transact(change, options?.lazy ?? false),
      async readArchive(name) {
        const text = await readTextIfThere(join(folder, archiveFolder, archiveName(name)));
        return text === null ? undefined : JSON.parse(text);
      },
      listArchive: () => archivedNames(folder),
      async close() {
        await queue.settle();
        await copies.close();
        await tidying;
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}
