import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import { describe, expect, onTestFinished, test } from 'vitest';
import * as pictures from '../../test/support/pictures.ts';
import { processorMs } from '../../test/support/processor-time.ts';
import { clashesOf, textsOf } from '../../test/support/svg-texts.ts';
import type { MonthPicture } from '../core/said/picture.ts';
import { statusColours, statuses } from './marks.ts';
import { drawMonthPicture, monthSvg } from './month-picture.ts';
import { tallestPx, toPng, toSvg } from './render.ts';
import { drawYearPicture, yearSvg } from './year-picture.ts';

const { crowdedMonth, emptyMonth, hugeMonth, silentMonth, usualMonth, worstMonth } = pictures;
const { emptyYear, patchyYear, silentYear, usualYear, worstYear } = pictures;

const months = Object.entries({ usualMonth, silentMonth, emptyMonth, worstMonth, crowdedMonth });
const years = Object.entries({ usualYear, silentYear, emptyYear, worstYear, patchyYear });
const drawings = [
  ...months.map(([name, data]) => ({ name, svg: () => monthSvg(data), png: () => drawMonthPicture(data) })),
  ...years.map(([name, data]) => ({ name, svg: () => yearSvg(data), png: () => drawYearPicture(data) })),
];

const wordsOf = (svg: string): string =>
  textsOf(svg)
    .map(({ words }) => words)
    .join(' ');

