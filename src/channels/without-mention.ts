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

/** A name without «@» is called at the beginning where nothing else is so called: by two words, or with a pause or an «ơi» behind it. */
const bareOf = (name: string): string =>
  /[^\p{L}\p{N}]|bot$/u.test(name)
    ? patternOf(name)
    : `${patternOf(name)}(?=\\s*[,:]|\\s+oi(?![\\p{L}\\p{N}]))`;

/** What people say in a group, and whether the bot is called by name in it. */
export interface Called {
  text: string;
  called: boolean;
}

/**
 * What people in a group say to the bot, without its name: «@bot, 2» is «2». The name is taken out wherever «@» stands before
 * it, and without one where the message begins with it, with its marks and capitals or without, with what is drawn in it or
 * without; so is what sets it apart where the message begins with it.
 * @param names what the bot is called, without «@»
 */
export function withoutMention(text: string, names: readonly string[]): Called {
  const known = names
    .map((name) => fold(name.normalize('NFC')).replace(/^[^\p{L}\p{N}_]+|[^\p{L}\p{N}_]+$/gu, ''))
    .filter((name) => name !== '')
    // The longer first: one may begin with the other.
    .sort((one, other) => other.length - one.length);
  if (known.length === 0) return { text: text.trim(), called: false };
  const end = '(?![\\p{L}\\p{N}_])';
  const before = `(?:${drawn}|\\s)*`;
  const mention = `@${before}(?:${known.map(patternOf).join('|')})${end}`;
  const plain = Array.from(text, plainOf).join('');
  const atStart =
    new RegExp(`^${before}${mention}`, 'iu').exec(plain) ??
    new RegExp(`^${before}(?:${known.map(bareOf).join('|')})${end}`, 'iu').exec(plain);
  const from = atStart ? atStart[0].length : 0;
  const spoken: string[] = [];
  let place = from;
  for (const found of plain.slice(from).matchAll(new RegExp(mention, 'giu'))) {
    spoken.push(text.slice(place, from + found.index));
    place = from + found.index + found[0].length;
  }
  const rest = text.slice(place);
  const all = [...spoken, rest].join(' ').trim();
  // «/nhom, @bot»: what sets the name apart goes with it.
  const words = spoken.length > 0 && rest.trim() === '' ? all.replace(/[\s,;:–—-]+$/u, '') : all;
  return {
    text: atStart ? words.replace(behindName, '') : words,
    called: atStart !== null || spoken.length > 0,
  };
}
