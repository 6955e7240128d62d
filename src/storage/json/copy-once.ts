import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { isMissing } from '../../kit/error-code.ts';
import { replaceFile, syncFolder } from '../../kit/write-durably.ts';
import { isWhole, type WholeCheck } from './whole-file.ts';

/** What is not wholly written yet: by `writeDurably`, and by `replaceFile`. */
const inHand = /\.(\d{1,10}|part)$/;

/** The size of a file, or null where none is there. */
export const sizeOf = (file: string): Promise<number | null> =>
  stat(file).then(
    (found) => (found.isFile() ? found.size : null),
    (error: NodeJS.ErrnoException) => {
      if (isMissing(error)) return null;
      throw error;
    },
  );

/** Copies a file durably: under a temporary name, fsync, rename, fsync of the folder, which is made at need. */
export async function copyDurably(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  // Read and written, since disks of a network refuse the system's ways of copying; no file is above 20 MB.
  await replaceFile(to, await readFile(from));
  await syncFolder(dirname(to));
}

/** A file at home is not what was written once, and its copy may be the only good one. */
export class DamagedError extends Error {
  override readonly name = 'DamagedError';
}

const damaged = async (from: string, to: string, check: WholeCheck): Promise<DamagedError> =>
  new DamagedError(
    (await isWhole(to, check))
      ? `${from} is damaged; its copy ${to} is whole and stays: stop the bot and take it back`
      : `${from} is damaged, and there is no whole copy of it in ${to}`,
  );

/**
 * Copies a file that never changes, unless it is there already. A whole copy is never overwritten by a damaged file.
 * @param check what tells that it is whole, where that is known; else a copy of the same size is taken for the same
 * @returns whether it copied
 * @throws DamagedError where the file is not whole, or shorter than its copy; the copy is left as it is
 */
export async function copyOnce(from: string, to: string, check?: WholeCheck): Promise<boolean> {
  const there = await sizeOf(to);
  const here = await sizeOf(from);
  if (here !== null && check !== undefined) {
    if (!(await isWhole(from, check))) throw await damaged(from, to, check);
    if (there === here && (await isWhole(to, check))) return false;
  } else {
    if (there !== null && there === here) return false;
    if (there !== null && here !== null && there > here)
      throw new DamagedError(`${from} is shorter than its copy ${to}: stop the bot and take the copy back`);
  }
  await copyDurably(from, to);
  return true;
}

/** The files below a folder, as paths within it, without those that are being written; none where it is missing. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (isMissing(error)) return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => entry.isFile() && !inHand.test(entry.name))
    .map((entry) => join(relative(folder, entry.parentPath), basename(entry.name)))
    .sort();
}
