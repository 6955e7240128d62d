import { foldInPlace } from '../../core/text/fold.ts';

/** Words that say when or how often, what counts the times, and what stands between. */
const ofTime =
  '(?:thời gian|thời hạn|thời điểm|hạn|tiến độ|xong|hoàn thành|thực hiện|trong|trước|sau|vào|từ|đến|hết|và|hoặc|ngày|tháng|quý|năm|tuần|đầu|cuối|giữa|cả|hằng|hàng|mỗi|định kỳ|thường xuyên|liên tục|đột xuất|ít nhất|tối thiểu|chậm nhất|không quá|một|hai|ba|bốn|lần|cuộc|đợt|kỳ|buổi|lớp|phiên|là|[tq]\\.?\\d{1,2}|q\\.?(?:iv|i{1,3})|[ivx]{1,4}|\\d{1,4}(?:[./-]\\d{1,4}){0,2})';
const alone = new RegExp(`^(?:${ofTime}(?![\\p{L}\\p{M}\\d])|[\\s,:;/–&-])+$`, 'iu');

/** The longest that is read as nothing but a time. */
const longest = 80;

/** What of them says a time by itself: «thường xuyên», «tháng …», «01 quý/lần», «trước 15/6». */
const says =
  /\b(?:thuong xuyen|lien tuc|(?:hang|moi) (?:ngay|tuan|thang|quy|nam)|(?:quy|thang|ngay|nam|tuan) (?:[ivx]{1,4}\b|\d)|(?:ca|trong|het|cuoi|dau) nam|\d+ (?:thang|quy) (?:dau|cuoi)|\d{1,2}\/\d{1,2}|\d{1,2}[.-]\d{1,2}[.-]20\d\d|[tq]\.?(?:\d{1,2}|iv|i{1,3})\s*\/\s*20\d\d)|^(?:(?:xong|truoc|trong|het|vao|hoan thanh) )*[tq]\.?\d{1,2}(?:(?:\s*[,;-]| va) [tq]?\.?\d{1,2})*$|(?:lan|cuoc|dot|ky|buoi|lop|phien|quy|thang|nam|tuan)\s*\/\s*(?:\d+ )?(?:lan|tuan|thang|quy|nam|\d+ thang)/;

/** Whether words say a time or a rhythm and nothing else: «thường xuyên», «tháng 6 và tháng 11/2026», «ít nhất 02 cuộc/năm». */
export const isTimeAlone = (words: string): boolean =>
  words.length <= longest && alone.test(words) && says.test(foldInPlace(words));

/** Parts a sentence that says a time and nothing else off the end of words: «… (Phòng X). Hoàn thành trước ngày 30/6/2026.» */
export function timeAtEnd(text: string): { before: string; time: string } | null {
  // A paragraph may be as long as a paper, and no time is longer than this.
  const from = Math.max(0, text.length - longest - 5);
  for (const match of text.slice(from).matchAll(/[.;)]\s+/gu)) {
    const time = text.slice(from + match.index + match[0].length).replace(/[\s.;]+$/u, '');
    if (isTimeAlone(time)) return { before: text.slice(0, from + match.index + 1), time };
  }
  return null;
}
