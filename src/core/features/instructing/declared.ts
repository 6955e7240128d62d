import * as z from 'zod';
import type { Instruction, InstructionAnswer } from '../../instructions/instruction.ts';
import { scopeSigns } from '../../instructions/scope.ts';
import type { Person, Unit } from '../../people/org.ts';
import type { Assignment } from '../../plan/assignments.ts';
import type { Index, Task } from '../../plan/plan.ts';
import type { Entry } from '../../report/report.ts';
import { declare } from '../declare.ts';
import { id, shortPeriod, text } from '../fields.ts';
import type { Debt, Unreached } from '../reminding/declared.ts';
import type { StandingOf } from '../standing-of.ts';

const number = z.codec(z.string().regex(/^\d{1,9}$/), z.number().int(), {
  decode: Number,
  encode: String,
});
const reminding = { period: shortPeriod, of: scopeSigns };

/** A leader's word: a reminder, or an instruction, from where they see what is late. Whom it may reach is asked at each act. */
export const instructingDeclared = declare(
  'l',
  { right: 'known', where: 'private' },
  {
    acts: {
      /** All that owe something of what is looked at. */
      'remind-units': { asksIt: true, part: 'name', verb: 'n', fields: reminding },
      /** [Nhắc nữa], [Gửi ngay]: with what was known at the moment at which it was asked. */
      'remind-units-again': { verb: 'g', fields: { ...reminding, asked: text } },
      'remind-units-later': { verb: 'l', fields: reminding },
      'undo-remind-later': { verb: 'z', fields: reminding, takesBack: true },
      'leave-reminder': { part: 'any', verb: 'x' },
      /** What is typed next reaches the unit word for word; which unit, is asked where there are several. */
      instruct: { part: 'name', verb: 'y', fields: { of: scopeSigns, unit: id.optional() } },
      /** [Sửa] under what is shown before it is sent. */
      'edit-instruction': { part: 'any', verb: 'e', fields: { asked: text } },
      /** From all that have not answered, where the same went to several units at once. */
      'undo-instruction': { verb: 'b', fields: { id: number }, takesBack: true },
      /** From the one unit alone. */
      'undo-one-instruction': { verb: 'u', fields: { id: number }, takesBack: true },
      'answer-instruction': { part: 'any', verb: 'r', fields: { id: number } },
      'open-instruction': { part: 'any', verb: 'o', fields: { id: number } },
    },
    commands: { yeucau: { menu: { for: 'accountable', place: 49 } } },
  },
);

/** `more`: further units that are to have the same words; `next`: those with words of their own, which are shown one after another. */
const place = {
  of: z.string(),
  unit: z.string(),
  more: z.array(z.string()).optional(),
  next: z.array(z.strictObject({ unit: z.string(), words: z.string() })).optional(),
};

export const instructingForms = [
  /** `words`: those that are being changed. */
  z.strictObject({ type: z.literal('instruction-words'), ...place }),
  z.strictObject({ type: z.literal('confirm-instruction'), ...place, words: z.string() }),
  z.strictObject({ type: z.literal('instruction-answer'), id: z.number() }),
] as const;

/** What an instruction is about, as it is told: an index, a task, or its unit's work as a whole. */
export interface AboutSeen {
  unit: Unit;
  index: Index | null;
  task: Task | null;
}

export interface InstructionSeen extends AboutSeen {
  instruction: Instruction;
  /** Who gave it; null where the directory has them no more. */
  by: Person | null;
}

/** A task that stands behind: reported so, or overdue without an answer (`since`). */
export interface BehindTask extends Assignment {
  entry: Entry | null;
  since: string | null;
}

/** What a unit owes of what is looked at: its report, and work that stands behind. */
export interface UnitOwing {
  unit: Unit;
  owesReport: boolean;
  behind: readonly BehindTask[];
}

/** When somebody of a unit was reminded last of a month; by whom, null where the month did it by itself. */
export interface LastReminder {
  unit: Unit;
  at: number;
  by: Person | null;
}

/** Who of a unit a message went to. */
export interface Reached {
  unit: Unit;
  people: readonly Person[];
  /** They stand in for the head. */
  instead: boolean;
}

interface Reminded {
  reached: readonly Reached[];
  unreached: readonly Unreached[];
}

