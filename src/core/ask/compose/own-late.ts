import type { Answer, Asked } from '../answer.ts';
import type { Wanted } from '../query.ts';
import { monthsOf, monthsReported, monthsSoFar } from './months-asked.ts';
import { has, indicesOf, ownUnits, type Parts, peopleOf, speaksOfSelf } from './parts.ts';
import { answerDebt, owedBy } from './still-owed.ts';

const unfinished: ReadonlySet<Wanted> = new Set(['behind', 'late', 'not-begun', 'unfinished']);

/** Whether an answer tells which tasks of the asker's own unit are late, or that none is. */
function tellsLateOf(answer: Answer, unit: string): boolean {
  if (answer.type === 'by-status') return unfinished.has(answer.wanted) && answer.unit?.id === unit;
  if (answer.type !== 'found' || answer.query.of !== 'task') return false;
  const { where } = answer.query;
  const isLate = where.some((one) => one.by === 'status' && !one.not && unfinished.has(one.status));
  const units = where.flatMap((one) => (one.by === 'unit' && !one.not ? one.ids : []));
  return isLate && units.includes(unit) && !where.some(({ by }) => by === 'text' || by === 'index');
}

/** Whether nothing is told but that there is none. */
const tellsNone = (answer: Answer): boolean =>
  answer.type === 'by-status' || (answer.type === 'found' && answer.found.rows.length === 0);

/**
 * «bên mình trễ t6 rồi hả», «phòng em có gì chậm không»: what asks for the late work of the own unit may be of its report. Where
 * that is owed it is told first, and that no task is late is not told of a unit that has reported none.
 */
export function withOwnDebt<T extends Asked>(parts: Parts, asked: T): T {
  const { context } = parts;
  const [unit, another] = ownUnits(parts);
  if (context.inGroup || !context.speaker || !unit || another) return asked;
  if (!(has(parts, 'own') || speaksOfSelf(parts)) || indicesOf(parts).length + peopleOf(parts).length > 0)
    return asked;
  if (!tellsLateOf(asked.answer, unit.id)) return asked;
  const { months } = monthsOf(parts);
  const opened = months.length > 0 ? monthsReported(context, months) : monthsSoFar(context);
  // A report that was sent tells itself what is late; what of it was given back is asked by other words.
  if (!owedBy(context, unit, opened).some(({ sent }) => !sent)) return asked;
  const debt = answerDebt({ ...parts, named: [] });
  if (debt?.answer.type !== 'debt') return asked;
  // Without a month what was late in one before is no answer either.
  const isBeside = !tellsNone(asked.answer) && (months.length > 0 || has(parts, 'head'));
  return {
    ...asked,
    answer: isBeside ? { type: 'several', answers: [debt.answer, asked.answer] } : debt.answer,
    ...(isBeside ? {} : { topic: debt.topic ?? null }),
  };
}
