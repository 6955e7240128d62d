import type { Missing } from '../../core/plan/draft.ts';
import type { Building } from './building.ts';
import { isInitials, isOffice } from './short-names.ts';
import { nameKind, splitNames } from './unit-names.ts';

/** Whom a task's own sentence begins with: «Phòng Quy hoạch – Kiến trúc công bố đồ án …», whether anybody knows them or not. */

/** What somebody does, which is in no name. */
const surely =
  '(?:thay(?: mới| thế)?|đưa|rút|trả|soạn|lắp đặt|sửa(?: chữa)?|trang bị|in ấn|công bố|công khai|niêm yết|đăng tải|cung cấp|cập nhật|rà soát|rút ngắn|cắt giảm|lập|soạn thảo|biên soạn|ban hành|phê duyệt|(?<!(?:công|chương|quy|lộ|giáo|tiến|quá) )trình|tham mưu|chủ trì|phối hợp|đề xuất|kiến nghị|báo cáo|tổng hợp|theo dõi|đôn đốc|đánh giá|khảo sát|thẩm định|hoàn thiện|hoàn thành|duy trì|bảo đảm|đảm bảo|thực hiện|triển khai|tăng cường|đẩy mạnh|đẩy nhanh|nâng(?: cao)?|giảm(?! nghèo)|tiếp thu|giải quyết|giải đáp|tháo gỡ|trả lời|trả kết quả|phổ biến|tuyên truyền|quán triệt|tập huấn|bồi dưỡng|hướng dẫn|bố trí|phân công|sắp xếp|thiết lập|số hóa|kết nối|vận động|mở|phát hành|phát động|chấn chỉnh|khắc phục|xác minh|lấy ý kiến|gửi|chuyển(?! đổi)|giao(?! (?:thông|dịch))|(?<!đăng )ký|đăng ký (?:với|tham gia|thực hiện)|mời|họp|chỉ đạo|yêu cầu|quyết định|xác định|lựa chọn|đổi mới|cải tiến|cải thiện|làm việc|làm đầu mối|chịu|thông báo|thống nhất|tiến hành|gặp gỡ|đối thoại|thu thập)';

/** What somebody does, and what names hold as well. */
const perhaps =
  '(?:tổ chức|xây dựng|kiểm tra|giám sát|thanh tra|hỗ trợ|quản lý|phát triển|xử lý|tiếp nhận|đào tạo|tư vấn|kiểm soát|vận hành|khai thác|thống kê|cấp|đầu tư|ứng dụng|xúc tiến|bảo vệ|thu hút|thu|kiểm kê|nghiên cứu|đăng ký|đăng|in)';

/** How somebody's name begins: behind the word for its kind stands a capital, or what is named by its place alone. */
const begin = new RegExp(
  [
    '^(?:(?:Phòng|Trung tâm|Chi cục|Cục|Ban|Tổ|Đội|Bộ phận|Bệnh viện|Trường|Viện|Hạt|Thư viện|Bảo tàng|Nhà hát|Sở|Hội|Hiệp hội|Liên minh|Liên đoàn|Quỹ|Công ty|Chi nhánh|Kho bạc|Bảo hiểm|Ngân hàng|Thuế|Đoàn)\\s+(?=\\p{Lu})',
    'Ban (?:quản lý|chỉ đạo|giám đốc)\\s',
    'Bộ phận (?:một cửa|tiếp nhận)(?=\\s)',
    '(?:Bảo tàng|Thư viện) tỉnh(?=\\s)',
    '(?:Văn phòng|Thanh tra)\\s+(?=\\p{Lu}|(?:tỉnh|huyện|xã|thành phố)\\s)',
    `(?:Văn phòng|Thanh tra)(?=\\s+(?:${surely}|${perhaps})\\s)`,
    '(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Công an)\\s',
    '[Cc]ác (?:phòng|sở|đơn vị|xã|trung tâm|chi cục|ban|cơ quan|địa phương|trường học|trường|bệnh viện|trạm y tế|thôn|khu phố|hợp tác xã)(?=[\\s,]))',
  ].join('|'),
  'u',
);

