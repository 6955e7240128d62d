import type { Answer } from '../../core/ask/answer.ts';
import type { MonthShown } from '../../core/features/year/declared.ts';
import type { Index, Plan } from '../../core/plan/plan.ts';
import type { Button } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { button } from './button.ts';

/** [Các tháng…] */
export const allMonths = ({ year }: Pick<Plan, 'year'>, show: MonthShown, index?: Index): Button =>
  button('Các tháng…', {
    type: 'choose-month',
    year: String(year),
    show,
    ...(index ? { code: index.code } : {}),
  });

/** Answers that tell of December where the year is over: what of the other months is shown. */
const leads: Partial<Record<Answer['type'], MonthShown>> = {
  card: 'progress',
  facts: 'progress',
  'index-progress': 'progress',
  obstacles: 'progress',
  'by-status': 'progress',
  'leader-progress': 'progress',
  'unit-progress': 'progress',
  month: 'progress',
  missing: 'missing',
};

/** The months of a year that is over, to which an answer leads that tells of its December: [Các tháng…], or nothing. */
export function monthsBehind(answer: Answer, { plan }: Names): Button[][] {
  const show = leads[answer.type];
  if (!show) return [];
  if (answer.type === 'facts' && !answer.facts.some(({ intent }) => intent === 'progress')) return [];
  const index = answer.type === 'card' || answer.type === 'index-progress' ? answer.index : undefined;
  return [[allMonths(plan, show, index)]];
}
