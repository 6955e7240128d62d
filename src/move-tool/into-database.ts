import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DataError } from '../core/plan/data-error.ts';
import { isMissing } from '../kit/error-code.ts';
import { syncFolder } from '../kit/write-durably.ts';
import { copyDurably } from '../storage/json/copy-once.ts';
import { lockFolder } from '../storage/json/folder-lock.ts';
import { arrivingFile, learnedFiles, localFolder, stateFile } from '../storage/json/folder-names.ts';
import { leftOverPath, newestLeftOver, refuseArriving } from '../storage/json/moved-away.ts';
import { readLive } from '../storage/json/state-file.ts';
import { type AgencyRow, namesBeside } from '../storage/postgres/agency-row.ts';
import type { Database } from '../storage/postgres/database.ts';
import {
  listFiles,
  type MoveMarks,
  markArrived,
  markArriving,
  putArriving,
} from '../storage/postgres/moved-row.ts';
import { putFile } from '../storage/postgres/postgres-files.ts';
import { readTextIfThere } from '../storage/read-text.ts';
import { readMoved } from './data-files.ts';
import { readFolder } from './read-folder.ts';
import { mayGoOn, type Standing, sayProgress, summary, type Work } from './standing.ts';

/** @throws DataError where a state stands in the database that is none of ours to write over */
async function requireFree(
  { run, at }: Database,
  row: AgencyRow,
  marks: MoveMarks,
  { folder, agency }: Work,
): Promise<void> {
  if (marks.arrivingFrom === folder) return;
  if (marks.arrivingFrom !== null)
    throw new DataError(
      `${at.place}: a move from ${marks.arrivingFrom} into it was not finished. Finish that one, or name another database; nothing was moved.`,
    );
  if (marks.movedTo !== null) return;
  if (row.document !== null)
    throw new DataError(
      `${at.place} holds a state: nothing is moved over it. Name an empty database; or, to go on with that state, put ${folder} aside and set DATABASE_URL.`,
    );
  const beside = await namesBeside(run, agency);
  if (beside !== null)
    throw new DataError(
      `${at.place} has no state, but ${beside} holds some of one: nothing is moved over it. Name an empty database.`,
    );
}

async function putFiles(
  database: Database,
  { folder, agency, say, onStep }: Work,
  { files }: Standing,
): Promise<void> {
  const there = new Map((await listFiles(database.run, agency)).map(({ path, sha256 }) => [path, sha256]));
  let done = 0;
  for (const path of files.keys()) {
    const content = await readFile(join(folder, path));
    if (there.get(path) !== createHash('sha256').update(content).digest('hex'))
      await putFile(database, agency, path, content);
    done += 1;
    onStep('file');
    sayProgress(done, files.size, say);
  }
}

/** What a channel learned goes to where this machine keeps it beside a state in a database. */
async function takeLearned(folder: string): Promise<void> {
  for (const name of learnedFiles)
    await copyDurably(join(folder, name), join(dirname(folder), localFolder, name)).catch(
      (error: unknown) => {
        if (!isMissing(error)) throw error;
      },
    );
}

/** Sockets of this process, which went with the folder. */
async function removeSockets(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (name.startsWith('in-use-')) await rm(join(folder, name), { force: true });
}

/** Where no state stands in the folder any more: all was done, or all but the last step. */
async function finish(database: Database, row: AgencyRow, marks: MoveMarks, work: Work): Promise<number> {
  const { folder, backupDir, say } = work;
  // Months without a state are no empty folder.
  await readLive(folder, backupDir);
  const left = await newestLeftOver(folder);
  if (left === null || row.document === null || marks.movedTo !== null) {
    say(`${folder} holds no state: there is nothing to move.`);
    return 1;
  }
  if (marks.arrivingFrom === null) {
    say(
      `Nothing is left to move: the state stands in ${database.at.place}. Set DATABASE_URL to it, and start the bot.`,
    );
    return 0;
  }
  if (marks.arrivingFrom !== folder || (await readTextIfThere(join(left, stateFile))) !== row.document) {
    say(
      `${database.at.place} holds what is on its way from ${marks.arrivingFrom}, and ${left} is another state.`,
    );
    return 1;
  }
  await markArrived(database, work.agency);
  sayDone(database, left, work);
  return 0;
}

function sayDone({ at }: Database, left: string, { backupDir, say }: Work): void {
  say(`What stood in files is kept in ${left}, with its daily copies; nothing begins from it.`);
  say(
    'Papers that were made on demand were not moved: they can be asked for again. A rehearsal stays in files.',
  );
  say(
    `Set DATABASE_URL to ${at.place}${backupDir === undefined ? '' : ', take BACKUP_DIR out (docs/deploy.md says how a database is copied)'}, and start the bot.`,
  );
}

/**
 * Moves the state of a folder into a database, where this process has the place. The row says that it is not ready until the
 * folder has been renamed: at no moment can both be begun from.
 * @param row as it was read in this term
 * @returns the exit code
 * @throws DataError where nothing may be moved, FolderInUseError while the bot runs
 */
export async function moveIntoDatabase(
  database: Database,
  row: AgencyRow,
  marks: MoveMarks,
  work: Work,
): Promise<number> {
  const { folder, agency, say, onStep } = work;
  if (!existsSync(join(folder, stateFile))) return finish(database, row, marks, work);
  const unlock = await lockFolder(folder);
  const left = leftOverPath(folder, database.at.place, work.now());
  try {
    if (existsSync(join(folder, arrivingFile))) await refuseArriving(folder);
    await requireFree(database, row, marks, work);
    const standing = await readFolder(folder, work.backupDir);
    if (standing === null) throw new DataError(`${folder} holds no state: there is nothing to move.`);
    if (!mayGoOn(standing, work)) return 1;
    const texts = await readMoved(work);
    await markArriving(database, agency, folder);
    onStep('begun');
    await putFiles(database, work, standing);
    await takeLearned(folder);
    const arriving = { ...standing, texts, paths: [...standing.files.keys()] };
    if (!(await putArriving(database, agency, row.term, arriving)))
      throw new DataError(
        `${database.at.place}: another process took the place. Stop it, and say the same again.`,
      );
    onStep('documents');
    await rename(folder, left);
    await syncFolder(dirname(folder));
    onStep('source');
    await markArrived(database, agency);
    say(`Moved into ${database.at.place}: ${summary(standing)}.`);
    sayDone(database, left, work);
    return 0;
  } finally {
    await unlock();
    if (existsSync(left)) await removeSockets(left);
  }
}
