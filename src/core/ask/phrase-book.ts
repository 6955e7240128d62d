import type { Org, Person, Unit, UnitGroup } from '../people/org.ts';
import type { Plan } from '../plan/plan.ts';
import { fold, type Token, tokenize } from '../text/fold.ts';
import { bitCount, editDistance, haveAlikeLetters, letterCounts, letterSet } from './edit-distance.ts';
import { abbreviations, type Concept, concepts, fillers, foreign } from './lexicon.ts';
import { indexNames, partsOfUnitName, personNames, unitNames } from './names.ts';
import { runFor, type ShortRuns, shortRunsOf, wholeOf } from './short-runs.ts';

const numerals = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/** «cả 3 phòng quản lý», «của 3 phòng quản lý», «mấy phòng quản lý» of «các phòng quản lý»: a group by how many it is of. A bare number may be a month's. */
function countedNames(name: string, unit: Unit | UnitGroup): string[] {
  const [, rest] = /^các (.+)$/iu.exec(name) ?? [];
  if (rest === undefined || !('units' in unit)) return [];
  const count = unit.units.length;
  const words = numerals[count];
  const counts = [String(count), ...(words ? [words] : [])];
  return [
    `mấy ${rest}`,
    ...['cả', 'của', 'giữa'].flatMap((before) => counts.map((said) => `${before} ${said} ${rest}`)),
  ];
}

/** What a run of words stands for. */
export type Meaning =
  | { type: 'concept'; concept: Concept }
  | { type: 'index'; code: string; strong: boolean; whole: boolean }
  | { type: 'person'; id: string }
  | { type: 'unit'; id: string }
  | { type: 'filler' }
  | { type: 'foreign' };

/** A known run of words with everything it can stand for. */
interface Phrase {
  folded: readonly string[];
  /** Spellings with diacritics; a single word that was typed with other diacritics is another word. */
  raws: readonly string[];
  joined: string;
  letters: number;
  counts: Uint8Array;
  meanings: readonly Meaning[];
  /** Names are also found when mistyped. */
  fuzzy: boolean;
}

/** A phrase found in a question at words `from` to `to` (exclusive). */
export interface Span {
  from: number;
  to: number;
  phrase: Phrase;
  slips: number;
  /** Typed with the very diacritics of the phrase. */
  sameMarks: boolean;
}

export interface PhraseBook {
  byFirst: ReadonlyMap<string, readonly Phrase[]>;
  /** Phrases that are also found mistyped, by the number of their letters. */
  fuzzyByLength: readonly (readonly Phrase[])[];
  words: ReadonlySet<string>;
  shortRuns: ShortRuns;
  /** Words of the indices' names: what is said in them alone is no name of another. */
  indexWords: ReadonlySet<string>;
  /** Of how many agencies the plan's places are: «hạng 3/25». */
  outOf: ReadonlySet<number>;
}

const maxSlips = 3;

/** How many slips a name of this many letters may hold. */
const slipsFor = (length: number): number => (length < 6 ? 0 : length < 10 ? 1 : length < 20 ? 2 : 3);

/** Concepts long and distinct enough to be recognised with a slip. */
const fuzzyConcepts = new Set<Concept>([
  'responsible',
  'lead',
  'coordinate',
  'target',
  'tasks',
  'progress',
  'deadline',
  'consolidate',
  'rank',
  'briefing',
  'meeting',
  'compare',
  'lowest',
  'highest',
  'not-reported',
  'improve',
  'obstacle',
  'unit',
  'leader',
  'index',
]);

/** How the plan's own groups are called; rules of language read them, here they are no names of indices («trụ cột hạ tầng»). */
const groupNames = ({ groups }: Plan): string[] =>
  groups.flatMap(({ name, short, aliases }) => [
    name,
    ...[short, ...aliases].flatMap((said) => [`nhóm ${said}`, `trụ cột ${said}`]),
  ]);

