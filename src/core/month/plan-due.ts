import { monthDates } from '../calendar/calendar.ts';
import type { Context } from '../context.ts';
import { groupedBy } from '../grouped-by.ts';
import { reminderKey, snoozeTier } from '../outbox/row-key.ts';
import { indexOf } from '../people/directory-index.ts';
import { addressOf } from '../people/links.ts';
import type { Person, Unit } from '../people/org.ts';
import { unitsToReport } from '../people/standing-in.ts';
import type { Assignment } from '../plan/assignments.ts';
import { spannedOf } from '../report/carried.ts';
import { isLocked } from '../report/desk.ts';
import { isSpanDone, owedIn } from '../report/owed.ts';
import { type MonthProgress, progressIn } from '../report/progress.ts';
import { isPeriodKey, reportKey } from '../report/report.ts';
import type { Notice } from '../said/content.ts';
import type { State } from '../state/state.ts';
import { spanOf } from '../time/period.ts';
import { isQuiet } from '../time/quiet-hours.ts';
import { type Period, periodOf } from '../time/viet-nam-time.ts';
import { arrearsBefore } from './arrears.ts';
import { debtOf, recipientsOf, unitsInDebt } from './debts.ts';
import { postDigest, staleDigests } from './digest.ts';
import { type DueTier, dueTiers } from './due-tiers.ts';
import { debtsOf, peopleToTell, reminderNotice } from './reminders.ts';
import { type ReminderKind, tierWork, usefulUntil } from './tier-work.ts';

/** A digest older than this is not posted by itself any more, but offered to the office. */
const digestLateMs = 3 * 24 * 3_600_000;

/** Marks of months long past are forgotten. */
const tiersKeptMs = 400 * 24 * 3_600_000;

/** Tasks of a quarter or half-year that a unit has not reported done: of the span that ends, and of earlier ones. */
const openCadence = (state: State, context: Context, unit: Unit, period: Period): Assignment[] =>
  owedIn(context, state.reports, period, unit.id).filter(
    (owed) => spannedOf(owed.task) !== null && !isSpanDone(state.reports, owed, period),
  );

const officeOf = (state: State, context: Context): Person[] =>
  context.org.people.filter(({ id, role }) => role === 'office' && addressOf(state, context, id) !== null);

/** What a tier is known by while it is being said. */
const nameOf = (tier: DueTier): string => `${tier.key}:${tier.keys[0]}`;

/** What a tier says to a person, worded when it is its turn; null where an earlier slice has said it. */
interface Saying {
  tier: string;
  word: (() => Notice) | null;
}

/** What the reminders that are due now say to the units, one message a person. */
function unitNotices(context: Context, state: State, due: readonly DueTier[], now: number) {
  const latest = [...due].reverse();
  const reached = new Map(Object.entries(state.reached ?? {}).map(([tier, ids]) => [tier, new Set(ids)]));
  const spoken = new Map<string, Saying>();
  const speak = (tier: DueTier, personId: string, word: () => Notice): void => {
    if (spoken.has(personId)) return;
    const name = nameOf(tier);
    spoken.set(personId, { tier: name, word: reached.get(name)?.has(personId) ? null : word });
  };
  let silent: Unit[] = [];
  const remind = (tier: DueTier, kind: ReminderKind) => {
    const found = peopleToTell(state, context, unitsInDebt(state, context, tier.key), now);
    silent = [...silent, ...found.silent];
    for (const { person, units } of found.told)
      speak(tier, person.id, () => {
        const debts = debtsOf(state, context, units, tier.key, person, now);
        return reminderNotice({ person, kind, tier: tier.keys[0]!, debts }, now);
      });
  };
  for (const tier of latest) {
    const { owing } = tierWork[tier.type];
    if (owing?.type !== 'reminder') continue;
    const { deadlineAt } = monthDates(context.calendar, context.holidays, tier.period);
    if (usefulUntil[owing.kind] === 'always' || now < deadlineAt) remind(tier, owing.kind);
  }
  for (const tier of latest.filter(({ type }) => tierWork[type].owing?.type === 'cadence'))
    for (const unit of context.org.units) {
      const tasks = openCadence(state, context, unit, tier.period);
      if (tasks.length === 0 || isLocked(state, tier.key)) continue;
      const { lastDay } = spanOf('monthly', tier.period);
      for (const person of recipientsOf(state, context, unit.id, now))
        speak(tier, person.id, () => ({
          personId: person.id,
          key: reminderKey(nameOf(tier), person.id),
          bulk: true,
          content: { type: 'cadence-reminder', unit, period: tier.key, tasks, lastDay, now },
        }));
    }
  return { spoken, silent: new Set(silent) };
}

