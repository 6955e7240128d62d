import * as z from 'zod';
import type { Deciders } from '../../extensions/asked.ts';
import type { Person, Unit } from '../../people/org.ts';
import type { Index, Task } from '../../plan/plan.ts';
import type { Entry } from '../../report/report.ts';
import { declare } from '../declare.ts';
import { moment } from '../fields.ts';
import type { StandingOf } from '../standing-of.ts';

const number = z.codec(z.string().regex(/^\d{1,6}$/), z.number().int(), { decode: Number, encode: String });
/** A list that was shown, and a claim of it by its number, from 1. */
const list = { list: number };
const ofList = { list: number, at: number };

/** What units reported done is confirmed before it counts, or sent back. */
export const completingDeclared = declare(
  'c',
  { right: 'overseer', where: 'private' },
  {
    acts: {
      'show-claims': { part: 'any', verb: 'l' },
      /** One of them, with its evidence. */
      'open-claim': { part: 'any', verb: 'o', fields: ofList },
      'confirm-claim': { verb: 'y', fields: ofList },
      'confirm-claims': { verb: 'a', fields: list },
      'confirm-except': { part: 'any', verb: 'e', fields: list },
      /** All but this one. */
      'confirm-but': { verb: 'x', fields: ofList },
      'send-claim-back': { part: 'any', verb: 'b', fields: ofList },
      'send-claims-back': { part: 'any', verb: 'n', fields: list },
      'undo-claims': { verb: 'u', fields: { at: moment }, takesBack: true },
    },
    commands: {},
  },
);

export const completingForms = [
  /** All but those whose numbers are typed. */
  z.strictObject({ type: z.literal('confirm-except'), list: z.number() }),
  /** Which are sent back, and why. */
  z.strictObject({
    type: z.literal('send-back-which'),
    list: z.number(),
    /** Why, where that was said with it. */
    reason: z.string().optional(),
  }),
  z.strictObject({ type: z.literal('send-back-why'), list: z.number(), which: z.array(z.number()) }),
] as const;

/** Work that was reported done, as it is told. */
export interface ToldClaim {
  index: Index;
  task: Task;
  unit: Unit;
  period: string;
  entry: Entry;
  /** Who reported it. */
  by: Person | null;
  /** Who confirmed it, and when. */
  given: { by: Person | null; at: number } | null;
  /** Who sent it back, when and why. */
  back: { by: Person | null; at: number; reason: string } | null;
}

/** A list that waits for whoever reads it. */
export interface ClaimList {
  /** Its id in buttons. */
  list: number;
  claims: readonly ToldClaim[];
  /** How many more wait behind these. */
  further: number;
}

/** Why somebody else is asked than the leader, with the numbers of the list that it is of. */
export type Insteads = readonly { instead: Deciders['instead']; places: readonly number[] }[];

export type ClaimsDenied = 'old' | 'settled' | 'reported' | 'own' | 'other' | 'changed';

export type CompletingContent =
  /** All that waits for whoever reads it: of itself, or as it was asked for. */
  | ({ type: 'claims-awaited'; instead: Insteads; isReminder: boolean } & ClaimList)
  | { type: 'claim-opened'; list: number; at: number; claim: ToldClaim }
  | ({ type: 'confirm-except' } & ClaimList)
  | ({ type: 'send-back-which' } & ClaimList)
  | { type: 'send-back-why'; claims: readonly ToldClaim[] }
  | { type: 'send-back-doubted'; claims: readonly ToldClaim[]; words: string; asked: number }
  | { type: 'send-back-long'; length: number; longest: number }
  /** A number that is none of the list. */
  | { type: 'no-such-claim'; most: number }
  /** `left`: how many still wait for whoever decided. */
  | {
      type: 'claims-decided';
      verdict: 'confirmed' | 'sent-back';
      claims: readonly ToldClaim[];
      by: Person;
      at: number;
      left: number;
      /** Those of them that are somebody else's to decide, or were settled meanwhile. */
      passed: readonly ToldClaim[];
    }
  /** To the unit. */
  | {
      type: 'completion-told';
      verdict: 'confirmed' | 'sent-back' | 'undone';
      claims: readonly ToldClaim[];
      by: Person;
      at: number;
      /** Whose month is open: it may be answered now. */
      mayAnswer: boolean;
    }
  | { type: 'claims-undone'; claims: readonly ToldClaim[]; verdict: 'confirmed' | 'sent-back' }
  | { type: 'claims-closed'; why: ClaimsDenied; claim: ToldClaim | null; leaders: readonly Person[] }
  /** What waits, for whom, and how much was confirmed: to whoever asks. */
  | {
      type: 'claims-listed';
      waiting: readonly (ToldClaim & { confirmers: readonly Person[] })[];
      confirmed: number;
      sentBack: number;
      /** The units that it is told of; null of all. */
      of: readonly Unit[] | null;
      mayConfirm: boolean;
      /** Who has not confirmed is asked, or how much was. */
      asks: 'which' | 'who' | 'count';
    }
  /** Nothing of the plan is confirmed. */
  | { type: 'nothing-to-confirm' };

/** What each does to a question that waits in its chat. */
export const completingStanding: StandingOf<CompletingContent> = {
  'claims-awaited': 'opens',
  'claim-opened': 'opens',
  'confirm-except': 'opens',
  'send-back-which': 'opens',
  'send-back-why': 'opens',
  'send-back-doubted': 'opens',
  'send-back-long': 'leads',
  'no-such-claim': 'leads',
  'claims-decided': 'closes',
  'completion-told': 'opens',
  'claims-undone': 'closes',
  'claims-closed': 'closes',
  'claims-listed': 'closes',
  'nothing-to-confirm': 'closes',
};
