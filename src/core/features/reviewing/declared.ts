import * as z from 'zod';
import type { AuditEntry } from '../../people/audit-slice.ts';
import type { Person, Unit } from '../../people/org.ts';
import type { Assignment } from '../../plan/assignments.ts';
import type { Problem } from '../../report/desk-draft.ts';
import type { HistoryEvent } from '../../report/entry-history.ts';
import type { MonthProgress, TaskProgress } from '../../report/progress.ts';
import {
  type Entry,
  type Report,
  type ReturnReason,
  type Revision,
  type Status,
  savedPeriodSchema,
  statuses,
} from '../../report/report.ts';
import { declare } from '../declare.ts';
import type { Committed, Request } from '../extending/declared.ts';
import { id, moment, shortPeriod, text } from '../fields.ts';
import type { InstructionSeen } from '../instructing/declared.ts';
import type { MatterSeen } from '../matters/declared.ts';
import type { PassingSeen } from '../passing/declared.ts';
import type { StandingOf } from '../standing-of.ts';
import type { StayingVerb } from './staying-verbs.ts';

/** The place of a task in a report, from 1. */
const place = z.codec(z.string().regex(/^[1-9]\d{0,2}$/), z.number().int(), {
  decode: Number,
  encode: String,
});

/** Of whom or when the trail is asked: all, a person, a unit, a day («2023-05-26»). */
const trailOf = z.enum(['all', 'person', 'unit', 'day']);

/** The office reads a month, unit after unit; the trail of an answer, and of all. */
export const reviewingDeclared = declare(
  'v',
  { right: 'office', where: 'private' },
  {
    acts: {
      /** A unit's report, from a task on. */
      'review-unit': {
        part: 'any',
        verb: 'u',
        fields: { period: shortPeriod, unit: id, from: place.optional() },
      },
      /** The next unit behind this one whose report nobody has read. */
      'review-next': { part: 'any', verb: 'n', fields: { period: shortPeriod, unit: id } },
      /** The report of the unit before: «nhầm» under the next one. */
      'review-before': { verb: 'p', fields: { period: shortPeriod, unit: id }, takesBack: true },
      /** Back from a list to the report that it is of. */
      'back-to-review': { verb: 'b', fields: { period: shortPeriod, unit: id }, takesBack: true },
      /** Read as it was shown: `sentAt` is when it last became another one (`changedAt`), since it may have changed. */
      'accept-report': { verb: 'a', fields: { period: shortPeriod, unit: id, sentAt: moment } },
      'unaccept-report': { verb: 'un', fields: { period: shortPeriod, unit: id }, takesBack: true },
      /** What is missing at the end. */
      'review-end': { verb: 'end', fields: { period: shortPeriod } },
      'choose-corrected': { part: 'any', verb: 'c', fields: { period: shortPeriod, unit: id } },
      'correct-entry': { part: 'any', verb: 'ce', fields: { period: shortPeriod, taskId: text, unit: id } },
      /** A status under the question what is right. */
      'correct-status': { verb: 'cs', fields: { status: z.enum(statuses) } },
      /** What was corrected just now stands as the unit sent it again. */
      'withdraw-correction': {
        verb: 'wc',
        fields: { period: shortPeriod, taskId: text, unit: id },
        takesBack: true,
      },
      /** The unit says of a correction that it is not so. */
      'dispute-correction': {
        verb: 'no',
        right: 'known',
        fields: { period: shortPeriod, taskId: text, unit: id },
      },
      /** The trail of one answer; whose it may be is asked at the act. */
      'entry-history': {
        part: 'any',
        verb: 'h',
        right: 'known',
        fields: { period: shortPeriod, taskId: text, unit: id },
      },
      'history-of-unit': {
        part: 'any',
        verb: 'hu',
        right: 'known',
        fields: { period: shortPeriod, unit: id },
      },
      /** What stands in the trail before a moment. */
      'older-trail': {
        part: 'any',
        verb: 't',
        fields: { of: trailOf, before: moment, which: text.optional() },
      },
    },
    commands: {
      /** To a leader: what waits for them to be confirmed. */
      duyet: { right: 'overseer', menu: { for: 'overseers', place: 38 } },
      lichsu: { right: 'known', menu: { for: 'accountable', place: 39 } },
      nhatky: { menu: { for: 'office', place: 46 } },
    },
  },
);

const taskOfReport = { unit: z.string(), period: savedPeriodSchema, taskId: z.string() };

