import type { Cadence } from '../plan/plan.ts';
import type { Nudge } from './calendar.ts';
import type { TierType } from './tier.ts';

/** What a key can be of: the last nudge before the deadline is a nudge, too. */
export type KeyedTier = Exclude<TierType, 'last-nudge'>;

/** The key of a nudge: «nudge-3d», «nudge-3h». */
export const nudgeKey = (nudge: Nudge): string =>
  'daysBefore' in nudge ? `nudge-${nudge.daysBefore}d` : `nudge-${nudge.hoursBefore}h`;

/** The key of a reminder of a quarter's or half-year's work: «quarter-nudge-10d». */
export const cadenceNudgeKey = (cadence: Cadence['type'], daysBefore: number): string =>
  `${cadence}-nudge-${daysBefore}d`;

const written: Readonly<Record<KeyedTier, RegExp>> = {
  opening: /^opening$/,
  nudge: /^nudge-\d+[dh]$/,
  'cadence-nudge': /^[a-z]+(?:-[a-z]+)*-nudge-\d+d$/,
  escalation: /^escalation$/,
  digest: /^digest$/,
};

/** What a saved key is of; null of a key that no calendar makes. A key outlives the calendar that it was made by. */
export function tierOfKey(key: string): KeyedTier | null {
  const found = Object.entries(written).find(([, form]) => form.test(key));
  return found ? (found[0] as KeyedTier) : null;
}
