import { foldedWords, foldInPlace } from '../../core/text/fold.ts';
import { numberSpelt } from '../../core/text/place-named.ts';
import type { Row } from './blocks.ts';
import type { Column } from './column-kinds.ts';
import type { IndexHeading } from './index-heading.ts';
import { type Line, withoutEnd } from './lines.ts';
import { romanNumber } from './row-codes.ts';

/** What a paper itself calls its indices: whatever word stands before running numbers at the heads of lines («Yếu tố 1 về …», «Hợp phần thứ nhất: …»). */

const ordinals = 'nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi';
const number = String.raw`(?:(?<!\bchi\s+)so\s+)?(?:\d{1,2}(?![\d.,]*\d|\s*[/%])|[a-h](?![a-z])|[ivx]{1,4}(?![a-z])|thu\s+(?:${ordinals}|\d{1,2})(?![a-z]))`;

/** «3», «III», «thứ ba» as the code that they are. */
function codeOfNumber(words: string): string {
  const own = words.trim().replace(/^(?:so|thu)\s+/, '');
  const ordinal = numberSpelt(own);
  return ordinal > 0 ? `${ordinal}` : own.toUpperCase();
}

const countOf = (code: string): number =>
  romanNumber(code) ??
  (/^[A-H]$/.test(code) ? code.charCodeAt(0) - 64 : /^\d+$/.test(code) ? Number(code) : 0);

/** What always names an index or a pillar, and is counted in a run as any other word is. */
const always: readonly string[] = ['chi so', 'tieu chi', 'noi dung', 'linh vuc', 'tru cot'];

/** What is numbered in any paper, and is no index: its parts, its work, times and places. */
const ofOthers =
  /^(?:(?:cac |nhom )?(?:nhiem vu|giai phap|viec|cong viec|dau viec|hoat dong|phan viec)|phu luc|bieu(?: mau)?|bang|mau|dieu|khoan|muc|diem|phan|chuong|buoc|giai doan|dot|lan|ky|quy|thang|nam|ngay|tuan|to(?: dan pho)?|doi|khu(?: pho| dan cu| vuc)?|ap|thon|ban|xa|phuong|quan|huyen|hinh|nhom|cau(?: hoi)?|cap|loai|lop|khoa|trang|can cu|so(?: luong)?|tong so|phong|du an|mo hinh|hang|hoi nghi|cuoc|phien|uu tien|trach nhiem|phuong an|quyet dinh|ke hoach|cong van|bao cao|to trinh|nghi quyet|chi thi|van ban|tp|vi tri|thu|nghi dinh|luat|thong tu|thoi gian|tu|den|trong|truoc|sau|hon|gan|khoang|it nhat|toi thieu|co|gom|dat|xep|tai|va|voi|cho|cua|theo|trong do)$/;

/** Who is numbered or listed one below the other, each by what they are: «1. Trung tâm A», «2. Trung tâm B», «1. Đồng chí A». */
const areBodiesOrPeople =
  /^(?:cong an|trung tam|hoi|doan|tram|truong|benh vien|cong ty|chi cuc|cuc|chi nhanh|so|van phong|thanh tra|uy ban|ubnd|hdnd|dang uy|phong|ban|to|doi|bo phan|ong|ba|dong chi|giam doc|pho|chu tich|bi thu|cac)\b/;

/** Whether what stands before a number, or the last word of it, is numbered in any paper and is no index. */
export const isNumberedOther = (kind: string): boolean =>
  ofOthers.test(kind) || ofOthers.test(kind.split(' ').at(-1)!);

const head = new RegExp(String.raw`^((?:[a-z]+\s+){0,4}?[a-z]+?)\s+(${number})(?=[\s:.,()–-]|$)`);

/** Behind the number: that a name, a bracket or a sentence follows. */
const behind = /^\s*(?:[:.)–-]+|v[eề](?=\s)|l[aà](?=\s))?\s*/iu;

/** What is said of an index, near its heading: a score, a share, a rank, or that something is aimed at. */
const saysFigure = /\d\s*(?:diem|%)|\b(?:hang|thu|vi tri)\s*\d|\b(?:chi tieu|muc tieu|phan dau)\b/;

/** Fewer numbers make no run. */
const leastRun = 3;
const lookedBelow = 6;

