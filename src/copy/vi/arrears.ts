import type { SeenArrears } from '../../core/ask/answer.ts';
import type { Arrear, MonthInArrears } from '../../core/report/arrear.ts';
import type { Button, Line, Message } from '../../core/said/message.ts';
import { toPeriod } from '../../core/time/period.ts';
import { inVietNam } from '../../core/time/viet-nam-time.ts';
import { button } from './button.ts';
import { b, joined, line } from './words.ts';

/** So many earlier months have a button; further ones are named. */
export const mostButtons = 3;

const monthOf = ({ period }: { period: string }): string => `tháng ${toPeriod(period).month}`;

const over = ({ deadlineAt }: { deadlineAt: number }): string =>
  `quá hạn ${inVietNam(deadlineAt).format('DD/MM')}`;

/** «còn 1 nhiệm vụ», «còn 1 số liệu», «còn 2 nhiệm vụ, 1 số liệu» */
const openWords = ({ tasks, figures }: { tasks: number; figures: number }): string =>
  `còn ${[...(tasks > 0 ? [`${tasks} nhiệm vụ`] : []), ...(figures > 0 ? [`${figures} số liệu`] : [])].join(', ')}`;

/** «tháng 6 (quá hạn 26/06)», «tháng 6 (còn 1 nhiệm vụ, quá hạn 26/06)» */
const owedWords = (arrear: Arrear): string =>
  `${monthOf(arrear)} (${arrear.sent ? `${openWords(arrear)}, ` : ''}${over(arrear)})`;

/** «Còn nợ báo cáo tháng 6 (quá hạn 26/06).»: to the unit itself; nothing where it owes nothing. */
export function arrearsLines(arrears: readonly Arrear[]): Line[] {
  const own = arrears.filter(({ of }) => of === undefined);
  const ended = [...new Set(arrears.flatMap(({ of }) => of ?? []))];
  return [
    ...(own.length === 0 ? [] : [line(`Còn nợ báo cáo ${joined(own.map(owedWords))}.`)]),
    ...ended.map((unit) =>
      line(
        `Còn nợ báo cáo của ${unit.name} (nay không còn): ${joined(arrears.filter(({ of }) => of === unit).map(owedWords))}.`,
      ),
    ),
  ];
}

/** [Báo cáo tháng 6], the oldest first. @param of behind each label, where the reader reports for several units */
export const arrearsButtons = (unit: string, arrears: readonly Arrear[], of = ''): Button[][] =>
  arrears.slice(0, mostButtons).map((arrear) => [
    button(`Báo cáo ${monthOf(arrear)}${arrear.of ? ` · ${arrear.of.name}` : of}`, {
      type: 'open',
      unit: arrear.of?.id ?? unit,
      period: arrear.period,
    }),
  ]);

/** How much of other units' arrears a reader may know: when they were due and what was given back, or names alone. */
export type ArrearsSeen = 'all' | 'names';

const partlyWords = ({ partly }: MonthInArrears): string[] =>
  partly.map((one) => `${one.unit.name} (${openWords(one)})`);

/**
 * «Còn nợ báo cáo tháng 6 (quá hạn 26/06): Thanh tra Sở.», the oldest first; months that the same units owe are one line:
 * by December there are seven.
 */
export function monthsInArrears(months: readonly MonthInArrears[], seen: ArrearsSeen): Line[] {
  const byNames = new Map<string, { names: string[]; of: MonthInArrears[] }>();
  for (const month of months) {
    const names = [...month.units.map(({ name }) => name), ...(seen === 'all' ? partlyWords(month) : [])];
    const same = byNames.get(names.join()) ?? { names, of: [] };
    same.of.push(month);
    byNames.set(names.join(), same);
  }
  return [...byNames.values()].flatMap(({ names, of }) =>
    names.length === 0
      ? []
      : [
          line(
            `Còn nợ báo cáo ${joined(of.map((month) => `${monthOf(month)}${seen === 'all' ? ` (${over(month)})` : ''}`))}: `,
            b(joined(names)),
            '.',
          ),
        ],
  );
}

/** [Nhắc tháng 6], for the office: whoever owes that month is reminded now. */
export const nudgeButtons = (months: readonly MonthInArrears[]): Button[][] =>
  months
    .slice(0, mostButtons)
    .map((month) => [button(`Nhắc ${monthOf(month)}`, { type: 'nudge', period: month.period })]);

/** Earlier months that are owed, behind who has not reported this one. */
const missingArrears = ({ months, seen }: SeenArrears): Line[] =>
  monthsInArrears(months, seen === 'names' ? 'names' : 'all');

/** What the reader can do about it: report for their own unit, else, the office, remind. */
function missingButtons({ months, seen, own }: SeenArrears): Button[][] {
  const several = own.length > 1;
  const reports = own.flatMap(({ unit, months: owed }) =>
    arrearsButtons(unit.id, owed, several ? ` · ${unit.name}` : ''),
  );
  const mine = new Set(own.map(({ unit }) => unit.id));
  const others = months.filter(({ units, partly }) =>
    [...units, ...partly.map(({ unit }) => unit)].some(({ id }) => !mine.has(id)),
  );
  return [...reports, ...(seen === 'office' ? nudgeButtons(others) : [])].slice(0, mostButtons);
}

/** Who has not reported, with earlier months that are owed where there are such. */
export function withArrears(lines: readonly Line[], arrears: SeenArrears | undefined): Message {
  if (!arrears) return { lines: [...lines] };
  const buttons = missingButtons(arrears);
  return { lines: [...lines, ...missingArrears(arrears)], ...(buttons.length > 0 ? { buttons } : {}) };
}
