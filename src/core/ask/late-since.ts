import type { AskContext, AskResult, Memory } from './answer.ts';
import { answered } from './compose/answered.ts';
import { fields } from './fields.ts';
import type { Query } from './query.ts';
import type { Asking } from './turn.ts';

const since =
  /[,;] *(?:(?:trong đó|và|thì|trong do|va|thi) )*(?:có )?(?:cái|việc|mục|nhiệm vụ|cai|viec|muc|nhiem vu) (?:nào|nao) (?:(?:đã|bị|da|bi) )*(?:chậm|trễ|cham|tre) (?:từ|suốt từ|tu)(?: hồi)? (?:(?:tháng|thang|t) ?(\d{1,2})|(?:tháng|thang|kỳ|ky) (?:trước|truoc))(?: (?:sang|rồi|luôn|đến giờ|tới giờ|đến nay|tới nay|qua|roi|luon|den gio|toi gio|den nay))*[ ?.!]*$/iu;

/** The same tasks that were late in both of two months; null where no one month was asked about before. */
function inBoth(query: Query, from: number | undefined): Query | null {
  const [month, another] = query.months;
  const first = from ?? (month === undefined ? 0 : month - 1);
  if (query.of !== 'task' || month === undefined || another !== undefined || first < 1 || first >= month)
    return null;
  const { where, give } = query;
  return {
    of: 'task',
    where: [...where.filter(({ by }) => by !== 'status'), { by: 'status', status: 'behind', every: true }],
    give,
    months: [first, month],
  };
}

/**
 * «tháng 6 còn mấy việc chậm, cái nào chậm từ tháng trước luôn»: what is late, and which of it was so in the month before. Null where
 * the first of them tells no tasks of one month.
 */
export function lateSince(
  text: string,
  memory: Memory,
  context: AskContext,
  asking: Asking,
): AskResult | null {
  const found = since.exec(text);
  if (!found) return null;
  const first = asking.askOne(text.slice(0, found.index), memory, context);
  if (first.answer.type !== 'found') return null;
  const query = inBoth(first.answer.query, found[1] === undefined ? undefined : Number(found[1]));
  if (!query) return null;
  const both = answered(context, query, fields);
  return { ...first, answer: { type: 'several', answers: [first.answer, both.answer] } };
}
