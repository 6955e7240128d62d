import { foldedWords } from '../text/fold.ts';
import { attach, heldWith, write } from './answer-words.ts';
import { behindNumber } from './ask-matters.ts';
import { isAskedAbout, isListedStatus, placeOfStatus } from './asked-about.ts';
import { askedOn, keepAsked, setAside } from './asked-kept.ts';
import {
  at,
  type Desk,
  type Effect,
  measureOf,
  put,
  type ReportEvent,
  withDraft,
  withoutNews,
} from './desk-draft.ts';
import { takeExceptions, takeOnly } from './exceptions.ts';
import { isRate } from './figure.ts';
import { unitBehind } from './other-unit.ts';
import type { TaskStep } from './report.ts';
import { saysNumbersAndRest, takeRestExcept } from './rest-except.ts';
import { beginsWithStatus } from './spoken-status.ts';
import {
  answerInFull,
  type Exception,
  isClearList,
  loneLine,
  namesTaskInFull,
  toldOfTask,
} from './task-lines.ts';
import { numberAt, numberOf } from './task-number.ts';
import { askStatusOf, tellsTrouble } from './told.ts';
import { holdUnplaced } from './unplaced.ts';

type Moved = [Desk, Effect[]];
type Written = Extract<ReportEvent, { type: 'write' }>;

/**
 * The files of a message of lines behind numbers: they go with a task that it answered; where it was not taken they wait
 * for theirs, and that is said.
 */
function withFiles(taken: Moved, desk: Desk, evidence: readonly string[], now: number): Moved {
  const [after, effects] = taken;
  const [effect] = effects;
  const problem = effect?.type === 'ask' ? effect.problem : undefined;
  const isTold = problem?.type === 'choose' && problem.told === true;
  if (isTold) return evidence.length === 0 ? taken : heldWith({ evidence }, (held) => [held, effects], after);
  if (problem && problem.type !== 'noted') return heldWith({ evidence }, (held) => [held, effects], desk);
  const first = after.draft.trail?.at(-1)?.[0];
  if (evidence.length === 0 || first === undefined) return taken;
  const { at: _, by: __, evidence: ___, ...said } = after.draft.entries[first]!;
  return [put(after, first, said, evidence, now), effects];
}

/**
 * Whether the one line that was typed is a choice of the list that is shown, by its number and its words, with what is said
 * of it: «2. đúng tiến độ, đã họp». Where a task is named by more than a bare number, it is that task's.
 */
