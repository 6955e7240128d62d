/** What a tier does. `last-nudge` is the nudge nearest to the deadline. */
export const tierTypes = ['opening', 'nudge', 'last-nudge', 'escalation', 'digest', 'cadence-nudge'] as const;
export type TierType = (typeof tierTypes)[number];

/** Whatever of a month has a moment of its own. */
export type CalendarMoment = TierType | 'deadline';

/** A moment at which the month speaks by itself. */
export interface Tier {
  type: TierType;
  /** Epoch milliseconds. */
  at: number;
  /**
   * What falls on this moment, the first of it first: «opening», «nudge-3d», «nudge-3h», «escalation», «digest»,
   * «quarter-nudge-10d». A key stands in one tier of its month, and does not change with the hour it is set to.
   */
  keys: readonly string[];
}
