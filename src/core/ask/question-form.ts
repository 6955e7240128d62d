import { fold } from '../text/fold.ts';

/** How a question begins and ends, with diacritics and as it is typed without them. */
const written = {
  beginning:
    /^(ai|đơn vị nào|phòng nào|chỉ số nào|nhiệm vụ nào|bao nhiêu|mấy|khi nào|bao giờ|tại sao|vì sao|còn chỉ tiêu|(?:xin )?cho (?:(?:em|tôi|anh|chị|mình) )?(?:hỏi|biết(?! (?:thêm|là|rằng)(?!\p{L})))|xin hỏi|chỉ tiêu của|hạn báo cáo)(?!\p{L})/u,
  ending:
    /(?<!\p{L})(ai|gì|nào|ở đâu|làm sao|ra sao|bao nhiêu|bao lâu|bao giờ|mấy điểm|hạng mấy|thứ mấy|thế nào|(?:đến|tới) đâu|(?:xong|gửi|nộp|nhận|báo cáo|trả lời|được|hay) chưa|sao(?= rồi))(?: rồi)?$/u,
};
const folded = {
  beginning:
    /^(ai|don vi nao|phong nao|chi so nao|nhiem vu nao|bao nhieu|may|khi nao|bao gio|tai sao|vi sao|con chi tieu|(?:xin )?cho (?:(?:em|toi|anh|chi|minh) )?(?:hoi|biet(?! (?:them|la|rang)\b))|xin hoi|chi tieu cua|han bao cao)\b/,
  ending:
    /\b(ai|gi|nao|o dau|lam sao|ra sao|bao nhieu|bao lau|bao gio|may diem|hang may|thu may|the nao|(?:den|toi) dau|(?:xong|gui|nop|nhan|bao cao|tra loi|duoc|hay) chua|sao(?= roi))(?: roi)?$/,
};

/** What people say around a question: «thế ai ký», «bao giờ nhỉ». */
const around = {
  before: /^(?:(?:thế|vậy|thế thì|vậy thì|à|ơ|ủa|mà|the|vay)[,]? )+(?=\p{L})/u,
  behind: /(?: (?:nhỉ|vậy|thế|hả|hở|ạ|nhi|vay|ha))+$/u,
};

/** The longest text that is looked at as a question: what units report is longer. */
const mostWords = 20;

/**
 * Whether a text has the form of a question, for the moment in a dialog in which it could also be an answer. «chờ
 * Cục Thuế trả lời» is none; «ai phụ trách chi phí thời gian», «còn chỉ tiêu?» are.
 */
export function hasQuestionForm(text: string): boolean {
  const plain = text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  if (plain.split(' ').length > mostWords) return false;
  if (plain.endsWith('?')) return true;
  const words = plain
    .replace(/[^\p{L}\p{N}]+$/u, '')
    .replace(around.before, '')
    .replace(around.behind, '');
  // «đầu» is no «đâu»: diacritics count where they were typed.
  const typedPlain = /^[\p{ASCII}]*$/u.test(words);
  const { beginning, ending } = typedPlain ? folded : written;
  const read = typedPlain ? fold(words) : words;
  return beginning.test(read) || ending.test(read);
}

/** «… đã có chưa», «… có vướng gì không»: also an answer's end («hồ sơ vẫn chưa có»), so that words to others alone are looked at so. */
const asksYesOrNo =
  /(?<!\p{L})(?:(?<!(?:vẫn|còn|hiện|van|con|hien) )(?:chưa|chua)|(?:có|được|co|duoc) (?:[^,.;]* )?(?:không|khong|ko))$/u;

/** Whether words that are to reach other people may be a question to the bot instead: more is asked of them than of an answer. */
export function mayBeAsked(text: string): boolean {
  if (hasQuestionForm(text)) return true;
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+$/u, '')
    .replace(around.behind, '');
  return plain.length < 120 && asksYesOrNo.test(plain);
}
