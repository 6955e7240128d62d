import * as z from 'zod';
import type { Person, Unit } from '../../people/org.ts';
import type { Index } from '../../plan/plan.ts';
import { savedPeriodSchema } from '../../report/report.ts';
import { declare } from '../declare.ts';
import type { NameProblem } from '../directory/declared.ts';
import { code, day, id, moment, shortPeriod } from '../fields.ts';
import type { StandingOf } from '../standing-of.ts';

/** What happens to a unit: it gets another name, is dissolved, or becomes part of another. */
const unitChange = z.enum(['rename', 'dissolve', 'merge']);
export type UnitChange = z.output<typeof unitChange>;

/** Units that end, people who leave, and who leads an index from a day on: the office says so, step by step. */
export const successionDeclared = declare(
  'd',
  { right: 'office', where: 'private' },
  {
    acts: {
      'choose-unit-to': { part: 'any', verb: 'cu', fields: { change: unitChange } },
      'change-unit': { part: 'any', verb: 'u', fields: { change: unitChange, unit: id } },
      /** Who has the work of the unit that was chosen in the same chat. */
      'set-heir': { part: 'name', verb: 'heir', fields: { unit: id } },
      /** From which day on what was chosen in the same chat counts. */
      'from-day': { part: 'name', verb: 'day', fields: { day } },
      /** The first month that the unit which ends owes nothing of, other than the one that follows from the day. */
      'end-from-month': { part: 'name', verb: 'mon', fields: { period: shortPeriod } },
      /** [Bỏ lệnh này]: until the day has come. */
      'call-off-end': { verb: 'off', fields: { unit: id }, takesBack: true },
      'choose-leaving': { part: 'any', verb: 'cl' },
      leave: { part: 'any', verb: 'lv', fields: { personId: id } },
      'call-off-leave': { verb: 'stay', fields: { personId: id }, takesBack: true },
      /** Who leads an index. */
      'choose-led': { part: 'any', verb: 'led' },
      'lead-anew': { part: 'any', verb: 'anew', fields: { code } },
      /** Who follows somebody in all of their indices, or in each. */
      'follow-in-all': { part: 'any', verb: 'fa', fields: { personId: id } },
      'follow-in-each': { part: 'any', verb: 'fe', fields: { personId: id } },
      'set-leader': { part: 'name', verb: 'sl', fields: { personId: id } },
      /** [Nhầm – lấy lại] of what was said at a moment. */
      'leaders-back': { verb: 'lback', fields: { at: moment }, takesBack: true },
      /** [Không đúng] of somebody who was told who leads an index from a day on. */
      'doubt-leaders': { verb: 'no', fields: { code, day }, right: 'known' },
    },
    commands: {
      phutrach: { menu: { for: 'office', place: 28 }, changes: true },
    },
  },
);

const savedId = z.string();
/** A Viet Nam date. */
const savedDay = z.iso.date();
/** Of which indices it is, and of which afterwards; whom alone of several the new one follows; from when, where that is known. */
const led = {
  codes: z.array(z.string()).min(1),
  rest: z.array(z.string()).optional(),
  instead: savedId.optional(),
};

/** The questions that wait for a name, a unit, a day, or a yes. */
export const successionForms = [
  z.strictObject({ type: z.literal('unit-new-name'), unit: savedId }),
  z.strictObject({ type: z.literal('confirm-unit-name'), unit: savedId, name: z.string() }),
  z.strictObject({ type: z.literal('unit-heir'), unit: savedId, merges: z.boolean() }),
  z.strictObject({ type: z.literal('unit-end-day'), unit: savedId, heir: savedId.optional() }),
  z.strictObject({
    type: z.literal('confirm-unit-end'),
    unit: savedId,
    heir: savedId.optional(),
    day: savedDay,
    month: savedPeriodSchema,
  }),
  /** `next`: who follows as head, as it was said with it. */
  z.strictObject({ type: z.literal('leave-day'), personId: savedId, next: z.string().optional() }),
  z.strictObject({
    type: z.literal('confirm-leave'),
    personId: savedId,
    day: savedDay,
    next: z.string().optional(),
  }),
  z.strictObject({ type: z.literal('new-leader'), ...led, day: savedDay.optional() }),
  z.strictObject({ type: z.literal('leader-day'), ...led, leaders: z.array(savedId).min(1) }),
  z.strictObject({
    type: z.literal('confirm-leaders'),
    ...led,
    leaders: z.array(savedId).min(1),
    day: savedDay,
  }),
] as const;

/** The days that are offered where one is asked: today, and the first of the next month. */
interface DaysOffered {
  today: string;
  next: string;
}

/** What an end of a unit brings with it. */
export interface UnitEnd {
  unit: Unit;
  /** Who has its tasks from then on. */
  heir: Unit | null;
  /** The first day on which it is no more. */
  day: string;
  /** The first month that it owes nothing of. */
  month: string;
}

/** Who leads an index, before and after. */
export interface LeadersChange {
  index: Index;
  before: readonly Person[];
  after: readonly Person[];
}

