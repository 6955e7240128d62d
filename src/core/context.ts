import type { Calendar } from './calendar/calendar.ts';
import type { ChannelName, Org } from './people/org.ts';
import type { Plan } from './plan/plan.ts';
import type { Can } from './said/can.ts';
import type { Holidays } from './time/working-days.ts';

/** What the data files say, with what the office changed by chat. */
export interface Context {
  plan: Plan;
  org: Org;
  calendar: Calendar;
  holidays: Holidays;
  /** When the bot began to run, epoch ms: of what ended before nothing is owed. Null or unset where it has not. */
  begunAt?: number | null;
  /** The channels that the bot speaks on, with what each can; every one where nothing is said. */
  channels?: Readonly<Partial<Record<ChannelName, Can>>>;
  /** What the bot sees of itself at this moment; nothing where nobody looks. */
  health?: {
    /** What does not work now, and for how long (ms of real time). */
    failing: readonly { matter: ChannelName | 'disk' | 'clock' | 'copies'; forMs: number }[];
  };
}
