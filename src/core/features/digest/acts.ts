import { declare } from '../declare.ts';
import { either, onOff, period } from '../fields.ts';

/** The month's digest: shown, posted, wanted in private, asked for details. */
export const digestDeclared = declare(
  'm',
  { right: 'office', where: 'private' },
  {
    acts: {
      details: { right: 'anyone', where: 'anywhere', fields: { period } },
      indices: { right: 'anyone', where: 'anywhere' },
      'preview-digest': { fields: { period } },
      'post-digest': { verb: 'post', fields: { period, again: either('again', 'first') } },
      'want-digest': { verb: 'digest', right: 'known', fields: { wanted: onOff } },
    },
    commands: {
      nhantonghop: { right: 'known', menu: { for: 'all', place: 9 } },
      tonghop: { menu: { for: 'office', place: 13 } },
    },
  },
);
