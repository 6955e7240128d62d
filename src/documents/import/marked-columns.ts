import { foldInPlace } from '../../core/text/fold.ts';
import type { Row } from './blocks.ts';
import type { Column, ColumnKind } from './column-kinds.ts';

/** Columns that bear a unit's or a month's name, and in whose cells a mark says that it leads, helps, or that work is done then. */

const leads = /^(?:ct|c\/t|chu tri|c)$/;
const helps = /^(?:ph|p\/h|phoi hop|p)$/;
const isMark = (cell: string): boolean => /^(?:x+|v|✓|✔|●|•|\+)$/iu.test(cell.trim());

/** Fewer columns than these are not told by their marks. */
const [leastUnits, leastMonths] = [2, 3];

const column = (kind: ColumnKind, header: string): Column => ({ kind, of: 'both', year: null, header });

interface Marked {
  columns: (Column | null)[];
  rows: Row[];
}

/** The month in the head of a column, «T3», «Tháng 11»; null of any other. */
const monthIn = (header: string): number | null => {
  const month = Number(/^(?:t|th\.?|thang)\s*(\d{1,2})$/.exec(foldInPlace(header).trim())?.[1] ?? 0);
  return month >= 1 && month <= 12 ? month : null;
};

/** Whether a header is a column of a month. */
export const isMonthHeader = (header: string): boolean => monthIn(header) !== null;

/** Who leads and who helps, out of columns of units. */
function withUnits({ columns, rows }: Marked, heads: readonly string[]): Marked {
  const own = (at: number): string[] =>
    rows.map(({ cells }) => foldInPlace(cells[at] ?? '').trim()).filter((cell) => cell !== '');
  const ofUnits = heads.flatMap((head, at) => {
    const cells = own(at);
    const areMarks = cells.length > 0 && cells.every((cell) => leads.test(cell) || helps.test(cell));
    return areMarks && /^\p{Lu}/u.test(head.trim()) ? [at] : [];
  });
  const saysLead = ofUnits.some((at) => own(at).some((cell) => leads.test(cell)));
  const isOpen = !columns.some((one, at) => one?.kind === 'lead' && !ofUnits.includes(at));
  if (ofUnits.length < leastUnits || !saysLead || !isOpen) return { columns, rows };
  const named = (row: Row, role: RegExp): string =>
    ofUnits
      .filter((at) => role.test(foldInPlace(row.cells[at] ?? '').trim()))
      .map((at) => heads[at]!.trim())
      .join('; ');
  return {
    columns: [
      ...columns.map((one, at) => (ofUnits.includes(at) ? column('before', heads[at]!) : one)),
      column('lead', 'Chủ trì'),
      column('coordinating', 'Phối hợp'),
    ],
    rows: rows.map((row) => ({ ...row, cells: [...row.cells, named(row, leads), named(row, helps)] })),
  };
}

/** When work is done, out of columns of months: a run of them is a span, others are several times. */
function withMonths({ columns, rows }: Marked, heads: readonly string[]): Marked {
  const months = heads.flatMap((head, at) => (monthIn(head) === null ? [] : [{ at, month: monthIn(head)! }]));
  const areMarks = rows.every(({ cells }) =>
    months.every(({ at }) => (cells[at] ?? '') === '' || isMark(cells[at]!) || new Set(cells).size === 1),
  );
  if (months.length < leastMonths || !areMarks || columns.some((one) => one?.kind === 'time'))
    return { columns, rows };
  const timeOf = ({ cells }: Row): string => {
    const own = new Set(cells).size === 1 ? [] : months.filter(({ at }) => (cells[at] ?? '') !== '');
    const [first] = own;
    const last = own.at(-1);
    if (first === undefined || last === undefined) return '';
    if (first === last) return `tháng ${first.month}`;
    const isRun = last.month - first.month === own.length - 1;
    return isRun
      ? `tháng ${first.month} - ${last.month}`
      : `tháng ${own.map(({ month }) => month).join(', ')}`;
  };
  const ofMonths = new Set(months.map(({ at }) => at));
  return {
    columns: [
      ...columns.map((one, at) => (ofMonths.has(at) ? column('before', heads[at]!) : one)),
      column('time', 'Thời gian'),
    ],
    rows: rows.map((row) => ({ ...row, cells: [...row.cells, timeOf(row)] })),
  };
}

/** A table with what the marks of its columns say in columns of their own. @param heads what heads each column */
export const withMarkedColumns = (told: Marked, heads: readonly string[]): Marked =>
  withMonths(withUnits(told, heads), heads);
