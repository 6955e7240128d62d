import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Month } from '../../core/state/months.ts';
import { withMonths } from '../../core/state/months.ts';
import type { State } from '../../core/state/state.ts';
import { isMissing } from '../../kit/error-code.ts';
import { parseLive } from '../parse-live.ts';
import { readText } from '../read-text.ts';
import { copiesFolder, monthsFolder, statesFolder } from './folder-names.ts';
import { readMonth } from './month-files.ts';
import { stampPattern } from './thin-copies.ts';

/** A copy of a state. */
export interface CopyFound {
  /** «2023-05-20» beside the state, «2023-05-20T14» in the second folder; a path where it was given as one. */
  name: string;
  file: string;
  /** The folders in which its months, archive and evidence are looked for, its own first. */
  roots: readonly string[];
}

const datePattern = /^\d{4}-\d\d-\d\d$/;

const stampsIn = async (folder: string, pattern: RegExp): Promise<string[]> =>
  (
    await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
      if (isMissing(error)) return [];
      throw error;
    })
  )
    .filter((name) => name.endsWith('.json') && pattern.test(name.slice(0, -5)))
    .map((name) => name.slice(0, -5))
    .sort();

/** Its own folder first; what is missing or damaged there may stand in the others. */
const rootsFrom = (own: string, folder: string, backupDir: string | undefined): string[] => [
  ...new Set([own, folder, ...(backupDir === undefined ? [] : [backupDir])].map((root) => resolve(root))),
];

/** The copies beside the state and those in the second folder, each oldest first. */
export async function findCopies(
  folder: string,
  backupDir: string | undefined,
): Promise<{ beside: CopyFound[]; second: CopyFound[] }> {
  const found = async (root: string, part: string, pattern: RegExp): Promise<CopyFound[]> =>
    (await stampsIn(join(root, part), pattern)).map((name) => ({
      name,
      file: join(root, part, `${name}.json`),
      roots: rootsFrom(root, folder, backupDir),
    }));
  return {
    beside: await found(folder, copiesFolder, datePattern),
    second: backupDir === undefined ? [] : await found(backupDir, statesFolder, stampPattern),
  };
}

/** The copy that a word of the operator means: its name, with or without an ending, or a path; null for none. */
export async function copyNamed(
  word: string,
  folder: string,
  backupDir: string | undefined,
): Promise<CopyFound | null> {
  const { beside, second } = await findCopies(folder, backupDir);
  const name = word.replace(/\.json$/, '');
  const found = [...second, ...beside].find((copy) => copy.name === name);
  if (found) return found;
  const isFile = await stat(word).then(
    (there) => there.isFile(),
    () => false,
  );
  if (!isFile) return null;
  // A replaced state lies beside its months, a copy in a folder beside theirs.
  const besideMonths = (await readdir(dirname(word))).includes(monthsFolder);
  const own = besideMonths ? dirname(word) : dirname(dirname(word));
  return { name: basename(word), file: word, roots: rootsFrom(own, folder, backupDir) };
}

/** A copy read with its months, or what is wrong with it. */
export type CopyRead =
  | { type: 'valid'; text: string; state: State; months: Readonly<Record<string, string>>; bytes: number }
  | { type: 'spoilt'; why: string; bytes: number };

/** What the first of some folders gives; where none does, the first one's complaint. */
async function fromFirst<Found>(
  roots: readonly string[],
  read: (root: string) => Promise<Found>,
): Promise<Found> {
  let complaint: unknown;
  for (const root of roots)
    try {
      return await read(root);
    } catch (error) {
      complaint ??= error;
    }
  throw complaint;
}

/**
 * Reads a copy with all months it names.
 * @param options.month reads a month's document, so that many copies read it once
 * @param options.whateverItsSeal also one that was changed by hand
 */
export async function readCopy(
  copy: CopyFound,
  {
    month = readMonth,
    whateverItsSeal = false,
  }: { month?: typeof readMonth; whateverItsSeal?: boolean } = {},
): Promise<CopyRead> {
  let bytes = 0;
  try {
    bytes = (await stat(copy.file)).size;
    const text = await readText(copy.file);
    const { live, seal } = parseLive(text);
    if (seal === 'broken' && !whateverItsSeal) throw new Error('does not fit its checksum');
    const { months: index, ...rest } = live;
    const months: Month[] = [];
    for (const [period, hash] of Object.entries(index))
      months.push(await fromFirst(copy.roots, (root) => month(root, period, hash)));
    const state = withMonths({ ...rest, elsewhere: Object.keys(index) }, months);
    return { type: 'valid', text, state, months: index, bytes };
  } catch (error) {
    return { type: 'spoilt', why: (error as Error).message.split('\n')[0]!.replace(/\.$/, ''), bytes };
  }
}

/** Reads each month's document once, for many copies that name it. */
export function createMonthReader(): typeof readMonth {
  const known = new Map<string, Promise<Month>>();
  return (root, period, hash) => {
    const key = `${root}:${period}:${hash}`;
    const reading = known.get(key) ?? readMonth(root, period, hash);
    known.set(key, reading);
    return reading;
  };
}

/** The newest copy that can be read, of either place; null where there is none. */
export async function newestValid(
  folder: string,
  backupDir: string | undefined,
): Promise<{ copy: CopyFound; read: Extract<CopyRead, { type: 'valid' }> } | null> {
  const { beside, second } = await findCopies(folder, backupDir);
  // Of one day the hourly copies are later than the day's first one.
  const newestFirst = [...beside, ...second].sort((one, other) => (one.name < other.name ? 1 : -1));
  for (const copy of newestFirst) {
    const read = await readCopy(copy);
    if (read.type === 'valid') return { copy, read };
  }
  return null;
}
