import type { Measure } from '../plan/plan.ts';
import { isBareNumber, saysNothing } from './asked-about.ts';
import { isRate } from './figure.ts';
import { beginsWithStatus } from './spoken-status.ts';

/** «và 4 đều xong»: more numbers, so that the first is one of several tasks. */
const moreNumbers = /^(?:,|và|va|&|\+)\s+\d/iu;

/** Behind the number: a status, other numbers, or nothing that a figure would have. */
const isOfTask = (behind: string): boolean =>
  beginsWithStatus(behind) !== null ||
  moreNumbers.test(behind) ||
  /^rồi(?!\p{L})/iu.test(behind) ||
  saysNothing(behind);

/**
 * The number of «7 xong», «4: xong», «3 và 4 đều xong», «4 ok» where a rate is asked: as likely that of a task or a choice as a
 * figure, so it never becomes one unasked. Null of «7% xong», «95, thiếu người», and of a high rate with its status: «98 hoàn thành».
 * @param below whether a figure must be explained
 */
export function doubtfulFigure(
  words: string,
  measure: Measure,
  below: (figure: number) => boolean,
): string | null {
  const [, number, behind] =
    /^(?:số\s+)?(\d{1,2})(?:\s*[.)–-]\s+|\s*:\s*|\s+)(\S[\s\S]*)$/iu.exec(words.trim()) ?? [];
  if (number === undefined || behind === undefined || !isRate(measure)) return null;
  return isOfTask(behind) && below(Number(number)) ? number : null;
}

/** Choices that stand under a question of the report are at most so many. */
const mostChoices = 6;

/** «2» where a rate is asked: 2 %, or the second of the choices? A count of so few is as likely. */
export const mayBeChoice = (words: string, measure: Measure): boolean =>
  isRate(measure) &&
  isBareNumber(words) &&
  Number.parseInt(words, 10) >= 1 &&
  Number.parseInt(words, 10) <= mostChoices;
