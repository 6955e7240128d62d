import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { newestValid } from './copies-found.ts';
import { copiesFolder, pageFolder, rehearsalFolder } from './folder-names.ts';
import { monthFile } from './month-files.ts';
import { isWhole, monthCheck } from './whole-file.ts';

/** A rehearsal's folder, or the page's within it; the state tool works on the real state alone. */
const isRehearsal = (folder: string): boolean =>
  basename(folder) === rehearsalFolder ||
  (basename(folder) === pageFolder && basename(dirname(folder)) === rehearsalFolder);

const byHand = 'After a correction by hand: npm run state -- accept. Else: ';

/**
 * What an operator does about a state that cannot be used: nothing is advised that would be refused.
 * @param mayBeByHand whether it can be what somebody wrote
 * @returns sentences without the last full stop
 */
export async function restoreAdvice(
  folder: string,
  backupDir: string | undefined,
  { mayBeByHand = false }: { mayBeByHand?: boolean } = {},
): Promise<string> {
  if (isRehearsal(folder)) return `Delete ${folder} to begin the rehearsal anew`;
  // A folder that cannot be read must not hide what it is about.
  const newest = await newestValid(folder, backupDir).catch(() => null);
  const others =
    backupDir === undefined
      ? 'with BACKUP_DIR set, npm run state -- list shows the copies there'
      : `nor in ${backupDir}; npm run state -- list says what is wrong with each`;
  return `${mayBeByHand ? byHand : ''}${
    newest
      ? `Take a copy back: npm run state -- restore ${newest.copy.name} (npm run state -- list shows all)`
      : `There is no copy that can be used in ${join(folder, copiesFolder)}; ${others}`
  }`;
}

/** What an operator does about a month's document that is missing or damaged; the same sentences. */
export async function monthAdvice(
  folder: string,
  backupDir: string | undefined,
  period: string,
  hash: string,
): Promise<string> {
  if (isRehearsal(folder)) return restoreAdvice(folder, backupDir);
  const file = monthFile(period, hash);
  const mayBeByHand = await stat(join(folder, file)).then(
    () => true,
    () => false,
  );
  // A restore would lose what came since; the month alone loses nothing.
  if (backupDir !== undefined && (await isWhole(join(backupDir, file), monthCheck(file)).catch(() => false)))
    return `${mayBeByHand ? byHand : ''}Copy ${join(backupDir, file)} to ${join(folder, file)}`;
  return restoreAdvice(folder, backupDir, { mayBeByHand });
}
