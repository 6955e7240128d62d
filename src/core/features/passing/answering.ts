import { monthDates } from '../../calendar/appointments.ts';
import { chatKey } from '../../heard/event.ts';
import {
  isAnswered,
  isAwaited,
  isOut,
  mostReason,
  type PassedTask,
  type Passing,
  putPassing,
  withTasks,
} from '../../passing/passing.ts';
import { addressOf } from '../../people/links.ts';
import type { Person } from '../../people/org.ts';
import {
  beginDraft,
  denialOfDraft,
  deskOf,
  draftOf,
  findReport,
  isLocked,
  saveDraft,
} from '../../report/desk.ts';
import { nextStep, openTasks, tasksOut } from '../../report/desk-draft.ts';
import type { Draft } from '../../report/report.ts';
import type { Content, Notice, Outcome } from '../../said/content.ts';
import type { State } from '../../state/state.ts';
import { toPeriod } from '../../time/period.ts';
import { gone } from '../feature.ts';
import { deskHere, enter, takeStep, withReturns } from '../reporting/take-step.ts';
import { asks, change, type KnownTurn, say, tell } from '../turn.ts';
import type { PassedOver, PassingSeen, ReasonKind } from './declared.ts';
import { notBefore, withReportAsked } from './passing-on.ts';
import { reportsFor } from './reminder.ts';
import { hearersOf, seenOf } from './seen.ts';

export const over = (turn: KnownTurn, why: PassedOver): Outcome =>
  change(turn, {}, null, { type: 'passed-over', why });

export const passingById = ({ state }: KnownTurn, id: number): Passing | undefined =>
  state.passings.find((one) => one.id === id);

/** What was passed to whoever acts and is theirs still; else why not, to be said. */
function own(turn: KnownTurn, id: number): { passing: Passing } | Outcome {
  const passing = passingById(turn, id);
  if (!passing || passing.to !== turn.person.id) return over(turn, { type: 'gone' });
  const denial = denialOfDraft(turn.state, turn.context, turn.person, { ...passing, passed: id }, turn.now);
  if (denial?.type === 'locked') return over(turn, { type: 'locked', period: passing.period });
  if (!denial) return { passing };
  return over(turn, passing.tasks.some(isOut) ? { type: 'not-yours' } : { type: 'gone' });
}

const isOutcome = (found: object): found is Outcome => 'kind' in found;

/** The draft in which what was passed on is answered: as far as it was, with what was answered and may still be changed. */
function beginPassed(
  { state, context, person, event, now }: KnownTurn,
  passing: Passing,
): { state: State; draft: Draft } {
  const { unit, period } = passing;
  const ids = passing.tasks.filter(isOut).map(({ taskId }) => taskId);
  const chat = chatKey(event.chat);
  const empty: Draft = {
    id: state.nextDraft.toString(36),
    personId: person.id,
    unit,
    period,
    passed: passing.id,
    onBehalf: false,
    step: { type: 'summary' },
    pending: {},
    entries: Object.fromEntries(
      passing.tasks.filter(isOut).flatMap(({ taskId, answer }) => (answer ? [[taskId, answer]] : [])),
    ),
    extras: [],
    newsAsked: true,
    parked: false,
    askedIn: chat,
    chats: [chat],
    answers: [],
    startedAt: now,
    touchedAt: now,
  };
  // What is reported early is on no desk unless it is named.
  const owed = deskOf(state, context, empty).tasks.map(({ task }) => task.id);
  const draft = { ...empty, extras: ids.filter((taskId) => !owed.includes(taskId)) };
  const asked = { ...draft, step: nextStep(deskOf(state, context, draft)) };
  return { state: saveDraft({ ...state, nextDraft: state.nextDraft + 1 }, asked), draft: asked };
}

