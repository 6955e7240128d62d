import type { Person, Unit } from '../../people/org.ts';
import type { Assignment } from '../../plan/assignments.ts';
import type { Arrear, MonthInArrears } from '../../report/arrear.ts';
import type { MonthProgress } from '../../report/progress.ts';
import { declare } from '../declare.ts';
import { id, period } from '../fields.ts';
import type { StandingOf } from '../standing-of.ts';

/** Reminders: put off by who got one, sent at once by the office. */
export const remindingDeclared = declare(
  'm',
  { right: 'office', where: 'private' },
  {
    acts: {
      'snooze-hours': { verb: '2h', right: 'known', fields: { period, unit: id } },
      'snooze-morning': { verb: 'am', right: 'known', fields: { period, unit: id } },
      /** One unit, or all that owe something. */
      nudge: { fields: { period, unit: id.optional() } },
    },
    commands: {
      nhac: { menu: { for: 'office', place: 12 } },
    },
  },
);

/** What one unit still owes. */
export interface Debt {
  unit: Unit;
  period: string;
  /** Tasks owed, and how many of them are answered in an open draft. */
  owed: number;
  answered: number;
  /** Tasks that the office gave back. */
  returned: number;
  deadlineAt: number;
  /** Tasks with a cadence that must be done by the end of their span. */
  cadence: readonly Assignment[];
  /** Last month's report exists: [Tất cả như tháng trước] makes sense. */
  hasLast: boolean;
  /** The head in whose stead the reader reports. */
  head: Person | null;
  /** Earlier months that it still owes, the oldest first. */
  arrears: readonly Arrear[];
}

/** What the month says to people by itself, and what the office has it say. */
export type RemindingContent =
  | {
      type: 'reminder';
      kind: 'opening' | 'nudge' | 'overdue' | 'snoozed' | 'asked';
      debts: readonly Debt[];
      now: number;
    }
  | {
      type: 'cadence-reminder';
      unit: Unit;
      period: string;
      tasks: readonly Assignment[];
      lastDay: string;
      now: number;
    }
  | {
      type: 'office-brief';
      progress: MonthProgress;
      /** Units that are overdue. */
      overdue: readonly Unit[];
      /** Units of which nobody can be written to. */
      silent: readonly Unit[];
      /** Months whose digest was not posted in time. */
      missed: readonly string[];
      /** Earlier months that are still owed, the oldest first. */
      arrears: readonly MonthInArrears[];
    }
  | { type: 'next-plan'; year: number }
  | { type: 'choose-nudged'; period: string; units: readonly Unit[] }
  | { type: 'nudged'; told: readonly Unit[]; silent: readonly Unit[]; period: string }
  | { type: 'snoozed'; at: number; now: number }
  | { type: 'nothing-owed-now'; period: string };

/** What each does to a question that waits in its chat. */
export const remindingStanding: StandingOf<RemindingContent> = {
  reminder: 'opens',
  'cadence-reminder': 'opens',
  'office-brief': 'opens',
  'next-plan': 'opens',
  'choose-nudged': 'opens',
  nudged: 'closes',
  snoozed: 'closes',
  'nothing-owed-now': 'closes',
};
