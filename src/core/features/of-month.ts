import { hasOpened, monthDates } from '../calendar/appointments.ts';
import type { Context } from '../context.ts';
import { monthAtHand } from '../month/month-at-hand.ts';
import type { Content, Outcome } from '../said/content.ts';
import { toPeriod } from '../time/period.ts';
import { readPeriod } from '../time/read-period.ts';
import { periodKey } from '../time/viet-nam-time.ts';
import type { CommandName } from './acts.ts';
import { type KnownTurn, say, type Turn } from './turn.ts';

/** A plan is of one year: nothing is owed or told of months of another. */
export const inPlanYear = (context: Context, period: string): boolean =>
  toPeriod(period).year === context.plan.year;

/** That a month of the plan's year has not opened, to be said; null where it has, and of other years. */
export const notOpenYet = ({ context, now }: Turn, period: string): Content | null =>
  !inPlanYear(context, period) || hasOpened(context, toPeriod(period), now)
    ? null
    : { type: 'month-not-open', period, ...monthDates(context, toPeriod(period)) };

/** What is done with a month that has opened; of another it is said when it opens. */
export const whenOpen =
  <T extends Turn>(run: (turn: T, period: string) => Outcome) =>
  (turn: T, period: string): Outcome => {
    const closed = notOpenYet(turn, period);
    return closed ? say(closed) : run(turn, period);
  };

/** That a month cannot be read, or is of no plan; the example is one that the bot has. */
export const badPeriod = (turn: Turn, command: string): Content => ({
  type: 'bad-period',
  year: turn.context.plan.year,
  period: monthAtHand(turn),
  command,
});

/** A command about a month: the month at hand unless another of the plan's year is named. */
export const ofMonth =
  (command: CommandName, run: (turn: KnownTurn, period: string) => Outcome) =>
  (turn: KnownTurn, argument: string): Outcome => {
    const { year } = turn.context.plan;
    if (argument.trim() === '') return run(turn, monthAtHand(turn));
    const named = readPeriod(argument, year, toPeriod(monthAtHand(turn)));
    return named === 'unreadable' || named.year !== year
      ? say(badPeriod(turn, command))
      : run(turn, periodKey(named));
  };
