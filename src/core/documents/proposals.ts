import type { Context } from '../context.ts';
import type { Unit } from '../people/org.ts';
import { planIdOf } from '../report/carried.ts';
import type { MonthProgress, TaskProgress } from '../report/progress.ts';
import type { State } from '../state/state.ts';
import { cutAt } from '../text/cut.ts';
import { type Period, periodKey } from '../time/viet-nam-time.ts';
import { type Addressee, addresseeOf } from './addressed-to.ts';
import type { PlacedProposal } from './asked-document.ts';

/** A proposal of a unit's report of a month, and whether it goes out with a paper. */
export interface Proposal {
  /** «2023-05» */
  period: string;
  unit: Unit;
  taskId: string;
  /** As the plan numbers the task: «2.1.3». */
  code: string;
  words: string;
  addressee: Addressee;
  isOut: boolean;
  /** The office has said so; else it follows from whom it asks. */
  isPlaced: boolean;
}

/** Where a proposal's place is kept. */
export const proposalKey = (period: string, unit: string, taskId: string): string =>
  `${period} ${unit} ${taskId}`;

/** So much of a proposal says that it is the same one, in UTF-16 units. */
const wordsKept = 120;
export const wordsOfPlaced = (proposal: string): string => cutAt(proposal, wordsKept);

/** Whether a proposal goes out, by what the office has said of it; null where it has said nothing of these words. */
function placedOf(placed: Record<string, PlacedProposal>, key: string, proposal: string): boolean | null {
  const known = Object.hasOwn(placed, key) ? placed[key] : undefined;
  return known?.words === wordsOfPlaced(proposal) ? known.to === 'out' : null;
}

/** What a task's answer of a month proposes; null where it proposes nothing. */
function proposalOf(
  { proposals = {} }: Pick<State, 'proposals'>,
  context: Pick<Context, 'plan' | 'org'>,
  period: Period,
  { entry, unit, task }: Pick<TaskProgress, 'entry' | 'unit' | 'task'>,
): Proposal | null {
  const words = entry?.proposal?.trim() ?? '';
  if (words === '') return null;
  const key = periodKey(period);
  const addressee = addresseeOf(words, context);
  const placed = placedOf(proposals, proposalKey(key, unit.id, task.id), words);
  return {
    period: key,
    unit,
    taskId: task.id,
    code: planIdOf(task),
    words,
    addressee,
    isOut: placed ?? addressee !== 'inside',
    isPlaced: placed !== null,
  };
}

/** Every proposal of some months, by month and unit. */
export const proposalsOf = (
  state: Pick<State, 'proposals'>,
  context: Pick<Context, 'plan' | 'org'>,
  months: readonly Pick<MonthProgress, 'period' | 'tasks'>[],
): Proposal[] =>
  months.flatMap(({ period, tasks }) =>
    tasks.flatMap((task) => proposalOf(state, context, period, task) ?? []),
  );
