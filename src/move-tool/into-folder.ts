import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DataError } from '../core/plan/data-error.ts';
import { isMissing } from '../kit/error-code.ts';
import { syncFolder, writeDurably } from '../kit/write-durably.ts';
import { copyDurably, filesBelow } from '../storage/json/copy-once.ts';
import { lockFolder } from '../storage/json/folder-lock.ts';
import {
  archiveFolder,
  arrivingFile,
  evidenceFolder,
  learnedFiles,
  localFolder,
  monthsFolder,
  stateFile,
} from '../storage/json/folder-names.ts';
import { monthFile } from '../storage/json/month-files.ts';
import { readLive } from '../storage/json/state-file.ts';
import type { AgencyRow } from '../storage/postgres/agency-row.ts';
import type { Database } from '../storage/postgres/database.ts';
import {
  type FileRow,
  type MoveMarks,
  markMoved,
  movedWhen,
  refuseMoved,
} from '../storage/postgres/moved-row.ts';
import { fetchFile } from '../storage/postgres/postgres-files.ts';
import { readTextIfThere } from '../storage/read-text.ts';
import { writeMoved } from './data-files.ts';
import { readDatabase } from './read-database.ts';
import { mayGoOn, type Standing, sayProgress, summary, type Work } from './standing.ts';

async function isThere(file: string, sha256: string): Promise<boolean> {
  const content = await readFile(file).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  return content !== null && createHash('sha256').update(content).digest('hex') === sha256;
}

async function fetchFiles(
  database: Database,
  { folder, agency, say, onStep }: Work,
  rows: readonly FileRow[],
): Promise<void> {
  const folders = new Set<string>();
  let done = 0;
  for (const { path, sha256 } of rows) {
    const file = join(folder, path);
    if (!(await isThere(file, sha256))) await fetchFile(database, agency, path, file);
    for (let parent = dirname(file); parent.length >= folder.length; parent = dirname(parent))
      folders.add(parent);
    done += 1;
    onStep('file');
    sayProgress(done, rows.length, say);
  }
  for (const one of folders) await syncFolder(one);
}

async function write(folder: string, name: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeDurably(join(folder, name), text);
}

/** Writes months and archive; what an earlier try left and the state does not hold any more goes. */
async function writeBeside(folder: string, { months, archived, files }: Standing): Promise<void> {
  const expected = new Set([...files.keys()].map((path) => join(path)));
  for (const { period, hash, text } of months) {
    expected.add(monthFile(period, hash));
    await write(folder, monthFile(period, hash), text);
  }
  for (const { name, text } of archived) {
    expected.add(join(archiveFolder, `${name}.json`));
    await write(folder, join(archiveFolder, `${name}.json`), text);
  }
  for (const part of [monthsFolder, archiveFolder, evidenceFolder])
    for (const name of await filesBelow(join(folder, part)))
      if (!expected.has(join(part, name))) await rm(join(folder, part, name), { force: true });
}

async function takeLearned(folder: string): Promise<void> {
  for (const name of learnedFiles)
    await copyDurably(join(dirname(folder), localFolder, name), join(folder, name)).catch(
      (error: unknown) => {
        if (!isMissing(error)) throw error;
      },
    );
}

/** From now on the bot may begin here. */
async function release(folder: string): Promise<void> {
  await rm(join(folder, arrivingFile));
  await syncFolder(folder);
}

function sayDone({ at }: Database, { say }: Work): void {
  say(`The database ${at.place} keeps what stood in it; nothing begins from it.`);
  say('Papers that were made on demand were not moved: they can be asked for again.');
  say('Take DATABASE_URL out, set BACKUP_DIR for copies, and start the bot.');
}

/** Where the row says already that its state was moved: all was done, or all but the last step. */
async function finish(database: Database, row: AgencyRow, marks: MoveMarks, work: Work): Promise<number> {
  const { folder, say } = work;
  const text = await readTextIfThere(join(folder, stateFile));
  if (marks.movedTo !== folder || text === null)
    throw new DataError(
      `${database.at.place}: its state was moved to ${marks.movedTo} ${movedWhen(marks)}: there is nothing to move.`,
    );
  if (!existsSync(join(folder, arrivingFile))) {
    say(`Nothing is left to move: the state stands in ${folder}. Take DATABASE_URL out, and start the bot.`);
    return 0;
  }
  if (text !== row.document)
    throw new DataError(
      `${folder} is not what was moved out of ${database.at.place}. Put it aside; nothing was moved.`,
    );
  await release(folder);
  sayDone(database, work);
  return 0;
}

/** @throws DataError where something stands in the folder that is none of ours to write over */
async function requireFree({ folder, backupDir }: Work): Promise<void> {
  if (existsSync(join(folder, arrivingFile))) return;
  if ((await readLive(folder, backupDir)) !== null)
    throw new DataError(
      `${folder} holds a state: nothing is moved over it. Put that folder aside, or take DATABASE_URL out to go on with it.`,
    );
}

async function moveLocked(database: Database, row: AgencyRow, marks: MoveMarks, work: Work): Promise<number> {
  const { folder, say, onStep } = work;
  if (marks.movedTo !== null) return finish(database, row, marks, work);
  await requireFree(work);
  const read = await readDatabase(database, work.agency, row);
  if (read === null) {
    say(`${database.at.place} holds no state: there is nothing to move.`);
    return 1;
  }
  const { standing, rows } = read;
  if (!mayGoOn(standing, work)) return 1;
  await writeDurably(join(folder, arrivingFile), JSON.stringify({ from: database.at.place }));
  onStep('begun');
  await fetchFiles(database, work, rows);
  await takeLearned(folder);
  await writeBeside(folder, standing);
  await writeMoved(database, work);
  await writeDurably(join(folder, stateFile), standing.text);
  onStep('documents');
  if (!(await markMoved(database, work.agency, folder, row)))
    throw new DataError(
      `${database.at.place}: another process took the place. Stop it, and say the same again.`,
    );
  onStep('source');
  await release(folder);
  say(`Moved into ${folder}: ${summary(standing)}.`);
  sayDone(database, work);
  return 0;
}

/**
 * Moves the state of a database, where this process has the place, into a folder. The folder says that it is not ready until
 * the row says that its state is gone: at no moment can both be begun from.
 * @param row as it was read in this term
 * @returns the exit code
 * @throws DataError where nothing may be moved, FolderInUseError while the bot runs
 */
export async function moveIntoFolder(
  database: Database,
  row: AgencyRow,
  marks: MoveMarks,
  work: Work,
): Promise<number> {
  if (marks.arrivingFrom !== null) await refuseMoved(database, work.agency);
  await mkdir(work.folder, { recursive: true });
  const unlock = await lockFolder(work.folder);
  try {
    return await moveLocked(database, row, marks, work);
  } finally {
    await unlock();
    // One in which nothing was put; any other stays.
    await rmdir(work.folder).catch(() => {});
  }
}