export type InstructingContent =
  /** To who answers for units: reports that are owed, and work that stands behind. */
  | {
      type: 'unit-reminded';
      by: Person;
      debts: readonly Debt[];
      behind: readonly BehindTask[];
      period: string;
      now: number;
    }
  | ({ type: 'units-reminded'; period: string; last: readonly LastReminder[]; now: number } & Reminded)
  /** Before it is sent: some were reminded lately, or it is night. */
  | {
      type: 'ask-remind-units';
      period: string;
      of: string;
      units: readonly Unit[];
      last: readonly LastReminder[];
      /** Those of them who were reminded in the last hours. */
      lately: readonly Unit[];
      quietUntil: number | null;
      now: number;
      sent?: Reminded;
    }
  | {
      type: 'remind-units-later';
      period: string;
      of: string;
      units: readonly Unit[];
      at: number;
      now: number;
    }
  | { type: 'remind-later-undone'; isGone: boolean }
  /** Ordered in words: nothing is sent before its button. */
  /** `units`: those that are named, none of all; `idle`: of them those that owe nothing. */
  /** What was to be said with a reminder, which has no words of its own; `unit`: which is to do what it has reported once more. */
  | { type: 'reminder-wordless'; unit: Unit | null; words: string }
  | { type: 'reminder-offered'; period: string; of: string; units: readonly Unit[]; idle: readonly Unit[] }
  /** `named`: several units; `but`: those alone that were left out owe something. */
  | {
      type: 'nobody-to-remind';
      period: string;
      of: Index | Unit | null;
      named?: readonly Unit[];
      but?: readonly Unit[];
      /** Of others' indices there may be something. */
      ofOwnPart?: true;
    }
  /** Who may not: of whose indices it is (`leaders`). */
  | {
      type: 'word-denied';
      what: 'remind' | 'instruct';
      why: 'role' | 'index' | 'office' | 'gone' | 'locked';
      leaders: readonly Person[];
      about: Index | Unit | null;
    }
  /** Nothing is sent: it is not to be done, or somebody else is to bid the unit. */
  | { type: 'word-unsent'; why: 'not' | 'another'; units: readonly Unit[] }
  | {
      type: 'choose-instructed';
      of: Index | Unit | null;
      scope: string;
      behind: readonly BehindTask[];
      units: readonly Unit[];
    }
  | { type: 'instruction-words'; about: AboutSeen; period: string; others: readonly Unit[] }
  | { type: 'instruction-wordless'; length: number; longest: number }
  | {
      type: 'confirm-instruction';
      about: AboutSeen;
      /** Further units that get the same. */
      others: readonly Unit[];
      /** Units that are shown their own words behind it. */
      next: readonly Unit[];
      period: string;
      words: string;
      reached: Reached | null;
      unreached: Unreached | null;
      asked: number;
      quietUntil: number | null;
    }
  | {
      type: 'instruction-sent';
      seen: InstructionSeen;
      /** The same to further units, and who of each is written to. */
      others: readonly { unit: Unit; reached: Reached | null; unreached: Unreached | null }[];
      /** Another unit's own words are shown behind it. */
      leads?: true;
      reached: Reached | null;
      unreached: Unreached | null;
      at: number | null;
    }
  | { type: 'instruction-given'; seen: InstructionSeen; canReport: boolean }
  | {
      type: 'instruction-undone';
      seen: InstructionSeen;
      /** Further units with which it was taken back as well. */
      others: readonly Unit[];
      to: 'self' | 'unit';
      wasSent: boolean;
    }
  | { type: 'instruction-answer'; seen: InstructionSeen }
  | { type: 'instruction-doubted'; seen: InstructionSeen; words: string; asked: number }
  | {
      type: 'instruction-answered';
      seen: InstructionSeen;
      answer: InstructionAnswer;
      by: Person;
      to: 'self' | 'leader';
      told: readonly (Person | 'office')[];
    }
  | { type: 'instruction'; seen: InstructionSeen; may: 'own' | 'give' | 'read'; now: number }
  | { type: 'instruction-closed'; id: number; why: 'gone' | 'answered' | 'over' | 'other' | 'full' }
  /** Asked of by somebody who may not read them: whether there are any is not said. */
  | { type: 'instructions-of-others'; unit: Unit }
  | {
      type: 'instructions-listed';
      period: string;
      all: readonly InstructionSeen[];
      /** Of whom it is told: units, somebody who gave them; null of all. */
      of: readonly Unit[] | Person | null;
      own: boolean;
    };

/** What each does to a question that waits in its chat. */
export const instructingStanding: StandingOf<InstructingContent> = {
  'unit-reminded': 'opens',
  'units-reminded': 'closes',
  'ask-remind-units': 'opens',
  'remind-units-later': 'closes',
  'remind-later-undone': 'closes',
  'reminder-wordless': 'leads',
  'reminder-offered': 'opens',
  'nobody-to-remind': 'closes',
  'word-denied': 'closes',
  'word-unsent': 'closes',
  'choose-instructed': 'opens',
  'instruction-words': 'opens',
  'instruction-wordless': 'leads',
  'confirm-instruction': 'opens',
  'instruction-sent': 'closes',
  'instruction-given': 'opens',
  'instruction-undone': 'closes',
  'instruction-answer': 'opens',
  'instruction-doubted': 'opens',
  'instruction-answered': 'closes',
  instruction: 'closes',
  'instruction-closed': 'closes',
  'instructions-of-others': 'closes',
  'instructions-listed': 'closes',
};
