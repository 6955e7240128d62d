import * as z from 'zod';
import type { Person } from '../../people/org.ts';
import type { Index } from '../../plan/plan.ts';
import type { MonthProgress } from '../../report/progress.ts';
import { declare } from '../declare.ts';
import { code, period } from '../fields.ts';
import type { StandingOf } from '../standing-of.ts';

/** What of a month is shown: how far it is, or whose reports are missing. */
const show = z.enum(['progress', 'missing']);
export type MonthShown = z.output<typeof show>;

/** A plan's year that is over: its summary, and its months. */
export const yearDeclared = declare(
  'y',
  { right: 'anyone', where: 'anywhere' },
  {
    acts: {
      /** One month, of all indices or of one. */
      'show-month': { part: 'any', verb: 'm', fields: { period, show, code: code.optional() } },
      /** What was asked last, by the figures of another year. */
      'ask-of-year': { part: 'any', verb: 'of', fields: { year: z.string().regex(/^\d{4}$/) } },
      /** The months to choose from. */
      'choose-month': {
        part: 'any',
        verb: 'all',
        fields: { year: z.string().regex(/^\d{4}$/), show, code: code.optional() },
      },
    },
    commands: {},
  },
);

/** Whom a year's summary is for: a leader reads of their own indices, the office of all, a group in totals. */
type YearReader = { type: 'leader'; person: Person } | { type: 'office' } | { type: 'group' };

/** What is said of a year that is over. */
export type YearContent =
  /** `months`: those in which the bot ran, at least one. `open`: numbers of the reader's matters that nobody has settled. */
  | { type: 'year-summary'; reader: YearReader; months: readonly MonthProgress[]; open: readonly number[] }
  /** `months`: those that can be shown, 1 to 12. */
  | { type: 'year-months'; year: number; show: MonthShown; index?: Index; months: readonly number[] };

/** What each does to a question that waits in its chat. */
export const yearStanding: StandingOf<YearContent> = {
  'year-summary': 'opens',
  'year-months': 'opens',
};
