import * as z from 'zod';
import type { ChannelName, Person } from '../../people/org.ts';
import type { Assignment } from '../../plan/assignments.ts';
import type { Desk } from '../../report/desk-draft.ts';
import type { Evidence } from '../../report/report.ts';
import { declare } from '../declare.ts';
import { id, shortPeriod, text } from '../fields.ts';
import type { StandingOf } from '../standing-of.ts';

const draftId = text;
const taskId = text;
const mark = z.string().regex(/^[a-z0-9]{1,13}$/);

/** So many tasks are offered, and so many photos and files sent, at one press. */
export const aPress = 10;
/** The most that can have been shown before: its place in a button is one sign. */
export const lastFrom = 35 * aPress;
/** How many were shown before, in presses; absent at the first. */
const from = z
  .codec(z.string().regex(/^[1-9a-z]$/), z.number(), {
    decode: (sign) => Number.parseInt(sign, 36) * aPress,
    encode: (shown) => (shown / aPress).toString(36),
  })
  .optional();

/**
 * Evidence comes back to those who may have it, and a wrong piece is struck. Whose it is, is asked at each act
 * (`readable.ts`); in groups it never is.
 */
export const evidenceDeclared = declare(
  'e',
  { right: 'known', where: 'private' },
  {
    acts: {
      /** Which tasks have some: of a month, an index, a unit, one's own draft. */
      'evidence-of-month': { part: 'any', verb: 'm', fields: { period: shortPeriod, from } },
      'evidence-of-index': { part: 'any', verb: 'i', fields: { period: shortPeriod, index: text, from } },
      'evidence-of-unit': { part: 'any', verb: 'u', fields: { period: shortPeriod, unit: id, from } },
      'evidence-of-draft': { part: 'any', verb: 'd', fields: { draftId, from } },
      /** The photos and files themselves, ten a press. */
      'evidence-of-task': { part: 'any', verb: 't', fields: { period: shortPeriod, taskId, unit: id, from } },
      'evidence-of-draft-task': { part: 'any', verb: 'dt', fields: { draftId, taskId, from } },
      /** Asks first; `mark` names the piece among those of its month. */
      'strike-evidence': { part: 'any', verb: 'x', fields: { period: shortPeriod, mark } },
      'strike-draft-evidence': { part: 'any', verb: 'dx', fields: { draftId, mark } },
      /** Evidence that came where no task is asked: of which it is, or of none. */
      'ask-whose-evidence': { part: 'any', verb: 'w', fields: { draftId } },
      'place-evidence': { part: 'any', verb: 'p', fields: { draftId, taskId } },
      'leave-evidence': { part: 'any', verb: 'n', fields: { draftId } },
    },
    commands: {},
  },
);

/** [Bỏ tệp n] waits for a yes. */
export const evidenceForms = [
  z.strictObject({
    type: z.literal('confirm-strike'),
    evidence: z.string(),
    unit: z.string(),
    period: z.string(),
    taskId: z.string(),
    /** The draft under whose summary it was asked. */
    draftId: z.string().optional(),
    /** As it was numbered where it was shown. */
    number: z.number().int(),
  }),
] as const;

/** An answer that has evidence: a unit's report of a month, or what somebody is writing. */
export interface Proven {
  task: Assignment;
  period: string;
  /** Ids, in the order in which they came. */
  ids: readonly string[];
  draftId?: string;
}

/** What tasks with evidence are asked of. */
export type EvidenceScope =
  | { type: 'month'; period: string }
  | { type: 'index'; period: string; index: string }
  | { type: 'unit'; period: string; unit: string }
  | { type: 'draft'; draftId: string };

/** A piece with its number within its answer, from 1. */
export interface Numbered {
  number: number;
  one: Evidence;
}

/** What is said of evidence. */
export type EvidenceContent =
  /** Of which task? `more`: from where the list goes on, null where it ends. */
  | {
      type: 'choose-evidence';
      scope: EvidenceScope;
      period: string;
      /** All of them; those from one place (from 0) to before another are shown. */
      rows: readonly Proven[];
      from: number;
      to: number;
      more: number | null;
    }
  /** One photo or file, sent back. */
  | { type: 'evidence-file'; piece: Numbered; of: number; task: Assignment }
  /** Behind them: what there is, what cannot be sent, and what can be done. */
  | {
      type: 'evidence-listed';
      place: Proven;
      all: readonly Numbered[];
      shown: readonly Numbered[];
      /** From where the next press goes on; null where all is shown. */
      more: number | null;
      refused: readonly Evidence[];
      /** The channel, where it sends neither photos nor files. */
      cannot: ChannelName | null;
      mayStrike: boolean;
    }
  | { type: 'confirm-strike'; place: Proven; piece: Numbered; asked: number }
  | { type: 'evidence-struck'; place: Proven; one: Evidence; left: number }
  /** To whoever sent it and the unit's head, where somebody else struck it. */
  | { type: 'evidence-was-struck'; task: Assignment; period: string; one: Evidence; by: Person }
  | { type: 'evidence-locked'; period: string }
  /** Of which task is what came where none is asked? `words` came with it and were not taken; `sending`: it is asked before. */
  | { type: 'whose-evidence'; desk: Desk; words?: true; sending?: true }
  /** The same, to be asked at the summary. */
  /** `words`: what stood beside it is recorded nowhere. */
  | { type: 'evidence-held'; evidence: readonly string[]; words?: true }
  | { type: 'evidence-left'; count: number };

/** What each does to a question that waits in its chat. */
export const evidenceStanding: StandingOf<EvidenceContent> = {
  'choose-evidence': 'opens',
  'evidence-file': 'opens',
  'evidence-listed': 'opens',
  'confirm-strike': 'opens',
  'evidence-struck': 'closes',
  'evidence-was-struck': 'opens',
  'evidence-locked': 'closes',
  'whose-evidence': 'opens',
  'evidence-held': 'passing',
  'evidence-left': 'passing',
};
