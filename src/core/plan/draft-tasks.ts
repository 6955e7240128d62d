import type { Draft, IndexDraft, Place, TaskDraft } from './draft.ts';

/** A task of a draft with nothing but its words: the lead unit of its index owes it every month. */
export function newTask(index: Pick<IndexDraft, 'code' | 'tasks'>, place: Place, text: string): TaskDraft {
  return {
    // Given anew once all codes are known.
    id: `${index.code}.${index.tasks.length + 1}`,
    place,
    text,
    owners: null,
    ownerWords: null,
    measure: null,
    cadence: null,
    due: null,
    product: null,
    source: null,
  };
}

/**
 * Ids of tasks: the code of the index and a running number, at most 9 characters; deeper codes give way to a number, and so
 * does one that an index above has already: no two tasks are one for what is asked of them.
 */
export function numberTasks({
  indices,
  proposals,
  doubts,
  missing,
  asked,
}: Pick<Draft, 'indices' | 'proposals' | 'doubts' | 'missing' | 'asked'>): void {
  const renamed = new Map<string, string>();
  for (const [at, index] of indices.entries()) {
    const isOwn = indices.findIndex(({ code }) => code === index.code) === at;
    const isShort = isOwn && `${index.code}.${index.tasks.length}`.length <= 9;
    for (const [position, task] of index.tasks.entries()) {
      const id = `${isShort ? index.code : `n${at + 1}`}.${position + 1}`;
      renamed.set(task.id, id);
      task.id = id;
    }
  }
  for (const said of [...proposals, ...doubts])
    if ('task' in said) said.task = renamed.get(said.task) ?? said.task;
  // «2.1.3: Phòng X»: whose owner nobody knows.
  for (const one of missing.filter(({ what }) => what === 'owner'))
    one.of = one.of!.replace(/^[^:]+(?=:)/, (id) => renamed.get(id) ?? id);
  // What was answered of a task stays answered of it, and of none that has its number now.
  for (const ids of [asked?.settled, asked?.later])
    ids?.splice(0, ids.length, ...ids.map((id) => id.replace(ofTask, (of) => renamed.get(of) ?? of)));
}

/** The task in the id of a point (`openPoints`). */
export const ofTask =
  /(?<=^(?:not-)?(?:owner|p-(?:measure|due|cadence|often|owner|only-in-table)|d-(?:due-outside|no-such-time|time-open|same-number|task-(?:differs|odd)-[a-z]+))-)[^-]+(?=$|-\d+$)/;
