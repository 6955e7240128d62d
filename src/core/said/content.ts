import type { Answer, Topic } from '../ask/answer.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { TierType } from '../calendar/tiers.ts';
import type { Form } from '../features/forms.ts';
import type { CalendarField } from '../features/settings/calendar-fields.ts';
import type { ShownAside } from '../heard/set-aside.ts';
import type { DeliveryCode } from '../outbox/delivery-error.ts';
import type { RowKind } from '../outbox/successor.ts';
import type { Redemption } from '../people/enrolment.ts';
import type { ChannelName, Person, Role, Unit, UnitGroup } from '../people/org.ts';
import type { Assignment } from '../plan/assignments.ts';
import type { Denial } from '../report/desk.ts';
import type { MonthProgress } from '../report/progress.ts';
import type { Entry, Report } from '../report/report.ts';
import type { Desk, Problem } from '../report/step.ts';
import type { Replaced } from '../report/submit.ts';
import type { State } from '../state/state.ts';
import type { DatesProblem } from '../time/dates.ts';

export type { Context } from '../context.ts';

/** How a step of the guided report is asked: as its opening, gone on with, next in line, or once more. */
export type AskMode = 'begin' | 'resume' | 'next' | 'again';

/** What the guided report says. */
export type ReportContent =
  | {
      type: 'report-step';
      desk: Desk;
      mode: AskMode;
      problem?: Problem;
      deadlineAt: number;
      now: number;
      /** Tasks with a cadence that may be reported early. */
      early: readonly Assignment[];
      /** The group's digest quotes obstacles. */
      quoted: boolean;
    }
  | { type: 'report-attached'; desk: Desk; taskId: string; count: number }
  | { type: 'report-file-too-large'; name: string }
  | { type: 'report-file-refused'; name: string; why: 'too-large' | 'type' | 'gone' }
  | { type: 'report-no-files' }
  | { type: 'report-corrected'; task: Assignment; entry: Entry }
  | { type: 'report-not-corrected'; task: Assignment; problem: Problem }
  | {
      type: 'report-sent';
      report: Report;
      unit: Unit;
      by: Person;
      head: Person | null;
      replaced: (Replaced & { person: Person | null }) | null;
      /** Others who are writing the same report. */
      others: readonly Person[];
      deadlineAt: number;
    }
  /** To whoever sent the report that was replaced, or is still writing one. */
  | {
      type: 'report-sent-by-other';
      by: Person;
      unit: Unit;
      report: Report;
      writing: boolean;
      elsewhere: boolean;
    }
  | { type: 'report-parked'; desk: Desk }
  | { type: 'report-denied'; denial: Denial }
  | { type: 'report-gone' }
  | { type: 'report-not-active'; desk: Desk }
  | { type: 'nothing-to-stop' }
  | { type: 'choose-report-unit'; units: readonly Unit[]; period: string; onBehalf: boolean }
  | { type: 'bad-period'; year: number; command: string };

