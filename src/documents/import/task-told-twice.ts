import type { FactSaid, IndexDraft, TaskDraft, TaskFact } from '../../core/plan/draft.ts';
import { newTask } from '../../core/plan/draft-tasks.ts';
import type { Due } from '../../core/plan/plan.ts';
import { factWords } from '../../core/plan/task-facts.ts';
import { foldedWords } from '../../core/text/fold.ts';
import type { Attribute } from './attributes.ts';
import type { Row } from './blocks.ts';
import type { Building } from './building.ts';
import { withoutEnd } from './lines.ts';
import { takeTaskAttributes } from './task-lines.ts';
import { isTimeAlone } from './time-alone.ts';

/** A task of the text that a table has once more: the two are one, with the facts of both. */

/** What says who does a task, beside the names: «X chủ trì, phối hợp với Y tổ chức …», «Giao X là đầu mối …». */
const saysWho =
  /\b(?:giao|do|la|lam|don vi|co quan|dau moi|chu tri|dong chu tri|phoi hop|voi|cung|va|cac|phong|ban|trung tam|chuyen mon|nghiep vu|truc thuoc|thuoc so|so|lien quan|co lien quan|khac|co trach nhiem|chiu trach nhiem|tham muu|to chuc|trien khai|thuc hien)\b/g;

/** Who begins a sentence is no work: the names of units, and words of roles between them. */
const isOnlyWho = (head: string, names: readonly string[]): boolean => {
  let rest = ` ${head} `;
  for (const name of names) rest = rest.replaceAll(` ${name} `, '  ');
  return rest.replace(saysWho, '').trim() === '';
};

/** All that units are called, folded, the longest first. */
const namesOf = ({ units }: Building): string[] =>
  units
    .drafts()
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .map((name) => foldedWords(name))
    .sort((one, other) => other.length - one.length);

/** Whether one is the other behind who does it. */
const isBehindWho = (long: string, short: string, names: readonly string[]): boolean =>
  long.length > short.length &&
  long.endsWith(` ${short}`) &&
  isOnlyWho(long.slice(0, -short.length - 1), names);

/** A sentence without what it says at its end of when, and of who helps: «…; phối hợp với X, xong trước ngày 31/7/2026.» */
function withoutTail(text: string): string {
  let own = withoutEnd(text);
  for (;;) {
    const tail = /[,;]\s+([^,;]{3,120})$/u.exec(own);
    if (tail === null || !(isTimeAlone(tail[1]!) || /^phối hợp (?:với|cùng)\s/iu.test(tail[1]!))) return own;
    own = own.slice(0, tail.index);
  }
}

/** A text, and its work alone: without what stands behind it in brackets or as a time of its own. */
const ownWords = ({ text }: Pick<TaskDraft, 'text'>): string[] => [
  ...new Set(
    [text, text.replace(/\s*\([^()]*\)$/u, ''), withoutTail(text)].map((words) => foldedWords(words)),
  ),
];

/** Whether a row has a task of the text once more, word for word, with or without who does it before the work. */
export function isSameTask(building: Building, task: TaskDraft, words: string): boolean {
  const row = foldedWords(words);
  const own = ownWords(task);
  if (own.includes(row)) return true;
  if (row === '' || !own.some((one) => one.endsWith(row) || row.endsWith(one))) return false;
  const names = [...namesOf(building), foldedWords(task.ownerWords ?? '')];
  return own.some((one) => isBehindWho(one, row, names) || isBehindWho(row, one, names));
}

/** The index of the one task that a row of an annex has once more; null where none is it, or several may be. */
export function indexOfTask(building: Building, words: string): IndexDraft | null {
  if (words === '') return null;
  const found = building.indices.filter(({ tasks }) =>
    tasks.some((task) => isSameTask(building, task, words)),
  );
  return found.length === 1 ? found[0]! : null;
}

/** A time without its words: «30/6» and «30/06/2026» are one. */
const timeKey = ({ due, cadence }: FactSaid): string => {
  const { words: _, ...time } = (due ?? cadence ?? { words: '' }) as Due;
  return JSON.stringify(time);
};

