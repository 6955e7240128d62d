import * as z from 'zod';
import type { PassedTask, Passing } from '../../passing/passing.ts';
import type { Person, Unit } from '../../people/org.ts';
import type { Assignment } from '../../plan/assignments.ts';
import type { Entry } from '../../report/report.ts';
import { declare } from '../declare.ts';
import { moment, shortPeriod, text } from '../fields.ts';
import type { StandingOf } from '../standing-of.ts';

const number = z.codec(z.string().regex(/^\d{1,9}$/), z.number().int(), {
  decode: Number,
  encode: String,
});
const id = number;
/** Which answers a button speaks of, by when the last of them was given. */
const at = moment;

/** Passing tasks of a report on to others of the unit. Who may do what is asked at each act. */
export const passingDeclared = declare(
  'ps',
  { right: 'known', where: 'private' },
  {
    acts: {
      /** To whom, is asked; without a task of all that is open. */
      'choose-staff': {
        part: 'any',
        verb: 'c',
        fields: { unit: text, period: shortPeriod, taskId: text.optional() },
      },
      /** To somebody whom the question that is open has. */
      'pass-to': { part: 'name', verb: 'p', fields: { person: text } },
      'undo-pass': { verb: 'b', fields: { id, at }, takesBack: true },
      'answer-passed': { part: 'any', verb: 'a', fields: { id } },
      /** Why, is asked. */
      'refuse-passed': { part: 'any', verb: 'n', fields: { id, taskId: text.optional() } },
      'undo-refusal': { verb: 'i', fields: { id, at }, takesBack: true },
      'open-passed': { part: 'any', verb: 'v', fields: { id } },
      'use-passed': { verb: 'u', fields: { id, at } },
      /** In the place of what was answered by oneself meanwhile. */
      'use-over': { verb: 'o', fields: { id, at } },
      'keep-own': { verb: 'k', fields: { id, at } },
      'edit-passed': { verb: 'e', fields: { id, at } },
      /** Why it is to be answered anew, is asked. */
      'return-passed': { part: 'any', verb: 'r', fields: { id } },
      'take-passed-back': { verb: 't', fields: { id, taskId: text.optional() } },
    },
    commands: {},
  },
);

/** Which words are awaited: why it cannot be answered, why it is to be answered anew. */
const reasonKinds = ['refused', 'back'] as const;
export type ReasonKind = (typeof reasonKinds)[number];

export const passingForms = [
  z.strictObject({
    type: z.literal('pass-whom'),
    unit: z.string(),
    period: z.string(),
    taskIds: z.array(z.string()),
    /** Whom a name may mean, where it was typed and is several people's. */
    among: z.array(z.string()).optional(),
    /** Why it is passed on, as it was said with it. */
    why: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('passed-reason'),
    id: z.number(),
    taskIds: z.array(z.string()),
    kind: z.enum(reasonKinds),
  }),
] as const;

/** A task of a report by its number in it. */
export interface Numbered {
  place: number;
  assignment: Assignment;
}

/** A task that was passed on, by its number in its unit's report. */
export interface PassedSeen extends Numbered {
  passed: PassedTask;
}

/** What was passed on, with what it is about. */
export interface PassingSeen {
  passing: Passing;
  unit: Unit;
  to: Person;
  tasks: readonly PassedSeen[];
}

/** Why nothing is passed on. */
export type NotPassed =
  | { type: 'no-number'; numbers: readonly number[]; count: number }
  | { type: 'no-person'; name: string; staff: readonly Person[] }
  /** Somebody of another unit. */
  | { type: 'other-unit'; person: Person; unit: Unit }
  | { type: 'not-linked'; person: Person }
  /** A unit was named: work of a report is passed within its own. */
  | { type: 'a-unit'; named: Unit; unit: Unit }
  /** It was called by other words than its number: those that read so. */
  | { type: 'which-number'; name: string; tasks: readonly Numbered[] }
  | { type: 'oneself' }
  | { type: 'no-staff'; unit: Unit }
  /** Tasks that are passed on are answered by who has them. */
  | { type: 'not-yours' }
  /** Nothing is left that could be. */
  | { type: 'nothing-open' }
  /** It waits to be used; `by`: who answered it. */
  | { type: 'answered'; place: number; by: Person; id: number }
  | { type: 'same'; place: number; to: Person };