/** What is said about standing in, the directory and the months. */
export type OfficeContent =
  | { type: 'choose-headed'; units: readonly Unit[] }
  | { type: 'choose-head'; unit: Unit; people: readonly Person[]; head: Person | null }
  /** Before it counts; `asked`: when, epoch ms. */
  | { type: 'confirm-head'; unit: Unit; person: Person; before: Person | null; asked: number }
  /** To the head who was, and to the one who is (`toNew`). */
  | { type: 'head-told'; unit: Unit; person: Person; before: Person | null; toNew: boolean }
  | { type: 'head-set'; unit: Unit; person: Person; before: Person | null; linked: boolean }
  | { type: 'choose-role' }
  | { type: 'choose-unit-of'; role: Role; units: readonly Unit[] }
  | { type: 'name-person'; role: Role; unit: Unit | null }
  | { type: 'person-added'; person: Person; unit: Unit | null }
  | { type: 'choose-renamed'; people: readonly Person[] }
  | { type: 'name-anew'; person: Person }
  | { type: 'confirm-rename'; before: Person; person: Person; asked: number }
  | { type: 'person-renamed'; before: Person; person: Person }
  | { type: 'choose-kind' }
  | { type: 'choose-group'; kind: Unit['kind']; groups: readonly UnitGroup[] }
  | { type: 'name-unit' }
  | { type: 'unit-added'; unit: Unit; group: UnitGroup | null }
  /** `asked`: it reads as a question or a command; `unit`: it is a unit's name; `same`: it is so already. */
  | { type: 'bad-name'; why: 'length' | 'asked' | 'digits' | 'unit' | 'same' }
  | { type: 'name-taken'; name: string }
  | { type: 'confirm-lock'; progress: MonthProgress; locked: boolean }
  | { type: 'lock-changed'; period: string; locked: boolean; changed: boolean }
  | { type: 'choose-returned'; period: string; units: readonly Unit[] }
  | { type: 'choose-returned-task'; period: string; unit: Unit; tasks: readonly Assignment[]; report: Report }
  | { type: 'why-return'; task: Assignment }
  | { type: 'task-returned'; task: Assignment; reason: string; period: string; told: boolean }
  /** To the unit. */
  | { type: 'task-was-returned'; task: Assignment; reason: string; period: string; by: Person }
  | { type: 'choose-deputy'; unit: Unit; people: readonly Person[]; deputies: readonly StandIn[] }
  | { type: 'deputy-dates'; person: Person; unit: Unit }
  | { type: 'absence-dates'; absent: { from: string; to: string } | null }
  | { type: 'dates-problem'; problem: DatesProblem }
  | { type: 'deputy-appointed'; person: Person; unit: Unit; from: string; to: string; linked: boolean }
  /** To the deputy. */
  | { type: 'deputy-told'; head: Person; unit: Unit; from: string; to: string }
  | { type: 'confirm-end-deputy'; person: Person | null; unit: Unit; asked: number }
  /** To the deputy. */
  | { type: 'deputy-ended-told'; head: Person; unit: Unit }
  | { type: 'deputy-ended'; person: Person | null }
  | { type: 'absence-set'; from: string; to: string; deputies: readonly Person[]; isHead: boolean }
  | { type: 'absence-ended' }
  | { type: 'head-only' }
  | { type: 'cancelled' }
  /** Half a line ahead of what was done instead: a guided question was left for it. */
  | { type: 'form-ended'; form: Form['type'] };

/** What one unit still owes. */
export interface Debt {
  unit: Unit;
  period: string;
  /** Tasks owed, and how many of them are answered in an open draft. */
  owed: number;
  answered: number;
  /** Tasks that the office gave back. */
  returned: number;
  deadlineAt: number;
  /** Tasks with a cadence that must be done by the end of their span. */
  cadence: readonly Assignment[];
  /** Last month's report exists: [Tất cả như tháng trước] makes sense. */
  hasLast: boolean;
  /** The head in whose stead the reader reports. */
  head: Person | null;
}

