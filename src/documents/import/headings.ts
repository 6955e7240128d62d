import type { IndexDraft } from '../../core/plan/draft.ts';
import { foldInPlace } from '../../core/text/fold.ts';
import { bareHeading, headingWithFigures, signOf } from './bare-heading.ts';
import type { Building } from './building.ts';
import { rolesIn } from './charge-clauses.ts';
import { type IndexHeading, readIndexHeading } from './index-heading.ts';
import { attributesOf, canLead, hasFigures } from './index-lines.ts';
import { chargeIn } from './index-told.ts';
import { headingOfKind } from './kind-words.ts';
import { isCapitals, isHeading, type Line } from './lines.ts';
import { romanNumber } from './row-codes.ts';
import type { PlanTable } from './table-reading.ts';
import { isNameList } from './unit-names.ts';

export type Item = { type: 'line'; line: Line } | { type: 'table'; table: PlanTable };

/** What a line is by what follows it. */
export interface Headings {
  indexOf(line: Line, next: readonly Item[]): IndexHeading | null;
  /** A heading whose next line is the heading of an index. */
  leadsToIndex(line: Line, next: readonly Item[]): boolean;
  /** An area of work: a numbered heading whose lines name who is in charge, but no figure. */
  isArea(line: Line, next: readonly Item[]): boolean;
  /** Whether «Nhiệm vụ cụ thể:» comes before the next index. */
  hasTasksLine(next: readonly Item[]): boolean;
  /** «Nhiệm vụ nâng cao chỉ số X»: the index that a heading names, which stands above. */
  namedIn(line: Line): IndexDraft | null;
}

const lookedAt = 10;

const isNumbered = ({ marker }: Line): boolean =>
  marker !== null && marker.type !== 'bullet' && marker.type !== 'item';

/** A heading behind which nothing is of the index before it, whatever its number: «IV. GIẢI PHÁP», «V. …», «Phụ lục 01». */
const endsAll = (line: Line): boolean =>
  (isHeading(line) && (line.marker?.type === 'roman' || line.marker?.type === 'letter')) ||
  (line.marker === null && /^phu luc\b.{0,80}$/.test(line.folded));

/** «Về chi phí thời gian»: what leads to a name is no part of it. */
const withoutAbout = (name: string): string =>
  name.replace(/^Về\s+(\p{Ll})/u, (_, letter: string) => letter.toUpperCase());

