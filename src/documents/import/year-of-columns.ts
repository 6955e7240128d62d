import type { Item } from './headings.ts';

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
  return years.size === 1 ? year! : null;
}
