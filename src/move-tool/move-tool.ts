import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { agencyIds } from '../agencies/agency-folders.ts';
import { hasProvince, province } from '../agencies/province/province-people.ts';
import { parseConfig } from '../config.ts';
import { DataError } from '../core/plan/data-error.ts';
import { loadEnvironment } from '../environment.ts';
import { OperatorError } from '../kit/operator-error.ts';
import { operatorLine } from '../operator-line.ts';
import { agenciesFolder, stateFile } from '../storage/json/folder-names.ts';
import { type AgencyRow, beginTerm, ensureRow, readRow } from '../storage/postgres/agency-row.ts';
import { type Database, toDatabase } from '../storage/postgres/database.ts';
import { asStartError, DatabaseFault } from '../storage/postgres/database-fault.ts';
import { type MoveMarks, readMarks } from '../storage/postgres/moved-row.ts';
import { takeFreePlace } from '../storage/postgres/place.ts';
import { makeReady } from '../storage/postgres/schema.ts';
import { rowOfAgency, theAgency } from '../storage/postgres/the-agency.ts';
import { moveIntoDatabase } from './into-database.ts';
import { moveIntoFolder } from './into-folder.ts';
import type { Work } from './standing.ts';

const usage = [
  'Usage: npm run move -- --to [postgres://…]      moves the state from the files of DATA_DIR into a database',
  '       npm run move -- --from [postgres://…]    moves it back',
  'Without an address DATABASE_URL is used. --yes goes on although something is missing.',
];

export interface MoveParts {
  /** What was typed behind the tool's name. */
  words: readonly string[];
  environment: Record<string, string | undefined>;
  say(line: string): void;
  /** Epoch ms. */
  now(): number;
  /** Hears each step when it is done: a test stops there, as a kill would. */
  onStep?(name: string): void;
}

interface Typed {
  way: '--to' | '--from';
  address: string | undefined;
  isSure: boolean;
}

/** What was typed; null where it cannot be understood. It is never shown, since a password may stand in it. */
function readTyped(words: readonly string[]): Typed | null {
  // «--to=postgres://…» as two words.
  const [way, ...rest] = words
    .flatMap((word) => (/^--(to|from)=/.test(word) ? word.split(/=(.*)/s, 2) : [word]))
    .filter((word) => word !== '--yes');
  if ((way !== '--to' && way !== '--from') || rest.length > 1 || rest[0]?.startsWith('-')) return null;
  return { way, address: rest[0], isSure: words.includes('--yes') };
}

/** Whether there is nothing of one of several agencies to be moved: it never ran, or others moved it. */
async function isNothing(
  way: Typed['way'],
  folder: string,
  row: AgencyRow,
  marks: MoveMarks,
): Promise<boolean> {
  const isInRow = row.document !== null && marks.movedTo === null;
  if (way === '--to')
    return (
      !existsSync(join(folder, stateFile)) && (isInRow ? marks.arrivingFrom === null : !existsSync(folder))
    );
  return row.document === null && marks.arrivingFrom === null;
}

/** Moves each state under one place. @returns the exit code */
async function move(database: Database, way: Typed['way'], works: readonly Work[]): Promise<number> {
  await makeReady(database);
  const place = await takeFreePlace(
    database,
    works.map(({ agency }) => agency),
  );
  if (place === null)
    throw new DataError(
      `DATABASE_URL: ${database.at.place} is in use by a bot, or by another move. Stop it on every machine first; nothing was moved.`,
    );
  let code: number | null = null;
  try {
    for (const work of works) {
      await ensureRow(database, work.agency);
      await beginTerm(database, work.agency);
      const row = await readRow(database.run, work.agency);
      const marks = await readMarks(database.run, work.agency);
      if (works.length > 1 && (await isNothing(way, work.folder, row, marks))) continue;
      const moved = await (way === '--to' ? moveIntoDatabase : moveIntoFolder)(database, row, marks, work);
      code = Math.max(code ?? 0, moved);
    }
    if (code === null) works[0]!.say('None of the agencies has a state there: there is nothing to move.');
    return code ?? 1;
  } finally {
    await place.release();
  }
}

/** The state of one agency, or those of several with who looks at all of them. */
function worksOf(
  dataDir: string,
  backupDir: string | undefined,
  common: Omit<Work, 'agency' | 'folder' | 'backupDir'>,
): Work[] {
  const folderOf = (...names: string[]): string => resolve(join(dataDir, ...names, 'state'));
  if (!existsSync(join(dataDir, agenciesFolder)))
    return [{ ...common, agency: theAgency, folder: folderOf(), backupDir }];
  return [...agencyIds(dataDir), ...(hasProvince(dataDir) ? [province] : [])].map((id) => ({
    ...common,
    agency: rowOfAgency(id),
    folder: folderOf(agenciesFolder, id),
    backupDir: backupDir === undefined ? undefined : join(backupDir, id),
    say: (line) => common.say(`[${id}] ${line}`),
  }));
}

/** What broke off in the middle, for the operator. */
function asBrokenOff(error: unknown, { at }: Database): unknown {
  if (!(error instanceof DatabaseFault)) return error;
  const said = error.cause === undefined ? null : asStartError(error, at);
  const line =
    said instanceof OperatorError ? said.message : `DATABASE_URL: the connection to ${at.place} was lost.`;
  return new DataError(`${line}\nThe same command goes on where it stopped.`, { cause: error });
}

async function act({ environment, say, now, onStep }: MoveParts, typed: Typed | null): Promise<number> {
  const warning = await loadEnvironment('.env', environment);
  if (warning !== null) say(warning);
  const address = typed?.address ?? environment.DATABASE_URL;
  if (typed === null || !address) {
    say(
      typed === null
        ? 'It should be --to or --from, and at most one address.'
        : `An address is missing, and DATABASE_URL is not set.`,
    );
    for (const line of usage) say(line);
    return 1;
  }
  const { DATA_DIR, BACKUP_DIR, CLOCK_START } = parseConfig({ ...environment, DATABASE_URL: undefined });
  // BACKUP_DIR may stand beside it here: it is of the files.
  const { DATABASE_URL } = parseConfig({ DATABASE_URL: address });
  if (CLOCK_START !== undefined)
    say(`CLOCK_START is set, but this moves the real state: a rehearsal stays in files.`);
  const database = toDatabase(DATABASE_URL!);
  try {
    const common = { isSure: typed.isSure, say, now, onStep: (name: string) => onStep?.(name) };
    return await move(database, typed.way, worksOf(DATA_DIR, BACKUP_DIR, common));
  } catch (error) {
    throw asBrokenOff(error, database);
  } finally {
    await database.close();
  }
}

/**
 * The operator's tool that moves the state between files and a database, with the bot stopped.
 * @returns the exit code: 0 if it is moved
 */
export async function runMoveTool(parts: MoveParts): Promise<number> {
  const typed = readTyped(parts.words);
  try {
    return await act(parts, typed);
  } catch (error) {
    const line = operatorLine(error, parts.environment.DATA_DIR || 'data');
    if (line === null) throw error;
    // An address that was typed is not to be looked for in the environment.
    parts.say(typed?.address ? line.replaceAll('DATABASE_URL: ', `${typed.way}: `) : line);
    return 1;
  }
}
