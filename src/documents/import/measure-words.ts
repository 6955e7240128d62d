import { limitOf, measureName } from '../../core/plan/measure-name.ts';
import type { Measure } from '../../core/plan/plan.ts';

/** What is counted in time, or only bounds something («không quá 01 cuộc»), is nothing that a report counts. */
const noCount =
  /^(?:ngày|giờ|phút|tháng|quý|năm|tuần|lần|thứ|buổi|điểm|bậc|hạng|cấp|bước|trang|đồng|triệu|tỷ|nghìn|km|ha|m2)(?!\p{L})/u;

/** Where a noun ends: what follows says what becomes of it. */
const nounEnd =
  /[,;:.()/“”"]|\s(?:đã|đang|được|bị|của|trên|tại|cho|trong|theo|thuộc|về|để|và|mới|đạt|thành lập|giải quyết|đúng|trước|tham gia|mở|trở|chưa|không|với|do|bằng|tập trung|miễn phí|là|có|phục vụ|gửi|tiếp nhận|sản xuất|kinh doanh|hỗ trợ|từ|đến|kêu gọi)(?!\p{L})/u;

/** Words that count by themselves: «04 lớp tập huấn» are 4 «lớp». */
const counters = /^(?:lớp|lượt|mẫu|cụm|trạm|cuộc|đợt|bài|tin|hội nghị|buổi|đoàn|điểm|phiên)(?!\p{L})/u;

/** A thing has no longer name. */
const mostOfNoun = 8;

/** What things are counted by that have no word for it: their first words, as capitals of a short name stand. */
const shortUnit = (noun: string): string =>
  (/^\p{Lu}{2}/u.test(noun) ? noun : noun.charAt(0).toLowerCase() + noun.slice(1))
    .split(' ')
    .slice(0, 2)
    .join(' ');

interface Found {
  at: number;
  /** Where the number ends. */
  end: number;
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
    const ownNoun = words.slice(from, from + noun.length).split(' ');
    found.push({
      at,
      end: at + match[0].length,
      words: `${words.slice(at, at + match[0].length)} ${ownNoun.slice(0, 5).join(' ')}`.trim(),
      noun: ownNoun.slice(0, mostOfNoun).join(' '),
      value,
      isPercent,
    });
  }
  return found;
}

/**
 * The figure that a report should state, proposed from a task's words, and the other numbers that it could be. The
 * question and the largest figure are made by rule: nobody has said them.
 */
export function proposeMeasure(words: string): { measure: Measure; others: string[] } | null {
  const [first, ...others] = measuresIn(words);
  if (first === undefined) return null;
  const { at, end, noun, value } = first;
  const unit = first.isPercent ? '%' : (counters.exec(noun.toLowerCase())?.[0] ?? shortUnit(noun));
  const measure: Measure = {
    words: first.words,
    unit,
    target: value,
    ...limitOf(unit, value),
    ask: measureName(unit, words.slice(0, at), words.slice(end), noun),
  };
  return { measure, others: others.map((one) => one.words) };
}
