import type { OpenTime } from './open-times.ts';
import type { Cadence, Due, Measure, Plan, Target } from './plan.ts';

/**
 * A plan as a document says it, before a person has looked at it. Whatever is in it stands in the document, or is a
 * proposal that says so; what could not be placed is listed. Plain values: it goes through JSON and back.
 */

/** Where in a document: its nth paragraph, or a row of its nth table (of a workbook: of the sheet). Both count from 1. */
export type Place =
  | { type: 'paragraph'; number: number }
  | { type: 'row'; table: number; row: number; sheet?: string };

/** Words of a document with their place. */
export interface Written {
  words: string;
  place: Place;
}

export interface UnitDraft {
  id: string;
  name: string;
  /** In the agency, a name for several of its units, or outside of it. */
  type: 'unit' | 'group' | 'outside';
  kind: 'office' | 'inspectorate' | 'division' | 'centre';
  /** Shorter names that the document itself uses. */
  aliases: string[];
  /** The units behind a group's name; empty where nothing says so. */
  members: string[];
}

export interface PersonDraft {
  id: string;
  name: string;
  title: string;
}

export interface TaskDraft {
  id: string;
  place: Place;
  text: string;
  /** Ids of units, groups and outside owners; null where the lead unit of the index owes it. */
  owners: string[] | null;
  ownerWords: string | null;
  /** Proposed: what the report asks, and the largest figure that makes sense, no document says. */
  measure: Measure | null;
  cadence: Cadence | null;
  due: Due | null;
  product: string | null;
  source: string | null;
}

export interface BaselineDraft {
  year: number | null;
  score: number | null;
  rank: number | null;
  of: number | null;
  previous: Plan['indices'][number]['baseline']['previous'];
  words: string;
}

export interface IndexDraft {
  /** An area has leaders, units and tasks, but the document calls it no index. */
  type: 'index' | 'area';
  place: Place;
  /** Numbers of the headings above it, «II.1.4»: how people name the place. */
  path: string;
  code: string;
  name: string;
  /** Id of its group; null where it stands under none. */
  group: string | null;
  within: string | null;
  baseline: BaselineDraft | null;
  target: Target | null;
  leaders: string[];
  leaderWords: string;
  leadUnit: string | null;
  coordinating: string[];
  following: string[];
  leadWords: string;
  tasks: TaskDraft[];
  aliases: string[];
}

export interface GroupDraft {
  id: string;
  name: string;
  short: string;
  tends: 'maintain' | 'improve' | null;
}

/** What of a task a paper may say twice, and otherwise the second time. */
export type TaskFact = 'time' | 'product' | 'source' | 'measure' | 'owner';

/** The fact as another place of the paper has it, ready to be put into the task. */
export type FactSaid = Partial<
  Pick<TaskDraft, 'due' | 'cadence' | 'product' | 'source' | 'measure' | 'owners'>
>;

/**
 * A change that a later part of the paper makes, or the paper in another; a note at a cell; a row that is struck out; a note below a page; words that a tracked change takes out; a sheet that is hidden; a scale of its own;
 * places to climb from a rank that nobody gave; an aim that is no one figure, where most are; an index that several people lead, where one
 * leads most, or for which two places name others; another figure of the whole, or of an index, than its aim or result; an aim of the whole
 * below its result; a legal basis of a later day; a movement that the figures do not make; tasks without a time; times without a year; a cell with a comma that was
 * read as the name of one body.
 */
export type ToldBesides =
  | 'amended'
  | 'cell-note'
  | 'struck-out'
  | 'footnote'
  | 'taken-out'
  | 'hidden-sheet'
  | 'other-scale'
  | 'no-base-rank'
  | 'open-target'
  | 'several-leaders'
  | 'aim-differs'
  | 'aim-below'
  | 'basis-later'
  | 'amends-other'
  | 'leader-differs'
  | 'score-moved'
  | 'no-time'
  | 'no-year'
  | 'one-name';

