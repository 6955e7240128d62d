import type { IndexDraft, Written } from '../../core/plan/draft.ts';
import { foldInPlace } from '../../core/text/fold.ts';
import { colonOf } from './attributes.ts';
import { type Building, newIndex } from './building.ts';
import type { Numbers } from './doubled-numbers.ts';
import type { createHeadings } from './headings.ts';
import { headingOfKind } from './kind-words.ts';
import { type Line, withoutEnd } from './lines.ts';
import type { Standing } from './standing.ts';
import { levelOf, ownersOfLine } from './task-lines.ts';

/** Where reading of a plan's indices stands, line by line. */
export interface ContentReading {
  building: Building;
  headings: ReturnType<typeof createHeadings>;
  at: Standing;
  /** How many indices have begun. */
  codes: number;
  numbers: Numbers | null;
  /** Whose work follows in a section of no index. */
  outside: { ids: string[]; words: string; said: Written } | null;
}

/** A page may set a blank within a word: «mô i trường» is «môi trường». */
export const nameKey = (name: string): string => foldInPlace(name).replace(/\s+/g, '');

export function unplace(reading: ContentReading, line: Line, words = line.words): void {
  const { building } = reading;
  building.unplaced.push({ words, place: line.place });
}

/** Of no index: units may be given work there, which is asked. */
export function unplaceOutside(reading: ContentReading, line: Line): void {
  const { building } = reading;
  building.outside.push(line);
  unplace(reading, line);
}

/** By the paper's own word for its indices, and its number. */
export function isOfRun(reading: ContentReading, line: Line): boolean {
  const { building, headings } = reading;
  return headingOfKind(line, building.kinds) !== null && headings.indexOf(line, []) !== null;
}

export function begin(
  reading: ContentReading,
  type: IndexDraft['type'],
  line: Line,
  name: string,
  code: string | null,
): IndexDraft {
  const { building, at } = reading;
  const label = line.marker?.type === 'number' || line.marker?.type === 'roman' ? line.marker.label : null;
  reading.codes++;
  const isCode = code !== null && (/\d/.test(code) ? code.includes('.') || label === null : label === null);
  const own = isCode ? code : label;
  const index = newIndex({
    type,
    place: line.place,
    path: [at.roman, own ?? label].filter(Boolean).join('.'),
    code: own ?? `${reading.codes}`,
    name,
    group: at.group,
  });
  if (own === null) building.proposals.push({ type: 'code', code: index.code, name });
  building.indices.push(index);
  return index;
}

/** A heading over nothing says something that was not understood. */
export function closeOwner(reading: ContentReading): void {
  const { at } = reading;
  if (at.owner !== null && !at.owner.hasTasks) unplace(reading, at.owner.line);
  at.owner = null;
}

export function openOwner(reading: ContentReading, line: Line, ids: string[], words: string): void {
  const { at } = reading;
  closeOwner(reading);
  at.owner = { ids, words: withoutEnd(words), level: levelOf(line), isFlat: false, hasTasks: false, line };
  at.task = null;
}

/** Whatever stands between the indices ends the one before; what follows is of none. */
export function close(reading: ContentReading, line: Line): void {
  const { at } = reading;
  closeOwner(reading);
  at.index = null;
  at.task = null;
  unplaceOutside(reading, line);
}

/** «Văn phòng:» above the first task. */
export function isOwnerLine(reading: ContentReading, line: Line): boolean {
  const { building } = reading;
  const colon = colonOf(line.text);
  return colon?.behind === '' && ownersOfLine(building, line, colon) !== null;
}

export function hasNumberedTasks(reading: ContentReading, index: IndexDraft): boolean {
  const { at } = reading;
  return at.numbered === index;
}
