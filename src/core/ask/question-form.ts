import { fold } from '../text/fold.ts';

/** How a question begins and ends, with diacritics and as it is typed without them. */
const written = {
  beginning:
    /^(ai|đơn vị nào|phòng nào|chỉ số nào|nhiệm vụ nào|bao nhiêu|mấy|khi nào|bao giờ|tại sao|vì sao|còn chỉ tiêu|cho hỏi|cho tôi hỏi|xin hỏi|chỉ tiêu của|hạn báo cáo)(?!\p{L})/u,
  ending: /(?<!\p{L})(ai|gì|nào|ở đâu|làm sao|ra sao|bao nhiêu|bao lâu|bao giờ|mấy điểm|hạng mấy|thứ mấy)$/u,
};
const folded = {
  beginning:
    /^(ai|don vi nao|phong nao|chi so nao|nhiem vu nao|bao nhieu|may|khi nao|bao gio|tai sao|vi sao|con chi tieu|cho hoi|cho toi hoi|xin hoi|chi tieu cua|han bao cao)\b/,
  ending: /\b(ai|gi|nao|o dau|lam sao|ra sao|bao nhieu|bao lau|bao gio|may diem|hang may|thu may)$/,
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
