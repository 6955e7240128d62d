import { isSpokenOf } from '../../matters/matter.ts';
import { worksForOffice } from '../../people/org.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import type { Content, Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { type Forms, gone, type Performs, type Runs } from '../feature.ts';
import { doneTask } from '../reporting/done-which.ts';
import { type KnownTurn, openForm, say } from '../turn.ts';
import {
  askWords,
  chooseUnit,
  doubtWords,
  fillWords,
  openMatter,
  solve,
  toOffice,
  toUnit,
  undo,
  wordsQuestion,
} from './acting.ts';
import { actInWords, askWordsSaid, rightOn } from './by-words.ts';
import type { mattersDeclared, WordKind } from './declared.ts';
import { answered } from './said.ts';
import { readable } from './seen.ts';
import { goThrough, type OfOne, withFollowing } from './several-said.ts';
import { answerMatterKept, whichAsked, wordsKept } from './which-answered.ts';

/** What is open: of all to leaders, whose own indices stand first, and to the office; of their units to who reports. */
export function listMatters(turn: KnownTurn): Outcome {
  const { state, context, person, now } = turn;
  const isOverseer = person.role === 'leader' || worksForOffice(context.org, person);
  const of = isOverseer ? null : unitsToReport(state, context.org, person, now);
  return say({ type: 'matters-listed', ...readable(turn), of, now });
}

/** It was given; the words that came with it are shown before anybody gets them. */
function withWords(turn: KnownTurn, id: number, given: Outcome, words: string): Outcome {
  if (given.kind !== 'act') return given;
  const shown = askWordsSaid({ ...turn, state: given.state }, id, 'direction', words);
  return shown?.kind === 'act'
    ? { ...given, state: shown.state, replies: [...given.replies, ...shown.replies] }
    : given;
}

/** What was said of others in the same message, once the words before it were sent. */
function goOn(
  turn: KnownTurn,
  { next = [], later = [] }: { next?: OfOne[] | undefined; later?: number[] | undefined },
  sent: Outcome,
): Outcome {
  const isSent = sent.kind === 'act' && sent.replies.some(({ type }) => type === 'matter-acted');
  if (!isSent || next.length + later.length === 0) return sent;
  const stays: Outcome = { ...sent, replies: [...sent.replies, { type: 'matters-later', ids: later }] };
  if (next.length === 0) return stays;
  const rest = goThrough({ ...turn, state: sent.state }, { all: next, later }, answered);
  return rest
    ? {
        ...rest,
        replies: [...sent.replies, ...rest.replies],
        notices: [...(sent.notices ?? []), ...(rest.notices ?? [])],
      }
    : sent;
}

/** «việc 2 …» where words of that very matter are awaited: its name is none of them. */
const ofThis = /^\s*(?:việc|viec)\s*(?:số|so)?\s*(\d{1,9})\s*[:,.–-]?\s+(?=\S)/iu;

interface OfMatter {
  id: number;
  kind: WordKind;
}

const withoutName = ({ id }: OfMatter, text: string): string => {
  const [named, number] = ofThis.exec(text) ?? [];
  return named !== undefined && Number(number) === id ? text.slice(named.length) : text;
};

/** Whether words are sent, as what they say: «việc 2 không giải quyết được vì …» is no answer. */
function doubted(turn: KnownTurn, form: OfMatter, text: string, asked: number): Content | null {
  const said = withoutName(form, text);
  let as = { kind: form.kind, words: said };
  if (form.kind === 'direction')
    actInWords(turn, form.id, said, (kind, words) => {
      as = { kind, words };
      return null;
    });
  return doubtWords(turn, { id: form.id, kind: as.kind }, as.words, asked);
}

/** The words came: they are kept, or do with the matter what they say is done with it. */
function filled(turn: KnownTurn, form: OfMatter, text: string): Outcome {
  const { id, kind } = form;
  const said = withoutName(form, text);
  const tell = (of: WordKind, words: string): Outcome => fillWords(turn, { id, kind: of }, words);
  const acted = kind === 'direction' ? actInWords(turn, id, said, tell) : null;
  return acted ?? tell(kind, said);
}

const forms: Forms<'matter-words' | 'answer-which'> = {
  'matter-words': {
    right: 'known',
    reads: 'words',
    acts: ['confirm', 'cancel'],
    ask: wordsQuestion,
    doubt: doubted,
    // «đồng ý» is an answer, and no nod to the bot.
    canRead: (_turn, { kind }, text) =>
      kind === 'direction' && /^(?:dong y|nhat tri|duyet|chap thuan)(?: |$)/.test(foldedWords(text)),
    fill: (turn, form, text) => goOn(turn, form, filled(turn, form, text)),
  },
  'answer-which': {
    right: 'known',
    reads: 'choice',
    acts: ['answer-matter', 'answer-instruction', 'open-request', 'matter-to-office', 'matter-to-unit'],
    ask: whichAsked,
    fill: gone,
  },
};

/** `/vuongmac`: what units reported as standing in the way or asked for, until it is settled. */
export const matters: {
  perform: Performs<typeof mattersDeclared>;
  run: Runs<typeof mattersDeclared>;
  forms: typeof forms;
} = {
  forms,
  run: {
    vuongmac: (turn, argument) => {
      const [, number] = /^(?:việc\s*)?(\d{1,9})$/iu.exec(argument.trim()) ?? [];
      return number === undefined ? listMatters(turn) : openMatter(turn, Number(number));
    },
  },
  perform: {
    'open-matter': (turn, { id }) => openMatter(turn, id),
    'answer-matter': (turn, { id }) => {
      const words = wordsKept(turn);
      const isReply =
        rightOn(turn, id) === 'own' && turn.state.matters.some((one) => one.id === id && isSpokenOf(one));
      const kind = isReply ? 'replied' : 'direction';
      return words === null ? askWords(turn, id, kind) : answerMatterKept(turn, id, words);
    },
    'matter-to-office': (turn, { id }) => toOffice(turn, id),
    'choose-matter-unit': (turn, { id }) => chooseUnit(turn, id),
    'matter-to-unit': (turn, { id, unit }) => {
      const words = wordsKept(turn);
      const kept = openForm(turn)?.form;
      const isOffice = turn.context.org.units.some((one) => one.id === unit && one.kind === 'office');
      const given = isOffice ? toOffice(turn, id) : toUnit(turn, id, unit);
      if (words === null || kept?.type !== 'answer-which') return given;
      const shown = withWords(turn, id, given, words);
      return shown.kind === 'act' ? { ...shown, state: withFollowing(turn, shown.state, kept) } : shown;
    },
    'solve-matter': (turn, { id }) => solve(turn, id),
    'refuse-matter': (turn, { id }) => askWords(turn, id, 'refused'),
    'reopen-matter': (turn, { id }) => askWords(turn, id, 'reopened'),
    'undo-matter': (turn, { id }) => undo(turn, id),
    'done-task': doneTask,
  },
};
