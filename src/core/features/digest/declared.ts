import * as z from 'zod';
import type { FollowedMatter } from '../../matters/followed.ts';
import type { ChannelName, Person } from '../../people/org.ts';
import type { Assignment } from '../../plan/assignments.ts';
import type { Index } from '../../plan/plan.ts';
import type { MonthProgress, TaskProgress } from '../../report/progress.ts';
import type { Warning } from '../../report/warning.ts';
import { declare } from '../declare.ts';
import { code, either, id, moment, onOff, period, shortPeriod, text } from '../fields.ts';
import type { StandingOf } from '../standing-of.ts';

/** Lists of a month that may be too long for one message. */
export const listsOfMonth = [
  'month',
  'leader',
  'unit',
  'obstacles',
  'behind',
  'not-begun',
  'finished',
  'unfinished',
] as const;

/** The month's digest: shown, posted, wanted in private, asked for details. */
export const digestDeclared = declare(
  'm',
  { right: 'office', where: 'private' },
  {
    acts: {
      details: { part: 'any', right: 'anyone', where: 'anywhere', fields: { period } },
      indices: { part: 'any', right: 'anyone', where: 'anywhere' },
      /** The indices of a leader, in the units' words. */
      'own-details': { part: 'any', verb: 'own', right: 'known', fields: { period, person: id } },
      /** An index in the units' words, none of them cut. */
      'index-words': { part: 'any', verb: 'words', right: 'known', fields: { period, code } },
      /** One answer of a unit, none of its words cut. */
      'entry-words': {
        part: 'any',
        verb: 'w',
        right: 'known',
        fields: { period: shortPeriod, taskId: text, unit: id },
      },
      /** The next part of a long list of a month. */
      'rest-of': {
        part: 'any',
        verb: 'rest',
        right: 'anyone',
        where: 'anywhere',
        fields: { period, of: z.enum(listsOfMonth), from: moment, about: text.optional() },
      },
      'preview-digest': { part: 'any', fields: { period } },
      'post-digest': { verb: 'post', fields: { period, again: either('again', 'first') } },
      'want-digest': { verb: 'digest', right: 'known', fields: { wanted: onOff } },
    },
    commands: {
      nhantonghop: { right: 'known', menu: { for: 'all', place: 9 } },
      tonghop: { menu: { for: 'office', place: 13 } },
    },
  },
);

/** What is said of a month as a whole. */
export type DigestContent =
  | {
      type: 'digest';
      progress: MonthProgress;
      upcoming: readonly Assignment[];
      /** What units reported as standing in the way or asked for, and what became of it. */
      matters: readonly FollowedMatter[];
      quoted: boolean;
      /** Set in the office's preview: whether it stands in groups already, and in how many it would be posted. */
      preview?: { posted: boolean; groups: number };
      updated: boolean;
      /** In a leader's private chat: their indices come first. */
      own?: Person;
    }
  | { type: 'digest-addendum'; progress: MonthProgress }
  /** `first`: codes of the reader's own indices. */
  | { type: 'digest-details'; progress: MonthProgress; first?: readonly string[] }
  | { type: 'own-details'; person: Person; own: boolean; progress: MonthProgress }
  | { type: 'index-words'; index: Index; progress: MonthProgress }
  | { type: 'entry-words'; progress: MonthProgress; one: TaskProgress }
  /**
   * To who asked in a group for what is told in private; not sent where no account of theirs can be written to. `on`: the
   * platform on which it was sent, where that is another than the group's.
   */
  | { type: 'details-sent'; sent: boolean; on?: ChannelName }
  | { type: 'digest-posted'; period: string; groups: number; again: boolean }
  /** Asked for once more within a minute. */
  | { type: 'digest-just-posted'; period: string }
  | {
      type: 'leader-summary';
      person: Person;
      progress: MonthProgress;
      year: readonly MonthProgress[];
      /** Work of their indices that is likely to come late. */
      warnings?: readonly Warning[];
      matters: readonly FollowedMatter[];
      /** What they had units do in the month, and how much of it was answered; unset where there is none. */
      instructed?: { given: number; answered: number };
    }
  | { type: 'choose-digest'; wanted: boolean }
  | { type: 'digest-chosen'; wanted: boolean };

/** What each does to a question that waits in its chat. */
export const digestStanding: StandingOf<DigestContent> = {
  digest: 'opens',
  'digest-addendum': 'opens',
  'digest-details': 'opens',
  'own-details': 'closes',
  'index-words': 'closes',
  'entry-words': 'passing',
  'details-sent': 'opens',
  'digest-posted': 'closes',
  'digest-just-posted': 'closes',
  'leader-summary': 'opens',
  'choose-digest': 'opens',
  'digest-chosen': 'closes',
};