/** At what they work, behind one of those: then it is no name. */
const workedAt =
  '(?:thực hiện|triển khai|các|những|việc|toàn bộ|công tác|tình hình|kế hoạch|quy chế|quy trình|quy định|sổ tay|cẩm nang|tài liệu|đề án|phương án|dự thảo|báo cáo|chương trình|phần mềm|bộ|hệ thống|danh mục|chuyên mục|chuyên trang|cơ sở|văn bản|hồ sơ|kết quả|thủ tục|ý kiến|kiến nghị|phản ánh|vướng mắc|khó khăn|doanh nghiệp|người dân|tổ chức|cá nhân|hộ|hội nghị|hội thảo|hội chợ|hội thi|tọa đàm|đối thoại|tập huấn|họp|lớp|cuộc|đoàn|phiên|buổi|ngày|giải|tuần|đợt|chiến dịch|phong trào|mô hình|tiến độ|chất lượng|giấy|thẻ|lại|đột xuất|định kỳ|thường xuyên|\\d)';

/** What leads to work, and ends a name as well. */
const adverbs =
  '(?:đồng(?= chủ trì)|sẽ|phải|cần|đã|được|có|tiếp tục|chủ động|thường xuyên|kịp thời|định kỳ|h[ằà]ng (?:tuần|tháng|quý|năm|ngày)|mỗi|trong|theo|để|nhằm|khi|trước|từ|đến|với|cùng|đồng thời|khẩn trương|nghiêm túc|tích cực|sớm|trực tiếp|là)';

const end = '(?![\\p{L}\\p{M}])';
const stops = new RegExp(
  `(?:${surely}|${adverbs}|${perhaps}\\s+${workedAt}|(?:hỗ trợ|tổ chức|tiếp nhận)\\s+${surely})${end}`,
  'uy',
);
const mayStop = new RegExp(`${perhaps}${end}`, 'uy');

function isAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** «…, Thể thao và Du lịch», «…, thương mại và du lịch», «UBND các xã, phường». */
const goesOn =
  /^(?:\p{Lu}|các\s|(?:\p{Ll}+ ){1,3}và\s|(?:phường|xã|đặc khu|thị trấn|ban|ngành|đơn vị|địa phương|đoàn thể|cơ quan)[\s,])/u;

/** No name of anybody has more words. */
const longest = 16;
/** So many words behind what may be part of a name are what is worked at. */
const worked = 4;

/**
 * The name that a sentence begins with, or the list of them, up to what they do.
 * @returns null where it begins with nobody, or where nothing tells the end of the name
 */
export function nameAtHead(text: string): string | null {
  const from = begin.exec(text)?.[0].length;
  if (from === undefined) return null;
  const words = [...text.matchAll(/\S+/gu)].filter(({ index }) => index >= from);
  let [may, since] = [0, 0];
  const upTo = (at: number): string | null => {
    const cut = may > 0 && since > worked ? may : at;
    return text.slice(0, cut).replace(/[\s,;:–—-]+$/u, '') || null;
  };
  for (const [at, { index }] of words.entries()) {
    const before = text.slice(0, index).trimEnd();
    const behind = text.slice(index);
    if (at >= longest) break;
    if (/[.;:]$/u.test(before) || behind.startsWith('(')) return upTo(index);
    const isAnd = /\svà$|&$/u.test(before);
    if (!isAnd && isAt(stops, text, index)) return upTo(index);
    // Behind a comma a name or a list goes on, and nothing that is done.
    if (/,$/u.test(before) && !goesOn.test(behind)) return upTo(index);
    // What a list or a name goes on behind was part of it.
    if (isAnd || /,$/u.test(before)) [may, since] = [0, 0];
    if (may > 0) since++;
    else if (!isAnd && isAt(mayStop, text, index)) may = index;
  }
  return may > 0 ? upTo(may) : null;
}

const work = new RegExp(`^(?:${surely}|${perhaps})${end}`, 'iu');

/** Whether words begin with what is done. */
export const beginsWithWork = (words: string): boolean => work.test(words);