function isListedAnswer(desk: Desk, { taskId }: TaskStep, text: string, now: number): boolean {
  const [, number] = /^\s*\(?(\d{1,2})(?!\d)/.exec(text) ?? [];
  const line = number === undefined ? null : loneLine(desk, text);
  const status = line && beginsWithStatus(line.rest, true)?.status;
  return status != null && placeOfStatus(desk, taskId, status, now) === Number(number);
}

/** What the statuses are called where they are shown; «xong» is what people call one. */
const asShown = /^(?:hoan thanh|dung tien do|cham|chua lam)\b/;
/** «6: 12 tin bài»: behind a colon stands what is said of the task, be it without a status. */
const withColon = /^\s*\d{1,3}\s*:\s/;

/**
 * Whether a line that is typed where a figure is asked is about a task of the report: «6 xong, 12 tin bài», «nhiệm vụ 5: …».
 * A line of the statuses that are shown is none.
 */
function namesTask(desk: Desk, step: TaskStep, text: string, now: number): boolean {
  const { taskId } = step;
  const line = loneLine(desk, text);
  if (namesTaskInFull(desk, text)) return true;
  if (isListedStatus(desk, taskId, text, now)) return false;
  const isShown = line !== null && asShown.test(foldedWords(line.rest));
  if (isShown && isListedAnswer(desk, step, text, now)) return false;
  // «3 xong» at the third task: its own number, and no rate of 3 %.
  const measure = measureOf(desk, taskId);
  if (line?.taskId === taskId && measure && isRate(measure) && isClearList(desk, text, '')) return true;
  return isClearList(desk, text, taskId) || (line !== null && line.taskId !== taskId && withColon.test(text));
}

/** Whether a text at a task's question is of other tasks: a list of them, or, where a figure is asked, one that names its task. */
function isOfOtherTasks(desk: Desk, step: TaskStep, text: string, now: number): boolean {
  const { part, taskId } = step;
  const isFigure = part !== 'words' && part !== 'day' && measureOf(desk, taskId) !== undefined;
  if (isFigure) return namesTask(desk, step, text, now);
  if (part === 'words' && isListedStatus(desk, taskId, text, now)) return false;
  if (part === 'status' && isListedAnswer(desk, step, text, now)) return false;
  const inFull = part === 'status' ? answerInFull(desk, text) : null;
  return (inFull !== null && inFull.taskId !== taskId) || isClearList(desk, text, taskId);
}

/**
 * What is told of a task while another is asked: where words are awaited only of one that has no answer, and that something is in its way;
 * a result of the task at hand may begin with a number as well.
 */
function toldAmid(desk: Desk, step: TaskStep, text: string): Exception | null {
  const told = step.part === 'status' || step.part === 'words' ? toldOfTask(desk, text) : null;
  if (told === null || step.part === 'status') return told;
  const isOther = told.taskId !== step.taskId && desk.draft.entries[told.taskId] === undefined;
  return isOther && (tellsTrouble(told.rest) || namesTaskInFull(desk, text)) ? told : null;
}

/**
 * Lines behind numbers while a task's status or words are awaited: «4 xong, 7 chậm vì …» is no reason of the task at
 * hand. They are taken, and its question stands, unless one of them answered it or leaves something to ask.
 */
function takeAmid(desk: Desk, step: TaskStep, text: string, now: number): Moved | null {
  const told = toldAmid(desk, step, text);
  const stands = told === null ? undefined : desk.draft.entries[told.taskId];
  if (told && (stands === undefined || tellsTrouble(told.rest)))
    return askStatusOf(told.taskId === step.taskId ? desk : setAside(desk, now), told.taskId, told.rest);
  if (!told && !isOfOtherTasks(desk, step, text, now)) return null;
  // What is known of the task at hand, and the files that wait with it, are none of theirs.
  const taken = takeExceptions(withDraft(desk, { pending: {} }), text, now);
  return taken && besideAsked(desk, step, taken, () => takeExceptions(setAside(desk, now), text, now), now);
}

/**
 * What lines amid a question leave of it: it stands, unless one of them answered it or leaves something to ask.
 * @param aside the same lines, with what was chosen of the task at hand set aside for later
 */
function besideAsked(
  desk: Desk,
  step: TaskStep,
  taken: Moved,
  aside: () => Moved | null,
  now: number,
): Moved | null {
  const { pending } = desk.draft;
  const [after, [effect]] = taken;
  if (effect?.type !== 'ask') return taken;
  const isTold = effect.problem?.type === 'choose' && effect.problem.told === true;
  // Something else is asked first: what was chosen of the task at hand stands, and what it lacks is asked behind.
  if (isTold || (effect.named && askedOn(desk))) return aside();
  if (effect.problem) return [desk, taken[1]];
  if (effect.named) return [holdUnplaced(after, pending.evidence ?? []), taken[1]];
  const places = after.tasks.flatMap(({ task: { id } }, position) =>
    after.draft.entries[id] === desk.draft.entries[id] ? [] : [numberAt(after.tasks, position)],
  );
  const isOpen = after.draft.entries[step.taskId] === desk.draft.entries[step.taskId];
  return [
    isOpen ? at(after, step, pending) : attach(after, step.taskId, pending.evidence ?? [], now),
    [{ type: 'ask', problem: { type: 'noted', places } }],
  ];
}

/** The one task of which it is asked what is new: words without a number are of it. Null where several are, or none. */
export function onlyWithoutNews(desk: Desk): string | null {
  if (desk.draft.step.type !== 'news') return null;
  const [only, ...others] = withoutNews(desk);
  return others.length === 0 ? (only ?? null) : null;
}

/** «1 là việc gì vậy?»: a question about a task, and nothing that is said of it. */
function asksOfLine(desk: Desk, text: string): boolean {
  const line = text.trim().endsWith('?') && !withColon.test(text) ? loneLine(desk, text) : null;
  return line !== null && beginsWithStatus(line.rest) === null;
}

/** «1 cập nhật 20 tin, 5 tập huấn 3 lớp»: where it is asked what is new of several, a comma before the number of a later one ends a line. */
function newsApart(desk: Desk, text: string): string {
  if (desk.draft.step.type !== 'news') return text;
  const places = withoutNews(desk).map((id) => numberOf(desk.tasks, id));
  let last = Number(/^\s*(\d{1,3})\s/.exec(text)?.[1] ?? 0);
  if (!places.includes(last)) return text;
  return text.replace(
    /\s*[,;]\s*(\d{1,3})\s+(?=(\p{L}[^,;\n]*))/gu,
    (whole, number: string, words: string) => {
      const place = Number(number);
      if (place <= last || !places.includes(place) || unitBehind(words) !== null) return whole;
      last = place;
      return `\n${number} `;
    },
  );
}

/** Lines where several tasks are looked at: at the summary, and where it is asked what is new. */
function takeLooking(desk: Desk, { text, evidence }: Written, now: number): Moved | null {
  const asked = desk.draft.step.type === 'news' ? withDraft(desk, { newsAsked: true }) : desk;
  const hasFiles = evidence.length > 0;
  const only = onlyWithoutNews(desk);
  return (
    takeExceptions(asked, newsApart(desk, text), now, hasFiles) ??
    (only !== null && !isAskedAbout(text) ? takeOnly(asked, only, text, now, hasFiles) : null)
  );
}

/** All the others at once, and what is not as they are; where words are awaited, which may say so of one task, only with their numbers. */
function takeRest(desk: Desk, event: Written, now: number): Moved | null {
  const { step } = desk.draft;
  const isFree = step.type === 'task' && step.part === 'words';
  const kept = isFree ? keepAsked(desk, now) : withDraft(desk, { pending: {} });
  if (isFree && (askedOn(kept) || !saysNumbersAndRest(event.text))) return null;
  return takeRestExcept(kept, event.text, now, (rest, words) =>
    write(rest, { ...event, text: words, evidence: [] }, now),
  );
}

/** Lines behind numbers: at the summary, where it is asked what is new, and amid the question of a task. */
export function takeNumbered(desk: Desk, event: Written, now: number): Moved | null {
  const { step } = desk.draft;
  if (step.type === 'reason' || event.text.trim() === '') return null;
  if (behindNumber(desk, event.text) !== null) return null;
  if (step.type !== 'task' && asksOfLine(desk, event.text)) return null;
  const except = takeRest(desk, event, now);
  if (except) return withFiles(except, desk, event.evidence, now);
  const taken = step.type === 'task' ? takeAmid(desk, step, event.text, now) : takeLooking(desk, event, now);
  return taken && withFiles(taken, desk, event.evidence, now);
}
