import type { IndexDraft } from '../../core/plan/draft.ts';
import { foldInPlace } from '../../core/text/fold.ts';
import { beginsCharge, colonOf } from './attributes.ts';
import { rolesIn } from './charge-clauses.ts';
import { type ContentReading, closeOwner } from './content-reading.ts';
import { indexOfNumber } from './index-codes.ts';
import { attributesOf, canLead, hasFigures } from './index-lines.ts';
import type { Line } from './lines.ts';
import { indexNamed } from './named-index.ts';
import { addTask } from './task-lines.ts';
import { beginsWithWork, nameAtHead } from './unit-at-head.ts';

/** «1. Nhận thức số: Mở 12 lớp … (Phòng A, quý 3); phát 200 tin … (Phòng B).»: the work of an index that stands above, behind its name in one line. */

/** No work is told in less. */
const shortest = 20;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Pieces of work parted by semicolons, where each says behind it in brackets who does it, or when. */
function worksIn(text: string): string[] {
  const parts = text.split(/(?<=\))\s*;\s+/u);
  if (parts.length > 1 && parts.every((part) => /\)[\s.;]*$/u.test(part))) return parts;
  // «Văn phòng soạn …; các thôn mở …»: each begins with whoever does it.
  const apart = text.split(/\s*;\s+/u);
  return apart.every((part) => nameAtHead(capital(part)) !== null || nameAtHead(part) !== null)
    ? apart
    : [text];
}

/** «Lĩnh vực 2» before the colon. */
const byNumber =
  /^(?:chỉ số|tiêu chí|lĩnh vực|nội dung|trụ cột|yếu tố)(?: thành phần)?\s+(?:số\s+)?([\dIVX]{1,4}(?:\.\d{1,2})*)$/iu;

/** Neither figures nor who has the index: a sentence of some length. */
const tellsWork = ({ building }: ContentReading, behind: string): boolean =>
  behind.length >= shortest &&
  !hasFigures(behind, building.year) &&
  !beginsCharge(foldInPlace(behind)) &&
  attributesOf(building, behind).length === 0 &&
  (beginsWithWork(behind) || nameAtHead(behind) !== null || /\)[\s.;]*$/u.test(behind)) &&
  rolesIn(behind, canLead(building)) === null;

function indexBefore(
  reading: ContentReading,
  { text, marker }: Line,
): { index: IndexDraft; behind: string } | null {
  const { building } = reading;
  const colon = colonOf(text);
  if (colon === null || !tellsWork(reading, colon.behind)) return null;
  const number = byNumber.exec(colon.before)?.[1];
  const own = number === undefined ? undefined : indexOfNumber(building.indices, number);
  // Its own name behind its number is its heading.
  if (own?.type === 'index' && indexNamed([own], colon.behind, number ?? null) === null)
    return { index: own, behind: colon.behind };
  if (marker === null) return null;
  const label = marker.type === 'bullet' ? null : marker.label;
  const named = indexNamed(building.indices, colon.before, label);
  return named?.isSure === true ? { index: named.index, behind: colon.behind } : null;
}

/** Takes such a line. @returns whether it is one */
export function takeWorkBehindName(reading: ContentReading, line: Line): boolean {
  const { building, at } = reading;
  const told = indexBefore(reading, line);
  if (told === null) return false;
  closeOwner(reading);
  at.index = told.index;
  at.inTasks = true;
  at.isTold = false;
  for (const words of worksIn(told.behind))
    at.task = addTask(building, told.index, { text: capital(words), place: line.place }, null);
  return true;
}
