import { readPersonWords } from '../../core/plan/person-words.ts';
import { foldInPlace } from '../../core/text/fold.ts';
import { chargeWords } from './attributes.ts';
import type { Row } from './blocks.ts';
import { rolesIn } from './charge-clauses.ts';
import { type Column, type ColumnKind, columnOf } from './column-kinds.ts';
import { isInitials, isOffice } from './short-names.ts';
import { isTimeAlone } from './time-alone.ts';
import { beginsWithWork } from './unit-at-head.ts';
import { isNamedOutside, nameKind, splitNames } from './unit-names.ts';

/**
 * What a column holds by what stands in its cells, for one whose header nobody knows; and the converse, a header that its cells deny.
 * A typist calls a column as they like; people, units, times, figures and work are told by themselves.
 */

type CellKind =
  | 'code'
  | 'number'
  | 'figure'
  | 'rank'
  | 'time'
  | 'person'
  | 'unit'
  | 'work'
  /** What is made: «Quyết định», «Báo cáo khảo sát», and no paper that is named by its number. */
  | 'paper'
  | 'words'
  /** A leader and a unit in one cell; an end and what is made; names over the work that is of them. */
  | 'charge'
  | 'end'
  | 'topics';

const figure =
  /^(?:[≥>=≤<]+|từ|trên|đạt)?\s*\d{1,3}(?:[.,]\d{1,4})?(?:\s*[-–]\s*\d{1,3}(?:[.,]\d{1,4})?)?\s*(?:điểm|%)?(?:\s*trở lên)?(?:\s*\((?:xếp\s+)?(?:hạng|thứ)\s*\d{1,3}(?:\/\d{1,3})?\))?$/iu;
/** «7,2/12»: a score and behind it the most there is, or a rank. */
const figureOf = /^\d{1,3}[.,]\d{1,4}\s*\/\s*\d{1,3}(?:[.,]\d{1,4})?$/;
const rank = /^(?:hạng|thứ)?\s*\d{1,3}\s*\/\s*\d{1,3}$/iu;
const code = /^(?!Q\d)(?:\p{Lu}{1,4}[\s.-]?\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4})$/u;
/** «1.2.3»: three parts, none of which is as great as a year. */
const dottedCode = /^(?:1?\d)(?:\.(?:1?\d|20)){2,3}$/;
const paper =
  /^(?:\d{1,3} )?(?:(?:các|bộ|dự thảo|bản) )?(?:báo cáo|quyết định|kế hoạch|tờ trình|biên bản|danh mục|danh sách|văn bản|thông báo|nghị quyết|hồ sơ|quy chế|quy trình|phương án|đề án|công văn|bảng|sổ tay|chương trình|hợp đồng|giấy mời|tài liệu|phiếu|bản đồ|chuyên mục|video)(?=\s|[,.;]|$)(?!.*\d\/)/iu;
const day = /^(?:trước|đến|hết)?\s*(?:ngày\s+)?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?$/iu;

const isTime = (words: string): boolean => day.test(words) || isTimeAlone(words);

const kindWord = /^(?:(?:[Pp]|TT|Tt|CC|Tr|BQL)\s*\.|[Tt]r\.?\s?tâm|TT|CC|BQL|Ban QL|P)\s*(?=\p{Lu})/u;

/** Whether words name a body of any kind, also as narrow cells shorten it: «P.QLĐT», «CA phường», «VP». */
export const namesBody = (said: string): boolean => {
  const words = said.replace(/\s*\([^()]*\)\s*$/u, '');
  return (
    ['unit', 'outside', 'group', 'outside-group'].includes(nameKind(words)) ||
    isOffice(words) ||
    (words.length <= 40 && (kindWord.test(words) || /^(?:CA|VP|UB|BCH|HĐND)\s/u.test(words))) ||
    isInitials(words) ||
    isNamedOutside(words)
  );
};

/** Whether words name somebody, title and all. */
export const namesPerson = (words: string): boolean => {
  const read = readPersonWords(words);
  return (
    read !== null && read.name !== '' && !namesBody(read.name) && (read.title !== '' || !namesBody(words))
  );
};

