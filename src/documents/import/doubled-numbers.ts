import type { IndexDraft, TaskDraft } from '../../core/plan/draft.ts';
import type { Building } from './building.ts';
import type { Line } from './lines.ts';

/** The numbers that the tasks of a list bear, as they are read one after another. */
export interface Numbers {
  index: IndexDraft;
  /** Whose list it is: under another heading the count begins anew. */
  owner: unknown;
  seen: Map<string, TaskDraft>;
}

/** The number that a line bears, with the words as they stand in the paper. */
interface Numbered {
  label: string;
  source: string;
}

/** A line by its number; null where it bears none. */
export const numberedLine = ({ marker, words }: Line): Numbered | null =>
  marker === null || marker.type === 'bullet' ? null : { label: marker.label, source: words };

/**
 * Notes the number of a task; one that a task of the same list bears already contradicts it. A count that begins anew with
 * «1» or «a» is another list; right behind the first one it is the same number twice.
 */
export function noteNumber(
  building: Building,
  numbers: Numbers | null,
  numbered: Numbered | null,
  at: { index: IndexDraft; owner: unknown; task: TaskDraft },
): Numbers | null {
  if (numbered === null) return numbers;
  const { label, source } = numbered;
  const begins = /^(?:1|a)$/.test(label) && !(numbers?.seen.size === 1 && numbers.seen.has(label));
  const isSame = numbers !== null && numbers.index === at.index && numbers.owner === at.owner && !begins;
  const list: Numbers = isSame ? numbers : { index: at.index, owner: at.owner, seen: new Map() };
  const first = list.seen.get(label);
  if (first === undefined) list.seen.set(label, at.task);
  else
    building.doubts.push({
      type: 'same-number',
      task: at.task.id,
      number: label,
      first: first.text,
      second: at.task.text,
      place: at.task.place,
      path: at.index.path,
      source,
    });
  return list;
}
