import { renderAsync } from '@resvg/resvg-js';
import { BarChart, type BarSeriesOption } from 'echarts/charts';
import {
  GraphicComponent,
  type GraphicComponentOption,
  type GridComponentOption,
  GridSimpleComponent,
} from 'echarts/components';
import { type ComposeOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { fontFamily, fontPaths } from './font.ts';
import { ink, sheet } from './sheet.ts';

// Only what the pictures use, so that the bundle leaves the rest of echarts out.
use([BarChart, GridSimpleComponent, GraphicComponent, SVGRenderer]);

/** What echarts draws on a sheet. */
export type Chart = ComposeOption<BarSeriesOption | GridComponentOption | GraphicComponentOption>;

/** A chart and its height in px; every sheet is 1080 px wide. */
export interface Sheet {
  height: number;
  chart: Chart;
}

/**
 * The tallest sheet that is drawn, px: Telegram refuses a photo whose width and height together exceed 10,000. It also
 * bounds the memory: a sheet of 2,000 units would be 135,000 px tall, and takes a gigabyte while it is drawn.
 */
export const tallestPx = 10_000 - sheet.width;

/** The sheet as SVG, its instance of echarts disposed of whatever happens. @throws Error if it is taller than can be shown */
export function toSvg({ height, chart }: Sheet): string {
  if (height > tallestPx) throw new Error(`a sheet of ${Math.ceil(height)} px is too tall`);
  const echarts = init(null, null, { renderer: 'svg', ssr: true, width: sheet.width, height });
  try {
    echarts.setOption({ animation: false, backgroundColor: ink.paper, ...chart });
    return echarts.renderToSVGString();
  } finally {
    echarts.dispose();
  }
}

/** An SVG as PNG, 1080 px wide, drawn off the main thread so that the bot goes on answering. */
export async function toPng(svg: string): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    font: { loadSystemFonts: false, fontFiles: fontPaths(), defaultFontFamily: fontFamily },
  });
  return image.asPng();
}