/** [Trả lời]: what was passed on is asked, task by task. */
export function answerPassed(turn: KnownTurn, id: number): Outcome {
  const found = own(turn, id);
  if (isOutcome(found)) return found;
  const known = turn.state.drafts.find(
    ({ passed, personId }) => passed === id && personId === turn.person.id,
  );
  if (known) {
    const entered = enter(turn, withReturns(turn.state, known));
    return takeStep(turn, entered.desk, { type: 'resume' }, 'resume');
  }
  const begun = beginPassed(turn, found.passing);
  const here = { ...turn, state: begun.state };
  return takeStep(here, deskHere(here, begun.draft), { type: 'resume' }, 'begin');
}

/** Who hears of it, but for whoever acts. */
const toldOf = ({ state, context, person, now }: KnownTurn, passing: Passing): Person[] =>
  hearersOf(state, context, passing, now).filter(({ id }) => id !== person.id);

/** Whether all else of a report is answered in its reader's draft, so that these answers make it whole. */
export function makesWhole(
  state: State,
  { context, now }: KnownTurn,
  reader: Person,
  seen: PassingSeen,
): boolean {
  const { unit, period } = seen.passing;
  // Of a report that was sent its answers are there.
  const draft =
    draftOf(state, reader.id, unit, period) ??
    (findReport(state, unit, period)
      ? beginDraft(state, context, reader, unit, period, '', now).draft
      : undefined);
  if (!draft) return false;
  const desk = deskOf(state, context, draft);
  const left = [...openTasks(desk), ...tasksOut(desk)].map(({ task }) => task.id);
  const given = seen.tasks.filter(({ passed }) => isAnswered(passed));
  return left.every((id) => given.some(({ passed }) => passed.taskId === id));
}

/** [Gửi …]: the answers go to who reports; nothing of them counts before that one's yes. */
export function sendPassed(turn: KnownTurn, draft: Draft): Outcome {
  const { state, context, person, now } = turn;
  const found = own(turn, draft.passed ?? -1);
  if (isOutcome(found)) return found;
  const ids = Object.keys(draft.entries);
  const passing = withTasks(found.passing, ids, (task) =>
    isOut(task) ? { ...task, answer: { ...draft.entries[task.taskId]!, by: person.id, at: now } } : task,
  );
  const after = {
    ...putPassing(state, passing),
    drafts: state.drafts.filter(({ id }) => id !== draft.id),
  };
  const seen = seenOf(after, context, passing, isAnswered);
  if (!seen) return gone();
  const told = toldOf(turn, passing);
  return change(
    turn,
    after,
    {
      verb: 'answer-passed',
      before: '',
      after: `${passing.period} ${passing.unit} ${passing.to} ${ids.join(',')}`,
    },
    { type: 'passed-sent', seen, told: told.filter(({ id }) => addressOf(state, context, id) !== null) },
    {
      notices: told.map(
        (reader): Notice => ({
          ...tell(reader.id, {
            type: 'passed-answered',
            seen,
            isWhole: makesWhole(after, turn, reader, seen),
          }),
          ...notBefore(turn),
        }),
      ),
    },
  );
}

/** The tasks of a passing that words are awaited about: one, or all that it can be of. */
const meant = (passing: Passing, kind: ReasonKind, taskId: string | undefined): string[] =>
  passing.tasks
    .filter((task) => (kind === 'back' ? isAnswered(task) : isOut(task)))
    .filter((task) => taskId === undefined || task.taskId === taskId)
    .map((task) => task.taskId);

/** What words may be awaited about at this moment; else why not. */
function reasonable(turn: KnownTurn, id: number, kind: ReasonKind): { passing: Passing } | Outcome {
  if (kind === 'refused') return own(turn, id);
  const passing = passingById(turn, id);
  if (!passing) return over(turn, { type: 'gone' });
  if (!reportsFor(turn, passing.unit)) return over(turn, { type: 'not-yours' });
  if (isLocked(turn.state, passing.period)) return over(turn, { type: 'locked', period: passing.period });
  return passing.tasks.some(isAnswered) ? { passing } : over(turn, overOf(turn, passing));
}

