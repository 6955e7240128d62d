import { foldInPlace } from '../../core/text/fold.ts';
import type { Building } from './building.ts';
import type { Column } from './column-kinds.ts';
import type { Item } from './headings.ts';
import { isCapitals, type Line, withoutEnd } from './lines.ts';

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

/** What a title of the plan's own work or aims names; results are of the year before. */
const ofPlan = /\b(?:nhiem vu|chi tieu|muc tieu|phan cong|ke hoach|giai phap|nang cao|cai thien)\b/;
const ofResults = /\b(?:ket qua|hien trang|thuc trang|so lieu|danh gia|xep hang|so voi|giai doan)\b/;

/** Asks for a title in capitals that names another year alone than the one that the plan is for. */
export function askYearsOfTitles({ year, doubts }: Building, lines: readonly Line[]): void {
  for (const { text, folded, place } of lines) {
    const years = [...folded.matchAll(/\bnam (20\d\d)\b/g)].map(([, one]) => Number(one));
    const isOther = year !== null && years.length > 0 && years.every((one) => Math.abs(one - year) === 1);
    if (!isOther || text.length > 200 || !isCapitals(text) || !ofPlan.test(folded) || ofResults.test(folded))
      continue;
    const words = `«${withoutEnd(text)}»; «năm ${year}»`;
    doubts.push({
      type: 'told-besides',
      why: 'aim-differs',
      words,
      mark: `y${years[0]}`,
      place,
      path: '',
      source: text,
    });
  }
}
