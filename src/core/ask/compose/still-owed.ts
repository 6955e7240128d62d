import { predecessorsOf } from '../../people/as-of.ts';
import { type Unit, worksForOffice } from '../../people/org.ts';
import type { Answer, AskContext, Asked, OwedMonth } from '../answer.ts';
import type { Filter } from '../query.ts';
import { answered } from './answered.ts';
import {
  aheadOf,
  datesOf,
  monthsOf,
  monthsRefused,
  monthsReported,
  monthsSoFar,
  tasksAhead,
} from './months-asked.ts';
import { has, ownUnit, type Parts, unitsOf } from './parts.ts';
import { lastSent } from './reports-sent.ts';

/** Why a task was given back, where it was. */
function backOf(
  { reportOf, org, inGroup, speaker }: AskContext,
  unit: Unit,
  month: number,
  id: string,
): Pick<OwedMonth['tasks'][number], 'back'> {
  const mayKnow =
    !inGroup &&
    speaker !== null &&
    (speaker.person.role === 'leader' ||
      worksForOffice(org, speaker.person) ||
      speaker.person.unit === unit.id ||
      speaker.units.some(({ id: own }) => own === unit.id));
  const back = !mayKnow
    ? undefined
    : reportOf(unit.id, month)?.returned.findLast(({ taskId }) => taskId === id);
  return back ? { back: { ...back, by: org.people.find((one) => one.id === back.by) ?? null } } : {};
}

/** What a unit still owes, month by month. */
export function owedBy(context: AskContext, unit: Unit, months: readonly number[]): OwedMonth[] {
  return months.flatMap((month) => {
    const progress = context.progressOf(month);
    if (progress.type !== 'month' || context.isLocked(month)) return [];
    const tasks = progress.tasks.filter((task) => task.unit.id === unit.id && task.entry === null);
    return tasks.length === 0
      ? []
      : [
          {
            month,
            deadlineAt: progress.deadlineAt,
            tasks: tasks.map(({ index, task }) => ({
              index,
              task,
              ...backOf(context, unit, month, task.id),
            })),
            sent: context.reportOf(unit.id, month) !== undefined,
          },
        ];
  });
}

const whichOnes = / (?:những|các|gì|nào|liệt kê|danh sách|nhung|cac|gi|nao|liet ke|danh sach) /u;

/** Whether the tasks are asked for by name, and not how many they are. */
const asksWhich = ({ sentence }: Parts): boolean => whichOnes.test(sentence.text);

/** «kỳ tới bên tôi phải báo cáo những việc gì», of a month that has not opened: what the plan asks for in it, and by when. */
export function dutiesAhead(parts: Parts, unit: Unit, month: number): Asked {
  const { context } = parts;
  const ids = tasksAhead(context, unit, month).map(({ task }) => task.id);
  if (ids.length === 0) return aheadOf(context, month, unit);
  const where: Filter[] = [
    { by: 'text', words: ids.join('|') },
    { by: 'unit', relation: 'task', ids: [unit.id] },
  ];
  const tasks = answered(context, { of: 'task', where, give: [], months: [] }, parts.fields);
  const dates = {
    type: 'month-dates',
    what: 'deadline',
    months: [datesOf(context, month)],
    now: context.now,
  } as const;
  return { ...tasks, answer: { type: 'several', answers: [tasks.answer, dates] } };
}

/** Whether who asks in private may report for a unit; of a group it is not known who will. */
const mayReport = ({ speaker, org }: Parts['context'], unit: Unit): boolean =>
  speaker === null || worksForOffice(org, speaker.person) || speaker.units.some(({ id }) => id === unit.id);

/** «phòng em còn nợ gì»: what a unit has not reported, month by month. */
export function answerDebt(parts: Parts): Asked | null {
  const { context } = parts;
  const [named] = unitsOf(parts);
  // «phòng em còn nợ văn phòng cái gì»: whom it is owed to.
  const isOwn = has(parts, 'own') && / (?:nợ|no) @u/u.test(parts.sentence.text);
  const unit = (isOwn ? null : named) ?? ownUnit(parts);
  if (!unit) return null;
  const { months } = monthsOf(parts);
  const [first] = months;
  if (first !== undefined && months.every((month) => month > context.atHand))
    return asksWhich(parts) ? dutiesAhead(parts, unit, first) : aheadOf(context, first, unit);
  // Of a month before the bot's first nobody was asked.
  const asked = months.length > 0 ? monthsReported(context, months) : monthsSoFar(context);
  if (asked.length === 0) return monthsRefused(parts);
  const owed = owedBy(context, unit, asked);
  const spoken = owed.length > 0 ? owed.map(({ month }) => month) : [context.atHand];
  const debt = (of: Unit, held: readonly OwedMonth[]): Answer => ({
    type: 'debt',
    unit: of,
    months: held,
    now: context.now,
    ...(mayReport(context, of) ? {} : { reads: true }),
  });
  // What a unit that is no more still owes is owed by who has its work.
  const ended = predecessorsOf(context.org, unit.id).flatMap((of) => {
    const held = owedBy(context, of, asked);
    return held.length > 0 ? [debt(of, held)] : [];
  });
  const own = owed.length > 0 || ended.length === 0 ? [debt(unit, owed)] : [];
  const [one, ...others] = [...own, ...ended];
  return {
    answer: others.length === 0 ? one! : { type: 'several', answers: [one!, ...others] },
    // «trễ mấy ngày rồi»: of the reports that are owed.
    topic: {
      indices: [],
      intents: [],
      unit: unit.id,
      last: lastSent('unsent', spoken, [unit.id], [unit.id]),
    },
  };
}
