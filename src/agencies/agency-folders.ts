import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isPlainId } from '../core/plain-id.ts';
import { DataError } from '../core/plan/data-error.ts';
import type { Context } from '../core/said/content.ts';
import { foldedWords } from '../core/text/fold.ts';
import { loadContext } from '../load-data.ts';
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
 * Reads an agency's plan, directory and calendar, as those of a department that has the bot for itself; a calendar and
 * holidays that it lacks are the embedded ones.
 * @param folder where it stands, unless it is none of those that there are yet
 * @throws DataError naming file, field, what stands there and what should
 */
export async function readAgency(
  dataDir: string,
  embeddedDir: string,
  id: string,
  year: number,
  folder = join(dataDir, agenciesFolder, id),
): Promise<FoundAgency> {
  if (!isAgencyId(id))
    throw new DataError(
      `${folder}: "${id}" cannot name an agency; should be at most 32 small letters, digits and hyphens. Rename the folder.`,
    );
  const missing = missingFiles(readdirSync(folder));
  if (missing.length > 0)
    throw new DataError(
      `${folder} has no ${missing.join(' and no ')}: each of several agencies has its own. Put it there.`,
    );
  return { id, folder, context: await loadContext(folder, embeddedDir, year) };
}

/** What two agencies must not have in common: people choose them by their names, and a group belongs to one. */
function clashes(agencies: readonly FoundAgency[]): string[] {
  const owners = new Map<string, FoundAgency>();
  const wrong: string[] = [];
  const note = (key: string, agency: FoundAgency, say: (other: FoundAgency) => string): void => {
    const other = owners.get(key);
    if (other && other !== agency) wrong.push(say(other));
    else owners.set(key, agency);
  };
  for (const agency of agencies) {
    const { plan, org } = agency.context;
    note(
      `name ${foldedWords(plan.agency.name)}`,
      agency,
      (other) =>
        `${agency.folder}: agency.name: "${plan.agency.name}" stands there, as in ${other.folder}; should be another name, since people choose their agency by it`,
    );
    for (const { channel, chatId } of org.groups)
      note(
        `group ${channel}:${chatId}`,
        agency,
        (other) =>
          `${join(agency.folder, 'org.json')}: groups: ${channel} ${chatId} stands there, as in ${other.folder}; should stand in one of them, since a group belongs to one agency`,
      );
  }
  return wrong;
}

/** How the other agencies run while one has a fault. */
export const wayOut = (id: string): string =>
  `The others run without it when its folder is set aside: npm run agency -- off ${id}`;

/**
 * Reads all agencies of DATA_DIR. What is wrong in any of them stops the start, as it does for a department alone: its people
 * would be strangers to a bot without it, and what they send would be taken and lost. All that is wrong is said at once.
 * @throws DataError with what is wrong in each of them, and how the others run meanwhile
 */
export async function readAgencies(
  dataDir: string,
  embeddedDir: string,
  year: number,
): Promise<FoundAgency[]> {
  const place = join(dataDir, agenciesFolder);
  const ids = agencyIds(dataDir);
  if (ids.length === 0)
    throw new DataError(
      `${place} holds no agency. Add one (npm run agency -- add <id> --from <folder>), or remove the folder for a bot of one agency.`,
    );
  if (existsSync(join(dataDir, 'state', stateFile)))
    throw new DataError(
      `${dataDir} holds a state of its own beside ${place}. It becomes one of the agencies: npm run agency -- add <id> --from ${dataDir}`,
    );
  const faults: string[] = [];
  const found: FoundAgency[] = [];
  for (const id of ids) {
    try {
      found.push(await readAgency(dataDir, embeddedDir, id, year));
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      faults.push(`${error.message}\n${wayOut(id)}`);
    }
  }
  faults.push(...clashes(found));
  if (faults.length > 0) throw new DataError(faults.join('\n'));
  return found;
}
