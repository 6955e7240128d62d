import { cleanText } from '../core/text/clean-text.ts';
import { escaped } from '../core/text/escaped.ts';
import { fold } from '../core/text/fold.ts';

/** What is drawn: clients show it within a name or leave it out. */
const drawn = '[\\p{Extended_Pictographic}\\p{RI}\\p{Emoji_Modifier}\\u200D\\uFE0F]';

/** What stands between a name that is called and what is said to it: «@bot, …», «@bot ơi: …», «@bot – …». */
const behindName = new RegExp(`^(?:${drawn}|\\s)*(?:(?:ơi|oi)(?![\\p{L}\\p{N}]))?[\\s,;:.!…–—-]*`, 'iu');

/** A letter without case and marks, of the same length: places in the text stay what they are. */
const plainOf = (letter: string): string => {
  const plain = fold(letter);
  return plain.length === letter.length ? plain : letter;
};

/** A name as a pattern: where blanks or something drawn part its words, whatever parts them. */
const patternOf = (name: string): string =>
  name.replace(/[^\p{L}\p{N}_]+/gu, (between) =>
    /^[\p{P}\p{S}]+$/u.test(between) && !new RegExp(drawn, 'u').test(between)
      ? escaped(between)
      : '[^\\p{L}\\p{N}_\\n]{1,8}',
  );

const withOi = '\\s+oi(?![\\p{L}\\p{N}])';
const withCommand = '\\s+[/\\\\／]\\p{L}';
/** What follows a name that somebody calls, and nobody tells of: an «ơi», a command; in a group a pause as well. */
const calledFirst = { alone: `(?=${withOi}|${withCommand})`, among: `(?=\\s*[,:]|${withOi}|${withCommand})` };
/** What follows one word of a name behind «@». */
const calledByOneWord = `(?=\\s*[,:]|${withOi}|${withCommand}|\\s*$)`;

/** A name without «@» is called at the beginning where nothing else is so called: by two words in a group, or beyond doubt. */
const bareOf = (name: string, isAlone: boolean): string =>
  !isAlone && /[^\p{L}\p{N}]|bot$/u.test(name)
    ? patternOf(name)
    : `${patternOf(name)}${isAlone ? calledFirst.alone : calledFirst.among}`;

/**
 * The beginning of a name of several words, as it is typed by hand: «@Bot DDCI» for «Bot DDCI Sở TTTT». One word alone is
 * many a name's, and counts beyond doubt only; nothing counts where the name goes on otherwise behind it («Sở TTTT2»).
 */
function beginningsOf(name: string): { pattern: string; isOneWord: boolean }[] {
  const words = [...name.matchAll(/[\p{L}\p{N}_]+/gu)];
  return words
    .slice(0, -1)
    .map(({ 0: word, index }, place) => ({
      pattern: `${patternOf(name.slice(0, index + word.length))}(?![\\p{L}\\p{N}_])(?!\\s+${escaped(words[place + 1]![0])})`,
      isOneWord: place === 0,
    }))
    .reverse();
}

/** A mention before a command, by whatever name: nothing else that is said to the bot begins with «@» and goes on with a slash. */
const mentionOfCommand = /^@[^/@\n]{1,80}?\s+(?=\/\p{L})/u;

/** What is said where the bot alone is spoken to, without a mention by a name that nobody told it: «@Trợ lý /nhom» is «/nhom». */
export const withoutAnyMention = (text: string): string => text.replace(mentionOfCommand, '').trim();

/** What people say in a group, and whether the bot is called by name in it. */
export interface Called {
  text: string;
  called: boolean;
}

/** The names of a bot as they are looked for: without marks, the longer first, since one may begin with the other. */
const knownOf = (names: readonly string[]): string[] =>
  names
    .map((name) => fold(name.normalize('NFC')).replace(/^[^\p{L}\p{N}_]+|[^\p{L}\p{N}_]+$/gu, ''))
    .filter((name) => name !== '')
    .sort((one, other) => other.length - one.length);

const end = '(?![\\p{L}\\p{N}_])';
const before = `(?:${drawn}|\\s)*`;
const anyOf = (patterns: readonly string[]): string => `(?:${patterns.join('|')})`;
const mentionOf = (known: readonly string[]): string => `@${before}${anyOf(known.map(patternOf))}${end}`;

/**
 * How many signs at the beginning of a text are a mention; null where none is.
 * @param isAlone nobody else is in the chat: a name without «@» may be what somebody tells of, and is called beyond doubt only
 */
function mentionAtStart(plain: string, known: readonly string[], isAlone: boolean): number | null {
  const begun = known.flatMap(beginningsOf);
  const typed = begun.map(({ pattern, isOneWord }) => (isOneWord ? `${pattern}${calledByOneWord}` : pattern));
  const tried = [
    mentionOf(known),
    `${anyOf(known.map((name) => bareOf(name, isAlone)))}${end}`,
    ...(typed.length > 0 ? [`@${before}${anyOf(typed)}`] : []),
    ...begun.filter(({ isOneWord }) => !isOneWord).map(({ pattern }) => `${pattern}${calledFirst.alone}`),
  ];
  for (const pattern of tried) {
    const found = new RegExp(`^${before}${pattern}`, 'iu').exec(plain);
    if (found) return found[0].length;
  }
  return null;
}

/**
 * What people in a group say to the bot, without its name: «@bot, 2» is «2». The name is taken out wherever «@» stands before
 * it, and without one where the message begins with it, with its marks and capitals or without, with what is drawn in it or
 * without; so is its beginning there, and what sets it apart.
 * @param names what the bot is called, without «@»
 */
export function withoutMention(text: string, names: readonly string[]): Called {
  const known = knownOf(names);
  if (known.length === 0) return { text: text.trim(), called: false };
  const plain = Array.from(text, plainOf).join('');
  const from = mentionAtStart(plain, known, false);
  const spoken: string[] = [];
  let place = from ?? 0;
  for (const found of plain.slice(from ?? 0).matchAll(new RegExp(mentionOf(known), 'giu'))) {
    spoken.push(text.slice(place, (from ?? 0) + found.index));
    place = (from ?? 0) + found.index + found[0].length;
  }
  const rest = text.slice(place);
  const all = [...spoken, rest].join(' ').trim();
  // «/nhom, @bot»: what sets the name apart goes with it.
  const words = spoken.length > 0 && rest.trim() === '' ? all.replace(/[\s,;:–—-]+$/u, '') : all;
  return {
    text: from === null ? words : words.replace(behindName, ''),
    called: from !== null || spoken.length > 0,
  };
}

/**
 * What somebody says in the private chat, without the bot's name before it: people mention it there as they do in a group.
 * Behind the first words a name is a part of what is told.
 * @param names what the bot is called, without «@»
 */
export function withoutName(text: string, names: readonly string[]): string {
  const known = knownOf(names);
  const all = cleanText(text);
  let said = all;
  for (;;) {
    const from = known.length === 0 ? null : mentionAtStart(Array.from(said, plainOf).join(''), known, true);
    if (from === null) break;
    said = said.slice(from).replace(behindName, '');
  }
  said = said.replace(mentionOfCommand, '');
  return said === all ? text : said.trim();
}
