import type { Org } from '../../core/people/org.ts';
import type { Draft, UnitDraft } from '../../core/plan/draft.ts';
import { unitKey } from '../../core/plan/draft-names.ts';
import { unitsNamed } from '../../core/plan/missing.ts';
import type { Building } from './building.ts';
import { isInitials, matchesInitials } from './short-names.ts';

/** Kinds of units that papers shorten: of a commune or a department other words tell the place, and two places are two. */
const kinds = /^(?:phong|trung tam|chi cuc|van phong|bo phan|chi nhanh|ban|doan|tram|to)(?= |$)/;

/** Where a unit is, which a short name leaves out or has instead of the whole. */
const place = / (?:huyen|xa|phuong|tinh|thanh pho|thi xa|khu vuc)$/;

/** Letters for a name: «Phòng KT&HT», «Sở KH&CN», whatever agency they are of. */
const isByLetters = (short: UnitDraft, long: UnitDraft): boolean =>
  isInitials(short.name) &&
  !isInitials(long.name) &&
  unitKey(short.name).split(' ')[0] === unitKey(long.name).split(' ')[0] &&
  matchesInitials(short.name.replace(place, ''), unitKey(long.name).replace(place, ''));

/** Capitals that stand for words next to one another: «ĐH» for «Đại học», «GD&ĐT» for «Giáo dục và Đào tạo». */
const isLetters = (word: string): boolean => /^\p{Lu}[\p{Lu}&.-]{1,7}$/u.test(word);

/** How many of the words from a place on have these first letters; «và» counts for nothing. 0 where they do not. */
function wordsFor(letters: string, words: readonly string[], from: number): number {
  const own = unitKey(letters).replace(/[^a-z]/g, '');
  let at = 0;
  for (let place = from; place < words.length; place++) {
    const word = words[place]!;
    if (word === 'va' && at > 0) continue;
    if (word.charAt(0) !== own.charAt(at)) return 0;
    at++;
    if (at === own.length) return place - from + 1;
  }
  return 0;
}

/** Whether one name is another word for word, with some of its words as their first letters: «Trường ĐH X» of «Trường Đại học X». */
function isShortened(short: string, long: string): boolean {
  const [own, whole] = [short.split(/\s+/), unitKey(long).split(' ')];
  let at = 0;
  let letters = 0;
  for (const word of own) {
    if (unitKey(word) === whole[at]) {
      at++;
      continue;
    }
    const count = isLetters(word) ? wordsFor(word, whole, at) : 0;
    if (count < 2) return false;
    at += count;
    letters++;
  }
  return letters > 0 && own.length > letters && at === whole.length;
}

const initialsOf = (words: string): string =>
  words
    .split(/[^a-z0-9]+/)
    .map((word) => word.charAt(0))
    .join('');

/** Whether one name can be a short form of another: its first words, or the initials of them, behind the same kind. */
function isShortOf(short: string, long: string): boolean {
  const kind = kinds.exec(short)?.[0];
  if (kind === undefined || kinds.exec(long)?.[0] !== kind || short === long) return false;
  const [bare, whole] = [short.replace(place, ''), long.replace(place, '')];
  if (bare === whole) return false;
  if (whole.startsWith(`${bare} `)) return bare !== kind || kind === 'van phong';
  const letters = bare.slice(kind.length).replace(/[^a-z0-9]/g, '');
  return letters.length >= 3 &&
    !/[aeiouy]{2}/.test(letters) &&
    bare.split(' ').length <= kind.split(' ').length + 1
    ? initialsOf(whole.slice(kind.length + 1)).startsWith(letters)
    : false;
}

/** Units that may be one, named twice: asked, where the directory does not tell them apart. */
export function askSameUnits(
  { doubts, indices, listed }: Building,
  draft: Draft,
  org: Org | undefined,
): void {
  const named = unitsNamed(draft);
  const isOfOrg = ({ id }: UnitDraft): boolean => org?.units.some((unit) => unit.id === id) === true;
  // One that only helps with a task is of this paper, too; of the directory only whom it names.
  const units = draft.units.filter((unit) => unit.type !== 'group' && (named.has(unit.id) || !isOfOrg(unit)));
  for (const other of units) {
    const long = units.filter(
      (unit) =>
        unit !== other &&
        (isShortOf(unitKey(other.name), unitKey(unit.name)) ||
          isByLetters(other, unit) ||
          isShortened(other.name, unit.name)),
    );
    const [unit] = long;
    const areTwo = (one: UnitDraft): boolean =>
      (isOfOrg(one) && isOfOrg(other)) || (listed.has(one.id) && listed.has(other.id));
    if (unit === undefined || long.length > 1 || areTwo(unit)) continue;
    doubts.push({
      type: 'same-unit',
      unit: unit.id,
      other: other.id,
      name: unit.name,
      otherName: other.name,
      place: indices[0]?.place ?? { type: 'paragraph', number: 1 },
      path: '',
      source: `${other.name} / ${unit.name}`,
    });
  }
}
