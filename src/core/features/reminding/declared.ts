import type { PassedDebt } from '../../passing/passing.ts';
import type { Person, Unit } from '../../people/org.ts';
import type { Assignment } from '../../plan/assignments.ts';
import type { Arrear, MonthInArrears } from '../../report/arrear.ts';
import type { MonthProgress } from '../../report/progress.ts';
import type { Warning } from '../../report/warning.ts';
import { declare } from '../declare.ts';
import { id, period, text } from '../fields.ts';
import type { StandingOf } from '../standing-of.ts';

/** Reminders: put off by who got one, sent at once by the office. */
export const remindingDeclared = declare(
  'm',
  { right: 'office', where: 'private' },
  {
    acts: {
      'snooze-hours': { part: 'any', verb: '2h', right: 'known', fields: { period, unit: id } },
      'snooze-morning': { part: 'any', verb: 'am', right: 'known', fields: { period, unit: id } },
      /** One unit, or all that owe something. */
      nudge: { asksIt: true, part: 'name', fields: { period, unit: id.optional() } },
      /** [Nhắc nữa] and [Gửi ngay]: with what was known at the moment (`askedAt`) at which it was asked. */
      'nudge-again': { verb: 'ag', fields: { period, unit: id.optional(), asked: text } },
      /** [Gửi 07:00]: when the quiet hours end. */
      'nudge-later': { verb: 'la', fields: { period, unit: id.optional() } },
      'leave-nudge': { part: 'any', verb: 'no' },
    },
    commands: {
      nhac: { menu: { for: 'office', place: 12 } },
    },
  },
);

/** What one unit still owes. */
export interface Debt {
  unit: Unit;
  period: string;
  /** Tasks owed, and how many of them are answered in an open draft. */
  owed: number;
  answered: number;
  /** Tasks that the office gave back. */
  returned: number;
  /** Tasks that were reported without their figure. */
  awaited: readonly Assignment[];
  deadlineAt: number;
  /** Tasks with a cadence that must be done by the end of their span. */
  cadence: readonly Assignment[];
  /** Last month's report exists: [Tất cả như tháng trước] makes sense. */
  hasLast: boolean;
  /** The head in whose stead the reader reports. */
  head: Person | null;
  /** Earlier months that it still owes, the oldest first. */
  arrears: readonly Arrear[];
  /** What others of the unit were given to answer of it; unset where nothing is. */
  out?: readonly PassedDebt[];
  /** Others of the unit can be written to: its reader may pass tasks on. */
  mayPass?: true;
}

/** Tasks of a unit whose figures were not known when it reported. */
export interface AwaitedFigures {
  unit: Unit;
  tasks: readonly Assignment[];
}

/** Tasks of a unit that must be done by the end of their quarter or half-year. */
export interface CadenceDebt {
  unit: Unit;
  /** The last month of the span. */
  period: string;
  tasks: readonly Assignment[];
  lastDay: string;
}

/** Why a person cannot be reminded. `unreachable`: linked, but every chat of theirs refuses the bot. */
export type Unheard = { type: 'unlinked' } | { type: 'unreachable' } | { type: 'away'; until: string };

/** A unit of which nobody can be reminded: why its head cannot (null where it has none), and whoever stands in. */
export interface Unreached {
  unit: Unit;
  head: Unheard | null;
  deputies: readonly { person: Person; why: Unheard }[];
}

/** Units that were reminded in the last hours, and when (epoch ms). */
export interface RemindedUnit {
  unit: Unit;
  at: number;
}

/** What the month says to people by itself, and what the office has it say. */
export type RemindingContent =
  | {
      type: 'reminder';
      kind: 'opening' | 'nudge' | 'overdue' | 'snoozed' | 'asked';
      debts: readonly Debt[];
      now: number;
      /** Whoever of the office has it sent. */
      by?: Person;
      /** Work of a quarter or half-year that the debts do not name. */
      also?: readonly CadenceDebt[];
      /** Work that is likely to come late, with the reasons why. */
      warnings?: readonly Warning[];
    }
  /** Asked for: of which units it is told (null of all), or in whose indices. */
  | { type: 'warnings-listed'; warnings: readonly Warning[]; of: readonly Unit[] | Person | null }
  | { type: 'cadence-reminder'; parts: readonly CadenceDebt[]; now: number }
  | {
      type: 'office-brief';
      progress: MonthProgress;
      /** Units that are overdue. */
      overdue: readonly Unit[];
      /** Units of which nobody can be reminded, with the reason for each. */
      unreached: readonly Unreached[];
      /** Months whose digest was not posted in time. */
      missed: readonly string[];
      /** Earlier months that are still owed, the oldest first. */
      arrears: readonly MonthInArrears[];
      /** Figures of the month that nobody had yet. */
      awaited: readonly AwaitedFigures[];
    }
  /** To who still owes a month that its deadline is another than they were told (`from`, epoch ms). */
  | { type: 'deadline-moved'; from: number; debts: readonly Debt[]; now: number }
  /** `wanted`: of which year a plan is asked for; unset in rows of an older bot, the next one. */
  | { type: 'next-plan'; year: number; wanted?: number }
  /** `isAll`: all were meant, so that a yes is of all. */
  | { type: 'choose-nudged'; period: string; units: readonly Unit[]; isAll?: true }
  | { type: 'nudged'; told: readonly Unit[]; unreached: readonly Unreached[]; period: string }
  /** Before it is sent: some were reminded lately, or it is night. */
  | {
      type: 'ask-nudge';
      period: string;
      unit: Unit | null;
      reminded: readonly RemindedUnit[];
      /** When the quiet hours end (epoch ms); null where none are. */
      quietUntil: number | null;
      now: number;
      /** What was done at once: of the units asked for the others have been reminded. */
      sent?: { told: readonly Unit[]; unreached: readonly Unreached[] };
    }
  | { type: 'nudge-later'; units: readonly Unit[]; at: number; now: number }
  | { type: 'snoozed'; at: number; now: number }
  /** Of which unit the reminder is put off, and how long. */
  | { type: 'choose-snooze'; debts: readonly Debt[]; now: number }
  /** Reminders by hand go out at once: to who asks for another time. */
  | { type: 'nudge-is-now'; isOffice: boolean }
  /** To who may not remind others. */
  | { type: 'nudge-by-office' }
  /** `locked`: with the units that had not reported. */
  | { type: 'nothing-owed-now'; period: string; locked?: readonly Unit[] };

/** What each does to a question that waits in its chat. */
export const remindingStanding: StandingOf<RemindingContent> = {
  reminder: 'opens',
  'warnings-listed': 'closes',
  'cadence-reminder': 'opens',
  'office-brief': 'opens',
  'deadline-moved': 'opens',
  'next-plan': 'opens',
  'choose-nudged': 'opens',
  nudged: 'closes',
  'ask-nudge': 'opens',
  'nudge-later': 'closes',
  snoozed: 'closes',
  'choose-snooze': 'opens',
  'nudge-is-now': 'opens',
  'nudge-by-office': 'leads',
  'nothing-owed-now': 'closes',
};
