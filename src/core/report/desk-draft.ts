import { memo } from '../../kit/memo.ts';
import type { Out } from '../passing/passing.ts';
import type { Assignment } from '../plan/assignments.ts';
import type { Measure, Task } from '../plan/plan.ts';
import { foldedWords } from '../text/fold.ts';
import type { PastDayProblem } from '../time/past-day.ts';
import { toPeriod } from '../time/period.ts';
import { dateOf } from '../time/viet-nam-time.ts';
import { doneDayIn } from './done-day.ts';
import { isDueBy, lastDayOf } from './due.ts';
import {
  type Draft,
  type Entry,
  isUnchanged,
  type ReturnReason,
  type Status,
  type Step,
  type TaskStep,
} from './report.ts';
import type { Unsure } from './status-meant.ts';
import { numberAt } from './task-number.ts';
import { apart } from './words-of-answer.ts';

/** A task that the office gave back: why, who, when (epoch ms), and what was answered before. */
export interface Returned extends ReturnReason {
  by: string;
  at: number;
  before: Entry | null;
  /** Whoever passed it on wants it answered anew. */
  isPassed?: true;
}

/** What is answered to whether something that was reported before still stands in the way. */
export type MatterSaid = 'done' | 'stands' | 'other';

/** What a unit reported before and is still open, as its report asks of it. */
export interface OpenMatter {
  id: number;
  /** The month in whose report it was opened. */
  period: string;
  taskId: string;
  /** What was written of it last, and all that was written. */
  words: string;
  said: readonly string[];
}

/** A draft with what it is about: the tasks in their order and what is known of them from elsewhere. */
export interface Desk {
  draft: Draft;
  tasks: readonly Assignment[];
  /** What was reported the month before, by the task's id. */
  last: Readonly<Record<string, Entry>>;
  /** What the office gave back of the report that was sent. */
  returned: Readonly<Record<string, Returned>>;
  /** What earlier months called done and was not confirmed; unset where nothing is known of it. */
  unconfirmed?: Readonly<Record<string, Returned>>;
  /** Tasks whose figure the report that was sent still owes. */
  awaited: readonly string[];
  /** Tasks of which the two months before said nothing new. */
  stale: readonly string[];
  /** What was reported before and is still open. */
  matters: readonly OpenMatter[];
  /** Tasks that others of the unit were given to answer, by their ids; unset where none are. */
  out?: Readonly<Record<string, Out>>;
  /** Who passed these tasks on; unset of a report of one's own. */
  passedBy?: string;
}

/** What the person did. */
export type ReportEvent =
  /** A choice under a task. */
  | {
      type: 'choose';
      taskId: string;
      part: TaskStep['part'];
      choice: Choice;
      /** Files whose caption was the choice. */
      evidence?: readonly string[];
    }
  /** Typed words, with the evidence that came in the same message. */
  | {
      type: 'write';
      text: string;
      evidence: readonly string[];
      messageId?: string;
      album?: string;
      /** They are the name of a command: asked about before they are words of a task. */
      isCommand?: true;
    }
  /** The reason that was doubted is the reason. */
  | { type: 'write-reason' }
  /** All that may be answered as last month is. */
  | { type: 'all-same' }
  /** All that is left is on track, but for what must be asked by itself. */
  | { type: 'rest' }
  /** Nothing is new in what is reported alike for months. */
  | { type: 'no-news' }
  /** Whether what was reported before still stands, with what was typed of it; `all`: of every one alike. */
  | { type: 'matter'; id: number; says: MatterSaid; words?: string; all?: true }
  /** The step before. */
  | { type: 'back' }
  /** Words to the bot, of which no answer comes. */
  | { type: 'unsure'; what: 'help' | 'talk' | 'skip' | 'no-such-task' | Unsure }
  | { type: 'edit'; taskId: string }
  /** Lines behind the numbers of tasks, whatever is asked. */
  | { type: 'lines'; text: string }
  /** Words of an answer are left out of it. */
  | { type: 'unword'; taskId: string; fields: readonly ('result' | 'obstacle' | 'proposal')[] }
  /** The task is named to which evidence belongs that came where none is asked. */
  | { type: 'place'; taskId: string }
  /** A task with a cadence is reported before its last month. */
  | { type: 'add'; taskId: string }
  /** A task that was added, and has no answer yet, is left for its own month after all; `answered`: with its answer. */
  | { type: 'drop'; taskId: string; answered?: true }
  | { type: 'resume' };

