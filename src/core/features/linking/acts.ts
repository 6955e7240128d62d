import { declare } from '../declare.ts';
import { id, text } from '../fields.ts';

/** Who is linked, and which groups. */
export const linkingDeclared = declare(
  'o',
  { right: 'office', where: 'private' },
  {
    acts: {
      'choose-invited': {},
      invite: { fields: { personId: id } },
      'choose-unlinked': {},
      /** Only asks whether it is meant. */
      'ask-unlink': { fields: { channel: id, userId: text } },
      unlink: { fields: { channel: id, userId: text } },
      'link-group': { where: 'anywhere' },
    },
    commands: {
      moi: { opens: 'choose-invited', menu: { for: 'office', place: 19 } },
      go: { opens: 'choose-unlinked', menu: { for: 'office', place: 20 } },
      nhom: {
        opens: 'link-group',
        menu: { for: 'office', place: 21 },
        where: 'anywhere',
        inUnlinkedGroup: true,
      },
    },
  },
);
