import type { AskWorld } from '../../src/core/ask/answer.ts';
import { monthDates } from '../../src/core/calendar/calendar.ts';
import { progressAt, progressIn } from '../../src/core/report/progress.ts';
import type { World } from '../../src/core/said/content.ts';
import { loadWorld } from '../../src/load-data.ts';

/** The embedded plan, directory and calendar. */
export const world: World = await loadWorld('data', 'data', 2023);

/** A moment on the Friday before the first month opens. */
export const mayMorning = Date.parse('2023-05-19T08:00:00+07:00');

export const askWorldAt = (now: number): AskWorld => ({
  plan: world.plan,
  org: world.org,
  progress: progressAt(world, {}, now, { type: 'all' }),
  progressOf: (month) => progressIn(world, {}, { year: world.plan.year, month }, now, { type: 'all' }),
  datesOf: (month) => monthDates(world.calendar, world.holidays, { year: world.plan.year, month }),
});