/** Whether two say the same of a fact. */
function isSame(fact: TaskFact, one: FactSaid, other: FactSaid): boolean {
  switch (fact) {
    case 'time':
      return timeKey(one) === timeKey(other);
    case 'measure':
      return one.measure?.target === other.measure?.target && one.measure?.unit === other.measure?.unit;
    case 'owner':
      return [...(one.owners ?? [])].sort().join() === [...(other.owners ?? [])].sort().join();
    case 'product':
    case 'source':
      return foldedWords(one[fact] ?? '') === foldedWords(other[fact] ?? '');
  }
}

const said = (task: TaskDraft, fact: TaskFact): FactSaid =>
  fact === 'time'
    ? { due: task.due, cadence: task.cadence }
    : fact === 'owner'
      ? { owners: task.owners }
      : { [fact]: task[fact] };

/** What the text and the table say otherwise is asked: nothing of either is dropped. */
function doubtFact(building: Building, task: TaskDraft, row: Row, fact: TaskFact, other: TaskDraft): void {
  const units = building.units.drafts();
  building.doubts.push({
    type: 'task-differs',
    task: task.id,
    of: fact,
    first: factWords(task, fact, units),
    second: factWords(other, fact, units),
    to: said(other, fact),
    place: row.place,
    path: task.id,
    source: row.cells.filter((words) => words !== '').join(' | '),
  });
}

/** What a row says of a task, read apart: what it proposes or cannot place is said of no task that has it already. */
function readApart(
  building: Building,
  task: TaskDraft,
  attributes: readonly Attribute[],
): { other: TaskDraft; apart: Building } {
  const apart: Building = { ...building, doubts: [], proposals: [], missing: [], unplaced: [] };
  const other: TaskDraft = {
    ...task,
    due: null,
    cadence: null,
    product: null,
    source: null,
    measure: null,
  };
  takeTaskAttributes(apart, other, attributes);
  return { other, apart };
}

/** A row of an annex whose work no index has: whose it is, and what else the row says of it; kept to be asked where a unit is named. */
export function annexRow(
  building: Building,
  words: string,
  row: Row,
  attributes: readonly Attribute[],
  owners: readonly string[],
): void {
  const [unit] = owners;
  if (unit === undefined || building.indices.length === 0) return;
  const task = newTask({ code: '', tasks: [] }, row.place, words);
  const { due, cadence, product, source, measure } = readApart(building, task, attributes).other;
  building.annexed.push({
    unit,
    words,
    place: row.place,
    facts: { due, cadence, product, source, measure, owners: [...owners] },
  });
}

/** Takes what a row says of a task of the text: what it had not is its own now, what differs is asked. */
export function takeRowOfTask(
  building: Building,
  task: TaskDraft,
  row: Row,
  attributes: readonly Attribute[],
): void {
  for (const attribute of attributes) {
    if (attribute.type === 'units' || attribute.type === 'leader' || attribute.type === 'tasks') continue;
    const fact: TaskFact = attribute.type;
    const units = building.units.drafts();
    if (factWords(task, fact, units) === '') {
      takeTaskAttributes(building, task, [attribute]);
      continue;
    }
    const { other, apart } = readApart(building, task, [attribute]);
    if (factWords(other, fact, units) === '') building.unplaced.push(...apart.unplaced);
    else if (!isSame(fact, said(task, fact), said(other, fact))) doubtFact(building, task, row, fact, other);
  }
}

/** Whom a row names for a task of the text: its owners where nobody was named, asked where others were. */
export function takeOwnersOfTask(
  building: Building,
  task: TaskDraft,
  row: Row,
  owner: { ids: string[]; words: string; isLead: boolean },
): void {
  if (owner.ids.length === 0) return;
  const { owners } = task;
  if (owners === null) {
    // Whom the index has anyway is no owner of one task.
    if (owner.isLead) {
      building.ofLead.add(task);
      return;
    }
    task.owners = owner.ids;
    task.ownerWords = owner.words;
  } else if (!isSame('owner', { owners }, { owners: owner.ids }))
    doubtFact(building, task, row, 'owner', { ...task, owners: owner.ids });
}