/** A line by the word and the number that it begins with; null where it begins otherwise. */
function headOf({ folded, text }: Pick<Line, 'folded' | 'text'>): Head | null {
  if (!/^["“«]?\p{Lu}/u.test(text)) return null;
  const match = head.exec(folded);
  if (match === null || ofOthers.test(match[1]!)) return null;
  if (match[1]!.split(' ').length > 3 && areBodiesOrPeople.test(match[1]!)) return null;
  // A letter is a number where it is written as one.
  const written = text.slice(match[0].length - match[2]!.length, match[0].length);
  if (/^[a-h]$/iu.test(written) && !/^[A-H]$/u.test(written)) return null;
  return { kind: match[1]!, code: codeOfNumber(match[2]!), from: match[0].length };
}

type LineOrTable =
  | { type: 'line'; line: Line }
  | { type: 'table'; table: { columns: readonly (Column | null)[]; rows: readonly Row[] } };

/** «1. Yếu tố “Tiếp cận dịch vụ”»: the number stands before the word, and behind it a name, in quotes or with a capital. */
const quotedHead = /^((?:\p{L}+\s+){0,3}?\p{L}+)\s*(?=["“«‘'„]\s*\p{Lu})/u;
const namedHead = /^(\p{Lu}\p{Ll}*(?:\s+\p{Ll}+){0,3}?)\s+(?=\p{Lu}\p{Ll})/u;

interface Head {
  kind: string;
  code: string;
  /** Where behind the word the name begins. */
  from: number;
  /** Only the run and the paper's other words tell that the first word is none of the name. */
  isBare?: true;
}

function headBehindNumber({ folded, text, marker }: Pick<Line, 'folded' | 'text' | 'marker'>): Head | null {
  if (marker === null || marker.type === 'bullet' || countOf(marker.label.toUpperCase()) === 0) return null;
  const quoted = quotedHead.exec(text)?.[1];
  const words = quoted ?? namedHead.exec(text)?.[1];
  if (words === undefined || !/^\p{Lu}/u.test(words)) return null;
  const kind = folded.slice(0, words.length).replace(/\s+/g, ' ');
  if (ofOthers.test(kind)) return null;
  const told = { kind, code: marker.label, from: words.length };
  if (quoted !== undefined) return told;
  const mayBeName = text.length <= 160 && !areBodiesOrPeople.test(kind);
  return mayBeName ? { ...told, isBare: true } : null;
}

/** The words that the paper counts or lists things by: «từng lĩnh vực», «các yếu tố», «05 hợp phần», or the head of a column. */
function countedWords(items: readonly LineOrTable[]): (kind: string) => boolean {
  const heads = new Set(
    items.flatMap((item) =>
      item.type === 'table' ? item.table.columns.map((column) => foldedWords(column?.header ?? '')) : [],
    ),
  );
  const text = items.map((item) => (item.type === 'line' ? item.line.folded : '')).join('\n');
  return (kind) =>
    always.includes(kind) ||
    heads.has(kind) ||
    new RegExp(
      `\\b(?:cac|tung|moi|nhung|\\d{1,2}|hai|ba|bon|nam|sau|bay|tam|chin|muoi)\\s+${kind}\\b(?!\\s+\\d)`,
    ).test(text);
}

const isOfFigures = (column: Column | null): boolean =>
  column?.kind === 'baseline' || column?.kind === 'target' || column?.kind === 'most';

/** What stands in the first cells of rows with figures beside it. */
function namesWithFigures(items: readonly LineOrTable[]): Set<string> {
  return new Set(
    items.flatMap((item) =>
      item.type === 'table' && item.table.columns.some(isOfFigures)
        ? item.table.rows.flatMap(({ cells }) => cells.slice(0, 3).map((cell) => foldedWords(cell)))
        : [],
    ),
  );
}

/** Who has it, as a line below its heading says: «Lãnh đạo: …», «Đồng chí A chỉ đạo». */
const saysWho =
  /\b(?:lanh dao(?: phu trach)?|chi dao|phu trach|nguoi chi dao|dau moi|chu tri|tham muu)\s*:|\b(?:dong chi|giam doc|chu tich)\b[^.;]{0,60}\b(?:chi dao|phu trach)\b/;

/** A figure of any index: without one nothing tells that what is numbered is more than a part of the work. */
const anyFigure = /\d\s*(?:diem\b|%)|\b(?:hang|xep thu|thu hang)\s*\d/;

/** Where the run that a line or a cell belongs to is told: by its figures, those of its name elsewhere, or whoever has it. */
interface Run {
  told: Map<number, boolean>;
  isBare: boolean;
}

/** Cells that begin so, in tables with figures: «Hợp phần số 1: Tiếp cận thông tin». */
function headsInCells(items: readonly LineOrTable[]): Head[] {
  return items.flatMap((item) =>
    item.type === 'table' && item.table.columns.some(isOfFigures)
      ? item.table.rows.flatMap(({ cells }) =>
          [...new Set(cells.slice(0, 3))].flatMap((cell) => {
            const told = cell.length > 160 ? null : headOf({ text: cell, folded: foldInPlace(cell) });
            const name = told === null ? '' : cell.slice(told.from).replace(behind, '');
            return told !== null && /^["“«]?\p{Lu}/u.test(name) ? [told] : [];
          }),
        )
      : [],
  );
}

/**
 * The words that running numbers stand behind or before, 1 to three at least, where of most of the lines figures of what they name are
 * said, in the line, below it or in a table, or who has it.
 */
export function learnKinds(items: readonly LineOrTable[]): string[] {
  const runs = new Map<string, Run>();
  const note = ({ kind, code, isBare }: Head, isTold: boolean): void => {
    const count = countOf(code);
    if (count === 0) return;
    const run = runs.get(kind) ?? { told: new Map<number, boolean>(), isBare: isBare === true };
    run.told.set(count, run.told.get(count) === true || isTold);
    run.isBare &&= isBare === true;
    runs.set(kind, run);
  };
  const figured = namesWithFigures(items);
  const isFigured = (line: Line, from: number): boolean =>
    figured.has(foldedWords(nameBehind(line.text.slice(from).replace(behind, '')).name));
  const hasFigure =
    figured.size > 0 || items.some((item) => item.type === 'line' && anyFigure.test(item.line.folded));
  for (const [at, item] of items.entries()) {
    const told = item.type === 'line' ? (headOf(item.line) ?? headBehindNumber(item.line)) : null;
    if (item.type !== 'line' || told === null) continue;
    const below = items.slice(at + 1, at + 1 + lookedBelow);
    const end = below.findIndex(
      (one) => one.type === 'table' || (headOf(one.line) ?? headBehindNumber(one.line))?.kind === told.kind,
    );
    const own = below
      .slice(0, end < 0 ? below.length : end)
      .flatMap((one) => (one.type === 'line' ? [one.line] : []));
    const isTold =
      [item.line, ...own].some(({ folded }) => saysFigure.test(folded)) ||
      isFigured(item.line, told.from) ||
      (told.isBare === true && hasFigure && own.some(({ folded }) => saysWho.test(folded)));
    note(told, isTold);
  }
  for (const told of headsInCells(items)) note(told, true);
  const isCounted = countedWords(items);
  return [...runs].flatMap(([kind, { told: run, isBare }]) => {
    let length = 0;
    while (run.has(length + 1)) length++;
    const told = [...run.values()].filter(Boolean).length;
    return length >= leastRun && told * 2 >= run.size && (!isBare || isCounted(kind)) ? [kind] : [];
  });
}

/** What ends a name in the sentence that tells of it. */
const endsName =
  /\s*:\s+|\s*\((?=[^()]*\d)|\s+[-–—]\s+(?=\p{Ll}|\d)|\s*[,;]\s+(?=(?:năm|đạt|xếp|đứng|phấn đấu|chỉ tiêu|mục tiêu|kết quả|hiện)(?!\p{L}))|\s+(?=(?:năm (?:20\d\d|ngoái|trước|nay)|đạt|hiện (?:đạt|xếp)|xếp (?:thứ|hạng)|đứng thứ|phấn đấu|được (?:chấm|đánh giá|xếp)|do (?:đồng chí|đ\/c|ông|bà)|giao cho)(?!\p{L}))|\.\s+(?=\p{Lu})/u;

/** The name that stands behind the number, and what the line says besides. */
function nameBehind(words: string): { name: string; rest: string } {
  const quoted = /^["“”«‘'„]+\s*([^"“”«»’]{2,130}?)\s*["”»’']+(.*)$/su.exec(words);
  if (quoted !== null) return { name: withoutEnd(quoted[1]!), rest: quoted[2]!.replace(/^[\s.:;,–-]+/u, '') };
  const bracket = /^\(\s*(\p{Lu}[^()\d]{2,110})\)\s*(.*)$/su.exec(words);
  if (bracket !== null)
    return { name: withoutEnd(bracket[1]!), rest: bracket[2]!.replace(/^[\s.:;,–-]+/u, '') };
  const end = endsName.exec(words);
  if (end === null) return { name: withoutEnd(words), rest: '' };
  const isOpen = end[0].trim() === '(';
  const rest = words.slice(end.index + end[0].length);
  return {
    name: withoutEnd(words.slice(0, end.index)),
    rest: (isOpen ? rest.replace(/\)(?=[\s.;,]*$)|\)(?=\s*[:,;.–-])/u, '') : rest).trim(),
  };
}

/** A number behind the paper's own word for its indices, with what stands behind it. */
export interface KindHead {
  code: string;
  isPillar: boolean;
  /** '' where the line is nothing but word and number. */
  words: string;
}

/** Reads a line that begins with one of those words and a number; null of any other. @param kinds as `learnKinds` found them */
export function kindHead(line: Pick<Line, 'folded' | 'text'>, kinds: readonly string[]): KindHead | null {
  const told = headOf(line);
  if (told === null || !(kinds.includes(told.kind) || always.includes(told.kind))) return null;
  const words = line.text.slice(told.from).replace(behind, '');
  return { code: told.code, isPillar: /^(?:linh vuc|tru cot)$/.test(told.kind), words };
}

/** «1. Yếu tố “…”», «1. Lĩnh vực Thể chế» as such a head. */
function namedOfKind(
  line: Pick<Line, 'folded' | 'text' | 'marker'>,
  kinds: readonly string[],
): KindHead | null {
  const told = headBehindNumber(line);
  if (told === null || !kinds.includes(told.kind)) return null;
  return { code: told.code, isPillar: false, words: line.text.slice(told.from).trim() };
}

/** The same where a name follows: the heading of an index, and what else the line tells of it. */
export function headingOfKind(
  line: Pick<Line, 'folded' | 'text' | 'marker'>,
  kinds: readonly string[],
): IndexHeading | null {
  const told = headOf(line);
  const own = told !== null && kinds.includes(told.kind) ? kindHead(line, kinds) : namedOfKind(line, kinds);
  if (own === null || !/^["“”«‘'„(]*\p{Lu}/u.test(own.words)) return null;
  const { name, rest } = nameBehind(own.words);
  if (name.length < 3 || name.length > 130 || /\d/.test(name)) return null;
  return { code: own.code, name, isPillar: own.isPillar, isNamed: true, rest };
}

/** A pattern with the words of a paper, made once for it: each of its lines is looked at. */
function perPaper(pattern: (words: string) => RegExp): (kinds: readonly string[]) => RegExp {
  const known = new WeakMap<readonly string[], RegExp>();
  return (kinds) => {
    const found = known.get(kinds) ?? pattern([...new Set([...always, ...kinds])].join('|'));
    known.set(kinds, found);
    return found;
  };
}

const workOfIndex = perPaper(
  (words) =>
    new RegExp(
      String.raw`^(?:(?:cac )?(?:nhiem vu|viec|giai phap|noi dung|cong viec)\s+)?(?:cua|thuoc|cho|phuc vu|doi voi|ve)\s+(?:${words})\s+(${number})`,
    ),
);

/** «Nhiệm vụ của chỉ số 2: …», «Thuộc yếu tố 3: …»: the code of the index that a line of work begins with; null where it names none. */
export function codeAtHead(text: string, kinds: readonly string[]): string | null {
  // No such head is longer, and a paragraph may be as long as a paper.
  const match = workOfIndex(kinds).exec(foldInPlace(text.slice(0, 80)));
  return match === null ? null : codeOfNumber(match[1]!);
}

/** Words of a bracket that name indices by the paper's word and their numbers, «(yếu tố 2)», «(thuộc lĩnh vực thứ ba, thứ tư)»: their codes. */
export function codesInBracket(bracket: string, kinds: readonly string[]): string[] | null {
  const folded = foldInPlace(bracket).trim();
  const words = [...new Set([...always, ...kinds])].join('|');
  const one = String.raw`(?:\d{1,2}(?:\.\d{1,3})*|[a-h]|[ivx]{1,4}|thu\s+(?:${ordinals}|\d{1,2}))`;
  const match = new RegExp(
    String.raw`^(?:(?:viec|nhiem vu)(?: nay)?\s+)?(?:(?:thuoc|cua|theo|phuc vu|cho|gan voi)\s+)?(?:cac\s+)?(?:${words})(?:\s+thanh phan)?\s+(?:so\s+)?(${one}(?:\s*(?:,|;|&|va)\s*(?:(?:${words})\s+)?(?:so\s+)?${one})*)$`,
  ).exec(folded);
  if (match === null) return null;
  return match[1]!
    .split(/\s*(?:,|;|&|\bva\b)\s*/)
    .map((code) => codeOfNumber(code.replace(new RegExp(String.raw`^(?:${words})\s+`), '')));
}
