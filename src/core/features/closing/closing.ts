import { topicLifetimeMs } from '../../ask/answer.ts';
import { chatKey } from '../../heard/event.ts';
import { unitsInDebt } from '../../month/debts.ts';
import { peopleToTell } from '../../month/reminders.ts';
import { concernedWith } from '../../people/answering-for.ts';
import { indexOf } from '../../people/directory-index.ts';
import { addressOf } from '../../people/links.ts';
import { type Person, worksForOffice } from '../../people/org.ts';
import type { Assignment } from '../../plan/assignments.ts';
import { draftOf, findReport, isLocked, isWritten } from '../../report/desk.ts';
import { forgetDiscarded } from '../../report/discarded.ts';
import { giveBack, takeBack } from '../../report/give-back.ts';
import { type HeldWords, heldWords, listening } from '../../report/held.ts';
import { withReport } from '../../report/office-review.ts';
import { answerableIn } from '../../report/owed.ts';
import { progressIn } from '../../report/progress.ts';
import { type Draft, type Report, reportKey } from '../../report/report.ts';
import type { Content, Notice, Outcome } from '../../said/content.ts';
import { reasonOffered } from '../../said/offered.ts';
import { requireLoaded } from '../../state/months.ts';
import type { State } from '../../state/state.ts';
import { toPeriod } from '../../time/period.ts';
import { shiftIntoWaking } from '../../time/quiet-hours.ts';
import { type Forms, gone, type Performs, type Runs } from '../feature.ts';
import { badPeriod, notOpenYet, ofMonth } from '../of-month.ts';
import { asks, backTo, change, type KnownTurn, type OpenForm, say, tell, withDoubted } from '../turn.ts';
import { askUnlock } from './ask-unlock.ts';
import type { closingDeclared } from './declared.ts';
import { dropHeld, useHeld } from './held-words.ts';

/** The longest reason for giving a task back, in UTF-16 units; a longer one is asked for anew. */
const longestReason = 1_000;

/** A task of a unit in a period. */
interface Place {
  unit: string;
  period: string;
  taskId: string;
}

/** `/khoa [tháng/năm]`: shows the month before it is locked, or offers to open a locked one. */
function confirmLock(turn: KnownTurn, period: string): Outcome {
  const { state, context, now } = turn;
  requireLoaded(state, period);
  const closed = isLocked(state, period) ? null : notOpenYet(turn, period);
  if (closed) return say(closed);
  const progress = progressIn(context, state.reports, toPeriod(period), now, { type: 'all' });
  return say({ type: 'confirm-lock', progress, locked: isLocked(state, period) });
}

/** Takes the revisions of a month out of the living state; they go to a file of their own. */
function withoutRevisions(state: State, period: string): { state: State; closed: Report[] } {
  requireLoaded(state, period);
  const closed = Object.values(state.reports).filter((report) => report.period === period);
  const light = closed.map((report) => [
    reportKey(report.unit, period),
    {
      ...report,
      revisions: [],
      answers: [],
      ...(report.revisions.length > 0 ? { revisionsArchived: true as const } : {}),
    },
  ]);
  return { closed, state: { ...state, reports: { ...state.reports, ...Object.fromEntries(light) } } };
}

/** A report of the month that is being written by somebody who may not send it once the month is locked. */
const isHeldUp = ({ context }: KnownTurn, period: string, draft: Draft): boolean => {
  const writer = indexOf(context.org).people.get(draft.personId);
  return draft.period === period && writer !== undefined && !worksForOffice(context.org, writer);
};

/**
 * To those whose report is half done, and to whoever still owes one: that the month was locked, or opened again. Once a
 * person and unit, never in the quiet hours.
 * @param open the state in which the month is open: what is owed in it
 */
