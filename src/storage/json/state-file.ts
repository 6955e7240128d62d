import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DataError } from '../../core/plan/data-error.ts';
import { type Live, type Month, withMonths } from '../../core/state/months.ts';
import { emptyState, type State } from '../../core/state/state.ts';
import { monthsToLoad } from '../month-document.ts';
import { isEmpty, parseLive } from '../parse-live.ts';
import { readTextIfThere } from '../read-text.ts';
import { archiveFolder, copiesFolder, evidenceFolder, monthsFolder, stateFile } from './folder-names.ts';
import { monthFile, readMonth } from './month-files.ts';
import { monthAdvice, restoreAdvice } from './restore-advice.ts';

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

/**
 * Reads the live document of a folder, or null where nothing has been kept there yet.
 * @param backupDir the second folder, for the advice of an error
 * @throws DataError if it cannot be used, or is missing beside what it once named; everything is left as it is
 */
export async function readLive(folder: string, backupDir?: string): Promise<Live | null> {
  const file = join(folder, stateFile);
  const text = await readTextIfThere(file);
  if (text === null) {
    for (const beside of [copiesFolder, archiveFolder, monthsFolder, evidenceFolder])
      if ((await namesIn(join(folder, beside))).length > 0)
        throw new DataError(
          `${file} is missing, but ${beside}/ stands beside it: nothing is begun anew over it.\n${await restoreAdvice(folder, backupDir)}.`,
        );
    return null;
  }
  let read: ReturnType<typeof parseLive>;
  try {
    read = parseLive(text);
  } catch (error) {
    const why = (error as Error).message;
    throw new DataError(
      `${file} ${why}.\nIt was left as it is. ${await restoreAdvice(folder, backupDir, { mayBeByHand: why !== isEmpty })}.`,
    );
  }
  if (read.seal === 'broken')
    throw new DataError(
      `${file} was damaged, or changed by hand: it does not fit its checksum. It was left as it is.\n${await restoreAdvice(folder, backupDir, { mayBeByHand: true })}.`,
    );
  return read.live;
}

/**
 * The state of a live document with its months.
 * @param planYear the months of this year are loaded, and those of which the live document holds something newer;
 *   without it all
 * @param backupDir the second folder, for the advice of an error
 * @throws DataError if a month's file is missing or damaged
 */
export async function assembleState(
  folder: string,
  { months: index, ...live }: Live,
  planYear?: number,
  backupDir?: string,
): Promise<{ state: State; months: Month[] }> {
  const periods = Object.keys(index).sort();
  let period = '';
  try {
    const present = new Set(await namesIn(join(folder, monthsFolder)));
    const isThere = (period: string): boolean =>
      present.has(monthFile(period, index[period]!).slice(monthsFolder.length + 1));
    const wanted = monthsToLoad(live, periods, planYear, isThere);
    const months: Month[] = [];
    for (period of wanted) months.push(await readMonth(folder, period, index[period]!));
    return { state: withMonths({ ...live, elsewhere: periods }, months), months };
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    throw new DataError(
      `${error.message}\nIt was left as it is. ${await monthAdvice(folder, backupDir, period, index[period]!)}.`,
    );
  }
}

/** A folder's state with all its months, as it stands on disk. @throws DataError as `readLive` and `assembleState` */
export async function readWholeState(folder: string): Promise<State> {
  const live = await readLive(folder);
  return live === null ? emptyState() : (await assembleState(folder, live)).state;
}
