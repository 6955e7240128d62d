import type { Answer } from '../../core/ask/answer.ts';
import { timeWordsOf } from '../../core/plan/plan.ts';
import { planIdOf } from '../../core/report/carried.ts';
import type { Line, Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { addDays, dateOf, momentOf, weekdayOf } from '../../core/time/viet-nam-time.ts';
import { dayMonth } from './cadence-name.ts';
import { shortOffice } from './called.ts';
import {
  b,
  capital,
  codedIndex,
  date,
  daysBetween,
  i,
  joined,
  line,
  lowered,
  moment,
  monthName,
  shortDate,
  shortText,
  timeLeft,
} from './words.ts';

type Of<T extends Answer['type']> = Extract<Answer, { type: T }>;

type MonthDates = Of<'month-dates'>['months'][number];

/** One month's opening, deadline or lock, as asked. */
function monthDatesLine(
  what: Of<'month-dates'>['what'],
  { month, openAt, deadlineAt, locked, lock }: MonthDates,
  now: number,
  { plan, org }: Names,
  isLast: boolean,
): Line {
  const name = monthName({ year: plan.year, month });
  const isToOpen = now < openAt;
  switch (what) {
    case 'opens':
      return line(
        `Kỳ ${name} ${isToOpen ? 'mở' : 'đã mở'} từ `,
        b(moment(openAt)),
        `${isToOpen ? ` (${timeLeft(now, openAt)})` : ''}; hạn ${moment(deadlineAt)}${locked ? '; đã khóa' : ''}.`,
      );
    case 'locked': {
      const locker = lock ? org.people.find(({ id }) => id === lock.by) : undefined;
      return line(
        `Kỳ ${name} `,
        b(locked ? 'đã khóa' : isToOpen ? 'chưa mở' : 'chưa khóa'),
        `${lock ? ` lúc ${shortDate(lock.at)}${locker ? ` (${locker.name})` : ''}` : ''} (hạn báo cáo ${moment(deadlineAt)}).${isLast ? ` ${shortOffice} khóa kỳ bằng /khoa.` : ''}`,
      );
    }
    case 'left':
      return line(
        now >= deadlineAt ? b('Đã quá hạn') : b(capital(timeLeft(now, deadlineAt))),
        `: hạn báo cáo ${name} là ${moment(deadlineAt)}${isToOpen ? `; mở từ ${moment(openAt)}` : ''}.`,
      );
    case 'deadline':
      return line(
        `Hạn báo cáo ${name}: `,
        b(moment(deadlineAt)),
        ` (${timeLeft(now, deadlineAt)}); mở từ ${moment(openAt)}.`,
      );
  }
}

/** «25/04 là thứ Bảy, 26/04 là Chủ nhật, 27/04 nghỉ, nên hạn lùi sang ngày làm việc kế tiếp.» */
export function putOffWords({ ruled, deadlineAt }: Pick<MonthDates, 'ruled' | 'deadlineAt'>): string[] {
  if (ruled === undefined) return [];
  const days: string[] = [];
  for (let day = ruled; day < dateOf(deadlineAt); day = addDays(day, 1)) days.push(day);
  const words = days.map((day) => {
    const weekday = weekdayOf(day);
    return `${dayMonth(day)} ${weekday === 0 ? 'là Chủ nhật' : weekday === saturday ? 'là thứ Bảy' : 'nghỉ lễ, nghỉ bù'}`;
  });
  return [` ${words.join(', ')}, nên hạn lùi sang ngày làm việc kế tiếp.`];
}
const saturday = 6;

export const monthDatesMessage = ({ what, months, now, rule }: Of<'month-dates'>, names: Names): Message => ({
  lines: [
    ...(rule
      ? [
          line(
            'Hằng tháng: hạn ',
            b(`${rule.time} ngày ${rule.day}`),
            '; trúng ngày nghỉ thì đến hết ngày làm việc kế tiếp.',
          ),
        ]
      : []),
    ...months.map((month, at) => [
      ...monthDatesLine(what, month, now, names, at === months.length - 1),
      ...(what === 'deadline' ? putOffWords(month) : []),
    ]),
  ],
});

/** How many times something is to be held in what is left of the year, and how many of these are overdue. */
function aheadLine(items: Of<'cadence-due'>['items'], now: number): Line {
  if (items.length === 0) return line('Từ nay đến hết năm ', b('không còn lần nào'), ' phải tổ chức.');
  const overdue = items.filter(({ lastDay }) => dateOf(now) > lastDay).length;
  const late = overdue > 0 ? `, trong đó ${overdue} lần đã quá hạn` : '';
  return line('Từ nay đến hết năm còn ', b(`${items.length} lần`), `${late}:`);
}

/** «có hạn từ 01/06/2026 đến 30/06/2026» */
function windowWords({ from, until }: NonNullable<Of<'cadence-due'>['window']>): string {
  if (from !== null && from === until) return `có hạn ngày ${date(from)}`;
  const since = from === null ? '' : ` từ ${date(from)}`;
  return `có hạn${since}${until === null ? ' trở đi' : ` đến ${date(until)}`}`;
}

/** How many tasks fall due between days, or that none does. */
function windowLine(
  items: Of<'cadence-due'>['items'],
  window: NonNullable<Of<'cadence-due'>['window']>,
): Line {
  const { none } = window;
  const count = none ? 0 : new Set(items.map(({ task }) => planIdOf(task))).size;
  return line(
    b(count > 0 ? `${count} nhiệm vụ` : 'Không có nhiệm vụ nào'),
    ` ${windowWords(window)} (không kể việc hằng tháng)${none && items.length > 0 ? '; gần nhất' : ''}${items.length > 0 ? ':' : '.'}`,
  );
}

export const cadenceDueMessage = ({
  items,
  now,
  asksDone,
  ahead,
  window,
  untimed,
}: Of<'cadence-due'>): Message => ({
  lines: [
    ...(ahead ? [aheadLine(items, now)] : []),
    // One alone says by itself when it falls due.
    ...(window && (window.none || items.length !== 1) ? [windowLine(items, window)] : []),
    ...dueLines(items, now, asksDone === true),
    ...(untimed
      ? [
          line(
            b('Kế hoạch không ghi thời hạn'),
            ` của ${untimed} nhiệm vụ${items.length > 0 ? ' khác' : ''} (báo cáo hằng tháng).`,
          ),
        ]
      : []),
  ],
});

const dueLines = (items: Of<'cadence-due'>['items'], now: number, asksDone: boolean): Line[] =>
  items.map(({ index, task, units, lastDay, done, extended }) => {
    const past = dateOf(now) > lastDay;
    const state =
      done !== null
        ? `đã báo cáo hoàn thành trong tháng ${done}`
        : past
          ? 'đã quá hạn'
          : `còn ${daysTo(lastDay, now)} ngày`;
    const told = asksDone && done === null ? `chưa báo cáo hoàn thành, ${state}` : state;
    return line(
      'Hạn ',
      b(date(lastDay)),
      ` (${extended ? `hạn gốc ${dayMonth(extended.due)}, gia hạn lần ${extended.times}; ` : ''}${told}): ${joined(units.map(({ name }) => name))}, ${lowered(shortText(task.text, 90))} (${timeWordsOf(task)}; `,
      i(codedIndex(index)),
      `${task.product === undefined ? '' : `; sản phẩm: ${shortText(task.product, 80)}`}).`,
    );
  });

/** How many days a day is away from now. */
const daysTo = (day: string, now: number): number => daysBetween(now, momentOf(day, '12:00'));

/** Whether it was in time, the fact first. */
function inTimeWords({ state, dueDay }: Of<'in-time'>['rows'][number], now: number): Line {
  switch (state) {
    case 'done-in-time':
      return line(b('Kịp hạn'), `: đã hoàn thành trong hạn ${date(dueDay)}`);
    case 'done-late':
      return line(b('Không kịp hạn'), `: đã hoàn thành nhưng quá hạn ${date(dueDay)}`);
    case 'in-term':
      return line(b('Chưa xong'), `, còn ${daysTo(dueDay, now)} ngày đến hạn ${date(dueDay)}`);
    case 'overdue':
      return line(
        b('Không kịp hạn'),
        `: chưa hoàn thành, đã quá hạn ${-daysTo(dueDay, now)} ngày (hạn ${date(dueDay)})`,
      );
    case 'awaits':
      return line(b('Chờ xác nhận'), `: đã báo hoàn thành, hạn ${date(dueDay)}`);
    // Nobody has told: it may have been done.
    case 'unknown':
      return line(b('Chưa có thông tin'), `: hạn ${date(dueDay)} đã qua ${-daysTo(dueDay, now)} ngày`);
  }
}

/** Work with a day of its own, in time or not; of several units each with its name. */
export const inTimeMessage = ({ rows, now }: Of<'in-time'>): Message => ({
  lines: rows.map((row) => [...inTimeWords(row, now), rows.length > 1 ? ` (${row.unit.name}).` : '.']),
});
