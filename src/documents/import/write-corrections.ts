import type { DataValidation, Workbook, Worksheet } from 'exceljs';
import type { CorrectedColumn, CorrectedSheet, CorrectionWords } from '../../core/plan/correction.ts';
import type { Draft } from '../../core/plan/draft.ts';
import { columnsOf, idsHeader, rowsOfDraft, signOf } from './correction-rows.ts';

/** The most that a cell holds is 32,767 signs. */
const mostInCell = 32_000;
/** Rows below the last that still have their choices: for what is added. */
const rowsAhead = 200;

const widths: Partial<Record<CorrectedColumn, number>> = {
  code: 9,
  id: 9,
  index: 9,
  text: 70,
  target: 32,
  score: 9,
  rank: 9,
  group: 34,
  name: 36,
  aliases: 24,
  kind: 16,
  measure: 34,
  members: 48,
  item: 30,
  value: 60,
  note: 60,
};

/** A list to choose from, that forbids nothing: names may be typed as people write them. */
const choices = (formula: string): DataValidation => ({
  type: 'list',
  allowBlank: true,
  formulae: [formula],
  showErrorMessage: false,
});

const letter = (sheet: CorrectedSheet, column: CorrectedColumn): string =>
  String.fromCharCode(65 + columnsOf(sheet).indexOf(column));

const asHeader = (sheet: Worksheet): void => {
  const row = sheet.getRow(1);
  row.font = { bold: true };
  row.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDCE6F1' } };
  row.alignment = { vertical: 'middle', wrapText: true };
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
};

/** Text stays text, whatever it begins with, and what is typed into the column later, too. */
const asText = { numFmt: '@', alignment: { vertical: 'top' as const, wrapText: true } };

function addSheet(
  book: Workbook,
  sheet: CorrectedSheet,
  words: CorrectionWords,
  rows: ReturnType<typeof rowsOfDraft>,
  year: number | null,
): Worksheet {
  const columns = columnsOf(sheet);
  const titles = words.columns[sheet] as Record<CorrectedColumn, string>;
  const made = book.addWorksheet(words.sheets[sheet]);
  made.columns = [
    ...columns.map((column) => ({
      header: titles[column],
      key: column,
      width: widths[column] ?? 28,
      style: asText,
    })),
    { header: idsHeader(year, words.rowId, rows[sheet]), key: 'rowId', hidden: true, style: asText },
  ];
  for (const { id, cells } of rows[sheet]) {
    const texts = columns.map((column) => cells[column]!.slice(0, mostInCell));
    made.addRow([...texts, `${id} ${texts.map(signOf).join('.')}`]);
  }
  asHeader(made);
  return made;
}

/** Puts what a column may be chosen from beside its cells, of all rows at once: the library's types know only single cells. */
function offer(made: Worksheet, column: string, formula: string): void {
  const { dataValidations } = made as unknown as {
    dataValidations: { add(range: string, rule: DataValidation): void };
  };
  dataValidations.add(`${column}2:${column}${made.rowCount + rowsAhead}`, choices(formula));
}

/** The lists that are chosen from stand in columns of the guide that nobody sees: a formula holds only short ones. */
function addGuide(book: Workbook, draft: Draft, words: CorrectionWords): { groups: string; sorts: string } {
  const guide = book.addWorksheet(words.sheets.guide);
  guide.getColumn(1).width = 110;
  guide.getColumn(1).alignment = { wrapText: true, vertical: 'top' };
  words.guide.forEach((line, at) => {
    guide.getCell(at + 1, 1).value = line;
  });
  guide.getCell(1, 1).font = { bold: true };
  const list = (column: number, values: readonly string[]): string => {
    values.forEach((value, at) => {
      guide.getCell(at + 1, column).value = value;
    });
    guide.getColumn(column).hidden = true;
    const name = guide.getColumn(column).letter;
    return `'${words.sheets.guide}'!$${name}$1:$${name}$${Math.max(1, values.length)}`;
  };
  return {
    groups: list(
      3,
      draft.groups.map(({ name }) => name),
    ),
    sorts: list(4, Object.values(words.sorts)),
  };
}

/**
 * A workbook in which whatever a draft says of indices, tasks, units and leaders can be corrected, with what has no place
 * to read. Every row knows which it is, and what it said, in a column that is hidden.
 * @returns the bytes of an .xlsx
 */
export async function writeCorrections(draft: Draft, words: CorrectionWords): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  const rows = rowsOfDraft(draft, words);
  const order: readonly CorrectedSheet[] = ['plan', 'indices', 'tasks', 'units', 'people'];
  const made = new Map(order.map((sheet) => [sheet, addSheet(book, sheet, words, rows, draft.year)]));
  const unplaced = book.addWorksheet(words.sheets.unplaced);
  unplaced.columns = [
    { header: words.unplaced.words, width: 100, style: asText },
    { header: words.unplaced.place, width: 30, style: asText },
  ];
  for (const one of draft.unplaced) unplaced.addRow([one.words.slice(0, mostInCell), words.place(one.place)]);
  asHeader(unplaced);
  const lists = addGuide(book, draft, words);
  const units = `'${words.sheets.units}'!$A$2:$A$${made.get('units')!.rowCount + rowsAhead}`;
  offer(made.get('indices')!, letter('indices', 'group'), lists.groups);
  for (const column of ['lead', 'coordinating', 'following'] as const)
    offer(made.get('indices')!, letter('indices', column), units);
  offer(made.get('tasks')!, letter('tasks', 'owners'), units);
  offer(made.get('units')!, letter('units', 'kind'), lists.sorts);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
