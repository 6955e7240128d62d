import type { ResultsRead } from '../../core/plan/paper-read.ts';
import { fold } from '../../core/text/fold.ts';
import type { Block } from './blocks.ts';

/** The heading of a table of results: «Kết quả DDCI do tỉnh chấm năm 2023». */
const heading = /\bket qua\b.*\b(?:tinh cham|do tinh|tinh cong bo|cong bo)\b.*\bnam (20\d\d)\b/;
/** So far from the top a heading stands. */
const headingWithin = 5;

const textsOf = (block: Block): string[] =>
  block.type === 'paragraph'
    ? [block.text]
    : block.rows.slice(0, headingWithin).flatMap(({ cells }) => cells);

/** Where in a row the columns stand; null for a row that heads no results. */
function columnsIn(cells: readonly string[]): { code: number; score: number; rank: number } | null {
  const find = (pattern: RegExp): number => cells.findIndex((cell) => pattern.test(fold(cell)));
  const [code, score, rank] = [find(/^ma\b/), find(/^diem\b/), find(/^(?:hang|xep hang|thu hang)\b/)];
  return code >= 0 && score >= 0 && rank >= 0 ? { code, score, rank } : null;
}

/** A sheet of results, filled in by somebody: a line an index, as it could have been typed; null for any other document. */
export function resultsTable(blocks: readonly Block[]): ResultsRead | null {
  const year = blocks
    .slice(0, headingWithin)
    .flatMap(textsOf)
    .map((text) => heading.exec(fold(text))?.[1])
    .find((found) => found !== undefined);
  if (year === undefined) return null;
  for (const block of blocks) {
    if (block.type !== 'table') continue;
    const at = block.rows.findIndex(({ cells }) => columnsIn(cells) !== null);
    const columns = at < 0 ? null : columnsIn(block.rows[at]!.cells);
    if (!columns) continue;
    const lines = block.rows.slice(at + 1).flatMap(({ cells }) => {
      const [code, score, rank] = [columns.code, columns.score, columns.rank].map(
        (column) => cells[column]?.trim() ?? '',
      );
      if (!code || (!score && !rank)) return [];
      return [`${code} ${score}${rank ? ` hạng ${rank}` : ''}`.replace(/\s+/g, ' ')];
    });
    return { type: 'results', year: Number(year), lines };
  }
  return null;
}
