import type { MonthProgress } from '../../report/progress.ts';
import { tallyOf } from '../../report/progress.ts';
import type { Answer, Asked } from '../answer.ts';
import { answerOf, isOfStatus, ofTask } from '../conditions.ts';
import { groupsOf } from '../execute-groups.ts';
import type { Filter, Measured } from '../query.ts';
import { holds, matchIn, pattern } from '../sentence.ts';
import { asOneOwner, asOwner, filtersOf } from './filters.ts';
import { monthsOf, monthsRefused, monthsReported, monthsSoFar } from './months-asked.ts';
import { has, isAsked, isHeadOf, type Parts, pieceOf, piecesOfType } from './parts.ts';
import { twoMonths } from './units-moved.ts';

type Counted = Measured | 'late-report' | 'on-time-report' | 'rate';

/** What is counted; null where nothing of reports is. */
function measuredIn(parts: Parts): Counted | null {
  const sent = piecesOfType(parts, 'sent').find(({ what }) => what === 'late' || what === 'on-time')?.what;
  const words = piecesOfType(parts, 'words').find(({ what }) => what === 'obstacle' || what === 'proposal');
  if (has(parts, 'returned')) return 'returned';
  if (sent) {
    const isOfReports =
      (isHeadOf(parts, 'unit') || holds(ofReports, parts.sentence)) && !isHeadOf(parts, 'task');
    return isOfReports ? (sent === 'late' ? 'late-report' : 'on-time-report') : null;
  }
  if (holds(ofRate, parts.sentence)) return 'rate';
  const status = pieceOf(parts, 'status')?.status;
  if (status) return isHeadOf(parts, 'task') || has(parts, 'fold', 'period') ? status : null;
  return words ? (words.what as 'obstacle' | 'proposal') : null;
}

const ofReports = pattern('báo cáo|nộp|gửi');
/** «tỷ lệ hoàn thành», «tỷ lệ đúng tiến độ»: of all that was due, which no single task has. */
const ofRate = pattern(
  '(?:tỷ lệ|tỉ lệ|phần trăm|mức)(?: (?:nhiệm vụ|việc|các|chung))* (?:hoàn thành|đúng tiến độ|xong)(?: (?:chung|nhiệm vụ|việc|công việc|kế hoạch))*',
);

const more =
  '(?:tăng|lên|đi lên|đường lên|nhiều lên|nhiều thêm|nhiều dần|nhiều ra|nhiều hơn|tăng lên|tăng dần|cao lên|dốc lên|dày lên)';
const less =
  '(?:giảm|xuống|đi xuống|đường xuống|ít đi|ít dần|ít hơn|bớt|bớt đi|vơi|vơi đi|vơi dần|giảm đi|giảm dần|giảm xuống|thấp đi|dốc xuống|thưa dần)';
/** «nhiều dần hay ít đi», «vẽ ra đường lên hay đường xuống», «tăng hay giảm»: which way it went. */
const whichWay = pattern(
  `(?:(?:vẽ|vẽ ra|kêu|nêu|than|đang|ngày càng|có|thì|là|bị|được) )*(?:${more} (?:hay|hoặc|hay là|hay lại) (?:là |đang |bị )?${less}|${less} (?:hay|hoặc|hay là|hay lại) (?:là |đang |bị )?${more})(?: (?:so|so với|hồi|lúc|ban|đầu|hồi đầu|trước|đi|lên|kêu|nêu|than))*`,
);

/** «…, phòng nào tăng», «chỗ nào nhiều lên»: of which units it went so. */
const ofWhom = pattern(
  '(?:và |thì )?(?:phòng|đơn vị|bên|chỗ|nơi|trung tâm) nào(?: (?:bị|thì|mà|là|đang|có))* (?:tăng|giảm|nhiều lên|nhiều thêm|ít đi|bớt)(?: (?:lên|đi|nhiều|nhất|mạnh))*',
);

/** The months that are set beside each other: those that are named, two of which one is left unsaid, or all so far. */
function monthsMeant(parts: Parts): readonly number[] {
  const named = monthsReported(parts.context, monthsOf(parts).months);
  if (named.length > 1) return named;
  return (named.length === 1 ? twoMonths(parts) : null) ?? monthsSoFar(parts.context);
}

/** How many of what is counted there were in one month, and of how many units nothing was sent. */
function countOf(parts: Parts, month: number, measured: Counted, where: readonly Filter[]) {
  const { context } = parts;
  const progress = context.progressOf(month);
  if (progress.type !== 'month') return null;
  const missing = progress.owing.filter((unit) => context.reportOf(unit.id, month) === undefined);
  if (measured === 'rate') return rateOf(parts, progress, where);
  if (measured === 'on-time-report') {
    const inTime = progress.owing.filter(({ id }) => context.reportOf(id, month)?.late === false);
    return { month, count: inTime.length, of: progress.owing.length, notBegun: 0, missing };
  }
  if (measured === 'late-report') {
    const late = progress.owing.filter(({ id }) => context.reportOf(id, month)?.late === true);
    return { month, count: late.length, notBegun: 0, missing };
  }
  const { rows, silent } = groupsOf(context, {
    of: 'group',
    group: { by: 'month', measured },
    where,
    order: { field: 'month', dir: 'asc', take: 'all' },
    give: [],
    months: [month],
  });
  const entries = rows[0]?.entries ?? [];
  const isBehind = measured === 'behind';
  return {
    month,
    count: isBehind ? entries.filter(isOfStatus.late).length : entries.length,
    notBegun: isBehind ? entries.filter(isOfStatus['not-begun']).length : 0,
    missing: missing.filter(({ id }) => silent.some(({ unit }) => unit.id === id)),
  };
}

