import { fold } from '../text/fold.ts';

/** Words that may have been meant for the name of a command, and what stands behind them. */
interface Tried {
  /** As it was typed, without the slash. */
  typed: string;
  /** In small letters, without diacritics and blanks. */
  folded: string;
  argument: string;
}

/** A command as it was heard: one that there is, or one that there is not. */
export type HeardCommand =
  | { type: 'known'; name: string; argument: string }
  /** `plain`: nothing but ASCII letters behind the slash, as only commands are written. */
  | { type: 'unknown'; tried: readonly Tried[]; plain: boolean };

/** No command has more syllables. */
const mostWords = 4;
const slash = /^[/\\／]([^\S\n]*)(?=\p{L})/u;
/** «/baocao@ddci_bot»: whose command it is, where a group has several bots. */
const addressee = /@\w*$/;
const closing = /[^\p{L}\p{N}]+$/u;
/** What may stand behind a name without a blank: «/index2.1», «/baocao:5», «/tiendotháng5». */
const glued = /^(?:[^\p{L}\p{N}]|\d|t(?:hang)?\d)/u;

/** An argument without the signs that part it from the name, and those that end a sentence. */
const tidy = (argument: string): string =>
  argument
    .trim()
    .replace(/^[:,;]+\s*/u, '')
    .replace(/[\s.,;!?…]+$/u, '');

interface Word {
  typed: string;
  /** Where it ends in the text behind the slash. */
  end: number;
}

const wordsOf = (rest: string): Word[] =>
  [...(rest.split('\n')[0] ?? '').matchAll(/\S+/gu)]
    .slice(0, mostWords + 1)
    .map(({ 0: typed, index }) => ({ typed, end: index + typed.length }));

/** A word as a part of a name; its end may carry whose command it is, and the sentence's punctuation. */
const partOf = ({ typed }: Word): string => fold(typed.replace(closing, '').replace(addressee, ''));

/** What tells which month behind «tháng»: its number, «này», «trước», «vừa rồi», «sau». */
const ofMonth = /^(?:\d|(?:nay|truoc|vua|sau|toi)(?=[^a-z]|$))/;

/** «báo cáo tháng 5», «báo cáo tháng này»: which month it is takes its «tháng» along, whatever command that would make. */
const splitsMonth = (words: readonly Word[], count: number): boolean =>
  count > 1 && partOf(words[count - 1]!) === 'thang' && ofMonth.test(fold(words[count]?.typed ?? ''));

const countsOf = (words: readonly Word[]): number[] =>
  Array.from({ length: Math.min(words.length, mostWords) }, (_, position) => position + 1);

/** The most words that are a name when the blanks between them are left out. */
function spelt(rest: string, words: readonly Word[], names: ReadonlySet<string>): HeardCommand | null {
  for (const count of countsOf(words).reverse()) {
    const name = words.slice(0, count).map(partOf).join('');
    if (names.has(name) && !splitsMonth(words, count))
      return { type: 'known', name, argument: tidy(rest.slice(words[count - 1]!.end)) };
  }
  return null;
}

/** What parts a name from an argument that is written onto it. */
const joint = /^[:,;.=_–—-]+/u;

/** A name with its argument written onto it. */
function speltWithArgument(
  rest: string,
  words: readonly Word[],
  names: ReadonlySet<string>,
): HeardCommand | null {
  for (const count of countsOf(words)) {
    const { typed, end } = words[count - 1]!;
    const last = fold(typed);
    // Cut by place, which must be the same in both.
    if (last.length !== typed.length) continue;
    const before = words
      .slice(0, count - 1)
      .map(partOf)
      .join('');
    const name = [...names]
      .filter((one) => one.length > before.length && `${before}${last}`.startsWith(one))
      .sort((one, other) => other.length - one.length)
      .find((one) => glued.test(last.slice(one.length - before.length)));
    if (name)
      return {
        type: 'known',
        name,
        argument: tidy(rest.slice(end - last.length + name.length - before.length).replace(joint, '')),
      };
  }
  return null;
}

/**
 * Reads a command as people type it: with or without diacritics, capitals, blanks behind the slash and within the name,
 * punctuation behind it, its argument written onto it. Null for what is no command: a text without a slash, or with one
 * and then words that are none («/ 5 hồ sơ»).
 * @param names those of the commands that there are
 */
export function readCommand(text: string, names: ReadonlySet<string>): HeardCommand | null {
  const typed = text.trim();
  const match = slash.exec(typed);
  if (!match) return null;
  const rest = typed.slice(match[0].length);
  const words = wordsOf(rest);
  const known = spelt(rest, words, names) ?? speltWithArgument(rest, words, names);
  if (known) return known;
  // With a blank behind the slash it is a sign of its own, not a command's.
  if (match[1] !== '') return null;
  const tried = countsOf(words).map((count): Tried => {
    const end = words[count - 1]!.end;
    return {
      typed: rest.slice(0, end).replace(closing, '').replace(addressee, ''),
      folded: words.slice(0, count).map(partOf).join(''),
      argument: tidy(rest.slice(end)),
    };
  });
  return { type: 'unknown', tried, plain: /^[a-z_]+$/i.test(tried[0]?.typed ?? '') };
}

/** The name of which a text is exactly the words, without any slash: «Báo cáo», «chưa báo cáo.»; null where it is none. */
export function nameSpelt(text: string, names: ReadonlySet<string>): string | null {
  const words = wordsOf(text.trim());
  if (words.length > mostWords || text.trim().includes('\n')) return null;
  const name = words.map(partOf).join('');
  return names.has(name) && words.slice(0, -1).every(({ typed }) => !closing.test(typed)) ? name : null;
}
