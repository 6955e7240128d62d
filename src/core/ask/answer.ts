import type { Calendar } from '../calendar/calendar.ts';
import type { Org, Person, Role, Unit, UnitGroup } from '../people/org.ts';
import type { Extended, Group, Index, Plan, Task } from '../plan/plan.ts';
import type { ResultValues } from '../plan/results.ts';
import type { Arrear, MonthInArrears } from '../report/arrear.ts';
import type { Row } from '../report/counting.ts';
import type { MonthProgress, Progress } from '../report/progress.ts';
import type { Report, ReturnReason } from '../report/report.ts';
import type { Found } from './found.ts';
import type { ActVerb, Chat, How, HowDetail } from './language.ts';
import type { Filter, Measured, Query } from './query.ts';
import type { Former } from './what-was.ts';

/** What can be asked of one index. */
export const indexIntents = [
  'card',
  'leader',
  'lead-unit',
  'coordinating',
  'target',
  'gap',
  'score',
  'rank',
  'change',
  'previous-rank',
  'tasks',
  'task-count',
  'measures',
  'progress',
  'obstacles',
] as const;

export type IndexIntent = (typeof indexIntents)[number];

/** One asked fact of one index; `claimed` is whom the asker believed it to be. */
export interface Fact {
  intent: Exclude<IndexIntent, 'card' | 'tasks' | 'obstacles'>;
  index: Index;
  claimed?: Person | Unit | UnitGroup;
  /** The year asked for, where the plan has the figure of another year only. */
  askedYear?: number;
  /** Why it is so is asked, which no plan says: «sao chỉ tiêu lại thấp hơn». */
  why?: true;
  /** A score is asked for, and the plan sets none, or gives the place alone. */
  unscored?: true;
}

/** What the plan document itself states. */
export type PlanFact =
  | 'aim'
  | 'requirements'
  | 'date'
  | 'signer'
  | 'issuer'
  | 'number'
  | 'basis'
  | 'recipients'
  | 'reporting'
  | 'meaning'
  | 'leaders'
  | 'units'
  | 'director'
  | 'doubts';

export type RankingKey = 'score' | 'rank' | 'change' | 'gap' | 'target' | 'tasks';

export type Refusal =
  | { type: 'out-of-plan' }
  | { type: 'no-such-index'; name: string }
  | { type: 'no-such-person' }
  | { type: 'no-such-unit' }
  | { type: 'no-such-year' }
  /** The plan parts its indices otherwise. */
  | { type: 'no-such-group'; tends: 'maintain' | 'improve' }
  | { type: 'no-reasons' }
  /** Of what was understood, these words are not. */
  | { type: 'unclear'; words: readonly string[] }
  /** It is understood in parts, and these parts could not be brought into the answer. */
  | { type: 'uncombined'; words: readonly string[] }
  /** A name that stands neither in the plan nor in the reports nor in the directory. */
  | { type: 'not-found'; words: readonly string[] }
  /** Something that the plan or the reports have no field for: «trọng số». */
  /** `ofPlan`: reports may speak of it, of this or that task. */
  | { type: 'no-field'; field: string; ofPlan?: true }
  /** How the year will end, of all or of an index: nobody knows. */
  | { type: 'forecast'; index?: Index }
  /** Another agency's. */
  | { type: 'other-agency'; name: string }
  /** The asker's own, where the directory gives them none. */
  | { type: 'no-own'; of: 'unit' | 'person' }
  /** What a group may not hear. */
  /** `ranked`: those who report would be set in an order. */
  | { type: 'in-private'; why?: 'ranked' }
  /** Another unit's words; `what`: units in an order, which leaders and the office alone may see. */
  | { type: 'not-yours'; what?: 'ranking' }
  /** What another unit is still writing, which its own people alone see; `sent`: its report has come. */
  | { type: 'draft-of-others'; unit: Unit; month: number; sent: boolean }
  /** `owes`: how many tasks of the plan a unit that is asked about will have to report of. */
  | {
      type: 'month-ahead';
      month: number;
      openAt: number;
      deadlineAt: number;
      owes?: { unit: Unit; tasks: number };
    }
  /** A month before the bot's first. */
  | { type: 'before-first'; month: number; first: number }
  | { type: 'not-understood' };

