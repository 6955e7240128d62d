import { monthDates } from '../../calendar/appointments.ts';
import {
  isAnswered,
  isAwaited,
  isOut,
  type PassedTask,
  type Passing,
  putPassing,
} from '../../passing/passing.ts';
import { staffOf } from '../../passing/staff.ts';
import { peopleNow } from '../../people/as-of.ts';
import { addressOf } from '../../people/links.ts';
import { namedAmong } from '../../people/named.ts';
import type { Person, Unit } from '../../people/org.ts';
import { denialOf, deskOf, draftOf, numberedTasks, saveDraft } from '../../report/desk.ts';
import { at as askedAt, nextStep } from '../../report/desk-draft.ts';
import { discardDraft } from '../../report/discarded.ts';
import type { Content, Notice, Outcome } from '../../said/content.ts';
import type { State } from '../../state/state.ts';
import { toPeriod } from '../../time/period.ts';
import { shiftIntoWaking } from '../../time/quiet-hours.ts';
import { waitingReport } from '../conversing/waiting-report.ts';
import { gone } from '../feature.ts';
import { questionOf } from '../reporting/take-step.ts';
import { asks, change, type KnownTurn, openForm, say, tell } from '../turn.ts';
import type { NotPassed, Numbered } from './declared.ts';
import { reportsFor } from './reminder.ts';
import { seenOf } from './seen.ts';

/** The most passings that a state holds: of very many the oldest go, the trail has them. */
const mostKept = 1_000;

/** Which tasks of which report are passed on. */
export interface What {
  unit: string;
  period: string;
  taskIds: readonly string[];
}

export const notPassed = (why: NotPassed): Outcome => say({ type: 'not-passed', why });

/** Not at night: nobody is woken for it. */
export const notBefore = ({
  context,
  now,
}: Pick<KnownTurn, 'context' | 'now'>): Pick<Notice, 'notBefore'> => {
  const at = shiftIntoWaking(now, context.calendar);
  return at > now ? { notBefore: at } : {};
};

/** Why somebody may not pass anything on of a report at this moment; null where they may. */
export function denied(turn: KnownTurn, unit: string, period: string): Outcome | null {
  const { state, context, person, now } = turn;
  const denial = denialOf(state, context, person, unit, toPeriod(period), now);
  if (denial) return say({ type: 'report-denied', denial });
  return reportsFor(turn, unit) ? null : notPassed({ type: 'not-yours' });
}

const unitOf = ({ context }: KnownTurn, id: string): Unit | undefined =>
  context.org.units.find((unit) => unit.id === id);

/** Some tasks with their numbers in the report of whoever acts. */
const numberedOf = ({ state, context, person }: KnownTurn, { taskIds, ...of }: What): Numbered[] =>
  numberedTasks(state, context, of, person.id).filter(({ assignment }) =>
    taskIds.includes(assignment.task.id),
  );

/** To whom some tasks are passed, as it is asked. */
export function whomQuestion(
  turn: KnownTurn,
  what: What,
  among: readonly string[] | undefined,
): Extract<Content, { type: 'pass-whom' }> | null {
  const { state, context, person } = turn;
  const unit = unitOf(turn, what.unit);
  const tasks = numberedOf(turn, what);
  if (!unit || tasks.length === 0 || !reportsFor(turn, what.unit)) return null;
  const all = staffOf(context, what.unit, person).filter(({ id }) => among?.includes(id) ?? true);
  const isLinked = ({ id }: Person): boolean => addressOf(state, context, id) !== null;
  return {
    type: 'pass-whom',
    tasks,
    period: what.period,
    unit,
    staff: all.filter(isLinked),
    unlinked: all.filter((one) => !isLinked(one)),
    isOfName: among !== undefined,
  };
}

/** [Chuyển cho…]: to whom is asked. */
export function askWhom(turn: KnownTurn, what: What, among?: readonly string[], why = ''): Outcome {
  const refused = denied(turn, what.unit, what.period);
  if (refused) return refused;
  const question = whomQuestion(turn, what, among);
  if (!question) return notPassed({ type: 'nothing-open' });
  if (question.staff.length === 0 && question.unlinked.length === 0)
    return notPassed({ type: 'no-staff', unit: question.unit });
  const form = {
    type: 'pass-whom' as const,
    unit: what.unit,
    period: what.period,
    taskIds: [...what.taskIds],
    ...(among ? { among: [...among] } : {}),
    ...(why === '' ? {} : { why }),
  };
  return asks(turn, form, question);
}

