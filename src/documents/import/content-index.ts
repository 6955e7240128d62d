import type { IndexDraft } from '../../core/plan/draft.ts';
import { type Attribute, beginsCharge } from './attributes.ts';
import { signOf } from './bare-heading.ts';
import { addGroup } from './building.ts';
import { rolesIn } from './charge-clauses.ts';
import {
  begin,
  type ContentReading,
  close,
  closeOwner,
  isOfRun,
  isOwnerLine,
  nameKey,
  unplace,
} from './content-reading.ts';
import { takeTask } from './content-tasks.ts';
import type { Item } from './headings.ts';
import type { IndexHeading } from './index-heading.ts';
import {
  attributesOf,
  canLead,
  endCorrected,
  hasFigures,
  piecesOf,
  sentencesOfCharge,
  takeAttributes,
  takeFigures,
  tellsBoth,
} from './index-lines.ts';
import { mixesClauses, speaksOfOthers, takeTold } from './index-told.ts';
import type { Line } from './lines.ts';
import { dropTask, takeTaskAttributes } from './task-lines.ts';
import { beginsWithWork } from './unit-at-head.ts';

/** Takes the lines that tell an index, and those below it. */

/** More than this behind its name tells the index: what follows is none of it, but where it is marked as work. */
const leastTold = 40;

/** «Kết quả năm 2023: 6,9 điểm», «Mục tiêu: 7,5 điểm»: a line that only tells figures. */
const tellsFigures = ({ text, folded }: Line, planYear: number | null): boolean =>
  /^(?:ket qua|hien (?:trang|nay|tai)|huong (?:toi|den)|chi tieu|muc tieu|phan dau|nam 20\d\d|diem|(?:xep |thu )?hang)\b/.test(
    folded,
  ) && hasFigures(text, planYear);

/** «2.1. Tổ chức hội nghị … Phòng A chủ trì …» below the index 2: who is named in a task's own sentences does the task. */
const isNumberedWork = ({ code, type }: IndexDraft, { marker, text, folded }: Line): boolean =>
  type === 'index' &&
  marker?.type === 'number' &&
  marker.label.startsWith(`${code}.`) &&
  beginsWithWork(text) &&
  !/^(?:phan dau|nang|tang|giam|giu|duy tri|dat|cai thien)\b/.test(folded);

/** «- Giải quyết 99% hồ sơ đúng hạn. Chủ trì: … Thời gian: …»: a bullet that says by when or what is made is work, whatever figures it holds. */
const hasFieldsOfWork = ({ marker, folded }: Line): boolean =>
  (marker?.type === 'bullet' || marker?.type === 'item') &&
  /[.;]\s+(?:thoi (?:gian|han)(?: thuc hien| hoan thanh)?|tien do|han hoan thanh|san pham)\s*:/.test(
    folded,
  ) &&
  !beginsCharge(folded) &&
  !/^(?:chi tieu|muc tieu|phan dau|ket qua|nam 20\d\d|diem|xep|dat)\b/.test(folded);

/** «(Đ/c Lê Văn A chỉ đạo)» behind a name says it as it would without brackets. */
const withoutBrackets = (words: string): string => /^\(([^()]+)\)[\s.;:]*$/u.exec(words)?.[1] ?? words;

export function openIndex(
  reading: ContentReading,
  line: Line,
  heading: IndexHeading,
  next: readonly Item[],
): void {
  const { building, at, headings } = reading;
  if (at.group === null && at.section !== '') at.group = addGroup(building, at.section);
  if (heading.isBare) building.bare = signOf(line);
  const known = building.indices.find(
    (one) => one.type === 'index' && nameKey(one.name) === nameKey(heading.name),
  );
  // Named again, in the section of the tasks behind that of the targets, it is the same one.
  const index = known ?? begin(reading, 'index', line, heading.name, heading.code);
  at.index = index;
  closeOwner(reading);
  at.task = null;
  at.inTasks = false;
  if (heading.isPillar) at.pillar = index;
  else if (at.pillar !== null && at.pillar !== index) index.within = at.pillar.code;
  at.hasTasksLine = headings.hasTasksLine(next);
  at.isTold = heading.isTold === true || (heading.rest.length > leastTold && isOfRun(reading, line));
  if (at.isTold) for (const words of takeTold(building, index, heading.rest)) unplace(reading, line, words);
  else if (heading.rest !== '' && !takeBody(reading, index, withoutBrackets(heading.rest), line, true))
    unplace(reading, line, heading.rest);
}