/** What of an index, of a task, or of the whole does not look like what it was placed as. */
export type OddOfIndex = 'index' | 'pillar' | 'leader' | 'lead' | 'helper' | 'baseline' | 'target';
export type OddOfTask = 'task' | 'index' | 'owner' | 'product' | 'rest';
export type OddOfWhole = 'agency' | 'title' | 'signer' | 'aim';

/** What in a document contradicts itself, or stands alone where it should not. */
export type Doubt = { place: Place; path: string; source: string } & (
  | { type: 'movement'; code: string; from: number; to: number; said: number }
  | { type: 'target-below'; code: string; target: number; baseline: number; of: 'score' | 'rank' }
  | { type: 'aim-rank'; code: string; aim: number; rank: number }
  | { type: 'aim-alone'; name: string }
  | { type: 'due-outside'; task: string; year: number }
  /** «31/6», «quý V»: a time that no calendar has. */
  | { type: 'no-such-time'; task: string; words: string }
  /** A time that no task can hold whole: several ends, of which the last is taken, a beginning, a rhythm that no cadence is, or words that nobody can read. */
  | { type: 'time-open'; task: string; words: string; why: OpenTime | 'unclear' | 'past' }
  /** What the paper says besides of what is in the plan, and was not put into it: a person has to look. `mark`: of which of them it is. */
  | { type: 'told-besides'; why: ToldBesides; words: string; mark: string }
  /** Two tasks of one list bear the same number: one may be the other, written anew. */
  | { type: 'same-number'; task: string; number: string; first: string; second: string }
  /** A task stands in the text and in a table, with one fact told otherwise; `to`: as the second place has it. */
  | { type: 'task-differs'; task: string; of: TaskFact; first: string; second: string; to: FactSaid }
  /** Several units lead an index, of which a plan holds one: the first, until somebody says which. Their ids. */
  | { type: 'several-leads'; code: string; units: string[] }
  /** A target of which only a part is held: a score, and «nhóm 5» or «tăng ít nhất 05 bậc» beside it. */
  | { type: 'target-beside'; code: string; words: string }
  /** A leader whom an index calls by another title (`title`) than the rest of the paper (`other`). */
  | { type: 'title-differs'; code: string; person: string; name: string; title: string; other: string }
  /** What the paper gives as a sum, and what its own figures make. */
  | { type: 'sum-differs'; of: string; said: number; sum: number }
  /** A body that the State has ended by the paper's day, to which it gives work. */
  | { type: 'body-ended'; unit: string; name: string; day: string; works: string[] }
  /** By which day of the month a task is done, as its own words and another sentence have it. */
  | { type: 'month-days'; task: string; first: number; second: number }
  /** Most indices have a target, and this one has none. */
  | { type: 'no-target'; code: string; name: string }
  /** A target that is a bare number: a score or a rank, of which the paper says neither. */
  | { type: 'target-unclear'; code: string; words: string }
  /** Two people of one title whose names differ by a single word: one may be the other, mistyped. Their ids. */
  | { type: 'near-people'; person: string; other: string; name: string; otherName: string }
  /** A unit that the paper itself says ends, and gives work to; `into`: who goes on with it, where that is said. */
  | { type: 'unit-ended'; unit: string; name: string; into: string | null; works: string[] }
  /** A unit that is given work, and is not in the paper's own list of all its units; `isOnce`: it is named but once, where others are again and again. */
  | { type: 'unit-unlisted'; unit: string; name: string; works: string[]; isOnce?: true }
  /** A name in a table or heading that is like that of one index alone, and was taken for it. */
  | { type: 'short-name'; code: string; name: string; short: string }
  /** Two names of units of which one may be the other's short name. Their ids; `name` is the longer one. */
  | { type: 'same-unit'; unit: string; other: string; name: string; otherName: string }
  /** An index stands under one pillar, and its code is that of another. */
  | { type: 'pillar-differs'; code: string; stands: string; byCode: string }
  /** Of most tasks the paper says who does them; of these it does not, so that the lead of the index owes them. Their words. */
  | { type: 'no-owner'; tasks: string[] }
  /** The score of the year before as another sentence of the paper has it. */
  | { type: 'score-differs'; code: string; score: number; said: number }
  /** The paper says how many indices there are, and holds others. */
  | { type: 'index-count'; said: number; found: number }
  | { type: 'basis-year'; dated: number; cited: number }
  | { type: 'same-figures'; codes: string[] }
  | { type: 'same-code'; code: string }
  | { type: 'beyond'; code: string; figure: number; limit: number; of: 'score' | 'rank' }
  | { type: 'baseline-year'; code: string; year: number; planYear: number }
  | { type: 'result-differs'; code: string; said: number; recorded: number; of: 'score' | 'rank' }
  | { type: 'heading-differs'; heading: string; below: string }
  /** Placed, and unlike what it was placed as: a yes keeps it, a no takes it out. `who`: ids of those it is about. */
  | { type: 'index-odd'; of: OddOfIndex; code: string; words: string; who: string[] }
  | { type: 'task-odd'; of: OddOfTask; task: string; words: string }
  | { type: 'whole-odd'; of: OddOfWhole; words: string }
  /** Bodies taken for the agency's own, or for others, by the kind that their name says alone. */
  | { type: 'own-or-outside'; unit: string; units: string[]; name: string; isOutside: boolean }
  /** A column of a table of work that nobody knows, by its header (`source`) and its cells: what it holds is asked once for all of them. */
  | { type: 'column-open'; column: string; cells: Written[] }
  | { type: 'no-number' }
);

