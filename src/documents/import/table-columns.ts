import { foldInPlace } from '../../core/text/fold.ts';
import type { Row } from './blocks.ts';

export type ColumnKind =
  | 'number'
  /** By which code a row of tasks names its index, beside a running number. */
  | 'code'
  | 'index'
  | 'task'
  | 'baseline'
  | 'target'
  | 'leader'
  | 'lead'
  /** Who does a task, where another column says who leads its index. */
  | 'owner'
  | 'coordinating'
  /** Who helps with a task, beside a column of who does it. */
  | 'helping'
  | 'following'
  | 'time'
  /** When work begins, which is no time that it is due. */
  | 'begin'
  | 'product'
  | 'source'
  /** What of a task a report counts: «Mức đạt», «Đơn vị tính, chỉ tiêu». */
  | 'measure'
  /** How many points an index can have at most, which is no result. */
  | 'most'
  /** What an amendment replaces, beside a column of what holds from now on. */
  | 'before'
  | 'note';

export interface Column {
  kind: ColumnKind;
  /** What of a figure it holds. */
  of: 'score' | 'rank' | 'both';
  year: number | null;
  header: string;
}

const ofIndexWord =
  '(?:(?:chi so|tieu chi|tru cot|linh vuc)(?: thanh phan| noi dung| con| chinh| chu yeu| danh gia| cham diem)?|(?:noi dung|hang muc|mang) (?:danh gia|cham diem|do luong))';

/** «Chỉ số thành phần», «Trụ cột/Chỉ số», «Tên trụ cột, tiêu chí»: one column may hold several levels. */
const ofIndex = new RegExp(
  `^(?:ten |danh muc |noi dung |thuoc )?(?:cac )?${ofIndexWord}(?:\\s*(?:[/,;–-]|va|hoac)\\s*(?:ten )?(?:cac )?${ofIndexWord})*(?: \\(.*\\))?$`,
);

const kinds: [ColumnKind, RegExp][] = [
  ['number', /^(?:s?tt|so|so tt|so thu tu|(?:ma|ky hieu|so)(?: (?:nv|nhiem vu|viec))?)$/],
  [
    'code',
    /^(?:ma|ky hieu)(?: so)?(?: cua| theo)? (?:chi so|tieu chi|tru cot|linh vuc)(?: thanh phan)?$|^thuoc(?: ma)?$/,
  ],
  ['note', /^ghi chu/],
  ['most', /\bdiem (?:so )?(?:toi da|chuan|cao nhat)\b|\bthang diem\b/],
  ['leader', /lanh dao|nguoi phu trach|nguoi chiu trach nhiem/],
  // One column for both: each cell says who leads, and who helps.
  ['lead', /chu tri.*(?:phoi hop|\bp\/?h\b)|phoi hop.*chu tri/],
  [
    'coordinating',
    /phoi hop|^p\/?h$|^(?:(?:cac )?(?:don vi|co quan|phong|bo phan|noi|to chuc)(?:, (?:don vi|phong))? )?(?:cung (?:lam|tham gia|thuc hien|trien khai)|tham gia)$/,
  ],
  ['following', /^(?!.*chu tri).*(?:theo doi|giam sat)/],
  [
    'lead',
    /chu tri|dau moi|(?:don vi|co quan|phong|bo phan)(?: duoc giao)? (?:thuc hien|phu trach|tham muu)|trach nhiem/,
  ],
  ['begin', /\bbat dau\b(?!.*\b(?:hoan thanh|ket thuc)\b)|\bkhoi cong\b|^(?:thoi gian )?tu (?:ngay|thang)$/],
  [
    'time',
    /thoi gian|thoi han|tien do|han hoan thanh|moc hoan thanh|^han(?: (?:chot|cuoi|xong))?$|^(?:ngay |thang )?(?:hoan thanh|ket thuc)$|^den (?:ngay|thang)$|^deadline$/,
  ],
  [
    'product',
    /san pham|dau ra|ket qua (?:can dat|phai dat|hoan thanh|du kien)(?!.*20\d\d)|hinh thuc (?:the hien )?ket qua/,
  ],
  ['source', /van ban (?:giao|chi dao|can cu|goc)|can cu|co so (?:giao|phap ly)|nguon giao|theo van ban/],
  ['measure', /don vi (?:tinh|do)|so do|dinh luong|thuoc do|muc (?:do )?(?:can )?(?:dat|hoan thanh)/],
  ['target', /chi tieu|muc tieu|phan dau|ke hoach (?:nam )?20\d\d|^dich(?: (?:den|phan dau|nam|20\d\d)|$)/],
  ['index', ofIndex],
  [
    'task',
    /nhiem vu|giai phap|cong viec|hoat dong|^(?:cac |dau )?viec(?: can lam| phai lam| cu the)?$|^noi dung(?: cong viec| thuc hien| nhiem vu)?$/,
  ],
  ['baseline', /ket qua|\bdiem\b|xep hang|thu hang|\bhang\b|nam 20\d\d/],
];