/** What is said of who follows whom. */
export type SuccessionContent =
  /** `ordered`: those whose end was ordered and has not come. */
  | { type: 'choose-unit-to'; change: UnitChange; units: readonly Unit[]; ordered: readonly Unit[] }
  | { type: 'name-unit-anew'; unit: Unit }
  | { type: 'confirm-unit-name'; unit: Unit; name: string; asked: number }
  | { type: 'unit-renamed'; before: string; unit: Unit }
  /** To the people of the unit. */
  | { type: 'unit-renamed-told'; before: string; unit: Unit }
  /** It has work in the plan, or is to be merged: into which unit. */
  | {
      type: 'choose-heir';
      unit: Unit;
      merges: boolean;
      units: readonly Unit[];
      tasks: number;
      leads: readonly Index[];
    }
  | ({ type: 'unit-end-day'; unit: Unit; heir: Unit | null } & DaysOffered)
  | ({
      type: 'confirm-unit-end';
      /** The month that may be chosen instead; null where there is none. */
      other: string | null;
      /** How many tasks it owes, and how many of them the heir owes already. */
      tasks: number;
      shared: number;
      leads: readonly Index[];
      /** Reports that are being written of it, for which months; of those that it will owe no more. */
      drafts: readonly { person: Person | null; period: string; ends: boolean }[];
      people: readonly Person[];
      asked: number;
    } & UnitEnd)
  | ({ type: 'unit-end-set'; mayCallOff: boolean } & UnitEnd)
  /** To those of both units, and to who leads its indices. */
  | ({ type: 'unit-end-told' } & UnitEnd)
  | { type: 'unit-end-off'; unit: Unit }
  /** A report that was being written is another unit's now. */
  | { type: 'draft-ended'; unit: Unit; heir: Unit | null; period: string }
  /** The office itself, or the last of the office. */
  | { type: 'may-not-leave' }
  | { type: 'choose-leaving'; people: readonly Person[]; unknown?: string }
  | ({ type: 'leave-day'; person: Person } & DaysOffered)
  | {
      type: 'confirm-leave';
      person: Person;
      unit: Unit | null;
      day: string;
      led: readonly Index[];
      asked: number;
    }
  /** `headed`: the unit that has no head then; `led`: the indices that need somebody else. */
  | {
      type: 'leave-set';
      person: Person;
      day: string;
      headed: Unit | null;
      led: readonly Index[];
      hasCome: boolean;
    }
  /** To whoever leaves: when it is ordered, and when their account is unlinked. */
  | { type: 'leave-told'; day: string; hasCome: boolean }
  /** To the office on the day. */
  | { type: 'left'; person: Person; headed: Unit | null; led: readonly Index[] }
  | { type: 'leave-off'; person: Person }
  | { type: 'leave-off-told' }
  | { type: 'choose-led'; indices: readonly Index[]; unknown?: string }
  | {
      type: 'new-leader';
      indices: readonly Index[];
      now: readonly Person[];
      instead: Person | null;
      people: readonly Person[];
      unknown?: string;
    }
  | ({ type: 'leader-day'; indices: readonly Index[]; leaders: readonly Person[] } & DaysOffered)
  | { type: 'confirm-leaders'; changes: readonly LeadersChange[]; day: string; asked: number }
  | { type: 'leaders-set'; changes: readonly LeadersChange[]; day: string; told: number; at: number }
  /** It was a mistake: `before` had been said, `after` holds as it did. */
  | { type: 'leaders-restored'; changes: readonly LeadersChange[]; day: string; told: number }
  /** To whoever had heard of the mistake. */
  | { type: 'leaders-restored-told'; changes: readonly LeadersChange[]; day: string }
  | {
      type: 'leaders-told';
      changes: readonly LeadersChange[];
      day: string;
      to: 'new' | 'old' | 'other';
    }
  | { type: 'leaders-same' }
  /** To the office: who says that it is not so. */
  | { type: 'leaders-doubted'; person: Person; index: Index; leaders: readonly Person[]; day: string }
  | { type: 'doubt-passed-on' }
  /** What was typed is no day on which something may begin. */
  | { type: 'no-such-day'; why: 'past' | 'unclear' | 'year' }
  | { type: 'bad-unit-name'; why: NameProblem | 'taken' };

/** What each does to a question that waits in its chat. */
export const successionStanding: StandingOf<SuccessionContent> = {
  'choose-unit-to': 'opens',
  'name-unit-anew': 'opens',
  'confirm-unit-name': 'opens',
  'unit-renamed': 'closes',
  'unit-renamed-told': 'opens',
  'choose-heir': 'opens',
  'unit-end-day': 'opens',
  'confirm-unit-end': 'opens',
  'unit-end-set': 'closes',
  'unit-end-told': 'opens',
  'unit-end-off': 'closes',
  'draft-ended': 'opens',
  'may-not-leave': 'closes',
  'choose-leaving': 'opens',
  'leave-day': 'opens',
  'confirm-leave': 'opens',
  'leave-set': 'opens',
  'leave-told': 'opens',
  left: 'opens',
  'leave-off': 'closes',
  'leave-off-told': 'opens',
  'choose-led': 'opens',
  'new-leader': 'opens',
  'leader-day': 'opens',
  'confirm-leaders': 'opens',
  'leaders-set': 'closes',
  'leaders-restored': 'closes',
  'leaders-restored-told': 'opens',
  'leaders-told': 'opens',
  'leaders-same': 'closes',
  'leaders-doubted': 'opens',
  'doubt-passed-on': 'closes',
  'no-such-day': 'leads',
  'bad-unit-name': 'opens',
};
