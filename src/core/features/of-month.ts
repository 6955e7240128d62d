import type { Context } from '../context.ts';
import { monthAtHand } from '../month/month-at-hand.ts';
import type { Outcome } from '../said/content.ts';
import { toPeriod } from '../time/period.ts';
import { readPeriod } from '../time/read-period.ts';
import { periodKey } from '../time/viet-nam-time.ts';
import type { CommandName } from './acts.ts';
import { type KnownTurn, say } from './turn.ts';

/** A plan is of one year: nothing is owed or told of months of another. */
export const inPlanYear = (context: Context, period: string): boolean =>
  toPeriod(period).year === context.plan.year;

/** A command about a month: the month at hand unless another of the plan's year is named. */
export const ofMonth =
  (command: CommandName, run: (turn: KnownTurn, period: string) => Outcome) =>
  (turn: KnownTurn, argument: string): Outcome => {
    const { year } = turn.context.plan;
    if (argument.trim() === '') return run(turn, monthAtHand(turn));
    const named = readPeriod(argument, year);
    return named === 'unreadable' || named.year !== year
      ? say({ type: 'bad-period', year, command })
      : run(turn, periodKey(named));
  };
