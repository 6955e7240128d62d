import { memo } from '../../kit/memo.ts';
import type { Org, Person, Unit, UnitGroup } from '../people/org.ts';
import type { Index, Plan } from '../plan/plan.ts';
import { fold, tokenize } from '../text/fold.ts';
import { numberedCodes } from './numbered-index.ts';

/** Ids of tasks that have two numbers, as the codes of indices have elsewhere: those of indices of one number. */
const shortTaskIds = memo(
  (plan: Plan) => [plan],
  (plan): readonly string[] => {
    const codes = new Set(plan.indices.map(({ code }) => code.toLowerCase()));
    return plan.indices.flatMap(({ code, tasks }) =>
      code.includes('.') ? [] : tasks.map(({ id }) => id).filter((id) => !codes.has(id)),
    );
  },
);

/**
 * The codes by which indices are asked for, in small letters, each with its own spelling: «2.1», «pii.3.2». One without a
 * point is a number or a letter like any other, and asked for by its name or by «chỉ số» and its number (`numbered-index.ts`). Of a plan whose indices have one number «2.1» is a
 * task: it is no code that the plan lacks, and stands for no index, ''.
 */
export const codesOf = memo(
  (plan: Plan) => [plan],
  (plan): ReadonlyMap<string, string> =>
    new Map([
      ...shortTaskIds(plan).map((id): [string, string] => [id, '']),
      ...numberedCodes(plan),
      ...plan.indices.flatMap(({ code }): [string, string][] =>
        code.includes('.') ? [[code.toLowerCase(), code]] : [],
      ),
    ]),
);

/** Joining words: a part of a name neither begins nor ends with one. */
const joining = new Set(['va', 'cua', 'cac']);
/** Words that may begin a part of a name but not end it. */
const opening = new Set(['khong', 'nguoi', ...joining]);

/** Something that an index is called; a weak name is a common word that needs support from the question. */
export interface IndexName {
  text: string;
  strong: boolean;
  /** The name or an alias of the plan file, not a part cut out of it. */
  whole: boolean;
}

/** First letters, with and without joining words and a leading «tính»: cptg, tmbtctt, mbtctt. */
function acronyms(words: readonly string[]): string[] {
  const all = words.map((word) => word[0]!).join('');
  const heavy = words.filter((word) => !joining.has(word));
  const short = heavy.map((word) => word[0]!).join('');
  const bare = heavy[0] === 'tinh' ? short.slice(1) : short;
  return [...new Set([all, short, bare])].filter((name) => name.length >= 4);
}

/** What may stand before the first of several that share what is behind them: «các *khu*, cụm công nghiệp». */
const beforeShared = new Set(['cac', 'nhung', 'cua', 've', 'va']);

/**
 * What of a name is shared by two of its words, said of the first: «khu công nghiệp» of «các khu, cụm công nghiệp theo hướng
 * xanh», up to four words. The second has it beside it and is a part like any other.
 */
function sharedNames(name: string): string[] {
  const runs = name.split(/[,;]/u).map((run) => tokenize(run));
  return runs.flatMap((run, at) => {
    const next = runs[at + 1] ?? [];
    const [first, before] = [run.at(-1), run.at(-2)];
    const isOne = first !== undefined && (before === undefined || beforeShared.has(before.folded));
    const rest = next.slice(1, 4).map(({ raw }) => raw);
    return isOne && rest.length >= 2
      ? [2, 3]
          .filter((count) => count <= rest.length)
          .map((count) => [first.raw, ...rest.slice(0, count)].join(' '))
      : [];
  });
}

/**
 * Everything an index may be called: its name, the aliases of the plan file, its acronyms, and the parts of
 * its name. Parts of two words that are everyday words (thời gian, doanh nghiệp) come out weak.
 */
