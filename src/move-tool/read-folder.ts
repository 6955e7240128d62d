import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DataError } from '../core/plan/data-error.ts';
import { maxEvidenceBytes } from '../core/report/report.ts';
import { filesBelow } from '../storage/json/copy-once.ts';
import { archiveFolder, evidenceFolder, stateFile } from '../storage/json/folder-names.ts';
import { monthFile } from '../storage/json/month-files.ts';
import { readLive } from '../storage/json/state-file.ts';
import { parseMonth } from '../storage/month-document.ts';
import { readText, readTextIfThere } from '../storage/read-text.ts';
import { evidenceProblems, pathOf, type Standing, versionOf } from './standing.ts';

const advice = 'Nothing was moved. What can be done about it says npm run state -- check.';

async function readMonths(folder: string, index: Readonly<Record<string, string>>) {
  const found = [];
  for (const [period, hash] of Object.entries(index)) {
    const file = join(folder, monthFile(period, hash));
    const text = await readTextIfThere(file);
    try {
      found.push({ month: parseMonth(file, text, period, hash), period, hash, text: text! });
    } catch (error) {
      throw error instanceof DataError ? new DataError(`${error.message}\n${advice}`) : error;
    }
  }
  return found;
}

/** The archive; what in its folder is none of its documents is no part of the state. */
async function readArchive(folder: string, problems: string[]): Promise<{ name: string; text: string }[]> {
  const archived = [];
  for (const file of await filesBelow(join(folder, archiveFolder))) {
    const name = /^([a-z0-9-]+)\.json$/.exec(file)?.[1];
    if (name === undefined) continue;
    const place = join(folder, archiveFolder, file);
    try {
      const text = await readText(place);
      JSON.parse(text);
      archived.push({ name, text });
    } catch (error) {
      if (!(error instanceof SyntaxError || error instanceof DataError)) throw error;
      problems.push(`${place} is no JSON, and stays where it is.`);
    }
  }
  return archived;
}

async function findFiles(folder: string, problems: string[]): Promise<Map<string, number>> {
  const files = new Map<string, number>();
  for (const name of await filesBelow(join(folder, evidenceFolder))) {
    const file = join(folder, evidenceFolder, name);
    const { size } = await stat(file);
    if (size <= maxEvidenceBytes) files.set(`${evidenceFolder}/${pathOf(name)}`, size);
    else
      problems.push(`${file} has ${size} bytes; a database takes ${maxEvidenceBytes}. It stays where it is.`);
  }
  return files;
}

/**
 * A state that stands in a folder, which this process has.
 * @returns null where there is none
 * @throws DataError for a document that is missing or damaged
 */
export async function readFolder(folder: string, backupDir: string | undefined): Promise<Standing | null> {
  const live = await readLive(folder, backupDir);
  if (live === null) return null;
  const text = await readText(join(folder, stateFile));
  const months = await readMonths(folder, live.months);
  const problems: string[] = [];
  const archived = await readArchive(folder, problems);
  const files = await findFiles(folder, problems);
  const lacking = evidenceProblems(
    live,
    months.map(({ month }) => month),
    files,
    folder,
  );
  return {
    text,
    belonging: live,
    version: versionOf(text),
    months: months.map(({ period, hash, text }) => ({ period, hash, text })),
    archived,
    files,
    problems: [...problems, ...lacking],
  };
}
