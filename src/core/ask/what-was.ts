import type { Person, Unit } from '../people/org.ts';
import type { Index, Task } from '../plan/plan.ts';

/** What an amendment took out, with the first month («2023-08») that is reported without it. */
export interface RemovedIndex {
  type: 'index';
  index: Index;
  owesUntil: string;
}
export interface RemovedTask {
  type: 'task';
  index: Index;
  task: Task;
  owesUntil: string;
}

/** Something that was and is no more, or is called otherwise now: it is told as such, and never denied. */
export type Former =
  | RemovedIndex
  | RemovedTask
  /** All that amendments took out. */
  | { type: 'removed'; indices: readonly RemovedIndex[]; tasks: readonly RemovedTask[] }
  /** A unit that is no more; `heir` has its work, where anybody has. */
  | { type: 'unit-ended'; unit: Unit; heir: Unit | null }
  | { type: 'unit-renamed'; unit: Unit; from: string; on: string }
  /** Whoever has left, as they were, with the indices that they were in charge of. */
  | { type: 'person'; person: Person; until: string; indices: readonly Index[] };
