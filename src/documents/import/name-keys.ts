import { unitKey } from '../../core/plan/draft-names.ts';
import { foldInPlace } from '../../core/text/fold.ts';
import type { Row } from './blocks.ts';
import { withoutEnd } from './lines.ts';
import { isInitials, isOffice, lettersFit, type ShortName } from './short-names.ts';
import { isNameList, nameKind } from './unit-names.ts';

/** Keys to the short names of a paper: lines, lists and tables that set a unit's short name beside its whole one. */

const keyBegins =
  /^(?:(?:(?:các )?(?:đơn vị|cơ quan|phòng|tên)[^:;.]{0,40}\s)?(?:được\s+|là\s+)?gọi tắt[^:;.]{0,40}(?=:)|ghi chú|chú thích|chú giải|giải thích(?: từ ngữ| chữ viết tắt)?|(?:bảng |danh mục |các )*(?:chữ|từ|cụm từ|ký hiệu)?\s*viết tắt[^:;.]{0,40})\s*[:.–-]?\s*/iu;

/** The whole name of somebody: of a unit, or of a body outside of the agency. */
const isWholeName = (words: string): boolean => ['unit', 'outside'].includes(nameKind(words));

/** «Văn phòng đại diện Khu kinh tế cửa khẩu»: what a key sets beside letters is a whole name by its first word alone. */
const beginsAsUnit = (words: string): boolean =>
  words.length <= 90 && /^(?:Văn phòng|Phòng|Trung tâm|Chi cục|Ban|Đội|Trạm)\s\p{L}+\s\p{L}/u.test(words);

/** «BVĐK tỉnh»: letters, and whose it is. */
const lettersOf = /^(\S+)\s+(?:tỉnh|Sở|thành phố|xã|phường)$/u;

/** «TTr», «TTra»: letters that end in small ones, in a key alone. */
const isClipped = (words: string): boolean => /^\p{Lu}{2,5}\p{Ll}{1,2}$/u.test(words);

const isShort = (words: string, isOfKey: boolean): boolean =>
  words.length <= 25 &&
  (isInitials(words) ||
    (isOfKey && isClipped(words)) ||
    isOffice(words) ||
    isInitials(lettersOf.exec(words)?.[1] ?? ''));

/** Two sides of a key, whichever stands first. @param isOfKey whether the paper says that it is a key: then any letters may stand for a name */
function pairOf(one: string, other: string, isOfKey: boolean): ShortName[] {
  const sides: [string, string][] = [
    [one, other],
    [other, one],
  ];
  for (const [side, whole] of sides) {
    const [short, name] = [side.trim(), withoutEnd(whole.trim())];
    const stands =
      isShort(short, isOfKey) &&
      !isShort(name, isOfKey) &&
      short !== name &&
      (isWholeName(name) || (isOfKey && beginsAsUnit(name)));
    if (stands && (isOfKey || lettersFit(lettersOf.exec(short)?.[1] ?? short, unitKey(name))))
      return [{ name, short }];
  }
  return [];
}

const sign = String.raw`\s*(?:[:=→]|\slà\s|\s[-–]\s)\s*`;
const keyed = new RegExp(`^([^:=→;]{2,90}?)${sign}([^=→;]{2,90})$`, 'u');
/** Behind what else the line says: «4 đơn vị: VP = Văn phòng …». */
const behindOthers = /^.{2,400}?[:.(]\s+([^:=;()]{2,25}?)\s*[=→]\s*([^:=;()]{2,90})$/u;

/** «Phòng HTKT: Phòng Hạ tầng kỹ thuật», alone or behind other words of its line. */
function keyedPair(words: string, isOfKey: boolean): ShortName[] {
  const own = words.trim().replace(/\s*\.$/u, '');
  const match = keyed.exec(own) ?? behindOthers.exec(own);
  return match === null ? [] : pairOf(match[1]!, match[2]!, isOfKey);
}

/** «TT Thông tin» là Trung tâm Thông tin và …»: a name in quotes, and behind it whose it is. */
const quoted = /["“«]([^"“”«»]{2,40})["”»]\s+(?:là|:|=|nghĩa là|chỉ)\s+([^;.:"“”«»]{5,110})(?=[;.]|$)/gu;