/** Why nothing of a passing can be used any more. */
export function overOf({ context }: KnownTurn, { tasks }: Passing): PassedOver {
  const last = tasks.findLast(({ used }) => used !== undefined)?.used;
  if (tasks.some(isAwaited)) return { type: 'not-answered' };
  return last
    ? { type: 'used', by: context.org.people.find(({ id }) => id === last.by) ?? null, at: last.at }
    : { type: 'gone' };
}

/** [Trả lại việc này…] of who was to answer, [Trả lại…] of who reports: why, is asked. */
export function askReason(turn: KnownTurn, id: number, kind: ReasonKind, taskId?: string): Outcome {
  const found = reasonable(turn, id, kind);
  if (isOutcome(found)) return found;
  const taskIds = meant(found.passing, kind, taskId);
  const form = { type: 'passed-reason' as const, id, taskIds, kind };
  const question = reasonQuestion(turn, form);
  return question ? asks(turn, form, question) : over(turn, overOf(turn, found.passing));
}

interface ReasonForm {
  id: number;
  taskIds: readonly string[];
  kind: ReasonKind;
}

function seenIn(turn: KnownTurn, { id, taskIds, kind }: ReasonForm): PassingSeen | null {
  const passing = passingById(turn, id);
  const fits = kind === 'back' ? isAnswered : isOut;
  const seen =
    passing &&
    seenOf(turn.state, turn.context, passing, (task) => fits(task) && taskIds.includes(task.taskId));
  return seen && seen.tasks.length > 0 ? seen : null;
}

export function reasonQuestion(turn: KnownTurn, form: ReasonForm): Content | null {
  const seen = seenIn(turn, form);
  return seen && { type: 'passed-reason', seen, kind: form.kind };
}

export function doubtReason(turn: KnownTurn, form: ReasonForm, words: string, asked: number): Content | null {
  const seen = seenIn(turn, form);
  return seen && { type: 'passed-reason-doubted', seen, kind: form.kind, words, asked };
}

/** Why came: what was passed on goes back, either way. */
export function fillReason(turn: KnownTurn, form: ReasonForm, text: string): Outcome {
  const found = reasonable(turn, form.id, form.kind);
  if (isOutcome(found)) return found;
  const seen = seenIn(turn, form);
  if (!seen) return over(turn, overOf(turn, found.passing));
  const reason = text.trim();
  const again: Content = { type: 'passed-reason', seen, kind: form.kind };
  if (reason === '') return say(again);
  if (reason.length > mostReason)
    return say([{ type: 'passed-too-long', length: reason.length, longest: mostReason }, again]);
  return form.kind === 'refused'
    ? refuse(turn, found.passing, seen, reason)
    : sendBack(turn, found.passing, seen, reason);
}

const idsOf = ({ tasks }: PassingSeen): string[] => tasks.map(({ passed }) => passed.taskId);

const inTrail = ({ passing, tasks }: PassingSeen, words: string): string =>
  `${passing.period} ${passing.unit} ${passing.to} ${tasks.map(({ passed }) => passed.taskId).join(',')} ${words.replace(/\s+/g, ' ')}`;

/** Who was to answer cannot: whoever reports is asked for it again. */
function refuse(turn: KnownTurn, passing: Passing, seen: PassingSeen, reason: string): Outcome {
  const { state, now } = turn;
  const after = withTasks(
    passing,
    idsOf(seen),
    ({ answer: _, ...task }): PassedTask => ({
      ...task,
      refused: { reason, at: now },
    }),
  );
  const left = after.tasks.some(isOut);
  const changed = putPassing(state, after);
  // What was answered of it goes with its draft; of the other tasks it is gone on with.
  const drafts = changed.drafts.flatMap((draft) =>
    draft.passed !== passing.id ? [draft] : left ? [withoutEntries(changed, turn, draft, idsOf(seen))] : [],
  );
  const content = { type: 'passed-refused' as const, seen, reason, at: now };
  return withReportAsked(
    turn,
    change(
      turn,
      { ...changed, drafts },
      { verb: 'refuse-passed', before: '', after: inTrail(seen, reason) },
      { ...content, to: 'self' },
      {
        notices: toldOf(turn, passing).map(({ id }) => ({
          ...tell(id, { ...content, to: 'head' }),
          ...notBefore(turn),
        })),
      },
    ),
  );
}

