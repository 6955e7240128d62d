import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { groupOfTwo } from '../core/people/belonging.ts';
import { isPlainId } from '../core/plain-id.ts';
import { DataError } from '../core/plan/data-error.ts';
import type { Context } from '../core/said/content.ts';
import { foldedWords } from '../core/text/fold.ts';
import { contextOfFiles, type DataFiles, readDataFiles } from '../load-data.ts';
import { operatorLine } from '../operator-line.ts';
import { asFileFault } from '../storage/file-fault.ts';
import { agenciesFolder, stateFile } from '../storage/json/folder-names.ts';

/** What an agency may be called: it names its folder, and stands in buttons. */
const agencyIdPattern = /^[a-z0-9][a-z0-9-]{0,31}$/;

export const isAgencyId = (id: string): boolean => agencyIdPattern.test(id) && isPlainId(id);

/** A folder whose name begins so is no agency: it was set aside, or is none yet. */
export const setAsideSign = '_' as const;

/** Where the channels keep what they learned, which is everybody's; no agency is called so. */
export const channelsFolder = (dataDir: string, rehearsal = false): string =>
  join(dataDir, agenciesFolder, rehearsal ? '.rehearsal' : '.channels');

/** An agency that is found in its folder. */
export interface FoundAgency {
  id: string;
  folder: string;
  context: Context;
}