/** What can be chosen of a task besides a status. */
export const otherChoices = [
  /** Last month's answer. */
  'same',
  /** Nothing to add in words. */
  'skip',
  /** The answer of a task that reads alike, given in this report. */
  'like',
  /** The answer stands as it is. */
  'keep',
  /** One step back. */
  'back',
  /** The figure is not known yet. */
  'no-figure',
  /** There was nothing to measure. */
  'nothing',
  /** What was doubted is the answer. */
  'write',
  /** The number that was doubted is the figure. */
  'refigure',
  /** What was doubted is nothing: it was typed by mistake, and the question stands. */
  'undoubt',
  /** What was due before was done in time. */
  'in-time',
  /** It was done on another day, which is to be typed. */
  'on-day',
] as const;
export type Choice = Status | (typeof otherChoices)[number];

/** Why an answer was not taken; the step is asked again. */
export type Problem =
  | { type: 'past-step' }
  | { type: 'too-long'; length: number }
  /** `kept`: how many files of the message are kept with the task; `worded`: its words wait with them. */
  | { type: 'figure'; why: 'unreadable' | 'out-of-range' | 'not-whole'; kept?: number; worded?: true }
  /** `told`: what was told of the task without its status, which waits for it. */
  | { type: 'choose'; kept?: number; worded?: true; told?: true }
  /** A bare number of the size of a choice where a rate is asked: which of them is meant? */
  | { type: 'which-number'; typed: string; kept?: number }
  /** A number of something else than what is asked: is it the figure all the same? */
  | { type: 'which-unit'; value: number; unit: string; kept?: number }
  | { type: 'nothing-last-month' }
  /** Nothing was answered before. */
  | { type: 'first-step' }
  /** A task that was given back would be answered as before. */
  | { type: 'unchanged' }
  /** The day on which something was done: to be typed, not understood, or still to come. */
  | { type: 'day'; why: 'wanted' | 'other-year' | PastDayProblem }
  /** What is overdue would be on track. */
  | { type: 'overdue'; task: Task; day: string; kept?: number }
  /** Of lines behind numbers one cannot be taken; nothing of the message was. */
  | { type: 'exception'; line: string; why: 'number' | 'words' | 'figure' }
  /** Other tasks were answered, by their places from 1; the question stands. */
  | { type: 'noted'; places: readonly number[] }
  /** Who writes does not know what is wanted, or only speaks. */
  | { type: 'help' }
  | { type: 'talk' }
  /** Who writes would leave out what cannot be left out. */
  | { type: 'skip' }
  /** What was taken as an answer just now came once more. */
  | { type: 'sent-twice' }
  /** All is answered: it is shown once more before it is sent. */
  | { type: 'to-send' }
  /** A number beyond the tasks of the report. */
  | { type: 'no-such-task' }
  /** What was typed leaves open whether it is in time: «đang làm», «chưa xong», «xong 80%». */
  | { type: Unsure };

/** What is to be said after a step. */
export type Effect =
  | {
      type: 'ask';
      problem?: Problem /** Much was answered at once. */;
      blanket?: true /** The task is named. */;
      named?: true;
      /** The day that was understood, on which something was done: «2023-06-15». */
      doneOn?: string;
      /** What was answered together and is taken back together: how many, and by which choice. */
      undone?: { count: number; as: 'rest' | 'same' | 'lines' };
    }
  /** Evidence was kept with a task; where its words are still awaited, they may follow. */
  /** `words`: what stood beside it is recorded nowhere. */
  | { type: 'attached'; taskId: string; count: number; words?: true }
  /** Evidence came with what was answered: ahead of the question that follows. */
  | { type: 'came'; taskId: string; evidence: readonly string[] }
  /** Evidence came where no task is asked: of which is it? `words`: what was written with it was not taken. */
  | { type: 'whose'; words?: true }
  /** The same, to be asked at the summary. */
  | { type: 'held'; count: number; words?: true };