const partsOf = (words: string): string[] =>
  words
    .split(
      /\s*[;\n]\s*|,\s+(?=(?:Phó|PCT|PGĐ|Chủ tịch|Giám đốc|Trưởng|ông|bà|đồng chí|đ\/c)\s)|\s+và\s+(?=(?:Phó|PCT|PGĐ|Chủ tịch|ông|bà|đồng chí)\s)/iu,
    )
    .filter((part) => part !== '');

/** «Chủ tịch Lê Văn A; Phòng Nội vụ», «28/2/2025; Quy chế», «30/4» over «Kết quả: biên bản»: one cell for two columns. */
interface Split {
  kinds: readonly [ColumnKind, ColumnKind];
  parts(words: string): readonly [string, string] | null;
}

const joinedParts = (parts: readonly string[]): string => parts.join('; ');

/** «Phó Giám đốc A chỉ đạo; Phòng B làm chính; Phòng C cùng làm»: who directs, and who leads and helps as a cell of units says it. */
function rolesApart(words: string): readonly [string, string] | null {
  const roles = rolesIn(words.split('\n').join('; '), (names) => splitNames(names).every(namesBody));
  const leader = roles?.find((one) => one.type === 'leader')?.value ?? '';
  const units = roles?.find((one) => one.type === 'units');
  return leader === '' || units === undefined ? null : [leader, chargeWords(units.lead, units.coordinating)];
}

const whoAndUnit: Split = {
  kinds: ['leader', 'lead'],
  parts: (words) => {
    const told = rolesApart(words);
    if (told !== null) return told;
    const parts = partsOf(words);
    const people = parts.filter(namesPerson);
    const others = parts.filter((part) => !namesPerson(part));
    return people.length > 0 && others.length > 0 ? [joinedParts(people), joinedParts(others)] : null;
  },
};

const productLabel = /^(?:kết quả|sản phẩm|đầu ra|minh chứng)\s*[:–-]\s*/iu;

const timeAndProduct: Split = {
  kinds: ['time', 'product'],
  parts: (words) => {
    const parts = words.split(/\s*[;\n]\s*/u).filter((part) => part !== '');
    const isOfProduct = parts.findIndex((part, at) => productLabel.test(part) || (at > 0 && !isTime(part)));
    if (isOfProduct < 1) return null;
    // Another end is no product: «(bổ sung: trước 30/6/2026)».
    if (
      parts
        .slice(isOfProduct)
        .some((part) => /\d{1,2}[/.]\d{1,2}[/.]20\d\d|(?:tháng|quý|ngày)\s+[\dIVX]/iu.test(part))
    )
      return null;
    const isSaid = productLabel.test(parts[isOfProduct]!) || parts.slice(0, isOfProduct).every(isTime);
    if (!isSaid) return null;
    return [
      joinedParts(parts.slice(0, isOfProduct)),
      joinedParts(parts.slice(isOfProduct)).replace(productLabel, ''),
    ];
  },
};

/** What one cell holds. */
function cellKind(words: string): CellKind {
  const own = words.trim();
  if (own.split(/\s*[;,]\s*/u).every((part) => code.test(part) || dottedCode.test(part))) return 'code';
  if (rank.test(own)) return 'rank';
  if (figure.test(own) || figureOf.test(own)) return 'figure';
  if (isTime(own)) return 'time';
  const parts = partsOf(own);
  if (parts.every(namesPerson)) return 'person';
  if (!paper.test(own) && splitNames(own).every(namesBody) && own.length <= 160) return 'unit';
  if (
    whoAndUnit
      .parts(own)?.[1]
      .split(/; (?:phối hợp: )?/u)
      .every(namesBody)
  )
    return 'charge';
  if (timeAndProduct.parts(own) !== null) return 'end';
  if (own.length >= 20 && beginsWithWork(own)) return 'work';
  return paper.test(own) ? 'paper' : 'words';
}

/** So many of the cells of a column at least are of its kind. */
const mostOf = 0.7;
/** More rows tell no more of a column, and a paper may have thousands under one header. */
const mostLooked = 80;
/** So many cells at least tell what a column holds. */
const leastCells = 2;

/** Rows that tell something in several columns. */
const fullRows = (rows: readonly Row[]): Row[] =>
  rows.filter((row) => new Set(row.cells.filter((cell) => cell !== '')).size > 2 && !mayHead(row));

