import { declare } from '../declare.ts';
import { id, period } from '../fields.ts';

/** Reminders: put off by who got one, sent at once by the office. */
export const remindingDeclared = declare(
  'm',
  { right: 'office', where: 'private' },
  {
    acts: {
      'snooze-hours': { verb: '2h', right: 'known', fields: { period, unit: id } },
      'snooze-morning': { verb: 'am', right: 'known', fields: { period, unit: id } },
      /** One unit, or all that owe something. */
      nudge: { fields: { period, unit: id.optional() } },
    },
    commands: {
      nhac: { menu: { for: 'office', place: 12 } },
    },
  },
);