/** Whether a sentence begins with somebody, whoever it is. */
export const beginsWithSomebody = (text: string): boolean => begin.test(text);

/** What can be missing of whom a sentence begins with, by its task: a name that may be added, or nothing but its words. */
export function missingOf(task: string, names: readonly string[], text: string): Missing {
  const kinds = new Set(names.map(nameKind));
  const [kind] = kinds;
  const as = kind === 'outside-group' ? 'outside' : kind === 'loose' || kind === 'short' ? undefined : kind;
  if (names.length > 0 && kinds.size === 1 && as !== undefined)
    return { what: 'owner', of: `${task}: ${names.join('; ')}`, needed: true, as };
  return { what: 'owner', of: `${task}: ${names.length > 0 ? names.join('; ') : text}`, needed: true };
}

/** Whom a task's sentence begins with: units that are known, and what is missing where somebody is not. */
export interface AtHead {
  ids: string[];
  missing: Missing | null;
}

/** Short names of the paper's own that can be nothing else: letters, «BVĐK tỉnh». */
const isLetters = (alias: string): boolean => isInitials(alias.split(' ')[0]!);

/** The unit whose name words begin with, word for word; of several the longest. */
function nameFirst(building: Building, text: string): string | null {
  const folded = text.toLowerCase().normalize('NFC');
  const names = building.units
    .drafts()
    .filter(({ type }) => type !== 'group')
    .flatMap(({ name, aliases }) => [name, ...aliases.filter(isLetters)])
    .filter((name) => {
      const own = name.toLowerCase().normalize('NFC');
      const isSame = isLetters(name) ? text.startsWith(name) : folded.startsWith(own);
      return isSame && /^[\s,;]/u.test(text.slice(name.length));
    })
    .sort((one, other) => other.length - one.length);
  return names[0] ?? null;
}

/** Units that a sentence begins with, one or a list of them, whose names are known; behind them what they do, in small letters. */
export function knownAtHead(building: Building, text: string): string | null {
  let [from, length] = [0, 0];
  for (;;) {
    const name = nameFirst(building, text.slice(from));
    if (name === null) break;
    length = from + name.length;
    const and = /^(?:\s*[,;]\s+|\s+(?:và|cùng)\s+)/u.exec(text.slice(length))?.[0];
    if (and === undefined) break;
    from = length + and.length;
  }
  return length > 0 && /^,?\s\p{Ll}/u.test(text.slice(length)) ? text.slice(0, length) : null;
}

/** The composite indices themselves, and what work is on: capitals before a colon that are surely nobody's. */
const noUnits = /^(?:DDCI|PCI|PII|PAPI|SIPAS|DTI|PAR(?: ?INDEX)?|ICT|ISO|KPI|OCOP|QR|AI)$/u;

/**
 * Short names before a colon that nobody knows, «TCHC: …», «P.HTKT phối hợp VP: …»: whoever it is, is asked, and never the index's
 * lead in silence. Null where something else stands there.
 */
function shortBeforeColon(building: Building, task: string, text: string): AtHead | null {
  const before = /^([^:]{2,60}?)\s*:\s+\S/su.exec(text)?.[1];
  if (before === undefined) return null;
  const [doing = ''] = before.split(/,?\s+(?:(?:đồng |cùng )?chủ trì|phối hợp)(?:\s|$)/u);
  const names = doing.split(/\s*(?:[,;&]|\svà\s)\s*/u).filter((name) => name !== '');
  const isShort = (name: string): boolean =>
    (isInitials(name) || isOffice(name) || /^(?:P|TT|CC)\s*\.\s*\p{Lu}/u.test(name)) && !noUnits.test(name);
  if (names.length === 0 || !names.every((name) => isShort(name) || building.units.knows(name))) return null;
  const unknown = names.filter((name) => !building.units.knows(name));
  return {
    ids: names
      .filter((name) => building.units.knows(name))
      .flatMap((name) => building.units.resolve(name).ids),
    missing: unknown.length === 0 ? null : missingOf(task, unknown, text),
  };
}

