import type { Calendar } from './calendar/calendar.ts';
import type { Holidays } from './calendar/working-days.ts';
import type { ChannelName, Org } from './people/org.ts';
import type { Plan } from './plan/plan.ts';

/** What the data files say, with what the office changed by chat. */
export interface World {
  plan: Plan;
  org: Org;
  calendar: Calendar;
  holidays: Holidays;
  /** The channels that the bot speaks on; every one where nothing is said. */
  channels?: readonly ChannelName[];
}