/** When a month's reminders went out (epoch ms): the office's by hand, and the calendar's to whoever owed then. */
export interface Nudges {
  /** `isLater`: it was put off till the quiet hours end. */
  byOffice: readonly { at: number; by: string; unit: string; isLater: boolean }[];
  /** When so many were reminded by hand at once that the trail does not name all of them. */
  cut: readonly number[];
  byItself: readonly number[];
  /** From when the trail at hand reaches back, where that is later than the month's opening. */
  since: number | null;
}

/** People of the directory by what they have in common: a title, a unit, a given name. Nobody, where a unit has no deputy. */
export type PeopleGroup =
  | {
      of: 'title';
      title: 'head' | 'deputy' | 'chief' | 'deputy-chief' | 'leaders' | 'staff';
      unit?: Unit;
      people: readonly Person[];
    }
  | { of: 'unit'; unit: Unit; people: readonly Person[] }
  /** `isFamily`: the name is that of their family. */
  | { of: 'name'; name: string; isFamily?: true; people: readonly Person[] };

/** What the engine found, as a value; copy/vi turns it into words. */
export type Answer =
  | { type: 'card'; index: Index; progress: Progress }
  | { type: 'facts'; facts: Fact[]; progress: Progress }
  /** How far an index is, unit by unit. */
  | { type: 'index-progress'; index: Index; progress: Progress }
  /** What stands in the way, of one index or of all. */
  | { type: 'obstacles'; index?: Index; unit?: Unit | UnitGroup; progress: Progress }
  /** The tasks of a status, of one index, of a unit or of all. */
  | {
      type: 'by-status';
      wanted: 'behind' | 'not-begun' | 'finished' | 'unfinished';
      index?: Index;
      unit?: Unit | UnitGroup;
      progress: Progress;
    }
  /** How far the indices of a leader are. */
  | { type: 'leader-progress'; person: Person; progress: Progress }
  | { type: 'tasks'; index?: Index; unit?: Unit | UnitGroup; items: { index: Index; task: Task }[] }
  | { type: 'person-indices'; person: Person; indices: Index[] }
  | {
      type: 'unit-indices';
      unit: Unit | UnitGroup;
      /** The unit that was named, and that is no more: this one has its work. */
      named?: Unit;
      asked: 'lead' | 'coordinate' | 'both';
      lead: Index[];
      coordinate: Index[];
      /** Where it only has a task. */
      carry: Index[];
    }
  | { type: 'ranking'; by: RankingKey; end: 'low' | 'high'; indices: Index[] }
  | { type: 'bottom'; lowestRank: Index[]; lowestScore: Index[] }
  | { type: 'index-list'; filter: IndexFilter; indices: Index[] }
  | { type: 'table'; intent: Fact['intent']; indices: Index[] }
  | { type: 'comparison'; indices: Index[]; by: RankingKey }
  | { type: 'leader-counts'; counts: { person: Person; indices: Index[] }[]; end: 'low' | 'high' }
  | {
      type: 'unit-counts';
      counts: { unit: Unit; indices: Index[]; tasks: number }[];
      by: 'lead' | 'tasks';
      end: 'low' | 'high';
    }
  | { type: 'plan-fact'; fact: PlanFact }
  /** `of`: how many the plan has, where it is asked what part of them a unit's are. */
  | { type: 'plan-task-count'; tasks: number; assignments: number; unit?: Unit | UnitGroup; of?: number }
  | { type: 'cadence'; items: { index: Index; task: Task }[] }
  /** `own`: the leader who asks, and whose own indices can be seen in words. */
  | { type: 'month'; progress: Progress; own?: Person }
  /** The counting of officials, as of now: one of its cells, or the rate with all of them. */
  | {
      type: 'counted';
      cell: Row['state'] | 'rate' | 'on-time-rate';
      rows: readonly Row[];
      months: readonly number[];
      where: readonly Filter[];
      now: number;
      /** Its rows are told, too. */
      listed: boolean;
      /** Which units have such rows is asked. */
      byUnit?: true;
    }
  | { type: 'missing'; progress: Progress; arrears?: SeenArrears }
  | {
      type: 'deadline';
      progress: Progress;
      period?: Pick<MonthDates, 'month' | 'openAt' | 'deadlineAt' | 'ruled'>;
    }
  | { type: 'unit-progress'; unit: Unit | UnitGroup; progress: Progress }
  | {
      type: 'choose-index';
      candidates: Index[];
      query: PendingQuery /** What they have in common; null where none was named. */;
      about: string | null;
    }
  /** Questions of a message that no answer was found to, as typed, beside what is told of the others. */
  | { type: 'left-out'; clauses: readonly string[] }
  /** Rows that a composed question finds. */
  /** `unsent`: since then a month opened of which these have not reported. */
  | {
      type: 'found';
      query: Query;
      found: Found;
      progress: Progress;
      months: readonly MonthProgress[];
      /** `first`: of that month it was asked, and what is told is the last that is known before it. */
      unsent?: { month: number; units: readonly Unit[]; first?: true };
      /** What was asked of reports is of these alone, who are outside of the agency and report nothing here: the plan's words stand for it. */
      outside?: readonly Unit[];
      /** What was asked for of this body was asked about, and nothing was: what was asked for of others stands for it. */
      addressee?: string;
    }
  /** `locked`: none of these months may be reported any more. */
  /** `again`: whether it was sent again is asked, and what stands here was not. */
  | {
      type: 'returned';
      rows: readonly ReturnedRow[];
      months: readonly number[];
      locked: boolean;
      again?: true;
      /** Who gave it back and when is asked, and not what. */
      asksWho?: true;
    }
  /** Units by how much of their work is done or on time; `both`: who is first and who is last are asked at once. */
  | { type: 'unit-ranking'; progress: MonthProgress; both?: true }
  | {
      type: 'sent';
      inGroup: boolean;
      what: SentAsked;
      rows: readonly SentRow[];
      months: readonly number[];
      now: number;
      arrears?: SeenArrears;
      /** Asked why nothing was sent, or late: nobody recorded that. */
      why?: true;
      /** Who was late is asked beside who has sent. */
      withLate?: true;
    }
  /** Which reports the office has read, as they were sent last. */
  | { type: 'accepted'; rows: readonly AcceptedRow[]; months: readonly number[] }
  /** What the asker sent in another's name; `whom` is who was named. */
  | {
      type: 'stood-in';
      rows: readonly SentRow[];
      months: readonly number[];
      whom: readonly Person[];
      /** What the office entered for units, whoever asks. */
      byOffice?: true;
    }
  /**
   * When units were reminded of a month: by the office, as its trail has it, and by the calendar (epoch ms). No units:
   * all. `since`: from when the trail at hand reaches back, where that is later than the month's opening.
   */
  | {
      type: 'nudges';
      month: number;
      units: readonly Unit[];
      told: readonly { at: number; unit: Unit; by: Person | null; isLater: boolean }[];
      /** When many were reminded, perhaps these too: the trail does not name them all. */
      perhaps: readonly number[];
      byItself: readonly number[];
      since: number | null;
    }
  | {
      type: 'month-dates';
      what: 'opens' | 'deadline' | 'locked' | 'left';
      months: readonly MonthDates[];
      now: number;
      /** Day and time of every month's deadline, where the rule itself is asked. */
      rule?: { day: number; time: string };
    }
  /** Answers of a month that say what the month before said, of these units. */
  | { type: 'copied'; month: number; rows: readonly CopiedRow[]; units: readonly Unit[] }
  /** How often each unit's report came late over some months, or not at all; `least`: who was late least is asked. */
  | {
      type: 'late-ranking';
      by: 'times' | 'days';
      least?: true;
      rows: readonly LateRow[];
      months: readonly number[];
    }
  /** Units that are set beside each other by their work of a month, the one asked for first. */
  | {
      type: 'units-at-work';
      month: number;
      worse?: true;
      rows: readonly { unit: Unit; is: StateTally }[];
      unknown: readonly Unit[];
    }
  /** The plan's groups beside each other by their work of a month, the one asked for first; of so many tasks nothing is known. */
  | {
      type: 'groups-at-work';
      month: number;
      worse?: true;
      rows: readonly { group: Group; is: StateTally; unknown: number }[];
    }
  /** How the work of each unit stood in two months, the one asked for first; `unknown`: those of whom nothing is known of one. */
  | {
      type: 'units-moved';
      months: readonly [number, number];
      worse?: true;
      rows: readonly { unit: Unit; was: StateTally; is: StateTally }[];
      unknown: readonly Unit[];
    }
  /** How many there were in each of some months, the earliest first; `claims`: that it went so is asked. */
  | {
      type: 'moved-by-month';
      measured: Measured | 'late-report' | 'on-time-report' | 'rate';
      months: readonly {
        month: number;
        count: number;
        /** Of how many, where it is a part of a whole. */
        of?: number;
        notBegun: number;
        missing: readonly Unit[];
      }[];
      where: readonly Filter[];
      claims?: 'up' | 'down';
      /** Where it is asked of which units it went so: those of which it did. */
      units?: readonly { unit: Unit; was: number; is: number }[];
    }
  /** Whether a month can be locked: what is missing of it. */
  | {
      type: 'lock-ready';
      date: MonthDates;
      missing: readonly Unit[];
      owing: number;
      returned: number;
      /** Who asks may lock it. */
      may: boolean;
      /** Who asks would do it, or have the bot do it. */
      wouldLock?: true;
    }
  /** Months of the same work beside each other, the earliest first; two, but for a `course`; `worse`: which went worse is asked. */
  | {
      type: 'months-beside';
      months: readonly {
        month: number;
        finished: number;
        onTrack: number;
        late: number;
        notBegun: number;
        /** Of so many a state was reported, and of so many nothing is known. */
        told: number;
        unknown: number;
        missing: readonly Unit[];
      }[];
      where: readonly Filter[];
      worse?: true;
      /** How the last went beside those before it is asked, of however many. */
      course?: true;
    }
  /** The plan's groups by how many tasks they have, the one with most first. */
  | { type: 'groups-by-tasks'; rows: readonly { group: Group; indices: readonly Index[]; count: number }[] }
  | {
      type: 'cadence-due';
      items: readonly CadenceDue[];
      now: number;
      /** Whether it is done is asked, and not by when it must be. */
      asksDone?: true;
      /** All that is left of the year. */
      ahead?: true;
      /** Between which days it was asked for. */
      window?: DueWindow;
      /** Of the tasks asked about, how many have no deadline in the plan. */
      untimed?: number;
    }
  /** `reads`: who asks may not report for the unit. */
  | { type: 'debt'; unit: Unit; months: readonly OwedMonth[]; now: number; reads?: true }
  | { type: 'how'; how: How; at: HowFacts }
  | {
      type: 'offer';
      verb: ActVerb;
      month: number;
      unit?: Unit;
      /** A report for a unit that is not the asker's: the office enters it, with its reason. */
      onBehalf?: true;
      /** The one task that is named. */
      task?: { index: Index; task: Task };
      /** Who is named. */
      person?: Person;
      /** Of a month to be locked: units that have not reported, and tasks given back that were not sent again. */
      missing?: { units: readonly Unit[]; returned: number };
      /** Of a task to be given back: why, as it was said with the order. */
      reason?: string;
      allowed: boolean;
      why?: 'office' | 'no-unit' | 'in-private';
    }
  /** `now` where the day is asked for; `greets`: behind a greeting. */
  | { type: 'chat'; chat: Chat; now?: number; greets?: true }
  | { type: 'who-am-i' | 'who-is'; person: Person; units: readonly Unit[]; indices: readonly Index[] }
  /** Several people of the directory, by what they have in common: how many and who. */
  | { type: 'people'; groups: readonly PeopleGroup[] }
  /** Words of the plan document: a legal basis, a requirement. */
  | { type: 'section'; section: 'basis' | 'text'; text: string }
  /** What the province gave in the plan's own year: of all indices, or of those named. */
  /** `only`: those that came to their target, or did not, of these. */
  | {
      type: 'year-results';
      indices: readonly Index[];
      only?: 'reached' | 'missed';
      of?: readonly Index[];
    }
  | {
      type: 'unit-report';
      unit: Unit;
      progress: MonthProgress;
      report: Report | null;
      /** Nobody but the office changes it any more. */
      locked: boolean;
    }
  /** `brief`: it was asked for in few lines; `own`: of all, with one line of what is the asker's own. */
  | {
      type: 'summary';
      for: SummaryFor;
      progress: MonthProgress;
      before: MonthProgress | null;
      brief?: true;
      own?: SummaryFor;
    }
  /** Something over the months that have opened. */
  | {
      type: 'history';
      of:
        | { type: 'all' }
        | { type: 'unit'; unit: Unit }
        | { type: 'index'; index: Index }
        /** `person`: who leads them, where they are a leader's. */
        | { type: 'indices'; indices: readonly Index[]; person?: Person }
        | { type: 'task'; index: Index; task: Task; unit: Unit };
      months: readonly MonthProgress[];
      brief?: true;
    }
  /** Asked of months before the first that a unit reports: nothing is owed of them. */
  | { type: 'not-yet-owing'; unit: Unit; from: string; months: readonly number[] }
  /** What was, and is no more. */
  | { type: 'former'; former: Former }
  | { type: 'refused'; refusal: Refusal }
  /** What the asker believes, and whether it is so; what was asked is told behind it. */
  | { type: 'claim'; isSo: boolean; leads: readonly Unit[] }
  /** Whether it is so of one unit alone: `rest` are the others of which it is so. */
  | { type: 'only-one'; unit: Unit; isSo: boolean; rest: readonly Unit[] }
  /** Whether work with a day of its own was done in time, unit by unit. */
  | { type: 'in-time'; rows: readonly Row[]; now: number }
  /** Several questions in one message, answered in their order; `numbered`: each stood on a line of its own. */
  | { type: 'several'; answers: readonly Answer[]; numbered?: true }
  /** With the names of the commands that the asker may give where it is asked. */
  | { type: 'help'; commands?: readonly string[] }
  | { type: 'greeting' }
  | { type: 'thanks' };