/** How much of a month's work was done or on time of all that was due, with who has not told. */
function rateOf(parts: Parts, progress: MonthProgress, where: readonly Filter[]) {
  const { month } = progress.period;
  const tasks = progress.tasks.filter((one) =>
    where.every((filter) =>
      ofTask(
        parts.context,
        { index: one.index, task: one.task, units: [one.unit], reported: [{ month, progress: one }] },
        filter,
      ),
    ),
  );
  const { done, onTrack, due } = tallyOf(tasks);
  const silent = new Set(
    tasks.filter((one) => answerOf(one) === null && !one.sent).map(({ unit }) => unit.id),
  );
  return {
    month,
    count: done + onTrack,
    of: due,
    notBegun: 0,
    missing: progress.owing.filter(({ id }) => silent.has(id)),
  };
}

/** Which way it is asked to have gone; undefined where «tăng hay giảm» leaves it open. */
function claimed(parts: Parts): 'up' | 'down' | undefined {
  const ways = new Set(
    piecesOfType(parts, 'state').flatMap(({ filter }) =>
      filter === 'up' || filter === 'down' ? [filter] : [],
    ),
  );
  return ways.size === 1 && isAsked(parts, 'yes-no') ? [...ways][0] : undefined;
}

/** What is told as a part of a whole, and has no rows. */
const partsOfWhole: ReadonlySet<Counted> = new Set(['rate', 'on-time-report']);

/** Whether something else is asked: who or which, a thing that is named, or words that nothing explains. */
function asksElse(parts: Parts, way: RegExpExecArray | null): boolean {
  const whom = matchIn(ofWhom, parts.sentence);
  const isSaid = ({ at }: { at: number }): boolean =>
    [way, whom].some((said) => said !== null && at >= said.index && at < said.index + said[0].length);
  return (
    (isHeadOf(parts, 'unit', true) && whom === null) ||
    isHeadOf(parts, 'index') ||
    parts.left.some((one) => !isSaid(one)) ||
    (way === null && has(parts, 'order')) ||
    has(parts, 'number', 'measure', 'cadence', 'task', 'month', 'act', 'how') ||
    piecesOfType(parts, 'period').some(({ spec }) => spec.type === 'year')
  );
}

/** The units of which there are more or fewer in the last of the months than in the first. */
function unitsThatMoved(
  parts: Parts,
  months: readonly { month: number }[],
  measured: Counted,
  where: readonly Filter[],
) {
  const [first, last] = [months[0]!.month, months.at(-1)!.month];
  const countIn = (month: number, id: string): number =>
    countOf(parts, month, measured, [...where, { by: 'unit', relation: 'task', ids: [id] }])?.count ?? 0;
  return parts.context.org.units
    .filter(({ id }) => [first, last].every((month) => parts.context.reportOf(id, month) !== undefined))
    .map((unit) => ({ unit, was: countIn(first, unit.id), is: countIn(last, unit.id) }))
    .filter(({ was, is }) => was !== is);
}

/**
 * «số việc chậm 3 tháng nay tăng hay giảm», «vướng mắc có giảm so với tháng trước không»: how many there were in each month, and
 * which way that went. Of two months that are both named their rows are told, too (`of-tasks.ts`).
 */
export function movedByMonth(parts: Parts): Asked | null {
  const { context } = parts;
  const way = matchIn(whichWay, parts.sentence);
  const isMoved = piecesOfType(parts, 'state').some(({ filter }) => filter === 'up' || filter === 'down');
  if ((way === null && !isMoved) || asksElse(parts, way)) return null;
  const measured = measuredIn(parts);
  if (!measured || monthsOf(parts).otherYear || isHeadOf(parts, 'task', true)) return null;
  const isBoth = monthsReported(context, monthsOf(parts).months).length === 2;
  if (isBoth && !partsOfWhole.has(measured) && isMoved && claimed(parts) === undefined) return null;
  const refused = monthsRefused(parts);
  if (refused) return refused;
  const where = asOneOwner(
    filtersOf(parts)
      .filter(({ by }) => by !== 'status' && by !== 'figure' && by !== 'said')
      .map(asOwner),
  );
  const asksWhom = holds(ofWhom, parts.sentence) && !partsOfWhole.has(measured);
  const isPrivate = asksWhom || measured === 'returned' || where.some(({ by }) => by === 'unit');
  if (context.inGroup && isPrivate) return { answer: { type: 'refused', refusal: { type: 'in-private' } } };
  const months = monthsMeant(parts).flatMap((month) => countOf(parts, month, measured, where) ?? []);
  if (months.length < 2) return null;
  return {
    answer: {
      type: 'moved-by-month',
      measured,
      months,
      where,
      ...askedOf(parts, asksWhom, months, measured, where),
    },
    topic: { indices: [], intents: [] },
  };
}

/** Which way it is asked to have gone, or of which units it did. */
function askedOf(
  parts: Parts,
  asksWhom: boolean,
  months: readonly { month: number }[],
  measured: Counted,
  where: readonly Filter[],
): Pick<Extract<Answer, { type: 'moved-by-month' }>, 'claims' | 'units'> {
  if (asksWhom) return { units: unitsThatMoved(parts, months, measured, where) };
  const claims = claimed(parts);
  return claims ? { claims } : {};
}
