import { groupedBy } from '../grouped-by.ts';
import { fold } from '../text/fold.ts';
import { ownerIds } from './assignments.ts';
import type { Group, Index, Plan, Task } from './plan.ts';

/** From when an amendment holds. */
export interface AmendedFrom {
  /** Its day, «2026-08-01». */
  day: string;
  /** The first month that is reported by it, «2026-08». */
  month: string;
}

/** What an amendment changes, for people to look at before it counts. */
export type Amendment =
  | { type: 'index-new' | 'index-removed'; index: Index }
  | { type: 'task-new' | 'task-removed'; index: Index; task: Task }
  | { type: 'task-words'; index: Index; task: Task; before: Task }
  | { type: 'task-owners'; index: Index; task: Task; before: readonly string[] }
  /** Its day, cadence, product or figure. */
  | { type: 'task-terms'; index: Index; task: Task; before: Task }
  | { type: 'leaders'; index: Index; before: readonly string[] }
  | { type: 'lead-unit'; index: Index; before: string }
  | { type: 'target'; index: Index; before: Index['target'] };

/** Two wordings with more than so much in common are one task that was put otherwise. */
const sameWork = 0.6;

const wordsOf = (text: string): Set<string> => new Set(fold(text).match(/[a-z0-9]+/g) ?? []);

/** How much two texts have in common, 0 to 1: words of both among the words of either. */
function likeness(one: Set<string>, other: Set<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared === 0 ? 0 : shared / (one.size + other.size - shared);
}

/**
 * Which task of the plan before each task of the amended one is, by what it says: the same words first, then the likest.
 * A number tells nothing, since a paper that leaves a task out counts on without it.
 */
function sameTasks(before: readonly Task[], after: readonly Task[]): Map<Task, Task> {
  const pairs = after.flatMap((task, place) =>
    before.map((old, oldPlace) => ({
      task,
      old,
      like: likeness(wordsOf(task.text), wordsOf(old.text)),
      apart: Math.abs(place - oldPlace),
    })),
  );
  // Of two as like, the one that stands where it stood: «báo cáo tháng» may well be written twice.
  pairs.sort((one, other) => other.like - one.like || one.apart - other.apart);
  const found = new Map<Task, Task>();
  const taken = new Set<Task>();
  for (const { task, old, like } of pairs)
    if (like >= sameWork && !found.has(task) && !taken.has(old)) {
      found.set(task, old);
      taken.add(old);
    }
  return found;
}

const sameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));

/** What of a task is neither its words nor whose it is. */
const termsOf = ({ measure, cadence, due, product, source, confirm }: Task): string =>
  JSON.stringify([measure, cadence, due, product, source, confirm]);

/** An id that no task has or had: the code with the next number. */
function freeTaskId(code: string, taken: Set<string>): string {
  for (let number = 1; ; number++) {
    const id = `${code}.${number}`;
    const short = id.length <= 9 ? id : `n${number}`;
    if (!taken.has(short)) {
      taken.add(short);
      return short;
    }
  }
}

/** What was agreed on of a figure, its question above all, stands as long as the paper asks for the same figure. */
const sameMeasure = (before: Task['measure'], after: Task['measure']): Task['measure'] =>
  before && after && before.unit === after.unit && before.target === after.target ? before : after;

const withoutUndefined = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Value;

/** The paper's groups, those that were there before as people have come to know them. */
function sameGroups(before: Plan, paper: Plan): Group[] {
  const isTaken = (id: string): boolean => before.groups.some((group) => group.id === id);
  return paper.groups.map((group) => {
    const same = before.groups.find(({ name }) => fold(name) === fold(group.name));
    if (same) return same;
    // One with another name is another, whatever id the paper's reader gave it.
    return isTaken(group.id) ? { ...group, id: `${group.id.slice(0, 21)}-m` } : group;
  });
}

/** One amendment of a plan in the making. */
class Amending {
  readonly changes: Amendment[] = [];
  readonly #taken: Set<string>;
  readonly #from: AmendedFrom;

