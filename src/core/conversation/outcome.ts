import type { Answer, Topic } from '../ask/answer.ts';
import type { Calendar, Holidays } from '../calendar/calendar.ts';
import type { Redemption } from '../people/enrolment.ts';
import type { ChannelName, Org, Person } from '../people/org.ts';
import type { Plan } from '../plan/plan.ts';
import type { State } from '../state/state.ts';

/** What the data files say; the same for every event. */
export interface World {
  plan: Plan;
  org: Org;
  calendar: Calendar;
  holidays: Holidays;
}

/** What is to be said, as a value; copy/vi words it. */
export type Content =
  | { type: 'answer'; answer: Answer }
  | { type: 'unknown-person' }
  | { type: 'unlinked-group' }
  | { type: 'stale-button' }
  | { type: 'unsupported' }
  /** The bot itself failed on this message. */
  | { type: 'fault' }
  | { type: 'redeemed'; result: Redemption; person: Person | null }
  | { type: 'office-only' }
  | { type: 'in-private' }
  | { type: 'in-group' }
  | { type: 'not-oneself' }
  | { type: 'choose-invited'; people: readonly Person[] }
  | { type: 'code'; person: Person; code: string; expiresAt: number }
  | {
      type: 'choose-unlinked';
      links: readonly { channel: ChannelName; userId: string; person: Person | null }[];
    }
  | { type: 'unlinked'; channel: ChannelName; person: Person | null }
  | { type: 'group-linked'; before: boolean };

/**
 * What an event leads to. An `answer` changes nothing that must survive a crash; an `act` does, and is saved
 * before anything is said.
 */
export type Outcome =
  | { kind: 'silence' }
  | { kind: 'answer'; replies: Content[]; topic: Topic | null }
  | {
      kind: 'act';
      state: State;
      replies: Content[] /** Said once the act is saved, and saved nowhere. */;
      fleeting?: Content[];
    };
