import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../app/ports/clock.ts';
import type { Store } from '../app/ports/store.ts';
import type { Belonging } from '../core/people/belonging.ts';
import type { Keeping } from '../keeping.ts';
import type { Parts } from '../parts.ts';
import { FolderInUseError } from '../storage/json/folder-lock.ts';
import { agenciesFolder, rehearsalFolder, stateFile } from '../storage/json/folder-names.ts';
import { openJsonStore } from '../storage/json/json-store.ts';
import { readTextIfThere } from '../storage/read-text.ts';
import { type Agencies, channelsFolder, readAgencies } from './agency-folders.ts';
import { belongingIn } from './held.ts';
import {
  hasProvince,
  type ProvincePeople,
  province,
  provinceFolder,
  readProvincePeople,
} from './province/province-people.ts';

/** Where several agencies stand: their data files and their states. */
export interface Places {
  /** Which there are, as their data files say. @throws DataError where none can be served */
  read(year: number): Promise<Agencies>;
  /** Hears which of them were opened: their data files can be served by. */
  opened(ids: readonly string[]): Promise<void>;
  /** Who looks at all agencies; null where nobody ever did. @throws DataError */
  people(): Promise<ProvincePeople | null>;
  /** Where channels keep on this machine what they learned. */
  channelsFolder: string;
  /** Opens the state of one. @throws DataError if it cannot be used */
  keep(
    id: string,
    parts: Parts,
    clock: Clock,
    planYear: number,
    told: (failed: string | null) => void,
  ): Promise<Keeping>;
  /** Opens the state of those who look at all agencies. */
  openProvince(clock: Clock): Promise<Store>;
  /** Who and what belongs to those that cannot be served; null of one of which that cannot be told. */
  knownOf(ids: readonly string[]): Promise<ReadonlyMap<string, Belonging | null>>;
  /** Whether a failure is no fault of one agency's state, but keeps all from being served. */
  isOfAll(error: unknown): boolean;
}

/** Whether one of the agencies has a state in its folder. */
export const hasRunInFiles = (dataDir: string, id: string): boolean =>
  existsSync(join(dataDir, agenciesFolder, id, 'state', stateFile));

/** Opens the state of an agency in the folder of its data files. */
export type KeepInFiles = (
  parts: Parts,
  clock: Clock,
  planYear: number,
  told: (failed: string | null) => void,
) => Promise<Keeping>;

/** In files: a folder an agency, as that of a department alone. */
export function placesInFiles(
  dataDir: string,
  embeddedDir: string,
  rehearsal: boolean,
  keepInFiles: KeepInFiles,
): Places {
  const folderOf = (id: string): string =>
    join(dataDir, agenciesFolder, id, rehearsal && id !== province ? rehearsalFolder : 'state');
  return {
    read: (year) => readAgencies(dataDir, embeddedDir, year, (id) => hasRunInFiles(dataDir, id)),
    async opened() {},
    people: async () => (hasProvince(dataDir) ? readProvincePeople(dataDir) : null),
    channelsFolder: channelsFolder(dataDir, rehearsal),
    keep: (id, parts, clock, planYear, told) => {
      const { BACKUP_DIR: backup } = parts.config;
      const config = {
        ...parts.config,
        DATA_DIR: join(dataDir, agenciesFolder, id),
        ...(backup === undefined ? {} : { BACKUP_DIR: join(backup, id) }),
      };
      return keepInFiles({ ...parts, config }, clock, planYear, told);
    },
    openProvince: (clock) => openJsonStore(join(provinceFolder(dataDir), 'state'), clock.now),
    async knownOf(ids) {
      const known = new Map<string, Belonging | null>();
      for (const id of ids) {
        // A folder without a document is no sign that nobody is in.
        const read = async () => (await readTextIfThere(join(folderOf(id), stateFile))) ?? '';
        known.set(id, belongingIn(existsSync(folderOf(id)) ? await read().catch(() => '') : null));
      }
      return known;
    },
    // Most likely a bot runs on all of them.
    isOfAll: (error) => error instanceof FolderInUseError,
  };
}
