import type { Place } from '../../core/plan/draft.ts';
import type { Item } from './headings.ts';
import type { Line } from './lines.ts';

/** What a paper itself says at a place: its lines there, and the cells of its row. */
export interface SaidAt {
  lines: Line[];
  cells: string[];
}

export type Said = (place: Place) => SaidAt;

const keyOf = (place: Place): string =>
  place.type === 'paragraph' ? `p${place.number}` : `${place.sheet ?? ''}t${place.table}r${place.row}`;

const nothing: SaidAt = { lines: [], cells: [] };

/** The words of a paper by where they stand, to hold what was placed against them. */
export function saidIn(items: readonly Item[]): Said {
  const said = new Map<string, SaidAt>();
  const at = (place: Place): SaidAt => {
    const key = keyOf(place);
    const known = said.get(key);
    if (known !== undefined) return known;
    const fresh: SaidAt = { lines: [], cells: [] };
    said.set(key, fresh);
    return fresh;
  };
  for (const item of items)
    if (item.type === 'line') at(item.line.place).lines.push(item.line);
    else for (const row of item.table.rows) at(row.place).cells.push(...row.cells);
  return (place) => said.get(keyOf(place)) ?? nothing;
}

/** All the words at a place, what is merged once. */
export const wordsAt = ({ lines, cells }: SaidAt): string =>
  [...lines.map(({ words }) => words), ...new Set(cells)].join(' | ');
