import type { Index } from '../../plan/plan.ts';
import { planIdOf } from '../../report/carried.ts';
import { foldedWords } from '../../text/fold.ts';
import type { Asked } from '../answer.ts';
import { answerOf } from '../conditions.ts';
import { tasksHold } from '../task-text.ts';
import { answered, tasksIn } from './answered.ts';
import { type Aspect, aspectsIn } from './aspects.ts';
import { contentOf } from './content.ts';
import { monthsOf, monthsReported, monthsSoFar, progressOfMonths } from './months-asked.ts';
import { betweenMonths } from './of-matter.ts';
import { has, indicesOf, isHeadOf, type Parts, piecesOfType } from './parts.ts';

/** What an index itself is told in, and what is counted of its tasks: then no figure of a task is meant. */
const ofIndex = /\b(?:diem|hang|bac|vi tri|nhiem vu|viec|cham|do|vang|xanh|tien do|trien khai|hoan thanh)\b/u;

/** What is told of a figure in its course, and beside it. */
const told: ReadonlySet<Aspect> = new Set(['change', 'remaining', 'reached', 'obstacle', 'proposal']);

const asksReached = /\b(?:dat|du|muc giao|chi tieu|muc tieu)\b/u;

/** Of several tasks the one that is called as its index is; none where no one is. */
export function taskMeant({ name, tasks }: Index, ids: readonly string[]): string | undefined {
  const named = tasks.filter(
    ({ id, text }) => ids.includes(id) && ` ${foldedWords(text)} `.includes(` ${foldedWords(name)} `),
  );
  const [only, more] = ids.length > 1 ? named.map(({ id }) => id) : ids;
  return more === undefined ? only : undefined;
}

/** Whether something else is asked, or of whom or what. */
const asksElse = (parts: Parts): boolean =>
  isHeadOf(parts, 'task') ||
  isHeadOf(parts, 'unit') ||
  has(parts, 'sent', 'returned', 'order', 'debt', 'month', 'trend', 'summary');

/** «trả giấy phép đúng hẹn»: of several tasks of an index the one whose words stand in the question most; undefined where no one is. */
function taskSpoken(parts: Parts, ids: readonly string[]): string | undefined {
  const words = contentOf(parts).map(({ word }) => word);
  const held = ids.map((id) => ({
    id,
    count: words.filter((word) => tasksHold(parts.context.plan, [id], word)).length,
  }));
  const most = Math.max(0, ...held.map(({ count }) => count));
  const [only, another] = held.filter(({ count }) => count === most);
  return only && !another && most >= fewestHeld ? only.id : undefined;
}
const fewestHeld = 2;

/** The task of an index whose figure was reported in each of some months; undefined where none was, or several. */
function figuredTask(parts: Parts, index: Index, months: readonly number[]): string | undefined {
  const { context } = parts;
  const figured = progressOfMonths(context, months).map(
    ({ tasks }) =>
      new Set(
        tasks
          .filter((one) => one.index.code === index.code && answerOf(one)?.figure !== undefined)
          .map(({ task }) => planIdOf(task)),
      ),
  );
  const ids = [...(figured[0] ?? [])].filter((one) => figured.every((of) => of.has(one)));
  return taskMeant(index, ids) ?? (has(parts, 'period') ? taskSpoken(parts, ids) : undefined);
}

/** What is told of its course: which of months added more, what each did, and which way it went. */
const giveOf = (aspects: readonly Aspect[], isStepwise: boolean, isReached: boolean): Aspect[] => [
  ...new Set<Aspect>([
    ...(aspects.includes('faster') ? (['faster'] as const) : []),
    ...(isStepwise ? (['steps'] as const) : []),
    ...(aspects.includes('change') || !isStepwise ? (['change'] as const) : []),
    ...(isReached ? (['remaining'] as const) : []),
    ...aspects.filter((one) => told.has(one)),
  ]),
];

/**
 * «soát xét thiết kế t9 so với t8 giảm bao nhiêu», where an index has one task alone whose figure was reported in those months: how
 * that figure moved, and no counts of its tasks. Null where none has, or several.
 */
export function figureMoved(parts: Parts): Asked | null {
  const { context, reading } = parts;
  const [index, another] = indicesOf(parts);
  if (!index || another || parts.named.length > 1) return null;
  const aspects = aspectsIn(parts.sentence, context.plan).map(({ aspect }) => aspect);
  const named = monthsOf(parts);
  const isStepwise = named.each || aspects.includes('steps');
  if (!(isStepwise || aspects.some((one) => one === 'change' || one === 'faster')) || asksElse(parts))
    return null;
  // «lên hay xuống so với năm kia»: of the years, whose figures are an index's own.
  if (named.otherYear || piecesOfType(parts, 'period').some(({ spec }) => spec.type === 'year')) return null;
  if (reading.concepts.has('last-year') || reading.concepts.has('before-last-year')) return null;
  if (ofIndex.test(reading.foldedText)) return null;
  const isOfAll = aspects.includes('faster') || aspects.includes('steps') || named.months.length === 0;
  const months = isOfAll ? monthsSoFar(context) : monthsReported(context, named.months);
  if (months.length < 2) return null;
  const id = figuredTask(parts, index, months);
  if (id === undefined) return null;
  const give = giveOf(aspects, isStepwise, asksReached.test(reading.foldedText));
  const asked = answered(
    context,
    {
      of: 'task',
      where: [{ by: 'text', words: id }],
      give,
      about: [],
      ...betweenMonths(parts, aspects),
      months,
    },
    parts.fields,
  );
  return (tasksIn(asked) ?? []).length > 0 ? asked : null;
}
