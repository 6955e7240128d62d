import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JsonBytes } from './json-text.ts';

const bytes = new JsonBytes();
const jsonOf = (one: Readonly<Record<string, unknown>>): string => bytes.of(one).toString();

const value = fc.jsonValue({ maxDepth: 4 });
const part = fc.oneof(value, fc.array(value), fc.dictionary(fc.string(), value));
const document = fc.dictionary(fc.string(), fc.oneof(part, fc.constant(undefined)));

test('it is what JSON.stringify makes, the first time and again', () => {
  fc.assert(
    fc.property(document, (one) => {
      expect(jsonOf(one)).toBe(JSON.stringify(one));
      expect(jsonOf({ ...one })).toBe(JSON.stringify(one));
    }),
    { numRuns: 500 },
  );
});

test('what is undefined is left out of a record, and stands as null in a list', () => {
  const one = { a: undefined, b: { c: undefined, d: 1 }, e: [undefined, { f: undefined }], __proto__: null };
  expect(jsonOf(one)).toBe(JSON.stringify(one));
});

test('an entry that is there as before is not put into words anew', () => {
  let written = 0;
  const entry = {
    get text() {
      written += 1;
      return 'x';
    },
  };
  const before = { list: [entry], record: { entry } };
  jsonOf(before);
  expect(written).toBe(1);
  expect(jsonOf({ ...before, list: [entry, { text: 'y' }] })).toBe(
    '{"list":[{"text":"x"},{"text":"y"}],"record":{"entry":{"text":"x"}}}',
  );
  expect(written).toBe(1);
});

test('a document larger than its room is whole, and so is a small one behind it', () => {
  const large = {
    words: Array.from({ length: 3_000 }, (_, at) => ({ at, text: 'kết quả tháng 5 '.repeat(9) })),
    one: 'ê'.repeat(200_000),
  };
  expect(jsonOf(large)).toBe(JSON.stringify(large));
  expect(jsonOf({ a: [] })).toBe('{"a":[]}');
});
