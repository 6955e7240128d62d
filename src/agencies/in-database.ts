import { join } from 'node:path';
import type { Bot } from '../app/bot.ts';
import { systemClock } from '../app/clocks.ts';
import type { Belonging } from '../core/people/belonging.ts';
import { DataError } from '../core/plan/data-error.ts';
import { periodOf } from '../core/time/viet-nam-time.ts';
import { keepInDatabase } from '../keep-in-database.ts';
import type { Parts } from '../parts.ts';
import { isAway, openStandIn, type Turn } from '../stand-in.ts';
import { agenciesFolder } from '../storage/json/folder-names.ts';
import { readRow, rowsWithState } from '../storage/postgres/agency-row.ts';
import { readBelonging } from '../storage/postgres/belonging.ts';
import { openRow } from '../storage/postgres/open-row.ts';
import { rowOfAgency, theAgency } from '../storage/postgres/the-agency.ts';
import { agencyIds, readAgencies } from './agency-folders.ts';
import { belongingIn } from './held.ts';
import { type OpenAs, openAgencies } from './open-agencies.ts';
import type { Places } from './places.ts';
import { province } from './province/province-people.ts';

/** In a database: a row an agency. What this machine keeps of each lies beside its data files. */
async function placesInDatabase(dataDir: string, { database, onTermOver, awaySince }: Turn): Promise<Places> {
  const { run } = database;
  const ran = new Set(await rowsWithState(run));
  if (ran.has(theAgency))
    throw new DataError(
      `DATABASE_URL: ${database.at.place} holds the state of a department alone, and ${join(dataDir, agenciesFolder)} has several.\nIt becomes one of them by way of the files: put that folder aside, npm run move -- --from, put it back, npm run agency -- add <id> --from ${dataDir}, npm run move -- --to (docs/deploy.md).`,
    );
  return {
    keep: (id, _parts, _clock, planYear, told) =>
      keepInDatabase(database, {
        row: rowOfAgency(id),
        dataDir: join(dataDir, agenciesFolder, id),
        planYear,
        told,
        onTermOver,
        awaySince,
      }),
    openProvince: () => openRow(database, rowOfAgency(province), { onTermOver }),
    hasRun: (id) => ran.has(rowOfAgency(id)),
    async knownOf(ids) {
      const filed = await readBelonging(run, ids.map(rowOfAgency));
      const known = new Map<string, Belonging | null>();
      for (const id of ids) {
        const row = rowOfAgency(id);
        // Of one that was never begun with by software that knew the tables the document alone tells.
        const read = async () => (ran.has(row) ? (await readRow(run, row)).document : null);
        known.set(id, filed.get(row) ?? belongingIn(await read()));
      }
      return known;
    },
    isOfAll: isAway,
  };
}

/**
 * The bot of several agencies whose states stand in a database: of several processes the one whose turn it is.
 * @throws DataError where none of them can be served: also by a process that only stands by, at once
 */
export async function openAgenciesInDatabase(parts: Parts, url: string, as: OpenAs): Promise<Bot> {
  const { health } = parts;
  const { DATA_DIR: dataDir } = parts.config;
  await readAgencies(dataDir, as.embeddedDir, periodOf(systemClock.now()).year, () => false);
  const rows = [...agencyIds(dataDir), province].map(rowOfAgency);
  // Each turn begins with the report of the process alone.
  return openStandIn(parts, url, rows, async (turn) =>
    openAgencies({ ...parts, health }, await placesInDatabase(dataDir, turn), as),
  );
}
