import { dayOfKey } from '../calendar/tier-key.ts';
import type { Context } from '../context.ts';
import type { CadenceDebt, Debt } from '../features/reminding/declared.ts';
import { reminderKey } from '../outbox/row-key.ts';
import type { Person, Unit } from '../people/org.ts';
import type { Assignment } from '../plan/assignments.ts';
import { planIdOf, spannedOf } from '../report/carried.ts';
import { isLocked } from '../report/desk.ts';
import { lastDayOf } from '../report/due.ts';
import { isDatedDone, isSpanDone, owedIn } from '../report/owed.ts';
import type { Notice } from '../said/content.ts';
import type { State } from '../state/state.ts';
import { spanOf, toPeriod } from '../time/period.ts';
import { recipientsOf } from './debts.ts';
import type { DueTier } from './due-tiers.ts';
import { tierWork } from './tier-work.ts';

/** The days that a tier speaks of, in their order. */
function daysOf({ keys, period }: DueTier): string[] {
  const { lastDay } = spanOf('monthly', period);
  return keys
    .map((key) => dayOfKey(key))
    .map((day) => (day === null ? lastDay : `${period.year}-${day}`))
    .sort();
}

/** The last of them. */
const dayOf = (tier: DueTier): string => daysOf(tier).at(-1) ?? spanOf('monthly', tier.period).lastDay;

/** Whether some work ends on one of a tier's days: of another's day who has what is overdue hears nothing. */
function isOfTier(tasks: readonly Assignment[], tier: DueTier): boolean {
  const days = new Set(daysOf(tier));
  return tasks.some(({ task }) => days.has(lastDayOf(task, tier.period) ?? ''));
}

/** Work with a day of its own that a unit has not reported done: what is due by the tier's day, and what was before. */
const openWork = (state: State, context: Context, unit: Unit, tier: DueTier): Assignment[] =>
  owedIn(context, state.reports, tier.period, unit.id).filter((owed) => {
    // Of what was given more time nothing is said before its new day comes near.
    const day = lastDayOf(owed.task, tier.period);
    if (day === null || day > dayOf(tier)) return false;
    if (spannedOf(owed.task) !== null)
      return (
        !isSpanDone(state.reports, owed, tier.period) && (owed.task.carried !== undefined || ofSpans(tier))
      );
    return !isDatedDone(state.reports, owed, tier.period);
  });

/** Whether a tier speaks of a quarter's or half-year's end. */
const ofSpans = ({ keys }: DueTier): boolean => keys.some((key) => dayOfKey(key) === null);

/** What a person is reminded of by the work of a quarter or half-year, and by which tier. */
interface CadenceReminder {
  person: Person;
  tier: DueTier;
  parts: readonly CadenceDebt[];
}

/**
 * Work of a quarter or half-year that is to be done soon: whom the latest tier of it reminds of what, all units of one
 * person together.
 * @param latest what is due, the latest first
 */
export function cadenceReminders(
  state: State,
  context: Context,
  latest: readonly DueTier[],
  now: number,
): ReadonlyMap<string, CadenceReminder> {
  const byPerson = new Map<string, CadenceReminder>();
  for (const tier of latest.filter(({ type }) => tierWork[type].owing?.type === 'cadence'))
    for (const unit of context.org.units) {
      const tasks = openWork(state, context, unit, tier);
      if (!isOfTier(tasks, tier) || isLocked(state, tier.key)) continue;
      const part: CadenceDebt = {
        unit,
        period: tier.key,
        tasks,
        lastDay: dayOf(tier),
      };
      for (const person of recipientsOf(state, context, unit.id, now)) {
        const known = byPerson.get(person.id) ?? { person, tier, parts: [] };
        // A quarter's moment and a half-year's name the same work; of an earlier month the latest says nothing.
        const isNew = known.tier.key === tier.key && !known.parts.some((one) => one.unit === unit);
        byPerson.set(person.id, isNew ? { ...known, parts: [...known.parts, part] } : known);
      }
    }
  return byPerson;
}

/** What a person is told of the work of a quarter or half-year alone. @param of the month and moment that it is known by */
export const cadenceNotice = (
  person: Person,
  parts: readonly CadenceDebt[],
  of: string,
  now: number,
): Notice => ({
  personId: person.id,
  key: reminderKey(of, person.id),
  bulk: true,
  content: { type: 'cadence-reminder', parts, now },
});

/** What one unit's work of a quarter or half-year reminds a person of at some moments of a month (`Tier.keys`). */
export const cadenceOf = (
  state: State,
  context: Context,
  of: { unit: Unit; period: string; keys: readonly string[] },
  person: Person,
  now: number,
): CadenceDebt[] =>
  (
    cadenceReminders(
      state,
      context,
      [{ type: 'cadence-nudge', at: now, key: of.period, period: toPeriod(of.period), keys: of.keys }],
      now,
    ).get(person.id)?.parts ?? []
  ).filter(({ unit }) => unit.id === of.unit.id);

/** A duty by its task and the day until which it was to be done, in whatever month it is spoken of. */
const dutyOf = (task: Assignment['task'], period: string): string =>
  `${planIdOf(task)} ${lastDayOf(task, toPeriod(period)) ?? ''}`;

/** What debts do not name of the work of a quarter or half-year: a later month's names what was carried over to it. */
export const unnamed = (parts: readonly CadenceDebt[], debts: readonly Debt[]): CadenceDebt[] =>
  parts.flatMap((part) => {
    const named = new Set(
      debts
        .filter(({ unit }) => unit.id === part.unit.id)
        .flatMap(({ cadence, period }) => cadence.map(({ task }) => dutyOf(task, period))),
    );
    const tasks = part.tasks.filter(({ task }) => !named.has(dutyOf(task, part.period)));
    return tasks.length > 0 ? [{ ...part, tasks }] : [];
  });