/** The leader who is the agency's director; undefined where nobody is, or several are called so. */
export function directorOf({ people }: Org): Person | undefined {
  const [director, another] = people.filter(
    ({ role, title }) => role === 'leader' && /^giam doc(?: so)?$/.test(fold(title)),
  );
  return another ? undefined : director;
}

/** «giám đốc sở»: where the directory has a director it names them; «giám đốc» alone may head a centre. */
const isWholeTitle = (phrase: string): boolean => /(?:^| )so(?: |$)/.test(fold(phrase));

const isLong = (phrase: string): boolean =>
  phrase.includes(' ') && fold(phrase).replace(/[^a-z0-9]/g, '').length >= 7;

/** What the language's own words mean, over a directory. */
function conceptsOf(org: Org): { phrase: string; meaning: Meaning; fuzzy: boolean }[] {
  const director = directorOf(org);
  return (Object.entries(concepts) as [Concept, readonly string[]][]).flatMap(([concept, phrases]) =>
    phrases.map((phrase) =>
      concept === 'director' && director && isWholeTitle(phrase)
        ? { phrase, meaning: { type: 'person', id: director.id }, fuzzy: false }
        : {
            phrase,
            meaning: { type: 'concept', concept },
            fuzzy: isLong(phrase) && fuzzyConcepts.has(concept),
          },
    ),
  );
}

/**
 * The one index in whose name a subject stands that is foreign to most plans: of «Tiếp cận đất đai cụm công nghiệp» «đất» is
 * no foreign subject. Null where none has it, or several.
 */
function soleIndexOf(plan: Plan, phrase: string): string | null {
  const spelled = (text: string): string =>
    ` ${tokenize(text)
      .map(({ raw }) => raw)
      .join(' ')} `;
  const held = plan.indices.filter(({ name }) => spelled(name).includes(spelled(phrase)));
  return held.length === 1 ? held[0]!.code : null;
}

/** Subjects that are foreign to most plans, with what each means in this one. */
const strangers = (plan: Plan): { phrase: string; meaning: Meaning }[] =>
  foreign.map((phrase) => {
    const code = soleIndexOf(plan, phrase);
    return {
      phrase,
      meaning: code === null ? { type: 'foreign' } : { type: 'index', code, strong: true, whole: false },
    };
  });

/** One word of an index's name: without its marks it is many others («dat» is «đạt»). */
const isBareWord = ({ folded, meanings }: Phrase): boolean =>
  folded.length === 1 && meanings.every((meaning) => meaning.type === 'index' && !meaning.whole);

