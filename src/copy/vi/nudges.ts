import type { Answer } from '../../core/ask/answer.ts';
import type { Line, Message, Span } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { shortOffice } from './called.ts';
import { unitList } from './short-list.ts';
import { b, capital, line, monthName, shortDate, shortTitle } from './words.ts';

type Nudges = Extract<Answer, { type: 'nudges' }>;

/** So many reminders by hand are told, the latest of them. */
const mostTold = 8;

/** Reminders by hand that were one: several units at once. */
function together(told: Nudges['told']): Nudges['told'][] {
  const byMoment = new Map<string, Nudges['told'][number][]>();
  for (const one of told) {
    const key = `${one.at} ${one.by?.id} ${one.isLater}`;
    byMoment.set(key, [...(byMoment.get(key) ?? []), one]);
  }
  return [...byMoment.values()].sort(([left], [right]) => left!.at - right!.at);
}

/** «08:30 thứ Ba 01/08 (Hứa Minh An): Thanh tra Sở và Văn phòng Sở» */
function nudgeRow(one: Nudges['told'], namesUnits: boolean): Span[] {
  const [{ at, by, isLater }] = one as [Nudges['told'][number]];
  const of = namesUnits ? `: ${unitList(one.map(({ unit }) => unit))}` : '';
  return [
    b(shortDate(at)),
    ` (${by ? (by.role === 'leader' ? `${shortTitle(by)} ${by.name}` : by.name) : shortOffice}${isLater ? ', hẹn gửi sau giờ yên lặng' : ''})${of}`,
  ];
}

/** What the office and leaders did by hand; none where the trail names nobody who is asked about. */
function byHand({ units, told }: Nudges, whom: string, name: string): Line[] {
  const all = together(told);
  const rows = all.slice(-mostTold).map((one) => nudgeRow(one, units.length !== 1));
  const leaders = told.filter(({ by }) => by?.role === 'leader').length;
  const who = leaders === 0 ? shortOffice : leaders < told.length ? `Lãnh đạo và ${shortOffice}` : 'Lãnh đạo';
  const [only, another] = rows;
  if (only === undefined) return [];
  if (another === undefined) return [line(`${who} đã nhắc${whom} về báo cáo ${name} lúc `, ...only, '.')];
  return [
    line(`${who} đã nhắc${whom} `, b(`${all.length} lần`), ` về báo cáo ${name}:`),
    ...(all.length > rows.length ? [line(`(${rows.length} lần gần nhất)`)] : []),
    ...rows.map((row) => line('– ', ...row)),
  ];
}

/** When units were reminded of a month, and by whom. */
export function nudgesMessage(answer: Nudges, { plan }: Names): Message {
  const { month, units, perhaps, byItself, since } = answer;
  const name = monthName({ year: plan.year, month });
  const whom = units.length > 0 ? ` ${unitList(units)}` : '';
  const hand = byHand(answer, whom, name);
  const moments = (all: readonly number[]): string => all.map(shortDate).join('; ');
  const unnamed =
    perhaps.length > 0
      ? [line(`${shortOffice} nhắc nhiều đơn vị một lúc, nhật ký không ghi hết tên: ${moments(perhaps)}.`)]
      : [];
  if (hand.length > 0)
    return {
      lines: [
        ...hand,
        ...unnamed,
        ...(byItself.length > 0 ? [line(`Nhắc tự động đơn vị còn nợ: ${moments(byItself)}.`)] : []),
        ...(since === null ? [] : [line(`Nhật ký ở đây có từ ${shortDate(since)}.`)]),
      ],
    };
  // Nobody by hand: whether the calendar did is the answer.
  const none = `${since === null ? '' : `từ ${shortDate(since)} `}${shortOffice} chưa nhắc thêm${whom} lần nào về báo cáo ${name}.`;
  const isSaid = byItself.length > 0;
  return {
    lines: [
      ...(isSaid
        ? [line(b('Đã nhắc tự động'), ` các đơn vị còn nợ báo cáo ${name}: ${moments(byItself)}.`)]
        : []),
      ...(unnamed.length > 0 ? unnamed : [isSaid ? line(capital(none)) : line(b('Chưa'), `: ${none}`)]),
    ],
  };
}
