import type { Measure } from './plan.ts';

/** What a figure is called that a report states: made by rule of the words that it stands among, and proposed, since no paper says it. */

/** What only leads to the figure: «đạt tối thiểu 85%». */
const leadsTo =
  /(?:^|[\s,])(?:phấn đấu|tối thiểu|ít nhất|không (?:dưới|thấp hơn|ít hơn)|trở lên|đạt|từ|trên|hơn|lên|xuống|còn|dưới|là|bằng|khoảng|đến|tới|mức|phải|cần|để|với|[≥>=]+)$/iu;

function withoutLead(text: string): string {
  let own = text.trim();
  while (leadsTo.test(own)) own = own.replace(leadsTo, '').trim();
  return own.replace(/[\s,;:–-]+$/u, '');
}

/** The last clause before the figure that says something. */
const clauseBefore = (before: string): string =>
  withoutLead(before)
    .split(/[,;:.()“”"–]\s*/u)
    .at(-1)!
    .trim();

/** What is a share by its own name: «tỷ lệ hồ sơ trực tuyến». */
const shareNamed = /(?:^|\s)((?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|mức độ|hiệu suất|công suất)\s+\p{L}.*)$/iu;

/** What becomes less or more by the figure, whose name is of the change. */
const changes =
  /^(?:cắt giảm|giảm bớt|giảm thiểu|giảm|rút ngắn|tiết kiệm|tăng thêm|gia tăng|tăng)(?!\p{L})/iu;
const changesAtEnd =
  /(?:^|\s)(?:cắt giảm|giảm bớt|giảm thiểu|giảm|rút ngắn|tiết kiệm|tăng thêm|gia tăng|tăng)$/iu;

/** What says that something is to be reached, and nothing of what is done. */
const reaches =
  /^(?:(?:tiếp tục|chủ động|tập trung|đẩy mạnh|thường xuyên|kịp thời|bảo đảm|đảm bảo|phấn đấu|duy trì|nâng cao|nâng|đạt|có|và|triển khai|thực hiện|tiến hành|tham mưu)(?:\s+|$))+/iu;

/** What somebody does with what is counted, where it stands right before the figure. */
const does =
  /(?:^|\s)(công khai|niêm yết|đăng tải|đăng|công bố|ban hành|cập nhật|số hóa|giải quyết|xử lý|tiếp nhận|trả lời|rà soát|kiểm tra|thanh tra|giám sát|khảo sát|đánh giá|tổ chức|mở|xây dựng|biên soạn|lập|thẩm định|phê duyệt|hỗ trợ|tập huấn|đào tạo|bồi dưỡng|tư vấn|cấp|kết nối|hoàn thành|thực hiện|triển khai|ký kết|tuyên truyền|phát hành|sửa chữa|lắp đặt|cung cấp|bố trí)(?:\s+(?:được|ít nhất))?$/iu;

const longestClause = 3;
const mostWords = 10;

const few = (text: string): string => text.trim().split(/\s+/).slice(0, mostWords).join(' ');
const small = (text: string): string =>
  /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Where what is said of the thing ends: with the clause, or where it is said how, where and why. */
const behindEnd =
  /[,;:.()/“”"]|\s(?:để|nhằm|theo|trên|tại|trong|so với|thuộc|qua|thông qua|vào|trước ngày|từ|và|do|bằng|cho|ở|với)(?!\p{L})/u;
/** What becomes of the thing: part of its name. */
const becomes = /^(?:được|đã|đúng|trước hạn|không|bị|có|hài lòng)(?!\p{L})/iu;

const upTo = (text: string, end: RegExp): string => {
  const own = text.trimStart();
  return few(own.slice(0, end.exec(own)?.index ?? own.length));
};

/** What is done with the thing, by the words before its number; null where they say nothing of it. */
function doneBefore(clause: string): string | null {
  const known = does.exec(clause)?.[1];
  if (known !== undefined) return small(known);
  const own = clause
    .replace(reaches, '')
    .replace(/(?:^|\s)(?:tỷ|tỉ) (?:lệ|trọng)$/iu, '')
    .trim();
  return own !== '' && own.split(/\s+/).length <= longestClause && /^\p{L}[\p{L}\s]*$/u.test(own)
    ? small(own)
    : null;
}

/** A rate, by the clause before its number and what stands behind it; `noun`: the thing that has the rate, '' where none is named. */
function rateName(clause: string, behind: string, noun: string): string {
  const share = shareNamed.exec(clause)?.[1];
  if (share !== undefined) return capital(few(share));
  const thing = small(noun);
  if (changesAtEnd.test(clause) && noun !== '') {
    const verb = changesAtEnd.exec(clause)![0].trim();
    return `Tỷ lệ ${small(verb)} ${upTo(behind, behindEnd)}`;
  }
  if (noun === '') {
    const own = changes.test(clause) ? clause : clause.replace(reaches, '');
    return `Tỷ lệ ${own.trim() === '' ? 'thực hiện' : small(few(own))}`;
  }
  const rest = behind.trimStart().slice(noun.length).trimStart();
  if (becomes.test(rest)) return `Tỷ lệ ${thing} ${upTo(rest, behindEnd)}`;
  const done = doneBefore(clause);
  if (done !== null) return `Tỷ lệ ${thing} được ${done}`;
  return thing.includes(' ') ? `Tỷ lệ ${thing}` : `Tỷ lệ ${thing} đã thực hiện`;
}

/**
 * What a figure is called.
 * @param before the words of the task before its number
 * @param behind those behind it; `noun`, what is counted, stands at their beginning, or is ''
 */
export function measureName(unit: string, before: string, behind = '', noun = ''): string {
  const clause = clauseBefore(before);
  if (unit === '%') return rateName(clause, behind, noun);
  return `Số ${small(noun === '' ? unit : noun)} đã ${does.exec(clause)?.[1]?.toLowerCase() ?? 'thực hiện'}`;
}

/** The largest figure that can be: a rate ends at 100, and of what is counted nobody has said where it ends. */
export const limitOf = (unit: string, target: number): Pick<Measure, 'max'> =>
  unit === '%' ? { max: Math.max(100, target) } : {};
