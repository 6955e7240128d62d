import type { Item } from './headings.ts';
import { type IndexHeading, isSentence } from './index-heading.ts';
import { isCapitals, type Line, withoutEnd } from './lines.ts';
import { isNameList } from './unit-names.ts';

/** An index whose name stands alone, without a number and without the word for it: «• Tiếp cận dịch vụ» over its figures. */

/** By what sign a bare heading is known again: its bullet, and how deep it stands; '' of words alone. */
export const signOf = ({ marker }: Line): string => (marker === null ? '' : `${marker.label}${marker.level}`);

/** What a line of an index is called, which is no name of one. */
const ofIndex =
  /^(?:cac |nhung |mot so )?(?:chi tieu|muc tieu|muc dich|yeu cau|ket qua|hien trang|thuc trang|tinh hinh|danh gia|nhiem vu|giai phap|viec|cong viec|phan cong|to chuc|trach nhiem|lanh dao|don vi|co quan|thoi gian|thoi han|tien do|san pham|kinh phi|ghi chu|luu y|nguyen nhan|ton tai|han che|uu diem|nam 20|quy |thang |diem|xep hang|thu hang|ke hoach|phu luc|kinh gui|noi nhan|dieu )/;

const longest = 120;
/** So far below a name its figures begin, and is it said who has it. */
const [figuresWithin, chargeWithin] = [3, 7];

/** @param isKnown whether indices of this paper are told by this very sign */
function mayBeName(line: Line, isKnown: boolean): boolean {
  const { marker, text, folded } = line;
  return (
    (marker === null || marker.type === 'bullet') &&
    text.length >= 4 &&
    text.length <= longest &&
    /^["“«]?\p{Lu}/u.test(text) &&
    !/[.;:,!?]$|:\s/u.test(text) &&
    !isSentence(text) &&
    !isCapitals(text) &&
    (isKnown || !ofIndex.test(folded)) &&
    !isNameList(withoutEnd(text))
  );
}

/** Whether a line stands below a heading: any other sign than its own, or deeper. */
function isBelow(heading: Line, { marker }: Line): boolean {
  if (marker === null) return heading.marker === null;
  if (marker.type === 'roman' || marker.type === 'letter' || marker.type === 'number') return false;
  return (
    heading.marker === null || marker.label !== heading.marker.label || marker.level > heading.marker.level
  );
}

/**
 * Reads a line without a number as the name of an index: last year's figures or the aim stand right below it, and behind them who has
 * it. Null where either is missing: a bullet over bullets is no index yet.
 */
export function bareHeading(
  line: Line,
  next: readonly Item[],
  says: { isKnown: boolean; figures(text: string): boolean; charge(text: string): boolean },
): IndexHeading | null {
  if (!mayBeName(line, says.isKnown)) return null;
  const below: Line[] = [];
  for (const item of next.slice(0, chargeWithin)) {
    if (item.type === 'table' || !isBelow(line, item.line)) break;
    below.push(item.line);
  }
  const figures = below.slice(0, figuresWithin).findIndex(({ text }) => says.figures(text));
  // Words alone may be anything: of them the figures come first.
  if (figures < 0 || (line.marker === null && figures > 0)) return null;
  if (!below.some(({ text }) => says.charge(text))) return null;
  return { code: null, name: withoutEnd(line.text), isPillar: false, isNamed: false, rest: '', isBare: true };
}
