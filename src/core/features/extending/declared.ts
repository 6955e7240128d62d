import * as z from 'zod';
import type { AskProblem, Deciders, Duty } from '../../extensions/asked.ts';
import type { Extension } from '../../extensions/extension.ts';
import type { WishProblem } from '../../extensions/read-wish.ts';
import type { Person, Unit } from '../../people/org.ts';
import type { Index, Task } from '../../plan/plan.ts';
import type { CompletingContent } from '../completing/declared.ts';
import { declare } from '../declare.ts';
import { text } from '../fields.ts';
import type { StandingOf } from '../standing-of.ts';

/** A day or a month in few signs, «230630», «2306»: a button has no room for more beside a unit's id and a task's. */
const due = z.codec(z.string().regex(/^\d{4}(?:\d{2})?$/), z.string().regex(/^\d{4}(?:-\d{2}){1,2}$/), {
  decode: (signs) => `20${signs.match(/../g)!.join('-')}`,
  encode: (day) => day.slice(2).replaceAll('-', ''),
});
const number = z.codec(z.string().regex(/^\d{1,9}$/), z.number().int(), {
  decode: Number,
  encode: String,
});
const duty = { unit: text, taskId: text, due };

/** More time for work that has a day, and commitments to a day. */
export const extendingDeclared = declare(
  'x',
  { right: 'known', where: 'private' },
  {
    acts: {
      extend: { part: 'any', verb: 'x', fields: duty },
      commit: { part: 'any', verb: 'c', fields: duty },
      /** What was shown is said anew. */
      'edit-wish': { part: 'any', verb: 'e' },
      'withdraw-extension': { verb: 'w', fields: { id: number } },
      /** The same, right behind the request: «nhầm» means it. */
      'undo-request': { verb: 'r', fields: { id: number }, takesBack: true },
      'undo-commitment': { verb: 'k', fields: { id: number }, takesBack: true },
      grant: { verb: 'g', right: 'overseer', fields: { id: number } },
      /** Until another day; without its number of the only one that waits. */
      'grant-other': { part: 'any', verb: 'd', right: 'overseer', fields: { id: number } },
      refuse: { part: 'any', verb: 'n', right: 'overseer', fields: { id: number } },
      'undo-decision': { verb: 'u', right: 'overseer', fields: { id: number }, takesBack: true },
      /** One of several requests that wait, to be answered. */
      'open-request': { part: 'name', verb: 'o', right: 'overseer', fields: { id: number } },
    },
    commands: { giahan: { menu: { for: 'accountable', place: 47 }, changes: true } },
  },
);

const wish = {
  kind: z.enum(['extend', 'commit']),
  unit: z.string(),
  taskId: z.string(),
  due: z.string(),
  day: z.string().optional(),
  words: z.string().optional(),
  needs: z.string().optional(),
};

export const extendingForms = [
  /** The day and the reason are typed. */
  z.strictObject({ type: z.literal('extension-wish'), ...wish }),
  z.strictObject({ type: z.literal('confirm-extension'), ...wish, day: z.string(), words: z.string() }),
  /** Of which work, said in words that may mean several. */
  z.strictObject({
    type: z.literal('extension-which'),
    kind: wish.kind,
    said: z.string(),
  }),
  z.strictObject({ type: z.literal('extension-day'), id: z.number() }),
  z.strictObject({ type: z.literal('extension-refusal'), id: z.number() }),
] as const;

/** A request, as it is told. */
export interface Request {
  extension: Extension;
  index: Index;
  task: Task;
  unit: Unit;
  by: Person | null;
  /** The head in whose name a deputy asked. */
  for: Person | null;
  /** Which extension of its work it is or would be, and how many there may be. */
  place: number;
  most: number;
  /** Who answered it. */
  decidedBy: Person | null;
}

/** A commitment, as it is told. */
export interface Committed {
  id: number;
  index: Index;
  task: Task;
  unit: Unit;
  due: string;
  until: string;
  words: string;
}

type WishForm = z.output<(typeof extendingForms)[0]>;