/** Who is asked to lead, or does it, behind the work: «…; đề nghị Hội A chủ trì», «…. Công an xã, Văn phòng thực hiện thường xuyên.» */
const behindWork: readonly RegExp[] = [
  /(?:^|[.;,]\s+)(?:đề nghị|giao|do|yêu cầu|phân công)\s+([^.;:,]{3,90}?)\s+(?:đồng\s+|cùng\s+)?(?:(?:làm\s+)?(?:chủ trì|đầu mối)|thực hiện|làm|đảm nhận|phụ trách)(?![\p{L}\p{M}])/iu,
  /[.;]\s+([^.;:]{3,90}?)\s+(?:đồng\s+|cùng\s+)?(?:chủ trì|tham mưu|thực hiện)(?:\s+thường xuyên)?\s*(?:[.;]|$)/u,
  /^(?:Giao|Đề nghị|Yêu cầu)\s+([^.;:,]{3,90}?)\s+phối hợp(?:\s+(?:với|cùng))?\s/u,
];

/** Whom a sentence charges behind what is to be done; null where it names nobody so. */
function chargedIn(building: Building, task: string, text: string): AtHead | null {
  const { units } = building;
  for (const pattern of behindWork) {
    const said = pattern.exec(text)?.[1];
    if (said === undefined) continue;
    const names = splitNames(units.kept(said));
    const isName = (name: string): boolean =>
      units.knows(name) || nameKind(name) === 'unit' || nameKind(name) === 'outside';
    if (names.length === 0 || !names.every(isName)) continue;
    const isKnown = (name: string): boolean => units.knows(name) || /^(?:Văn phòng|Thanh tra)$/u.test(name);
    const unknown = names.filter((name) => !isKnown(name));
    return {
      ids: names.filter(isKnown).flatMap((name) => units.resolve(name).ids),
      missing: unknown.length === 0 ? null : missingOf(task, unknown, text),
    };
  }
  return null;
}

/** «Trước 30/9/2026, », «Định kỳ hằng quý, »: when, before whoever does it. */
const timeBefore =
  /^(?:(?:định kỳ|trước|trong|từ|đến|chậm nhất|hết|h[ằà]ng|mỗi|một|hai|ba|lần|quý|tháng|ngày|năm|đầu|cuối|tuần|vào|là|và|6 tháng|sáu tháng|[ivx]{1,4}|[\d/.-]+)\s*)+,\s+/iu;

/**
 * Who a task's sentence begins with; null where it begins with nobody. Only names that are known are taken: whoever is
 * not, a person has to say who that is.
 * @param task its id
 */
export function unitsAtHead(building: Building, task: string, sentence: string): AtHead | null {
  const { units } = building;
  const text = sentence.replace(timeBefore, '');
  const short = shortBeforeColon(building, task, text);
  if (short !== null) return short;
  const known = knownAtHead(building, text);
  const said = nameAtHead(text);
  // «Phòng A và thị trường B …» of which only «Phòng A» is known is not known.
  const isWhole =
    known !== null &&
    (said === null || said.length <= known.length || !/^\s+(?:và|&|[-–—])\s/u.test(text.slice(known.length)));
  if (isWhole) return { ids: units.resolve(known).ids, missing: null };
  const charged = said === null ? chargedIn(building, task, text) : null;
  if (charged !== null) return charged;
  if (said === null) return beginsWithSomebody(text) ? { ids: [], missing: missingOf(task, [], text) } : null;
  const names = splitNames(units.kept(said));
  // Every agency has those two, whether its paper names them elsewhere or not.
  const isKnown = (name: string): boolean =>
    units.knows(name) || /^(?:Văn phòng(?: Sở)?|Thanh tra Sở)$/u.test(name);
  // «Thanh tra thu chi»: where no inspectorate is named, it is what is done.
  if (names.length === 1 && names[0] === 'Thanh tra' && !isKnown('Thanh tra')) return null;
  const unknown = names.filter((name) => !isKnown(name));
  return {
    ids: names.filter(isKnown).flatMap((name) => units.resolve(name).ids),
    missing: unknown.length === 0 ? null : missingOf(task, unknown, text),
  };
}
