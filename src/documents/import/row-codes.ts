import { foldInPlace } from '../../core/text/fold.ts';
import type { Row } from './blocks.ts';
import type { Building } from './building.ts';
import type { ColumnKind } from './column-kinds.ts';

/** The code in the cell of a row's number: «1.1», «III», or behind the word for its level, «Trụ cột 1». */
export function codeIn(number: string): string | null {
  const word = /^(?:tru cot|chi so|tieu chi|linh vuc|noi dung|nhom)(?: thanh phan)?(?: so)?\s*:?\s+/.exec(
    foldInPlace(number),
  );
  const own = number.slice(word?.[0].length ?? 0).trim();
  // «CSTP 1» is kept as «CSTP1»: a code holds no blank.
  const code = /^[A-Z]{1,6}[ _]\d{1,2}$/.test(own) ? own.replace(/[ _]/, '') : own;
  return /^(?:[\dA-Z]{1,4}(?:[.-]\d{1,3})*|[A-Z]{1,6}[._-]?\d{1,2})$/.test(code) ? code : null;
}

const romans: readonly string[] = [
  '',
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
];

/** What a Roman number counts; null of what is none. */
export const romanNumber = (label: string): number | null => {
  const at = romans.indexOf(label);
  return at > 0 ? at : null;
};

/** A running number that is no index's code yet: nothing in the paper calls the index so. */
export function freeCode({ indices }: Building): string {
  let number = indices.length + 1;
  while (indices.some(({ code }) => code === `${number}`)) number++;
  return `${number}`;
}

/** Whether the first column numbers the indices; where one index has several numbers, it numbers the tasks. */
export function numbersAreCodes(rows: readonly Row[], cell: (row: Row, kind: ColumnKind) => string): boolean {
  const numbers = new Map<string, string>();
  return rows.every((row) => {
    const name = cell(row, 'index');
    if (name === '') return true;
    const number = cell(row, 'number');
    const known = numbers.get(name);
    numbers.set(name, number);
    return known === undefined || known === number;
  });
}
