import { planIdOf } from '../../report/carried.ts';
import { isBehind } from '../../report/report.ts';
import type { Asked } from '../answer.ts';
import { answerOf } from '../conditions.ts';
import type { Matter } from '../matter.ts';
import { holds, pattern } from '../sentence.ts';
import { tasksIn } from './answered.ts';
import type { Aspect } from './aspects.ts';
import { tellsNumberOf } from './counted-thing.ts';
import { tellsDay } from './day-told.ts';
import { monthsOf, monthsReported, monthsSoFar, namesSpan, progressOfMonths } from './months-asked.ts';
import { has, isHeadOf, type Parts, piecesOfType, unitsOf, wholeSentence } from './parts.ts';
import { unitsMeant } from './spoken.ts';

const growing: ReadonlySet<Aspect> = new Set([
  'figure',
  'remaining',
  'reached',
  'progress',
  'done',
  'change',
  'half',
]);

const beside = /\bso (?:voi |sanh voi |cung )?(?:hoi |ky )?(?:thang|t) ?\d/;

/** «so với tháng trước»: the month asked, or the one at hand, beside the one before it. */
function besideBefore(parts: Parts, named: number): number[] {
  const { context } = parts;
  // «so tháng 5 thêm mấy trạm»: that month is beside the one at hand.
  if (beside.test(parts.reading.foldedText) && named >= context.firstMonth && named < context.atHand)
    return [named, context.atHand];
  const isNamed = piecesOfType(parts, 'period').some(({ spec }) => spec.type === 'months');
  const month = isNamed ? named : context.atHand;
  return [month - 1, month].filter((one) => one >= context.firstMonth);
}

const now = pattern('(?:giờ|bây giờ|hiện nay|hiện tại|hiện giờ|đến nay|tới nay|đến giờ|tới giờ|lúc này)');
/** «tháng 3 chưa làm được, giờ sao rồi»: months that were, and behind them what is so now. */
const nowBehind =
  / (?:giờ|bây giờ|hiện nay|hiện tại|hiện giờ|lúc này|nay|gio|bay gio|hien nay|hien tai|hien gio|luc nay) (?:thì |đã |đang |có |thi |da |dang |co )*(?:sao|thế nào|ra sao|như thế nào|làm|đến|tới|xong|được|còn|khá|hết|khỏi|ổn|đỡ|the nao|ra sao|nhu the nao|lam|den|toi|duoc|con|kha|het|khoi|on|do)(?= )/u;

/** «mỗi tháng thêm bao nhiêu», «có tăng đều không»: of every month there was. */
export const stepwise = (aspects: readonly Aspect[]): boolean =>
  aspects.includes('steps') || aspects.includes('even');

/** Whether the months that a question names are what was before, since it asks how things are now. */
function asksNowBehind(parts: Parts): boolean {
  const periods = piecesOfType(parts, 'period');
  const areNamed = periods.every(({ spec }) => ['months', 'last', 'before'].includes(spec.type));
  if (periods.length === 0 || !areNamed) return false;
  const match = nowBehind.exec(parts.sentence.text);
  if (!match) return false;
  // Of the months the place in the sentence is gone: their words stand before the word for now.
  const first = parts.sentence.placeOf.get(match.index + 1) ?? 0;
  const months = new Set(parts.period.split(' '));
  return !parts.reading.tokens.slice(first).some(({ typed }) => months.has(typed) && /\d/.test(typed));
}

/** «kêu lỗi», «vướng»: that something was wrong then, which is told with how it is now. */
const wasWrong = / (?:kêu|lỗi|hỏng|kẹt|vướng|tắc|thiếu|chậm|trễ|keu|loi|hong|ket|vuong|tac|thieu|cham|tre) /u;

/**
 * «tháng 5 sao chậm, giờ sao rồi», «hồi tháng 3 kêu lỗi gì, giờ hết chưa»: what was then is asked as well as how it is now; «tháng 3
 * chưa làm được, giờ sao rồi» asks of now alone.
 */
export function asksThenAndNow(parts: Parts): boolean {
  if (!asksNowBehind(parts)) return false;
  const { text } = parts.sentence;
  const before = text.slice(0, nowBehind.exec(text)!.index + 1);
  const why = / (?:sao|vì sao|gì|thế nào|ra sao|bao nhiêu|mấy|vi sao|gi|the nao|bao nhieu|may) /u;
  return why.test(before) || (wasWrong.test(before) && / (?:hết|khỏi|đỡ|ổn|het|khoi|do|on) /u.test(text));
}

