import { isRecord } from '../kit/is-record.ts';

/** The texts of objects that were written before, as long as these live. */
const written = new WeakMap<object, string>();

/** Undefined for what JSON has no words for, as `JSON.stringify` has it. */
function textOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const before = written.get(value);
  if (before !== undefined) return before;
  const text = JSON.stringify(value);
  written.set(value, text);
  return text;
}

/** The names of fields and entries as they were written before, so many at most. */
const names = new Map<string, string>();
const namesKept = 20_000;

/** A name as JSON has it, with a colon behind. */
function nameOf(key: string): string {
  const before = names.get(key);
  if (before !== undefined) return before;
  if (names.size >= namesKept) names.clear();
  const name = `${JSON.stringify(key)}:`;
  names.set(key, name);
  return name;
}

/**
 * So many signs are put into bytes at once. A string of more than 128 KB is a place of its own in the memory of V8, asked
 * of the system and given back for each: a document as one string would cost several of them at every commit.
 */
const stretch = 16 * 1024;

/** Puts documents into bytes, one after another into the same room: what it gave is good until the next. */
export class JsonBytes {
  #room = Buffer.allocUnsafeSlow(4 * stretch);
  #length = 0;
  #pending = '';

  #flush(): void {
    const most = this.#length + 3 * this.#pending.length;
    if (most > this.#room.length) {
      const larger = Buffer.allocUnsafeSlow(2 * most);
      this.#room.copy(larger, 0, 0, this.#length);
      this.#room = larger;
    }
    this.#length += this.#room.write(this.#pending, this.#length);
    this.#pending = '';
  }

  #add(text: string): void {
    if (this.#pending.length + text.length > stretch) this.#flush();
    this.#pending += text;
  }

  #fields(record: Readonly<Record<string, unknown>>, add: (key: string, value: unknown) => boolean): void {
    this.#add('{');
    let isFirst = true;
    for (const key of Object.keys(record)) {
      const value = record[key];
      if (value === undefined) continue;
      if (add(isFirst ? nameOf(key) : `,${nameOf(key)}`, value)) isFirst = false;
    }
    this.#add('}');
  }

  /** An entry with what stands ahead of it. @returns whether JSON has words for it */
  #entry(ahead: string, value: unknown): boolean {
    const text = textOf(value);
    if (text === undefined) return false;
    this.#add(ahead);
    this.#add(text);
    return true;
  }

  #part(ahead: string, part: unknown): boolean {
    if (Array.isArray(part)) {
      this.#add(`${ahead}[`);
      part.forEach((one, position) => {
        this.#entry(position === 0 ? '' : ',', textOf(one) === undefined ? null : one);
      });
      this.#add(']');
      return true;
    }
    if (!isRecord(part)) return this.#entry(ahead, part);
    this.#add(ahead);
    this.#fields(part, (key, value) => this.#entry(key, value));
    return true;
  }

  /**
   * The JSON of a document, the same as `JSON.stringify` makes, as bytes. Its entries are never changed in place: what is
   * the very same object as at an earlier commit has its text already, so that a commit puts into words what it changed.
   * @param document parts that are lists or records of entries, or plain values; nothing with a `toJSON`
   */
  of(document: Readonly<Record<string, unknown>>): Buffer {
    this.#length = 0;
    this.#fields(document, (key, part) => this.#part(key, part));
    this.#flush();
    return this.#room.subarray(0, this.#length);
  }
}
