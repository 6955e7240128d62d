import { monthDates } from '../calendar/calendar.ts';
import { type Period, periodKey } from '../calendar/viet-nam-time.ts';
import type { Unit } from '../people/org.ts';
import { unitsToReport } from '../people/standing-in.ts';
import {
  activeDraft,
  beginDraft,
  type Denial,
  denialOf,
  deskOf,
  draftOf,
  earlyChoices,
  findReport,
  isLocked,
  periodMeant,
  saveDraft,
} from '../report/desk.ts';
import { owedIn, toPeriod } from '../report/owed.ts';
import type { Draft } from '../report/report.ts';
import { spokenChoice } from '../report/spoken-choice.ts';
import { type Desk, type Effect, nextStep, type ReportEvent, step } from '../report/step.ts';
import { submit } from '../report/submit.ts';
import type { State } from '../state/state.ts';
import { chatKey, type InboundEvent } from './event.ts';
import { toEvidence } from './evidence-of.ts';
import type { AskMode, Content, Outcome } from './outcome.ts';
import { readPeriod } from './read-period.ts';
import type { ReportAct } from './report-act.ts';
import { tellOthers } from './tell-others.ts';
import { type KnownTurn, say, silence } from './turn.ts';

const denied = (denial: Denial): Outcome => say({ type: 'report-denied', denial });

/** The question at which a desk stands, as something to say. */
function asking(turn: KnownTurn, desk: Desk, mode: AskMode, effect?: Effect): Content {
  const { world, now } = turn;
  return {
    type: 'report-step',
    desk,
    mode: effect?.type === 'ask' && effect.problem ? 'again' : mode,
    ...(effect?.type === 'ask' && effect.problem ? { problem: effect.problem } : {}),
    deadlineAt: monthDates(world.calendar, world.holidays, toPeriod(desk.draft.period)).deadlineAt,
    now,
    early: desk.draft.step.type === 'summary' ? earlyChoices(turn.state, world, desk.draft) : [],
    quoted: turn.state.quoteObstacles,
  };
}

const toContent = (turn: KnownTurn, desk: Desk, effect: Effect, mode: AskMode): Content =>
  effect.type === 'attached'
    ? { type: 'report-attached', desk, taskId: effect.taskId, count: effect.count }
    : asking(turn, desk, mode, effect);

/** Puts a draft into this chat: what is typed here answers it from now on. */
function inChat(draft: Draft, event: InboundEvent): Draft {
  const key = chatKey(event.chat);
  const chats = draft.chats.includes(key) ? draft.chats : [...draft.chats, key];
  return draft.askedIn === key && !draft.parked && chats === draft.chats
    ? draft
    : { ...draft, askedIn: key, chats, parked: false };
}

/** One step of a draft, saved. */
function take(
  turn: KnownTurn,
  draft: Draft,
  event: ReportEvent,
  mode: AskMode,
  state = turn.state,
  before: readonly Content[] = [],
): Outcome {
  const desk = deskOf(state, turn.world, inChat(draft, turn.event));
  const [after, effects] = step(desk, event, turn.now);
  return {
    kind: 'act',
    state: saveDraft(state, after.draft),
    replies: [...before, ...effects.map((effect) => toContent({ ...turn, state }, after, effect, mode))],
  };
}

/** A draft as its writer stands today: whoever is no longer the unit's own writes on behalf, and gives a reason. */
function asNow({ state, world, person, now }: KnownTurn, draft: Draft): Draft {
  const own = unitsToReport(state, world.org, person, now).some(({ id }) => id === draft.unit);
  const onBehalf = !own || isLocked(state, draft.period);
  return onBehalf === draft.onBehalf ? draft : { ...draft, onBehalf };
}