/** Earlier months that are still owed, the oldest first, with how much the reader may know of them. */
export interface SeenArrears {
  months: readonly MonthInArrears[];
  seen: 'office' | 'leader' | 'names';
  /** What the reader's own units owe of them. */
  own: readonly { unit: Unit; months: readonly Arrear[] }[];
}

/** An answer that was taken over from the month before; `key` is the task's as the report has it. */
export interface CopiedRow {
  unit: Unit;
  task: Task;
  key: string;
  result: string;
}

/** What became of a unit's reports over some months. */
export interface LateRow {
  unit: Unit;
  late: readonly { month: number; days: number }[];
  /** Months of which nothing was sent when their deadline was over. */
  missing: readonly number[];
}

/** A unit's work of a month, by its state. */
export interface StateTally {
  good: number;
  behind: number;
  told: number;
}

export type SentAsked =
  | 'sent'
  | 'unsent'
  | 'late'
  | 'on-time'
  | 'whether'
  | 'when'
  | 'who'
  | 'first'
  | 'last'
  /** In time, and with the least left of it. */
  | 'closest'
  | 'days';

/** A task that the office gave back. */
interface ReturnedRow extends ReturnReason {
  month: number;
  unit: Unit;
  task: Task | null;
  by: Person | null;
  at: number;
  /** What was reported as its figure, where there is one. */
  figure?: number;
}

