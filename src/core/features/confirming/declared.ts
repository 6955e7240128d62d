import { declare } from '../declare.ts';
import { text } from '../fields.ts';

/** [Đổi] and [Thôi] under what was shown before it counts. */
export const confirmingDeclared = declare(
  'f',
  { right: 'known', where: 'private' },
  {
    acts: {
      /** `asked` names the very question: a button of an earlier one confirms nothing. */
      confirm: { verb: 'yes', fields: { asked: text } },
      cancel: { part: 'any', verb: 'no', fields: { asked: text } },
    },
    commands: {},
  },
);