/** All phrases that a plan and a directory make readable, compiled once for each pair. */
export function compilePhraseBook(plan: Plan, org: Org): PhraseBook {
  const byKey = new Map<string, { folded: string; raws: Set<string>; meanings: Meaning[]; fuzzy: boolean }>();
  const add = (text: string, meaning: Meaning, fuzzy: boolean): void => {
    const words = tokenize(text);
    if (words.length === 0) return;
    const raw = words.map((word) => word.raw).join(' ');
    // «năm» and «nắm» are different words; longer runs are told apart by their marks only when both fit.
    const entry = byKey.get(raw) ?? {
      folded: words.map((word) => word.folded).join(' '),
      raws: new Set([raw]),
      meanings: [],
      fuzzy: false,
    };
    if (!entry.meanings.some((known) => JSON.stringify(known) === JSON.stringify(meaning)))
      entry.meanings.push(meaning);
    entry.fuzzy ||= fuzzy;
    byKey.set(raw, entry);
  };
  // Phrases that mean something of their own are no part of an index's name: «đứng đầu».
  const taken = new Set(Object.values(concepts).flat().map(fold));
  for (const index of plan.indices)
    for (const name of indexNames(plan, index))
      if (name.strong || !taken.has(fold(name.text)))
        add(name.text, { type: 'index', code: index.code, strong: name.strong, whole: name.whole }, true);
  for (const person of org.people)
    for (const name of personNames(person))
      add(name, { type: 'person', id: person.id }, name === person.name);
  for (const unit of org.units)
    for (const name of partsOfUnitName(unit, org.units)) add(name, { type: 'unit', id: unit.id }, false);
  for (const unit of [...org.units, ...org.unitGroups, ...org.outside])
    for (const name of unitNames(unit))
      for (const said of [name, ...countedNames(name, unit)])
        add(said, { type: 'unit', id: unit.id }, said === name);
  for (const { phrase, meaning, fuzzy } of conceptsOf(org)) add(phrase, meaning, fuzzy);
  for (const phrase of [...fillers, ...groupNames(plan)]) add(phrase, { type: 'filler' }, false);
  for (const { phrase, meaning } of strangers(plan)) add(phrase, meaning, false);

  const phrases = [...byKey.values()].map((entry): Phrase => {
    const joined = entry.folded.replaceAll(' ', '');
    return {
      folded: entry.folded.split(' '),
      raws: [...entry.raws],
      joined,
      letters: letterSet(joined),
      counts: letterCounts(joined),
      meanings: entry.meanings,
      fuzzy: entry.fuzzy,
    };
  });
  const byFirst = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const list = byFirst.get(phrase.folded[0]!);
    if (list) list.push(phrase);
    else byFirst.set(phrase.folded[0]!, [phrase]);
  }
  const words = new Set(phrases.flatMap((phrase) => phrase.folded));
  const mistypable = phrases.filter((phrase) => phrase.fuzzy && slipsFor(phrase.joined.length) > 0);
  const longest = Math.max(...mistypable.map((phrase) => phrase.joined.length));
  const fuzzyByLength = Array.from({ length: longest + 1 }, (_, length) =>
    mistypable.filter((phrase) => phrase.joined.length === length),
  );
  const outOf = new Set(plan.indices.flatMap(({ baseline }) => baseline.of ?? []));
  const indexWords = new Set(plan.indices.flatMap(({ name }) => tokenize(name).map(({ folded }) => folded)));
  return {
    byFirst,
    fuzzyByLength,
    words,
    shortRuns: shortRunsOf(plan, org, [...Object.values(concepts).flat(), ...fillers]),
    indexWords,
    outOf,
  };
}

/** Given names that without diacritics are words of everyday questions. */
const alsoWords: ReadonlySet<string> = new Set(
  'thang nam ha minh hai ba tu bay an the nhi quy mai hien tien tuan thu chi dong binh phong thanh trung hanh tam huong lan hoa ly van ngoc son duc luc long nga nhat nhan tin dat vu yeu bich hang cuong'.split(
    ' ',
  ),
);

const hasMarks = (token: Token): boolean => token.raw !== token.folded;

/**
 * A single word typed with diacritics must be spelt like the phrase; a longer phrase forgives wrong ones, unless
 * it is a foreign subject: «còn cái» is not «con cái».
 */
function spellingFits(phrase: Phrase, tokens: readonly Token[], from: number): boolean {
  const given = tokens[from + phrase.folded.length - 1]!;
  if (isBareWord(phrase)) return phrase.raws.includes(given.raw);
  // «ảnh minh chứng» names no «anh Minh»: each word that has marks must have those of the name.
  if (phrase.meanings.some((meaning) => meaning.type === 'person') && phrase.folded.length <= 3) {
    const typed = tokens.slice(from, from + phrase.folded.length);
    if (typed.some(hasMarks))
      return phrase.raws.some((raw) =>
        raw.split(' ').every((word, step) => !hasMarks(typed[step]!) || typed[step]!.raw === word),
      );
  }
  // Without diacritics «thang 5» is a month and «ha em» no Hà: a given name alone must be no such word.
  if (
    phrase.folded.length === 1 &&
    phrase.meanings.every((meaning) => meaning.type === 'person') &&
    !hasMarks(given) &&
    given.capital !== true &&
    alsoWords.has(given.folded)
  )
    return false;
  // Of two words each counts: «hội ai» is not «hỏi ai».
  const exact =
    phrase.folded.length === 1 ||
    (phrase.folded.length === 2 &&
      phrase.meanings.every((meaning) => meaning.type === 'concept' || meaning.type === 'filler')) ||
    phrase.meanings.every((meaning) => meaning.type === 'foreign');
  if (!exact) return true;
  return phrase.raws.some((raw) =>
    raw.split(' ').every((word, step) => {
      const token = tokens[from + step]!;
      return !hasMarks(token) || token.raw === word;
    }),
  );
}

