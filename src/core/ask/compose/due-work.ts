import { worksForOffice } from '../../people/org.ts';
import { spannedOf } from '../../report/carried.ts';
import { dueDayOf } from '../../report/due.ts';
import { mondayOf } from '../../time/dates.ts';
import { endsSpan, spanOf } from '../../time/period.ts';
import { addDays, dateOf, lastDateOf, periodOf } from '../../time/viet-nam-time.ts';
import type { AskContext, Asked, CadenceDue, DueWindow } from '../answer.ts';
import type { Filter } from '../query.ts';
import { holds, pattern } from '../sentence.ts';
import { answered } from './answered.ts';
import { type AskedDue, datedDue, dueIn, dueOf } from './cadence-due.ts';
import { asOwner, filtersOf, selfFilter } from './filters.ts';
import { monthsOf, namesSpan } from './months-asked.ts';
import { has, isAsked, isHeadOf, type Of, type Parts, pieceOf, piecesOfType, speaksOfSelf } from './parts.ts';
import { tasksWithin, type Work } from './tasks-of-plan.ts';

const comesSoon = pattern(
  '(?:(?:sắp|gần|sắp sửa|chuẩn bị)(?: (?:đến|tới|hết))?(?: ngày)?|sát|cận|kề) hạn|sắp tới(?: [^ @]+){0,3} (?:đến|tới) hạn',
);

/** «việc nào sắp đến hạn»: what is not done and ends by the end of the next month, the next that does where none ends so. */
function soonOf(parts: Parts, wanted: readonly Work[], asked: AskedDue): Asked {
  const { context } = parts;
  const today = dateOf(context.now);
  const open = asked.answer.items
    .filter(({ lastDay, done }) => done === null && lastDay >= today)
    .sort((one, other) => one.lastDay.localeCompare(other.lastDay));
  const by = addDays(today, soonDays);
  const soon = open.filter(({ lastDay }) => lastDay <= by);
  const shown = soon.length > 0 ? soon : open.slice(0, 1);
  // What of this span is done already comes due again in the next.
  return shown.length > 0
    ? { ...asked, answer: { ...asked.answer, items: shown } }
    : withinWindow(parts, wanted, { from: today, until: by, withOlder: false });
}

/** What is due within so many days is due soon. */
const soonDays = 31;

/** «đến hạn», «có hạn», «thời hạn»: what ends then, and not all that has to be done by then. */
const comesDue = / (?:hạn|mốc|han|moc)(?= )/u;

/** Days, and whether what was undone before them is meant, too. */
type Within = DueWindow & { withOlder: boolean };

/** Whether the days are said by which work falls due. */
const saysDays = ({ from, after, until, ahead }: Of<'due'>): boolean =>
  (from ?? after ?? until ?? ahead) !== undefined;

/** This week from Monday to Sunday, the next, or so many days from today. */
function aheadWindow(ahead: NonNullable<Of<'due'>['ahead']>, now: number): DueWindow {
  const today = dateOf(now);
  if (typeof ahead === 'number') return { from: today, until: addDays(today, ahead) };
  const monday = mondayOf(today, ahead === 'next-week' ? 1 : 0);
  return { from: monday, until: addDays(monday, 6) };
}

/** The days that are said. */
function saidWindow({ from, after, until }: Of<'due'>, year: number): DueWindow {
  const day = (of: string): string => `${year}-${of}`;
  return {
    from: after === undefined ? (from === undefined ? null : day(from)) : addDays(day(after), 1),
    until: until === undefined ? null : day(until),
  };
}

/** The months of a span of time, or those before it, as days. */
function monthsWindow(
  months: readonly number[],
  side: Of<'due'>['side'],
  { plan: { year }, now }: AskContext,
): DueWindow | null {
  const [first, last] = [Math.min(...months), Math.max(...months)];
  if (side === 'before')
    return first === 1 ? null : { from: null, until: lastDateOf({ year, month: first - 1 }) };
  if (side === 'from-now') return { from: dateOf(now), until: lastDateOf({ year, month: last }) };
  return {
    from: side === 'up-to' ? null : `${year}-${String(first).padStart(2, '0')}-01`,
    until: lastDateOf({ year, month: last }),
  };
}