/** A unit's report of a month, or that there is none. */
export interface SentRow {
  unit: Unit;
  month: number;
  deadlineAt: number;
  /** Not reported, and nobody hears for the unit. */
  unheard?: true;
  report: {
    firstSentAt: number;
    sentAt: number;
    late: boolean;
    daysLate: number;
    by: Person | null;
    /** In whose name somebody else sent it. */
    sentFor: Person | null;
    /** Why the office entered it. */
    reason: string | null;
  } | null;
}

/** A unit's report of a month: when it was sent last (epoch ms), and when who of the office read it; null where it was not. */
export interface AcceptedRow {
  unit: Unit;
  month: number;
  sentAt: number | null;
  accepted: { at: number; by: Person | null } | null;
}

export interface MonthDates {
  month: number;
  openAt: number;
  deadlineAt: number;
  /** The day off, «2026-04-25», on which the deadline would have been; none where it was not put off. */
  ruled?: string;
  locked: boolean;
  lock: { by: string; at: number } | null;
}

/** A task with a cadence, and when its span ends. */
/** Days, «2026-06-30», between which work falls due; null: no bound. `none`: nothing does, and what is shown comes next. */
export interface DueWindow {
  from: string | null;
  until: string | null;
  none?: true;
}

export interface CadenceDue {
  index: Index;
  task: Task;
  units: readonly Unit[];
  /** The last date of the span, «2023-06-30», and its months. */
  lastDay: string;
  /** The month it was reported done in; null where it was not. */
  done: number | null;
  /** More time that was given: `lastDay` is the day that counts then. */
  extended?: Extended;
}

