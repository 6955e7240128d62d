import { foldInPlace } from '../text/fold.ts';
import { readTime } from './time-words.ts';

/** A task as it is typed in one line, with what stands behind it: «Rà soát thủ tục, thời hạn 30/9, sản phẩm báo cáo, giao Thanh tra». */

type Part = 'time' | 'product' | 'source' | 'measure' | 'owner';

/** What was typed of a task, each part in its own words. */
export type TaskParts = { text: string } & Partial<Record<Part, string>>;

/** How a part begins that says what it is. */
const labels: readonly (readonly [Part, RegExp])[] = [
  [
    'time',
    /^(?:(?:thoi )?han(?: chot)?|thoi gian|tien do|deadline)(?![a-z])(?: (?:hoan thanh|thuc hien|xong|la|den|vao))*\s*:?\s*(?=.)|^(?:hoan thanh|xong)(?= (?:truoc|trong|vao|ngay|thang|quy|het)\b)\s*/,
  ],
  ['product', /^(?:san pham|dau ra|ket qua dau ra)(?![a-z])(?: (?:dau ra|du kien|la))*\s*:?\s*(?=.)/],
  ['source', /^(?:van ban giao(?: nhiem vu)?|can cu(?: giao)?)(?![a-z])(?: la)?\s*:?\s*(?=.)/],
  ['measure', /^(?:chi tieu|so do|so lieu)(?![a-z])(?: (?:la|dat))*\s*:?\s*(?=.*\d)/],
  [
    'owner',
    /^(?:(?:giao|do)(?: cho)?(?: don vi)?|(?:don vi )?(?:chu tri|thuc hien|phu trach))(?: (?:la|thuc hien))*\s*:?\s+(?=.)/,
  ],
];

/** A time that says so by itself: «trước ngày 30/9», «hằng quý». */
const bareTime =
  /^(?:truoc(?: ngay)? \d|ngay \d|(?:trong )?(?:quy|thang) (?:[ivx]+|\d)|(?:hang|moi) (?:thang|quy|nam|tuan)|thuong xuyen|\d+ (?:thang|quy)[ /]|\d{1,2}\/\d)/;

/** Where one part may end and the next begin: behind a sign, or where a time or a unit is announced. */
const borders =
  /\s*(?:[,;]|\.(?=\s)|\s[–-](?=\s))\s*|\s+(?=(?:thời hạn|hạn chót|hạn hoàn thành)[\s:]|giao\s+(?:cho\s+)?(?:phòng|phong|ban|trung tâm|trung tam|chi cục|chi cuc|văn phòng|van phong|thanh tra|tổ|đội)\s)/giu;

/** Behind whom something is given to. */
const behindOwner = /\s+(?:chủ trì|thực hiện|phụ trách|làm)(?:\s+(?:chủ trì|thực hiện))*$/iu;

function labelled(piece: string, year: number): { part: Part; value: string } | null {
  const folded = foldInPlace(piece);
  for (const [part, pattern] of labels) {
    const length = pattern.exec(folded)?.[0].length ?? 0;
    if (length === 0) continue;
    const value = piece.slice(length).trim();
    return value === '' ? null : { part, value: part === 'owner' ? value.replace(behindOwner, '') : value };
  }
  return bareTime.test(folded) && readTime(piece, year) !== null ? { part: 'time', value: piece } : null;
}

/** Whether a time or a unit that nothing parts from the words before it is one. */
const isAnnounced = (
  sign: string,
  { part, value }: { part: Part; value: string },
  year: number,
  isUnit: (words: string) => boolean,
): boolean =>
  sign.trim() !== '' ||
  (part === 'time' && readTime(value, year) !== null) ||
  (part === 'owner' && isUnit(value));

/**
 * Reads a task and what is said of it behind it.
 * @param isUnit whether words are the name of a unit: alone between two signs it says who does it
 * @param year of which times are that name none
 */
export function readTaskParts(typed: string, isUnit: (words: string) => boolean, year: number): TaskParts {
  const parts: TaskParts = { text: '' };
  let into: Part | 'text' = 'text';
  let at = 0;
  let sign = '';
  const take = (piece: string): void => {
    const one = at === 0 && sign === '' ? null : labelled(piece, year);
    const isPart = one !== null && parts[one.part] === undefined && isAnnounced(sign, one, year, isUnit);
    if (isPart) {
      into = one.part;
      parts[into] = one.value;
    } else if (sign.trim() !== '' && parts.owner === undefined && isUnit(piece.replace(behindOwner, ''))) {
      into = 'owner';
      parts.owner = piece.replace(behindOwner, '');
    } else parts[into] = `${parts[into] ?? ''}${sign}${piece}`;
  };
  for (const match of [...typed.matchAll(borders), null]) {
    const piece = typed.slice(at, match?.index);
    if (piece.trim() !== '') take(piece.trim());
    if (match === null) break;
    at = match.index + match[0].length;
    sign = match[0];
  }
  return { ...parts, text: parts.text.replace(/[\s,;.]+$/u, '') };
}
