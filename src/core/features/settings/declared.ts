import * as z from 'zod';
import type { Calendar } from '../../calendar/calendar.ts';
import { calendarSchema } from '../../calendar/calendar.ts';
import type { TierType } from '../../calendar/tiers.ts';
import type { ChannelName } from '../../people/org.ts';
import { declare } from '../declare.ts';
import { channel, onOff } from '../fields.ts';
import type { StandingOf } from '../standing-of.ts';
import type { CalendarField } from './calendar-fields.ts';
import { calendarFields } from './calendar-fields.ts';

/** The month's appointments, quoting in the group, and on which channel somebody is written to. */
export const settingsDeclared = declare(
  'm',
  { right: 'office', where: 'private' },
  {
    acts: {
      'calendar-field': { verb: 'field', fields: { field: z.enum(calendarFields) } },
      'set-calendar': {},
      quote: { fields: { on: onOff } },
      prefer: { right: 'known', fields: { channel } },
    },
    commands: {
      kenh: { right: 'known', menu: { for: 'all', place: 10 } },
      lich: { menu: { for: 'office', place: 15 } },
      trichdan: { menu: { for: 'office', place: 16 } },
    },
  },
);

/** A value of the calendar, and the calendar that it would make. */
export const settingsForms = [
  z.strictObject({ type: z.literal('calendar-value'), field: z.enum(calendarFields) }),
  z.strictObject({ type: z.literal('calendar-confirm'), calendar: calendarSchema }),
] as const;

export type CalendarMoment = TierType | 'deadline';

/** What is said of the month’s appointments, of quoting and of channels. */
export type SettingsContent =
  | { type: 'choose-calendar'; calendar: Calendar }
  | { type: 'calendar-value'; field: CalendarField; calendar: Calendar }
  | { type: 'calendar-problem'; field: CalendarField; why: 'unreadable' | 'order' }
  | { type: 'confirm-calendar'; calendar: Calendar; next: readonly { name: CalendarMoment; at: number }[] }
  | { type: 'calendar-set'; next: readonly { name: CalendarMoment; at: number }[] }
  | { type: 'quoting'; on: boolean; changed: boolean }
  | { type: 'choose-channel'; channels: readonly ChannelName[]; preferred: ChannelName | null }
  | { type: 'channel-preferred'; channel: ChannelName };

/** What each does to a question that waits in its chat. */
export const settingsStanding: StandingOf<SettingsContent> = {
  'choose-calendar': 'opens',
  'calendar-value': 'opens',
  'calendar-problem': 'opens',
  'confirm-calendar': 'opens',
  'calendar-set': 'closes',
  quoting: 'closes',
  'choose-channel': 'opens',
  'channel-preferred': 'closes',
};
