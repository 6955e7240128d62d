import * as z from 'zod';
import type { Person, Role, Unit, UnitGroup } from '../../people/org.ts';
import { roleSchema, unitSchema } from '../../people/org.ts';
import type { HandedDraft } from '../../report/handed-draft.ts';
import { declare } from '../declare.ts';
import { id, role, shortPeriod, unitKind } from '../fields.ts';
import type { StandingOf } from '../standing-of.ts';
import type { WaitingMonth } from '../waiting-month.ts';

/** The office changes people and units, step by step. */
export const directoryDeclared = declare(
  'o',
  { right: 'office', where: 'private' },
  {
    acts: {
      /** Who becomes whose head. */
      'choose-headed': { part: 'any' },
      'choose-head': { part: 'any', fields: { unit: id } },
      /** Of the unit that was chosen in the same chat. */
      'set-head': { part: 'name', fields: { personId: id } },
      /** A change of head that was a mistake. */
      'head-back': { fields: { unit: id }, takesBack: true },
      /** The name is of whoever heads it already, whom nobody had named. */
      'name-head': {},
      'choose-role': { part: 'any' },
      'choose-unit-of': { part: 'any', fields: { role } },
      'name-person': { part: 'any', fields: { role, unit: id.optional() } },
      /** Whose name or title is put right. */
      'choose-renamed': { part: 'any' },
      'name-anew': { part: 'any', fields: { personId: id } },
      /** Of somebody who was added just now. */
      'mend-added': { part: 'any', verb: 'mend', fields: { personId: id }, takesBack: true },
      /** Somebody who was added by mistake. */
      'remove-person': { verb: 'rm-person', fields: { personId: id } },
      'choose-kind': { part: 'any' },
      'choose-group': { part: 'any', fields: { kind: unitKind } },
      /** A unit that was added by mistake. */
      'remove-unit': { verb: 'rm-unit', fields: { unit: id }, takesBack: true },
      /** From which month a unit that was added reports. */
      'unit-owes-from': { part: 'name', verb: 'owes', fields: { period: shortPeriod, unit: id } },
      'name-unit': { part: 'any', fields: { kind: unitKind, group: id.optional() } },
    },
    commands: {
      truong: { opens: 'choose-headed', menu: { for: 'office', place: 22 } },
      nguoi: { opens: 'choose-role', menu: { for: 'office', place: 23 } },
      suaten: { opens: 'choose-renamed', menu: { for: 'office', place: 24 } },
      donvi: { menu: { for: 'office', place: 25 } },
    },
  },
);

const savedId = z.string();
/** A name and a title as they were typed, for somebody who is not in the directory yet. */
const named = { name: z.string(), title: z.string() };

/** The questions of the directory that wait for a name, and those that wait for [Đổi] or [Thôi]. */
export const directoryForms = [
  z.strictObject({ type: z.literal('person-name'), role: roleSchema, unit: savedId.optional() }),
  /** The name came with the order: in which role they come is asked, then into which unit where that is not known. */
  z.strictObject({
    type: z.literal('person-role'),
    name: z.string(),
    role: roleSchema.optional(),
    unit: savedId.optional(),
  }),
  z.strictObject({ type: z.literal('new-name'), personId: savedId }),
  z.strictObject({ type: z.literal('head-name'), unit: savedId }),
  z.strictObject({ type: z.literal('unit-name'), kind: unitSchema.shape.kind, group: savedId.optional() }),
  /** The name came with the command: of which group the unit is. */
  z.strictObject({ type: z.literal('unit-group'), kind: unitSchema.shape.kind, name: z.string() }),
  z.strictObject({
    type: z.literal('confirm-unit'),
    kind: unitSchema.shape.kind,
    group: savedId.optional(),
    name: z.string(),
  }),
  z.strictObject({
    type: z.literal('confirm-person'),
    role: roleSchema,
    unit: savedId.optional(),
    ...named,
  }),
  z.strictObject({ type: z.literal('confirm-rename'), personId: savedId, ...named }),
  /** Heads named in one message; `left`: lines of it by which nobody is named. */
  z.strictObject({
    type: z.literal('confirm-names'),
    names: z.array(z.strictObject({ personId: savedId, ...named })),
    left: z.array(z.string()).optional(),
  }),
  z.strictObject({ type: z.literal('confirm-head'), unit: savedId, personId: savedId }),
  z.strictObject({ type: z.literal('confirm-new-head'), unit: savedId, ...named }),
] as const;

/**
 * Why something typed is no name; `asked`: it reads as a question or a command; `unit`: it is a unit's name; `same`: it
 * is so already; `maybe-asked`: a sentence in small letters; `no-name`, `no-unit-name`: it is an answer, or a word alone.
 */
export type NameProblem =
  | 'length'
  | 'asked'
  | 'digits'
  | 'unit'
  | 'same'
  | 'no-name'
  | 'no-unit-name'
  | 'maybe-asked';

/**
 * Why somebody who was added stays: they have an account, head a unit, report in somebody's stead, lead an index, or have
 * done something that the trail or a report names them for.
 */
export type InUse = 'linked' | 'head' | 'deputy' | 'leads' | 'acted';

/** What is ordered of people and units in plain words. */
export type OfficeOrder =
  | 'head'
  | 'leader'
  | 'person'
  | 'unlink'
  | 'invite'
  | 'leave'
  | 'rename'
  | 'add-unit'
  | 'rename-unit'
  | 'end-unit';

