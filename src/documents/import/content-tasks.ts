import type { IndexDraft } from '../../core/plan/draft.ts';
import { colonOf } from './attributes.ts';
import { isChange } from './changes-told.ts';
import { type ContentReading, closeOwner, openOwner, unplace } from './content-reading.ts';
import { noteNumber, numberedLine } from './doubled-numbers.ts';
import type { Item } from './headings.ts';
import { indexOfNumber } from './index-codes.ts';
import { attributesOf } from './index-lines.ts';
import { codeAtHead } from './kind-words.ts';
import type { Line } from './lines.ts';
import { goesOn, ownerFor } from './standing.ts';
import { isStatement } from './statements.ts';
import { addTask, joined, ownersOfLine } from './task-lines.ts';

/** Takes the lines of work below an index. */

/** No heading over a few tasks is longer. */
const longestOverTasks = 80;

/** A paragraph that informs, or one without a bullet below tasks that have them: nobody knows that it is work. */
function isOnlyTold(reading: ContentReading, line: Line): boolean {
  const { building, at } = reading;
  return isStatement(line, building.year) || (line.marker === null && at.task !== null && at.isMarked);
}

/** A line that changes what a plan says, or says itself that it is the work of another index. */
function isOfOthers(reading: ContentReading, index: IndexDraft, { text }: Line): boolean {
  const { building } = reading;
  const code = codeAtHead(text, building.kinds);
  return isChange(text) || (code !== null && indexOfNumber(building.indices, code) !== index);
}

export function takeTask(reading: ContentReading, index: IndexDraft, line: Line): void {
  const { building, at } = reading;
  if (isOfOthers(reading, index, line)) {
    at.task = null;
    unplace(reading, line);
    return;
  }
  if (goesOn(at, line)) {
    at.task!.text += ` ${line.text}`;
    return;
  }
  const colon = colonOf(line.text);
  const head = ownersOfLine(building, line, colon);
  if (head !== null && (colon === null || colon.behind === '')) {
    openOwner(reading, line, head.ids, line.text);
    return;
  }
  if (head !== null) {
    closeOwner(reading);
    at.isMarked = line.marker !== null;
    at.task = addTask(
      building,
      index,
      { text: colon!.behind, place: line.place },
      { ids: head.ids, words: colon!.before },
    );
    return;
  }
  if (line.marker?.type === 'number') at.numbered = index;
  if (isOnlyTold(reading, line)) {
    unplace(reading, line);
    return;
  }
  const owner = ownerFor(at, line);
  at.isMarked = line.marker !== null;
  const text = at.task === index.tasks.at(-1) ? joined(building, at.task ?? null, line) : line.text;
  at.task = addTask(building, index, { text, place: line.place }, owner);
  reading.numbers = noteNumber(building, reading.numbers, numberedLine(line), {
    index,
    owner: at.owner,
    task: at.task,
  });
  if (owner?.isFlat && owner.ids[0] !== undefined && index.tasks.length > 1)
    building.proposals.push({ type: 'owner', task: at.task.id, words: owner.words, unit: owner.ids[0] });
}

/** «1.1. Thông tin, quảng bá» over «a) …», below the index 1: what its tasks are of, and none of them. */
export function headsTasks(
  reading: ContentReading,
  { marker, text }: Line,
  [below]: readonly Item[],
): boolean {
  const { building, at } = reading;
  return (
    at.index?.type === 'index' &&
    marker?.type === 'number' &&
    marker.label.startsWith(`${at.index.code}.`) &&
    text.length <= longestOverTasks &&
    !/[.;:,]$|\d/.test(text) &&
    below?.type === 'line' &&
    below.line.marker?.type === 'item' &&
    /^\(?[a1]$/.test(below.line.marker.label) &&
    attributesOf(building, text).length === 0
  );
}

export function openPart(reading: ContentReading, line: Line): void {
  const { at } = reading;
  closeOwner(reading);
  at.task = null;
  at.inTasks = true;
  unplace(reading, line);
}