/** Whether cells number their rows, each by one of its own. */
const areNumbers = (told: readonly string[]): boolean =>
  told.every((cell) => /^\d{1,2}(?:\.\d{1,2}){0,2}\.?$/.test(cell)) && new Set(told).size === told.length;

/** How many of the cells of a column are of each kind. @param mayHoldTimes whether it is not the first one, which holds numbers and codes */
function countedKinds(told: readonly string[], mayHoldTimes: boolean): Map<CellKind, number> {
  const counts = new Map<CellKind, number>();
  for (const cell of told) {
    const kind = cellKind(cell);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  // «T8», «Q3» among other times are months and quarters, and no codes.
  const short = told.filter((cell) => /^[TQ]\.?\s?\d{1,2}$/u.test(cell)).length;
  if ((counts.get('time') ?? 0) > 0 && short > 0 && mayHoldTimes) {
    counts.set('time', counts.get('time')! + short);
    counts.set('code', (counts.get('code') ?? 0) - short);
  }
  return counts;
}

/** What the cells of a column are, most of them; null where they are of several kinds, or too few. */
function kindOfCells(rows: readonly Row[], at: number): CellKind | null {
  const told = fullRows(rows.slice(0, mostLooked))
    // What is merged across the first column is a name, and no number.
    .filter(({ cells }) => at > 0 || cells[0] !== cells[1])
    .map(({ cells }) => (cells[at] ?? '').trim())
    .filter((cell) => cell !== '' && !/^[-–x…]+$/iu.test(cell));
  if (told.length < leastCells) return null;
  const counts = countedKinds(told, at > 0);
  const of = (...some: CellKind[]): number => some.reduce((sum, one) => sum + (counts.get(one) ?? 0), 0);
  const [kind, count] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best));
  const isMost = (sum: number): boolean => sum >= told.length * mostOf;
  if (at === 0 && areNumbers(told)) return 'number';
  if (of('charge') >= leastCells && isMost(of('charge', 'person', 'unit'))) return 'charge';
  if (of('end') >= leastCells && isMost(of('end', 'time'))) return 'end';
  const isHalf = of('paper') >= leastCells && of('paper') * 2 >= told.length;
  if (isHalf && isMost(of('paper', 'words', 'work'))) return 'paper';
  if (isMost(of('words', 'paper'))) return 'words';
  if (isMost(count)) return kind;
  return of('work') >= leastCells && isMost(of('work', 'words', 'paper')) ? 'topics' : null;
}

const yearIn = (header: string): number | null => {
  const years = [...header.matchAll(/(?<!\d)(20\d\d)(?!\d)/g)].map(([year]) => Number(year));
  return years.length === 1 ? years[0]! : null;
};

/** Bodies that a column names, and that do nothing of it. */
const ofNoCharge =
  /\b(?:huong|thu huong|doi tuong|dia ban|dia diem|noi|de nghi|de xuat|nhan|duoc (?:kiem tra|giam sat))\b/;

/** Papers that work rests on, or that say how far it is. */
const ofGround =
  /\b(?:can cu|co so|theo|giao|chi dao|nguon|bao cao|tinh trang|trang thai|hien trang|luu|ghi|y kien)\b/;

/** What comes of work, by words of the typist's own: «Cần có», «Bàn giao», «Nộp gì». */
const ofMade =
  /^(?:can|phai) (?:co|nop|dat|ra)\b|^(?:san pham|dau ra|ket qua|ban giao|giao nop|nop|minh chung|thu duoc|hoan thanh gi|ra (?:gi|cai gi)|lam ra)\b(?!.*\b(?:nam|20\d\d|diem|hang)\b)/;

