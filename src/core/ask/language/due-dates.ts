import { hasDay } from '../../time/viet-nam-time.ts';
import { type PieceMeaning, type Rule, rule } from './piece.ts';

/** By when work is to be done, and no report: «có hạn», «hạn hoàn thành», «phải xong». */
const term =
  '(?<!(?:báo cáo|bc|nộp|gửi|kỳ|bao cao|nop|gui|ky) (?:[^ @]+ ){0,2})(?:(?:đến|tới|hết|có|mang|đặt|ghi|quá|phải xong theo) )?(?:(?:thời )?hạn|mốc(?: thời gian)?)(?! (?:báo cáo|nộp|gửi|chốt))(?: (?:chót|cuối cùng|hoàn thành|phải xong|phải hoàn thành|thực hiện|xong|kết thúc|là|ghi))*';
const must =
  '(?:còn |vẫn )?(?:phải|cần|cần phải|cần được|phải được|sẽ phải)(?: làm| thực hiện)? (?:xong|hoàn thành|làm xong|hoàn tất|kết thúc)(?: (?:là|ngay))*';
const either = `(?:${term}|${must})`;
const dayMonth = '(?:ngày |hôm |mùng )?(\\d{1,2})/(\\d{1,2})(?:/\\d{4})?';
/** «đến hết ngày 30/6»: that day belongs to it. */
const upTo = '(?:trước|đến|tới|trong vòng|chậm nhất|muộn nhất|hết|cuối)(?: (?:là|vào|đến|tới|hết|cuối))*';

const two = (value: number): string => String(value).padStart(2, '0');

/** MM-DD of a day and a month; null where there is no such day («31/2»). */
function dayOf(day: string | undefined, month: string | undefined): string | null {
  const [d, m] = [Number(day), Number(month)];
  // In a leap year: which year is meant is not known here.
  const isDay = d >= 1 && m >= 1 && m <= 12 && hasDay({ year: 2024, month: m }, d);
  return isDay ? `${two(m)}-${two(d)}` : null;
}

/** What falls due between days; null where one of them is no day. */
const due = (
  { 0: said }: RegExpExecArray,
  bounds: { from?: string | null; after?: string | null; until?: string | null },
): PieceMeaning | null => {
  const year = /\/(\d{4})/u.exec(said)?.[1];
  return Object.values(bounds).includes(null)
    ? null
    : { type: 'due', ...(bounds as { from?: string }), ...(year ? { year: Number(year) } : {}) };
};

/** What makes days ahead those of work that falls due, and of no report. */
const fallsDue =
  '(?:(?:đến|tới|hết|có|sắp đến|sắp tới) hạn|phải (?:làm )?(?:xong|hoàn thành|hoàn tất)|(?:den|toi|het|co|sap den|sap toi) han|phai (?:lam )?(?:xong|hoan thanh|hoan tat))(?! (?:nộp|gửi|báo cáo|bc|kỳ|nop|gui|bao cao|ky))';
/** The same words, and those around them that say when. */
const ahead = (when: string): string =>
  `(?:${when}(?= (?:[^ @]+ ){0,9}${fallsDue}(?= ))|(?<=${fallsDue} (?:[^ @]+ ){0,4})${when})`;
const inWeek = ahead('(?:trong |vào |nội |của )*(?:cả )?tuần (?:lễ )?(này|nay|sau|tới|kế tiếp|ke tiep|toi)');
const inDays = ahead(
  '(?:trong |nội )*(?:vòng )?(\\d{1,2}|một|hai|ba|mot) (ngày|tuần|hôm|tháng|ngay|tuan|hom|thang)(?: (?:tới|nữa|sắp tới|kế tiếp|toi|nua|sap toi|ke tiep))+',
);
const toDay = ahead(
  '(?:tính )?(?:kể )?từ (?:nay|giờ|bây giờ|hôm nay)(?: trở đi)? (?:cho )?(?:đến|tới)(?: (?:hết|cuối|trước))*(?! (?:năm|nam))',
);

