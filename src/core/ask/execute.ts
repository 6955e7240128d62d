import { expandUnits, type Org, type Unit } from '../people/org.ts';
import { coordinatingIds, ownersOf } from '../plan/assignments.ts';
import { belowAim, type Index, isLedBy, type Task } from '../plan/plan.ts';
import type { TaskProgress } from '../report/progress.ts';
import type { AskContext } from './answer.ts';
import { answerOf, holds, isAny, members, ofTask } from './conditions.ts';
import { groupsOf } from './execute-groups.ts';
import { type Field, fieldOf } from './fields.ts';
import type { Found, TaskRow } from './found.ts';
import type { Filter, Query, UnitRelation } from './query.ts';

/** Whether units have to do with an index in the way that is asked. */
export function concernsUnit(org: Org, index: Index, filter: Extract<Filter, { by: 'unit' }>): boolean {
  const wanted = members(org, filter.ids);
  const leads = wanted.has(index.leadUnit);
  const helps = isAny(expandUnits(org, coordinatingIds(index)), wanted);
  const owes = index.tasks.some((task) => isAny(ownersOf(org, index, task), wanted));
  switch (filter.relation) {
    case 'lead':
      return leads;
    case 'coordinate':
      return helps;
    case 'task':
      return owes;
    case 'any':
      return leads || helps || owes;
  }
}

function hasFigure(
  known: readonly Field[],
  index: Index,
  { field, op, value, to, not }: Extract<Filter, { by: 'figure' }>,
): boolean {
  const figure = fieldOf(known, field)?.of(index) ?? null;
  const isSo = figure !== null && holds[op](figure, value, to ?? value);
  // «không có chỉ tiêu điểm»: what has no such figure; of a result or a movement only what was measured.
  const asksForNone = op === '>=' && value === 0;
  return not && field !== 'target' && field !== 'gap' && !asksForNone
    ? figure !== null && !isSo
    : isSo !== (not ?? false);
}

function ofIndex(context: AskContext, known: readonly Field[], index: Index, filter: Filter): boolean {
  switch (filter.by) {
    case 'figure':
      return hasFigure(known, index, filter);
    case 'person':
      return index.leaders.some((id) => filter.ids.includes(id)) !== (filter.not ?? false);
    case 'unit':
      return concernsUnit(context.org, index, filter) !== (filter.not ?? false);
    case 'group':
      return (index.group === filter.group) !== (filter.not ?? false);
    case 'index':
      return filter.codes.includes(index.code) !== (filter.not ?? false);
    default:
      return index.tasks.some((task) =>
        ofTask(context, { index, task, units: ownersOf(context.org, index, task), reported: [] }, filter),
      );
  }
}

/** Rows of the plan: each task once, with the units that owe it; in months, each task of each unit with its entries. */
function taskRows({ plan, org, progressOf }: AskContext, months: readonly number[]): TaskRow[] {
  if (months.length === 0)
    return plan.indices.flatMap((index) =>
      index.tasks.map((task) => ({ index, task, units: ownersOf(org, index, task), reported: [] })),
    );
  const rows = new Map<
    string,
    { index: Index; task: Task; units: Unit[]; reported: { month: number; progress: TaskProgress }[] }
  >();
  for (const month of months) {
    const progress = progressOf(month);
    if (progress.type !== 'month') continue;
    for (const one of progress.tasks) {
      const key = `${one.task.id}:${one.unit.id}`;
      const row = rows.get(key) ?? { index: one.index, task: one.task, units: [one.unit], reported: [] };
      row.reported.push({ month, progress: one });
      rows.set(key, row);
    }
  }
  return [...rows.values()];
}

/** «gần chỉ tiêu nhất» */
const isNearest = ({ order }: Query): boolean =>
  order?.field === 'gap' && order.dir === 'asc' && order.take === 1;

