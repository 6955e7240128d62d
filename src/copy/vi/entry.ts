import type { Measure } from '../../core/plan/plan.ts';
import { isRate } from '../../core/report/figure.ts';
import type { Entry } from '../../core/report/report.ts';
import { figure, shortText } from './words.ts';

/** «98,5 %», «2 nhiệm vụ». */
export const withUnit = (value: number, measure: Measure): string =>
  `${figure(value)}${isRate(measure) ? '' : ' '}${measure.unit}`;

/**
 * What an entry says, behind its mark: the figure and the words.
 * @param most the longest piece of words, cut with «…»; all of them where nothing is said
 */
export function entryWords(entry: Entry, measure: Measure | undefined, most?: number): string {
  const told = (words: string): string => `«${most === undefined ? words : shortText(words, most)}»`;
  const said = [
    ...(entry.figure !== undefined && measure ? [withUnit(entry.figure, measure)] : []),
    ...(entry.result ? [told(entry.result)] : []),
    ...(entry.obstacle ? [told(entry.obstacle)] : []),
    ...(entry.proposal ? [`kiến nghị: ${told(entry.proposal)}`] : []),
  ];
  return said.join(' – ');
}

/** How many pieces of evidence stand with an entry. */
export const clip = (entry: Entry): string =>
  entry.evidence.length > 0 ? ` 📎${entry.evidence.length}` : '';
