import * as z from 'zod';
import type { Calendar } from '../../calendar/calendar.ts';
import { calendarSchema } from '../../calendar/calendar.ts';
import type { CalendarMoment } from '../../calendar/tier.ts';
import type { ChannelName } from '../../people/org.ts';
import type { Period } from '../../time/viet-nam-time.ts';
import { declare } from '../declare.ts';
import { channel, id, onOff, text } from '../fields.ts';
import type { Unreached } from '../reminding/declared.ts';
import type { StandingOf } from '../standing-of.ts';
import type { CalendarField } from './calendar-fields.ts';
import { calendarFields } from './calendar-fields.ts';

/** The month's appointments, quoting in the group, whether completion is confirmed, and on which channel somebody is written to. */
export const settingsDeclared = declare(
  'm',
  { right: 'office', where: 'private' },
  {
    acts: {
      'calendar-field': { part: 'any', verb: 'field', fields: { field: z.enum(calendarFields) } },
      /** From the first month that has not opened. */
      'set-calendar': { part: 'name' },
      /** From the month that is open. */
      'set-calendar-now': { part: 'name' },
      quote: { fields: { on: onOff } },
      confirming: { fields: { on: onOff } },
      prefer: { part: 'name', right: 'known', fields: { channel } },
      /** One of several accounts on a channel. */
      'prefer-account': { part: 'name', verb: 'pa', right: 'known', fields: { channel: id, userId: text } },
    },
    commands: {
      kenh: { right: 'known', menu: { for: 'all', place: 10 } },
      lich: { menu: { for: 'office', place: 15 } },
      trichdan: { menu: { for: 'office', place: 16 } },
      xacnhan: { menu: { for: 'office', place: 29 } },
    },
  },
);

/** A value of the calendar, and the calendar that it would make. */
export const settingsForms = [
  z.strictObject({ type: z.literal('calendar-value'), field: z.enum(calendarFields) }),
  z.strictObject({
    type: z.literal('calendar-confirm'),
    calendar: calendarSchema,
    /** Which value it changes: another one may be typed in its place. */
    field: z.enum(calendarFields).optional(),
  }),
] as const;

/** From which month a changed calendar counts: that which is open, or the first that has not opened. */
export type CountsFrom = 'this' | 'next';

/** An appointment that a changed calendar moves (epoch ms); null where it had none before, or has none after. */
export interface Moved {
  name: CalendarMoment;
  from: number | null;
  to: number | null;
}

/** What a changed calendar does to a month. */
interface MonthMoves {
  period: Period;
  /** In order of time, those that are over before and after left out. */
  moved: readonly Moved[];
}

/** What a changed calendar would do, before it counts. */
export interface CalendarChange {
  /**
   * Months that have opened and are not due yet, and that it would move: they do so only if the office wants it.
   * `newDeadlineAt` is in the past where they cannot.
   */
  open: readonly (MonthMoves & { deadlineAt: number; newDeadlineAt: number })[];
  /** The first month after these: it moves by itself. */
  next: MonthMoves;
  /** Months that would be over at once by the new calendar: they stay as they are. */
  kept: readonly Period[];
}

/** An account of somebody's own; `linkedAt`: epoch ms. */
export interface OwnAccount {
  channel: ChannelName;
  userId: string;
  linkedAt: number;
  /** The name under which its platform shows it. */
  shownName?: string | undefined;
  /** It is not the only one on its channel. */
  isOneOfSeveral: boolean;
}

/** What is said of the month’s appointments, of quoting and of channels. */
export type SettingsContent =
  | { type: 'choose-calendar'; calendar: Calendar }
  | { type: 'calendar-value'; field: CalendarField; calendar: Calendar }
  | { type: 'calendar-problem'; field: CalendarField; why: 'unreadable' | 'order'; calendar: Calendar }
  /** `unread`: what was typed is no value of this field. */
  | { type: 'confirm-calendar'; change: CalendarChange; canMoveOpen: boolean; unread?: CalendarField }
  | {
      type: 'calendar-set';
      from: CountsFrom;
      /** People who were told of the new deadline. */
      told: number;
      /** Units of which nobody could be told. */
      untold: readonly Unreached[];
      next: readonly { name: CalendarMoment; at: number }[];
    }
  | { type: 'quoting'; on: boolean; changed: boolean }
  /** `waiting`: how much waits to be confirmed; `ofTheirOwn`: of how many indices and tasks the plan says so itself. */
  | { type: 'confirming'; on: boolean; changed: boolean; waiting: number; ofTheirOwn: number }
  /** `preferred`: where somebody is written to now. */
  | { type: 'choose-channel'; accounts: readonly OwnAccount[]; preferred: OwnAccount | null }
  /** There is but one, or none: nothing to choose. */
  | { type: 'only-channel' }
  | { type: 'channel-preferred'; account: OwnAccount };

/** What each does to a question that waits in its chat. */
export const settingsStanding: StandingOf<SettingsContent> = {
  'choose-calendar': 'opens',
  'calendar-value': 'opens',
  'calendar-problem': 'opens',
  'confirm-calendar': 'opens',
  'calendar-set': 'closes',
  quoting: 'closes',
  confirming: 'closes',
  'choose-channel': 'opens',
  'only-channel': 'closes',
  'channel-preferred': 'closes',
};
