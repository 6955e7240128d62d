import type { Index } from '../../core/plan/plan.ts';
import {
  type MonthProgress,
  maySee,
  type Progress,
  type TaskProgress,
  tallyOf,
} from '../../core/report/progress.ts';
import { type Entry, hasReason, isBehind } from '../../core/report/report.ts';
import type { Line, Message } from '../../core/said/message.ts';
import { periodKey } from '../../core/time/viet-nam-time.ts';
import { button } from './button.ts';
import { clip, entryWords } from './entry.ts';
import {
  colourIn,
  colourMark,
  counts,
  isSilent,
  progressLine,
  showsReturned,
  statusMark,
  tasksOfIndex,
} from './progress.ts';
import { b, i, line, plainLength, shortText } from './words.ts';

/** The longest piece of a unit's words in a list; [Xem đủ lời] has the whole. */
export const mostWords = 120;

/** Whether a list would cut any of the words of an answer. */
const isCut = ({ result, obstacle, proposal }: Entry): boolean =>
  [result, obstacle, proposal].some((words) => (words ?? '').length > mostWords);

/** What matters to a leader first: what is behind, then what is asked for, then what came of it. */
function weightOf({ entry }: TaskProgress): number {
  if (entry === null) return 9;
  if (isBehind(entry)) return 0;
  if (entry.proposal) return 1;
  if (entry.obstacle) return 2;
  return entry.result ? 3 : 9;
}

/** « – 🟠 Giải quyết kiến nghị… (Phòng Hạ tầng số): «chờ Cục Thuế»; kiến nghị: «…»»: a task in the unit's own words. */
function toldLine({ task, unit, entry }: TaskProgress): Line {
  const words = entryWords(entry!, undefined, mostWords);
  const said = words !== '' ? `: ${words}` : isBehind(entry!) && !hasReason(entry!) ? ': chưa nêu lý do' : '';
  return line(`   ${statusMark[entry!.status]} ${shortText(task.text, 40)} (${unit.name})${said}`);
}

/** What units said of an index in their own words, as far as the reader may see them: what matters first. */
export const toldOf = (progress: MonthProgress, index: Index): { weight: number; words: Line }[] =>
  tasksOfIndex(progress, index)
    .filter((one) => weightOf(one) < 9 && maySee(progress.visibility, one.unit.id))
    .sort((one, other) => weightOf(one) - weightOf(other))
    .map((one) => ({ weight: weightOf(one), words: toldLine(one) }));

/** One answer behind its mark; in full where nothing is to be cut. */
function answerLine({ task, entry }: TaskProgress, most: number): Line {
  const words = entryWords(entry!, task.measure, most);
  return line(
    `${statusMark[entry!.status]} ${shortText(task.text)}${words === '' ? '' : ` – ${words}`}${clip(entry!)}`,
  );
}

/** The lines of an index, and whether something that the reader may see was cut or left out. */
interface IndexTold {
  lines: Line[];
  cut: boolean;
}

/**
 * An index unit by unit: the counts, and each answer in its words to those who may read them.
 * @param room how many signs of words there may be; what does not fit is counted alone
 * @param most the longest piece of words; infinite for all of them
 */
export function indexTold(
  index: Index,
  progress: MonthProgress,
  room: number,
  most: number = mostWords,
): IndexTold {
  const tasks = tasksOfIndex(progress, index);
  const head = line(i(index.name), ': ', ...progressLine(progress, index));
  if (isSilent(progress, tasks)) return { lines: [head], cut: false };
  let left = room;
  let cut = false;
  const units = [...new Set(tasks.map(({ unit }) => unit))];
  const lines = units.flatMap((unit): Line[] => {
    const own = tasks.filter((task) => task.unit.id === unit.id);
    const name = line(b(unit.name), `: ${counts(tallyOf(own), showsReturned(progress))}`);
    if (!maySee(progress.visibility, unit.id)) return [name];
    const answered = own.filter(({ entry }) => entry !== null);
    const shown = answered.flatMap((one): Line[] => {
      const words = answerLine(one, most);
      left -= plainLength(words);
      if (left < 0) return [];
      return [words];
    });
    cut ||=
      shown.length < answered.length ||
      (Number.isFinite(most) && answered.some(({ entry }) => isCut(entry!)));
    return [name, ...shown];
  });
  return { lines: [line(`${colourMark[colourIn(progress, tasks)]} `, ...head), ...lines], cut };
}

/** More than so much of an index is left to [Xem đủ lời]. */
const mostOfAnswer = 2500;

/** [Tiến độ] of an index: each unit's answers in their words, with [Xem đủ lời] where any of them was cut. */
export function indexProgress(index: Index, progress: Progress): Message {
  if (progress.type !== 'month')
    return { lines: [line(i(index.name), ': ', ...progressLine(progress, index))] };
  const { lines, cut } = indexTold(index, progress, mostOfAnswer);
  const period = periodKey(progress.period);
  return {
    lines,
    ...(cut ? { buttons: [[button('Xem đủ lời', { type: 'index-words', period, code: index.code })]] } : {}),
  };
}
