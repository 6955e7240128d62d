import * as z from 'zod';
import type { Person, Role, Unit, UnitGroup } from '../../people/org.ts';
import { roleSchema, unitSchema } from '../../people/org.ts';
import type { HandedDraft } from '../../report/handed-draft.ts';
import { declare } from '../declare.ts';
import { id, role, shortPeriod, unitKind } from '../fields.ts';
import type { StandingOf } from '../standing-of.ts';

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
      /** From which month a unit that was added reports. */
      'unit-owes-from': { verb: 'owes', fields: { period: shortPeriod, unit: id } },
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

const savedId = z.string();
/** A name and a title as they were typed, for somebody who is not in the directory yet. */
const named = { name: z.string(), title: z.string() };

/** The questions of the directory that wait for a name, and those that wait for [Đổi] or [Thôi]. */
export const directoryForms = [
  z.strictObject({ type: z.literal('person-name'), role: roleSchema, unit: savedId.optional() }),
  z.strictObject({ type: z.literal('new-name'), personId: savedId }),
  z.strictObject({ type: z.literal('head-name'), unit: savedId }),
  z.strictObject({ type: z.literal('unit-name'), kind: unitSchema.shape.kind, group: savedId.optional() }),
  z.strictObject({ type: z.literal('confirm-rename'), personId: savedId, ...named }),
  z.strictObject({ type: z.literal('confirm-head'), unit: savedId, personId: savedId }),
  z.strictObject({ type: z.literal('confirm-new-head'), unit: savedId, ...named }),
] as const;

/** What is said of the directory. */
export type DirectoryContent =
  | { type: 'choose-headed'; units: readonly Unit[] }
  | { type: 'choose-head'; unit: Unit; people: readonly Person[]; head: Person | null }
  /** Before it counts; `asked`: when, epoch ms. */
  | { type: 'confirm-head'; unit: Unit; person: Person; before: Person | null; asked: number }
  /** To the new head, the one before, whoever stood in by that one's word, and the others whom it concerns: deputy and office. */
  | {
      type: 'head-told';
      unit: Unit;
      person: Person;
      before: Person | null;
      to: 'new' | 'old' | 'deputy' | 'other';
      /** What the one before has written of reports, handed over with the unit. */
      handed: readonly HandedDraft[];
    }
  | { type: 'head-set'; unit: Unit; person: Person; before: Person | null; linked: boolean }
  | { type: 'choose-role' }
  | { type: 'choose-unit-of'; role: Role; units: readonly Unit[] }
  | { type: 'name-person'; role: Role; unit: Unit | null }
  | { type: 'person-added'; person: Person; unit: Unit | null }
  | { type: 'choose-renamed'; people: readonly Person[] }
  | { type: 'name-anew'; person: Person }
  | { type: 'confirm-rename'; before: Person; person: Person; asked: number }
  | { type: 'person-renamed'; before: Person; person: Person }
  | { type: 'choose-kind' }
  | { type: 'choose-group'; kind: Unit['kind']; groups: readonly UnitGroup[] }
  | { type: 'name-unit' }
  /** `from`: the first month that it reports; `other`: the month that may be chosen instead. */
  | { type: 'unit-added'; unit: Unit; group: UnitGroup | null; from: string; other: string }
  | { type: 'unit-owes'; unit: Unit; from: string; other: string }
  /** `asked`: it reads as a question or a command; `unit`: it is a unit's name; `same`: it is so already. */
  | { type: 'bad-name'; why: 'length' | 'asked' | 'digits' | 'unit' | 'same' }
  | { type: 'name-taken'; name: string };

/** What each does to a question that waits in its chat. */
export const directoryStanding: StandingOf<DirectoryContent> = {
  'choose-headed': 'opens',
  'choose-head': 'opens',
  'confirm-head': 'opens',
  'head-told': 'opens',
  'head-set': 'closes',
  'choose-role': 'opens',
  'choose-unit-of': 'opens',
  'name-person': 'opens',
  'person-added': 'closes',
  'choose-renamed': 'opens',
  'name-anew': 'opens',
  'confirm-rename': 'opens',
  'person-renamed': 'closes',
  'choose-kind': 'opens',
  'choose-group': 'opens',
  'name-unit': 'opens',
  'unit-added': 'opens',
  'unit-owes': 'opens',
  'bad-name': 'opens',
  'name-taken': 'opens',
};
