import type { TaskProgress } from '../report/progress.ts';
import type { AskContext } from './answer.ts';
import { answerOf, isOfStatus, ofTask } from './conditions.ts';
import type { Found, GroupRow } from './found.ts';
import type { Measured, Query } from './query.ts';

const isMeasured = (measured: Measured, one: TaskProgress): boolean => {
  switch (measured) {
    case 'obstacle':
      return answerOf(one)?.obstacle !== undefined;
    case 'proposal':
      return answerOf(one)?.proposal !== undefined;
    case 'returned':
      return one.returned;
    default:
      return isOfStatus[measured](one);
  }
};

/** How many each has in the later of two months beside the earlier: «đơn vị nào tăng, đơn vị nào giảm». */
function turnedRows(
  rows: readonly { key: string; own: readonly { month: number; one: TaskProgress }[] }[],
  measured: Measured,
  [first, second]: readonly number[],
): GroupRow[] {
  const countIn = (own: (typeof rows)[number]['own'], month: number | undefined): TaskProgress[] | null => {
    const all = own.filter((entry) => entry.month === month).map(({ one }) => one);
    // Of a month in which nothing was sent nothing is known.
    if (all.length === 0 || all.every((one) => answerOf(one) === null && !one.sent)) return null;
    return all.filter((one) => isMeasured(measured, one));
  };
  return rows.flatMap(({ key, own }): GroupRow[] => {
    const [was, is] = [countIn(own, first), countIn(own, second)];
    if (is === null) return [];
    return [{ key, count: is.length, rank: is.length, entries: is, before: was?.length ?? null }];
  });
}

/**
 * «đơn vị nào nhiều việc chậm nhất»: by how many are late, unless what is not begun was asked for as one with it, or nothing is late
 * anywhere.
 */
function ranked(rows: readonly GroupRow[], { measured, both }: NonNullable<Query['group']>): GroupRow[] {
  const lateOf = ({ entries }: GroupRow): number => entries.filter(isOfStatus.late).length;
  if (measured !== 'behind' || both || rows.every((row) => lateOf(row) === 0)) return [...rows];
  return rows.map((row) => ({ ...row, rank: lateOf(row) }));
}

/** What was reported in the months of a query, counted by unit, month, leader or index; each that there is, also with none. */
export function groupsOf(context: AskContext, query: Query): Extract<Found, { of: 'group' }> {
  const { by, measured, only, turned } = query.group!;
  const { plan, org } = context;
  const entries = query.months.flatMap((month) => {
    const progress = context.progressOf(month);
    if (progress.type !== 'month') return [];
    return progress.tasks
      .map((one) => ({ month, one }))
      .filter(({ one: { index, task, unit }, one }) =>
        query.where.every((filter) =>
          ofTask(context, { index, task, units: [unit], reported: [{ month, progress: one }] }, filter),
        ),
      );
  });
  const keysOf = ({ month, one }: (typeof entries)[number]): readonly string[] => {
    switch (by) {
      case 'unit':
        return [one.unit.id];
      case 'person':
        return one.index.leaders;
      case 'index':
        return [one.index.code];
      case 'month':
        return [String(month)];
    }
  };
  const all = {
    unit: org.units.map(({ id }) => id),
    person: org.people.flatMap(({ id, role }) =>
      role === 'leader' && (query.among?.includes(id) ?? true) ? [id] : [],
    ),
    index: plan.indices.map(({ code }) => code),
    month: query.months.map(String),
  }[by];
  const owned = all.map((key) => ({ key, own: entries.filter((entry) => keysOf(entry).includes(key)) }));
  const rows = turned
    ? turnedRows(owned, measured, query.months)
    : owned.flatMap(({ key, own }): GroupRow[] => {
        // Of whom nothing was answered nothing is known.
        if (own.every(({ one }) => answerOf(one) === null)) return [];
        const measuredOnes = own.filter(({ one }) => isMeasured(measured, one));
        const counted = measuredOnes.map(({ one }) => one);
        const isIn =
          only === undefined ||
          (only === 'every'
            ? query.months.every((month) => measuredOnes.some((entry) => entry.month === month))
            : counted.length > 0 === (only === 'some'));
        const count = counted.length;
        return [{ key, count, rank: count, entries: counted, ...(isIn ? {} : { isOut: true as const }) }];
      });
  const sign = query.order?.dir === 'asc' ? 1 : -1;
  // «mỗi tháng mấy việc»: in their own order, whatever each has.
  const isInTime = by === 'month' && query.order?.field === 'month';
  const silent = entries.filter(({ one }) => answerOf(one) === null && !one.sent).map(({ one }) => one);
  return {
    of: 'group',
    rows: isInTime
      ? rows
      : ranked(rows, query.group!).sort(
          (one, other) => sign * (one.rank - other.rank) || sign * (one.count - other.count),
        ),
    silent,
  };
}