/** What the office gave back since an answer was written is asked again. */
function withReturns(state: State, draft: Draft): Draft {
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

/** Begins or goes on with the report of a unit and period. */
function open(turn: KnownTurn, unit: string, period: Period, same: boolean): Outcome {
  const { state, world, person, event, now } = turn;
  const denial = denialOf(state, world, person, unit, period, now);
  if (denial) return denied(denial);
  const key = periodKey(period);
  const found = draftOf(state, person.id, unit, key);
  const known = found && withReturns(state, asNow(turn, found));
  if (known) return take(turn, known, same ? { type: 'all-same' } : { type: 'resume' }, 'resume');
  const owed = owedIn(world.plan, world.org, state.reports, period, unit).length > 0;
  if (!owed && !findReport(state, unit, key)) return denied({ type: 'nothing-owed', unit, period });
  const begun = beginDraft(state, world, person, unit, key, chatKey(event.chat), now);
  return take(turn, begun.draft, same ? { type: 'all-same' } : { type: 'resume' }, 'begin', begun.state);
}

const unitsOf = (turn: KnownTurn): { units: Unit[]; onBehalf: boolean } => {
  const own = unitsToReport(turn.state, turn.world.org, turn.person, turn.now);
  if (own.length > 0 || turn.person.role !== 'office') return { units: own, onBehalf: false };
  const owing = new Set(
    owedIn(turn.world.plan, turn.world.org, {}, { year: turn.world.plan.year, month: 12 }).map(
      ({ unit }) => unit.id,
    ),
  );
  return { units: turn.world.org.units.filter(({ id }) => owing.has(id)), onBehalf: true };
};

/** `/baocao [tháng/năm]`: the report of one's unit; the office chooses for which unit it reports. */
export function startReport(turn: KnownTurn, argument: string): Outcome {
  const { state, world, person, now } = turn;
  const { units, onBehalf } = unitsOf(turn);
  if (units.length === 0) return denied({ type: 'no-unit' });
  const asked = argument.trim() === '' ? null : readPeriod(argument, world.plan.year);
  if (asked === 'unreadable') return say({ type: 'bad-period', year: world.plan.year, command: 'baocao' });
  if (asked !== null && asked.year !== world.plan.year)
    return denied({ type: 'not-in-plan-year', year: world.plan.year });
  const [only] = units;
  if (units.length > 1 || onBehalf) {
    const period = asked ?? periodMeant(state, world, person, only!.id, now);
    return say({ type: 'choose-report-unit', units, period: periodKey(period), onBehalf });
  }
  return open(turn, only!.id, asked ?? periodMeant(state, world, person, only!.id, now), false);
}

/** `/huy`: sets the report aside; everything in it is kept. */
export function parkReport(turn: KnownTurn): Outcome {
  const { state, world, person, event, now } = turn;
  const draft = activeDraft(state, person.id, chatKey(event.chat));
  if (!draft) return say({ type: 'nothing-to-stop' });
  const parked = { ...draft, parked: true, touchedAt: now };
  return {
    kind: 'act',
    state: saveDraft(state, parked),
    replies: [{ type: 'report-parked', desk: deskOf(state, world, parked) }],
  };
}

function send(turn: KnownTurn, draft: Draft): Outcome {
  const { state, world, person, event, now } = turn;
  const desk = deskOf(state, world, draft);
  const next = nextStep(desk);
  // Something is owed that has no answer yet: it is asked first.
  if (next.type !== 'summary')
    return take(turn, { ...draft, step: next, pending: {} }, { type: 'resume' }, 'next');
  const done = submit(state, world, person, draft, now);
  const find = (id: string) => world.org.people.find((known) => known.id === id) ?? null;
  const unit = world.org.units.find(({ id }) => id === draft.unit)!;
  const others = done.state.drafts
    .filter((other) => other.unit === draft.unit && other.period === draft.period)
    .flatMap((other) => find(other.personId) ?? []);
  const sent: Content = {
    type: 'report-sent',
    report: done.report,
    unit,
    by: person,
    head: done.report.sentFor === undefined ? null : find(done.report.sentFor),
    replaced: done.replaced ? { ...done.replaced, person: find(done.replaced.sentBy) } : null,
    others,
    deadlineAt: monthDates(world.calendar, world.holidays, toPeriod(draft.period)).deadlineAt,
  };
  // The same person's other devices, where the same draft was open.
  const elsewhere = draft.chats
    .filter((chat) => chat !== chatKey(event.chat))
    .map((chat) => ({
      chat,
      content: {
        type: 'report-sent-by-other' as const,
        by: person,
        unit,
        report: done.report,
        writing: false,
        elsewhere: true,
      },
    }));
  return {
    kind: 'act',
    state: done.state,
    replies: [sent],
    notices: [...tellOthers(turn, done.state, draft, sent), ...elsewhere],
  };
}

/** A button of the guided report. Every right is checked here, on the state at this moment. */
export function pressReport(turn: KnownTurn, act: ReportAct): Outcome {
  const { state, world, person, now } = turn;
  if (act.type === 'open') return open(turn, act.unit, toPeriod(act.period), act.same);
  const found = state.drafts.find(({ id }) => id === act.draftId);
  const draft = found && withReturns(state, asNow(turn, found));
  // A draft that is not one's own is none of one's business, not even that it exists.
  if (!draft || draft.personId !== person.id) return say({ type: 'report-gone' });
  const denial = denialOf(state, world, person, draft.unit, toPeriod(draft.period), now);
  if (denial) return denied(denial);
  switch (act.type) {
    case 'send':
      return send(turn, draft);
    case 'later':
      return {
        kind: 'act',
        state: saveDraft(state, { ...draft, parked: true, touchedAt: now }),
        replies: [{ type: 'report-parked', desk: deskOf(state, world, draft) }],
      };
    case 'resume':
      return take(turn, draft, { type: 'resume' }, 'resume');
    case 'all-same':
      return take(turn, draft, { type: 'all-same' }, 'next');
    case 'edit':
    case 'drop':
      return take(turn, draft, { type: act.type, taskId: act.taskId }, 'next');
    case 'add': {
      const early = earlyChoices(state, world, draft).some(({ task }) => task.id === act.taskId);
      if (!early) return take(turn, draft, { type: 'resume' }, 'resume');
      const extended = { ...draft, extras: [...draft.extras, act.taskId] };
      return take(turn, extended, { type: 'add', taskId: act.taskId }, 'next');
    }
    case 'choose':
      return take(
        turn,
        draft,
        { type: 'choose', taskId: act.taskId, part: act.part, choice: act.choice },
        'next',
      );
  }
}

/** A choice made in words, as its button would be. */
function takeSpoken(turn: KnownTurn, draft: Draft): Outcome | null {
  const { state, world, event, now } = turn;
  if (event.type !== 'text' || (event.files?.length ?? 0) > 0) return null;
  const spoken = spokenChoice(event.text, deskOf(state, world, draft));
  if (spoken === null) return null;
  if (spoken.type === 'send') return send(turn, draft);
  if (spoken.type !== 'later') return take(turn, draft, spoken, 'next');
  return {
    kind: 'act',
    state: saveDraft(state, { ...draft, parked: true, touchedAt: now }),
    replies: [{ type: 'report-parked', desk: deskOf(state, world, draft) }],
  };
}

/** What was typed, or sent as a file, as the answer that the draft waits for. */
export function writeReport(turn: KnownTurn, given: Draft): Outcome {
  const { state, world, person, event, now } = turn;
  if (event.type !== 'text') return silence;
  const denial = denialOf(state, world, person, given.unit, toPeriod(given.period), now);
  if (denial) return denied(denial);
  const draft = asNow(turn, given);
  const spoken = takeSpoken(turn, draft);
  if (spoken) return spoken;
  const { kept, refused } = toEvidence(turn, draft);
  const evidence = kept.map(({ id }) => id);
  const notes = refused.map((name): Content => ({ type: 'report-file-too-large', name }));
  if (event.text.trim() === '' && kept.length === 0 && notes.length > 0) return say(notes);
  const withEvidence = {
    ...state,
    evidence: { ...state.evidence, ...Object.fromEntries(kept.map((one) => [one.id, one])) },
  };
  // A photo whose caption is a status: the choice is made, the photo goes with it.
  const captioned = spokenChoice(event.text, deskOf(state, world, draft));
  if (captioned?.type === 'choose' && evidence.length > 0)
    return take(turn, draft, { ...captioned, evidence }, 'next', withEvidence, notes);
  return take(
    turn,
    draft,
    {
      type: 'write',
      text: event.text,
      evidence,
      ...(event.messageId === undefined ? {} : { messageId: event.messageId }),
      ...(event.albumId === undefined ? {} : { album: event.albumId }),
    },
    'next',
    kept.length > 0 ? withEvidence : state,
    notes,
  );
}

/** The question that stands in a chat, asked once more after something else was answered; null where none does. */
export function askedAgain(turn: KnownTurn): Content | null {
  const { state, world, person, event } = turn;
  const draft = activeDraft(state, person.id, chatKey(event.chat));
  return draft ? asking(turn, deskOf(state, world, draft), 'again') : null;
}
