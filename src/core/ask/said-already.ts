import type { Answer } from './answer.ts';
import type { TaskRow } from './found.ts';

type FoundTasks = Extract<Answer, { type: 'found' }> & { found: { of: 'task'; rows: readonly TaskRow[] } };
type Sent = Extract<Answer, { type: 'sent' }>;

const isTasks = (answer: Answer): answer is FoundTasks =>
  answer.type === 'found' && answer.found.of === 'task';

/** What of a task or of its report may be told beside what is told already. */
const addable: ReadonlySet<string> = new Set([
  'obstacle',
  'proposal',
  'result',
  'reached',
  'remaining',
  'cadence',
  'measure',
  'share',
]);

const keysOf = ({ found }: FoundTasks): ReadonlySet<string> => new Set(found.rows.map(({ task }) => task.id));

const isWithin = (few: ReadonlySet<string>, many: ReadonlySet<string>): boolean =>
  [...few].every((one) => many.has(one));

/** «thanh tra chậm việc gì, *vì sao*»: the same tasks once more, or all there are: what is asked of them goes with the first. */
function tasksTogether(before: FoundTasks, next: FoundTasks): FoundTasks | null {
  if (before.found.rows.length === 0 || !isWithin(keysOf(before), keysOf(next))) return null;
  const isSamePlane = before.query.months.join() === next.query.months.join();
  // The plan's words of tasks, and what was reported of the same: both were asked.
  // Of another month it is something else.
  if (!isSamePlane && before.query.months.length > 0) return null;
  const asksReport = next.query.give.some((one) => one !== 'figure');
  if (!isSamePlane && asksReport && next.query.months.length > 0) return null;
  const more = isSamePlane
    ? next.query.give.filter((one) => addable.has(one) && !before.query.give.includes(one))
    : [];
  // «3 tháng nay ra sao, tháng nào thấp nhất»: the month at an end stands before them all.
  const end = isSamePlane && next.query.extreme ? { extreme: next.query.extreme } : {};
  return more.length === 0 && end.extreme === undefined
    ? before
    : { ...before, query: { ...before.query, ...end, give: [...before.query.give, ...more] } };
}

const shownIn = ({ rows, months }: Sent): string =>
  `${months.join()} ${rows.map(({ unit, month }) => `${unit.id}/${month}`).join()}`;

/** «ai nộp muộn, *nộp lúc nào*»: one line tells who, when and by how many days. */
const isSentAgain = (before: Sent, next: Sent): boolean =>
  before.months.join() === next.months.join() &&
  (['late', 'unsent', 'days'].includes(before.what) || shownIn(before) === shownIn(next)) &&
  ['days', 'late', 'when', 'who', 'whether'].includes(next.what);

/** «ai nộp rồi, *ai trễ*, *ai chưa nộp*»: all three in one line. */
function withLate(before: Sent, next: Sent): Sent | null {
  const isOfAll = (before.what === 'sent' || before.what === 'on-time') && before.rows.length > 1;
  if (!isOfAll || shownIn(before) !== shownIn(next)) return null;
  if (next.what === 'late') return { ...before, withLate: true };
  return next.what === 'unsent' && before.withLate ? before : null;
}

/** Lists that somebody gets who asks for nothing in particular. */
const broad: ReadonlySet<Answer['type']> = new Set(['unit-indices', 'tasks', 'plan-task-count', 'table']);

/** Whether a list is of what one before it told of: its unit, its tasks. */
function isBroadOf(before: Answer, next: Answer): boolean {
  if (!broad.has(next.type) && !(next.type === 'found' && next.query.of === 'index')) return false;
  return before.type === 'found' && before.found.rows.length > 0 && before.query.of !== 'index';
}

/** «em nộp thay mấy lần, *hôm nào, đúng hạn không*»: when, by whom and how late stands with each that was sent so. */
const isStoodInAgain = (before: Extract<Answer, { type: 'stood-in' }>, { rows }: Sent): boolean =>
  rows.every((next) =>
    before.rows.some(({ unit, month }) => unit.id === next.unit.id && month === next.month),
  );

type Dates = Extract<Answer, { type: 'month-dates' }>;

/** «mấy kỳ khóa rồi, *tháng 5 khóa chưa*»: of all of them that one, too. */
const isDatesAgain = (before: Dates, next: Dates): boolean =>
  before.what === next.what &&
  next.months.every(({ month }) => before.months.some((one) => one.month === month));

