import { readPastDay } from '../time/past-day.ts';
import { judged } from './correct-entry.ts';
import { type Desk, measureOf, overdueProblem, type Problem, passedDay } from './desk-draft.ts';
import { saidAnew, takeOnly } from './exceptions.ts';
import { readNoFigure } from './no-figure.ts';
import { type Entry, isBehind, maxWords, type Status } from './report.ts';
import { beginsWithStatus } from './spoken-status.ts';

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

/** The day that words behind «xong» begin with, and the rest of them: «15/7, đã họp». */
function dayIn(words: string, now: number): { day: string; rest: string } | null {
  const [first = '', ...others] = words.split(/[,;–]\s*|\n/);
  const day = readPastDay(first, now);
  return day === 'unclear' || day === 'ahead' ? null : { day, rest: others.join(', ').trim() };
}

/** What was due before was done on a day, which decides whether it was in time: it must be said. */
function withDay(desk: Desk, taskId: string, before: Entry, entry: Entry, now: number): Corrected {
  if (entry.status !== 'done' || entry.doneOn || passedDay(desk, taskId, now) === null) return { entry };
  const read = entry.result === undefined ? null : dayIn(entry.result, now);
  const doneOn = read?.day ?? before.doneOn;
  if (doneOn === undefined) return problem({ type: 'day', why: 'wanted' });
  const { result, ...rest } = entry;
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

/**
 * What the office's correction makes of an answer that a unit sent.
 * @param desk the unit's report as it was sent, on the desk of whoever corrects it
 * @param now epoch ms
 * @returns the answer, or why what was said can be none
 */
export function correctedAnswer(desk: Desk, taskId: string, said: SaidRight, now: number): Corrected {
  const before = desk.draft.entries[taskId];
  if (!before) return problem('unchanged');
  const overdue = 'status' in said ? overdueProblem(desk, taskId, said.status, now) : null;
  if (overdue) return problem(overdue);
  const made: Corrected =
    'status' in said
      ? {
          entry: {
            ...saidAnew(before, said.status, ''),
            ...noFigureWith(before, said.status),
            evidence: before.evidence,
            at: now,
            by: desk.draft.personId,
          },
        }
      : byWords(desk, taskId, before, said.words, now);
  if ('problem' in made) return made;
  const dated = withDay(desk, taskId, before, made.entry, now);
  return 'entry' in dated && saysTheSame(dated.entry, before) ? problem('unchanged') : dated;
}
