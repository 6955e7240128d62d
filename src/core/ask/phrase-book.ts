import type { Org, Person, Unit, UnitGroup } from '../people/org.ts';
import type { Plan } from '../plan/plan.ts';
import { fold, tokenize } from '../text/fold.ts';
import { agencyLetters } from './agency-names.ts';
import { letterCounts, letterSet } from './edit-distance.ts';
import { type Concept, concepts, fillers, foreign } from './lexicon.ts';
import { indexNames, isOnlyCalled, kindOfSole, partsOfUnitName, personNames, unitNames } from './names.ts';
import { outsideNames } from './outside-names.ts';
import { type ShortRuns, shortRunsOf } from './short-runs.ts';
import { pairsOf } from './task-text.ts';

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
export interface Phrase {
  folded: readonly string[];
  /** Spellings with diacritics; a single word that was typed with other diacritics is another word. */
  raws: readonly string[];
  joined: string;
  meanings: readonly Meaning[];
  /** Names are also found when mistyped. */
  fuzzy: boolean;
}

/** A phrase that is also found mistyped, with its letters: those of most words are too different to be compared one by one. */
interface Mistypable {
  phrase: Phrase;
  letters: number;
  counts: Uint8Array;
}

/** Phrases that begin with one word. */
interface Beginning {
  single: Phrase[];
  bySecond: Map<string, Phrase[]>;
}

export interface PhraseBook {
  /** By their first word: those that have no other, and the rest by their second. */
  byFirst: ReadonlyMap<string, Beginning>;
  /** Phrases that are also found mistyped, by the number of their letters. */
  fuzzyByLength: readonly (readonly Mistypable[])[];
  words: ReadonlySet<string>;
  shortRuns: ShortRuns;
  /** Words of the indices' names: what is said in them alone is no name of another. */
  indexWords: ReadonlySet<string>;
  /** Words that stand beside each other in some task, folded: a given name among them is none («giải ngân»). */
  taskPairs: ReadonlySet<string>;
  /** Of how many agencies the plan's places are: «hạng 3/25». */
  outOf: ReadonlySet<number>;
}

/** How many slips a name of this many letters may hold. */
export const slipsFor = (length: number): number => (length < 6 ? 0 : length < 10 ? 1 : length < 20 ? 2 : 3);

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
function soleIndexOf(names: readonly { code: string; spelled: string }[], phrase: string): string | null {
  const said = spelledOut(phrase);
  const held = names.filter(({ spelled }) => spelled.includes(said));
  return held.length === 1 ? held[0]!.code : null;
}

/** The words of a text, one blank around each. */
const spelledOut = (text: string): string =>
  ` ${tokenize(text)
    .map(({ raw }) => raw)
    .join(' ')} `;

/** Subjects that are foreign to most plans, with what each means in this one. */
function strangers({ indices }: Plan): { phrase: string; meaning: Meaning }[] {
  const names = indices.map(({ code, name }) => ({ code, spelled: spelledOut(name) }));
  return foreign.map((phrase) => {
    const code = soleIndexOf(names, phrase);
    return {
      phrase,
      meaning: code === null ? { type: 'foreign' } : { type: 'index', code, strong: true, whole: false },
    };
  });
}

/** Phrases that are also found mistyped, by the number of their letters; worked out for the first question that holds an unknown word. */
function mistypableByLength(phrases: readonly Phrase[]): Mistypable[][] {
  const found: Mistypable[][] = [];
  for (const phrase of phrases) {
    const { joined, fuzzy } = phrase;
    if (!fuzzy || slipsFor(joined.length) === 0) continue;
    found[joined.length] ??= [];
    found[joined.length]!.push({ phrase, letters: letterSet(joined), counts: letterCounts(joined) });
  }
  return found;
}

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
    for (const name of personNames(person, isOnlyCalled(org, person)))
      add(name, { type: 'person', id: person.id }, name === person.name);
  for (const unit of org.units)
    for (const name of [...kindOfSole(unit, org.units), ...partsOfUnitName(unit, org.units)])
      add(name, { type: 'unit', id: unit.id }, false);
  for (const unit of [...org.units, ...org.unitGroups, ...org.outside])
    for (const name of unitNames(unit))
      for (const said of [name, ...countedNames(name, unit)])
        add(said, { type: 'unit', id: unit.id }, said === name);
  for (const { phrase, meaning, fuzzy } of [...outsideNames(org), ...conceptsOf(org)])
    add(phrase, meaning, fuzzy);
  for (const letters of agencyLetters(plan)) add(letters, { type: 'concept', concept: 'agency' }, false);
  for (const phrase of [...fillers, ...groupNames(plan)]) add(phrase, { type: 'filler' }, false);
  for (const { phrase, meaning } of strangers(plan)) add(phrase, meaning, false);

  const phrases = [...byKey.values()].map((entry): Phrase => {
    const joined = entry.folded.replaceAll(' ', '');
    return {
      folded: entry.folded.split(' '),
      raws: [...entry.raws],
      joined,
      meanings: entry.meanings,
      fuzzy: entry.fuzzy,
    };
  });
  const byFirst = new Map<string, Beginning>();
  for (const phrase of phrases) {
    const [first, second] = phrase.folded;
    const begun = byFirst.get(first!) ?? { single: [], bySecond: new Map<string, Phrase[]>() };
    byFirst.set(first!, begun);
    if (second === undefined) begun.single.push(phrase);
    else {
      const list = begun.bySecond.get(second);
      if (list) list.push(phrase);
      else begun.bySecond.set(second, [phrase]);
    }
  }
  const words = new Set(phrases.flatMap((phrase) => phrase.folded));
  let fuzzyByLength: PhraseBook['fuzzyByLength'] | undefined;
  const outOf = new Set(plan.indices.flatMap(({ baseline }) => baseline.of ?? []));
  const indexWords = new Set(plan.indices.flatMap(({ name }) => tokenize(name).map(({ folded }) => folded)));
  return {
    taskPairs: pairsOf(plan),
    byFirst,
    get fuzzyByLength() {
      fuzzyByLength ??= mistypableByLength(phrases);
      return fuzzyByLength;
    },
    words,
    shortRuns: shortRunsOf(plan, org, () => [...Object.values(concepts).flat(), ...fillers]),
    indexWords,
    outOf,
  };
}