/** What is right, and why it is corrected. `shown`: when the answer was given that was shown, epoch ms. */
export const reviewingForms = [
  z.strictObject({ type: z.literal('correct-answer'), ...taskOfReport, shown: z.number() }),
  z.strictObject({
    type: z.literal('correct-reason'),
    ...taskOfReport,
    shown: z.number(),
    /** As it was typed or chosen: read once more when it counts. */
    said: z.string(),
  }),
  z.strictObject({
    type: z.literal('correct-confirm'),
    ...taskOfReport,
    shown: z.number(),
    said: z.string(),
    reason: z.string(),
  }),
] as const;

/** How far the office is with a unit's report of a month. */
export type UnitStanding =
  | { unit: Unit; type: 'missing' }
  | { unit: Unit; type: 'new' }
  /** Sent again since somebody read it. */
  | { unit: Unit; type: 'again' }
  | { unit: Unit; type: 'accepted'; by: Person | null; at: number };

/** A task of a report as the office reads it. */
export interface ReviewedTask {
  task: TaskProgress;
  /** What the month before said of it. */
  last: Entry | null;
  /** What stood there before it was changed. */
  changed: Revision | null;
  /** Changed since the report was read. */
  isNews: boolean;
  /** Why it was given back, while it is not answered anew. */
  back: ReturnReason | null;
}

/** Of whom or when the trail is told. */
export type TrailScope =
  | { of: 'all' }
  | { of: 'person'; person: Person }
  | { of: 'unit'; unit: Unit }
  | { of: 'day'; day: string };

/** What somebody did to an answer of a report: when (epoch ms), and the plan's number of its task. */
export interface ReportChange {
  what: 'returned' | 'corrected' | 'disputed';
  code: string;
  by: Person | null;
  at: number;
}

/** What the office gives back of a task, until it is answered. */
export type OpenReturn = ReturnReason & { by: Person | null; at: number };

/** A task of a unit in a month, with both answers of a correction. */
interface Corrected {
  task: Assignment;
  period: string;
  before: Entry;
  after: Entry;
}

/** What is said of them. */
/** Something that somebody did and may take back, as it is chosen. */
export type TakenBack =
  | { kind: 'extension' | 'decision'; request: Request }
  | { kind: 'commitment'; committed: Committed }
  | { kind: 'matter'; seen: MatterSeen }
  | { kind: 'instruction'; seen: InstructionSeen }
  | { kind: 'passing'; seen: PassingSeen };

