import type * as z from 'zod';
import { type Instruction, mostKept, mostWords } from '../../instructions/instruction.ts';
import { aboutOf, workToInstruct } from '../../instructions/may.ts';
import { readScope, type Scope, writeScope } from '../../instructions/scope.ts';
import { monthAtHand } from '../../month/month-at-hand.ts';
import { unreachedOf } from '../../month/unreached.ts';
import type { OutboxRow } from '../../outbox/row.ts';
import { heirToday, unitsNow } from '../../people/as-of.ts';
import { indexOf } from '../../people/directory-index.ts';
import { type Unit, worksForOffice } from '../../people/org.ts';
import { findReport, isLocked } from '../../report/desk.ts';
import type { Content, Notice, Outcome } from '../../said/content.ts';
import type { State } from '../../state/state.ts';
import { periodAfter, toPeriod } from '../../time/period.ts';
import { shiftIntoWaking } from '../../time/quiet-hours.ts';
import { periodKey } from '../../time/viet-nam-time.ts';
import { askedAt } from '../asked-at.ts';
import { gone } from '../feature.ts';
import type { Unreached } from '../reminding/declared.ts';
import { asks, change, type KnownTurn, openForm, recordBy, say, tell } from '../turn.ts';
import type { AboutSeen, InstructionSeen, instructingForms, Reached } from './declared.ts';
import { owingIn, reachedOf } from './owing.ts';
import { aboutScope, aboutSeen, leadersOf, seenById, seenOf } from './seen.ts';

type WordsForm = z.output<(typeof instructingForms)[0]>;
export type ConfirmForm = z.output<(typeof instructingForms)[1]>;

/** For so long whoever gave an instruction may take it back. */
const undoMs = 15 * 60_000;

/** The month with which a word is kept: the one at hand; where that is locked, the next of its year. Null where none is. */
function monthOfWord(turn: KnownTurn): string | null {
  const atHand = monthAtHand(turn);
  if (!isLocked(turn.state, atHand)) return atHand;
  const next = periodAfter(toPeriod(atHand));
  return next.year === turn.context.plan.year ? periodKey(next) : null;
}

/** Not at night: nobody is woken for it. Epoch ms; null in the day. */
function heldUntil({ context, now }: KnownTurn): number | null {
  const at = shiftIntoWaking(now, context.calendar);
  return at > now ? at : null;
}

export const notBefore = (turn: KnownTurn): Pick<Notice, 'notBefore'> => {
  const at = heldUntil(turn);
  return at === null ? {} : { notBefore: at };
};

/** Whom an instruction may go to of a scope, and of what; else why whoever gives it may not. */
function given(turn: KnownTurn, of: string): { scope: Scope; units: Unit[]; period: string } | Content {
  const { context, person } = turn;
  const scope = readScope(of);
  const about = scope ? aboutScope(context, scope) : undefined;
  const denied = (why: 'role' | 'index' | 'office' | 'gone' | 'locked'): Content => ({
    type: 'word-denied',
    what: 'instruct',
    why,
    leaders: scope && why !== 'gone' ? leadersOf(context, scope) : [],
    about: about ?? null,
  });
  if (!scope || about === undefined) return denied('gone');
  if (person.role !== 'leader') return denied(worksForOffice(context.org, person) ? 'office' : 'role');
  const work = workToInstruct(context, person, scope);
  if (work.length === 0) return denied('index');
  const period = monthOfWord(turn);
  if (period === null) return denied('locked');
  const ids = new Set(work.map(({ unit }) => heirToday(context.org, unit.id)));
  return { scope, units: unitsNow(context.org).filter(({ id }) => ids.has(id)), period };
}

const isContent = (found: object): found is Content => 'type' in found;

/** What is looked at and the unit that is meant, as it will be kept; null where it is no more. */
function aboutOfForm({ context }: KnownTurn, { of, unit }: { of: string; unit: string }): AboutSeen | null {
  const scope = readScope(of);
  return scope && aboutSeen(context, { unit, about: aboutOf(scope) });
}

