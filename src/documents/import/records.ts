import { foldInPlace } from '../../core/text/fold.ts';
import type { Row } from './blocks.ts';
import { type Column, type ColumnKind, columnOf } from './column-kinds.ts';
import type { Item } from './headings.ts';
import type { Line } from './lines.ts';

/** Tasks as records, a field a line: «Việc 1.1», «Nội dung: …», «Chịu trách nhiệm: …», «Hạn: …». They are read as the rows of a table. */

/** «Việc 1.1», «Nhiệm vụ số 3: …», «NV-07»: what opens a record, and what of the work stands in the same line. */
const opens =
  /^(?:(?:(?:việc|nhiệm vụ|công việc|đầu việc|hoạt động|giải pháp|mã(?: số| việc| nhiệm vụ)?)\s+(?:số\s+)?:?\s*)([A-Z]{0,3}-?\d{1,3}(?:\.\d{1,3})*)|([A-Z]{1,3}-\d{1,3}))\s*(?:[.:–-]\s*(\S.*)?)?$/iu;

const field = /^[-+•*]?\s*(\p{Lu}[\p{L}\s,/]{1,38}?)\s*:\s*(.*)$/su;

/** Fields that only a record calls so. */
const ofRecord: [ColumnKind, RegExp][] = [
  ['task', /^(?:noi dung|viec|ten viec|cong viec|nhiem vu|viec (?:phai|can) lam)$/],
  ['product', /^(?:nop|phai nop|ket qua|ket qua (?:phai )?nop|giao nop|minh chung|bang chung)$/],
  ['lead', /^(?:nguoi lam|nguoi thuc hien|thuc hien|giao|giao cho|ai lam|don vi)$/],
  ['time', /^(?:khi nao|xong|xong truoc|bao gio|den han)$/],
];

const kinds: readonly ColumnKind[] = ['number', 'task', 'lead', 'coordinating', 'time', 'product', 'source'];

/** What a line says of a record: which field, and its words; null where it is none. */
function fieldOf({ text }: Line): { kind: ColumnKind; words: string } | null {
  const match = field.exec(text);
  if (match === null) return null;
  const folded = foldInPlace(match[1]!).trim();
  const kind = ofRecord.find(([, pattern]) => pattern.test(folded))?.[0] ?? columnOf(match[1]!)?.kind;
  return kind !== undefined && kinds.includes(kind) ? { kind, words: match[2]!.trim() } : null;
}

/** What opens a record in a line; of «Nhiệm vụ 1.1» the number is part of its words. */
const openingOf = ({ marker, words, text }: Line): RegExpExecArray | null =>
  opens.exec((marker === null ? words : text).trim());

interface Record {
  line: Line;
  number: string;
  fields: Map<ColumnKind, string>;
  /** Behind its last line. */
  to: number;
}

const lineAt = (items: readonly Item[], at: number): Line | null => {
  const item = items[at];
  return item?.type === 'line' ? item.line : null;
};

/** Fewer fields than these make no record. */
const leastFields = 3;
/** So many records at least, so that they are the paper's way to tell its tasks. */
const leastRecords = 2;

/** The record that a line opens; null where too little of one follows. */
function recordAt(items: readonly Item[], at: number): Record | null {
  const line = lineAt(items, at);
  const match = line === null ? null : openingOf(line);
  if (line === null || match === null) return null;
  const fields = new Map<ColumnKind, string>();
  if (match[3] !== undefined) fields.set('task', match[3]);
  let [to, last]: [number, ColumnKind | null] = [at + 1, null];
  for (; lineAt(items, to) !== null; to++) {
    const own = lineAt(items, to)!;
    if (openingOf(own) !== null) break;
    const told = fieldOf(own);
    if (told !== null && !fields.has(told.kind)) {
      fields.set(told.kind, told.words);
      last = told.kind;
    } else if (told === null && last !== null && own.marker === null && /^\p{Ll}/u.test(own.text))
      fields.set(last, `${fields.get(last)} ${own.text}`.trim());
    else break;
  }
  const isWhole = fields.size >= leastFields && (fields.get('task') ?? '') !== '';
  return isWhole ? { line, number: match[1] ?? match[2]!, fields, to } : null;
}

/** «TIÊU CHÍ 2»: what the records below it are of. */
const headsRecords = (line: Line | null): boolean =>
  line !== null &&
  line.text.length <= 160 &&
  /^(?:chi so|tieu chi|tru cot|linh vuc|noi dung|nhom|muc|phan)(?: thanh phan)?(?: so)?\s+[\divxa-c]/.test(
    line.folded,
  );

const rowOf = ({ line, number, fields }: Record): Row => ({
  cells: kinds.map((kind) => (kind === 'number' ? number : (fields.get(kind) ?? ''))),
  place: line.place,
});

const acrossOf = ({ text, place }: Line): Row => ({ cells: kinds.map(() => text), place });

/** All records from a line on, with what heads them, as the rows of one table; null where there are too few. */
function tableAt(items: readonly Item[], from: number): { item: Item; to: number } | null {
  const rows: Row[] = [];
  let [at, count] = [from, 0];
  for (;;) {
    const head = headsRecords(lineAt(items, at)) ? lineAt(items, at) : null;
    const record = recordAt(items, head === null ? at : at + 1);
    if (record === null) break;
    if (head !== null) rows.push(acrossOf(head));
    rows.push(rowOf(record));
    count++;
    at = record.to;
  }
  if (count < leastRecords) return null;
  // A field that no record has is no column that was left empty.
  const isTold = (_: unknown, column: number): boolean =>
    rows.some(({ cells }) => cells[column] !== '' && new Set(cells).size > 1);
  const columns = kinds.map((kind): Column => ({ kind, of: 'both', year: null, header: '' })).filter(isTold);
  const told = rows.map((row) => ({ ...row, cells: row.cells.filter(isTold) }));
  return { item: { type: 'table', table: { columns, rows: told } }, to: at };
}

/** The items of a paper with its records as tables. */
export function withRecords(items: readonly Item[]): Item[] {
  const all: Item[] = [];
  for (let at = 0; at < items.length; at++) {
    const table = tableAt(items, at);
    all.push(table?.item ?? items[at]!);
    if (table !== null) at = table.to - 1;
  }
  return all;
}
