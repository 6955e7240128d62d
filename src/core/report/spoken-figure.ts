import { inFigures } from '../ask/numbers-in-words.ts';

const spelt: Readonly<Record<string, string>> = {
  không: '0',
  một: '1',
  hai: '2',
  ba: '3',
  bốn: '4',
  năm: '5',
  sáu: '6',
  bảy: '7',
  tám: '8',
  chín: '9',
};
const digit = Object.keys(spelt).join('|');
const pointed = new RegExp(`(\\d)\\s+phẩy\\s+(\\d{1,2}|${digit})(?!\\p{L})`, 'iu');
/** «chín tám phẩy năm»: the ten is left out. */
const tensLeftOut = new RegExp(
  `^(\\s*(?:(?:dạ|được|đạt|là|tỷ lệ)\\s+)*)(?!không)(${digit})\\s+(${digit})(?=\\s+(?:phẩy|phần trăm)|\\s*$)`,
  'iu',
);
// «không» alone says no, and no nought.
const alone = new RegExp(
  `^\\s*(?:(?:dạ|được|đạt|là)\\s+)*(?!không)(${digit})(?:\\s+(?:nhiệm vụ|ạ|nhé))*\\s*$`,
  'iu',
);

/** A figure that is written or spoken in words: «chín mươi tám phẩy năm phần trăm», «hai». */
export function spokenFigure(text: string): string {
  const said = text.normalize('NFC');
  const [, only] = alone.exec(said) ?? [];
  if (only !== undefined) return spelt[only.toLowerCase()]!;
  const whole = said.replace(
    tensLeftOut,
    (_, before: string, ten: string, one: string) =>
      before + spelt[ten.toLowerCase()] + spelt[one.toLowerCase()],
  );
  return inFigures(whole).replace(
    pointed,
    (_, units: string, part: string) => `${units},${spelt[part.toLowerCase()] ?? part}`,
  );
}