/** What is said of the directory. */
export type DirectoryContent =
  /** `unknown`: what was named and is not there. */
  | { type: 'choose-headed'; units: readonly Unit[]; unknown?: string }
  | { type: 'choose-head'; unit: Unit; people: readonly Person[]; head: Person | null }
  /** Before it counts; `asked`: when, epoch ms. */
  /** `unnamed`: of the head of today but the post is known, so that the name may be theirs. */
  /** `namesakes`: others of the directory with the name of one who would be added to it. */
  | {
      type: 'confirm-head';
      unit: Unit;
      person: Person;
      before: Person | null;
      unnamed?: true;
      namesakes?: readonly Person[];
      /** The day on which the head of today leaves: it is so from then on. */
      from?: string;
      asked: number;
    }
  /** Who heads a unit from the day on which its head leaves. */
  | {
      type: 'head-to-come';
      unit: Unit;
      person: Person;
      before: Person;
      day: string;
      to: 'self' | 'new' | 'old' | 'other';
      linked?: boolean;
    }
  /** To the new head, the one before, whoever stood in by that one's word, and the others whom it concerns: deputy and office. */
  | {
      type: 'head-told';
      unit: Unit;
      person: Person;
      before: Person | null;
      to: 'new' | 'old' | 'deputy' | 'other';
      /** What the one before has written of reports, handed over with the unit. */
      handed: readonly HandedDraft[];
      /** What waits for the new one. */
      waits?: WaitingMonth;
    }
  | { type: 'head-set'; unit: Unit; person: Person; before: Person | null; linked: boolean }
  /** A change of head was taken back; `person`: who is head again, where there was one, `not`: who is none any more. */
  | {
      type: 'head-restored';
      unit: Unit;
      person: Person | null;
      not: Person;
      to: 'self' | 'old' | 'new' | 'other';
    }
  /** `name`: where it is known already, of whom; `unit`: into which. */
  | { type: 'choose-role'; name?: string; unit?: Unit }
  | { type: 'choose-unit-of'; role: Role; units: readonly Unit[] }
  | { type: 'name-person'; role: Role; unit: Unit | null }
  | { type: 'confirm-person'; person: Person; unit: Unit | null; asked: number }
  | { type: 'person-added'; person: Person; unit: Unit | null }
  | { type: 'person-removed'; person: Person }
  | { type: 'person-in-use'; person: Person; why: InUse }
  | { type: 'choose-renamed'; people: readonly Person[]; unknown?: string }
  | { type: 'name-anew'; person: Person }
  | { type: 'confirm-rename'; before: Person; person: Person; asked: number }
  | { type: 'person-renamed'; before: Person; person: Person }
  | {
      type: 'confirm-names';
      pairs: readonly { before: Person; person: Person }[];
      left: readonly string[];
      asked: number;
    }
  | { type: 'heads-named'; people: readonly Person[] }
  | { type: 'choose-kind' }
  /** `name`: where it is known already. */
  | { type: 'choose-group'; kind: Unit['kind']; groups: readonly UnitGroup[]; name?: string }
  | { type: 'name-unit' }
  | { type: 'confirm-unit'; name: string; group: UnitGroup | null; from: string; asked: number }
  | { type: 'unit-removed'; unit: Unit }
  /** Somebody belongs to it, or something was reported of it. */
  | { type: 'unit-in-use'; unit: Unit }
  /** `from`: the first month that it reports; `other`: the month that may be chosen instead. */
  | { type: 'unit-added'; unit: Unit; group: UnitGroup | null; from: string; other: string }
  /** `waits`: what of the month at hand is asked of it now. */
  | { type: 'unit-owes'; unit: Unit; from: string; other: string; waits: WaitingMonth }
  /** The same to whoever reports for it. */
  | { type: 'unit-owes-told'; unit: Unit; waits: WaitingMonth }
  /** Somebody is invited into a chat group, which the bot cannot do: said before their invitation. */
  | { type: 'not-into-group' }
  /** To whoever orders what the office does; a head can do something of it otherwise. */
  | { type: 'ordered-of-office'; does: OfficeOrder; isHead: boolean }
  | { type: 'bad-name'; why: NameProblem }
  | { type: 'name-taken'; name: string };

/** What each does to a question that waits in its chat. */
export const directoryStanding: StandingOf<DirectoryContent> = {
  'choose-headed': 'opens',
  'choose-head': 'opens',
  'confirm-head': 'opens',
  'head-told': 'opens',
  'head-set': 'closes',
  'head-to-come': 'closes',
  'head-restored': 'closes',
  'choose-role': 'opens',
  'choose-unit-of': 'opens',
  'name-person': 'opens',
  'confirm-person': 'opens',
  'person-added': 'closes',
  'person-removed': 'closes',
  'person-in-use': 'closes',
  'choose-renamed': 'opens',
  'name-anew': 'opens',
  'confirm-rename': 'opens',
  'person-renamed': 'closes',
  'confirm-names': 'opens',
  'heads-named': 'closes',
  'choose-kind': 'opens',
  'choose-group': 'opens',
  'name-unit': 'opens',
  'confirm-unit': 'opens',
  'unit-removed': 'closes',
  'unit-in-use': 'closes',
  'unit-added': 'opens',
  'unit-owes': 'opens',
  'unit-owes-told': 'opens',
  'not-into-group': 'closes',
  'ordered-of-office': 'closes',
  'bad-name': 'opens',
  'name-taken': 'opens',
};
