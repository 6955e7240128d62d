import { foldInPlace } from '../../core/text/fold.ts';

/** Words that say when or how often, what counts the times, and what stands between. */
const ofTime =
  '(?:thời gian|thời hạn|thời điểm|hạn|tiến độ|xong|hoàn thành|thực hiện|trong|trước|sau|vào|từ|đến|hết|và|hoặc|ngày|tháng|quý|năm|tuần|đầu|cuối|giữa|cả|hằng|hàng|mỗi|định kỳ|thường xuyên|liên tục|đột xuất|ít nhất|tối thiểu|chậm nhất|không quá|một|hai|ba|bốn|lần|cuộc|đợt|kỳ|buổi|lớp|phiên|là|[ivx]{1,4}|\\d{1,4}(?:[./-]\\d{1,4}){0,2})';
const alone = new RegExp(`^(?:${ofTime}(?![\\p{L}\\p{M}\\d])|[\\s,:;/–&-])+$`, 'iu');

/** What of them says a time by itself: «thường xuyên», «tháng …», «01 quý/lần», «trước 15/6». */
const says =
  /\b(?:thuong xuyen|lien tuc|(?:hang|moi) (?:ngay|tuan|thang|quy|nam)|(?:quy|thang|ngay|nam|tuan) (?:[ivx]{1,4}\b|\d)|(?:ca|trong|het|cuoi|dau) nam|\d+ (?:thang|quy) (?:dau|cuoi)|\d{1,2}\/\d{1,2})|(?:lan|cuoc|dot|ky|buoi|lop|phien|quy|thang|nam|tuan)\s*\/\s*(?:\d+ )?(?:lan|tuan|thang|quy|nam|\d+ thang)/;

/** Whether words say a time or a rhythm and nothing else: «thường xuyên», «tháng 6 và tháng 11/2026», «ít nhất 02 cuộc/năm». */
export const isTimeAlone = (words: string): boolean =>
  words.length <= 80 && alone.test(words) && says.test(foldInPlace(words));
