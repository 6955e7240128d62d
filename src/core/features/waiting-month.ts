import type { Unit } from '../people/org.ts';

/** What waits for somebody of the month at hand; its moments in epoch ms. */
export interface WaitingMonth {
  /** The units that they report for, today. */
  units: readonly Unit[];
  period: string;
  openAt: number;
  deadlineAt: number;
  /** Whether it may be reported now. */
  isOpen: boolean;
  now: number;
  /** What their units still owe of it: how many tasks. */
  debts: readonly { unit: Unit; period: string; owed: number }[];
}