const foldersIn = (place: string): string[] => {
  try {
    return readdirSync(place, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    throw asFileFault(error, place);
  }
};

/**
 * The ids of the agencies that have a folder; none where there is no `agencies/`.
 * @param sign with it those that were set aside
 */
export function agencyIds(dataDir: string, sign: '' | typeof setAsideSign = ''): string[] {
  const place = join(dataDir, agenciesFolder);
  const names = existsSync(place) ? foldersIn(place) : [];
  return names
    .filter((name) => (sign === '' ? !/^[._]/.test(name) : name.startsWith(sign)))
    .map((name) => name.slice(sign.length));
}

/** Of the files that an agency must have of its own those that are not there: the embedded ones are of one agency alone. */
export const missingFiles = (names: readonly string[]): string[] => [
  ...(names.some((name) => /^plan-\d{4}\.json$/.test(name)) ? [] : ['plan-YYYY.json']),
  ...(names.includes('org.json') ? [] : ['org.json']),
];

/**
 * Makes an agency's plan, directory and calendar of its data files, as those of a department that has the bot for itself; a
 * calendar and holidays that it lacks are the embedded ones.
 * @param folder where they stand, for the operator
 * @throws DataError naming file, field, what stands there and what should
 */
export async function agencyOfFiles(
  id: string,
  folder: string,
  files: DataFiles,
  embeddedDir: string,
  year: number,
): Promise<FoundAgency> {
  if (!isAgencyId(id))
    throw new DataError(
      `${folder}: "${id}" cannot name an agency; should be at most 32 small letters, digits and hyphens. Rename the folder.`,
    );
  const missing = missingFiles([...files.texts.keys()]);
  if (missing.length > 0)
    throw new DataError(
      `${folder} has no ${missing.join(' and no ')}: each of several agencies has its own. Put it there.`,
    );
  return { id, folder, context: await contextOfFiles(files, embeddedDir, year) };
}

/**
 * The same of an agency's folder.
 * @param folder where it stands, unless it is none of those that there are yet
 */
export const readAgency = async (
  dataDir: string,
  embeddedDir: string,
  id: string,
  year: number,
  folder = join(dataDir, agenciesFolder, id),
): Promise<FoundAgency> => agencyOfFiles(id, folder, await readDataFiles(folder), embeddedDir, year);

/** An agency that cannot be served as it stands: the others are. */
export interface HeldAgency {
  id: string;
  folder: string;
  /** What is wrong, and the remedy. */
  why: string;
  /** What it is called, where that is known. */
  name?: string;
  /** Its data files, where they stand in no folder. */
  texts?: DataFiles['texts'];
}

/** What a line about an agency that is held ends with. */
const wayOut = (id: string): string =>
  `The others run without it. Put it right and start again, or set it aside: npm run agency -- off ${id}`;

/** Holds an agency for what only the operator can put right. @throws the error itself where it is a fault of the bot */
export function heldFor(error: unknown, id: string, folder: string): HeldAgency {
  const why = operatorLine(error, folder);
  if (why === null) throw error;
  return { id, folder, why: `${why}\n${wayOut(id)}` };
}

/** Of the agencies that there are those that are served, and those that are not. */
export interface Agencies {
  found: FoundAgency[];
  held: HeldAgency[];
}

/**
 * What two agencies must not have in common: people choose them by their names, and a group belongs to one. Of two that clash
 * the one is served that has run before, else the first.
 */
export function withoutClashes(agencies: readonly FoundAgency[], hasRun: (id: string) => boolean): Agencies {
  const owners = new Map<string, FoundAgency>();
  const held: HeldAgency[] = [];
  const whyNot = (key: string, say: (other: FoundAgency) => string): string[] => {
    const other = owners.get(key);
    return other ? [say(other)] : [];
  };
  const [before, anew] = [agencies.filter(({ id }) => hasRun(id)), agencies.filter(({ id }) => !hasRun(id))];
  for (const agency of [...before, ...anew]) {
    const { id, folder, context } = agency;
    const { plan, org } = context;
    const named = `name ${foldedWords(plan.agency.name)}`;
    const chats = org.groups.map(({ channel, chatId }) => `${channel} ${chatId}`);
    const wrong = [
      ...whyNot(
        named,
        (other) =>
          `${folder}: agency.name: "${plan.agency.name}" stands there, as in ${other.folder}; should be another name, since people choose their agency by it`,
      ),
      ...chats.flatMap((chat) =>
        whyNot(
          `group ${chat}`,
          (other) => `${join(folder, 'org.json')}: groups: ${groupOfTwo(chat, other.folder)}`,
        ),
      ),
    ];
    if (wrong.length > 0)
      held.push({ id, folder, name: plan.agency.name, why: [...wrong, wayOut(id)].join('\n') });
    else for (const key of [named, ...chats.map((chat) => `group ${chat}`)]) owners.set(key, agency);
  }
  const isHeld = new Set(held.map(({ id }) => id));
  return { found: agencies.filter(({ id }) => !isHeld.has(id)), held };
}

/** @throws DataError where the state of a department alone lies beside several agencies */
export function requireNoneBeside(dataDir: string): void {
  const place = join(dataDir, agenciesFolder);
  if (existsSync(join(dataDir, 'state', stateFile)))
    throw new DataError(
      `${dataDir} holds a state of its own beside ${place}. It becomes one of the agencies: npm run agency -- add <id> --from ${dataDir}`,
    );
}

/**
 * Reads all agencies of DATA_DIR. One with a fault is held, and the others are served.
 * @param hasRun whether one has a state
 * @throws DataError where there is none, or none without a fault, with what is wrong in each
 */
export async function readAgencies(
  dataDir: string,
  embeddedDir: string,
  year: number,
  hasRun: (id: string) => boolean,
): Promise<Agencies> {
  const place = join(dataDir, agenciesFolder);
  const ids = agencyIds(dataDir);
  if (ids.length === 0)
    throw new DataError(
      `${place} holds no agency. Add one (npm run agency -- add <id> --from <folder>), or remove the folder for a bot of one agency.`,
    );
  requireNoneBeside(dataDir);
  const faults: HeldAgency[] = [];
  const read: FoundAgency[] = [];
  for (const id of ids) {
    try {
      read.push(await readAgency(dataDir, embeddedDir, id, year));
    } catch (error) {
      faults.push(heldFor(error, id, join(place, id)));
    }
  }
  const { found, held } = withoutClashes(read, hasRun);
  return orNone({ found, held: [...faults, ...held] });
}

/** @throws DataError where no agency can be served */
export function orNone<Of extends { found: readonly unknown[]; held: readonly HeldAgency[] }>(
  agencies: Of,
): Of {
  if (agencies.found.length > 0) return agencies;
  throw new DataError(agencies.held.map(({ why }) => why).join('\n'));
}
