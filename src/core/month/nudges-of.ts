import type { Nudges } from '../ask/answer.ts';
import { tierOfKey } from '../calendar/tier-key.ts';
import { reachesBackTo } from '../people/audit.ts';
import { reportKey } from '../report/report.ts';
import type { State } from '../state/state.ts';
import { tiersDoneIn } from './tiers-done.ts';

/** A night and a weekend: what was put off goes out within so long. */
const putOffMs = 3 * 24 * 3_600_000;

/** So many ids of units stand in the trail; with very many it says how many more there were. */
const namedInTrail = 30;

/** What the trail keeps of a reminder by hand: «2023-05 thanh-tra van-phong +12». */
export const nudgeInTrail = (period: string, units: readonly { id: string }[]): string =>
  [
    period,
    ...units.slice(0, namedInTrail).map(({ id }) => id),
    ...(units.length > namedInTrail ? [`+${units.length - namedInTrail}`] : []),
  ].join(' ');

/** The units that the trail names of a reminder, and how many more there were; null where it is of another month. */
function readInTrail(kept: string, period: string): { units: string[]; more: number } | null {
  const [of, ...words] = kept.split(' ');
  if (of !== period) return null;
  const more = words.find((word) => /^\+\d+$/.test(word));
  return { units: words.filter((word) => word !== more), more: Number(more ?? 0) };
}

/** Whether a unit had not reported a month at a moment (epoch ms), so that a reminder of then was for it. */
export function owedAt(
  { reports }: Pick<State, 'reports'>,
  unit: string,
  period: string,
  at: number,
): boolean {
  const report = reports[reportKey(unit, period)];
  return report === undefined || report.firstSentAt > at;
}

/**
 * When a month's reminders went out: the office's as its trail has them, and the calendar's.
 * @param period «2023-05»
 * @param openAt when the month opened, epoch ms: the office reminds of none before
 */
export function nudgesOf(state: Pick<State, 'audit' | 'tiersDone'>, period: string, openAt: number): Nudges {
  const isCalledOff = (later: State['audit'][number]): boolean =>
    state.audit.some(
      ({ verb, by, after, at }) =>
        verb === 'call-off-reminder' && by === later.by && after === later.after && at >= later.at,
    );
  // What was put off until the morning is one with what went out then.
  const wentOut = (later: State['audit'][number]): boolean =>
    state.audit.some(
      ({ verb, by, after, at }) =>
        verb === 'remind' &&
        by === later.by &&
        at > later.at &&
        at - later.at <= putOffMs &&
        readInTrail(after, period)?.units.some((unit) =>
          readInTrail(later.after, period)?.units.includes(unit),
        ),
    );
  const byHand = state.audit.flatMap((entry) => {
    const { at, by, verb, after } = entry;
    const isNudge = verb === 'remind' || (verb === 'remind-later' && !isCalledOff(entry) && !wentOut(entry));
    const told = isNudge ? readInTrail(after, period) : null;
    return told ? [{ at, by, isLater: verb === 'remind-later', ...told }] : [];
  });
  const tiers = tiersDoneIn(state, period);
  // A nudge that fell on the opening was said as the opening: it reminded nobody.
  const openedAt = tiers.flatMap(({ tier, at }) => (tierOfKey(tier) === 'opening' ? [at] : []));
  const byItself = tiers.flatMap(({ tier, at }) =>
    tierOfKey(tier) === 'nudge' && !openedAt.includes(at) ? [at] : [],
  );
  const since = reachesBackTo(state);
  return {
    byOffice: byHand.flatMap(({ units, more: _, ...one }) => units.map((unit) => ({ ...one, unit }))),
    cut: byHand.flatMap(({ at, more }) => (more > 0 ? [at] : [])),
    byItself: [...new Set(byItself)].sort((left, right) => left - right),
    since: since !== null && since > openAt ? since : null,
  };
}