export function indexNames(plan: Plan, index: Index): IndexName[] {
  const tokens = tokenize(index.name);
  const words = tokens.map((token) => token.folded);
  const names: IndexName[] = [
    { text: index.name, strong: true, whole: true },
    ...index.aliases.map((text) => ({ text, strong: true, whole: true })),
    ...acronyms(words).map((text) => ({ text, strong: true, whole: true })),
  ];
  const known = new Set(names.map((name) => fold(name.text)));
  const heavy = tokens.filter((token) => !joining.has(token.folded));
  for (const source of [tokens, heavy]) {
    for (let from = 0; from < source.length; from++) {
      if (joining.has(source[from]!.folded)) continue;
      for (let to = from + 2; to <= source.length; to++) {
        if (opening.has(source[to - 1]!.folded)) continue;
        const text = source
          .slice(from, to)
          .map((token) => token.raw)
          .join(' ');
        if (known.has(fold(text))) continue;
        known.add(fold(text));
        const shared = plan.indices.some((other) => other !== index && fold(other.name).includes(fold(text)));
        names.push({ text, strong: to - from >= 3 && !shared, whole: false });
      }
    }
  }
  for (const text of sharedNames(index.name)) {
    if (known.has(fold(text))) continue;
    known.add(fold(text));
    names.push({ text, strong: true, whole: false });
  }
  return names;
}

/** How colleagues address each other. */
export const titles = ['chị', 'anh', 'cô', 'chú', 'bác', 'ông', 'bà', 'đồng chí', 'sếp'];

const honorifics = [
  ...titles,
  'em',
  'đ c',
  'đ/c',
  'phó giám đốc',
  'lãnh đạo',
  'phó',
  'phó gđ',
  'a',
  'c',
  'đc',
  'thủ trưởng',
  'pgđ',
  'phó giám đốc phụ trách',
  'phó giám đốc phụ trách sở',
];

const givenOf = ({ name }: Person): string => fold(name).split(' ').at(-1)!;

/** Whether nobody else of the directory has somebody's given name. */
export const isOnlyCalled = ({ people }: Org, person: Person): boolean =>
  people.every((other) => other === person || givenOf(other) !== givenOf(person));

/** «anh Sơn», «chị Thu Hà»: those who report are called so; a bare given name is too often a word. */
function reporterNames(person: Person, isOnly: boolean): string[] {
  // Staff give way to whoever reports and is called alike: who asks «chị Xuân nộp chưa» means the head.
  if ((person.role === 'staff' && !isOnly) || person.name === person.title) return [];
  const words = person.name.split(/\s+/);
  if (words.length < 2) return [];
  const called = [words.at(-1)!, words.slice(-2).join(' ')];
  const young = person.role === 'staff' ? ['cậu', 'bạn'] : [];
  return ['anh', 'chị', 'a', 'c', 'ông', 'bà', 'cô', 'chú', 'đồng chí', 'đ/c', 'bác', ...young].flatMap(
    (title) => called.map((name) => `${title} ${name}`),
  );
}

/**
 * What a person may be called: the name, its last two words, a title with the given name; never a bare title of another.
 * @param isOnly whether nobody else has the given name
 */
export function personNames(person: Person, isOnly: boolean): string[] {
  if (person.role !== 'leader') return [person.name, person.title, ...reporterNames(person, isOnly)];
  const words = person.name.split(/\s+/);
  const given = words.at(-1)!;
  const lastTwo = words.slice(-2).join(' ');
  const called = [person.name, lastTwo, words.slice(1).join(' '), `${words[0]} ${given}`, given];
  const titles = person.title === 'Phó Giám đốc' ? [] : [person.title, 'phó giám đốc phụ trách'];
  return [
    ...called,
    ...titles,
    ...(person.title.startsWith('Giám đốc') ? ['giám đốc', 'gđ'] : []).flatMap((title) => [
      `${title} ${given}`,
      `${title} ${lastTwo}`,
    ]),
    ...honorifics.flatMap((title) => [`${title} ${given}`, `${title} ${lastTwo}`, `${title} ${person.name}`]),
  ];
}

