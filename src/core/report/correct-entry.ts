import { readFigure } from './figure.ts';
import { type Entry, isBehind, maxWords } from './report.ts';
import { type Desk, fallsShort, measureOf, type Problem } from './step.ts';
import { toObstacle } from './words-of-answer.ts';

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
      return { entry: { ...rest, figure: reading.value, ...kept } };
    }
    if (/^[\d.,%\s/+-]+$/.test(words)) return { problem: { type: 'figure', why: reading.type } };
  }
  return { entry: { ...rest, ...(short(entry.figure) ? toObstacle(words) : { result: words }) } };
}
