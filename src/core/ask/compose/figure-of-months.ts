import type { Measure } from '../../plan/plan.ts';
import { planIdOf } from '../../report/carried.ts';
import type { Asked } from '../answer.ts';
import { answerOf } from '../conditions.ts';
import type { Query } from '../query.ts';
import { holds, matchIn, pattern } from '../sentence.ts';
import { answered, tasksIn } from './answered.ts';
import { contentOf } from './content.ts';
import { boundIn } from './figure-bound.ts';
import { idsShown, type Leaning, ofThese } from './leaning.ts';
import { monthsOf, monthsReported, monthsSoFar } from './months-asked.ts';
import { has, type Parts, unitsOf } from './parts.ts';
import type { Spoken } from './spoken.ts';

const whichMonth = pattern(
  '(?:tháng|kỳ|đợt) (?:nào|mấy|mô)(?: [^ @]+){0,6} (?:(?:cao|thấp|nhiều|ít|tốt|kém|tệ|khá|đẹp|yếu|bét|lớn|nhỏ)(?: [^ @]+)? nhất|đạt cao|bét)',
);
const lowest =
  / (?:thấp|ít|kém|tệ|yếu|bét|nhỏ|thap|it|kem|te|yeu|bet|nho)(?: [^ @]+)? (?:nhất|nhat) | (?:bét|bet) /u;

const anyMonth = pattern('(?:những |các |mấy )?(?:tháng|kỳ|đợt) (?:nào|mấy|mô)');

/** What of the months is asked: those at an end, or those beyond a bound. */
function askedOfMonths(parts: Parts): Pick<Query, 'extreme' | 'within'> | null {
  if (holds(whichMonth, parts.sentence))
    return { extreme: lowest.test(parts.sentence.text) ? 'low' : 'high' };
  const bound = holds(anyMonth, parts.sentence) ? boundIn(parts) : null;
  return bound && { within: bound };
}

const reaching = pattern(
  '(?:tháng|kỳ|đợt) (?:nào|mấy|mô)(?: (?:thì|là|mới|có|đã))* (?:đạt|đủ|vượt|qua)(?: (?:được|mức|chỉ tiêu|mục tiêu|yêu cầu))*(?: \\d{1,3}(?:[.,]\\d+)?)?(?: (?:chưa|rồi|không))?(?= $| @|,)',
);

/** «tháng nào đạt chỉ tiêu», «tháng nào đạt 95»: in which of the months what a task is to reach was there, or the figure that is said. */
function reachedIn(parts: Parts, { target }: Measure): Pick<Query, 'within'> | null {
  const said = matchIn(reaching, parts.sentence)?.[0];
  if (said === undefined) return null;
  const figure = /\d+(?:[.,]\d+)?/u.exec(said)?.[0];
  return { within: { op: '>=', value: figure === undefined ? target : Number(figure.replace(',', '.')) } };
}

/** «tháng nào thấp nhất», and nothing else, behind the figure of one task: in which of the months spoken of, else of all, it stood so. */
export function extremeOfShown({ parts, context, known, last }: Leaning): Asked | null {
  if (known?.of !== 'task' || known.about === undefined || !last || parts.named.length > 0) return null;
  const asksMonths = askedOfMonths(parts);
  if (!asksMonths || has(parts, 'status', 'sent', 'returned', 'words')) return null;
  if (contentOf(parts).some(({ soft }) => !soft)) return null;
  const shown = idsShown(last);
  const [task, another] = context.plan.indices
    .flatMap(({ tasks }) => tasks)
    .filter(({ id, measure }) => shown.includes(id) && measure !== undefined);
  if (!task || another) return null;
  const named = monthsReported(context, monthsOf(parts).months);
  const months = [named, known.months].find((some) => some.length > 1) ?? monthsSoFar(context);
  const where = ofThese([task.id], known);
  return answered(
    context,
    { of: 'task', where, give: ['figure'], about: known.about, ...asksMonths, months },
    parts.fields,
  );
}

/** «hồ sơ xuất xứ tháng nào đạt thấp nhất», «tháng nào trên 90%»: of one task with a figure, in which of the months it stood so. */
export function extremeMonth(parts: Parts, { matter }: Spoken): Asked | null {
  if (has(parts, 'status', 'sent', 'returned')) return null;
  const { context } = parts;
  const measured = context.plan.indices
    .flatMap(({ tasks }) => tasks)
    .filter(({ id, measure }) => matter.ids.includes(id) && measure !== undefined);
  const [task, another] = measured;
  if (!task?.measure || another) return null;
  const asksMonths = askedOfMonths(parts) ?? reachedIn(parts, task.measure);
  if (!asksMonths) return null;
  const named = monthsReported(context, monthsOf(parts).months);
  const units = unitsOf(parts).map(({ id }) => id);
  const query: Query = {
    of: 'task',
    where: [
      { by: 'text', words: task.id },
      ...(units.length > 0 ? [{ by: 'unit' as const, relation: 'task' as const, ids: units }] : []),
    ],
    give: ['figure'],
    about: matter.words,
    ...asksMonths,
    months: named.length > 1 ? named : monthsSoFar(context),
  };
  const asked = answered(context, query, parts.fields);
  const rows = tasksIn(asked) ?? [];
  const told = rows.flatMap(({ task: one, reported }) =>
    planIdOf(one) === task.id
      ? reported.filter(({ progress }) => answerOf(progress)?.figure !== undefined)
      : [],
  );
  return told.length > 1 ? asked : null;
}
