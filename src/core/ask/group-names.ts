import { memo } from '../../kit/memo.ts';
import type { Plan } from '../plan/plan.ts';
import { escaped } from '../text/escaped.ts';
import { fold, isUnmarked } from '../text/fold.ts';

/** «Trụ cột 4. Đất đai và thôn bản», «Khâu 2. Thi công»: a group that its plan numbers, by what the plan calls its groups. */
const numbered = /^(\p{L}[\p{L} ]*?) (\d{1,2}|[IVX]{1,4})[.:]? (\p{L}.*)$/u;

interface CalledGroups {
  /** What the plan calls a group of its: «trụ cột», and for short «trụ». */
  kinds: string;
  /** How each is called behind that, with the name by which the rules of language know it. */
  names: readonly { called: string; short: string }[];
}

/** Each way in which a name is said: as it stands, and without «và» and what divides it. */
const waysOf = (name: string): string[] => [
  ...new Set(
    [name, name.replace(/ và |,/giu, ' ')].map((one) =>
      one
        .toLowerCase()
        .replace(/[^\p{L}\d]+/gu, ' ')
        .trim(),
    ),
  ),
];

const calledIn = memo(
  (plan: Plan) => [plan],
  ({ groups }): CalledGroups | null => {
    const read = groups.flatMap(({ name, short, aliases }) => {
      const [, kind, number, title] = numbered.exec(name) ?? [];
      return kind && number && title ? [{ kind: kind.toLowerCase(), number, title, short, aliases }] : [];
    });
    if (read.length < 2 || read.length < groups.length) return null;
    const kinds = new Set(read.flatMap(({ kind }) => [kind, kind.split(' ')[0]!]));
    const names = read.flatMap(({ number, title, short, aliases }) =>
      [...new Set([number.toLowerCase(), ...[title, short, ...aliases].flatMap(waysOf)])].map((called) => ({
        called,
        short,
      })),
    );
    const longestFirst = (one: string, other: string): number => other.length - one.length;
    return {
      kinds: [...kinds]
        .flatMap((kind) => [kind, fold(kind)])
        .sort(longestFirst)
        .map(escaped)
        .join('|'),
      names: names
        .flatMap(({ called, short }) => [
          { called, short },
          { called: fold(called), short },
        ])
        .sort((one, other) => longestFirst(one.called, other.called)),
    };
  },
);

const groupRead = memo(
  (called: CalledGroups) => [called],
  ({ kinds, names }): RegExp =>
    new RegExp(
      `(?<![\\p{L}\\d])(${kinds})(?: (?:số|so))? (?:(${[...new Set(names.map((one) => escaped(one.called)))].join('|')})(?![\\p{L}\\d])|(?=(?:nào|gì|mô|nao|gi)(?!\\p{L})))`,
      'giu',
    ),
);

const counted = memo(
  (called: CalledGroups) => [called],
  ({ kinds }): RegExp =>
    new RegExp(
      `(?<=(?<!\\p{L})(?:các|những|mấy|giữa|so|cac|nhung|may|giua|\\d|hai|ba|bốn|bon) )(?:${kinds})(?!\\p{L}| (?:sở|so|cột|cot))`,
      'giu',
    ),
);

/**
 * «trụ 4», «khâu thi công», «trụ nào»: the plan's own groups, by the word that the plan has for them, whole or for short, and by
 * their number, their name or a short one; in the word that language has for all of them («nhóm»).
 */
export function withGroupNames(text: string, plan: Plan): string {
  const called = calledIn(plan);
  if (called === null) return text;
  const written = text.normalize('NFC');
  const noun = isUnmarked(text) ? 'nhom' : 'nhóm';
  const inSpelling = (short: string): string => (isUnmarked(text) ? fold(short) : short);
  const shortOf = (name: string): string | undefined =>
    called.names.find((one) => one.called === name.toLowerCase())?.short;
  // «trụ hạ tầng số»: what the name of an index goes on with is no group's.
  const beginsIndex = (from: string): boolean =>
    plan.indices.some(({ name }) => {
      const whole = fold(name);
      return fold(from).startsWith(whole) && !called.names.some((one) => fold(one.called) === whole);
    });
  return written
    .replace(groupRead(called), (said: string, kind: string, name: string | undefined, at: number) => {
      if (name === undefined) return `${noun} `;
      const short = shortOf(name);
      if (short === undefined || beginsIndex(written.slice(at + kind.length + 1))) return said;
      return `${noun} ${inSpelling(short)}`;
    })
    .replace(counted(called), noun);
}
