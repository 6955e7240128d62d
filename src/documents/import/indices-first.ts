import type { ColumnKind } from './column-kinds.ts';
import type { Item } from './headings.ts';
import { indexInBrackets, isNamedByCode } from './index-codes.ts';
import type { PlanTable } from './table-reading.ts';

/** Where a table has a column of a kind; -1 where it has none. */
const columnOf = ({ columns }: PlanTable, kind: ColumnKind): number =>
  columns.findIndex((one) => one?.kind === kind);

/** Whether a table tells the indices, each with its figures, and no work. */
const tellsIndices = (table: PlanTable): boolean =>
  columnOf(table, 'index') >= 0 &&
  columnOf(table, 'task') < 0 &&
  (columnOf(table, 'baseline') >= 0 || columnOf(table, 'target') >= 0);

/** Whether a line or the rows of a table name their indices by codes, which some other place has to explain. */
function namesByCode(item: Item, kinds: readonly string[]): boolean {
  if (item.type === 'line') {
    const told = indexInBrackets(item.line.text, kinds);
    return told?.words.every(isNamedByCode) === true;
  }
  const [index, task] = [columnOf(item.table, 'index'), columnOf(item.table, 'task')];
  if (index < 0 || task < 0) return false;
  const named = item.table.rows
    .filter(({ cells }) => new Set(cells).size > 2)
    .map(({ cells }) => cells[index] ?? '')
    .filter((words) => words !== '');
  return named.length > 0 && named.every(isNamedByCode);
}

/** Tables of indices that stand behind work which names them by their codes: they are read before it. */
/** @param kinds the words that the paper numbers its indices by */
export function indicesFirst(body: readonly Item[], kinds: readonly string[]): Set<Item> {
  const from = body.findIndex((item) => namesByCode(item, kinds));
  const isTable = (item: Item): boolean => item.type === 'table' && tellsIndices(item.table);
  // What stands above the work explains its codes already.
  return new Set(from < 0 || body.slice(0, from).some(isTable) ? [] : body.slice(from).filter(isTable));
}
