import { type Appointments, appointmentsBy, hasOpened, monthDates } from '../calendar/appointments.ts';
import type { Context } from '../context.ts';
import type { State } from '../state/state.ts';
import { periodKey } from '../time/viet-nam-time.ts';

/** So long after its deadline nothing of a month is left to say: its dates stay, its tiers go. */
const tiersKeptMs = 400 * 24 * 3_600_000;

/** The appointments with the tiers of months long past taken out; the same record where there are none. */
function withoutOldTiers(appointments: State['appointments'], now: number): State['appointments'] {
  const isOld = ({ deadlineAt, tiers }: Appointments): boolean =>
    tiers.length > 0 && now - deadlineAt > tiersKeptMs;
  if (!Object.values(appointments).some(isOld)) return appointments;
  return Object.fromEntries(
    Object.entries(appointments).map(([key, one]) => [key, isOld(one) ? { ...one, tiers: [] } : one]),
  );
}

/**
 * Fixes the appointments of every month of the plan's year that has opened: from then on they stand, whatever becomes of
 * the calendar or the days off. What has been said of them (a deadline in a reminder, «trễ hạn» of a report) stays true.
 * @param now epoch ms
 * @param since of a month that was over by then (epoch ms) nobody was told anything: it is left alone. When the bot began;
 * before a calendar is changed, none is
 * @returns the same state where nothing is to be fixed
 */
export function withOpenedFixed(
  context: Context,
  state: State,
  now: number,
  since: number | null = state.begunAt,
): State {
  if (state.begunAt === null || since === null) return state;
  const { year } = context.plan;
  const opened = Array.from({ length: 12 }, (_, position) => ({ year, month: position + 1 })).filter(
    (period) =>
      state.appointments[periodKey(period)] === undefined &&
      hasOpened(context, period, now) &&
      monthDates(context, period).deadlineAt > since,
  );
  const kept = withoutOldTiers(state.appointments, now);
  if (opened.length === 0 && kept === state.appointments) return state;
  const fixed = opened.map((period) => [
    periodKey(period),
    appointmentsBy(context.calendar, context.holidays, period),
  ]);
  return { ...state, appointments: { ...kept, ...Object.fromEntries(fixed) } };
}
