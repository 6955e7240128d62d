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

/** What was reported in the months of a query, counted by unit, month, leader or index; each that there is, also with none. */
export function groupsOf(context: AskContext, query: Query): Extract<Found, { of: 'group' }> {
  const { by, measured, only } = query.group!;
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
    person: org.people.filter(({ role }) => role === 'leader').map(({ id }) => id),
    index: plan.indices.map(({ code }) => code),
    month: query.months.map(String),
  }[by];
  const rows = all.flatMap((key): GroupRow[] => {
    const own = entries.filter((entry) => keysOf(entry).includes(key));
    // Of whom nothing was answered nothing is known.
    if (own.every(({ one }) => answerOf(one) === null)) return [];
    const measuredOnes = own.filter(({ one }) => isMeasured(measured, one));
    const counted = measuredOnes.map(({ one }) => one);
    const isIn =
      only === undefined ||
      (only === 'every'
        ? query.months.every((month) => measuredOnes.some((entry) => entry.month === month))
        : counted.length > 0 === (only === 'some'));
    return [{ key, count: counted.length, entries: counted, ...(isIn ? {} : { isOut: true as const }) }];
  });
  const sign = query.order?.dir === 'asc' ? 1 : -1;
  const silent = entries.filter(({ one }) => answerOf(one) === null && !one.sent).map(({ one }) => one);
  return { of: 'group', rows: rows.sort((one, other) => sign * (one.count - other.count)), silent };
}
