import type { Archived } from './archive-wanted.ts';
import type { Timetable } from './calendar/appointments.ts';
import type { ChannelName, Org } from './people/org.ts';
import type { Plan } from './plan/plan.ts';
import type { YearResults } from './plan/results.ts';
import type { Can } from './said/can.ts';

/** What the data files say, with what the office changed by chat. */
export interface Context extends Timetable {
  plan: Plan;
  org: Org;
  /** That of the data files, where another was taken up by chat. */
  planOfFiles?: Plan;
  /** Plans of earlier years, newest first, each as it was at its end; none where nothing is known. */
  earlierPlans?: readonly Plan[];
  /** What the province published, as the office recorded it. */
  results?: readonly YearResults[];
  /** When the bot began to run, epoch ms: of what ended before nothing is owed. Null or unset where it has not. */
  begunAt?: number | null;
  /** The channels that the bot speaks on, with what each can; every one where nothing is said. */
  channels?: Readonly<Partial<Record<ChannelName, Can>>>;
  /** Units that nobody hears for (`unheardUnits`); none where nothing is known of accounts. */
  unheard?: ReadonlySet<string>;
  /** What was read of the archive for what is asked now (`ArchiveWantedError`); nothing else needs it. */
  archived?: Archived;
  /** What the bot sees of itself at this moment; nothing where nobody looks. */
  health?: {
    /** What does not work now, and for how long (ms of real time). */
    failing: readonly { matter: ChannelName | 'disk' | 'clock' | 'copies'; forMs: number }[];
  };
}
