import type { Person, Unit } from '../people/org.ts';
import type { Index, Task } from '../plan/plan.ts';
import type { TaskProgress } from '../report/progress.ts';

/** A task as one unit owes it, with what was reported of it where a month is asked. */
export interface TaskRow {
  index: Index;
  task: Task;
  units: readonly Unit[];
  /** In the order of the months asked. */
  reported: readonly { month: number; progress: TaskProgress }[];
}

/** One unit, month, leader or index with what was counted of it. */
export interface GroupRow {
  key: string;
  count: number;
  /** By what it stands in the order: the count, or of what is behind how many of them are late. */
  rank: number;
  entries: readonly TaskProgress[];
  /** How many it was in the earlier of two months, where it is asked who has more by now; null where not all is known. */
  before?: number | null;
  /** It does not meet what is asked of it in all. */
  isOut?: true;
}

/** «dưới 95%»: what units' figures are held against. */
export interface FigureBound {
  op: '<' | '>' | '>=';
  value: number;
}

/** What a query finds. */
export type Found =
  /** `unknown`: those without the figure by which they are ordered; `owed`: of units, how many tasks they have in each. */
  | {
      of: 'index';
      rows: readonly Index[];
      unknown: readonly Index[];
      owed?: Readonly<Record<string, number>>;
    }
  /** With those that nothing was reported of, where a status is asked: whether they have it is not known. */
  /** `total`: how many they are a part of; `end`: by their figures, from which end they stand, where one of them is asked for; `bound`: who of them is beyond it. */
  | {
      of: 'task';
      rows: readonly TaskRow[];
      silent: readonly TaskProgress[];
      total?: number;
      end?: 'low' | 'high';
      bound?: FigureBound;
    }
  | { of: 'unit'; rows: readonly { unit: Unit; count: number }[] }
  | { of: 'person'; rows: readonly { person: Person; count: number }[] }
  /** In the order asked; `silent` is what nobody answered. */
  | { of: 'group'; rows: readonly GroupRow[]; silent: readonly TaskProgress[] };
