import {
  type Count,
  countOf,
  doneOf,
  fallenOf,
  onTimeRateOf,
  type Row,
  rateOf,
} from '../../core/report/counting.ts';
import type { MonthProgress } from '../../core/report/progress.ts';
import type { Line, Span } from '../../core/said/message.ts';
import { inVietNam } from '../../core/time/viet-nam-time.ts';
import { b, figure, line } from './words.ts';

/** «76,7%», one decimal, as officials write a rate. */
export const share = (value: number): string => `${figure(Math.round(value * 10) / 10)}%`;

/** Of what waits to be confirmed only what has fallen due is a part of the rate; the rest is said to be none. */
const ofThemInTerm = (awaiting: number, fallen: number): string =>
  fallen === awaiting ? '' : fallen === 0 ? ' (còn trong hạn)' : ` (${awaiting - fallen} còn trong hạn)`;

/** «quá hạn chưa hoàn thành 4; chưa có thông tin 6; trong hạn 2»: what is not done, and what is not known. */
export const notDone = ({
  overdue,
  unknown,
  inTerm,
  extended = 0,
  awaiting = 0,
  awaitingFallen = 0,
}: Count): string[] => [
  ...(awaiting > 0 ? [`chờ xác nhận ${awaiting}${ofThemInTerm(awaiting, awaitingFallen)}`] : []),
  ...(overdue > 0 ? [`quá hạn chưa hoàn thành ${overdue}`] : []),
  ...(unknown > 0 ? [`chưa có thông tin ${unknown}`] : []),
  ...(inTerm > 0 ? [`trong hạn ${inTerm}`] : []),
  // Of all that are counted, whatever became of them: what was given more time is not hidden among the others.
  ...(extended > 0 ? [`gia hạn ${extended}`] : []),
];

/**
 * «; gồm 1 việc hằng tháng đúng tiến độ»: where other work has a day of its own, and so is done by «Hoàn thành» alone, what else
 * is counted as done is said. Of a plan of monthly duties everybody counts so.
 */
function carriedOn(rows: readonly Row[]): string {
  const count = rows.filter((row) => row.carriedOn).length;
  return count > 0 && rows.some(({ task }) => task.due !== undefined)
    ? `; gồm ${count} việc hằng tháng đúng tiến độ`
    : '';
}

/**
 * «Tính đến 26/05/2023, có 43 nhiệm vụ đến hạn hoặc đã xong: hoàn thành 33, đạt 76,7% (đúng hạn 33, quá hạn 0); quá hạn chưa
 * hoàn thành 4; …»: the sentence in which every official counts. None where nothing fell due and nothing is done.
 * @param what is counted, in a paper, whose sentence is the official one: of several months a duty of every month once a month («lượt nhiệm vụ»)
 */
export function countingLine(
  rows: readonly Row[],
  { now }: Pick<MonthProgress, 'now'>,
  what?: 'nhiệm vụ' | 'lượt nhiệm vụ',
): Line[] {
  const count = countOf(rows);
  const fallen = fallenOf(count);
  if (fallen === 0) return [];
  const spans: Span[] = [
    `Tính đến ${inVietNam(now).format('DD/MM/YYYY')}, có ${fallen} ${what ?? 'nhiệm vụ'} đến hạn hoặc đã xong: `,
    b(`hoàn thành ${doneOf(count)}, đạt ${share(rateOf(count)!)}`),
    ` (đúng hạn ${count.inTime}, quá hạn ${count.doneLate}${what ? '' : carriedOn(rows)})`,
    notDone(count).length > 0 ? `; ${notDone(count).join('; ')}.` : '.',
  ];
  return [line(...spans)];
}

/** «hoàn thành 5/7 (71,4%) · quá hạn 1 · chưa có thông tin 1»: the same in short, of an index or a unit. */
export function countingShort(rows: readonly Row[]): string {
  const count = countOf(rows);
  const fallen = fallenOf(count);
  if (fallen === 0) return '';
  return [
    `hoàn thành ${doneOf(count)}/${fallen} (${share(rateOf(count)!)}${count.doneLate > 0 ? `, đúng hạn ${share(onTimeRateOf(count)!)}` : ''})`,
    ...(count.awaiting ? [`chờ xác nhận ${count.awaiting}`] : []),
    ...(count.overdue > 0 ? [`quá hạn ${count.overdue}`] : []),
    ...(count.unknown > 0 ? [`chưa có thông tin ${count.unknown}`] : []),
    ...(count.extended ? [`gia hạn ${count.extended}`] : []),
  ].join(' · ');
}
