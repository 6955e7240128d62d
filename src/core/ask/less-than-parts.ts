import { fold } from '../text/fold.ts';
import type { Answer, AskContext, AskResult } from './answer.ts';
import { namesATask, namesIndex } from './carried-on.ts';
import { leavesOutNamed } from './goes-on.ts';
import { areOfKinds, areOfMonths, areOfReports } from './kinds-asked.ts';
import { asksAnother, picksLess } from './picks.ts';
import type { Query } from './query.ts';
import { type Clause, leans, tells } from './several.ts';

const partOf = /(?:^|[\s,])(?:trong|trg) (?:số )?(?:đó|đấy|ấy|do|day|ay)(?=[\s,])/iu;

/** «chi phí tuân thủ có 7 nhiệm vụ». */
const isCountOfOne = (answer: Answer): boolean =>
  answer.type === 'facts' &&
  answer.facts.length === 1 &&
  answer.facts.every(({ intent }) => intent === 'task-count');

/** «chỉ số đó có mấy việc, việc nào của trung tâm»: all of an index's tasks are counted first, then those of one unit among them. */
function isOfUnit({ answer }: AskResult, { of, where, fold }: Query): boolean {
  const isOfAll =
    answer.type === 'tasks' ||
    isCountOfOne(answer) ||
    (answer.type === 'found' &&
      answer.query.of === 'task' &&
      answer.query.fold === 'count' &&
      answer.query.where.every(({ by }) => by === 'index'));
  const has = (by: Query['where'][number]['by']): boolean => where.some((filter) => filter.by === by);
  return isOfAll && of === 'task' && (fold === 'count' || fold === undefined) && has('index') && has('unit');
}

/** «tôi phụ trách mấy chỉ số, cái nào tụt hạng»: those that are counted first, and the ones among them that a second condition selects. */
function narrowsIndices({ answer }: AskResult, { of, where }: Query): boolean {
  if (of !== 'index' || answer.type !== 'found' || answer.query.of !== 'index') return false;
  const first = answer.query.where.map((filter) => JSON.stringify(filter));
  const then = where.map((filter) => JSON.stringify(filter));
  return first.length > 0 && then.length > first.length && first.every((one) => then.includes(one));
}

/** «chủ trì mấy chỉ số và có việc ở mấy chỉ số», read as one: two relations of the same unit, each of which was asked by itself. */
function joinsRelations({ answer }: AskResult): boolean {
  if (answer.type !== 'found' || answer.query.of !== 'index') return false;
  const units = answer.query.where.filter(({ by, not }) => by === 'unit' && !not);
  return new Set(units.map((one) => (one.by === 'unit' ? one.relation : ''))).size > 1;
}

/** The questions of a message, each with its answer by itself, and the answer to the whole. */
export interface Asked {
  questions: readonly Clause[];
  results: readonly AskResult[];
  whole: AskResult;
}

/** Whether two things are asked of which neither says among which the other is looked for. */
export const asksTwo = ({ questions, results, whole }: Asked): boolean =>
  joinsRelations(whole) || asksAnother(questions, results, whole);

/** «cả thảy mấy nhiệm vụ, đơn vị nào nhiều nhất»: how many there are is asked first, which the order alone does not tell. */
export function countsBefore({
  results,
  whole,
  text,
}: Pick<Asked, 'results' | 'whole'> & { text: string }): boolean {
  const [first, second, more] = results;
  const { answer } = whole;
  if (!first || !second || more || answer.type !== 'found') return false;
  // «có tất cả mấy nhiệm vụ, trong đó của chị Lan mấy cái»
  const isPart = answer.query.fold === 'count' && partOf.test(text);
  // «trong mấy chỉ số của thanh tra, cái nào …»: one question, of which the first part says among which.
  const isNarrower = narrowsIndices(first, answer.query) && !/^\s*(?:trong|trg|ngoài|ngoai) /iu.test(text);
  if (!answer.query.order && !isPart && !isNarrower && !isOfUnit(first, answer.query)) return false;
  const tellsAll = answer.query.of === 'index' && answer.query.order?.take === 'all';
  const counts =
    first.answer.type === 'plan-task-count' ||
    (isPart && first.answer.type === 'tasks') ||
    isOfUnit(first, answer.query) ||
    (first.answer.type === 'found' && first.answer.query.fold === 'count');
  return counts && !tellsAll;
}

/** «tháng 7 so với tháng 6 có bớt không, đơn vị nào nhiều nhất»: read as one, the order is told and the comparison is not. */
function leavesOutComparison(results: readonly AskResult[], { answer }: AskResult): boolean {
  const [first] = results;
  const compares = (one: Answer | undefined): boolean =>
    one?.type === 'found' &&
    one.query.months.length === 2 &&
    (one.query.fold === 'yes-no' || one.query.fold === 'difference') &&
    // «cả hai tháng đều chậm» sets nothing beside.
    one.query.where.every((filter) => filter.by !== 'status' || !(filter.every || filter.least));
  return compares(first?.answer) && !compares(answer);
}

/** Whether each of several questions was asked by itself, though the whole was read as one. */
export function wereApart({
  questions,
  results,
  whole,
  gists,
}: Asked & { gists: readonly string[] }): boolean {
  // A whole that says more than each of its parts was one question after all.
  const isFuller =
    whole.answer.type === 'facts' &&
    gists.every((gist) => gist.startsWith('facts ')) &&
    whole.answer.facts.length < gists.length;
  const isSaid =
    asksTwo({ questions, results, whole }) ||
    leavesOutComparison(results, whole) ||
    picksLess(whole, results) ||
    questions.some(({ apart }) => apart);
  return isFuller || (isSaid && results.every(({ answer }) => tells(answer)));
}

