import type { Answer, LateRow, StateTally } from '../../core/ask/answer.ts';
import type { Line, Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { share } from './counting.ts';
import { readingWords } from './found-reading.ts';
import { monthsWords } from './found-words.ts';
import { b, capital, joined, line, shortText } from './words.ts';

type Of<T extends Answer['type']> = Extract<Answer, { type: T }>;

const daysOf = ({ late }: LateRow): number => late.reduce((sum, { days }) => sum + days, 0);

/** «trễ 2 lần, cộng 5 ngày (tháng 7: 1 ngày, tháng 9: 4 ngày); không gửi tháng 8». */
function lateWords(row: LateRow): string {
  const { late, missing } = row;
  const each = late.map(({ month, days }) => `tháng ${month}: ${days} ngày`).join(', ');
  const came = late.length > 0 ? [`trễ ${late.length} lần, ${daysOf(row)} ngày (${each})`] : [];
  const none = missing.length > 0 ? [`chưa gửi ${joined(missing.map((month) => `tháng ${month}`))}`] : [];
  return [...came, ...none].join('; ') || 'không trễ lần nào';
}

/** Whose reports came late most often or by most days over some months, and how the others stand. */
export function lateRankingMessage(
  { by, least, rows, months }: Of<'late-ranking'>,
  { plan }: Names,
): Message {
  const span = monthsWords(months, plan.year);
  const count = (row: LateRow): number =>
    by === 'days' ? daysOf(row) : row.late.length + row.missing.length;
  const key = (row: LateRow): string => `${count(row)} ${daysOf(row)}`;
  const isLate = (row: LateRow): boolean => row.late.length + row.missing.length > 0;
  const [first] = rows;
  if (!first || !rows.some(isLate))
    return { lines: [line(b('Không có đơn vị nào'), ` báo cáo trễ hạn ${span}.`)] };
  const firsts = rows.filter((row) => key(row) === key(first));
  const rest = rows.filter((row) => !firsts.includes(row) && isLate(row));
  const inTime = rows.filter((row) => !isLate(row) && !firsts.includes(row));
  const what = `báo cáo trễ ${least ? 'ít' : 'nhiều'}${by === 'days' ? ' ngày' : ''} nhất ${span}`;
  return {
    lines: [
      ...(least && !isLate(first)
        ? [line(b(joined(firsts.map(({ unit }) => unit.name))), `: không trễ lần nào ${span}.`)]
        : [
            line(`${capital(what)}:`),
            ...firsts.map((row) => line('• ', b(row.unit.name), `: ${lateWords(row)}.`)),
          ]),
      ...(rest.length > 0
        ? [line('Còn lại: ', rest.map((row) => `${row.unit.name} ${lateWords(row)}`).join('; '), '.')]
        : []),
      ...(inTime.length > 0 ? [line(`Đúng hạn cả: ${joined(inTime.map(({ unit }) => unit.name))}.`)] : []),
    ],
  };
}

const good = ({ good: count, told }: StateTally): string =>
  `${count}/${told} (${share((100 * count) / told)})`;

/** Which units' work moved up or down most between two months, by what of it was reported done or on time. */
export function unitsMovedMessage(
  { months, worse, rows, unknown }: Of<'units-moved'>,
  { plan }: Names,
): Message {
  const [from, to] = months;
  const gain = ({ was, is }: (typeof rows)[number]): number => is.good / is.told - was.good / was.told;
  const span = `tháng ${from} → tháng ${to}/${plan.year}`;
  const told = (row: (typeof rows)[number]): string =>
    `hoàn thành, đúng tiến độ ${good(row.was)} → ${good(row.is)}; chậm, chưa làm ${row.was.behind} → ${row.is.behind}`;
  const isMoved = (row: (typeof rows)[number]): boolean => (worse ? gain(row) < 0 : gain(row) > 0);
  const top = rows.filter((row) => rows[0] && isMoved(row) && gain(row) === gain(rows[0]));
  const others = rows.filter((row) => !top.includes(row));
  const first: Line =
    top.length === 0
      ? line(b('Không có đơn vị nào'), ` ${worse ? 'đi xuống' : 'tiến bộ'} (${span}).`)
      : line(
          `${worse ? 'Đi xuống' : 'Tiến bộ'} nhất (${span}): `,
          b(joined(top.map(({ unit }) => unit.name))),
          ` – ${told(top[0]!)}.`,
        );
  return {
    lines: [
      first,
      ...top
        .slice(1)
        .filter(({ was, is }) => was.told !== top[0]!.was.told || is.told !== top[0]!.is.told)
        .map((row) => line(`${row.unit.name}: ${told(row)}.`)),
      ...others.map((row) => line(`${row.unit.name}: ${told(row)}.`)),
      ...(unknown.length > 0
        ? [line(`Chưa so được (chưa báo cáo đủ 2 tháng): ${joined(unknown.map(({ name }) => name))}.`)]
        : []),
    ],
  };
}

/** Which of some units goes better by its work of a month, and how each stands. */
export function unitsAtWorkMessage(
  { month, worse, rows, unknown }: Of<'units-at-work'>,
  { plan }: Names,
): Message {
  const rate = ({ is }: (typeof rows)[number]): number => is.good / is.told;
  const [first, second] = rows;
  const span = `tháng ${month}/${plan.year}`;
  const end = rows.length === 2 && unknown.length === 0 ? 'hơn' : 'nhất';
  const isSame = first && second && rate(first) === rate(second);
  return {
    lines: [
      ...(!first || !second
        ? [line(b('Chưa so được'), ` ${span}.`)]
        : isSame
          ? [line(b('Ngang nhau'), ` ${span} (hoàn thành, đúng tiến độ trên số đã báo cáo):`)]
          : [
              line(
                b(first.unit.name),
                ` ${worse ? 'kém' : 'tốt'} ${end} ${span} (hoàn thành, đúng tiến độ trên số đã báo cáo):`,
              ),
            ]),
      ...rows.map(({ unit, is }) => line(`${unit.name}: ${good(is)}; chậm, chưa làm ${is.behind}.`)),
      ...(unknown.length > 0 ? [line(`Chưa báo cáo: ${joined(unknown.map(({ name }) => name))}.`)] : []),
    ],
  };
}

const countedWords: Readonly<Record<Of<'moved-by-month'>['measured'], string>> = {
  behind: 'việc chậm',
  late: 'việc chậm',
  'not-begun': 'việc chưa làm',
  finished: 'việc hoàn thành',
  unfinished: 'việc chưa hoàn thành',
  'on-track': 'việc đúng tiến độ',
  unreported: 'việc chưa báo cáo',
  awaited: 'việc chờ số liệu',
  obstacle: 'vướng mắc',
  proposal: 'kiến nghị',
  returned: 'mục bị trả lại',
  'late-report': 'đơn vị báo cáo trễ hạn',
  'on-time-report': 'đơn vị báo cáo đúng hạn',
  rate: 'nhiệm vụ hoàn thành, đúng tiến độ',
};

type Month = Of<'moved-by-month'>['months'][number];

/** «lên rồi xuống», «tăng đều»: which way a share went from month to month. */
function wayOf(shares: readonly number[]): string {
  const ways = shares.slice(1).map((one, at) => Math.sign(one - shares[at]!));
  const said = ways.filter((way, at) => way !== 0 && way !== ways.slice(0, at).findLast((one) => one !== 0));
  if (said.length === 0) return 'không đổi';
  return said.map((way) => (way > 0 ? 'tăng' : 'giảm')).join(', rồi ');
}

/** What is a part of a whole in each month, and which way that went. */
function partsByMonth({ measured, months, where }: Of<'moved-by-month'>, names: Names): Line[] {
  const shareOf = ({ count, of = 0 }: Month): number => (of === 0 ? 0 : Math.round((1000 * count) / of) / 10);
  const reading = readingWords(
    { of: 'task', where, give: [], months: months.map(({ month }) => month) },
    names,
  );
  const each = months
    .map((one) => `tháng ${one.month} ${one.count}/${one.of ?? 0} (${share(shareOf(one))})`)
    .join(', ');
  return [
    line(
      b(capital(wayOf(months.map(shareOf)))),
      ` – ${countedWords[measured]}${reading === '' ? '' : ` ${reading}`}: ${each}.`,
    ),
  ];
}

/** Of which units there are more, and of which fewer. */
function unitsMovedLines(units: NonNullable<Of<'moved-by-month'>['units']>): Line[] {
  const told = (rows: typeof units): string =>
    rows.map(({ unit, was, is }) => `${unit.name} (${was} → ${is})`).join('; ');
  const [up, down] = [units.filter(({ was, is }) => is > was), units.filter(({ was, is }) => is < was)];
  return [
    line(b('Tăng'), `: ${up.length > 0 ? told(up) : 'không đơn vị nào'}.`),
    ...(down.length > 0 ? [line(b('Giảm'), `: ${told(down)}.`)] : []),
  ];
}

/** How many there were in each month, and which way that went from the first to the last. */
export function movedByMonthMessage(
  { measured, months, where, claims, units }: Of<'moved-by-month'>,
  names: Names,
): Message {
  const first = months[0]!;
  const last = months.at(-1)!;
  const unsent = months.filter(({ missing }) => missing.length > 0);
  const unsentLines =
    unsent.length > 0
      ? [
          line(
            `Chưa đủ số: ${unsent.map(({ month, missing }) => `tháng ${month} chưa có ${joined(missing.map(({ name }) => name))}`).join('; ')} (chưa báo cáo).`,
          ),
        ]
      : [];
  if (first.of !== undefined)
    return {
      lines: [...partsByMonth({ type: 'moved-by-month', measured, months, where }, names), ...unsentLines],
    };
  const change = last.count - first.count;
  const isFlat = months.every(({ count }) => count === first.count);
  const moved =
    change === 0
      ? isFlat
        ? 'không tăng, không giảm'
        : 'bằng nhau ở đầu và cuối'
      : `${change > 0 ? 'tăng' : 'giảm'} ${Math.abs(change)}`;
  const isSo = claims === 'up' ? change > 0 : change < 0;
  const verdict = claims === undefined ? capital(moved) : `${isSo ? 'Có' : 'Không'}, ${moved}`;
  const reading = readingWords(
    { of: 'task', where, give: [], months: months.map(({ month }) => month) },
    names,
  );
  const each = months.map(({ month, count }) => `tháng ${month} có ${count}`).join(', ');
  const notBegun = months.some((one) => one.notBegun > 0)
    ? ` Chưa làm: ${months.map((one) => `tháng ${one.month} có ${one.notBegun}`).join(', ')}.`
    : '';
  return {
    lines: [
      line(
        b(verdict),
        ` – số ${countedWords[measured]}${reading === '' ? '' : ` ${reading}`}: ${each}.${notBegun}`,
      ),
      ...(units ? unitsMovedLines(units) : []),
      ...unsentLines,
    ],
  };
}

/** Answers that were taken over from the month before, and how they are mended. */
export function copiedMessage({ month, rows, units }: Of<'copied'>, { plan }: Names): Message {
  const of = units.length === 1 ? ` của ${units[0]!.name}` : '';
  const name = `tháng ${month}/${plan.year}`;
  if (rows.length === 0)
    return { lines: [line(b('Không có mục nào'), `${of} ${name} ghi giống tháng ${month - 1}.`)] };
  return {
    lines: [
      line(b(`${rows.length} mục`), `${of} ${name} ghi giống tháng ${month - 1}:`),
      ...rows.map(({ unit, task, result }) =>
        line(
          `• ${task.id} ${shortText(task.text, 60)}${units.length === 1 ? '' : ` (${unit.name})`}`,
          result === '' ? '' : `: «${result.replace(/[.]$/, '')}»`,
          '.',
        ),
      ),
      line('Có thay đổi thì sửa bằng /baocao trước khi khóa kỳ.'),
    ],
  };
}

/** Which of the plan's groups goes best or worst by its work of a month, and how each stands. */
export function groupsAtWorkMessage({ month, worse, rows }: Of<'groups-at-work'>, { plan }: Names): Message {
  const [first, second] = rows;
  const span = `tháng ${month}/${plan.year}`;
  const rate = ({ is }: (typeof rows)[number]): number => is.good / is.told;
  const silent = plan.groups.filter(({ id }) => !rows.some(({ group }) => group.id === id));
  const by = ` ${span} (hoàn thành, đúng tiến độ trên số đã báo cáo):`;
  return {
    lines: [
      !first || !second
        ? line(b('Chưa so được'), ` ${span}.`)
        : line(
            b(
              rate(first) === rate(second)
                ? 'Ngang nhau'
                : `${first.group.name} ${worse ? 'yếu' : 'tốt'} nhất`,
            ),
            by,
          ),
      ...rows.map(({ group, is, unknown }) =>
        line(
          `${group.name}: ${good(is)}; chậm, chưa làm ${is.behind}${unknown > 0 ? `; chưa có thông tin ${unknown}` : ''}.`,
        ),
      ),
      ...(silent.length > 0 ? [line(`Chưa có thông tin: ${joined(silent.map(({ name }) => name))}.`)] : []),
    ],
  };
}
