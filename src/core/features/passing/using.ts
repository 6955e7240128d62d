import { chatKey } from '../../heard/event.ts';
import { givenLast, isAnswered, isOut, type Passing, putPassing, withTasks } from '../../passing/passing.ts';
import { addressOf } from '../../people/links.ts';
import { beginDraft, deskOf, draftOf, saveDraft } from '../../report/desk.ts';
import { at, nextStep } from '../../report/desk-draft.ts';
import type { Draft } from '../../report/report.ts';
import type { Content, Notice, Outcome } from '../../said/content.ts';
import type { State } from '../../state/state.ts';
import { deskHere, takeStep } from '../reporting/take-step.ts';
import { change, type KnownTurn, recordBy, say, tell } from '../turn.ts';
import { makesWhole, over, overOf, passingById } from './answering.ts';
import type { PassingSeen } from './declared.ts';
import { denied, notBefore, withoutTasks, withReportAsked } from './passing-on.ts';
import { reportsFor } from './reminder.ts';
import { seenOf } from './seen.ts';

/** How answers are used: alone, over one's own or but for those, with the first opened to be changed. */
export type Use = 'use' | 'over' | 'keep' | 'edit';

/** What was answered of a passing, for whoever may use it at this moment; else why not, to be said. */
function answered(turn: KnownTurn, id: number): { passing: Passing; seen: PassingSeen } | Outcome {
  const passing = passingById(turn, id);
  if (!passing || !reportsFor(turn, passing.unit))
    return over(turn, { type: passing ? 'not-yours' : 'gone' });
  const refused = denied(turn, passing.unit, passing.period);
  if (refused) return refused;
  const seen = seenOf(turn.state, turn.context, passing, isAnswered);
  return seen && seen.tasks.length > 0 ? { passing, seen } : over(turn, overOf(turn, passing));
}

const isOutcome = (found: object): found is Outcome => 'kind' in found;

const shown = (turn: KnownTurn, seen: PassingSeen, isAnew = false): Content => ({
  type: 'passed-answered',
  seen,
  isWhole: makesWhole(turn.state, turn, turn.person, seen),
  ...(isAnew ? { isAnew: true as const } : {}),
});

/** [Xem trả lời]: what was answered, with what can be done with it. */
export function openPassed(turn: KnownTurn, id: number): Outcome {
  const found = answered(turn, id);
  return isOutcome(found) ? found : say(shown(turn, found.seen));
}

/** The own draft of a unit's month: the one that there is, or one that is begun. */
function ownDraft(turn: KnownTurn, { unit, period }: Passing): { state: State; draft: Draft } {
  const { state, context, person, event, now } = turn;
  const known = draftOf(state, person.id, unit, period);
  if (!known) return beginDraft(state, context, person, unit, period, chatKey(event.chat), now);
  const { from: _, ...draft } = known;
  return { state, draft };
}

/** The tasks that whoever uses it has answered by themselves since they were passed on. */
const answeredOneself = ({ tasks, to }: PassingSeen, { entries }: Draft): string[] =>
  tasks
    .filter(({ passed }) => {
      const entry = entries[passed.taskId];
      return entry !== undefined && entry.by !== to.id && entry.at > passed.at;
    })
    .map(({ passed }) => passed.taskId);

/** The answers stand in the draft, with the names of both; asked next is what is open still. */
function put(turn: KnownTurn, draft: Draft, seen: PassingSeen, state: State): Draft {
  const { context, person, now } = turn;
  const given = Object.fromEntries(
    seen.tasks.flatMap(({ passed: { taskId, answer } }) =>
      answer ? [[taskId, { ...answer, signed: { by: person.id, at: now } }]] : [],
    ),
  );
  const extras = [
    ...draft.extras,
    ...seen.tasks
      .map(({ passed }) => passed.taskId)
      .filter(
        (id) =>
          !draft.extras.includes(id) &&
          !deskOf(state, context, draft).tasks.some(({ task }) => task.id === id),
      ),
  ];
  const filled = { ...draft, extras, entries: { ...draft.entries, ...given } };
  const { step } = filled;
  const isOver = step.type !== 'task' ? step.type !== 'reason' : given[step.taskId] !== undefined;
  const desk = deskOf(state, context, filled);
  return isOver ? at(desk, nextStep(desk)).draft : filled;
}

/**
 * [Dùng] and what is like it: what was answered becomes the own answer of whoever reports.
 * @param only of these tasks alone; the others wait on
 */
export function use(
  turn: KnownTurn,
  id: number,
  givenAt: number,
  how: Use,
  only?: readonly string[],
): Outcome {
  const found = answered(turn, id);
  if (isOutcome(found)) return found;
  const { passing } = found;
  const isMeant = ({ passed }: PassingSeen['tasks'][number]): boolean =>
    only?.includes(passed.taskId) ?? true;
  const seen = { ...found.seen, tasks: found.seen.tasks.filter(isMeant) };
  if (givenLast(passing.tasks) !== givenAt) return say(shown(turn, seen, true));
  const { state: begun, draft } = ownDraft(turn, passing);
  const own = answeredOneself(seen, draft);
  if (own.length > 0 && how !== 'over' && how !== 'keep')
    return say({
      type: 'passed-conflict',
      seen: { ...seen, tasks: seen.tasks.filter(({ passed }) => own.includes(passed.taskId)) },
      own: Object.fromEntries(own.map((taskId) => [taskId, draft.entries[taskId]!])),
    });
  const kept = how === 'keep' ? own : [];
  const taken = { ...seen, tasks: seen.tasks.filter(({ passed }) => !kept.includes(passed.taskId)) };
  return used(
    turn,
    { passing, taken, kept: seen.tasks.filter((one) => !taken.tasks.includes(one)) },
    draft,
    begun,
    how,
  );
}

