import * as z from 'zod';
import type { Answerers } from '../../matters/answering.ts';
import type { Matter, MatterAct } from '../../matters/matter.ts';
import type { Person, Unit } from '../../people/org.ts';
import type { Index, Task } from '../../plan/plan.ts';
import { declare } from '../declare.ts';
import type { Request } from '../extending/declared.ts';
import { shortPeriod, text } from '../fields.ts';
import type { InstructionSeen } from '../instructing/declared.ts';
import type { StandingOf } from '../standing-of.ts';

const number = z.codec(z.string().regex(/^\d{1,9}$/), z.number().int(), {
  decode: Number,
  encode: String,
});
const id = number;

/** The register of what stands in the way and is asked for. Who may do what with one is asked at each act (`rightOn`). */
export const mattersDeclared = declare(
  'g',
  { right: 'known', where: 'private' },
  {
    acts: {
      'open-matter': { part: 'any', verb: 'o', fields: { id } },
      /** What is typed next reaches the unit word for word. */
      'answer-matter': { part: 'any', verb: 'a', fields: { id } },
      'matter-to-office': { verb: 'f', fields: { id } },
      /** To which unit, is asked. */
      'choose-matter-unit': { part: 'any', verb: 'c', fields: { id } },
      'matter-to-unit': { part: 'name', verb: 'u', fields: { id, unit: text } },
      'solve-matter': { verb: 's', fields: { id } },
      'refuse-matter': { part: 'any', verb: 'n', fields: { id } },
      'reopen-matter': { part: 'any', verb: 'r', fields: { id } },
      'undo-matter': { verb: 'b', fields: { id }, takesBack: true },
      /** The task of the report that has a matter's number is done: asked where either may be meant. */
      'done-task': { verb: 'd', fields: { id, period: shortPeriod } },
    },
    commands: { vuongmac: { menu: { for: 'accountable', place: 48 } } },
  },
);

/** Which words of a matter are awaited: an answer, what its unit answers to that, how it was settled, why it cannot be, why it is not. */
const wordKinds = ['direction', 'replied', 'solved', 'refused', 'reopened'] as const;
export type WordKind = (typeof wordKinds)[number];

export const mattersForms = [
  z.strictObject({
    type: z.literal('matter-words'),
    id: z.number(),
    kind: z.enum(wordKinds),
    /** What was said of others in the same message: it follows once these words are sent. */
    next: z.array(z.strictObject({ id: z.number(), said: z.string() })).optional(),
    /** Those that were left for later in it. */
    later: z.array(z.number()).optional(),
  }),
  /** Words were typed under several that wait: of which they are is asked, and they are kept. */
  z.strictObject({
    type: z.literal('answer-which'),
    words: z.string(),
    of: z.array(z.strictObject({ kind: z.enum(['matter', 'instruction', 'extension']), id: z.number() })),
    /** What was said of others in the same message, and those that were left for later: as beside words. */
    next: z.array(z.strictObject({ id: z.number(), said: z.string() })).optional(),
    later: z.array(z.number()).optional(),
  }),
] as const;

/** A matter with what it is about, as it is told. */
export interface MatterSeen {
  matter: Matter;
  index: Index;
  task: Task;
  /** That has it today. */
  unit: Unit;
  /** The unit to which it was given. */
  given: Unit | null;
}

/** Something that waits for an answer, as it is chosen among several. */
export type Awaiting =
  | { kind: 'matter'; seen: MatterSeen }
  | { kind: 'instruction'; seen: InstructionSeen }
  | { kind: 'extension'; request: Request };

/** What its reader may do with a matter: decide, answer what was given to them, what its unit may, or read it alone. */
export type MatterRight = 'decide' | 'answer' | 'own' | 'read';

export type MattersContent =
  /** To whoever answers: what reports brought of late. */
  | {
      type: 'matters-new';
      matters: readonly MatterSeen[];
      instead: Answerers['instead'];
      /** What its reader may do with the first. */
      may: MatterRight;
      now: number;
    }
  | { type: 'matter'; seen: MatterSeen; may: MatterRight; now: number }
  | { type: 'matter-words'; seen: MatterSeen; kind: WordKind }
  | { type: 'matter-doubted'; seen: MatterSeen; kind: WordKind; words: string; asked: number }
  | { type: 'answer-which'; words: string; options: readonly Awaiting[] }
  /** «việc 2 xong rồi» where the report has a task of that number, too. */
  | { type: 'done-which'; seen: MatterSeen; place: number; task: Task; period: string }
  | { type: 'matter-too-long'; length: number; longest: number }
  /** `isNamed`: those alone that were named, with words that are shown behind. */
  | { type: 'matter-units'; seen: MatterSeen; units: readonly Unit[]; isNamed?: true }
  /** What was done with one: to who did it (`told`: who else hears of it), its unit, whoever has to do with it, or is to answer it. */
  | {
      type: 'matter-acted';
      seen: MatterSeen;
      act: MatterAct;
      by: Person;
      to: 'self' | 'unit' | 'concerned' | 'answerer';
      /** Who else hears of it, each once: a unit for its people, the office for its. */
      told: readonly (Unit | Person | 'office')[];
      /** Nobody of its unit can be written to. */
      isUnheard?: true;
      now: number;
    }
  | {
      type: 'matter-undone';
      seen: MatterSeen;
      act: MatterAct;
      by: Person;
      to: 'self' | 'others';
      /** What takes its place comes behind it. */
      leads?: true;
    }
  /** A button of what is settled already, or is another's. */
  | {
      type: 'matter-closed';
      seen: MatterSeen | null;
      why: 'settled' | 'own' | 'other' | 'leader' | 'withdrawn' | 'gone' | 'later' | 'open' | 'given';
      id: number;
      /** Words were typed for it, which nobody gets. */
      isUnsent?: true;
    }
  /** What was said of others beside one: it was not sent with it. */
  /** `follows`: they are shown by themselves once these words are sent. */
  | {
      type: 'matters-apart';
      id: number;
      rest: readonly { id: number; said: string }[];
      follows?: true;
    }
  /** Of several those with which nothing was done now. */
  | { type: 'matters-later'; ids: readonly number[] }
  | { type: 'matters-awaited'; matters: readonly MatterSeen[]; now: number }
  | {
      type: 'matters-listed';
      open: readonly MatterSeen[];
      /** How many were settled, of all that its reader may read. */
      settled: readonly MatterSeen[];
      /** The units that it is told of; null of all. */
      of: readonly Unit[] | null;
      now: number;
    }
  /** What was asked of a leader (null of any), and what became of it. */
  | {
      type: 'asked-of-leaders';
      leader: Person | null;
      requests: readonly Request[];
      matters: readonly MatterSeen[];
      now: number;
    };

/** What each does to a question that waits in its chat. */
export const mattersStanding: StandingOf<MattersContent> = {
  'matters-new': 'opens',
  matter: 'closes',
  'matter-words': 'opens',
  'matter-doubted': 'opens',
  'answer-which': 'opens',
  'done-which': 'opens',
  'matter-too-long': 'leads',
  'matter-units': 'opens',
  'matter-acted': 'closes',
  'matter-undone': 'closes',
  'matter-closed': 'closes',
  'matters-apart': 'leads',
  'matters-later': 'passing',
  'matters-awaited': 'opens',
  'matters-listed': 'closes',
  'asked-of-leaders': 'closes',
};
