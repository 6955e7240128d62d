import type { Index, Task } from '../../core/plan/plan.ts';
import {
  asHeard,
  type MonthProgress,
  mayHear,
  maySee,
  type Progress,
  type TaskProgress,
  tallyOf,
} from '../../core/report/progress.ts';
import { type Entry, isBehind } from '../../core/report/report.ts';
import type { Line, Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { periodKey } from '../../core/time/viet-nam-time.ts';
import { button } from './button.ts';
import { answeredTask } from './cadence-name.ts';
import { clip, mostWords, shareLines, signedWords, wordsRead } from './entry.ts';
import {
  colourIn,
  colourMark,
  counts,
  isPast,
  isSilent,
  markOf,
  missingUnits,
  progressLine,
  showsReturned,
  tasksOfIndex,
} from './progress.ts';
import { unexplained } from './unexplained.ts';
import { b, codedIndex, i, inStates, joined, line, plainLength } from './words.ts';

/** Whether a list would cut any of the words of an answer. */
const isCut = ({ result, obstacle, proposal, kept }: Entry): boolean =>
  [result, obstacle, proposal, kept].some((words) => (words ?? '').length > mostWords);

/** What was answered, also where its figure is still awaited; null of what was not, or was given back. */
const answered = ({ entry, awaited, before }: TaskProgress): Entry | null =>
  entry ?? (awaited ? (before ?? null) : null);

/** What matters to a leader first: what is behind, then what is asked for, then what came of it. */
function weightOf(one: TaskProgress): number {
  const entry = answered(one);
  if (entry === null) return 9;
  if (isBehind(entry)) return 0;
  if (entry.proposal) return 1;
  if (entry.obstacle) return 2;
  return entry.result || entry.figure !== undefined || entry.noFigure ? 3 : 9;
}

/** « – 🟠 Giải quyết kiến nghị… (Phòng Hạ tầng số): «chờ Cục Thuế»; kiến nghị: «…»»: a task in the unit's own words. */
function toldLine(one: TaskProgress): Line {
  const { task, unit } = one;
  const entry = answered(one)!;
  const said = [wordsRead(entry, task.measure, mostWords), unexplained({ ...one, entry })].filter(
    (words) => words !== '',
  );
  return line(`   ${markOf(entry)} ${answeredTask(task, entry, 40)} (${unit.name}): ${said.join(' – ')}`);
}

/** What units said of an index in their own words, as far as the reader may see them: what matters first. */
export const toldOf = (progress: MonthProgress, index: Index): { weight: number; words: Line }[] =>
  tasksOfIndex(progress, index)
    .filter((one) => weightOf(one) < 9 && maySee(progress.visibility, one.unit.id))
    .sort((one, other) => weightOf(one) - weightOf(other))
    .map((one) => ({ weight: weightOf(one), words: toldLine(one) }));

/** One answer behind its mark; in full where nothing is to be cut. */
function answerLine(
  { task, entry, isBack }: { task: Task; entry: Entry; isBack: boolean },
  most: number,
  names: Names,
): Line {
  const words = wordsRead(entry, task.measure, most);
  return line(
    `${isBack ? '↩ đang trả lại, đã báo ' : ''}${markOf(entry)} ${answeredTask(task, entry)}${words === '' ? '' : ` – ${words}`}${clip(entry, names)}${signedWords(entry, names)}`,
  );
}

/** The lines of an index, and whether something that the reader may see was cut or left out. */
interface IndexTold {
  lines: Line[];
  cut: boolean;
}

/**
 * An index unit by unit: the counts, and each answer as far as the reader may hear it.
 * @param room how many signs of words there may be; what does not fit is counted alone
 * @param most the longest piece of words; infinite for all of them
 */
export function indexTold(
  index: Index,
  progress: MonthProgress,
  room: number,
  names: Names,
  most: number = mostWords,
): IndexTold {
  const tasks = tasksOfIndex(progress, index);
  const head = line(i(codedIndex(index)), ' · ', ...progressLine(progress, index));
  if (isSilent(progress, tasks)) return { lines: [head, ...silentUnits(tasks)], cut: false };
  let left = room;
  let cut = false;
  const units = [...new Set(tasks.map(({ unit }) => unit))];
  const lines = units.flatMap((unit): Line[] => {
    const own = tasks.filter((task) => task.unit.id === unit.id);
    const name = line(
      b(unit.name),
      ': ',
      ...inStates(counts(tallyOf(own), showsReturned(progress)), isPast(progress)),
    );
    if (!mayHear(progress.visibility)) return [name];
    const answers = own.flatMap((one) => {
      // What was given back is told with what it had said, to those who may know that it was.
      const back = one.returned && maySee(progress.visibility, unit.id) ? (one.before ?? null) : null;
      const entry = answered(one) ?? back;
      return entry
        ? [
            {
              task: one.task,
              entry: asHeard(progress.visibility, unit.id, entry),
              isBack: entry === back,
            },
          ]
        : [];
    });
    const shown = answers.flatMap((one): Line[] => {
      const of = { unit: unit.id, period: periodKey(progress.period), taskId: one.task.id };
      const shares = maySee(progress.visibility, unit.id) ? shareLines(names, of, most) : [];
      const words = [answerLine(one, most, names), ...shares];
      left -= words.reduce((sum, one) => sum + plainLength(one), 0);
      if (left < 0) return [];
      return words;
    });
    cut ||= left < 0 || (Number.isFinite(most) && answers.some(({ entry }) => isCut(entry)));
    return [name, ...shown];
  });
  return { lines: [line(`${colourMark[colourIn(progress, tasks)]} `, ...head), ...lines], cut };
}

/** «Chưa báo cáo: Phòng A, Phòng B.»: whose reports of an index there are not, where these are few. */
function silentUnits(tasks: readonly TaskProgress[]): Line[] {
  const units = missingUnits(tasks);
  return units.length > 0 && units.length <= 4 ? [line(`Chưa báo cáo: ${joined(units)}.`)] : [];
}

/** More than so much of an index is left to [Xem đủ lời]. */
const mostOfAnswer = 2500;

/** [Tiến độ] of an index: each unit's answers in their words, with [Xem đủ lời] where any of them was cut. */
export function indexProgress(index: Index, progress: Progress, names: Names): Message {
  if (progress.type !== 'month')
    return { lines: [line(i(codedIndex(index)), ' · ', ...progressLine(progress, index))] };
  const { lines, cut } = indexTold(index, progress, mostOfAnswer, names);
  const period = periodKey(progress.period);
  return {
    lines,
    ...(cut ? { buttons: [[button('Xem đủ lời', { type: 'index-words', period, code: index.code })]] } : {}),
  };
}
