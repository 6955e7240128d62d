import * as z from 'zod';
import type { Calendar } from '../../calendar/calendar.ts';
import type { Amendment } from '../../plan/amend.ts';
import type { CellProblem, Correction } from '../../plan/correction.ts';
import type { Draft, NoPlan, Proposal } from '../../plan/draft.ts';
import type { Newcomers } from '../../plan/newcomers.ts';
import type { Added, OpenPoint, PointProblem } from '../../plan/open-point.ts';
import type { CarriedOut, DraftOrder, Meant, OrderProblem } from '../../plan/ordered-of-draft.ts';
import type { NotRead } from '../../plan/paper-read.ts';
import type { Plan } from '../../plan/plan.ts';
import type { PlanFault } from '../../plan/plan-fault.ts';
import type { Period } from '../../time/viet-nam-time.ts';
import { declare } from '../declare.ts';
import type { StandingOf } from '../standing-of.ts';

/** What of a paper that was read is shown whole. */
const paperParts = ['indices', 'missing', 'doubts', 'unplaced', 'proposals', 'changes'] as const;
export type PaperPart = (typeof paperParts)[number];

/** The office takes up a plan: its paper is read, what is open is asked, and it counts from a day on. */
export const planningDeclared = declare(
  'k',
  { right: 'office', where: 'private' },
  {
    acts: {
      /** The plan in use, and what waits. */
      'show-plan': { part: 'any', verb: 'show' },
      /** A paper is awaited. */
      'new-plan': { part: 'any', verb: 'new' },
      'look-at-paper': { part: 'any', verb: 'look', fields: { part: z.enum(paperParts) } },
      /** The tasks of an index of the draft, by its code. */
      'look-at-tasks': { part: 'any', verb: 'tasks', fields: { code: z.string().min(1).max(40) } },
      'drop-paper': { verb: 'drop' },
      /** The same after it was asked. */
      'drop-paper-surely': { verb: 'gone' },
      /** Another paper that came beside the one at work takes its place, or goes. */
      'take-other-paper': { part: 'any', verb: 'other' },
      'keep-paper': { part: 'any', verb: 'keep' },
      /** What the paper leaves open, one question at a time. */
      'ask-points': { part: 'any', verb: 'ask' },
      /** One of a point's choices, by its place from 1, or a word for all of it. */
      'answer-point': {
        part: 'any',
        verb: 'pt',
        fields: { point: z.string().min(1).max(40), choice: z.string().min(1).max(12) },
      },
      /** A workbook in which the paper is corrected. */
      'correct-paper': { part: 'any', verb: 'sheet' },
      /** The draft as it was before it was changed by words at that moment. */
      'undo-draft-change': {
        verb: 'undo',
        fields: { at: z.string().regex(/^[0-9a-z]{1,9}$/) },
        takesBack: true,
      },
      /** From which day the paper's plan is to count; its effects are shown before it does. */
      'use-plan': { verb: 'use' },
      /** The same from a day that is offered. */
      'use-plan-from': { verb: 'from', fields: { day: z.iso.date() } },
      'choose-plan-day': { verb: 'day' },
      /** The plan before the one in use. */
      'plan-back': { verb: 'back' },
    },
    commands: {
      kehoach: { opens: 'show-plan', menu: { for: 'office', place: 27 } },
    },
  },
);

/** What waits for a file, a day, or a yes. */
export const planningForms = [
  z.strictObject({ type: z.literal('plan-paper') }),
  z.strictObject({ type: z.literal('plan-day') }),
  /** The answer to an open point of this paper; and, behind it, whether whom it adds is added. */
  z.strictObject({
    type: z.literal('plan-point'),
    paper: z.string(),
    point: z.string(),
    /** Gone back to it over so many changes of the draft, which stand until another answer is given. */
    back: z.number().int().positive().optional(),
  }),
  z.strictObject({
    type: z.literal('plan-point-confirm'),
    paper: z.string(),
    point: z.string(),
    answer: z.string().max(400),
    back: z.number().int().positive().optional(),
  }),
  /** Whether what was typed of the draft is carried out; `point`: what was being asked before. */
  z.strictObject({
    type: z.literal('draft-change'),
    paper: z.string(),
    said: z.string().max(400),
    point: z.string().optional(),
    back: z.number().int().positive().optional(),
  }),
  /** Whether the plan of this paper is taken up from this day on. */
  z.strictObject({ type: z.literal('plan-confirm'), paper: z.string(), day: z.iso.date() }),
  /** Whether to go back from the plan that was taken up then (epoch ms). */
  z.strictObject({ type: z.literal('plan-back-confirm'), at: z.number() }),
] as const;

