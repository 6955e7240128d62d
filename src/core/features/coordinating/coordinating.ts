import type * as z from 'zod';
import { mostWordsOfShare, type Share, type ShareOf } from '../../coordinating/share.ts';
import type { Unit } from '../../people/org.ts';
import { isLocked } from '../../report/desk.ts';
import type { Content, Outcome } from '../../said/content.ts';
import type { State } from '../../state/state.ts';
import { type Forms, gone, type Performs } from '../feature.ts';
import { asks, change, type KnownTurn, openForm, say } from '../turn.ts';
import type {
  Coordinated,
  CoordinatingContent,
  coordinatingDeclared,
  coordinatingForms,
} from './declared.ts';
import { coordinatedBy, unitsOf } from './tasks-coordinated.ts';

type Why = Extract<CoordinatingContent, { type: 'share-refused' }>['why'];

export const refused = (why: Why): Outcome => say({ type: 'share-refused', why });

const isSame = (share: ShareOf, { of, period, taskId }: ShareOf): boolean =>
  share.of === of && share.period === period && share.taskId === taskId;

/** A task that a unit of whoever acts co-ordinates on, at this moment; else why not, to be said. */
function found(turn: KnownTurn, at: ShareOf): { by: Unit; seen: Coordinated } | Outcome {
  const { state, context, person, now } = turn;
  const units = unitsOf(state, context, person, now);
  if (units.length === 0) return refused({ type: 'not-yours' });
  if (isLocked(state, at.period)) return refused({ type: 'locked', period: at.period });
  for (const by of units) {
    const seen = coordinatedBy(state, context, by, at.period).find(
      (one) => one.unit.id === at.of && one.assignment.task.id === at.taskId,
    );
    if (seen) return { by, seen };
  }
  return refused({
    type: 'not-coordinating',
    unit: context.org.units.find(({ id }) => id === at.of) ?? null,
  });
}

const isOutcome = (one: object): one is Outcome => 'kind' in one;

/**
 * [Thêm phần của mình]: the tasks on which the own unit co-ordinates, of one other unit where it is named.
 * @param isMeant those that are meant; all where it is not given
 */
export function listShares(
  turn: KnownTurn,
  period: string,
  of?: Unit,
  isMeant: (one: Coordinated) => boolean = () => true,
): Outcome {
  const { state, context, person, now } = turn;
  const units = unitsOf(state, context, person, now);
  if (units.length === 0) return refused({ type: 'not-yours' });
  if (isLocked(state, period)) return refused({ type: 'locked', period });
  const all = units
    .flatMap((unit) => coordinatedBy(state, context, unit, period))
    .filter((one) => (of === undefined || one.unit.id === of.id) && isMeant(one));
  return say({ type: 'shares-listed', unit: of ?? null, period, all });
}

/** What the own unit did is awaited. */
export function askShare(turn: KnownTurn, at: ShareOf): Outcome {
  const one = found(turn, at);
  if (isOutcome(one)) return one;
  const form = { type: 'share-words' as const, period: at.period, of: at.of, taskId: at.taskId };
  return asks(turn, form, { type: 'share-words', seen: one.seen });
}

function shareQuestion(turn: KnownTurn, at: ShareOf): Content | null {
  const one = found(turn, at);
  return isOutcome(one) ? null : { type: 'share-words', seen: one.seen };
}

function doubtShare(turn: KnownTurn, at: ShareOf, words: string, asked: number): Content | null {
  const one = found(turn, at);
  return isOutcome(one) ? null : { type: 'share-doubted', seen: one.seen, words, asked };
}

const without = (state: State, by: Unit, at: ShareOf): Share[] =>
  state.shares.filter((share) => share.unit !== by.id || !isSame(share, at));

const inTrail = (by: Unit, { of, period, taskId }: ShareOf, words: string): string =>
  `${period} ${of} ${by.id} ${taskId} ${words.replace(/\s+/g, ' ')}`.trim();

