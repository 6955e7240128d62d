import type { Notice } from '../conversation/outcome.ts';
import { addressOf } from '../people/links.ts';
import type { Person, Unit } from '../people/org.ts';
import { unitsToReport } from '../people/standing-in.ts';
import { assignmentsOf } from '../plan/assignments.ts';
import { isLocked } from '../report/desk.ts';
import { spanOf as spanMonths } from '../report/owed.ts';
import { type MonthProgress, progressIn } from '../report/progress.ts';
import { isPeriodKey, reportKey } from '../report/report.ts';
import type { State } from '../state/state.ts';
import type { World } from '../world.ts';
import { spanOf } from './cadence-tiers.ts';
import { monthDates } from './calendar.ts';
import { debtOf, recipientsOf, unitsInDebt } from './debts.ts';
import { postDigest, staleDigests } from './digest.ts';
import { type DueTier, dueTiers } from './due-tiers.ts';
import { isQuiet } from './quiet-hours.ts';
import { type Reminder, reminderNotice, remindersFor } from './reminders.ts';
import { type Period, periodKey, periodOf } from './viet-nam-time.ts';

/** A digest older than this is not posted by itself any more, but offered to the office. */
const digestLateMs = 3 * 24 * 3_600_000;

/** Marks of months long past are forgotten. */
const marksKeptMs = 400 * 24 * 3_600_000;

/** Tasks of a quarter or half-year that a unit has not reported done in their span. */
function openCadence(state: State, world: World, unit: Unit, period: Period) {
  return assignmentsOf(world.plan, world.org).filter(({ task, unit: owner }) => {
    if (owner.id !== unit.id || task.cadence === undefined) return false;
    const months = spanMonths(task.cadence, period);
    if (months.at(-1)!.month !== period.month) return false;
    return !months.some(
      (month) => state.reports[reportKey(unit.id, periodKey(month))]?.entries[task.id]?.status === 'done',
    );
  });
}

const officeOf = (state: State, world: World): Person[] =>
  world.org.people.filter(({ id, role }) => role === 'office' && addressOf(state, world, id) !== null);

/** What the reminders that are due now say to the units, one message a person. */
function unitNotices(world: World, state: State, due: readonly DueTier[], now: number) {
  const latest = [...due].reverse();
  const spoken = new Map<string, Notice>();
  let silent: Unit[] = [];
  const remind = (tier: DueTier, kind: Reminder['kind']) => {
    const found = remindersFor(
      state,
      world,
      unitsInDebt(state, world, tier.key),
      tier.key,
      kind,
      tier.keys[0]!,
      now,
    );
    silent = [...silent, ...found.silent];
    for (const reminder of found.reminders)
      if (!spoken.has(reminder.person.id)) spoken.set(reminder.person.id, reminderNotice(reminder, now));
  };
  for (const tier of latest) {
    const { deadlineAt } = monthDates(world.calendar, world.holidays, tier.period);
    const beforeDeadline = now < deadlineAt;
    if (tier.type === 'escalation') remind(tier, 'overdue');
    else if (tier.type === 'opening' && beforeDeadline) remind(tier, 'opening');
    else if ((tier.type === 'nudge' || tier.type === 'last-nudge') && beforeDeadline) remind(tier, 'nudge');
  }
  for (const tier of latest.filter(({ type }) => type === 'cadence-nudge'))
    for (const unit of world.org.units) {
      const tasks = openCadence(state, world, unit, tier.period);
      if (tasks.length === 0 || isLocked(state, tier.key)) continue;
      const { lastDay } = spanOf('monthly', tier.period);
      for (const person of recipientsOf(state, world, unit.id, now))
        if (!spoken.has(person.id))
          spoken.set(person.id, {
            personId: person.id,
            key: `remind:${tier.key}:${tier.keys[0]}:${person.id}`,
            bulk: true,
            content: { type: 'cadence-reminder', unit, period: tier.key, tasks, lastDay, now },
          });
    }
  return { spoken, silent: [...new Set(silent)] };
}

/** Snoozes whose moment has come, for those who still owe and may still report. */
function snoozeNotices(world: World, state: State, spoken: ReadonlyMap<string, Notice>, now: number) {
  const over = state.snoozes.filter(({ at }) => at <= now);
  const notices = over.flatMap(({ personId, unit: unitId, period }): Notice[] => {
    const person = world.org.people.find(({ id }) => id === personId);
    const unit = world.org.units.find(({ id }) => id === unitId);
    if (!person || !unit || spoken.has(personId) || !isPeriodKey(period)) return [];
    if (!unitsToReport(state, world.org, person, now).some(({ id }) => id === unitId)) return [];
    const debt = debtOf(state, world, unit, period, person);
    return debt
      ? [reminderNotice({ person, kind: 'snoozed', tier: `snooze-${now}`, debts: [debt] }, now)]
      : [];
  });
  return { notices, snoozes: state.snoozes.filter((one) => !over.includes(one)) };
}