/** [Yêu cầu…]: to which unit is asked where there are several; then words are awaited. */
export function beginInstruction(
  turn: KnownTurn,
  { of, unit, more }: { of: string; unit?: string | undefined; more?: string[] | undefined },
): Outcome {
  const { state, context, person, now } = turn;
  const found = given(turn, of);
  if (isContent(found)) return say(found);
  const { scope, units } = found;
  const [only, another] = units;
  const meant =
    unit === undefined ? (another === undefined ? only : undefined) : heirToday(context.org, unit);
  const chosen = typeof meant === 'string' ? units.find(({ id }) => id === meant) : meant;
  if (unit !== undefined && !chosen)
    return say({
      type: 'word-denied',
      what: 'instruct',
      why: 'index',
      leaders: leadersOf(context, { type: 'unit', unit }),
      about: indexOf(context.org).units.get(heirToday(context.org, unit)) ?? null,
    });
  if (chosen) return askWords(turn, { type: 'instruction-words', of, unit: chosen.id, ...withMore(more) });
  const behind = owingIn(state, context, person, { period: monthAtHand(turn), scope }, now).flatMap(
    (one) => one.behind,
  );
  return say({
    type: 'choose-instructed',
    of: aboutScope(context, scope) ?? null,
    scope: of,
    behind: behind.filter(({ unit: { id } }) => units.some((one) => one.id === id)),
    units,
  });
}

/** What is kept of further units. */
const withMore = (more: readonly string[] | undefined): { more?: string[] } =>
  more && more.length > 0 ? { more: [...more] } : {};

/** The further units that get the same, as they are today. */
const othersOf = ({ context }: KnownTurn, more: readonly string[] | undefined): Unit[] =>
  (more ?? []).flatMap(
    (id) => unitsNow(context.org).find((unit) => unit.id === heirToday(context.org, id)) ?? [],
  );

interface PlaceForm {
  of: string;
  unit: string;
  more?: string[] | undefined;
  next?: ConfirmForm['next'];
}

export function wordsQuestion(turn: KnownTurn, form: PlaceForm): Content | null {
  const about = aboutOfForm(turn, form);
  const period = monthOfWord(turn);
  const others = othersOf(turn, form.more);
  return about && period !== null ? { type: 'instruction-words', about, period, others } : null;
}

function askWords(turn: KnownTurn, form: WordsForm): Outcome {
  const question = wordsQuestion(turn, form);
  return question ? asks(turn, form, question) : gone();
}

/** What stands between a text and being sent: nothing that can be read in it, or too much. */
export function wordsProblem(words: string): Content | null {
  const isReadable = /[\p{L}\p{N}]/u.test(words);
  return isReadable && words.length <= mostWords
    ? null
    : { type: 'instruction-wordless', length: isReadable ? words.length : 0, longest: mostWords };
}

/** The words came: they are shown before anybody gets them. */
export function fillWords(turn: KnownTurn, { of, unit, more, next }: PlaceForm, text: string): Outcome {
  const found = given(turn, of);
  if (isContent(found)) return change(turn, {}, null, found);
  const words = text.trim();
  const problem = wordsProblem(words);
  const again = wordsQuestion(turn, { of, unit, more });
  if (problem) {
    const form: WordsForm = { type: 'instruction-words', of, unit, ...withMore(more) };
    const asked = again && asks(turn, form, again);
    return asked?.kind === 'act' ? { ...asked, replies: [problem, ...asked.replies] } : gone();
  }
  const form: ConfirmForm = {
    type: 'confirm-instruction',
    of,
    unit,
    ...withMore(more),
    words,
    ...(next && next.length > 0 ? { next } : {}),
  };
  const question = confirmQuestion(turn, form, turn.now);
  return question ? asks(turn, form, question) : gone();
}

