import type { Token } from '../text/fold.ts';
import { isNumbered } from './numbered-index.ts';

/** A number as it stands in a question, with the words beside it. */
interface Figure {
  value: number;
  before: string;
  after: string;
}

/** What the numbers of a question say. */
export interface Numbers {
  /** Each mention of an index: the codes it can mean. */
  mentions: { codes: string[]; strong: boolean; words: string }[];
  years: number[];
  months: number[];
  figures: Figure[];
  /** «xếp thứ 24», «24/25». */
  ranks: number[];
  /** An index code that the plan does not hold. */
  unknownCode: string | null;
}

/** «thứ nhất», «thứ 01». */
const ordinals = new Map(
  ['nhat', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'].flatMap(
    (word, position): [string, number][] => [
      [word, position + 1],
      [`0${position + 1}`, position + 1],
    ],
  ),
);

/** «3/25»: a place among as many agencies as the plan's. */
function isPlace(text: string, outOf: ReadonlySet<number>): boolean {
  const [, all] = /^\d+\/(\d+)$/.exec(text) ?? [];
  return all !== undefined && outOf.has(Number(all));
}

/** A word that may be a number, with its neighbours. */
interface Numeral {
  text: string;
  /** The words before and behind it, folded, and the one before that. */
  previous: string;
  earlier: string;
  next: string;
  codes: ReadonlyMap<string, string>;
  outOf: ReadonlySet<number>;
}

/** What a numeral says, put into the reading; whether it says that. */
type ReadNumeral = (numeral: Numeral, reading: Numbers) => boolean;

const readMonth: ReadNumeral = ({ text, previous }, reading) => {
  const isAfterMonth = ['thang', 'ky', 't'].includes(previous);
  const month =
    /^(\d{1,2})\/((?:19|20)\d\d)$/.exec(text) ??
    (isAfterMonth ? /^(\d{1,2})$/.exec(text) : null) ??
    /^t(\d{1,2})$/.exec(text);
  if (!month) return false;
  const value = Number(month[1]);
  if (value >= 1 && value <= 12) reading.months.push(value);
  if (month[2]) reading.years.push(Number(month[2]));
  return true;
};

const readYear: ReadNumeral = ({ text }, reading) => {
  if (!/^(19|20)\d\d$/.test(text)) return false;
  reading.years.push(Number(text));
  return true;
};

/** «24/25», «xếp thứ nhất». */
const readRank: ReadNumeral = ({ text, previous, earlier, outOf }, reading) => {
  const isOrdinal =
    ordinals.has(text) && previous === 'thu' && ['dung', 'xep', 'hang', 'vi', 'tri'].includes(earlier);
  if (isPlace(text, outOf)) reading.ranks.push(Number(text.split('/')[0]));
  else if (isOrdinal) reading.ranks.push(ordinals.get(text)!);
  else return false;
  return true;
};

const readDay: ReadNumeral = ({ text }, reading) => {
  if (!/^\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?$/.test(text)) return false;
  const year = /[/-]((?:19|20)\d\d)$/.exec(text);
  if (year) reading.years.push(Number(year[1]));
  return true;
};

/** Words before a figure that is no code of an index. */
const beforeFigure = ['tren', 'duoi', 'hon', 'tu', 'dat', 'duoc', 'la', 'diem', 'den'];

/** «2.1»: an index of the plan, one that it lacks, or a figure. */
const readCode: ReadNumeral = ({ text, previous, next, codes }, reading) => {
  const known = codes.get(text.replace(',', '.'));
  const isCode = /^\d[.,]\d$/.test(text) || known !== undefined || isNumbered(text);
  if (!isCode || next === 'diem' || ['ngay', 'hom'].includes(previous)) return false;
  const code = text.replace(',', '.');
  if (known === '') return true;
  if (known !== undefined) reading.mentions.push({ codes: [known], strong: true, words: code });
  else if (text.includes('.') && !beforeFigure.includes(previous)) reading.unknownCode = code;
  else reading.figures.push({ value: Number(code), before: previous, after: next });
  return true;
};

const readFigure: ReadNumeral = ({ text, previous, next }, reading) => {
  if (!/^\d+(?:[.,]\d+)?%?$/.test(text)) return false;
  const value = Number(text.replace('%', '').replace(',', '.'));
  reading.figures.push({ value, before: previous, after: next });
  return true;
};

const readNumeral: readonly ReadNumeral[] = [readMonth, readYear, readRank, readDay, readCode, readFigure];

/** Numbers, years, months, ranks and codes among the words. */
export function readNumbers(
  tokens: readonly Token[],
  codes: ReadonlyMap<string, string>,
  outOf: ReadonlySet<number>,
  reading: Numbers,
  used: boolean[],
): void {
  const wordAt = (position: number): string => tokens[position]?.folded ?? '';
  tokens.forEach(({ folded: text }, position) => {
    const numeral: Numeral = {
      text,
      previous: wordAt(position - 1),
      earlier: wordAt(position - 2),
      next: wordAt(position + 1),
      codes,
      outOf,
    };
    if (readNumeral.some((read) => read(numeral, reading))) used[position] = true;
  });
}