/** Snoozes whose moment has come, for those who still owe and may still report: one message a person and month. */
function snoozeNotices(
  context: Context,
  state: State,
  spoken: ReadonlyMap<string, unknown>,
  now: number,
  limit: number,
) {
  const due = state.snoozes.filter(({ at }) => at <= now);
  const people = [...groupedBy(due, ({ personId, period }) => reportKey(personId, period)).values()];
  const over = people.slice(0, limit);
  const { people: known, units } = indexOf(context.org);
  const notices = over.flatMap((snoozes): Notice[] => {
    const { personId, period } = snoozes[0]!;
    const person = known.get(personId);
    if (!person || spoken.has(personId) || !isPeriodKey(period)) return [];
    const own = new Set(unitsToReport(state, context.org, person, now).map(({ id }) => id));
    const debts = snoozes.flatMap(({ unit: unitId }) => {
      const unit = own.has(unitId) ? units.get(unitId) : undefined;
      return (unit && debtOf(state, context, unit, period, person, now)) ?? [];
    });
    return debts.length > 0
      ? [reminderNotice({ person, kind: 'snoozed', tier: snoozeTier(now), debts }, now)]
      : [];
  });
  const gone = new Set(over.flat());
  return {
    notices,
    snoozes: gone.size === 0 ? state.snoozes : state.snoozes.filter((one) => !gone.has(one)),
    more: people.length > limit,
  };
}

/** What leaders and the office are told after a deadline, and the office about what nobody could be told. */
function upwardNotices(
  context: Context,
  state: State,
  due: readonly DueTier[],
  silent: ReadonlySet<Unit>,
  now: number,
): Notice[] {
  const escalation = due.filter(({ type }) => tierWork[type].others === 'overdue').at(-1);
  const opening = due.filter(({ type }) => tierWork[type].others === 'unreachable').at(-1);
  const progressOf = (period: Period): MonthProgress =>
    progressIn(context, state.reports, period, now, { type: 'all' });
  // A month that has been followed by another is no news to leaders.
  const current = periodOf(now);
  const followed =
    escalation &&
    escalation.period.month < current.month &&
    now >= monthDates(context.calendar, context.holidays, current).openAt;
  const live = escalation && !followed ? escalation : undefined;
  const notices: Notice[] = [];
  if (live) {
    const progress = progressOf(live.period);
    const year = Array.from({ length: live.period.month }, (_, position) =>
      progressOf({ year: live.period.year, month: position + 1 }),
    );
    for (const person of context.org.people)
      if (
        person.role === 'leader' &&
        context.plan.indices.some(({ leader }) => leader === person.id) &&
        addressOf(state, context, person.id)
      )
        notices.push({
          personId: person.id,
          key: `leader:${live.key}:${person.id}`,
          bulk: true,
          content: { type: 'leader-summary', person, progress, year },
        });
  }
  const missed = due
    .filter(({ type, at }) => tierWork[type].others === 'digest' && now - at > digestLateMs)
    .map(({ key }) => key);
  const overdue = live ? unitsInDebt(state, context, live.key) : [];
  const arrears = live ? arrearsBefore(state, context, live.key, now) : [];
  const unreached = live ? overdue.filter((unit) => silent.has(unit)) : opening ? [...silent] : [];
  if ([overdue, arrears, unreached, missed].every(({ length }) => length === 0)) return notices;
  const about = live ?? opening ?? due.at(-1)!;
  for (const person of officeOf(state, context))
    notices.push({
      personId: person.id,
      key: `office:${about.key}:${about.keys[0]}:${person.id}`,
      bulk: true,
      content: {
        type: 'office-brief',
        progress: progressOf(about.period),
        overdue,
        silent: unreached,
        missed,
        arrears,
      },
    });
  return notices;
}

