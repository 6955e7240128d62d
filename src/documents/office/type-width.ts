// Widths of the letters of Times New Roman bold, in thousandths of the size (Adobe's Times-Bold AFM, which it is metric with):
// a rule under a line of the head has to be as long as its words, or a part of it.
const capitals = [
  722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722,
  722, 1000, 722, 722, 667,
];
const smalls = [
  500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556,
  500, 722, 500, 500, 444,
];
const signs: Readonly<Record<string, number>> = { ' ': 250, '-': 333, '.': 250, ',': 250, Đ: 722, đ: 556 };

/** How wide a bold line is, in twentieths of a point. @param sizePt of its letters */
export function boldWidth(text: string, sizePt: number): number {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '');
  let thousandths = 0;
  for (const sign of plain) {
    const code = sign.codePointAt(0)!;
    if (code >= 65 && code <= 90) thousandths += capitals[code - 65]!;
    else if (code >= 97 && code <= 122) thousandths += smalls[code - 97]!;
    else thousandths += signs[sign] ?? 500;
  }
  return Math.round((thousandths / 1000) * sizePt * 20);
}