  constructor(before: Plan, from: AmendedFrom) {
    this.#from = from;
    const ofIndex = ({ tasks, removed = [] }: Index): string[] =>
      [...tasks, ...removed.map(({ task }) => task)].map(({ id }) => id);
    this.#taken = new Set(
      [...before.indices, ...(before.removed ?? []).map(({ index }) => index)].flatMap(ofIndex),
    );
  }

  /** An index that was not there before: all of its tasks begin now. */
  added(index: Index): Index {
    this.changes.push({ type: 'index-new', index });
    const { month } = this.#from;
    return {
      ...index,
      tasks: index.tasks.map((task) => ({
        ...task,
        id: freeTaskId(index.code, this.#taken),
        owesFrom: month,
      })),
    };
  }

  #task(index: Index, old: Index, said: Task, same: Task | undefined): Task {
    const { month } = this.#from;
    // No paper says what is to be confirmed: that was agreed on with the office.
    const task: Task = withoutUndefined({
      ...said,
      measure: sameMeasure(same?.measure, said.measure),
      confirm: said.confirm ?? same?.confirm,
    });
    if (same === undefined) {
      const fresh: Task = { ...task, id: freeTaskId(index.code, this.#taken), owesFrom: month };
      this.changes.push({ type: 'task-new', index, task: fresh });
      return fresh;
    }
    const owners = ownerIds(old, same);
    const isMoved = !sameList(owners, ownerIds(index, task));
    const kept: Task = withoutUndefined({
      ...task,
      id: same.id,
      owesFrom: same.owesFrom,
      before: isMoved ? [...(same.before ?? []), { owners: [...owners], owesUntil: month }] : same.before,
    });
    if (isMoved) this.changes.push({ type: 'task-owners', index, task: kept, before: owners });
    if (fold(same.text) !== fold(task.text))
      this.changes.push({ type: 'task-words', index, task: kept, before: same });
    if (termsOf(same) !== termsOf(task))
      this.changes.push({ type: 'task-terms', index, task: kept, before: same });
    return kept;
  }

  /** An index that goes on: its tasks keep their ids, what is left out is kept as removed. */
  amended(old: Index, index: Index): Index {
    const { day, month } = this.#from;
    const same = sameTasks(old.tasks, index.tasks);
    const left = old.tasks.filter((task) => ![...same.values()].includes(task));
    for (const task of left) this.changes.push({ type: 'task-removed', index, task });
    const tasks = index.tasks.map((task) => this.#task(index, old, task, same.get(task)));
    if (!sameList(old.leaders, index.leaders))
      this.changes.push({ type: 'leaders', index, before: old.leaders });
    if (old.leadUnit !== index.leadUnit)
      this.changes.push({ type: 'lead-unit', index, before: old.leadUnit });
    if (JSON.stringify(old.target) !== JSON.stringify(index.target))
      this.changes.push({ type: 'target', index, before: old.target });
    const removed = [
      ...(old.removed ?? []),
      ...left.map((task) => ({ task: { ...task, owners: [...ownerIds(old, task)] }, owesUntil: month })),
    ];
    const formerLeaders = sameList(old.leaders, index.leaders)
      ? old.formerLeaders
      : [...(old.formerLeaders ?? []), { leaders: old.leaders, until: day }];
    return withoutUndefined({
      ...index,
      // Names by which people have come to know it.
      aliases: [...new Set([...index.aliases, ...old.aliases])],
      tasks,
      removed: removed.length > 0 ? removed : undefined,
      formerLeaders,
    });
  }

  /** An index that is left out. */
  dropped(index: Index): Index {
    this.changes.push({ type: 'index-removed', index });
    return {
      ...index,
      tasks: index.tasks.map((task) => ({ ...task, owners: [...ownerIds(index, task)] })),
    };
  }
}

/**
 * The plan of a year as an amendment of it («điều chỉnh») leaves it: an index is the same by its code, or by its name where
 * its code was given to another; a task by what it says. Tasks that go on keep their ids, so that what was reported stays
 * theirs; what was taken out, or given to others, is known with the month in which it ended.
 * @param paper the amended paper's plan, of the same year; its task ids are its own
 */
export function amendPlan(
  before: Plan,
  paper: Plan,
  from: AmendedFrom,
): { plan: Plan; changes: readonly Amendment[] } {
  const amending = new Amending(before, from);
  const groups = sameGroups(before, paper);
  const groupIds = new Map(paper.groups.map(({ id }, place) => [id, groups[place]!.id]));
  const after: Plan = {
    ...paper,
    groups,
    indices: paper.indices.map((index) => ({ ...index, group: groupIds.get(index.group) ?? index.group })),
  };
  const byName = groupedBy(before.indices, ({ name }) => fold(name));
  const goesOn = new Map<Index, Index>();
  for (const index of after.indices) {
    const named = byName.get(fold(index.name))?.[0];
    const coded = before.indices.find(({ code }) => code === index.code);
    const old = named ?? coded;
    if (old && ![...goesOn.values()].includes(old)) goesOn.set(index, old);
  }
  const indices = after.indices.map((index) => {
    const old = goesOn.get(index);
    return old ? amending.amended(old, index) : amending.added(index);
  });
  const dropped = before.indices.filter((index) => ![...goesOn.values()].includes(index));
  const removed = [
    ...(before.removed ?? []),
    ...dropped.map((index) => ({ index: amending.dropped(index), owesUntil: from.month })),
  ];
  const { number, symbol, date } = after.document;
  const plan: Plan = {
    ...after,
    indices,
    ...(before.reportedFrom === undefined ? {} : { reportedFrom: before.reportedFrom }),
    ...(removed.length > 0 ? { removed } : {}),
    amendments: [...(before.amendments ?? []), { from: from.day, number, symbol, date }],
  };
  return { plan, changes: amending.changes };
}
