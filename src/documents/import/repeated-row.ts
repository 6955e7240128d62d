import type { Written } from '../../core/plan/draft.ts';
import { type Row, rowWords } from './blocks.ts';
import type { Column } from './column-kinds.ts';

/**
 * What a row says otherwise than the first one of its task, where a task has room for one of each: a second time, product,
 * source or measure. A row that says nothing of its own is there twice.
 */
export function repeatedRow(first: Row, row: Row, columns: readonly (Column | null)[]): Written[] {
  const differs = row.cells.map((words, at) => words !== (first.cells[at] ?? ''));
  if (!differs.includes(true)) return [rowWords(row)];
  return row.cells.flatMap((words, at) => {
    const kind = columns[at]?.kind;
    const hasRoomForOne = kind === 'time' || kind === 'product' || kind === 'source' || kind === 'measure';
    return differs[at] && hasRoomForOne && words !== ''
      ? { words: words.split('\n').join(' '), place: row.place }
      : [];
  });
}
