import { monthDates } from '../../calendar/appointments.ts';
import { chatKey, type InboundEvent } from '../../heard/event.ts';
import { givenAtStep } from '../../instructions/of-report.ts';
import { monthAtHand } from '../../month/month-at-hand.ts';
import { mayPass } from '../../passing/staff.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import {
  type Denial,
  denialOfDraft,
  deskOf,
  earlyChoices,
  findReport,
  isLocked,
  isWritten,
  saveDraft,
} from '../../report/desk.ts';
import { type Desk, type Effect, nextStep, type ReportEvent } from '../../report/desk-draft.ts';
import { discardDraft, discardedDraft, haveBack } from '../../report/discarded.ts';
import type { Draft } from '../../report/report.ts';
import { step } from '../../report/step.ts';
import { numberOf } from '../../report/task-number.ts';
import type { Content, Outcome } from '../../said/content.ts';
import type { State } from '../../state/state.ts';
import { toPeriod } from '../../time/period.ts';
import { type KnownTurn, say } from '../turn.ts';
import type { AskMode } from './declared.ts';

export const denied = (denial: Denial): Outcome => say({ type: 'report-denied', denial });

/** The question that a report has come to, as something to say. */
export function questionOf(turn: KnownTurn, desk: Desk, mode: AskMode, effect?: Effect): Content {
  const { state, context, now } = turn;
  const problem = effect?.type === 'ask' ? effect.problem : undefined;
  const said = problem ? 'again' : mode;
  const given = givenAtStep(state, context, desk, said);
  return {
    type: 'report-step',
    desk,
    mode: said,
    ...(given.length > 0 ? { given } : {}),
    ...(problem ? { problem } : {}),
    deadlineAt: monthDates(context, toPeriod(desk.draft.period)).deadlineAt,
    now,
    early: desk.draft.step.type === 'summary' ? earlyChoices(state, context, desk.draft) : [],
    quoted: state.quoteObstacles,
    otherMonth: desk.draft.period !== monthAtHand(turn),
    ...(mayPass(state, context, desk.draft, turn.person) ? { mayPass: true } : {}),
    ...(effect?.type === 'ask' && effect.blanket ? { blanket: true } : {}),
    ...(effect?.type === 'ask' && effect.named ? { named: true } : {}),
    ...(effect?.type === 'ask' && effect.doneOn ? { doneOn: effect.doneOn } : {}),
    ...(effect?.type === 'ask' && effect.undone ? { undone: effect.undone } : {}),
  };
}

/** Puts a draft into this chat: what is typed here answers it from now on. */
function inChat(draft: Draft, event: InboundEvent): Draft {
  const key = chatKey(event.chat);
  const chats = draft.chats.includes(key) ? draft.chats : [...draft.chats, key];
  return draft.askedIn === key && !draft.parked && chats === draft.chats
    ? draft
    : { ...draft, askedIn: key, chats, parked: false };
}

/** A draft with what it is about, asked for in this chat. */
export const deskHere = ({ state, context, event }: KnownTurn, draft: Draft): Desk =>
  deskOf(state, context, inChat(draft, event));

/** What a step has to say. */
function saidOf(turn: KnownTurn, desk: Desk, mode: AskMode, effect: Effect): Content {
  switch (effect.type) {
    case 'attached':
      return {
        type: 'report-attached',
        desk,
        taskId: effect.taskId,
        count: effect.count,
        ...(effect.words ? { words: true } : {}),
      };
    case 'came': {
      const place = numberOf(desk.tasks, effect.taskId);
      return { type: 'report-evidence-came', place, evidence: effect.evidence };
    }
    case 'whose':
      return { type: 'whose-evidence', desk, ...(effect.words ? { words: true } : {}) };
    case 'held':
      return {
        type: 'evidence-held',
        evidence: (desk.draft.unplaced ?? []).slice(-effect.count),
        ...(effect.words ? { words: true } : {}),
      };
    case 'ask':
      return questionOf(turn, desk, mode, effect);
  }
}

/**
 * One step of a report, saved.
 * @param state the turn's, with what is saved besides
 * @param before what is said ahead of the next question
 */
export function takeStep(
  turn: KnownTurn,
  desk: Desk,
  event: ReportEvent,
  mode: AskMode,
  { state = turn.state, before = [] }: { state?: State; before?: readonly Content[] } = {},
): Outcome {
  const [after, effects] = step(desk, event, turn.now);
  const replies = effects.map((effect) => saidOf({ ...turn, state }, after, mode, effect));
  return { kind: 'act', state: saveDraft(state, after.draft), replies: [...before, ...replies] };
}

