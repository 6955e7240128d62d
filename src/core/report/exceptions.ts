import type { Measure } from '../plan/plan.ts';
import { fallsShort, statusOf, takeNoFigure } from './answer-figure.ts';
import { isAside } from './aside.ts';
import { saysNothing } from './asked-about.ts';
import {
  answered,
  ask,
  at,
  type Desk,
  type Effect,
  measureOf,
  nextStep,
  type Problem,
  type Said,
  settled,
  withDraft,
} from './desk-draft.ts';
import { isRate, readFigure, speaksFigure } from './figure.ts';
import { askLacking } from './lacking.ts';
import { readNoFigure } from './no-figure.ts';
import { awaitsFigure, type Entry, isBehind, maxWords, type Status, type TaskStep } from './report.ts';
import { beginsWithStatus } from './spoken-status.ts';
import { type Exception, isTold, linesOf } from './task-lines.ts';
import { highestNumber } from './task-number.ts';
import { askStatusOf, tellsTrouble } from './told.ts';
import { stillFitting, toSaid } from './words-of-answer.ts';

/** `awaits`: the figure of the task is to be asked, as a tapped status asks it. */
type Taken = [desk: Desk, effects: Effect[], awaits?: 'figure'] | Problem;

const problem = (line: string, why: Extract<Problem, { type: 'exception' }>['why']): Problem => ({
  type: 'exception',
  line,
  why,
});

/** «4 xong 4»: a number once more that names a task is no rate. */
const isPlace = ({ tasks }: Desk, words: string, measure: Measure): boolean =>
  isRate(measure) && /^\d{1,2}$/.test(words) && Number(words) <= highestNumber(tasks);

/**
 * The status that goes with a figure: of what had none, or one that spoke for its status, the one that the new one speaks for. A rate
 * below its target is late; who chose a status against the figure keeps it.
 */
function statusWith(measure: Measure, before: Entry | undefined, isShort: boolean): Status {
  const spoke = before?.figure === undefined || statusOf(measure, before.figure) === before.status;
  return isShort && isRate(measure) && spoke ? 'late' : (before?.status ?? 'on-track');
}

/** A line of a measured task: its figure, or that there is none; a status alone, or with words, waits for it. */
function takeMeasured(desk: Desk, step: TaskStep, { rest }: Exception, measure: Measure, now: number): Taken {
  const before = desk.draft.entries[step.taskId];
  const spoken = beginsWithStatus(rest);
  const words = spoken?.rest ?? rest;
  const none = spoken && isBehind(spoken) ? null : readNoFigure(words);
  if (none) return takeNoFigure(desk, step, none, now);
  const reading = readFigure(words, measure);
  if (spoken && !speaksFigure(spoken)) {
    const said = words === '' ? {} : toSaid(words, isBehind(spoken));
    const [after, effects] = answered(
      desk,
      step,
      { status: spoken.status, noFigure: 'awaited', ...said },
      now,
    );
    return [after, effects, 'figure'];
  }
  if (reading.type !== 'figure' || (before?.figure !== undefined && isPlace(desk, words, measure)))
    return problem(rest, 'figure');
  const isShort = fallsShort(desk, step.taskId, reading.value) !== null;
  const status = spoken?.status ?? statusWith(measure, before, isShort);
  const why = isShort || isBehind({ status });
  const said = reading.words === '' ? stillFitting(before ?? {}, why) : toSaid(reading.words, why);
  return answered(desk, step, { status, figure: reading.value, ...said }, now);
}

/** Words beside a photo or file that only say what it is: they are no result. */
const ofFile = /^(?:ảnh|hình|file|tệp|minh chứng|tài liệu|biên bản|văn bản)(?=\s|$)/iu;

/** «xong 20/5»: the day on which it was done. */
const isDay = /^\s*(?:ngày\s+)?\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?\s*$/u;

/** What is kept of the words of a line: of what only says what a file is, or says nothing, nothing; a reason is asked then. */
function wordsKept(typed: string, isMeasured: boolean, isBesideFiles: boolean): string {
  const isFigure = isMeasured && /\d/.test(typed);
  return (isBesideFiles && ofFile.test(typed)) || (!isFigure && saysNothing(typed) && !isDay.test(typed))
    ? ''
    : typed;
}

/** What one line makes of its task: answered, or why it cannot be taken. @param withFiles whether files came with it */
function takeOne(desk: Desk, line: Exception, now: number, withFiles: boolean): Taken {
  const { taskId, rest } = line;
  const step: TaskStep = { type: 'task', taskId, part: 'status', after: 'summary' };
  const measure = measureOf(desk, taskId);
  const before = desk.draft.entries[taskId];
  const spoken = beginsWithStatus(rest);
  const typed = spoken?.rest ?? rest;
  const words = wordsKept(typed, measure !== undefined, withFiles && before !== undefined);
  if (words.length > maxWords) return { type: 'too-long', length: words.length };
  const isFigure = spoken ? speaksFigure(spoken) : /^[+-]?\s*\d/.test(words);
  if (measure && (isFigure || (before?.figure === undefined && spoken?.status !== 'not-begun')))
    return takeMeasured(desk, step, line, measure, now);
  return takeUnmeasured(desk, step, { rest, words, withFiles, status: spoken?.status }, now);
}

