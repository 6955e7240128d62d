import type { Context } from '../context.ts';
import type { CadenceDebt, Debt } from '../features/reminding/declared.ts';
import type { Person, Unit } from '../people/org.ts';
import type { Assignment } from '../plan/assignments.ts';
import { spannedOf } from '../report/carried.ts';
import { isLocked } from '../report/desk.ts';
import { isSpanDone, owedIn } from '../report/owed.ts';
import type { State } from '../state/state.ts';
import { spanOf } from '../time/period.ts';
import type { Period } from '../time/viet-nam-time.ts';
import { recipientsOf } from './debts.ts';
import type { DueTier } from './due-tiers.ts';
import { tierWork } from './tier-work.ts';

/** Tasks of a quarter or half-year that a unit has not reported done: of the span that ends, and of earlier ones. */
const openCadence = (state: State, context: Context, unit: Unit, period: Period): Assignment[] =>
  owedIn(context, state.reports, period, unit.id).filter(
    (owed) => spannedOf(owed.task) !== null && !isSpanDone(state.reports, owed, period),
  );

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
      const tasks = openCadence(state, context, unit, tier.period);
      if (tasks.length === 0 || isLocked(state, tier.key)) continue;
      const part: CadenceDebt = {
        unit,
        period: tier.key,
        tasks,
        lastDay: spanOf('monthly', tier.period).lastDay,
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

/** What debts do not name of the work of a quarter or half-year. */
export const unnamed = (parts: readonly CadenceDebt[], debts: readonly Debt[]): CadenceDebt[] =>
  parts.flatMap((part) => {
    const debt = debts.find(({ unit, period }) => unit.id === part.unit.id && period === part.period);
    const named = new Set(debt?.cadence.map(({ task }) => task.id));
    const tasks = part.tasks.filter(({ task }) => !named.has(task.id));
    return tasks.length > 0 ? [{ ...part, tasks }] : [];
  });
