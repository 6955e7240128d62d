import { type DateWord, readDateWords } from './date-words.ts';
import { addDays, dateIn, dateOf, hasDay, lastDateOf, type Period, weekdayOf } from './viet-nam-time.ts';

/** Why dates cannot be taken; the form asks again and says what would be right. */
export type DatesProblem =
  | { type: 'nothing' }
  /** A part that is not understood, as typed. */
  | { type: 'unclear'; part: string }
  | { type: 'impossible'; day: number; month: number; year: number }
  | { type: 'year'; year: number }
  | { type: 'no-month' }
  /** «22/5 trở đi»: until when? */
  | { type: 'no-end' }
  /** «5-7». */
  | { type: 'ambiguous'; day: number; month: number }
  /** Several days that are not one after another. */
  | { type: 'scattered' }
  /** The date is another day of the week than the one beside it. */
  | { type: 'weekday'; date: string }
  | { type: 'reversed' }
  | { type: 'past' }
  | { type: 'too-long' };

/** The longest time that somebody may be away or stood in for, and how far ahead it may begin, in days. */
const mostDays = 366;
/** A date without its year is of this year unless that is longer ago. */
const lookBackDays = 180;
/** A range without years goes over New Year only if it is no longer. */
const overNewYearDays = 183;

interface Span {
  from: string;
  to: string;
}

/** A part of the answer, or why there is none. */
type Or<Value> = Value | { problem: DatesProblem };
type Point = Exclude<DateWord, { type: 'from' | 'to' | 'end' | 'onward' | 'and' }>;

const failed = (part: unknown): part is { problem: DatesProblem } =>
  typeof part === 'object' && part !== null && 'problem' in part;
const because = (problem: DatesProblem): { problem: DatesProblem } => ({ problem });

/** A date of the calendar, «2023-05-22». */
function dateOn(day: number, month: number, year: number): Or<string> {
  if (year < 2000 || year > 2100) return because({ type: 'year', year });
  return hasDay({ year, month }, day)
    ? dateIn({ year, month }, day)
    : because({ type: 'impossible', day, month, year });
}

/** A day with its month, of the year that is nearest: the next one to come, or not long past. */
function nearest(day: number, month: number, today: string): Or<string> {
  const year = Number(today.slice(0, 4));
  const now = dateOn(day, month, year);
  const next = dateOn(day, month, year + 1);
  if (failed(now)) return !failed(next) && next <= addDays(today, mostDays) ? next : now;
  return now < addDays(today, -lookBackDays) ? next : now;
}

const monthOf = (date: string): Period => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
});

const monthAfter = ({ year, month }: Period, months: number): Period => ({
  year: year + Math.floor((month - 1 + months) / 12),
  month: ((month - 1 + months) % 12) + 1,
});

/** The Monday of this week, or of one after it. */
/** The Monday of the week of a day, or of so many weeks on (YYYY-MM-DD). */
export const mondayOf = (today: string, weeks: number): string =>
  addDays(today, 7 * weeks - ((weekdayOf(today) + 6) % 7));

const oneDay = (date: Or<string>): Or<Span> => (failed(date) ? date : { from: date, to: date });

/** The days that a point means by itself, where it needs no other to be understood. */
function daysOf(point: Point, today: string): Or<Span> {
  switch (point.type) {
    case 'day':
      if (point.month === undefined) return because({ type: 'no-month' });
      return oneDay(
        point.year === undefined
          ? nearest(point.day, point.month, today)
          : dateOn(point.day, point.month, point.year),
      );
    case 'from-today':
      return oneDay(addDays(today, point.days));
    case 'weekday': {
      const inWeek = addDays(mondayOf(today, point.week ?? 0), (point.weekday + 6) % 7);
      return oneDay(point.week === undefined && inWeek < today ? addDays(inWeek, 7) : inWeek);
    }
    case 'week': {
      const monday = mondayOf(today, point.week);
      return { from: monday, to: addDays(monday, 6) };
    }
    case 'month': {
      const current = monthOf(today);
      const month = point.month ?? monthAfter(current, point.ahead).month;
      const year = point.month === undefined ? monthAfter(current, point.ahead).year : point.year;
      const first = year === undefined ? nearest(1, month, addDays(today, -30)) : dateOn(1, month, year);
      return failed(first) ? first : { from: first, to: lastDateOf(monthOf(first)) };
    }
    case 'year':
      return { from: `${today.slice(0, 4)}-01-01`, to: `${today.slice(0, 4)}-12-31` };
  }
}

