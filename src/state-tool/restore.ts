import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { inVietNam } from '../core/calendar/viet-nam-time.ts';
import type { State } from '../core/state/state.ts';
import { copyDurably, filesBelow } from '../storage/json/copy-once.ts';
import { writeDurably } from '../storage/json/durable-file.ts';
import { archiveFolder, evidenceFolder, learnedFiles, stateFile } from '../storage/json/folder-names.ts';
import { monthFile, readMonth } from '../storage/json/month-files.ts';
import { type CopyFound, type CopyRead, readCopy } from './copies-found.ts';
import { whatIsLost } from './what-is-lost.ts';

type Valid = Extract<CopyRead, { type: 'valid' }>;

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

const anyCount = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** The state that a restore replaces, as far as it can be read. */
async function presentState(folder: string): Promise<State | 'none' | { why: string }> {
  const file = join(folder, stateFile);
  if (!(await isThere(file))) return 'none';
  const read = await readCopy({ name: stateFile, file, root: folder }, { whateverItsSeal: true });
  return read.type === 'valid' ? read.state : { why: read.why };
}

/** What a restore of a copy would mean, for the operator to decide. */
export async function describeRestore(folder: string, copy: CopyFound, read: Valid): Promise<string[]> {
  const present = await presentState(folder);
  const unsent = read.state.outbox.length;
  const lines =
    present === 'none'
      ? ['There is no state now: nothing is lost.']
      : 'why' in present
        ? [`The state there is now cannot be read (${present.why}), so what is lost cannot be told.`]
        : whatIsLost(present, read.state);
  return [
    ...(present === 'none' || 'why' in present
      ? lines
      : lines.length === 0
        ? ['Nothing is lost: the state there is now holds no report or act that the copy lacks.']
        : [`Restoring ${copy.name} loses:`, ...lines.map((line) => `  - ${line}`)]),
    ...(unsent > 0
      ? [`${anyCount(unsent, 'message', 'messages')} unsent in the copy will be sent at the next start.`]
      : []),
  ];
}

/** Takes along what a state names and its folder lacks. @returns how many files */
async function takeAlong(folder: string, copy: CopyFound, read: Valid): Promise<number> {
  if (resolve(copy.root) === resolve(folder)) return 0;
  let taken = 0;
  const take = async (name: string): Promise<void> => {
    await copyDurably(join(copy.root, name), join(folder, name));
    taken++;
  };
  // Also where a damaged one stands.
  for (const [period, hash] of Object.entries(read.months))
    if (
      !(await readMonth(folder, period, hash).then(
        () => true,
        () => false,
      ))
    )
      await take(monthFile(period, hash));
  for (const part of [archiveFolder, evidenceFolder])
    for (const name of await filesBelow(join(copy.root, part)))
      if (!(await isThere(join(folder, part, name)))) await take(join(part, name));
  for (const name of learnedFiles)
    if ((await isThere(join(copy.root, name))) && !(await isThere(join(folder, name)))) await take(name);
  return taken;
}

/**
 * Puts a copy in the place of the state. What it names is there before it, the replaced file is kept beside.
 * @param now epoch ms, for the replaced file's name
 * @returns what was done, in words
 */
export async function restore(folder: string, copy: CopyFound, read: Valid, now: number): Promise<string[]> {
  const file = join(folder, stateFile);
  const done: string[] = [];
  if (await isThere(file)) {
    const replaced = `${file}.replaced-${inVietNam(now).format('YYYY-MM-DD-HHmmss')}`;
    await copyDurably(file, replaced);
    done.push(`The replaced state is kept in ${replaced}.`);
  }
  const taken = await takeAlong(folder, copy, read);
  if (taken > 0)
    done.push(`${anyCount(taken, 'file', 'files')} of months, archive and evidence came with it.`);
  await writeDurably(file, await readFile(copy.file));
  return [...done, `${copy.name} is restored. Start the bot.`];
}