const asksOutcome = pattern(
  '(?:sau đó|về sau|từ đó|từ hồi đó|rồi sau|đến nay|tới nay|đến giờ|tới giờ|bây giờ|hiện nay|hiện giờ|nay|giờ)(?: (?:thì|đã|được|có|lãnh đạo|sở))*(?: [^ @]+){0,2} (?:đến đâu|tới đâu|ra sao|thế nào|sao rồi|thế nào rồi|xong chưa|xong|gỡ|giải quyết|tháo gỡ|xử lý|khắc phục|duyệt|được duyệt|có chưa|được chưa)|(?:xong|giải quyết|gỡ|tháo gỡ|xử lý|khắc phục|duyệt|cấp|bố trí|đáp ứng|trả lời|làm)(?: (?:được|xong|cho))* (?:chưa|rồi chưa|hay chưa)(?: (?:nhỉ|em|thế|vậy|ạ|anh|chị))*(?= $)',
);
const wasAsked = pattern('đề nghị|kiến nghị|đề xuất|xin|vướng|khó khăn|kẹt|thiếu|hỏng|chậm');

/** «cái đề nghị hồi tháng 5 sau đó đến đâu rồi»: what became of what was told in an earlier month, up to now. */
function asksWhatBecame(parts: Parts): number | null {
  const [month, another] = monthsOf(parts).months;
  if (month === undefined || another !== undefined || month >= parts.context.atHand) return null;
  const isNamed = piecesOfType(parts, 'period').every(({ spec }) =>
    ['months', 'last', 'before'].includes(spec.type),
  );
  const whole = wholeSentence(parts);
  return isNamed && holds(asksOutcome, whole) && holds(wasAsked, whole) ? month : null;
}

/** The parts of a question that speaks of now, as if it had named no month. */
const asOfNow = (parts: Parts): Parts => ({
  ...parts,
  pieces: parts.pieces.filter(({ type }) => type !== 'period'),
});

const spans: ReadonlySet<string> = new Set(['quarter', 'half']);
const sinceWhen = /\b(?:tu|luy ke|qua cac|cac thang|ca nam|may thang|tong)\b/;

/** Whether the time that a question names is none of which the reports are asked: it asks how things stand. */
function asksAsItStands(parts: Parts, aspects: readonly Aspect[]): boolean {
  // «văn bản sau họp quý II sao giờ chưa gửi»: the quarter is of the meeting, and now is asked.
  // «đến nay đơn vị nào chưa có»: as it stands, and no course of the year.
  const asStands = (type: string): boolean =>
    spans.has(type) ||
    (type === 'year' &&
      / (?:den|toi) nay /.test(` ${parts.reading.foldedText} `) &&
      !sinceWhen.test(parts.reading.foldedText));
  const periods = piecesOfType(parts, 'period');
  return (
    asksNowBehind(parts) ||
    ((holds(now, parts.sentence) || aspects.includes('done')) &&
      periods.length > 0 &&
      periods.every(({ spec }) => asStands(spec.type)))
  );
}

/** The last month in which the words stand; of what was on a day that they do not tell, a later one that tells it. */
function monthOfWords({ context }: Parts, reported: Matter['reported'], aspects: readonly Aspect[]): number {
  const isUntold = aspects.includes('when') && !reported.some((one) => tellsDay(context, one));
  const told = isUntold
    ? monthsSoFar(context).findLast((month) =>
        reported.some(({ id, unit }) => tellsDay(context, { id, unit, month })),
      )
    : undefined;
  return told ?? Math.max(...reported.map(({ month }) => month));
}

/** The answers to tasks in a month. */
const answersIn = ({ context }: Parts, ids: readonly string[], month: number) =>
  progressOfMonths(context, [month]).flatMap(({ tasks }) =>
    tasks.flatMap((one) => (ids.includes(planIdOf(one.task)) ? (answerOf(one) ?? []) : [])),
  );

/** «giải ngân vẫn chậm là vì đâu»: of what is behind as it stands, whichever month's report has more of its words. */
const isBehindStill = (parts: Parts, ids: readonly string[], aspects: readonly Aspect[]): boolean => {
  const asksWhy = aspects.includes('obstacle') && !has(parts, 'period');
  const isBehindSaid = piecesOfType(parts, 'status').some(({ status }) => status === 'behind');
  const last = monthsSoFar(parts.context).findLast((month) => answersIn(parts, ids, month).length > 0);
  return asksWhy && isBehindSaid && last !== undefined && answersIn(parts, ids, last).some(isBehind);
};

/** The last month that tells of it, behind the last in which something was asked for, where that is asked, too. */
function withProposed(parts: Parts, ids: readonly string[], aspects: readonly Aspect[]): number[] {
  const told = monthsSoFar(parts.context).filter((month) => answersIn(parts, ids, month).length > 0);
  const last = told.at(-1)!;
  const proposed = aspects.includes('proposal')
    ? told.findLast((month) => answersIn(parts, ids, month).some(({ proposal }) => proposal !== undefined))
    : undefined;
  return proposed === undefined || proposed === last ? [last] : [proposed, last];
}

/** «phòng nào cao hơn», «phòng em so với phòng Y kém bao nhiêu»: units beside each other. */
const asksAmong = (parts: Parts): boolean =>
  isHeadOf(parts, 'unit', true) || has(parts, 'order') || unitsOf(parts).length > 1;