type FoundIndices = Extract<Answer, { type: 'found' }> & {
  found: { of: 'index'; rows: readonly { code: string }[] };
};

const isIndices = (answer: Answer): answer is FoundIndices =>
  answer.type === 'found' && answer.found.of === 'index';

/** «chỉ số nào tụt hạng, xếp từ tụt nhiều nhất, *tụt mấy bậc*»: the same indices with the same of each, in no order. */
function isListedAgain(before: FoundIndices, next: FoundIndices): boolean {
  const codes = ({ found }: FoundIndices): string =>
    found.rows
      .map(({ code }) => code)
      .sort()
      .join();
  // How many there are is seen of those that are listed.
  const isPlain = !next.query.order && (next.query.fold ?? 'count') === 'count';
  const isOfSame = isPlain && before.query.fold !== 'count' && codes(before) === codes(next);
  const told = [...before.query.give, before.query.order?.field ?? ''];
  return isOfSame && next.query.give.every((one) => told.includes(one));
}

/** «cái nào xếp thấp nhất, chỉ tiêu ra sao»: the same in the same order, and more of each. */
const isToldMore = ({ query: one, found: { rows } }: FoundIndices, next: FoundIndices): boolean =>
  one.order !== undefined &&
  JSON.stringify(one.order) === JSON.stringify(next.query.order) &&
  rows.map(({ code }) => code).join() === next.found.rows.map(({ code }) => code).join() &&
  one.give.every((given) => next.query.give.includes(given));

/** «việc nào chậm, lý do gì»: a state's list in short, and its tasks with all that was reported of them. */
const ofState = (short: Answer, full: Answer): Answer | null =>
  short.type === 'by-status' &&
  isTasks(full) &&
  full.found.rows.length > 0 &&
  full.query.where.some((one) => one.by === 'status' && one.status === short.wanted && !one.not) &&
  (short.unit === undefined ||
    full.query.where.some((one) => one.by === 'unit' && one.ids.join() === short.unit?.id))
    ? full
    : null;

/** A state's tasks once, and no broad list of what was told. */
const ofStateOrBroad = (before: Answer, next: Answer): Answer | null =>
  ofState(before, next) ?? ofState(next, before) ?? (isBroadOf(before, next) ? before : null);

/** Of what was sent, two answers as one; null where both are to be said. */
function sentTogether(before: Sent, next: Sent): Answer | null {
  // «ai chưa nộp, ai nộp muộn»: who was late is told with who has not sent at all.
  const isBoth = before.what === 'unsent' && next.what === 'late';
  if (isBoth && before.months.join() === next.months.join())
    return before.rows.some(({ report }) => report === null) ? next : null;
  return withLate(before, next) ?? (isSentAgain(before, next) ? before : null);
}

/** Two answers as one, where the second says again what the first has said; null where both are to be said. */
function together(before: Answer, next: Answer): Answer | null {
  if (isTasks(before) && isTasks(next)) return tasksTogether(before, next);
  if (isIndices(before) && isIndices(next)) {
    if (isToldMore(before, next)) return next;
    if (isListedAgain(before, next)) return before;
  }
  if (before.type === 'sent' && next.type === 'sent') return sentTogether(before, next);
  if (before.type === 'stood-in' && next.type === 'sent' && isStoodInAgain(before, next)) return before;
  if (before.type === 'month-dates' && next.type === 'month-dates')
    return isDatesAgain(before, next) ? before : null;
  return ofStateOrBroad(before, next);
}

/** «mấy đơn vị nộp rồi, đơn vị nào chưa, ai trễ»: all three stand in the first. */
const tellsMissing = (one: Answer, other: Answer): boolean =>
  one.type === 'sent' &&
  one.withLate === true &&
  other.type === 'sent' &&
  other.what === 'unsent' &&
  shownIn(one) === shownIn(other);

/** Answers to the questions of one message, what says again what was said left out. */
export function withoutRepeats(answers: readonly Answer[]): Answer[] {
  const kept: Answer[] = [];
  for (const next of answers) {
    const at = kept.findIndex((before) => together(before, next) !== null);
    if (at < 0) kept.push(next);
    else kept[at] = together(kept[at]!, next)!;
  }
  return kept.filter((one) => !kept.some((other) => tellsMissing(other, one)));
}
