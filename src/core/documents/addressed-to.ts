import { departmentAt, withAgencyInOneWord } from '../ask/agency-names.ts';
import type { Org } from '../people/org.ts';
import type { Plan } from '../plan/plan.ts';
import { fold } from '../text/fold.ts';

/** Whom a proposal is addressed to: the agency's own people, others, or nobody that can be told. */
export type Addressee = 'inside' | 'outside' | 'nobody';

/** A word as it was typed, in small letters, and without marks. */
interface Word {
  typed: string;
  small: string;
  folded: string;
}

/** A word of a name, with its marks and without. */
interface NameWord {
  marked: string;
  folded: string;
}
type Name = readonly NameWord[];

const wordsOf = (text: string): Word[] =>
  (text.normalize('NFC').match(/[\p{L}\p{M}\d]+/gu) ?? []).map((typed) => ({
    typed,
    small: typed.toLowerCase(),
    folded: fold(typed),
  }));

const namesOf = (names: readonly string[]): Name[] =>
  [...new Set(names)]
    .map((name) => wordsOf(name).map(({ small, folded }) => ({ marked: small, folded })))
    .filter((name) => name.length > 0);

/** What asks; whom it asks stands behind it. */
const asking = namesOf([
  'đề nghị',
  'kính đề nghị',
  'kiến nghị',
  'đề xuất',
  'xin ý kiến',
  'xin',
  'mong muốn',
  'mong',
  'kính trình',
  'trình',
  'tham mưu',
  'yêu cầu',
]);

/** What may stand between what asks and whom it asks. */
const between: ReadonlySet<string> = new Set(
  'giao cho den toi len voi gui kinh trinh bao cao xin y kien va cac quy anh chi ong ba dong dc d c ban tap the duoc som de nghi xem xet'.split(
    ' ',
  ),
);

/** First words of the names of those who are no part of a department, whatever its plan. */
const others = namesOf([
  'UBND',
  'ủy ban',
  'uỷ ban',
  'HĐND',
  'hội đồng nhân dân',
  'tỉnh',
  'tỉnh ủy',
  'trung ương',
  'chính phủ',
  'thủ tướng',
  'bộ',
  'tổng cục',
  'cục',
  'chi cục',
  'huyện',
  'thành phố',
  'thị xã',
  'xã',
  'phường',
  'thị trấn',
  'địa phương',
  'cấp trên',
  'cấp có thẩm quyền',
  'cơ quan có thẩm quyền',
  'sở ngành',
  'sở ban ngành',
  'ngành',
  'công an',
  'quân đội',
  'kho bạc',
  'ngân hàng',
  'bảo hiểm',
  'tòa án',
  'viện kiểm sát',
  'bưu điện',
  'điện lực',
  'hiệp hội',
  'liên minh',
  'mặt trận',
  'doanh nghiệp',
  'công ty',
  'tập đoàn',
  'nhà mạng',
]);

/** What behind the name of an own unit makes it another one: «Thanh tra tỉnh», «Văn phòng UBND tỉnh». */
const ofOthers = namesOf([
  'UBND',
  'ủy ban',
  'HĐND',
  'tỉnh',
  'huyện',
  'thành phố',
  'chính phủ',
  'quốc hội',
  'bộ',
  'cục',
]);

/** Those at the head of any agency, and of its units. */
const heads = namesOf([
  'lãnh đạo',
  'ban giám đốc',
  'giám đốc',
  'phó giám đốc',
  'PGĐ',
  'GĐ',
  'thủ trưởng',
  'phó thủ trưởng',
  'chủ tịch',
  'phó chủ tịch',
  'trưởng ban',
  'cục trưởng',
  'bộ trưởng',
]);

/** What an agency calls itself. */
const selves = namesOf(['sở', 'cơ quan', 'đơn vị mình', 'nội bộ', 'bộ phận']);

/**
 * Whether a word is one of a name: by its marks, or without any where none were typed. One syllable alone that only its marks
 * tell from another («bộ», «bố») is no name without them.
 */
const isWordOf = ({ small, folded }: Word, word: NameWord, isAlone: boolean): boolean =>
  small === word.marked || (small === folded && folded === word.folded && (!isAlone || folded === 'so'));

