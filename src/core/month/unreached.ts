import { memo } from '../../kit/memo.ts';
import type { Context } from '../context.ts';
import type { Unheard, Unreached } from '../features/reminding/declared.ts';
import { headOf } from '../people/directory.ts';
import { addressOf, isLinked } from '../people/links.ts';
import type { Person, Unit } from '../people/org.ts';
import { deputiesOf } from '../people/standing-in.ts';
import { joinedSpans } from '../people/standing-in-spans.ts';
import type { State } from '../state/state.ts';
import { dateOf, type Period, periodKey, periodOf } from '../time/viet-nam-time.ts';
import { recipientsOf, unitsInDebt } from './debts.ts';
import { type DueTier, hasReminded } from './due-tiers.ts';
import { tierWork } from './tier-work.ts';
import { isTierDone } from './tiers-done.ts';

function whyUnheard(state: State, context: Context, { id }: Person, now: number): Unheard {
  if (!isLinked(state, id)) return { type: 'unlinked' };
  if (addressOf(state, context, id) === null) return { type: 'unreachable' };
  const today = dateOf(now);
  const own = state.absences.filter(({ personId }) => personId === id);
  return { type: 'away', until: joinedSpans(own, today)[0]?.to ?? today };
}

/** Why nobody of a unit can be reminded at a moment (epoch ms); null where somebody can. */
export function unreachedOf(state: State, context: Context, unit: Unit, now: number): Unreached | null {
  if (recipientsOf(state, context, unit.id, now).length > 0) return null;
  const head = headOf(context.org, unit.id);
  return {
    unit,
    head: head ? whyUnheard(state, context, head, now) : null,
    deputies: deputiesOf(state, context.org, unit.id, now).map((person) => ({
      person,
      why: whyUnheard(state, context, person, now),
    })),
  };
}

/** Worked out once for what it depends on: every look asks. */
const unreachedIn = memo(
  (state: State, context: Context, period: string, now: number) => [
    state.reports,
    state.accounts,
    state.absences,
    state.deputies,
    state.unreachable,
    state.locks,
    context.org,
    context.plan,
    context.channels ?? false,
    context.begunAt ?? false,
    period,
    dateOf(now),
  ],
  (state, context, period, now): readonly Unreached[] =>
    unitsInDebt(state, context, period).flatMap((unit) => unreachedOf(state, context, unit, now) ?? []),
);

/** Units that owe something of a month and of which nobody can be reminded. */
export const unreachedUnits = (
  state: State,
  context: Context,
  period: Period,
  now: number,
): readonly Unreached[] => unreachedIn(state, context, periodKey(period), now);

/** A reason by its kinds: that an absence lasts longer is no other one. */
const reasonOf = ({ head, deputies }: Unreached): string =>
  [head?.type ?? 'none', ...new Set(deputies.map(({ why }) => why.type))].join(' ');

/** The month that is being reminded of: from its first reminder, now perhaps, until its overdue notice. */
function monthInReminding(
  state: State,
  context: Context,
  due: readonly DueTier[],
  now: number,
): Period | null {
  const current = periodOf(now);
  if (state.begunAt === null || current.year !== context.plan.year) return null;
  const isReminded = (period: Period): boolean =>
    hasReminded(state, context, period) ||
    due.some(({ key, type }) => key === periodKey(period) && tierWork[type].owing?.type === 'reminder');
  for (let { month } = current; month >= 1; month--) {
    const period = { year: current.year, month };
    if (!isReminded(period)) continue;
    return isTierDone(state, periodKey(period), 'escalation') ? null : period;
  }
  return null;
}

/** Units of which nobody can be reminded, as far as the office does not know it yet. */
export interface NewlyUnreached {
  period: Period | null;
  units: readonly Unreached[];
  /** With what the office knows then. */
  state: State;
}

/**
 * Of which units the office has to learn now that nobody can be reminded: at the opening of all, later of those of
 * which it becomes so, or for another reason. Each once, until somebody can be reminded again.
 * @param told whether anybody of the office can be told
 */
export function newlyUnreached(
  state: State,
  context: Context,
  due: readonly DueTier[],
  told: boolean,
  now: number,
): NewlyUnreached {
  const period = monthInReminding(state, context, due, now);
  if (period === null || !told) return { period, units: [], state };
  const key = periodKey(period);
  const known = state.unreached?.period === key ? state.unreached.units : {};
  const all = unreachedUnits(state, context, period, now);
  const units = all.filter((one) => known[one.unit.id] !== reasonOf(one));
  const same = units.length === 0 && all.length === Object.keys(known).length;
  const isKept = same && (state.unreached?.period === key || all.length === 0);
  if (isKept) return { period, units, state };
  const reasons = Object.fromEntries(all.map((one) => [one.unit.id, reasonOf(one)]));
  return { period, units, state: { ...state, unreached: { period: key, units: reasons } } };
}