function tellConcerned(turn: KnownTurn, open: State, period: string, locked: boolean): Notice[] {
  const { context, now, person: by } = turn;
  const saidAt = shiftIntoWaking(now, context.calendar);
  const { units } = indexOf(context.org);
  // The head of the unit that is the office reports as any head does, and is told as any.
  const isOfUnit = ({ personId, unit }: Draft): boolean =>
    indexOf(context.org).people.get(personId)?.unit === unit;
  const writers = open.drafts
    .filter((draft) => isHeldUp(turn, period, draft) || (draft.period === period && isOfUnit(draft)))
    .filter((draft) => draft.personId !== by.id && isWritten(open, draft))
    .flatMap(({ personId, unit: id, entries }) => {
      const unit = units.get(id);
      return unit ? [{ personId, unit, answered: Object.keys(entries).length }] : [];
    });
  const owing = peopleToTell(open, context, unitsInDebt(open, context, period), now).flatMap(
    ({ person, units: own }) =>
      own
        .filter(({ id }) => !writers.some(({ personId, unit }) => personId === person.id && unit.id === id))
        .map((unit) => ({ personId: person.id, unit, answered: 0 })),
  );
  // The office itself may still send: a lock holds nobody of it up.
  const holdsUp = (id: string): boolean =>
    id !== by.id && !worksForOffice(context.org, indexOf(context.org).people.get(id)!);
  return [...writers, ...owing.filter(({ personId }) => holdsUp(personId))].map(
    ({ personId, unit, answered }) => ({
      ...tell(personId, {
        type: 'month-was-locked',
        period,
        unit,
        answered,
        locked,
        ...(worksForOffice(context.org, indexOf(context.org).people.get(personId)!)
          ? { mayStill: true }
          : {}),
        ...(locked ? {} : heldOf(open, personId, unit.id, period)),
      }),
      ...(saidAt > now ? { notBefore: saidAt } : {}),
    }),
  );
}

/** What a person typed of a unit's month while it was locked, to be offered. */
function heldOf(state: State, personId: string, unit: string, period: string): { held?: HeldWords } {
  const draft = draftOf(state, personId, unit, period);
  const held = draft && heldWords(draft);
  return held ? { held } : {};
}

/** Sets those reports aside: what their writers type is no answer any more, and kept. */
const setAside = (turn: KnownTurn, period: string): Draft[] =>
  turn.state.drafts.map((draft) =>
    draft.passed === undefined && isHeldUp(turn, period, draft) && !draft.parked
      ? listening(draft, draft.touchedAt)
      : draft,
  );

function lock(turn: KnownTurn, period: string): Outcome {
  const { state, context, person, now } = turn;
  // Only months that the plan has are reported, and so locked; whatever is locked can be opened.
  if (toPeriod(period).year !== context.plan.year) return say(badPeriod(turn, 'khoa'));
  if (isLocked(state, period)) return say({ type: 'lock-changed', period, locked: true, changed: false });
  const ahead = notOpenYet(turn, period);
  if (ahead) return say(ahead);
  const { state: light, closed } = withoutRevisions(
    forgetDiscarded(state, (draft) => draft.period === period, person.id, now),
    period,
  );
  return change(
    turn,
    { ...light, drafts: setAside(turn, period), locks: [...state.locks, { period, at: now, by: person.id }] },
    { verb: 'lock', before: '', after: period },
    { type: 'lock-changed', period, locked: true, changed: true },
    {
      notices: tellConcerned(turn, state, period, true),
      ...(closed.length > 0
        ? { archive: [{ name: `month-${period}-${now}`, document: { period, reports: closed } }] }
        : {}),
    },
  );
}

/** Those who asked since the lock that a month be opened, each to be told that it is. */
function tellWhoAsked({ state, context, now }: KnownTurn, period: string): (Notice & { personId: string })[] {
  const lockedAt = state.locks.find((one) => one.period === period)?.at ?? 0;
  const saidAt = shiftIntoWaking(now, context.calendar);
  const { units } = indexOf(context.org);
  const asked = state.audit.filter(
    ({ verb, after, at }) => verb === 'ask-unlock' && after.startsWith(`${period} `) && at >= lockedAt,
  );
  // Who asked again the next day hears of it once.
  const once = new Map(asked.map((entry) => [`${entry.by} ${entry.after}`, entry]));
  return [...once.values()].flatMap(({ after, by }) => {
    const unit = units.get(after.slice(period.length + 1));
    if (!unit) return [];
    const said = { type: 'month-was-locked', period, unit, answered: 0, locked: false, asked: true } as const;
    return [{ personId: by, content: said, ...(saidAt > now ? { notBefore: saidAt } : {}) }];
  });
}

