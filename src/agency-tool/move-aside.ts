import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { agencyIds, setAsideSign } from '../agencies/agency-folders.ts';
import { agencyToolWords as words } from '../copy/vi/agency-tool.ts';
import { lockFolder } from '../storage/json/folder-lock.ts';
import { agenciesFolder } from '../storage/json/folder-names.ts';
import type { Place } from './place.ts';

/** Works while no bot has a state; one that there is not yet is nobody's. @throws FolderInUseError */
export async function whileUnused<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const unlock = existsSync(folder) ? await lockFolder(folder) : async () => {};
  try {
    return await work();
  } finally {
    await unlock();
  }
}

/**
 * Sets an agency aside, so that the others run without it, or takes it back: its folder gets another name and stays as it is.
 * @returns the exit code
 * @throws FolderInUseError while a bot runs on it
 */
export async function moveAside(
  { dataDir }: Pick<Place, 'dataDir'>,
  id: string,
  way: 'off' | 'on',
  say: (line: string) => void,
): Promise<number> {
  const place = join(dataDir, agenciesFolder);
  const [shown, hidden] = [join(place, id), join(place, `${setAsideSign}${id}`)];
  const [from, to] = way === 'off' ? [shown, hidden] : [hidden, shown];
  if (!existsSync(from)) {
    const ids = agencyIds(dataDir, way === 'off' ? '' : setAsideSign);
    say(existsSync(to) ? words.isSo(id, way) : words.notThere(id, ids));
    return existsSync(to) ? 0 : 1;
  }
  if (existsSync(to)) {
    say(words.isThere(id, to));
    return 1;
  }
  await whileUnused(join(from, 'state'), async () => {});
  await rename(from, to);
  say(words[way](id));
  return 0;
}
