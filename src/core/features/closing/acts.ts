import { declare } from '../declare.ts';
import { id, period, text } from '../fields.ts';

/** The office locks a month, and gives tasks back. */
export const closingDeclared = declare(
  'o',
  { right: 'office', where: 'private' },
  {
    acts: {
      lock: { fields: { period } },
      unlock: { fields: { period } },
      'choose-returned': { fields: { period } },
      'choose-returned-task': { verb: 'return-of', fields: { period, unit: id } },
      return: { verb: 'ret', fields: { period, taskId: text, unit: id } },
    },
    commands: {
      tralai: { menu: { for: 'office', place: 17 } },
      khoa: { menu: { for: 'office', place: 18 } },
    },
  },
);
