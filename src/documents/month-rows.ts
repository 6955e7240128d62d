import {
  type Colour,
  lightMark,
  type Status,
  statusColours,
  statuses,
  statusMark,
  stripes,
} from './marks.ts';
import type { Chart } from './render.ts';
import { type Block, bodyWidth, type Drawn, flow, ink, leftLines, sheet, size, text } from './sheet.ts';

/** An index: how many of its tasks are in each status, and its traffic light. */
export interface IndexRow {
  name: string;
  done: number;
  onTrack: number;
  late: number;
  notBegun: number;
  missing: number;
  colour: Colour;
}

export interface RowWords {
  done: string;
  onTrack: string;
  late: string;
  notBegun: string;
  missing: string;
  nothingDue: string;
}

const barHeight = 34;
const countsHeight = 46;
const padding = 18;
/** A single task among hundreds still shows. */
const minSegment = 10;
const radius = 6;
/** A segment narrower than this might fall between two stripes, so it is filled. */
const minStriped = 30;

/** Marks and words of the statuses. */
export const statusLegend = (words: RowWords, top: number): Block =>
  flow(
    statuses.map((status) => ({ words: words[status], mark: (x, y) => statusMark(status, x, y) })),
    top,
  );

/** The statuses a row has, each with its count and the px its segment takes of the bar. */
function segmentsOf(row: IndexRow): { status: Status; count: number; width: number }[] {
  const present = statuses.filter((status) => row[status] > 0);
  const total = present.reduce((sum, status) => sum + row[status], 0);
  const shared = bodyWidth - present.length * minSegment;
  return present.map((status) => ({
    status,
    count: row[status],
    width: minSegment + (shared * row[status]) / total,
  }));
}

/** Marks and counts below the bar, each status in a column of its own, so that the eye finds it down the rows. */
const counts = (row: IndexRow, y: number): Drawn[] =>
  segmentsOf(row).flatMap(({ status, count }) => {
    const x = sheet.bodyLeft + (statuses.indexOf(status) * bodyWidth) / statuses.length;
    return [
      statusMark(status, x + 15, y),
      text(x + 37, y, String(count), { size: size.figure, weight: 600 }),
    ];
  });

/** Light, name and counts of an index; its bar, which echarts draws, begins at `barTop`. */
export function indexBlock(row: IndexRow, top: number, words: RowWords): Block & { barTop: number } {
  const name = leftLines(row.name, sheet.nameLeft, sheet.nameWidth, { size: size.name, weight: 600 });
  const height = Math.max(name.height, barHeight + countsHeight);
  const middle = top + padding + height / 2;
  const barTop = middle - (barHeight + countsHeight) / 2;
  const shown = counts(row, barTop + barHeight + countsHeight / 2 + 4);
  return {
    elements: [
      lightMark(row.colour, sheet.left + 20, middle),
      ...name.around(middle),
      ...(shown.length > 0
        ? shown
        : [text(sheet.bodyLeft, middle, words.nothingDue, { size: size.note, colour: ink.soft })]),
    ],
    bottom: top + height + 2 * padding,
    barTop,
  };
}

/** The bars, each in a grid of its own, since rows may differ in height. A status without tasks has no segment. */
export function indexBars(blocks: readonly { row: IndexRow; barTop: number }[]): Chart {
  return {
    grid: blocks.map(({ barTop: top }) => ({
      left: sheet.bodyLeft,
      top,
      width: bodyWidth,
      height: barHeight,
    })),
    xAxis: blocks.map((_, gridIndex) => ({ type: 'value', show: false, min: 0, max: bodyWidth, gridIndex })),
    yAxis: blocks.map((_, gridIndex) => ({ type: 'category', show: false, data: [''], gridIndex })),
    series: blocks.flatMap(({ row }, index) =>
      segmentsOf(row).map(({ status, width }, position, all) => {
        const [first, last] = [position === 0 ? radius : 0, position === all.length - 1 ? radius : 0];
        return {
          type: 'bar' as const,
          // Stacks of one name would be piled up across the rows.
          stack: String(index),
          xAxisIndex: index,
          yAxisIndex: index,
          barWidth: barHeight,
          silent: true,
          data: [width],
          itemStyle: {
            color: statusColours[status],
            borderColor: ink.paper,
            borderWidth: 2,
            borderRadius: [first, last, last, first],
            ...(status === 'missing' && width >= minStriped ? { decal: stripes } : {}),
          },
        };
      }),
    ),
  };
}
