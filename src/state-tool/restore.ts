import { readFile, stat } from 'node:fs/promises';
import { join, normalize, resolve } from 'node:path';
import type { State } from '../core/state/state.ts';
import { inVietNam } from '../core/time/viet-nam-time.ts';
import { writeDurably } from '../kit/write-durably.ts';
import { type CopyFound, type CopyRead, readCopy } from '../storage/json/copies-found.ts';
import { copyDurably, filesBelow, sizeOf } from '../storage/json/copy-once.ts';
import { archiveFolder, evidenceFolder, learnedFiles, stateFile } from '../storage/json/folder-names.ts';
import { monthFile } from '../storage/json/month-files.ts';
import { archiveCheck, isWhole, monthCheck, type WholeCheck } from '../storage/json/whole-file.ts';
import { whatIsLost } from './what-is-lost.ts';

type Valid = Extract<CopyRead, { type: 'valid' }>;

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** The name, or the next one that no file has: of two restores in one second each keeps what it replaces. */
async function freeName(name: string): Promise<string> {
  for (let turn = 2, free = name; ; turn++, free = `${name}-${turn}`) if (!(await isThere(free))) return free;
}

/** More than this is counted, not listed. */
const namedAtMost = 10;

const anyCount = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** The state that a restore replaces, as far as it can be read. */
async function presentState(folder: string): Promise<State | 'none' | { why: string }> {
  const file = join(folder, stateFile);
  if (!(await isThere(file))) return 'none';
  const read = await readCopy({ name: stateFile, file, roots: [folder] }, { whateverItsSeal: true });
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
    ...damagedLines(folder, await whatComesAlong(folder, copy, read), 'is'),
    ...(unsent > 0
      ? [`${anyCount(unsent, 'message', 'messages')} unsent in the copy will be sent at the next start.`]
      : []),
  ];
}

interface Taken {
  /** Below a state's folder. */
  name: string;
  from: string;
  isDamagedHere: boolean;
}

/** Finds the whole file that takes the place of one that is missing or damaged in a folder; null where none needs to. */
async function findWhole(
  folder: string,
  roots: readonly string[],
  name: string,
  check: WholeCheck | undefined,
): Promise<Taken | null> {
  const here = await sizeOf(join(folder, name));
  const isWholeHere = here !== null && (check === undefined || (await isWhole(join(folder, name), check)));
  // An archived document that is JSON may be another than the copy's all the same.
  const isSureHere = isWholeHere && check !== undefined && check !== archiveCheck;
  if (isSureHere) return null;
  for (const root of roots) {
    if (resolve(root) === resolve(folder)) continue;
    const from = join(root, name);
    const there = await sizeOf(from);
    if (there === null || (check !== undefined && !(await isWhole(from, check)))) continue;
    // What differs in size alone gives way to what stands with the copy, to nothing else.
    if (isWholeHere && (here === there || root !== roots[0])) continue;
    return { name, from, isDamagedHere: here !== null };
  }
  return null;
}

/** What comes along with a copy: what it names, or has beside it, and the folder lacks or has damaged. */
async function whatComesAlong(folder: string, { roots }: CopyFound, read: Valid): Promise<Taken[]> {
  const wanted = new Map<string, WholeCheck | undefined>();
  for (const [period, hash] of Object.entries(read.months)) {
    const name = monthFile(period, hash);
    wanted.set(name, monthCheck(name));
  }
  for (const root of roots) {
    for (const name of await filesBelow(join(root, archiveFolder)))
      wanted.set(join(archiveFolder, name), archiveCheck);
    for (const name of await filesBelow(join(root, evidenceFolder)))
      wanted.set(join(evidenceFolder, name), undefined);
  }
  for (const { kept } of Object.values(read.state.evidence))
    if (kept.type === 'stored') wanted.set(normalize(kept.file), { bytes: kept.bytes });
  // What a channel learned since is newer than any copy of it.
  for (const name of learnedFiles) if (!(await isThere(join(folder, name)))) wanted.set(name, undefined);
  const taken: Taken[] = [];
  for (const [name, check] of wanted) {
    const found = await findWhole(folder, roots, name, check);
    if (found !== null) taken.push(found);
  }
  return taken;
}

/** One line a file that is damaged here, the first ten. */
function damagedLines(folder: string, taken: readonly Taken[], word: 'is' | 'was'): string[] {
  const damaged = taken.filter(({ isDamagedHere }) => isDamagedHere);
  const takes = word === 'is' ? 'takes' : 'took';
  return [
    ...damaged
      .slice(0, namedAtMost)
      .map(
        ({ name, from }) =>
          `${join(folder, name)} ${word} not as the copy has it; ${from} ${takes} its place.`,
      ),
    ...(damaged.length > namedAtMost ? [`… and ${damaged.length - namedAtMost} more such files.`] : []),
  ];
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
    const replaced = await freeName(`${file}.replaced-${inVietNam(now).format('YYYY-MM-DD-HHmmss')}`);
    await copyDurably(file, replaced);
    done.push(`The replaced state is kept in ${replaced}.`);
  }
  const taken = await whatComesAlong(folder, copy, read);
  for (const { name, from } of taken) await copyDurably(from, join(folder, name));
  done.push(...damagedLines(folder, taken, 'was'));
  if (taken.length > 0)
    done.push(`${anyCount(taken.length, 'file', 'files')} of months, archive and evidence came with it.`);
  await writeDurably(file, await readFile(copy.file));
  return [...done, `${copy.name} is restored. Start the bot.`];
}
