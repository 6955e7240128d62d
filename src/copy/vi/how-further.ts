import type { HowFacts } from '../../core/ask/answer.ts';
import type { How } from '../../core/ask/language.ts';
import type { Names } from '../../core/said/names.ts';
import { shortOffice, theOffice } from './called.ts';
import { capital, moment } from './words.ts';

type Rule = (at: HowFacts, names: Names) => string;

/** «3 ngày, 1 ngày và 3 giờ» */
const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} và ${parts.at(-1)}`;

/** When the bot reminds by itself, by the calendar that makes it do so. */
const remindsAt = ({ calendar }: Pick<HowFacts, 'calendar'>): string => {
  const before = (calendar?.nudges ?? []).map((one) =>
    'hoursBefore' in one ? `${one.hoursBefore} giờ` : `${one.daysBefore} ngày`,
  );
  return before.length === 0 ? 'lúc mở kỳ' : `lúc mở kỳ, trước hạn ${listed(before)}`;
};

const quiet = ({ calendar }: Pick<HowFacts, 'calendar'>): string =>
  calendar ? `từ ${calendar.quietHours.from} đến ${calendar.quietHours.to}` : 'ban đêm';

const dueBefore = ({ calendar }: Pick<HowFacts, 'calendar'>): string =>
  listed(
    (calendar?.dueNudges ?? []).map((one) =>
      'daysBefore' in one ? `trước hạn ${one.daysBefore} ngày` : `sau hạn ${one.daysAfter} ngày làm việc`,
    ),
  );

/** What follows when a month's report is not there in time. */
const comesOfIt = ({ calendar }: Pick<HowFacts, 'calendar'>): string =>
  `${calendar ? `${calendar.escalation.time} ngày làm việc sau hạn` : 'Sáng ngày làm việc sau hạn'} tôi nhắc đơn vị, báo lãnh đạo phụ trách và ${theOffice}; bản tổng hợp trong nhóm ghi tên đơn vị chưa báo cáo`;

/** Of a report that is late: how its days are counted, what comes of it; null where only whether it is taken is asked. */
export function lateInDetail({
  detail,
  month,
  ...at
}: Pick<HowFacts, 'detail' | 'calendar' | 'month'>): string | null {
  if (detail === 'days')
    return `Sau ${moment(month.deadlineAt).split(' ')[0]} ngày hạn là trễ: trong ngày đó và hôm sau là 1 ngày, rồi mỗi ngày lịch thêm 1. Báo cáo trễ vẫn nhận, ghi «trễ hạn» với số ngày.`;
  return detail === 'after'
    ? `Nộp muộn vẫn nhận, ghi «trễ hạn» với số ngày. Chưa nộp thì ${comesOfIt(at)}. Tôi không phạt, không trừ điểm.`
    : null;
}

/** Of more time: how often, who decides, taken back, of what is owed every month; null where only the way is asked. */
export function toldOfExtension({ detail, calendar }: Pick<HowFacts, 'detail' | 'calendar'>): string | null {
  switch (detail) {
    case 'times':
      return `Mỗi việc được gia hạn nhiều nhất ${calendar?.extensions.most ?? 2} lần, mỗi lúc một yêu cầu, không quá cuối năm kế hoạch. Xin bằng /giahan: chọn việc, ghi ngày mới, lý do.`;
    case 'who':
      return `Lãnh đạo phụ trách chỉ số quyết định; lãnh đạo chưa liên kết hoặc đi vắng thì ${theOffice}. Xin ngay ở đây bằng /giahan (chọn việc, ngày mới, lý do); tôi không đòi công văn.`;
    case 'back':
      return 'Chưa ai trả lời thì chọn [Rút yêu cầu], hoặc gõ «hủy xin gia hạn» kèm tên việc; đã trả lời thì không rút được.';
    case 'monthly':
      return 'Việc hằng tháng đến hạn cùng báo cáo nên không gia hạn; nộp muộn vẫn nhận, ghi «trễ hạn». Việc có hạn riêng (theo ngày, quý, 6 tháng) thì xin bằng /giahan.';
    default:
      return null;
  }
}

const ofFigures: Partial<Record<NonNullable<HowFacts['detail']>, () => string>> = {
  lower: () => 'Có: số thấp hơn chỉ tiêu hoặc thấp hơn tháng trước thì tôi hỏi vì sao; trả lời một tin.',
  none: () =>
    `Chưa có số thì chọn [Chưa có số liệu]: báo cáo vẫn gửi được, tôi hỏi lại số ấy đến khi ${shortOffice} khóa kỳ. Tháng không có hồ sơ nào thì chọn [Không phát sinh].`,
  sum: () => 'Số đếm ghi lũy kế từ đầu năm; tỷ lệ ghi của tháng.',
};

/** Who may send a unit's report, told to whoever asks. */
const whoSends: Rule = ({ role }) =>
  role === 'staff'
    ? `Không: chỉ trưởng đơn vị, người được trưởng đơn vị ủy quyền (/uyquyen) hoặc ${shortOffice} nhập thay gửi, sửa được báo cáo của đơn vị. Anh/chị hỏi được, và trả lời được việc trưởng đơn vị chuyển cho mình.`
    : `Trưởng đơn vị gửi báo cáo của đơn vị mình, hoặc người được trưởng đơn vị ủy quyền bằng /uyquyen; ${shortOffice} nhập thay được, có ghi lý do. Chuyên viên hỏi được, không gửi được.`;

const seesOfOthers = `kết quả, số liệu của mọi đơn vị (ở chat riêng); vướng mắc, kiến nghị của đơn vị khác thì không`;

const scopes: Readonly<Record<NonNullable<HowFacts['role']> | 'nobody', () => string>> = {
  staff: () =>
    `Anh/chị hỏi được chỉ số, chỉ tiêu, người phụ trách, nhiệm vụ, tiến độ, đơn vị nào đã báo cáo, ${seesOfOthers}. Gửi báo cáo là của trưởng đơn vị và người được ủy quyền. Xem thêm: /trogiup`,
  head: () =>
    `Anh/chị báo cáo cho đơn vị mình (/baocao), xin gia hạn (/giahan), ủy quyền (/uyquyen), và hỏi được kế hoạch, tiến độ, ${seesOfOthers}. Xem thêm: /trogiup`,
  deputy: () =>
    `Anh/chị báo cáo thay đơn vị mình (/baocao), xin gia hạn (/giahan), và hỏi được kế hoạch, tiến độ, ${seesOfOthers}. Xem thêm: /trogiup`,
  leader: () =>
    'Anh/chị hỏi được kế hoạch, tiến độ (/tiendo, /index) và mọi lời của đơn vị; nhắc đơn vị, giao yêu cầu, trả lời kiến nghị (/vuongmac), lấy báo cáo Word (/baocaothang). Xem thêm: /trogiup',
  office: () =>
    'Anh/chị hỏi được kế hoạch, tiến độ (/tiendo, /index) và mọi lời của đơn vị; nhắc (/nhac), trả lại (/tralai), khóa kỳ (/khoa), lập báo cáo (/baocaothang), bảng Excel (/xuat). Xem thêm: /trogiup',
  nobody: () =>
    'Trong nhóm hỏi được kế hoạch, số tổng hợp và đơn vị nào đã báo cáo; việc riêng của đơn vị thì hỏi tôi ở chat riêng.',
};

/** What further is done with the bot. Each says what the bot itself does, by the values by which it does it. */
export const furtherRules = {
  figures: ({ detail }) =>
    (detail ? ofFigures[detail]?.() : undefined) ??
    'Chỉ cần gõ số: 98 · 98,5 · 98.5 % · 1.234,5 đều được; viết thêm lời sau số cũng được.',
  'choose-status': () =>
    'Xong rồi: [Hoàn thành]; đang làm, vẫn kịp: [Đúng tiến độ]; đang làm mà trễ: [Chậm]; chưa bắt đầu: [Chưa làm]. Chậm, chưa làm thì tôi hỏi lý do. Tháng không có gì: hỏi số liệu thì chọn [Không phát sinh], việc khác [Đúng tiến độ]. Việc đã quá hạn không còn [Đúng tiến độ]; xong sau hạn vẫn chọn [Hoàn thành] rồi ghi ngày xong.',
  reminders: (at) =>
    `Tôi tự nhắc đơn vị còn nợ: ${remindsAt(at)}; quá hạn thì sáng ngày làm việc sau một tin. Không nhắc ${quiet(at)} và ngày nghỉ; nộp đủ rồi thì thôi.${
      at.role === 'office'
        ? ` Nhắc ngay: /nhac; không hẹn riêng được giờ nhắc, đổi lịch nhắc chung: /lich.`
        : at.owes
          ? ' Muốn nhắc muộn hơn: [Nhắc lại sau 2 giờ] hoặc [Nhắc sáng mai].'
          : ''
    }`,
  snooze: () =>
    'Dưới tin nhắc chọn [Nhắc lại sau 2 giờ] hoặc [Nhắc sáng mai]; gõ «nhắc sau 2 giờ», «nhắc sáng mai» cũng được.',
  cadence: (at) =>
    `Việc theo quý, 6 tháng chỉ phải báo cáo trong tháng cuối của quý, nửa năm, hạn là ngày cuối tháng đó; tôi nhắc ${dueBefore(at)}. Chưa xong thì các tháng sau hỏi tiếp đến khi báo hoàn thành; xong sớm thì báo sớm được ở bản tóm tắt (/baocao).`,
  outside: () =>
    'Xã, phường, cơ quan bên ngoài không dùng bot, không bị nhắc và không báo cáo ở đây. Việc chung thì đơn vị được kế hoạch giao báo cáo phần của mình; bên ngoài chậm thì ghi vào vướng mắc, kiến nghị.',
  'strike-file': () =>
    'Vừa gửi nhầm thì chọn [Bỏ tệp] dưới tin nhận, hoặc gõ «bỏ tệp»; báo cáo đã gửi thì gõ /baocao, mở 📎 minh chứng rồi [Bỏ tệp]. Kỳ đã khóa thì không bỏ được.',
  'who-sends': whoSends,
  scope: ({ role }) => scopes[role ?? 'nobody'](),
  commit: () =>
    'Việc đang chậm hoặc quá hạn: gõ «cam kết xong» kèm tên việc và ngày, hoặc /giahan; cam kết lại thì thay cam kết trước. Tôi nhắc trước một ngày làm việc, qua ngày mà chưa xong thì báo anh/chị và lãnh đạo.',
  'read-receipt': () =>
    `Không: tôi chỉ biết tin đã tới hay chưa, không biết ai đã đọc. ${capital(theOffice)} xem tin chưa gửi được bằng /tinhtrang.`,
} satisfies Partial<Record<How, Rule>>;
