import type { Draft } from './draft.ts';
import type { Cadence, Due, Target } from './plan.ts';

/** What orders in words do to a draft, as values. */

/** What of a draft is to be another way. */
export type DraftOrder =
  | { type: 'strike'; indices: string[]; tasks: string[] }
  | { type: 'target'; code: string; target: Target }
  | { type: 'time'; task: string; due: Due | null; cadence: Cadence | null }
  | { type: 'owners'; task: string; units: string[] }
  | { type: 'lead'; code: string; unit: string }
  | { type: 'add'; code: string; text: string }
  | { type: 'name'; code: string; text: string }
  | { type: 'text'; task: string; text: string };

/** Why an order is not carried out. */
export type OrderProblem =
  /** No index or task is called so. */
  | { type: 'none-such'; of: 'index' | 'task'; ref: string }
  /** Several are, by their numbers. */
  | { type: 'several'; of: 'index' | 'task'; ref: string; named: readonly string[] }
  /** It is said of tasks, and an index is named: these are its tasks. */
  | { type: 'is-index'; code: string; tasks: readonly string[] }
  /** It is said of an index, and a task is named. */
  | { type: 'is-task'; task: string }
  | { type: 'which-index'; text: string }
  | { type: 'score-or-rank'; code: string; figure: string }
  | { type: 'score'; most: number }
  | { type: 'time'; task: string; typed: string; year: number | null }
  | { type: 'unit'; typed: string }
  | { type: 'several-units'; typed: string; names: readonly string[] }
  /** How what is not changed by words is changed. */
  | { type: 'how' };

/** What was changed in a draft, before and after, in the paper's own words. */
export interface DraftChanged {
  what: 'strike-index' | 'strike-task' | 'target' | 'time' | 'owners' | 'lead' | 'add' | 'name' | 'text';
  /** The code of the index, or the task's number. */
  of: string;
  /** The index's name or the task's words. */
  name: string;
  before: string;
  after: string;
  /** How many tasks go with an index. */
  tasks: number;
}

/** A draft that was changed, what was changed, and the tasks that have another number by it. */
export interface CarriedOut {
  draft: Draft;
  changed: readonly DraftChanged[];
  renumbered: readonly (readonly [before: string, after: string])[];
}
