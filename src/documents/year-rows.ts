import { textWidth } from './font.ts';
import { type Colour, lightColours, lightMark } from './marks.ts';
import type { Chart } from './render.ts';
import { type Block, bodyWidth, type Drawn, ink, leftLines, sheet, size, text } from './sheet.ts';

/** An index through the year. `months` holds January to December; null where nothing is known. */
export interface YearRow {
  name: string;
  /** `good`: tasks done or on track, of the `due` that were owed. */
  months: ({ good: number; due: number; colour: Colour } | null)[];
}

export interface YearRowWords {
  /** Stands before the number of a month, 1 to 12. */
  month: string;
  /** Of an index that has no figures yet. */
  noData: string;
}

const twelve = Array.from({ length: 12 }, (_, month) => month);
const step = bodyWidth / twelve.length;
const barsHeight = 76;
const barWidth = 30;
const marksHeight = 40;
const markWidth = 28;
const padding = 18;
const gap = 14;
/** No mark stands before a name, so it may begin at the margin. */
const nameWidth = sheet.nameLeft + sheet.nameWidth - sheet.left;

const middleOf = (month: number): number => sheet.bodyLeft + (month + 0.5) * step;

/** Whole percent, 100 only if all are good; null where nothing was owed. */
function shareOf(row: YearRow, month: number): number | null {
  const known = row.months[month];
  if (!known || known.due <= 0) return null;
  return known.good >= known.due ? 100 : Math.min(99, Math.round((100 * known.good) / known.due));
}

/** The numbers of the months. */
export const monthScale = (y: number, words: YearRowWords): Drawn[] => [
  text(sheet.bodyLeft - 20, y, words.month, { size: size.scale, colour: ink.soft, align: 'right' }),
  ...twelve.map((month) =>
    text(middleOf(month), y, String(month + 1), { size: size.scale, colour: ink.soft, align: 'center' }),
  ),
];

/** Month, percent and counts of the latest month that has any, in one line. */
function latestFigures(row: YearRow, y: number, words: YearRowWords): Drawn[] {
  const soft = { size: size.note, colour: ink.soft };
  const month = twelve.findLast((month) => shareOf(row, month) !== null);
  const latest = month === undefined ? null : row.months[month];
  if (month === undefined || !latest) return [text(sheet.left, y, words.noData, soft)];
  const [name, share] = [`${words.month} ${month + 1}`, `${shareOf(row, month)}%`];
  const shareLeft = sheet.left + textWidth(name, size.note, 400) + gap;
  const countsLeft = shareLeft + textWidth(share, size.note, 600) + gap;
  return [
    text(sheet.left, y, name, soft),
    text(shareLeft, y, share, { size: size.note, weight: 600 }),
    text(countsLeft, y, `${latest.good}/${latest.due}`, soft),
  ];
}

/** Name and latest figures of an index, and the light of each month below the bars, which begin at `barsTop`. */
export function yearBlock(row: YearRow, top: number, words: YearRowWords): Block & { barsTop: number } {
  const name = leftLines(row.name, sheet.left, nameWidth, { size: size.name, weight: 600 });
  const figuresHeight = 38;
  const textHeight = name.height + figuresHeight;
  const height = Math.max(textHeight, row.months.some(Boolean) ? barsHeight + marksHeight : 0);
  const middle = top + padding + height / 2;
  const barsTop = middle - (barsHeight + marksHeight) / 2;
  const marksAt = barsTop + barsHeight + marksHeight / 2 + 2;
  return {
    elements: [
      ...name.around(middle - figuresHeight / 2),
      ...latestFigures(row, middle + name.height / 2, words),
      ...twelve.flatMap((month) => {
        const known = row.months[month];
        return known ? [lightMark(known.colour, middleOf(month), marksAt, markWidth)] : [];
      }),
    ],
    bottom: top + height + 2 * padding,
    barsTop,
  };
}

/** Twelve bars a row from 0 to 100, each before a track that shows what is missing; none where nothing is known. */
export function yearBars(blocks: readonly { row: YearRow; barsTop: number }[]): Chart {
  const series = (index: number, height: (share: number) => number, colour?: string) => ({
    type: 'bar' as const,
    xAxisIndex: index,
    yAxisIndex: index,
    barWidth,
    barGap: '-100%',
    silent: true,
    itemStyle: { borderRadius: 4 },
    data: twelve.map((month) => {
      const { row } = blocks[index]!;
      const share = shareOf(row, month);
      return {
        value: share === null ? '-' : height(share),
        itemStyle: { color: colour ?? lightColours[row.months[month]?.colour ?? 'grey'] },
      };
    }),
  });
  return {
    grid: blocks.map(({ barsTop: top }) => ({
      left: sheet.bodyLeft,
      top,
      width: bodyWidth,
      height: barsHeight,
    })),
    xAxis: blocks.map((_, gridIndex) => ({
      type: 'category',
      show: false,
      data: twelve.map((month) => String(month + 1)),
      gridIndex,
    })),
    yAxis: blocks.map((_, gridIndex) => ({ type: 'value', show: false, min: 0, max: 100, gridIndex })),
    series: blocks.flatMap((_, index) => [
      series(index, () => 100, ink.track),
      series(index, (share) => share),
    ]),
  };
}
