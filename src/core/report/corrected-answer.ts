import { fold } from '../text/fold.ts';
import { judged } from './correct-entry.ts';
import { type Desk, measureOf, overdueProblem, type Problem, passedDay } from './desk-draft.ts';
import { doneDayIn } from './done-day.ts';
import { saidAnew, takeOnly } from './exceptions.ts';
import { readNoFigure } from './no-figure.ts';
import { type Entry, isBehind, maxWords, type Status } from './report.ts';
import { beginsWithStatus } from './spoken-status.ts';
import type { Said } from './words-of-answer.ts';

/** What the office says is right: a status that it chose, or words as a unit would type them. */
export type SaidRight = { status: Status } | { words: string };

type Corrected = { entry: Entry } | { problem: Problem | 'unchanged' };

const problem = (why: Problem | 'unchanged'): Corrected => ({ problem: why });

/** Whether two answers say the same, whoever gave them when and however they came to be. */
function saysTheSame(left: Entry, right: Entry): boolean {
  const of = ({ status, figure, noFigure, result, obstacle, proposal, doneOn }: Entry): string =>
    JSON.stringify([status, figure, noFigure, result, obstacle, proposal, doneOn]);
  return of(left) === of(right);
}

/** What a status that was chosen leaves of an answer without its figure: still that it is awaited, or that there was none. */
function noFigureWith({ noFigure }: Entry, status: Status): Pick<Entry, 'noFigure'> {
  if (noFigure === undefined || status === 'not-begun') return {};
  return { noFigure: isBehind({ status }) ? 'awaited' : noFigure };
}

/** What was due before was done on a day, which decides whether it was in time: it must be said. */
function withDay(desk: Desk, taskId: string, before: Entry, entry: Entry, now: number): Corrected {
  if (entry.status !== 'done' || entry.doneOn || passedDay(desk, taskId, now) === null) return { entry };
  const { result, ...rest } = entry;
  const read = result === undefined ? null : doneDayIn(result, now);
  const doneOn = read?.day ?? before.doneOn;
  if (doneOn === undefined) return problem({ type: 'day', why: 'wanted' });
  const words = read ? read.rest : (result ?? '');
  return { entry: { ...rest, doneOn, ...(words === '' ? {} : { result: words }) } };
}

/** What words make of an answer. */
function byWords(desk: Desk, taskId: string, before: Entry, words: string, now: number): Corrected {
  const measure = measureOf(desk, taskId);
  const spoken = beginsWithStatus(words);
  // That it was done, of what was due before: the day stands in its words, and is asked where it does not.
  if (
    !measure &&
    spoken?.status === 'done' &&
    passedDay(desk, taskId, now) !== null &&
    words.length <= maxWords
  )
    return {
      entry: {
        ...saidAnew(before, 'done', spoken.rest),
        evidence: before.evidence,
        at: now,
        by: desk.draft.personId,
      },
    };
  const { figure, ...unmeasured } = before;
  const known = measure && readNoFigure(words) !== null ? unmeasured : before;
  const asked: Desk = {
    ...desk,
    // What was given back may be answered as before: the office knows why.
    returned: {},
    draft: { ...desk.draft, entries: { ...desk.draft.entries, [taskId]: known } },
  };
  const [after, effects] = takeOnly(asked, taskId, words, now, false);
  const [why] = effects.flatMap((one) => (one.type === 'ask' && one.problem ? [one.problem] : []));
  if (why) return problem(why);
  const entry = after.draft.entries[taskId] ?? before;
  // A rate that is typed without a status decides on it, as where the unit reports it.
  const isJudged = measure && entry.figure !== undefined && spoken === null;
  return { entry: isJudged ? judged(measure, figure ?? measure.target, entry) : entry };
}

/** Whose part of an answer a label names. */
const partNamed: Readonly<Record<string, keyof Said>> = {
  'ket qua': 'result',
  'vuong mac': 'obstacle',
  'nguyen nhan': 'obstacle',
  'kien nghi': 'proposal',
  'de xuat': 'proposal',
};
const partNames =
  'kết quả|ket qua|vướng mắc|vuong mac|nguyên nhân|nguyen nhan|kiến nghị|kien nghi|đề xuất|de xuat';
const label = new RegExp(`(?:^|[\\n;,.])\\s*(${partNames})\\s*:\\s*`, 'giu');
const takenOut = new RegExp(
  `(?:^|[\\n;,.])\\s*(?:bỏ|xóa|xoá|bo|xoa)\\s+(${partNames})\\s*(?=$|[\\n;,.])`,
  'giu',
);

