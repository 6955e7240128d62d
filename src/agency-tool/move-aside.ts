import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { agencyIds, setAsideSign } from '../agencies/agency-folders.ts';
import { agencyToolWords as words } from '../copy/vi/agency-tool.ts';
import { agenciesFolder } from '../storage/json/folder-names.ts';
import type { Place } from './place.ts';

/**
 * Sets an agency aside, so that the others run without it, or takes it back: its folder gets another name and stays as it is.
 * @returns the exit code
 * @throws FolderInUseError, DataError while a bot runs on it
 */
export async function moveAside(
  { dataDir, states }: Pick<Place, 'dataDir' | 'states'>,
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
  await states.whileUnused(way === 'off' ? id : `${setAsideSign}${id}`, () => rename(from, to));
  say(words[way](id));
  return 0;
}
