import { addPerson, addUnit } from './change-draft.ts';
import type { Draft, IndexDraft, TaskDraft, TaskFact } from './draft.ts';
import { newTask } from './draft-tasks.ts';
import type { Added } from './open-point.ts';
import type { CarriedOut, DraftChanged, DraftOrder } from './ordered-of-draft.ts';
import { refreshed } from './refreshed.ts';
import { forgetEmptyGroups, forgetIndices, forgetTasks } from './strike.ts';
import { factWords } from './task-facts.ts';

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

/** Adds whoever is new. @returns their ids and names */
function withAdded(
  draft: Draft,
  ids: readonly string[],
  added: readonly Added[],
): { ids: string[]; names: string[] } {
  const fresh = added.map(({ of, name, title }) =>
    of === 'person' ? addPerson(draft, name, title) : addUnit(draft, name),
  );
  return { ids: [...ids, ...fresh.map(({ id }) => id)], names: fresh.map(({ name }) => name) };
}

const bringing = (changed: DraftChanged, names: readonly string[]): DraftChanged =>
  names.length === 0 ? changed : { ...changed, added: names };

function setOwners(
  draft: Draft,
  { task: id, units: known, added }: DraftOrder & { type: 'owners' },
): DraftChanged[] {
  const task = taskOf(draft, id);
  const { ids: units, names } = withAdded(draft, known, added);
  const index = draft.indices.find(({ tasks }) => tasks.includes(task))!;
  const owing = task.owners ?? (index.leadUnit === null ? [] : [index.leadUnit]);
  const changed = ofTask('owners', task, namesOf(draft, owing), namesOf(draft, units));
  task.owners = units;
  forget(draft, id, ['owner']);
  draft.missing = draft.missing.filter(({ what, of }) => what !== 'owner' || !of?.startsWith(`${id}: `));
  return [bringing(changed, names)];
}

function setLead(draft: Draft, { code, unit, added }: DraftOrder & { type: 'lead' }): DraftChanged[] {
  const index = indexOf(draft, code);
  const before = index.leadUnit === null ? '' : namesOf(draft, [index.leadUnit]);
  const { ids, names } = withAdded(draft, unit === null ? [] : [unit], added);
  index.leadUnit = ids[0]!;
  return [bringing(ofIndex('lead', index, before, namesOf(draft, [index.leadUnit])), names)];
}

const peopleOf = (draft: Draft, ids: readonly string[]): string =>
  ids.map((id) => draft.people.find((person) => person.id === id)?.name ?? id).join(', ');

function setLeaders(draft: Draft, { code, people, added }: DraftOrder & { type: 'leaders' }): DraftChanged[] {
  const index = indexOf(draft, code);
  const before = peopleOf(draft, index.leaders);
  const { ids, names } = withAdded(draft, people, added);
  index.leaders = ids;
  draft.proposals = draft.proposals.filter((one) => one.type !== 'leader' || one.index !== code);
  draft.missing = draft.missing.filter(({ what, of }) => what !== 'leader' || !of?.startsWith(`${code}: `));
  return [bringing(ofIndex('leaders', index, before, peopleOf(draft, ids)), names)];
}

function setFact(
  draft: Draft,
  order: DraftOrder & { type: 'product' | 'source' | 'measure' },
): DraftChanged[] {
  const task = taskOf(draft, order.task);
  const told = (): string =>
    order.type === 'measure' ? measureWords(task) : factWords(task, order.type, draft.units);
  const before = told();
  if (order.type === 'measure') task.measure = order.measure;
  else task[order.type] = order.words;
  forget(draft, order.task, [order.type]);
  return [ofTask(order.type, task, before, told())];
}

/** «Tỷ lệ hồ sơ trực tuyến, 85%» */
const measureWords = ({ measure }: TaskDraft): string =>
  measure === null
    ? ''
    : `${measure.ask}, ${String(measure.target).replace('.', ',')}${measure.unit === '%' ? '' : ' '}${measure.unit}`;

const ofUnit = (what: DraftChanged['what'], id: string, before: string, after: string): DraftChanged => ({
  what,
  of: id,
  name: before === '' ? after : before,
  before,
  after,
  tasks: 0,
});

/** A unit goes: its tasks are those of whoever leads their index, and of what it led it is asked anew who does. */
function strikeUnit(draft: Draft, { unit }: DraftOrder & { type: 'strike-unit' }): DraftChanged[] {
  const name = namesOf(draft, [unit]);
  const isOther = (id: string): boolean => id !== unit;
  let tasks = 0;
  let indices = 0;
  for (const index of [...draft.indices, ...draft.areas]) {
    if (index.leadUnit === unit) {
      index.leadUnit = null;
      indices += 1;
    }
    index.coordinating = index.coordinating.filter(isOther);
    index.following = index.following.filter(isOther);
    for (const task of index.tasks) {
      if (!task.owners?.includes(unit)) continue;
      tasks += 1;
      const others = task.owners.filter(isOther);
      task.owners = others.length === 0 ? null : others;
    }
  }
  const { organisation } = draft;
  if (organisation.reportTo === unit) organisation.reportTo = null;
  if (organisation.consolidator === unit) organisation.consolidator = null;
  for (const one of draft.units) one.members = one.members.filter(isOther);
  draft.units = draft.units.filter(({ id }) => id !== unit);
  draft.proposals = draft.proposals.filter((one) => !('unit' in one && one.unit === unit));
  if (draft.further) draft.further = draft.further.filter((one) => one.unit !== unit);
  return [{ ...ofUnit('strike-unit', unit, name, ''), tasks, indices }];
}

function setTime(draft: Draft, { task: id, due, cadence }: DraftOrder & { type: 'time' }): DraftChanged[] {
  const task = taskOf(draft, id);
  const before = timeOf(task);
  Object.assign(task, { due, cadence });
  forget(draft, id, ['due', 'cadence', 'often', 'due-outside', 'no-such-time']);
  return [ofTask('time', task, before, timeOf(task))];
}

const factsTold = ['time', 'product', 'source', 'measure', 'owner'] as const satisfies readonly TaskFact[];

function addOne(draft: Draft, { code, text, facts, unread }: DraftOrder & { type: 'add' }): DraftChanged[] {
  const index = indexOf(draft, code);
  const task = Object.assign(newTask(index, index.place, text), structuredClone(facts));
  index.tasks.push(task);
  const beside = factsTold.flatMap((of) => {
    const words = of === 'measure' ? measureWords(task) : factWords(task, of, draft.units);
    return words === '' ? [] : [[of, words] as const];
  });
  return [{ ...ofTask('add', task, '', text), beside, unread }];
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
    case 'lead':
      return setLead(draft, order);
    case 'leaders':
      return setLeaders(draft, order);
    case 'product':
    case 'source':
    case 'measure':
      return setFact(draft, order);
    case 'add-unit':
      return [ofUnit('add-unit', addUnit(draft, order.name).id, '', order.name)];
    case 'strike-unit':
      return strikeUnit(draft, order);
    case 'name-unit': {
      const unit = draft.units.find(({ id }) => id === order.unit)!;
      const changed = ofUnit('name-unit', unit.id, unit.name, order.name);
      if (!unit.aliases.includes(unit.name)) unit.aliases.push(unit.name);
      unit.name = order.name;
      return [changed];
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
