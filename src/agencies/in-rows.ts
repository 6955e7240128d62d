import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DataError } from '../core/plan/data-error.ts';
import { filesInForce } from '../data-in-database.ts';
import { agenciesFolder } from '../storage/json/folder-names.ts';
import type { Database } from '../storage/postgres/database.ts';
import {
  hashesOf,
  type RowThere,
  readTexts,
  rowsThere,
  type Texts,
  textPlace,
} from '../storage/postgres/texts.ts';
import { agencyOf, rowOfAgency, theAgency } from '../storage/postgres/the-agency.ts';
import {
  type Agencies,
  agencyIds,
  agencyOfFiles,
  type FoundAgency,
  type HeldAgency,
  heldFor,
  orNone,
  requireNoneBeside,
  setAsideSign,
  withoutClashes,
} from './agency-folders.ts';
import {
  hasProvince,
  peopleFile,
  province,
  provinceFolder,
  readPeopleText,
} from './province/province-people.ts';

/**
 * The ids of the agencies that there are: in rows, and in folders of this machine that were never begun with. One that was set
 * aside is none of them, in its row or, before any of its files were kept, by the name of its folder.
 */
export function idsThere(rows: readonly RowThere[], dataDir: string): { shown: string[]; aside: string[] } {
  const hidden = agencyIds(dataDir, setAsideSign);
  const [ids, aside] = [new Set(agencyIds(dataDir)), new Set<string>()];
  for (const { id: row, hasState, hasTexts, isSetAside } of rows) {
    const id = agencyOf(row);
    if (id === null || id === province) continue;
    if (isSetAside || (hidden.includes(id) && !hasTexts)) aside.add(id);
    else if (hasState || hasTexts) ids.add(id);
  }
  const shown = [...ids].filter((id) => !aside.has(id)).sort();
  for (const id of hidden) if (!shown.includes(id)) aside.add(id);
  return { shown, aside: [...aside].sort() };
}

/** What was made of the files of each agency, by what they were: a turn begins with the same ones as the start, mostly. */
export type Made = Map<string, { of: string; agency: FoundAgency }>;

/** The agencies of a database, what it is to keep of their files, and what is to be said of those of this machine. */
export interface ReadInDatabase {
  agencies: Agencies;
  rows: readonly RowThere[];
  toKeep: ReadonlyMap<string, Texts>;
  differs: readonly { id: string; why: string }[];
}

/** Reads each by the files by which it is served. @throws DataError where none can be served, or a department stands there alone */
export async function readInDatabase(
  database: Database,
  { dataDir, embeddedDir, year, made }: { dataDir: string; embeddedDir: string; year: number; made: Made },
): Promise<ReadInDatabase> {
  const { run, at } = database;
  const rows = await rowsThere(run);
  const place = join(dataDir, agenciesFolder);
  if (rows.some(({ id, hasState }) => id === theAgency && hasState))
    throw new DataError(
      `DATABASE_URL: ${at.place} holds the state of a department alone, and ${place} has several.\nIt becomes one of them by way of the files: put that folder aside, npm run move -- --from, put it back, npm run agency -- add <id> --from ${dataDir}, npm run move -- --to (docs/deploy.md).`,
    );
  const { shown: ids } = idsThere(rows, dataDir);
  if (ids.length === 0)
    throw new DataError(
      `${place} holds no agency, nor does ${at.place}. Add one (npm run agency -- add <id> --from <folder>), or remove the folder for a bot of one agency.`,
    );
  if (existsSync(place)) requireNoneBeside(dataDir);
  const wanted = ids.map((id) => ({ row: rowOfAgency(id), folder: join(place, id) }));
  const inForce = await filesInForce(database, embeddedDir, wanted);
  const toKeep = new Map<string, Texts>();
  const differs: { id: string; why: string }[] = [];
  const faults: HeldAgency[] = [];
  const found: FoundAgency[] = [];
  for (const [index, id] of ids.entries()) {
    const { row, folder } = wanted[index]!;
    const own = inForce.get(row)!;
    const texts = 'fault' in own ? own.texts : own.toKeep === null ? own.files.texts : undefined;
    try {
      if ('fault' in own) throw own.fault;
      if (own.differs !== null) differs.push({ id, why: own.differs });
      const where = own.toKeep === null ? `"${row}" in ${at.place}` : folder;
      const of = JSON.stringify([year, where, ...hashesOf(own.files.texts)]);
      const known = made.get(id);
      const agency =
        known?.of === of ? known.agency : await agencyOfFiles(id, where, own.files, embeddedDir, year);
      made.set(id, { of, agency });
      found.push(agency);
      if (own.toKeep !== null) toKeep.set(row, own.toKeep);
    } catch (error) {
      faults.push({ ...heldFor(error, id, folder), ...(texts ? { texts } : {}) });
    }
  }
  const ran = new Set(rows.filter(({ hasState }) => hasState).map(({ id }) => id));
  const { found: free, held } = withoutClashes(found, (id) => ran.has(rowOfAgency(id)));
  return { agencies: orNone({ found: free, held: [...faults, ...held] }), rows, toKeep, differs };
}

/** Who looks at all agencies, as the database keeps it, else this machine. */
export async function peopleIn(
  database: Database,
  dataDir: string,
): Promise<{ text: string; place: string } | null> {
  const row = rowOfAgency(province);
  const kept = (await readTexts(database.run, [row])).get(row)?.get(peopleFile);
  if (kept !== undefined) return { text: kept, place: textPlace(database, row, peopleFile) };
  if (!hasProvince(dataDir)) return null;
  return { text: await readPeopleText(dataDir), place: join(provinceFolder(dataDir), peopleFile) };
}
