import type { Measure } from '../plan/plan.ts';
import { fallsShort, takeNoFigure } from './answer-figure.ts';
import {
  answered,
  ask,
  at,
  type Desk,
  type Effect,
  measureOf,
  nextStep,
  type Problem,
} from './desk-draft.ts';
import { readFigure } from './figure.ts';
import { readNoFigure } from './no-figure.ts';
import { isBehind, maxWords, type Status, type TaskStep } from './report.ts';
import { beginsWithStatus } from './spoken-status.ts';
import { stillFitting, toSaid } from './words-of-answer.ts';

/** A line of a message: the task's number, and what is said of it. */
const numbered =
  /^\s*(?:nhiệm vụ|nhiem vu|nv|việc|viec|mục|muc|câu|cau|số|so|task)?\s*(\d{1,3})(?:\s*[.:)–-]\s+|\s+)(\S[\s\S]*)$/iu;

interface Exception {
  taskId: string;
  rest: string;
}

/** The lines of a message that stand behind numbers; null where the first does not, so that it is no list of such. */
function linesOf(desk: Desk, text: string): Exception[] | { line: string } | null {
  const lines = text
    .split(/\n|;(?=\s*(?:nhiệm vụ|nv|số)?\s*\d{1,3}\s)/iu)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const exceptions: Exception[] = [];
  for (const line of lines) {
    const match = numbered.exec(line);
    const task = match ? desk.tasks[Number(match[1]) - 1] : undefined;
    if (!match || !task) return exceptions.length === 0 && !match ? null : { line };
    exceptions.push({ taskId: task.task.id, rest: match[2]!.trim() });
  }
  return exceptions.length === 0 ? null : exceptions;
}

type Taken = [Desk, Effect[]] | Problem;

const problem = (line: string, why: Extract<Problem, { type: 'exception' }>['why']): Problem => ({
  type: 'exception',
  line,
  why,
});

/** A line of a measured task: its figure, or that there is none. */
function takeMeasured(desk: Desk, step: TaskStep, { rest }: Exception, measure: Measure, now: number): Taken {
  const before = desk.draft.entries[step.taskId];
  const spoken = beginsWithStatus(rest);
  const words = spoken?.rest ?? rest;
  const none = readNoFigure(words);
  if (none) return takeNoFigure(desk, step, none, now);
  const reading = readFigure(words, measure);
  if (reading.type !== 'figure') return problem(rest, 'figure');
  const status: Status = spoken?.status ?? before?.status ?? 'on-track';
  const why = fallsShort(desk, step.taskId, reading.value) !== null || isBehind({ status });
  const said = reading.words === '' ? stillFitting(before ?? {}, why) : toSaid(reading.words, why);
  return answered(desk, step, { status, figure: reading.value, ...said }, now);
}

/** What one line makes of its task: answered, or why it cannot be taken. */
function takeOne(desk: Desk, line: Exception, now: number): Taken {
  const { taskId, rest } = line;
  const step: TaskStep = { type: 'task', taskId, part: 'status', after: 'summary' };
  const measure = measureOf(desk, taskId);
  const before = desk.draft.entries[taskId];
  const spoken = beginsWithStatus(rest);
  const words = spoken?.rest ?? rest;
  if (words.length > maxWords) return { type: 'too-long', length: words.length };
  if (measure && (/^[+-]?\s*\d/.test(words) || before?.figure === undefined))
    return takeMeasured(desk, step, line, measure, now);
  const status = spoken?.status ?? before?.status;
  if (status === undefined) return problem(rest, 'words');
  const figure = before?.figure === undefined ? {} : { figure: before.figure };
  const why = isBehind({ status });
  const said = words === '' ? stillFitting(before ?? {}, why) : toSaid(words, why);
  return answered(desk, step, { status, ...figure, ...said }, now);
}

/**
 * Exceptions as they are typed at the summary: «4 xong, đã họp 15/5», «7 chậm vì chờ kinh phí», a line each.
 * All of them are taken or none; the reason of one that is behind without it is asked.
 * @returns null where the text is no such list
 */
export function takeExceptions(desk: Desk, text: string, now: number): [Desk, Effect[]] | null {
  const lines = linesOf(desk, text);
  if (lines === null) return null;
  if (!Array.isArray(lines)) return [desk, ask({ type: 'exception', line: lines.line, why: 'number' })];
  let after = desk;
  for (const line of lines) {
    const taken = takeOne(after, line, now);
    if (!Array.isArray(taken)) return [desk, ask(taken)];
    const [moved, [effect]] = taken;
    if (effect?.type === 'ask' && effect.problem) return [desk, ask(effect.problem)];
    after = moved;
  }
  const bare = lines.find(({ taskId }) => {
    const entry = after.draft.entries[taskId];
    return entry !== undefined && isBehind(entry) && !entry.obstacle && !entry.proposal;
  });
  if (bare) {
    const { status, figure } = after.draft.entries[bare.taskId]!;
    const step: TaskStep = { type: 'task', taskId: bare.taskId, part: 'words', after: 'summary' };
    return [at(after, step, { status, ...(figure === undefined ? {} : { figure }) }), ask()];
  }
  return [at(after, nextStep(after)), ask()];
}
