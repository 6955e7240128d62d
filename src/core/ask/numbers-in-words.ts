import { fold } from '../text/fold.ts';

const digits: Readonly<Record<string, number>> = {
  khong: 0,
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  lam: 5,
  nham: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
};
const tens: ReadonlySet<string> = new Set(['muoi', 'chuc']);
const between: ReadonlySet<string> = new Set(['linh', 'le']);

const word =
  '(?:không|một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín|mười|mươi|chục|trăm|linh|lẻ|nghìn|ngàn|khong|mot|bon|tu|nam|lam|nham|sau|bay|tam|chin|muoi|chuc|tram|le|nghin|ngan)';
/** Words of a number behind each other, as they may stand in a text. */
const numberRun = new RegExp(`(?<![\\p{L}\\d])${word}(?: ${word})+(?!\\p{L})`, 'giu');

/** A number below a thousand: «hai trăm mười tám»; null where the words make none. */
function belowThousand(words: readonly string[]): number | null {
  let sum = 0;
  let digit: number | null = null;
  /** What the last word counted, so that each stands behind a greater one. */
  let least = 1000;
  for (const one of words) {
    if (between.has(one)) {
      if (least !== 100 || digit !== null) return null;
      continue;
    }
    const counted = one === 'tram' ? 100 : tens.has(one) ? 10 : 1;
    if (counted === 1) {
      if (digit !== null || least <= 1) return null;
      digit = digits[one]!;
      continue;
    }
    // «mười tám» begins with the ten, «hai mươi» counts them.
    if (counted >= least || (counted === 100 && digit === null)) return null;
    sum += counted * (digit ?? 1);
    digit = null;
    least = counted;
  }
  return sum + (digit ?? 0);
}

/** The number that folded words make; null where they make none, or where it is no more than one digit. */
function numberOf(words: readonly string[]): number | null {
  const at = words.findIndex((one) => one === 'nghin' || one === 'ngan');
  if (at < 0) return words.some((one) => one === 'tram' || tens.has(one)) ? belowThousand(words) : null;
  const thousands = belowThousand(words.slice(0, at));
  const rest = at + 1 === words.length ? 0 : belowThousand(words.slice(at + 1));
  return thousands === null || thousands === 0 || rest === null ? null : thousands * 1000 + rest;
}

/**
 * A text with the numbers that are written in words as figures: «hai trăm mười tám tỉ» is «218 tỉ». Of one word none is made, which
 * may mean other things («ba», «năm»), nor of a run of words that make none («hai ba việc»).
 */
export const inFigures = (text: string): string =>
  text.replace(numberRun, (run) => {
    const number = numberOf(fold(run).split(' '));
    return number === null ? run : String(number);
  });
