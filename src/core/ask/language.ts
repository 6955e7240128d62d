import { memo } from '../../kit/memo.ts';
import type { Field } from './fields.ts';
import type { Of, Op, UnitRelation, Wanted } from './query.ts';
import { type Pattern, pattern } from './sentence.ts';

/** A piece of a question that means something by itself, at the place where it stands. */
export type Piece = { at: number; to: number } & PieceMeaning;

type PeriodSpec =
  /** `before`: the month before the one spoken of. */
  | { type: 'this' | 'last' | 'next' | 'year' | 'each' | 'before' }
  | { type: 'months'; months: readonly number[]; year?: number }
  | { type: 'quarter'; quarter: number | null }
  | { type: 'half'; half: 1 | 2 }
  | { type: 'since'; month: number }
  /** The last so many months that have opened. */
  | { type: 'recent'; count: number };

export type How =
  | 'late'
  | 'correct'
  | 'evidence'
  | 'deputy'
  | 'begin'
  | 'locked'
  | 'cancel'
  | 'away'
  | 'who-sees'
  | 'history'
  | 'invite'
  | 'return'
  | 'remind'
  | 'lock'
  | 'channel'
  | 'language'
  | 'proposal'
  | 'extension'
  | 'export'
  | 'returned'
  | 'reply'
  | 'direct'
  | 'same';

export type ActVerb =
  | 'report'
  | 'lock'
  | 'unlock'
  | 'remind'
  | 'digest'
  | 'return'
  | 'deputise'
  | 'away'
  | 'invite'
  | 'log'
  | 'status'
  | 'calendar'
  | 'see-report';

export type Chat =
  | 'hello'
  | 'self'
  | 'wish'
  | 'thanks'
  | 'agree'
  | 'praise'
  | 'tired'
  | 'bye'
  | 'sorry'
  | 'laugh'
  | 'blame';

export type PieceMeaning =
  | { type: 'head'; of: Of; asks: boolean }
  | { type: 'ask'; what: 'count' | 'list' | 'yes-no' | 'when' | 'why' | 'which' | 'how-far' | 'name' }
  | { type: 'relation'; relation: UnitRelation | 'responsible'; not?: boolean }
  | { type: 'number'; op: Op; value: number; to?: number; unit: string | null }
  | {
      type: 'state';
      filter:
        | 'reached'
        | 'unreached'
        | 'up'
        | 'down'
        | 'same'
        | 'maintain'
        | 'improve'
        | 'with-target'
        | 'without-target';
    }
  | { type: 'field'; field: string }
  | {
      type: 'order';
      end: 'high' | 'low' | 'most' | 'least' | 'best' | 'worst' | 'both';
      take?: number;
      nth?: number;
      /** «xếp theo hạng từ kém lên»: all of them. */
      row?: true;
      /** «cái nào cao hơn»: of those spoken of. */
      than?: true;
    }
  | { type: 'fold'; fold: 'sum' | 'average' | 'compare' | 'share' | 'difference' }
  | { type: 'status'; status: Wanted }
  | { type: 'returned' }
  | { type: 'ranking' }
  | { type: 'task'; id: string }
  | {
      type: 'sent';
      what: 'who' | 'sent' | 'unsent' | 'late' | 'on-time' | 'whether' | 'when' | 'first' | 'last' | 'days';
    }
  | { type: 'words'; what: 'obstacle' | 'proposal' | 'result' | 'figure' | 'progress' }
  | { type: 'month'; what: 'opens' | 'deadline' | 'locked' | 'left' }
  | { type: 'period'; spec: PeriodSpec }
  | { type: 'cadence'; cadence: 'quarter' | 'half-year' | null }
  | { type: 'measure'; value: number | null }
  | { type: 'own'; of: 'unit' | 'person' }
  | { type: 'not' }
  /** «họ», «phòng đó»: the unit spoken of. */
  | { type: 'that' }
  | { type: 'within' }
  | { type: 'summary' }
  | { type: 'trend' }
  | { type: 'debt' }
  | { type: 'how'; how: How }
  | { type: 'act'; verb: ActVerb }
  | { type: 'chat'; chat: Chat }
  | { type: 'filler' };

export interface Rule {
  pattern: Pattern;
  /** What a match means; null where it means nothing after all. */
  read(match: RegExpExecArray): PieceMeaning | null;
}

/** @param plain how it is written without diacritics, where these tell it from other words; null: then not at all */
const rule = (words: string, read: Rule['read'] | PieceMeaning, plain?: string | null): Rule => ({
  pattern: pattern(words, plain),
  read: typeof read === 'function' ? read : () => read,
});

/** How figures are named that need no more than their words. */
export const rulesOfFields = memo(
  (known: readonly Field[]) => [known],
  (known): readonly Rule[] =>
    known
      .filter(({ hasRules }) => hasRules !== true)
      .map(({ id, words }) => rule(`(?:${words})`, { type: 'field', field: id })),
);

const figure = '(\\d+(?:[.,]\\d+)?)';
const value = (text: string | undefined): number => Number((text ?? '').replace(',', '.'));
const units = '(điểm|bậc|hạng|nhiệm vụ|việc|đầu việc|chỉ số|ngày|%)';
const unitOf = (text: string | undefined): string | null =>
  text === undefined ? null : /việc|viec|nhiem vu/.test(text) ? 'nhiệm vụ' : text;

const ofPlaces: Partial<Record<Op, Op>> = { '<': '>', '>': '<', '>=': '<=' };

/** «trên 7 điểm», «dưới hạng 10». */
const compared = (words: string, op: Op): Rule[] => [
  // «hạng ba trên 25 đơn vị»: of how many, no bound.
  rule(`(?:${words}) ${figure}(?! đơn vị| sở| ngành)(?: ${units})?`, (m) => ({
    type: 'number',
    op,
    value: value(m[1]),
    unit: unitOf(m[2]),
  })),
  // «dưới hạng 10»: a place further down is a greater number.
  rule(`(?:${words}) (hạng|top) ${figure}`, (m) => ({
    type: 'number',
    op: m[1] === 'top' ? op : (ofPlaces[op] ?? op),
    value: value(m[2]),
    unit: 'hạng',
  })),
];

const number = (words: string): number =>
  ['', 'mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'].indexOf(words) > 0
    ? ['', 'mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'].indexOf(words)
    : Number(words);

/** A numeral without its tone, as `number` reads it. */
const bare = (words: string | undefined): string =>
  (words ?? '').normalize('NFD').replace(/[\u0300-\u036f]/g, '');

const romans = ['i', 'ii', 'iii', 'iv'];
const quarter = (text: string): number => {
  const roman = romans.indexOf(text.toLowerCase());
  const word = ['một', 'hai', 'ba', 'bốn'].indexOf(text) + 1 || ['mot', 'hai', 'ba', 'bon'].indexOf(text) + 1;
  return roman >= 0 ? roman + 1 : word > 0 ? word : Number(text);
};

const own = '(?:em|e|tôi|mình|chúng em|chúng tôi|bọn em|tụi em|bọn tôi|chúng mình|tui|tớ)';
const house = '(?:phòng|đơn vị|trung tâm|thanh tra|văn phòng|ban|bộ phận|chi cục|phòng ban)';

