import * as z from 'zod';
import type { ChannelName, Person, Unit } from '../../people/org.ts';
import { declare } from '../declare.ts';
import { id } from '../fields.ts';
import type { StandingOf } from '../standing-of.ts';

/** Whom a page of invitations is for: asked first, all who are not linked, those alone who have no code. */
const whom = z.enum(['ask', 'all', 'rest']);
export type InvitedWhom = z.output<typeof whom>;

/** Who is there, and how they are linked; what is done with them leads to the acts of their own. */
export const rosterDeclared = declare(
  'p',
  { right: 'office', where: 'private' },
  {
    acts: {
      /** Of a unit; of whoever belongs to none where nothing is named. */
      'show-roster': { part: 'any', verb: 'sh', fields: { unit: id.optional() } },
      'show-person': { part: 'any', verb: 'one', fields: { personId: id } },
      'print-invitations': { verb: 'print', fields: { whom } },
    },
    commands: {
      danhba: { menu: { for: 'office', place: 43 } },
    },
  },
);

/** An account as the roster tells it. */
interface RosterAccount {
  channel: ChannelName;
  /** Epoch ms. */
  linkedAt: number;
  shownName?: string;
  unconfirmed?: true;
  /** Of several it is the one that is written to. */
  preferred?: true;
}

/** Somebody, and how they stand with the bot. */
export interface RosterPerson {
  person: Person;
  accounts: readonly RosterAccount[];
  /** A code that was given out and is still good: when it was made, epoch ms. */
  codeMadeAt: number | null;
  /** The last day of an absence that holds today, «2023-05-26». */
  awayUntil: string | null;
  /** Whom they report for in the head's stead, and until when where that was appointed. */
  standsIn: readonly { unit: Unit; until: string | null }[];
}

/** A unit's people; of those who belong to none where there is no unit. */
export interface RosterUnit {
  unit: Unit | null;
  people: readonly RosterPerson[];
}

/** What is said of people. */
export type RosterContent =
  /** Of several who were named: who holds a code that is still good, made when (epoch ms). */
  | { type: 'codes-held'; held: readonly { person: Person; madeAt: number }[] }
  | {
      type: 'codes';
      codes: readonly { person: Person; code: string }[];
      expiresAt: number;
      /** They were named, and may have an account already. */
      named?: true;
    }
  | { type: 'code'; person: Person; code: string; expiresAt: number }
  /** The same as a message that is forwarded as it is. */
  | { type: 'invitation'; person: Person; code: string; expiresAt: number }
  /** Codes would be replaced that were given out: of one (`person`), or of some; `others`: who have none. `madeAt`: of the last. */
  | { type: 'confirm-codes'; person: Person | null; holders: number; others: number; madeAt: number }
  /** `unlinked`: how many of all have no account; `isWhole`: all units, not one that was asked for. */
  | {
      type: 'roster';
      units: readonly RosterUnit[];
      unlinked: number;
      isWhole: boolean;
      /** Invitations can be had as pages here; else as a list. */
      isPrinted: boolean;
      unknown?: string;
    }
  | { type: 'roster-person'; one: RosterPerson; unit: Unit | null }
  /** Codes would be replaced that were given out. `madeAt`: of the last. */
  | { type: 'confirm-print'; holders: number; others: number; madeAt: number; isPrinted: boolean }
  /** Everybody is linked. */
  | { type: 'nobody-to-invite' }
  /** Pages to be printed, with a code a person: said once, and saved nowhere. */
  | {
      type: 'invitation-pages';
      codes: readonly { person: Person; unit: Unit | null; code: string }[];
      expiresAt: number;
    };

/** What each does to a question that waits in its chat. */
export const rosterStanding: StandingOf<RosterContent> = {
  'confirm-codes': 'opens',
  'codes-held': 'opens',
  codes: 'opens',
  code: 'opens',
  invitation: 'opens',
  roster: 'opens',
  'roster-person': 'opens',
  'confirm-print': 'opens',
  'nobody-to-invite': 'closes',
  'invitation-pages': 'closes',
};
