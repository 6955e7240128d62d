import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DataError } from '../../core/plan/data-error.ts';
import { inVietNam } from '../../core/time/viet-nam-time.ts';
import { arrivingFile } from './folder-names.ts';

/** «state-moved-2026-11-28-141500-to-…», behind the folder's name: sorted they stand in the order in which they went. */
const movedEnding = /^-moved-\d{4}-\d\d-\d\d-\d{6}-to-/;

/**
 * Where a state's folder is kept after its state was moved: beside it, by a name that says when and where it went, and that
 * nothing has yet.
 * @param place «host:5432/ddci»
 * @param now epoch ms
 */
export function leftOverPath(folder: string, place: string, now: number): string {
  const path = join(
    dirname(folder),
    `${basename(folder)}-moved-${inVietNam(now).format('YYYY-MM-DD-HHmmss')}-to-${place.replaceAll(/[^\w.-]+/g, '-')}`,
  );
  return existsSync(path) ? leftOverPath(folder, place, now + 1_000) : path;
}

/** What the last move into a database left of a state's folder, as a path; null where nothing was moved. */
export async function newestLeftOver(folder: string): Promise<string | null> {
  const own = basename(folder);
  const beside = await readdir(dirname(folder)).catch((): string[] => []);
  const name = beside
    .filter((one) => one.startsWith(own) && movedEnding.test(one.slice(own.length)))
    .sort()
    .at(-1);
  return name === undefined ? null : join(dirname(folder), name);
}

/** @throws DataError where the state that stood in a folder, in which nothing stands now, was moved into a database */
export async function refuseMovedAway(folder: string): Promise<void> {
  const away = await newestLeftOver(folder);
  if (away === null) return;
  throw new DataError(
    `${folder} holds nothing: its state was moved into a database, and ${away} is what was left.\nTo go on there, set DATABASE_URL; to take it back: npm run move -- --from (docs/deploy.md). To begin anew, put that folder elsewhere.`,
  );
}

/** @throws DataError always: what stands in the folder is not wholly there, or may still be begun from elsewhere */
export async function refuseArriving(folder: string): Promise<never> {
  throw new DataError(
    `${folder} is not ready: a move from a database into it was not finished (${join(folder, arrivingFile)}).\nTo finish it: npm run move -- --from (docs/deploy.md). To go on in the database instead, set DATABASE_URL.`,
  );
}
