import type { Measure } from '../plan/plan.ts';
import { isRate, readFigure } from './figure.ts';
import { type Entry, isBehind, maxWords } from './report.ts';
import { type Desk, fallsShort, measureOf, type Problem } from './step.ts';
import { toObstacle } from './words-of-answer.ts';

/** The status of a rate follows its figure over the target, as it would have at the first answer. */
function judged(measure: Measure, before: number, entry: Entry): Entry {
  const { figure = before, obstacle, proposal, ...rest } = entry;
  if (!isRate(measure) || figure < measure.target === before < measure.target) return entry;
  if (figure < measure.target) return { ...entry, status: isBehind(entry) ? entry.status : 'late' };
  const result = entry.result ?? obstacle;
  return {
    ...rest,
    figure,
    status: entry.status === 'late' ? 'on-track' : entry.status,
    ...(result === undefined ? {} : { result }),
    ...(proposal === undefined ? {} : { proposal }),
  };
}

/** What an edited message makes of the answer that it was; null where its words cannot be taken. */
export function correctEntry(
  desk: Desk,
  taskId: string,
  entry: Entry,
  text: string,
): { entry: Entry } | { problem: Problem } {
  const words = text.trim();
  if (words.length > maxWords) return { problem: { type: 'too-long', length: words.length } };
  const measure = measureOf(desk, taskId);
  const short = (figure: number | undefined) =>
    isBehind(entry) || (figure !== undefined && fallsShort(desk, taskId, figure) !== null);
  const { result: _, obstacle: __, proposal: ___, ...rest } = entry;
  if (measure && entry.figure !== undefined) {
    const reading = readFigure(words, measure);
    if (reading.type === 'figure') {
      const said =
        reading.words === ''
          ? { result: entry.result, obstacle: entry.obstacle, proposal: entry.proposal }
          : short(reading.value)
            ? toObstacle(reading.words)
            : { result: reading.words };
      const kept = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
      return { entry: judged(measure, entry.figure, { ...rest, figure: reading.value, ...kept }) };
    }
    if (/^[\d.,%\s/+-]+$/.test(words)) return { problem: { type: 'figure', why: reading.type } };
  }
  return { entry: { ...rest, ...(short(entry.figure) ? toObstacle(words) : { result: words }) } };
}
