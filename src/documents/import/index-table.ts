import type { IndexDraft, Place, TaskDraft } from '../../core/plan/draft.ts';
import { foldInPlace } from '../../core/text/fold.ts';
import { type Attribute, chargeWords, colonOf } from './attributes.ts';
import { type Row, rowWords } from './blocks.ts';
import { addGroup, type Building, newIndex } from './building.ts';
import { type Numbers, noteNumber, numberedLine } from './doubled-numbers.ts';
import { readIndexHeading } from './index-heading.ts';
import { doubtLeads, takeLeaders } from './index-lines.ts';
import { type Line, lineOf, withoutEnd, withoutQuotes } from './lines.ts';
import { askShortName, indexNamed, indexOfHeading } from './named-index.ts';
import { repeatedRow } from './repeated-row.ts';
import { codeIn, freeCode, numbersAreCodes } from './row-codes.ts';
import { isNoWork, isWhole } from './row-kinds.ts';
import type { Column, ColumnKind } from './table-columns.ts';
import { takeMost, takeTableFigures } from './table-figures.ts';
import { addTask, missingOwner, ownersIn } from './task-lines.ts';
import { annexRow, indexOfTask, isSameTask, takeOwnersOfTask, takeRowOfTask } from './task-told-twice.ts';
import { takeUnitChange } from './unit-changes.ts';

/** A table whose columns are known, in the order of the document. */
export interface PlanTable {
  columns: (Column | null)[];
  rows: Row[];
}

/** What stands around a table: the index that it is below, if any. */
export interface Around {
  index: IndexDraft | null;
  /** The pillar that it is below: its indices are of it, whatever their codes say. */
  pillar: IndexDraft | null;
  group: string | null;
  section: string;
}

interface RowRead {
  row: Row;
  index: IndexDraft | null;
  tasks: TaskDraft[];
  lead: string;
}

/** The only words of a row that is merged across, or filled in one cell beside its number. */
function loneWords(row: Row, columns: readonly (Column | null)[]): string | null {
  const told = row.cells.filter((cell, at) => cell !== '' && columns[at]?.kind !== 'number');
  const [first = ''] = row.cells;
  // A sentence in the column of the numbers is none of them.
  if (told.length === 0 && first.length > 12) return first;
  const words = new Set(told);
  if (words.size !== 1) return null;
  const isAcross = told.length > 1;
  const at = row.cells.findIndex((cell, column) => cell !== '' && columns[column]?.kind !== 'number');
  const isOnlyIndex = columns[at]?.kind === 'index' && !isAcross;
  return isOnlyIndex ? null : [...words][0]!;
}

/** Whether all rows of work are numbered below an index that is known: «1.1», «1.2», «2.1». */
function areBelowIndices(
  indices: readonly IndexDraft[],
  { rows, columns }: PlanTable,
  cell: (row: Row, kind: ColumnKind) => string,
): boolean {
  const codes = new Set(indices.map(({ code }) => code));
  const numbers = rows
    .filter((row) => loneWords(row, columns) === null && cell(row, 'task') !== '')
    .map((row) => cell(row, 'number').replace(/[.)\s]+$/u, ''));
  const isBelow = (number: string): boolean =>
    /^\d{1,2}(?:\.\d{1,3})+$/.test(number) && codes.has(number.replace(/\.\d+$/, ''));
  return numbers.length > 0 && numbers.every(isBelow);
}

