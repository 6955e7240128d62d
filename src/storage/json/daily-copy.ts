import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { dateOf } from '../../core/time/viet-nam-time.ts';
import { writeDurably } from '../../kit/write-durably.ts';
import { copiesFolder, stateFile } from './folder-names.ts';

/** How many daily copies are kept beside the state. */
const copiesKept = 14;

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/**
 * One copy of the live document a day, made before that day's first commit; older ones than 14 are removed. A day's
 * first copy stays: a process that starts again on that day does not write another over it. The months' documents that
 * a copy names are kept with it.
 * @param now epoch milliseconds
 * @returns makes the copy where it is time, and tells whether it did
 */
export function createDailyCopy(folder: string, now: () => number): () => Promise<boolean> {
  let copiedOn = '';
  return async () => {
    const today = dateOf(now());
    if (today === copiedOn) return false;
    const [file, copies] = [join(folder, stateFile), join(folder, copiesFolder)];
    await mkdir(copies, { recursive: true });
    const copy = join(copies, `${today}.json`);
    if (!(await isThere(copy)) && (await isThere(file))) await writeDurably(copy, await readFile(file));
    const dated = (await readdir(copies)).filter((name) => /^\d{4}-\d\d-\d\d\.json$/.test(name)).sort();
    for (const old of dated.slice(0, -copiesKept)) await rm(join(copies, old));
    copiedOn = today;
    return true;
  };
}
