import { declare } from '../declare.ts';
import { id, role, unitKind } from '../fields.ts';

/** The office changes people and units, step by step. */
export const directoryDeclared = declare(
  'o',
  { right: 'office', where: 'private' },
  {
    acts: {
      /** Who becomes whose head. */
      'choose-headed': {},
      'choose-head': { fields: { unit: id } },
      /** Of the unit that was chosen in the same chat. */
      'set-head': { fields: { personId: id } },
      'choose-role': {},
      'choose-unit-of': { fields: { role } },
      'name-person': { fields: { role, unit: id.optional() } },
      /** Whose name or title is put right. */
      'choose-renamed': {},
      'name-anew': { fields: { personId: id } },
      'choose-kind': {},
      'choose-group': { fields: { kind: unitKind } },
      'name-unit': { fields: { kind: unitKind, group: id.optional() } },
    },
    commands: {
      truong: { opens: 'choose-headed', menu: { for: 'office', place: 22 } },
      nguoi: { opens: 'choose-role', menu: { for: 'office', place: 23 } },
      suaten: { opens: 'choose-renamed', menu: { for: 'office', place: 24 } },
      donvi: { opens: 'choose-kind', menu: { for: 'office', place: 25 } },
    },
  },
);
