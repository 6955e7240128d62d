import type { Answer, FiguresOf } from '../../ask/answer.ts';
import { type IndexIntent, indexIntents, type PendingQuery } from '../../ask/answer.ts';
import type { Former } from '../../ask/what-was.ts';
import type { Context } from '../../context.ts';
import type { DraftTold } from '../../month/own-draft.ts';
import { codePattern } from '../../plan/plan.ts';
import type { MonthProgress } from '../../report/progress.ts';
import { type ActCodec, declare } from '../declare.ts';
import type { InstructionSeen } from '../instructing/declared.ts';
import type { StandingOf } from '../standing-of.ts';

/** The index that was chosen for a question. */
export interface ChosenAct {
  type: 'chosen';
  query: PendingQuery;
  code: string;
}

const pattern = /^q:([a-z+-]+)(?:@([a-z0-9-]+))?:([^:@]+)$/;

const isIntent = (text: string): text is IndexIntent => indexIntents.some((known) => known === text);

/** The most bytes that a button's data may have. */
const mostBytes = 64;

const letterOf = (intent: IndexIntent): string => String.fromCharCode(97 + indexIntents.indexOf(intent));

/** «+bei»: a letter each, where what is asked has no room in words. */
const fromLetters = (text: string): IndexIntent[] | null => {
  const intents = [...text].map((letter) => indexIntents[letter.charCodeAt(0) - 97]);
  return intents.length > 0 && intents.every((one) => one !== undefined) ? intents : null;
};

/** «q:lead+target@unit:2.1»: not of the form of the other acts, since it carries a list. */
const codec: ActCodec<ChosenAct> = {
  toData({ query, code }) {
    const rest = `${query.unit ? `@${query.unit}` : ''}:${code}`;
    const inWords = `q:${query.intents.join('+')}${rest}`;
    return inWords.length <= mostBytes ? inWords : `q:+${query.intents.map(letterOf).join('')}${rest}`;
  },
  fromData(data) {
    const [whole, asked = '', unit, code = ''] = pattern.exec(data) ?? [];
    const said = asked.split('+');
    const intents = asked.startsWith('+') ? fromLetters(asked.slice(1)) : said.every(isIntent) ? said : null;
    if (whole === undefined || !codePattern.test(code) || intents === null) return null;
    return { type: 'chosen', query: { intents, ...(unit ? { unit } : {}) }, code };
  },
};

const everywhere = { right: 'anyone', where: 'anywhere' } as const;

/** Questions: what is asked in commands, and the choices under a question. */
export const askingDeclared = {
  ...declare('q', everywhere, {
    acts: {},
    commands: {
      tiendo: { menu: { for: 'all', place: 2 } },
      chuabaocao: { menu: { for: 'all', place: 3 } },
      index: { menu: { for: 'all', place: 4 } },
      chiso: { menu: { for: 'all', place: 5 } },
      bieudo: { menu: { for: 'all', place: 26 } },
      trogiup: { menu: { for: 'all', place: 6 } },
      help: { menu: null },
      start: { menu: null },
    },
  }),
  acts: { chosen: { part: 'any' as const } },
  ...codec,
};

/** What may be done about what is told, by whoever reads it. */
export interface WordBeside {
  /** Whom a leader or the office may remind, or instruct (`scope.ts`); null where neither. */
  of: string | null;
  period: string;
  reminds: boolean;
  instructs: boolean;
  /** What leaders had units do about it in this month. */
  given: readonly InstructionSeen[];
  /** More time may be asked for some of what its reader's units owe. */
  moreTime: boolean;
}

/** What is said beside an answer about the month at hand. */
export type MonthNote =
  /** Nobody has reported for it yet: how the month before stands. */
  { type: 'month-before'; progress: MonthProgress } | { type: 'year-over'; year: number };

/** What is said to a question. */
export type AskingContent = {
  type: 'answer';
  answer: Answer;
  note?: MonthNote;
  /** What the reader has written of what is told here as missing, and not sent. */
  drafts?: readonly DraftTold[];
  /** Said before it: that what was named is no more, or is called otherwise. */
  former?: readonly Former[];
  figures?: FiguresOf;
  /** Of a list that is said part by part: the row at which this part begins; unset, the first. */
  from?: number;
  /** Another answer comes behind it, whose choices are those of both. */
  leads?: true;
  /** What its reader may have done about it. */
  word?: WordBeside;
  /** It is of the plan of an earlier year, from which it takes its names. */
  ofYear?: Pick<Context, 'plan' | 'org'>;
};

/** What each does to a question that waits in its chat. */
export const askingStanding: StandingOf<AskingContent> = {
  answer: 'closes',
};
