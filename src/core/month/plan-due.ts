import type { Context } from '../context.ts';
import { lateSaid } from '../features/late-features.ts';
import { groupedBy } from '../grouped-by.ts';
import { chatKey } from '../heard/event.ts';
import { addressOf, officeOf } from '../people/links.ts';
import type { Person } from '../people/org.ts';
import { awaitsOtherAgency } from '../plan/other-agency.ts';
import { progressIn } from '../report/progress.ts';
import type { Warning } from '../report/warning.ts';
import type { Notice } from '../said/content.ts';
import type { State } from '../state/state.ts';
import { isQuiet } from '../time/quiet-hours.ts';
import { addDays, dateOf, halfDayOf, momentOf, periodKey, timeOf } from '../time/viet-nam-time.ts';
import { workingDayFrom } from '../time/working-days.ts';
import { arrearsBefore } from './arrears.ts';
import { movedForReturned } from './deadline-moved.ts';
import { figuresAwaited, unitsWithoutReport } from './debts.ts';
import { hasDigest, leads, mattersIn, postDigest, staleDigests } from './digest.ts';
import { type DueTier, dueTiers, momentOfTier, speakingToday } from './due-tiers.ts';
import { concerning, warningsOfAll } from './early-warning.ts';
import { withOpenedFixed } from './fixed-months.ts';
import { joinNotices } from './joins.ts';
import { mattersDue } from './matters-due.ts';
import { monthAtHand } from './month-at-hand.ts';
import { monthsRun } from './months-run.ts';
import { dueOrders, orderNotices } from './ordered.ts';
import { promisesDue } from './promises-due.ts';
import { forgetReminded, withReminded } from './reminded.ts';
import { settleEnds } from './settle-ends.ts';
import { tierWork } from './tier-work.ts';
import { tierKey } from './tiers-done.ts';
import { unitNotices } from './unit-notices.ts';
import { type NewlyUnreached, newlyUnreached, unreachedUnits } from './unreached.ts';
import { yearEnd } from './year-end.ts';

/** A digest that is late by more working days is not posted by itself any more, but offered to the office. */
const digestLateDays = 3;

/** Whether a digest of that moment is too old to be posted: days of rest, on which nothing is said, do not count. */
function isTooLate({ holidays }: Context, at: number, now: number): boolean {
  let day = dateOf(at);
  for (let left = digestLateDays; left > 0; left -= 1) day = workingDayFrom(addDays(day, 1), holidays);
  return now > momentOf(day, timeOf(at));
}

/** Marks of months long past are forgotten. */
const tiersKeptMs = 400 * 24 * 3_600_000;

/** Whether two moments lie in one working half-day: what is said twice there about the same things is joined. */
const isSameHalf = (left: number, right: number): boolean => halfDayOf(left) === halfDayOf(right);

/**
 * The digest in a leader's private chat instead of a summary, which it has in it (`own`): at once where it is to come in
 * this half of the day, nothing where it has come in it; null where both are said apart.
 */
function besideDigest(
  context: Context,
  state: State,
  { key, period }: DueTier,
  chat: string,
  now: number,
): Notice[] | null {
  const postedAt = state.tiersDone[tierKey(key, 'digest')];
  if (hasDigest(state, context, key, chat))
    return postedAt !== undefined && isSameHalf(postedAt, now) ? [] : null;
  const isToCome = postedAt === undefined && isSameHalf(momentOfTier(context, period, 'digest'), now);
  return isToCome ? postDigest(state, context, key, now, '', [chat]) : null;
}

/**
 * What leaders are told of a month after its deadline. Who also gets the digest in private, in the same half of that day,
 * has both in one message: whichever comes first.
 */
