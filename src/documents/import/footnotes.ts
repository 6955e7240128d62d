import type { Block, Paragraph } from './blocks.ts';

/** Cells that only point at a note below their table, «(*)», «(1)»: what the note says stands in them. */

const note = /^\s*(\*{1,3}|\(\s*(?:\*{1,3}|\d)\s*\)|\[\d\])\s*[:.]?\s*(\S.{4,200})$/u;
const markOf = (words: string): string => words.replace(/[()[\]\s]/gu, '');
/** So many paragraphs below a table may be its notes. */
const within = 5;

/** The notes right below a place, by their marks. */
function notesBelow(blocks: readonly Block[], at: number): Map<string, string> {
  const notes = new Map<string, string>();
  for (const block of blocks.slice(at + 1, at + 1 + within)) {
    const match = block.type === 'paragraph' ? note.exec((block as Paragraph).text) : null;
    if (match === null) break;
    notes.set(markOf(match[1]!), match[2]!.replace(/[\s.;]+$/u, ''));
  }
  return notes;
}

/** The blocks of a paper with the notes below its tables in the cells that point at them. A bare number is a figure and no mark. */
export const withNotes = (blocks: readonly Block[]): Block[] =>
  blocks.map((block, at) => {
    const notes = block.type === 'table' ? notesBelow(blocks, at) : null;
    if (block.type !== 'table' || notes === null || notes.size === 0) return block;
    const told = (cell: string): string =>
      /^(?:\*{1,3}|\(\s*(?:\*{1,3}|\d)\s*\)|\[\d\])$/u.test(cell.trim())
        ? (notes.get(markOf(cell)) ?? cell)
        : cell;
    return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(told) })) };
  });
