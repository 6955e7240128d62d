import type { ContentReader } from './content.ts';
import type { Item } from './headings.ts';
import { indexInBrackets, isNamedByCode } from './index-codes.ts';
import { isCapitals, isHeading, type Line } from './lines.ts';

export type Section = 'aims' | 'requirements' | 'both' | 'content' | 'organisation' | 'other' | 'annex';

const named: [Section, RegExp][] = [
  ['both', /^(?:muc dich|muc tieu|quan diem)(?:,| va|;|,? muc tieu,?)? ?(?:muc tieu,? )?(?:va )?yeu cau/],
  ['requirements', /^yeu cau(?: chung)?(?: doi voi.*)?$/],
  [
    'organisation',
    /^(?:(?:to chuc )?thuc hien$|to chuc thuc hien|trach nhiem (?:thuc hien|cua)|(?:theo doi|giam sat|kiem tra)\b.{0,30}\bbao cao|che do (?:thong tin,? )?bao cao|phan cong to chuc|to chuc trien khai)/,
  ],
  ['aims', /^(?:muc dich|muc tieu|quan diem|chi tieu)\b.{0,50}$/],
  [
    'content',
    /^(?:cac )?(?:noi dung|nhiem vu|giai phap|phan cong nhiem vu|chi so thanh phan(?!\s*["“”«'‘]))\b.{0,110}$/,
  ],
  [
    'other',
    /^(?:kinh phi|nguon kinh phi|thuc trang|tinh hinh|ket qua|danh gia|can cu|dac diem|boi canh)\b.{0,90}$/,
  ],
  ['annex', /^(?:phu luc|bieu mau|bieu so|bieu(?= \d)|mau so)\b.{0,80}$/],
];

/** How a heading of a whole section is numbered: «I.», «A.», in capitals; or plainly, «1.». */
function numberingOf({ marker, text }: Line): 'top' | 'plain' | null {
  if (marker?.type === 'bullet' || marker?.type === 'item' || text.length > 160) return null;
  if (marker?.type === 'roman' || marker?.type === 'letter' || isCapitals(text)) return 'top';
  return marker?.type === 'number' && !marker.label.includes('.') ? 'plain' : null;
}

/**
 * The section that a line opens; null where it opens none. In the middle of an index, «Nhiệm vụ cụ thể» and the like
 * are no section: only what is numbered as one is.
 */
export function sectionOf(line: Line, isInIndex: boolean): Section | null {
  const { marker, folded } = line;
  const found = named.find(([, pattern]) => pattern.test(folded.replace(/[:.]+$/, '')))?.[0] ?? null;
  if (found === null) return null;
  if (found === 'annex') return marker === null ? found : null;
  const numbering = numberingOf(line);
  if (numbering !== 'plain') return numbering === null ? null : found;
  if (!isHeading(line)) return null;
  return isInIndex && found !== 'organisation' ? null : found;
}

/** Work that says in brackets which index it is of. */
const isBracketedWork = (item: Item, kinds: readonly string[]): boolean => {
  const told = item.type === 'line' ? indexInBrackets(item.line.text, kinds) : null;
  return told?.words.every(isNamedByCode) === true;
};

/** Whether it is said below who leads: of aims nobody does, of the indices that «CHỈ TIÊU CÁC CHỈ SỐ» stands over somebody does. */
function saysWhoLeads(next: readonly Item[]): boolean {
  for (const item of next) {
    if (item.type === 'table' || item.line.marker?.type === 'roman' || item.line.marker?.type === 'letter')
      return false;
    if (/^(?:lanh dao phu trach|don vi chu tri)\s*:/.test(item.line.folded)) return true;
  }
  return false;
}

/**
 * Whether the heading of a section that says nothing of indices, or of the aim first («CHỈ TIÊU VÀ PHÂN CÔNG»), stands
 * over them.
 */
export function holdsIndices(
  line: Line,
  named: Section | null,
  next: readonly Item[],
  content: ContentReader,
): boolean {
  const isTop = line.marker?.type === 'roman' || line.marker?.type === 'letter';
  const saysWork =
    /\b(?:phan cong|nhiem vu|giai phap|phu trach)\b/.test(line.folded) || saysWhoLeads(next.slice(0, 6));
  if (!isTop || (named !== null && !(named === 'aims' && saysWork))) return false;
  if (next.slice(0, 4).some((item) => isBracketedWork(item, content.kinds))) return true;
  return next.slice(0, 3).some((item, step) => {
    const behind = next.slice(step + 1);
    if (item.type === 'table') return true;
    return content.opensIndex(item.line, behind) || content.leadsToIndex(item.line, behind);
  });
}
