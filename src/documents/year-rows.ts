import type { BarSeriesOption } from 'echarts/charts';
import { textWidth } from './font.ts';
import { type Colour, lightColours, lightMark, statusMark, stripes } from './marks.ts';
import type { Chart } from './render.ts';
import { type Block, bodyWidth, type Drawn, ink, leftLines, sheet, size, text } from './sheet.ts';

/** A month of an index. */
interface YearMonth {
  /** Tasks done, of the `due` that fell due or are done. */
  good: number;
  due: number;
  /** Those of them of which nothing is known. */
  missing?: number | undefined;
  colour: Colour;
}

/** An index through the year. `months` holds January to December; null before the bot began, and ahead. */
export interface YearRow {
  name: string;
  months: (YearMonth | null)[];
  /** What the province gave it beside its target, once that is known; `reached`: null where it cannot be told. */
  result?: { words: string; reached: boolean | null } | undefined;
}

export interface YearRowWords {
  /** Stands before the number of a month, 1 to 12. */
  month: string;
  /** Of an index that has no figures yet. */
  noData: string;
  /** Behind a month of which nothing was reported. */
  noReport?: string | undefined;
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

/** Whole percent of so many of what was due: 100 only if it is all. */
const percent = (count: number, due: number): number =>
  count >= due ? 100 : Math.min(99, Math.round((100 * count) / due));

/** The share of what is good in whole percent; null where nothing was owed. */
function shareOf(row: YearRow, month: number): number | null {
  const known = row.months[month];
  return !known || known.due <= 0 ? null : percent(known.good, known.due);
}

/** How high the stripes of what is not reported reach above what is good, in percent; null where all is reported. */
function missingTo(row: YearRow, month: number): number | null {
  const known = row.months[month];
  return !known || known.due <= 0 || !known.missing ? null : percent(known.good + known.missing, known.due);
}

const isUnreported = (month: YearMonth): boolean => month.due > 0 && month.missing === month.due;

/** The numbers of the months. */
export const monthScale = (y: number, words: YearRowWords): Drawn[] => [
  text(sheet.bodyLeft - 20, y, words.month, { size: size.scale, colour: ink.soft, align: 'right' }),
  ...twelve.map((month) =>
    text(middleOf(month), y, String(month + 1), { size: size.scale, colour: ink.soft, align: 'center' }),
  ),
];

/** Month, percent and counts of the latest month of which anything was reported, in one line. */
function latestFigures(row: YearRow, y: number, words: YearRowWords): Drawn[] {
  const soft = { size: size.note, colour: ink.soft };
  const due = twelve.filter((month) => shareOf(row, month) !== null);
  const month = due.findLast((month) => !isUnreported(row.months[month]!)) ?? due.at(-1);
  const latest = month === undefined ? null : row.months[month];
  if (month === undefined || !latest) return [text(sheet.left, y, words.noData, soft)];
  const name = `${words.month} ${month + 1}`;
  const figuresLeft = sheet.left + textWidth(name, size.note, 400) + gap;
  if (isUnreported(latest) && words.noReport)
    return [text(sheet.left, y, name, soft), text(figuresLeft, y, words.noReport, soft)];
  const share = `${shareOf(row, month)}%`;
  const countsLeft = figuresLeft + textWidth(share, size.note, 600) + gap;
  return [
    text(sheet.left, y, name, soft),
    text(figuresLeft, y, share, { size: size.note, weight: 600 }),
    text(countsLeft, y, `${latest.good}/${latest.due}`, soft),
  ];
}

const resultMark = 38;

/** The result of the year under the figures, behind its mark: how high it is, and what is drawn below a line. */
function resultLines({ result }: YearRow): { height: number; below(top: number): Drawn[] } {
  if (!result) return { height: 0, below: () => [] };
  const { words, reached } = result;
  const soft = { size: size.legend, colour: ink.soft };
  const lines = leftLines(words, sheet.left + resultMark, nameWidth - resultMark, soft);
  const mark = reached === null ? 'notBegun' : reached ? 'done' : 'late';
  return {
    height: lines.height + 8,
    below: (top) => [
      statusMark(mark, sheet.left + 15, top + 8 + soft.size * 0.65),
      ...lines.around(top + 8 + lines.height / 2),
    ],
  };
}

/** Name, latest figures and result of an index, and the light of each month below the bars, which begin at `barsTop`. */
export function yearBlock(row: YearRow, top: number, words: YearRowWords): Block & { barsTop: number } {
  const name = leftLines(row.name, sheet.left, nameWidth, { size: size.name, weight: 600 });
  const figuresHeight = 38;
  const result = resultLines(row);
  const textHeight = name.height + figuresHeight + result.height;
  const height = Math.max(textHeight, row.months.some(Boolean) ? barsHeight + marksHeight : 0);
  const middle = top + padding + height / 2;
  const barsTop = middle - (barsHeight + marksHeight) / 2;
  const marksAt = barsTop + barsHeight + marksHeight / 2 + 2;
  return {
    elements: [
      ...name.around(middle - (figuresHeight + result.height) / 2),
      ...latestFigures(row, middle + (name.height - result.height) / 2, words),
      ...result.below(middle + (name.height + figuresHeight - result.height) / 2),
      ...twelve.flatMap((month) => {
        const known = row.months[month];
        return known ? [lightMark(known.colour, middleOf(month), marksAt, markWidth)] : [];
      }),
    ],
    bottom: top + height + 2 * padding,
    barsTop,
  };
}

const colourIn = (row: YearRow, month: number): Colour => row.months[month]?.colour ?? 'grey';

/** One bar a month of a row; none where its height is null. */
function barsOf(
  { row, place }: { row: YearRow; place: number },
  heightOf: (month: number) => number | null,
  styleOf: (month: number) => object,
): BarSeriesOption {
  return {
    type: 'bar',
    xAxisIndex: place,
    yAxisIndex: place,
    barWidth,
    barGap: '-100%',
    silent: true,
    data: twelve.map((month) => ({
      value: row.months[month] ? (heightOf(month) ?? '-') : '-',
      itemStyle: { borderRadius: 4, ...styleOf(month) },
    })),
  };
}

/**
 * Twelve bars a row from 0 to 100, each before a track that shows what lacks; above what is good the stripes of what is
 * not reported. None before the bot began, and ahead.
 */
export function yearBars(blocks: readonly { row: YearRow; barsTop: number }[]): Chart {
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
    series: blocks.flatMap(({ row }, place) => {
      const share = (month: number) => shareOf(row, month);
      return [
        barsOf(
          { row, place },
          (month) => (share(month) === null ? null : 100),
          () => ({ color: ink.track }),
        ),
        barsOf(
          { row, place },
          (month) => missingTo(row, month),
          (month) => ({
            color: colourIn(row, month) === 'grey' ? lightColours.grey : lightColours.unreported,
            decal: stripes,
          }),
        ),
        barsOf({ row, place }, share, (month) => ({ color: lightColours[colourIn(row, month)] })),
      ];
    }),
  };
}