export const ask = (problem?: Problem): Effect[] => [{ type: 'ask', ...(problem ? { problem } : {}) }];

export const assignmentOf = (desk: Pick<Desk, 'tasks'>, taskId: string): Assignment | undefined =>
  desk.tasks.find((assignment) => assignment.task.id === taskId);

export const measureOf = (desk: Pick<Desk, 'tasks'>, taskId: string): Measure | undefined =>
  assignmentOf(desk, taskId)?.task.measure;

/** The tasks of a draft that have no answer, and are to be answered in it. */
export const openTasks = ({ draft, tasks, out }: Pick<Desk, 'draft' | 'tasks' | 'out'>): Assignment[] =>
  tasks.filter(({ task }) => draft.entries[task.id] === undefined && out?.[task.id] === undefined);

/** The tasks of a draft that somebody else was given to answer, and that have no answer in it yet. */
export const tasksOut = ({ draft, tasks, out }: Pick<Desk, 'draft' | 'tasks' | 'out'>): Assignment[] =>
  tasks.filter(({ task }) => draft.entries[task.id] === undefined && out?.[task.id] !== undefined);

/**
 * Whether a task must be answered by itself, whatever is answered at once: its figure is wanted, it falls due by the
 * end of its span, or it was given back.
 */
export const isFirm = (
  desk: Pick<Desk, 'returned' | 'unconfirmed' | 'draft'>,
  { task }: Assignment,
): boolean =>
  task.measure !== undefined ||
  task.cadence !== undefined ||
  isDueBy(task, toPeriod(desk.draft.period)) ||
  (desk.returned[task.id] ?? desk.unconfirmed?.[task.id]) !== undefined;

/** The tasks of a draft that have been answered alike for three months, this one included. */
export const withoutNews = ({ draft, stale }: Pick<Desk, 'draft' | 'stale'>): string[] =>
  stale.filter((taskId) => {
    const entry = draft.entries[taskId];
    return entry !== undefined && isUnchanged(entry);
  });

/** The question of a task: its status; its figure alone where much was answered at once or only that is owed. */
function toTask(desk: Desk, { task }: Assignment, after: TaskStep['after']): TaskStep {
  const figureAlone =
    task.measure !== undefined &&
    desk.returned[task.id] === undefined &&
    (desk.draft.brief === true || desk.awaited.includes(task.id));
  return { type: 'task', taskId: task.id, part: figureAlone ? 'figure' : 'status', after };
}

/** The question that a draft opens with, or goes on with: the first task that lacks an answer, else the summary. */
export function nextStep(desk: Desk): Step {
  const { draft } = desk;
  if (draft.onBehalf && draft.reason === undefined) return { type: 'reason' };
  const [open] = openTasks(desk);
  if (open) return toTask(desk, open, 'next');
  const matter = desk.matters.find(({ id }) => draft.matters?.[id] === undefined);
  if (matter) return { type: 'matter', id: matter.id };
  return draft.newsAsked === undefined && withoutNews(desk).length > 0
    ? { type: 'news' }
    : { type: 'summary' };
}

/** A step that no longer fits the plan (a new version of the data) gives way to the next that does. */
export function fitting(desk: Desk): Step {
  const { step } = desk.draft;
  if (step.type === 'task' && !assignmentOf(desk, step.taskId)) return nextStep(desk);
  // Somebody else has it now, unless it was opened by itself.
  const isOut = step.type === 'task' && step.after === 'next' && desk.out?.[step.taskId] !== undefined;
  if (isOut && desk.draft.entries[step.taskId] === undefined && desk.draft.pending.status === undefined)
    return nextStep(desk);
  if (step.type === 'task' && step.part === 'figure' && !measureOf(desk, step.taskId)) return nextStep(desk);
  if (step.type === 'task' && step.part === 'day' && !desk.draft.pending.told) return nextStep(desk);
  // A task that is owed only since the draft was begun is asked before the summary.
  return step.type === 'task' || step.type === 'reason' ? step : nextStep(desk);
}

