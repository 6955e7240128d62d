import type { Nudges } from '../ask/answer.ts';
import { tierOfKey } from '../calendar/tier-key.ts';
import { reachesBackTo } from '../people/audit.ts';
import type { State } from '../state/state.ts';

/**
 * When a month's reminders went out: the office's as its trail has them, and the calendar's.
 * @param period «2023-05»
 * @param openAt when the month opened, epoch ms: the office reminds of none before
 */
export function nudgesOf(state: State, period: string, openAt: number): Nudges {
  const byOffice = state.audit.flatMap(({ at, by, verb, after }) => {
    const [of, ...units] = after.split(' ');
    return (verb === 'remind' || verb === 'remind-later') && of === period
      ? units.map((unit) => ({ at, by, unit, isLater: verb === 'remind-later' }))
      : [];
  });
  const byItself = Object.entries(state.tiersDone).flatMap(([key, at]) => {
    const [of, tier = ''] = key.split(':');
    return of === period && tierOfKey(tier) === 'nudge' ? [at] : [];
  });
  const since = reachesBackTo(state);
  return {
    byOffice,
    byItself: byItself.sort((left, right) => left - right),
    since: since !== null && since > openAt ? since : null,
  };
}
