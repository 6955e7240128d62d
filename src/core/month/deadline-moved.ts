import { monthDates } from '../calendar/appointments.ts';
import type { Context } from '../context.ts';
import { reminderKey } from '../outbox/row-key.ts';
import type { Notice } from '../said/content.ts';
import type { State } from '../state/state.ts';
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
  const key = periodKey(period);
  const tier = `moved-${now}`;
  const saidAt = shiftIntoWaking(now, context.calendar);
  const units = unitsInDebt(state, context, key);
  return peopleToTell(state, context, units, now).flatMap(({ person, units: own }): Notice[] => {
    const debts = debtsOf(
      state,
      context,
      withWaiting(state, context, person, own, key, now),
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
  });
}
