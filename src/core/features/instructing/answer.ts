import type * as z from 'zod';
import { mostAnswers } from '../../instructions/instruction.ts';
import { monthAtHand } from '../../month/month-at-hand.ts';
import { hasLeft, heirToday } from '../../people/as-of.ts';
import { indexOf } from '../../people/directory-index.ts';
import { addressOf, officeOf } from '../../people/links.ts';
import { type Person, worksForOffice } from '../../people/org.ts';
import { isAway, unitsToReport } from '../../people/standing-in.ts';
import type { Content, Outcome } from '../../said/content.ts';
import { asks, change, type KnownTurn, say, tell } from '../turn.ts';
import type { InstructionSeen, instructingForms } from './declared.ts';
import { notBefore, wordsProblem } from './instruct.ts';
import { rightOn, seenById, seenOf } from './seen.ts';

export type AnswerForm = z.output<(typeof instructingForms)[2]>;

/** An instruction that whoever acts answers for their unit; else why not. */
function own(turn: KnownTurn, id: number): { seen: InstructionSeen } | Content {
  const seen = seenById(turn.state, turn.context, id);
  const may = seen && rightOn(turn.state, turn.context, turn.person, seen, turn.now);
  if (!seen || !may) return { type: 'instruction-closed', id, why: 'gone' };
  if (may !== 'own') return { type: 'instruction-closed', id, why: 'other' };
  return seen.instruction.answers.length >= mostAnswers
    ? { type: 'instruction-closed', id, why: 'full' }
    : { seen };
}

/** Whether whoever acts may answer an instruction for its unit. */
export const mayAnswerInstruction = (turn: KnownTurn, id: number): boolean => !isContent(own(turn, id));

const isContent = (found: object): found is Content => 'type' in found;

/** [Trả lời]: what is typed next reaches the leader word for word. */
export function askAnswer(turn: KnownTurn, id: number): Outcome {
  const found = own(turn, id);
  if (isContent(found)) return say(found);
  return asks(turn, { type: 'instruction-answer', id }, { type: 'instruction-answer', seen: found.seen });
}

export function answerQuestion(turn: KnownTurn, { id }: AnswerForm): Content | null {
  const found = own(turn, id);
  return isContent(found) ? null : { type: 'instruction-answer', seen: found.seen };
}

export function doubtAnswer(
  turn: KnownTurn,
  { id }: AnswerForm,
  words: string,
  asked: number,
): Content | null {
  const seen = seenById(turn.state, turn.context, id);
  return seen && { type: 'instruction-doubted', seen, words, asked };
}

/** Who hears the answer: whoever gave the instruction; the office beside them where they are away or cannot be written to. */
function hearers(
  { state, context, person, now }: KnownTurn,
  { by, index }: InstructionSeen,
): {
  people: Person[];
  told: (Person | 'office')[];
} {
  const canHear = (one: Person): boolean =>
    one.id !== person.id && !hasLeft(context.org, one.id) && addressOf(state, context, one.id) !== null;
  const giver = by && canHear(by) ? [by] : [];
  if (giver.length > 0 && !isAway(state, giver[0]!.id, now)) return { people: giver, told: giver };
  // Who leads the index now has it, where whoever gave it is here no more.
  const heirs =
    giver.length > 0
      ? []
      : (index?.leaders ?? []).flatMap((id) => indexOf(context.org).people.get(id) ?? []).filter(canHear);
  const office = officeOf(state, context).filter(({ id }) => id !== person.id);
  const leaders = [...giver, ...heirs];
  return {
    people: [...leaders, ...office],
    told: [...leaders, ...(office.length > 0 ? (['office'] as const) : [])],
  };
}

export function fillAnswer(turn: KnownTurn, { id }: AnswerForm, text: string): Outcome {
  const { state, context, person, now } = turn;
  const found = own(turn, id);
  if (isContent(found)) return change(turn, {}, null, found);
  const words = text.trim();
  const problem = wordsProblem(words);
  if (problem) return say([problem, { type: 'instruction-answer', seen: found.seen }]);
  const answer = { words, by: person.id, at: now };
  const instructions = state.instructions.map((one) =>
    one.id === id ? { ...one, answers: [...one.answers, answer] } : one,
  );
  const seen = seenOf(context, instructions.find((one) => one.id === id)!) ?? found.seen;
  const { people, told } = hearers(turn, seen);
  const content = { type: 'instruction-answered' as const, seen, answer, by: person, told };
  return change(
    turn,
    { instructions },
    { verb: 'answer-instruction', before: '', after: `${id} ${seen.unit.id} ${words.replace(/\s+/g, ' ')}` },
    { ...content, to: 'self' },
    {
      notices: people.map((one) => ({ ...tell(one.id, { ...content, to: 'leader' }), ...notBefore(turn) })),
    },
  );
}

/** One instruction with what was said to it. */
export function openInstruction(turn: KnownTurn, id: number): Outcome {
  const seen = seenById(turn.state, turn.context, id);
  const may = seen && rightOn(turn.state, turn.context, turn.person, seen, turn.now);
  if (!seen || !may) return say({ type: 'instruction-closed', id, why: 'gone' });
  return say({ type: 'instruction', seen, may, now: turn.now });
}

/**
 * What leaders had units do in a month, as far as whoever asks may read it.
 * @param only of one giver, or of one unit, where one is named
 */
export function listInstructions(
  turn: KnownTurn,
  period: string,
  only: { by?: Person; unit?: string } = {},
): Outcome {
  const { state, context, person, now } = turn;
  const isOverseer = person.role === 'leader' || worksForOffice(context.org, person);
  const units = unitsToReport(state, context.org, person, now);
  const may = state.instructions
    .flatMap((one) => seenOf(context, one) ?? [])
    .filter((seen) => rightOn(state, context, person, seen, now) !== null)
    .filter(
      ({ instruction, unit }) =>
        (only.by === undefined || instruction.by === only.by.id) &&
        (only.unit === undefined || unit.id === heirToday(context.org, only.unit)),
    );
  const named = only.unit === undefined ? [] : context.org.units.filter(({ id }) => id === only.unit);
  const listed = (of: string): Extract<Content, { type: 'instructions-listed' }> => ({
    type: 'instructions-listed',
    period: of,
    all: may.filter(({ instruction }) => instruction.period === of),
    of: named.length > 0 ? named : (only.by ?? (isOverseer ? null : units)),
    own: !isOverseer,
  });
  // What was given since the month at hand was locked is kept with the next.
  const later =
    period === monthAtHand(turn)
      ? [...new Set(may.map(({ instruction }) => instruction.period))].filter((of) => of > period).sort()
      : [];
  const lists = [period, ...later].map(listed);
  return say(later.length > 0 ? lists.filter(({ all }) => all.length > 0) : lists);
}
