import type { Doubt, Draft, IndexDraft, Place, TaskDraft } from './draft.ts';
import { unitKey } from './draft-names.ts';
import { timeRead } from './facts-said.ts';
import { nearestName } from './near-name.ts';

/** A column of a paper's table that nobody knew, once somebody has said what it holds. */

export type ColumnMeaning = 'lead' | 'coordinating' | 'product' | 'time';

type ColumnOpen = Extract<Doubt, { type: 'column-open' }>;

const isAt = (one: Place, other: Place): boolean =>
  one.type === 'row' &&
  other.type === 'row' &&
  one.table === other.table &&
  one.row === other.row &&
  one.sheet === other.sheet;

/** The tasks that a row of the paper told. */
const tasksAt = ({ indices }: Draft, place: Place): TaskDraft[] =>
  indices.flatMap(({ tasks }) => tasks.filter((task) => isAt(task.place, place)));

/** The indices that a row of the paper told, and no work of theirs. */
const indicesAt = ({ indices }: Draft, place: Place): IndexDraft[] =>
  indices.filter((index) => isAt(index.place, place));

/** Units that words name, one behind the other, and the names that none of the draft has. */
function unitsIn({ units }: Draft, words: string): { ids: string[]; unknown: string[] } {
  const [ids, unknown]: [string[], string[]] = [[], []];
  const whole = units.find(({ name, aliases }) =>
    [name, ...aliases].some((one) => unitKey(one) === unitKey(words)),
  );
  for (const name of whole === undefined ? words.split(/\s*[;,\n]\s*/u) : [words]) {
    if (name.trim() === '') continue;
    const named = units.find((unit) =>
      [unit.name, ...unit.aliases].some((one) => unitKey(one) === unitKey(name)),
    );
    const near = nearestName(
      name,
      units.map((unit) => unit.name),
    );
    const found = named ?? units.find((unit) => unit.name === near);
    if (found === undefined) unknown.push(name.trim());
    else if (!ids.includes(found.id)) ids.push(found.id);
  }
  return { ids, unknown };
}

const withHelp = (task: TaskDraft, words: string): void => {
  task.ownerWords = [task.ownerWords, `phối hợp: ${words}`].filter(Boolean).join('; ');
};

/** Whoever does a task; whom nobody knows is asked, as of any paper. */
function takeLead(draft: Draft, task: TaskDraft, words: string): void {
  const { ids, unknown } = unitsIn(draft, words);
  if (ids.length > 0) task.owners = [...new Set([...(task.owners ?? []), ...ids])];
  task.ownerWords = [words, task.ownerWords].filter(Boolean).join('; ');
  if (unknown.length > 0)
    draft.missing.push({ what: 'owner', of: `${task.id}: ${unknown.join('; ')}`, needed: true });
}

/** Puts the words of one cell where its column belongs. @returns whether they have a place there */
function takeCell(draft: Draft, task: TaskDraft, words: string, as: ColumnMeaning): boolean {
  if (as === 'lead') takeLead(draft, task, words);
  else if (as === 'coordinating') withHelp(task, words);
  else if (as === 'product') {
    if (task.product !== null) return false;
    task.product = words;
  } else {
    const read = task.due === null && task.cadence === null ? timeRead(draft, words) : null;
    if (read === null) return false;
    Object.assign(task, read);
  }
  return true;
}

/** Who leads an index, where nobody is said to, or who helps with it. @returns whether the words have a place there */
function takeIndexCell(draft: Draft, index: IndexDraft, words: string, as: ColumnMeaning): boolean {
  if (as !== 'coordinating' && (as !== 'lead' || index.leadUnit !== null)) return false;
  const { ids, unknown } = unitsIn(draft, words);
  const [first] = ids;
  if (as === 'lead' && (first === undefined || ids.length > 1)) return false;
  if (as === 'lead') index.leadUnit = first!;
  else
    index.coordinating = [...new Set([...index.coordinating, ...ids])].filter((id) => id !== index.leadUnit);
  index.leadWords = [index.leadWords, as === 'lead' ? words : `phối hợp: ${words}`]
    .filter(Boolean)
    .join('; ');
  if (unknown.length > 0)
    draft.missing.push({ what: 'owner', of: `${index.code}: ${unknown.join('; ')}`, needed: false });
  return true;
}

/** Reads every cell of a column as what somebody said that it holds; a cell that is none stays among what has no place. */
export function settleColumn(draft: Draft, { cells }: ColumnOpen, as: ColumnMeaning): void {
  for (const { words, place } of cells) {
    const tasks = tasksAt(draft, place);
    const taken =
      tasks.length > 0
        ? tasks.map((task) => takeCell(draft, task, words, as))
        : indicesAt(draft, place).map((index) => takeIndexCell(draft, index, words, as));
    if (taken.length > 0 && taken.every(Boolean))
      draft.unplaced = draft.unplaced.filter((one) => one.words !== words || !isAt(one.place, place));
  }
}
