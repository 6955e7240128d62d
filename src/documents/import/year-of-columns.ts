import { foldInPlace } from '../../core/text/fold.ts';
import type { Column } from './column-kinds.ts';
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

/** A title of what was reached, and of nothing that is to be: «KẾT QUẢ DDCI NĂM 2024», «KQ 2024 (cũ)», «Bảng điểm năm 2023». */
const isOfResults = (title: string): boolean => {
  const folded = foldInPlace(title);
  return (
    /\b(?:ket qua|kq|diem|xep hang|thu hang|hien trang|thuc trang|so lieu)\b/.test(folded) &&
    !/\b(?:muc tieu|chi tieu|ke hoach|phan dau|nhiem vu|giao viec|phan cong)\b/.test(folded)
  );
};

/** Columns of results of no year in a table whose title, or the name of whose sheet, says of which year they are. */
export function ofYearOfTitle(
  columns: readonly (Column | null)[],
  titles: readonly string[],
): (Column | null)[] {
  const isOpen = columns.every(
    (column) => column === null || (column.year === null && column.kind !== 'target'),
  );
  const told = titles
    .filter(isOfResults)
    .flatMap((title) => [...title.matchAll(/(?<!\d)(20\d\d)(?!\d)/gu)].map(([year]) => Number(year)));
  const [year] = told;
  if (!isOpen || year === undefined || told.some((one) => one !== year)) return [...columns];
  return columns.map((column) => (column?.kind === 'baseline' ? { ...column, year } : column));
}
