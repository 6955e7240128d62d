import type * as z from 'zod';
import { isOpenMatter, mostWords } from '../../matters/matter.ts';
import type { Unit } from '../../people/org.ts';
import { areFresh } from '../../said/choices.ts';
import type { Content, Outcome } from '../../said/content.ts';
import { fromPressData } from '../acts.ts';
import { mayAnswer as mayDecide, requestById } from '../extending/seen.ts';
import { fillAnswer, mayAnswerInstruction } from '../instructing/answer.ts';
import { seenById as instructionById } from '../instructing/seen.ts';
import { choicesHere } from '../open-choices.ts';
import { asks, type KnownTurn, openForm, say } from '../turn.ts';
import { fillWords } from './acting.ts';
import { actInWords, rightOn } from './by-words.ts';
import type { Awaiting, mattersForms } from './declared.ts';
import { seenById } from './seen.ts';

export type WhichForm = z.output<(typeof mattersForms)[1]>;
type Key = WhichForm['of'][number];

/** Something that waits, as whoever speaks may answer it at this moment; null where it does not, or is another's. */
function awaiting(turn: KnownTurn, { kind, id }: Key): Awaiting | null {
  const { state, context } = turn;
  switch (kind) {
    case 'matter': {
      const seen = seenById(state, context, id);
      const may = rightOn(turn, id);
      return seen && isOpenMatter(seen.matter) && (may === 'decide' || may === 'answer')
        ? { kind, seen }
        : null;
    }
    case 'instruction': {
      const seen = mayAnswerInstruction(turn, id) ? instructionById(state, context, id) : null;
      return seen && { kind, seen };
    }
    case 'extension': {
      const request = requestById(state, context, id);
      return request && mayDecide(turn, request) ? { kind, request } : null;
    }
  }
}

/** What a choice would open or answer. */
function keyOf(data: string): Key | null {
  const act = fromPressData(data);
  switch (act?.type) {
    case 'answer-matter':
    case 'open-matter':
      return { kind: 'matter', id: act.id };
    case 'answer-instruction':
    case 'open-instruction':
      return { kind: 'instruction', id: act.id };
    case 'grant':
    case 'open-request':
      return { kind: 'extension', id: act.id };
    default:
      return null;
  }
}

/** What of a kind stands under the last message and waits for whoever speaks, each once. */
export function shownOf(turn: KnownTurn, kind: Key['kind']): Key[] {
  const choices = choicesHere(turn);
  if (!choices || !areFresh(choices, turn.now)) return [];
  const keys = [...choices.options, ...(choices.further?.options ?? [])].flatMap(
    ({ data }) => keyOf(data) ?? [],
  );
  return keys
    .filter((key, at) => key.kind === kind && keys.findIndex(({ id }) => id === key.id) === at)
    .filter((key) => awaiting(turn, key) !== null);
}

export function whichAsked(turn: KnownTurn, { words, of }: WhichForm): Content | null {
  const options = of.flatMap((key) => awaiting(turn, key) ?? []);
  return options.length > 0 ? { type: 'answer-which', words, options } : null;
}

/** Words with which a matter is given are kept, and to which of the units that they name it goes is asked. */
export function askWhoGets(
  turn: KnownTurn,
  id: number,
  units: readonly Unit[],
  words: string,
): Outcome | null {
  const seen = seenById(turn.state, turn.context, id);
  const form = { type: 'answer-which' as const, words: words.trim(), of: [{ kind: 'matter' as const, id }] };
  const given = seen?.given?.id;
  const left = units.filter((unit) => unit.id !== given);
  if (!seen || left.length === 0 || form.words.length > mostWords) return null;
  return asks(turn, form, { type: 'matter-units', seen, units: left, isNamed: true });
}

/** Words are kept, and of which of several they are is asked. Null where nothing of it waits. */
export function askWhichAnswered(turn: KnownTurn, of: readonly Key[], words: string): Outcome | null {
  const form = { type: 'answer-which' as const, words: words.trim(), of: [...of] };
  if (form.words.length > mostWords)
    return say({ type: 'matter-too-long', length: form.words.length, longest: mostWords });
  const question = whichAsked(turn, form);
  return question && asks(turn, form, question);
}

/** The words that are kept until it is known of which of several they are; null where none are. */
export function wordsKept(turn: KnownTurn): string | null {
  const form = openForm(turn)?.form;
  return form?.type === 'answer-which' ? form.words : null;
}

/** The matter that was chosen is answered as the words say: settled, given, refused, or in these words. */
export const answerMatterKept = (turn: KnownTurn, id: number, words: string): Outcome =>
  actInWords(turn, id, words, (kind, said) => fillWords(turn, { id, kind }, said)) ??
  fillWords(turn, { id, kind: 'direction' }, words);

export const answerInstructionKept = (turn: KnownTurn, id: number, words: string): Outcome =>
  fillAnswer(turn, { type: 'instruction-answer', id }, words);
