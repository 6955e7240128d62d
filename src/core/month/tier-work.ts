import type { TierType } from '../calendar/tier.ts';
import type { Content } from '../said/content.ts';

/** What a reminder begins from: a tier, a snooze or the office (`/nhac`). */
export type ReminderKind = Extract<Content, { type: 'reminder' }>['kind'];

/** Until when a reminder is of use: one that could not be said or sent before the deadline is none after it. */
export const usefulUntil: Readonly<Record<ReminderKind, 'deadline' | 'always'>> = {
  opening: 'deadline',
  nudge: 'deadline',
  overdue: 'always',
  snoozed: 'always',
  asked: 'always',
};

interface TierWork {
  /** What those hear who owe something: a reminder of this kind, their tasks of a quarter or half-year, or nothing. */
  owing: { type: 'reminder'; kind: ReminderKind } | { type: 'cadence' } | null;
  /**
   * What others hear. `overdue`: leaders the month's summary, the office who is overdue and cannot be told.
   * `unreachable`: the office who cannot be told. `digest`: the groups the month as a whole.
   */
  others: 'overdue' | 'unreachable' | 'digest' | null;
}

/** What each tier does (docs/adding-a-tier.md). A tier that is not here does not compile. */
export const tierWork: Readonly<Record<TierType, TierWork>> = {
  opening: { owing: { type: 'reminder', kind: 'opening' }, others: 'unreachable' },
  nudge: { owing: { type: 'reminder', kind: 'nudge' }, others: null },
  'last-nudge': { owing: { type: 'reminder', kind: 'nudge' }, others: null },
  escalation: { owing: { type: 'reminder', kind: 'overdue' }, others: 'overdue' },
  digest: { owing: null, others: 'digest' },
  'cadence-nudge': { owing: { type: 'cadence' }, others: null },
};
