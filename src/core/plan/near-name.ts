import { editDistance } from '../ask/edit-distance.ts';
import { foldedWords } from '../text/fold.ts';
import { unitKey } from './draft-names.ts';

/** Names that somebody may have meant who typed another: the same wherever a plan is spoken of. */

/** So many letters may be other ones in a name of that length. */
const slips = (key: string): number => (key.length < 6 ? 0 : key.length < 14 ? 1 : 2);

/** «phong quan ly xay dung» and «quan ly xay dung»: a unit may be called without what it is. */
const keysOf = (name: string): string[] => {
  const key = unitKey(name);
  const own = key.replace(/^(?:phong|ban|trung tam|chi cuc) /, '');
  return own === key || !own.includes(' ') ? [key] : [key, own];
};

/** Fewer words begin the names of too many. */
const leastBeginning = 3;

/** Whether a name begins with so many words, one letter apart: «phòng quản lý nhàa» of «Phòng Quản lý nhà và thị trường …». */
function beginsSo(key: string, name: string): boolean {
  const words = key.split(' ').length;
  return (
    words >= leastBeginning &&
    keysOf(name).some((own) => {
      const begin = own.split(' ').slice(0, words).join(' ');
      return begin !== own && editDistance(key, begin, 1) <= 1;
    })
  );
}

/** All names of several that a slip of typing may have meant: whole ones, else those that begin so. */
export function nearNames(typed: string, names: readonly string[]): string[] {
  const key = unitKey(typed);
  const near = names.filter((name) =>
    keysOf(name).some((own) => editDistance(key, own, slips(key)) <= slips(key)),
  );
  return near.length > 0 ? near : names.filter((name) => beginsSo(key, name));
}

/** The only name of several that a slip of typing may have meant. */
export function nearestName(typed: string, names: readonly string[]): string | null {
  const [only, another] = nearNames(typed, names);
  return only === undefined || another !== undefined ? null : only;
}

/**
 * A name with its end, where that sounds like courtesy: «phong quan ly nha», «Nguyễn Tuấn Anh».
 * @param bare without what may be courtesy
 * @param whole the same words with it
 * @param names that are known
 */
export function withItsEnd(bare: string, whole: string, names: readonly string[]): string {
  const known = names.map((name) => ` ${foldedWords(name)} `);
  for (
    let own = whole.replace(/[\s,.;!]+$/u, '');
    own.length > bare.length;
    own = own.replace(/\s*\S+$/u, '')
  )
    if (known.some((name) => name.includes(` ${foldedWords(own)} `))) return own;
  // A capital goes on with a name.
  const [end = ''] = /^(?:\s\p{Lu}\p{L}*)+/u.exec(whole.slice(bare.length)) ?? [];
  return bare + end;
}
