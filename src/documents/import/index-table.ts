import type { IndexDraft } from '../../core/plan/draft.ts';
import { type Row, rowWords } from './blocks.ts';
import type { Building } from './building.ts';
import { isChange } from './changes-told.ts';
import { indexInBrackets, indexOfBracket, indexOfNumber } from './index-codes.ts';
import { codeAtHead } from './kind-words.ts';
import { askOpenColumns } from './open-columns.ts';
import { attributesOf, unitsOf } from './row-facts.ts';
import { takeLone } from './row-headings.ts';
import { indexOfRow } from './row-index.ts';
import { isNoWork } from './row-kinds.ts';
import { createRowTasks } from './row-tasks.ts';
import { placeUnits, type RowRead, takeLeaderCell } from './row-units.ts';
import { takeMost, takeTableFigures } from './table-figures.ts';
import { type Around, beginTable, loneWords, type PlanTable } from './table-reading.ts';
import { annexRow } from './task-told-twice.ts';
import { checkTotals } from './totals.ts';
import { takeUnitChange } from './unit-changes.ts';
import { wholeRows } from './whole-rows.ts';

/** «3. Chi phí thời gian / 4. Chi phí không chính thức»: two indices in one cell, of which nobody knows whose the figures are. */
const namesSeveral = (name: string): boolean => {
  const parts = name.split(/\s*[\n;/]\s*|\s+và\s+(?=\d)/u).filter((part) => part !== '');
  const numbered = parts.filter((part) =>
    /^(?:chỉ số\s+)?(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|\p{Lu}{1,4}\d{1,2})\s*[.:)–-]\s*\p{L}/iu.test(part),
  );
  return (
    parts.length > 1 &&
    (numbered.length > 1 || (numbered.length === 1 && parts.length === 2 && parts[1] === numbered[0]))
  );
};

/** Reads the tables of a plan: indices as rows, tasks as rows, or both. */
export function readIndexTable(building: Building, given: PlanTable, around: Around): void {
  const reading = beginTable(building, given, around);
  const { at, cell, table } = reading;
  const read: RowRead[] = [];
  const rowTasks = createRowTasks(reading);
  const ofWhole = wholeRows(reading);

  /** What stands in columns that the plan has no place for is listed, once where it is merged down. */
  const told = new Set<string>();
  const unplaceOthers = (row: Row, index: IndexDraft): void => {
    for (const [column, words] of row.cells.entries()) {
      const kind = table.columns[column]?.kind;
      if (kind === 'most' && words !== '')
        takeMost(building, index, table.columns[column]!.header, words, row);
      // Whoever answers for a task is no leader of its index, and a plan has no place for them.
      const isPlaced =
        kind !== undefined &&
        kind !== 'note' &&
        kind !== 'begin' &&
        !(kind === 'leader' && !reading.hasIndex);
      if (words === '' || isPlaced || told.has(words)) continue;
      told.add(words);
      building.unplaced.push({ words: words.split('\n').join(' '), place: row.place });
    }
  };

  /** «Nhiệm vụ của chỉ số 2: …», «… (chỉ số 3)» beside another index. */
  const isOfAnother = (index: IndexDraft, words: string): boolean => {
    const { indices, kinds } = building;
    const code = codeAtHead(words.trim(), kinds);
    const bracketed = indexInBrackets(words.split('\n').join(' '), kinds);
    const others = [
      ...(code === null ? [] : [indexOfNumber(indices, code)]),
      ...(bracketed === null ? [] : [indexOfBracket(indices, bracketed.words)]),
    ];
    return others.some((other) => other !== null && other !== undefined && other !== index);
  };

  /** Whoever the row names, or the heading above the table. */
  const doing = (row: Row): readonly string[] => {
    const named = unitsOf(reading, row);
    return named.length > 0 ? named : (at.owner?.ids ?? []);
  };

  const takeRow = (row: Row): void => {
    const name = cell(row, 'index');
    const isOfNone = ofWhole.has(row) || namesSeveral(name);
    // What stands below it, without a name of its own, is not of the index above it.
    if (isOfNone) at.index = null;
    const isNone = isOfNone || isChange(cell(row, 'task').trim());
    const index = isNone ? null : indexOfRow(reading, row);
    if (index === null || isOfAnother(index, cell(row, 'task'))) {
      building.unplaced.push(rowWords(row));
      const words = cell(row, 'task').split('\n').join(' ').trim();
      if (words !== '') annexRow(building, words, row, attributesOf(reading, row, false), doing(row));
      return;
    }
    if (name !== '') {
      takeTableFigures(building, index, table.columns, row, table.rows);
      takeLeaderCell(building, index, cell(row, 'leader'), row.place);
    }
    unplaceOthers(row, index);
    if (name === '' && cell(row, 'task') === '') {
      building.unplaced.push(rowWords(row));
      return;
    }
    const tasks = cell(row, 'task') === '' ? [] : rowTasks.take(row, index);
    read.push({ row, index, tasks, lead: cell(row, 'lead') });
  };

  for (const [position, row] of table.rows.entries()) {
    const lone = isNoWork(row) ? null : loneWords(row, table.columns);
    if (isNoWork(row)) building.unplaced.push(rowWords(row));
    else if (lone === null) takeRow(row);
    else if (!takeUnitChange(building, { text: lone, place: row.place }, at.index?.code ?? null))
      takeLone(reading, row, lone, table.rows[position + 1]);
  }
  rowTasks.end();
  askOpenColumns(
    building,
    reading,
    read.flatMap(({ row, tasks }) => (tasks.length > 0 || reading.hasFigures ? [row] : [])),
  );
  checkTotals(reading, ofWhole);
  placeUnits(reading, read);
}
