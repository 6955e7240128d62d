import { type PieceMeaning, type Rule, rule } from './piece.ts';

/** By when work is to be done, and no report: «có hạn», «hạn hoàn thành», «phải xong». */
const term =
  '(?<!(?:báo cáo|bc|nộp|gửi|kỳ|bao cao|nop|gui|ky) (?:[^ @]+ ){0,2})(?:(?:đến|tới|hết|có|mang|đặt|ghi|phải xong theo) )?(?:thời )?hạn(?! (?:báo cáo|nộp|gửi|chốt))(?: (?:chót|cuối cùng|hoàn thành|phải xong|phải hoàn thành|thực hiện|xong|kết thúc|là|ghi))*';
const must =
  '(?:còn |vẫn )?(?:phải|cần|cần phải|cần được|phải được|sẽ phải)(?: làm| thực hiện)? (?:xong|hoàn thành|làm xong|hoàn tất|kết thúc)(?: (?:là|ngay))*';
const either = `(?:${term}|${must})`;
const dayMonth = '(?:ngày |hôm |mùng )?(\\d{1,2})/(\\d{1,2})(?:/\\d{4})?';
/** «đến hết ngày 30/6»: that day belongs to it. */
const upTo = '(?:trước|đến|tới|trong vòng|chậm nhất|muộn nhất|hết|cuối)(?: (?:là|vào|đến|tới|hết|cuối))*';

const two = (value: number): string => String(value).padStart(2, '0');

/** MM-DD of a day and a month; null where there is no such day. */
function dayOf(day: string | undefined, month: string | undefined): string | null {
  const [d, m] = [Number(day), Number(month)];
  return d >= 1 && d <= 31 && m >= 1 && m <= 12 ? `${two(m)}-${two(d)}` : null;
}

/** What falls due between days; null where one of them is no day. */
const due = (bounds: {
  from?: string | null;
  after?: string | null;
  until?: string | null;
}): PieceMeaning | null =>
  Object.values(bounds).includes(null) ? null : { type: 'due', ...(bounds as { from?: string }) };

/**
 * «nhiệm vụ có hạn trước 30/6», «hạn từ 1/6 đến 30/6», «việc phải xong trước tháng 7», «trước 30/6 phải xong những gì»: the days
 * of the plan's year between which work falls due. Read before all other deadlines.
 */
export const dueDateRules: readonly Rule[] = [
  rule(`${either}(?: trong)?(?: khoảng)? từ ${dayMonth} (?:đến|tới)(?: hết)? ${dayMonth}`, (m) =>
    due({ from: dayOf(m[1], m[2]), until: dayOf(m[3], m[4]) }),
  ),
  rule(`${either} (?:sau|từ sau|muộn hơn) ${dayMonth}`, (m) => due({ after: dayOf(m[1], m[2]) })),
  rule(`${either} (?:từ|kể từ) ${dayMonth}(?: trở đi)?`, (m) => due({ from: dayOf(m[1], m[2]) })),
  rule(`${either} ${upTo} ${dayMonth}`, (m) => due({ until: dayOf(m[1], m[2]) })),
  rule(`${either}(?: (?:vào|đúng|trong))* ${dayMonth}`, (m) =>
    due({ from: dayOf(m[1], m[2]), until: dayOf(m[1], m[2]) }),
  ),
  // «hạn trước tháng 7», «hạn đến hết quý 2»: the span itself is read before all of this, and is gone from the text.
  rule(`${either} (?:trước|sớm hơn)(?: (?:là|đầu))*(?= $| của| là| phải| không)`, {
    type: 'due',
    side: 'before',
  }),
  rule(
    `${either} (?:đến|tới|chậm nhất|muộn nhất|hết)(?: (?:là|vào|đến|tới|hết|cuối))*(?= $| của| là| phải| không)`,
    {
      type: 'due',
      side: 'up-to',
    },
  ),
  // «trước 30/6 phải xong những gì», «đến 30/6 những việc nào phải hoàn thành».
  rule(
    `(?:từ (?:nay|giờ) )?(?:trước|đến|tới|cho đến|tính đến)(?: hết)? ${dayMonth}(?= (?:[^ @]+ ){0,8}(?:phải|cần)(?: [^ @]+)? (?:xong|hoàn thành|hoàn tất|kết thúc|phai xong)(?= |$))`,
    (m) => due({ until: dayOf(m[1], m[2]) }),
  ),
];
