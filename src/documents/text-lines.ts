import { textWidth, type Weight } from './font.ts';

/** One spelling of each letter (NFC), single spaces, and no invisible characters, which an SVG may not hold. */
export const clean = (text: string): string =>
  text.normalize('NFC').replace(/\s+/gu, ' ').replace(/\p{C}/gu, '').trim();

/** A word wider than a line, cut into pieces that fit; never an empty list. */
function pieces(word: string, fits: (text: string) => boolean): string[] {
  const parts = [''];
  for (const letter of word) {
    const longer = parts.at(-1) + letter;
    if (fits(longer) || parts.at(-1) === '') parts[parts.length - 1] = longer;
    else parts.push(letter);
  }
  return parts;
}

function broken(words: readonly string[], fits: (text: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(...pieces(word, fits));
  }
  return lines;
}

/** How much narrower a line is tried each time, in px. */
const balanceStep = 8;

/**
 * A text in lines no wider than `width` px, about equally long, so that no last word stands alone. Breaks between
 * words, inside a word only if it alone is too wide; nothing is left out. An empty text has no lines.
 */
export function toLines(text: string, width: number, size: number, weight: Weight): string[] {
  const words = clean(text).split(' ').filter(Boolean);
  const within = (limit: number) => broken(words, (line) => textWidth(line, size, weight) <= limit);
  const narrowest = Math.max(...words.map((word) => textWidth(word, size, weight)));
  let lines = within(width);
  for (let limit = width - balanceStep; limit >= narrowest && lines.length > 1; limit -= balanceStep) {
    const narrower = within(limit);
    if (narrower.length > lines.length) break;
    lines = narrower;
  }
  return lines;
}
