import type { CellFault, CorrectedColumn } from '../../core/plan/correction.ts';
import type { Draft, IndexDraft, TaskDraft } from '../../core/plan/draft.ts';
import { newTask } from '../../core/plan/draft-tasks.ts';
import { limitOf } from '../../core/plan/measure-name.ts';
import type { Measure } from '../../core/plan/plan.ts';
import { forgetTasks } from '../../core/plan/strike.ts';
import { isWithin, readTime } from '../../core/plan/time-words.ts';
import { toNumber } from '../../core/report/figure.ts';
import { type Correcting, fault, type Matched, namedIn, noteRow, touched } from './correct-draft.ts';
import { unitOptions } from './correct-names.ts';
import { proposeMeasure } from './measure-words.ts';

/** The tasks of a workbook of corrections. */

interface Row {
  correcting: Correcting;
  matched: Matched;
  task: TaskDraft;
}

const wrong = ({ correcting, matched }: Row, column: CorrectedColumn<'tasks'>, why: CellFault): void =>
  fault(correcting, 'tasks', matched, column, why);

/** What the rules suggested of a task, or doubted of it, and somebody has written anew. */
function forget({ correcting: { draft }, task }: Row, types: readonly string[]): void {
  const isOf = (one: { type: string }): boolean =>
    'task' in one && one.task === task.id && types.includes(one.type);
  draft.proposals = draft.proposals.filter((one) => !isOf(one));
  draft.doubts = draft.doubts.filter((one) => !isOf(one));
}

/** «Tỷ lệ hồ sơ đúng hạn: 100 %», or a figure as a plan writes it: «100% hồ sơ đúng hạn». */
function readMeasure(text: string): Measure | null {
  const [, ask, digits, unit] = /^([^:]{2,200}):\s*(\d[\d.,]*)\s*(\S.{0,30})$/su.exec(text) ?? [];
  const target = digits === undefined ? null : toNumber(digits);
  if (ask !== undefined && unit !== undefined && target !== null && target > 0) {
    const words = unit === '%' ? `${digits}%` : `${digits} ${unit}`;
    return { words, unit, target, ...limitOf(unit, target), ask: ask.trim() };
  }
  const proposed = ask === undefined ? proposeMeasure(text) : null;
  return proposed !== null && proposed.others.length === 0 ? proposed.measure : null;
}

function takeTime(row: Row, text: string): void {
  const { year } = row.correcting.draft;
  const read = text === '' ? { type: 'often' as const } : year === null ? null : readTime(text, year);
  if (read === null || (read.type === 'due' && !isWithin(read, year!))) {
    wrong(row, 'time', { type: 'time', year });
    return;
  }
  row.task.cadence = read.type === 'cadence' ? read.cadence : null;
  row.task.due = read.type === 'due' ? read.due : null;
  forget(row, ['due', 'cadence', 'often', 'due-outside']);
}

type Take = (row: Row, text: string) => void;

const takes: { readonly [C in Exclude<CorrectedColumn<'tasks'>, 'id' | 'index'>]: Take } = {
  text: (row, text) => {
    if (text === '') wrong(row, 'text', { type: 'empty' });
    else row.task.text = text;
  },
  owners: (row, text) => {
    const { correcting, matched, task } = row;
    const { draft } = correcting;
    const at = { sheet: 'tasks' as const, matched, column: 'owners' as const };
    const ids = namedIn(correcting, at, text, unitOptions(correcting));
    if (ids !== null) task.owners = ids.length === 0 ? null : ids;
    forget(row, ['owner']);
    draft.missing = draft.missing.filter(
      ({ what, of }) => what !== 'owner' || !of?.startsWith(`${task.id}: `),
    );
  },
  time: takeTime,
  product: ({ task }, text) => {
    task.product = text === '' ? null : text;
  },
  source: ({ task }, text) => {
    task.source = text === '' ? null : text;
  },
  measure: (row, text) => {
    const measure = text === '' ? null : readMeasure(text);
    if (text !== '' && measure === null) wrong(row, 'measure', { type: 'measure' });
    row.task.measure = measure;
    forget(row, ['measure']);
  },
};

