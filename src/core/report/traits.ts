import { tokenize } from '../text/fold.ts';

/** Numbers are alike: «3 hồ sơ», «27 hồ sơ». */
const alike = (word: string): string => (/^\d/.test(word) ? '0' : word);

/**
 * What of a text speaks for what it is: its words without diacritics, with them where they were typed, pairs of
 * neighbours with both ends of the text, and how long it is.
 */
export function traitsOf(text: string): string[] {
  const words = tokenize(text);
  if (words.length === 0) return [];
  const folded = words.map((word) => alike(word.folded));
  const traits = new Set<string>();
  for (const [position, word] of folded.entries()) {
    traits.add(word);
    const raw = alike(words[position]!.raw);
    if (raw !== word) traits.add(raw);
  }
  const ends = ['<', ...folded, '>'];
  for (let at = 1; at < ends.length; at++) traits.add(`${ends[at - 1]} ${ends[at]}`);
  const length = [2, 4, 7, 11, 16].find((most) => words.length <= most) ?? 'more';
  traits.add(`#${words.length < 2 ? words.length : length}`);
  return [...traits];
}
