import * as z from 'zod';
import type { GivenInReport } from '../../instructions/of-report.ts';
import type { Person, Unit } from '../../people/org.ts';
import type { Assignment } from '../../plan/assignments.ts';
import type { Denial } from '../../report/desk.ts';
import { type Desk, otherChoices, type Problem } from '../../report/desk-draft.ts';
import type { HandedDraft } from '../../report/handed-draft.ts';
import type { MonthProgress } from '../../report/progress.ts';
import type { Entry, Report } from '../../report/report.ts';
import { statuses } from '../../report/report.ts';
import type { SentAnew } from '../../report/sent-anew.ts';
import type { Replaced } from '../../report/submit.ts';
import { declare } from '../declare.ts';
import { moment, period, text } from '../fields.ts';
import type { StandingOf } from '../standing-of.ts';

const draftId = text;
const taskId = text;
const matterNumber = z.codec(z.string().regex(/^\d{1,9}$/), z.number().int(), {
  decode: Number,
  encode: String,
});

/** The guided report. Whether its unit and month may be reported is asked at each act besides (`denialOf`). */
export const reportingDeclared = declare(
  'r',
  { right: 'known', where: 'private' },
  {
    acts: {
      /** Begin or go on, for a unit and period. */
      open: { part: 'any', fields: { period, unit: text } },
      /** The same, taking last month's answers at once. */
      'open-same': { part: 'any', verb: 'same', fields: { period, unit: text } },
      choose: {
        part: 'any',
        fields: {
          draftId,
          taskId,
          part: z.enum(['status', 'figure', 'words', 'day']),
          choice: z.enum([...statuses, ...otherChoices]),
        },
      },
      edit: { part: 'any', fields: { draftId, taskId } },
      add: { part: 'any', fields: { draftId, taskId } },
      drop: { part: 'any', fields: { draftId, taskId } },
      'all-same': { part: 'any', fields: { draftId } },
      /** All that is left is on track. */
      rest: { part: 'any', fields: { draftId } },
      'no-news': { part: 'any', verb: 'none', fields: { draftId } },
      /** Whether what was reported before still stands; `all`: of every one that is to be asked. */
      'matter-stands': {
        part: 'any',
        verb: 'mt',
        fields: { draftId, id: matterNumber, says: z.enum(['done', 'stands', 'other', 'all']) },
      },
      /** The reason that was asked about is the reason. */
      'write-reason': { part: 'any', verb: 'why', fields: { draftId } },
      /** One step back, from where no task is asked. */
      back: { part: 'any', fields: { draftId } },
      /** The numbers of the tasks, to change one. */
      'edit-list': { part: 'any', verb: 'edits', fields: { draftId } },
      /** Throws the draft away: asked first. */
      'ask-discard': { part: 'any', verb: 'askdis', fields: { draftId } },
      discard: { verb: 'dis', fields: { draftId } },
      /** What was thrown away is had back. */
      restore: { verb: 'undis', fields: { draftId }, takesBack: true },
      send: { fields: { draftId } },
      /** What others answered of it is used, and the report sent, where that makes it whole; which answers, by their last moment. */
      'use-and-send': { verb: 'us', fields: { id: matterNumber, at: moment } },
      later: { part: 'any', fields: { draftId } },
      resume: { part: 'any', fields: { draftId } },
      /** What the head before has written is gone on with, or thrown away and begun anew. */
      'take-over': { verb: 'take', fields: { draftId } },
      anew: { fields: { draftId } },
    },
    commands: {
      baocao: { menu: { for: 'reporters', place: 1 }, changes: true },
      huy: { menu: { for: 'all', place: 7 }, aboutForm: true },
    },
  },
);

/** A task that was given back, before and after. */
interface AnsweredReturn {
  task: Assignment;
  before: Entry | null;
  after: Entry;
}

/** A month that a unit may be meant to report: how far it is. */
export interface MonthToReport {
  period: string;
  state:
    | { type: 'owed'; overdue: boolean }
    | { type: 'draft'; answered: number; of: number }
    /** It was sent, and something of it is missing or was given back. */
    | { type: 'partly' }
    | { type: 'sent' };
}

/** How a step of the guided report is asked: as its opening, gone on with, next in line, or once more. */
export type AskMode = 'begin' | 'resume' | 'next' | 'again';

