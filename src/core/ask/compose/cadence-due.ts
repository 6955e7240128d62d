import type { Unit } from '../../people/org.ts';
import { ownersOf } from '../../plan/assignments.ts';
import type { Index, Task } from '../../plan/plan.ts';
import { promisedIn } from '../../plan/plan-as-of.ts';
import { carriedFrom, spannedOf } from '../../report/carried.ts';
import { dueDayOf } from '../../report/due.ts';
import { saysDone } from '../../report/owed.ts';
import { fold } from '../../text/fold.ts';
import { endsSpan, type Span, spanOf } from '../../time/period.ts';
import { dateOf } from '../../time/viet-nam-time.ts';
import type { Answer, AskContext, Asked, CadenceDue } from '../answer.ts';
import { gatheringsIn } from './gatherings.ts';
import { monthsOf } from './months-asked.ts';
import { isHeadOf, type Parts, pieceOf, unitsOf } from './parts.ts';
import { tasksById } from './tasks-of-plan.ts';
import { textIn } from './texts.ts';

/** Tasks with a cadence among some, and when their span ends: of months in which they are not owed. */
export function cadenceDueOf(parts: Parts, ids: readonly string[]): AskedDue | null {
  const tasks = tasksById(parts.context, ids).filter(
    ({ task }) => task.cadence !== undefined && task.cadence.type !== 'monthly',
  );
  return tasks.length > 0 ? dueOf(parts, tasks) : null;
}

/** By when tasks are to be done as the plan has it: those with a day of their own, and those held from time to time. */
export function plannedEndOf(parts: Parts, ids: readonly string[]): AskedDue | null {
  const tasks = tasksById(parts.context, ids).filter(
    ({ task }) =>
      dueDayOf(task, parts.context.plan.year) !== null ||
      (task.cadence !== undefined && task.cadence.type !== 'monthly'),
  );
  return tasks.length > 0 ? dueOf(parts, tasks) : null;
}

/** What was not told of done in a span or since, as it is due: «chưa báo cáo hoàn thành». */
export function undoneOf(parts: Parts, ids: readonly string[]): AskedDue | null {
  const due = cadenceDueOf(parts, ids);
  return due && { ...due, answer: { ...due.answer, asksDone: true } };
}

const ofReports = / (?:báo cáo|nộp|gửi|kỳ|bao cao|nop|gui|ky) /u;

/** «cuộc họp quý III của mình hạn đến khi nào»: when what is held from time to time must have been, and no report. */
export const heldDue = (parts: Parts): Asked | null =>
  pieceOf(parts, 'month')?.what === 'deadline' &&
  !ofReports.test(parts.sentence.text) &&
  gatheringIn(parts) !== undefined
    ? cadenceDue(parts)
    : null;

const gatheringIn = (parts: Parts): string | undefined => gatheringsIn(parts)[0];

/** «giao ban 6 tháng hạn nào», «họp doanh nghiệp quý này phải xong khi nào». */
export function cadenceDue(parts: Parts): Asked | null {
  const { context } = parts;
  const text = textIn(parts);
  const cadence = pieceOf(parts, 'cadence');
  const event = gatheringIn(parts);
  const units = unitsOf(parts);
  const spans = parts.pieces.flatMap((piece) =>
    piece.type === 'period' && (piece.spec.type === 'quarter' || piece.spec.type === 'half')
      ? [piece.spec.type]
      : [],
  );
  const said = parts.pieces.flatMap((piece) => (piece.type === 'cadence' ? [piece.cadence] : []));
  // «định kỳ 6 tháng»: the one that is named says more.
  const named = said.filter((one) => one !== null);
  const cadences = named.length > 0 ? named : said;
  const isAsked = (type: string): boolean =>
    cadences.length > 0
      ? cadences.some((one) => one === null || one === type)
      : spans.some((span) => (span === 'quarter' ? 'quarter' : 'half-year') === type);
  const isTheirs = (index: Index, task: Task): boolean =>
    units.length === 0 ||
    ownersOf(context.org, index, task).some(({ id }) => units.some((unit) => unit.id === id));
  const wanted = context.plan.indices.flatMap((index) =>
    index.tasks
      .filter((task) => isTheirs(index, task))
      .filter(
        (task) =>
          task.cadence &&
          task.cadence.type !== 'monthly' &&
          (text
            ? text.ids.includes(task.id)
            : event !== undefined
              ? fold(task.text).includes(fold(event))
              : (cadence !== undefined || (spans.length > 0 && isHeadOf(parts, 'task'))) &&
                isAsked(task.cadence.type)),
      )
      .map((task) => ({ index, task })),
  );
  if (wanted.length === 0) return null;
  const asked = dueOf(parts, wanted);
  return { ...asked, answer: { ...asked.answer, items: comingOf(parts, asked.answer.items) } };
}

