import { textWidth, type Weight } from '../../src/documents/font.ts';

/** A text of an SVG and the box it fills, in px. */
export interface SvgText {
  words: string;
  size: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** Every text of an SVG by echarts, in the order of drawing; drawn question marks left out. */
export function textsOf(svg: string): SvgText[] {
  const pattern =
    /<text [^>]*text-anchor="(\w+)" style="font-size:(\d+)px;font-family:[^;]+;font-weight:(\d+);"[^>]*translate\(([\d.]+) ([\d.]+)\)[^>]*>([^<]*)</g;
  const found = [...svg.matchAll(pattern)];
  if (found.length !== svg.split('<text ').length - 1)
    throw new Error('a text of the SVG was not understood');
  return found
    .map(([, anchor, fontSize, weight, x, y, escaped]): SvgText => {
      const [words, size, middle] = [unescaped(escaped!), Number(fontSize), Number(y)];
      const width = textWidth(words, size, Number(weight) as Weight);
      const left = Number(x) - { start: 0, middle: width / 2, end: width }[anchor!]!;
      return { words, size, left, right: left + width, top: middle - size / 2, bottom: middle + size / 2 };
    })
    .filter(({ words }) => words !== '?');
}

/** Texts that touch each other or come nearer than `margin` px to an edge. */
export function clashesOf(svg: string, margin: number): string[] {
  const [, width, height] = svg.match(/width="(\d+)" height="(\d+)"/)!.map(Number);
  const texts = textsOf(svg);
  const outside = texts.filter(
    ({ left, right, top, bottom }) =>
      left < margin || right > width! - margin || top < 0 || bottom > height! - margin / 2,
  );
  const touching = texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter(
        (other) =>
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom,
      )
      .map((other) => `${one.words} / ${other.words}`),
  );
  return [...outside.map(({ words }) => words), ...touching];
}
