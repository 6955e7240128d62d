import type { DueNudge, Nudge } from './calendar.ts';
import type { TierType } from './tier.ts';

/** What a key can be of: the last nudge before the deadline is a nudge, too. */
export type KeyedTier = Exclude<TierType, 'last-nudge'>;

/** The key of a nudge: «nudge-3d», «nudge-3h». */
export const nudgeKey = (nudge: Nudge): string =>
  'daysBefore' in nudge ? `nudge-${nudge.daysBefore}d` : `nudge-${nudge.hoursBefore}h`;

/** The key of a reminder of work with a day of its own: «quarter-nudge-7d», «due-0531-nudge-3d», «quarter-nudge-after-1d». */
export const dueNudgeKey = (of: string, nudge: DueNudge): string =>
  'daysBefore' in nudge ? `${of}-nudge-${nudge.daysBefore}d` : `${of}-nudge-after-${nudge.daysAfter}d`;

/** The day («05-31») that such a key is of; null of a quarter's or half-year's, which ends with its month. */
export function dayOfKey(key: string): string | null {
  const [, month, day] = /^due-(\d\d)(\d\d)-/.exec(key) ?? [];
  return month === undefined ? null : `${month}-${day}`;
}

const written: Readonly<Record<KeyedTier, RegExp>> = {
  opening: /^opening$/,
  nudge: /^nudge-\d+[dh]$/,
  'cadence-nudge': /^(?:due-\d{4}|[a-z]+(?:-[a-z]+)*)-nudge-(?:after-)?\d+d$/,
  escalation: /^escalation$/,
  digest: /^digest$/,
};

/** What a saved key is of; null of a key that no calendar makes. A key outlives the calendar that it was made by. */
export function tierOfKey(key: string): KeyedTier | null {
  const found = Object.entries(written).find(([, form]) => form.test(key));
  return found ? (found[0] as KeyedTier) : null;
}
