let segmenter: Intl.Segmenter | null = null;

/**
 * The longest beginning of a text that is at most `units` UTF-16 units long and ends between two characters as people
 * see them: no half of an emoji, a flag, a letter without its marks. Only where one such character alone is longer (a
 * letter under a thousand marks) it is cut at a code point. Free for a text that is short enough.
 */
export function cutAt(text: string, units: number): string {
  if (text.length <= units) return text;
  segmenter ??= new Intl.Segmenter('vi', { granularity: 'grapheme' });
  // Looked up at the one place, which what stands behind it cannot change: a text may be very long.
  const end = segmenter.segment(text.slice(0, units + 2)).containing(units)?.index ?? 0;
  return end > 0 ? text.slice(0, end) : text.slice(0, units).replace(/[\uD800-\uDBFF]$/, '');
}

/** A text of at most `units` UTF-16 units; where something is left out, its last character is «…». */
export const shortened = (text: string, units: number): string =>
  text.length <= units ? text : `${cutAt(text, units - 1)}…`;

/** The text without halves of characters (lone surrogates), which no platform takes and no font shows. */
export const wellFormed = (text: string): string => {
  // Of newer Node than the types know; each of 20.19 has it.
  const given = text as string & { isWellFormed(): boolean };
  return given.isWellFormed() ? text : text.replace(/\p{Cs}/gu, '');
};
