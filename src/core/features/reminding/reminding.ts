import { monthDates } from '../../calendar/calendar.ts';
import { debtOf, unitsInDebt } from '../../month/debts.ts';
import { reminderNotice, remindersFor } from '../../month/reminders.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import type { Outcome } from '../../said/content.ts';
import { toPeriod } from '../../time/period.ts';
import { shiftIntoWaking } from '../../time/quiet-hours.ts';
import { addDays, dateOf, momentOf } from '../../time/viet-nam-time.ts';
import type { Performs, Runs } from '../feature.ts';
import { inPlanYear, ofMonth } from '../of-month.ts';
import { change, type KnownTurn, say } from '../turn.ts';
import type { remindingDeclared } from './declared.ts';

const hourMs = 3_600_000;
const morning = '08:00';

/** [Nhắc lại …] under a reminder: put off, never into the night, while something is owed. */
function snooze(turn: KnownTurn, unitId: string, period: string, wanted: number): Outcome {
  const { state, context, person, now } = turn;
  const unit = unitsToReport(state, context.org, person, now).find(({ id }) => id === unitId);
  if (!unit) return say({ type: 'report-denied', denial: { type: 'not-your-unit', unit: unitId } });
  if (!inPlanYear(context, period) || !debtOf(state, context, unit, period, person, now))
    return say({ type: 'nothing-owed-now', period });
  const at = shiftIntoWaking(wanted, context.calendar);
  const others = state.snoozes.filter(
    (one) => one.personId !== person.id || one.unit !== unitId || one.period !== period,
  );
  return change(turn, { snoozes: [...others, { personId: person.id, unit: unitId, period, at }] }, null, {
    type: 'snoozed',
    at,
    now,
  });
}

/** `/nhac [tháng]`: whom to remind now. */
function chooseNudged({ state, context }: KnownTurn, period: string): Outcome {
  const units = unitsInDebt(state, context, period);
  return units.length === 0
    ? say({ type: 'nothing-owed-now', period })
    : say({ type: 'choose-nudged', period, units });
}

/** Reminds one unit now, or all that owe something. */
function nudge(turn: KnownTurn, period: string, unitId: string | undefined): Outcome {
  const { state, context, now } = turn;
  const owing = inPlanYear(context, period) ? unitsInDebt(state, context, period) : [];
  const units = unitId === undefined ? owing : owing.filter(({ id }) => id === unitId);
  if (units.length === 0) return say({ type: 'nothing-owed-now', period });
  const { deadlineAt } = monthDates(context.calendar, context.holidays, toPeriod(period));
  const kind = now > deadlineAt ? 'overdue' : 'asked';
  const found = remindersFor(state, context, units, period, kind, `now-${now}`, now);
  const silent = new Set(found.silent);
  const told = units.filter((unit) => !silent.has(unit));
  return change(
    turn,
    {},
    null,
    { type: 'nudged', told, silent: found.silent, period },
    {
      notices: found.reminders.map((reminder) => reminderNotice(reminder, now)),
    },
  );
}

/** Reminders: put off by who got one, sent at once by the office. */
export const reminding: { perform: Performs<typeof remindingDeclared>; run: Runs<typeof remindingDeclared> } =
  {
    run: { nhac: ofMonth('nhac', chooseNudged) },
    perform: {
      'snooze-hours': (turn, { unit, period }) => snooze(turn, unit, period, turn.now + 2 * hourMs),
      'snooze-morning': (turn, { unit, period }) =>
        snooze(turn, unit, period, momentOf(addDays(dateOf(turn.now), 1), morning)),
      nudge: (turn, { period, unit }) => nudge(turn, period, unit),
    },
  };