/** What the guided report says. */
export type ReportingContent =
  | {
      type: 'report-step';
      desk: Desk;
      mode: AskMode;
      problem?: Problem;
      deadlineAt: number;
      now: number;
      /** Tasks with a cadence that may be reported early. */
      early: readonly Assignment[];
      /** The group's digest quotes obstacles. */
      quoted: boolean;
      /** The report is of another month than the one at hand: each question names it. */
      otherMonth: boolean;
      /** Others of the unit can be written to: a task may be passed on to them. */
      mayPass?: boolean;
      /** It was begun by what was told without opening it: the places of the tasks that were taken down. */
      begun?: readonly number[];
      /** Much was answered at once just now. */
      blanket?: boolean;
      /** The question is of a task that was not asked before it: its number and words stand above. */
      named?: boolean;
      /** What leaders had the unit do, as far as it stands here. */
      given?: readonly GivenInReport[];
      /** The day that was understood just now, on which a task was done. */
      doneOn?: string;
      /** What was answered together was taken back together just now. */
      undone?: { count: number; as: 'rest' | 'same' | 'lines' };
    }
  /** What the head before has written: is it used? */
  | { type: 'draft-handed'; handed: HandedDraft }
  /** What is not answered yet, instead of sending. */
  | { type: 'report-incomplete'; desk: Desk }
  /** The tasks by their numbers, to change one. */
  | { type: 'report-edits'; desk: Desk }
  /** A report that was sent just now is to be sent: it was received. */
  | { type: 'report-received'; unit: Unit; period: string; at: number }
  | { type: 'confirm-discard'; desk: Desk }
  /** `draftId`: it may be had back. */
  | { type: 'report-discarded'; unit: Unit; period: string; sent: boolean; draftId?: string }
  /** To who gave a task back: what was answered then. */
  | { type: 'returned-answered'; unit: Unit; period: string; by: Person; tasks: readonly AnsweredReturn[] }
  /** Several months are owed, or being written. */
  | { type: 'choose-report-month'; unit: Unit; months: readonly MonthToReport[] }
  /** Ahead of the next question: evidence came with the answer of the task at a place (from 1). */
  | { type: 'report-evidence-came'; place: number; evidence: readonly string[] }
  /** `words`: what stood beside it is recorded nowhere. */
  | { type: 'report-attached'; desk: Desk; taskId: string; count: number; words?: true }
  | { type: 'report-file-too-large'; name: string }
  /** `late`: it has not arrived for some minutes, and is tried on; `come`: of which that was said, and which has arrived. `taskId`, `place`: what it is evidence of, as far as that is known. */
  | {
      type: 'report-file-refused';
      name: string;
      taskId: string | null;
      period: string;
      /** The task's number in the report. */
      place: number | null;
      why: 'too-large' | 'type' | 'gone' | 'late' | 'come';
      /** How it is sent once more; without it by its report, which is begun first. */
      anew?: Exclude<SentAnew, null>;
    }
  /** The same of several that were sent together; `places`: the numbers of their tasks in the report. */
  | {
      type: 'report-files-refused';
      count: number;
      places: readonly number[];
      period: string;
      why: 'too-large' | 'type' | 'gone' | 'late' | 'come';
      anew?: Exclude<SentAnew, null>;
    }
  /** `mayReport`: false for whoever reports for no unit. */
  /** `toOffice`: its reader is the office, who may have meant a plan by it. */
  | { type: 'report-no-files'; mayReport?: false; toOffice?: true }
  | { type: 'report-corrected'; task: Assignment; entry: Entry }
  | { type: 'report-not-corrected'; task: Assignment; problem: Problem }
  | {
      type: 'report-sent';
      report: Report;
      unit: Unit;
      by: Person;
      head: Person | null;
      replaced: (Replaced & { person: Person | null }) | null;
      /** Others who are writing the same report. */
      others: readonly Person[];
      deadlineAt: number;
      /** The month is locked: only the office changes it any more. */
      locked: boolean;
      /** How many pieces of its evidence have not arrived from their platform yet. */
      loading: number;
      /** On how many tasks of others its unit co-ordinates and has added nothing. */
      coordinates?: number;
    }
  /** To whoever sent the report that was replaced, or is still writing one. */
  | {
      type: 'report-sent-by-other';
      by: Person;
      unit: Unit;
      report: Report;
      writing: boolean;
      elsewhere: boolean;
      /** The reader cannot send one of their own any more: the month is locked. */
      locked: boolean;
    }
  /** `sent`: the unit has sent its report; `changed`: the draft holds something else. */
  | { type: 'report-parked'; desk: Desk; sent: boolean; changed: boolean }
  | { type: 'report-denied'; denial: Denial }
  /** To whoever reports for the unit, where the month is locked: what was reported, to read. */
  | {
      type: 'locked-report';
      unit: Unit;
      progress: MonthProgress;
      report: Report | null;
      /** The reader has one that was not sent. */
      isWriting: boolean;
    }
  | { type: 'report-gone' }
  /** A figure was typed while so many are missing: of which it is, nobody can tell. */
  | { type: 'which-figure'; count: number }
  /** `nod`: it was answered with a yes, the day after; else with what nobody understands. */
  | { type: 'report-not-active'; desk: Desk; nod: boolean }
  | { type: 'nothing-to-stop' }
  /**
   * What is said of a task and is no answer: that it is not the unit's, that it is to be left out, or that words are to be left out of what
   * has none. `task`: which, with its number in the report; null where none was named.
   */
  | {
      type: 'task-aside';
      why: 'not-ours' | 'left-out' | 'no-words' | 'no-such-task';
      unit: Unit;
      task: { place: number; work: Assignment } | null;
      /** How many tasks the report has. */
      count: number;
      /** The report was sent. */
      isSent: boolean;
    }
  | {
      type: 'choose-report-unit';
      /** `owes`: the month that a unit which is no more still owes. */
      units: readonly { unit: Unit; owes?: string }[];
      period: string;
      onBehalf: boolean;
    }
  /** `period`: a month that the bot has, as an example. */
  | { type: 'bad-period'; year: number; period: string; command: string };

/** What each does to a question that waits in its chat. */
export const reportingStanding: StandingOf<ReportingContent> = {
  'draft-handed': 'opens',
  'report-step': 'opens',
  'report-incomplete': 'opens',
  'report-edits': 'opens',
  'confirm-discard': 'opens',
  'report-discarded': 'opens',
  'returned-answered': 'opens',
  'choose-report-month': 'opens',
  'report-evidence-came': 'leads',
  'report-attached': 'passing',
  'report-file-too-large': 'passing',
  'report-file-refused': 'opens',
  'report-files-refused': 'opens',
  'report-no-files': 'closes',
  'report-corrected': 'passing',
  'report-not-corrected': 'opens',
  'report-received': 'passing',
  'report-sent': 'opens',
  'report-sent-by-other': 'opens',
  'report-parked': 'opens',
  'report-denied': 'opens',
  'locked-report': 'closes',
  'report-gone': 'opens',
  'which-figure': 'passing',
  'report-not-active': 'opens',
  'nothing-to-stop': 'opens',
  'task-aside': 'closes',
  'choose-report-unit': 'opens',
  'bad-period': 'closes',
};
