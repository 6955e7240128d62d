import type { Context } from '../context.ts';
import { heirToday } from '../people/as-of.ts';
import { indexOf } from '../people/directory-index.ts';
import type { Unit } from '../people/org.ts';
import type { Index, Task } from '../plan/plan.ts';
import type { State } from '../state/state.ts';
import { givenTo, isOpenMatter, type Matter, settledBy, wordsOf } from './matter.ts';

/** A matter as a month's papers tell it. */
export interface FollowedMatter {
  id: number;
  unit: Unit;
  index: Index;
  task: Task;
  /** What its unit wrote of it last. */
  words: string;
  /** When it was opened, and settled; epoch ms. */
  at: number;
  state: { type: 'open'; given: Unit | 'office' | null } | { type: 'solved' | 'refused'; at: number };
}

function stateOf({ org }: Pick<Context, 'org'>, matter: Matter): FollowedMatter['state'] {
  const settled = settledBy(matter);
  if (settled) return { type: settled.type, at: settled.at };
  const given = givenTo(matter);
  const unit = given?.type === 'to-unit' ? indexOf(org).units.get(heirToday(org, given.unit)) : undefined;
  return { type: 'open', given: unit ?? (given ? 'office' : null) };
}

/**
 * The matters that a month has to do with: reported in it or before, and not settled before it opened.
 * @param month its key («2023-05») and when the first month that is told opened, epoch ms
 */
export function mattersFollowed(
  { matters }: Pick<State, 'matters'>,
  { plan, org }: Pick<Context, 'plan' | 'org'>,
  month: { key: string; openAt: number },
): FollowedMatter[] {
  return matters.flatMap((matter) => {
    const isOfMonth = matter.withdrawnAt === undefined && matter.told[0]!.period <= month.key;
    if (!isOfMonth || (!isOpenMatter(matter) && settledBy(matter)!.at < month.openAt)) return [];
    const unit = indexOf(org).units.get(heirToday(org, matter.unit));
    const index = plan.indices.find(({ tasks }) => tasks.some(({ id }) => id === matter.taskId));
    const task = index?.tasks.find(({ id }) => id === matter.taskId);
    if (!unit || !index || !task) return [];
    const words = wordsOf(matter.told.at(-1)!);
    return [{ id: matter.id, unit, index, task, words, at: matter.at, state: stateOf({ org }, matter) }];
  });
}

/** How many there are, and what became of them. */
export function countedMatters(all: readonly FollowedMatter[]): {
  all: number;
  solved: number;
  refused: number;
  open: number;
} {
  const of = (type: FollowedMatter['state']['type']): number =>
    all.filter(({ state }) => state.type === type).length;
  return { all: all.length, solved: of('solved'), refused: of('refused'), open: of('open') };
}
