import { type IndexHeading, isSentence } from './index-heading.ts';
import { isCapitals, type Line, withoutEnd } from './lines.ts';
import { isNameList } from './unit-names.ts';

/** An index whose name stands alone, without a number and without the word for it: «• Tiếp cận dịch vụ» over its figures. */

/** What follows a heading. */
type Below = { type: 'line'; line: Line } | { type: 'table' };

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
  next: readonly Below[],
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

/** Where what is said of an index begins behind its name, in the heading itself: a bracket, a colon or a dash. */
const behindName =
  /\s*\((?=[^()]*\d)|\s*[:;]\s+(?=\S)|\s+[-–—]\s+(?=(?:năm|kết quả|chỉ tiêu|mục tiêu|phấn đấu|điểm|đạt|hạng|xếp)(?!\p{L}))/iu;

/** A figure of an index in an order that nobody reads: then it is listed, and the heading is one all the same. */
const saysFigure = /\d\s*điểm(?!\p{L})|(?<!\p{L})(?:hạng|thứ)\s*\d/iu;

/** So far below such a heading it is said who has the index. */
const chargeNear = 4;

/**
 * «1. Tính minh bạch (năm 2025 đạt 7,05 điểm, hạng 12/22)»: a numbered name with its figures in the same line, and below it who has it.
 * Null where either is missing.
 */
export function headingWithFigures(
  line: Line,
  next: readonly Below[],
  says: { figures(text: string): boolean; charge(text: string): boolean },
): IndexHeading | null {
  const { text, marker } = line;
  if (marker?.type !== 'number' || text.length > 300) return null;
  const cut = behindName.exec(text);
  if (cut === null || cut.index < 4) return null;
  const name = text.slice(0, cut.index);
  const rest = text
    .slice(cut.index + cut[0].length)
    .replace(/\)\s*[.;]?\s*$/u, (end) =>
      cut[0].includes('(') && !/\([^()]*$/u.test(text.slice(cut.index + cut[0].length, -end.length))
        ? ''
        : end,
    );
  if (!mayBeName({ ...line, marker: null, text: name, folded: line.folded.slice(0, cut.index) }, false))
    return null;
  const isCharged = next.slice(0, chargeNear).some((item, at, all) => {
    const isOwn = all
      .slice(0, at + 1)
      .every((one) => one.type === 'line' && one.line.marker?.type !== 'number');
    return isOwn && item.type === 'line' && says.charge(item.line.text);
  });
  return isCharged && (says.figures(rest) || saysFigure.test(rest))
    ? { code: null, name: withoutEnd(name), isPillar: false, isNamed: true, rest: withoutEnd(rest) }
    : null;
}
