import { fold, foldInPlace } from '../text/fold.ts';
import type { UnitDraft } from './draft.ts';

/** How what a draft names is compared, sorted and given an id: names of units and people as papers write them. */

/** How a name is compared: without case, marks, dashes and «Sở» behind it. */
export const unitKey = (name: string): string =>
  foldInPlace(name)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
    .replace(/^(?:giao|do) /, '')
    .replace(/\s+(?:truc thuoc|thuoc|cua)(?:\s+so|\s+don vi)?$/, '')
    .replace(/^(van phong|thanh tra) so$/, '$1');

/** What kind of unit a name says. @param key as `unitKey` makes it */
export function unitKind(key: string): UnitDraft['kind'] {
  if (key.startsWith('van phong')) return 'office';
  if (key.startsWith('thanh tra')) return 'inspectorate';
  return /^(?:phong|ban|to|bo phan)\b/.test(key) ? 'division' : 'centre';
}

const longestId = 24;

/** An id of the first letters and digits of a name, at most 24, whole words as long as there is more than one. */
export function idOf(name: string, taken: (id: string) => boolean): string {
  const words = fold(name).match(/[a-z0-9]+/g) ?? ['x'];
  let id = words[0]!.slice(0, longestId);
  for (const word of words.slice(1)) {
    if (id.length + 1 + word.length > longestId) break;
    id = `${id}-${word}`;
  }
  id = id.replace(/-(?:va|cua|voi)$/, '');
  if (!taken(id)) return id;
  for (let number = 2; ; number++) {
    const other = `${id.slice(0, longestId - 3)}-${number}`;
    if (!taken(other)) return other;
  }
}