const rawOf = (tokens: readonly Token[], from: number, to: number, phrase: Phrase): boolean =>
  phrase.raws.includes(
    tokens
      .slice(from, to)
      .map((token) => token.raw)
      .join(' '),
  );

/** Every phrase of the book that stands in the words as it is. */
export function findPhrases(book: PhraseBook, tokens: readonly Token[]): Span[] {
  const spans: Span[] = [];
  for (let from = 0; from < tokens.length; from++) {
    for (const phrase of book.byFirst.get(tokens[from]!.folded) ?? []) {
      const to = from + phrase.folded.length;
      if (to > tokens.length) continue;
      let fits = true;
      for (let step = 1; step < phrase.folded.length && fits; step++)
        fits = tokens[from + step]!.folded === phrase.folded[step];
      if (fits && spellingFits(phrase, tokens, from))
        spans.push({ from, to, phrase, slips: 0, sameMarks: rawOf(tokens, from, to, phrase) });
    }
  }
  return spans;
}

/** A person's given name may be mistyped, but another name is another person: «Tùng» is not «Hùng». */
function sameGivenName(phrase: Phrase, last: Token): boolean {
  if (!phrase.meanings.some((meaning) => meaning.type === 'person')) return true;
  const given = phrase.folded.at(-1)!;
  return last.folded === given || (last.folded[0] === given[0] && editDistance(last.folded, given, 1) <= 1);
}

/** A slip changes letters of a word; another word in its place is another name: «chuyển đổi» is not «chuyên môn». */
const isSameWords = (
  phrase: Phrase,
  tokens: readonly Token[],
  from: number,
  to: number,
  unknown: readonly boolean[],
): boolean =>
  to - from !== phrase.folded.length ||
  phrase.folded.every((word, step) => {
    const { folded } = tokens[from + step]!;
    // «số hóa *chậm*»: a word that is known as it stands, with its marks, is no slip for another.
    if (to - from === 2 && folded !== word && !unknown[from + step] && hasMarks(tokens[from + step]!))
      return false;
    const limit = Math.floor(Math.max(word.length, folded.length) / 2);
    return folded === word || editDistance(folded, word, limit) <= limit;
  });

/** Names that stand mistyped in the words: only windows that hold a word of `unknown` are tried. */
export function findMistyped(
  book: PhraseBook,
  tokens: readonly Token[],
  unknown: readonly boolean[],
): Span[] {
  const spans: Span[] = [];
  for (let from = 0; from < tokens.length; from++) {
    let joined = '';
    let holdsUnknown = false;
    for (let to = from + 1; to <= Math.min(tokens.length, from + 12); to++) {
      const folded = tokens[to - 1]!.folded;
      if (/\d/.test(folded)) break;
      joined += folded;
      holdsUnknown ||= unknown[to - 1]!;
      if (joined.length > 44) break;
      if (!holdsUnknown || joined.length < 5) continue;
      const letters = letterSet(joined);
      const counts = letterCounts(joined);
      for (let length = joined.length - maxSlips; length <= joined.length + maxSlips; length++) {
        const limit = slipsFor(length);
        if (Math.abs(length - joined.length) > limit) continue;
        for (const phrase of book.fuzzyByLength[length] ?? []) {
          if (bitCount(phrase.letters ^ letters) > 2 * limit) continue;
          if (!haveAlikeLetters(phrase.counts, counts, 2 * limit)) continue;
          if (!sameGivenName(phrase, tokens[to - 1]!)) continue;
          const slips = editDistance(joined, phrase.joined, limit);
          if (slips <= limit && isSameWords(phrase, tokens, from, to, unknown))
            spans.push({ from, to, phrase, slips, sameMarks: false });
        }
      }
    }
  }
  return spans;
}