export function confirmQuestion(turn: KnownTurn, form: ConfirmForm, at: number): Content | null {
  const { state, context, now } = turn;
  const about = aboutOfForm(turn, form);
  const period = monthOfWord(turn);
  if (!about || period === null) return null;
  return {
    type: 'confirm-instruction',
    about,
    others: othersOf(turn, form.more),
    next: othersOf(
      turn,
      form.next?.map((one) => one.unit),
    ),
    period,
    words: form.words,
    reached: reachedOf(state, context, about.unit, now),
    unreached: unreachedOf(state, context, about.unit, now),
    asked: at,
    quietUntil: heldUntil(turn),
  };
}

/** [Sửa]: other words are awaited, for the very question that is open. */
export function editWords(turn: KnownTurn, asked: string): Outcome {
  const open = openForm(turn);
  if (open?.form.type !== 'confirm-instruction' || askedAt(open.at) !== asked) return gone();
  const { of, unit, more, next } = open.form;
  return askWords(turn, {
    type: 'instruction-words',
    of,
    unit,
    ...withMore(more),
    ...(next ? { next } : {}),
  });
}

/** Words that were kept longest go where there are very many. */
const withOne = (all: readonly Instruction[], one: Instruction): Instruction[] => [
  ...all.slice(Math.max(all.length + 1 - mostKept, 0)),
  one,
];

/** The key of the message that brings an instruction to somebody. */
const keyOf = (id: number, personId: string): string => `instruction:${id}:${personId}`;

/** One unit that gets the words, and what comes of it. */
interface Given {
  instruction: Instruction;
  seen: InstructionSeen;
  reached: Reached | null;
  unreached: Unreached | null;
}

/** [Gửi]: what another unit has of its own is shown behind it. */
export function sendInstruction(turn: KnownTurn, form: ConfirmForm): Outcome {
  const sent = sendOne(turn, form);
  const [first, ...next] = form.next ?? [];
  if (!first || sent.kind !== 'act' || !sent.replies.some(({ type }) => type === 'instruction-sent'))
    return sent;
  const of = writeScope({ type: 'unit', unit: first.unit });
  const shown = fillWords({ ...turn, state: sent.state }, { of, unit: first.unit, next }, first.words);
  if (shown.kind === 'silence') return sent;
  return {
    ...sent,
    state: shown.kind === 'act' ? shown.state : sent.state,
    // Its buttons are of what is shown behind it.
    replies: [
      ...sent.replies.map((one) =>
        one.type === 'instruction-sent' ? { ...one, leads: true as const } : one,
      ),
      ...shown.replies,
    ],
  };
}

/** Everything is looked at once more. */
function sendOne(turn: KnownTurn, { of, unit, more, words }: ConfirmForm): Outcome {
  const { state, context, person, now } = turn;
  const found = given(turn, of);
  if (isContent(found)) return change(turn, {}, null, found);
  const { scope, units, period } = found;
  const meant = heirToday(context.org, unit);
  if (!units.some(({ id }) => id === meant)) return beginInstruction(turn, { of, unit });
  // Each further unit as if it were named alone: a right that was lost since gives nothing.
  const others = othersOf(turn, more).filter(
    (one) => one.id !== meant && !isContent(given(turn, writeScope({ type: 'unit', unit: one.id }))),
  );
  const all = [meant, ...others.map(({ id }) => id)].flatMap((to, at): Given[] => {
    const instruction: Instruction = {
      id: state.nextInstruction + at,
      period,
      unit: to,
      about: aboutOf(scope),
      words,
      by: person.id,
      at: now,
      answers: [],
    };
    const seen = seenOf(context, instruction);
    return seen
      ? [
          {
            instruction,
            seen,
            reached: reachedOf(state, context, seen.unit, now),
            unreached: unreachedOf(state, context, seen.unit, now),
          },
        ]
      : [];
  });
  const [first, ...rest] = all;
  if (!first) return gone();
  const entryOf = ({ instruction: { id, unit: to } }: Given, about: string) => ({
    verb: 'instruct' as const,
    before: '',
    after: `${id} ${period} ${to} ${about} ${words.replace(/\s+/g, ' ')}`,
  });
  const kept: State = {
    ...state,
    instructions: all.reduce((list, { instruction }) => withOne(list, instruction), state.instructions),
    nextInstruction: state.nextInstruction + all.length,
  };
  // The trail has each unit that got it.
  const recorded = rest.reduce(
    (to, one) => recordBy(turn, to, entryOf(one, writeScope({ type: 'unit', unit: one.instruction.unit }))),
    kept,
  );
  return change(
    turn,
    recorded,
    entryOf(first, of),
    {
      type: 'instruction-sent',
      seen: first.seen,
      others: rest.map(({ seen, reached, unreached }) => ({ unit: seen.unit, reached, unreached })),
      reached: first.reached,
      unreached: first.unreached,
      at: all.some(({ reached }) => reached) ? heldUntil(turn) : null,
    },
    {
      notices: all.flatMap(({ instruction, seen, reached }) =>
        (reached?.people ?? []).map((one) => ({
          ...tell(one.id, {
            type: 'instruction-given' as const,
            seen,
            canReport: findReport(state, seen.unit.id, period) === undefined,
          }),
          key: keyOf(instruction.id, one.id),
          ...notBefore(turn),
        })),
      ),
    },
  );
}