/** Classifies headings, for which only the next lines can tell what they are. */
export function createHeadings(building: Building): Headings {
  /** The lines up to the next numbered heading. */
  const below = ({ marker: own }: Line, next: readonly Item[], most: number): Line[] => {
    const lines: Line[] = [];
    for (const item of next.slice(0, most)) {
      if (item.type === 'table') break;
      // What is numbered below this very heading is still of it.
      const isOfIt = own !== null && item.line.marker?.label.startsWith(`${own.label}.`);
      if (isNumbered(item.line) && isHeading(item.line) && !isOfIt) break;
      lines.push(item.line);
    }
    return lines;
  };
  const figuresBelow = (line: Line, next: readonly Item[]): boolean =>
    below(line, next, lookedAt)
      .slice(0, 5)
      .some((one) => !isNamed(one) && hasFigures(one.text, building.year));
  const isNamed = (line: Line): boolean =>
    (readIndexHeading(line, () => false) ?? headingOfKind(line, building.kinds)) !== null;
  /** Below indices that are told otherwise no bullet is one, but where it is called as one of them. */
  const mayBeBare = (line: Line): boolean =>
    building.indices.length === 0 ||
    building.bare === signOf(line) ||
    building.indices.some(({ name }) => foldInPlace(name) === line.folded);
  const says = {
    figures: (text: string) => hasFigures(text, building.year),
    // «Phấn đấu 9,5 điểm; đồng chí A chỉ đạo; Phòng B chủ trì.»: in one of its clauses.
    charge: (text: string) =>
      [text, ...text.split(/[;.]\s+/u)].some((part) => chargeIn(building, part).length > 0),
  };
  const bareOf = (line: Line, next: readonly Item[]): IndexHeading | null =>
    mayBeBare(line) ? bareHeading(line, next, { ...says, isKnown: building.bare === signOf(line) }) : null;
  /** «1. Trụ cột I: Giám đốc A chỉ đạo, Phòng B đầu mối», «2. Phòng Kế hoạch»: who has something is called no index. */
  const isSomebody = ({ name, isNamed: hasWord }: IndexHeading): boolean =>
    rolesIn(name, canLead(building)) !== null || (!hasWord && isNameList(name));
  const indexOf = (line: Line, next: readonly Item[]): IndexHeading | null => {
    const heading =
      readIndexHeading(line, () => figuresBelow(line, next)) ??
      headingOfKind(line, building.kinds) ??
      headingWithFigures(line, next, says) ??
      bareOf(line, next);
    if (heading === null || isSomebody(heading)) return null;
    return { ...heading, name: withoutAbout(heading.name) };
  };

  return {
    indexOf,
    leadsToIndex: (line, next) => {
      const { marker } = line;
      if (!isHeading(line) || marker?.type === 'item') return false;
      for (const [step, item] of next.slice(0, lookedAt).entries()) {
        if (item.type === 'table') return false;
        // Behind a sentence that leads in, only what is numbered below the heading is surely of it.
        const isOfIt = step === 0 || item.line.marker?.label.startsWith(`${marker?.label}.`);
        if (isOfIt && indexOf(item.line, next.slice(step + 1)) !== null) return true;
        if (isNumbered(item.line) && isHeading(item.line)) return false;
      }
      return false;
    },
    isArea: (line, next) =>
      isHeading(line) &&
      line.marker?.type === 'number' &&
      below(line, next, 40).some(({ text }) =>
        attributesOf(building, text).some(({ type }) => type === 'leader'),
      ) &&
      !figuresBelow(line, next),
    hasTasksLine: (next) => {
      for (const [step, item] of next.slice(0, 60).entries()) {
        if (item.type === 'table') continue;
        // Behind the last index «Nhiệm vụ trọng tâm:» of another section or an annex would be taken for the index's own.
        if (endsAll(item.line)) return false;
        if (attributesOf(building, item.line.text).some(({ type }) => type === 'tasks')) return true;
        const { marker } = item.line;
        if (step > 0 && marker?.type !== 'bullet' && indexOf(item.line, next.slice(step + 1)) !== null)
          return false;
      }
      return false;
    },
    namedIn: (line) => {
      if (!isHeading(line) || !/\b(?:nhiem vu|giai phap)\b/.test(line.folded)) return null;
      const named = building.indices.filter(({ name }) => line.folded.includes(foldInPlace(name)));
      return named.length === 1 ? named[0]! : null;
    },
  };
}

/** The parts of a code or number in their order: «II» of «II.1» is no 2, but counts on as 2 does. */
const numbersOf = (label: string): number[] =>
  label.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : 1000 + (romanNumber(part) ?? -1)));

/**
 * Whether a heading that is none of an index ends the one before it: numbered as a section, or as what comes behind
 * the index («3.» behind 2.3, where the tasks of 2.3 bear no such numbers).
 */
export function endsIndex(line: Line, index: IndexDraft, hasNumberedTasks: boolean): boolean {
  const { marker, text } = line;
  if (marker === null) return isCapitals(text) && text.length > 8 && text.includes(' ');
  if (!isHeading(line)) return false;
  if (marker.type === 'roman' || marker.type === 'letter') return true;
  if (marker.type !== 'number' || hasNumberedTasks) return false;
  const own = numbersOf(index.code);
  const label = numbersOf(marker.label);
  // The same numbers up to its last, and that one greater by one: the sibling of the index, or of a heading above it.
  return (
    label.length <= own.length &&
    label.slice(0, -1).every((number, at) => number === own[at]) &&
    label.at(-1) === own[label.length - 1]! + 1
  );
}
