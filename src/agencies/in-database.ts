import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Bot } from '../app/bot.ts';
import { systemClock } from '../app/clocks.ts';
import { nameOf } from '../app/name-of-error.ts';
import type { Log } from '../app/ports/log.ts';
import type { Belonging } from '../core/people/belonging.ts';
import { periodOf } from '../core/time/viet-nam-time.ts';
import { keepInDatabase } from '../keep-in-database.ts';
import type { Parts } from '../parts.ts';
import { isAway, openStandIn, type Turn, withReady } from '../stand-in.ts';
import { agenciesFolder, localFolder } from '../storage/json/folder-names.ts';
import { type Begun, beginTerms, readRow } from '../storage/postgres/agency-row.ts';
import { readBelonging } from '../storage/postgres/belonging.ts';
import type { Database } from '../storage/postgres/database.ts';
import { openRow } from '../storage/postgres/open-row.ts';
import { keepFirst, rowsThere } from '../storage/postgres/texts.ts';
import { rowOfAgency } from '../storage/postgres/the-agency.ts';
import { channelsFolder } from './agency-folders.ts';
import { belongingIn } from './held.ts';
import { idsThere, type Made, peopleIn, type ReadInDatabase, readInDatabase } from './in-rows.ts';
import { type OpenAs, openAgencies } from './open-agencies.ts';
import type { Places } from './places.ts';
import { parseProvincePeople, peopleFile, province } from './province/province-people.ts';

/** What this machine keeps of an agency lies beside its data files, where it has any. */
const localDir = (dataDir: string, id: string): string =>
  existsSync(join(dataDir, agenciesFolder, id))
    ? join(dataDir, agenciesFolder, id)
    : join(dataDir, localFolder, id);

/** In a database: a row an agency, and the data files with it. */
function placesInDatabase(
  { database, onTermOver, awaySince }: Turn,
  as: { dataDir: string; embeddedDir: string; made: Made; log: Log },
): Places {
  const { run } = database;
  const { dataDir, log } = as;
  let read: ReadInDatabase | null = null;
  let begun: ReadonlyMap<string, Begun> = new Map();
  const hasState = (row: string): boolean =>
    read?.rows.some((one) => one.id === row && one.hasState) ?? false;
  return {
    async read(year) {
      read = await readInDatabase(database, { ...as, year });
      for (const { id, why } of read.differs)
        log.warn('agencies: files of this machine are not those of the database', { agency: id, why });
      // Of all of them at once: one statement each would be most of what a start with many agencies takes.
      begun = await beginTerms(
        run,
        read.agencies.found.map(({ id }) => rowOfAgency(id)),
      );
      return read.agencies;
    },
    async opened(ids) {
      const rows = new Set(ids.map(rowOfAgency));
      const kept = new Map([...(read?.toKeep ?? [])].filter(([row]) => rows.has(row)));
      // They are many texts, and nobody asks for them any more.
      if (read !== null) read = { ...read, toKeep: new Map() };
      await keepFirst(run, kept).catch((error: unknown) => {
        if (isAway(error)) throw error;
        log.error('agencies: the data files were not kept', { why: nameOf(error) });
      });
    },
    async people() {
      const there = await peopleIn(database, dataDir);
      return there && parseProvincePeople(there.text, there.place);
    },
    channelsFolder: existsSync(join(dataDir, agenciesFolder))
      ? channelsFolder(dataDir)
      : join(dataDir, localFolder),
    keep: (id, _parts, _clock, planYear, told) =>
      keepInDatabase(database, {
        row: rowOfAgency(id),
        dataDir: localDir(dataDir, id),
        planYear,
        told,
        onTermOver,
        begun: begun.get(rowOfAgency(id)),
        awaySince,
      }),
    async openProvince() {
      const row = rowOfAgency(province);
      const store = await openRow(database, row, { onTermOver });
      const there = await peopleIn(database, dataDir);
      if (there !== null) await keepFirst(run, new Map([[row, new Map([[peopleFile, there.text]])]]));
      return store;
    },
    async knownOf(ids) {
      const filed = await readBelonging(run, ids.map(rowOfAgency));
      const known = new Map<string, Belonging | null>();
      for (const id of ids) {
        const row = rowOfAgency(id);
        // Of one that was never begun with by software that knew the tables the document alone tells.
        const text = filed.has(row) || !hasState(row) ? null : (await readRow(run, row)).document;
        known.set(id, filed.get(row) ?? belongingIn(text));
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
  const { health, log } = parts;
  const { DATA_DIR: dataDir } = parts.config;
  const made: Made = new Map();
  const given = { dataDir, embeddedDir: as.embeddedDir, made };
  const { year } = periodOf(systemClock.now());
  await withReady(url, (database) => readInDatabase(database, { ...given, year }));
  const rowsOf = async ({ run }: Database): Promise<string[]> =>
    [...idsThere(await rowsThere(run), dataDir).shown, province].map(rowOfAgency);
  // Each turn begins with the report of the process alone.
  return openStandIn(parts, url, rowsOf, (turn) =>
    openAgencies({ ...parts, health }, placesInDatabase(turn, { ...given, log }), as),
  );
}