/** The days between which what is asked for ends: those that are said, or of the months that are named; null where none are. */
function windowOf(parts: Parts): Within | null {
  const { year } = parts.context.plan;
  const dues = piecesOfType(parts, 'due');
  const said = dues.find(saysDays);
  if (said)
    return {
      ...(said.ahead === undefined ? saidWindow(said, year) : aheadWindow(said.ahead, parts.context.now)),
      withOlder: false,
    };
  // «việc định kỳ nào cuối tháng này phải xong»: of what is held from time to time when it ends next, whatever the month.
  if (has(parts, 'cadence') && !namesSpan(parts) && !comesDue.test(parts.sentence.text)) return null;
  const months = monthsDue(parts);
  // «kỳ tới hạn bao giờ»: when it is, is asked.
  if (months.length === 0 || !namesTime(parts) || asksWhen(parts)) return null;
  const side = dues.find((one) => one.side !== undefined)?.side;
  const window = monthsWindow(months, side, parts.context);
  // What is undone from before has to be done in it, too; what comes due in it is its own.
  const isOpen = side === undefined || side === 'from-now';
  return window && { ...window, withOlder: isOpen && !comesDue.test(parts.sentence.text) };
}

/** The months in which work comes due: «tháng này» is the calendar's, which may not have opened for reports. */
function monthsDue(parts: Parts): readonly number[] {
  const { months } = monthsOf(parts);
  const { year, month } = periodOf(parts.context.now);
  const isThis = piecesOfType(parts, 'period').every(({ spec }) => spec.type === 'this');
  return isThis && months.length === 1 && year === parts.context.plan.year ? [month] : months;
}

/** Whether a month, a quarter or a half-year is named. */
const namesTime = (parts: Parts): boolean =>
  namesSpan(parts) ||
  piecesOfType(parts, 'period').some(
    ({ spec }) => spec.type === 'months' || spec.type === 'this' || spec.type === 'next',
  );

const whenWords =
  / (?:bao giờ|khi nào|lúc nào|hôm nào|ngày nào|ngày mấy|bao gio|khi nao|luc nao|hom nao|ngay nao) /u;

const asksWhen = (parts: Parts): boolean => isAsked(parts, 'when') || whenWords.test(parts.sentence.text);

const ofReports = / (?:báo cáo|bc|nộp|gửi|kỳ|bao cao|nop|gui|ky) /u;

/** «thời hạn từng việc của phòng», «mỗi nhiệm vụ hạn ngày nào»: the plan's deadlines of tasks, and no report's. */
const termsOfTasks = pattern(
  '(?:thời hạn|hạn chót|hạn)(?: (?:hoàn thành|thực hiện|cuối|phải xong))*(?: (?:của|cho))?(?: (?:tất cả|toàn bộ|từng|mỗi|các|những|mấy))+ (?:nhiệm vụ|việc|đầu việc|công việc|mục)|(?:từng|mỗi|các|những|mấy) (?:nhiệm vụ|việc|đầu việc|công việc|mục)(?: (?!nào|có)[^ ]+){0,6} (?:thời hạn|hạn)(?= (?:là|ngày|khi|bao|lúc|đến|hoàn|thế|ra|chót))',
);

const asksTerms = (parts: Parts): boolean =>
  holds(termsOfTasks, parts.sentence) && !ofReports.test(parts.sentence.text);

/** «việc nào hạn trong tháng 6»: work whose deadline lies in a span of time, and not when the deadline is. */
export const fallsDueIn = (parts: Parts): boolean =>
  has(parts, 'due') ||
  asksTerms(parts) ||
  (isHeadOf(parts, 'task') &&
    pieceOf(parts, 'month')?.what === 'deadline' &&
    namesTime(parts) &&
    !asksWhen(parts) &&
    !ofReports.test(parts.sentence.text));

/** The ends of work within some days; of what is held from time to time each that is not done, and the last. */
function endsWithin(
  context: AskContext,
  { index, task }: Work,
  { from, until, withOlder }: Within,
): CadenceDue[] {
  const { plan, firstMonth } = context;
  const isIn = (day: string): boolean => (from === null || day >= from) && (until === null || day <= until);
  const today = dateOf(context.now);
  const isOlder = ({ lastDay, done }: CadenceDue): boolean =>
    withOlder && done === null && from !== null && lastDay < from && lastDay < today;
  const day = dueDayOf(task, plan.year);
  if (day !== null) {
    const one = datedDue(context, index, task, day);
    return isIn(day) || isOlder(one) ? [one] : [];
  }
  const { type } = task.cadence!;
  const ends = Array.from({ length: 13 - firstMonth }, (_, offset) => ({
    year: plan.year,
    month: firstMonth + offset,
  })).filter((period) => endsSpan(type, period));
  const all = ends.map((period) => dueIn(context, index, task, spanOf(type, period)));
  const within = all.filter(({ lastDay }) => isIn(lastDay));
  // Each that is not done, and of what is done the last.
  return [
    ...all.filter(isOlder),
    ...within.filter(({ done }, at) => done === null || at === within.length - 1),
  ];
}

