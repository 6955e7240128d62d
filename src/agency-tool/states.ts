import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { provinceFolder } from '../agencies/province/province-people.ts';
import { agencyToolWords as words } from '../copy/vi/agency-tool.ts';
import { DataError } from '../core/plan/data-error.ts';
import { lockFolder } from '../storage/json/folder-lock.ts';
import { agenciesFolder, stateFile } from '../storage/json/folder-names.ts';
import { openJsonStore } from '../storage/json/json-store.ts';
import type { States } from './place.ts';

/** Works while no bot has a folder; one that there is not yet is nobody's. @throws FolderInUseError */
export async function whileFolderUnused<Result>(
  folder: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const unlock = existsSync(folder) ? await lockFolder(folder) : async () => {};
  try {
    return await work();
  } finally {
    await unlock();
  }
}

/** States in the folders of their agencies. */
export function statesInFiles(dataDir: string, now: () => number): States {
  const folderOf = (id: string): string => join(dataDir, agenciesFolder, id, 'state');
  return {
    hasRun: async (id) => existsSync(join(folderOf(id), stateFile)),
    whileUnused: (id, work) => whileFolderUnused(folderOf(id), work),
    openProvince: () => openJsonStore(join(provinceFolder(dataDir), 'state'), now),
    afterFiles: null,
  };
}

/**
 * Works on states in the rows of a database; the driver is loaded only then.
 * @throws DataError where the database cannot be used, or holds the state of a department alone
 */
export async function withStatesInDatabase<Result>(
  url: string,
  dataDir: string,
  work: (states: States) => Promise<Result>,
): Promise<Result> {
  const { toDatabase } = await import('../storage/postgres/database.ts');
  const { makeReady } = await import('../storage/postgres/schema.ts');
  const { rowsWithState } = await import('../storage/postgres/agency-row.ts');
  const { openRow } = await import('../storage/postgres/open-row.ts');
  const { takeFreePlace } = await import('../storage/postgres/place.ts');
  const { rowOfAgency, theAgency } = await import('../storage/postgres/the-agency.ts');
  const { province } = await import('../agencies/province/province-people.ts');
  const database = toDatabase(url);
  const held: (() => Promise<void>)[] = [];

  async function take(id: string): Promise<() => Promise<void>> {
    const place = await takeFreePlace(database, [rowOfAgency(id)]);
    if (place === null) throw new DataError(words.inUse(database.at.place));
    const release = () => place.release();
    held.push(release);
    return release;
  }

  try {
    await makeReady(database);
    const ran = new Set(await rowsWithState(database.run));
    if (ran.has(theAgency)) throw new DataError(words.aloneInDatabase(database.at.place, dataDir));
    return await work({
      hasRun: async (id) => ran.has(rowOfAgency(id)),
      async whileUnused(id, act) {
        const release = await take(id);
        try {
          return await act();
        } finally {
          await release();
        }
      },
      async openProvince() {
        await take(province);
        return openRow(database, rowOfAgency(province));
      },
      afterFiles: words.afterFiles(database.at.place),
    });
  } finally {
    for (const release of held) await release();
    await database.close();
  }
}