/** What the document does not say. What is `needed` keeps it from being a plan that the bot can run. */
export interface Missing {
  what:
    | 'agency'
    | 'year'
    | 'date'
    | 'title'
    | 'signer'
    | 'overall-aim'
    | 'indices'
    | 'report-to'
    | 'monthly'
    | 'group'
    | 'baseline'
    | 'baseline-year'
    | 'target'
    /** The paper sets a rank for others, and leaves that of this index open. */
    | 'target-rank'
    /** It sets a score for most others, and a rank alone, or words, for this index. */
    | 'target-score'
    /** Most others have somebody who helps. */
    | 'helpers'
    | 'leader'
    | 'lead'
    | 'tasks'
    | 'members'
    | 'owner'
    | 'code'
    /** Of tasks, their ids with commas between, where the paper's own table has a column for it. */
    | 'product'
    | 'source'
    | 'measure';
  /** An index, a task or a unit that it is missing of. Of who owes a task, «1.4: » and the words that name them. */
  of: string | null;
  needed: boolean;
  /** Those words are a name that nobody knows, which may be that of a new unit of this kind. */
  as?: UnitDraft['type'];
}

/** What the rules suggest and a person has to say yes to. It is in the draft already, so that a yes changes nothing. */
export type Proposal =
  | { type: 'spelling'; place: Place; path: string; source: string; shown: string }
  | { type: 'joined'; place: Place; words: string; with: string }
  | { type: 'group'; group: string; short: string; tends: GroupDraft['tends'] }
  | { type: 'alias'; of: string; aliases: string[] }
  | { type: 'unit-name'; words: string; unit: string }
  | { type: 'members'; group: string; units: string[] }
  | { type: 'measure'; task: string; measure: Measure; others: string[] }
  | { type: 'due'; task: string; words: string }
  | { type: 'cadence'; task: string; words: string }
  /** «Thường xuyên», «ngày 15 hằng tháng»: a duty of every month, for which a plan needs neither cadence nor due. */
  | { type: 'often'; task: string; words: string }
  | { type: 'owner'; task: string; words: string; unit: string }
  /** A table that repeats the tasks of the text has this one besides. */
  | { type: 'only-in-table'; task: string; words: string }
  /** A unit that ends or is renamed: the office says so in the directory; `under` is the index that it would else be a task of. */
  | {
      type: 'unit-change';
      change: 'merge' | 'dissolve' | 'rename';
      unit: string;
      into: string | null;
      day: string | null;
      words: string;
      place: Place;
      under: string | null;
    }
  /** «Giám đốc Sở» without a name, where the paper is signed by the director. */
  | { type: 'leader'; index: string; words: string; person: string }
  /** Whoever gets the reports puts them together, where the document names nobody who does. */
  | { type: 'consolidator'; unit: string }
  | { type: 'scale'; scale: number }
  | { type: 'code'; code: string; name: string }
  | { type: 'from-aims'; code: string; rank: number; of: number | null }
  | { type: 'pillar-as-group'; name: string; words: string };

