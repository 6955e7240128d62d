import type { Draft, FactSaid } from './draft.ts';
import type { Added } from './open-point.ts';
import type { Cadence, Due, Measure, Target } from './plan.ts';

/** What orders in words do to a draft, as values. */

/** What of a draft is to be another way. */
export type DraftOrder =
  | { type: 'strike'; indices: string[]; tasks: string[] }
  | { type: 'target'; code: string; target: Target }
  | { type: 'time'; task: string; due: Due | null; cadence: Cadence | null }
  /** `added`: whoever is named and the draft does not have, behind those that it has. */
  | { type: 'owners'; task: string; units: string[]; added: readonly Added[] }
  | { type: 'lead'; code: string; unit: string | null; added: readonly Added[] }
  | { type: 'leaders'; code: string; people: string[]; added: readonly Added[] }
  /** `unread`: what was said of the task and could not be read. */
  | { type: 'add'; code: string; text: string; facts: FactSaid; unread: readonly UnreadPart[] }
  | { type: 'product' | 'source'; task: string; words: string | null }
  | { type: 'measure'; task: string; measure: Measure | null }
  | { type: 'add-unit'; name: string }
  | { type: 'strike-unit'; unit: string }
  | { type: 'name-unit'; unit: string; name: string }
  | { type: 'name'; code: string; text: string }
  | { type: 'text'; task: string; text: string };

/** What was said of a task that is new and could not be read. */
export interface UnreadPart {
  of: 'time' | 'owner' | 'measure';
  typed: string;
}

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
  | { type: 'person'; typed: string }
  | { type: 'several-people'; typed: string; names: readonly string[] }
  | { type: 'unit-there'; name: string }
  | { type: 'no-figure'; task: string; typed: string }
  | { type: 'several-units'; typed: string; names: readonly string[] }
  /** How what is not changed by words is changed. */
  | { type: 'how' };

/** What was changed in a draft, before and after, in the paper's own words. */
export interface DraftChanged {
  what:
    | 'strike-index'
    | 'strike-task'
    | 'target'
    | 'time'
    | 'owners'
    | 'lead'
    | 'leaders'
    | 'add'
    | 'name'
    | 'text'
    | 'product'
    | 'source'
    | 'measure'
    | 'add-unit'
    | 'strike-unit'
    | 'name-unit';
  /** The code of the index, the task's number, or the id of the unit. */
  of: string;
  /** The name of the index or the unit, or the task's words. */
  name: string;
  before: string;
  after: string;
  /** How many tasks go with an index, or are of a unit that goes. */
  tasks: number;
  /** How many indices a unit led that goes. */
  indices?: number;
  /** Who or what came into the draft by it. */
  added?: readonly string[];
  /** What is said of a new task, as it was understood; and what was not. */
  beside?: readonly (readonly [of: 'time' | 'product' | 'source' | 'measure' | 'owner', words: string])[];
  unread?: readonly UnreadPart[];
}

/** Whom an order may have meant, where nobody in the draft is called so. */
export interface Meant {
  typed: string;
  name: string;
}

/** A draft that was changed, what was changed, and the tasks that have another number by it. */
export interface CarriedOut {
  draft: Draft;
  changed: readonly DraftChanged[];
  renumbered: readonly (readonly [before: string, after: string])[];
}
