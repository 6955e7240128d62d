import { planIdOf } from '../report/carried.ts';
import type { Answer, AskResult } from './answer.ts';

/** What an answer is of: indices, tasks or people, by their ids; null where it is of none of them. */
export interface Subject {
  of: 'index' | 'task' | 'person';
  ids: readonly string[];
}

const indices = (all: readonly { code: string }[]): Subject => ({
  of: 'index',
  ids: [...new Set(all.map(({ code }) => code))],
});

/** The first of rows that stand in an order of which one is asked for. */
function foremost({ query, found }: Extract<Answer, { type: 'found' }>): Subject | null {
  if (found.of === 'index') {
    const take = query.order?.take;
    return indices(typeof take === 'number' ? found.rows.slice(0, take) : found.rows);
  }
  return found.of === 'task'
    ? { of: 'task', ids: [...new Set(found.rows.map(({ task }) => planIdOf(task)))] }
    : null;
}

/** What an answer is of, where that is known. */
export function subjectOf(answer: Answer): Subject | null {
  switch (answer.type) {
    case 'found':
      return foremost(answer);
    case 'facts':
      return indices(answer.facts.map(({ index }) => index));
    case 'ranking':
      return indices(answer.indices);
    case 'bottom':
      return indices(answer.lowestRank.length > 0 ? answer.lowestRank : answer.lowestScore);
    case 'who-is':
      return { of: 'person', ids: [answer.person.id] };
    case 'cadence-due':
      return { of: 'task', ids: [...new Set(answer.items.map(({ task }) => planIdOf(task)))] };
    default:
      return null;
  }
}

/** Whether an answer is of one task that was found by its words: what is asked next is of it, and not of all that its words name. */
export const isOfOneTask = (answer: Answer | undefined): boolean =>
  answer?.type === 'found' && answer.query.about !== undefined && subjectOf(answer)?.ids.length === 1;

/** What the question before says itself of what it found: «những chỉ số chị Lan phụ trách». */
const knownOf = (answer: Answer): readonly string[] =>
  answer.type === 'found' && answer.query.where.some(({ by }) => by === 'person') ? ['leader'] : [];

/** What the plan sets, of an index or a task: what was reported of a task goes together with the rest of its report. */
const isOfPlan = (answer: Answer): boolean =>
  answer.type === 'facts' ||
  answer.type === 'cadence-due' ||
  (answer.type === 'found' && answer.query.months.length === 0 && answer.query.give.length > 0);

/** So many are still the same that is spoken of, and no list. */
const few = 3;

const isSame = (one: Subject, other: Subject): boolean =>
  one.of === other.of &&
  one.ids.length > 0 &&
  one.ids.length <= few &&
  one.ids.every((id) => other.ids.includes(id)) &&
  other.ids.length <= few;

/** What an answer tells of an index or task. */
const toldIn = (answer: Answer): readonly string[] =>
  answer.type === 'found'
    ? answer.query.give
    : answer.type === 'facts'
      ? answer.facts.map(({ intent }) => intent)
      : [answer.type];

/**
 * «cái nào tụt nhiều nhất, đồng chí nào phụ trách, năm nay phải lên mấy bậc»: a first question finds one thing, and each behind it,
 * which names nothing, asks something else of the same. Where the whole, read as one, tells as much, it stays.
 * @param names what each question names by itself
 */
export function goesOn(results: readonly AskResult[], names: readonly string[], whole: Answer): boolean {
  const [first, ...others] = results.map(({ answer }) => answer);
  const subject = first ? subjectOf(first) : null;
  if (!first || !subject || others.length === 0) return false;
  // Read as one it may be of others, who are named behind: «việc nào ba tháng liền chưa làm, của phòng nào».
  const inAll = subjectOf(whole);
  const isOrdered = whole.type === 'ranking' || (whole.type === 'found' && whole.query.order !== undefined);
  if (!isOrdered && inAll && inAll.of === subject.of && inAll.ids.join() !== subject.ids.join()) return false;
  const isGoingOn = others.every((answer, at) => {
    const of = subjectOf(answer);
    const before = [...knownOf(first), ...[first, ...others.slice(0, at)].flatMap(toldIn)];
    const isNew = toldIn(answer).some((one) => !before.includes(one));
    return names[at + 1] === '' && isOfPlan(answer) && of !== null && isSame(of, subject) && isNew;
  });
  const inWhole = toldIn(whole);
  return isGoingOn && others.flatMap(toldIn).some((one) => !inWhole.includes(one));
}

/** Whether an answer is of the one that its own question named: a task by its words, a person. */
const isOfNamed = (answer: Answer, { of, ids }: Subject, namesTask: () => boolean): boolean =>
  ids.length === 1 &&
  (of === 'person' ||
    (of === 'task' && answer.type === 'found' && answer.query.about !== undefined && namesTask()));

/** «việc nào chậm»: a list of tasks in a state, which no words of theirs chose. */
const isOfState = (answer: Answer): boolean =>
  answer.type === 'found' &&
  answer.query.of === 'task' &&
  answer.query.about === undefined &&
  answer.query.where.some(({ by }) => by === 'status');

/** What an answer and all its parts tell, each alone. */
const partsIn = (answer: Answer): readonly Answer[] =>
  answer.type === 'several' ? answer.answers : [answer];

/**
 * «kiểm tra được mấy cơ sở, mở mấy lớp tập huấn», «ai là trưởng phòng, cấp phó tên gì»: each question names what it is of, each something
 * else, and read as one the whole tells of fewer of them.
 * @param namesTask whether the words of a question, by its place, name a task by themselves
 */
export function leavesOutNamed(
  results: readonly AskResult[],
  whole: Answer,
  namesTask: (at: number) => boolean,
): boolean {
  if (results.length < 2) return false;
  const subjects: string[][] = [];
  for (const [at, { answer }] of results.entries()) {
    const named = partsIn(answer).map((one) => ({ one, of: subjectOf(one) }));
    const areNamed = named.every(({ one, of }) => of !== null && isOfNamed(one, of, () => namesTask(at)));
    // Behind a task that is named, its state is asked.
    if (!areNamed && !(at === 0 && isOfState(answer))) return false;
    subjects.push(named.flatMap(({ of }) => of?.ids.map((id) => `${of.of} ${id}`) ?? []));
  }
  const areApart = subjects.every((ids, at) =>
    subjects.every((others, other) => other === at || !ids.every((id) => others.includes(id))),
  );
  const told = partsIn(whole)
    .flatMap((one) => subjectOf(one) ?? [])
    .flatMap(({ of, ids }) => ids.map((id) => `${of} ${id}`));
  return areApart && subjects.some((ids) => !ids.every((id) => told.includes(id)));
}
