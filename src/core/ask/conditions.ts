import { memo } from '../../kit/memo.ts';
import { heirIn, heirToday } from '../people/as-of.ts';
import { expandUnits, type Org, type Unit } from '../people/org.ts';
import { planIdOf } from '../report/carried.ts';
import type { TaskProgress } from '../report/progress.ts';
import { type Entry, isBehind, isFinished } from '../report/report.ts';
import { periodKey } from '../time/viet-nam-time.ts';
import type { AskContext } from './answer.ts';
import type { TaskRow } from './found.ts';
import type { Filter, Op, Said, Wanted } from './query.ts';

export const holds: Readonly<Record<Op, (value: number, asked: number, to: number) => boolean>> = {
  '<': (value, asked) => value < asked,
  '<=': (value, asked) => value <= asked,
  '>': (value, asked) => value > asked,
  '>=': (value, asked) => value >= asked,
  '=': (value, asked) => value === asked,
  between: (value, asked, to) => value >= asked && value <= to,
};

/** What was answered of a task; what the office gave back was answered, too. */
export const answerOf = ({ entry, before }: TaskProgress): Entry | null => entry ?? before ?? null;

export const isOfStatus: Readonly<Record<Wanted, (task: TaskProgress) => boolean>> = {
  behind: (task) => isEntryOf(task, isBehind),
  late: (task) => isEntryOf(task, ({ status }) => status === 'late'),
  'not-begun': (task) => isEntryOf(task, ({ status }) => status === 'not-begun'),
  finished: (task) => isEntryOf(task, isFinished),
  'on-track': (task) => isEntryOf(task, ({ status }) => status === 'on-track'),
  unfinished: (task) => isEntryOf(task, (entry) => !isFinished(entry)),
  unreported: (task) => answerOf(task) === null,
  awaited: ({ awaited = false }) => awaited,
};

/** Of a task that was answered without its figure nothing is known: it is of no state. */
function isEntryOf(task: TaskProgress, test: (entry: Entry) => boolean): boolean {
  const entry = task.awaited ? null : answerOf(task);
  return entry !== null && test(entry);
}

/** The units that a condition names, groups taken apart: once, though every task is asked for them. */
export const members = memo(
  (org: Org, ids: readonly string[]) => [org, ids],
  (org, ids): ReadonlySet<string> =>
    new Set(expandUnits(org, ids).flatMap(({ id }) => [id, heirToday(org, id)])),
);

/** The same of a row: in months before a unit ended it is the unit itself, in those after it whoever has its work. */
const membersIn = memo(
  (org: Org, ids: readonly string[], month: string) => [org, ids, month],
  (org, ids, month): ReadonlySet<string> =>
    new Set(expandUnits(org.before ?? org, ids).map(({ id }) => heirIn(org, id, month))),
);

function membersOf(
  { org, plan }: AskContext,
  { reported }: TaskRow,
  ids: readonly string[],
): ReadonlySet<string> {
  const [first] = reported;
  return org.before && first
    ? membersIn(org, ids, periodKey({ year: plan.year, month: first.month }))
    : members(org, ids);
}

export const isAny = (units: readonly Unit[], wanted: ReadonlySet<string>): boolean =>
  units.some(({ id }) => wanted.has(id));

/** «giao cho từ 2 đơn vị trở lên»; no other figure is a task's. */
const hasSoMany = (
  units: readonly Unit[],
  { field, op, value, to, not }: Extract<Filter, { by: 'figure' }>,
): boolean => field !== 'units' || holds[op](units.length, value, to ?? value) !== (not ?? false);

/** Whether a task was of a state, or was not, in each of these months: what nothing was reported of is neither. */
const isInMonths = (
  { reported }: TaskRow,
  { status, not }: Extract<Filter, { by: 'status' }>,
  months: readonly number[],
): boolean =>
  months.every((month) => {
    const one = reported.find((entry) => entry.month === month)?.progress;
    return one !== undefined && answerOf(one) !== null && isOfStatus[status](one) !== (not ?? false);
  });

/** Whether a task was of a state in each month, in at least so many, or in any. */
function isOften(
  { reported }: TaskRow,
  { status, every, least, not }: Extract<Filter, { by: 'status' }>,
): boolean {
  const times = reported.filter(({ progress }) => isOfStatus[status](progress)).length;
  if (least !== undefined) return times >= least;
  return every ? reported.length > 1 && times === reported.length : times > 0 !== (not ?? false);
}

const hasSaid: Readonly<Record<Said, (entry: Entry) => boolean>> = {
  obstacle: ({ obstacle }) => obstacle !== undefined,
  proposal: ({ proposal }) => proposal !== undefined,
  result: ({ result }) => result !== undefined,
  evidence: ({ evidence }) => evidence.length > 0,
};

/** Whether somebody answered so, or answered without it. */
const holdsSaid = ({ reported }: TaskRow, what: Said, not: boolean): boolean =>
  reported.some(({ progress }) => {
    const entry = answerOf(progress);
    return entry !== null && hasSaid[what](entry) !== not;
  });

/** Of a quarter, a half-year or any such span; what has none, and no day of its own, is done every month. */
function hasCadence(
  { cadence, due }: TaskRow['task'],
  wanted: Extract<Filter, { by: 'cadence' }>['cadence'],
): boolean {
  // Work with a day of its own is held neither from time to time nor every month.
  const type = cadence?.type ?? (due === undefined ? 'monthly' : 'dated');
  return wanted === null ? cadence !== undefined && type !== 'monthly' : type === wanted;
}

/** Whether a row of tasks meets a condition. */
export function ofTask(context: AskContext, row: TaskRow, filter: Filter): boolean {
  const { index, task, units } = row;
  const not = filter.not ?? false;
  switch (filter.by) {
    case 'person':
      return index.leaders.some((id) => filter.ids.includes(id)) !== not;
    case 'unit':
      return (
        (filter.relation === 'lead'
          ? members(context.org, filter.ids).has(index.leadUnit)
          : isAny(units, membersOf(context, row, filter.ids))) !== not
      );
    case 'group':
      return (index.group === filter.group) !== not;
    case 'index':
      return filter.codes.includes(index.code) !== not;
    case 'status':
      if (filter.months) return isInMonths(row, filter, filter.months);
      return isOften(row, filter);
    case 'said':
      return holdsSaid(row, filter.what, not);
    case 'text':
      return filter.words.split('|').some((id) => id === task.id || id === planIdOf(task)) !== not;
    case 'measure':
      return (
        (task.measure !== undefined &&
          (filter.value === null || task.measure.target === filter.value) &&
          (filter.unit === undefined || task.measure.unit === filter.unit)) !== not
      );
    case 'cadence':
      return hasCadence(task, filter.cadence) !== not;
    case 'figure':
      return hasSoMany(units, filter);
  }
}