function ordered<Row>(rows: readonly Row[], figure: (row: Row) => number | null, query: Query): Row[] {
  const { order } = query;
  if (!order) return [...rows];
  const sign = order.dir === 'asc' ? 1 : -1;
  const have = rows.flatMap((row) => {
    const value = figure(row);
    return value === null ? [] : [{ row, value }];
  });
  have.sort((one, other) => sign * (one.value - other.value));
  if (order.nth !== undefined) {
    const places = [...new Set(have.map(({ value }) => value))];
    return have.filter(({ value }) => value === places[order.nth! - 1]).map(({ row }) => row);
  }
  if (order.take === 'all') return have.map(({ row }) => row);
  if (order.take === 'ends') {
    const ends = [have[0]?.value, have.at(-1)?.value];
    return have.filter(({ value }) => ends.includes(value)).map(({ row }) => row);
  }
  // What is equal to the last that is wanted is wanted too.
  const last = have[Math.min(order.take, have.length) - 1]?.value;
  return have.filter(({ value }) => last !== undefined && sign * (value - last) <= 0).map(({ row }) => row);
}

/** What a unit has to do with the indices that are counted of it, by the field that is asked for. */
const relationOfField: Readonly<Record<string, UnitRelation>> = {
  indices: 'lead',
  coordinated: 'coordinate',
  worked: 'task',
};

/** Whether indices are counted of units or people: those that they lead, work along in or have tasks in. */
const countsIndices = ({ order, give }: Query): boolean =>
  Object.keys(relationOfField).some((field) => order?.field === field || give.includes(field));

/** Counts the rows of units or people for a query; the rows are found once for all of them. */
function counter(
  context: AskContext,
  query: Query,
): (belongs: (row: { index: Index; units: readonly Unit[] }) => boolean) => number {
  if (countsIndices(query))
    return (belongs) => context.plan.indices.filter((index) => belongs({ index, units: [] })).length;
  const rows = taskRows(context, query.months).filter((row) =>
    query.where.every((filter) => filter.by === 'figure' || ofTask(context, row, filter)),
  );
  return (belongs) => rows.filter(belongs).length;
}

/** Whether a unit or a person with so many rows is one of those asked for. */
const isCounted = ({ where, order }: Query, count: number): boolean =>
  where.every(
    (filter) => filter.by !== 'figure' || holds[filter.op](count, filter.value, filter.to ?? filter.value),
  ) &&
  (order !== undefined || where.some(({ by }) => by === 'figure') || count > 0);

/** Tasks of a query, and those of its scope that nobody has reported of. */
function tasksOf(context: AskContext, { where, months, fold }: Query): Found {
  const all = taskRows(context, months);
  const meets = (row: TaskRow, filters: readonly Filter[]): boolean =>
    filters.every((filter) => ofTask(context, row, filter));
  const scope = where.filter(({ by }) => by !== 'status');
  const asked = where.find((filter) => filter.by === 'status');
  const isKnown = asked?.status === 'unreported';
  const silent = isKnown
    ? []
    : all
        .filter((row) => meets(row, scope))
        .flatMap(({ reported }) => reported.map(({ progress }) => progress))
        .filter((one) => answerOf(one) === null && !one.sent);
  const inScope = fold === 'share' ? all.filter((row) => meets(row, scope)) : [];
  const total = inScope.reduce((sum, { reported }) => sum + reported.length, 0);
  return {
    of: 'task',
    rows: all.filter((row) => meets(row, where)),
    silent,
    ...(fold === 'share' ? { total } : {}),
  };
}

/** «những chỉ số nào có việc chậm»: the indices with such tasks in the months asked; null where no state is asked. */
function indicesInState(context: AskContext, { where, months }: Query): ReadonlySet<string> | null {
  const states = where.filter((filter) => filter.by === 'status');
  if (states.length === 0) return null;
  const units = where.filter(({ by }) => by === 'unit');
  return new Set(
    taskRows(context, months)
      .filter((row) => [...states, ...units].every((filter) => ofTask(context, row, filter)))
      .map(({ index }) => index.code),
  );
}

