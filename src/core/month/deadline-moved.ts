import { monthDates } from '../calendar/appointments.ts';
import type { Context } from '../context.ts';
import { reminderKey } from '../outbox/row-key.ts';
import { headOf } from '../people/directory.ts';
import type { Person, Unit } from '../people/org.ts';
import { isAway } from '../people/standing-in.ts';
import type { Notice } from '../said/content.ts';
import type { State } from '../state/state.ts';
import { toPeriod } from '../time/period.ts';
import { shiftIntoWaking } from '../time/quiet-hours.ts';
import { type Period, periodKey } from '../time/viet-nam-time.ts';
import { unitsInDebt } from './debts.ts';
import { debtsOf, peopleToTell, withWaiting } from './reminders.ts';

/**
 * To whoever still owes a month: that its deadline is another one, since they were told the old one. One message a
 * person, never in the quiet hours; it takes the place of a reminder that waits and names the old one.
 * @param context as it stands after the change
 * @param from the deadline that they were told, epoch ms
 */
export function deadlineMoved(
  context: Context,
  state: State,
  period: Period,
  from: number,
  now: number,
): Notice[] {
  const units = unitsInDebt(state, context, periodKey(period));
  return peopleToTell(state, context, units, now).flatMap(({ person, units: own }) =>
    movedNotice(context, state, { person, period, from, units: own }, now),
  );
}

/** Those whom nobody could tell of it, since they head a unit that still owes the month and are away: told when back. */
export function withMovedUnheard(
  context: Context,
  state: State,
  period: Period,
  from: number,
  now: number,
): State {
  const key = periodKey(period);
  const known = state.movedUnheard ?? [];
  const away = unitsInDebt(state, context, key).flatMap(({ id }) => {
    const head = headOf(context.org, id);
    // What they were told first is what they know.
    const isNew = !known.some(({ personId, period: of }) => personId === head?.id && of === key);
    return head && isNew && isAway(state, head.id, now) ? [{ personId: head.id, period: key, from }] : [];
  });
  return away.length === 0 ? state : { ...state, movedUnheard: [...known, ...away] };
}

/**
 * What those are told who were away when a deadline moved, once they are back, while it is still ahead and they owe
 * something.
 */
export function movedForReturned(
  context: Context,
  state: State,
  now: number,
): { state: State; notices: Notice[] } {
  const unheard = state.movedUnheard ?? [];
  if (unheard.length === 0) return { state, notices: [] };
  const isAhead = (period: string): boolean => monthDates(context, toPeriod(period)).deadlineAt > now;
  const stays = unheard.filter(({ personId, period }) => isAhead(period) && isAway(state, personId, now));
  if (stays.length === unheard.length) return { state, notices: [] };
  const back = unheard.filter((one) => isAhead(one.period) && !stays.includes(one));
  const notices = back.flatMap(({ personId, period, from }) => {
    if (monthDates(context, toPeriod(period)).deadlineAt === from) return [];
    return peopleToTell(state, context, unitsInDebt(state, context, period), now)
      .filter(({ person }) => person.id === personId)
      .flatMap(({ person, units }) =>
        movedNotice(context, state, { person, period: toPeriod(period), from, units }, now),
      );
  });
  const { movedUnheard: _, ...rest } = state;
  return { state: stays.length === 0 ? rest : { ...rest, movedUnheard: stays }, notices };
}

interface Moved {
  person: Person;
  period: Period;
  from: number;
  units: readonly Unit[];
}

/** That the deadline of a month is another one; nothing to whom it does not concern any more. */
function movedNotice(
  context: Context,
  state: State,
  { person, period, from, units }: Moved,
  now: number,
): Notice[] {
  const key = periodKey(period);
  const tier = `moved-${now}`;
  const saidAt = shiftIntoWaking(now, context.calendar);
  const debts = debtsOf(
    state,
    context,
    withWaiting(state, context, person, units, key, now),
    key,
    person,
    now,
  );
  if (debts.length === 0) return [];
  return [
    {
      personId: person.id,
      key: reminderKey(`${key}:${tier}`, person.id),
      bulk: true,
      validUntil: monthDates(context, period).deadlineAt,
      ...(saidAt > now ? { notBefore: saidAt } : {}),
      content: { type: 'deadline-moved', from, debts, now: saidAt },
    },
  ];
}