/** What leaders and the office are told after a deadline, and the office about what nobody could be told. */
function upwardNotices(
  world: World,
  state: State,
  due: readonly DueTier[],
  silent: readonly Unit[],
  now: number,
): Notice[] {
  const escalation = due.filter(({ type }) => type === 'escalation').at(-1);
  const opening = due.filter(({ type }) => type === 'opening').at(-1);
  const progressOf = (period: Period): MonthProgress =>
    progressIn(world, state.reports, period, now, { type: 'all' });
  // A month that has been followed by another is no news to leaders.
  const current = periodOf(now);
  const followed =
    escalation &&
    escalation.period.month < current.month &&
    now >= monthDates(world.calendar, world.holidays, current).openAt;
  const live = escalation && !followed ? escalation : undefined;
  const notices: Notice[] = [];
  if (live) {
    const progress = progressOf(live.period);
    const year = Array.from({ length: live.period.month }, (_, position) =>
      progressOf({ year: live.period.year, month: position + 1 }),
    );
    for (const person of world.org.people)
      if (
        person.role === 'leader' &&
        world.plan.indices.some(({ leader }) => leader === person.id) &&
        addressOf(state, world, person.id)
      )
        notices.push({
          personId: person.id,
          key: `leader:${live.key}:${person.id}`,
          bulk: true,
          content: { type: 'leader-summary', person, progress, year },
        });
  }
  const missed = due
    .filter(({ type, at }) => type === 'digest' && now - at > digestLateMs)
    .map(({ key }) => key);
  const overdue = live ? unitsInDebt(state, world, live.key) : [];
  const unreached = live ? overdue.filter((unit) => silent.includes(unit)) : opening ? silent : [];
  if (overdue.length === 0 && unreached.length === 0 && missed.length === 0) return notices;
  const about = live ?? opening ?? due.at(-1)!;
  for (const person of officeOf(state, world))
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
      },
    });
  return notices;
}

/** When the year of the plan is over the office is asked for the next plan, once. */
function askForNextPlan(world: World, state: State, now: number): { state: State; notices: Notice[] } {
  const key = `year-over:${world.plan.year}`;
  if (periodOf(now).year <= world.plan.year || state.begunAt === null || state.marks[key] !== undefined)
    return { state, notices: [] };
  const office = officeOf(state, world);
  if (office.length === 0) return { state, notices: [] };
  return {
    state: { ...state, marks: { ...state.marks, [key]: now } },
    notices: office.map(({ id }) => ({
      personId: id,
      key: `${key}:${id}`,
      content: { type: 'next-plan', year: world.plan.year },
    })),
  };
}

/**
 * What the month has to say at a moment. Pure; a ticker only calls it. Every tier speaks once, whatever the clock
 * does: it is marked in the state that is returned, in the same transaction as its rows. After a time of silence
 * each person gets the one latest message that still matters. Nothing is said in the quiet hours.
 * @param now epoch milliseconds
 */
export function planDue(world: World, before: State, now: number): { state: State; notices: Notice[] } {
  const edited = staleDigests(before, world, now);
  if (isQuiet(now, world.calendar)) return edited;
  const asked = askForNextPlan(world, edited.state, now);
  const { state } = asked;
  const due = dueTiers(world, state, now);
  const snoozed = state.snoozes.some(({ at }) => at <= now);
  const already = [...edited.notices, ...asked.notices];
  if (due.length === 0 && !snoozed) return { state, notices: already };
  const { spoken, silent } = unitNotices(world, state, due, now);
  const later = snoozeNotices(world, state, spoken, now);
  const upward = upwardNotices(world, state, due, silent, now);
  const digest = due.filter(({ type, at }) => type === 'digest' && now - at <= digestLateMs).at(-1);
  const marks = Object.fromEntries([
    ...Object.entries(state.marks).filter(([, at]) => now - at < marksKeptMs),
    ...due.flatMap(({ key, keys }) => keys.map((name) => [`${key}:${name}`, now] as const)),
  ]);
  return {
    state: { ...state, marks, snoozes: later.snoozes },
    notices: [
      ...already,
      ...spoken.values(),
      ...later.notices,
      ...upward,
      ...(digest ? postDigest(state, world, digest.key, now, '') : []),
    ],
  };
}