/** Short names in quotes: the paper says itself that they are such, whatever letters they have. */
const quotedIn = (text: string): ShortName[] =>
  [...text.slice(0, 4000).matchAll(quoted)].flatMap(([, short = '', name = '']) => {
    const whole = withoutEnd(name.trim());
    const [own, long] = [unitKey(short), unitKey(whole)];
    return isWholeName(whole) && own !== long && own.length < long.length ? [{ name: whole, short }] : [];
  });

/** What the lines of a paper say of short names: a key by its heading, or a name and its own letters side by side. */
export function keyedIn(texts: readonly string[]): ShortName[] {
  const found: ShortName[] = [];
  let isOfKey = false;
  for (const text of texts) {
    if (text.length > 2000) {
      isOfKey = false;
      continue;
    }
    const begin = keyBegins.exec(text);
    const own = begin === null ? text : text.slice(begin[0].length);
    const pairs = own
      .split(/[;.]\s+|,\s+(?=[^,;]{2,25}\s*[:=])/u)
      .flatMap((part) => keyedPair(part, isOfKey || begin !== null));
    found.push(...pairs, ...quotedIn(text));
    // Below a heading of a key the lines are of it, up to the first that is no pair.
    isOfKey = (begin !== null && own === '') || (isOfKey && pairs.length > 0);
  }
  return found;
}

const shortHeader = /\bviet tat\b|\bgoi tat\b|\bky hieu\b|\bten (?:tat|ngan)\b/;
const wholeHeader = /\bday du\b|\bten\b|\bdon vi\b|\bco quan\b|\bphong\b|\bnghia\b|\bgiai thich\b|\bcum tu\b/;

/** Whether a row heads a key: «TT | Chữ viết tắt | Tên đầy đủ». */
const headsKey = ({ cells }: Row): boolean => {
  const folded = [...new Set(cells.map((cell) => foldInPlace(cell).trim()))].filter((cell) => cell !== '');
  const short = folded.findIndex((cell) => shortHeader.test(cell) && cell.length <= 40);
  return short >= 0 && folded.some((cell, at) => at !== short && wholeHeader.test(cell) && cell.length <= 60);
};

/** The pairs in the cells of a row, whatever stands between or beside them. */
function pairsOfRow(cells: readonly string[], isOfKey: boolean): ShortName[] {
  const told = cells.filter((cell) => cell.trim() !== '').slice(0, 6);
  return told.flatMap((one, at) => told.slice(at + 1).flatMap((other) => pairOf(one, other, isOfKey)));
}

/** A number, the short name, the whole one, and a note. */
const mostInKey = 4;

/** A table that is a key to short names; null where it is none. */
export function keyTable(rows: readonly Row[]): ShortName[] | null {
  const head = rows.findIndex(headsKey);
  if (head < 0 || head > 2) return null;
  const below = rows.slice(head + 1);
  // A table of indices may begin with «Ký hiệu · Tên …», too: whatever holds more than the two of them is no key.
  const isNarrow = ({ cells }: Row): boolean =>
    new Set(cells.filter((cell) => cell.trim() !== '')).size <= mostInKey;
  const found = below.every(isNarrow) ? below.flatMap(({ cells }) => pairsOfRow(cells, true)) : [];
  return found.length === 0 ? null : found;
}

/** The same of a row of any other table. @param row as `rowWords` joins it */
export const keyedRow = (row: string): ShortName[] => {
  const cells = row.split(' | ');
  return pairsOfRow(cells, cells.length === 2);
};

