import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DataError, describeIssues } from '../../core/plan/data-error.ts';
import { migrateState } from '../../core/state/migrate-state.ts';
import {
  type Live,
  liveSchema,
  type Month,
  monthsTouched,
  withMonths,
  yearOf,
} from '../../core/state/months.ts';
import { emptyState, type State } from '../../core/state/state.ts';
import { readTextIfThere } from '../read-text.ts';
import {
  archiveFolder,
  copiesFolder,
  evidenceFolder,
  monthsFolder,
  rehearsalFolder,
  stateFile,
} from './folder-names.ts';
import { monthFile, readMonth } from './month-files.ts';
import { type Seal, unsealed } from './seal.ts';

/** A rehearsal's folder, or the page's within it; the state tool works on the real state alone. */
const isRehearsal = (folder: string): boolean =>
  [basename(folder), basename(dirname(folder))].includes(rehearsalFolder);

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

/** What an operator does about a state that cannot be used. */
async function restoreAdvice(folder: string): Promise<string> {
  if (isRehearsal(folder)) return `Delete ${folder} to begin the rehearsal anew`;
  const newest = (await namesIn(join(folder, copiesFolder)))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .at(-1);
  return newest
    ? `Take a copy back: npm run state -- restore ${newest} (npm run state -- list shows all of ${join(folder, copiesFolder)})`
    : `There is no copy in ${join(folder, copiesFolder)}; npm run state -- list shows those of BACKUP_DIR`;
}

/**
 * Reads the text of a live document, brought to today's version.
 * @throws Error that says what is wrong with it, to stand behind the file's name
 */
export function parseLive(text: string): { live: Live; seal: Seal } {
  if (/^[\s\uFEFF]*(null\s*)?$/.test(text)) throw new Error('is empty');
  let saved: ReturnType<typeof unsealed>;
  try {
    saved = unsealed(text);
  } catch (error) {
    throw new Error(`is no JSON: ${(error as Error).message}`);
  }
  const migrated = migrateState(saved.document);
  const result = liveSchema.safeParse(migrated);
  if (!result.success)
    throw new Error(`does not validate: ${describeIssues(migrated, result.error).join('; ')}`);
  return { live: result.data, seal: saved.seal };
}

/**
 * Reads the live document of a folder, or null where nothing has been kept there yet.
 * @throws DataError if it cannot be used, or is missing beside what it once named; everything is left as it is
 */
export async function readLive(folder: string): Promise<Live | null> {
  const file = join(folder, stateFile);
  const text = await readTextIfThere(file);
  if (text === null) {
    for (const beside of [copiesFolder, archiveFolder, monthsFolder, evidenceFolder])
      if ((await namesIn(join(folder, beside))).length > 0)
        throw new DataError(
          `${file} is missing, but ${beside}/ stands beside it: nothing is begun anew over it.\n${await restoreAdvice(folder)}.`,
        );
    return null;
  }
  let read: ReturnType<typeof parseLive>;
  try {
    read = parseLive(text);
  } catch (error) {
    throw new DataError(
      `${file} ${(error as Error).message}.\nIt was left as it is. Correct it, or: ${await restoreAdvice(folder)}.`,
    );
  }
  if (read.seal === 'broken')
    throw new DataError(
      `${file} was damaged, or changed by hand: it does not fit its checksum. It was left as it is.\n${isRehearsal(folder) ? '' : 'After a correction by hand: npm run state -- accept. Else: '}${await restoreAdvice(folder)}.`,
    );
  return read.live;
}

/**
 * The state of a live document with its months.
 * @param planYear the months of this year are loaded, and those of which the live document holds something newer;
 *   without it all
 * @throws DataError if a month's file is missing or damaged
 */
export async function assembleState(
  folder: string,
  { months: index, ...live }: Live,
  planYear?: number,
): Promise<{ state: State; months: Month[] }> {
  const periods = Object.keys(index).sort();
  try {
    const present = new Set(await namesIn(join(folder, monthsFolder)));
    const isThere = (period: string): boolean =>
      present.has(monthFile(period, index[period]!).slice(monthsFolder.length + 1));
    const touched = new Set(monthsTouched(live, planYear ?? 0));
    const wanted = periods.filter(
      (period) =>
        planYear === undefined || yearOf(period) === planYear || touched.has(period) || !isThere(period),
    );
    const months: Month[] = [];
    for (const period of wanted) months.push(await readMonth(folder, period, index[period]!));
    return { state: withMonths({ ...live, elsewhere: periods }, months), months };
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    throw new DataError(`${error.message}\nIt was left as it is. ${await restoreAdvice(folder)}.`);
  }
}

/** A folder's state with all its months, as it stands on disk. @throws DataError as `readLive` and `assembleState` */
export async function readWholeState(folder: string): Promise<State> {
  const live = await readLive(folder);
  return live === null ? emptyState() : (await assembleState(folder, live)).state;
}
