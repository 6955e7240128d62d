import * as z from 'zod';
import type { Cell } from '../../core/documents/sheet-model.ts';
import { writeWorkbook } from './write-workbook.ts';

const contentSchema = z.strictObject({
  sheet: z.string(),
  title: z.string(),
  columns: z.tuple([z.string(), z.string(), z.string(), z.string()]),
  rows: z.array(z.tuple([z.string(), z.string(), z.number().nullable(), z.number().nullable()])),
});

const number = (value: number | null, decimals: 0 | 2): Cell =>
  value === null ? null : { number: value, decimals };

/** A sheet for score and rank of each index, to be filled in. @throws Error for a content of another shape */
export function writeResultsSheet(given: unknown): Promise<Uint8Array> {
  const { sheet, title, columns, rows } = contentSchema.parse(given);
  const widths = [9, 60, 10, 10];
  return writeWorkbook({
    name: title,
    sheets: [
      {
        name: sheet,
        title: [title],
        columns: columns.map((name, at) => ({ name, width: widths[at]! })),
        rows: rows.map(([code, name, score, rank]): Cell[] => [
          code,
          name,
          number(score, 2),
          number(rank, 0),
        ]),
      },
    ],
  });
}