/** What a column's header, or the name of a field, says that it holds; null where nobody knows. */
export function columnOf(header: string): Column | null {
  const folded = foldInPlace(header).replace(/\s+/g, ' ').trim();
  const kind = kinds.find(([, pattern]) => pattern.test(folded))?.[0];
  if (kind === undefined) return null;
  const year = /\b(20\d\d)\b/.exec(folded)?.[1];
  const ranked = /xep hang|thu hang|\bhang\b|vi thu/.test(folded);
  const scored = /\bdiem\b|\bty le\b|%/.test(folded);
  return {
    kind,
    of: ranked === scored ? 'both' : ranked ? 'rank' : 'score',
    year: year === undefined ? null : Number(year),
    header,
  };
}

/** In a table of tasks alone a target is of the task: what its report counts. */
function withMeasures(columns: (Column | null)[]): (Column | null)[] {
  const has = (kind: ColumnKind): boolean => columns.some((column) => column?.kind === kind);
  if (has('index') || has('baseline') || !has('task')) return columns;
  return columns.map((column) => (column?.kind === 'target' ? { ...column, kind: 'measure' } : column));
}

/** A code beside a running number names an index; alone it is the number of a row. */
const withCodes = (columns: (Column | null)[]): (Column | null)[] =>
  columns.some((column) => column?.kind === 'number') && !columns.some((column) => column?.kind === 'index')
    ? columns
    : columns.map((column) => (column?.kind === 'code' ? { ...column, kind: 'number' } : column));

/** Of two columns of units in a table of indices and tasks, the one that says who carries out is of the tasks. */
function withOwners(columns: (Column | null)[]): (Column | null)[] {
  const leads = columns.filter((column) => column?.kind === 'lead');
  const has = (kind: ColumnKind): boolean => columns.some((column) => column?.kind === kind);
  const areOfOne = leads.every((column) => /\b(?:trong|ngoai|thuoc)\b/.test(foldInPlace(column!.header)));
  if (leads.length < 2 || areOfOne || !has('index') || !has('task')) return columns;
  const doing = leads.filter((column) => {
    const folded = foldInPlace(column!.header);
    return /\bthuc hien\b|\bnhiem vu\b|\bcong viec\b/.test(folded) && !/\bchi so\b/.test(folded);
  });
  const own = doing.length === 0 || doing.length === leads.length ? leads.slice(1) : doing;
  const from = columns.indexOf(own[0]!);
  const work = columns.findIndex((column) => column?.kind === 'task');
  return columns.map((column, at) => {
    if (column !== null && own.includes(column)) return { ...column, kind: 'owner' };
    // Behind who does a task stands who helps with it, and not with its index.
    return column?.kind === 'coordinating' && from > work && at > from
      ? { ...column, kind: 'helping' }
      : column;
  });
}

/** «Thời hạn cũ» beside «Thời hạn sau điều chỉnh»: what was before is nothing of the plan as it is now. */
function withBefore(columns: (Column | null)[]): (Column | null)[] {
  const isOld = (column: Column | null): boolean =>
    column !== null &&
    /\b(?:cu|ban dau|(?:truoc|chua|khi chua)(?: khi)? dieu chinh|truoc day)\b|\bda (?:ban hanh|giao)\b/.test(
      foldInPlace(column.header),
    );
  return columns.map((column) =>
    isOld(column) && columns.some((other) => other?.kind === column!.kind && !isOld(other))
      ? { ...column!, kind: 'before' }
      : column,
  );
}

