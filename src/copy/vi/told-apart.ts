import { oneLine, shortText } from './words.ts';

const wordsOf = (text: string): string[] => oneLine(text).replace(/[.;]$/, '').split(' ');

/** From which word on a text differs from another that begins alike. */
function differsAt(words: readonly string[], other: readonly string[]): number {
  const at = words.findIndex((word, index) => word !== other[index]);
  return at < 0 ? words.length : at;
}

/** A text cut in its middle, so that what stands at a word is seen, with a little of its beginning. */
function cutBefore(words: readonly string[], at: number, most: number): string {
  const rest = words.slice(at).join(' ');
  const head = cutToWords(words.slice(0, at), Math.max(Math.floor(most / 3), 4));
  return `${head}… ${shortText(rest, Math.max(most - head.length - 2, 8))}`;
}

/** As many whole words as there is room for, one at least. */
function cutToWords(words: readonly string[], most: number): string {
  const fitting = words.findIndex((_, index) => words.slice(0, index + 1).join(' ').length > most);
  return words.slice(0, fitting < 0 ? words.length : Math.max(fitting, 1)).join(' ');
}

/**
 * Texts of one list, each cut to a length; those that would read alike are cut in the middle, so that each shows where it
 * differs from the others. What is the same word for word stays so: the list names it by something else.
 */
export function toldApart(texts: readonly string[], most = 60): string[] {
  const cut = texts.map((text) => shortText(text, most));
  const words = texts.map(wordsOf);
  return cut.map((short, at) => {
    if (!short.endsWith('…')) return short;
    const own = words[at]!.join(' ');
    const alike = words.filter((other) => {
      const text = other.join(' ');
      return text !== own && text.startsWith(short.slice(0, -1));
    });
    if (alike.length === 0) return short;
    const from = Math.max(...alike.map((other) => differsAt(words[at]!, other)));
    return from === 0 || from >= words[at]!.length ? short : cutBefore(words[at]!, from, most);
  });
}