/** Undoes Telex keystrokes that an input method left standing: «thoiwf» → «thoi», «ddieemr» → «diem». */
function undoTelex(word: string): string {
  return word
    .replace(/dd/g, 'd')
    .replace(/([aeo])\1/g, '$1')
    .replace(/w/g, '')
    .replace(/(?<=[aeiouy][a-z]*)[sfrxj](?=[a-z]{0,3}$)/, '');
}

/** Cuts words that were typed without spaces: «phutrach» → «phu», «trach»; null where that is not possible. */
function cutJoined(word: string, words: ReadonlySet<string>): string[] | null {
  const cuts: (string[] | null)[] = [[]];
  for (let end = 1; end <= word.length; end++) {
    let best: string[] | null = null;
    for (let length = 2; length <= Math.min(6, end); length++) {
      const before = cuts[end - length];
      const piece = word.slice(end - length, end);
      if (before && words.has(piece) && (best === null || before.length + 1 < best.length))
        best = [...before, piece];
    }
    cuts[end] = best;
  }
  return cuts[word.length] ?? null;
}

/** Initial sounds that are written one for the other. */
const alike: readonly (readonly [string, string])[] = [
  ['ch', 'tr'],
  ['tr', 'ch'],
];

const fromText = (text: string, capital: boolean): Token[] =>
  tokenize(text).map((token) => ({ ...token, capital: token.capital || capital }));

const digitWords = ['khong', 'mot', 'hai', 'ba', 'bon', 'nam'];

/** «hai chấm ba» is the code 2.3. */
function joinSpokenCodes(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (let position = 0; position < tokens.length; position++) {
    const [left, point, right] = [0, 1, 2].map((step) => tokens[position + step]?.folded ?? '');
    const whole = digitWords.indexOf(left!);
    const part = digitWords.indexOf(right!);
    if (point === 'cham' && whole > 0 && part > 0) {
      const code = `${whole}.${part}`;
      joined.push({ raw: code, typed: code, folded: code, capital: false });
      position += 2;
    } else joined.push(tokens[position]!);
  }
  return joined;
}

/** «năm 22» is the year 2022. */
const withYears = (tokens: readonly Token[]): Token[] =>
  tokens.map((token, at) => {
    const before = tokens[at - 1];
    const isYear = /^2\d$/.test(token.folded) && (before?.raw === 'năm' || before?.raw === 'nam');
    return isYear ? { ...token, raw: `20${token.raw}`, folded: `20${token.folded}` } : token;
  });

/** The asker, as short as people type it behind a «p»: «p e». */
const ownSpelt: Readonly<Record<string, string>> = {
  e: 'em',
  a: 'anh',
  c: 'chị',
  minh: 'mình',
  toi: 'tôi',
  chi: 'chị',
};

/** Two words that are said for others, whatever the plan. */
const saidFor: ReadonlyMap<string, string> = new Map([
  ['qua mang', 'trực tuyến'],
  ['tren mang', 'trực tuyến'],
  ['trong kh', 'trong kế hoạch'],
  ['theo kh', 'theo kế hoạch'],
  ['kh ghi', 'kế hoạch ghi'],
  ['kh giao', 'kế hoạch giao'],
  ['kh ddci', 'kế hoạch ddci'],
  ['nc ngoai', 'nước ngoài'],
  ['toi h', 'tới giờ'],
  ['den h', 'đến giờ'],
  ['may h', 'mấy giờ'],
  ['so xd', 'sở xây dựng'],
  ['so tc', 'sở tài chính'],
  ['so nv', 'sở nội vụ'],
  ['so tp', 'sở tư pháp'],
  ...['em', 'e', 'minh', 'toi', 'anh', 'a', 'chi', 'c', 'ta'].map((own): [string, string] => [
    `p ${own}`,
    `phòng ${ownSpelt[own] ?? own}`,
  ]),
]);

