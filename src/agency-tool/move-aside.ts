import { agencyToolWords as words } from '../copy/vi/agency-tool.ts';
import type { Place } from './place.ts';

/**
 * Sets an agency aside, so that the others run without it, or takes it back: what it has stays as it is.
 * @returns the exit code
 * @throws FolderInUseError, DataError while a bot runs on it
 */
export async function moveAside(
  { states }: Pick<Place, 'states'>,
  id: string,
  way: 'off' | 'on',
  say: (line: string) => void,
): Promise<number> {
  const { shown, aside } = await states.ids();
  const [from, to] = way === 'off' ? [shown, aside] : [aside, shown];
  if (!from.includes(id)) {
    say(to.includes(id) ? words.isSo(id, way) : words.notThere(id, from));
    return to.includes(id) ? 0 : 1;
  }
  await states.setAside(id, way);
  say(words[way](id));
  return 0;
}
