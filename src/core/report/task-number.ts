/** A task in its place; `number` where that is a part of a report and its people call it otherwise. */
interface Placed {
  readonly number?: number | undefined;
}

/** The number of the task in a place: its own, or the place from 1; 0 where there is none. */
export const numberAt = (tasks: readonly Placed[], at: number): number => tasks[at]?.number ?? at + 1;

/** The number by which its people call a task; 0 where it is none of them. */
export const numberOf = (
  tasks: readonly (Placed & { readonly task: { readonly id: string } })[],
  taskId: string | undefined,
): number =>
  numberAt(
    tasks,
    tasks.findIndex(({ task }) => task.id === taskId),
  );

/** The task that is called by a number. */
export const taskAt = <One extends Placed>(tasks: readonly One[], number: number): One | undefined =>
  tasks.find((_, at) => numberAt(tasks, at) === number);

/** The highest number of some tasks; 0 of none. */
export const highestNumber = (tasks: readonly Placed[]): number => numberAt(tasks, tasks.length - 1);
