import { fold } from '../text/fold.ts';
import type { How, HowDetail } from './language.ts';
import { everyday } from './procedure-everyday.ts';
import { topics } from './procedure-topics.ts';
import { holds, pattern, type Sentence } from './sentence.ts';

/** What of the work with the bot is asked about. */
export interface Procedure {
  how: Exclude<How, 'command'> | { command: string };
  detail?: HowDetail;
  /** It is asked about by words that are of nothing else. */
  first?: true;
}

/**
 * The mood in which it is asked how something is done, whether it may or must be, what becomes of it, who does it: a way, a leave, a
 * duty, a consequence, one of two.
 */
const moods = [
  // A way: by what, where, in which manner.
  pattern(
    '(?:làm sao|sao cho|làm thế nào|thế nào|như thế nào|kiểu gì|kiểu chi|kiểu nào|cách nào|cách gì|cách|bằng gì|bằng lệnh|ra sao|thao tác|các bước|bước nào|quy trình|ở đâu|ở mô|chỗ nào|chỗ mô|bên nào|kênh nào|vào đâu|vô đâu|nút nào|nút chi|lệnh gì|lệnh nào|mục nào|xử lý sao|tính sao|chọn sao|chuyển sao|gõ sao|đâu|cái chi|hướng dẫn|(?:bấm|gõ|nhấn|chọn|điền|nhập|làm|cần|phải|bật) (?:cái )?(?:gì|chi|số mấy)|thì sao|sao(?= $| (?:em|anh|chị|bot|ad|vậy) $))',
  ),
  // A leave or a power.
  pattern(
    '(?:được không|được chứ|được chưa|được hông|được hả|được à|được nữa|(?:có|còn|thì) (?:[^ ]+ ){0,4}được(?= |$)|được (?:[^ ]+ ){1,6}(?:không|hông|chứ)|cho phép|có quyền|được quyền|được phép|có thể|có nhận|còn nhận|còn cho|có cho|cũng được|lúc nào được|(?:xem|hỏi|làm) được (?:những )?gì)',
  ),
  // A duty.
  pattern(
    '(?:có phải|có cần|bắt buộc|cần phải|hay phải|phải không|cần không|(?:phải|cũng phải) [^@]*|nhất thiết|có bắt|bắt (?:mình|tôi|em|phải|anh|chị))',
  ),
  // What becomes of it.
  pattern(
    '(?:có sao|sao không|bị gì|bị chi|bị sao|chuyện gì|bị phạt|bị trừ|trừ gì|có bị|bị tính|bị coi|coi là|tính trễ|có biết|có được báo|nhận được tin|nhận tin|có nhận|hợp lệ|có mất|bắt lỗi|tính lỗi|(?:có|bị|còn|vẫn) (?:[^ ]+ ){1,6}(?:không|hông)(?= |$))',
  ),
  // Who.
  pattern(
    '(?:ai (?:được|quyết|duyệt|xác nhận|bấm|nhận|xem|gửi|có quyền|cho|ký|xử lý|trả lời|đồng ý|cấp)|xin ai|hỏi ai|báo ai|gửi ai|trình ai|cho ai|về ai|ở ai|do ai)',
  ),
  // How many, how long, when: of what is set by a rule.
  pattern(
    '(?:mấy (?:lần|bận|ngày|giờ|tấm|cái|file|ảnh|hôm|đợt)|tối đa|bao lâu|bao nhiêu (?:lần|ngày|mb|tấm|ảnh)|loại (?:file|tệp|nào)|khi nào|lúc nào|bao giờ|một lần|ngày nào|dạng)',
  ),
  // What is said is to be affirmed.
  pattern('(?:hả|à|hở|hử|ha|đúng không|phải không|đấy chứ)(?: (?:em|bot|anh|chị|bạn|ạ|đó|vậy))*(?= $)'),
  // One of two.
  pattern('(?:hay|hoặc)(?: là)?(?= )'),
];

/** Those behind how things stand before all others: they ask for more signs. */
const all = [...everyday, ...topics];

/** Whether a question is put in such a mood. */
const asksProcedure = (sentence: Pick<Sentence, 'text' | 'marked'>): boolean =>
  moods.some((mood) => holds(mood, sentence));

/**
 * What of the work with the bot a question asks about, by its mood and the kinds of words that stand together in it; null where it
 * asks of something else.
 * @param sentence with the names of the plan as signs: what names one asks of it
 * @param typed with all words as they were typed: «nhân viên» may be a name to the plan
 */
export function procedureIn(
  sentence: Pick<Sentence, 'text' | 'marked'>,
  typed: Pick<Sentence, 'text' | 'marked'> = sentence,
): Procedure | null {
  if (!asksProcedure(typed)) return null;
  const found = all.find(
    ({ all: kinds, none }) => kinds.every((words) => holds(words, typed)) && !(none && holds(none, sentence)),
  );
  if (!found) return null;
  const { how, detail, first } = found;
  return { how, ...(detail ? { detail } : {}), ...(first ? { first } : {}) };
}

/** Whether each clause of a message asks the same of the work with the bot, so that none of them asks for anything else. */
export function asksThroughout(text: string, how: How): boolean {
  const clauses = text
    .normalize('NFC')
    .toLowerCase()
    .split(/[,;?.!]+(?:\s+|$)/u)
    .filter((clause) => clause.trim().includes(' '));
  return (
    clauses.length > 1 &&
    clauses.every((clause) => {
      const words = clause.replace(/[^\p{L}\p{N}/.]+/gu, ' ').trim();
      return procedureIn({ text: ` ${words} `, marked: fold(words) !== words })?.how === how;
    })
  );
}
