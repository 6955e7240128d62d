import type { IndexDraft, TaskDraft } from '../../core/plan/draft.ts';
import { chargeWords, colonOf } from './attributes.ts';
import { type Row, rowWords } from './blocks.ts';
import { type Numbers, noteNumber, numberedLine } from './doubled-numbers.ts';
import { lineOf } from './lines.ts';
import { repeatedRow } from './repeated-row.ts';
import { attributesOf, doingIn, helpersIn, ownerCell, taskNumber } from './row-facts.ts';
import type { TableReading } from './table-reading.ts';
import { addTask, missingOwner, ownersIn } from './task-lines.ts';
import { isSameTask, takeOwnersOfTask, takeRowOfTask } from './task-told-twice.ts';
import { takeUnitChange } from './unit-changes.ts';

/** Takes the tasks of a table's rows. */
export interface RowTasks {
  /** The tasks of a row whose owners its cells have still to say. */
  take(row: Row, index: IndexDraft): TaskDraft[];
  /** Behind the last row: tasks that only the table has, where it repeats others of the text, are proposed. */
  end(): void;
}

export function createRowTasks(reading: TableReading): RowTasks {
  const { building, table, cell, at } = reading;
  const firstRows = new Map<TaskDraft, Row>();
  /** Tasks of the rows alone, of indices that have others in the text; whether any row has one of those once more. */
  const alone: TaskDraft[] = [];
  let repeats = false;
  const isOfText = ({ tasks }: IndexDraft): boolean => tasks.some(({ place }) => place.type === 'paragraph');
  /** The numbers of the rows, and those that tasks bear within their cells. */
  let ofRows: Numbers | null = null;
  let inCells: Numbers | null = null;

  /** Where a table of tasks leaves a column empty something is missing; of the tasks of the text it says nothing. */
  const noteColumns = (): void => {
    for (const kind of ['product', 'source', 'measure'] as const)
      if (table.columns.some((column) => column?.kind === kind)) building.taskColumns.add(kind);
  };

  /** A task that stands above, word for word: its cell is merged down, or its row is there twice; under another number it is another. */
  const sameTask = (row: Row, index: IndexDraft): TaskDraft | undefined => {
    const words = cell(row, 'task');
    return index.tasks.find((task) => {
      const first = firstRows.get(task);
      const isOther = first !== undefined && taskNumber(reading, first) !== taskNumber(reading, row);
      return !isOther && isSameTask(building, task, words);
    });
  };

  /** The tasks of a row's cell, a line each. */
  const tasksOf = (row: Row, index: IndexDraft): TaskDraft[] => {
    const attributes = attributesOf(reading, row, false);
    const named = ownerCell(reading, row);
    const doing = named === null || named.ids.length === 0 ? null : named;
    return cell(row, 'task')
      .split('\n')
      .filter(
        (line) => line !== '' && !takeUnitChange(building, { text: line, place: row.place }, index.code),
      )
      .map((text) => {
        const line = lineOf({ text, numbering: null, place: row.place });
        const colon = colonOf(line.text);
        const own = colon === null || colon.behind === '' ? null : ownersIn(building, colon.before, false);
        const words = own === null ? line.text : colon!.behind;
        const owner = own === null ? (doing ?? at.owner) : { ids: own.ids, words: colon!.before };
        const task = addTask(building, index, { text: words, place: row.place }, owner, attributes);
        inCells = noteNumber(building, inCells, numberedLine(line), { index, owner: at.owner, task });
        // Nobody owes it in silence: whoever is named and not known is asked.
        if (own === null && named !== null && named.unknown.length > 0)
          building.missing.push(missingOwner(task, named.unknown));
        else if (own === null && doing === null && at.nobody !== null)
          building.missing.push(missingOwner(task, [at.nobody]));
        const helping = named === null ? helpersIn(cell(row, 'helping')) : '';
        if (helping !== '')
          task.ownerWords = [task.ownerWords, chargeWords('', helping)].filter(Boolean).join('; ');
        return task;
      });
  };

  return {
    take: (row, index) => {
      const same = sameTask(row, index);
      if (same !== undefined) {
        const first = firstRows.get(same);
        if (first !== undefined) {
          building.unplaced.push(...repeatedRow(first, row, table.columns));
          return [same];
        }
        takeRowOfTask(building, same, row, attributesOf(reading, row, false));
        takeOwnersOfTask(building, same, row, doingIn(reading, row, index));
        repeats = true;
        // Its owners were looked at: no unit of the row is added to them in silence.
        return [];
      }
      const number = taskNumber(reading, row);
      const tasks = tasksOf(row, index);
      for (const task of tasks) {
        firstRows.set(task, row);
        if (isOfText(index)) alone.push(task);
      }
      if (tasks.length > 0) noteColumns();
      const [task] = tasks;
      if (task !== undefined && number !== null) {
        const source = rowWords(row).words;
        ofRows = noteNumber(building, ofRows, { label: number, source }, { index, owner: at.owner, task });
      }
      return tasks;
    },
    end: () => {
      if (repeats)
        for (const { id, text } of alone)
          building.proposals.push({ type: 'only-in-table', task: id, words: text });
    },
  };
}