/** The tasks of a report that are open and with nobody, in the draft of whoever acts or in what was sent. */
export function openIn({ state, context, person }: KnownTurn, of: Omit<What, 'taskIds'>): string[] {
  const draft = draftOf(state, person.id, of.unit, of.period);
  const entries = draft?.entries ?? {};
  const out = state.passings.filter(({ unit, period }) => unit === of.unit && period === of.period);
  const isWith = (id: string): boolean =>
    out.some(({ tasks }) => tasks.some((task) => task.taskId === id && isOut(task)));
  return numberedTasks(state, context, of, person.id)
    .map(({ assignment }) => assignment.task.id)
    .filter((id) => entries[id] === undefined && !isWith(id));
}

/** [Chuyển cho…] of one task, or of all that are open. */
export function chooseStaff(turn: KnownTurn, of: Omit<What, 'taskIds'>, taskId: string | undefined): Outcome {
  const taskIds = taskId === undefined ? openIn(turn, of) : [taskId];
  return askWhom(turn, { ...of, taskIds });
}

/** Somebody named in words gets some tasks; a name of several is asked about, one of nobody is said. */
export function passToNamed(
  turn: KnownTurn,
  what: What,
  name: string,
  { among, why = '' }: { among?: readonly string[] | undefined; why?: string } = {},
): Outcome {
  const refused = denied(turn, what.unit, what.period);
  if (refused) return refused;
  const { context, person } = turn;
  const staff = staffOf(context, what.unit, person).filter(({ id }) => among?.includes(id) ?? true);
  const named = namedAmong(staff, name);
  const [only, another] = named;
  if (only && another)
    return askWhom(
      turn,
      what,
      named.map(({ id }) => id),
      why,
    );
  if (only) return passTo(turn, what, only, why);
  const [elsewhere] = namedAmong(peopleNow(context.org), name);
  if (elsewhere?.id === person.id) return notPassed({ type: 'oneself' });
  const unit = unitOf(turn, what.unit);
  return elsewhere && unit
    ? notPassed({ type: 'other-unit', person: elsewhere, unit })
    : notPassed({ type: 'no-person', name, staff });
}

/** What becomes of those who had a task before: it is theirs no more, and they hear so. */
function takenFrom(turn: KnownTurn, what: What, to: Person): { state: State; notices: Notice[] } {
  let { state } = turn;
  const notices: Notice[] = [];
  for (const passing of state.passings) {
    if (passing.unit !== what.unit || passing.period !== what.period || passing.to === to.id) continue;
    const isTaken = (task: PassedTask): boolean => isOut(task) && what.taskIds.includes(task.taskId);
    const seen = seenOf(state, turn.context, passing, isTaken);
    if (!passing.tasks.some(isTaken)) continue;
    state = withoutTasks(state, passing, passing.tasks.filter(isTaken), turn.now);
    if (seen)
      notices.push({
        ...tell(passing.to, { type: 'passed-taken', seen, by: turn.person, why: 'taken', to: 'staff' }),
        ...notBefore(turn),
      });
  }
  return { state, notices };
}

/** A state in which some tasks are passed on no more: whoever writes them has nothing left to send, where these were all. */
export function withoutTasks(
  state: State,
  passing: Passing,
  gone: readonly PassedTask[],
  now: number,
): State {
  const left = { ...passing, tasks: passing.tasks.filter((task) => !gone.includes(task)) };
  const after = putPassing(state, left);
  return left.tasks.some(isOut) ? after : withoutDraft(after, passing, now);
}

/** A state without the draft in which what was passed on is answered. */
function withoutDraft(state: State, { id }: Passing, now: number): State {
  const draft = state.drafts.find(({ passed }) => passed === id);
  return draft ? discardDraft(state, draft, now) : state;
}

/** Whatever keeps tasks from being passed to somebody, to be said; null where nothing does. */
function hinders(turn: KnownTurn, what: What, to: Person): Outcome | null {
  const { state, context, person } = turn;
  const refused = denied(turn, what.unit, what.period);
  if (refused) return refused;
  if (!staffOf(context, what.unit, person).includes(to)) return gone();
  if (addressOf(state, context, to.id) === null) return notPassed({ type: 'not-linked', person: to });
  const numbered = numberedOf(turn, what);
  if (numbered.length === 0) return notPassed({ type: 'nothing-open' });
  for (const passing of state.passings) {
    if (passing.unit !== what.unit || passing.period !== what.period) continue;
    const seen = seenOf(state, context, passing, (task) => what.taskIds.includes(task.taskId) && isOut(task));
    const answered = seen?.tasks.find(({ passed }) => isAnswered(passed));
    if (seen && answered)
      return notPassed({ type: 'answered', place: answered.place, by: seen.to, id: passing.id });
    const [same, ...others] = seen?.tasks ?? [];
    if (seen && same && passing.to === to.id && others.length + 1 === numbered.length)
      return notPassed({ type: 'same', place: same.place, to });
  }
  return null;
}