function unlock(turn: KnownTurn, period: string): Outcome {
  const { state } = turn;
  if (!isLocked(state, period)) return say({ type: 'lock-changed', period, locked: false, changed: false });
  const locks = state.locks.filter((one) => one.period !== period);
  const told = tellConcerned(turn, { ...state, locks }, period, false);
  const heard = new Set(told.flatMap((notice) => ('personId' in notice ? [notice.personId] : [])));
  return change(
    turn,
    { locks },
    { verb: 'unlock', before: period, after: '' },
    { type: 'lock-changed', period, locked: false, changed: true },
    { notices: [...told, ...tellWhoAsked(turn, period).filter(({ personId }) => !heard.has(personId))] },
  );
}

/** `/tralai`: which unit's task is given back. */
function chooseReturned({ state, context }: KnownTurn, period: string): Outcome {
  if (isLocked(state, period)) return refuseLocked(period);
  const units = context.org.units.filter((unit) => findReport(state, unit.id, period));
  return say({ type: 'choose-returned', period, units });
}

/** Whom a task is given back to could not answer it. */
const refuseLocked = (period: string): Outcome => say({ type: 'return-locked', period });

/**
 * Which task of a unit's report is given back?
 * @param reason why, where that was said already
 */
export function chooseTask(turn: KnownTurn, unitId: string, period: string, reason?: string): Outcome {
  if (isLocked(turn.state, period)) return refuseLocked(period);
  const report = findReport(turn.state, unitId, period);
  const unit = turn.context.org.units.find(({ id }) => id === unitId);
  if (!report || !unit) return gone();
  const tasks = answerableIn(turn.context, toPeriod(period), unitId).filter(
    ({ task }) => report.entries[task.id] !== undefined,
  );
  return say({
    type: 'choose-returned-task',
    period,
    unit,
    tasks,
    report,
    ...(reason === undefined ? {} : { reason }),
  });
}

/** A task that was reported, and so can be given back; null where there is none. */
function reported(
  turn: KnownTurn,
  { unit, period, taskId }: Place,
): { task: Assignment; report: Report } | null {
  const report = findReport(turn.state, unit, period);
  const task = answerableIn(turn.context, toPeriod(period), unit).find((owed) => owed.task.id === taskId);
  return report?.entries[taskId] && task ? { task, report } : null;
}

function whyReturn(turn: KnownTurn, place: Place): Content | null {
  const found = reported(turn, place);
  const entry = found?.report.entries[place.taskId];
  return found && entry ? { type: 'why-return', task: found.task, entry } : null;
}

/** The reason was typed with the order already: whether it is to be sent is asked, and not the reason again. */
function askToldReason(turn: KnownTurn, place: Place): Outcome | null {
  const { state, event, now } = turn;
  const topic = state.chats[chatKey(event.chat)]?.topic;
  const isFresh = topic !== undefined && now - topic.at <= topicLifetimeMs;
  const words = isFresh ? reasonOffered(topic, place) : null;
  return words === null ? null : reasonShown(turn, place, words);
}

/**
 * Whether words are to be sent as the reason, with the task; null where there is no such task.
 * @param isNamed the task was named with them, and chosen from no list
 */
function reasonShown(turn: KnownTurn, place: Place, words: string, isNamed = false): Outcome | null {
  const { state, event, now } = turn;
  const found = reported(turn, place);
  if (!found) return null;
  const form: OpenForm = { form: { type: 'return-reason', ...place }, at: now };
  return {
    kind: 'act',
    state: withDoubted(state, event, form, words),
    replies: [
      {
        type: 'return-reason-doubted',
        task: found.task,
        words,
        asked: now,
        ...(isNamed ? { isNamed: true as const } : {}),
      },
    ],
  };
}

/** A task was named with the reason: both are shown before the unit hears of it. */
export function askWhyAs(turn: KnownTurn, place: Place, reason: string): Outcome {
  if (isLocked(turn.state, place.period)) return refuseLocked(place.period);
  if (reason.length > longestReason)
    return say({ type: 'return-reason-long', length: reason.length, longest: longestReason });
  return reasonShown(turn, place, reason, true) ?? gone();
}

/** A task was chosen: why it is given back is asked. */
export function askWhy(turn: KnownTurn, { unit, period, taskId }: Place): Outcome {
  if (isLocked(turn.state, period)) return refuseLocked(period);
  const place: Place = { unit, period, taskId };
  const question = whyReturn(turn, place);
  const told = question && askToldReason(turn, place);
  if (told) return told;
  return question ? asks(turn, { type: 'return-reason', unit, period, taskId }, question) : gone();
}