type UnitChange = Extract<Proposal, { type: 'unit-change' }>;

/** What a plan would do, shown before it counts. */
export interface PlanEffect {
  plan: Plan;
  day: string;
  /** The first month that is reported by it, when it opens and ends (epoch ms), and how many tasks each unit owes then. */
  first: {
    period: Period;
    openAt: number;
    deadlineAt: number;
    rows: readonly { unit: string; count: number }[];
  };
  /** The month of its day, where that had opened by then and so is not reported by it: its deadline (epoch ms), and whether that was before. */
  leftOut: { period: Period; deadlineAt: number; isOver: boolean } | null;
  /** Null of a whole plan; of an amendment what it changes. */
  amends: readonly Amendment[] | null;
  /** The month's appointments now and by the paper; and what the paper says of their day, where nobody said yes or no to it. */
  calendar: { before: Calendar; after: Calendar; unanswered: string | null };
  newcomers: Newcomers;
  /** Units that end or are renamed by the paper's words: nothing is done about it before the office says so in the directory. */
  unitChanges: readonly UnitChange[];
  /** It is of another agency, and brings its own directory instead of the one there is. */
  ofOther: boolean;
  /** Leaders that the directory has and the paper does not name. */
  unnamed: readonly string[];
}

/** Why a plan cannot be taken up. */
export type PlanProblem =
  | { type: 'lacking'; count: number }
  | { type: 'older'; year: number; live: number }
  /** Something was reported here already. */
  | { type: 'other-agency'; name: string; live: string }
  /** The plan's own rules or the directory refuse it. */
  | { type: 'refused'; faults: readonly PlanFault[] }
  | { type: 'same' }
  /** December's reports, the last of the plan's year, had their deadline (epoch ms) before its day. */
  | { type: 'no-month-left'; year: number; deadlineAt: number };

