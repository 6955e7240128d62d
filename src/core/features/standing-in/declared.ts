import * as z from 'zod';
import type { Person, Unit } from '../../people/org.ts';
import type { Span } from '../../people/standing-in-spans.ts';
import type { DatesProblem } from '../../time/dates.ts';
import { declare } from '../declare.ts';
import { day, id } from '../fields.ts';
import type { StandingOf } from '../standing-of.ts';

/** Who reports for a head, and who is away. */
export const standingInDeclared = declare(
  'o',
  { right: 'head', where: 'private' },
  {
    acts: {
      /** Of the unit whose head asks. */
      'choose-deputy': { part: 'any' },
      appoint: { part: 'name', fields: { personId: id } },
      'end-deputy': { fields: { personId: id } },
      /** The same, of one who was appointed just now. */
      'withdraw-deputy': { verb: 'wdep', fields: { personId: id }, takesBack: true },
      'name-absence': { part: 'any', right: 'known' },
      /** Of a button given out when there was one absence at most: the first that is not over. */
      'end-absence': { right: 'known' },
      /** The one of these very days: what was joined with others since is another. */
      'end-absence-span': { verb: 'back', right: 'known', fields: { from: day, to: day } },
      /** Of an absence that was offered together with whoever reports meanwhile: without them. */
      'be-away': { verb: 'away', right: 'known', fields: { from: day, to: day } },
    },
    commands: {
      uyquyen: { opens: 'choose-deputy', menu: { for: 'reporters', place: 8 } },
      vangmat: { opens: 'name-absence', menu: { for: 'all', place: 11 } },
    },
  },
);

/** The questions about deputies and absences. */
export const standingInForms = [
  z.strictObject({ type: z.literal('deputy-dates'), personId: z.string() }),
  z.strictObject({ type: z.literal('absence-dates') }),
  z.strictObject({ type: z.literal('confirm-end-deputy'), personId: z.string() }),
  /** What words of one's own were understood as. */
  z.strictObject({
    type: z.literal('confirm-standing-in'),
    from: day,
    to: day,
    isAway: z.boolean(),
    /** Whoever reports meanwhile. */
    personId: z.string().nullable(),
  }),
] as const;

export interface StandIn extends Span {
  person: Person;
}

/** Who is reminded of a unit in somebody's stead, and from when to when. */
export interface Cover extends Span {
  unit: Unit;
  /** Nobody: whoever stands in cannot be written to, or nobody does. */
  told: readonly Person[];
  /** Who stands in, and is not linked. */
  unlinked: readonly Person[];
}

/** What is said of deputies and absences. */
export type StandingInContent =
  | { type: 'choose-deputy'; unit: Unit; people: readonly Person[]; deputies: readonly StandIn[] }
  | { type: 'deputy-dates'; person: Person; unit: Unit }
  | { type: 'deputy-appointed'; person: Person; unit: Unit; spans: readonly Span[]; linked: boolean }
  /** To the deputy. */
  | { type: 'deputy-told'; head: Person; unit: Unit; from: string; to: string }
  | {
      type: 'confirm-end-deputy';
      person: Person | null;
      unit: Unit;
      spans: readonly Span[];
      asked: number;
    }
  /** To the deputy. */
  | { type: 'deputy-ended-told'; head: Person; unit: Unit }
  | { type: 'deputy-ended'; person: Person | null }
  /** With the absences that are not over, in order. */
  | { type: 'absence-dates'; spans: readonly Span[] }
  | {
      type: 'absence-set';
      /** What was typed, and what it is part of now. */
      typed: Span;
      span: Span;
      /** All that are not over, in order. */
      spans: readonly Span[];
      /** Whether they are reminded of anything at all, and who is in their stead. */
      isReminded: boolean;
      isHead: boolean;
      covers: readonly Cover[];
    }
  | { type: 'absence-ended'; span: Span; isUnderWay: boolean; spans: readonly Span[] }
  /** An absence, somebody who reports meanwhile, or both, as words of one's own were understood. */
  | {
      type: 'confirm-standing-in';
      asked: number;
      span: Span;
      isAway: boolean;
      deputy: { person: Person; unit: Unit } | null;
    }
  | { type: 'dates-problem'; problem: DatesProblem }
  /** That somebody else is away, which they write down themselves. */
  | {
      type: 'away-of-other';
      person: Person;
      span: Span | null;
      /** Whose reports a head makes; null of anybody else. */
      unit: Unit | null;
      /** They lead an index. */
      leads: boolean;
      /** The month for which the office may enter the unit's report; null for whoever may not. */
      enter: string | null;
    }
  /** A unit would report later than all, or all would: the day that was named, if any. */
  | {
      type: 'late-for-one';
      unit: Unit | null;
      period: string;
      deadlineAt: number;
      day: string | null;
      isOffice: boolean;
    }
  /** A leader would have another answer for them. */
  | { type: 'leader-no-deputy' }
  /** Ahead of adding somebody who is to follow a leader. */
  | { type: 'leader-to-add'; name: string; instead: Person };

/** What each does to a question that waits in its chat. */
export const standingInStanding: StandingOf<StandingInContent> = {
  'choose-deputy': 'opens',
  'deputy-dates': 'opens',
  'deputy-appointed': 'closes',
  'deputy-told': 'opens',
  'confirm-end-deputy': 'opens',
  'deputy-ended-told': 'opens',
  'deputy-ended': 'closes',
  'absence-dates': 'opens',
  'absence-set': 'closes',
  'absence-ended': 'closes',
  'confirm-standing-in': 'opens',
  'dates-problem': 'leads',
  'away-of-other': 'closes',
  'late-for-one': 'closes',
  'leader-no-deputy': 'closes',
  'leader-to-add': 'passing',
};