/** What a unit has not answered of a month. */
export interface OwedMonth {
  month: number;
  deadlineAt: number;
  /** `back`: why the office gave it back, by whom and when (epoch ms), where it did. */
  tasks: readonly {
    index: Index;
    task: Task;
    back?: ReturnReason & { by: Person | null; at: number };
  }[];
  sent: boolean;
  /** Ids of those that are answered in a draft, and not sent; where it is known to who asks. */
  drafted?: readonly string[];
}

export type SummaryFor =
  /** With the groups of the plan that alone are meant of theirs. */
  | { type: 'leader'; person: Person; indices: readonly Index[]; groups?: readonly string[] }
  | { type: 'group'; groups: readonly string[]; indices: readonly Index[] }
  | { type: 'unit'; unit: Unit }
  | { type: 'all' };

/** What a how-to is built of: the values that the acts themselves use. */
export interface HowFacts {
  month: MonthDates;
  now: number;
  /** What the asker's unit still owes of the month; null where nobody asks for a unit. */
  /** `drafted`: so many of them are answered in a draft, and not sent. */
  owes: { unit: Unit; tasks: number; sent: boolean; drafted?: number } | null;
  role: Role | null;
  /** The Word report is asked for, and no table. */
  word?: true;
  /** The command that is named. */
  command?: string;
  /** What of it is asked first. */
  detail?: HowDetail;
  /** By which the month speaks. */
  calendar?: Calendar;
  /** Whose report another is to send: of which unit, who, and whether they may; `changes`: what it holds was to be changed by a word; `act`: what else was to be done with it. */
  standsFor?: {
    unit: Unit;
    by: Person | null;
    may: boolean;
    changes?: true;
    act?: 'delete' | 'delete-late' | 'approve' | 'send';
    /** It is asked who they are: everybody who may report in the head's stead. */
    who?: readonly Person[];
    /** Whoever reports is to be away. */
    isAway?: true;
  };
}

