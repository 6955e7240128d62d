import type { Asked, Topic } from '../answer.ts';
import { holds, pattern } from '../sentence.ts';
import { answerSummary } from './month-things.ts';
import { monthsOf } from './months-asked.ts';
import { has, isOnly, type Parts, piecesOfType } from './parts.ts';

/** «thế nào», «ra sao», «tới đâu rồi», and nothing else but of whom: how something stands. */
const howItStands = pattern(
  '(?<=^ )(?:(?:thì|là|của|chung|tình hình|nhìn chung|toàn sở|cả sở|sở mình|sở|huyện|toàn huyện|mình|ta|mọi việc|công việc|các việc|đang|nó|làm|chạy|đi|kỳ|em|anh|chị|ơi|bot|cho hỏi|hỏi) )*(?:thế nào|ra sao|như thế nào|thế nào rồi|ra sao rồi)(?= $)',
);

/** «còn tháng 6 thì sao», behind a month that was shown as a whole. */
const andThatMonth = pattern('(?<=^ )(?:(?:còn|thế|vậy|thì|kỳ) )*(?:thì )?(?:sao|thế nào)(?= $)');

/** Whether a month as a whole was shown last: nothing less than all was left in mind by it. */
const isOfAll = ({ indices, open, last, person, unit }: Topic): boolean =>
  indices.length === 0 && !open && last === undefined && person === undefined && unit === undefined;

/** One month that has been, or the one at hand where none is named. */
function isOfOneMonth(parts: Parts): boolean {
  const { months, each, otherYear } = monthsOf(parts);
  return !each && !otherYear && months.length <= 1 && months.every((month) => month <= parts.context.atHand);
}

/** «Tháng 9 thế nào»: of nothing but a month, how all of it stands. */
const isBareMonth = (parts: Parts): boolean =>
  has(parts, 'period') &&
  parts.named.length === 0 &&
  (parts.topic === null
    ? holds(howItStands, parts.sentence)
    : isOfAll(parts.topic) && (holds(howItStands, parts.sentence) || holds(andThatMonth, parts.sentence))) &&
  isOnly(parts, 'period', 'ask', 'filler', 'words', 'summary', 'own');

/** «khâu thi công tháng 9 chạy tới đâu rồi»: of one of the plan's groups how its work stands, and not that of all. */
const isGroupsState = (parts: Parts): boolean =>
  has(parts, 'group') &&
  parts.named.length === 0 &&
  (piecesOfType(parts, 'words').some(({ what }) => what === 'progress') ||
    has(parts, 'summary', 'how') ||
    holds(asksState, parts.sentence)) &&
  isOnly(parts, 'period', 'group', 'own', 'head', 'ask', 'filler', 'words', 'within', 'summary');

const asksState = pattern('(?:thế nào|ra sao|như thế nào|sao rồi)(?= $)');

/** How a month stands as a whole, or the work of one of the plan's groups: a sum with what is behind. */
export const wholeMonth = (parts: Parts): Asked | null =>
  parts.left.length === 0 && isOfOneMonth(parts) && (isBareMonth(parts) || isGroupsState(parts))
    ? answerSummary(parts)
    : null;
