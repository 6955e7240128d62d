import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from './clean-text.ts';

/** Every code point that Unicode calls a format character, ignorable, or a control, and the blank-looking letters. */
const unseen = Array.from({ length: 0x110000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter((sign) => /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\u{1D159}]/u.test(sign));

describe('cleanText', () => {
  it('leaves nothing of what nobody sees, alone or inside a word', () => {
    expect(unseen.length).toBeGreaterThan(300);
    const survivors = unseen.filter(
      (sign) =>
        cleanText(sign) !== '' ||
        cleanText(`th${sign}ời`) !== 'thời' ||
        cleanText(`${sign}/x${sign}`) !== '/x',
    );
    expect(survivors.map((sign) => sign.codePointAt(0)!.toString(16))).toEqual([]);
    expect(cleanText('a\u0000b\u0007c\u009fd')).toBe('abcd');
    expect(cleanText('\ud83dmột\udc00 hai\ud800')).toBe('một hai');
  });

  it.each([
    ['👨‍👩‍👧 cả nhà'],
    ['☝️ xem'],
    ['🇻🇳🇻🇳'],
    ['❤️‍🔥 ✔︎ ▶️'],
    ['👍🏽 👩🏽‍💻'],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['1️⃣ #️⃣'],
    ['©2023 ™'],
  ])('keeps %s', (text) => {
    expect(cleanText(text)).toBe(text);
  });

  it('takes joiners and selectors away where they join nothing', () => {
    expect(cleanText('a\u200db\ufe0f')).toBe('ab');
    expect(cleanText('👨\u200d\u200d👩 \u200d👩\u200d')).toBe('👨👩 👩');
    expect(cleanText('5\ufe0f')).toBe('5');
  });

  it('makes every blank, line end, digit and wide letter the one of the keyboard', () => {
    expect(cleanText('a\u00a0b\u2003c\u202fd\u3000e\tf')).toBe('a b c d e f');
    expect(cleanText('một\r\nhai\rba\u2028bốn')).toBe('một\nhai\nba\nbốn');
    expect(cleanText('２２／０５　９８，５％ ＡＢｃ')).toBe('22/05 98,5% ABc');
    expect(cleanText('٢٢/۰۵ ९८ ၁၂ 𝟗𝟘𝟭𝟺𝟿 ៣')).toBe('22/05 98 12 90149 3');
  });

  it('composes letters, also where a sign stood between letter and mark', () => {
    expect(cleanText('thời gian'.normalize('NFD'))).toBe('thời gian');
    expect(cleanText('e\u200b\u0301')).toBe('é');
    expect(cleanText('ｅ\u0301')).toBe('é');
  });

  it('changes nothing when it is done again, and nothing of letters and digits', () => {
    const signs = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom(
            ...'aé1 \n\r\t\u200b\u200d\ufe0f\u20e3\u0301\u0323\u00ad\u3164\u2800\u180e１ｅ٣\u3000\ud83d\udc68'.split(
              '',
            ),
            '👨',
            '🏽',
            '👩',
            '🏴',
            '\u{E0067}',
            '\u{E007F}',
            '🇻',
            '🇳',
            '☝',
          ),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(signs, (text) => {
        const once = cleanText(text);
        expect(cleanText(once)).toBe(once);
        expect(once).not.toMatch(/\p{Cs}/u);
      }),
      { numRuns: 5_000, seed: 7 },
    );
    const words = fc
      .stringMatching(/^[A-Za-zÀ-ɏẠ-ỹ0-9 .,:;/()-]{0,40}$/u)
      .map((text) => text.normalize('NFC'));
    fc.assert(
      fc.property(
        words.filter(
          (text) => !/\p{Cf}|\p{M}|\p{Default_Ignorable_Code_Point}|[^\P{Nd}0-9]|\p{Cn}/u.test(text),
        ),
        (text) => {
          expect(cleanText(text)).toBe(text);
        },
      ),
      { numRuns: 2_000, seed: 7 },
    );
  });
});
