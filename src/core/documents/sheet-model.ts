/**
 * A workbook as it is to be written, in people's words already. Whoever writes it decides nothing but how a cell is kept:
 * a text stays a text, whatever it begins with.
 */
export interface WorkbookModel {
  /** What people see and save it as, without its ending. */
  name: string;
  sheets: readonly SheetModel[];
}

/** What stands in a cell; a day as «2023-05-25», a moment in epoch ms (shown in Viet Nam's time). */
export type Cell =
  | null
  | string
  | { number: number; decimals?: 0 | 1 | 2 }
  | { percent: number }
  | { day: string }
  | { moment: number };

export interface ColumnModel {
  name: string;
  /** In signs. */
  width: number;
  wrap?: true;
}

export interface SheetModel {
  /** At most 31 signs, none of []:*?/\ . */
  name: string;
  /** What stands above the table, a line each. */
  title: readonly string[];
  columns: readonly ColumnModel[];
  rows: readonly (readonly Cell[])[];
  /** So many columns from the left stand on every page, where the others need more than one across. */
  keptColumns?: number;
}
