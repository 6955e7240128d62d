import { addGroup } from './building.ts';
import { openIndex } from './content-index.ts';
import {
  begin,
  type ContentReading,
  closeOwner,
  hasNumberedTasks,
  nameKey,
  unplace,
} from './content-reading.ts';
import type { Item } from './headings.ts';
import { indexOfNumber } from './index-codes.ts';
import { takeAttributes } from './index-lines.ts';
import { chargedPart } from './index-told.ts';
import { kindHead } from './kind-words.ts';
import { isHeading, type Line, withoutEnd } from './lines.ts';
import { askShortName, indexOverWork } from './named-index.ts';

/** Takes headings: of groups and indices, and of those that stand above already. */

/** «2.1.», «-» or «a)» right below «2.». */
const isBelowNumber = (label: string, { marker }: Line): boolean =>
  marker !== null &&
  (marker.type === 'bullet' || marker.type === 'item' || marker.label.startsWith(`${label}.`));

function openGroup(reading: ContentReading, line: Line): void {
  const { building, at } = reading;
  const { marker } = line;
  closeOwner(reading);
  if (marker?.type === 'roman') at.roman = marker.label;
  at.group = addGroup(building, withoutEnd(line.text));
  at.index = null;
  at.pillar = null;
}

/** The index that a heading over more tasks names goes on. */
function reopens(reading: ContentReading, line: Line): boolean {
  const { at, headings } = reading;
  const index = headings.namedIn(line);
  if (index === null) return false;
  closeOwner(reading);
  at.index = index;
  at.task = null;
  return true;
}

/** «2. Hạ tầng số» over «2.1. …»: the work of an index that a table above has told, by its name or a part of it. */
function reopensByName(reading: ContentReading, line: Line, [below]: readonly Item[]): boolean {
  const { building, at } = reading;
  const { marker } = line;
  if (marker?.type !== 'number' || !isHeading(line)) return false;
  // What bears the number of the index itself is below it.
  if (at.index?.type === 'index' && marker.label.startsWith(`${at.index.code}.`)) return false;
  const isOver = below?.type === 'line' && isBelowNumber(marker.label, below.line);
  const named = isOver ? indexOverWork(building.indices, line) : null;
  if (named === null) return false;
  if (!named.isSure) askShortName(building, named.index, line.text, line.place);
  closeOwner(reading);
  at.index = named.index;
  at.task = null;
  return true;
}

/** «3. Chi phí thời gian» over who directs it: the index of that very name, which a table above has told. */
function reopensWhole(reading: ContentReading, line: Line, next: readonly Item[]): boolean {
  const { building, at, headings } = reading;
  if (line.marker?.type !== 'number' || !isHeading(line)) return false;
  const key = nameKey(withoutEnd(line.text));
  const named = building.indices.filter(({ type, name }) => type === 'index' && nameKey(name) === key);
  const [index] = named;
  if (index === undefined || named.length > 1 || index === at.index) return false;
  // Under its own number a whole name needs nobody below it, and figures of its work deny nothing.
  const isNumbered = line.marker.label === index.code && next[0]?.type === 'line' && !isHeading(next[0].line);
  if (!isNumbered && !headings.isArea(line, next)) return false;
  closeOwner(reading);
  at.index = index;
  at.task = null;
  at.inTasks = false;
  at.isTold = false;
  at.hasTasksLine = headings.hasTasksLine(next);
  return true;
}

/** «A. Trụ cột I», «Yếu tố 2» alone: the work of an index that stands above, by its number. */
function reopensByNumber(reading: ContentReading, line: Line): boolean {
  const { building, at } = reading;
  const head = line.text.length <= 160 ? kindHead(line, building.kinds) : null;
  const index = head === null ? undefined : indexOfNumber(building.indices, head.code);
  if (head === null || index === undefined || withoutEnd(head.words) !== '') return false;
  closeOwner(reading);
  at.index = index;
  at.task = null;
  at.isTold = false;
  return true;
}

/** «1. Trụ cột I: Giám đốc A chỉ đạo, Phòng B đầu mối.»: who has an index that stands above; somebody else than it has already is no one's. */
function takeCharge(reading: ContentReading, line: Line): boolean {
  const { building } = reading;
  const told = chargedPart(building, line, (code) => indexOfNumber(building.indices, code));
  if (told === null) return false;
  const { index, charge, words } = told;
  const isOpen = charge.every((one) =>
    one.type === 'leader' ? index.leaders.length === 0 : one.type !== 'units' || index.leadUnit === null,
  );
  if (isOpen) takeAttributes(building, index, words, charge);
  else unplace(reading, line);
  return true;
}

export function takeHeading(reading: ContentReading, line: Line, next: readonly Item[]): boolean {
  const { at, headings } = reading;
  const heading = headings.indexOf(line, next);
  const leads = headings.leadsToIndex(line, next);
  if (heading !== null && (heading.isNamed || !leads)) openIndex(reading, line, heading, next);
  else if (heading === null && takeCharge(reading, line)) return true;
  else if (reopensWhole(reading, line, next)) return true;
  else if (reopensByNumber(reading, line) || reopens(reading, line) || reopensByName(reading, line, next))
    at.inTasks = true;
  else if (leads) openGroup(reading, line);
  else if (isArea(reading, line, next)) {
    closeOwner(reading);
    at.index = begin(reading, 'area', line, withoutEnd(line.text), null);
    at.inTasks = false;
    at.hasTasksLine = false;
    at.task = null;
  } else return false;
  return true;
}

/** Among the tasks of an index, a plain number is that of a task. */
function isArea(reading: ContentReading, line: Line, next: readonly Item[]): boolean {
  const { at, headings } = reading;
  return (
    !(at.index?.type === 'index' && at.inTasks && hasNumberedTasks(reading, at.index)) &&
    headings.isArea(line, next)
  );
}
