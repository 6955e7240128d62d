import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Config, parseConfig } from '../config.ts';
import { officeCodeWords } from '../copy/vi/office-code.ts';
import { DataError } from '../core/plan/data-error.ts';
import { periodOf } from '../core/time/viet-nam-time.ts';
import { loadEnvironment } from '../environment.ts';
import { isMissing } from '../kit/error-code.ts';
import { operatorLine } from '../operator-line.ts';
import {
  type CopyFound,
  copyNamed,
  createMonthReader,
  findCopies,
  newestValid,
  readCopy,
} from '../storage/json/copies-found.ts';
import { FolderInUseError, lockFolder } from '../storage/json/folder-lock.ts';
import { arrivingFile, stateFile } from '../storage/json/folder-names.ts';
import { refuseArriving, refuseMovedAway } from '../storage/json/moved-away.ts';
import { accept } from './accept.ts';
import { describeAsides, retryAside } from './asides.ts';
import { checkState } from './check.ts';
import { makeOfficeCode } from './office-code.ts';
import { describeRestore, restore } from './restore.ts';

const usage = [
  'Usage: npm run state -- check             looks at everything that is kept, and changes nothing',
  '       npm run state -- list              shows the copies there are',
  '       npm run state -- restore <copy>    says what is lost by restoring a copy; with --yes restores it',
  '       npm run state -- accept            takes a state that was corrected by hand',
  '       npm run state -- aside             shows messages that failed again and again and were set aside',
  '       npm run state -- retry <id>        has one of them tried again at the next start',
  '       npm run office-code [-- <person>]  makes a one-time code for the office, whose accounts are lost',
];

const commands = ['check', 'list', 'restore', 'accept', 'aside', 'retry', 'office-code'] as const;
type Command = (typeof commands)[number];

export interface ToolParts {
  /** What was typed behind the tool's name. */
  words: readonly string[];
  environment: Record<string, string | undefined>;
  say(line: string): void;
  /** Epoch ms. */
  now(): number;
}

interface Place {
  folder: string;
  backupDir: string | undefined;
}

const size = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

async function check({ folder, backupDir }: Place, say: ToolParts['say']): Promise<number> {
  const { problems, notes } = await checkState(folder, backupDir);
  for (const { what, remedy } of problems) {
    say(`WRONG: ${what}`);
    say(`  ${remedy}`);
  }
  if (problems.length === 0) say(`${folder} is in order: ${notes.join(', ')}`);
  return problems.length === 0 ? 0 : 1;
}

async function list({ folder, backupDir }: Place, say: ToolParts['say']): Promise<number> {
  const { beside, second } = await findCopies(folder, backupDir);
  const reader = createMonthReader();
  const show = async (title: string, copies: readonly CopyFound[]): Promise<void> => {
    say(copies.length === 0 ? `No copies ${title}.` : `Copies ${title}:`);
    for (const copy of copies) {
      const read = await readCopy(copy, { month: reader });
      say(
        `  ${copy.name.padEnd(13)}  ${size(read.bytes).padStart(9)}  ${read.type === 'valid' ? 'valid' : `CANNOT BE USED: ${read.why}`}`,
      );
    }
  };
  await show(`beside the state (the first of each day), in ${join(folder, 'copies')}`, beside);
  if (backupDir === undefined) say('BACKUP_DIR is not set: there is no second folder.');
  else
    await show(`in BACKUP_DIR (hourly, with archive and evidence), in ${join(backupDir, 'states')}`, second);
  const newest = await newestValid(folder, backupDir);
  if (newest) say(`To take one back, with the bot stopped: npm run state -- restore ${newest.copy.name}`);
  return 0;
}

async function restoreNamed(
  { folder, backupDir }: Place,
  word: string,
  sure: boolean,
  { say, now }: ToolParts,
): Promise<number> {
  const copy = await copyNamed(word, folder, backupDir);
  if (copy === null) {
    say(`There is no copy "${word}". npm run state -- list shows what there is.`);
    return 1;
  }
  const read = await readCopy(copy);
  if (read.type === 'spoilt') {
    say(`${copy.file} cannot be restored: ${read.why}. Choose another one: npm run state -- list`);
    return 1;
  }
  for (const line of await describeRestore(folder, copy, read)) say(line);
  if (!sure) {
    say(`Nothing was changed. To go ahead: npm run state -- restore ${word} --yes`);
    return 1;
  }
  for (const line of await restore(folder, copy, read, now())) say(line);
  return 0;
}

/** Works while nobody else does: the bot has the same lock. */
async function alone<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const unlock = await lockFolder(folder);
  try {
    return await work();
  } finally {
    await unlock();
  }
}

/** What was typed, or what is wrong with it. */
type Typed =
  | { type: 'command'; command: Command; word: string; sure: boolean }
  | { type: 'wrong'; why: string };