/** Width and height of a PNG, from its header. */
function sizeOf(png: Uint8Array): { width: number; height: number } {
  const bytes = Buffer.from(png);
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

describe.each(drawings)('$name', ({ name, svg, png }) => {
  test('is a PNG 1080 px wide, the same each time, within a second of the processor', async () => {
    const first = await png();
    const { width, height } = sizeOf(first);
    expect(width).toBe(1080);
    // Telegram takes a photo whose sides add up to 10,000 px at most (Bot API, sendPhoto).
    expect(height).toBeLessThan(8000);
    let second = first;
    const takenMs = await processorMs(async () => {
      second = await png();
    });
    // Hundreds of names take longer; it is done off the main thread.
    expect(takenMs).toBeLessThan(name === 'crowdedMonth' ? 4_000 : 1_000);
    expect(Buffer.compare(first, second)).toBe(0);
  });

  test('has no text that touches another or the edge, and none too small for a phone', () => {
    expect(clashesOf(svg(), 40)).toEqual([]);
    for (const { words, size } of textsOf(svg())) expect(size, words).toBeGreaterThanOrEqual(26);
  });
});

test('a sheet that no platform would take is refused before it costs a gigabyte', () => {
  expect(() => toSvg({ height: tallestPx + 1, chart: {} })).toThrow(/too tall/);
  expect(toSvg({ height: tallestPx, chart: {} })).toContain('<svg');
});

describe.each(months)('%s', (_, picture) => {
  test('says every name in full and every count, in order', () => {
    const words = wordsOf(monthSvg(picture));
    for (const row of picture.rows) {
      const counts = statuses.map((status) => row[status]).filter((count) => count > 0);
      const said = counts.length > 0 ? counts.join(' ') : picture.words.nothingDue;
      // A name without a space is broken between letters.
      expect(words.replaceAll(' ', '')).toContain(`${row.name} ${said}`.replaceAll(' ', ''));
    }
    for (const { name, note } of picture.units) {
      expect(words).toContain(name);
      expect(words).toContain(note);
    }
    expect(words).toContain(picture.title);
    expect(words).toContain(picture.subtitle);
  });
});

describe.each(years)('%s', (_, picture) => {
  test('says every name in full and its latest figures', () => {
    const words = wordsOf(yearSvg(picture));
    for (const { name, months } of picture.rows) {
      const isKnown = (month: (typeof months)[number]): boolean => month !== null && month.due > 0;
      const reported = months.findLastIndex((month) => isKnown(month) && month!.missing !== month!.due);
      const month = reported < 0 ? months.findLastIndex(isKnown) : reported;
      const latest = months[month];
      const counts = !latest
        ? picture.words.noData
        : reported < 0
          ? `${picture.words.month} ${month + 1} ${picture.words.noReport}`
          : `${latest.good}/${latest.due}`;
      expect(words).toMatch(new RegExp(`${name} (${picture.words.month} ${month + 1} \\d+% )?${counts}`));
    }
  });
});

/** As the Bot API takes a photo. */
const isPhoto = ({ width, height }: { width: number; height: number }): boolean =>
  width + height <= 10_000 && Math.max(width, height) <= 20 * Math.min(width, height);

test('of more units than can be named every state has its number, within the sides of a photo', async () => {
  const words = wordsOf(monthSvg(hugeMonth));
  for (const said of ['Chưa báo cáo · 500', 'Trễ hạn · 500', 'Đúng hạn · 500', 'Không có việc đến hạn · 500'])
    expect(words).toContain(said);
  expect(words).toMatch(/\+ \d+ đơn vị khác/);
  expect(clashesOf(monthSvg(hugeMonth), 40)).toEqual([]);
  expect(isPhoto(sizeOf(await drawMonthPicture(hugeMonth)))).toBe(true);
});

test.each([1, 60, 71, 250, 1_000])('a month of %i units is a photo that Telegram takes', async (count) => {
  const units = Array.from({ length: count }, (_, index) => ({
    name: `Phòng Văn hóa – Thông tin số ${index}`,
    state: 'missing' as const,
    note: '',
  }));
  const png = await drawMonthPicture({ ...usualMonth, units });
  expect(isPhoto(sizeOf(png))).toBe(true);
  expect(png.length).toBeLessThan(10 * 1024 * 1024);
});

test('whatever is too high is drawn smaller, and what no photo can hold is not drawn', async () => {
  const blank = (height: number) =>
    `<svg width="1080" height="${height}" xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>`;
  expect(sizeOf(await toPng(blank(8_000)))).toEqual({ width: 1080, height: 8_000 });
  for (const height of [9_000, 21_000])
    expect(isPhoto(sizeOf(await toPng(blank(height)))), String(height)).toBe(true);
  await expect(toPng(blank(22_000))).rejects.toThrow('a picture of 22000 px');
  // What the pictures themselves are tells its height in the same way.
  expect(monthSvg(usualMonth)).toMatch(/^<svg[^>]*\sheight="\d+"/);
});

const rowOf = (counts: Partial<MonthPicture['rows'][number]>): MonthPicture => ({
  ...usualMonth,
  units: [],
  rows: [
    {
      name: 'Chi phí thời gian',
      colour: 'grey',
      done: 0,
      onTrack: 0,
      late: 0,
      notBegun: 0,
      missing: 0,
      ...counts,
    },
  ],
});

/** Paths of a colour: marks are circles, lines and polygons, so these are the segments of bars. */
const segments = (svg: string, colour: string): number =>
  [...svg.matchAll(/<path [^>]*>/g)].filter(([path]) => path.includes(`fill="${colour}"`)).length;

test('a status without tasks has no segment', () => {
  for (const status of statuses) {
    const svg = monthSvg(rowOf({ [status]: 7 }));
    for (const other of statuses)
      expect(segments(svg, statusColours[other]), other).toBe(other === status ? 1 : 0);
  }
});

test('what is not reported is striped in the year, and told in the legend; a month before the bot began is blank', () => {
  const svg = yearSvg(patchyYear);
  for (const word of ['Quá hạn, thiếu báo cáo hoặc số liệu', 'Phần chưa có thông tin'])
    expect(wordsOf(svg)).toContain(word);
  // A pattern is a tile of stripes: bars of what nothing is known of have no colour of good or bad work.
  expect(svg).toContain('<pattern');
  expect(yearSvg(usualYear)).not.toContain('<pattern');
  const blank = { ...patchyYear, rows: [{ name: 'A', months: patchyYear.rows[0]!.months.map(() => null) }] };
  expect(yearSvg(blank)).not.toContain('<pattern');
});

test('one task among hundreds still has a segment', () => {
  const svg = monthSvg(rowOf({ done: 998, late: 1 }));
  expect(segments(svg, statusColours.late)).toBe(1);
});

test('a share is 100% only if all tasks are good', () => {
  const year = (good: number) =>
    wordsOf(yearSvg({ ...usualYear, rows: [{ name: 'A', months: [{ good, due: 999, colour: 'orange' }] }] }));
  expect(year(998)).toContain('99% 998/999');
  expect(year(999)).toContain('100% 999/999');
});

test('bundled, the fonts beside it, it draws the same and its process ends by itself', async () => {
  const outfile = 'dist/month-picture.test.mjs';
  onTestFinished(() => rmSync(outfile, { force: true }));
  await build({
    entryPoints: ['src/documents/month-picture.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['@resvg/resvg-js'],
  });
  const script = `
    import { drawMonthPicture } from './${outfile}';
    const png = await drawMonthPicture(${JSON.stringify(usualMonth)});
    process.stdout.write(png);`;
  const png = execFileSync(process.execPath, ['--input-type=module', '-e', script], { timeout: 20_000 });
  expect(Buffer.compare(png, await drawMonthPicture(usualMonth))).toBe(0);
});