/** Reads the tables of a plan: indices as rows, tasks as rows, or both. */
export function readIndexTable(building: Building, table: PlanTable, around: Around): void {
  const at = {
    index: around.index,
    group: around.group,
    owner: null as { ids: string[]; words: string } | null,
    /** How the heading row that named an index is numbered: the next such row that names none ends it. */
    headed: null as string | null,
  };
  const cell = (row: Row, kind: ColumnKind): string => {
    const column = table.columns.findIndex((one) => one?.kind === kind);
    return column < 0 ? '' : (row.cells[column] ?? '');
  };
  const has = (...kinds: ColumnKind[]): boolean =>
    table.columns.some((column) => column !== null && kinds.includes(column.kind));
  const hasIndex = has('index');
  const hasFigures = has('baseline', 'target', 'most');
  const read: RowRead[] = [];
  /** Where a table of tasks leaves a column empty something is missing; of the tasks of the text it says nothing. */
  const noteColumns = (): void => {
    for (const kind of ['product', 'source', 'measure'] as const)
      if (table.columns.some((column) => column?.kind === kind)) building.taskColumns.add(kind);
  };
  const areCodes = numbersAreCodes(table.rows, cell);

  const byName = (name: string): IndexDraft | undefined =>
    building.indices.find((index) => foldInPlace(index.name) === foldInPlace(name)) ?? byNumber(name);

  /** «Chỉ số 1.2» and no name: an index that stands above, by its number. */
  const byNumber = (words: string): IndexDraft | undefined => {
    const code =
      /^(?:(?:chi so|tieu chi|noi dung)(?: thanh phan| noi dung)?\s*(?:so\s*)?)?(\d{1,2}(?:\.\d{1,3})*)[.:]?$/.exec(
        foldInPlace(words.trim()),
      )?.[1];
    return code === undefined ? undefined : building.indices.find((index) => index.code === code);
  };

  /** Where the indices are told first, each by its figures, a name that is like another's is its own. */
  const indexLike = (row: Row, name: string, code: string | null): IndexDraft | null => {
    const like = indexNamed(building.indices, name, code);
    if (like === null || (!like.isSure && hasFigures)) return null;
    if (!like.isSure) askShortName(building, like.index, name, row.place);
    return like.index;
  };

  const indexOf = (row: Row, words: string): IndexDraft => {
    const line = lineOf({ text: words.split('\n').join(' '), numbering: null, place: row.place });
    const numbered = byNumber(words);
    if (numbered !== undefined) return numbered;
    const heading = readIndexHeading(line, () => true);
    const name = heading?.name ?? withoutEnd(withoutQuotes(line.text));
    const known = byName(name);
    if (known !== undefined) return known;
    const number = cell(row, 'number').replace(/[.)\s]+$/u, '');
    const own = line.marker?.type === 'number' ? line.marker.label : (heading?.code ?? null);
    const code = own ?? (areCodes ? codeIn(number) : null);
    const like = indexLike(row, name, code);
    if (like !== null) return like;
    const group = at.group ?? addGroup(building, around.section === '' ? 'Các chỉ số' : around.section);
    const index = newIndex({
      type: 'index',
      place: row.place,
      path: code ?? '',
      code: code ?? freeCode(building),
      name,
      group,
    });
    if (around.pillar !== null) index.within = around.pillar.code;
    if (code === null) building.proposals.push({ type: 'code', code: index.code, name });
    building.indices.push(index);
    return index;
  };

  /** «C. Chỉ số về …» over a row that names an index of its own: a section of the table, and no index. */
  const isOverIndices = ({ marker }: Line, below: Row | undefined): boolean =>
    (marker === null || marker.type === 'roman' || marker.type === 'letter') &&
    below !== undefined &&
    loneWords(below, table.columns) === null &&
    cell(below, 'index') !== '';

  /** Whether a row above tasks names an index that stands above the table; a part of its name is enough under a number, and is asked. */
  const headsIndex = (line: Line, isHeading: boolean): boolean => {
    const named = hasIndex ? null : indexOfHeading(building.indices, line);
    if (named === null) return false;
    const isNumbered = line.marker !== null && line.marker.type !== 'bullet';
    if (!named.isSure && !isHeading && !isNumbered) return false;
    if (!named.isSure) askShortName(building, named.index, line.text, line.place);
    at.index = named.index;
    at.headed = line.marker?.type ?? '';
    return true;
  };

  /** What names no index is whose tasks follow, or what a group is called. */
  const takeOtherLone = (row: Row, line: Line): void => {
    const owners = ownersIn(building, withoutEnd(line.text));
    // «VI. Nhiệm vụ chung» behind «V. Trụ cột …»: what stands below it is of no index.
    if (owners === null && at.headed !== null && at.headed === (line.marker?.type ?? '')) at.index = null;
    if (owners !== null) at.owner = { ids: owners.ids, words: line.text };
    else if (/[.;]$/.test(line.text)) building.unplaced.push(rowWords(row));
    else if (hasIndex || (line.marker?.type === 'roman' && at.index === null))
      at.group = addGroup(building, withoutEnd(line.text));
    else building.unplaced.push(rowWords(row));
  };

  /** A row that is a heading: of an index, of a unit's tasks, of a group. */
  const takeLone = (row: Row, words: string, below: Row | undefined): void => {
    const number = cell(row, 'number').replace(/[.)\s]+$/u, '');
    const text = number === '' || number === words ? words : `${number}. ${words}`;
    const line = lineOf({ text: text.split('\n').join(' '), numbering: null, place: row.place });
    const heading = readIndexHeading(line, () => false);
    at.owner = null;
    const numbered = byNumber(words);
    if (numbered !== undefined) {
      at.index = numbered;
      return;
    }
    if (heading !== null && !heading.isPillar && isOverIndices(line, below)) {
      at.group = addGroup(building, withoutEnd(line.text));
      return;
    }
    if (headsIndex(line, heading !== null)) return;
    if (heading !== null) {
      at.index = byName(heading.name) ?? indexOf(row, text.split('\n').join(' '));
      return;
    }
    takeOtherLone(row, line);
  };

  const attributesOf = (row: Row, hasLead: boolean): Attribute[] => {
    const value = (kind: ColumnKind): string => {
      const words = cell(row, kind).split('\n').join('; ');
      return kind === 'lead' || kind === 'coordinating' ? unitsAlone(building, words, row.place) : words;
    };
    const attributes: Attribute[] = [];
    if (hasLead && ['lead', 'coordinating', 'following'].some((kind) => value(kind as ColumnKind) !== ''))
      attributes.push({
        type: 'units',
        lead: value('lead'),
        coordinating: value('coordinating'),
        following: value('following'),
        isLabelled: true,
      });
    for (const type of ['time', 'product', 'source'] as const)
      if (value(type) !== '') attributes.push({ type, value: value(type) });
    const counted = table.columns.flatMap((column, place) =>
      column?.kind === 'measure' ? (row.cells[place] ?? '').split('\n').join(' ').trim() : [],
    );
    // «100» and, in a column of its own, «%».
    const measure = counted
      .sort((one, other) => Number(/\d/.test(other)) - Number(/\d/.test(one)))
      .join(' ')
      .trim();
    if (measure !== '') attributes.push({ type: 'measure', value: measure });
    return attributes;
  };

  /** Who does the tasks of a row, where a column of its own says it. */
  const ownerCell = (row: Row): { ids: string[]; words: string; unknown: string[] } | null => {
    const words = cell(row, 'owner').split('\n').join('; ');
    return words === '' ? null : { ...building.units.resolve(words), words };
  };

  /** The number of a row's task; null where the column numbers the indices, or says nothing. */
  const taskNumber = (row: Row): string | null =>
    cell(row, 'index') === '' || !areCodes ? codeIn(cell(row, 'number').replace(/[.)\s]+$/u, '')) : null;

  const firstRows = new Map<TaskDraft, Row>();
  /** Tasks of the rows alone, of indices that have others in the text; whether any row has one of those once more. */
  const alone: TaskDraft[] = [];
  let repeats = false;
  const isOfText = ({ tasks }: IndexDraft): boolean => tasks.some(({ place }) => place.type === 'paragraph');
  /** The numbers of the rows, and those that tasks bear within their cells. */
  let ofRows: Numbers | null = null;
  let inCells: Numbers | null = null;

  /** A task that stands above, word for word: its cell is merged down, or its row is there twice; under another number it is another. */
  const sameTask = (row: Row, index: IndexDraft): TaskDraft | undefined => {
    const words = cell(row, 'task');
    return index.tasks.find((task) => {
      const first = firstRows.get(task);
      const isOther = first !== undefined && taskNumber(first) !== taskNumber(row);
      return !isOther && isSameTask(building, task, words);
    });
  };

  /** Who does a task of the text by the row that has it once more: in a column of its own, or who leads it. */
  const doingIn = (row: Row, index: IndexDraft): { ids: string[]; words: string; isLead: boolean } => {
    const named = ownerCell(row);
    const owner = named === null || named.ids.length === 0 ? null : named;
    const [units] = owner === null ? attributesOf(row, true).filter(({ type }) => type === 'units') : [];
    if (units?.type !== 'units' || units.lead === '') return { ids: [], words: '', ...owner, isLead: false };
    const { ids } = building.units.resolve(units.lead);
    const isLead = ids.length === 1 && ids[0] === index.leadUnit;
    return { ids, words: chargeWords(units.lead, units.coordinating), isLead };
  };

  /** Whoever a row of no index names: in a column of its own, or as who leads it. */
  const unitsOf = (row: Row): readonly string[] => {
    const named = ownerCell(row)?.ids ?? [];
    const [units] = named.length > 0 ? [] : attributesOf(row, true).filter(({ type }) => type === 'units');
    return units?.type === 'units' && units.lead !== '' ? building.units.resolve(units.lead).ids : named;
  };

  const takeTasks = (row: Row, index: IndexDraft): TaskDraft[] => {
    const same = sameTask(row, index);
    if (same !== undefined) {
      const first = firstRows.get(same);
      if (first !== undefined) {
        building.unplaced.push(...repeatedRow(first, row, table.columns));
        return [same];
      }
      takeRowOfTask(building, same, row, attributesOf(row, false));
      takeOwnersOfTask(building, same, row, doingIn(row, index));
      repeats = true;
      // Its owners were looked at: no unit of the row is added to them in silence.
      return [];
    }
    const number = taskNumber(row);
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
  };

  /** The tasks of a row's cell, a line each. */
  const tasksOf = (row: Row, index: IndexDraft): TaskDraft[] => {
    const attributes = attributesOf(row, false);
    const named = ownerCell(row);
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
        return task;
      });
  };

  /** The index that a row names by its code. */
  const indexByCode = (row: Row): IndexDraft | null => {
    const code = cell(row, 'code').split('\n').join(' ').trim();
    return code === '' ? null : (byNumber(code) ?? byName(code) ?? null);
  };

  /** «2.1» of a list in which every row is numbered below an index: its task. */
  const isNumberedBelow = !hasIndex && !has('code') && areBelowIndices(building.indices, table, cell);
  const byOwnNumber = (row: Row): IndexDraft | null => {
    const number = cell(row, 'number').replace(/[.)\s]+$/u, '');
    return isNumberedBelow ? (byNumber(number.replace(/\.\d+$/, '')) ?? null) : null;
  };

  /** What stands in columns that the plan has no place for is listed, once where it is merged down. */
  const told = new Set<string>();
  const unplaceOthers = (row: Row, index: IndexDraft): void => {
    for (const [column, words] of row.cells.entries()) {
      const kind = table.columns[column]?.kind;
      if (kind === 'most' && words !== '')
        takeMost(building, index, table.columns[column]!.header, words, row);
      if (words === '' || (kind !== undefined && kind !== 'note') || told.has(words)) continue;
      told.add(words);
      building.unplaced.push({ words: words.split('\n').join(' '), place: row.place });
    }
  };

  /** The index of a row of work or figures; null where it names none, and none stands above it. */
  const indexOfRow = (row: Row, name: string): IndexDraft | null => {
    if (name !== '') at.index = indexOf(row, name);
    // Below no index a row is of the one whose task it has once more.
    return indexByCode(row) ?? at.index ?? byOwnNumber(row) ?? indexOfTask(building, cell(row, 'task'));
  };

  const takeRow = (row: Row): void => {
    const name = cell(row, 'index');
    const isNone = isWhole(name, [cell(row, 'task'), cell(row, 'lead'), cell(row, 'leader')]);
    const index = isNone ? null : indexOfRow(row, name);
    if (index === null) {
      building.unplaced.push(rowWords(row));
      const words = cell(row, 'task').split('\n').join(' ').trim();
      if (words !== '') annexRow(building, words, row, attributesOf(row, false), unitsOf(row));
      return;
    }
    if (name !== '') {
      takeTableFigures(building, index, table.columns, row);
      takeLeaderCell(building, index, cell(row, 'leader'), row.place);
    }
    unplaceOthers(row, index);
    if (name === '' && cell(row, 'task') === '') {
      building.unplaced.push(rowWords(row));
      return;
    }
    const tasks = cell(row, 'task') === '' ? [] : takeTasks(row, index);
    read.push({ row, index, tasks, lead: cell(row, 'lead') });
  };

  for (const [position, row] of table.rows.entries()) {
    const lone = isNoWork(row) ? null : loneWords(row, table.columns);
    if (isNoWork(row)) building.unplaced.push(rowWords(row));
    else if (lone === null) takeRow(row);
    else if (!takeUnitChange(building, { text: lone, place: row.place }, at.index?.code ?? null))
      takeLone(row, lone, table.rows[position + 1]);
  }
  if (repeats)
    for (const { id, text } of alone)
      building.proposals.push({ type: 'only-in-table', task: id, words: text });
  placeUnits(building, read, hasIndex, (row) =>
    attributesOf(row, true).filter(({ type }) => type === 'units'),
  );
}