export type PlanningContent =
  | {
      type: 'plan-standing';
      plan: Plan;
      /** Since when it counts, where it was taken up by chat. */
      since: string | null;
      next: { plan: Plan; from: string } | null;
      /** `draft`: once it was read. */
      paper: { name: string; draft: Draft | null } | null;
      canGoBack: boolean;
    }
  | { type: 'plan-paper-wanted'; takesFiles: boolean }
  | { type: 'paper-being-read'; name: string }
  | { type: 'paper-read'; name: string; draft: Draft }
  | { type: 'paper-no-plan'; name: string; why: NoPlan }
  /** It names no index: each block of its work stands for one until the office says otherwise. */
  | { type: 'paper-areas'; name: string; draft: Draft; why: NoPlan }
  | { type: 'paper-not-read'; name: string; why: NotRead }
  | { type: 'paper-part'; part: PaperPart; draft: Draft }
  /** It came while another, `at`, was being worked on, whose draft is `kept` until it is said whether this takes its place. */
  | { type: 'paper-beside'; name: string; draft: Draft; at: string; kept: Draft; answers: number }
  /** It was sent before: so many questions are answered by what was `kept`; `isSame`: nothing in it is another. */
  | { type: 'paper-same'; name: string; draft: Draft; kept: number; isSame: boolean }
  | { type: 'confirm-paper-drop'; name: string }
  | { type: 'paper-dropped'; name: string }
  /** `left`: how many are open, this one among them. */
  | {
      type: 'plan-point';
      point: OpenPoint;
      draft: Draft;
      left: number;
      /** As it was answered, where somebody went back to it. */
      was?: string;
    }
  /** «để sau»: it stays open; `isNeeded`: no plan can be used before it is answered. */
  | { type: 'plan-point-left'; isNeeded: boolean }
  /** Before that question the draft was changed by an order, which «hoàn tác» takes back. */
  | { type: 'plan-point-behind-order' }
  | { type: 'plan-point-problem'; problem: PointProblem; point: OpenPoint; draft: Draft }
  /** `meant`: whoever is called nearly so; `point`: that it is asked for. */
  | {
      type: 'plan-point-adds';
      added: readonly Added[];
      meant: readonly Meant[];
      point: string;
      asked: number;
    }
  /** What was typed would do this to the draft; and whether it is to. */
  | {
      type: 'confirm-draft-change';
      change: CarriedOut;
      order: DraftOrder;
      asked: number;
      meant: readonly Meant[];
    }
  /** Orders of the same message that are not done, since another is asked first. */
  | { type: 'draft-orders-left'; said: readonly string[] }
  /** Tasks of the draft: of an index, or those that are named. */
  | { type: 'draft-tasks'; draft: Draft; name: string; index: string | null; tasks: readonly string[] }
  /** What follows is told of the plan in force, and not of the draft. */
  | { type: 'of-plan-in-force'; plan: Plan; name: string }
  /** `at`: when, of which it is taken back; null where all of it stood there before. */
  | { type: 'draft-changed'; change: CarriedOut; at: number | null }
  /** `more`: when the order before was carried out, which can be taken back next; null where none was. */
  | { type: 'draft-change-undone'; name: string; draft: Draft; more: number | null; said?: string }
  /** Nothing is left that could be taken back. */
  | { type: 'draft-nothing-to-undo' }
  /** The last change is of long ago (epoch ms): whether it is to be taken back; `point`: of an answer its question, which is asked anew by that. */
  | { type: 'draft-undo-old'; at: number; point: OpenPoint | null; said?: string }
  /** It cannot be taken back any more. */
  | { type: 'draft-change-stays' }
  | { type: 'draft-order-problem'; problem: OrderProblem; draft: Draft }
  /** How a plan in force is changed; `isOffice`: by whoever asks. */
  | { type: 'plan-change-how'; isOffice: boolean }
  | { type: 'paper-sheet'; name: string; draft: Draft }
  /** The channel hands over no files, so that a workbook could not come back. */
  | { type: 'no-paper-sheet' }
  | { type: 'paper-corrected'; name: string; changes: readonly Correction[]; draft: Draft }
  | { type: 'paper-cells'; name: string; problems: readonly CellProblem[] }
  /** Nothing was sent, or it is not read yet. */
  | { type: 'no-paper'; reading: boolean }
  | { type: 'plan-day-wanted'; earliest: string }
  | {
      type: 'plan-day-problem';
      why: 'unreadable' | 'early' | 'other-year';
      earliest: string;
      year: number;
      isWindable: boolean;
    }
  | { type: 'plan-problem'; problem: PlanProblem }
  /** `waits`: its day is still to come; `isWindable`: whoever is asked can wind the clock there. */
  | { type: 'confirm-plan'; effect: PlanEffect; asked: number; waits: boolean; isWindable: boolean }
  | { type: 'plan-taken-up'; effect: PlanEffect; live: boolean; told: number; isWindable: boolean }
  /** To whom else it concerns: leaders, and the others of the office. */
  | { type: 'plan-told'; effect: PlanEffect; by: string; live: boolean }
  /** Its day has come. */
  | { type: 'plan-in-force'; plan: Plan }
  | { type: 'confirm-plan-back'; plan: Plan; before: Plan; waiting: boolean; asked: number }
  | { type: 'plan-went-back'; plan: Plan }
  | { type: 'no-way-back'; why: 'nothing' | 'answered' };

/** What each does to a question that waits in its chat. */
export const planningStanding: StandingOf<PlanningContent> = {
  'plan-standing': 'opens',
  'plan-paper-wanted': 'opens',
  'paper-being-read': 'closes',
  'paper-read': 'opens',
  'paper-no-plan': 'opens',
  'paper-areas': 'opens',
  'paper-not-read': 'opens',
  'paper-part': 'opens',
  'paper-beside': 'opens',
  'paper-same': 'opens',
  'confirm-paper-drop': 'opens',
  'paper-dropped': 'closes',
  'plan-point': 'opens',
  'plan-point-left': 'closes',
  'plan-point-behind-order': 'closes',
  'plan-point-problem': 'opens',
  'plan-point-adds': 'opens',
  'confirm-draft-change': 'opens',
  'draft-orders-left': 'closes',
  'draft-tasks': 'closes',
  'of-plan-in-force': 'leads',
  'draft-changed': 'closes',
  'draft-change-undone': 'closes',
  'draft-nothing-to-undo': 'closes',
  'draft-undo-old': 'opens',
  'draft-change-stays': 'closes',
  'draft-order-problem': 'closes',
  'plan-change-how': 'closes',
  'paper-sheet': 'closes',
  'no-paper-sheet': 'opens',
  'paper-corrected': 'opens',
  'paper-cells': 'opens',
  'no-paper': 'opens',
  'plan-day-wanted': 'opens',
  'plan-day-problem': 'opens',
  'plan-problem': 'opens',
  'confirm-plan': 'opens',
  'plan-taken-up': 'closes',
  'plan-told': 'opens',
  'plan-in-force': 'opens',
  'confirm-plan-back': 'opens',
  'plan-went-back': 'closes',
  'no-way-back': 'closes',
};
