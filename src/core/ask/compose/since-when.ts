import { holds, pattern } from '../sentence.ts';
import { type Parts, wholeSentence } from './parts.ts';

/** «chậm từ tháng mấy rồi», «bắt đầu kẹt từ bao giờ», «chậm mấy tháng liền rồi»: since when something stands behind. */
const sinceWhen = pattern(
  '(?:chậm|trễ|vướng|kẹt|tắc|ì ạch|dở dang|trục trặc|chưa làm|chưa xong|tồn đọng|kéo dài|như vậy|như thế|thế này)(?: [^ @]+){0,3} từ(?: hồi| cái)? (?:tháng|kỳ|đợt|báo cáo|bao|khi|lúc|hồi|dạo)(?: báo cáo)? ?(?:nào|mấy|giờ)|từ(?: hồi| cái)? (?:tháng|kỳ|đợt|bao|khi|lúc|hồi) ?(?:nào|mấy|giờ)(?: [^ @]+){0,3} (?:chậm|trễ|vướng|kẹt|tắc)|(?:chậm|trễ|vướng|kẹt|tắc)(?: [^ @]+)? (?:mấy|bao nhiêu|bao lâu)(?: (?:tháng|kỳ|đợt))?(?: liền| liên tiếp| nay)* (?:rồi|nay|liền)(?= |$)',
);

/** Whether it is asked since when something stands behind. */
export const asksSinceWhen = (parts: Parts): boolean => holds(sinceWhen, wholeSentence(parts));
