import { fold } from '../text/fold.ts';
import type { Answer, AskResult } from './answer.ts';
import type { Query } from './query.ts';
import { type Clause, pointsBack } from './several.ts';

/** «… cái nào hạng thấp nhất, cái nào chưa chấm điểm»: another of the same, and not one among what the first found. */
const another = /^\s*(?:(?:còn|và|rồi|con|va|roi) )?(?:cái|chỉ số|việc|cai|chi so|viec) (?:nào|nao)(?=\s)/iu;

/** Whether an answer picks one out of many by where it stands. */
const picks = (answer: Answer | undefined): boolean =>
  answer?.type === 'bottom' ||
  answer?.type === 'ranking' ||
  (answer?.type === 'found' && answer.query.of === 'index' && typeof answer.query.order?.take === 'number');

/** Whether an answer picks a single one. */
const picksOne = (answer: Answer | undefined): boolean =>
  answer?.type === 'bottom'
    ? (answer.lowestRank.length > 0 ? answer.lowestRank : answer.lowestScore).length === 1
    : picks(answer) && answer?.type === 'found' && answer.found.rows.length === 1;

/** Words of what an index has. */
const ofIndex =
  /(?:^| )(?:diem|hang|chi tieu|muc tieu|phan dau|phu trach|chu tri|phoi hop|lanh dao|tang|giam|tut)(?= |$)/;

/** Whether a question names nothing by itself and asks what the one index has that the question before it picked. */
export const isOfPicked = (
  { alone }: Clause,
  own: { names: string; period: string },
  before: Answer | undefined,
): boolean =>
  picksOne(before) &&
  own.names === '' &&
  own.period === '' &&
  ofIndex.test(fold(alone)) &&
  !/(?:^| )chi so(?= |$)/.test(fold(alone));

/** Whether a question asks for another one beside what the question before it picked. */
export const isAnotherOne = ({ alone }: Clause, before: Answer | undefined): boolean =>
  picks(before) && another.test(alone) && !pointsBack.test(alone);

/** «cái nào hạng thấp nhất, cái nào chưa chấm điểm», read as one, would be one that is both; «thấp nhất, cao nhất» are two ends. */
export const asksAnother = (
  questions: readonly Clause[],
  results: readonly AskResult[],
  { answer }: AskResult,
): boolean =>
  !(answer.type === 'found' && answer.query.order?.take === 'ends') &&
  questions.some((question, at) => isAnotherOne(question, results[at - 1]?.answer));

/** By what a question picks rows of the plan: figures and where they stand, and not whose they are. */
const picked = ({ where, order }: Query): string[] => [
  ...where.flatMap((filter) =>
    filter.by === 'figure' ? [`${filter.field} ${filter.not ? 'not ' : ''}${filter.op}`] : [],
  ),
  ...(order ? [`by ${order.field}`] : []),
];

/** «cái nào có chỉ tiêu điểm và cái nào còn thiếu nhiều nhất», read as one: it picks by less than its questions do, each by itself. */
export function picksLess({ answer }: AskResult, results: readonly AskResult[]): boolean {
  if (answer.type !== 'found' || answer.query.of !== 'index') return false;
  const whole = picked(answer.query);
  return results.some(
    ({ answer: one }) =>
      one.type === 'found' &&
      one.query.of === 'index' &&
      picked(one.query).some((part) => !whole.includes(part)),
  );
}
