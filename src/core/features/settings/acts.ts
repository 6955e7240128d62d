import * as z from 'zod';
import { declare } from '../declare.ts';
import { channel, onOff } from '../fields.ts';
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
