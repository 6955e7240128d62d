import { monthDates } from '../calendar/appointments.ts';
import type { Context } from '../context.ts';
import type { Debt } from '../features/reminding/declared.ts';
import type { Person, Unit } from '../people/org.ts';
import type { Notice } from '../said/content.ts';
import type { State } from '../state/state.ts';
import { cadenceNotice, cadenceReminders, unnamed } from './cadence-debts.ts';
import { unitsInDebt } from './debts.ts';
import type { DueTier } from './due-tiers.ts';
import { warningsOf } from './early-warning.ts';
import { type Orders, orderedDebts } from './ordered.ts';
import { passedReminders } from './passed-reminders.ts';
import { isJustReminded, wasRemindedOf, writingUntil } from './reminded.ts';
import { debtsOf, peopleToTell, reminderNotice } from './reminders.ts';
import { type ReminderKind, tierWork, usefulUntil } from './tier-work.ts';

/** What is likely to come late is said with reminders that come before the deadline. */
const warnsWith: ReadonlySet<ReminderKind> = new Set(['opening', 'nudge']);

/** What a tier is known by while it is being said. */
const nameOf = (tier: DueTier): string => `${tier.key}:${tier.keys[0]}`;

/** What a tier says to a person, worded when it is its turn; null where an earlier slice has said it. */
export interface Saying {
  tier: string;
  word: (() => Notice) | null;
}

/**
 * What the reminders that are due now say to the units: one message a person, which names all that is due at this moment,
 * what was ordered for it too, and nothing that the person was reminded of just before. Whoever is answering just now is
 * reminded ten minutes after their last answer, if something is owed then (`postponed`).
 */
export function unitNotices(
  context: Context,
  state: State,
  due: readonly DueTier[],
  orders: Orders,
  now: number,
): { sayings: ReadonlyMap<string, Saying>; postponed: State['snoozes'] } {
  const latest = [...due].reverse();
  const reached = new Map(Object.entries(state.reached ?? {}).map(([tier, ids]) => [tier, new Set(ids)]));
  const cadence = cadenceReminders(state, context, latest, now);
  const spoken = new Map<string, Saying>();
  // Of those the latest tier would say what they have just heard; an older one has nothing newer.
  const heard = new Set<string>();

  const isReached = (tier: DueTier, { id }: Person): boolean => reached.get(nameOf(tier))?.has(id) ?? false;
  const speak = (tier: DueTier, person: Person, word: () => Notice): void => {
    spoken.set(person.id, { tier: nameOf(tier), word: isReached(tier, person) ? null : word });
  };
  const postponed: State['snoozes'] = [];
  const newsOf = (tier: DueTier, person: Person, units: readonly Unit[]): Unit[] => {
    const { deadlineAt } = monthDates(context, tier.period);
    return units.filter(({ id }) => {
      if (isJustReminded(state, { unit: id, period: tier.key, deadlineAt }, person.id, now)) return false;
      const until = writingUntil(state, person.id, now);
      if (until !== null) postponed.push({ personId: person.id, unit: id, period: tier.key, at: until });
      return until === null;
    });
  };
  const remindOf = (tier: DueTier, kind: ReminderKind, person: Person, units: readonly Unit[]): void =>
    speak(tier, person, () => {
      const own = debtsOf(state, context, units, tier.key, person, now);
      const ordered = orderedDebts(state, context, orders, person, now);
      const isOwn = (one: Debt): boolean =>
        own.some(({ unit, period }) => unit.id === one.unit.id && period === one.period);
      const debts = [...own, ...ordered.debts.filter((one) => !isOwn(one))];
      const also = unnamed(cadence.get(person.id)?.parts ?? [], debts);
      // Before it is late, and to the head first.
      const warnings = warnsWith.has(kind)
        ? [...new Set(debts.map(({ unit }) => unit))].flatMap((unit) => warningsOf(state, context, unit, now))
        : [];
      return reminderNotice(
        { person, kind, tier: tier.keys[0]!, debts, by: ordered.by, also, warnings },
        now,
      );
    });
  const sayTier = (tier: DueTier, kind: ReminderKind): void => {
    for (const { person, units } of peopleToTell(
      state,
      context,
      unitsInDebt(state, context, tier.key),
      now,
    )) {
      if (spoken.has(person.id) || heard.has(person.id)) continue;
      const news = isReached(tier, person) ? units : newsOf(tier, person, units);
      if (news.length > 0) remindOf(tier, kind, person, news);
      else heard.add(person.id);
    }
  };

  for (const tier of latest) {
    const { owing } = tierWork[tier.type];
    if (owing?.type !== 'reminder') continue;
    const { deadlineAt } = monthDates(context, tier.period);
    if (usefulUntil[owing.kind] === 'always' || now < deadlineAt) sayTier(tier, owing.kind);
  }
  for (const { tier, person, word } of passedReminders(context, state, latest, now))
    if (!spoken.has(person.id)) speak(tier, person, word);
  for (const { person, tier, parts } of cadence.values()) {
    if (spoken.has(person.id)) continue;
    // One word a day of what is due: whoever was reminded of it this morning has it.
    if (parts.every(({ unit }) => wasRemindedOf(state, unit.id, tier.key, person.id, now))) continue;
    const until = isReached(tier, person) ? null : writingUntil(state, person.id, now);
    if (until !== null) {
      for (const { unit, period } of parts)
        postponed.push({ personId: person.id, unit: unit.id, period, at: until, cadence: [...tier.keys] });
      continue;
    }
    const { openAt, deadlineAt } = monthDates(context, tier.period);
    const units = parts.map(({ unit }) => unit);
    const debts = now >= openAt ? debtsOf(state, context, units, tier.key, person, now) : [];
    const news = newsOf(
      tier,
      person,
      debts.map(({ unit }) => unit),
    );
    // Whoever owes the month as well hears of both at once.
    if (news.length > 0) remindOf(tier, now > deadlineAt ? 'overdue' : 'nudge', person, news);
    else if (unnamed(parts, debts).length > 0)
      speak(tier, person, () => cadenceNotice(person, unnamed(parts, debts), nameOf(tier), now));
  }
  return { sayings: spoken, postponed };
}