/** A draft as its writer stands today: whoever is no longer the unit's own writes on behalf, and gives a reason. */
function asNow({ state, context, person, now }: KnownTurn, draft: Draft): Draft {
  if (draft.passed !== undefined) return draft;
  const own = unitsToReport(state, context.org, person, now).some(({ id }) => id === draft.unit);
  const onBehalf = !own || isLocked(state, draft.period);
  return onBehalf === draft.onBehalf ? draft : { ...draft, onBehalf };
}

/** A draft as it is today, on its desk in this chat; and why its writer may not go on with it at this moment. */
export interface Entered {
  draft: Draft;
  desk: Desk;
  denial: Denial | null;
}

/** Comes to a draft: the one door for what is typed, sent or tapped. */
export function enter(turn: KnownTurn, given: Draft): Entered {
  const { state, context, person, now } = turn;
  const known = asNow(turn, given);
  // What was asked of whoever wrote in a locked month is not asked once it is open.
  const isOver = known.step.type === 'reason' && !known.onBehalf;
  const draft = isOver
    ? { ...known, pending: {}, step: nextStep(deskOf(state, context, { ...known, pending: {} })) }
    : known;
  return {
    draft,
    desk: deskHere(turn, draft),
    denial: denialOfDraft(state, context, person, draft, now),
  };
}

/** What the office gave back since an answer was written is asked again. */
export function withReturns(state: State, draft: Draft): Draft {
  const returned = findReport(state, draft.unit, draft.period)?.returned ?? [];
  const stale = returned.filter(({ taskId, at }) => (draft.entries[taskId]?.at ?? at) < at);
  const [first] = stale;
  if (!first) return draft;
  const entries = Object.fromEntries(
    Object.entries(draft.entries).filter(([taskId]) => !stale.some((one) => one.taskId === taskId)),
  );
  return {
    ...draft,
    entries,
    pending: {},
    step: { type: 'task', taskId: first.taskId, part: 'status', after: 'next' },
  };
}

/** Throws a draft away, once it was confirmed; what was sent before stays as it is, and the draft may be had back. */
export function discard({ state, context, now }: KnownTurn, draft: Draft): Outcome {
  const unit = context.org.units.find(({ id }) => id === draft.unit);
  const sent = findReport(state, draft.unit, draft.period) !== undefined;
  const after = discardDraft(state, draft, now);
  const kept = after.discarded?.some(({ id }) => id === draft.id) ? { draftId: draft.id } : {};
  return {
    kind: 'act',
    state: after,
    replies: [
      unit
        ? { type: 'report-discarded', unit, period: draft.period, sent, ...kept }
        : { type: 'report-gone' },
    ],
  };
}

/**
 * [Lấy lại]: what was thrown away is gone on with where it was.
 * @param draftId which; without one the last of whoever asks
 */
export function restore(turn: KnownTurn, draftId?: string): Outcome {
  const draft = discardedDraft(turn.state, turn.person.id, draftId);
  if (!draft) return say({ type: 'report-gone' });
  const state = haveBack(turn.state, draft);
  const back = { ...turn, state };
  const { desk, denial } = enter(back, withReturns(state, draft));
  return denial ? denied(denial) : takeStep(back, desk, { type: 'resume' }, 'resume');
}

/** Asks before a draft is thrown away; one without an answer is gone at once. */
export const askDiscard = (turn: KnownTurn, draft: Draft, desk: Desk): Outcome =>
  Object.keys(draft.entries).length === 0
    ? discard(turn, draft)
    : { kind: 'act', state: saveDraft(turn.state, desk.draft), replies: [{ type: 'confirm-discard', desk }] };

type Act = Extract<Outcome, { kind: 'act' }>;

/** [Để sau]: sets the report aside; everything in it is kept. */
export function park({ state, context, now }: KnownTurn, draft: Draft): Act {
  const parked = { ...draft, parked: true, touchedAt: now };
  return {
    kind: 'act',
    state: saveDraft(state, parked),
    replies: [
      {
        type: 'report-parked',
        desk: deskOf(state, context, parked),
        sent: findReport(state, draft.unit, draft.period) !== undefined,
        changed: isWritten(state, parked),
      },
    ],
  };
}