/** A range of two days; one that ends earlier in the year than it begins goes over New Year, if it is not too long. */
function between(from: string, to: string, more: { fromYear?: boolean; toYear?: boolean }): Span {
  const overNewYear = to < from && to.slice(5, 7) < from.slice(5, 7);
  if (!overNewYear || (more.fromYear && more.toYear)) return { from, to };
  const year = Number((more.toYear ? from : to).slice(0, 4)) + (more.toYear ? -1 : 1);
  const moved = (date: string): string => `${year}${date.slice(4)}`;
  const span = more.toYear ? { from: moved(from), to } : { from, to: moved(to) };
  return addDays(span.from, overNewYearDays) < span.to ? { from, to } : span;
}

/** «22» of «22 - 26/5»: a day takes the month, and the year, of the other. */
const sharing = (point: Point, other: Point, otherDate: () => Or<string>): Or<Point> => {
  if (point.type === 'weekday' && other.type === 'weekday')
    return point.week === undefined && other.week !== undefined ? { ...point, week: other.week } : point;
  if (point.type !== 'day' || point.month !== undefined) return point;
  if (other.type === 'day') return { ...other, day: point.day };
  const date = otherDate();
  return failed(date) ? date : { type: 'day', day: point.day, ...monthOf(date) };
};

function rangeOf(first: Point, last: Point, today: string): Or<Span> {
  const edge = (of: Point, side: 'from' | 'to') => (): Or<string> => {
    const days = daysOf(of, today);
    return failed(days) ? days : days[side];
  };
  const start = sharing(first, last, edge(last, 'to'));
  if (failed(start)) return start;
  const end = sharing(last, first, edge(first, 'from'));
  if (failed(end)) return end;
  const begins = daysOf(start, today);
  if (failed(begins)) return begins;
  const [fromYear, toYear] = [start, end].map((of) => of.type !== 'day' || of.year !== undefined);
  // Without a year of its own the end follows the beginning, and the beginning an end that has one.
  if (end.type === 'day' && !toYear) {
    const to = dateOn(end.day, end.month!, monthOf(begins.from).year);
    return failed(to) ? to : begun(between(begins.from, to, { fromYear }), today, fromYear === true);
  }
  const ends = daysOf(end.type === 'month' ? following(end, begins.from) : end, today);
  if (failed(ends)) return ends;
  if (start.type !== 'day' || fromYear) {
    // «thứ Sáu đến thứ Hai»: the Monday after that Friday.
    const later = end.type === 'weekday' && end.week === undefined && ends.to < begins.from ? 7 : 0;
    return { from: begins.from, to: addDays(ends.to, later) };
  }
  const from = dateOn(start.day, start.month!, monthOf(ends.to).year);
  return failed(from) ? from : between(from, ends.to, { toYear: true });
}

/** A month without its year, the first that ends after a date. */
function following(month: Extract<Point, { type: 'month' }>, from: string): Point {
  if (month.month === undefined || month.year !== undefined) return month;
  const begins = monthOf(from);
  return { ...month, year: begins.year + (month.month < begins.month ? 1 : 0) };
}