/** Whether a message may have come although it waits to be sent once more. */
const mayHaveCome = ({ unknownOutcomes, deaths }: OutboxRow): boolean => unknownOutcomes > 0 || deaths > 0;

/** The rows that bring an instruction and still wait: for the morning, or to be sent once more. */
const waitingRows = ({ outbox }: State, id: number, now: number): State['outbox'] =>
  outbox.filter(
    ({ key, notBefore: at, lease }) => key.startsWith(`instruction:${id}:`) && at > now && lease === null,
  );

/**
 * [Nhầm – lấy lại]: for a short time, or until it goes out in the morning, as long as nobody has answered.
 * @param isAlone that of this unit alone; else what went to several units at once is taken back from all that have not answered
 */
export function undoInstruction(turn: KnownTurn, id: number, isAlone: boolean): Outcome {
  const { state, context, person, now } = turn;
  const seen = seenById(state, context, id);
  if (!seen || seen.instruction.by !== person.id) return say({ type: 'instruction-closed', id, why: 'gone' });
  if (seen.instruction.answers.length > 0) return say({ type: 'instruction-closed', id, why: 'answered' });
  const all = state.instructions.filter((one) =>
    isAlone
      ? one.id === id
      : one.by === person.id && one.at === seen.instruction.at && one.answers.length === 0,
  );
  const waiting = all.flatMap((one) => waitingRows(state, one.id, now));
  if (waiting.length === 0 && now - seen.instruction.at > undoMs)
    return say({ type: 'instruction-closed', id, why: 'over' });
  const unread = new Set(waiting.flatMap((row) => (mayHaveCome(row) ? [] : (row.personId ?? []))));
  const told = all.flatMap((one) => {
    const of = seenOf(context, one);
    const people = of ? (reachedOf(state, context, of.unit, now)?.people ?? []) : [];
    return of ? [{ of, heard: people.filter((to) => !unread.has(to.id)) }] : [];
  });
  const content = { type: 'instruction-undone' as const, others: [] };
  return change(
    turn,
    {
      instructions: state.instructions.filter((one) => !all.includes(one)),
      outbox: state.outbox.filter((row) => !waiting.includes(row)),
    },
    { verb: 'undo-instruction', before: '', after: `${id} ${seen.instruction.period} ${seen.unit.id}` },
    {
      ...content,
      seen,
      others: told.flatMap(({ of: { unit } }) => (unit.id === seen.unit.id ? [] : [unit])),
      to: 'self',
      wasSent: told.some(({ heard }) => heard.length > 0),
    },
    {
      notices: told.flatMap(({ of, heard }) =>
        heard.map((one) => ({
          ...tell(one.id, { ...content, seen: of, to: 'unit' as const, wasSent: true }),
          ...notBefore(turn),
        })),
      ),
    },
  );
}