export type ReviewingContent =
  /** Ahead of the first report that is shown. */
  | { type: 'review-overview'; period: string; units: readonly UnitStanding[]; awaiting?: number }
  | {
      type: 'unit-review';
      progress: MonthProgress;
      unit: Unit;
      report: Report;
      /** Which of the reports it is, from 1, of how many. */
      at: number;
      of: number;
      tasks: readonly ReviewedTask[];
      /** From which task on, by its place from 0. */
      from: number;
      sentBy: Person | null;
      sentFor: Person | null;
      acceptedBy: Person | null;
      locked: boolean;
      /** The report that was read just now, which may be unread again. */
      justAccepted: Unit | null;
    }
  /** It was sent again since it was shown, and is shown anew. */
  | { type: 'report-sent-anew'; unit: Unit; at: number }
  /** It was changed by the office, or disputed, since it was shown, and is shown anew. */
  | { type: 'report-changed'; unit: Unit; changes: readonly ReportChange[] }
  /** A month of which nobody was asked: the bot began later. */
  | { type: 'review-before-begin'; period: string }
  | { type: 'report-accepted'; unit: Unit; by: Person | null; at: number; already: boolean }
  | { type: 'report-unaccepted'; unit: Unit; period: string }
  | {
      type: 'review-end';
      progress: MonthProgress;
      units: readonly UnitStanding[];
      returned: number;
      awaited: number;
      /** What is to be confirmed by whoever reads; unset where nothing is. */
      awaiting?: number;
      locked: boolean;
      justAccepted: Unit | null;
    }
  | { type: 'no-report-yet'; unit: Unit; period: string }
  | { type: 'choose-corrected'; unit: Unit; period: string; tasks: readonly Assignment[]; report: Report }
  | { type: 'correct-locked'; period: string }
  | { type: 'what-is-right'; task: Assignment; period: string; entry: Entry }
  /** What was typed cannot be taken. */
  | { type: 'not-right'; task: Assignment; problem: Problem | 'unchanged' }
  | ({ type: 'why-corrected' } & Corrected)
  | { type: 'correction-doubted'; task: Assignment; words: string; asked: number }
  /** All of it, before it counts. */
  | ({
      type: 'confirm-correction';
      reason: string;
      back: OpenReturn | null;
      /** It was given back since this was shown before. */
      isBackNew?: true;
      asked: number;
    } & Corrected)
  /** The answer is another one than was shown; what was typed of it is kept. */
  | {
      type: 'answer-changed-since';
      unit: Unit;
      at: number;
      isCorrected: boolean;
      corrector: Person | null;
      said: { words: string } | { status: Status };
      reason: string | null;
    }
  /** A correction was taken back; `by`: who did, to the unit. */
  | { type: 'correction-withdrawn'; task: Assignment; period: string; entry: Entry; by: Person | null }
  /** `told`: whether somebody of the unit hears of it; `self`: whoever corrected it is of the unit. */
  | ({
      type: 'entry-corrected';
      reason: string;
      back: OpenReturn | null;
      told: 'yes' | 'nobody' | 'self';
    } & Corrected)
  | ({ type: 'entry-was-corrected'; reason: string; back: OpenReturn | null; by: Person } & Corrected)
  /** To whoever of the office had given it back. */
  | ({ type: 'return-ended'; reason: string; back: OpenReturn | null; by: Person } & Corrected)
  /** To the unit, and to the office. */
  | {
      type: 'correction-disputed';
      task: Assignment;
      period: string;
      by: Person;
      isToOffice: boolean;
      already: boolean;
    }
  | {
      type: 'entry-history';
      task: Assignment;
      period: string;
      events: readonly HistoryEvent[];
    }
  | { type: 'choose-history'; period: string; unit: Unit; tasks: readonly Assignment[] }
  /** `taskId`: the task of which it is asked; without one all that a unit reported. */
  | { type: 'choose-history-unit'; period: string; taskId: string | null; units: readonly Unit[] }
  | {
      type: 'no-history';
      why: 'not-yours' | 'no-such-task' | 'not-theirs' | 'no-such-unit' | 'not-reported';
      period: string;
      code: string | null;
    }
  | {
      type: 'trail';
      scope: TrailScope;
      entries: readonly AuditEntry[];
      isFirst: boolean;
      /** Before which moment it goes on; null where it ends. */
      older: number | null;
    }
  /** Several may be meant; `now` (epoch ms) is when it was asked. */
  | { type: 'choose-trail'; units: readonly Unit[]; people: readonly Person[]; now: number }
  /** `isAhead`: a day that has not come; `today` («2023-05-22») can be asked of. */
  | { type: 'bad-trail'; said: string; isAhead?: true; today: string }
  /** «nhầm» after what is not taken back by it. */
  | { type: 'saved-stands'; entry: AuditEntry & { verb: StayingVerb } }
  /** Turned away from right behind what was done: it stands, and this takes it back (`back`: the data of its button). */
  | { type: 'still-stands'; entry: AuditEntry; back: string }
  /** Which of what was done is to be taken back; `named`: of several that words may mean. */
  | { type: 'take-back-which'; options: readonly TakenBack[]; isNamed: boolean }
  /** Nothing of that kind was done by whoever would take it back, or stands. */
  | { type: 'nothing-to-take-back'; kind: Exclude<TakenBack['kind'], 'extension' | 'commitment'> };

/** What each does to a question that waits in its chat. */
export const reviewingStanding: StandingOf<ReviewingContent> = {
  'review-overview': 'leads',
  'unit-review': 'opens',
  'report-sent-anew': 'leads',
  'report-changed': 'leads',
  'review-before-begin': 'closes',
  'report-accepted': 'leads',
  'report-unaccepted': 'closes',
  'review-end': 'opens',
  'no-report-yet': 'closes',
  'choose-corrected': 'opens',
  'correct-locked': 'opens',
  'what-is-right': 'opens',
  'not-right': 'leads',
  'why-corrected': 'opens',
  'correction-doubted': 'opens',
  'confirm-correction': 'opens',
  'answer-changed-since': 'leads',
  'correction-withdrawn': 'closes',
  'entry-corrected': 'closes',
  'entry-was-corrected': 'opens',
  'return-ended': 'opens',
  'correction-disputed': 'opens',
  'entry-history': 'closes',
  'choose-history': 'opens',
  'choose-history-unit': 'opens',
  'no-history': 'closes',
  trail: 'opens',
  'choose-trail': 'opens',
  'bad-trail': 'closes',
  'saved-stands': 'closes',
  'still-stands': 'closes',
  'take-back-which': 'opens',
  'nothing-to-take-back': 'closes',
};
