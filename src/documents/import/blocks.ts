import type { Place, Written } from '../../core/plan/draft.ts';
import { cleanText } from '../../core/text/clean-text.ts';

/** A paragraph as it is read: its words, and the number or bullet that the word processor gave it. */
export interface Paragraph {
  type: 'paragraph';
  text: string;
  /** Automatic numbering: what is shown before the words («1.1.», «-»), and its level from 0. */
  numbering: { label: string; level: number } | null;
  place: Place;
}

/** A row of a table, merged cells spread out: each column has its words. */
export interface Row {
  cells: string[];
  place: Place;
  /** All its words are struck out. */
  isStruck?: true;
}

/** A row as it is listed where it has no place: what is merged stands once. */
export const rowWords = ({ cells, place }: Row): Written => ({
  words: [...new Set(cells.filter((cell) => cell !== ''))].join(' | '),
  place,
});

export type NoteKind = 'footnote' | 'taken-out' | 'hidden-sheet';

interface Table {
  type: 'table';
  rows: Row[];
  /** Notes at cells of a sheet or below a page, words that a tracked change takes out, sheets that are hidden: no part of what is read, and not to be lost. They are listed, and nothing is read out of them. */
  isNotes?: true;
  /** Of which kind they are; at cells where nothing says so. */
  notes?: NoteKind;
}

/** What every kind of document becomes. */
export type Block = Paragraph | Table;

/** Why a document is not read at all. */
export type Refusal =
  | 'empty'
  | 'too-large'
  | 'too-long'
  | 'bomb'
  | 'macros'
  | 'broken'
  | 'password'
  | 'old-office'
  | 'scanned-pdf'
  | 'pdf'
  | 'picture'
  | 'unsafe'
  | 'other-kind'
  | 'no-text';

export type Reading = { type: 'read'; blocks: Block[] } | { type: 'refused'; why: Refusal };

/** A document that must not be read further; becomes a value at the door, `readDocument`. */
export class Refused extends Error {
  constructor(readonly why: Refusal) {
    super(why);
  }
}

/** Two columns of a letterhead in one line: who writes, and beside it the motto, or where and when. */
const besideLetterhead =
  /[\t ]+(?=CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA|Độc lập\s*[-–]\s*Tự do)|(?:\t[\t ]*| {3,})(?=CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập\s*[-–]|\p{Lu}[\p{L} .-]{1,30}, ngày )/gu;

/** «- Công khai 100% thủ tục» without a sign at its end: a bracket in the next line is behind it. */
const openItem = /^(?:[-–+•]|\p{Ll}\)|\d{1,2}(?:\.\d{1,2})*[.)])\s.*[\p{L}\d%”"»]$/u;

/** The lines of a paragraph that holds breaks: a break before a small letter only wraps a sentence. */
export function linesOf(text: string): string[] {
  const lines: string[] = [];
  // Before blanks are made one: tabs part the columns.
  for (const piece of cleanText(text.normalize('NFC').replace(besideLetterhead, '\n')).split('\n')) {
    const line = piece.replace(/\s+/g, ' ').trim();
    if (line === '') continue;
    const isBracketOfItem = /^\(\p{L}{2,}/u.test(line) && openItem.test(lines.at(-1) ?? '');
    if (lines.length > 0 && (isBracketOfItem || /^\p{Ll}(?!\s*[.)])/u.test(line)))
      lines[lines.length - 1] += ` ${line}`;
    else lines.push(line);
  }
  return lines;
}
