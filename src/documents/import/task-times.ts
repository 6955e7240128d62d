import type { TaskDraft } from '../../core/plan/draft.ts';
import { type OpenTime, openTime, openTimeInText } from '../../core/plan/open-times.ts';
import type { Due } from '../../core/plan/plan.ts';
import {
  cadenceIn,
  dayThatIsNone,
  isWithin,
  oftenIn,
  readLastTime,
  readTime,
  timeInText,
  timeThatIsNone,
} from '../../core/plan/time-words.ts';
import { lastDateOf } from '../../core/time/viet-nam-time.ts';
import type { Building } from './building.ts';
import { labelledParts } from './labelled-cells.ts';
import { withoutEnd } from './lines.ts';
import { timeAtEnd } from './time-alone.ts';

/** When tasks are due and how often, in a line or column of their own as in their sentences. */

/** A time that no calendar has: which was meant somebody has to say. */
function doubtTime(building: Building, task: TaskDraft, words: string): void {
  building.doubts.push({
    type: 'no-such-time',
    task: task.id,
    words,
    place: task.place,
    path: task.id,
    source: words,
  });
}

/**
 * A time of which a task holds a part at most: of several ends the last, in the words of all; what nobody can work out from the
 * sentence stays with it in brackets. Which end counts is asked.
 */
function doubtOpenTime(
  building: Building,
  task: TaskDraft,
  words: string,
  why: OpenTime | 'unclear',
  isOfSentence: boolean,
): void {
  const last = building.year === null ? null : readLastTime(words, building.year);
  if (last !== null && isWithin(last, building.year!)) task.due = last.due;
  else if (!isOfSentence) task.text = `${withoutEnd(task.text)} (${withoutEnd(words)})`;
  building.doubts.push({
    type: 'time-open',
    task: task.id,
    words,
    why,
    place: task.place,
    path: task.id,
    source: words,
  });
}

/** Words that say when, and that nobody can read: asked; without the plan's year they are only listed. */
function doubtUnread(building: Building, task: TaskDraft, words: string): void {
  if (building.year === null || !/[\p{L}\d]/u.test(words))
    building.unplaced.push({ words, place: task.place });
  else doubtOpenTime(building, task, words, 'unclear', false);
}

const timeColumn = { kind: 'time', of: 'both', year: null, header: '' } as const;

/** Something else than a time behind a word of its own: «…; Kinh phí: ngân sách xã». */
const besideTime = /[.;\n]\s*[-–+•]?\s*\p{L}[\p{L}\s,/]{1,38}:\s*(?!.*\d)(?=\S)/u;

/** The words of a time alone: what a label among them says is of the product or of nobody, and never when it is due. */
function timeAlone(building: Building, task: TaskDraft, words: string): string {
  const read = labelledParts(words, timeColumn);
  const said = read === null ? [] : read.parts.filter(({ column }) => column.kind === 'time');
  const time =
    read === null ? words : [read.before, ...said.map((part) => part.words)].filter(Boolean).join('; ');
  for (const { column, label, words: own } of read?.parts ?? []) {
    if (column.kind === 'time') continue;
    if (column.kind === 'product' && task.product === null) task.product = own;
    else building.unplaced.push({ words: `${label}: ${own}`, place: task.place });
  }
  const rest = besideTime.exec(time);
  if (rest === null) return time;
  building.unplaced.push({ words: time.slice(rest.index).replace(/^[\s.;–+•-]+/u, ''), place: task.place });
  return time.slice(0, rest.index);
}

/** Places when a task is due; what its kind cannot hold, or nobody can read, is listed with its words. */
export function placeTime(building: Building, task: TaskDraft, said: string): void {
  const { year } = building;
  const words = timeAlone(building, task, said);
  if (words === '') return;
  const why = openTime(words);
  if (why !== null) {
    doubtOpenTime(building, task, words, why, false);
    return;
  }
  const read = year === null ? null : readTime(words, year);
  const none = year === null ? null : timeThatIsNone(words, year);
  if (none !== null) doubtTime(building, task, none);
  else if (read === null) doubtUnread(building, task, words);
  else if (read.type === 'cadence') task.cadence = read.cadence;
  else if (read.type === 'often') {
    const isTold = building.proposals.some((one) => one.type === 'often' && one.task === task.id);
    if (!isTold) building.proposals.push({ type: 'often', task: task.id, words });
  } else if (read.type === 'due') {
    if (isWithin(read, year!)) task.due = read.due;
    else {
      // A day holds its own year; a month, a quarter or a year would be taken for that of the plan, and is placed as its last day.
      task.due = dayOf(read.due, read.year!);
      building.doubts.push({
        type: 'due-outside',
        task: task.id,
        year: read.year!,
        place: task.place,
        path: task.id,
        source: words,
      });
    }
  }
}

/** When a time of another year than the plan's ends, as a day, in the words of the paper. */
function dayOf(due: Due, year: number): Due {
  if (due.type === 'day') return due;
  const month =
    due.type === 'month'
      ? due.month
      : due.type === 'quarter'
        ? due.quarter * 3
        : due.type === 'half-year'
          ? due.half * 6
          : 12;
  return { type: 'day', date: lastDateOf({ year, month }), words: due.words };
}

/** How often, by the task's own sentence. */
function readCadence({ proposals }: Building, task: TaskDraft): void {
  const cadence = cadenceIn(task.text);
  if (cadence === null || task.cadence !== null) return;
  // Of a day that stands apart a rhythm inside the sentence says nothing: it may be of something else in it.
  if (task.due?.type === 'day' && !cadence.isSure) return;
  task.cadence = cadence.cadence;
  if (!cadence.isSure) proposals.push({ type: 'cadence', task: task.id, words: cadence.cadence.words });
}

/** Until when, by the task's own sentence. */
function readDue(building: Building, task: TaskDraft, year: number): void {
  const time = timeInText(task.text, year) ?? readTime(timeAtEnd(task.text)?.time ?? '', year);
  const noDay = dayThatIsNone(time?.type === 'due' ? time.due.words : time === null ? task.text : '', year);
  if (noDay !== null) {
    doubtTime(building, task, noDay);
    return;
  }
  if (time?.type !== 'due' || task.due !== null || task.cadence !== null) return;
  placeTime(building, task, time.due.words);
  if (task.due !== null) building.proposals.push({ type: 'due', task: task.id, words: time.due.words });
}

/** What a task's own sentence says of time, where nothing else said it. */
export function readTimes(building: Building, task: TaskDraft): void {
  const { doubts, proposals, year } = building;
  // How often it is asked already is not read once more out of the words that were kept.
  const isAsked = doubts.some(
    (one) =>
      one.type === 'time-open' && one.task === task.id && (one.why === 'rhythm' || one.why === 'unclear'),
  );
  if (!isAsked) readCadence(building, task);
  const isUnsaid = (): boolean => task.due === null && task.cadence === null;
  const isOpen = (): boolean => doubts.some((one) => one.type === 'time-open' && one.task === task.id);
  const open = isUnsaid() && !isOpen() ? openTimeInText(task.text) : null;
  if (open !== null) doubtOpenTime(building, task, open.words, open.why, true);
  if (isOpen()) return;
  if (year !== null) readDue(building, task, year);
  const isTold = proposals.some((one) => one.type === 'often' && one.task === task.id);
  const often = isUnsaid() && !isTold ? oftenIn(task.text) : null;
  if (often !== null) proposals.push({ type: 'often', task: task.id, words: often });
}
