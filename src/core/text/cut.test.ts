import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAt, shortened, wellFormed } from './cut.ts';

const whole = ['👨‍👩‍👧‍👦', '🇻🇳', '☝🏽', '1️⃣', 'ờ'.normalize('NFD'), 'ộ'.normalize('NFD'), '𝒳', 'a'];
const segments = (text: string) =>
  Array.from(new Intl.Segmenter('vi', { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);

describe('cutAt', () => {
  it('never takes a character apart, and leaves out no more than one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...whole), { minLength: 1 }),
        fc.integer({ min: 12, max: 80 }),
        (parts, units) => {
          const text = parts.join('');
          const cut = cutAt(text, units);
          const all = segments(text);
          const kept = segments(cut);
          expect(all.slice(0, kept.length)).toEqual(kept);
          expect(cut.length).toBeLessThanOrEqual(units);
          expect(cut.length + (all[kept.length]?.length ?? Number.POSITIVE_INFINITY)).toBeGreaterThan(units);
        },
      ),
      { numRuns: 3_000, seed: 3 },
    );
  });

  it('cuts a character that alone is too long at a code point', () => {
    expect(cutAt(`a${'\u0301'.repeat(100)}`, 10)).toHaveLength(10);
    expect(wellFormed(cutAt('👨‍👩‍👧', 4))).toBe(cutAt('👨‍👩‍👧', 4));
    expect(cutAt('👨‍👩‍👧', 1)).toBe('');
  });

  it('marks what is left out', () => {
    expect(shortened('một hai', 7)).toBe('một hai');
    expect(shortened('một hai', 6)).toBe('một h…');
    expect(shortened('🇻🇳🇻🇳', 6)).toBe('🇻🇳…');
  });

  it('leaves no half of a character', () => {
    expect(wellFormed('a\ud83db\udc00')).toBe('ab');
    expect(wellFormed('👍')).toBe('👍');
  });
});