/** Units without the person that a cell names in brackets beside them: «Công an xã (đ/c Lê Văn A, Trưởng Công an xã)», who is listed. */
function unitsAlone({ unplaced }: Building, words: string, place: Place): string {
  return words.replace(/[;,]?\s*\(((?:đ\/c|đồng chí|ông|bà)\s[^()]*)\)/giu, (_, person: string) => {
    if (!unplaced.some((one) => one.words === person && one.place === place))
      unplaced.push({ words: person, place });
    return '';
  });
}

/** The leaders in the cell of an index, where no line or row above has named any. */
function takeLeaderCell(building: Building, index: IndexDraft, words: string, place: Place): void {
  if (words === '') return;
  if (index.leaders.length > 0) {
    // Whom another place of the paper names is not dropped, and not added in silence.
    if (
      building.leaders.read(words).ids.some((id) => !index.leaders.includes(id)) &&
      index.place.type === 'paragraph'
    )
      building.unplaced.push({ words: `${index.code}: ${words.split('\n').join(' ')}`, place });
    return;
  }
  takeLeaders(building, index, words);
  index.leaderWords = words.split('\n').join('; ');
}

/** A unit that leads all rows of an index leads the index; where they differ, each row's leads its task. */
function placeUnits(
  building: Building,
  read: readonly RowRead[],
  hasIndex: boolean,
  unitsOf: (row: Row) => Attribute[],
): void {
  for (const index of new Set(read.map((one) => one.index))) {
    if (index === null) continue;
    const rows = read.filter((one) => one.index === index);
    const leads = new Set(rows.map(({ lead }) => lead).filter((lead) => lead !== ''));
    // A row that names nobody who leads still says who helps, or follows.
    const isOfIndex =
      hasIndex &&
      leads.size <= 1 &&
      index.leadUnit === null &&
      (leads.size === 1 || rows.every(({ tasks }) => tasks.length === 0));
    if (hasIndex && index.leadUnit !== null && index.place.type === 'paragraph')
      askOtherLead(building, index, rows);
    for (const [at, { row, tasks }] of rows.entries())
      for (const attribute of unitsOf(row)) {
        if (attribute.type !== 'units') continue;
        if (isOfIndex) {
          if (at === 0) placeIndexUnits(building, index, attribute);
          continue;
        }
        for (const task of tasks) placeTaskUnits(building, task, attribute);
      }
  }
}