export type ExtendingContent =
  /** What more time can be asked for, or a commitment be made, of whom somebody reports for; with what they asked for. */
  /** `over`: the plan's year, where it is over. */
  | {
      type: 'choose-extension';
      duties: readonly Duty[];
      open: readonly Request[];
      units: readonly Unit[];
      over?: number;
    }
  /** `said`: in words that name none of it. */
  | { type: 'which-duty'; kind: WishForm['kind']; duties: readonly Duty[]; said: string }
  | {
      type: 'extension-wish';
      duty: Duty;
      form: Pick<WishForm, 'kind' | 'day' | 'words'>;
      example: string;
      most: number;
    }
  /** Other work was named with it, which is asked for by itself: as it was typed, with its day. */
  | { type: 'wish-apart'; said: string; more?: readonly string[]; kind: WishForm['kind'] }
  /** To who would answer a request that is another's: what waits, and for whom. */
  | { type: 'extension-not-yours'; all: readonly { request: Request; deciders: Deciders }[] }
  | { type: 'wish-problem'; problem: WishProblem; kind: WishForm['kind']; example: string }
  | {
      type: 'confirm-wish';
      duty: Duty;
      form: Pick<WishForm, 'kind' | 'words' | 'needs'> & { day: string };
      most: number;
      asked: number;
    }
  | { type: 'extension-denied'; problem: AskProblem; duty: Duty | null; request: Request | null }
  /** Nobody is late who would commit. */
  | { type: 'commitment-denied'; why: 'gone' | 'done' | 'not-late'; duty: Duty | null }
  | { type: 'extension-sent'; request: Request; deciders: Deciders }
  | {
      type: 'commitment-made';
      committed: Committed;
      /** The one whose place it takes. */
      before: Committed | null;
      told: readonly Person[];
      isToLeader: boolean;
      by: Person;
    }
  /** Taken back; `again`: the one before it, which counts again. */
  | {
      type: 'commitment-withdrawn';
      committed: Committed;
      again: Committed | null;
      told: readonly Person[];
      to: 'self' | 'unit' | 'leader';
      by: Person;
    }
  /** Why it cannot be. */
  | { type: 'commitment-stays'; committed: Committed | null; why: 'gone' | 'passed' | 'done' | 'replaced' }
  /** To whoever decides. */
  | { type: 'extension-asked'; request: Request; instead: Deciders['instead'] }
  | { type: 'extension-day'; request: Request }
  | { type: 'extension-refusal'; request: Request }
  | { type: 'day-doubted'; request: Request; day: string; words: string; asked: number }
  | { type: 'refusal-doubted'; request: Request; words: string; asked: number }
  /** To who decided, and to the unit. */
  | { type: 'extension-decided'; request: Request; isToUnit: boolean }
  /** `leads`: another decision comes behind it. */
  | { type: 'decision-undone'; request: Request; isToUnit: boolean; by: Person; leads?: true }
  | { type: 'extension-withdrawn'; request: Request; isToUnit: boolean; by: Person }
  /** A button of what is settled already, or is another's to settle. */
  | {
      type: 'request-closed';
      request: Request | null;
      why: 'settled' | 'answered' | 'own' | 'other' | 'gone' | 'later';
      leaders: readonly Person[];
    }
  /** It ended by itself: it was reported done, or is nobody's. */
  | { type: 'extension-ended'; request: Request; isToUnit: boolean }
  | { type: 'extensions-awaited'; requests: readonly Request[]; instead: Deciders['instead']; now: number }
  /** Both to one person in one morning: what waits to be confirmed, whose numbers come first, and requests for more time. */
  | {
      type: 'awaited-together';
      claims: Extract<CompletingContent, { type: 'claims-awaited' }>;
      requests: Pick<
        Extract<ExtendingContent, { type: 'extensions-awaited' }>,
        'requests' | 'instead' | 'now'
      >;
    }
  | {
      type: 'extensions-listed';
      open: readonly Request[];
      granted: readonly Request[];
      commitments: readonly Committed[];
      /** Numbers of requests that its reader may answer. */
      mayDecide: readonly number[];
      /** The units that it is told of; null of all. */
      of: readonly Unit[] | null;
    }
  /** To who reports for no unit and oversees none. */
  | { type: 'no-unit-to-ask' }
  | {
      type: 'commitment-told';
      commitments: readonly Committed[];
      when: 'comes' | 'passed';
      isToLeader: boolean;
    };

/** What each does to a question that waits in its chat. */
export const extendingStanding: StandingOf<ExtendingContent> = {
  'choose-extension': 'opens',
  'which-duty': 'opens',
  'extension-wish': 'opens',
  'wish-apart': 'leads',
  'extension-not-yours': 'closes',
  'wish-problem': 'leads',
  'confirm-wish': 'opens',
  'extension-denied': 'closes',
  'commitment-denied': 'closes',
  'extension-sent': 'closes',
  'commitment-made': 'closes',
  'commitment-withdrawn': 'closes',
  'commitment-stays': 'closes',
  'extension-asked': 'opens',
  'extension-day': 'opens',
  'extension-refusal': 'opens',
  'day-doubted': 'opens',
  'refusal-doubted': 'opens',
  'extension-decided': 'closes',
  'decision-undone': 'closes',
  'extension-withdrawn': 'closes',
  'request-closed': 'closes',
  'extension-ended': 'opens',
  'extensions-awaited': 'opens',
  'awaited-together': 'opens',
  'extensions-listed': 'closes',
  'no-unit-to-ask': 'closes',
  'commitment-told': 'opens',
};
