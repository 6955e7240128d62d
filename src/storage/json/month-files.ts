import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Month } from '../../core/state/months.ts';
import { writeDurably } from '../../kit/write-durably.ts';
import { monthHash, parseMonth } from '../month-document.ts';
import { readTextIfThere } from '../read-text.ts';
import { copiesFolder, monthsFolder, stateFile } from './folder-names.ts';

/** The file of a month's document, below a state's folder. */
export const monthFile = (period: string, hash: string): string =>
  join(monthsFolder, `${period}-${hash}.json`);

/** Writes a month's document beside the others, durably. @returns its hash, by which a live document names it */
export async function writeMonth(folder: string, month: Month): Promise<string> {
  const text = JSON.stringify(month);
  const hash = monthHash(text);
  await mkdir(join(folder, monthsFolder), { recursive: true });
  await writeDurably(join(folder, monthFile(month.period, hash)), text);
  return hash;
}

/** Reads a month's document. @throws DataError as `parseMonth` */
export async function readMonth(folder: string, period: string, hash: string): Promise<Month> {
  const file = join(folder, monthFile(period, hash));
  return parseMonth(file, await readTextIfThere(file), period, hash);
}

/** The names of all month files that a live document's text names; quoted words cannot look like one. */
export const monthFilesNamed = (text: string): string[] =>
  [...text.matchAll(/"(\d{4}-\d{2})":\s*"([0-9a-f]{16})"/g)].map(
    ([, period, hash]) => `${period}-${hash}.json`,
  );

const filesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

/**
 * Removes the month files that neither the live document (or another file named after it) nor any copy names, and
 * half-written ones. Nothing may be writing month files meanwhile.
 */
export async function removeUnnamedMonths(folder: string): Promise<void> {
  const beside = (await filesIn(folder)).filter((name) => name.startsWith(stateFile));
  const copies = (await filesIn(join(folder, copiesFolder))).map((name) => join(copiesFolder, name));
  const named = new Set<string>();
  for (const file of [...beside, ...copies])
    for (const name of monthFilesNamed(await readFile(join(folder, file), 'utf8'))) named.add(name);
  for (const name of await filesIn(join(folder, monthsFolder)))
    if (!named.has(name)) await rm(join(folder, monthsFolder, name), { force: true });
}
