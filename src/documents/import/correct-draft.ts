import type {
  CellFault,
  CellProblem,
  CorrectedColumn,
  CorrectedSheet,
  Correction,
  CorrectionWords,
} from '../../core/plan/correction.ts';
import type { Draft } from '../../core/plan/draft.ts';
import type { Option } from '../../core/plan/open-point.ts';
import { readChoice } from '../../core/plan/read-answer.ts';
import { cellKey, columnsOf, rowsOfDraft } from './correction-rows.ts';
import { type BookRead, cellName, isUntouched, type SheetRow } from './read-sheets.ts';

/** A row of a sheet beside what of the draft it is; `was` is null of one that was added. */
export interface Matched {
  row: SheetRow;
  id: string | null;
  was: Record<string, string> | null;
}

/** What is being made of a draft by its workbook. */
export interface Correcting {
  /** The draft as it is becoming. */
  draft: Draft;
  rows: Record<CorrectedSheet, Matched[]>;
  /** What was struck: rows that were written and did not come back. */
  struck: Record<CorrectedSheet, Set<string>>;
  corrections: Correction[];
  problems: CellProblem[];
  words: CorrectionWords;
}

/** Whoever copies a row has its id twice: the first is the row, the second a new one. Without ids a row is known by its name. */
function matchRows(rows: readonly SheetRow[], known: ReadonlyMap<string, Record<string, string>>): Matched[] {
  const taken = new Set<string>(rows.flatMap(({ id }) => (id === null ? [] : [id])));
  const used = new Set<string>();
  return rows.map((row) => {
    const { id, cells } = row;
    if (id !== null && known.has(id) && !used.has(id)) {
      used.add(id);
      return { row, id, was: known.get(id)! };
    }
    const key = (of: Record<string, string>): string => cellKey(of.id || of.code || of.name || of.item || '');
    const byName =
      id === null && key(cells) !== ''
        ? [...known].find(([other, was]) => !taken.has(other) && !used.has(other) && key(was) === key(cells))
        : undefined;
    if (byName === undefined) return { row, id: null, was: null };
    used.add(byName[0]);
    return { row, id: byName[0], was: byName[1] };
  });
}

/**
 * Lays the rows that came back beside those of the draft.
 * @returns null where the workbook was written for rows that the draft has no more
 */
export function beginCorrecting(draft: Draft, book: BookRead, words: CorrectionWords): Correcting | null {
  const now = rowsOfDraft(draft, words);
  const rows = {} as Correcting['rows'];
  const struck = {} as Correcting['struck'];
  for (const sheet of Object.keys(now) as CorrectedSheet[]) {
    const read = book.sheets[sheet];
    const known = new Map(now[sheet].map(({ id, cells }) => [id, cells]));
    const isOther = read.year !== null && read.year !== '-' && read.year !== String(draft.year ?? read.year);
    if (isOther || read.written?.some((id) => !known.has(id))) return null;
    rows[sheet] = matchRows(read.rows, known);
    const back = new Set(rows[sheet].map(({ id }) => id));
    struck[sheet] = new Set((read.written ?? [...known.keys()]).filter((id) => !back.has(id)));
  }
  return {
    draft: structuredClone(draft),
    rows,
    struck,
    corrections: [],
    problems: [...book.problems],
    words,
  };
}

const titleOf = (words: CorrectionWords, sheet: CorrectedSheet, column: CorrectedColumn): string =>
  (words.columns[sheet] as Record<CorrectedColumn, string>)[column];

export function fault(
  { problems, words }: Correcting,
  sheet: CorrectedSheet,
  { row }: Matched,
  column: CorrectedColumn,
  why: CellFault,
): void {
  const cell = sheet === 'plan' ? cellName(row.at[column], row.number) : undefined;
  problems.push({
    sheet: words.sheets[sheet],
    row: row.number,
    column: titleOf(words, sheet, column),
    ...(cell === undefined ? {} : { cell }),
    why,
  });
}

/** What somebody wrote into a cell; null where they left it as it was. */
export function touched({ row, was }: Matched, column: CorrectedColumn): string | null {
  const text = row.cells[column]!;
  if (was === null) return text;
  return isUntouched(row, column) || cellKey(text) === cellKey(was[column]!) ? null : text;
}

/** How a row is called: by its name in the draft, or in the sheet where it is new. */
function calledBy({ row, was }: Matched, sheet: CorrectedSheet): string {
  const cells = was ?? row.cells;
  if (sheet === 'plan') return cells.item!;
  if (sheet === 'tasks') return cells.id || cells.text!.slice(0, 60);
  return sheet === 'indices' ? cells.code! : cells.name!;
}

/** Writes down what was changed in a row, or that it was added. */
export function noteRow({ corrections }: Correcting, sheet: CorrectedSheet, matched: Matched): void {
  const of = calledBy(matched, sheet);
  if (matched.was === null) {
    corrections.push({ type: 'added', sheet, of });
    return;
  }
  for (const column of columnsOf(sheet)) {
    const after = touched(matched, column);
    if (after !== null)
      corrections.push({ type: 'changed', sheet, of, column, before: matched.was[column]!, after });
  }
}

/** The ids that a cell names, as people write names; null where it cannot be read, which is said. */
export function namedIn(
  correcting: Correcting,
  at: { sheet: CorrectedSheet; matched: Matched; column: CorrectedColumn },
  text: string,
  options: readonly Option[],
): string[] | null {
  const { sheet, matched, column } = at;
  const of = column === 'leaders' ? 'person' : 'unit';
  if (text === '') return [];
  const read = readChoice(text, { type: 'several', of, options, isUnlisted: true });
  const wrong = (why: CellFault): null => {
    fault(correcting, sheet, matched, column, why);
    return null;
  };
  const unknown = (typed: string): null => wrong({ type: of === 'person' ? 'no-person' : 'no-unit', typed });
  if ('problem' in read) {
    const { problem } = read;
    if (problem.type === 'several-meant')
      return wrong({ type: 'several-meant', typed: problem.typed, names: problem.names });
    return unknown('typed' in problem ? problem.typed : text);
  }
  const ids: string[] = [];
  for (const one of read.value) {
    if ('added' in one) return unknown(one.added.name);
    ids.push(one.id);
  }
  return ids;
}
