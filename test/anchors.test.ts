import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anchorsIn, mayStand, needsOf } from '../src/core/ask/anchors.ts';
import { finder } from '../src/core/ask/finder.ts';
import { periodRules, rules } from '../src/core/ask/language.ts';
import { rulesFor } from '../src/core/ask/pieces.ts';
import { fold } from '../src/core/text/fold.ts';

/** Every question of the sets, its words apart by one blank as the rules read them. */
function sentences(): string[] {
  const sets = [
    ...['officials', 'examiner', 'acceptance', 'voices', 'testers', 'neighbours', 'customers'].map(
      (name) => `test/questions/${name}.json`,
    ),
    ...readdirSync('test/worlds/questions')
      .filter((name) => name.startsWith('blind-'))
      .map((name) => `test/worlds/questions/${name}`),
  ];
  return sets
    .flatMap((path) => JSON.parse(readFileSync(path, 'utf8')) as { q: string }[])
    .map(
      ({ q }) =>
        ` ${
          q
            .normalize('NFC')
            .toLowerCase()
            .match(/[\p{L}\p{M}\d.,/%]+/gu)
            ?.join(' ') ?? ''
        } `,
    );
}

/** What stands between two texts in one, and in none: no word and no class of the rules' goes over it. */
const between = '\n@\n';

/** In which of the texts a rule reads something, by their places: looked for in all of them at once, and then in those that may be. */
function readBy(expression: RegExp, texts: readonly string[]): number[] {
  const joined = texts.join(between);
  const starts: number[] = [];
  let length = 0;
  for (const text of texts) {
    starts.push(length);
    length += text.length + between.length;
  }
  const anywhere = new RegExp(expression.source, `${expression.flags.replace('m', '')}m`);
  const found: number[] = [];
  let at = 0;
  for (let match = anywhere.exec(joined); match; match = anywhere.exec(joined)) {
    while (at + 1 < texts.length && starts[at + 1]! <= match.index) at += 1;
    expression.lastIndex = 0;
    if (expression.test(texts[at]!)) found.push(at);
    if (at + 1 >= texts.length) break;
    anywhere.lastIndex = starts[at + 1]!;
  }
  return found;
}

/** A third of the questions in every run, all of them by `npm run questions`. */
const isWhole = process.env.GENERATED === 'whole';

describe('what must stand in a text that a rule reads', () => {
  it.each([
    ['(?:nộp|gửi)(?: báo cáo)? (?:muộn|trễ)', ['muộn', 'trễ']],
    ['(?<!đã )khóa(?: sổ)?(?= x)|chốt sổ', ['khóa', 'chốt sổ']],
    ['(?:rất )?(?:chậm|trễ)+', ['chậm', 'trễ']],
    ['báo?', ['bá']],
    ['(?:chậm )*', null],
    ['(?:chậm|[a-z]+)', null],
    ['\\d+(?:[.,]\\d+)? (?:điểm|bậc)', ['điểm', 'bậc']],
    ['hạng (\\d{1,2})', ['hạng']],
    ['(?:a|b){0,3} xong', ['xong']],
    ['a{2,} x', null],
  ] as const)('is told of %s', (words, anchors) => {
    expect(anchorsIn(needsOf(words))).toEqual(anchors);
  });

  it('is told by the branches, with the blanks around words', () => {
    const needs = needsOf('nộp (?:rồi )?chưa|(?<!đã )gửi(?= x)|(?:em|anh) lo');
    expect(needs).toEqual([[['chưa '], [' nộp ']], [[' gửi ']], [[' lo '], ['em', 'anh']]]);
    expect(mayStand(needs, ' ai nộp rồi chưa ')).toBe(true);
    expect(mayStand(needs, ' ai nộp ')).toBe(false);
    expect(mayStand(needs, ' anh loay hoay ')).toBe(false);
  });

  it('is found in one pass, also where one overlaps another, of each text anew', () => {
    const standIn = finder([' báo', 'cáo ', 'báo cáo', 'áo', 'xong']);
    expect(standIn(' báo cáo báo ').toSorted()).toEqual([0, 1, 2, 3]);
    expect(standIn(' báo ').toSorted()).toEqual([0, 3]);
    expect(standIn('')).toEqual([]);
  });

  it.each([
    ['with marks', true],
    ['without', false],
  ])('keeps no rule from what it would read in the questions of the sets, %s', (_, marked) => {
    const all = [...periodRules, ...rules];
    const kept: string[] = [];
    let read = 0;
    const shown = sentences().filter((_, place) => isWhole || place % 3 === (marked ? 0 : 1));
    const texts = [...new Set(shown.map((typed) => (marked ? typed : fold(typed))))];
    const tried = texts.map((text) => new Set(rulesFor({ text, marked }, all)));
    for (const rule of all) {
      const expression = marked ? rule.pattern.marked : rule.pattern.plain;
      for (const at of readBy(expression, texts)) {
        read += 1;
        if (!tried[at]!.has(rule)) kept.push(`${texts[at]}: ${expression.source.slice(0, 80)}`);
      }
    }
    expect(kept).toEqual([]);
    // It is worth the name only where rules read something, and most are not tried.
    expect(read).toBeGreaterThan(5_000);
  });

  it('keeps most rules from being tried', () => {
    const all = [...periodRules, ...rules];
    const tried = sentences().map((text) => rulesFor({ text, marked: true }, all).length);
    const mean = tried.reduce((sum, count) => sum + count, 0) / tried.length;
    expect(mean / all.length).toBeLessThan(0.3);
  });
});
