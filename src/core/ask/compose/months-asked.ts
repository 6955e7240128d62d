import type { Unit } from '../../people/org.ts';
import { type Assignment, assignmentsOfUnit } from '../../plan/assignments.ts';
import { spannedOf } from '../../report/carried.ts';
import type { MonthProgress } from '../../report/progress.ts';
import { endsSpan } from '../../time/period.ts';
import { dateOf, periodOf } from '../../time/viet-nam-time.ts';
import { isWeekend } from '../../time/working-days.ts';
import type { AskContext, Asked, MonthDates, Topic } from '../answer.ts';
import { has, type Of, ownUnit, type Parts, piecesOfType, speaksOfSelf, unitsOf } from './parts.ts';

/** «tháng trước»: the calendar's month before this one, which may be the one at hand still. */
function lastMonth({ now, atHand, plan }: AskContext): number {
  const { year, month } = periodOf(now);
  return year === plan.year ? Math.min(Math.max(1, month - 1), atHand) : Math.max(1, atHand - 1);
}

/** So many months before one, the earliest first. */
export const beforeOf = (month: number, count: number): number[] => [
  ...new Set(Array.from({ length: count }, (_, step) => Math.max(1, month - count + step))),
];

const asksMonths =
  /(?<!nợ|no|thiếu|thieu) (?:những tháng nào|các tháng nào|tháng nào|tháng mô|nhung thang nao|thang nao) (?!.*(?:nộp|gửi|báo cáo|nop|gui|bao cao) )/u;

const howOften = / (?:mấy|bao nhiêu|những|may|bao nhieu|nhung) (?:lần|lượt|lan|luot) /u;

/** «phòng em kiến nghị mấy lần rồi», «bị trả lại bao nhiêu lượt»: of one month nobody would ask so. */
const asksHowOften = (parts: Parts): boolean =>
  howOften.test(parts.sentence.text) &&
  (has(parts, 'returned') ||
    piecesOfType(parts, 'words').some(({ what }) => what === 'obstacle' || what === 'proposal'));

/** «tháng nào …», «từ 2 tháng trở lên»: the months are those that there were. */
const asksOfAll = (parts: Parts): boolean =>
  asksMonths.test(parts.sentence.text) || has(parts, 'times') || asksHowOften(parts);

/** The spans of time that a question names; «tháng sau đó», where none was spoken of, is the next month. */
const specsOf = (parts: Parts): Exclude<Of<'period'>['spec'], { type: 'after' }>[] =>
  piecesOfType(parts, 'period').map(({ spec }) => (spec.type === 'after' ? { type: 'next' } : spec));

/** A short text that names nothing else leans on what was shown. */
const longestLeaning = 8;

/** The months of what was told last, as it was printed; none where this version cannot read it. */
function monthsShown(topic: Topic | null): readonly number[] {
  try {
    const { months } = JSON.parse(topic?.last?.query ?? '{}') as { months?: unknown };
    return Array.isArray(months) ? months.filter((one) => typeof one === 'number') : [];
  } catch {
    return [];
  }
}

/** The units whose reports were told of. */
function unitsShown(topic: Topic | null): readonly string[] {
  try {
    const read = JSON.parse(topic?.last?.query ?? '{}') as { sent?: unknown; rows?: unknown };
    return read.sent !== undefined && Array.isArray(read.rows)
      ? read.rows.filter((one) => typeof one === 'string')
      : [];
  } catch {
    return [];
  }
}

/** «tháng trước thì sao», «tháng trước đơn vị đó có nộp không», behind what was told of that very month: the one before it. */
function beforeShown({ topic, named, reading, context, pieces }: Parts, month: number): number {
  const shown = monthsShown(topic);
  const units = unitsShown(topic);
  const isEarlier = topic !== null && topic.at < context.now;
  const isOfShown =
    isEarlier &&
    named.length > 0 &&
    named.every((one) => one.type === 'unit' && one.ids.every((id) => units.includes(id)));
  const isLeaning =
    isOfShown ||
    (named.length === 0 &&
      !pieces.some(({ type }) => type === 'within') &&
      reading.wordCount <= longestLeaning);
  const isShown = shown.length === 1 && shown[0] === month;
  return isLeaning && isShown && month > context.firstMonth ? month - 1 : month;
}

