import type { Item } from './headings.ts';
import { isCapitals } from './lines.ts';

/** The year that the columns of targets name («Mục tiêu 2026»), for a paper whose head names none; null where they name several, or none. */
export function yearOfColumns(items: readonly Item[]): number | null {
  const years = new Set(
    items.flatMap((item) =>
      item.type === 'line'
        ? []
        : item.table.columns.flatMap((column) => (column?.kind === 'target' ? (column.year ?? []) : [])),
    ),
  );
  const [year] = years;
  if (years.size > 0) return years.size === 1 ? year! : null;
  // «DDCI 2025» beside «DDCI 2026», and nothing that is called a target: the later is the plan's own.
  const told = new Set(
    items.flatMap((item) =>
      item.type === 'line'
        ? []
        : item.table.columns.flatMap((column) => (column?.kind === 'baseline' ? (column.year ?? []) : [])),
    ),
  );
  return told.size === 2 ? Math.max(...told) : null;
}

/** The year in the titles of sheets, which no line calls a plan: «BẢNG CHỈ TIÊU DDCI NĂM 2026»; null where they name several, or none. */
export function yearOfTitles(titles: readonly string[]): number | null {
  const years = new Set(
    titles
      .filter((title) => isCapitals(title))
      .flatMap((title) => [...title.matchAll(/NĂM\s+(20\d\d)/gu)].map(([, year]) => Number(year))),
  );
  const [year] = years;
  return years.size === 1 ? year! : null;
}