function readTyped([command, ...rest]: readonly string[]): Typed {
  const wrong = (why: string): Typed => ({ type: 'wrong', why });
  const known = commands.find((one) => one === command);
  if (known === undefined)
    return wrong(
      `${command === undefined ? 'A command is missing' : `There is no command "${command}"`}. It should be one of ${commands.join(', ')}.`,
    );
  const flags = rest.filter((one) => one.startsWith('-'));
  const [word = '', ...more] = rest.filter((one) => !one.startsWith('-'));
  const unknown = flags.find((flag) => flag !== '--yes' || known !== 'restore');
  if (unknown !== undefined)
    return wrong(
      `${known} knows no ${unknown}. ${known === 'restore' ? 'It should be --yes.' : 'It should be left out.'}`,
    );
  if (known === 'restore' && word === '')
    return wrong('Which copy? npm run state -- list shows what there is.');
  if (known === 'retry' && word === '')
    return wrong('Which message? npm run state -- aside shows their ids.');
  const takesWord = known === 'restore' || known === 'retry' || known === 'office-code';
  const tooMuch = takesWord ? more[0] : word || more[0];
  if (tooMuch !== undefined && tooMuch !== '')
    return wrong(`${known} takes no "${tooMuch}". It should be left out.`);
  return { type: 'command', command: known, word, sure: flags.length > 0 };
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (isMissing(error)) return false;
      throw error;
    },
  );

/** Says what an operator may not expect: where nothing is looked for, and what is not there. */
async function warn({ folder, backupDir }: Place, config: Config, say: ToolParts['say']): Promise<void> {
  if (config.CLOCK_START !== undefined)
    say(
      `CLOCK_START is set, but this is about the real state in ${folder}: a rehearsal has none of it. To begin one anew, delete its folder.`,
    );
  if (backupDir === undefined) return;
  if (!(await isThere(backupDir)))
    say(`BACKUP_DIR, ${backupDir}, is not there. Mount its disk, or correct BACKUP_DIR.`);
  else if (!(await stat(backupDir)).isDirectory())
    throw new DataError(`BACKUP_DIR, ${backupDir}, is no folder. Set it to one.`);
}

/** @throws DataError where the state stands in no files */
function requireFiles(config: Config): void {
  if (config.DATABASE_URL === undefined) return;
  throw new DataError(
    'DATABASE_URL is set: the state stands in PostgreSQL, and this command works on files alone. docs/deploy.md says how a database is copied, restored and corrected.',
  );
}

/** @throws DataError where the state was moved into a database, or has not wholly come back: nothing is made of what was left */
async function requireInPlace(folder: string): Promise<void> {
  if (await isThere(join(folder, arrivingFile))) await refuseArriving(folder);
  if (!(await isThere(join(folder, stateFile)))) await refuseMovedAway(folder);
}

async function act(parts: ToolParts): Promise<number> {
  const { environment, say } = parts;
  const typed = readTyped(parts.words);
  if (typed.type === 'wrong') {
    // Whoever keeps the bot of a department reads it: the one command of this tool that is no operator's alone.
    if (parts.words[0] === 'office-code') {
      say(officeCodeWords.usage);
      return 1;
    }
    for (const line of [typed.why, ...usage]) say(line);
    return 1;
  }
  const { command, word, sure } = typed;
  const warning = await loadEnvironment('.env', environment);
  if (warning !== null) say(warning);
  const config = parseConfig(environment);
  requireFiles(config);
  const place: Place = { folder: join(config.DATA_DIR, 'state'), backupDir: config.BACKUP_DIR };
  await warn(place, config, say);
  const hasState = await isThere(place.folder);
  // Copies are never changed once they stand there: they may be listed while the bot runs.
  if (command === 'list') return list(place, say);
  await requireInPlace(place.folder);
  if (command === 'restore') {
    // The folder is made for a copy that is there, not for a slip.
    if (hasState || (await copyNamed(word, place.folder, place.backupDir)) !== null) {
      await mkdir(place.folder, { recursive: true });
      return alone(place.folder, () => restoreNamed(place, word, sure, parts));
    }
    return restoreNamed(place, word, sure, parts);
  }
  if (!hasState && command === 'office-code') {
    say(officeCodeWords.noState(place.folder));
    return 1;
  }
  if (!hasState) {
    say(`${place.folder} is not there: nothing has been kept yet, or DATA_DIR should be another folder.`);
    return command === 'check' ? 0 : 1;
  }
  if (command === 'aside') {
    for (const line of await describeAsides(place.folder, parts.now)) say(line);
    return 0;
  }
  if (command === 'retry') {
    const isMarked = await retryAside(place.folder, word, parts.now);
    say(
      isMarked
        ? `${word} is tried again at the next start.`
        : `Nothing of the id "${word}" is set aside. npm run state -- aside shows what is.`,
    );
    return isMarked ? 0 : 1;
  }
  if (command === 'office-code') {
    const made = makeOfficeCode(
      place.folder,
      { dataDir: config.DATA_DIR, year: periodOf(parts.now()).year, word },
      parts.now,
    );
    const { code, lines } = await made.catch((error: unknown) => {
      if (!(error instanceof FolderInUseError)) throw error;
      return { code: 1, lines: [officeCodeWords.inUse(place.folder)] };
    });
    for (const line of lines) say(line);
    return code;
  }
  return alone(place.folder, async () => {
    if (command === 'check') return check(place, say);
    for (const line of await accept(place.folder, place.backupDir)) say(line);
    return 0;
  });
}

/**
 * The operator's tool for the state: check, list, restore, accept, aside, retry, office-code.
 * @returns the exit code: 0 if it is in order or done
 */
export async function runStateTool(parts: ToolParts): Promise<number> {
  try {
    return await act(parts);
  } catch (error) {
    const line = operatorLine(error, parts.environment.DATA_DIR || 'data');
    if (line === null) throw error;
    parts.say(line);
    return 1;
  }
}