export type IndexFilter =
  | { type: 'all' }
  | { type: 'group'; groups: readonly string[] }
  | { type: 'rank'; rank: number }
  | { type: 'top' }
  | { type: 'score'; above: boolean; score: number }
  | { type: 'moved'; direction: 'up' | 'down' }
  | { type: 'same' }
  | { type: 'chosen' }
  | { type: 'target'; score: number };

/** A question that still lacks its index; small enough to travel in a button. */
export interface PendingQuery {
  intents: IndexIntent[];
  unit?: string;
}

/** What a chat last spoke of; a follow-up takes from it what it lacks, for half an hour. */
export interface Topic {
  indices: string[];
  intents: IndexIntent[];
  person?: string;
  unit?: string;
  /** What was asked of the person or unit: leading, coordinating or tasks. */
  of?: 'lead' | 'coordinate' | 'both' | 'tasks';
  /** The last answer was a choice of indices: a bare name now answers it. */
  open: boolean;
  /** The question, where its figures are of one of two years: it may be asked of the other. */
  asked?: string;
  /** The last composed question, printed, and its rows in the order shown. */
  last?: { query: string; rows: string[] };
  at: number;
}

export interface Memory {
  topic: Topic | null;
  now: number;
}

export interface AskResult {
  answer: Answer;
  topic: Topic | null;
  /** What is said before the answer: that a name which was asked by means something else by now. */
  former?: readonly Former[];
  figures?: FiguresOf;
}