/** How months are named. They are read first: they stand anywhere, also between words that belong together. */
export const periodRules: readonly Rule[] = [
  // Months.
  rule(
    '(?:tính )?từ (?:hồi )?(?:tháng|kỳ|t) (\\d{1,2}) (?:đến|tới) (?:nay|giờ|hiện tại|bây giờ|hôm nay)',
    (m) => ({
      type: 'period',
      spec: { type: 'since', month: Number(m[1]) },
    }),
  ),
  rule('(?:từ )?t(\\d{1,2}) (?:đến|tới|sang|qua) t(\\d{1,2})', (m) => {
    const [from, to] = [Number(m[1]), Number(m[2])];
    return from < to && to <= 12
      ? {
          type: 'period',
          spec: { type: 'months', months: Array.from({ length: to - from + 1 }, (_, k) => from + k) },
        }
      : null;
  }),
  rule('(?:cả |trong )?\\d tháng (\\d{1,2})((?: (?:và |với )?\\d{1,2})+)', (m) => ({
    type: 'period',
    spec: {
      type: 'months',
      months: [m[1]!, ...m[2]!.match(/\d+/g)!].map(Number).filter((month) => month >= 1 && month <= 12),
    },
  })),
  rule('(?:cái )?(?:tháng|kỳ) (?:trước (?:đó|nữa)|liền trước)|tháng trước tháng (?:đó|ấy)', {
    type: 'period',
    spec: { type: 'before' },
  }),
  rule('(?:từ )?(?:tháng|kỳ|t) (\\d{1,2}) (?:đến|tới|sang|và cả) (?:tháng |kỳ |t )?(\\d{1,2})', (m) => {
    const [from, to] = [Number(m[1]), Number(m[2])];
    return from < to && to <= 12
      ? {
          type: 'period',
          spec: { type: 'months', months: Array.from({ length: to - from + 1 }, (_, k) => from + k) },
        }
      : null;
  }),
  rule('(?:các |những )?tháng (\\d{1,2})((?: (?:và|với|hay|hoặc)(?: tháng)? \\d{1,2})+)', (m) => ({
    type: 'period',
    spec: {
      type: 'months',
      months: [m[1]!, ...m[2]!.match(/\d+/g)!].map(Number).filter((month) => month >= 1 && month <= 12),
    },
  })),
  rule(
    '(?<!mấy )(?<!may )(?:trong |của )?(?:tháng|kỳ tháng|kỳ|kỳ báo cáo tháng|t) (\\d{1,2})(?! lần| lan)(?:/(20\\d\\d))?(?: năm (20\\d\\d))?',
    (m) => {
      const month = Number(m[1]);
      const year = m[2] ?? m[3];
      return month >= 1 && month <= 12
        ? {
            type: 'period',
            spec: { type: 'months', months: [month], ...(year ? { year: Number(year) } : {}) },
          }
        : null;
    },
  ),
  rule(
    '(?<!từng )(?<!tung )(?<!mấy )(?<!may )(?<!nhiêu )(?<!nhieu )(?<!\\d )(?<!sáu )(?<!sau )(?:trong |của )?(?:tháng|kỳ tháng|kỳ) (một|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười một|mười hai|mười)(?! nhiệm| lần)',
    (m) => {
      const names = [
        'mot',
        'hai',
        'ba',
        'tu',
        'nam',
        'sau',
        'bay',
        'tam',
        'chin',
        'muoi',
        'muoi mot',
        'muoi hai',
      ];
      const plain = m[1]!.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
      const month = plain === 'bon' ? 4 : names.indexOf(plain) + 1;
      return month > 0 ? { type: 'period', spec: { type: 'months', months: [month] } } : null;
    },
  ),
  rule('(\\d{1,2})/(20\\d\\d)', (m) =>
    Number(m[1]) >= 1 && Number(m[1]) <= 12
      ? { type: 'period', spec: { type: 'months', months: [Number(m[1])], year: Number(m[2]) } }
      : null,
  ),
  rule(
    '(?<!1 )(?<!một )(?<!mỗi )(?<!moi )(?:trong |của )?quý (i|ii|iii|iv|[1-4]|một|hai|ba|bốn)(?! lần| lan)',
    (m) => ({
      type: 'period',
      spec: { type: 'quarter', quarter: quarter(m[1]!) },
    }),
  ),
  rule('(?:trong |của )?quý (?:này|nay)', { type: 'period', spec: { type: 'quarter', quarter: null } }),
  rule('(?:6|sáu) tháng (?:đầu năm|đầu)|nửa đầu năm|nửa năm đầu', {
    type: 'period',
    spec: { type: 'half', half: 1 },
  }),
  rule('(?:6|sáu) tháng (?:cuối năm|cuối)|nửa cuối năm', { type: 'period', spec: { type: 'half', half: 2 } }),
  rule(
    '(?:tính |kể |lũy kế )?từ đầu năm(?: đến nay| tới nay| đến giờ| tới giờ)?|lũy kế|cả năm|mấy tháng (?:nay|qua|vừa rồi)|tháng nào cũng|những tháng qua|các tháng (?:qua|trước|vừa rồi)|đến nay',
    {
      type: 'period',
      spec: { type: 'year' },
    },
  ),
  rule(
    '(?:trong |suốt |cả )?(\\d|hai|ba|bốn|mấy) tháng (?:qua|vừa rồi|vừa qua|gần đây|gần nhất|liền|nay|liên tiếp|liên tục|rồi)(?: đây)?|cả (\\d|hai|ba|bốn) tháng',
    (m) => {
      const said = (m[1] ?? m[2])!;
      const count = ({ hai: 2, ba: 3, bốn: 4, bon: 4 } as Record<string, number>)[said] ?? Number(said);
      return count > 0 ? { type: 'period', spec: { type: 'recent', count } } : null;
    },
  ),
  rule('qua các tháng|theo (?:từng )?tháng|từng tháng|qua từng tháng|các tháng', {
    type: 'period',
    spec: { type: 'each' },
  }),
  rule('từ trước (?:tới|đến) (?:giờ|nay)|xưa nay|trước giờ', { type: 'period', spec: { type: 'year' } }),
  rule('t(\\d{1,2})', (m) =>
    Number(m[1]) >= 1 && Number(m[1]) <= 12
      ? { type: 'period', spec: { type: 'months', months: [Number(m[1])] } }
      : null,
  ),
  rule('(?:trong |của )?(?:tháng (?:này|nay|ni)|kỳ này|đợt này|kỳ hiện tại)', {
    type: 'period',
    spec: { type: 'this' },
  }),
  rule('(?:trong |của )?(?:tháng|kỳ|đợt) (?:trước|rồi|vừa rồi|vừa qua|mới rồi)(?: đó)?', {
    type: 'period',
    spec: { type: 'last' },
  }),
  rule('(?:tháng|kỳ|đợt) (?:sau|tới|tiếp theo)', { type: 'period', spec: { type: 'next' } }),
];

/**
 * How things are said, the longest and most certain first: what one rule has read no later one reads again. Language
 * alone: no name and no word of any one plan.
 */
