import { declare } from '../declare.ts';
import { id } from '../fields.ts';

/** Who reports for a head, and who is away. */
export const standingInDeclared = declare(
  'o',
  { right: 'head', where: 'private' },
  {
    acts: {
      /** Of the unit whose head asks. */
      'choose-deputy': {},
      appoint: { fields: { personId: id } },
      'end-deputy': { fields: { personId: id } },
      'name-absence': { right: 'known' },
      'end-absence': { right: 'known' },
    },
    commands: {
      uyquyen: { opens: 'choose-deputy', menu: { for: 'reporters', place: 8 } },
      vangmat: { opens: 'name-absence', menu: { for: 'all', place: 11 } },
    },
  },
);