/** «nộp qua mạng» is «nộp trực tuyến». */
const withRuns = (tokens: readonly Token[]): Token[] =>
  tokens.flatMap((token, at) => {
    const meant = saidFor.get(`${token.folded} ${tokens[at + 1]?.folded}`);
    if (meant !== undefined) return fromText(meant, false).map((one) => ({ ...one, spelt: true as const }));
    return saidFor.has(`${tokens[at - 1]?.folded} ${token.folded}`) ? [] : [token];
  });

/** What a word stands for that is written short: «cs», «q2», «ksát», «xk», «an toàn hc»; null where it is none. */
function spelledShort(
  { words, shortRuns }: PhraseBook,
  token: Token,
  before: string | undefined,
  after: string | undefined,
): readonly Token[] | null {
  const meant = abbreviations.get(token.raw);
  // «ht xuất khẩu»: a name's own words before what the letters mean elsewhere.
  const named = meant === undefined ? undefined : shortRuns.inNames.get(`${token.raw} ${after}`);
  if (named) return named;
  if (meant !== undefined) return fromText(meant, false);
  const [, quarter] = /^q([1-4])$/.exec(token.raw) ?? [];
  if (quarter !== undefined) return fromText(`quý ${quarter}`, false);
  if (words.has(token.folded)) return null;
  const whole = wholeOf(shortRuns, token);
  if (whole) return whole;
  // Letters that are no word stand for words of the plan, beside one of their neighbours there.
  // «lich cat dien»: a whole syllable is a word, whose marks were not typed.
  const isSyllable =
    /^(?:ngh|ng|nh|gh|gi|ch|kh|ph|qu|th|tr|[bcdghklmnprstvx])[aeiouy]{1,2}(?:ch|ng|nh|[cmnpt])$/.test(
      token.raw,
    );
  return /^[a-zđ]{2,4}$/.test(token.raw) && !isSyllable
    ? runFor(shortRuns, token.folded, before, after)
    : null;
}

/** «trao (đổi)»: words of their own, whatever sounds like them. */
const ownWords: ReadonlySet<string> = new Set(['trao']);

/** «phụ chách», «xố liệu»: sounds that are one in many mouths; null where the word is none of these. */
function soundedAs(book: PhraseBook, { folded }: Token): string | null {
  if (ownWords.has(folded) || folded.length < 4) return null;
  for (const [heard, meant] of alike) {
    const other = meant + folded.slice(heard.length);
    if (folded.startsWith(heard) && book.words.has(other)) return other;
  }
  return null;
}

/** Writes out abbreviations, Telex leftovers and joined words, so that phrases can be found. */
export function spellOut(book: PhraseBook, tokens: readonly Token[]): Token[] {
  return withYears(joinSpokenCodes(withRuns(tokens))).flatMap((token, at, tokens) => {
    const short = spelledShort(book, token, tokens[at - 1]?.folded, tokens[at + 1]?.folded);
    if (short) return short.map((one) => ({ ...one, spelt: true as const }));
    if (book.words.has(token.folded) || /\d/.test(token.folded)) return [token];
    if (!hasMarks(token) || /[wfjz]/.test(token.folded)) {
      const plain = undoTelex(token.folded);
      if (plain !== token.folded && plain.length > 1 && book.words.has(plain))
        return fromText(plain, token.capital);
    }
    // «fu trach», «jao ban»: letters that stand for two.
    const written = token.folded
      .replace(/^f/, 'ph')
      .replace(/^j/, 'gi')
      .replace(/^w/, 'qu')
      .replace(/^z/, 'd');
    if (written !== token.folded && book.words.has(written)) return fromText(written, token.capital);
    const meant = soundedAs(book, token);
    if (meant !== null) return fromText(meant, token.capital);
    if (token.folded.length >= 7) {
      const pieces = cutJoined(token.folded, book.words);
      if (pieces && pieces.length > 1)
        return pieces.map((piece) => ({ raw: piece, typed: piece, folded: piece, capital: false }));
    }
    return [token];
  });
}