/** Of what is still behind as it stands, else where the words stand; null where they stand in no report. */
function monthsOfWords(
  parts: Parts,
  { ids, reported }: Pick<Matter, 'ids' | 'reported'>,
  aspects: readonly Aspect[],
): number[] | null {
  if (isBehindStill(parts, ids, aspects)) return withProposed(parts, ids, aspects);
  return reported.length > 0 ? [monthOfWords(parts, reported, aspects)] : null;
}

/** The months from what was told before up to now, where it is asked what became of it; null where it is not. */
function monthsOfCourse(parts: Parts, ids: readonly string[]): number[] | null {
  const { context } = parts;
  const since = asksWhatBecame(parts);
  if (since !== null) return monthsSoFar(context).filter((month) => month >= since);
  if (!asksThenAndNow(parts)) return null;
  const then = monthsReported(context, monthsOf(parts).months);
  const now = monthsFor(asOfNow(parts), { ids, reported: [] }, ['progress']);
  return [...new Set([...then, ...now])].sort((one, other) => one - other);
}

/** Months whose reports are asked about: those named, all for a sum or a movement, else the latest that says something. */
export function monthsFor(
  parts: Parts,
  { ids, reported }: Pick<Matter, 'ids' | 'reported'>,
  aspects: readonly Aspect[],
): number[] {
  const { context } = parts;
  const course = monthsOfCourse(parts, ids);
  if (course) return course;
  const isNow = asksAsItStands(parts, aspects);
  const { months, each } = isNow ? { months: [], each: false } : monthsOf(parts);
  const open = monthsReported(context, months);
  const all = monthsSoFar(context);
  const [only, another] = open;
  // «phòng nào cao hơn»: one beside another, and no month beside the one before.
  if (stepwise(aspects)) return open.length > 1 ? open : all;
  if (aspects.includes('faster')) return all;
  const isAmong = asksAmong(parts);
  if (aspects.includes('change') && !isAmong && only !== undefined && another === undefined)
    return besideBefore(parts, only);
  if (months.length > 0 && !each) return open;
  if (each || aspects.includes('sum')) return all;
  // Where the words stand in reports, their month; of a figure that grows, the last that was told.
  // What has no figure of its own is told where its words stand, how many there are asked or not.
  const isMeasured = context.plan.indices.some(({ tasks }) =>
    tasks.some(({ id, measure }) => measure !== undefined && ids.includes(id)),
  );
  const grows = aspects.some((aspect) => growing.has(aspect) && (isMeasured || aspect !== 'figure'));
  const told = monthsOfWords(parts, { ids, reported: grows ? [] : reported }, aspects);
  if (told) return told;
  const said = all.filter((month) =>
    progressOfMonths(context, [month]).some(({ tasks }) =>
      tasks.some(({ task, entry, before }) => ids.includes(planIdOf(task)) && (entry ?? before)),
    ),
  );
  const last = said.at(-1);
  const isOwed = (month: number): boolean =>
    progressOfMonths(context, [month]).some(({ tasks }) =>
      tasks.some(({ task }) => ids.includes(planIdOf(task))),
    );
  if (last === undefined) return [all.findLast(isOwed) ?? context.atHand];
  if (aspects.includes('change')) {
    const before = said.at(-2);
    return before === undefined ? [last] : [before, last];
  }
  return [last];
}

/** Whether nothing was reported of it: of a quarter or half-year that is named, also where it is owed still of one before. */
export function isSilent(parts: Parts, asked: Asked): boolean {
  const rows = tasksIn(asked);
  if (rows === null) return false;
  if (rows.length === 0) return true;
  return (
    namesSpan(parts) &&
    rows.every(
      ({ task, reported }) =>
        task.cadence !== undefined &&
        task.cadence.type !== 'monthly' &&
        reported.every(({ progress }) => answerOf(progress) === null),
    )
  );
}

/**
 * «tư vấn được bao nhiêu doanh nghiệp rồi», where the latest report tells of none: with the last before it that does. A month
 * that is named is asked for itself.
 */
export function withFigureOf(
  parts: Parts,
  matter: Matter,
  months: readonly number[],
  counted: string | null,
  asked: readonly Aspect[],
): number[] {
  const [last, another] = months;
  const isOpen = last !== undefined && another === undefined && !has(parts, 'period');
  if (!isOpen || counted === null || !asked.includes('figure')) return [...months];
  const units = unitsMeant(parts, matter);
  const tells = (month: number): boolean =>
    progressOfMonths(parts.context, [month]).some(({ tasks }) =>
      tasks.some((one) => {
        const isMeant = matter.ids.includes(planIdOf(one.task));
        if (!isMeant || !(units.length === 0 || units.includes(one.unit.id))) return false;
        const entry = answerOf(one);
        return entry?.figure !== undefined || tellsNumberOf(entry?.result ?? '', counted);
      }),
    );
  if (tells(last)) return [...months];
  const before = monthsSoFar(parts.context).findLast((month) => month < last && tells(month));
  return before === undefined ? [...months] : [before, last];
}
