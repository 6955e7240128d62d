import { monthDates } from '../../calendar/appointments.ts';
import { chatKey } from '../../heard/event.ts';
import { withReportFollowed } from '../../matters/follow-reports.ts';
import { passingsOf } from '../../passing/passing.ts';
import { record } from '../../people/audit.ts';
import { accountInTrail, accountsOf } from '../../people/links.ts';
import type { Person, Unit } from '../../people/org.ts';
import { draftOf, findReport, isLocked, isWritten, loadingOf, saveDraft } from '../../report/desk.ts';
import { type Desk, nextStep, openTasks, tasksOut } from '../../report/desk-draft.ts';
import { withoutDiscardedOf } from '../../report/discarded.ts';
import type { Draft } from '../../report/report.ts';
import { submit } from '../../report/submit.ts';
import type { Content, Notice, Outcome } from '../../said/content.ts';
import type { State } from '../../state/state.ts';
import { toPeriod } from '../../time/period.ts';
import { lateSaid } from '../late-features.ts';
import type { KnownTurn } from '../turn.ts';
import { deskHere, park, takeStep } from './take-step.ts';
import { tellOthers, tellReturners } from './tell-others.ts';

/** Of a person with several accounts the trail has which of them sent a report: it may prove to be somebody else's. */
function inTrail({ state, person, event, now }: KnownTurn, after: State, { unit, period }: Draft): State {
  const by = accountInTrail(state, person, event);
  if (by.account === undefined) return after;
  const { channel } = event.chat;
  return record(after, {
    at: now,
    by: person.id,
    channel,
    ...by,
    verb: 'send-report',
    before: '',
    after: `${period} ${unit}`,
  });
}

/** On how many tasks of others a unit that reports by itself co-ordinates and has added nothing. */
function coordinates(turn: KnownTurn, unit: Unit, { period, onBehalf }: Draft): { coordinates?: number } {
  const isAny = turn.context.plan.indices.some(({ coordinating }) => coordinating.length > 0);
  const count =
    onBehalf || !isAny || isLocked(turn.state, period) ? 0 : lateSaid().coordinatedCount(turn, unit, period);
  return count > 0 ? { coordinates: count } : {};
}

/** [Gửi báo cáo]: the report counts, and everybody concerned is told. */
export function sendReport(turn: KnownTurn, desk: Desk, draft: Draft): Outcome {
  const { state, context, person, event, now } = turn;
  // Something is owed that has no answer yet: it is named, not jumped to.
  if (openTasks(desk).length + tasksOut(desk).length > 0)
    return {
      kind: 'act',
      state: saveDraft(state, desk.draft),
      replies: [{ type: 'report-incomplete', desk }],
    };
  // What was chosen anew and is not complete yet would be sent as it was before.
  const { step, pending } = desk.draft;
  if (step.type === 'task' && (pending.status !== undefined || pending.figure !== undefined))
    return takeStep(turn, desk, { type: 'resume' }, 'again');
  const next = nextStep(desk);
  if (next.type === 'reason')
    return takeStep(
      turn,
      { ...desk, draft: { ...desk.draft, step: next, pending: {} } },
      { type: 'resume' },
      'next',
    );
  // Evidence whose task nobody named would be lost to every reader.
  if ((draft.unplaced ?? []).length > 0)
    return {
      kind: 'act',
      state: saveDraft(state, desk.draft),
      replies: [{ type: 'whose-evidence', desk, sending: true }],
    };
  if (draft.passed !== undefined) return lateSaid().sendPassed(turn, draft);
  // A report that says what was sent already is no correction of it, and nobody is told of one.
  if (findReport(state, draft.unit, draft.period) && !isWritten(state, draft)) return park(turn, draft);
  const unit = context.org.units.find(({ id }) => id === draft.unit);
  if (!unit) return { kind: 'answer', replies: [{ type: 'report-gone' }], topic: null };
  const submitted = submit(withoutDiscardedOf(state, draft, now), context, person, draft, now);
  const asked = { decisions: draft.matters ?? {}, by: person.id };
  const followed = withReportFollowed(submitted.state, context, draft, submitted.report, now, asked);
  const closed =
    passingsOf(followed, draft.unit, draft.period).length > 0
      ? lateSaid().closePassed(turn, followed, draft)
      : { state: followed, notices: [] };
  const done = { ...submitted, state: closed.state };
  const find = (id: string): Person | null => context.org.people.find((known) => known.id === id) ?? null;
  const others = done.state.drafts
    .filter((other) => other.unit === draft.unit && other.period === draft.period && isWritten(state, other))
    .flatMap((other) => find(other.personId) ?? []);
  const sent: Content = {
    type: 'report-sent',
    report: done.report,
    unit,
    by: person,
    head: done.report.sentFor === undefined ? null : find(done.report.sentFor),
    replaced: done.replaced ? { ...done.replaced, person: find(done.replaced.sentBy) } : null,
    others,
    deadlineAt: monthDates(context, toPeriod(draft.period)).deadlineAt,
    locked: isLocked(state, draft.period),
    loading: loadingOf(done.state, done.report.entries).length,
    ...coordinates({ ...turn, state: done.state }, unit, draft),
  };
  const content: Content = {
    type: 'report-sent-by-other',
    by: person,
    unit,
    report: done.report,
    writing: false,
    elsewhere: true,
    locked: false,
  };
  // The same person's other devices, where the same draft was open, and the accounts that joined before the one that
  // sends: it may be somebody else's.
  const own = accountsOf(state, person.id).map(({ channel, userId, linkedAt }) => ({
    chat: chatKey({ channel, chatId: userId }),
    linkedAt,
  }));
  const since = own.find(({ chat }) => chat === chatKey(event.chat))?.linkedAt ?? 0;
  const earlier = own.filter(({ linkedAt }) => linkedAt < since).map(({ chat }) => chat);
  // A draft remembers accounts that have been removed since: what an account did can be looked up. They hear no more.
  const open = draft.chats.filter((one) => own.some(({ chat }) => chat === one));
  const elsewhere = [...new Set([...open, ...earlier])]
    .filter((chat) => chat !== chatKey(event.chat))
    .map((chat): Notice => ({ chat, content }));
  return {
    kind: 'act',
    state: inTrail(turn, done.state, draft),
    replies: [sent],
    notices: [
      ...tellOthers(turn, done.state, draft, sent),
      ...tellReturners(turn, desk, done.report, unit),
      ...elsewhere,
      ...closed.notices,
    ],
  };
}

/** [Dùng và gửi báo cáo]: what others answered is used, and the report is sent where nothing else of it is open. */
export function sendUsed(turn: KnownTurn, id: number, at: number): Outcome {
  const { person } = turn;
  const of = turn.state.passings.find((one) => one.id === id);
  const used = lateSaid().usePassed(turn, id, at, 'use');
  const draft = used.kind === 'act' && of ? draftOf(used.state, person.id, of.unit, of.period) : undefined;
  if (used.kind !== 'act' || !draft) return used;
  const here = { ...turn, state: used.state };
  const desk = deskHere(here, draft);
  const isUsed = used.replies[0]?.type === 'passed-used';
  if (!isUsed || openTasks(desk).length + tasksOut(desk).length > 0) return used;
  const sent = sendReport(here, desk, desk.draft);
  return sent.kind === 'act'
    ? {
        ...sent,
        replies: [used.replies[0]!, ...sent.replies],
        notices: [...(used.notices ?? []), ...(sent.notices ?? [])],
      }
    : used;
}
