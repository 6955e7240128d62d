import type { YearPicture } from '../core/said/picture.ts';
import { type Colour, lightMark, stripedMark } from './marks.ts';
import { type Sheet, toPng, toSvg } from './render.ts';
import { flow, heading, paragraph, rule, size } from './sheet.ts';
import { monthScale, yearBars, yearBlock } from './year-rows.ts';

const colours: readonly Colour[] = ['green', 'orange', 'red', 'unreported', 'grey'];
const scaleHeight = 44;

/** Lays the picture out from top to bottom: heading, legend, months, indices, and the months again. */
function yearSheet({ title, subtitle, rows, words }: YearPicture): Sheet {
  const head = heading(title, subtitle);
  const share = paragraph(words.share, head.bottom + 20, { size: size.legend });
  const lights = colours.map((colour) => ({
    words: words[colour] ?? '',
    mark: (x: number, y: number) => lightMark(colour, x, y, 26),
  }));
  const legend = flow(
    // A picture that an earlier version left waiting has no words for what it does not show.
    [...lights, { words: words.missing ?? '', mark: stripedMark }].filter((entry) => entry.words !== ''),
    share.bottom + 8,
  );
  const elements = [...head.elements, ...share.elements, ...legend.elements];
  let bottom = legend.bottom + 10;
  const addScale = () => {
    elements.push(...monthScale(bottom + scaleHeight / 2, words));
    bottom += scaleHeight;
  };
  if (rows.length > 0) addScale();
  const blocks = rows.map((row) => {
    const block = yearBlock(row, bottom, words);
    elements.push(rule(bottom - 1), ...block.elements);
    bottom = block.bottom;
    return { row, barsTop: block.barsTop };
  });
  if (rows.length > 0) {
    elements.push(rule(bottom - 1));
    addScale();
  }
  return { height: Math.ceil(bottom + 24), chart: { graphic: elements, ...yearBars(blocks) } };
}

/** The picture as SVG, its texts still readable. */
export const yearSvg = (picture: YearPicture): string => toSvg(yearSheet(picture));

/**
 * Draws the trend of a year as a PNG, 1080 px wide and as high as its content. The same picture gives the same
 * bytes. Throws only if a font or the renderer is missing.
 */
export async function drawYearPicture(picture: YearPicture): Promise<Uint8Array> {
  return toPng(yearSvg(picture));
}
