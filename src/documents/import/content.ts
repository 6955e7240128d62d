import type { Building } from './building.ts';
import { takeHeading } from './content-headings.ts';
import { beginsAnother, closeBefore, isBesideBare, takeIndexLine } from './content-index.ts';
import { takeBracketed, takeOutside } from './content-outside.ts';
import {
  type ContentReading,
  close,
  closeOwner,
  hasNumberedTasks,
  isOfRun,
  isOwnerLine,
} from './content-reading.ts';
import { headsTasks, openPart } from './content-tasks.ts';
import { createHeadings, endsIndex, type Item } from './headings.ts';
import { indexOfNumber } from './index-codes.ts';
import { readIndexTable } from './index-table.ts';
import { kindHead } from './kind-words.ts';
import { type Line, withoutEnd } from './lines.ts';
import { isTaskNumber, newStanding } from './standing.ts';
import { ownersOfTitle } from './task-lines.ts';
import { takeWorkBehindName } from './work-behind-name.ts';

export interface ContentReader {
  /** A heading of a section: what stood open ends. */
  open(line: Line): void;
  /** @param next what follows, for what only the next lines can tell */
  take(item: Item, next: readonly Item[]): void;
  /** The last section ends. */
  end(): void;
  isInIndex(): boolean;
  /** The code of the index in which reading stands; null outside of any. */
  index(): string | null;
  /** Whether a line would open an index: the head of a paper ends there. */
  opensIndex(line: Line, next: readonly Item[]): boolean;
  /** A heading whose next line opens an index. */
  leadsToIndex(line: Line, next: readonly Item[]): boolean;
  /** Whether a line names an index by the paper's own word and a number: it does so in whatever section. */
  tellsIndex(line: Line): boolean;
  /** The words that the paper numbers its indices by. */
  kinds: readonly string[];
  /** Whether a heading names an index that stands above: no new section begins there. */
  namesIndex(line: Line): boolean;
}

function takeLine(reading: ContentReading, line: Line, next: readonly Item[]): void {
  const { at, headings } = reading;
  // «1.1.2. …» below the index 1.1 is its task, unless figures of its own stand below it.
  const isTask = isTaskNumber(at, line) && headings.indexOf(line, next) === null;
  if (takeWorkBehindName(reading, line)) return;
  if (!isTask && takeHeading(reading, line, next)) return;
  if (at.index === null) takeOutside(reading, line, next);
  else if (at.isTold && line.marker === null && !isOwnerLine(reading, line)) close(reading, line);
  else if (at.inTasks && takeBracketed(reading, line)) return;
  else if (headsTasks(reading, line, next)) openPart(reading, line);
  else if (beginsAnother(reading, at.index, line)) closeBefore(reading, at.index, line);
  else if (isBesideBare(reading, line) || endsIndex(line, at.index, hasNumberedTasks(reading, at.index)))
    close(reading, line);
  else takeIndexLine(reading, at.index, line);
}

/** «1. Nội dung 1» over work: an index that stands above, by the paper's word and its number alone. */
function isNumberAlone({ building }: ContentReading, line: Line): boolean {
  const head = line.text.length <= 60 ? kindHead(line, building.kinds) : null;
  return (
    head !== null && withoutEnd(head.words) === '' && indexOfNumber(building.indices, head.code) !== undefined
  );
}

/** Reads the indices of a plan, line by line, into what is being built. */
export function createContentReader(building: Building): ContentReader {
  const at = newStanding();
  const headings = createHeadings(building);
  const reading: ContentReading = { building, headings, at, codes: 0, numbers: null, outside: null };
  return {
    open: (line) => {
      const owners = ownersOfTitle(building, line);
      reading.outside =
        owners === null
          ? null
          : { ids: owners.ids, words: withoutEnd(line.text), said: { words: line.words, place: line.place } };
      if (line.marker?.type === 'roman' || line.marker?.type === 'letter') at.roman = line.marker.label;
      at.section = withoutEnd(line.text);
      at.group = null;
      at.index = null;
      at.pillar = null;
      closeOwner(reading);
      at.task = null;
    },
    end: () => closeOwner(reading),
    take: (item, next) => {
      if (item.type === 'line') {
        takeLine(reading, item.line, next);
        if (at.index !== null) building.ofIndices.add(item.line);
      } else {
        const owner = at.owner ?? reading.outside;
        readIndexTable(building, item.table, {
          index: at.index,
          pillar: at.pillar,
          group: at.group ?? null,
          section: at.section,
          owner,
        });
        if (at.owner !== null) at.owner.hasTasks = true;
        if (reading.outside !== null)
          building.unplaced = building.unplaced.filter((one) => one !== reading.outside?.said);
        at.task = null;
      }
    },
    isInIndex: () => at.index !== null,
    index: () => (at.index?.type === 'index' ? at.index.code : null),
    opensIndex: (line, next) => headings.indexOf(line, next) !== null,
    leadsToIndex: (line, next) => headings.leadsToIndex(line, next),
    kinds: building.kinds,
    tellsIndex: (line) => isOfRun(reading, line),
    namesIndex: (line) => headings.namedIn(line) !== null || isNumberAlone(reading, line),
  };
}
