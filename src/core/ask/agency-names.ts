import { memo } from '../../kit/memo.ts';
import type { Org } from '../people/org.ts';
import type { Plan } from '../plan/plan.ts';
import { escaped } from '../text/escaped.ts';
import { fold, foldedWords, foldInPlace, isUnmarked } from '../text/fold.ts';
import { departments } from './departments.ts';

/** First parts of names that are words of the plan as well: «của sở, kế hoạch năm 2023». */
const ownWords: ReadonlySet<string> = new Set(['ke hoach', 'thong tin']);

/** Every department by each way to write its name out, the longest first. */
const writtenNames: readonly (readonly string[])[] = departments
  .flatMap(({ name }) => {
    const whole = foldedWords(name).split(' ');
    const first = partsIn(name)[0]!;
    return [
      whole,
      whole.filter((word) => word !== 'va'),
      ...(first.includes(' ') && !ownWords.has(first) ? [first.split(' ')] : []),
    ];
  })
  .sort((one, other) => other.length - one.length);

/**
 * The department whose name words begin with: how many of them it takes.
 * @param words folded, those behind «sở»
 * @returns 0 where they name none
 */
export const departmentAt = (words: readonly string[]): number =>
  writtenNames.find((name) => name.every((word, at) => words[at] === word))?.length ?? 0;

/** What kinds of agencies have such a plan; the noun by which one is called stands first in its name. */
const heads =
  /^((?:(?:ubnd|uy ban nhan dan) )?(?:huyen|thanh pho|thi xa|xa|phuong|thi tran|tinh)|ban quan ly|chi cuc|[^ ]+)(?: (.+))?$/u;

const joining: ReadonlySet<string> = new Set(['va', 'cua', 'cac']);

const initialsOf = (words: string): string =>
  words
    .split(' ')
    .filter((word) => !joining.has(word))
    .map((word) => word[0]!)
    .join('');

/** The parts that joining words and signs leave of a name: «thong tin», «truyen thong». */
function partsIn(name: string): string[] {
  return name
    .split(/[,–-]|\s(?:và|va)\s/u)
    .map(foldedWords)
    .filter((part) => part !== '');
}

interface Called {
  head: string;
  /** What is behind the head, folded; '' where it is called by its head alone. */
  rest: string;
  /** Letters that stand for it behind its head, the shortest last. */
  letters: readonly string[];
  /** Names of it behind its head: whole, without joining words, by its first part. */
  names: readonly string[];
}

/** How an agency is called, from its name. */
function calledBy(name: string): Called {
  const [, head = '', rest = ''] = heads.exec(foldedWords(name))!;
  const words = rest.split(' ').filter((word) => !joining.has(word));
  const parts = partsIn(name.trim().split(/\s+/).slice(head.split(' ').length).join(' '));
  const [first] = parts;
  const isSeveral = first !== undefined && parts.length > 1;
  const names = [rest, words.join(' '), ...(isSeveral && first.includes(' ') ? [first] : [])];
  const letters = [
    initialsOf(rest),
    parts.map(initialsOf).join(' '),
    ...(isSeveral ? [initialsOf(first)] : []),
  ];
  return {
    head,
    rest,
    names: [...new Set(names)].filter((one) => one !== ''),
    letters: [...new Set(letters)].filter((one) => one.length >= 2),
  };
}

/** The letters that an agency goes by without its head, where they are enough to be no word: «tttt», «khcn». */
export const agencyLetters = ({ agency }: Plan): string[] =>
  calledBy(agency.name).letters.filter((letters) => letters.length >= 4 && !letters.includes(' '));

/** Who belongs to it, or all of it, said behind its head or before it: «huyện mình», «toàn xã». */
const ownHead = (head: string): string[] => [
  ...['minh', 'ta', 'nha', 'chung ta', 'chung toi', 'toi', 'em'].map((behind) => `${head} ${behind}`),
  ...['toan', 'ca', ...(/^(?:huyen|thi xa|xa|phuong)$/.test(head) ? ['cua'] : [])].map(
    (before) => `${before} ${head}`,
  ),
];

/** What finds one of several runs of folded words as it was typed, whatever stands between them. */
const anyOf = (runs: readonly string[]): string =>
  [...new Set(runs)]
    .sort((one, other) => other.length - one.length)
    .map((run) => run.split(' ').map(escaped).join('[\\s,&.–-]*'))
    .join('|');

/** «năm 2024 huyện xếp thứ mấy», «huyện năm ngoái đứng đâu»: by what stands behind its noun none but the own is meant. */
const spokenOfAlone = (noun: string): string =>
  `(?<!(?:cap|cac|may|phong|ban|tra|phong|tich|dao|uy|truong|noi|lien|tung|moi) )(?<!(?<!\\d)\\d{1,2} )${escaped(noun)}(?=\\s+(?:(?:nam \\d{4}|nam (?:ngoai|nay|truoc))(?: |$)|(?:minh )?(?:xep|dung|duoc|dat|tut|tang|len|giam|nam|co|con|da|dang|phai|hang|thu|lam|bi|bao nhieu|may)(?: |$)))`;