/** When the year of the plan is over the office is asked for the next plan, once. */
function askForNextPlan(context: Context, state: State, now: number): { state: State; notices: Notice[] } {
  const key = `year-over:${context.plan.year}`;
  if (periodOf(now).year <= context.plan.year || state.begunAt === null || state.tiersDone[key] !== undefined)
    return { state, notices: [] };
  const office = officeOf(state, context);
  if (office.length === 0) return { state, notices: [] };
  return {
    state: { ...state, tiersDone: { ...state.tiersDone, [key]: now } },
    notices: office.map(({ id }) => ({
      personId: id,
      key: `${key}:${id}`,
      content: { type: 'next-plan', year: context.plan.year },
    })),
  };
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

interface Waiting {
  personId: string;
  tier: string;
  word(): Notice;
}

/** One slice of the reminders, and whom their tiers have reached with it. */
function slice(state: State, waiting: readonly Waiting[]): Due {
  const reached = { ...state.reached };
  for (const [tier, said] of groupedBy(waiting, (saying) => saying.tier))
    reached[tier] = [...(reached[tier] ?? []), ...said.map(({ personId }) => personId)];
  return { state: { ...state, reached }, notices: waiting.map(({ word }) => word()), more: true };
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
export function planDue(context: Context, before: State, now: number, limit = Number.POSITIVE_INFINITY): Due {
  const edited = { ...staleDigests(before, context, now), more: false };
  if (isQuiet(now, context.calendar)) return edited;
  const asked = askForNextPlan(context, edited.state, now);
  const due = dueTiers(context, asked.state, now);
  const state = due.length === 0 && asked.state.reached ? withoutReached(asked.state) : asked.state;
  const snoozed = state.snoozes.some(({ at }) => at <= now);
  const already = [...edited.notices, ...asked.notices];
  if (due.length === 0 && !snoozed) return { state, notices: already, more: false };
  const { spoken, silent } = unitNotices(context, state, due, now);
  const waiting = [...spoken].flatMap(([personId, { tier, word }]): Waiting[] =>
    word ? [{ personId, tier, word }] : [],
  );
  // What depends on the whole is long by itself where it took several slices to say the rest.
  if (waiting.length > limit || (state.reached && waiting.length > 0)) {
    const first = slice(state, waiting.slice(0, limit));
    return { ...first, notices: [...already, ...first.notices] };
  }
  const later = snoozeNotices(context, state, spoken, now, limit);
  if (later.more) {
    const last = waiting.length > 0 ? slice(state, waiting) : { state, notices: [] };
    return {
      state: { ...last.state, snoozes: later.snoozes },
      notices: [...already, ...last.notices, ...later.notices],
      more: true,
    };
  }
  const upward = upwardNotices(context, state, due, silent, now);
  const digest = due
    .filter(({ type, at }) => tierWork[type].others === 'digest' && now - at <= digestLateMs)
    .at(-1);
  const tiersDone = Object.fromEntries([
    ...Object.entries(state.tiersDone).filter(([, at]) => now - at < tiersKeptMs),
    ...due.flatMap(({ key, keys }) => keys.map((name) => [`${key}:${name}`, now] as const)),
  ]);
  return {
    state: { ...withoutReached(state), tiersDone, snoozes: later.snoozes },
    notices: [
      ...already,
      ...waiting.map(({ word }) => word()),
      ...later.notices,
      ...upward,
      ...(digest ? postDigest(state, context, digest.key, now, '') : []),
    ],
    more: false,
  };
}