export const withDraft = (desk: Desk, change: Partial<Draft>): Desk => ({
  ...desk,
  draft: { ...desk.draft, ...change },
});

/** The desk without a field of its draft. */
export function withoutField(desk: Desk, field: 'brief' | 'lacking'): Desk {
  const { [field]: _, ...draft } = desk.draft;
  return { ...desk, draft };
}

/** Files that waited for an answer which was not given: neither with a task nor still waiting with the question. */
function leftBehind({ draft }: Desk, pending: Draft['pending']): string[] {
  const waiting = draft.pending.evidence ?? [];
  if (waiting.length === 0) return [];
  const kept = new Set([
    ...(pending.evidence ?? []),
    ...Object.values(draft.entries).flatMap(({ evidence }) => evidence),
  ]);
  return waiting.filter((id) => !kept.has(id));
}

/** Another question. Files that wait, and do not go along, wait for their task at the summary: none is lost. */
export function at(desk: Desk, step: Step, pending: Draft['pending'] = {}): Desk {
  const left = leftBehind(desk, pending);
  const unplaced = left.length === 0 ? {} : { unplaced: [...(desk.draft.unplaced ?? []), ...left] };
  return withDraft(desk, { step, pending, ...unplaced });
}

/** A further question about the same task; files that wait for their answer wait on. */
export const within = (desk: Desk, step: TaskStep, pending: Draft['pending']): Desk => {
  const { evidence } = desk.draft.pending;
  return at(desk, step, { ...pending, ...(evidence ? { evidence } : {}) });
};

/** Keeps files for the task at hand until it is answered. */
export const hold = (desk: Desk, evidence: readonly string[]): Desk =>
  withDraft(desk, {
    pending: { ...desk.draft.pending, evidence: [...(desk.draft.pending.evidence ?? []), ...evidence] },
  });

/** What every answer says anew besides its words, or `answered` puts there. */
const saidAnew: ReadonlySet<string> = new Set<keyof Entry>([
  'status',
  'figure',
  'noFigure',
  'sameAs',
  'blanket',
  'kept',
  'doneOn',
  'corrected',
  'evidence',
  'signed',
  'at',
  'by',
]);

/** What a new answer leaves of the one whose place it takes: a field that is not named here stays. */
const leftOf = (before: Entry): Partial<Entry> =>
  Object.fromEntries(Object.entries(apart(before).rest).filter(([field]) => !saidAnew.has(field)));

/** What an answer says, without who gave it when. */
export type Said = Omit<Entry, 'at' | 'by' | 'evidence' | 'signed'>;

/** An answer in the place of what stood there. */
export function put(desk: Desk, taskId: string, said: Said, evidence: readonly string[], now: number): Desk {
  const { draft } = desk;
  const before = draft.entries[taskId];
  const full: Entry = {
    ...(before ? leftOf(before) : {}),
    ...said,
    evidence: [...(before?.evidence ?? []), ...evidence],
    at: now,
    by: draft.personId,
  };
  return withDraft(desk, { entries: { ...draft.entries, [taskId]: full } });
}

/** So many steps can be taken back. */
const trailKept = 60;

/** Remembers what was answered together, so that it can be taken back together. */
export const trailing = (desk: Desk, taskIds: readonly string[]): Desk =>
  withDraft(desk, { trail: [...(desk.draft.trail ?? []).slice(1 - trailKept), [...taskIds]] });

/** Whether two answers say the same, whoever gave them when. */
function saysTheSame(left: Said, right: Said): boolean {
  const of = ({ status, figure, noFigure, result, obstacle, proposal, kept }: Said): string =>
    JSON.stringify([status, figure, noFigure, result, obstacle, proposal, kept]);
  return of(left) === of(right);
}

/** The day by which a task was to be done, where that has passed at a moment (epoch ms); null where it has not, or there is none. */
export function passedDay(desk: Desk, taskId: string, now: number): string | null {
  const task = assignmentOf(desk, taskId)?.task;
  const day = task ? lastDayOf(task, toPeriod(desk.draft.period)) : null;
  return day !== null && dateOf(now) > day ? day : null;
}

