import { type ChannelName, channelNameSchema } from '../people/org.ts';
import { periodKeySchema } from '../report/report.ts';
import { type CalendarField, calendarFields } from './calendar-fields.ts';

/** What a button of a reminder, a digest or the office's month asks for. */
export type MonthAct =
  | { type: 'snooze'; until: 'two-hours' | 'morning'; unit: string; period: string }
  /** Remind one unit now, or all that owe something. */
  | { type: 'nudge'; unit: string | null; period: string }
  | { type: 'details'; period: string }
  | { type: 'indices' }
  | { type: 'preview-digest'; period: string }
  | { type: 'post-digest'; period: string; again: boolean }
  | { type: 'calendar-field'; field: CalendarField }
  | { type: 'set-calendar' }
  | { type: 'want-digest'; wanted: boolean }
  | { type: 'quote'; on: boolean }
  | { type: 'prefer'; channel: ChannelName };

const isId = (text: string | undefined): text is string => /^[a-z0-9-]+$/.test(text ?? '');

/** A button's data: at most 64 bytes for any id that the data files allow. */
export function toMonthData(act: MonthAct): string {
  switch (act.type) {
    case 'snooze':
      return `m:${act.until === 'morning' ? 'am' : '2h'}:${act.period}:${act.unit}`;
    case 'nudge':
      return `m:nudge:${act.period}:${act.unit ?? ''}`;
    case 'details':
    case 'preview-digest':
      return `m:${act.type}:${act.period}`;
    case 'post-digest':
      return `m:post:${act.period}:${act.again ? 'again' : 'first'}`;
    case 'calendar-field':
      return `m:field:${act.field}`;
    case 'want-digest':
      return `m:digest:${act.wanted ? 'on' : 'off'}`;
    case 'quote':
      return `m:quote:${act.on ? 'on' : 'off'}`;
    case 'prefer':
      return `m:prefer:${act.channel}`;
    default:
      return `m:${act.type}`;
  }
}

/** Reads a button's data; null for anything this version does not issue. */
export function fromMonthData(data: string): MonthAct | null {
  const [kind, verb, first, second] = data.split(':');
  if (kind !== 'm') return null;
  const period = periodKeySchema.safeParse(first).data;
  const onOff = first === 'on' ? true : first === 'off' ? false : null;
  switch (verb) {
    case 'am':
    case '2h':
      return period && isId(second)
        ? { type: 'snooze', until: verb === 'am' ? 'morning' : 'two-hours', period, unit: second }
        : null;
    case 'nudge':
      return period ? { type: 'nudge', period, unit: isId(second) ? second : null } : null;
    case 'details':
    case 'preview-digest':
      return period ? { type: verb, period } : null;
    case 'post':
      return period && (second === 'again' || second === 'first')
        ? { type: 'post-digest', period, again: second === 'again' }
        : null;
    case 'field': {
      const field = calendarFields.find((known) => known === first);
      return field ? { type: 'calendar-field', field } : null;
    }
    case 'digest':
      return onOff === null ? null : { type: 'want-digest', wanted: onOff };
    case 'quote':
      return onOff === null ? null : { type: 'quote', on: onOff };
    case 'prefer': {
      const channel = channelNameSchema.safeParse(first).data;
      return channel ? { type: 'prefer', channel } : null;
    }
    case 'indices':
    case 'set-calendar':
      return { type: verb };
    default:
      return null;
  }
}
