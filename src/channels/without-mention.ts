import { escaped } from '../core/text/escaped.ts';

const nameIn = (name: string): string => escaped(name.normalize('NFC')).replace(/\s+/g, '\\s+');

/** What stands between a name that is called and what is said to it: «@bot, …», «@bot: …», «@bot – …». */
const behindName = /^[\s,;:.!…–—-]+/u;

/**
 * What people in a group say to the bot, without its name: «@bot, 2» is «2». The name is taken out wherever it stands,
 * and what sets it apart where the message begins with it.
 * @param names what the bot is called, without «@»
 */
export function withoutMention(text: string, names: readonly string[]): string {
  const known = names.filter((one) => one !== '').sort((one, other) => other.length - one.length);
  if (known.length === 0) return text.trim();
  // The longer first: one may begin with the other.
  const mention = `@(?:${known.map(nameIn).join('|')})(?![\\p{L}\\p{N}_])`;
  const begins = new RegExp(`^\\s*${mention}`, 'iu').test(text);
  const words = text.replace(new RegExp(mention, 'giu'), ' ').trim();
  return begins ? words.replace(behindName, '') : words;
}