/** Why a status cannot be of a task: what was to be done by a day that has passed is on track no more. */
export function overdueProblem(desk: Desk, taskId: string, status: Status, now: number): Problem | null {
  const day = status === 'on-track' ? passedDay(desk, taskId, now) : null;
  return day === null ? null : { type: 'overdue', task: assignmentOf(desk, taskId)!.task, day };
}

/** Puts an answer into the draft and moves on; one that was given back must say something else than before. */
export function answered(desk: Desk, step: TaskStep, said: Said, now: number): [Desk, Effect[]] {
  const overdue = said.noFigure === undefined ? overdueProblem(desk, step.taskId, said.status, now) : null;
  if (overdue) return [within(desk, { ...step, part: 'status' }, {}), ask(overdue)];
  const given = desk.returned[step.taskId]?.before;
  const evidence = desk.draft.pending.evidence ?? [];
  if (given && evidence.length === 0 && saysTheSame(given, said))
    return [at(desk, { ...step, part: 'status' }), ask({ type: 'unchanged' })];
  if (said.status !== 'done' || passedDay(desk, step.taskId, now) === null)
    return settled(desk, step, said, now);
  // Of what was due before it is asked once when it was done, where its words do not say it.
  const dated = said.doneOn === undefined ? withDayOf(desk, said, now) : said;
  return dated ? settledOn(desk, step, dated, now) : [toDay(desk, step, said), ask()];
}

/** The question of the day, behind an answer that is complete but for it. */
export const toDay = (desk: Desk, step: TaskStep, told: Said): Desk =>
  within(desk, { ...step, part: 'day' }, { status: 'done', told });

/** What is done with the day that its words name, in the plan's year; null where they name none. */
function withDayOf({ draft }: Desk, said: Said, now: number): Said | null {
  const { result, ...others } = said;
  const found = result === undefined ? null : doneDayIn(result, now);
  if (!found || found.day < `${toPeriod(draft.period).year}-01-01`) return null;
  return { ...others, ...(found.rest === '' ? {} : { result: found.rest }), doneOn: found.day };
}

/** The same as `settled`; which day was understood is said with the next question. */
function settledOn(desk: Desk, step: TaskStep, said: Said, now: number): [Desk, Effect[]] {
  const [after, effects] = settled(desk, step, said, now);
  const { doneOn } = said;
  return [
    after,
    effects.map((one) =>
      one.type === 'ask' && !one.problem && doneOn !== undefined ? { ...one, doneOn } : one,
    ),
  ];
}

/** Puts an answer that is complete into the draft, with the files that waited for it, and moves on. */
export function settled(desk: Desk, step: TaskStep, said: Said, now: number): [Desk, Effect[]] {
  const evidence = desk.draft.pending.evidence ?? [];
  const kept = trailing(put(desk, step.taskId, said, evidence, now), [step.taskId]);
  return [at(kept, nextStep(kept)), ask()];
}

/** Whether two tasks read alike, so that one answer may do for both. */
const readsAs = memo(
  (task: Assignment['task']) => [task],
  (task): string => foldedWords(task.text),
);

/** The task that reads like this one and has its answer in this report: its place from 1 and the answer. */
export function answeredAlike(desk: Desk, taskId: string): { place: number; entry: Entry } | null {
  const own = assignmentOf(desk, taskId)?.task;
  if (!own || own.measure || own.cadence) return null;
  const place = desk.tasks.findIndex(
    ({ task }) =>
      task.id !== taskId && desk.draft.entries[task.id] !== undefined && readsAs(task) === readsAs(own),
  );
  const entry = place < 0 ? undefined : desk.draft.entries[desk.tasks[place]!.task.id];
  return entry ? { place: numberAt(desk.tasks, place), entry } : null;
}

/** The tasks that read like another of the same report: a list names their index and code, too. */
export function alikeIn(tasks: readonly Assignment[]): ReadonlySet<string> {
  const seen = new Map<string, string[]>();
  for (const { task } of tasks) seen.set(readsAs(task), [...(seen.get(readsAs(task)) ?? []), task.id]);
  return new Set([...seen.values()].filter((ids) => ids.length > 1).flat());
}