/** Work that a section behind the indices, or an annex alone, gives to a unit: no task of the plan until somebody says yes to it. */
export interface FurtherTask {
  id: string;
  unit: string;
  words: string;
  place: Place;
  /** What a row of an annex says of it besides. */
  facts?: FactSaid;
}

/** What is new, gone or another than what is known already: in the directory, or in last year's plan. */
export interface Change {
  of: 'unit' | 'person' | 'index';
  type: 'new' | 'gone';
  name: string;
}

export interface Draft {
  version: 1;
  year: number | null;
  agency: { name: string; province: string; parent: string };
  document: {
    type: string;
    number: string | null;
    symbol: string;
    place: string;
    date: string | null;
    title: string;
    signer: Plan['document']['signer'];
    recipients: string[];
    closing: string;
  };
  legalBases: string[];
  /** Its number is null where only its words are known. */
  overallAim: { words: string; band: number | null } | null;
  aims: string[];
  requirements: string[];
  organisation: {
    reportTo: string | null;
    consolidator: string | null;
    consolidatedFor: string;
    monthly: boolean;
    words: string[];
    /** Nobody of its agency is known yet: it is asked who of the unit puts the reports together. */
    asksWho?: boolean;
    /** Who that is; unset where nobody was named, and whoever takes the plan up does it. */
    who?: string;
    /** By which day of the month the paper has units report, in its words; `agreed` once somebody said yes to a day. */
    reportDay?: { day: number; words: string; agreed?: number };
  };
  scale: number;
  /** What the paper's tables of tasks have a column for. */
  taskColumns?: ('product' | 'source' | 'measure')[];
  groups: GroupDraft[];
  indices: IndexDraft[];
  /** Areas of work that are called no index: they show what such a document holds, and go into no plan. */
  areas: IndexDraft[];
  units: UnitDraft[];
  people: PersonDraft[];
  doubts: Doubt[];
  missing: Missing[];
  unplaced: Written[];
  /** Asked for a yes; unset where there is none. */
  further?: FurtherTask[];
  proposals: Proposal[];
  changes: Change[];
  /** How many paragraphs and rows there are, those not placed among them. */
  read: number;
  /** What became of the questions about it, by the ids of `openPoints`: unset until one is answered, or the draft corrected. */
  asked?: {
    /** Answered by a yes, or left as it is. */
    settled: string[];
    /** Whose tasks are being typed, one after another. */
    adding?: string;
    /** What no plan can be without and somebody left for later: the others are asked first. */
    later?: string[];
    /** As they were given, for the same paper sent again. */
    answers?: AnswerKept[];
  };
  /** What the paper was as it was read: the same paper sent again is known by it. */
  asRead?: string;
}

/** An answer with what was asked by its mark. */
export interface AnswerKept {
  point: string;
  about: string;
  answer: string;
  /** Whoever is named is somebody new, though nearly called as another. */
  isNew?: boolean;
}

/** Why a document is no plan that raises an index. */
export interface NoPlan {
  type: 'no-plan';
  /** What its own title calls it («báo cáo»), in small letters; '' where nothing says so. */
  seems: string;
  /** `aims`: results of the year before and no target; `unread`: indices are named, and nothing of them could be read. */
  lacks: ('indices' | 'targets' | 'aims' | 'tasks' | 'owners' | 'unread')[];
}
