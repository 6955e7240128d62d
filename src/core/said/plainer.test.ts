import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../test/support/random.ts';
import { plainText } from './message.ts';
import { plainer } from './plainer.ts';

describe('a message as bare text', () => {
  it('keeps the words and writes the choices out, numbered as they are answered', () => {
    const buttons = [[{ label: 'Có', data: 'y' }], [{ label: 'Không', data: 'n' }]];
    expect(plainer({ lines: [['Đúng ', { b: 'chưa' }, '?']], buttons })).toEqual({
      lines: [['Đúng chưa?'], ['1. Có'], ['2. Không']],
      buttons,
      plain: true,
    });
    expect(plainText(plainer({ lines: [['Bao nhiêu?']], buttons, wordsOnly: true })!)).toBe(
      'Bao nhiêu?\n– Có\n– Không',
    );
  });

  it('is nothing where there is nothing to read', () => {
    expect(plainer({ lines: [[' '], ['']] })).toBeNull();
    expect(plainer({ lines: [['\uD83D']] })).toBeNull();
  });

  it('never is too long, nor holds half a sign, whatever it is made of', () => {
    const random = seededRandom(11);
    const pieces = ['chữ ', '😀', '\uD83D', '👨‍👩‍👧‍👦', 'e\u0301', '\u0000', '<b>', '\n', 'x'.repeat(300)];
    const some = (most: number): string =>
      Array.from(
        { length: Math.floor(random() * most) },
        () => pieces[Math.floor(random() * pieces.length)],
      ).join('');
    for (let round = 0; round < 300; round++) {
      const message = {
        lines: [[some(60), { b: some(20) }], [some(40)]],
        buttons: [
          [
            { label: some(9), data: 'd' },
            { label: some(9), data: 'e' },
          ],
        ],
      };
      const text = plainText(plainer(message)!);
      expect(text.length).toBeLessThanOrEqual(2_000);
      expect(text).not.toMatch(/\p{Surrogate}|\0/u);
      expect(text.trim()).not.toBe('');
    }
  });
});
