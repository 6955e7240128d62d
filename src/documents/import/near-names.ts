/** Words that may be a slip of each other: shorter ones are too often another name. */
const leastWord = 3;

/** Whether a word is another with one letter left out, typed twice or two letters exchanged, the first letter apart. */
function isSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < leastWord || /\d/.test(long) || short[0] !== long[0]) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (long.length === short.length)
    return (
      short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
    );
  return long.length === short.length + 1 && short.slice(at) === long.slice(at + 1);
}

/** Whether one word is another with a single letter put in, left out or put for another. */
function isLetterAway(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(long.length === short.length ? at + 1 : at) === long.slice(at + 1);
}

/** A word as it is sounded where dialects write one sound with several letters: «Triết», «Chiết». @param word without diacritics */
const sounded = (word: string): string =>
  word
    .replace(/^tr/, 'ch')
    .replace(/^x/, 's')
    .replace(/^(?:gi|r)(?=[aeiouy])/, 'd')
    .replace(/^ngh/, 'ng')
    .replace(/^gh/, 'g')
    .replace(/^[kq](?!h)/, 'c')
    .replaceAll('y', 'i');

/** A word's letters, and apart from them its tone, which some set on another vowel: «Thuỳ», «Thùy». */
const spelled = (word: string): string => {
  const parts = word.toLowerCase().normalize('NFD');
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;
  return `${parts.replace(tones, '').normalize('NFC')} ${[...parts.matchAll(tones)].join('')}`;
};

/** Whether two names are written with other marks: «Lộc», «Lọc» are two names; where a tone stands makes none. */
export const differInMarks = (one: string, other: string): boolean =>
  one.split(/\s+/).map(spelled).join(' ') !== other.split(/\s+/).map(spelled).join(' ');

/**
 * Whether two names of people may be one person's: another family name before the same middle and given names, or a single letter.
 * Of two people in one office that is seldom; another given name is the rule.
 * @param one without diacritics
 */
export function arePeopleNear(one: string, other: string): boolean {
  const [words, others] = [one.split(' '), other.split(' ')];
  if (words.length < 3 || words.length !== others.length) return false;
  const differing = words.flatMap((word, at) => (word === others[at] ? [] : [at]));
  const [at] = differing;
  if (differing.length !== 1 || at === undefined) return false;
  const [own, its] = [words[at]!, others[at]!];
  return at === 0 || isLetterAway(own, its) || sounded(own) === sounded(its);
}

/**
 * Whether two names differ by one slip of typing: «phong ha tag» of «phong ha tang». Another letter is no slip, since names of places
 * differ so.
 * @param one without diacritics, as `unitKey` makes it
 */
export function isNearName(one: string, other: string): boolean {
  const [words, others] = [one.split(' '), other.split(' ')];
  if (words.length < 3 || words.length !== others.length) return false;
  const differing = words.flatMap((word, at) => (word === others[at] ? [] : [[word, others[at]!] as const]));
  const [only] = differing;
  return differing.length === 1 && only !== undefined && isSlip(...only);
}