/** «Điểm 2025 | Hạng»: a rank beside the score of a year is of that year. */
const withYears = (columns: (Column | null)[]): (Column | null)[] =>
  columns.map((column, at) => {
    const before = columns[at - 1];
    const isBeside = column?.kind === 'baseline' && before?.kind === 'baseline' && column.of !== before.of;
    return isBeside && column.year === null ? { ...column, year: before.year } : column;
  });

/** What a column that heads neither work nor indices may be of, however its table looks. */
const ofOthers =
  /\b(?:du an|cong trinh|don vi|co quan|phong|ho (?:va )?ten|xa|phuong|huyen|doanh nghiep|ghi chu|can cu|van ban|nguyen nhan)\b/;

/**
 * A column by what stands beside it: whatever has last year's figures, a target and somebody in charge is an index, by any name
 * («Nội dung», «Mảng công tác»). Without those figures nobody knows.
 */
function withIndex(columns: (Column | null)[], cells: readonly string[]): (Column | null)[] {
  const of = (kind: ColumnKind): (Column | null)[] => columns.filter((column) => column?.kind === kind);
  const figures = of('baseline').filter((column) => column!.year !== null || column!.of !== 'both');
  const hasTarget = of('target').length > 0 || new Set(figures.map((column) => column!.year)).size > 1;
  const charged = [of('leader'), of('lead')].filter((some) => some.length > 0).length;
  // Results and targets alone may be of any work: an index is scored or ranked, or some leader has it.
  const isRated = figures.some((column) => column!.of !== 'both') || of('leader').length > 0;
  if (of('index').length > 0 || !isRated || figures.length === 0 || (hasTarget ? 1 : 0) + charged < 2)
    return columns;
  const end = columns.indexOf(figures[0]!);
  const isOfTasks = of('time').length + of('product').length > 0;
  const at = columns.findIndex(
    (column, place) =>
      place < end &&
      (column === null || (column.kind === 'task' && !isOfTasks)) &&
      (cells[place] ?? '').trim() !== '' &&
      !ofOthers.test(foldInPlace(cells[place]!)),
  );
  if (at < 0) return columns;
  return columns.map((column, place) =>
    place === at ? { kind: 'index', of: 'both', year: null, header: cells[at]! } : column,
  );
}

const columnsOf = (cells: readonly string[]): (Column | null)[] => withIndex(cells.map(columnOf), cells);

/** The columns that a row names; null where it is no header. */
function headerOf(cells: readonly string[]): (Column | null)[] | null {
  if (new Set(cells).size < 3 || cells.some((cell) => cell.length > 120)) return null;
  const columns = columnsOf(cells);
  const known = new Set(columns.map((column) => column?.kind).filter(Boolean));
  const holds = known.has('task') || known.has('index');
  return holds && known.size >= 2 && known.size * 2 >= new Set(cells).size ? columns : null;
}

/** «(1) (2) (3)», «A B 1 2»: numbers of the columns. */
const isColumnNumbers = (cells: readonly string[]): boolean =>
  cells.some((cell) => cell !== '') &&
  cells.every((cell) => /^\(?(?:\d{1,2}|[A-Z])?\)?(?:=.*)?$/.test(cell.trim())) &&
  cells.filter((cell) => /\d/.test(cell)).length >= 3;

export interface ReadTable {
  columns: (Column | null)[];
  /** What stands above the header. */
  before: Row[];
  rows: Row[];
}

const sameCells = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((cell, at) => foldInPlace(cell) === foldInPlace(other[at]!));