/** A range over New Year that is under way already began last year, where no year was given. */
function begun(span: Span, today: string, hasYear: boolean): Span {
  if (hasYear || span.from.slice(0, 4) === span.to.slice(0, 4)) return span;
  const before = (date: string): string => `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
  return before(span.to) >= today ? { from: before(span.from), to: before(span.to) } : span;
}

/** Days one by one, with commas or «và»: they must follow each other. */
function listOf(points: readonly Point[], today: string): Or<Span> {
  const last = points.at(-1)!;
  const days: string[] = [];
  for (const point of points) {
    const whole = sharing(point, last, () => because({ type: 'no-month' }));
    const span = failed(whole) ? whole : daysOf(whole, today);
    if (failed(span)) return span;
    if (span.from !== span.to) return because({ type: 'scattered' });
    days.push(span.from);
  }
  const follow = days.every((day, position) => position === 0 || day === addDays(days[position - 1]!, 1));
  return follow ? { from: days[0]!, to: days.at(-1)! } : because({ type: 'scattered' });
}

const letters: Readonly<Record<DateWord['type'], string>> = {
  day: 'p',
  'from-today': 'p',
  weekday: 'w',
  week: 'p',
  month: 'p',
  year: 'y',
  from: 'f',
  to: 't',
  end: 'e',
  onward: 'o',
  and: 'a',
};

/** A weekday beside a date («thứ Năm, 25/05») says it twice; it must be that date's. */
function withoutWeekdays(words: readonly DateWord[], today: string): Or<DateWord[]> {
  const kept = [...words];
  for (let at = 0; at < kept.length; at += 1) {
    const word = kept[at];
    if (word?.type !== 'weekday') continue;
    const gap = kept[at + 1]?.type === 'and' && kept[at + 2]?.type === 'day' ? 2 : 1;
    const [before, after] = [kept[at - 1], kept[at + gap]];
    const beside = after?.type === 'day' ? after : before?.type === 'day' ? before : null;
    if (beside === null || beside.month === undefined) continue;
    const span = daysOf(beside, today);
    if (failed(span)) return span;
    if (weekdayOf(span.from) !== word.weekday) return because({ type: 'weekday', date: span.from });
    kept.splice(at, beside === after ? gap : 1);
    at -= 1;
  }
  return kept;
}

type End = Extract<DateWord, { type: 'end' }>;

/** One point alone; «5-7» may also be the 5th to the 7th. */
function alone(point: Point, today: string): Or<Span> {
  return point.type === 'day' && point.dashed && point.day < point.month!
    ? because({ type: 'ambiguous', day: point.day, month: point.month! })
    : daysOf(point, today);
}

/** From today: «đến 26/5», «hết tuần sau». */
function untilOf(sign: DateWord, point: Point, end: End | undefined, today: string): Or<Span> {
  if (sign.type === 'to' && !sign.spoken) return because({ type: 'unclear', part: '-' });
  if (sign.type === 'end' && sign.of === 'cuối' && !sign.until)
    return because({ type: 'unclear', part: 'cuối' });
  const isOneDay = point.type === 'day' || point.type === 'weekday' || point.type === 'from-today';
  if (!isOneDay && end === undefined) return because({ type: 'no-end' });
  const until = daysOf(point, today);
  return failed(until) ? until : { from: today, to: until.to };
}

/** «22/5 đến hết tháng»: a whole month, week or year ends a range only where that is said, or where it begins with one. */
function fromTo(first: Point, last: Point, end: End | undefined, today: string): Or<Span> {
  const isWhole = last.type === 'month' || last.type === 'week' || last.type === 'year';
  if (isWhole && end === undefined && first.type !== last.type) return because({ type: 'no-end' });
  return rangeOf(first, last, today);
}

/** «tuần sau … từ thứ Hai tới thứ Sáu»: the week that is said first is that of the days behind it. */
function withWeekFirst(words: readonly DateWord[]): readonly DateWord[] {
  const [first, ...rest] = words;
  const days = rest.filter((word) => word.type === 'weekday');
  const isOfWeek = rest.every(
    (word) => (word.type === 'weekday' && word.week === undefined) || 'fta'.includes(letters[word.type]),
  );
  if (first?.type !== 'week' || days.length === 0 || !isOfWeek) return words;
  return rest.map((word) => (word.type === 'weekday' ? { ...word, week: first.week } : word));
}

/** What the words mean together. */
function meaning(said: readonly DateWord[], today: string): Or<Span> {
  const words = withWeekFirst(said);
  const shape = words.map(({ type }) => letters[type]).join('');
  const points = words.filter((word): word is Point => 'pwy'.includes(letters[word.type]));
  const [first, second = first] = points;
  const end = words.find((word): word is End => word.type === 'end');
  if (first === undefined || second === undefined)
    return because({ type: words.some(({ type }) => type === 'onward') ? 'no-end' : 'nothing' });
  if (/^f?[pw]t?o$|^f[pw]t?$|^[pw]t$/.test(shape)) return because({ type: 'no-end' });
  if (/^[pw]$/.test(shape)) return alone(first, today);
  // «cuối tuần» may be Friday or Sunday, «cuối tháng» alone no day at all.
  if (end?.of === 'cuối' && second.type === 'week') return because({ type: 'unclear', part: 'cuối tuần' });
  if (/^(?:te?|e)[pwy]$/.test(shape)) return untilOf(words[0]!, first, end, today);
  if (/^f?[pw](?:te?|e)[pwy]$/.test(shape)) return fromTo(first, second, end, today);
  if (/^[pw](?:a[pw])+$/.test(shape)) return listOf(points, today);
  return because({ type: 'scattered' });
}

/**
 * The days that a text names: one («22/05», «hôm nay», «thứ 5 tuần sau»), or from one to another («22 - 26/5», «từ
 * 28/12/23 đến hết tháng 1»). Every digit and every word counts: what is not understood is a problem, never left out.
 * @param now epoch milliseconds; days are those of Viet Nam
 */
export function readDates(text: string, now: number): Or<Span> {
  const today = dateOf(now);
  const words = readDateWords(text);
  if ('unclear' in words) return because({ type: 'unclear', part: words.unclear });
  const trimmed = words.slice(
    words.findIndex(({ type }) => type !== 'and'),
    words.findLastIndex(({ type }) => type !== 'and') + 1,
  );
  const plain = withoutWeekdays(trimmed, today);
  const span = failed(plain) ? plain : meaning(plain, today);
  if (failed(span)) return span;
  const { from, to } = span;
  if (to < from) return because({ type: 'reversed' });
  if (to < today) return because({ type: 'past' });
  if (addDays(from, mostDays) < to || addDays(today, mostDays) < from) return because({ type: 'too-long' });
  return { from, to };
}
