import { vietnamese } from '../../src/copy/vi/index.ts';
import type { AskContext } from '../../src/core/ask/answer.ts';
import { loadEngine } from '../../src/core/ask/engine.ts';
import { monthDates } from '../../src/core/calendar/appointments.ts';
import { progressIn } from '../../src/core/report/progress.ts';
import type { Report } from '../../src/core/report/report.ts';
import type { Context } from '../../src/core/said/content.ts';
import { periodOf } from '../../src/core/time/viet-nam-time.ts';
import { loadContext } from '../../src/load-data.ts';
import { speakingOn } from './stub-channel.ts';

// Whoever asks the core needs what answers questions, and its words.
await loadEngine();
await vietnamese.loadAnswers();

/** The embedded plan, directory and calendar, of a bot that speaks everywhere. */
export const context: Context = {
  ...(await loadContext('data', 'data', 2023)),
  channels: speakingOn('telegram', 'zalo', 'web'),
};

/** A moment on the Friday before the first month opens. */
export const mayMorning = Date.parse('2023-05-19T08:00:00+07:00');

/** What a question is answered from, of any plan and what was reported of it; nobody in particular asks. */
export const askContextOf = (of: Context, reports: Record<string, Report>, now: number): AskContext => ({
  plan: of.plan,
  org: of.org,
  progress: progressIn(of, reports, periodOf(now), now, { type: 'all' }),
  progressOf: (month) => progressIn(of, reports, { year: of.plan.year, month }, now, { type: 'all' }),
  datesOf: (month) => monthDates(of, { year: of.plan.year, month }),
  now,
  deadline: of.calendar.deadline,
  atHand: periodOf(now).month,
  speaker: null,
  inGroup: false,
  deputiesOf: () => [],
  reportOf: () => undefined,
  isLocked: () => false,
  lockOf: () => null,
  nudgesOf: () => ({ byOffice: [], cut: [], byItself: [], since: null }),
  firstMonth: periodOf(now).month,
});

/** The same at each question, as a bot's state is: what is worked out from it is kept. */
const noReports = {};

export const askContextAt = (now: number): AskContext => askContextOf(context, noReports, now);