function used(
  turn: KnownTurn,
  { passing, taken, kept }: { passing: Passing; taken: PassingSeen; kept: PassingSeen['tasks'] },
  draft: Draft,
  begun: State,
  how: Use,
): Outcome {
  const { person, now } = turn;
  const ids = taken.tasks.map(({ passed }) => passed.taskId);
  const marked = withTasks(passing, ids, ({ answer: _, back: __, ...task }) => ({
    ...task,
    used: { by: person.id, at: now },
  }));
  const left = {
    ...marked,
    tasks: marked.tasks.filter(({ taskId }) => !kept.some(({ passed }) => passed.taskId === taskId)),
  };
  const changed = withoutStale(putPassing(begun, left), left);
  const filled = put(turn, draft, taken, changed);
  const after = recordBy(turn, saveDraft(changed, filled), {
    verb: 'use-passed',
    before: '',
    after: `${passing.period} ${passing.unit} ${passing.to} ${ids.join(',')}`,
  });
  const here = { ...turn, state: after };
  const desk = deskHere(here, filled);
  const notices = keptNotices(turn, { ...taken, tasks: kept });
  const said: Content = { type: 'passed-used', seen: taken, kept: kept.map(({ place }) => place) };
  const [first] = ids;
  const outcome =
    how === 'edit' && first !== undefined
      ? takeStep(here, desk, { type: 'edit', taskId: first }, 'next')
      : takeStep(here, desk, { type: 'resume' }, 'next');
  return outcome.kind === 'act'
    ? {
        ...outcome,
        replies: [said, ...outcome.replies],
        notices: [...(outcome.notices ?? []), ...notices],
      }
    : outcome;
}

/** What was begun of an answer that is used now is nobody's any more. */
const withoutStale = (state: State, { id, tasks }: Passing): State =>
  tasks.some(isOut) ? state : { ...state, drafts: state.drafts.filter(({ passed }) => passed !== id) };

const keptNotices = (turn: KnownTurn, seen: PassingSeen): Notice[] =>
  seen.tasks.length === 0
    ? []
    : [
        {
          ...tell(seen.to.id, { type: 'passed-taken', seen, by: turn.person, why: 'own', to: 'staff' }),
          ...notBefore(turn),
        },
      ];

/** [Lấy lại việc …], and [Nhầm – lấy lại] of what was passed at a moment: who had it hears so. */
export function takePassedBack(
  turn: KnownTurn,
  id: number,
  of: { taskIds?: readonly string[]; at?: number },
): Outcome {
  const { state, context, person, now } = turn;
  const passing = passingById(turn, id);
  if (!passing) return over(turn, { type: 'gone' });
  const refused = denied(turn, passing.unit, passing.period);
  if (refused) return refused;
  const isMeant = ({ taskId, at }: Passing['tasks'][number]): boolean =>
    (of.taskIds?.includes(taskId) ?? true) && (of.at === undefined || of.at === at);
  const gone = passing.tasks.filter((task) => isOut(task) && isMeant(task));
  const seen = seenOf(state, context, passing, (task) => gone.includes(task));
  if (!seen || gone.length === 0) return over(turn, overOf(turn, passing));
  const content = {
    type: 'passed-taken' as const,
    seen,
    by: person,
    why: of.at === undefined ? ('taken' as const) : ('undone' as const),
  };
  return withReportAsked(
    turn,
    change(
      turn,
      withoutTasks(state, passing, gone, now),
      {
        verb: of.at === undefined ? 'take-passed-back' : 'undo-pass',
        before: '',
        after: `${passing.period} ${passing.unit} ${passing.to} ${gone.map(({ taskId }) => taskId).join(',')}`,
      },
      { ...content, to: 'self' },
      {
        notices:
          addressOf(state, context, passing.to) === null
            ? []
            : [{ ...tell(passing.to, { ...content, to: 'staff' }), ...notBefore(turn) }],
      },
    ),
  );
}

/**
 * The report was sent: what is out of it still is nobody's to answer, and whoever had it hears so.
 * @param state in which the report is
 */
export function closePassed(
  turn: KnownTurn,
  state: State,
  { unit, period }: Pick<Draft, 'unit' | 'period'>,
): { state: State; notices: Notice[] } {
  let after = state;
  const notices: Notice[] = [];
  for (const passing of state.passings) {
    if (passing.unit !== unit || passing.period !== period) continue;
    const gone = passing.tasks.filter(isOut);
    const seen = seenOf(after, turn.context, passing, isOut);
    if (gone.length > 0) after = withoutTasks(after, passing, gone, turn.now);
    if (seen && gone.length > 0)
      notices.push({
        ...tell(passing.to, { type: 'passed-taken', seen, by: turn.person, why: 'sent', to: 'staff' }),
        ...notBefore(turn),
      });
  }
  return { state: after, notices };
}
