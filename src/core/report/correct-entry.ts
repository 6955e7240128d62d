import type { Measure } from '../plan/plan.ts';
import { fallsShort } from './answer-figure.ts';
import { type Desk, measureOf, type Problem } from './desk-draft.ts';
import { doubtfulFigure } from './doubtful-figure.ts';
import { isRate, readFigure } from './figure.ts';
import { type Entry, isBehind, maxWords } from './report.ts';
import { apart, toSaid } from './words-of-answer.ts';

/** The status of a rate follows its figure over the target, as it would have at the first answer. */
export function judged(measure: Measure, before: number, entry: Entry): Entry {
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
  // What its unit writes anew is the office's no more.
  const { corrected: _, ...own } = entry;
  const { said, rest } = apart(own);
  if (measure && entry.figure !== undefined) {
    const reading = readFigure(words, measure);
    const isDoubtful =
      doubtfulFigure(words, measure, (figure) => fallsShort(desk, taskId, figure) !== null) !== null;
    if (isDoubtful) return { problem: { type: 'figure', why: 'unreadable' } };
    if (reading.type === 'figure') {
      const { value: figure, words: behind } = reading;
      const saidNow = behind === '' ? said : toSaid(behind, short(figure));
      return { entry: judged(measure, entry.figure, { ...rest, figure, ...saidNow }) };
    }
    if (reading.type !== 'other-unit' && /^[\d.,%\s/+-]+$/.test(words))
      return { problem: { type: 'figure', why: reading.type } };
  }
  return { entry: { ...rest, ...toSaid(words, short(entry.figure)) } };
}
