import { foldInPlace } from '../../core/text/fold.ts';
import type { Column, ColumnKind } from './column-kinds.ts';

/** What a column holds by the columns that stand beside it. */

/** In a table of tasks alone a target is of the task: what its report counts. */
export function withMeasures(columns: (Column | null)[]): (Column | null)[] {
  const has = (kind: ColumnKind): boolean => columns.some((column) => column?.kind === kind);
  if (has('index') || has('baseline') || !has('task')) return columns;
  return columns.map((column) => (column?.kind === 'target' ? { ...column, kind: 'measure' } : column));
}

/** «Kết quả» of no year beside who does the work and by when: what comes of it, and no result of an index. */
export function withProducts(columns: (Column | null)[]): (Column | null)[] {
  const has = (kind: ColumnKind): boolean => columns.some((column) => column?.kind === kind);
  if (has('product') || has('target') || !has('task') || !has('time') || !has('lead')) return columns;
  const told = columns.filter((column) => column?.kind === 'baseline');
  const [only] = told;
  const isOfWork = told.length === 1 && foldInPlace(only!.header).trim() === 'ket qua';
  return isOfWork ? columns.map((one) => (one === only ? { ...one!, kind: 'product' } : one)) : columns;
}

/** A code beside a running number names an index; alone it is the number of a row. */
export const withCodes = (columns: (Column | null)[]): (Column | null)[] =>
  columns.some((column) => column?.kind === 'number') && !columns.some((column) => column?.kind === 'index')
    ? columns
    : columns.map((column) => (column?.kind === 'code' ? { ...column, kind: 'number' } : column));

/** «… nhiệm vụ», and nothing of an index. */
const saysWork = ({ header }: Column): boolean => {
  const folded = foldInPlace(header);
  return /\bnhiem vu\b|\bcong viec\b/.test(folded) && !/\bchi so\b/.test(folded);
};

/** Of two columns of units in a table of indices and tasks, the one that says who carries out is of the tasks. */
export function withOwners(columns: (Column | null)[]): (Column | null)[] {
  const leads = columns.filter((column) => column?.kind === 'lead');
  const has = (kind: ColumnKind): boolean => columns.some((column) => column?.kind === kind);
  const areOfOne = leads.every((column) => /\b(?:trong|ngoai|thuoc)\b/.test(foldInPlace(column!.header)));
  // «Đơn vị thực hiện nhiệm vụ»: who does the work of a row leads no index.
  const [only] = leads;
  const isOfWork = leads.length === 1 && saysWork(only!);
  if ((leads.length < 2 && !isOfWork) || areOfOne || !has('index') || !has('task')) return columns;
  const doing = leads.filter(
    (column) => /\bthuc hien\b/.test(foldInPlace(column!.header)) || saysWork(column!),
  );
  const own = doing.length === 0 || (!isOfWork && doing.length === leads.length) ? leads.slice(1) : doing;
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

/** «Lãnh đạo phòng» beside «Lãnh đạo Sở»: who leads a unit leads no index. */
export function withLeaders(columns: (Column | null)[]): (Column | null)[] {
  const ofUnit = (column: Column | null): boolean =>
    column?.kind === 'leader' &&
    /\b(?:phong|don vi|bo phan|truong phong|chi cuc|trung tam)\b/.test(foldInPlace(column.header)) &&
    !/\bdon vi (?:minh|truc tiep)\b/.test(foldInPlace(column.header));
  const isBeside = columns.some((column) => column?.kind === 'leader' && !ofUnit(column));
  return columns.map((column) => (isBeside && ofUnit(column) ? { ...column!, kind: 'note' } : column));
}

/** «Thời hạn cũ» beside «Thời hạn sau điều chỉnh»: what was before is nothing of the plan as it is now. */
export function withBefore(columns: (Column | null)[]): (Column | null)[] {
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
export const withYears = (columns: (Column | null)[]): (Column | null)[] =>
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
export function withIndex(columns: (Column | null)[], cells: readonly string[]): (Column | null)[] {
  const of = (kind: ColumnKind): (Column | null)[] => columns.filter((column) => column?.kind === kind);
  const figures = of('baseline').filter((column) => column!.year !== null || column!.of !== 'both');
  const hasTarget = of('target').length > 0 || new Set(figures.map((column) => column!.year)).size > 1;
  const charged = [of('leader'), [...of('lead'), ...of('following')]].filter(
    (some) => some.length > 0,
  ).length;
  // Results and targets alone may be of any work: an index is scored or ranked, or some leader has it.
  const isRated = figures.some((column) => column!.of !== 'both') || of('leader').length > 0;
  if (of('index').length > 0 || !isRated || figures.length === 0 || (hasTarget ? 1 : 0) + charged < 2)
    return columns;
  const end = columns.indexOf(figures[0]!);
  const isOfTasks = of('time').length + of('product').length > 0;
  const mayBe = columns.flatMap((column, place) =>
    place < end &&
    (column === null || (column.kind === 'task' && !isOfTasks)) &&
    (cells[place] ?? '').trim() !== '' &&
    // A column of a year tells what was reached, and no names.
    !/(?<!\d)20\d\d(?!\d)/.test(cells[place]!) &&
    !ofOthers.test(foldInPlace(cells[place]!))
      ? [place]
      : [],
  );
  // «ND», «CS» over codes stands before the names.
  const at = mayBe.find((place) => !/^\p{Lu}{1,4}$/u.test(cells[place]!.trim())) ?? mayBe[0];
  if (at === undefined) return columns;
  return columns.map((column, place) =>
    place === at ? { kind: 'index', of: 'both', year: null, header: cells[at]! } : column,
  );
}