/** A line without a figure: its status, or that of before with new words. */
function takeUnmeasured(
  desk: Desk,
  step: TaskStep,
  {
    rest,
    words,
    withFiles,
    status,
  }: { rest: string; words: string; withFiles: boolean; status?: Status | undefined },
  now: number,
): Taken {
  const before = desk.draft.entries[step.taskId];
  const stays = status ?? before?.status;
  // «4 98%» of what is not measured would change nothing in silence.
  const isTrouble = status === undefined && before !== undefined && !isBehind(before) && tellsTrouble(words);
  const saysNone =
    status === undefined && rest.trim() !== '' && !withFiles && (words === '' || isTrouble || isAside(words));
  if (stays === undefined || saysNone) return problem(rest, 'words');
  const said = saidAnew(before ?? {}, stays, words);
  // What is asked for beside what came of it leaves that as it was.
  const isBeside = status === undefined && said.proposal !== undefined && said.result === undefined;
  const { result } = before ?? {};
  return answered(
    desk,
    step,
    isBeside && result !== undefined && !isBehind({ status: stays }) ? { ...said, result } : said,
    now,
  );
}

/** A new status, with new words or those of before that still fit; a figure that was given stays. */
export function saidAnew({ figure, ...before }: Partial<Entry>, status: Status, words: string): Said {
  const why = isBehind({ status });
  const said = words === '' ? stillFitting(before, why) : toSaid(words, why);
  return { status, ...(figure === undefined ? {} : { figure }), ...said };
}

/** All lines are taken or none. */
function takeLines(
  desk: Desk,
  lines: readonly Exception[],
  now: number,
  withFiles: boolean,
): [Desk, Effect[]] {
  let after = desk;
  const open: string[] = [];
  const days: string[] = [];
  for (const line of lines) {
    const taken = takeOne(after, line, now, withFiles);
    if (!Array.isArray(taken)) return [desk, ask(taken)];
    const [moved, [effect], awaits] = taken;
    if (effect?.type === 'ask' && effect.problem) return [desk, ask(effect.problem)];
    const { step, pending } = moved.draft;
    // What waits for its day stands meanwhile, and is asked for it behind the other lines.
    const isDayless = step.type === 'task' && step.part === 'day' && pending.told !== undefined;
    after = isDayless ? settled(moved, step, pending.told!, now)[0] : moved;
    if (effect?.type === 'ask' && effect.doneOn) days.push(effect.doneOn);
    // «3 chưa có số liệu» is an answer; a status alone waits for its figure.
    if (awaits || isDayless || !awaitsFigure(after.draft.entries[line.taskId]!)) open.push(line.taskId);
  }
  const [day, another] = days;
  const asked: Effect[] = day !== undefined && another === undefined ? [{ type: 'ask', doneOn: day }] : ask();
  return (
    askLacking(after, [...open, ...(desk.draft.lacking ?? [])], now) ?? [at(after, nextStep(after)), asked]
  );
}

/** What was typed of a task without its number, where only one can be meant. */
export const takeOnly = (
  desk: Desk,
  taskId: string,
  text: string,
  now: number,
  withFiles: boolean,
): [Desk, Effect[]] => takeLines(desk, [{ taskId, rest: text.trim() }], now, withFiles);

/** What is in the way of a task that is not behind, and no status with it: it is no result of anything. */
function troubleOf(desk: Desk, line: Exception): Exception | null {
  const before = desk.draft.entries[line.taskId];
  const isBehindNow = before !== undefined && isBehind(before);
  return !isBehindNow && beginsWithStatus(line.rest) === null && tellsTrouble(line.rest) ? line : null;
}

/**
 * Exceptions as they are typed at the summary: «4 xong, đã họp 15/5», «7 chậm vì chờ kinh phí», a line each.
 * All of them are taken or none; the reason of one that is behind without it is asked.
 * @param withFiles whether photos or files came with it
 * @returns null where the text is no such list
 */
export function takeExceptions(
  desk: Desk,
  text: string,
  now: number,
  withFiles = false,
): [Desk, Effect[]] | null {
  const lines = linesOf(desk, text);
  if (lines === null) return null;
  const trouble = Array.isArray(lines) && lines.length === 1 ? troubleOf(desk, lines[0]!) : null;
  if (trouble && !withFiles) return askStatusOf(desk, trouble.taskId, trouble.rest);
  if (!Array.isArray(lines)) return [desk, ask({ type: 'exception', line: lines.line, why: 'number' })];
  const open = lines.filter((line) => isTold(line) && desk.draft.entries[line.taskId] === undefined);
  const [told, another] = open;
  return told && !another && lines.length > 1
    ? takeAndAskStatus(desk, lines, told, now, withFiles)
    : takeLines(desk, lines, now, withFiles);
}

/** What is told of one task without its status waits for that, which is asked behind what the other lines say and before what they lack. */
function takeAndAskStatus(
  desk: Desk,
  lines: readonly Exception[],
  told: Exception,
  now: number,
  withFiles: boolean,
): [Desk, Effect[]] {
  const others = lines.filter((line) => line !== told);
  const [after, effects] = takeLines(desk, others, now, withFiles);
  const [effect] = effects;
  if (effect?.type === 'ask' && effect.problem) return [desk, effects];
  const { step, lacking = [] } = after.draft;
  const isLacking = effect?.type === 'ask' && effect.named === true && step.type === 'task';
  const left = isLacking ? [step.taskId, ...lacking] : lacking;
  return askStatusOf(left.length === 0 ? after : withDraft(after, { lacking: left }), told.taskId, told.rest);
}