/** Who somebody is, or several are. */
export const isOfPeople = (answer: Answer): boolean =>
  answer.type === 'who-is' ||
  answer.type === 'people' ||
  (answer.type === 'several' && answer.answers.every(isOfPeople));

/** «chị Phương là trưởng phòng nào, còn anh Phương phụ trách chỉ số nào»: read as one, nothing is told of who somebody is. */
const leavesOutPeople = (results: readonly AskResult[], whole: AskResult): boolean =>
  results.every(({ answer }) => tells(answer)) &&
  results.some(({ answer }) => isOfPeople(answer)) &&
  !results.every(({ answer }) => isOfPeople(answer)) &&
  !(whole.answer.type === 'several' ? whole.answer.answers : [whole.answer]).some(isOfPeople);

/** A group's count with the order of units, units in an order with both its ends, of which units something rose: both of what was asked. */
export const tellsBoth = ({ answer }: AskResult): boolean =>
  (answer.type === 'unit-ranking' && answer.both === true) ||
  (answer.type === 'moved-by-month' && answer.units !== undefined) ||
  (answer.type === 'found' && answer.query.of === 'group' && answer.query.fold === 'count');

/** «Trưởng phòng đó là ai, tháng 4 phòng ấy chậm mấy việc»: the whole is the one of them, and tells nothing of the other, which is of another kind. */
function isOfOneOnly(results: readonly AskResult[], whole: AskResult): boolean {
  const sorted = ({ answer }: AskResult): string | null =>
    answer.type === 'found'
      ? JSON.stringify([
          answer.query.of,
          answer.query.months,
          ...answer.query.where.map((one) => JSON.stringify(one)).sort(),
        ])
      : null;
  const told = sorted(whole);
  return (
    told !== null &&
    results.every(({ answer }) => tells(answer)) &&
    results.some((one) => sorted(one) === told) &&
    results.some(({ answer }) => answer.type === 'who-is')
  );
}

/** What is told of reports and people, and by no list of tasks. */
const ofOtherKind: ReadonlySet<Answer['type']> = new Set([
  'sent',
  'missing',
  'debt',
  'nudges',
  'who-is',
  'people',
  'unit-progress',
]);
const ofSending = /(?:nộp|gửi|báo cáo|nợ|nhắc|nop|gui|bao cao|bc|nhac)(?!\p{L})/iu;

/**
 * «tháng 4 nộp được mấy đơn nhãn hiệu, phòng … gửi báo cáo có đúng hạn không»: read as one a task is told of, and nothing of the report
 * that is asked about by itself.
 */
function leavesOutReport({ questions, results, whole }: Asked): boolean {
  const { answer } = whole;
  // «trễ mấy ngày, có ghi lý do không»: why it was late is told with it.
  if (answer.type === 'sent' && answer.why) return false;
  // «trung tâm nộp hôm nào, ai còn nợ»: one unit's report, and who of all has sent none.
  const isOfAll = (one: Answer): boolean => one.type === 'sent' && one.what === 'unsent';
  if (answer.type === 'sent' && !isOfAll(answer) && answer.rows.length === 1)
    return results.length > 1 && results.some((one) => isOfAll(one.answer));
  const all = whole.answer.type === 'several' ? whole.answer.answers : [whole.answer];
  const isTold = (type: Answer['type']): boolean => all.some((one) => one.type === type);
  return (
    results.length > 1 &&
    results.every(({ answer }) => tells(answer)) &&
    results.some(({ answer }) => isTold(answer.type)) &&
    results.some(
      ({ answer }, at) =>
        ofOtherKind.has(answer.type) &&
        !isTold(answer.type) &&
        (answer.type === 'who-is' || ofSending.test(questions[at]?.alone ?? '')),
    )
  );
}

/** «trễ mấy ngày, tháng này thì sao»: read as one it asks what comes of being late, and neither of the two does. */
const isHowOfTwo = (results: readonly AskResult[], { answer }: AskResult): boolean =>
  answer.type === 'how' &&
  results.length > 1 &&
  results.every((one) => tells(one.answer) && one.answer.type === 'sent');

/** Whether what the whole was read as is less than its questions one by one: one of them alone, or of one kind or month. */
export const isLessThan = (results: readonly AskResult[], whole: AskResult): boolean =>
  isOfOneOnly(results, whole) ||
  areOfKinds(results) ||
  areOfMonths(results, whole) ||
  isHowOfTwo(results, whole);

/** A question's own month, and not that of the one before it. */
const ofMonth = /(?:tháng|thang|kỳ|ky) (?:\d|trước|truoc|này|nay)|(?<!\p{L})t\d/iu;

const eachOfItsMonth = ({ questions, results, whole }: Asked): boolean =>
  areOfReports(results, whole) && questions.slice(1).every(({ alone }) => ofMonth.test(alone));

/** Whether the whole tells nothing of what one of its questions asks: a report, a task, who somebody is. */
export const leavesOut = ({ questions, results, whole }: Asked, context: AskContext): boolean =>
  leavesOutReport({ questions, results, whole }) ||
  leavesOutNamed(results, whole.answer, (at) => {
    const { alone } = questions[at]!;
    // «…, giờ giải quyết chưa»: of what was said before it.
    return !leans.test(fold(alone)) && (namesIndex(alone, context) || namesATask(alone, context));
  }) ||
  leavesOutPeople(results, whole) ||
  eachOfItsMonth({ questions, results, whole });
