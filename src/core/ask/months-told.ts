import type { Unit } from '../people/org.ts';
import { isBeforeFirst } from '../people/owes-from.ts';
import type { Progress } from '../report/progress.ts';
import { periodKey } from '../time/viet-nam-time.ts';
import type { Answer, AskContext } from './answer.ts';
import type { Filter } from './query.ts';

type Months = readonly number[];
type MonthsOf = { readonly [T in Answer['type']]: (answer: Extract<Answer, { type: T }>) => Months };

const none = (): Months => [];
const ofProgress = ({ progress }: { progress: Progress }): Months =>
  progress.type === 'month' ? [progress.period.month] : [];
const ofMonths = ({ months }: { months: readonly { month: number }[] }): Months =>
  months.map(({ month }) => month);

const ofAll = ({ months }: { months: Months }): Months => months;
const ofOne = ({ month }: { month: number }): Months => [month];

/** Fields of a task that a report fills. */
const reportedFields = new Set(['progress', 'obstacle', 'proposal', 'result', 'figure', 'done']);
const asksState = (where: readonly Filter[], give: readonly string[]): boolean =>
  where.some(({ by }) => by === 'status') || give.some((field) => reportedFields.has(field));

/** The months whose reports each answer tells of; none where it tells of the plan, of dates, of people. */
const monthsOf: MonthsOf = {
  card: ofProgress,
  facts: (answer) => (answer.facts.some(({ intent }) => intent === 'progress') ? ofProgress(answer) : []),
  'index-progress': ofProgress,
  obstacles: ofProgress,
  'by-status': ofProgress,
  'leader-progress': ofProgress,
  month: ofProgress,
  missing: ofProgress,
  'unit-progress': ofProgress,
  'unit-ranking': ofProgress,
  'unit-report': ofProgress,
  summary: ofProgress,
  found: ({ query }) => (asksState(query.where, query.give) ? query.months : []),
  counted: ofAll,
  sent: ofAll,
  'stood-in': ofAll,
  // What was read has been reported, whenever.
  accepted: none,
  debt: ofMonths,
  'months-beside': ofMonths,
  copied: ofOne,
  'late-ranking': ofAll,
  'units-at-work': ofOne,
  'groups-at-work': ofOne,
  'units-moved': ofAll,
  'moved-by-month': ofMonths,
  'lock-ready': none,
  history: ({ months }) => months.map(({ period }) => period.month),
  several: ({ answers }) => answers.flatMap((answer) => [...monthsTold(answer)]),
  claim: none,
  'only-one': none,
  // What was given back has been reported, whenever.
  returned: none,
  tasks: none,
  'person-indices': none,
  'unit-indices': none,
  ranking: none,
  bottom: none,
  'index-list': none,
  table: none,
  comparison: none,
  'leader-counts': none,
  'unit-counts': none,
  'plan-fact': none,
  'plan-task-count': none,
  cadence: none,
  deadline: none,
  'choose-index': none,
  'month-dates': none,
  // What the office and the calendar said, not what was reported.
  nudges: none,
  'cadence-due': none,
  'in-time': none,
  'groups-by-tasks': none,
  how: none,
  offer: none,
  chat: none,
  'who-am-i': none,
  'who-is': none,
  people: none,
  section: none,
  'not-yet-owing': none,
  'year-results': none,
  'left-out': none,
  former: none,
  refused: none,
  help: none,
  greeting: none,
  thanks: none,
};

/** The months whose reports an answer tells of; none where it tells of something else. */
export function monthsTold<A extends Answer>(answer: A): Months {
  // The row of a type takes the answers of that type.
  const of = monthsOf[answer.type] as (answer: Answer) => Months;
  return of(answer);
}

/** A month that has not opened as something to be said: until then nobody owes anything of it. */
function notOpen(context: AskContext, month: number): Progress {
  const progress = context.progressOf(month);
  if (progress.type !== 'month') return progress;
  const { period, openAt, deadlineAt, reported } = progress;
  return { type: 'not-open', period, openAt, deadlineAt, early: reported };
}

/** What an answer is where none of its months has opened. */
function beforeOpening(answer: Answer, progress: Progress): Answer {
  switch (answer.type) {
    case 'card':
    case 'facts':
    case 'index-progress':
    case 'unit-progress':
      return { ...answer, progress };
    default:
      return { type: 'month', progress };
  }
}

/** The one unit whose reports an answer is about; null of several, or of none. */
function unitTold(answer: Answer, { org }: AskContext): Unit | null {
  switch (answer.type) {
    case 'unit-report':
    case 'debt':
      return answer.unit;
    case 'unit-progress':
      return 'kind' in answer.unit ? answer.unit : null;
    case 'summary':
      return answer.for.type === 'unit' ? answer.for.unit : null;
    case 'history':
      return answer.of.type === 'unit' ? answer.of.unit : null;
    case 'found': {
      const ids = answer.query.where.flatMap((filter) => (filter.by === 'unit' ? filter.ids : []));
      return (ids.length === 1 && org.units.find(({ id }) => id === ids[0])) || null;
    }
    default:
      return null;
  }
}

/** Of a unit that reports only from a later month: that nothing of these months is asked of it. Null where something is. */
function beforeFirst(answer: Answer, context: AskContext): Answer | null {
  const unit = unitTold(answer, context);
  if (!unit?.owesFrom) return null;
  const told = monthsTold(answer);
  // What the plan has for it is so whatever it reports.
  if (told.length === 0 && answer.type !== 'debt') return null;
  const months = told.length > 0 ? told : [context.atHand];
  const { year } = context.plan;
  return months.every((month) => isBeforeFirst(unit, periodKey({ year, month })))
    ? { type: 'not-yet-owing', unit, from: unit.owesFrom, months }
    : null;
}

/**
 * An answer as it may be given at this moment: of months that have not opened it says when they open, and accuses nobody
 * of what is not asked yet.
 */
export function onlyOpened(answer: Answer, context: AskContext): Answer {
  if (answer.type === 'several')
    return { ...answer, answers: answer.answers.map((one) => onlyOpened(one, context)) };
  const notYet = beforeFirst(answer, context);
  if (notYet) return notYet;
  const isOpen = (month: number): boolean => context.datesOf(month).openAt <= context.now;
  // «hãy hỏi về tháng đã mở» helps nobody before the first of them.
  if (answer.type === 'refused' && answer.refusal.type === 'month-ahead' && !isOpen(context.atHand))
    return { type: 'month', progress: notOpen(context, answer.refusal.month) };
  const told = monthsTold(answer);
  const last = told.at(-1);
  return last === undefined || told.some(isOpen) ? answer : beforeOpening(answer, notOpen(context, last));
}