/** The month in which a unit reported the work of a span done, in the span or after it; undefined where it did not. */
function doneIn({ reportOf }: AskContext, task: Task, span: Span, unit: Unit): number | undefined {
  const within = span.periods.find(({ month }) => saysDone(reportOf(unit.id, month), task.id))?.month;
  const type = spannedOf(task);
  if (within !== undefined || type === null) return within;
  const { id: late } = carriedFrom(task, type, span);
  const after = Array.from({ length: 12 - span.to.month }, (_, offset) => span.to.month + 1 + offset);
  return after.find((month) => saysDone(reportOf(unit.id, month), late));
}

/** Of units with the month in which each did it: when the last did, else those that have not. */
function doneBy(
  units: readonly Unit[],
  months: readonly (number | undefined)[],
): Pick<CadenceDue, 'units' | 'done'> {
  const open = units.filter((_, place) => months[place] === undefined);
  return open.length === 0
    ? { units, done: Math.max(...months.map((month) => month ?? 0)) }
    : { units: open, done: null };
}

/** Work that is due on a day, by the time that all who owe it were given beyond it, where they were given the same. */
function withMoreTime({ plan }: AskContext, due: CadenceDue): CadenceDue {
  const given = due.units.map(({ id }) =>
    promisedIn(plan).find(
      ({ unit, taskId, extended }) => unit === id && taskId === due.task.id && extended?.due === due.lastDay,
    ),
  );
  const extended = given[0]?.extended;
  const isSame = extended !== undefined && given.every((one) => one?.extended?.to === extended.to);
  return isSame ? { ...due, lastDay: extended.to, extended } : due;
}

/** The work of one span: done by all who owe it, or by whom it is not. */
export function dueIn(context: AskContext, index: Index, task: Task, span: Span): CadenceDue {
  const all = ownersOf(context.org, index, task);
  // A unit that came later was not asked.
  const there = all.filter(({ addedAt }) => addedAt === undefined || dateOf(addedAt) <= span.lastDay);
  const units = there.length > 0 ? there : all;
  const months = units.map((unit) => doneIn(context, task, span, unit));
  const { units: meant, done } = doneBy(units, months);
  return withMoreTime(context, { index, task, units: meant, lastDay: span.lastDay, done });
}

/** Work with a day of its own: done by all who owe it, or by whom it is not. */
export function datedDue(context: AskContext, index: Index, task: Task, lastDay: string): CadenceDue {
  const { org, reportOf } = context;
  const all = ownersOf(org, index, task);
  const months = all.map((unit) =>
    Array.from({ length: 12 }, (_, offset) => offset + 1).find((month) =>
      saysDone(reportOf(unit.id, month), task.id),
    ),
  );
  const { units, done } = doneBy(all, months);
  return withMoreTime(context, { index, task, units, lastDay, done });
}

/** When work is due, with what a follow-up may lean on. */
export type AskedDue = Asked & { answer: Extract<Answer, { type: 'cadence-due' }> };

export function dueOf(parts: Parts, wanted: readonly { index: Index; task: Task }[]): AskedDue {
  const { context } = parts;
  const { year } = context.plan;
  const { months } = monthsOf(parts);
  const month = months.at(-1) ?? context.atHand;
  const isNow = months.every((one) => one === context.atHand);
  const items = wanted.flatMap(({ index, task }): CadenceDue[] => {
    const dueDay = dueDayOf(task, year);
    if (dueDay !== null) return [datedDue(context, index, task, dueDay)];
    const { type } = task.cadence!;
    // What ended while the bot ran and is not done is owed still; who names a span asks for that one.
    const ended = Array.from({ length: month - 1 }, (_, offset) => ({ year, month: offset + 1 })).filter(
      (one) => isNow && one.month >= context.firstMonth && endsSpan(type, one),
    );
    const missed = ended
      .map((one) => dueIn(context, index, task, spanOf(type, one)))
      .filter(({ done }) => done === null);
    return [...missed, dueIn(context, index, task, spanOf(type, { year, month }))];
  });
  return {
    answer: { type: 'cadence-due', items, now: context.now },
    topic: { indices: [...new Set(items.map(({ index }) => index.code))], intents: ['tasks'] },
  };
}

const fromNow =
  / (?:từ|tính từ|tu|tinh tu) (?:giờ|nay|bây giờ|hôm nay|đây|gio|bay gio|hom nay) | (?:sắp tới|tới đây|thời gian tới|sap toi|toi day) /u;

const stillOwed = / (?:nợ|quá hạn|tồn|chưa xong|trễ|chậm|no|qua han|ton|chua xong|tre|cham) /u;

/**
 * «từ giờ đến hết quý phải làm gì», «trước 30/6»: what is to come. Of the same work in a span that is over is not told again,
 * unless what is owed is asked for.
 */
function comingOf({ sentence, pieces }: Parts, items: readonly CadenceDue[]): CadenceDue[] {
  const isUntil = pieces.some(
    (piece) => piece.type === 'due' && piece.until !== undefined && piece.from === undefined,
  );
  if (!(isUntil || fromNow.test(sentence.text)) || stillOwed.test(sentence.text)) return [...items];
  return items.filter(
    ({ task, lastDay }) => !items.some((other) => other.task.id === task.id && other.lastDay > lastDay),
  );
}