/** «tuần này», «hai tuần tới», «2 tháng nữa», of which both patterns hold the words twice. */
const daysAhead = (m: RegExpExecArray): PieceMeaning => {
  const [count, unit] = m[1] === undefined ? [m[3], m[4]] : [m[1], m[2]];
  const days = ({ một: 1, mot: 1, hai: 2, ba: 3 } as Record<string, number>)[count!] ?? Number(count);
  return { type: 'due', ahead: /^th/u.test(unit!) ? 30 * days : /^tu/u.test(unit!) ? 7 * days : days };
};

/**
 * «nhiệm vụ có hạn trước 30/6», «hạn từ 1/6 đến 30/6», «việc phải xong trước tháng 7», «trước 30/6 phải xong những gì»: the days
 * of the plan's year between which work falls due. Read before all other deadlines.
 */
export const dueDateRules: readonly Rule[] = [
  rule(inDays, daysAhead),
  rule(inWeek, (m) => ({
    type: 'due',
    ahead: /^n/u.test(m[1] ?? m[2]!) ? 'week' : 'next-week',
  })),
  // «từ nay đến hết tháng 10 việc nào đến hạn»: the month itself is read before all of this, and is gone from the text.
  rule(toDay, { type: 'due', side: 'from-now' }),
  rule(`${either}(?: trong)?(?: khoảng)? từ ${dayMonth} (?:đến|tới)(?: hết)? ${dayMonth}`, (m) =>
    due(m, { from: dayOf(m[1], m[2]), until: dayOf(m[3], m[4]) }),
  ),
  rule(`${either} (?:sau|từ sau|muộn hơn) ${dayMonth}`, (m) => due(m, { after: dayOf(m[1], m[2]) })),
  rule(`${either} (?:từ|kể từ) ${dayMonth}(?: trở đi)?`, (m) => due(m, { from: dayOf(m[1], m[2]) })),
  rule(`${either} ${upTo} ${dayMonth}`, (m) => due(m, { until: dayOf(m[1], m[2]) })),
  // «đã quá mốc 30/9»: what fell due by then, and not on that day alone.
  rule(`${either}(?: (?:vào|đúng|trong))* ${dayMonth}`, (m) =>
    due(m, {
      ...(/^(?:quá|qua) /u.test(m[0]) ? {} : { from: dayOf(m[1], m[2]) }),
      until: dayOf(m[1], m[2]),
    }),
  ),
  // «hạn trước tháng 7», «hạn đến hết quý 2»: the span itself is read before all of this, and is gone from the text.
  rule(
    `${either} (?:trước|sớm hơn)(?: (?:là|đầu))*(?= $| của| là| phải| không| mà| nhưng| chưa| tới| đến| vẫn)`,
    {
      type: 'due',
      side: 'before',
    },
  ),
  rule(
    `${either} (?:đến|tới|chậm nhất|muộn nhất|hết)(?: (?:là|vào|đến|tới|hết|cuối))*(?= $| của| là| phải| không| mà| nhưng| chưa| vẫn)`,
    {
      type: 'due',
      side: 'up-to',
    },
  ),
  // «mấy việc có mốc rơi vào quý III»: the span itself is read before all of this, and is gone from the text.
  rule(
    '(?<=(?:việc|nhiệm vụ|mục|đầu việc|công việc)(?: nào)? )(?:có |mang )?(?:mốc|hạn)(?: thời gian| hoàn thành| chót)? (?:rơi|nằm|trúng|đúng)(?: (?:vào|trong|đúng))*',
    { type: 'due' },
  ),
  // «trước 30/6 phải xong những gì», «đến 30/6 những việc nào phải hoàn thành».
  rule(
    `(?:từ (?:nay|giờ) )?(?:trước|đến|tới|cho đến|tính đến)(?: hết)? ${dayMonth}(?= (?:[^ @]+ ){0,8}(?:(?:phải|cần)(?: [^ @]+)?|chưa(?: [^ @]+){0,2}) (?:xong|hoàn thành|hoàn tất|kết thúc|phai xong)(?= |$))`,
    (m) => due(m, { until: dayOf(m[1], m[2]) }),
  ),
];
