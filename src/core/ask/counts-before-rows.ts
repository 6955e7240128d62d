import { fold } from '../text/fold.ts';
import type { Answer, AskResult } from './answer.ts';

type Found = Extract<Answer, { type: 'found' }>;

const asksRows =
  /(?:viec|nhiem vu|cai|muc) (?:gi|nao)|(?:^| )(?:ke|liet ke|neu|la nhung|cu the|chi tiet|ten)(?= |$)/;

/** Tasks in a state, of which is asked how many they are. */
const isCount = (answer: Answer): answer is Found =>
  answer.type === 'found' &&
  answer.query.of === 'task' &&
  answer.query.fold === 'count' &&
  answer.query.about === undefined &&
  answer.query.give.length === 0 &&
  answer.query.where.some(({ by }) => by === 'status');

/** The same counted by units. */
const isByUnit = (answer: Answer, { query: { months } }: Found): answer is Found =>
  answer.type === 'found' &&
  answer.query.group?.by === 'unit' &&
  answer.query.months.join() === months.join();

/**
 * «mấy việc chậm, phòng nào nhiều nhất»: how many they are and how many each unit has, and no row of them, unless which they are is
 * asked, too.
 */
export function countsBeforeRows(result: AskResult | null, text: string): AskResult | null {
  if (result?.answer.type !== 'several' || asksRows.test(fold(text))) return result;
  const { answers } = result.answer;
  const shortened = answers.flatMap((one, at): Answer[] => {
    if (!isCount(one)) return [one];
    const units = answers.slice(at + 1).find((next) => isByUnit(next, one));
    if (!units) return [one];
    // A count by units tells the sum itself.
    return units.type === 'found' && units.query.fold === 'count'
      ? []
      : [{ ...one, query: { ...one.query, brief: true } }];
  });
  const [only, another] = shortened;
  return { ...result, answer: only && !another ? only : { ...result.answer, answers: shortened } };
}
