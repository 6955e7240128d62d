import type { Person } from '../../people/org.ts';
import type { Assignment } from '../../plan/assignments.ts';
import type { MonthProgress } from '../../report/progress.ts';
import { declare } from '../declare.ts';
import { either, onOff, period } from '../fields.ts';
import type { StandingOf } from '../standing-of.ts';

/** The month's digest: shown, posted, wanted in private, asked for details. */
export const digestDeclared = declare(
  'm',
  { right: 'office', where: 'private' },
  {
    acts: {
      details: { right: 'anyone', where: 'anywhere', fields: { period } },
      indices: { right: 'anyone', where: 'anywhere' },
      'preview-digest': { fields: { period } },
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
      quoted: boolean;
      /** Set in the office's preview: whether it stands in groups already, and in how many it would be posted. */
      preview?: { posted: boolean; groups: number };
      updated: boolean;
      /** In a leader's private chat: their indices come first. */
      own?: Person;
    }
  | { type: 'digest-addendum'; progress: MonthProgress }
  | { type: 'digest-details'; progress: MonthProgress }
  | { type: 'details-sent'; sent: boolean }
  | { type: 'digest-posted'; period: string; groups: number; again: boolean }
  | { type: 'leader-summary'; person: Person; progress: MonthProgress; year: readonly MonthProgress[] }
  | { type: 'choose-digest'; wanted: boolean }
  | { type: 'digest-chosen'; wanted: boolean };

/** What each does to a question that waits in its chat. */
export const digestStanding: StandingOf<DigestContent> = {
  digest: 'opens',
  'digest-addendum': 'opens',
  'digest-details': 'opens',
  'details-sent': 'opens',
  'digest-posted': 'closes',
  'leader-summary': 'opens',
  'choose-digest': 'opens',
  'digest-chosen': 'closes',
};