/** Whom it concerns that something of a report is given back: whoever answers for the unit now, and who sent it. */
const concernedBy = ({ state, context, person, now }: KnownTurn, { unit, sentBy }: Report): Person[] =>
  concernedWith(state, context, unit, [sentBy], now).filter(({ id }) => id !== person.id);

/** The reason was typed: the task is given back and its unit is told. */
function returnTask(turn: KnownTurn, place: Place, text: string): Outcome {
  const { state, context, person, now } = turn;
  const { unit, period, taskId } = place;
  if (isLocked(state, period)) return refuseLocked(period);
  const found = reported(turn, place);
  if (!found) return gone();
  const { task, report } = found;
  const reason = text.trim();
  // Nothing is cut unseen: the unit would be told half a sentence as if it were whole.
  if (reason.length > longestReason)
    return say({ type: 'return-reason-long', length: reason.length, longest: longestReason });
  // A file without words, or signs that nobody sees, are no reason.
  if (reason === '') return say(whyReturn(turn, place) ?? { type: 'stale-button' });
  const concerned = concernedBy(turn, report);
  // The office alone, which sent it for the unit, is nobody of the unit.
  const told = concerned.some(
    (one) =>
      addressOf(state, context, one.id) !== null && (one.unit === unit || !worksForOffice(context.org, one)),
  );
  return change(
    turn,
    withReport(state, giveBack(report, { taskId, reason, by: person.id, at: now })),
    { verb: 'return-task', before: '', after: `${period} ${unit} ${taskId} ${reason.replace(/\s+/g, ' ')}` },
    { type: 'task-returned', task, reason, period, told },
    {
      notices: concerned.map(({ id }) =>
        tell(id, { type: 'task-was-returned', task, reason, period, by: person }),
      ),
    },
  );
}

/** [Rút lại]: a task that was given back by mistake stands as it was reported; whoever was told of it hears so. */
function withdrawReturn(turn: KnownTurn, place: Place): Outcome {
  const { state, person } = turn;
  const { unit, period, taskId } = place;
  if (isLocked(state, period)) return refuseLocked(period);
  const found = reported(turn, place);
  if (!found?.report.returned.some((one) => one.taskId === taskId)) return gone();
  const { task, report } = found;
  const withdrawn = { type: 'return-withdrawn' as const, task, period, by: person };
  return change(
    turn,
    withReport(state, takeBack(report, taskId)),
    { verb: 'withdraw-return', before: `${period} ${unit} ${taskId}`, after: '' },
    { ...withdrawn, isToUnit: false },
    {
      notices: concernedBy(turn, report).map(({ id }) => tell(id, { ...withdrawn, isToUnit: true })),
    },
  );
}

const forms: Forms<'return-reason'> = {
  'return-reason': {
    right: 'office',
    reads: 'words',
    acts: ['confirm', 'cancel'],
    ask: whyReturn,
    doubt: (turn, place, words, asked) => {
      const found = reported(turn, place);
      return found && { type: 'return-reason-doubted', task: found.task, words, asked };
    },
    fill: returnTask,
    back: (turn, { unit, period }) => backTo(turn, chooseTask(turn, unit, period)),
  },
};

/** `/khoa` and `/tralai`: the office closes a month, and gives tasks back. */
export const closing: {
  perform: Performs<typeof closingDeclared>;
  run: Runs<typeof closingDeclared>;
  forms: typeof forms;
} = {
  forms,
  run: { khoa: ofMonth('khoa', confirmLock), tralai: ofMonth('tralai', chooseReturned) },
  perform: {
    lock: (turn, { period }) => lock(turn, period),
    unlock: (turn, { period }) => unlock(turn, period),
    'ask-unlock': askUnlock,
    'use-held': (turn, { held }) => useHeld(turn, held),
    'use-held-for': (turn, { held, taskId }) => useHeld(turn, held, taskId),
    'drop-held': (turn, { held }) => dropHeld(turn, held),
    'choose-returned': (turn, { period }) => chooseReturned(turn, period),
    'choose-returned-task': (turn, { unit, period }) => chooseTask(turn, unit, period),
    return: askWhy,
    'return-carried': askWhy,
    'withdraw-return': withdrawReturn,
  },
};
