import { expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';
import { tokenize } from '../text/fold.ts';
import { runFor, shortRunsOf, wholeOf } from './short-runs.ts';

const runs = shortRunsOf(context.plan, context.org, () => ['kiểm tra', 'khảo sát']);
const meant = (typed: string): string | null =>
  wholeOf(runs, tokenize(typed)[0]!)
    ?.map(({ raw }) => raw)
    .join(' ') ?? null;

it.each([
  ['ktra', 'kiểm tra'],
  ['ksát', 'khảo sát'],
  ['ksat', 'khảo sát'],
])('«%s» is two syllables drawn together: «%s»', (typed, words) => {
  expect(meant(typed)).toBe(words);
});

it.each(['hành', 'thanh', 'quá', 'nghe', 'xin', 'kxyz', 'ksắt'])(
  '«%s» is a syllable, or none that is known',
  (typed) => {
    expect(meant(typed)).toBeNull();
  },
);

it('reads letters beside a neighbour of the words that they stand for, and nowhere else', () => {
  const read = (letters: string, before?: string, after?: string): string | null =>
    runFor(runs, letters, before, after)
      ?.map(({ raw }) => raw)
      .join(' ') ?? null;
  expect(read('tg', 'phi', undefined)).toBe('thời gian');
  expect(read('tg', undefined, undefined)).toBeNull();
  expect(read('tg', 'mua', undefined)).toBeNull();
});
