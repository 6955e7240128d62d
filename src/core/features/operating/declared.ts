import type { ShownAside } from '../../heard/set-aside.ts';
import type { DeliveryCode } from '../../outbox/delivery-error.ts';
import type { RowKind } from '../../outbox/successor.ts';
import type { ChannelName, Person } from '../../people/org.ts';
import { declare } from '../declare.ts';
import { id } from '../fields.ts';
import type { StandingOf } from '../standing-of.ts';

/** How the bot is, and the events that it could not carry out. */
export const operatingDeclared = declare(
  'o',
  { right: 'office', where: 'private' },
  {
    acts: {
      'retry-aside': { fields: { id } },
      'drop-aside': { fields: { id } },
    },
    commands: {
      tinhtrang: { menu: { for: 'office', place: 14 }, changes: true },
    },
  },
);

/** What an alarm is about: a platform, the disk, the clock, the copies in a second folder. */
export type AlarmMatter = ChannelName | 'disk' | 'clock' | 'copies';

/** Messages to one chat that were given up for one reason. */
export interface GivenUp {
  /** To whom; null with a group's name, or where nobody of the directory is meant. */
  person: Person | null;
  group: { title: string | null } | null;
  kind: RowKind;
  code: string;
  /** The last of them, epoch ms. */
  at: number;
  count: number;
  /** Something else went out in their stead. */
  followed: boolean;
}

/** `/tinhtrang`: what does not work, what waits, what was given up. */
export interface BotStatus {
  type: 'status';
  now: number;
  failing: readonly { matter: AlarmMatter; forMs: number }[];
  waiting: { count: number; oldestMs: number };
  givenUp: readonly GivenUp[];
}

/** What is said of the bot itself: what it could not carry out, deliver or reach. */
export type OperatingContent =
  /** The act cannot be saved now; it will be by itself. */
  | { type: 'not-saved-yet' }
  /** What is told is as it was known when the database was lost. */
  | { type: 'as-last-known'; at: number }
  | { type: 'set-aside' }
  /** To the office, with what can be done. */
  | { type: 'asides'; asides: readonly ShownAside[] }
  | { type: 'aside-settled'; again: boolean }
  | BotStatus
  /** To the office: something has not worked for a while, or works again; `deaf`: of a platform only receiving fails. */
  | { type: 'alarm'; matter: AlarmMatter; over: boolean; deaf: boolean; forMs: number }
  | {
      type: 'undeliverable';
      why: DeliveryCode;
      person: Person | null;
      chat: 'person' | 'group';
      /** The group's name, where it is known. */
      group: string | null;
      /** How many others the same happened to at the same time. */
      others: number;
    };

/** What each does to a question that waits in its chat. */
export const operatingStanding: StandingOf<OperatingContent> = {
  'not-saved-yet': 'opens',
  'as-last-known': 'passing',
  'set-aside': 'opens',
  asides: 'closes',
  'aside-settled': 'closes',
  status: 'closes',
  alarm: 'opens',
  undeliverable: 'opens',
};