function takeBody(
  reading: ContentReading,
  index: IndexDraft,
  text: string,
  line: Line,
  isOfHead = false,
): boolean {
  const { building, at } = reading;
  if (!at.inTasks && mixesClauses(building, text)) {
    for (const words of takeTold(building, index, text)) unplace(reading, line, words);
    return true;
  }
  const told = piecesOf(text, building.year);
  const pieces = told.length > 1 ? told : (sentencesOfCharge(building, text) ?? told);
  if (pieces.length > 1) {
    for (const piece of pieces) if (!takeBody(reading, index, piece, line)) unplace(reading, line, piece);
    return true;
  }
  const own = endCorrected(building, text, { place: line.place, path: index.path });
  const read = attributesOf(building, own);
  const attributes = read.length > 0 || at.inTasks ? read : (rolesIn(own, canLead(building)) ?? []);
  // Time and product are of a task; where there is none yet, nobody knows of what.
  const isOfTask = attributes.every(({ type }) => type === 'time' || type === 'product' || type === 'source');
  if (attributes.length > 0 && !isOfTask) {
    if (takeAttributes(building, index, own, attributes)) at.inTasks = true;
    return true;
  }
  if (!at.inTasks && !speaksOfOthers(building, index, own) && takeFigures(building, index, own, isOfHead))
    return true;
  if (attributes.length > 0) unplace(reading, line);
  return attributes.length > 0;
}

/** «Phối hợp: …» without a bullet, below a task with one whose own line says who does it: a page has broken it off. */
function isBrokenOff(reading: ContentReading, { marker }: Line, attributes: readonly Attribute[]): boolean {
  const { at } = reading;
  return (
    at.task !== null &&
    at.isMarked &&
    marker === null &&
    at.task.ownerWords !== '' &&
    attributes.length > 0 &&
    attributes.every((one) => one.type !== 'leader' && one.type !== 'tasks') &&
    attributes.every((one) => one.type !== 'units' || one.lead === '')
  );
}

/** A labelled line below a task is of that task; one below the tasks is of the index, while nobody leads it. */
function takeLabelled(reading: ContentReading, index: IndexDraft, line: Line): boolean {
  const { building, at } = reading;
  const attributes = attributesOf(building, line.text);
  // Below its first task a time or a product is of that, whether a line has said that work follows or not.
  const isBelowTask =
    isBrokenOff(reading, line, attributes) ||
    (at.task !== null &&
      attributes.every(({ type }) => type === 'time' || type === 'product' || type === 'source'));
  if (attributes.length === 0 || !(at.inTasks || isBelowTask)) return false;
  const units = attributes.find((one) => one.type === 'units');
  const isOfTask =
    at.task !== null &&
    attributes.every(({ type }) => type !== 'leader' && type !== 'tasks') &&
    // An index has no time and no product: who is named beside one does the task.
    (attributes.some(({ type }) => type === 'time' || type === 'product') ||
      isBrokenOff(reading, line, attributes) ||
      units === undefined ||
      (units.isLabelled && (index.leadUnit !== null || line.marker?.type === 'bullet')));
  if (isOfTask) {
    takeTaskAttributes(building, at.task!, attributes);
    return true;
  }
  if (units !== undefined && !units.isLabelled) return false;
  takeAttributes(building, index, line.text, attributes);
  // «Văn phòng Sở:» right above «Cụ thể:» still says whose the work is.
  if (attributes.some(({ type }) => type === 'tasks') && at.owner?.hasTasks) at.owner = null;
  return true;
}

export function takeIndexLine(reading: ContentReading, index: IndexDraft, line: Line): void {
  const { building, at } = reading;
  if (
    /^(?:nguon )?kinh phi\b|^(?:ghi chu|luu y)\b|^(?:nguyen nhan|ton tai|han che|uu diem|thuc trang)[^:]{0,40}:/.test(
      line.folded,
    )
  ) {
    unplace(reading, line);
    return;
  }
  if (takeLabelled(reading, index, line)) return;
  if (
    !at.inTasks &&
    !hasFieldsOfWork(line) &&
    !isNumberedWork(index, line) &&
    takeBody(reading, index, line.text, line)
  )
    return;
  // Figures that nobody could place are no work.
  if (!at.inTasks && tellsFigures(line, building.year)) {
    unplace(reading, line);
    return;
  }
  if (
    at.inTasks ||
    (!at.hasTasksLine &&
      (line.marker !== null || at.owner !== null || line.text.length > 30 || isOwnerLine(reading, line)))
  ) {
    at.inTasks ||= !at.hasTasksLine && line.marker === null;
    takeTask(reading, index, line);
  } else unplace(reading, line);
}

/**
 * Below the tasks of an index whose figures are known, last year's result and an aim are those of another that was not known by its
 * heading: the line above was its name and no task, and what follows is of nobody's until a heading says whose.
 */
export function beginsAnother(reading: ContentReading, index: IndexDraft, line: Line): boolean {
  const { building, at } = reading;
  return (
    at.inTasks && index.baseline !== null && index.target !== null && tellsBoth(line.text, building.year)
  );
}

export function closeBefore(reading: ContentReading, index: IndexDraft, line: Line): void {
  const { building } = reading;
  const last = index.tasks.at(-1);
  const { place } = line;
  const isAbove =
    last?.place.type === 'paragraph' &&
    place.type === 'paragraph' &&
    last.place.number === place.number - 1 &&
    !/[.;]$/.test(last.text);
  if (isAbove) {
    dropTask(building, index, last);
    unplace(reading, line, last.text);
  }
  close(reading, line);
}

/** The sign that heads indices is above all their tasks: what bears it and heads none is of no index. */
export function isBesideBare(reading: ContentReading, line: Line): boolean {
  const { building } = reading;
  return line.marker !== null && building.bare === signOf(line);
}
