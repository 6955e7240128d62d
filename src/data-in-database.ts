import { join } from 'node:path';
import { type DataFiles, readDataFiles, withEmbeddedPlan } from './load-data.ts';
import { operatorLine } from './operator-line.ts';
import type { Database } from './storage/postgres/database.ts';
import {
  type Hashes,
  hashesOf,
  keptHashes,
  readTexts,
  requireWhole,
  type Texts,
  textPlace,
} from './storage/postgres/texts.ts';
import { agencyOf, theAgency } from './storage/postgres/the-agency.ts';

/** The row of an agency, and the folder in which this machine may have its files. */
export interface Wanted {
  row: string;
  folder: string;
}

/** The files by which an agency is served. */
export interface InForce {
  files: DataFiles;
  /** Where the database keeps none yet, what it is to keep; null where they are its own. */
  toKeep: Texts | null;
  /** What is to be said of this machine's files, which are others; null where nothing is. */
  differs: string | null;
}

/** What stands in a folder, or why it cannot be read. */
type Mine = { files: DataFiles } | { fault: unknown };

async function mineIn({ row, folder }: Wanted, embedded: DataFiles): Promise<Mine> {
  try {
    const files = await readDataFiles(folder);
    // A department alone may go by the embedded plan; with nothing of its own it says nothing of what is kept.
    return { files: row === theAgency && files.texts.size > 0 ? withEmbeddedPlan(files, embedded) : files };
  } catch (fault) {
    return { fault };
  }
}

/** The first file of this machine that is not as the database keeps it; null where all are, and where there are none. */
function firstOther({ texts }: DataFiles, kept: Hashes): string | null {
  if (texts.size === 0) return null;
  const own = hashesOf(texts);
  const names = [...new Set([...own.keys(), ...kept.keys()])].sort();
  return names.find((name) => own.get(name) !== kept.get(name)) ?? null;
}

/** The command that takes the files of this machine. */
const takes = (row: string): string => ['npm run agency -- take', agencyOf(row) ?? []].flat().join(' ');

/** What the operator is told of files that are not those of the database, in one line. */
function difference(mine: Mine, { row, folder }: Wanted, kept: Hashes, { at }: Database): string | null {
  const remedy = `every machine serves by what stands there. To have the files of this one taken, stop the bot and say: ${takes(row)}`;
  if ('fault' in mine)
    return `${operatorLine(mine.fault, folder)?.split('\n')[0] ?? folder} ${at.place} keeps its own, and ${remedy}`;
  const name = firstOther(mine.files, kept);
  if (name === null) return null;
  return mine.files.texts.has(name)
    ? `${mine.files.placeOf(name)} is not what ${at.place} keeps: ${remedy}`
    : `${join(folder, name)} is not there, and ${at.place} keeps one: ${remedy}`;
}

/** What is in force of one of which the database keeps files, whose texts were read where this machine has others. */
function keptOf(
  wanted: Wanted,
  mine: Mine,
  kept: Hashes,
  read: Texts | undefined,
  database: Database,
): InForce {
  const { row } = wanted;
  const placeOf = (name: string): string => textPlace(database, row, name);
  if (read === undefined && 'files' in mine)
    return { files: { texts: mine.files.texts, placeOf }, toKeep: null, differs: null };
  const texts = read ?? new Map<string, string>();
  requireWhole(database, row, texts, kept);
  return {
    files: { texts, placeOf },
    toKeep: null,
    differs: difference(mine, wanted, kept, database),
  };
}

const isSame = (mine: Mine, kept: Hashes): boolean =>
  'files' in mine && mine.files.texts.size > 0 && firstOther(mine.files, kept) === null;

/** Why the files of an agency cannot be used, with those of them that can be read where they are kept. */
export interface NotInForce {
  fault: unknown;
  texts?: Texts | undefined;
}

/**
 * By which files agencies are served: those that the database keeps; where it keeps none yet, those of this machine. What this
 * machine has already is not sent for.
 * @returns for each row its files, or why they cannot be used
 */
export async function filesInForce(
  database: Database,
  embeddedDir: string,
  all: readonly Wanted[],
): Promise<Map<string, InForce | NotInForce>> {
  const kept = await keptHashes(database.run);
  const embedded = await readDataFiles(embeddedDir);
  const mine = new Map<string, Mine>();
  for (const wanted of all) mine.set(wanted.row, await mineIn(wanted, embedded));
  const others = all.filter(({ row }) => kept.has(row) && !isSame(mine.get(row)!, kept.get(row)!));
  const read = await readTexts(
    database.run,
    others.map(({ row }) => row),
  );
  const found = new Map<string, InForce | NotInForce>();
  for (const wanted of all) {
    const [own, hashes] = [mine.get(wanted.row)!, kept.get(wanted.row)];
    try {
      if (hashes !== undefined)
        found.set(wanted.row, keptOf(wanted, own, hashes, read.get(wanted.row), database));
      else if ('fault' in own) found.set(wanted.row, own);
      else {
        const files = wanted.row === theAgency ? withEmbeddedPlan(own.files, embedded) : own.files;
        found.set(wanted.row, { files, toKeep: files.texts, differs: null });
      }
    } catch (fault) {
      found.set(wanted.row, { fault, texts: read.get(wanted.row) });
    }
  }
  return found;
}
