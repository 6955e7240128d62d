import type { Draft, TaskDraft, TaskFact } from './draft.ts';

/** A fact of a task in the paper's words; '' where it has none. */
export function factWords(
  task: Pick<TaskDraft, 'due' | 'cadence' | 'product' | 'source' | 'measure' | 'owners'>,
  fact: TaskFact,
  units: Draft['units'],
): string {
  switch (fact) {
    case 'time':
      return task.cadence?.words ?? task.due?.words ?? '';
    case 'measure':
      return task.measure?.words ?? '';
    case 'owner':
      return (task.owners ?? []).map((id) => units.find((unit) => unit.id === id)?.name ?? id).join(', ');
    case 'product':
    case 'source':
      return task[fact] ?? '';
  }
}
