import { monthDates } from '../calendar/appointments.ts';
import type { Context } from '../context.ts';
import { indexOf } from '../people/directory-index.ts';
import { type JoinedAccount, joinedAccount } from '../people/joined-account.ts';
import { officeOf, peopleWithoutAccount } from '../people/links.ts';
import type { Notice } from '../said/content.ts';
import type { State } from '../state/state.ts';
import {
  addDays,
  dateOf,
  momentOf,
  type Period,
  periodKey,
  periodOf,
  timeOf,
} from '../time/viet-nam-time.ts';
import { isWorkingDay, workingDayBefore, workingDayFrom } from '../time/working-days.ts';
import { tierKey } from './tiers-done.ts';

/** From this time of a working day on the office hears who has joined since it heard last. */
const joinedAt = '16:30';
/** From this time of the last working day before a month opens on it hears who is not linked. */
const eveAt = '14:00';
/** Joins of longer ago (4 days: over a week-end) are no news. */
const newsMs = 4 * 24 * 3_600_000;

const joinedName = 'joined-';
const eveName = 'eve';

/** When the office last heard who had joined, epoch ms; 0 where it never did. */
const toldAt = ({ tiersDone }: State): number =>
  Object.entries(tiersDone).reduce(
    (latest, [key, at]) => (key.includes(`:${joinedName}`) ? Math.max(latest, at) : latest),
    0,
  );

function joinedSince(state: State, context: Context, from: number, now: number): JoinedAccount[] {
  const { people } = indexOf(context.org);
  return state.accounts.flatMap((account) => {
    const person = people.get(account.personId);
    // Whom the data files link when the bot first runs has not joined by anything they did.
    const isNew =
      !account.unconfirmed &&
      account.linkedAt > from &&
      account.linkedAt <= now &&
      account.linkedAt !== state.begunAt;
    return person && isNew ? [joinedAccount(person, account)] : [];
  });
}

/** The day before a month opens on which the office hears who is not linked. */
const eveOf = (context: Context, period: Period): string =>
  workingDayBefore(dateOf(monthDates(context, period).openAt), context.holidays);

/**
 * The next moments (epoch ms) of what `joinNotices` says, for whoever winds a clock.
 * @param now epoch ms
 */
export function joinMoments(
  context: Context,
  state: State,
  now: number,
): { at: number; type: 'eve' | 'joined'; month: number }[] {
  const { year, month } = periodOf(now);
  if (year !== context.plan.year) return [];
  const eves = [month, month + 1].flatMap((one) => {
    const period = { year, month: one };
    const isTold =
      one > 12 ||
      state.tiersDone[tierKey(periodKey(period), eveName)] !== undefined ||
      peopleWithoutAccount(state, context.org).length === 0;
    return isTold ? [] : [{ at: momentOf(eveOf(context, period), eveAt), type: 'eve' as const, month: one }];
  });
  const today = workingDayFrom(dateOf(now), context.holidays);
  const told = momentOf(today, joinedAt);
  const at =
    told > now ? told : momentOf(workingDayFrom(addDays(dateOf(now), 1), context.holidays), joinedAt);
  const isNews = joinedSince(state, context, Math.max(toldAt(state), at - newsMs), at).length > 0;
  return [...eves, ...(isNews ? [{ at, type: 'joined' as const, month }] : [])];
}

/**
 * What the office hears of those who join: in the afternoon of a working day who has joined since it heard last, and
 * before a month opens who is not linked, and so will not be reminded. Each once.
 * @param now epoch ms, outside the quiet hours
 */
export function joinNotices(
  context: Context,
  state: State,
  now: number,
): { state: State; notices: readonly Notice[] } {
  const [today, time] = [dateOf(now), timeOf(now)];
  if (periodOf(now).year !== context.plan.year || !isWorkingDay(today, context.holidays))
    return { state, notices: [] };
  const period = periodOf(now);
  const key = periodKey(period);
  const missing = peopleWithoutAccount(state, context.org);
  const { openAt } = monthDates(context, period);
  const eve = tierKey(key, eveName);
  const isEve =
    missing.length > 0 &&
    eveOf(context, period) === today &&
    time >= eveAt &&
    state.tiersDone[eve] === undefined;
  const joined =
    time >= joinedAt ? joinedSince(state, context, Math.max(toldAt(state), now - newsMs), now) : [];
  if (!isEve && joined.length === 0) return { state, notices: [] };
  const marks = {
    ...(isEve ? { [eve]: now } : {}),
    ...(joined.length > 0 ? { [tierKey(key, `${joinedName}${today.slice(8)}`)]: now } : {}),
  };
  // Both at one moment are one message: they name the same people.
  const notices = officeOf(state, context).flatMap((to): Notice[] => {
    const others = joined.filter(({ person }) => person.id !== to.id);
    if (!isEve && others.length === 0) return [];
    const opens = isEve ? { period: key, at: openAt } : null;
    return [
      {
        personId: to.id,
        key: `joined:${now}:0:${to.id}`,
        content: { type: 'who-joined', joined: others, missing, opens },
      },
    ];
  });
  return { state: { ...state, tiersDone: { ...state.tiersDone, ...marks } }, notices };
}
