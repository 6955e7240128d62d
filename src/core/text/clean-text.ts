/**
 * Nothing in it can be invisible, be a digit of another script, or change under NFC: printable ASCII, Latin letters in
 * one piece, the quotes and dashes of everyday texts. Most of what people type, known at one look.
 */
const plain = /^[\n\x20-\x7E«»À-ȳẠ-ỹ–—‘’“”…]*$/;

/**
 * Emoji whose parts are joined or coloured by signs that alone would be invisible (UTS 51): a family, a red heart, the
 * flag of a region, a keycap.
 */
const picture = /\p{Extended_Pictographic}/u.source;
const emoji = `${picture}(?:[\\uFE0E\\uFE0F]|\\p{Emoji_Modifier})*(?:[\\u{E0020}-\\u{E007E}]+\\u{E007F})?`;
const keycap = '[0-9#*]\\uFE0F?\\u20E3';

/**
 * What nobody sees: format signs (zero-width blanks and joiners, marks that turn the direction of writing, soft
 * hyphens, byte order marks), whatever Unicode names ignorable (among them Hangul's blank letters and loose variation
 * selectors), the empty Braille cell and the empty notehead, control characters, halves of surrogate pairs, signs that mean
 * nothing but to one program (private use).
 */
const unseen = '[\\p{Cf}\\p{Default_Ignorable_Code_Point}\\u2800\\u{1D159}\\p{Cc}\\p{Cs}\\p{Co}]';

const invisible = new RegExp(`${emoji}(?:\\u200D${emoji})*|${keycap}|${unseen}`, 'gu');
const isUnseen = new RegExp(`^${unseen}$`, 'u');

const lineEnds = /\r\n?|[\u0085\u2028\u2029]/g;
/** Every other blank than the one on the keyboard, tabs too. */
const blanks = /[\t\v\f\p{Zs}]/gu;
/** Letters, digits and punctuation as wide as Chinese signs. */
const fullWidth = /[！-～]/g;
const otherDigits = /(?![0-9])\p{Nd}/gu;

/** The value of a decimal digit of any script: each script has its ten in a row, from zero. */
function digitOf(sign: string): string {
  const code = sign.codePointAt(0)!;
  let before = 0;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
}

/**
 * What people typed or named, as it can be read: without what nobody sees, every blank the same, digits and letters of
 * the keyboard in place of their doubles, composed (NFC), lines ending in \n. Cleaning again changes nothing, and a
 * text of letters, digits and emoji stays as it is.
 */
export function cleanText(text: string): string {
  if (plain.test(text)) return text;
  return text
    .replace(lineEnds, '\n')
    .replace(blanks, ' ')
    .replace(invisible, (found) => (found !== '\n' && isUnseen.test(found) ? '' : found))
    .replace(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(otherDigits, digitOf)
    .normalize('NFC');
}