/** The words came: they stand under the answer of the unit whose task it is, until the month is locked. */
export function fillShare(turn: KnownTurn, at: ShareOf, text: string): Outcome {
  const one = found(turn, at);
  if (isOutcome(one)) return one;
  const { by, seen } = one;
  const words = text.trim();
  const again: Content = { type: 'share-words', seen };
  if (words === '') return say(again);
  if (words.length > mostWordsOfShare)
    return say([{ type: 'share-too-long', length: words.length, longest: mostWordsOfShare }, again]);
  const { state, person, now } = turn;
  const before = seen.share && { words: seen.share.words, by: seen.share.by, at: seen.share.at };
  const share: Share = {
    unit: by.id,
    of: at.of,
    period: at.period,
    taskId: at.taskId,
    words,
    by: person.id,
    at: now,
    ...(before ? { before } : {}),
  };
  return change(
    turn,
    { shares: [...without(state, by, at), share] },
    { verb: 'write-share', before: seen.share?.words ?? '', after: inTrail(by, at, words) },
    { type: 'share-saved', seen: { ...seen, share }, isChanged: before !== null },
  );
}

/** [Rút], and [Nhầm – lấy lại], which has back what stood there before. */
export function takeShareBack(turn: KnownTurn, at: ShareOf, isUndone: boolean): Outcome {
  const one = found(turn, at);
  if (isOutcome(one)) return one;
  const { by, seen } = one;
  if (!seen.share) return askShare(turn, at);
  const { before, ...share } = seen.share;
  const back: Share | null = isUndone && before ? { ...share, ...before } : null;
  return change(
    turn,
    { shares: [...without(turn.state, by, at), ...(back ? [back] : [])] },
    { verb: 'withdraw-share', before: share.words, after: inTrail(by, at, back?.words ?? '') },
    { type: 'share-withdrawn', seen: { ...seen, share: back }, isUndone },
  );
}

type WhichForm = Extract<z.output<(typeof coordinatingForms)[number]>, { type: 'share-which' }>;

/** Of which of some tasks words are that were said; null where the own units co-ordinate on none of them any more. */
function whichQuestion(
  { state, context, person, now }: KnownTurn,
  { period, tasks, words }: WhichForm,
): Content | null {
  const all = unitsOf(state, context, person, now)
    .flatMap((unit) => coordinatedBy(state, context, unit, period))
    .filter((one) => tasks.some(({ of, taskId }) => of === one.unit.id && taskId === one.assignment.task.id));
  return all.length > 0 ? { type: 'shares-listed', unit: null, period, all, words } : null;
}

/** Words are kept until it is known of which task they are. */
export function askWhichShare(
  turn: KnownTurn,
  period: string,
  among: readonly Coordinated[],
  words: string,
): Outcome {
  const tasks = among.map(({ unit, assignment }) => ({ of: unit.id, taskId: assignment.task.id }));
  const form: WhichForm = {
    type: 'share-which',
    period,
    tasks,
    words: words.trim().slice(0, mostWordsOfShare),
  };
  const question = whichQuestion(turn, form);
  return question ? asks(turn, form, question) : refused({ type: 'not-coordinating', unit: null });
}

/** [Văn phòng Sở, việc 3]: what was said already is of that; else it is asked. */
function writeShare(turn: KnownTurn, at: ShareOf): Outcome {
  const form = openForm(turn)?.form;
  return form?.type === 'share-which' ? fillShare(turn, at, form.words) : askShare(turn, at);
}

const forms: Forms<'share-words' | 'share-which'> = {
  'share-which': { right: 'known', reads: 'choice', acts: ['write-share'], ask: whichQuestion, fill: gone },
  'share-words': {
    right: 'known',
    reads: 'words',
    acts: ['confirm', 'cancel'],
    ask: shareQuestion,
    doubt: doubtShare,
    fill: fillShare,
  },
};

/** What a co-ordinating unit adds to a task of another one's report. */
export const coordinating: { perform: Performs<typeof coordinatingDeclared>; forms: typeof forms } = {
  forms,
  perform: {
    'list-shares': (turn, { period }) => listShares(turn, period),
    'write-share': writeShare,
    'withdraw-share': (turn, at) => takeShareBack(turn, at, false),
    'undo-share': (turn, at) => takeShareBack(turn, at, true),
  },
};
