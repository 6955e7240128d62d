import type { Person } from '../../people/org.ts';
import { fold, foldInPlace } from '../../text/fold.ts';

/** Who is given which tasks. */
export interface Given {
  name: string;
  numbers: number[];
}

/** Who is addressed before a name: «vì», «do» behind them are names as well. */
const titles = new Set('anh chi em co chu bac ong ba ban dc c a'.split(' '));
const because = /(?<=^|[\s,;.])(?:vì|do|tại|bởi|vi|tai|boi)(?: vì| là)?(?=\s)/giu;

/** The reason of an order up to the next clause, as it was typed, and the order without it. */
export function withoutReason(text: string): { rest: string; why: string } {
  const normal = text.normalize('NFC').trim();
  for (const match of normal.matchAll(because)) {
    const before = normal.slice(0, match.index);
    if (titles.has(fold(before.trim().split(/\s+/).at(-1) ?? ''))) continue;
    const [whole] = /^[^,;.]*/.exec(normal.slice(match.index)) ?? [''];
    const why = whole.slice(match[0].length).trim();
    if (why === '') continue;
    const rest = `${before.replace(/[\s,;.]+$/, '')}${normal.slice(match.index + whole.length)}`;
    return { rest: rest.replace(/^[\s,;.]+/, '').trim(), why };
  }
  return { rest: normal, why: '' };
}

interface Word {
  typed: string;
  plain: string;
  /** A comma or another sign of a pause behind it. */
  ends: boolean;
}

const wordsIn = (text: string): Word[] =>
  text
    .normalize('NFC')
    .split(/\s+|(?<=\d),(?=\d)/)
    .filter((word) => /[\p{L}\d]/u.test(word))
    .map((word) => ({
      typed: word.replace(/[^\p{L}\d]/gu, ''),
      plain: fold(word).replace(/[^a-z0-9]/g, ''),
      ends: /[,;.]$/.test(word),
    }));

const passes = new Set('chuyen giao nho cong nhuong'.split(' '));
/** With these alone it is an order only where what is to be done follows the name. */
const lets = new Set('cho de bao phan'.split(' '));
const doing = new Set('lam tra phu bao lo dam'.split(' '));
const taskWords = new Set('viec nv vu cau muc'.split(' '));
/** What may stand between the verb and the name. */
const between = new Set(
  'cho sang qua lai tiep luon giup ho cac nhung viec nhiem vu nv cau muc so va voi toi em minh phan cong'.split(
    ' ',
  ),
);
/** Behind these it was done already, or is not to be. */
const untold = new Set('da khong chua dung ko duoc bi ai dang khoi'.split(' '));

/** Somebody of the staff at a place, by the longest of their name that stands there. */
function nameAt(staff: readonly Person[], words: readonly Word[], from: number): number {
  const isAddressed = titles.has(words[from - 1]?.plain ?? '');
  const isName = isAddressed || /^\p{Lu}/u.test(words[from]!.typed);
  if (!isName) return 0;
  for (const length of [4, 3, 2, 1]) {
    const said = words.slice(from, from + length);
    const plain = said.map((word) => word.plain).join(' ');
    const isWhole = said.length === length && said.slice(0, -1).every(({ ends }) => !ends);
    if (isWhole && staff.some(({ name }) => ` ${fold(name)}`.endsWith(` ${plain}`))) return length;
  }
  return 0;
}

/** A single word that is called as a person is, and is nobody of the staff: «anh Nam». */
const isUnknownAt = (words: readonly Word[], at: number): boolean =>
  titles.has(words[at - 1]?.plain ?? '') && /^\p{Lu}/u.test(words[at]!.typed);

/** Whether a verb of passing on stands before a name, with nothing else between them. */
function isOrdered(words: readonly Word[], from: number, end: number): boolean {
  let at = from - 1;
  if (titles.has(words[at]?.plain ?? '')) at -= 1;
  const isDone = doing.has(words[end]?.plain ?? '');
  for (; at >= 0; at -= 1) {
    const { plain } = words[at]!;
    const isVerb = passes.has(plain) || (isDone && lets.has(plain));
    if (isVerb && !untold.has(words[at - 1]?.plain ?? '')) return true;
    if (!between.has(plain) && !/^\d+$/.test(plain)) return false;
  }
  return false;
}

/** The numbers of tasks, each with its place: behind «việc», behind the verb, and what is joined to such a one. */
function numbersAt(words: readonly Word[]): { at: number; number: number }[] {
  const found: { at: number; number: number }[] = [];
  words.forEach(({ plain }, at) => {
    if (!/^\d{1,3}$/.test(plain)) return;
    const before = words[at - 1]?.plain ?? '';
    const back = before === 'so' || before === 'va' || before === 'voi' ? 2 : 1;
    const led = words[at - back]?.plain ?? '';
    const isJoined =
      found.length > 0 &&
      (found.at(-1)!.at === at - back || (words[at - 1]?.ends ?? false) || before === 'va');
    if (taskWords.has(led) || passes.has(led) || isJoined) found.push({ at, number: Number(plain) });
  });
  return found;
}

/**
 * «em bận, việc 5 nhờ anh Bình làm giúp», «chuyển 4 cho Bình, 5 cho Hoa»: who of the staff is given which tasks, in any order of
 * words; null where nobody is, or it is not clear which.
 * @param mustBegin whether the order must be all that is said: other words are awaited as well
 */
export function orderTo(staff: readonly Person[], text: string, mustBegin: boolean): Given[] | null {
  if (/\d\s*[/.-]\s*\d|\?/.test(text)) return null;
  const words = wordsIn(text);
  const names: { at: number; end: number; name: string }[] = [];
  let hasKnown = false;
  for (let at = 0; at < words.length; at += 1) {
    const known = nameAt(staff, words, at);
    hasKnown ||= known > 0;
    const length = known > 0 ? known : isUnknownAt(words, at) ? 1 : 0;
    if (length === 0) continue;
    const end = at + length;
    if (names.length > 0 || isOrdered(words, at, end))
      names.push({
        at,
        end,
        name: words
          .slice(at, end)
          .map(({ typed }) => typed)
          .join(' '),
      });
    at = end - 1;
  }
  const numbers = numbersAt(words);
  const [first] = names;
  const [number] = numbers;
  if (!first || !number || !hasKnown) return null;
  if (mustBegin && !passes.has(words[0]!.plain)) return null;
  if (names.length === 1) return [{ name: first.name, numbers: numbers.map((one) => one.number) }];
  const isBefore = number.at < first.at;
  const given = names.map(({ at, end, name }, place) => {
    const from = isBefore ? (names[place - 1]?.end ?? 0) : end;
    const to = isBefore ? at : (names[place + 1]?.at ?? words.length);
    return { name, numbers: numbers.filter((one) => one.at >= from && one.at < to).map((one) => one.number) };
  });
  return given.every((one) => one.numbers.length > 0) ? given : null;
}

/** Whether a text tells how far work is, and so is of a report: «3 chậm, giao anh Bình làm tiếp». */
export const tellsOfReport = (text: string): boolean =>
  /(?<![a-z])(?:cham|tre|qua han|dung tien do|hoan thanh|xong|chua lam|chua co|chua)(?![a-z])|%/.test(
    foldInPlace(text),
  );
