import type { Measure } from '../../core/plan/plan.ts';
import { isRate } from '../../core/report/figure.ts';
import type { Entry } from '../../core/report/report.ts';
import { figure } from './words.ts';

/** «98,5 %», «2 nhiệm vụ». */
export const withUnit = (value: number, measure: Measure): string =>
  `${figure(value)}${isRate(measure) ? '' : ' '}${measure.unit}`;

/** What an entry says, behind its mark: the figure and the words. */
export function entryWords(entry: Entry, measure: Measure | undefined): string {
  const said = [
    ...(entry.figure !== undefined && measure ? [withUnit(entry.figure, measure)] : []),
    ...(entry.result ? [`«${entry.result}»`] : []),
    ...(entry.obstacle ? [`«${entry.obstacle}»`] : []),
    ...(entry.proposal ? [`kiến nghị: «${entry.proposal}»`] : []),
  ];
  return said.join(' – ');
}

/** How many pieces of evidence stand with an entry. */
export const clip = (entry: Entry): string =>
  entry.evidence.length > 0 ? ` 📎${entry.evidence.length}` : '';