interface Names {
  own: RegExp;
  /** Names of two letters behind «sở»: without marks they are «số ct», a number of something. */
  short: RegExp;
  others: RegExp;
  /** The department that letters stand for, written out. */
  meant: ReadonlyMap<string, string>;
}

/** «so ct» */
const isShort = (run: string): boolean => /^so [^ ]{2}$/.test(run);

const lone = (runs: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${runs})(?![\\p{L}\\p{N}])`, 'gu');

/** The names of the plan's own agency, and the letters of those that every province has. */
const namesFor = memo(
  (plan: Plan) => [plan],
  ({ agency }): Names => {
    const { head, rest, names, letters } = calledBy(agency.name);
    const isDepartment = head === 'so';
    const noun = head.replace(/^(?:ubnd|uy ban nhan dan) /u, '');
    const long = letters.filter((one) => one.length >= 3);
    const joined = letters.filter((one) => !one.includes(' '));
    const own = [
      ...names.map((name) => `${head} ${name}`),
      ...long.map((one) => `${head} ${one}`),
      ...(isDepartment ? joined.map((one) => `s${one}`) : ownHead(noun)),
      // «huyện Văn Lãng» of «UBND huyện Văn Lãng», and «UBND huyện».
      ...(/ /.test(head) && rest !== '' ? [head, `${noun} ${rest}`] : []),
    ].filter((one) => !/^s[a-z]$/.test(one));
    const ownLetters = new Set(joined.map((one) => one.replaceAll(' ', '')));
    const meant = new Map(
      departments.flatMap(({ name, letters: short }) =>
        short
          .map(fold)
          .filter((one) => !ownLetters.has(one.replaceAll(' ', '')))
          .flatMap((one): [string, string][] => [
            [`so ${one}`, `sở ${name}`],
            ...(one.includes(' ') || one.length < 2 ? [] : [[`s${one}`, `sở ${name}`] as [string, string]]),
          ]),
      ),
    );
    const two = isDepartment ? letters.filter((one) => one.length === 2) : [];
    return {
      own: lone([anyOf(own), ...(isDepartment ? [] : [spokenOfAlone(noun)])].join('|')),
      short: lone(anyOf([...two.map((one) => `so ${one}`), ...[...meant.keys()].filter(isShort)])),
      others: lone(anyOf([...meant.keys()].filter((one) => !isShort(one)))),
      meant,
    };
  },
);

/** Units and titles with the agency's name in them are known by the whole of it. */
const holdingNames = memo(
  (plan: Plan, org: Org) => [plan, org],
  ({ agency }, { units, people }): readonly string[] =>
    [...units.flatMap(({ name, aliases }) => [name, ...aliases]), ...people.map(({ title }) => title)]
      .map(fold)
      .filter((name) => name.includes(fold(agency.name))),
);

/** Replaces what a pattern finds in the folded text, in the text as typed. */
function replacedIn(
  text: string,
  found: RegExp,
  by: (run: string, typed: string, at: number) => string,
): string {
  const folded = foldInPlace(text);
  let written = '';
  let done = 0;
  for (const match of folded.matchAll(found)) {
    const end = match.index + match[0].length;
    written += text.slice(done, match.index) + by(match[0], text.slice(match.index, end), match.index);
    done = end;
  }
  return done === 0 ? text : written + text.slice(done);
}

/**
 * A text in which the plan's own agency stands in the one word by which the rules of language know it («sở», whatever it is and
 * however it was written: «Sở Công Thương», «sở ct», «SCT», «huyện mình»), and other departments are written out («Sở TN&MT»).
 * What belongs to a unit's or a title's own name stays.
 */
export function withAgencyInOneWord(text: string, { plan, org }: { plan: Plan; org: Org }): string {
  const { own, short, others, meant } = namesFor(plan);
  const isPlain = isUnmarked(text);
  const ofAgency = isPlain ? 'so' : 'sở';
  const folded = foldInPlace(text);
  const isHeld = (at: number): boolean =>
    holdingNames(plan, org).some((name) => {
      const from = folded.indexOf(name);
      return from >= 0 && from <= at && at < from + name.length;
    });
  const written = (run: string, typed: string): string => {
    const name = meant.get(run.replace(/[\s,&.–-]+/gu, ' '));
    return name === undefined ? typed : isPlain ? fold(name) : name;
  };
  // «toàn huyện» is all of it, as «toàn sở» is; «của huyện» is whose.
  const allOf = (typed: string): string =>
    /^(?:toàn|cả|của|toan|ca|cua)(?=\s)/iu.exec(typed)?.[0].concat(' ') ?? '';
  const inOne = replacedIn(text, own, (_, typed, at) =>
    isHeld(at) ? typed : `${allOf(typed.normalize('NFC'))}${ofAgency}`,
  );
  const named = isPlain
    ? inOne
    : replacedIn(inOne, short, (run, typed) =>
        !/^sở/iu.test(typed) ? typed : meant.has(run) ? written(run, typed) : ofAgency,
      );
  return replacedIn(named, others, written);
}