/** A draft without some answers, at the question that comes next. */
function withoutEntries(state: State, { context }: KnownTurn, draft: Draft, ids: readonly string[]): Draft {
  const entries = Object.fromEntries(Object.entries(draft.entries).filter(([id]) => !ids.includes(id)));
  const bare = { ...draft, entries, pending: {} };
  return { ...bare, step: nextStep(deskOf(state, context, bare)) };
}

/** [Nhầm – lấy lại] of who said that they cannot: as long as nobody else has it. */
export function undoRefusal(turn: KnownTurn, id: number, at: number): Outcome {
  const { state, context, person } = turn;
  const passing = passingById(turn, id);
  const isBack = (task: PassedTask): boolean => task.refused?.at === at;
  if (!passing || passing.to !== person.id || !passing.tasks.some(isBack))
    return over(turn, { type: 'gone' });
  if (isLocked(state, passing.period)) return over(turn, { type: 'locked', period: passing.period });
  const ids = passing.tasks.filter(isBack).map(({ taskId }) => taskId);
  const isElsewhere = state.passings.some(
    (one) =>
      one.id !== id &&
      one.unit === passing.unit &&
      one.period === passing.period &&
      one.tasks.some((task) => isOut(task) && ids.includes(task.taskId)),
  );
  if (isElsewhere) return over(turn, { type: 'gone' });
  const after = withTasks(passing, ids, ({ refused: _, ...task }) => task);
  const seen = seenOf(putPassing(state, after), context, after, ({ taskId }) => ids.includes(taskId));
  if (!seen) return gone();
  const content = { type: 'passed-refusal-undone' as const, seen };
  return change(
    turn,
    putPassing(state, after),
    { verb: 'undo-pass', before: 'refused', after: inTrail(seen, '') },
    { ...content, to: 'self' },
    {
      notices: toldOf(turn, passing).map((reader) => ({
        ...tell(reader.id, { ...content, to: 'head' }),
        ...notBefore(turn),
      })),
    },
  );
}

/** Who reports wants it answered anew: whoever answered hears why. */
function sendBack(turn: KnownTurn, passing: Passing, seen: PassingSeen, reason: string): Outcome {
  const { state, context, person, now } = turn;
  const after = withTasks(
    passing,
    idsOf(seen),
    ({ answer, ...task }): PassedTask => ({
      ...task,
      by: person.id,
      ...(answer ? { back: { reason, by: person.id, at: now, before: answer } } : {}),
    }),
  );
  const told = seenOf(putPassing(state, after), context, after, ({ taskId }) => idsOf(seen).includes(taskId));
  const { deadlineAt } = monthDates(context, toPeriod(passing.period));
  return withReportAsked(
    turn,
    change(
      turn,
      withoutAnswering(putPassing(state, after), passing, idsOf(seen)),
      { verb: 'return-passed', before: '', after: inTrail(seen, reason) },
      { type: 'passed-sent-back', seen, reason },
      {
        notices: told
          ? [
              {
                ...tell(passing.to, { type: 'passed-to-you', seen: told, by: person, deadlineAt, reason }),
                ...notBefore(turn),
              },
            ]
          : [],
      },
    ),
  );
}

/** What was begun of an answer since counts no more: it is asked anew. */
const withoutAnswering = (state: State, { id }: Passing, ids: readonly string[]): State => ({
  ...state,
  drafts: state.drafts.map((draft) =>
    draft.passed === id
      ? {
          ...draft,
          entries: Object.fromEntries(
            Object.entries(draft.entries).filter(([taskId]) => !ids.includes(taskId)),
          ),
          pending: {},
        }
      : draft,
  ),
});