/** Of which year the figures of an answer are, where those of two are known. */
export interface FiguresOf {
  year: number;
  /** The other year, where none was named or this one is not the newest. */
  other?: number;
  /** Of so many indices nothing is recorded. */
  left: number;
  /** The plan from which they are read, where it is not the one in force. */
  plan?: Plan;
}

export interface AskContext {
  plan: Plan;
  org: Org;
  progress: Progress;
  /** Progress of a month of the plan's year. */
  progressOf(month: number): Progress;
  /** Opening and deadline of a month of the plan's year, epoch ms. */
  datesOf(month: number): { openAt: number; deadlineAt: number };
  now: number;
  /** When reports are due every month, before days off move it. */
  deadline: { day: number; time: string };
  /** By which the month speaks; how it is done is told by the same values that do it. */
  calendar?: Calendar;
  /** The month that is meant without naming one. */
  atHand: number;
  /** Who asks, in private, with the units they may report for; null in a group and of strangers. */
  speaker: { person: Person; units: readonly Unit[] } | null;
  /** Who asks in a group, of whose unit the plan may be told there; null in private and of strangers. */
  asker?: AskContext['speaker'];
  inGroup: boolean;
  /** What a unit sent for a month of the plan's year. */
  reportOf(unit: string, month: number): Report | undefined;
  /** Who may report for a unit today in its head's stead. */
  deputiesOf(unit: string): readonly Person[];
  /** Ids of the units that nobody hears for. */
  unheard?: ReadonlySet<string>;
  isLocked(month: number): boolean;
  /** Who locked a month, and when. */
  lockOf(month: number): { by: string; at: number } | null;
  /** When a month's reminders went out, with ids of units and people. */
  nudgesOf(month: number): Nudges;
  /** What counts as an opened month begins here: the bot's first. */
  firstMonth: number;
  /** Whether the results of the plan's own year are recorded, and what they are. */
  hasResults?: boolean;
  /** The commands that the bot has, without their slash. */
  commands?: ReadonlySet<string>;
  results?: ResultValues;
}

/** How long a follow-up may lean on what was said before (design.md: half an hour). */
export const topicLifetimeMs = 30 * 60 * 1000;

/** An answer with what a follow-up may lean on; without a topic the last one stays. */
export interface Asked {
  answer: Answer;
  topic?: Omit<Topic, 'at' | 'open'> & { open?: boolean };
}
