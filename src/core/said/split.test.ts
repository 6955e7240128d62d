import { describe, expect, it } from 'vitest';
import { plainText, type Span } from './message.ts';
import { splitMessage } from './split.ts';

/** A small seeded generator: the same lines on every run. */
const numbers = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
};

describe('splitting a message', () => {
  it('keeps every word, order and limit, whatever the text', () => {
    const random = numbers(7);
    for (let round = 0; round < 300; round++) {
      const lines = Array.from({ length: Math.ceil(random() * 20) }, () =>
        Array.from({ length: Math.ceil(random() * 4) }, (): Span => {
          const text = [
            'chữ',
            '😀',
            'dài '.repeat(Math.floor(random() * 30)),
            'x'.repeat(Math.floor(random() * 150)),
            ' ',
          ][Math.floor(random() * 5)]!;
          return random() < 0.3 ? { b: text } : text;
        }),
      );
      const buttons = [[{ label: 'l', data: 'd' }]];
      const parts = splitMessage({ lines, buttons }, 100);
      for (const part of parts) expect(plainText(part).length).toBeLessThanOrEqual(100);
      const squeeze = (text: string) => text.replace(/\s+/g, '');
      expect(squeeze(parts.map(plainText).join('\n'))).toBe(squeeze(plainText({ lines })));
      expect(parts.flatMap(plainText).join('')).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
      expect(parts.filter((part) => part.buttons)).toEqual([parts.at(-1)]);
    }
  });

  it('ends with something to read: the rest of a long line is never a word or two', () => {
    for (let length = 101; length < 400; length++) {
      const text = 'chờ tỉnh '.repeat(60).slice(0, length).trim();
      const parts = splitMessage({ lines: [['🟠 ', { b: text }]] }, 100).map(plainText);
      expect(parts.join(' ').replace(/\s+/g, ' ')).toBe(`🟠 ${text}`);
      if (parts.length > 1) expect(parts.at(-1)!.length, text).toBeGreaterThanOrEqual(20);
    }
  });

  it('leaves bare text bare: its choices stand in it', () => {
    const bare = {
      lines: [['a'.repeat(60)], ['1. Có']],
      buttons: [[{ label: 'Có', data: 'd' }]],
      wordsOnly: true,
      plain: true,
    };
    expect(splitMessage(bare, 100)).toEqual([bare]);
    expect(splitMessage(bare, 50).map(({ plain }) => plain)).toEqual([true, true]);
  });

  it('breaks between lines where it can', () => {
    const parts = splitMessage({ lines: [['a'.repeat(60)], ['b'.repeat(60)], ['c']] }, 100);
    expect(parts.map(plainText)).toEqual(['a'.repeat(60), `${'b'.repeat(60)}\nc`]);
  });
});