const listBegins =
  /(?:^|[.:]\s+)(?:\p{L}+ )?(?:(?:các|\d{1,2})\s+)?(?:phòng,?\s+)?đơn vị(?:\s+(?:thực hiện|tham gia|trực thuộc|thuộc|của)(?:\s+(?:Sở|Ban|Chi cục|Cục|UBND\s+\p{L}+|tỉnh|huyện|thành phố|thị xã|xã|phường|đặc khu|kế hoạch|thực hiện|này)){0,3})?\s*(?:(?:bao\s+)?gồm(?:\s+có)?\s*:?|:)\s+(.{10,1500}?)(?=\.\s+\p{Lu}|\.?$)/iu;

/** «Trưởng các phòng, Giám đốc các đơn vị: Văn phòng Sở, Phòng A, … căn cứ nhiệm vụ được giao …»: whoever a paper calls upon, one by one. Who is only asked to help is no unit of it. */
const calledUpon =
  /^(?!.{0,80}(?:đề nghị|phối hợp|liên quan|tham gia|nơi nhận|cấp tỉnh|bên ngoài))(?=\p{Lu})[^:]{0,80}?(?:[Cc]ác|\d{1,2})\s+(?:phòng|đơn vị|cơ quan)(?:,\s*(?:phòng|ban|đơn vị|cơ quan))*(?:\s+(?:trực\s+)?thuộc(?:\s+\p{L}+){1,2})?\s*:\s+(.{10,1500}?)(?=\.\s+\p{Lu}|\.?$)/iu;

/** What the last of them is told to do. */
const whatTheyDo =
  /\s+(?:căn cứ|theo (?:chức năng|nhiệm vụ)|có trách nhiệm|chịu trách nhiệm|chủ động|tổ chức (?:thực hiện|triển khai)|xây dựng (?:kế|chương)|thực hiện|triển khai|nghiêm túc|báo cáo|tập trung)\s.*$/su;

/** Names of which a part behind a comma is none of its own: «Phòng Kinh tế, Hạ tầng và Đô thị». */
function withCommas(parts: readonly string[]): string[] {
  const names: string[] = [];
  for (const part of parts)
    if (names.length > 0 && !isWholeName(part)) names[names.length - 1] += `, ${part}`;
    else names.push(part);
  return names;
}

/** «Phòng Kinh tế, Hạ tầng và Đô thị»: behind a comma stands no body of its own, and an «và» ends what the name holds. */
function withListedCommas(parts: readonly string[]): string[] {
  const names: string[] = [];
  for (const part of parts) {
    const last = names.at(-1);
    const goesOn =
      last !== undefined &&
      /^(?:Phòng|Trung tâm|Chi cục|Ban|Sở)\s/u.test(last) &&
      /\s(?:và|&)\s\p{Lu}/u.test(part) &&
      !isNameList(part);
    if (goesOn) names[names.length - 1] += `, ${part}`;
    else names.push(part);
  }
  return names;
}

/** Fewer names than these are no list of all units. */
const leastListed = 3;

/**
 * All units of the agency, as one sentence of the paper lists them: «Các đơn vị thực hiện: Văn phòng Sở (VP); Phòng A …». Empty where
 * it lists none; short names stand in brackets or before a sign, and are taken off.
 */
export function listedIn(text: string): string[] {
  const bare = text.length > 4000 ? '' : text.replace(/\s*\([^()]*\)/gu, '');
  const called = calledUpon.exec(bare);
  const list = (listBegins.exec(bare)?.[1] ?? called?.[1])?.replace(whatTheyDo, '');
  if (list === undefined) return [];
  const parts = list
    .split(list.includes(';') ? /\s*;\s*/u : /\s*,\s+(?=\p{Lu})/u)
    .map((part) => withoutEnd(part.trim()).replace(/^(?:và\s+)?(?:[^=:]{2,25}?\s*[=→:]\s*)?/u, ''))
    .filter((part) => part !== '');
  const names = called === null ? withListedCommas(parts) : withCommas(parts);
  return names.length >= leastListed && names.every(isWholeName) ? names : [];
}