/** What the month says by itself, and what is arranged about it. */
export type MonthContent =
  | {
      type: 'reminder';
      kind: 'opening' | 'nudge' | 'overdue' | 'snoozed' | 'asked';
      debts: readonly Debt[];
      now: number;
    }
  | {
      type: 'cadence-reminder';
      unit: Unit;
      period: string;
      tasks: readonly Assignment[];
      lastDay: string;
      now: number;
    }
  | { type: 'leader-summary'; person: Person; progress: MonthProgress; year: readonly MonthProgress[] }
  | {
      type: 'office-brief';
      progress: MonthProgress;
      /** Units that are overdue. */
      overdue: readonly Unit[];
      /** Units of which nobody can be written to. */
      silent: readonly Unit[];
      /** Months whose digest was not posted in time. */
      missed: readonly string[];
    }
  | {
      type: 'digest';
      progress: MonthProgress;
      upcoming: readonly Assignment[];
      quoted: boolean;
      /** Set in the office's preview: whether it stands in groups already, and in how many it would be posted. */
      preview?: { posted: boolean; groups: number };
      updated: boolean;
    }
  | { type: 'digest-addendum'; progress: MonthProgress }
  | { type: 'digest-details'; progress: MonthProgress }
  | { type: 'details-sent'; sent: boolean }
  | { type: 'digest-posted'; period: string; groups: number; again: boolean }
  | { type: 'next-plan'; year: number }
  | { type: 'choose-nudged'; period: string; units: readonly Unit[] }
  | { type: 'nudged'; told: readonly Unit[]; silent: readonly Unit[]; period: string }
  | { type: 'snoozed'; at: number; now: number }
  | { type: 'nothing-owed-now'; period: string }
  | {
      type: 'undeliverable';
      why: DeliveryCode;
      person: Person | null;
      chat: 'person' | 'group';
      /** The group's name, where it is known. */
      group: string | null;
      /** How many others the same happened to at the same time. */
      others: number;
    }
  | BotStatus
  /** To the office: something has not worked for a while, or works again. */
  | { type: 'alarm'; matter: AlarmMatter; over: boolean; forMs: number }
  | { type: 'choose-calendar'; calendar: Calendar }
  | { type: 'calendar-value'; field: CalendarField; calendar: Calendar }
  | { type: 'calendar-problem'; field: CalendarField; why: 'unreadable' | 'order' }
  | { type: 'confirm-calendar'; calendar: Calendar; next: readonly { name: CalendarMoment; at: number }[] }
  | { type: 'calendar-set'; next: readonly { name: CalendarMoment; at: number }[] }
  | { type: 'choose-digest'; wanted: boolean }
  | { type: 'digest-chosen'; wanted: boolean }
  | { type: 'quoting'; on: boolean; changed: boolean }
  | { type: 'choose-channel'; channels: readonly ChannelName[]; preferred: ChannelName | null }
  | { type: 'channel-preferred'; channel: ChannelName };

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

export type CalendarMoment = TierType | 'deadline';

export interface StandIn {
  person: Person;
  from: string;
  to: string;
}

/** What is said of events that could not be carried out, or not yet. */
type AsideContent =
  /** The act cannot be saved now; it will be by itself. */
  | { type: 'not-saved-yet' }
  | { type: 'set-aside' }
  /** To the office, with what can be done. */
  | { type: 'asides'; asides: readonly ShownAside[] }
  | { type: 'aside-settled'; again: boolean };

/** What is to be said, as a value; copy/vi words it. */
export type Content =
  | { type: 'answer'; answer: Answer }
  | { type: 'unknown-person' }
  | { type: 'unlinked-group' }
  | { type: 'stale-button' }
  | { type: 'expired-number' }
  | { type: 'unsupported' }
  /** The bot itself failed on this message. */
  | { type: 'fault' }
  | { type: 'redeemed'; result: Redemption; person: Person | null }
  | { type: 'office-only' }
  | { type: 'in-private' }
  | { type: 'in-group' }
  /** To an administrator who writes in the name of the group: who it is, and so what they may do, cannot be told. */
  | { type: 'anonymous' }
  | { type: 'not-oneself' }
  | { type: 'choose-invited'; people: readonly Person[] }
  | { type: 'code'; person: Person; code: string; expiresAt: number }
  | {
      type: 'choose-unlinked';
      links: readonly { channel: ChannelName; userId: string; person: Person | null }[];
    }
  | { type: 'confirm-unlink'; channel: ChannelName; userId: string; person: Person | null }
  | { type: 'unlinked'; channel: ChannelName; person: Person | null }
  /** `elsewhere`: its digest goes to another topic from now on. */
  | { type: 'group-linked'; before: boolean; elsewhere?: boolean }
  | AsideContent
  | ReportContent
  | OfficeContent
  | MonthContent;

/**
 * Something said elsewhere than where the act happened: to a person, in a chat of theirs or at the account they prefer;
 * or in a chat.
 */
export type Notice = {
  content: Content;
  /** Names this very message (what, whom, period, tier); without one it belongs to the act. */
  key?: string;
  bulk?: boolean;
  /** Epoch ms after which it is of no use. */
  validUntil?: number;
  edit?: { messageId: string };
  digest?: { period: string; fingerprint: string };
} & ({ personId: string; chat?: string } | { chat: string });

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
      replies: Content[];
      /** Said once the act is saved, and saved nowhere. */
      fleeting?: Content[];
      notices?: Notice[];
      /** Closed documents that get files of their own. */
      archive?: { name: string; document: unknown }[];
    };
