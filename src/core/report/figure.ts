import type { Measure } from '../plan/plan.ts';
import { unitBehind, unitPattern } from './other-unit.ts';
import { isBehind, type Status } from './report.ts';
import { addsNothing } from './spoken-status.ts';

/** What became of a typed figure: its value and the words behind it, or why it cannot be taken. */
export type FigureReading =
  | { type: 'figure'; value: number; words: string }
  /** No number stands there. */
  | { type: 'unreadable' }
  /** Below 0 or above the largest figure that makes sense. */
  | { type: 'out-of-range' }
  /** Things are counted in whole numbers. */
  | { type: 'not-whole' }
  /** It is a number of something else: «5 hồ sơ» where a rate is asked. */
  | { type: 'other-unit'; value: number; unit: string };

/** No count of a year is larger: what nobody has bounded is still no number of a telephone. */
const largest = 999_999_999;

/** A rate of the month («100 % hồ sơ đúng hạn») rather than a count that grows over the year. */
export const isRate = (measure: Measure): boolean => measure.unit === '%';

/** A number as Vietnamese write it: 98 · 98,5 · 98.5 · 1.234,5 · 1.234 (a dot before three digits groups them). */
export function toNumber(text: string): number | null {
  const grouped = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
  if (grouped.test(text)) return Number(text.replace(/\./g, '').replace(',', '.'));
  if (/^\d+(?:[.,]\d+)?$/.test(text)) return Number(text.replace(',', '.'));
  return null;
}

/** «98 trên 100 hồ sơ», «98/100»: so many of so many, and what they are. */
const shareOf =
  /^(\d[\d.]*)\s*(?:(trên|tren)|\/)\s*(\d[\d.]*)(?:\s*(?:hồ sơ|ho so|hs|thủ tục|trường hợp|lượt|phiếu|ý kiến|phản ánh|doanh nghiệp)(?![\p{L}]))?/iu;

/**
 * So many of so many are a rate in percent, to a hundredth: «49 trên 50» is 98 %. With a slash only where it can be no day:
 * «5/12» is left as it stands.
 */
function asShare(typed: string, measure: Measure): string {
  const [all, part, spoken, of] = (isRate(measure) && shareOf.exec(typed)) || [];
  if (all === undefined || part === undefined || of === undefined) return typed;
  const [value, whole] = [toNumber(part), toNumber(of)];
  if (value === null || whole === null || whole === 0 || value > whole) return typed;
  if (spoken === undefined && whole <= 12) return typed;
  return `${String(Math.round((value / whole) * 10_000) / 100).replace('.', ',')}%${typed.slice(all.length)}`;
}

/**
 * Reads the figure of a measured task, with words that may follow it: «98,5 %», «95, hai hồ sơ chờ bổ sung», «2/3».
 * @returns the value in the measure's own unit
 */
export function readFigure(text: string, measure: Measure): FigureReading {
  const typed = asShare(text.normalize('NFC').trim(), measure);
  const pattern = new RegExp(
    `^([+-]?)\\s*(\\d[\\d.,]*\\d|\\d)(?:\\s*/\\s*(\\d+))?\\s*((?:${unitPattern(measure)})(?![\\p{L}]))?\\s*([,;:.–-]\\s*|\\s+|\\n|$)([\\s\\S]*)$`,
    'iu',
  );
  const match = pattern.exec(typed);
  if (!match) return { type: 'unreadable' };
  const [, sign, digits, of, unit, between = '', rest = ''] = match;
  const value = toNumber(digits!);
  const words = addsNothing(rest) ? '' : rest.trim();
  // «2/3» counts so many of the target; any other fraction is no figure that can be trusted.
  if (of !== undefined && (isRate(measure) || Number(of) !== measure.target)) return { type: 'unreadable' };
  if (value === null || /^[\d.,%\s/+-]+$/.test(words)) return { type: 'unreadable' };
  if ((sign === '-' && value !== 0) || value > (measure.max ?? largest)) return { type: 'out-of-range' };
  if (!isRate(measure) && !Number.isInteger(value)) return { type: 'not-whole' };
  // A sign behind the number ends it: «95, hai hồ sơ chờ bổ sung».
  const other = unit === undefined && !/\S/.test(between) ? unitBehind(words) : null;
  return other === null ? { type: 'figure', value, words } : { type: 'other-unit', value, unit: other };
}

/** A number that stands by itself, a sign or nothing behind it: «chậm, 95, thiếu người», not «chậm vì 2 cán bộ nghỉ». */
const bareNumber = /^[+-]?\s*\d[\d.,/]*\s*%?\s*(?:[,;:–-]\s|$)/;

/** Whether what was typed behind the status of a measured task begins with its figure, well or badly written. */
export const speaksFigure = ({ status, rest }: { status: Status; rest: string }): boolean =>
  isBehind({ status }) ? bareNumber.test(rest) : /^[+-]?\s*\d/.test(rest);
