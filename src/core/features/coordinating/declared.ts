import * as z from 'zod';
import type { Share } from '../../coordinating/share.ts';
import type { Unit } from '../../people/org.ts';
import type { Assignment } from '../../plan/assignments.ts';
import { declare } from '../declare.ts';
import { shortPeriod, text } from '../fields.ts';
import type { StandingOf } from '../standing-of.ts';

const place = { period: shortPeriod, of: text, taskId: text };

/** What a co-ordinating unit adds to a task of another one's report. Who may is asked at each act. */
export const coordinatingDeclared = declare(
  'cp',
  { right: 'known', where: 'private' },
  {
    acts: {
      'list-shares': { part: 'any', verb: 'l', fields: { period: shortPeriod } },
      'write-share': { part: 'any', verb: 'w', fields: place },
      'withdraw-share': { verb: 'x', fields: place },
      /** What was written last is had back, or nothing. */
      'undo-share': { verb: 'b', fields: place, takesBack: true },
    },
    commands: {},
  },
);

export const coordinatingForms = [
  z.strictObject({
    type: z.literal('share-words'),
    period: z.string(),
    of: z.string(),
    taskId: z.string(),
  }),
  /** What was done, said of work that may be several: of which is asked. */
  z.strictObject({
    type: z.literal('share-which'),
    period: z.string(),
    tasks: z.array(z.strictObject({ of: z.string(), taskId: z.string() })),
    words: z.string(),
  }),
] as const;

/** A task of another unit on which whoever reads it co-ordinates, by its number in that unit's report. */
export interface Coordinated {
  unit: Unit;
  assignment: Assignment;
  place: number;
  period: string;
  /** What stands there. */
  share: Share | null;
}

export type CoordinatingContent =
  | {
      type: 'shares-listed';
      unit: Unit | null;
      period: string;
      all: readonly Coordinated[];
      /** What was said already, of one of them. */
      words?: string;
    }
  | { type: 'share-words'; seen: Coordinated }
  | { type: 'share-doubted'; seen: Coordinated; words: string; asked: number }
  | { type: 'share-too-long'; length: number; longest: number }
  | { type: 'share-saved'; seen: Coordinated; isChanged: boolean }
  | { type: 'share-withdrawn'; seen: Coordinated; isUndone: boolean }
  | {
      type: 'share-refused';
      why:
        | { type: 'locked'; period: string }
        | { type: 'not-coordinating'; unit: Unit | null }
        | { type: 'not-yours' }
        | { type: 'no-number'; unit: Unit; number: number; count: number }
        | { type: 'own'; unit: Unit };
    };

/** What each does to a question that waits in its chat. */
export const coordinatingStanding: StandingOf<CoordinatingContent> = {
  'shares-listed': 'opens',
  'share-words': 'opens',
  'share-doubted': 'opens',
  'share-too-long': 'leads',
  'share-saved': 'closes',
  'share-withdrawn': 'closes',
  'share-refused': 'closes',
};
