import { ownersOf } from '../../plan/assignments.ts';
import type { Index, Task } from '../../plan/plan.ts';
import type { AskContext } from '../answer.ts';
import { ofTask } from '../conditions.ts';
import type { Filter } from '../query.ts';

/** A task with the index that it stands in. */
export interface Work {
  index: Index;
  task: Task;
}

/** Tasks of the plan by their ids, in its order. */
export const tasksById = ({ plan }: AskContext, ids: readonly string[]): Work[] =>
  plan.indices.flatMap((index) =>
    index.tasks.filter(({ id }) => ids.includes(id)).map((task) => ({ index, task })),
  );

/** Tasks of the plan of a kind, of those units, people and indices alone that are asked about. */
export const tasksWithin = (
  context: AskContext,
  isOfKind: (task: Task) => boolean,
  scope: readonly Filter[],
): Work[] =>
  context.plan.indices.flatMap((index) =>
    index.tasks
      .filter(isOfKind)
      .filter((task) => {
        const row = { index, task, units: ownersOf(context.org, index, task), reported: [] };
        return scope.every((filter) => ofTask(context, row, filter));
      })
      .map((task) => ({ index, task })),
  );
