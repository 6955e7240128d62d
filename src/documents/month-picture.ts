import type { MonthPicture } from '../core/said/picture.ts';
import { crowdBlock } from './month-crowd.ts';
import { indexBars, indexBlock, statusLegend } from './month-rows.ts';
import { unitBlock } from './month-units.ts';
import { type Sheet, toPng, toSvg } from './render.ts';
import { type Block, type Drawn, heading, rule } from './sheet.ts';

/** A picture higher than this is too small to read once a phone has fitted it to its screen. */
const comfortableHeight = 4_200;
/** With as many units as may be: well below what Telegram takes (sides of 10,000 px together). */
const crowdedHeight = 7_200;

/** The units one below the other, each with its state; where they are very many, grouped by state in two columns. */
function unitList(units: MonthPicture['units'], top: number, words: MonthPicture['words']): Block {
  const elements: Drawn[] = [];
  let bottom = top;
  for (const unit of units) {
    const block = unitBlock(unit, bottom, words);
    elements.push(...block.elements);
    bottom = block.bottom;
    if (bottom > comfortableHeight) return crowdBlock(units, top, Math.max(crowdedHeight, top), words);
  }
  return { elements, bottom };
}

/** Lays the picture out from top to bottom: heading, legend, indices, units. */
function monthSheet({ title, subtitle, rows, units, words }: MonthPicture): Sheet {
  const head = heading(title, subtitle);
  const elements = [...head.elements];
  let bottom = head.bottom + 24;
  if (rows.length > 0) {
    const legend = statusLegend(words, bottom);
    elements.push(...legend.elements);
    bottom = legend.bottom + 16;
  }
  const blocks = rows.map((row) => {
    const block = indexBlock(row, bottom, words);
    elements.push(rule(bottom - 1), ...block.elements);
    bottom = block.bottom;
    return { row, barTop: block.barTop };
  });
  if (units.length > 0) {
    elements.push(rule(bottom - 1));
    bottom += 16;
  }
  const listed = unitList(units, bottom, words);
  elements.push(...listed.elements);
  bottom = listed.bottom;
  return { height: Math.ceil(bottom + 28), chart: { graphic: elements, ...indexBars(blocks) } };
}

/** The picture as SVG, its texts still readable. */
export const monthSvg = (picture: MonthPicture): string => toSvg(monthSheet(picture));

/**
 * Draws the digest of a month as a PNG, 1080 px wide and as high as its content. The same picture gives the same
 * bytes. Throws only if a font or the renderer is missing.
 */
export async function drawMonthPicture(picture: MonthPicture): Promise<Uint8Array> {
  return toPng(monthSvg(picture));
}