const startsWith = (words: readonly Word[], at: number, name: Name): boolean =>
  name.every((word, offset) => {
    const typed = words[at + offset];
    return typed !== undefined && isWordOf(typed, word, name.length === 1);
  });

/** The longest of some names that stands at a place; its length, 0 for none. */
const longestAt = (words: readonly Word[], at: number, names: readonly Name[]): number =>
  Math.max(0, ...names.filter((name) => startsWith(words, at, name)).map(({ length }) => length));

const isCapital = (word: Word | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word.typed);

interface Directory {
  /** Units, groups of them, people and what they are called. */
  own: readonly Name[];
  outside: readonly Name[];
}

const directoryOf = ({ units, unitGroups, people, outside }: Org): Directory => ({
  own: namesOf([
    ...[...units, ...unitGroups].flatMap(({ name, aliases }) => [name, ...aliases]),
    ...units.flatMap(({ renamed }) => (renamed ? [renamed.from] : [])),
    ...people.flatMap(({ name, title }) => [name, title]),
  ]),
  outside: namesOf(outside.flatMap(({ name, aliases }) => [name, ...aliases])),
});

/** A department that is not the agency, at «sở …»; how many words it takes, 0 for none. */
function otherDepartment(words: readonly Word[], at: number): number {
  const so = words[at]?.small;
  if (so !== 'sở' && so !== 'so') return 0;
  const behind = words.slice(at + 1);
  const known = departmentAt(behind.map(({ folded }) => folded));
  return known > 0 ? known + 1 : isCapital(behind[0]) ? 2 : 0;
}

/** Who is named at a place; null where nobody is. */
function namedAt(words: readonly Word[], at: number, directory: Directory, isHead = false): Addressee | null {
  if (otherDepartment(words, at) > 0) return 'outside';
  const [own, outside] = [longestAt(words, at, directory.own), longestAt(words, at, directory.outside)];
  const head = isHead ? 0 : longestAt(words, at, heads);
  if (outside > own) return 'outside';
  if (own > 0 && own >= head) {
    const last = at + own - 1;
    // «Văn phòng Sở» of «Văn phòng Sở Tài chính», «Thanh tra» of «Thanh tra tỉnh».
    const isOther =
      otherDepartment(words, last) > 0 ||
      otherDepartment(words, last + 1) > 0 ||
      (own <= 2 && longestAt(words, at + own, ofOthers) > 0);
    return isOther ? 'outside' : 'inside';
  }
  if (head > 0) return namedAt(words, at + head, directory, true) ?? 'inside';
  const [other, self] = [longestAt(words, at, others), longestAt(words, at, selves)];
  if (other > self) return 'outside';
  return self > 0 ? 'inside' : null;
}

/** Who is asked by words from a place on: what may stand before a name is passed over, one word after another. */
function askedFrom(words: readonly Word[], from: number, directory: Directory): Addressee | null {
  for (let at = from; at < words.length; at++) {
    const found = namedAt(words, at, directory);
    if (found !== null) return found;
    // A name in the middle of a sentence that no directory has is somebody else's.
    if (at > 0 && isCapital(words[at])) return 'outside';
    if (!between.has(words[at]!.folded)) return null;
  }
  return null;
}

/** Whom one sentence asks; null where it asks nobody. */
function askedBy(sentence: string, directory: Directory): Addressee | null {
  const words = wordsOf(sentence);
  for (let at = 0; at < words.length; at++) {
    const length = longestAt(words, at, asking);
    if (length > 0) return askedFrom(words, at + length, directory);
  }
  return words.length === 0 ? null : namedAt(words, 0, directory);
}

/**
 * Whom a proposal is addressed to, by the agency's directory and its name: its leaders, its units and their people are inside,
 * and so is the agency; other agencies, levels and companies are outside. One that asks both, or nobody, is of nobody.
 */
export function addresseeOf(proposal: string, { plan, org }: { plan: Plan; org: Org }): Addressee {
  const directory = directoryOf(org);
  const asked = new Set(
    proposal
      .split(/[.;\n!?]+/u)
      .map((sentence) => askedBy(withAgencyInOneWord(sentence, { plan, org }), directory))
      .filter((one) => one !== null),
  );
  const [only, another] = asked;
  return only === undefined || another !== undefined ? 'nobody' : only;
}