export const rules: readonly Rule[] = [
  // How the work goes.
  rule(
    '(?:xin|cho|đề nghị|muốn)(?: em| tôi| phòng| đơn vị| được| phép)* (?:gia hạn|lùi(?= )|lùi hạn|dời hạn|hoãn|thêm thời gian)',
    {
      type: 'how',
      how: 'extension',
    },
  ),
  rule(
    '(?:(?<=^ )|(?<=đồng ý [^@]{0,60}))(?:giao|yêu cầu|chỉ đạo|bảo)(?: cho)?(?= @u)|(?<=^ )đồng ý (?:cho|để|với)(?= @u)',
    {
      type: 'how',
      how: 'direct',
    },
  ),
  rule(
    '(?:nộp|gửi|báo cáo|báo) (?:muộn|trễ|chậm|sau hạn|quá hạn)(?: mấy ngày| một ngày| thì)?(?: có)? (?:sao không|sao ko|bị sao|bị gì|được không|được ko|làm sao|sao|có được|bị phạt|nhận không|thế nào|bị trừ)(?: không)?(?: không)?',
    {
      type: 'how',
      how: 'late',
    },
  ),
  rule(
    '(?:quá hạn|trễ hạn|hết hạn|qua hạn)(?: rồi)?(?: thì)?(?: có| còn)? ?(?:gửi|nộp|báo cáo|báo) (?:được|nữa|có|còn)(?: được)?(?: không| nữa không| chứ)?',
    {
      type: 'how',
      how: 'late',
    },
  ),
  rule(
    '(?:nếu |lỡ )?(?:quá hạn|trễ hạn|quên nộp|quên báo cáo|không nộp|không báo cáo)(?: thì| mà)?(?: có)? ?(?:sao|làm sao|bị gì|bị sao|thế nào|bị phạt|phải làm sao|làm thế nào)(?: không)?',
    {
      type: 'how',
      how: 'late',
    },
  ),
  rule(
    '(?:gửi|nộp|báo cáo|báo|ghi|nhập|điền)(?: xong)?(?: nhầm| sai)?(?: rồi)?(?: mà| thì| muốn| lại)?(?: có)? ?(?:sửa|chỉnh|đổi|thay đổi|rút lại|sửa lại|chỉnh sửa|điều chỉnh)(?: lại)?(?: được)?(?: không| ko| thế nào| ra sao| kiểu gì| như thế nào| sao)?',
    {
      type: 'how',
      how: 'correct',
    },
  ),
  rule(
    '(?:sửa|chỉnh|chỉnh sửa|điều chỉnh|thay đổi|rút lại|rút)(?: lại)? (?:báo cáo|số liệu|nội dung|câu trả lời|kết quả)(?: đã gửi| đã nộp| tháng \\d+| tháng này| tháng trước)?(?: thế nào| sao| ra sao| ở đâu| được không| kiểu gì| như thế nào| làm sao| bằng cách nào| bằng lệnh gì)?',
    {
      type: 'how',
      how: 'correct',
    },
  ),
  rule(
    '(?:gửi|nộp|báo cáo|ghi|nhập|khai|điền) (?:nhầm|sai)(?: rồi| mất rồi)?(?: thì)?(?: làm sao| làm thế nào| phải làm sao| sao)?',
    {
      type: 'how',
      how: 'correct',
    },
  ),
  rule(
    '(?:có )?(?:phải|cần|bắt buộc)(?: phải)? (?:gửi|nộp|đính|đính kèm|kèm|chụp|có)(?: kèm| thêm)? ?(?:ảnh|hình|minh chứng|tài liệu|file|tệp|văn bản|bằng chứng)(?: không| ko| minh chứng| chứng minh)*',
    {
      type: 'how',
      how: 'evidence',
    },
  ),
  rule(
    '(?:gửi|nộp|đính kèm|kèm|thêm|up) (?:ảnh|hình|minh chứng|tài liệu|file|tệp|bằng chứng)(?: minh chứng)?(?: thế nào| sao| ở đâu| kiểu gì| như thế nào| làm sao| được không| bằng cách nào)',
    {
      type: 'how',
      how: 'evidence',
    },
  ),
  rule(
    '(?:minh chứng|ảnh)(?: thì)? (?:gửi|nộp|đính kèm|kèm)(?: ở đâu| thế nào| sao| kiểu gì| như thế nào| vào đâu)',
    {
      type: 'how',
      how: 'evidence',
    },
  ),
  rule(
    `(?:nhờ|để|cho|giao)(?: phó| cấp phó| người khác| nhân viên| phó phòng| anh em| chuyên viên)(?: phòng)? (?:báo cáo|nộp|gửi|làm|nhập)(?: báo cáo)?(?: thay| hộ| giúp| dùm| thay mặt)?(?: ${own})?(?: được)?(?: không| ko| thế nào)?`,
    {
      type: 'how',
      how: 'deputy',
    },
  ),
  rule(
    '(?:ai|người khác|phó phòng|cấp phó)(?: có thể| được)? (?:báo cáo thay|nộp thay|gửi thay|làm thay)(?: được)?(?: không)?',
    {
      type: 'how',
      how: 'deputy',
    },
  ),
  rule(
    '(?:ủy quyền|uỷ quyền|giao quyền|báo cáo thay|nhờ báo cáo thay|báo cáo hộ)(?: thế nào| sao| ra sao| kiểu gì| làm sao| được không| như thế nào| bằng lệnh gì| cho ai)*',
    {
      type: 'how',
      how: 'deputy',
    },
  ),
  rule(
    '(?:đi công tác|nghỉ phép|nghỉ ốm|vắng mặt|nghỉ|ốm)(?: thì| mà| tuần sau| tuần này| mấy hôm| mấy ngày)*(?: ai| làm sao| làm thế nào| báo thế nào| thì sao| nhờ| có phải| phải làm gì)+',
    {
      type: 'how',
      how: 'away',
    },
  ),
  rule('báo (?:vắng|nghỉ)(?: mặt)?(?: thế nào| sao| kiểu gì| làm sao| ở đâu)*', { type: 'how', how: 'away' }),
  rule(
    '(?:làm sao|làm thế nào|cách nào|cách)(?: để)? (?:báo cáo|nộp báo cáo|gửi báo cáo|nhập báo cáo|làm báo cáo)',
    {
      type: 'how',
      how: 'begin',
    },
  ),
  rule(
    '(?:báo cáo|nộp báo cáo|gửi báo cáo|nhập báo cáo|nộp|nhập)(?: ở| vào)? (?:ở đâu|chỗ nào|kiểu gì|làm sao|bằng cách nào|bằng lệnh gì)',
    {
      type: 'how',
      how: 'begin',
    },
  ),
  rule(
    '(?:khóa|khoá|chốt)(?: kỳ| sổ| tháng)?(?: rồi)?(?: thì| mà)?(?: có)?(?: còn)? ?(?:sửa|nộp|gửi|báo cáo)(?: lại)?(?: nữa)?(?: được)?(?: không| nữa không| thế nào)',
    {
      type: 'how',
      how: 'locked',
    },
  ),
  rule(
    '(?:hủy|huỷ|bỏ|thoát|dừng)(?: ngang)? (?:báo cáo|bản nháp|đang làm dở)(?: thế nào| sao| được không| làm sao| kiểu gì)?',
    {
      type: 'how',
      how: 'cancel',
    },
  ),
  rule(
    '(?:đang làm|đang báo cáo|làm|báo cáo) (?:dở|nửa chừng|giữa chừng)(?: thì| mà)?(?: có)?(?: bị)? ?(?:mất|sao|lưu|làm sao|thế nào|tiếp)?(?: không)?',
    {
      type: 'how',
      how: 'cancel',
    },
  ),
  rule(
    '(?:ai|những ai|người nào)(?: có thể| được| mà| sẽ)* (?:xem|đọc|thấy|nhìn thấy|biết)(?: được)? (?:báo cáo|vướng mắc|nội dung|lý do)(?: của)?',
    {
      type: 'how',
      how: 'who-sees',
    },
  ),
  rule(
    '(?:đề xuất|kiến nghị|nêu vướng mắc|báo vướng mắc|nêu khó khăn|ghi kiến nghị|gửi kiến nghị|báo khó khăn)(?: thì)? (?:thế nào|ở đâu|làm sao|kiểu gì|vào đâu|như thế nào|cho ai)',
    {
      type: 'how',
      how: 'proposal',
    },
  ),
  rule(
    '(?:đổi|chuyển|dùng)(?: sang)? (?:kênh|zalo|telegram)(?: thế nào| sao| được không| làm sao| kiểu gì)?',
    {
      type: 'how',
      how: 'channel',
    },
  ),
  rule('(?:làm sao|làm thế nào|cách)(?: để)? (?:khóa|chốt)(?: kỳ| sổ| tháng)?', { type: 'how', how: 'lock' }),
  rule('(?:khóa|chốt)(?: kỳ| sổ| tháng| tháng \\d+)? (?:thế nào|làm sao|kiểu gì|bằng lệnh gì|ở đâu)', {
    type: 'how',
    how: 'lock',
  }),
  rule('(?:làm sao|làm thế nào|cách)(?: để)? (?:nhắc|đôn đốc)(?: các)?(?: đơn vị| phòng)?', {
    type: 'how',
    how: 'remind',
  }),
  rule('(?:làm sao|làm thế nào|cách)(?: để)? (?:trả lại|yêu cầu làm lại)(?: báo cáo| nhiệm vụ)?', {
    type: 'how',
    how: 'return',
  }),
  rule('(?:làm sao|làm thế nào|cách)(?: để)? (?:mời|thêm người|thêm tài khoản|liên kết)', {
    type: 'how',
    how: 'invite',
  }),

  // The month as a thing.
  rule(
    '(?:đã |có )?mở(?: kỳ| sổ| báo cáo| kỳ báo cáo)?(?: chưa| rồi chưa| hay chưa)|(?:bao giờ|khi nào|ngày nào|hôm nào|lúc nào)(?: thì| mới)? mở(?: kỳ| báo cáo)*|mở(?: kỳ| báo cáo)*(?: từ| vào)? (?:ngày nào|khi nào|bao giờ|hôm nào|lúc nào|từ bao giờ|ngày mấy)',
    { type: 'month', what: 'opens' },
  ),
  rule(
    'ai (?:khóa|chốt)(?: sổ| kỳ)?|(?:đã )?(?:khóa|chốt)(?: sổ| kỳ| báo cáo)?(?: chưa| rồi chưa| hay chưa| lúc nào| khi nào| ngày nào| bao giờ| chưa vậy)|(?:bao giờ|khi nào|ngày nào)(?: thì| mới)? (?:khóa|chốt)(?: sổ| kỳ)?',
    { type: 'month', what: 'locked' },
  ),
  rule(
    'còn (?:mấy|bao nhiêu|bao lâu)(?: ngày| giờ| hôm| lâu)?(?: nữa)?(?: là| thì| mới| để)*(?: hết hạn| đến hạn| tới hạn| phải nộp| phải báo cáo| hết hạn báo cáo| đến hạn báo cáo| nộp| báo cáo)',
    { type: 'month', what: 'left' },
  ),
  rule(
    '(?<!trễ )(?<!quá )(?<!đúng )(?<!kịp )(?<!sau )(?<!trước )(?<!tre )(?<!qua )(?<!dung )(?<!kip )(?<!truoc )(?<!gia )(?<!có thời )(?:hạn|hạn chót|thời hạn|hạn cuối|hạn nộp|deadline|hạn báo cáo|hạn gửi)(?: báo cáo| nộp| gửi)*(?: là| vào)?(?: ngày nào| khi nào| bao giờ| ngày mấy| hôm nào| mấy giờ)?|(?:ngày nào|khi nào|bao giờ|hôm nào)(?: thì| là)? (?:hết hạn|đến hạn|phải nộp|phải báo cáo|nộp báo cáo|phải gửi|hạn)(?: báo cáo)?',
    { type: 'month', what: 'deadline' },
  ),

  rule(
    '(?:có |đã )?bị (?:trả lại|trả về|trả|bắt làm lại|bắt sửa|yêu cầu sửa|chê)|(?:bị |phải )(?:làm lại|sửa lại|bổ sung)|(?:bắt|yêu cầu|đòi)(?: [^ @]+){0,2} (?:sửa|bổ sung|làm lại)|(?<=@u\\d )trả (?:lại )?(?=phòng|đơn vị|cho|bên|trung tâm|tôi|em)|(?:phải|cần) (?:bổ sung|sửa(?= gì| những| lại)|chỉnh(?= gì| sửa))|(?:đã |có )trả lại|trả lại (?:những|bao nhiêu|mấy)',
    { type: 'returned' },
  ),
  rule('(?:xếp hạng|xếp loại|bảng xếp hạng|so sánh)(?: các| những)? (?:đơn vị|phòng|phòng ban)', {
    type: 'ranking',
  }),
  rule(
    '(?:xuất|in|tải|lấy|gửi|cho)(?: giúp| cho)?(?: bản| file)? ?(?:báo cáo|số liệu|bảng)? ?(?:word|excel|pdf|bản in|bản giấy|ra giấy)|(?:xuất|in ra|tải về) báo cáo',
    { type: 'how', how: 'export' },
  ),
  // Orders in plain words.
  rule(
    '(?:tôi|em|anh|chị|mình) (?:sẽ |xin |có việc )?(?:đi (?:công tác|tập huấn|học|họp|vắng|phép|viện)|nghỉ(?: phép| ốm| việc riêng)?|vắng)(?= |$)|(?:mai|từ [^@]{1,24}|tuần sau|hôm nay|ngày mai|sáng mai|chiều nay) (?:tôi|em|anh|chị|mình) (?:đi|nghỉ|vắng)(?= )|(?:xin |cho )?báo vắng|(?:xin |cho )(?:tôi |em |anh |chị )?nghỉ (?:phép|ốm)',
    { type: 'act', verb: 'away' },
  ),
  rule(
    '(?:khóa|chốt|đóng)(?: giúp| lại| luôn| dùm| hộ)?(?: sổ| kỳ| báo cáo| kỳ báo cáo)?(?= lại| đi| luôn| giúp| giùm| dùm| hộ| cho| @| em| chưa| $)',
    { type: 'act', verb: 'lock' },
  ),
  rule('(?:mở khóa|bỏ khóa|mở lại)(?: kỳ| sổ| báo cáo| kỳ báo cáo)?', { type: 'act', verb: 'unlock' }),
  rule(
    '(?:nhắc|đôn đốc|giục|thúc|nhắn)(?: nhở| hộ| giúp| dùm| giùm| ngay| gấp| lại| với)*(?: cho)?(?: anh| chị| em| tôi| mình| cô| chú)?(?: những| các| mấy)?(?= @u| đơn vị| phòng| ai| bên| người)',
    {
      type: 'act',
      verb: 'remind',
    },
  ),
  rule('(?:gửi|đăng|phát)(?: lại| luôn| giúp)?(?: bản| tin)? tổng hợp(?: lên nhóm| vào nhóm| cho nhóm)?', {
    type: 'act',
    verb: 'digest',
  }),
  rule('(?<=^ )(?:trả lại|trả về|bắt làm lại|yêu cầu làm lại|gửi trả)', { type: 'act', verb: 'return' }),
  rule(
    `(?<!đã )(?<!da )(?:cho|để)? ?(?:${own}|anh|chị|sếp)? ?(?:xem|coi|mở|đưa|gửi)(?: giúp| lại| cho)? ?(?:${own}|anh|chị)? ?(?:bản )?(?:báo cáo|bc)(?: của| bên)?(?= @u| phòng| đơn vị| ${own} | tháng)`,
    {
      type: 'act',
      verb: 'see-report',
    },
  ),
  rule(
    `(?<!đã )(?<!da )(?:bắt đầu|làm|gửi|viết|nhập|nộp|vào|lập|soạn|điền)(?: ngay| luôn)?(?: bản)? báo cáo(?: luôn| ngay| đi| bây giờ| giờ| thôi| tháng này| tháng \\d+| của ${own}| cho ${own})?(?= $| nhé| ạ| nào| với)`,
    {
      type: 'act',
      verb: 'report',
    },
  ),
  rule('(?<=^ )báo cáo(?= $)', { type: 'act', verb: 'report' }),
  rule(`(?:${own} )?(?:muốn|cần|xin) (?:gửi|nộp|làm|nhập|viết|bắt đầu)?(?: bản)? ?báo cáo(?! chưa)`, {
    type: 'act',
    verb: 'report',
  }),
  rule(`cho (?:${house} )?${own} (?:báo cáo|nộp báo cáo|gửi báo cáo)(?: ngay| đi| bây giờ| giờ)?(?= $)`, {
    type: 'act',
    verb: 'report',
  }),
  rule(
    '(?:mời|thêm|cấp mã|tạo mã)(?: cho)?(?: người| anh| chị| đồng chí| tài khoản)?(?= @p| người| mới| vào| $)',
    {
      type: 'act',
      verb: 'invite',
    },
  ),
  rule('(?:xem |mở |cho xem )?nhật ký(?: hoạt động| thao tác)?', { type: 'act', verb: 'log' }),
  rule('(?:đổi|sửa|dời|lùi) (?:lịch|hạn|ngày)(?: báo cáo| nộp| chung)?', { type: 'act', verb: 'calendar' }),

  // Talk.
  rule(
    '(?<=^ )(?:alo|a lô|alô|hello|hé lô|helo|hi|hey|ê|bot ơi|chào)(?: em| bot| ơi| bạn| cả nhà| mọi người| buổi sáng| buổi chiều)*(?: có ai(?: ở)?(?: đó| đây| đấy)?(?: không)?)?|có ai(?: ở)?(?: đó| đây| đấy) không',
    { type: 'chat', chat: 'hello' },
  ),
  rule('(?:em |bot )?(?:vất vả|phiền em|làm phiền)(?: quá| rồi| lắm| em)*', { type: 'chat', chat: 'thanks' }),
  rule(
    '(?:cảm ơn|cám ơn|thanks|thank you|tks|đa tạ)(?: em| bạn| bot| nhé| nhiều| nha| anh| chị| ạ| nhiều lắm| lắm)*',
    { type: 'chat', chat: 'thanks' },
  ),
  rule(
    '(?:mệt|mệt mỏi|chán|nản|oải|buồn|căng|đuối|bận|áp lực)(?: bở hơi tai| phờ| rã rời| quá| thật| ghê| lắm| rồi| thế)+(?: em| ạ| luôn| trời| đất| quá| đi)*',
    { type: 'chat', chat: 'tired' },
  ),
  rule(
    '(?<=^ |bot |em |ghê |nghen )(?:khôn|lẹ|nhanh|pro|siêu|giỏi|hay|tuyệt|tuyệt vời|tốt|xịn|ngon|đỉnh|thông minh|khá|được đấy|chuẩn)(?: quá| lắm| ghê| phết| dữ| vậy| haha| hihi| thật| đấy| rồi| em| bot| nhỉ| luôn| thế)+',
    { type: 'chat', chat: 'praise' },
  ),
  rule(
    '(?:tạm biệt|bye|bai|chào nhé|hẹn gặp lại|ngủ ngon|đi ngủ|đi họp đây|nghỉ nhé|thôi nhé)(?: em| nhé| bot)*',
    { type: 'chat', chat: 'bye' },
  ),
  rule(
    '(?:trả lời|nói|tính|báo)? ?(?:sai|nhầm|không đúng|chưa đúng)(?: rồi| bét| mất| à| mà)*(?: em| bot)?(?= $| em)',
    { type: 'chat', chat: 'blame' },
  ),
  rule(
    '(?:em|bot|mày|bạn|cháu|con) (?:tên (?:là )?gì|bao nhiêu tuổi|mấy tuổi|khỏe không|có khỏe không|có mệt không|mệt không|ăn cơm chưa|ngủ chưa|có buồn không|quê ở đâu|có người yêu chưa)',
    { type: 'chat', chat: 'self' },
  ),
  rule(
    '(?:em|bot|mày|bạn) là (?:người|máy|robot|bot|con gì|cái gì|ai)(?: thật)?(?: hay (?:máy|người|bot|robot))?(?: trả lời)?',
    { type: 'chat', chat: 'self' },
  ),
  rule('chúc [^@]+', { type: 'chat', chat: 'wish' }),
  rule('(?:xin lỗi|sorry|lỗi anh|lỗi em)(?: em| nhé| bot| anh| nha)*', { type: 'chat', chat: 'sorry' }),
  rule(
    '(?<=^ )(?:ok|oke|okie|okay|ô kê|uh|ừ|ừm|vâng|dạ|rồi|được|được rồi|đã rõ|rõ|rõ rồi|hiểu rồi|nhất trí|đồng ý|tốt|good|ổn|ổn rồi|biết rồi|nhớ rồi|duyệt|yes|uk)(?: em| e| nhé| nha| ạ| anh| chị| bot| rồi| luôn| thôi| đấy)*(?= $)',
    { type: 'chat', chat: 'agree' },
  ),
  rule('(?:haha|hihi|hehe|kaka|hí hí|hì hì|hi hi|ha ha|lol|kkk|hic|huhu|hix)+(?: em)*', {
    type: 'chat',
    chat: 'laugh',
  }),
  rule('(?:sao|bot|em|mày)? ?(?:ngu|dốt|kém|dở|chậm hiểu|vô dụng)(?: thế| quá| vậy)', {
    type: 'chat',
    chat: 'blame',
  }),

  // The asker.
  rule(`${house}(?: của| bên)? ${own}`, { type: 'own', of: 'unit' }),
  rule(`(?:bên|nhà) ${own}`, { type: 'own', of: 'unit' }),
  rule('(?:phòng|đơn vị|trung tâm|văn phòng)(?: của)? (?:anh|chị)', { type: 'own', of: 'unit' }),
  rule(
    '(?:mảng|khối|phần|chỗ|bên)(?: của)? (?:anh|chị|tôi|mình)(?! @)',
    { type: 'own', of: 'person' },
    // «cho anh hoi» is no «chỗ anh».
    '(?:mang|khoi|phan|ben|cho cua)(?: cua)? (?:anh|chi|toi|minh)(?! @)',
  ),
  rule('(?:họ|(?:phòng|đơn vị|trung tâm|bên) (?:đó|này|ấy|kia))', { type: 'that' }, null),
  rule(`của ${own}`, { type: 'own', of: 'person' }),
  rule(
    '(?:đang )?(?:chờ|đợi|đến lượt)(?: ý kiến)?(?: của)? (?:tôi|chị|anh|mình)(?: cho ý kiến| quyết| xem| duyệt)?',
    { type: 'own', of: 'person' },
    // «cho anh hoi» is no «chờ anh».
    '(?:dang cho|doi|den luot)(?: y kien)?(?: cua)? (?:toi|chi|anh|minh)(?: cho y kien| quyet| xem| duyet)?',
  ),
  rule(
    'của (?:chị|anh)(?! @| em|[^ ]* @)',
    { type: 'own', of: 'person' },
    'cua (?:chi|anh)(?! @| em| so| tieu| phi)',
  ),
  // «mấy chỉ số tôi phụ trách», «a phụ trách mấy chỉ số».
  rule(
    `(?:${own}|anh|chị|a|c|e)(?= (?:đang |được giao |được phân công |trực tiếp )*(?:phụ trách|theo dõi|chỉ đạo) )|(?:${own}|anh|chị)(?= (?:đang |đã )?được (?:giao|phân công) )|(?<!sở )(?<!so )(?<!giúp )(?<!giup )(?<!cho )(?<!hộ )(?<!ho )(?:${own}|(?<=^ )anh|(?<=^ )chị)(?= (?:đang )?có (?:tất cả |tổng cộng )?(?:mấy|bao nhiêu) (?:chỉ số|nhiệm vụ|việc|đầu việc))`,
    { type: 'own', of: 'person' },
  ),

  rule('(?:nộp|gửi|báo cáo|nộp báo cáo|gửi báo cáo) (?:sớm nhất|đầu tiên|trước tiên|trước nhất|nhanh nhất)', {
    type: 'sent',
    what: 'first',
  }),
  rule('(?:nộp|gửi|báo cáo|nộp báo cáo|gửi báo cáo) (?:muộn nhất|trễ nhất|cuối cùng|sau cùng|chậm nhất)', {
    type: 'sent',
    what: 'last',
  }),

  // Numbers.
  rule(
    '(?:còn )?(?:phải|cần|còn phải) (?:tăng|kéo|nâng|bù)(?: thêm)?(?! điểm (?:mới|để))|(?:còn )?(?:thiếu|hụt)(?= (?:trên|dưới|hơn|ít|nhiều|từ|bao|mấy|\\d))',
    { type: 'field', field: 'gap' },
  ),
  rule(`(?:từ|giữa|trong khoảng) ${figure}(?: điểm| bậc)? (?:đến|tới|và) ${figure}(?: ${units})?`, (m) => ({
    type: 'number',
    op: 'between',
    value: value(m[1]),
    to: value(m[2]),
    unit: unitOf(m[3]),
  })),
  rule(`${figure} đến ${figure} ${units}`, (m) => ({
    type: 'number',
    op: 'between',
    value: value(m[1]),
    to: value(m[2]),
    unit: unitOf(m[3]),
  })),
  rule(
    `(?<!hạng từ )(?<!hang tu )(?<!hạng )(?<!hang )(?:từ )?${figure}(?: ${units})? (?:trở lên|đổ lên)`,
    (m) => ({
      type: 'number',
      op: '>=',
      value: value(m[1]),
      unit: unitOf(m[2]),
    }),
  ),
  rule(`(?:từ )?${figure}(?: ${units})? (?:trở xuống|đổ xuống|đổ lại)`, (m) => ({
    type: 'number',
    op: '<=',
    value: value(m[1]),
    unit: unitOf(m[2]),
  })),
  ...compared('ít nhất|tối thiểu|không dưới|chí ít', '>='),
  ...compared('không quá|tối đa|không vượt quá|nhiều nhất là|không trên', '<='),
  ...compared(
    'dưới|thấp hơn|kém hơn|nhỏ hơn|chưa đến|chưa tới|không tới|chưa được|ít hơn|không đến|không đủ|chưa đủ',
    '<',
  ),
  ...compared('trên|hơn|quá|cao hơn|lớn hơn|vượt|nhiều hơn|vượt quá|vượt trên', '>'),
  rule(
    `(?<!không )(?<!khong )(?<!chưa )(?<!chua )(?:lọt |trong |vào |nằm trong |thuộc )+(?:top|tốp) ${figure}`,
    (m) => ({
      type: 'number',
      op: '<=',
      value: value(m[1]),
      unit: 'hạng',
    }),
  ),
  // «đơn vị nào chủ trì một chỉ số».
  rule(
    '(?<=(?:chủ trì|chu tri|phụ trách|phu trach) )(?:đúng |chỉ )?(\\d|một|hai|ba|bốn)(?= chỉ số)',
    (m) => ({
      type: 'number',
      op: '=',
      value: number(bare(m[1])),
      unit: 'chỉ số',
    }),
  ),
  rule('tổng(?= số (?:nhiệm vụ|việc|đầu việc|chỉ số|đơn vị))', { type: 'ask', what: 'count' }),
  // «được giao mấy việc»: what is theirs.
  rule(
    '(?<!không )(?<!khong )(?<!chưa )(?<!chua )(?:đã |đang )?được (?:giao|phân công)(?= (?:bao nhiêu|mấy|những|các|chủ trì|phụ trách|làm))',
    {
      type: 'filler',
    },
  ),
  // «2 chỉ số của chị»: how many there are is known, not asked.
  rule('\\d(?= (?:chỉ số|lãnh đạo|đơn vị|phòng|nhiệm vụ|việc|cái) (?:của|này|đó|ấy|trên|thì|mà|do|bên|@))', {
    type: 'filler',
  }),
  // «đã hạng 1 rồi»: a place that is held.
  rule(`(?:đã|đang|vẫn|giữ|giữ vững|đứng|ở|xếp)(?: ở| đứng| xếp| giữ)* hạng ${figure}(?: rồi)?`, (m) => ({
    type: 'number',
    op: '=',
    value: value(m[1]),
    unit: 'hạng',
  })),
  rule(`(?:trong |nằm trong |thuộc )+${figure} (?:hạng|vị trí) đầu`, (m) => ({
    type: 'number',
    op: '<=',
    value: value(m[1]),
    unit: 'hạng',
  })),
  rule(`(?:xếp )?hạng từ ${figure} (?:trở lên|đổ lên)`, (m) => ({
    type: 'number',
    op: '<=',
    value: value(m[1]),
    unit: 'hạng',
  })),
  rule(
    `(?:xếp|đứng|ở) (?:sau|dưới) hạng ${figure}|(?:không|chưa) (?:lọt |trong |vào |nằm trong |thuộc )+(?:top|tốp) ${figure}`,
    (m) => ({ type: 'number', op: '>', value: value(m[1] ?? m[2]), unit: 'hạng' }),
  ),
  rule(`(?:tụt|rớt|giảm|xuống|mất) (?:hơn|trên|quá) ${figure} (?:hạng|bậc)`, (m) => ({
    type: 'number',
    op: '<',
    value: -value(m[1]),
    unit: 'bậc',
  })),
  rule(`ngoài (?:top|tốp|hạng) ${figure}`, (m) => ({
    type: 'number',
    op: '>',
    value: value(m[1]),
    unit: 'hạng',
  })),
  ...compared('đúng|bằng|đúng bằng|vừa đúng|chỉ đúng|chỉ có đúng', '='),
  rule(
    '(?:không|chưa)(?: được)? (?:có|giao|đặt) chỉ tiêu điểm',
    { type: 'state', filter: 'without-target' },
    '(?:khong|chua)(?: duoc)? (?:co|giao) chi tieu diem',
  ),
  rule(
    '(?:không|chưa)(?: có| giao| tính| đặt)?(?: chỉ tiêu)?(?: tính| giao)?(?: bằng| theo) điểm|không có chỉ tiêu điểm|(?:đặt |giao |có )?(?:chỉ tiêu |mục tiêu )(?:tính |giao |đặt )?(?:bằng|theo|là) (?:thứ )?(?:xếp )?hạng',
    { type: 'state', filter: 'without-target' },
  ),
  rule(
    '(?:đặt |giao |có )?(?:chỉ tiêu|mục tiêu) (?:tính |giao |đặt )?(?:bằng|theo|là) (?:số )?điểm(?: chứ không phải(?: xếp)? hạng)?|(?:đặt|giao) điểm',
    { type: 'state', filter: 'with-target' },
  ),
  rule(
    '(?:chưa|không|chẳng|vẫn chưa) (?:đạt|đủ|tới|đến|hoàn thành)(?: được)? (?:chỉ tiêu|mục tiêu|đích|mức chỉ tiêu)(?: điểm| đề ra| đặt ra)*',
    { type: 'state', filter: 'unreached' },
  ),
  rule(
    '(?:còn )?thiếu điểm(?: so với (?:chỉ tiêu|mục tiêu))?|(?:phải|cần|còn phải) tăng(?: thêm)? điểm (?:mới|để) đạt (?:chỉ tiêu|mục tiêu)',
    { type: 'state', filter: 'unreached' },
  ),
  rule('(?:còn )?(?:thấp hơn|dưới|kém|thua) (?:chỉ tiêu|mục tiêu)(?: điểm| đề ra)*', {
    type: 'state',
    filter: 'unreached',
  }),
  rule(
    '(?<!mới )(?<!thì )(?<!để )(?<!là )(?<!phải )(?<!cần )(?<!moi )(?<!thi )(?<!de )(?<!la )(?<!phai )(?<!can )(?:đã |đều )?(?:đạt|vượt|bằng hoặc vượt|đủ)(?: được)? (?:chỉ tiêu|mục tiêu)(?: điểm| đề ra| đặt ra)*(?: rồi)?',
    { type: 'state', filter: 'reached' },
  ),
  rule(
    '(?:cần|phải|thuộc nhóm|nhóm)(?: nhóm)? ?(?:cần )?(?:cải thiện)|nhóm (?:thấp điểm|yếu|thấp)|(?:thuộc )?(?:diện|nhóm) (?:phải |cần )?(?:kéo lên|nâng|cải thiện|vực)|yếu kém',
    {
      type: 'state',
      filter: 'improve',
    },
  ),
  rule(
    '(?:nhóm|thuộc nhóm|chỉ số)(?: cần| phải)? duy trì|(?:cần|phải)(?: tiếp tục)? duy trì(?= $| @|,| và| mà)|(?:thuộc )?(?:diện|nhóm) (?:giữ|duy trì|phát huy)|nhóm (?:cao điểm|tốt|cao)',
    {
      type: 'state',
      filter: 'maintain',
    },
  ),
  // «hai chỉ số thấp điểm nhất», «top 3 chỉ số về điểm».
  rule(
    '(\\d|hai|ba|bốn|năm) chỉ số(?: có)?(?: điểm)? ?(?:cao|lớn|tốt)(?: điểm)? nhất|(?:top|tốp) (\\d) chỉ số(?: cao nhất)?(?: về)?(?: điểm| điểm số)?',
    (m) => ({ type: 'order', end: 'high', take: number(bare(m[1] ?? m[2])) }),
  ),
  rule('(\\d|hai|ba|bốn|năm) chỉ số(?: có)?(?: điểm)? ?(?:thấp|kém|yếu|bét)(?: điểm)? nhất', (m) => ({
    type: 'order',
    end: 'low',
    take: number(bare(m[1])),
  })),
  rule('top (\\d+)(?: cao nhất| đầu)?', (m) => ({ type: 'order', end: 'high', take: Number(m[1]) })),
  rule('(\\d+)(?: cái| chỉ số)? (?:cao|nhiều|tốt) nhất', (m) => ({
    type: 'order',
    end: 'high',
    take: Number(m[1]),
  })),
  rule('(\\d+)(?: cái| chỉ số)? (?:thấp|kém|yếu|tệ|bét) nhất', (m) => ({
    type: 'order',
    end: 'low',
    take: Number(m[1]),
  })),
  rule('(?:cao|lớn)(?: điểm)? (?:thứ )?(nhì|hai|ba|tư|\\d)', (m) => ({
    type: 'order',
    end: 'high',
    nth:
      m[1] === 'nhì' || m[1] === 'nhi' ? 2 : number(m[1]!.normalize('NFD').replace(/[\u0300-\u036f]/g, '')),
  })),
  rule('(?:nhiều|sâu|mạnh) thứ (nhì|hai|ba|tư|\\d)', (m) => ({
    type: 'order',
    end: 'most',
    nth:
      m[1] === 'nhì' || m[1] === 'nhi' ? 2 : number(m[1]!.normalize('NFD').replace(/[\u0300-\u036f]/g, '')),
  })),
  rule('thấp(?: điểm)? (?:thứ )?(nhì|hai|ba|tư|\\d)', (m) => ({
    type: 'order',
    end: 'low',
    nth:
      m[1] === 'nhì' || m[1] === 'nhi' ? 2 : number(m[1]!.normalize('NFD').replace(/[\u0300-\u036f]/g, '')),
  })),
  rule(
    '(?:cao nhất|tốt nhất) (?:và|với|lẫn|hay) (?:thấp nhất|kém nhất)|(?:thấp nhất|kém nhất) (?:và|với|lẫn|hay) (?:cao nhất|tốt nhất)',
    { type: 'order', end: 'both' },
  ),
  rule('(?:dẫn đầu|đứng đầu|cao nhất|nhất) về (?:điểm|điểm số)', { type: 'order', end: 'high' }),
  rule('(?:cao|lớn|nhiều) (?:điểm|hạng) nhất', { type: 'order', end: 'high' }),
  rule('(?:thấp|kém|ít|tệ) (?:điểm|hạng) nhất', { type: 'order', end: 'low' }),
  rule('cao nhất|lớn nhất', { type: 'order', end: 'high' }),
  rule('thấp nhất|nhỏ nhất|bé nhất|bét nhất|bét', { type: 'order', end: 'low' }),
  rule('(?:đứng |xếp )?thứ (nhì|hai|ba|tư|\\d) (?:về|xét về)', (m) => ({
    type: 'order',
    end: 'most',
    nth:
      m[1] === 'nhì' || m[1] === 'nhi' ? 2 : number(m[1]!.normalize('NFD').replace(/[\u0300-\u036f]/g, '')),
  })),
  rule(
    'từ (cao|tốt|lớn|trên|nhiều|thấp|kém|tệ|nhỏ|bé|dưới|ít|bét)(?: điểm| hạng)?(?: nhất)? (?:xuống|đến|tới|lên|về|trở lên)(?: cao| thấp| kém| tốt| dưới| trên| lớn| nhỏ)?(?: nhất)?|(?:đội sổ|kém|thấp|tệ|bét) (?:để |lên |xếp )*(?:trên cùng|trước|đầu)',
    (m) => ({
      type: 'order',
      end: ['cao', 'tốt', 'lớn', 'trên', 'nhiều', 'tot', 'lon', 'tren', 'nhieu'].includes(m[1] ?? '')
        ? 'best'
        : 'worst',
      row: true,
    }),
  ),
  rule(
    '(?:xếp|sắp xếp|sắp|liệt kê|kể)(?: lại| hộ| giúp| giùm| thứ tự)*(?: [^ @]+){0,5}? theo(?= (?:thứ |điểm|hạng|chỉ tiêu|số|mức))',
    {
      type: 'order',
      end: 'best',
      row: true,
    },
  ),
  rule('(?:còn )?xa (?:đích|chỉ tiêu|mục tiêu)(?: hơn| nhất)?', { type: 'order', end: 'most' }),
  rule('(?:cái |chỉ số )?nào (?:[^ @]+ ){0,3}?(cao|thấp|tốt|kém|nhiều|ít)(?: điểm| hạng)? hơn', (m) => ({
    type: 'order',
    end: ['cao', 'tốt', 'nhiều', 'tot', 'nhieu'].includes(m[1]!) ? 'high' : 'low',
    than: true,
  })),
  rule('tốt nhất|khá nhất|ổn nhất', { type: 'order', end: 'best' }),
  rule(
    'trễ nhất|muộn nhất|kém nhất|tệ nhất|yếu nhất|xấu nhất|đội sổ|cuối bảng|đứng cuối|chậm nhất|ì ạch nhất|đáng lo nhất',
    {
      type: 'order',
      end: 'worst',
    },
  ),
  rule('nhiều nhất|nhiều(?= [^@]{1,30} nhất )|nặng nhất|mạnh nhất|sâu nhất', { type: 'order', end: 'most' }),
  rule('ít nhất|ít(?= [^@]{1,30} nhất )|nhẹ nhất', { type: 'order', end: 'least' }),
  rule(
    '(?:cái|chỉ số|việc|nhiệm vụ) (?:thứ|số) (?:nhất|nhì|hai|ba|tư|năm|\\d)|(?:cái|chỉ số|việc|nhiệm vụ) (?:đầu|đầu tiên|cuối|cuối cùng)',
    { type: 'within' },
  ),
  rule('nhất', { type: 'filler' }),

  rule(
    '(?:phải |cần )?(?:có số liệu|(?:báo|nhập|gửi|ghi|có|điền) (?:số liệu|con số|số lượng|tỷ lệ)(?: tỷ lệ| số lượng)?(?: cụ thể)?(?: phải đạt)?|số liệu phải (?:nhập|báo|gửi)(?: hàng tháng| hằng tháng)?|theo dõi bằng (?:tỷ lệ|tỉ lệ|số liệu|phần trăm)(?: phần trăm)?|tính bằng phần trăm|có phần trăm|có con số|đo được|có chỉ tiêu (?:bằng )?(?:con số|số liệu|số)|có (?:con số|số liệu) chỉ tiêu|đo bằng (?:số|con số|tỷ lệ|phần trăm)|có tỷ lệ)',
    {
      type: 'measure',
      value: null,
    },
  ),

  // The state of tasks and reports.
  rule('(?:trễ|muộn|chậm|quá hạn|trễ hạn)(?: hạn| mất| đến| tới)? (?:mấy|bao nhiêu) (?:ngày|bữa|hôm)', {
    type: 'sent',
    what: 'days',
  }),
  rule('(?:nộp|gửi|báo cáo|nộp báo cáo|gửi báo cáo) (?:sớm nhất|đầu tiên|trước tiên|trước nhất|nhanh nhất)', {
    type: 'sent',
    what: 'first',
  }),
  rule('(?:nộp|gửi|báo cáo|nộp báo cáo|gửi báo cáo) (?:muộn nhất|trễ nhất|cuối cùng|sau cùng|chậm nhất)', {
    type: 'sent',
    what: 'last',
  }),
  rule(
    '(?:nộp báo cáo|gửi báo cáo|nộp|gửi|báo cáo)(?: có)?(?: bị)? (?:trễ hạn|quá hạn|sau hạn|không đúng hạn|muộn|trễ|chậm)|(?:trễ|muộn|quá|sau|trễ hạn|quá hạn|sau hạn)(?: hạn)? mới (?:nộp|gửi|báo cáo)|trễ hạn|bị trễ(?= $| không)',
    { type: 'sent', what: 'late' },
  ),
  rule('(?:nộp|gửi|báo cáo|nộp báo cáo|gửi báo cáo) (?:đúng hạn|kịp hạn|trước hạn|kịp|sớm)', {
    type: 'sent',
    what: 'on-time',
  }),
  rule(
    '(?:đã )?(?:nộp|gửi|báo cáo|nộp báo cáo|gửi báo cáo)(?: báo cáo)?(?: vào| từ)? (?:lúc nào|khi nào|ngày nào|hôm nào|bao giờ|lúc mấy giờ|mấy giờ|ngày mấy)',
    { type: 'sent', what: 'when' },
  ),
  rule(
    '(?:vẫn |còn )?(?:chưa|không|chẳng)(?: thấy| chịu| có| kịp)? (?:nộp|gửi|báo cáo|nộp báo cáo|gửi báo cáo|báo cáo gì)(?: báo cáo)?|còn thiếu báo cáo|nợ báo cáo',
    { type: 'sent', what: 'unsent' },
  ),
  rule(
    '(?:đã |có )?(?:nộp|gửi|báo cáo|nộp báo cáo|gửi báo cáo)(?: báo cáo)?(?: đủ| xong| hết)?(?: rồi)? (?:chưa|hay chưa|rồi chưa)',
    { type: 'sent', what: 'whether' },
  ),
  rule(
    '(?:đã |mới )(?:nộp|gửi|báo cáo|nộp báo cáo|gửi báo cáo)(?: báo cáo)?(?: rồi)?|(?:nộp|gửi|báo cáo|nộp báo cáo)(?: báo cáo)? rồi',
    { type: 'sent', what: 'sent' },
  ),
  rule(
    '(?:nộp|gửi)(?: (?!hạn|han)[^ @]+| @p\\d+){0,4} (?:lúc nào|khi nào|hôm nào|ngày nào|bữa nào|lúc mấy giờ|mấy giờ|ngày mấy)',
    {
      type: 'sent',
      what: 'when',
    },
  ),
  rule('(?:nộp|gửi) (?:thay|hộ)(?= )', { type: 'sent', what: 'who' }),
  rule('(?:là )?(?:người|ai) (?:gửi|nộp|nhập)(?: báo cáo)?|(?:gửi|nộp) hay', { type: 'sent', what: 'who' }),
  rule('(?:nộp|gửi|báo cáo)(?: được| rồi)? (?:những |được )?(?:tháng nào|mấy tháng|bao nhiêu tháng)', {
    type: 'sent',
    what: 'when',
  }),
  rule(
    'ai (?:là người )?(?:đã )?(?:gửi|nộp|nhập|báo cáo)(?: báo cáo)?(?: thay| hộ| giúp)?(?: báo cáo)?(?: cho)?|(?:do )?ai (?:gửi|nộp|nhập)',
    { type: 'sent', what: 'who' },
  ),
  rule('(?:có )?(?:đúng hạn|kịp hạn)(?: không| chưa| chứ)?(?= $)', { type: 'sent', what: 'on-time' }),
  rule('(?:có )?(?:lần nào |từng )?(?:nộp|gửi|báo cáo) (?:muộn|trễ)(?: lần nào)?(?: chưa)?', {
    type: 'sent',
    what: 'late',
  }),
  rule('(?:đã |bị |đang )*(?:quá hạn|trễ hạn)(?: mà| rồi)?', { type: 'status', status: 'behind' }),
  rule('(?:đang |bị |còn )*(?:chậm|trễ|chậm trễ|tụt lại)(?: tiến độ)?(?: so với kế hoạch)?', {
    type: 'status',
    status: 'behind',
  }),
  rule(
    '(?:đang |bị )*(?:đỏ|báo đỏ|có vấn đề|tắc|ách tắc|bế tắc|nghẽn|kẹt)',
    { type: 'status', status: 'behind' },
    '(?:dang |bi )+(?:do|tac|nghen|ket)|bao do|co van de|ach tac',
  ),
  rule('(?:vẫn |còn )?chưa (?:làm|thực hiện|triển khai|bắt đầu|khởi động|động)(?: gì| đến| tới)*', {
    type: 'status',
    status: 'not-begun',
  }),
  rule('(?:vẫn |còn )?chưa (?:xong|hoàn thành|làm xong|hoàn tất)', { type: 'status', status: 'unfinished' }),
  rule('(?:đã |được )?(?:xong|hoàn thành|làm xong|hoàn tất)(?: rồi)?(?! chưa)', {
    type: 'status',
    status: 'finished',
  }),
  rule('(?:đang )?đúng tiến độ|đang làm', { type: 'status', status: 'on-track' }),
  rule('vướng mắc|khó khăn|vướng|khúc mắc|trở ngại|tồn tại', { type: 'words', what: 'obstacle' }),
  rule('kiến nghị|đề xuất|đề nghị', { type: 'words', what: 'proposal' }),
  rule(
    '(?:làm|thực hiện|triển khai|chạy|tiến triển|tiến độ)(?: được)? (?:đến đâu|tới đâu|ra sao|thế nào|đến mức nào|như thế nào|sao)(?: rồi)?|(?:đến|tới) đâu(?: rồi)?|xong chưa|hoàn thành chưa|làm xong chưa|(?:họp|tổ chức|diễn ra|triển khai) chưa|tiến độ',
    { type: 'words', what: 'progress' },
  ),
  rule(
    'kết quả(?: báo cáo| thực hiện)?|báo cáo gì|ghi gì|trả lời gì|nói gì|khai gì|ghi thế nào|ghi những gì|báo cáo những gì|báo cáo (?:thế nào|ra sao|như thế nào|sao)|báo cáo nội dung gì|nộp những gì',
    { type: 'words', what: 'result' },
  ),
  rule('tỷ lệ|tỉ lệ|số liệu|con số|bao nhiêu phần trăm', { type: 'words', what: 'figure' }),
  rule('vì sao|tại sao|sao lại|nguyên nhân|lý do|do đâu|vì đâu', { type: 'ask', what: 'why' }),

  // Sums of it.
  rule(
    '(?:tóm tắt|tóm lược|điểm qua|điểm nhanh|báo cáo nhanh|tổng hợp nhanh|nói nhanh|điểm tình hình|bức tranh chung|toàn cảnh|tình hình chung|(?<!báo cáo )(?<!bao cao )tình hình)(?: giúp| cho| nhanh| gọn| hộ| ngắn gọn)*',
    { type: 'summary' },
  ),
  rule(
    '(?:cái gì|có gì|việc gì|chỗ nào) (?:nóng|đáng lo|cần lưu ý|cần chú ý|đáng chú ý|nổi cộm)|điểm nóng|cần (?:lưu ý|chú ý|quan tâm)(?: gì| cái gì)?',
    { type: 'summary' },
  ),
  rule('xu hướng|biểu đồ|diễn biến|qua từng tháng', { type: 'trend' }),
  rule(
    `(?<!@u\\d )(?:còn )?(?:nợ|thiếu|phải làm|phải báo cáo|phải nộp|phải lo|cần làm|cần báo cáo)(?: những| báo cáo)? ?(?:gì|việc gì|nhiệm vụ nào|tháng nào|cái gì|những gì|nhiệm vụ gì|bao nhiêu|mấy|bao nhiêu nhiệm vụ|mấy nhiệm vụ|bao nhiêu việc)(?: nữa| không)?|còn (?:gì|việc gì|việc nào|nhiệm vụ nào)(?: phải làm| chưa báo cáo| nữa không| nữa)?`,
    { type: 'debt' },
  ),

  // Of tasks.
  rule('(?:nhiệm vụ|việc|mục)? ?(\\d+(?:\\.\\d+){2,})', (m) => ({ type: 'task', id: m[1]! })),
  rule(
    '(?:hằng quý|mỗi quý(?: [^ @]+){0,3} (?:một|1) lần|hàng quý|theo quý|mỗi quý|(?:01|1|một) quý (?:01|1|một) lần|01 quý(?:/lần)?|một quý một lần|1 quý 1 lần|quý một lần|quý 1 lần|từng quý)',
    { type: 'cadence', cadence: 'quarter' },
  ),
  rule(
    '(?:6|sáu|06) tháng(?: làm| họp| tổ chức)?(?: một lần| 1 lần|/lần| lần)|nửa năm(?: làm| họp| tổ chức)?(?: một lần| 1 lần)',
    {
      type: 'cadence',
      cadence: 'half-year',
    },
  ),
  rule('(?:định kỳ|có chu kỳ|không phải hàng tháng)', { type: 'cadence', cadence: null }),
  rule('(?:có )?(?:chỉ tiêu |mức |tỷ lệ |yêu cầu |đạt )*(100)%?(?: phần trăm)?', (m) => ({
    type: 'measure',
    value: Number(m[1]),
  })),

  // Who and what.
  // «không có nhiệm vụ của thanh tra», «văn phòng không có việc».
  rule(
    '(?:không|chưa|chẳng)(?: hề)? (?:có|được giao|phải làm)(?: bất kỳ| cái)? ?(?:nhiệm vụ|việc|đầu việc)(?: nào| gì)?(?: của| do)?',
    {
      type: 'relation',
      relation: 'task',
      not: true,
    },
  ),
  rule('không có(?= @u| phòng| trung tâm| đơn vị)', { type: 'not' }),
  rule('có (?:việc|nhiệm vụ|phần)(?= nhưng| mà| trong| ở)|phải làm(?= ở| trong)', {
    type: 'relation',
    relation: 'task',
  }),
  rule('không (?:phải |được )?(?:do |giao )?(?:chủ trì)|chưa chủ trì', {
    type: 'relation',
    relation: 'lead',
    not: true,
  }),
  rule('không (?:phải )?phối hợp', { type: 'relation', relation: 'coordinate', not: true }),
  rule('không (?:do |phải do )?(?:phụ trách|thuộc)', {
    type: 'relation',
    relation: 'responsible',
    not: true,
  }),
  rule(
    '(?:hoàn toàn )?(?:không|chẳng|chưa) (?:hề )?(?:dính|tham gia|có việc|có phần|liên quan)(?: gì| đến| tới)*',
    {
      type: 'relation',
      relation: 'any',
      not: true,
    },
  ),
  rule('(?:có )?(?:tham gia|dính|góp mặt|có mặt|liên quan)(?: vào| vô| tới| đến| ở| trong)?', {
    type: 'relation',
    relation: 'any',
  }),
  rule('(?:đứng |làm )?chủ trì|đầu mối', { type: 'relation', relation: 'lead' }),
  rule('(?:phải |tham gia )?phối hợp(?: với| thực hiện)*', { type: 'relation', relation: 'coordinate' }),
  rule(
    '(?:đang |được giao |được phân công |trực tiếp )*(?:phụ trách|chịu trách nhiệm|quản lý|chỉ đạo|theo dõi|giữ|nắm|gánh)(?! vững| nguyên| hạng| vị)',
    { type: 'relation', relation: 'responsible' },
  ),
  rule('(?:phải |cần |đang |sẽ |được giao )*(?:làm|thực hiện|lo|triển khai|tổ chức|đảm nhiệm)', {
    type: 'relation',
    relation: 'task',
  }),
  rule('(?:có |những |các |mấy |bao nhiêu |số |tổng số )*(?:chỉ số)(?: thành phần)?(?: nào| gì| mô)', {
    type: 'head',
    of: 'index',
    asks: true,
  }),
  rule('(?:những |các |số |tổng số )*(?:chỉ số)(?: thành phần)?', { type: 'head', of: 'index', asks: false }),
  rule('(?:có |những |các )*(?:nhiệm vụ|việc|đầu việc|công việc|phần việc|mục)(?: nào| gì)', {
    type: 'head',
    of: 'task',
    asks: true,
  }),
  rule('(?:những |các |số )*(?:nhiệm vụ|việc|đầu việc|công việc|phần việc)', {
    type: 'head',
    of: 'task',
    asks: false,
  }),
  rule('(?:có |những |các )*(?:đơn vị|phòng|phòng ban|bộ phận|bên|nhà|nơi)(?: nào| mô)', {
    type: 'head',
    of: 'unit',
    asks: true,
  }),
  rule('(?:những |các |số )*(?:đơn vị|phòng ban)', { type: 'head', of: 'unit', asks: false }),
  rule('(?:những |các )*(?:lãnh đạo|phó giám đốc|sếp|đồng chí|người|anh|chị|vị)(?: nào)', {
    type: 'head',
    of: 'person',
    asks: true,
  }),
  rule('(?:những )?ai', { type: 'head', of: 'person', asks: true }),
  rule('(?:bao nhiêu|mấy|đếm|số lượng)', { type: 'ask', what: 'count' }),
  rule('(?:liệt kê|kể|kể ra|danh sách|nêu|liệt kê ra|kể tên)(?: hết| đủ| giúp)*', {
    type: 'ask',
    what: 'list',
  }),
  rule(
    '(?:tổng cộng|tất cả|cả thảy|hồi|suốt|liền|độ|xuất hiện|nằm|có mặt|phải nhập|nhập|hàng tháng|\\d+(?= chỉ số| cái| nhiệm vụ))',
    { type: 'filler' },
  ),
  rule('(?:khi nào|bao giờ|lúc nào|ngày nào|hôm nào|thời gian nào|khi mô|bữa mô|hôm mô)', {
    type: 'ask',
    what: 'when',
  }),
  rule('(?:cái nào|cái gì|cái mô|gì|nào|những gì)', { type: 'ask', what: 'which' }),
  rule('(?:có|đã)? ?(?:không|ko|đúng không|phải không|chưa|hay không)(?= $)', {
    type: 'ask',
    what: 'yes-no',
  }),
  rule(
    'hơn(?= (?:điểm |chỉ số |cái |của )*@i\\d+ (?:là |được |tới )?(?:bao nhiêu|mấy))|(?:hơn|kém) nhau(?: bao nhiêu| mấy)?',
    {
      type: 'fold',
      fold: 'difference',
    },
  ),
  rule('(?:chênh lệch|cách nhau|cách biệt|chênh nhau|khoảng cách giữa|chênh)(?: bao nhiêu)?(?: giữa)?', {
    type: 'fold',
    fold: 'difference',
  }),
  rule('(?:trung bình|bình quân)', { type: 'fold', fold: 'average' }),
  rule(
    '(?:tổng cộng|tổng số|tổng|cộng lại|cộng(?: dồn)?(?: hộ| giúp| cho)?(?: em| tôi| anh| chị)?)(?= (?:số |các |cái )*(?:điểm|thiếu|số))',
    { type: 'fold', fold: 'sum' },
  ),
  rule('(?:tỷ trọng|chiếm)', { type: 'fold', fold: 'share' }),
  rule('(?:so với|so sánh|so)', { type: 'fold', fold: 'compare' }),
  rule('(?:trong (?:số )?(?:đó|này|ấy|các chỉ số|số)|trong)', { type: 'within' }),
  rule('(?:tụt|rớt|giảm(?! đốc)|sụt|(?:xuống|mất)(?= bậc| hạng| \\d+ bậc))(?: bậc| hạng)*', {
    type: 'state',
    filter: 'down',
  }),
  rule('(?:tăng|(?:lên|thăng)(?= bậc| hạng| \\d+ bậc))(?: bậc| hạng)*', { type: 'state', filter: 'up' }),
  rule('(?:giữ nguyên|không đổi|đứng yên)(?: hạng| bậc)*', { type: 'state', filter: 'same' }),
  rule('(?:trừ|ngoại trừ|ngoài|không phải|không thuộc|không do|không phải của|không phải do)', {
    type: 'not',
  }),
];
