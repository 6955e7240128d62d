import type { AlarmMatter } from '../../core/features/operating/declared.ts';

/** What may fail for a while. */
export type Matter = AlarmMatter;

/**
 * The two halves of a platform, which may fail apart: what is heard from it, and what is sent to it. That one of them
 * works says nothing of the other.
 */
export type Part = 'receiving' | 'sending';

/** What does not work now. */
export interface Failing {
  matter: Matter;
  /** For the operator's log: no token, code or anybody's words. */
  why: string;
  /** For how long, ms of real time. */
  forMs: number;
  /** Whether the alarm was raised. */
  raised: boolean;
  /** Which halves of a platform fail; of anything else 'sending' alone. */
  parts: readonly Part[];
}

/** Hears of whatever fails and works again; raises one alarm a spell, and says once that it is over. */
export interface Alarms {
  /**
   * Something does not work. The first word of a spell starts its clock; the alarm is raised after five minutes.
   * @param options.atOnce for what does not pass by itself: raised now
   * @param options.part which half of a platform it is; 'sending' unless said
   */
  failing(matter: Matter, why: string, options?: { atOnce?: boolean; part?: Part }): void;
  /** It works, or this part of it does: a spell is over when no part fails any more. */
  working(matter: Matter, options?: { part?: Part }): void;
  /** What does not work now. */
  current(): readonly Failing[];
}
