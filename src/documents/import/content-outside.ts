import { colonOf } from './attributes.ts';
import { type ContentReading, unplace, unplaceOutside } from './content-reading.ts';
import type { Item } from './headings.ts';
import { indexInBrackets, indexOfBracket } from './index-codes.ts';
import { attributesOf } from './index-lines.ts';
import { isHeading, type Line, withoutEnd } from './lines.ts';
import { addTask, ownersInCapitals, ownersOfLine, withJointOwners } from './task-lines.ts';

/** Takes lines in sections of no index. */

/** A line of work below a unit that says in brackets which index it is of. */
export function takeBracketed(reading: ContentReading, line: Line): boolean {
  const { building, at } = reading;
  const told = indexInBrackets(line.text, building.kinds);
  const index = told === null ? null : indexOfBracket(building.indices, told.words);
  if (told === null || index === null) return false;
  // Below an index a bracket that names it says nothing new; one that names another contradicts the heading.
  if (at.index !== null) {
    if (index === at.index) return false;
    unplace(reading, line);
    return true;
  }
  const owner = reading.outside === null ? null : { ids: reading.outside.ids, words: reading.outside.words };
  const joint = withJointOwners(building, told.text, owner);
  addTask(building, index, { text: joint.text, place: line.place }, joint.owner);
  if (reading.outside !== null)
    building.unplaced = building.unplaced.filter((one) => one !== reading.outside?.said);
  return true;
}

/** Whose work follows, in a section of no index: it has its place as soon as a line or a table below it has one. */
function openOutside(reading: ContentReading, line: Line, [below]: readonly Item[]): void {
  const { building } = reading;
  const isOverTable = below?.type === 'table' && isHeading(line);
  const head =
    ownersOfLine(building, line, colonOf(line.text)) ??
    (isOverTable ? ownersInCapitals(building, line) : null);
  unplaceOutside(reading, line);
  if (head !== null)
    reading.outside = { ids: head.ids, words: withoutEnd(line.text), said: building.unplaced.at(-1)! };
  else if (isHeading(line)) reading.outside = null;
}

/** Above the indices of a group stands who is in charge of all of them. */
export function takeOutside(reading: ContentReading, line: Line, next: readonly Item[]): void {
  const { building, at } = reading;
  if (takeBracketed(reading, line)) return;
  const [only, ...others] = attributesOf(building, line.text);
  if (at.group !== null && only?.type === 'leader' && others.length === 0)
    building.groupLeaders.push({
      group: at.group,
      names: only.value,
      said: { words: line.words, place: line.place },
    });
  else openOutside(reading, line, next);
}