/** The index that a row names; of a code that was changed in this workbook the old one is known, too. */
function indexOf(row: Row, byOldCode: ReadonlyMap<string, IndexDraft>): IndexDraft | null {
  const { correcting, matched } = row;
  const { draft } = correcting;
  const code = touched(matched, 'index');
  const holding = draft.indices.find(({ tasks }) => tasks.includes(row.task));
  if (code === null) return holding ?? null;
  const old = byOldCode.get(code);
  const found =
    draft.indices.find((index) => index.code === code) ??
    (old !== undefined && draft.indices.includes(old) ? old : undefined);
  if (found === undefined)
    wrong(row, 'index', code === '' ? { type: 'empty' } : { type: 'no-index', typed: code });
  return found ?? null;
}

const without = (draft: Draft, task: TaskDraft): void => {
  for (const index of draft.indices) index.tasks = index.tasks.filter((one) => one !== task);
};

/** A task that is new in its index stands behind the one of the row above, where that is of the same. */
function place(index: IndexDraft, task: TaskDraft, above: TaskDraft | undefined): void {
  const at = above === undefined ? -1 : index.tasks.indexOf(above);
  index.tasks.splice(at < 0 ? index.tasks.length : at + 1, 0, task);
}

function strike(correcting: Correcting, known: ReadonlyMap<string, TaskDraft>): void {
  const { draft, struck, corrections } = correcting;
  for (const [id, task] of known) {
    if (!struck.tasks.has(id)) continue;
    corrections.push({ type: 'struck', sheet: 'tasks', of: id });
    without(draft, task);
  }
  forgetTasks(draft, struck.tasks);
}

/** Puts a task into the index that its row names, and takes what its cells say. */
function correctTask(
  row: Row,
  byOldCode: ReadonlyMap<string, IndexDraft>,
  above: TaskDraft | undefined,
): void {
  const { correcting, matched, task } = row;
  const isNew = matched.was === null;
  const index = indexOf(row, byOldCode);
  if (!isNew && touched(matched, 'id') !== null) wrong(row, 'id', { type: 'task-id' });
  if (index !== null && !index.tasks.includes(task)) {
    without(correcting.draft, task);
    place(index, task, above);
    if (isNew) task.place = above?.place ?? index.place;
  }
  if (touched(matched, 'owners') === null && task.owners?.some((id) => correcting.struck.units.has(id)))
    wrong(row, 'owners', { type: 'is-struck', typed: matched.was!.owners! });
  for (const [column, take] of Object.entries(takes) as [keyof typeof takes, Take][]) {
    const text = touched(matched, column);
    if (text !== null && (text !== '' || !isNew || column === 'text')) take(row, text);
  }
  noteRow(correcting, 'tasks', matched);
}

/**
 * Corrects the tasks. Those of an index that was struck go with it, but for whatever was given to another.
 * @param known the tasks as they were, by their ids
 * @param byOldCode the indices by the codes that they had
 */
export function correctTasks(
  correcting: Correcting,
  known: ReadonlyMap<string, TaskDraft>,
  byOldCode: ReadonlyMap<string, IndexDraft>,
): void {
  const { rows, struck } = correcting;
  for (const matched of rows.tasks)
    if (matched.id !== null && touched(matched, 'index') !== null) struck.tasks.delete(matched.id);
  strike(correcting, known);
  let above: TaskDraft | undefined;
  for (const [at, matched] of rows.tasks.entries()) {
    if (matched.id !== null && struck.tasks.has(matched.id)) continue;
    const nowhere = { type: 'paragraph' as const, number: 1 };
    // Its id is that of no other until all are numbered anew.
    const task = known.get(matched.id ?? '') ?? {
      ...newTask({ code: '', tasks: [] }, nowhere, ''),
      id: `+${at + 1}`,
    };
    correctTask({ correcting, matched, task }, byOldCode, above);
    above = task;
  }
}
