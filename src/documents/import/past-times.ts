import type { Draft, TaskDraft } from '../../core/plan/draft.ts';
import type { Building } from './building.ts';

/** The last day of an end, of a month or a quarter its last; null of one that lasts to the end of the year. */
function lastDayOf(due: NonNullable<TaskDraft['due']>, year: number): string | null {
  const endOf = (month: number): string => `${year}-${String(month).padStart(2, '0')}-31`;
  switch (due.type) {
    case 'day':
      return due.date;
    case 'month':
      return endOf(due.month);
    case 'quarter':
      return endOf(3 * due.quarter);
    default:
      return null;
  }
}

/** Ends of tasks before the day of the paper that sets them. */
export function askPastTimes({ doubts }: Building, { indices, document, year }: Draft): void {
  const { date } = document;
  if (date === null || year === null || date.slice(0, 4) !== String(year)) return;
  for (const { id, due, place } of indices.flatMap(({ tasks }) => tasks)) {
    const last = due === null ? null : lastDayOf(due, year);
    if (due === null || last === null || last >= date || last.slice(0, 4) !== String(year)) continue;
    const { words } = due;
    doubts.push({ type: 'time-open', task: id, words, why: 'past', place, path: id, source: words });
  }
}