function leaderNotices(context: Context, state: State, live: DueTier, now: number): Notice[] {
  const progress = progressIn(context, state.reports, live.period, now, { type: 'all' });
  const year = monthsRun(context, state, live.period.month, now, { type: 'all' });
  const matters = mattersIn(state, context, progress);
  const warnings = warningsOfAll(state, context, now);
  return context.org.people.flatMap((person): Notice[] => {
    const address = addressOf(state, context, person.id);
    if (!leads(context, person) || !address) return [];
    if (state.digestPeople.includes(person.id)) {
      const joined = besideDigest(context, state, live, chatKey(address), now);
      if (joined) return joined;
    }
    return [
      {
        personId: person.id,
        key: `leader:${live.key}:${person.id}`,
        bulk: true,
        content: {
          type: 'leader-summary',
          person,
          progress,
          year,
          matters,
          ...instructedBy(state, person, live.key),
          ...withWarnings(concerning(warnings, context, person)),
        },
      },
    ];
  });
}

/** What a leader had units do in a month. */
function instructedBy(
  { instructions }: State,
  { id }: Person,
  period: string,
): { instructed?: { given: number; answered: number } } {
  const own = instructions.filter((one) => one.by === id && one.period === period);
  const answered = own.filter(({ answers }) => answers.length > 0).length;
  return own.length > 0 ? { instructed: { given: own.length, answered } } : {};
}

const withWarnings = (warnings: readonly Warning[]): { warnings?: readonly Warning[] } =>
  warnings.length > 0 ? { warnings } : {};

/** What leaders and the office are told after a deadline, and the office of what nobody could be told. */
function upwardNotices(
  context: Context,
  state: State,
  due: readonly DueTier[],
  newly: NewlyUnreached,
  now: number,
): Notice[] {
  const escalation = due.filter(({ type }) => tierWork[type].others === 'overdue').at(-1);
  const opening = due.filter(({ type }) => tierWork[type].others === 'unreachable').at(-1);
  // A month that has been followed by another is no news to leaders.
  const followed = escalation && escalation.key < monthAtHand({ context, state, now });
  const live = escalation && !followed ? escalation : undefined;
  const notices = live ? leaderNotices(context, state, live, now) : [];
  const missed = due
    .filter(({ type, at }) => tierWork[type].others === 'digest' && isTooLate(context, at, now))
    .map(({ key }) => key);
  const overdue = live ? unitsWithoutReport(state, context, live.key) : [];
  const awaited = live ? figuresAwaited(state, context, live.key) : [];
  const arrears = live ? arrearsBefore(state, context, live.key, now) : [];
  const unreached = live ? unreachedUnits(state, context, live.period, now) : newly.units;
  if ([overdue, awaited, arrears, unreached, missed].every(({ length }) => length === 0)) return notices;
  const tier = live ?? opening ?? due.at(-1);
  const period = live?.period ?? (unreached.length > 0 ? newly.period : null) ?? tier!.period;
  const name = tier ? `${tier.key}:${tier.keys[0]}` : `${periodKey(period)}:unreached-${now}`;
  const progress = progressIn(context, state.reports, period, now, { type: 'all' });
  for (const person of officeOf(state, context))
    notices.push({
      personId: person.id,
      key: `office:${name}:${person.id}`,
      bulk: true,
      content: { type: 'office-brief', progress, overdue, unreached, missed, arrears, awaited },
    });
  return notices;
}

/** The state without what is known of tiers that are still being said. */
function withoutReached({ reached: _, ...state }: State): State {
  return state;
}

/** What is due at a moment, as far as one call says it. */
export interface Due {
  state: State;
  notices: Notice[];
  /** Whether more is due at this very moment: to be asked again with the state that was returned. */
  more: boolean;
}

/** The reminders that were put off, with those of whoever is answering just now; each unit's month once a person. */
function withPostponed(snoozes: State['snoozes'], postponed: State['snoozes']): State['snoozes'] {
  let all = snoozes;
  for (const one of postponed) {
    const same = all.find(
      ({ personId, unit, period }) => personId === one.personId && unit === one.unit && period === one.period,
    );
    if (!same) all = [...all, one];
    else if (one.cadence && !same.cadence)
      all = all.map((other) => (other === same ? { ...same, cadence: one.cadence } : other));
  }
  return all;
}

interface Waiting {
  personId: string;
  tier: string;
  word(): Notice;
}

