import type { Draft, IndexDraft, TaskDraft } from './draft.ts';
import { newTask } from './draft-tasks.ts';
import type { CarriedOut, DraftChanged, DraftOrder } from './ordered-of-draft.ts';
import { refreshed } from './refreshed.ts';
import { forgetEmptyGroups, forgetIndices, forgetTasks } from './strike.ts';

const namesOf = (draft: Draft, ids: readonly string[]): string =>
  ids.map((id) => draft.units.find((unit) => unit.id === id)?.name ?? id).join(', ');
const indexOf = (draft: Draft, code: string): IndexDraft => draft.indices.find((one) => one.code === code)!;
const taskOf = (draft: Draft, id: string): TaskDraft =>
  draft.indices.flatMap(({ tasks }) => tasks).find((one) => one.id === id)!;
const timeOf = ({ cadence, due }: TaskDraft): string => cadence?.words ?? due?.words ?? '';

const ofIndex = (
  what: DraftChanged['what'],
  { code, name }: IndexDraft,
  before: string,
  after: string,
): DraftChanged => ({ what, of: code, name, before, after, tasks: 0 });
const ofTask = (
  what: DraftChanged['what'],
  { id, text }: TaskDraft,
  before: string,
  after: string,
): DraftChanged => ({ what, of: id, name: text, before, after, tasks: 0 });

/** What the rules suggested of a task, or doubted of it, and somebody has said anew. */
function forget(draft: Draft, task: string, types: readonly string[]): void {
  const isOf = (one: { type: string }): boolean =>
    'task' in one && one.task === task && types.includes(one.type);
  draft.proposals = draft.proposals.filter((one) => !isOf(one));
  draft.doubts = draft.doubts.filter((one) => !isOf(one));
}

function strike(draft: Draft, { indices, tasks }: DraftOrder & { type: 'strike' }): DraftChanged[] {
  const changed: DraftChanged[] = [];
  for (const code of indices) {
    const index = indexOf(draft, code);
    changed.push({ ...ofIndex('strike-index', index, index.name, ''), tasks: index.tasks.length });
    draft.indices = draft.indices.filter((one) => one !== index);
    forgetTasks(draft, new Set(index.tasks.map(({ id }) => id)));
  }
  for (const id of tasks) {
    const task = taskOf(draft, id);
    changed.push(ofTask('strike-task', task, task.text, ''));
    for (const index of draft.indices) index.tasks = index.tasks.filter((one) => one !== task);
  }
  forgetIndices(draft, new Set(indices));
  forgetTasks(draft, new Set(tasks));
  forgetEmptyGroups(draft);
  return changed;
}

function setOwners(draft: Draft, { task: id, units }: DraftOrder & { type: 'owners' }): DraftChanged[] {
  const task = taskOf(draft, id);
  const index = draft.indices.find(({ tasks }) => tasks.includes(task))!;
  const owing = task.owners ?? (index.leadUnit === null ? [] : [index.leadUnit]);
  const changed = ofTask('owners', task, namesOf(draft, owing), namesOf(draft, units));
  task.owners = units;
  forget(draft, id, ['owner']);
  draft.missing = draft.missing.filter(({ what, of }) => what !== 'owner' || !of?.startsWith(`${id}: `));
  return [changed];
}

function setTime(draft: Draft, { task: id, due, cadence }: DraftOrder & { type: 'time' }): DraftChanged[] {
  const task = taskOf(draft, id);
  const before = timeOf(task);
  Object.assign(task, { due, cadence });
  forget(draft, id, ['due', 'cadence', 'often', 'due-outside', 'no-such-time']);
  return [ofTask('time', task, before, timeOf(task))];
}

function addOne(draft: Draft, { code, text }: DraftOrder & { type: 'add' }): DraftChanged[] {
  const index = indexOf(draft, code);
  const task = newTask(index, index.place, text);
  index.tasks.push(task);
  return [ofTask('add', task, '', text)];
}

function put(draft: Draft, order: DraftOrder): DraftChanged[] {
  switch (order.type) {
    case 'strike':
      return strike(draft, order);
    case 'owners':
      return setOwners(draft, order);
    case 'time':
      return setTime(draft, order);
    case 'add':
      return addOne(draft, order);
    case 'target': {
      const index = indexOf(draft, order.code);
      const before = index.target?.words ?? '';
      index.target = order.target;
      return [ofIndex('target', index, before, order.target.words)];
    }
    case 'lead': {
      const index = indexOf(draft, order.code);
      const before = index.leadUnit === null ? '' : namesOf(draft, [index.leadUnit]);
      index.leadUnit = order.unit;
      return [ofIndex('lead', index, before, namesOf(draft, [order.unit]))];
    }
    case 'name': {
      const index = indexOf(draft, order.code);
      const changed = ofIndex('name', index, index.name, order.text);
      index.name = order.text;
      return [changed];
    }
    case 'text': {
      const task = taskOf(draft, order.task);
      const changed = ofTask('text', task, task.text, order.text);
      task.text = order.text;
      return [changed];
    }
  }
}

/** Carries out what was ordered of a draft; the one given stays as it is. */
export function carryOut(given: Draft, order: DraftOrder): CarriedOut {
  const draft = structuredClone(given);
  const changed = put(draft, order);
  const kept = draft.indices.flatMap(({ tasks }) => tasks.map((task) => ({ task, before: task.id })));
  refreshed(draft);
  draft.asked ??= { settled: [] };
  const renumbered = new Map(
    kept.filter(({ task, before }) => task.id !== before).map(({ task, before }) => [before, task.id]),
  );
  if (order.type !== 'add') return { draft, changed, renumbered: [...renumbered] };
  // Its number is known once all are numbered.
  return {
    draft,
    changed: changed.map((one) => ({ ...one, of: renumbered.get(one.of) ?? one.of })),
    renumbered: [],
  };
}