/** «nt», «-nt-», «như trên», «″»: what stands in the cell above. */
const asAbove =
  /^[-–\s"“(]*(?:n\s*[./]?\s*t|như (?:trên|dòng trên|trên nêu)|″|〃|"|''|như đã nêu trên)[-–.\s"”)]*$/iu;

/** A row whose cells that only point up say what they point at. */
function withAbove(row: Row, above: Row | undefined): Row {
  if (above === undefined || !row.cells.some((cell) => asAbove.test(cell))) return row;
  return {
    ...row,
    cells: row.cells.map((cell, column) => (asAbove.test(cell) ? (above.cells[column] ?? '') : cell)),
  };
}

/** Whether a row heads a table of its own: three of its cells at least say what their columns hold, and none holds more. */
function headsAnew(cells: readonly string[]): boolean {
  const columns = headerOf(cells);
  const known = new Set(columns?.map((column) => column?.kind).filter(Boolean));
  const isHead = (cell: string): boolean => cell.length <= 45 && !/\d/.test(cell.replace(/20\d\d/g, ''));
  return (
    known.size >= 3 &&
    cells.every(isHead) &&
    /^(?:s?tt|số|số tt|số thứ tự|(?:mã|ký hiệu|số)(?: (?:nv|nhiệm vụ|việc|chỉ số))?|nhiệm vụ)$/iu.test(
      cells[0]!.trim(),
    )
  );
}

/** Rows of several tables that stand in one, each with what heads it: pasted one below the other, nothing parts them. */
export function tablesIn(rows: readonly Row[]): Row[][] {
  const first = rows.findIndex(({ cells }) => headerOf(cells) !== null);
  const starts = rows.flatMap(({ cells }, at) => {
    const above = rows[at - 1]?.cells;
    const isOther =
      first >= 0 &&
      at > first + 1 &&
      headsAnew(cells) &&
      !sameCells(cells, rows[first]!.cells) &&
      above?.[0] !== cells[0];
    return isOther ? [at] : [];
  });
  const froms = starts.map((start, at) => withTitle(rows, start, starts[at - 1] ?? first));
  return [0, ...froms].map((from, at) => rows.slice(from, froms[at] ?? rows.length));
}

/** Where a table below another begins with what it is called: rows of one cell right above its header are of it. */
function withTitle(rows: readonly Row[], start: number, end: number): number {
  let from = start;
  const isOneCell = ({ cells }: Row): boolean => new Set(cells.filter((cell) => cell !== '')).size === 1;
  while (from - 1 > end && isOneCell(rows[from - 1]!)) from--;
  return from;
}

/**
 * Finds a table's header and takes it out, wherever it is repeated. A header of two rows is read as one: «Kết quả năm
 * 2025» over «Điểm» and «Hạng».
 * @param before the columns of the table above, which one without a header goes on
 * @returns null where no header is found: a table for the look of it, or of something else
 */
export function readColumns(
  rows: readonly Row[],
  before: readonly (Column | null)[] | null,
): ReadTable | null {
  const first = rows.findIndex(({ cells }) => headerOf(cells) !== null);
  if (first < 0) {
    const goesOn = before !== null && rows.every(({ cells }) => cells.length === before.length);
    return goesOn ? { columns: [...before], before: [], rows: [...rows] } : null;
  }
  const head = rows[first]!.cells;
  let last = first;
  // Merged down, the first cell of a header of two rows is the same in both.
  while (
    rows[last + 1] !== undefined &&
    head[0] !== '' &&
    rows[last + 1]!.cells[0] === head[0] &&
    !sameCells(rows[last + 1]!.cells, head)
  )
    last++;
  const headers = rows.slice(first, last + 1).map(({ cells }) => cells);
  const joined = head.map((_, column) => [...new Set(headers.map((cells) => cells[column] ?? ''))].join(' '));
  const columns = withYears(withMeasures(withOwners(withBefore(withCodes(columnsOf(joined))))));
  const data: Row[] = [];
  for (const row of rows.slice(last + 1)) {
    const { cells } = row;
    const isHead = headers.some((header) => sameCells(header, cells)) || isColumnNumbers(cells);
    if (!isHead && cells.some((cell) => cell !== '')) data.push(withAbove(row, data.at(-1)));
  }
  return { columns, before: rows.slice(0, first), rows: data };
}
