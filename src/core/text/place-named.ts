import { fold } from './fold.ts';

const numberWords: readonly string[] = 'mot hai ba bon nam sau bay tam chin muoi'.split(' ');
const ordinals: ReadonlyMap<string, number> = new Map([
  ...numberWords.map((word, at) => [word, at + 1] as const),
  ['nhat', 1],
  ['nhi', 2],
  ['tu', 4],
]);

/** What is said behind a number out of courtesy: it changes nothing of which is meant. */
const courtesy = '(?: (?:a|nhe|nha|em|di|thoi|voi|roi|luon|giup|gium|duoc))*';
/** Words that only a choice from a list is made with. */
const choosing = 'chon|lay|bam|an|so|lua chon|phuong an';
/** Words with which a row of what was told is asked about as well. */
const pointing =
  'cai|muc|dong|cau|y|thu|viec|nhiem vu|nv|(?:nguoi|don vi|phong|chi so|viec|nhiem vu|cai) thu';
const speaking = 'em|toi|minh|cho';

/** What is said before it: «dạ 2 ạ», «vâng số 2». */
const polite = '(?:(?:da|vang|u|ok) )*';

const bareNumber = new RegExp(`^${polite}(\\d{1,3})${courtesy}$`);
const chosen = new RegExp(
  `^${polite}(?:(?:${speaking}) )*(?:${choosing})(?: (?:${choosing}|${pointing}))* (\\d{1,3}|[a-z]{2,5})${courtesy}$`,
);
const pointed = new RegExp(`^(?:(?:${speaking}|${choosing}|${pointing}) )+(\\d{1,3}|[a-z]{2,5})${courtesy}$`);

/** A text without the little pictures in it: a key around a digit, a thumb behind it. */
export const withoutPictures = (text: string): string =>
  text.replace(/\p{Extended_Pictographic}|\u200D|\uFE0F|\u20E3/gu, '').trim();

/** Digits as phones send them: «7» of full width, «5» in a key, «(2)»; «so2» with its blank. */
const asDigits = (text: string): string => withoutPictures(text.normalize('NFKC'));

const words = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/([a-z])(\d)/g, '$1 $2')
    .trim();

/** A number in digits or words: «hai», «nhất», «tư»; 0 for any other word. */
export const numberSpelt = (said: string): number =>
  /^\d/.test(said) ? Number(said) : (ordinals.get(said) ?? 0);

/** The place that a bare numeral names: «ba», «bốn ạ»; 0 for any other text, which names and years may be. */
export function numeralAlone(text: string): number {
  const typed = words(text).replace(new RegExp(`${courtesy}$`), '');
  return numberWords.indexOf(typed) + 1;
}

/** «2», «2.», «(2)», «#2», «2 nhé», and no «2,5» or «2%», which are figures. */
const standsAlone =
  /^(?:(?:dạ|da|vâng|vang|ừ|ok)[,\s]+)*["“#(]?\d{1,3}(?:[.,)!"”]|\s+\p{L}[\p{L}\s]*[.!]?)?$/iu;

/**
 * The place in a list that a text names, from 1; 0 for none: «2», «(2)», «2 ạ», «chọn 2», «số hai», «so2».
 * @param isAsked whether a question waits: of rows that were told «cái thứ hai» asks something
 */
export function placeNamed(text: string, isAsked = false): number {
  const digits = asDigits(text);
  const typed = words(digits);
  const [, alone] = (standsAlone.test(digits) && bareNumber.exec(typed)) || [];
  if (alone !== undefined) return Number(alone);
  const [, said] = chosen.exec(typed) ?? (isAsked ? pointed.exec(typed) : null) ?? [];
  return said === undefined ? 0 : numberSpelt(said);
}

/** Words that a number may stand among without saying more than itself: «số 3 ạ», «cái thứ 2», «chọn 5 nhé em». */
const besideNumber = new Set(
  `${choosing}|${speaking}|cai|muc|dong|cau|y|thu|nhiem vu|nv|a|nhe|nha|di|thoi|voi|roi|luon|da|vang|ok`.split(
    /[| ]/,
  ),
);

/** The longest text that is looked at as a number alone. */
const longestNumber = 30;

/** Whether a text is a number and nothing else, however it is written: «3», «(3)», «số 3 nhé», «5️⃣», «3 3», «98,5», «ba». */
export function isNumberOnly(text: string): boolean {
  const digits = asDigits(text);
  if (digits.length > longestNumber) return false;
  const said = words(digits).split(' ');
  const isNumber = (word: string): boolean => /^\d+$/.test(word);
  if (said.some(isNumber)) return said.every((word) => isNumber(word) || besideNumber.has(word));
  // Spelt out, it is one by itself or behind a word that points: «ba», «số hai», «cái thứ nhất».
  const [last = ''] = said.slice(-1);
  return (
    (said.length === 1 ? numberWords.includes(last) : ordinals.has(last)) &&
    said.slice(0, -1).every((word) => besideNumber.has(word))
  );
}
