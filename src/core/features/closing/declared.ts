import * as z from 'zod';
import type { Person, Unit } from '../../people/org.ts';
import type { Assignment } from '../../plan/assignments.ts';
import type { HeldWords } from '../../report/held.ts';
import type { MonthProgress } from '../../report/progress.ts';
import type { Entry, Report } from '../../report/report.ts';
import { declare } from '../declare.ts';
import { id, period, shortPeriod, text } from '../fields.ts';
import type { StandingOf } from '../standing-of.ts';

/** The office locks a month, and gives tasks back. */
export const closingDeclared = declare(
  'o',
  { right: 'office', where: 'private' },
  {
    acts: {
      lock: { asksIt: true, fields: { period } },
      unlock: { asksIt: true, fields: { period } },
      /** A unit asks the office to open a month again. */
      'ask-unlock': { part: 'any', right: 'known', fields: { period, unit: id } },
      /** What was typed while the month was locked answers what its draft asked, or a task that asked nothing then. */
      'use-held': { part: 'any', right: 'known', fields: { held: text } },
      'use-held-for': { part: 'any', right: 'known', fields: { held: text, taskId: text } },
      'drop-held': { right: 'known', fields: { held: text } },
      'choose-returned': { part: 'any', fields: { period } },
      'choose-returned-task': { part: 'any', verb: 'return-of', fields: { period, unit: id } },
      return: { part: 'any', verb: 'ret', fields: { period, taskId: text, unit: id } },
      /** A task that was given back by mistake: as long as it was not answered anew. */
      'withdraw-return': {
        verb: 'wr',
        fields: { period: shortPeriod, taskId: text, unit: id },
        takesBack: true,
      },
      /** Of what was carried over, whose key is longer. */
      'return-carried': { part: 'any', verb: 'rc', fields: { period: shortPeriod, taskId: text, unit: id } },
    },
    commands: {
      tralai: { menu: { for: 'office', place: 17 } },
      khoa: { menu: { for: 'office', place: 18 } },
    },
  },
);

/** The reason for giving a task back. */
export const closingForms = [
  z.strictObject({
    type: z.literal('return-reason'),
    unit: z.string(),
    period: z.string(),
    taskId: z.string(),
  }),
] as const;

/** What is said of months that are locked, and tasks that are given back. */
export type ClosingContent =
  | { type: 'confirm-lock'; progress: MonthProgress; locked: boolean }
  | { type: 'lock-changed'; period: string; locked: boolean; changed: boolean }
  /** To whoever has one of its reports half done: that it cannot be sent, or can be again. */
  /** `mayStill`: its reader is of the office, and may send with a reason. */
  | {
      type: 'month-was-locked';
      period: string;
      unit: Unit;
      answered: number;
      locked: boolean;
      mayStill?: boolean;
      /** Its reader had asked that it be opened. */
      asked?: boolean;
      /** What its reader typed while it was locked. */
      held?: HeldWords;
    }
  /** To whoever types what a report would take, while its month is locked. */
  | { type: 'kept-while-locked'; period: string; unit: string; held: HeldWords }
  /** Whether what was typed then is used, before the report goes on. */
  | { type: 'held-words'; period: string; held: HeldWords }
  /** The report asked nothing when that was typed: of which task is it? */
  | { type: 'held-for-which'; held: HeldWords; tasks: readonly Assignment[] }
  | { type: 'held-dropped'; words: string }
  /** To the office. */
  | { type: 'unlock-wanted'; period: string; unit: Unit; by: Person }
  /**
   * To who asked for it: `before`, since when (epoch ms) it had been asked for; `open`: it is open; `nobody`: no office can be told. To the
   * office: `stays`, it is not opened, and nobody hears of that.
   */
  | { type: 'unlock-asked'; period: string; is: 'told' | 'open' | 'nobody' | 'stays' | { before: number } }
  /** A task is given back to be mended, and the month is locked. */
  | { type: 'return-locked'; period: string }
  | { type: 'choose-returned'; period: string; units: readonly Unit[] }
  | {
      type: 'choose-returned-task';
      period: string;
      unit: Unit;
      tasks: readonly Assignment[];
      report: Report;
      /** Why, where that was said already. */
      reason?: string;
    }
  /** With what was answered: words and evidence are read before they are given back. */
  | { type: 'why-return'; task: Assignment; entry: Entry }
  /** Whether words are the reason, before they reach the unit; `asked`: when the reason was asked, epoch ms. */
  | { type: 'return-reason-long'; length: number; longest: number }
  /** Several are to be given back: one is asked at a time. */
  | { type: 'return-apart'; numbers: readonly number[]; reason: string }
  | {
      type: 'return-reason-doubted';
      task: Assignment;
      words: string;
      asked: number;
      /** Named with the reason, and chosen from no list. */
      isNamed?: true;
    }
  | { type: 'task-returned'; task: Assignment; reason: string; period: string; told: boolean }
  /** A return was taken back: to who did it, and to the unit. */
  | { type: 'return-withdrawn'; task: Assignment; period: string; by: Person; isToUnit: boolean }
  /** To the unit. */
  | { type: 'task-was-returned'; task: Assignment; reason: string; period: string; by: Person };

/** What each does to a question that waits in its chat. */
export const closingStanding: StandingOf<ClosingContent> = {
  'confirm-lock': 'opens',
  'lock-changed': 'closes',
  'month-was-locked': 'opens',
  'kept-while-locked': 'opens',
  'held-words': 'opens',
  'held-for-which': 'opens',
  'held-dropped': 'closes',
  'unlock-wanted': 'opens',
  'unlock-asked': 'closes',
  'return-locked': 'closes',
  'choose-returned': 'opens',
  'choose-returned-task': 'opens',
  'why-return': 'opens',
  'return-apart': 'leads',
  'return-reason-doubted': 'opens',
  'return-reason-long': 'opens',
  'task-returned': 'closes',
  'return-withdrawn': 'closes',
  'task-was-returned': 'opens',
};