/** Who leads an index by the text, and somebody else by a table at the end: which of them it is, is asked. */
function askOtherLead(building: Building, index: IndexDraft, rows: readonly RowRead[]): void {
  for (const { row, tasks, lead } of rows) {
    if (tasks.length > 0 || lead === '') continue;
    const words = unitsAlone(building, lead.split('\n').join('; '), row.place);
    const others = building.units.resolve(words).ids.filter((id) => id !== index.leadUnit);
    if (others.length > 0) doubtLeads(building, index, [index.leadUnit!, ...others], words, row.place);
  }
}

function placeIndexUnits(
  building: Building,
  index: IndexDraft,
  { lead, coordinating, following }: Extract<Attribute, { type: 'units' }>,
): void {
  const leading = building.units.resolve(lead);
  const [first, ...others] = leading.unknown.length === 0 ? leading.ids : [];
  if (leading.unknown.length === 0)
    doubtLeads(building, index, leading.ids, lead.split('\n').join('; '), index.place);
  index.leadUnit = first ?? null;
  const helping = building.units.resolve(coordinating);
  index.coordinating = [...others, ...helping.ids].filter((id) => id !== first);
  index.following = building.units.resolve(following).ids;
  index.leadWords = chargeWords(lead, coordinating);
  for (const name of [...leading.unknown, ...helping.unknown])
    building.missing.push({ what: 'owner', of: `${index.code}: ${name}`, needed: false });
}

function placeTaskUnits(
  building: Building,
  task: TaskDraft,
  { lead, coordinating }: Extract<Attribute, { type: 'units' }>,
): void {
  const { ids, unknown } = building.units.resolve(lead);
  building.units.resolve(coordinating);
  if (ids.length > 0) task.owners = [...new Set([...(task.owners ?? []), ...ids])];
  task.ownerWords = chargeWords(lead, coordinating);
  if (unknown.length > 0 || (ids.length === 0 && lead !== ''))
    building.missing.push(missingOwner(task, unknown.length > 0 ? unknown : [lead]));
}
