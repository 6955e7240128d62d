import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { agencyIds, setAsideSign } from '../agencies/agency-folders.ts';
import { idsThere } from '../agencies/in-rows.ts';
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
import { dropTexts, type RowThere, rowsThere } from '../storage/postgres/texts.ts';
import { rowOfAgency, theAgency } from '../storage/postgres/the-agency.ts';
import { writeMoved } from './data-files.ts';
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
  /** The data files of this project. */
  embeddedDir: string;
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
async function move(database: Database, way: Typed['way'], common: Common): Promise<number> {
  await makeReady(database);
  const works = worksOf(way, common, await rowsThere(database.run));
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
      if (works.length > 1 && (await isNothing(way, work.folder, row, marks))) {
        if (way === '--from') await moveFilesAlone(database, work);
        continue;
      }
      const moved = await (way === '--to' ? moveIntoDatabase : moveIntoFolder)(database, row, marks, work);
      code = Math.max(code ?? 0, moved);
    }
    if (code === null) works[0]!.say('None of the agencies has a state there: there is nothing to move.');
    return code ?? 1;
  } finally {
    await place.release();
  }
}

/** The data files of an agency that never ran go where the others went. */
async function moveFilesAlone(database: Database, work: Work): Promise<void> {
  if (!(await rowsThere(database.run)).some(({ id, hasTexts }) => id === work.agency && hasTexts)) return;
  const { movedTo } = await readMarks(database.run, work.agency);
  if (movedTo !== null) return;
  await writeMoved(database, work);
  await dropTexts(database.run, work.agency);
}

/** What all states of a move have in common. */
type Common = Omit<Work, 'agency' | 'folder'> & { dataDir: string };

/** The state of one agency, or those of several with who looks at all of them: as they stand where they are taken from. */
function worksOf(
  way: Typed['way'],
  { dataDir, backupDir, ...common }: Common,
  rows: readonly RowThere[],
): Work[] {
  const folderOf = (...names: string[]): string => resolve(join(dataDir, ...names, 'state'));
  const { shown, aside } =
    way === '--from' ? idsThere(rows, dataDir) : { shown: agencyIds(dataDir), aside: [] };
  const isAlone = rows.some(({ id, hasState }) => id === theAgency && hasState) || shown.length === 0;
  if (!existsSync(join(dataDir, agenciesFolder)) && isAlone)
    return [{ ...common, agency: theAgency, folder: folderOf(), backupDir }];
  const hasTop =
    hasProvince(dataDir) || (way === '--from' && rows.some(({ id }) => id === rowOfAgency(province)));
  const there = new Set(rows.map(({ id }) => id));
  return [
    ...[...shown, ...(hasTop ? [province] : [])].map((id) => [id, id] as const),
    // One that is set aside stays so.
    ...aside.filter((id) => there.has(rowOfAgency(id))).map((id) => [id, `${setAsideSign}${id}`] as const),
  ].map(([id, name]) => ({
    ...common,
    agency: rowOfAgency(id),
    folder: folderOf(agenciesFolder, name),
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

async function act(
  { environment, say, now, onStep, embeddedDir }: MoveParts,
  typed: Typed | null,
): Promise<number> {
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
    return await move(database, typed.way, {
      dataDir: DATA_DIR,
      backupDir: BACKUP_DIR,
      embeddedDir,
      isSure: typed.isSure,
      say,
      now,
      onStep: (name) => onStep?.(name),
    });
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
