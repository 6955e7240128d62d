import type { IndexDraft, Place, TaskDraft } from '../../core/plan/draft.ts';
import { type Attribute, chargeWords } from './attributes.ts';
import type { Row } from './blocks.ts';
import type { Building } from './building.ts';
import { doubtLeads, takeLeaders } from './index-lines.ts';
import { attributesOf, unitsAlone } from './row-facts.ts';
import type { TableReading } from './table-reading.ts';
import { missingOwner } from './task-lines.ts';

/** Who is in charge of an index or a task by the rows of a table. */

/** A row that was read, with the index and the tasks that it is of. */
export interface RowRead {
  row: Row;
  index: IndexDraft | null;
  tasks: TaskDraft[];
  lead: string;
}

/** The leaders in the cell of an index, where no line or row above has named any. */
export function takeLeaderCell(building: Building, index: IndexDraft, words: string, place: Place): void {
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

/** Whether whoever the rows of an index name leads the index itself. */
function leadsIndex(
  { building, hasIndex }: TableReading,
  index: IndexDraft,
  rows: readonly RowRead[],
): boolean {
  const leads = new Set(rows.map(({ lead }) => lead).filter((lead) => lead !== ''));
  const tellsNoWork = rows.every(({ tasks }) => tasks.length === 0);
  // Who does the work of an index that another table told does not lead it.
  const isOpen = index.leadUnit === null && (tellsNoWork || !building.charged.has(index));
  // A row that names nobody who leads still says who helps, or follows.
  return hasIndex && isOpen && (leads.size === 1 || (leads.size === 0 && tellsNoWork));
}

/** Whose rows of work each name others who help, has nobody who helps with all of it. */
const helpsEachTask = ({ cell }: TableReading, rows: readonly RowRead[]): boolean =>
  new Set(rows.map(({ row }) => cell(row, 'coordinating'))).size > 1 &&
  rows.every(({ tasks }) => tasks.length > 0);

/** A unit that leads all rows of an index leads the index; where they differ, each row's leads its task. */
export function placeUnits(reading: TableReading, read: readonly RowRead[]): void {
  const { building, hasIndex } = reading;
  for (const index of new Set(read.map((one) => one.index))) {
    if (index === null) continue;
    const rows = read.filter((one) => one.index === index);
    const isOfIndex = leadsIndex(reading, index, rows);
    const helpTasks = isOfIndex && helpsEachTask(reading, rows);
    if (hasIndex && index.leadUnit !== null && index.place.type === 'paragraph')
      askOtherLead(building, index, rows);
    for (const [at, { row, tasks }] of rows.entries())
      for (const attribute of attributesOf(reading, row, true)) {
        if (attribute.type !== 'units') continue;
        if (isOfIndex) {
          if (at === 0)
            placeIndexUnits(building, index, helpTasks ? { ...attribute, coordinating: '' } : attribute);
          if (helpTasks) for (const task of tasks) withHelp(building, task, attribute);
          continue;
        }
        for (const task of tasks) placeTaskUnits(building, task, attribute);
      }
    if (hasIndex && reading.has('lead') && !reading.has('task')) building.charged.add(index);
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

/** Who helps with a task stands with its words; who leads its index owes it. */
function withHelp(
  building: Building,
  task: TaskDraft,
  { coordinating }: Extract<Attribute, { type: 'units' }>,
): void {
  if (coordinating === '') return;
  building.units.resolve(coordinating);
  task.ownerWords = chargeWords(task.ownerWords ?? '', coordinating);
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
  building.units.meetHelpers(coordinating);
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
  const isProposed = building.proposals.some((one) => one.type === 'owner' && one.task === task.id);
  if (ids.length > 0 && isProposed) {
    // Whom the sentence seems to name gives way to the column of who does it.
    building.proposals = building.proposals.filter((one) => one.type !== 'owner' || one.task !== task.id);
    task.owners = ids;
  } else if (ids.length > 0) task.owners = [...new Set([...(task.owners ?? []), ...ids])];
  task.ownerWords = chargeWords(lead, coordinating);
  if (unknown.length > 0 || (ids.length === 0 && lead !== ''))
    building.missing.push(missingOwner(task, unknown.length > 0 ? unknown : [lead]));
}