/** What an unknown header's column holds, by its cells and what the other columns hold already. */
function kindFor(cells: CellKind, header: string, has: (kind: ColumnKind) => boolean): ColumnKind | null {
  const unless = (kind: ColumnKind): ColumnKind | null => (has(kind) ? null : kind);
  // A figure of no year may be anything: a weight, the most there is, a difference.
  const ofFigures = yearIn(header) === null ? null : 'baseline';
  const kinds: Readonly<Record<CellKind, () => ColumnKind | null>> = {
    number: () => unless('number'),
    code: () => (!has('number') ? 'number' : has('task') ? 'code' : null),
    figure: () => ofFigures,
    rank: () => ofFigures,
    time: () => unless('time'),
    end: () => unless('time'),
    person: () => unless('leader'),
    unit: () => kindOfBodies(header, has),
    charge: () => kindOfBodies(header, has),
    work: () => unless('task'),
    topics: () => unless('task'),
    // Beside work, and where its header speaks of no ground that the work stands on.
    paper: () =>
      has('task') && (ofMade.test(foldInPlace(header)) || !ofGround.test(foldInPlace(header)))
        ? unless('product')
        : null,
    words: () => (has('task') && ofMade.test(foldInPlace(header)) ? unless('product') : null),
  };
  return kinds[cells]();
}

/** Whoever a column of bodies names: leads, or helps where its header says so. */
function kindOfBodies(header: string, has: (kind: ColumnKind) => boolean): ColumnKind | null {
  const folded = foldInPlace(header).trim();
  if (/\b(?:cung|giup|ho tro|tham gia|phoi hop|ket hop|lien quan|chung tay)\b/.test(folded))
    return has('coordinating') || has('helping') ? null : 'coordinating';
  return has('lead') || has('owner') || ofNoCharge.test(folded) ? null : 'lead';
}

/** «Kết quả phải có» over words without a figure, of no year: what is made. */
const isOfMade = (
  { kind, year, header }: Column,
  cells: CellKind | null,
  has: (kind: ColumnKind) => boolean,
): boolean =>
  kind === 'baseline' &&
  year === null &&
  (cells === 'paper' || cells === 'words') &&
  has('task') &&
  !has('product') &&
  !ofRating.test(foldInPlace(header));

const ofRating = /\b(?:diem|hang|xep|nam|truoc|da|hien|thuc te)\b/;

/** «Người thực hiện» over units: whoever does it, and no clerk who has the file. */
const isOfDoers = (
  { kind, header }: Column,
  cells: CellKind | null,
  has: (kind: ColumnKind) => boolean,
): boolean =>
  kind === 'note' &&
  cells === 'unit' &&
  /\b(?:thuc hien|phu trach|lam)\b/.test(foldInPlace(header)) &&
  !has('lead') &&
  !has('owner');

/** What a header says, and its cells deny: a result whose cells are days, one who leads whose cells are people. */
function correctedKind(
  column: Column,
  cells: CellKind | null,
  has: (kind: ColumnKind) => boolean,
): ColumnKind | null {
  const { kind } = column;
  if ((kind === 'baseline' || kind === 'target' || kind === 'most') && (cells === 'time' || cells === 'end'))
    return has('time') ? null : 'time';
  if (kind === 'lead' && cells === 'person' && !has('leader')) return 'leader';
  if (kind === 'leader' && cells === 'unit' && !has('lead')) return 'lead';
  // Names of indices over the work that is of them stand in one column.
  if (kind === 'index' && cells === 'topics' && !has('task')) return 'task';
  // Who follows an index that nobody else has by its table has it.
  if (kind === 'following' && cells === 'unit' && !has('lead') && !has('owner')) return 'lead';
  return null;
}

/** The columns of a table with what their cells say of those whose headers nobody knows. */
export function withCells(
  columns: readonly (Column | null)[],
  headers: readonly string[],
  rows: readonly Row[],
): (Column | null)[] {
  const read = [...columns];
  const has = (kind: ColumnKind): boolean => read.some((column) => column?.kind === kind);
  for (const [at, column] of columns.entries()) {
    const header = headers[at] ?? '';
    const cells = kindOfCells(rows, at);
    if (column !== null) {
      const kind = isOfMade(column, cells, has)
        ? 'product'
        : isOfDoers(column, cells, has)
          ? 'lead'
          : correctedKind(column, cells, has);
      if (kind !== null) read[at] = { ...column, kind };
      continue;
    }
    const kind = cells === null ? null : kindFor(cells, header, has);
    if (kind === null) continue;
    const of = columnOf(`điểm ${header}`)?.of ?? 'both';
    const isRank = cells === 'rank' || of === 'both';
    read[at] = {
      kind,
      of: kind === 'baseline' ? (isRank ? (cells === 'rank' ? 'rank' : 'both') : 'score') : 'both',
      year: kind === 'baseline' ? yearIn(header) : null,
      header,
    };
  }
  return read;
}

