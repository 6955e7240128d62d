import type { AlarmMatter } from '../../core/conversation/outcome.ts';

/** What may fail for a while. */
export type Matter = AlarmMatter;

/** What does not work now. */
export interface Failing {
  matter: Matter;
  /** For the operator's log: no token, code or anybody's words. */
  why: string;
  /** For how long, ms of real time. */
  forMs: number;
  /** Whether the alarm was raised. */
  raised: boolean;
}

/** Hears of whatever fails and works again; raises one alarm a spell, and says once that it is over. */
export interface Alarms {
  /**
   * Something does not work. The first word of a spell starts its clock; the alarm is raised after five minutes.
   * @param atOnce for what does not pass by itself: raised now
   */
  failing(matter: Matter, why: string, options?: { atOnce?: boolean }): void;
  /** It works. */
  working(matter: Matter): void;
  /** What does not work now. */
  current(): readonly Failing[];
}