/** One slice of the reminders, and whom their tiers have reached with it. */
function slice(state: State, waiting: readonly Waiting[], now: number): Due {
  const reached = { ...state.reached };
  for (const [tier, said] of groupedBy(waiting, (saying) => saying.tier))
    reached[tier] = [...(reached[tier] ?? []), ...said.map(({ personId }) => personId)];
  const notices = waiting.map(({ word }) => word());
  return { state: withReminded({ ...state, reached }, notices, now), notices, more: true };
}

/**
 * What the month has to say at a moment. Pure; a ticker only calls it. Every tier speaks once, whatever the clock
 * does: it is marked in the state that is returned, in the same transaction as its rows. After a time of silence
 * each person gets the one latest message that still matters. Nothing is said in the quiet hours.
 *
 * With very many units it is said in slices: each call gives at most `limit` reminders and keeps whom they reached
 * (`reached`), so that a process may end between two slices and nobody is forgotten or told twice. What depends on
 * the whole (leaders, the office, the digest, what is done) comes with the last one.
 * @param now epoch milliseconds
 * @param limit reminders a call; without it all is said at once
 */
export function planDue(context: Context, seen: State, now: number, limit = Number.POSITIVE_INFINITY): Due {
  if (awaitsOtherAgency(seen)) return { state: seen, notices: [], more: false };
  const before = withOpenedFixed(context, seen, now);
  const edited = { ...staleDigests(before, context, now), more: false };
  if (isQuiet(now, context.calendar)) return edited;
  const ended = settleEnds(context, edited.state, now, (...leaver) => lateSaid().withoutLeaver(...leaver));
  const promised = promisesDue(context, ended.state, now);
  const reported = mattersDue(context, promised.state, now);
  const moved = movedForReturned(context, reported.state, now);
  const asked = yearEnd(context, moved.state, now);
  const joins = joinNotices(context, asked.state, now);
  const come = dueTiers(context, joins.state, now);
  const due = speakingToday(context, come, now);
  const kept = forgetReminded(joins.state, now);
  const state = come.length === 0 && kept.reached ? withoutReached(kept) : kept;
  const orders = dueOrders(state, context, now);
  const newly = newlyUnreached(state, context, due, officeOf(state, context).length > 0, now);
  const already = [
    ...edited.notices,
    ...ended.notices,
    ...promised.notices,
    ...reported.notices,
    ...moved.notices,
    ...asked.notices,
    ...joins.notices,
  ];
  if (due.length === 0 && orders.all.length === 0 && newly.state === state)
    return { state, notices: already, more: false };
  const { sayings, postponed } = unitNotices(context, state, due, orders, now);
  const waiting = [...sayings].flatMap(([personId, { tier, word }]): Waiting[] =>
    word ? [{ personId, tier, word }] : [],
  );
  // What depends on the whole is long by itself where it took several slices to say the rest.
  if (waiting.length > limit || (state.reached && waiting.length > 0)) {
    const first = slice(state, waiting.slice(0, limit), now);
    return { ...first, notices: [...already, ...first.notices] };
  }
  const last = waiting.length > 0 ? slice(state, waiting, now) : { state, notices: [] };
  const ordered = orderNotices(context, last.state, orders, now, limit);
  const said = [...already, ...last.notices, ...ordered.notices];
  if (ordered.more) return { state: ordered.state, notices: said, more: true };
  const upward = upwardNotices(context, state, due, newly, now);
  const digest = due
    .filter(({ type, at }) => tierWork[type].others === 'digest' && !isTooLate(context, at, now))
    .at(-1);
  const digests = digest ? postDigest(state, context, digest.key, now, '') : [];
  const tiersDone = Object.fromEntries([
    ...Object.entries(state.tiersDone).filter(([, at]) => now - at < tiersKeptMs),
    ...due.flatMap(({ key, keys }) => keys.map((name) => [`${key}:${name}`, now] as const)),
  ]);
  return {
    state: {
      ...withoutReached(ordered.state),
      snoozes: withPostponed(ordered.state.snoozes, postponed),
      tiersDone,
      unreached: newly.state.unreached,
    },
    notices: [...said, ...upward, ...digests.filter(({ key }) => !upward.some((other) => other.key === key))],
    more: false,
  };
}
