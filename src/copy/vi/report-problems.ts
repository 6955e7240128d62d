import type { Measure } from '../../core/plan/plan.ts';
import { isRate } from '../../core/report/figure.ts';
import type { Draft } from '../../core/report/report.ts';
import { periodBefore, toPeriod } from '../../core/time/period.ts';
import { figure } from './words.ts';

/** The number of the month before a report's. */
export const lastMonth = (draft: Draft): number => periodBefore(toPeriod(draft.period))?.month ?? 12;

/** A figure that a measure might be answered by: «98,5» */
export const example = (measure: Measure): string =>
  figure(
    isRate(measure)
      ? Math.max((measure.max ?? 100) - 1.5, 0)
      : Math.max(Math.min(measure.max ?? measure.target, measure.target) - 1, 0),
  );

/** Between what a figure lies: «từ 0 đến 100»; nobody has said where everything that is counted ends. */
export const within = (measure: Pick<Measure, 'max'> | undefined): string =>
  measure?.max === undefined ? 'từ 0 trở lên' : `từ 0 đến ${figure(measure.max)}`;
