import { describe, expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';
import { monthDates, tiersOf } from '../calendar/appointments.ts';
import type { Context } from '../context.ts';
import { contextOf } from '../context-of.ts';
import { emptyState, type State, stateSchema } from '../state/state.ts';
import { dueTiers } from './due-tiers.ts';
import { withOpenedFixed } from './fixed-months.ts';
import { planDue } from './plan-due.ts';

const at = (moment: string): number => Date.parse(`${moment}+07:00`);
const may = { year: 2023, month: 5 };
const june = { year: 2023, month: 6 };
const begun = (): State => ({ ...emptyState(), begunAt: at('2023-05-19T08:00:00') });

const openedAt = at('2023-05-22T08:00:00');

/** The days off of a file that came later: two more in May, one more in June. */
const later: Context = {
  ...context,
  holidays: {
    ...context.holidays,
    daysOff: new Set([...context.holidays.daysOff, '2023-05-25', '2023-05-26', '2023-06-26']),
  },
};

describe('the appointments of a month', () => {
  it('stand from its opening on, whatever days off a later file has', () => {
    const before = planDue(context, begun(), at('2023-05-21T08:00:00')).state;
    expect(before.appointments['2023-05']).toBeUndefined();
    const { state } = planDue(context, before, at('2023-05-22T08:00:00'));
    const dates = monthDates(contextOf(later, state, openedAt), may);
    expect(dates).toEqual(monthDates(context, may));
    expect(tiersOf(contextOf(later, state, openedAt), may)).toEqual(tiersOf(context, may));
    // June has not opened: it moves.
    expect(monthDates(contextOf(later, state, openedAt), june).deadlineAt).toBe(at('2023-06-27T17:00:00'));
  });

  it('stand though the calendar of the file is another one, and nothing of them is said again', () => {
    const state = planDue(context, begun(), at('2023-06-05T08:00:00')).state;
    const moved: Context = {
      ...context,
      calendar: { ...context.calendar, deadline: { day: 28, time: '10:00' }, nudges: [{ hoursBefore: 5 }] },
    };
    expect(dueTiers(contextOf(moved, state, openedAt), state, at('2023-06-06T08:00:00'))).toEqual([]);
    expect(monthDates(contextOf(moved, state, openedAt), may)).toEqual(monthDates(context, may));
  });

  it('are fixed once, at a look in the night too, and go through the schema of the state', () => {
    const state = planDue(context, begun(), at('2023-05-22T22:30:00')).state;
    expect(stateSchema.parse(JSON.parse(JSON.stringify(state)))).toEqual(state);
    expect(withOpenedFixed(contextOf(later, state, openedAt), state, at('2023-05-23T08:00:00'))).toBe(state);
    expect(withOpenedFixed(context, emptyState(), at('2023-05-23T08:00:00')).appointments).toEqual({});
  });

  it('keep their dates for years, and their tiers as long as these can be due', () => {
    const state = planDue(context, begun(), at('2023-12-28T08:00:00')).state;
    const old = withOpenedFixed(contextOf(context, state, openedAt), state, at('2024-12-28T08:00:00'));
    expect(Object.keys(old.appointments)).toHaveLength(8);
    expect(old.appointments['2023-05']).toEqual({ ...monthDates(context, may), tiers: [] });
    expect(old.appointments['2023-12']?.tiers).not.toEqual([]);
  });

  it('of months that were over before the bot began are left alone, until the calendar is changed', () => {
    const late: State = { ...emptyState(), begunAt: at('2024-06-01T08:00:00') };
    const now = at('2024-06-01T09:00:00');
    expect(withOpenedFixed(context, late, now)).toBe(late);
    const all = withOpenedFixed(context, late, now, Number.NEGATIVE_INFINITY).appointments;
    expect(Object.keys(all)).toHaveLength(12);
  });
});
