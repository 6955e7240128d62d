import type { Person } from '../people/org.ts';
import type { Assignment } from '../plan/assignments.ts';
import type { Extension } from './extension.ts';

/**
 * Work of one unit as more time can be asked for it. Only work that has a day of its own, or that of its quarter or half-year,
 * has a term that can be moved; a duty of every month falls due with its month's report, is owed anew in the next one, and its
 * day is the calendar's, which the office sets (`/lich`): for it, and for whatever is late, a unit commits to a day instead.
 */
export interface Duty extends Assignment {
  /** The day by which the plan wants it («2023-06-30»), or the month of a monthly duty («2023-05»). */
  due: string;
  kind: 'dated' | 'monthly';
  /** Until when it is to be done, with the time it was given («2023-06-30»); null of a monthly duty. */
  day: string | null;
  /** How often it was given more time. */
  times: number;
  isLate: boolean;
  isDone: boolean;
  /** What its unit committed to last. */
  committed: { until: string; words: string } | null;
}

/** Why no more time can be asked for; copy says what can be done instead. */
export type AskProblem =
  | { type: 'gone' }
  | { type: 'done' }
  /** A duty of every month has no day of its own. */
  | { type: 'monthly' }
  | { type: 'most'; most: number }
  /** One is asked for already. */
  | { type: 'asked'; extension: Extension }
  /** Until the end of the plan's year no day is left. */
  | { type: 'no-time-left' };

/** Who is asked for more time, and why it is not the leader of the index. */
export interface Deciders {
  people: readonly Person[];
  /** The leader who would decide, and why somebody else is asked. */
  instead: { leader: Person | null; why: 'unlinked' | 'away' | 'silent' } | null;
}