/** Why a button does nothing any more. */
export type PassedOver =
  | { type: 'gone' }
  | { type: 'locked'; period: string }
  | { type: 'used'; by: Person | null; at: number }
  | { type: 'not-answered' }
  /** The unit is another's, or its reader has left it. */
  | { type: 'not-yours' };

export type PassingContent =
  | {
      type: 'pass-whom';
      tasks: readonly Numbered[];
      period: string;
      unit: Unit;
      /** Those who can be written to, and those who are not linked. */
      staff: readonly Person[];
      unlinked: readonly Person[];
      /** A name that is several people's. */
      isOfName: boolean;
    }
  | { type: 'not-passed'; why: NotPassed }
  /** To who passed on. */
  /** `heardAt`: not before then, at night. `isOfSeveral`: others got something by the same order. */
  | {
      type: 'passed-on';
      seen: PassingSeen;
      at: number;
      answered: readonly number[];
      heardAt?: number;
      isOfSeveral?: true;
    }
  /** To whom it was passed, with what was said of why; `reason`: it is to be answered anew. */
  | {
      type: 'passed-to-you';
      seen: PassingSeen;
      by: Person;
      deadlineAt: number;
      why?: string;
      reason?: string;
    }
  | { type: 'passed-reason'; seen: PassingSeen; kind: ReasonKind }
  | { type: 'passed-reason-doubted'; seen: PassingSeen; kind: ReasonKind; words: string; asked: number }
  | { type: 'passed-too-long'; length: number; longest: number }
  /** To who answered: with whom it lies now. */
  | { type: 'passed-sent'; seen: PassingSeen; told: readonly Person[] }
  /** To who reports: what was answered; `isAnew`: it was changed since the button. */
  | { type: 'passed-answered'; seen: PassingSeen; isWhole: boolean; isAnew?: true }
  /** To who reports: whoever had it is here no more, so that it is theirs again. */
  | { type: 'passed-left'; seen: PassingSeen }
  | { type: 'passed-refused'; seen: PassingSeen; reason: string; at: number; to: 'self' | 'head' }
  | { type: 'passed-refusal-undone'; seen: PassingSeen; to: 'self' | 'head' }
  | { type: 'passed-sent-back'; seen: PassingSeen; reason: string }
  /** Answered by oneself meanwhile: which counts? */
  | { type: 'passed-conflict'; seen: PassingSeen; own: Readonly<Record<string, Entry>> }
  | { type: 'passed-used'; seen: PassingSeen; kept: readonly number[] }
  /** `why`: taken back, answered by who reports, or the report was sent. */
  | {
      type: 'passed-taken';
      seen: PassingSeen;
      by: Person;
      why: 'taken' | 'own' | 'sent' | 'undone';
      to: 'self' | 'staff';
    }
  | { type: 'passed-over'; why: PassedOver }
  /** What was passed on to its reader, or by the units that they report for. */
  | { type: 'passed-listed'; all: readonly PassingSeen[]; of: 'self' | 'unit' }
  /** Who answers a task, or how far somebody is. */
  | { type: 'passed-told'; seen: PassingSeen; about: 'task' | 'person' }
  /** To whom something was passed that is still awaited, with the month's reminders. */
  | { type: 'passed-reminder'; seen: PassingSeen; deadlineAt: number; now: number };

/** What each does to a question that waits in its chat. */
export const passingStanding: StandingOf<PassingContent> = {
  'pass-whom': 'opens',
  'not-passed': 'closes',
  'passed-on': 'closes',
  'passed-to-you': 'opens',
  'passed-reason': 'opens',
  'passed-reason-doubted': 'opens',
  'passed-too-long': 'leads',
  'passed-sent': 'opens',
  'passed-answered': 'opens',
  'passed-left': 'opens',
  'passed-refused': 'opens',
  'passed-refusal-undone': 'opens',
  'passed-sent-back': 'closes',
  'passed-conflict': 'opens',
  'passed-used': 'leads',
  'passed-taken': 'closes',
  'passed-over': 'closes',
  'passed-listed': 'closes',
  'passed-told': 'closes',
  'passed-reminder': 'opens',
};
