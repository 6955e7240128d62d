import { debtOf, unitsInDebt } from '../../month/debts.ts';
import { nudgeInTrail } from '../../month/nudges-of.ts';
import { lastReminded, withReminded } from '../../month/reminded.ts';
import { remindersBy } from '../../month/reminders.ts';
import { unreachedOf } from '../../month/unreached.ts';
import type { Unit } from '../../people/org.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import { isLocked } from '../../report/desk.ts';
import { progressIn } from '../../report/progress.ts';
import type { Content, Outcome } from '../../said/content.ts';
import { requireLoaded } from '../../state/months.ts';
import { toPeriod } from '../../time/period.ts';
import { shiftIntoWaking } from '../../time/quiet-hours.ts';
import { addDays, dateOf, momentOf } from '../../time/viet-nam-time.ts';
import { readAskedAt } from '../asked-at.ts';
import type { Performs, Runs } from '../feature.ts';
import { inPlanYear, notOpenYet, ofMonth, whenOpen } from '../of-month.ts';
import { change, type KnownTurn, say } from '../turn.ts';
import type { RemindedUnit, remindingDeclared } from './declared.ts';

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

/** That nobody of a month can be reminded: all is reported, or it is locked and nothing of it can be sent. */
function nothingOwed({ state, context, now }: KnownTurn, period: string): Content {
  if (!inPlanYear(context, period) || !isLocked(state, period)) return { type: 'nothing-owed-now', period };
  requireLoaded(state, period);
  const { owing, reported } = progressIn(context, state.reports, toPeriod(period), now, { type: 'totals' });
  return { type: 'nothing-owed-now', period, locked: owing.filter((unit) => !reported.includes(unit)) };
}

/** `/nhac [tháng]`: whom to remind now. */
function chooseNudged(turn: KnownTurn, period: string): Outcome {
  const { state, context } = turn;
  const units = unitsInDebt(state, context, period);
  return units.length === 0 ? say(nothingOwed(turn, period)) : say({ type: 'choose-nudged', period, units });
}

/** Units of a month that owe something: one, or all. */
function owing({ state, context }: KnownTurn, period: string, unitId: string | undefined): readonly Unit[] {
  const all = inPlanYear(context, period) ? unitsInDebt(state, context, period) : [];
  return unitId === undefined ? all : all.filter(({ id }) => id === unitId);
}

/** Units that were reminded in the last hours, but for what whoever presses was told of at a moment. */
const remindedOf = ({ state, now }: KnownTurn, units: readonly Unit[], period: string, known: number) =>
  units.flatMap((unit): RemindedUnit[] => {
    const at = lastReminded(state, unit.id, period, now);
    return at === null || at < known ? [] : [{ unit, at }];
  });

/** Sends the reminders; `lately` were reminded in the last hours and are asked about instead. */
function sendNudges(
  turn: KnownTurn,
  period: string,
  units: readonly Unit[],
  lately: readonly RemindedUnit[],
): Outcome {
  const { state, context, person, now } = turn;
  const notices = remindersBy(state, context, units, period, person, now);
  const unreached = units.flatMap((unit) => unreachedOf(state, context, unit, now) ?? []);
  const told = units.filter((unit) => !unreached.some((one) => one.unit === unit));
  const sent = { told, unreached };
  const [only, ...more] = lately;
  const unit = only && more.length === 0 ? only.unit : null;
  const reply: Content = only
    ? { type: 'ask-nudge', period, unit, reminded: lately, quietUntil: null, now, sent }
    : { type: 'nudged', ...sent, period };
  if (told.length === 0) return say(reply);
  return change(
    turn,
    {
      reminded: withReminded(state, notices, now).reminded,
      // What was to follow in the morning has been said.
      nudgesLater: state.nudgesLater.filter(
        (one) => one.period !== period || !told.some(({ id }) => id === one.unit),
      ),
    },
    { verb: 'remind', before: '', after: nudgeInTrail(period, told) },
    reply,
    { notices },
  );
}

/**
 * Reminds one unit now, or all that owe something. Those that were reminded in the last hours, by hand or by the month
 * itself, and anybody in the quiet hours, only after [Nhắc nữa] or [Gửi ngay]: whoever presses may not know of it.
 * @param known the moment of a question that said so (epoch ms): what was so by then is known
 */
function nudge(turn: KnownTurn, period: string, unitId: string | undefined, known: number): Outcome {
  const { context, now } = turn;
  const closed = notOpenYet(turn, period);
  if (closed) return say(closed);
  const units = owing(turn, period, unitId);
  if (units.length === 0) return say(nothingOwed(turn, period));
  const reminded = remindedOf(turn, units, period, known);
  const wakes = shiftIntoWaking(now, context.calendar);
  const isNightKnown = known <= now && shiftIntoWaking(known, context.calendar) === wakes;
  const quietUntil = wakes === now || isNightKnown ? null : wakes;
  const unit = unitId === undefined ? null : units[0]!;
  const fresh = units.filter((one) => !reminded.some((lately) => lately.unit === one));
  if (quietUntil !== null || fresh.length === 0)
    return say({ type: 'ask-nudge', period, unit, reminded, quietUntil, now });
  // Whoever was told of it and presses all the same means those, not whom somebody has reminded since.
  return sendNudges(turn, period, fresh, known > 0 ? [] : reminded);
}

/** [Gửi 07:00]: it is sent when the quiet hours end, to whoever still owes something then. */
function nudgeLater(turn: KnownTurn, period: string, unitId: string | undefined): Outcome {
  const { state, context, person, event, now } = turn;
  const closed = notOpenYet(turn, period);
  if (closed) return say(closed);
  const units = owing(turn, period, unitId);
  if (units.length === 0) return say(nothingOwed(turn, period));
  const at = shiftIntoWaking(now, context.calendar);
  // The night is over: it is a nudge as any other.
  if (at === now) return nudge(turn, period, unitId, 0);
  const ids = new Set(units.map(({ id }) => id));
  const others = state.nudgesLater.filter((one) => one.period !== period || !ids.has(one.unit));
  const { channel } = event.chat;
  const fresh = units.map((unit) => ({ unit: unit.id, period, at, by: person.id, channel }));
  return change(
    turn,
    { nudgesLater: [...others, ...fresh] },
    { verb: 'remind-later', before: '', after: nudgeInTrail(period, units) },
    { type: 'nudge-later', units, at, now },
  );
}

/** Reminders: put off by who got one, sent at once by the office. */
export const reminding: { perform: Performs<typeof remindingDeclared>; run: Runs<typeof remindingDeclared> } =
  {
    run: { nhac: ofMonth('nhac', whenOpen(chooseNudged)) },
    perform: {
      'snooze-hours': (turn, { unit, period }) => snooze(turn, unit, period, turn.now + 2 * hourMs),
      'snooze-morning': (turn, { unit, period }) =>
        snooze(turn, unit, period, momentOf(addDays(dateOf(turn.now), 1), morning)),
      nudge: (turn, { period, unit }) => nudge(turn, period, unit, 0),
      'nudge-again': (turn, { period, unit, asked }) => nudge(turn, period, unit, readAskedAt(asked)),
      'nudge-later': (turn, { period, unit }) => nudgeLater(turn, period, unit),
      'leave-nudge': () => say({ type: 'cancelled' }),
    },
  };
