import { monthsRun } from '../../month/months-run.ts';
import { findIndex } from '../../plan/plan.ts';
import type { MonthProgress } from '../../report/progress.ts';
import type { Outcome } from '../../said/content.ts';
import { requireLoaded } from '../../state/months.ts';
import { toPeriod } from '../../time/period.ts';
import { periodOf } from '../../time/viet-nam-time.ts';
import { answerMonth, answerOfYear } from '../asking/answering.ts';
import { visibilityOf } from '../asking/visibility.ts';
import { gone, type Performs } from '../feature.ts';
import { inPlanYear } from '../of-month.ts';
import { say, type Turn } from '../turn.ts';
import type { MonthShown, yearDeclared } from './declared.ts';

/** The months of the plan's year that can be shown by now, as the asker may see them. */
function monthsToShow({ state, context, now, person, event }: Turn): MonthProgress[] {
  const { year } = context.plan;
  const current = periodOf(now);
  const last = current.year > year ? 12 : current.year < year ? 0 : current.month;
  const visibility = visibilityOf(person, event.chatKind === 'group', context.org);
  return monthsRun(context, state, last, now, visibility);
}

/** [Các tháng…]: which month. */
function chooseMonth(turn: Turn, show: MonthShown, code: string | undefined): Outcome {
  const { plan } = turn.context;
  const index = code === undefined ? undefined : findIndex(plan, code);
  if (code !== undefined && !index) return gone();
  return say({
    type: 'year-months',
    year: plan.year,
    show,
    ...(index ? { index } : {}),
    months: monthsToShow(turn).map(({ period }) => period.month),
  });
}

/** [Tháng 12]: a month as `/tiendo` or `/chuabaocao` shows it, or of one index. */
function showMonth(turn: Turn, period: string, show: MonthShown, code: string | undefined): Outcome {
  const { plan } = turn.context;
  if (!inPlanYear(turn.context, period)) return gone();
  requireLoaded(turn.state, period);
  const { month } = toPeriod(period);
  const progress = monthsToShow(turn).find((one) => one.period.month === month);
  // A month of which the bot knows nothing: those that it knows are offered.
  if (!progress) return chooseMonth(turn, show, code);
  if (code === undefined)
    return answerMonth(turn, show === 'missing' ? 'missing' : 'month', `${month}/${plan.year}`);
  const index = findIndex(plan, code);
  return index ? say({ type: 'answer', answer: { type: 'index-progress', index, progress } }) : gone();
}

/** A plan's year that is over leads to its months. */
export const year: { perform: Performs<typeof yearDeclared> } = {
  perform: {
    'show-month': (turn, { period, show, code }) => showMonth(turn, period, show, code),
    'ask-of-year': (turn, { year: of }) => answerOfYear(turn, Number(of)),
    'choose-month': (turn, { year: of, show, code }) =>
      Number(of) === turn.context.plan.year ? chooseMonth(turn, show, code) : gone(),
  },
};
