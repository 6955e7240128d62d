import type { Measure } from '../../core/plan/plan.ts';

/** What is counted in time, or only bounds something («không quá 01 cuộc»), is nothing that a report counts. */
const noCount =
  /^(?:ngày|giờ|phút|tháng|quý|năm|tuần|lần|thứ|buổi|điểm|bậc|hạng|cấp|bước|trang|đồng|triệu|tỷ|nghìn|km|ha|m2)(?!\p{L})/u;

/** Where a noun ends: what follows says what becomes of it. */
const nounEnd =
  /[,;:.()/“”"]|\s(?:đã|đang|được|bị|của|trên|tại|cho|trong|theo|thuộc|về|để|và|mới|đạt|thành lập|giải quyết|đúng|trước|tham gia|mở|trở|chưa|không|với|do|bằng|tập trung|miễn phí|là|có|phục vụ|gửi|tiếp nhận|sản xuất|kinh doanh|hỗ trợ|từ|đến|kêu gọi)(?!\p{L})/u;

/** Words that count by themselves: «04 lớp tập huấn» are 4 «lớp». */
const counters = /^(?:lớp|lượt|mẫu|cụm|trạm|cuộc|đợt|bài|tin|hội nghị|buổi|đoàn|điểm|phiên)(?!\p{L})/u;

interface Found {
  at: number;
  words: string;
  noun: string;
  value: number;
  isPercent: boolean;
}

/** Numbers that are bounds, names or dates: «quá 01 lần», «ISO 9001», «số 31», «ngày 25», «01/năm». */
function isNoMeasure(words: string, at: number, rest: string): boolean {
  const before = words.slice(Math.max(0, at - 24), at);
  return (
    /(?:(?<!\p{L})(?:quá|số|ngày|tháng|năm|quý|iso|điều|khoản|thứ|giai đoạn|sau|hạng|mức|cấp|lúc|phiên bản|đề án số|trước)|[/.:,-])\s*$/u.test(
      before,
    ) || /^\s*(?:[/:h-]\s*\d|[–-]\s*\d)/.test(rest)
  );
}

/** «nhóm từ 30 hộ trở lên», «dự án từ 5 tỷ trở lên»: which of them are meant, and no target. */
const isSize = (before: string, rest: string): boolean =>
  /(?<!\p{L})(?:nhóm|quy mô|loại|diện|hộ|thôn|xã|cơ sở|dự án|doanh nghiệp|công trình|hồ sơ)(?:\s+có)?\s+(?:từ|trên|dưới)\s*$/u.test(
    before,
  ) && /^[^,;.]{0,40}?\btrở (?:lên|xuống)/u.test(rest);

/** Numbers in a task's words that a report could state. */
function measuresIn(words: string): Found[] {
  const small = words.toLowerCase();
  const found: Found[] = [];
  for (const match of small.matchAll(/(?<![\d.,/\p{L}])(\d{1,3}(?:[.,]\d{1,3})*)(\s*%)?/gu)) {
    const at = match.index;
    const rest = small.slice(at + match[0].length);
    if (isNoMeasure(small, at, rest)) continue;
    const isPercent = match[2] !== undefined;
    if (!isPercent && isSize(small.slice(Math.max(0, at - 30), at), rest)) continue;
    const noun = rest.slice(0, nounEnd.exec(rest)?.index ?? 60).trim();
    if (!isPercent && (noun === '' || noCount.test(noun) || !/^\s/.test(rest))) continue;
    const value = isPercent
      ? Number(match[1]!.replace(',', '.'))
      : Number(match[1]!.replace(/[.,](?=\d{3}\b)/g, '').replace(',', '.'));
    if (value === 0 || (!isPercent && value > 1900 && value < 2100)) continue;
    const from = at + match[0].length + (rest.length - rest.trimStart().length);
    const ownNoun = words
      .slice(from, from + noun.length)
      .split(' ')
      .slice(0, 5)
      .join(' ');
    found.push({
      at,
      words: `${words.slice(at, at + match[0].length)} ${ownNoun}`.trim(),
      noun: ownNoun,
      value,
      isPercent,
    });
  }
  return found;
}

/** The largest figure that makes sense, which no paper says: a rate ends at 100, a count may be passed. */
export const mostOf = (unit: string, target: number): number =>
  unit === '%' ? Math.max(100, target) : Math.max(target * 3, target + 10);

/**
 * The figure that a report should state, proposed from a task's words, and the other numbers that it could be. The
 * question and the largest figure are made by rule: nobody has said them.
 */
export function proposeMeasure(words: string): { measure: Measure; others: string[] } | null {
  const [first, ...others] = measuresIn(words);
  if (first === undefined) return null;
  // Capitals are a short name («KCN») and stay.
  const isShortName = /^\p{Lu}{2}/u.test(first.noun);
  const noun =
    first.noun === ''
      ? 'thực hiện'
      : isShortName
        ? first.noun
        : first.noun.charAt(0).toLowerCase() + first.noun.slice(1);
  const measure: Measure = first.isPercent
    ? {
        words: first.words,
        unit: '%',
        target: first.value,
        max: mostOf('%', first.value),
        // «100% KCN» alone asks of what nobody knows.
        ask: noun.includes(' ') ? `Tỷ lệ ${noun}` : `Tỷ lệ ${noun} đã thực hiện`,
      }
    : {
        words: first.words,
        unit: counters.exec(noun)?.[0] ?? noun.split(' ').slice(0, 2).join(' '),
        target: first.value,
        max: mostOf('', first.value),
        ask: `Số ${noun} đã thực hiện`,
      };
  return { measure, others: others.map((one) => one.words) };
}
