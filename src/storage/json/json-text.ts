import { isRecord } from '../../kit/is-record.ts';

/** The texts of objects that were written before, as long as these live. */
const written = new WeakMap<object, string>();

function kept(value: object, write: () => string): string {
  const before = written.get(value);
  if (before !== undefined) return before;
  const text = write();
  written.set(value, text);
  return text;
}

/** Undefined for what JSON has no words for, as `JSON.stringify` has it. */
const textOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null
    ? kept(value, () => JSON.stringify(value))
    : JSON.stringify(value);

function fieldsOf(record: Readonly<Record<string, unknown>>, text: (value: unknown) => string | undefined) {
  const fields: string[] = [];
  for (const [key, value] of Object.entries(record)) {
    const written = text(value);
    if (written !== undefined) fields.push(`${JSON.stringify(key)}:${written}`);
  }
  return `{${fields.join(',')}}`;
}

function partOf(part: unknown): string | undefined {
  if (Array.isArray(part)) return kept(part, () => `[${part.map((one) => textOf(one) ?? 'null').join(',')}]`);
  return isRecord(part) ? kept(part, () => fieldsOf(part, textOf)) : textOf(part);
}

/**
 * The JSON of a document, the same as `JSON.stringify` makes. Its parts and their entries are never changed in place: what
 * is the very same object as at an earlier commit has its text already, so that a commit puts into words what it changed.
 * @param document parts that are lists or records of entries, or plain values; nothing with a `toJSON`
 */
export const jsonOf = (document: Readonly<Record<string, unknown>>): string => fieldsOf(document, partOf);
