import { type Conduct, conductOf, type MonthOfUnit } from '../../core/report/discipline.ts';
import { unheardWords } from './progress.ts';
import { figure } from './words.ts';

/** «tháng 1–5», «tháng 5» */
export const monthsWords = (from: number, to: number): string =>
  from === to ? `tháng ${from}` : `tháng ${from}–${to}`;

/** «trễ hạn 2 tháng (5 ngày)» of several months, «trễ hạn 3 ngày» of one. */
function lateWords({ owed, late, daysLate }: Conduct): string[] {
  if (late === 0) return [];
  return [owed === 1 ? `trễ hạn ${daysLate} ngày` : `trễ hạn ${late} tháng (${daysLate} ngày)`];
}

const several = (count: number, owed: number, word: string): string[] =>
  count === 0 ? [] : [owed === 1 ? word : `${word} ${count} tháng`];

/** «đúng hạn 3/5 tháng, trễ hạn 1 tháng (3 ngày), chưa báo cáo 1 tháng», «trễ hạn 3 ngày». */
export const sentWords = (conduct: Conduct): string => {
  const { owed, onTime, missing, awaited } = conduct;
  return [
    ...(owed === 1 ? (onTime === 1 ? ['đúng hạn'] : []) : [`đúng hạn ${onTime}/${owed} tháng`]),
    ...lateWords(conduct),
    ...several(missing, owed, 'chưa báo cáo'),
    ...several(awaited, owed, 'chưa đến hạn'),
  ].join(', ');
};

/** «bị trả lại 2 mục, chép tháng trước 3/15 mục»; nothing of what did not happen. */
export const answerWords = ({ returned, copied, answers }: Conduct): string[] => [
  ...(returned > 0 ? [`bị trả lại ${returned} mục`] : []),
  ...(copied > 0 ? [`chép tháng trước ${copied}/${answers} mục`] : []),
];

export const conductWords = (conduct: Conduct): string =>
  [sentWords(conduct), ...answerWords(conduct)].join('; ');

/** « (chưa có người nhận nhắc)» behind what months of a unit come to, where one is missing of which nobody was reminded. */
export const unheardMark = (months: readonly MonthOfUnit[]): string =>
  months.some(({ unheard }) => unheard) ? ` (${unheardWords})` : '';

/** «33/40 báo cáo đúng hạn, 1 trễ hạn, 6 chưa có» of reports, however many units and months. */
export function reportCounts({ owed, onTime, late, missing, awaited }: Conduct): string {
  return [
    `${onTime}/${owed} báo cáo đúng hạn`,
    ...(late > 0 ? [`${late} trễ hạn`] : []),
    ...(missing > 0 ? [`${missing} chưa có`] : []),
    ...(awaited > 0 ? [`${awaited} chưa đến hạn`] : []),
  ].join(', ');
}

/** A middle value, «0,5». */
export const middle = (value: number): string => figure(value);

/** What is counted of the months of several units together. */
export const together = (units: readonly { months: readonly MonthOfUnit[] }[]): Conduct =>
  conductOf(units.flatMap(({ months }) => months));
