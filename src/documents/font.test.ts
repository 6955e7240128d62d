import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { context } from '../../test/support/context.ts';
import { fontFamily, fontPaths, textWidth, type Weight } from './font.ts';

const drawn = (text: string, weight: Weight): Resvg =>
  new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="60"><text x="10" y="40" font-size="32" font-family="${fontFamily}" font-weight="${weight}">${text}</text></svg>`,
    { font: { loadSystemFonts: false, fontFiles: fontPaths(), defaultFontFamily: fontFamily } },
  );

const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const lower = [
  ...'bcdđghklmnpqrstvxfjwz',
  ...[...'aăâeêioôơuưy'].flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC'))),
];
const alphabet = [...lower, ...lower.map((letter) => letter.toUpperCase()), ...'0123456789%/.,:·–«»()?&'];

test.each([400, 600] as const)('has every Vietnamese letter in weight %i', (weight) => {
  const pictures = new Set<string>();
  for (const letter of alphabet) {
    expect([...letter]).toHaveLength(1);
    const escaped = letter === '&' ? '&amp;' : letter;
    pictures.add(drawn(escaped, weight).render().asPng().toString('base64'));
  }
  // A letter that the font lacks would look like the private character, and like any other that is lacking.
  pictures.add(drawn('\ue000', weight).render().asPng().toString('base64'));
  expect(pictures.size).toBe(alphabet.length + 1);
});

test('measures a text as it is drawn', () => {
  const texts = [
    ...context.plan.indices.map(({ name }) => name),
    ...context.org.units.map(({ name }) => name),
  ];
  for (const weight of [400, 600] as const)
    for (const text of texts) {
      const width = drawn(text, weight).getBBox()!.width;
      const measured = textWidth(text, 32, weight);
      expect(measured, text).toBeGreaterThan(width);
      expect(measured, text).toBeLessThan(width + 16);
    }
});
