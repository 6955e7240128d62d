import type { AskContext } from '../../../src/core/ask/answer.ts';
import { execute } from '../../../src/core/ask/execute.ts';
import { fields } from '../../../src/core/ask/fields.ts';
import type { TaskRow } from '../../../src/core/ask/found.ts';
import type { Filter, Order, Query } from '../../../src/core/ask/query.ts';
import { monthDates } from '../../../src/core/calendar/appointments.ts';
import type { Person, Unit, UnitGroup } from '../../../src/core/people/org.ts';
import type { Index, Task } from '../../../src/core/plan/plan.ts';
import { progressIn } from '../../../src/core/report/progress.ts';
import type { Report } from '../../../src/core/report/report.ts';
import type { World } from '../world.ts';
import { addressOf } from './cases.ts';

/** What a test works out from a made-up department by itself: its rows by queries, its reports as they stand. */
export interface Rows {
  world: World;
  indices(where: readonly Filter[], order?: Order): Index[];
  tasks(where: readonly Filter[], months?: readonly number[]): readonly TaskRow[];
  leaders: readonly Person[];
  units: readonly Unit[];
  months: readonly number[];
  year: number;
  reportOf(unit: string, month: number): Report | undefined;
}

export function rowsOf(world: World): Rows {
  const { context, state, now } = world;
  const { plan, org } = context;
  const reports = Object.values(state.reports);
  const months = [...new Set(reports.map(({ period }) => Number(period.slice(5))))].sort((a, b) => a - b);
  const { year } = plan;
  const progressOf = (month: number) =>
    progressIn(context, state.reports, { year, month }, now, { type: 'all' });
  const reportOf = (unit: string, month: number): Report | undefined =>
    reports.find((one) => one.unit === unit && Number(one.period.slice(5)) === month);
  const asking: AskContext = {
    plan,
    org,
    progress: progressOf(months.at(-1)!),
    progressOf,
    datesOf: (month) => monthDates(context, { year, month }),
    now,
    deadline: context.calendar.deadline,
    atHand: months.at(-1)!,
    speaker: null,
    inGroup: false,
    deputiesOf: () => [],
    reportOf,
    isLocked: () => false,
    lockOf: () => null,
    nudgesOf: () => ({ byOffice: [], cut: [], byItself: [], since: null }),
    firstMonth: months[0]!,
  };
  const find = (query: Omit<Query, 'give' | 'months'> & Partial<Query>) =>
    execute(asking, { give: [], months: [], ...query }, fields);
  return {
    world,
    indices: (where, order) => {
      const found = find({ of: 'index', where, ...(order ? { order } : {}) });
      return found.of === 'index' ? [...found.rows] : [];
    },
    tasks: (where, of = []) => {
      const found = find({ of: 'task', where, months: of });
      return found.of === 'task' ? found.rows : [];
    },
    leaders: org.people.filter(({ role }) => role === 'leader'),
    units: org.units,
    months,
    year,
    reportOf,
  };
}

const lowered = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** How an index is called: in full, and by the first of its short names. */
export const callIndex = ({ name, aliases }: Index): string[] => [lowered(name), name, aliases[0] ?? name];

/** How a unit is called: in full, as typed in haste, and without «Phòng». */
export const callUnit = ({ name, aliases }: Unit | UnitGroup): string[] => [
  lowered(name),
  name.toLowerCase().replace(/ – /g, ' '),
  lowered(aliases[0] ?? name),
];

/** How a leader is called by colleagues. */
export function callLeader(person: Person): string[] {
  const given = person.name.split(' ').at(-1)!;
  const title = person.title.startsWith('Phó') ? 'PGĐ' : 'giám đốc';
  return [`${title} ${given}`, `${addressOf(person)} ${given}`, person.name];
}

/** The beginning of a task's own words, as much of it as every answer shows. */
export const beginOf = ({ text }: Task): string => text.slice(0, 24).trimEnd();

/** The beginnings of tasks that are not among these, nor within their words. */
export function aliensTo(rows: readonly TaskRow[], others: readonly TaskRow[]): string[] {
  const texts = rows.map(({ task }) => task.text.toLowerCase());
  const begins = others.map(({ task }) => beginOf(task));
  return begins.filter((begin) => !texts.some((text) => text.includes(begin.toLowerCase())));
}