/** The months that a question names; none where it names none. «out» of another year. */
export function monthsOf(parts: Parts): { months: number[]; each: boolean; otherYear: boolean } {
  const { context } = parts;
  const { atHand, firstMonth, plan } = context;
  const upTo = (from: number, to: number): number[] =>
    Array.from({ length: Math.max(0, Math.min(to, atHand) - from + 1) }, (_, offset) => from + offset);
  const months: number[] = [];
  let each = false;
  let otherYear = parts.years.length > 0 && !parts.years.includes(plan.year);
  for (const spec of specsOf(parts))
    switch (spec.type) {
      case 'this':
        months.push(atHand);
        break;
      case 'before':
        months.push(...beforeOf(lastMonth(context), spec.count ?? 1));
        break;
      case 'last':
        months.push(beforeShown(parts, lastMonth(context)));
        break;
      case 'next':
        months.push(Math.min(12, atHand + 1));
        break;
      case 'year':
        months.push(...upTo(firstMonth, 12));
        break;
      case 'each':
        each = true;
        months.push(...upTo(firstMonth, 12));
        break;
      case 'months':
        if (spec.year !== undefined && spec.year !== plan.year) otherYear = true;
        months.push(...spec.months);
        break;
      case 'since':
        months.push(...upTo(spec.month, 12));
        break;
      case 'recent':
        months.push(...upTo(Math.max(firstMonth, atHand - spec.count + 1), 12));
        break;
      case 'quarter': {
        const quarter = spec.quarter ?? Math.ceil(atHand / 3);
        months.push(...[1, 2, 3].map((step) => (quarter - 1) * 3 + step));
        break;
      }
      case 'half':
        months.push(...[1, 2, 3, 4, 5, 6].map((step) => (spec.half - 1) * 6 + step));
    }
  // «tháng nào phòng mình có việc chậm»: of all that there were.
  if (months.length === 0 && asksOfAll(parts)) months.push(...upTo(firstMonth, 12));
  return { months: [...new Set(months)].sort((a, b) => a - b), each, otherYear };
}

/** «quý II», «6 tháng đầu năm»: whether a quarter or half-year is named. */
export const namesSpan = (parts: Pick<Parts, 'pieces'>): boolean =>
  piecesOfType(parts, 'period').some(({ spec }) => spec.type === 'quarter' || spec.type === 'half');

/** The weekend's day that the rule names for a month, where its deadline is the working day behind it. */
function putOff({ plan, deadline, datesOf: of }: AskContext, month: number): Pick<MonthDates, 'ruled'> {
  const two = (value: number): string => String(value).padStart(2, '0');
  const ruled = `${plan.year}-${two(month)}-${two(deadline.day)}`;
  const isMoved = dateOf(of(month).deadlineAt) > ruled && deadline.day <= shortestMonth;
  return isMoved && isWeekend(ruled) ? { ruled } : {};
}
const shortestMonth = 28;

export const datesOf = (context: AskContext, month: number): MonthDates => ({
  month,
  ...context.datesOf(month),
  ...putOff(context, month),
  locked: context.isLocked(month),
  lock: context.inGroup ? null : context.lockOf(month),
});

/** The months that a question names and that have opened; the month at hand where it names none. */
export function openMonths(parts: Parts): number[] {
  const { months } = monthsOf(parts);
  return months.length > 0 ? months.filter((month) => month <= parts.context.atHand) : [parts.context.atHand];
}

/** Every month since the bot's first that has opened. */
export const monthsSoFar = ({ atHand, firstMonth }: AskContext): number[] =>
  Array.from({ length: atHand - firstMonth + 1 }, (_, offset) => firstMonth + offset);

/** Those of some months that were reported of: from the bot's first up to the one at hand. */
export const monthsReported = ({ firstMonth, atHand }: AskContext, months: readonly number[]): number[] =>
  months.filter((month) => month >= firstMonth && month <= atHand);

export const progressOfMonths = (context: AskContext, months: readonly number[]): MonthProgress[] =>
  monthsReported(context, months)
    .map((month) => context.progressOf(month))
    .flatMap((one) => (one.type === 'month' ? [one] : []));

/** Tasks of the plan that a unit will have to report of in a month: of quarters and half-years those that end in it. */
export function tasksAhead({ plan, org }: AskContext, unit: Unit, month: number): readonly Assignment[] {
  const period = { year: plan.year, month };
  return assignmentsOfUnit(plan, org, unit.id).filter(({ task }) => {
    const type = spannedOf(task);
    return type === null || endsSpan(type, period);
  });
}

/** The unit that is named, else the asker's own where they speak of themselves. */
export const unitAsked = (parts: Parts): Unit | null =>
  unitsOf(parts)[0] ?? (has(parts, 'own') || speaksOfSelf(parts) ? ownUnit(parts) : null);

/** That a month has not opened, when it does, and what the unit that is asked about will owe then. */
export function aheadOf(context: AskContext, month: number, unit: Unit | null): Asked {
  const { openAt, deadlineAt } = context.datesOf(month);
  return {
    answer: {
      type: 'refused',
      refusal: {
        type: 'month-ahead',
        month,
        openAt,
        deadlineAt,
        ...(unit ? { owes: { unit, tasks: tasksAhead(context, unit, month).length } } : {}),
      },
    },
  };
}

/** A row's state: what was reported of tasks, by whatever narrows them. */
const beforeFirst = (context: AskContext, month: number): Asked => ({
  answer: { type: 'refused', refusal: { type: 'before-first', month, first: context.firstMonth } },
});

/** What keeps months from being told of: of another year, not opened, or before the bot's first. */
export function monthsRefused(parts: Parts): Asked | null {
  const { context } = parts;
  const { months } = monthsOf(parts);
  const [first] = months;
  if (first === undefined) return null;
  if (months.every((month) => month < context.firstMonth)) return beforeFirst(context, first);
  if (months.some((month) => month <= context.atHand)) return null;
  // «từ nay đến hết tháng 10 việc nào đến hạn, việc nào quá hạn»: the month says when work ends, and each is asked by itself.
  return has(parts, 'due')
    ? { answer: { type: 'refused', refusal: { type: 'uncombined', words: [] } } }
    : aheadOf(context, first, unitAsked(parts));
}