/** Parts of an answer that words name by themselves («kết quả: …», «bỏ kiến nghị»; null: taken out), and the words before them. */
interface NamedParts {
  head: string;
  parts: Partial<Record<keyof Said, string | null>>;
}

/** Takes the parts of an answer that are named apart from its status, figure and other words. */
export function namedParts(typed: string): NamedParts {
  const parts: NamedParts['parts'] = {};
  const words = typed.replace(takenOut, (_, name: string) => {
    parts[partNamed[fold(name)]!] = null;
    return '';
  });
  const labels = [...words.matchAll(label)];
  labels.forEach(({ index, 0: whole, 1: name }, at) => {
    const said = words.slice(index + whole.length, labels[at + 1]?.index ?? words.length).trim();
    parts[partNamed[fold(name!)]!] = said === '' ? null : said;
  });
  const head = words.slice(0, labels[0]?.index ?? words.length);
  return { head: head.trim().replace(/^[\s;,.]+$/u, ''), parts };
}

/** Whether words say a status, a figure, or that there is none: others alone may be anything, and correct nothing. */
function saysAnything(desk: Desk, taskId: string, words: string): boolean {
  if (beginsWithStatus(words)) return true;
  const measure = measureOf(desk, taskId);
  return measure !== undefined && (readNoFigure(words) !== null || /^[+-]?\s*\d/.test(words));
}

/** An answer of which only what was said is another one: words that nobody named stay. */
function withRest(before: Entry, after: Entry, parts: NamedParts['parts']): Entry {
  const { result: _, obstacle: __, proposal: ___, ...rest } = after;
  // Why it was behind is no result, though the status that a figure decides may have made it one.
  const isMoved = after.result !== undefined && after.result === before.obstacle;
  const made: Said = isMoved ? before : after;
  const words = (['result', 'obstacle', 'proposal'] as const).flatMap((part) => {
    const said = parts[part] === undefined ? (made[part] ?? before[part]) : parts[part];
    return said === null || said === undefined ? [] : [[part, said] as const];
  });
  const doneOn = after.status === 'done' ? (after.doneOn ?? before.doneOn) : undefined;
  return { ...rest, ...Object.fromEntries(words), ...(doneOn === undefined ? {} : { doneOn }) };
}

/** What a status that was chosen makes of an answer. */
const byStatus = (desk: Desk, before: Entry, status: Status, now: number): Corrected => ({
  entry: {
    ...saidAnew(before, status, ''),
    ...noFigureWith(before, status),
    evidence: before.evidence,
    at: now,
    by: desk.draft.personId,
  },
});

/** What words make of an answer, those apart that name their part. */
function bySaid(
  desk: Desk,
  taskId: string,
  before: Entry,
  { head, parts }: NamedParts,
  now: number,
): Corrected {
  const isTooLong = Object.values(parts).find((words) => (words ?? '').length > maxWords);
  if (typeof isTooLong === 'string') return problem({ type: 'too-long', length: isTooLong.length });
  if (head === '')
    return Object.keys(parts).length === 0
      ? problem('unchanged')
      : { entry: { ...before, at: now, by: desk.draft.personId } };
  if (!saysAnything(desk, taskId, head))
    return problem({ type: 'exception', line: head, why: measureOf(desk, taskId) ? 'figure' : 'words' });
  return byWords(desk, taskId, before, head, now);
}

/**
 * What the office's correction makes of an answer that a unit sent: what it does not name stays as the unit said it.
 * @param desk the unit's report as it was sent, on the desk of whoever corrects it
 * @param now epoch ms
 * @returns the answer, or why what was said can be none
 */
export function correctedAnswer(desk: Desk, taskId: string, said: SaidRight, now: number): Corrected {
  const before = desk.draft.entries[taskId];
  if (!before) return problem('unchanged');
  const overdue = 'status' in said ? overdueProblem(desk, taskId, said.status, now) : null;
  if (overdue) return problem(overdue);
  const named: NamedParts = 'status' in said ? { head: '', parts: {} } : namedParts(said.words);
  const made =
    'status' in said ? byStatus(desk, before, said.status, now) : bySaid(desk, taskId, before, named, now);
  if ('problem' in made) return made;
  const dated = withDay(desk, taskId, before, made.entry, now);
  if ('problem' in dated) return dated;
  const entry = withRest(before, dated.entry, named.parts);
  return saysTheSame(entry, before) ? problem('unchanged') : { entry };
}
