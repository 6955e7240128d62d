import type { Org, Person, Role, Unit, UnitGroup } from '../people/org.ts';
import type { Index, Plan, Task } from '../plan/plan.ts';
import type { Progress } from '../report/progress.ts';

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
  | { type: 'no-reasons' }
  | { type: 'not-understood' };

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
      asked: 'lead' | 'coordinate' | 'both';
      lead: Index[];
      coordinate: Index[];
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
  | { type: 'plan-task-count'; tasks: number; assignments: number; unit?: Unit | UnitGroup }
  | { type: 'cadence'; items: { index: Index; task: Task }[] }
  | { type: 'month'; progress: Progress }
  | { type: 'missing'; progress: Progress }
  | { type: 'deadline'; progress: Progress; period?: { month: number; openAt: number; deadlineAt: number } }
  | { type: 'unit-progress'; unit: Unit | UnitGroup; progress: Progress }
  | {
      type: 'choose-index';
      candidates: Index[];
      query: PendingQuery /** What they have in common; null where none was named. */;
      about: string | null;
    }
  | { type: 'refused'; refusal: Refusal }
  /** With the role of whoever asks in private: it decides which commands are theirs. */
  | { type: 'help'; role?: Role }
  | { type: 'greeting' }
  | { type: 'thanks' };

export type IndexFilter =
  | { type: 'all' }
  | { type: 'group'; group: 'maintain' | 'improve' }
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
  at: number;
}

export interface Memory {
  topic: Topic | null;
  now: number;
}

export interface AskResult {
  answer: Answer;
  topic: Topic | null;
}

export interface AskContext {
  plan: Plan;
  org: Org;
  progress: Progress;
  /** Progress of a month of the plan's year. */
  progressOf(month: number): Progress;
  /** Opening and deadline of a month of the plan's year, epoch ms. */
  datesOf(month: number): { openAt: number; deadlineAt: number };
}

/** How long a follow-up may lean on what was said before (design.md: half an hour). */
export const topicLifetimeMs = 30 * 60 * 1000;

/** An answer with what a follow-up may lean on; without a topic the last one stays. */
export interface Asked {
  answer: Answer;
  topic?: Omit<Topic, 'at' | 'open'> & { open?: boolean };
}
