import { existsSync, readdirSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { channelsFolder, type FoundAgency, missingFiles, readAgency } from '../agencies/agency-folders.ts';
import { agencyToolWords as words } from '../copy/vi/agency-tool.ts';
import { DataError } from '../core/plan/data-error.ts';
import { foldedWords } from '../core/text/fold.ts';
import { readDataFiles } from '../load-data.ts';
import { agenciesFolder, planFile, stateFile } from '../storage/json/folder-names.ts';
import type { Place } from './place.ts';
import { whileFolderUnused } from './states.ts';

/** The files of an agency: what else lies in a folder is none of them. */
const isOfAgency = (name: string): boolean =>
  planFile.test(name) || name === 'org.json' || name === 'calendar.json' || name === 'holidays';

/** The folders from which each file comes: those that a bot on this folder reads. */
function sourcesOf(from: string, embeddedDir: string, hasState: boolean): Map<string, string> {
  const own = readdirSync(from).filter(isOfAgency);
  const isPlan = (name: string): boolean => planFile.test(name);
  // A department that ran by the embedded files goes on by them.
  const embedded = hasState
    ? readdirSync(embeddedDir).filter((name) => isPlan(name) || name === 'org.json')
    : [];
  const lacking = embedded.filter((name) => (isPlan(name) ? !own.some(isPlan) : !own.includes(name)));
  return new Map([
    ...lacking.map((name) => [name, join(embeddedDir, name)] as const),
    ...own.map((name) => [name, join(from, name)] as const),
  ]);
}

/** Why an agency cannot stand beside those that there are; null where it can. */
export async function clashOf(
  agency: FoundAgency,
  { states }: Pick<Place, 'states'>,
): Promise<string | null> {
  const groups = new Set(agency.context.org.groups.map(({ channel, chatId }) => `${channel} ${chatId}`));
  for (const id of (await states.ids()).shown) {
    if (id === agency.id) continue;
    const other = await states.read(id).catch((error: unknown) => {
      // One with a fault keeps nobody from being added; what it shares with others is looked at when it is served again.
      if (error instanceof DataError) return null;
      throw error;
    });
    if (other === null) continue;
    const { name } = other.context.plan.agency;
    if (foldedWords(name) === foldedWords(agency.context.plan.agency.name)) return words.sameName(name, id);
    const shared = other.context.org.groups
      .map(({ channel, chatId }) => `${channel} ${chatId}`)
      .find((chat) => groups.has(chat));
    if (shared) return words.sameGroup(shared, id);
  }
  return null;
}

/** Whether a state is still to come along to an agency that was added from the same folder. */
const isHalfDone = (folder: string, from: string): boolean =>
  !existsSync(join(folder, 'state', stateFile)) && existsSync(join(from, 'state', stateFile));

/** What speaks against adding it before anything is read; null where nothing does. */
async function refusalOf({ dataDir, states }: Place, id: string, from: string): Promise<string | null> {
  const folder = join(dataDir, agenciesFolder, id);
  const { shown, aside } = await states.ids();
  if (!existsSync(from)) return words.noFolder(from);
  if (shown.includes(id) && !isHalfDone(folder, from)) return words.isThere(id, folder);
  if (aside.includes(id)) return words.isOff(id);
  const isItself = resolve(from) === resolve(dataDir);
  if (!isItself && existsSync(join(dataDir, 'state', stateFile))) return words.ownState(dataDir);
  return null;
}

/**
 * Takes the state along, in one step. What the channels learned is everybody's from then on.
 * @returns false where it lies on another disk, and nothing was moved
 */
async function takeState(from: string, folder: string, dataDir: string): Promise<boolean> {
  const channels = channelsFolder(dataDir);
  const zalo = join(from, 'state', 'zalo');
  if (existsSync(zalo) && !existsSync(join(channels, 'zalo')))
    await cp(zalo, join(channels, 'zalo'), { recursive: true });
  try {
    await rename(join(from, 'state'), join(folder, 'state'));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EXDEV') return false;
    throw error;
  }
}

/** Puts the files of a new agency in their place, all at once. @returns what speaks against it; null where they are there */
async function putFiles(place: Place, id: string, from: string, hasState: boolean): Promise<string | null> {
  const { dataDir, embeddedDir, year } = place;
  const sources = sourcesOf(from, embeddedDir, hasState);
  const missing = missingFiles([...sources.keys()]);
  if (missing.length > 0) return words.lacks(from, missing);
  const agencies = join(dataDir, agenciesFolder);
  const coming = join(dataDir, `.${agenciesFolder}-${id}`);
  await rm(coming, { recursive: true, force: true });
  await mkdir(coming, { recursive: true });
  try {
    for (const [name, source] of sources) await cp(source, join(coming, name), { recursive: true });
    const clash = await clashOf(await readAgency(dataDir, embeddedDir, id, year, coming), place);
    if (clash !== null) return clash;
    await mkdir(agencies, { recursive: true });
    await rename(coming, join(agencies, id));
    return null;
  } finally {
    // Files alone, each of which stands elsewhere, too.
    await rm(coming, { recursive: true, force: true });
  }
}

/**
 * Adds an agency from a folder with its plan and its directory; a state that lies there comes along, so that a department
 * which had the bot for itself goes on as one of several. All of it is there at once, or nothing.
 * @returns the exit code
 * @throws DataError where a file cannot be used, FolderInUseError while a bot runs on the state
 */
export async function addAgency(
  place: Place,
  id: string,
  from: string,
  say: (line: string) => void,
): Promise<number> {
  const refuse = (line: string): number => {
    say(line);
    return 1;
  };
  const refusal = await refusalOf(place, id, from);
  if (refusal !== null) return refuse(refusal);
  const hasState = existsSync(join(from, 'state', stateFile));
  const folder = join(place.dataDir, agenciesFolder, id);
  return whileFolderUnused(join(from, 'state'), async () => {
    // Broken off between the two, it goes on with what is left to do.
    const isNew = !existsSync(folder);
    const wrong = isNew ? await putFiles(place, id, from, hasState) : null;
    if (wrong !== null) return refuse(wrong);
    if (hasState && !(await takeState(from, folder, place.dataDir))) {
      if (isNew) await rm(folder, { recursive: true, force: true });
      return refuse(words.otherDisk(join(from, 'state')));
    }
    const { context } = await readAgency(place.dataDir, place.embeddedDir, id, place.year);
    // Of one whose state comes along in files the files go with it.
    if (!hasState) await place.states.takeFiles?.(id, await readDataFiles(folder), context, () => {});
    say(words.added(context.plan.agency.name, folder));
    if (hasState) say(words.stateCame);
    if (hasState && place.states.afterFiles !== null) say(place.states.afterFiles);
    for (const line of words.next(folder)) say(line);
    return 0;
  });
}
