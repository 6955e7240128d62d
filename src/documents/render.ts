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
 * What a photo may be at most (Bot API, sendPhoto: width and height 10,000 px together, 20 to 1, 10 MB), with room to
 * spare. Zalo documents no limit.
 */
const photoLimits = { sides: 9_900, ratio: 19.5, bytes: 9.5 * 1024 * 1024 };

/** The tallest sheet that is drawn, px: no photo can hold more, and it would take a gigabyte while it is drawn. */
export const tallestPx = Math.floor(photoLimits.ratio * sheet.width);

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

/**
 * An SVG as PNG, drawn off the main thread so that the bot goes on answering: 1080 px wide, smaller where it would be
 * too high for a photo.
 * @throws Error for what no photo can hold: the message then goes out without it
 */
export async function toPng(svg: string): Promise<Uint8Array> {
  const height = Number(/<svg[^>]*\sheight="([\d.]+)"/.exec(svg)?.[1] ?? 0);
  if (height > tallestPx) throw new Error(`a picture of ${Math.ceil(height)} px`);
  const zoom = Math.min(1, photoLimits.sides / (sheet.width + height));
  const image = await renderAsync(svg, {
    font: { loadSystemFonts: false, fontFiles: fontPaths(), defaultFontFamily: fontFamily },
    ...(zoom < 1 ? { fitTo: { mode: 'zoom' as const, value: zoom } } : {}),
  });
  const png = image.asPng();
  if (png.length > photoLimits.bytes) throw new Error(`a picture of ${png.length} bytes`);
  return png;
}