const byDay = (one: CadenceDue, other: CadenceDue): number => one.lastDay.localeCompare(other.lastDay);

/** What ends within some days; where nothing does, that it does not, and what ends next. */
function withinWindow(parts: Parts, wanted: readonly Work[], window: Within): Asked {
  const { context } = parts;
  const all = wanted.flatMap((work) => endsWithin(context, work, window)).sort(byDay);
  // What is asked to be undone; where all of it is done, that it is.
  const open = has(parts, 'status') ? all.filter(({ done }) => done === null) : [];
  const items = open.length > 0 ? open : all;
  const { from, until } = window;
  const next = (): CadenceDue[] =>
    wanted
      .flatMap((work) => endsWithin(context, work, { from: until, until: null, withOlder: false }))
      .filter(({ done, lastDay }) => done === null && lastDay > (until ?? ''))
      .sort(byDay)
      .slice(0, 1);
  // What is overdue from before has to be done by then, too.
  const hasOlder = from !== null && items.some(({ lastDay }) => lastDay < from);
  const shown = items.length > 0 ? items : until === null ? [] : next();
  return {
    answer: {
      type: 'cadence-due',
      items: shown,
      now: context.now,
      window: { from: hasOlder ? null : from, until, ...(items.length > 0 ? {} : { none: true }) },
    },
    topic: { indices: [...new Set(shown.map(({ index }) => index.code))], intents: ['tasks'] },
  };
}

/** «theo kế hoạch», «của cả sở»: of all units, whoever asks. */
const ofAllUnits =
  / (?:(?:theo|trong|của) (?:kế hoạch|kh)|cả sở|toàn sở|các đơn vị|các phòng|(?:theo|trong|cua) (?:ke hoach|kh)|ca so|toan so|cac don vi|cac phong) /u;

/** «việc nào của tôi phải xong trước 30/9»: the work of quarters and half-years that ends so, of whoever is asked about. */
export function dueWork(parts: Parts): Asked | null {
  const { context } = parts;
  const dues = piecesOfType(parts, 'due');
  const isOtherYear = dues.some(({ year }) => year !== undefined && year !== context.plan.year);
  // The year of the plan in force is the only one whose deadlines are known here.
  if (isOtherYear || monthsOf(parts).otherYear)
    return { answer: { type: 'refused', refusal: { type: 'no-such-year' } } };
  if (parts.left.length > 0) return null;
  const where = filtersOf(parts).filter(({ by }) => by === 'unit' || by === 'person' || by === 'index');
  // Whoever gathers the reports asks of all units, where none is named; another head of their own.
  const { speaker, org } = context;
  const isOwn = speaker?.person.role === 'head' && !worksForOffice(org, speaker.person);
  const isOwnOnly = !ofAllUnits.test(parts.sentence.text) && (isOwn || speaksOfSelf(parts));
  const own = where.length === 0 && isOwnOnly ? selfFilter(parts) : [];
  const scope: Filter[] = [...[...where, ...own].map(asOwner)];
  const wanted = tasksWithin(context, (task) => spannedOf(task) !== null || task.due !== undefined, scope);
  // Whoever has no such work is told that there is none, and not what else they have.
  if (wanted.length === 0 && !asksTerms(parts))
    return answered(
      context,
      { of: 'task', where: [...scope, { by: 'cadence', cadence: null }], give: [], months: [] },
      parts.fields,
    );
  const window = windowOf(parts);
  if (!dues.some(saysDays) && holds(comesSoon, parts.sentence))
    return soonOf(parts, wanted, dueOf(parts, wanted));
  return window ? withinWindow(parts, wanted, window) : withUntimed(parts, scope, dueOf(parts, wanted));
}

/** Where the deadlines of tasks are asked, with how many of them the plan gives none. */
function withUntimed(parts: Parts, scope: readonly Filter[], asked: AskedDue): AskedDue {
  if (!asksTerms(parts)) return asked;
  const untimed = tasksWithin(
    parts.context,
    (task) => spannedOf(task) === null && task.due === undefined,
    scope,
  ).length;
  return { ...asked, answer: { ...asked.answer, untimed } };
}
