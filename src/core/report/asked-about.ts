import { hasQuestionForm } from '../ask/question-form.ts';
import { fold } from '../text/fold.ts';
import type { Desk } from './desk-draft.ts';
import { isMereStatus } from './spoken-status.ts';
import { isDoubtful } from './to-bot.ts';
import { isQuestionOrProposal } from './words-of-answer.ts';

/** Whether words are asked about before they count: «xong cả» says what it says. */
export const isAskedAbout = (words: string): boolean =>
  isBareNumber(words) || (!isMereStatus(words) && (isDoubtful(words) || isQuestionOrProposal(words)));

/** What asks or bids the bot within words that are to be a reason, as it is written and as it is typed without its marks. */
const within =
  '(?<!\\p{L})(?:bao nhiêu|(?:ngày|tháng|hôm|thứ|là|được|còn|có) mấy|mấy (?:đơn vị|phòng|nhiệm vụ|việc|ngày|giờ)|đơn vị nào|phòng nào|ai phụ trách|ở đâu|khi nào|bao giờ)(?!\\p{L})';
const opening =
  '^(?:(?:thế|vậy|à|ơ|ủa) )*(?:(?:thế|vậy) còn|xem(?: lại)?|cho (?:tôi|em|anh|chị|mình|xem|hỏi)|mở|tìm|liệt kê|tra cứu|danh sách)(?!\\p{L})';
const ending = '(?<!\\p{L})(?:nhỉ|hả|hở)[.!]*$';
const asks = new RegExp(`${within}|${opening}|${ending}`, 'u');
const asksPlain = new RegExp(
  `${within}|${opening}|${ending}`.replaceAll('\\p{L}', '[a-z]').replace(/\p{L}+/gu, fold),
  'u',
);

/** Whether words ask or bid something: marks count where any were typed. */
function asksWithin(words: string): boolean {
  const typed = words.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  return /^[\p{ASCII}]*$/u.test(typed) ? asksPlain.test(typed) : asks.test(typed);
}

/**
 * Whether words are asked about before they become a reason that others read: whatever may be a question, a bidding, the
 * name of a command. One word alone gives no reason.
 */
export const isDoubtedReason = (words: string): boolean =>
  isAskedAbout(words) || hasQuestionForm(words) || asksWithin(words) || !/\S\s+\S/.test(words.trim());

/**
 * Whether words that were asked about are typed once more, and so meant. A number is as likely the same slip again: it
 * counts by [Ghi] alone.
 */
export const insists = ({ draft: { pending } }: Desk, words: string): boolean =>
  pending.doubted === words && !isBareNumber(words);

/** «3»: where choices are numbered it may be one of them, typed by habit. */
export const isBareNumber = (words: string): boolean => /^\d{1,2}[.)]?$/.test(words);
