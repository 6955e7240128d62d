import type { Place } from '../../core/plan/draft.ts';
import { foldInPlace } from '../../core/text/fold.ts';
import type { Paragraph } from './blocks.ts';

/** What stands before a paragraph's words: a number, typed or automatic, or a bullet. */
interface Marker {
  type: 'roman' | 'number' | 'letter' | 'item' | 'bullet';
  /** Without what closes it: «II», «1.1», «a», «-». */
  label: string;
  /** Of bullets and items: how deep, from 1. */
  level: number;
}

/** A paragraph, its number apart from its words. */
export interface Line {
  /** As it is shown, number and all. */
  words: string;
  text: string;
  /** The words in small letters without diacritics: every sign stands where it stands in `text`. */
  folded: string;
  marker: Marker | null;
  place: Place;
}

const typed: [Marker['type'], RegExp][] = [
  // «I.1. …»: a component by its pillar's number.
  ['number', /^([IVX]{1,4}(?:\.\d{1,3}){1,4})(?:\s*[.):]\s*|\s+)(?=[\p{L}"“”«'‘*])/u],
  ['roman', /^(?:(?:Phần|PHẦN)\s+)?([IVX]{1,5})\s*[.)/:-]\s*(?=\S)/u],
  // «1.500 lượt người dân» is a figure, on which a page may have broken a line.
  ['number', /^(?!\d{1,3}\.\d{3}\s+\p{Ll})(\d{1,2}(?:\.\d{1,3}){1,4})(?:\s*[.):]\s*|\s+)(?=[\p{L}"“”«'‘*])/u],
  // «31/TTr-UBND» is the number of a paper, on which a line may have broken.
  ['number', /^(?!\d{1,2}\/\p{Lu}\p{L}{0,3}-\p{Lu})(\d{1,2})\s*[.)/]\s*(?=[^\d\s/.])/u],
  ['item', /^\((\d{1,2}|[a-zđ])\)\s*(?=\S)/u],
  ['letter', /^(?:(?:Phần|PHẦN)\s+)?([A-HĐ])\s*[.)]\s+(?=\S)/u],
  // «PHẦN B: NHIỆM VỤ».
  ['letter', /^(?:Phần|PHẦN)\s+([A-HĐ])\s*[:/-]\s*(?=\S)/u],
  ['item', /^([a-zđ])\s*[.)]\s+(?=\S)/u],
  ['bullet', /^([-–—+*•●○▪■◦✓→\uf000-\uf0ff])\s*(?=[^\s\d.,]|\d)/u],
];

/** How deep a bullet stands by its sign: officials write «-» first and «+» below it. */
const bulletLevel = (sign: string): number => (sign === '+' ? 2 : /[*○◦]/.test(sign) ? 3 : 1);

function markerOf(words: string): { marker: Marker; length: number } | null {
  for (const [type, pattern] of typed) {
    const match = pattern.exec(words);
    if (match !== null) {
      const label = match[1]!;
      const level = type === 'bullet' ? bulletLevel(label) : 1;
      return { marker: { type, label, level }, length: match[0].length };
    }
  }
  return null;
}

/** A marker of automatic numbering; its level says how deep a bullet stands, whatever its sign. */
function automaticMarker(label: string, level: number): Marker | null {
  const found = markerOf(`${label.replace(/\s*[-:.)]?$/, (end) => (end === '' ? '.' : end))} x`);
  if (found === null) return /^[-+]$/.test(label) ? { type: 'bullet', label, level: level + 1 } : null;
  return { ...found.marker, level: found.marker.type === 'bullet' ? level + 1 : found.marker.level };
}

/** «__Nơi nhận:__», «**Ghi chú**»: the marks that a text without letters of its own sets around a whole line are no part of it. */
const marked = /^([_*]{1,3})(?=[^\s_*])([^_*]+)(?<=[^\s_*])\1(\s*[:.]?)$/u;

/** Parts a paragraph's number from its words. */
export function lineOf({
  text: written,
  numbering,
  place,
}: Pick<Paragraph, 'text' | 'numbering' | 'place'>): Line {
  const text = written.replace(marked, '$2$3');
  if (numbering !== null) {
    const isBullet = /^[-+]$/.test(numbering.label);
    const marker: Marker | null = isBullet
      ? { type: 'bullet', label: numbering.label, level: numbering.level + 1 }
      : automaticMarker(numbering.label, numbering.level);
    // Some type a dash behind an automatic bullet.
    const own = marker?.type === 'bullet' ? text.replace(/^[-–+•]\s+/, '') : text;
    return { words: `${numbering.label} ${own}`, text: own, folded: foldInPlace(own), marker, place };
  }
  const found = markerOf(text);
  // «Nhiệm vụ 1: …» is numbered, too.
  const own = (found === null ? text : text.slice(found.length)).replace(
    /^Nhiệm vụ\s+\d{1,2}\s*[:.]\s*(?=\S)/u,
    '',
  );
  return { words: text, text: own, folded: foldInPlace(own), marker: found?.marker ?? null, place };
}

/** Whether all letters are capitals, as those of headings and of who signs. */
export const isCapitals = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);

/** Whether a line can be a heading: numbered, not long, and no sentence. */
export const isHeading = ({ marker, text }: Line): boolean =>
  marker !== null &&
  marker.type !== 'bullet' &&
  text.length <= 200 &&
  (isCapitals(text) || !/[.;]$/.test(text.replace(/["”»']+$/u, '')));

/** Words out of the quotes that stand around them, of any kind, on one side or on both. */
export const withoutQuotes = (text: string): string => text.replace(/^["“”«'‘]+|["”»’']+$/gu, '');

/** Words without the signs that end a sentence, a list or a slip («,.»). */
export const withoutEnd = (text: string): string => text.replace(/[\s.,;:]+$/u, '');
