import { declare } from '../declare.ts';
import { id } from '../fields.ts';

/** How the bot is, and the events that it could not carry out. */
export const operatingDeclared = declare(
  'o',
  { right: 'office', where: 'private' },
  {
    acts: {
      'retry-aside': { fields: { id } },
      'drop-aside': { fields: { id } },
    },
    commands: {
      tinhtrang: { menu: { for: 'office', place: 14 }, changes: true },
    },
  },
);
