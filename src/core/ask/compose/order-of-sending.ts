import type { Asked } from '../answer.ts';
import { holds, pattern } from '../sentence.ts';
import { has, isHeadOf, type Parts, wholeSentence } from './parts.ts';
import { answerSent } from './reports-sent.ts';

const sends = '(?:nộp|gửi|báo cáo|bc)';
const orders =
  '(?:xếp|sắp xếp|xếp loại|xếp hạng|xếp thứ tự|thứ tự|bảng xếp hạng|bảng thành tích|thành tích|bảng vàng|thi đua)';

/** Those who report in the order in which they sent. */
const bySending = pattern(
  `thứ tự(?: [^ ]+){0,6} ${sends}|sắp xếp(?: [^ ]+){0,4} theo (?:giờ|thời gian|ngày|thời điểm)(?: [^ ]+){0,2} ${sends}|${sends}(?: [^ ]+){0,6} (?:từ )?(?:sớm|nhanh)(?: nhất)?(?: (?:đến|tới|rồi|xuống))? (?:muộn|trễ|chậm|chót)`,
);
/** By whatever they did, or who is at either end of them. */
const bySomething = pattern(`${orders}(?: [^ ]+){0,6} (?:nộp|gửi|báo cáo|bc|trễ|muộn|chậm)`);
const placeOfOne = pattern(
  '(?:ai|(?:đơn vị|phòng|bên|đv|đứa) nào) (?:(?:đang|là|mà|về|đứng) )*(?:nhất|bét|chót|cuối bảng|đội sổ|đầu bảng|cầm đèn đỏ)(?= )',
);

/** That those who report are set in no order in a group. */
export const rankedPrivately: Asked = {
  answer: { type: 'refused', refusal: { type: 'in-private', why: 'ranked' } },
};

/** «xếp thứ tự các đơn vị nộp từ sớm đến muộn»: when each sent, the first first; a group hears no order of them, and why. */
export function orderOfSending(parts: Parts): Asked | null {
  if (isHeadOf(parts, 'index')) return null;
  const whole = wholeSentence(parts);
  if (parts.context.inGroup)
    return [bySending, bySomething, placeOfOne].some((words) => holds(words, whole)) ? rankedPrivately : null;
  if (!holds(bySending, whole) || has(parts, 'status', 'number', 'words', 'ranking')) return null;
  const asked = answerSent(parts, 'when');
  if (asked?.answer.type !== 'sent') return asked;
  const sentAt = ({ report }: (typeof asked.answer.rows)[number]): number =>
    report?.firstSentAt ?? Number.POSITIVE_INFINITY;
  const rows = asked.answer.rows.toSorted(
    (one, other) => one.month - other.month || sentAt(one) - sentAt(other),
  );
  return { ...asked, answer: { ...asked.answer, rows } };
}