/** No header is longer, and none holds a figure but a year. */
const isHeaderCell = (cell: string): boolean =>
  cell.length <= 60 && /\p{L}/u.test(cell) && !/\d/.test(cell.replace(/20\d\d/g, ''));

/** So many rows from the top a header stands. */
const headerWithin = 8;
const lookedAt = 40;

/**
 * Where the row stands that heads a table by its cells alone: each of its cells is short, and below it one column holds work and others
 * who does it and when. @returns -1 where none does
 */
export function headerRowByCells(rows: readonly Row[], alike: readonly Row[] = rows): number {
  return rows.slice(0, headerWithin).findIndex((row, at) => {
    const { cells } = row;
    if (!mayHead(row)) return false;
    const below = (alike === rows ? rows.slice(at + 1) : alike)
      .filter((one) => !mayHead(one))
      .slice(0, lookedAt);
    const kinds = cells.map((_, column) => kindOfCells(below, column));
    const count = (...some: CellKind[]): number =>
      kinds.filter((kind) => kind !== null && some.includes(kind)).length;
    const isCharged = count('unit', 'person', 'charge') > 0;
    const isOfWork = count('work', 'topics') > 0 && (count('time', 'end') > 0 || count('figure', 'rank') > 1);
    // Of which index the work is, by its code, where a heading says who has it.
    if (isOfWork && (isCharged || count('code') > 0)) return true;
    return isCharged && count('words') > 0 && count('figure', 'rank') > 1;
  });
}

/** Whether a row can head a table by how its cells are written. */
export const mayHead = ({ cells }: Row): boolean => {
  const told = cells.filter((cell) => cell !== '');
  return new Set(told).size >= 3 && told.length === cells.length && told.every(isHeaderCell);
};

/** A single cell of such a column: whoever is a person directs, and anybody else does it; what is no time is what is made. */
function aloneIn(split: Split, words: string): readonly [string, string] {
  if (split === whoAndUnit)
    return partsOf(words).every(namesPerson) && words !== '' ? [words, ''] : ['', words];
  return productLabel.test(words) ? ['', words.replace(productLabel, '')] : [words, ''];
}

const mayHold: readonly [Split, ReadonlySet<ColumnKind>][] = [
  [whoAndUnit, new Set<ColumnKind>(['lead', 'leader'])],
  [timeAndProduct, new Set<ColumnKind>(['time', 'product', 'baseline'])],
];

/** A table whose columns that hold two things are two. @param alike its rows, and those of others with the same header */
export function withSplitColumns(
  columns: readonly (Column | null)[],
  rows: readonly Row[],
  alike: readonly Row[],
): { columns: (Column | null)[]; rows: Row[] } {
  let told: { columns: (Column | null)[]; rows: Row[] } = { columns: [...columns], rows: [...rows] };
  for (const [split, kinds] of mayHold) {
    const has = (kind: ColumnKind): boolean => told.columns.some((column) => column?.kind === kind);
    const at = told.columns.findIndex((column) => {
      if (column === null || !kinds.has(column.kind)) return false;
      return split.kinds.every((kind) => kind === column.kind || !has(kind));
    });
    if (at < 0) continue;
    // Where in the rows as they were given the column stands.
    const from = columns.indexOf(told.columns[at]!);
    const parted = fullRows(alike).filter(({ cells }) => split.parts(cells[from] ?? '') !== null);
    if (parted.length < leastCells) continue;
    const column = told.columns[at]!;
    told = {
      columns: told.columns.flatMap((one, place) =>
        place === at ? split.kinds.map((kind) => ({ ...column, kind, of: 'both' as const })) : [one],
      ),
      rows: told.rows.map((row) => ({
        ...row,
        cells: row.cells.flatMap((cell, place) => {
          if (place !== at) return [cell];
          // What is merged across stands in both.
          if (new Set(row.cells).size === 1) return [cell, cell];
          return [...(split.parts(cell) ?? aloneIn(split, cell))];
        }),
      })),
    };
  }
  return told;
}