/** «p Dược», «TT Khuyến công»: the noun of a unit as people type it short, before whatever it is called by. */
const shortNouns: readonly (readonly [noun: RegExp, short: string])[] = [
  [/^phòng (?=[^ ])/iu, 'p '],
  [/^trung tâm (?=[^ ])/iu, 'tt '],
  [/^ban (?=[^ ])/iu, 'b '],
];

const writtenShort = (name: string): string[] =>
  shortNouns.flatMap(([noun, short]) => (noun.test(name) ? [name.replace(noun, short)] : []));

/** What a unit or a unit group may be called. */
export function unitNames(unit: Unit | UnitGroup): string[] {
  const names = [unit.name, ...unit.aliases];
  // «bên Dược» of what is called «Phòng Dược»: the same without its kind.
  const ofSide = names.flatMap((name) => {
    const rest = /^phòng\s+(.+)$/iu.exec(name)?.[1];
    return rest === undefined ? [] : [`bên ${rest}`];
  });
  return [...new Set([...names, ...ofSide, ...names.flatMap(writtenShort)])];
}

/** Kinds of which an agency often has but one, which is called by its kind alone then. */
const soleKind = /^(?:văn phòng|chi cục)(?= )/iu;

/** «văn phòng» of «Văn phòng Sở»: the kind alone, where no other unit is of it. */
export function kindOfSole(unit: Unit, units: readonly Unit[]): string[] {
  const kind = soleKind.exec(unit.name)?.[0].toLowerCase();
  return kind !== undefined &&
    units.every((other) => other === unit || !fold(other.name).startsWith(`${fold(kind)} `))
    ? [kind]
    : [];
}

const kindsOfUnit = /^(?:phòng|trung tâm|văn phòng|ban|chi cục|thanh tra)\s+/iu;
/** Words with which a unit is spoken of by a part of its name. */
const beforePart = ['bên', 'phòng', 'p'];

/**
 * «bên hạ tầng» of «Phòng Hạ tầng số»: a part of two words or more that no other unit's name has, behind a word that says
 * that a unit is meant; «về TT» of the only unit that is a Trung tâm.
 */
export function partsOfUnitName(unit: Unit, units: readonly Unit[]): string[] {
  const others = units.filter((other) => other !== unit).map(({ name }) => ` ${fold(name)} `);
  const kind = kindsOfUnit.exec(unit.name)?.[0].trim().toLowerCase();
  const words = tokenize(unit.name.replace(kindsOfUnit, '')).map(({ raw }) => raw);
  const parts = words.flatMap((_, from) =>
    Array.from({ length: Math.max(0, words.length - from - 1) }, (__, step) =>
      words.slice(from, from + 2 + step).join(' '),
    ),
  );
  const own = parts.filter(
    (part) =>
      part.split(' ').length < words.length &&
      !/^(?:và|của) | (?:và|của)$/u.test(part) &&
      others.every((name) => !name.includes(` ${fold(part)} `)),
  );
  // The full name of a Trung tâm goes on behind a part of it, which may be the name of an index.
  const before = kind === 'phòng' ? beforePart : ['bên'];
  const isOnlyCentre =
    kind === 'trung tâm' && units.every((other) => other === unit || !/^trung tâm /iu.test(other.name));
  return [
    ...own.flatMap((part) => before.map((word) => `${word} ${part}`)),
    // «trung tâm khuyến công»: its kind with what its name begins with.
    ...(kind === 'trung tâm' || kind === 'ban'
      ? own.filter((part) => words.join(' ').startsWith(`${part} `)).map((part) => `${kind} ${part}`)
      : []),
    ...(isOnlyCentre
      ? [
          ...['bên', 'về', 'của', 'cho', 'ở', 'với', 'sang'].map((word) => `${word} tt`),
          // «TT chị chủ trì»: the speaker's own, by the one name that there is for it.
          ...['chị', 'anh', 'em', 'mình', 'tôi'].map((word) => `tt ${word}`),
        ]
      : []),
  ];
}