/** Tasks are passed to somebody: they hear of it once, and why where it was said, and whoever reports is asked for the others alone. */
function passTo(turn: KnownTurn, what: What, to: Person, why = ''): Outcome {
  const hindered = hinders(turn, what, to);
  if (hindered) return hindered;
  const { context, person, now } = turn;
  const taken = takenFrom(turn, what, to);
  const known = taken.state.passings.find(
    (one) => one.to === to.id && one.unit === what.unit && one.period === what.period,
  );
  const isStill = (task: PassedTask): boolean => isAwaited(task) && what.taskIds.includes(task.taskId);
  const still = (known?.tasks ?? []).filter(isStill).map(({ taskId }) => taskId);
  const fresh = numberedOf(turn, what)
    .map(({ assignment }) => assignment.task.id)
    .filter((id) => !still.includes(id));
  const passing: Passing = {
    id: known?.id ?? taken.state.nextPassing,
    unit: what.unit,
    period: what.period,
    to: to.id,
    tasks: [
      ...(known?.tasks ?? []).filter(({ taskId }) => !fresh.includes(taskId)),
      ...fresh.map((taskId): PassedTask => ({ taskId, by: person.id, at: now })),
    ],
  };
  const kept = putPassing(
    known ? taken.state : { ...taken.state, nextPassing: taken.state.nextPassing + 1 },
    passing,
  );
  const own = draftOf(kept, person.id, what.unit, what.period);
  const answered = numberedOf(turn, { ...what, taskIds: fresh })
    .filter(({ assignment }) => own?.entries[assignment.task.id] !== undefined)
    .map(({ place }) => place);
  const after = withOwnStep({ ...kept, passings: kept.passings.slice(-mostKept) }, turn, fresh);
  const seen = seenOf(after, context, passing, ({ taskId }) => fresh.includes(taskId));
  if (!seen) return gone();
  const { deadlineAt } = monthDates(context, toPeriod(what.period));
  return withReportAsked(
    turn,
    change(
      turn,
      after,
      { verb: 'pass-task', before: '', after: `${what.period} ${what.unit} ${to.id} ${fresh.join(',')}` },
      { type: 'passed-on', seen, at: now, answered, ...heardAt(turn) },
      {
        notices: [
          ...taken.notices,
          {
            ...tell(to.id, {
              type: 'passed-to-you',
              seen,
              by: person,
              deadlineAt,
              ...(why === '' ? {} : { why }),
            }),
            ...notBefore(turn),
          },
        ],
      },
    ),
  );
}

/** When who was given something hears of it, where that is not at once. */
function heardAt(turn: KnownTurn): { heardAt?: number } {
  const { notBefore: at } = notBefore(turn);
  return at === undefined ? {} : { heardAt: at };
}

/** The own report asks for none of what was passed on any more. */
function withOwnStep(state: State, { context, person }: KnownTurn, taskIds: readonly string[]): State {
  return state.drafts
    .filter(
      ({ personId, passed, step }) =>
        personId === person.id &&
        passed === undefined &&
        step.type === 'task' &&
        taskIds.includes(step.taskId),
    )
    .reduce((to, draft) => {
      const desk = deskOf(to, context, draft);
      return saveDraft(to, askedAt(desk, nextStep(desk)).draft);
    }, state);
}

/** The question at which the report of this chat stands, behind what was done in between. */
export function withReportAsked(turn: KnownTurn, outcome: Outcome): Outcome {
  if (outcome.kind !== 'act') return outcome;
  const after = { ...turn, state: outcome.state };
  const draft = waitingReport(after);
  if (!draft) return outcome;
  const asked = questionOf(after, deskOf(after.state, turn.context, draft), 'next');
  return { ...outcome, replies: [...outcome.replies, asked] };
}

/** [Nguyễn Văn Bình] under the question to whom. */
export function passToChosen(turn: KnownTurn, personId: string): Outcome {
  const form = openForm(turn)?.form;
  const to = turn.context.org.people.find(({ id }) => id === personId);
  return form?.type === 'pass-whom' && to ? passTo(turn, form, to, form.why) : gone();
}
