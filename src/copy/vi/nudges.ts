import type { Answer } from '../../core/ask/answer.ts';
import type { Message, Span } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { b, capital, joined, line, monthName, shortDate } from './words.ts';

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

/** When units were reminded of a month, and by whom. */
export function nudgesMessage({ month, units, told, byItself, since }: Nudges, { plan }: Names): Message {
  const name = monthName({ year: plan.year, month });
  const whom = units.length > 0 ? ` ${joined(units.map((unit) => unit.name))}` : '';
  const all = together(told);
  const shown = all.slice(-mostTold);
  const rows = shown.map((one): Span[] => {
    const [{ at, by, isLater }] = one as [Nudges['told'][number]];
    const of = units.length === 1 ? '' : `: ${joined(one.map(({ unit }) => unit.name))}`;
    return [
      b(shortDate(at)),
      ` (${by?.name ?? 'Văn phòng'}${isLater ? ', hẹn gửi sau giờ yên lặng' : ''})${of}`,
    ];
  });
  const [only, another] = rows;
  const itself = byItself.map(shortDate).join('; ');
  const none = `${since === null ? '' : `từ ${shortDate(since)} `}Văn phòng chưa nhắc thêm${whom} lần nào về báo cáo ${name}.`;
  // Nobody by hand: whether the calendar did is the answer.
  if (only === undefined)
    return {
      lines: [
        ...(byItself.length > 0
          ? [line(b('Đã nhắc tự động'), ` các đơn vị còn nợ báo cáo ${name}: ${itself}.`)]
          : []),
        line(...(byItself.length > 0 ? [capital(none)] : [b('Chưa'), `: ${none}`])),
      ],
    };
  const byHand =
    another === undefined
      ? [line(`Văn phòng đã nhắc${whom} về báo cáo ${name} lúc `, ...only, '.')]
      : [
          line(`Văn phòng đã nhắc${whom} `, b(`${all.length} lần`), ` về báo cáo ${name}:`),
          ...(all.length > shown.length ? [line(`(${shown.length} lần gần nhất)`)] : []),
          ...rows.map((row) => line('– ', ...row)),
        ];
  return {
    lines: [
      ...byHand,
      ...(byItself.length > 0 ? [line(`Nhắc tự động đơn vị còn nợ: ${itself}.`)] : []),
      ...(since === null ? [] : [line(`Nhật ký ở đây có từ ${shortDate(since)}.`)]),
    ],
  };
}