/** Units that have to do with the indices asked, or that have not, each with its tasks there. */
function concerned(
  { plan, org }: AskContext,
  { where }: Query,
  { relation, not, beside }: NonNullable<Query['concern']>,
): Extract<Found, { of: 'unit' }>['rows'] {
  const codes = where.flatMap((filter) => (filter.by === 'index' ? filter.codes : []));
  const indices = plan.indices.filter(({ code }) => codes.includes(code));
  const owing = (unit: Unit): number =>
    indices
      .flatMap((index) => index.tasks.map((task) => ownersOf(org, index, task)))
      .filter((owners) => owners.some(({ id }) => id === unit.id)).length;
  return org.units
    .filter(
      (unit) =>
        !beside.includes(unit.id) &&
        indices.some((index) => concernsUnit(org, index, { by: 'unit', relation, ids: [unit.id] })) !==
          (not ?? false),
    )
    .map((unit) => ({ unit, count: owing(unit) }));
}

/** «văn phòng nhiều việc nhất ở chỉ số nào»: of units that are named, the tasks that they have in each index, and no others. */
function owedIn(
  { org }: AskContext,
  { where }: Query,
  rows: readonly Index[],
): Readonly<Record<string, number>> | null {
  const units = where.flatMap((filter) =>
    filter.by === 'unit' && filter.relation === 'task' && !filter.not ? [members(org, filter.ids)] : [],
  );
  if (units.length === 0) return null;
  return Object.fromEntries(
    rows.map((index) => [
      index.code,
      index.tasks.filter((task) => units.every((wanted) => isAny(ownersOf(org, index, task), wanted))).length,
    ]),
  );
}

/** Finds the rows of a query. Pure. @param known the figures of an index, a parameter for tests */
export function execute(context: AskContext, query: Query, known: readonly Field[]): Found {
  const { plan, org } = context;
  switch (query.of) {
    case 'index': {
      const inState = indicesInState(context, query);
      const rows = plan.indices.filter(
        (index) =>
          (inState === null || inState.has(index.code)) &&
          query.where.every((filter) => filter.by === 'status' || ofIndex(context, known, index, filter)),
      );
      const owed = owedIn(context, query, rows);
      const figure = (index: Index): number | null =>
        owed && query.order!.field === 'tasks'
          ? (owed[index.code] ?? 0)
          : (fieldOf(known, query.order!.field)?.of(index) ?? null);
      const unknown = query.order ? rows.filter((index) => figure(index) === null) : [];
      return {
        of: 'index',
        rows: ordered(isNearest(query) ? belowAim(rows) : rows, figure, query),
        unknown,
        ...(owed ? { owed } : {}),
      };
    }
    case 'task':
      return tasksOf(context, query);
    case 'group':
      return groupsOf(context, query);
    case 'unit': {
      if (query.concern) return { of: 'unit', rows: concerned(context, query, query.concern) };
      const relation = query.give.map((field) => relationOfField[field]).find((one) => one !== undefined);
      const count = counter(context, query);
      const { among } = query;
      const units = among ? org.units.filter(({ id }) => among.includes(id)) : org.units;
      const rows = units.map((unit) => ({
        unit,
        count: count(({ index, units }) =>
          relation
            ? concernsUnit(org, index, { by: 'unit', relation, ids: [unit.id] })
            : units.some(({ id }) => id === unit.id),
        ),
      }));
      const kept = rows.filter(({ count }) => isCounted(query, count));
      return { of: 'unit', rows: ordered(kept, ({ count }) => count, query) };
    }
    case 'person': {
      const count = counter(context, { ...query, where: query.where.filter(({ by }) => by !== 'person') });
      const rows = org.people
        .filter(
          ({ id, role }) =>
            role === 'leader' &&
            query.where.every((filter) => filter.by !== 'person' || filter.ids.includes(id)),
        )
        .map((person) => ({
          person,
          count: count(({ index }) => isLedBy(index, person.id)),
        }));
      const kept = rows.filter(({ count }) => isCounted(query, count));
      return { of: 'person', rows: ordered(kept, ({ count }) => count, query) };
    }
  }
}
