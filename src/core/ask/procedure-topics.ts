import type { How, HowDetail } from './language.ts';
import { type Pattern, pattern } from './sentence.ts';

/**
 * What is done with the bot, by the kinds of words that stand together in a question of it, wherever they stand and whatever
 * stands between: an act with what it is done to, or what becomes of it.
 */
export interface Topic {
  how: Exclude<How, 'command'> | { command: string };
  /** What of it is asked first. */
  detail?: HowDetail;
  /** Its words are of nothing else: it is asked about before any plainer rule of how. */
  first?: true;
  all: readonly Pattern[];
  /** What says that something else is meant. */
  none?: Pattern;
}

const kind = (words: string, plain?: string | null): Pattern =>
  plain === undefined
    ? pattern(`(?:${words})`)
    : pattern(`(?:${words})`, plain === null ? null : `(?:${plain})`);

const unit = kind('đơn vị|phòng|bên|trung tâm|ban|@u\\d+|họ|các phòng|anh em');
const late = kind(
  'muộn|trễ|chậm hạn|quá hạn|qua hạn|hết hạn|lỡ hạn|nhỡ hạn|lỡ kỳ|sau hạn|lố hạn|qua ngày|quá ngày|quá giờ|lố giờ|bù|(?:không|chưa|chẳng) (?:gửi|nộp|báo cáo|kịp)(?: [^ ]+)? (?:đúng|kịp)(?: ngày| hạn| giờ)?|(?:sau|quá|lúc|gần) \\d{1,2} ?(?:h|g|giờ)(?:\\d\\d)?(?: (?:chiều|tối|đêm))?|(?:sau|quá) \\d{1,2}[h:]\\d{0,2}',
  'tre|(?:nop|gui|bao cao|bao|vao|hoi|bi) muon|muon (?:mat|may|roi|thi)|cham han|qua han|het han|lo han|nho han|lo ky|sau han|qua ngay|qua gio|lo gio|bu|(?:khong|chua|chang) (?:gui|nop|bao cao|kip)(?: [^ ]+)? (?:dung|kip)(?: ngay| han| gio)?|(?:sau|qua|luc|gan) \\d{1,2} ?(?:h|g|gio)(?:\\d\\d)?(?: (?:chieu|toi|dem))?|(?:sau|qua) \\d{1,2}[h:]\\d{0,2}',
);
const file = kind(
  'ảnh|hình(?! thức| như| dung)|clip|video|minh chứng|bằng chứng|giấy tờ|file|tệp|pdf|excel|scan|bản chụp|chụp|tài liệu|đính kèm|kèm|đính|biên bản|bản mềm|bản cứng|màn hình',
  'anh(?= (?:chup|man hinh|minh chung|kem|thi))|hinh(?! thuc| nhu| dung)|clip|video|minh chung|bang chung|giay to|file|tep|pdf|excel|scan|ban chup|chup|tai lieu|dinh kem|kem(?= (?:gi|duoc|theo|anh|file|tep|luc|them|vao|hinh))|dinh|bien ban|ban mem|ban cung|man hinh',
);
const puts = kind('gửi|nộp|đính|kèm|đưa|nhét|up|tải|chụp|nhận|có|cần|phải|bắt buộc|quay|bỏ vào|thả|dán|thêm');
const nudge = kind('nhắc|nhắn|tin nhắc|lời nhắc|làm phiền|réo|báo động|giục|đôn đốc');
const theBot = kind('bot|hệ thống|máy|trợ lý|mày|nó|app|ứng dụng|tin|lời nhắc|tin nhắc|em');
const status = kind(
  'hoàn thành|đúng tiến độ|chậm|chưa làm|không phát sinh|tình trạng|trạng thái|nửa|một nửa|dở|nửa vời|chưa đụng|không có gì|không phát sinh gì|không có hồ sơ|không có việc|chưa bắt đầu|trễ rồi|xong trễ',
);
const marks = kind('chọn|khai|tick|tích|điền|bấm|đánh dấu');
const figure = kind('số|số liệu|con số|tỷ lệ|tỉ lệ|chỉ số|phần trăm|kết quả');
const asksTime = kind(
  'gia hạn|lùi|lui|dời hạn|lùi hạn|thêm hạn|thêm ngày|thêm thời gian|hoãn|xin hạn|kéo dài|dời',
);
/** Why somebody is away, in words that are of no day off of all. */
const whyAway =
  'đi công tác|công tác|nghỉ phép|nghỉ mát|nghỉ sinh|nghỉ đẻ|nghỉ ốm|vắng|đi học|đi họp|đi viện|nằm viện|đi vắng|đi nước ngoài|đi tập huấn|đi du lịch|thai sản|nghỉ hè|nghỉ dài|ốm|về sớm';
const away = kind(`${whyAway}|nghỉ|phép`);
const lock = kind(
  'khóa|khoá|đóng sổ|chốt sổ|chốt|đóng',
  'khoa(?! hoc)|dong so|chot so|chot|dong(?= (?:thang|ky|so|roi|lai))',
);
const month = kind('kỳ|tháng|sổ|báo cáo|rồi|lại');
const mayer = kind(
  'ai|người nào|quyền|chuyên viên|nhân viên|trưởng phòng|trưởng đơn vị|phó|phó phòng|phó trưởng phòng|em không phải|chuyên viên như|thanh tra viên|viên chức|văn thư',
);
const told = kind('đọc|xem|thấy|biết|lộ|đăng|hiện|công khai|nhìn|hiển thị|nghe');
const matter = kind('kiến nghị|đề xuất|đề nghị|vướng mắc|khó khăn|ý kiến|vướng|lời');
const document = kind('word|văn bản|báo cáo(?: gửi)? (?:tỉnh|ubnd)|bản word|file|bc|báo cáo|mẫu');

/** The most special first: the first that fits is what is asked. */
export const topics: readonly Topic[] = [
  // «muốn kèm danh sách hợp tác xã vô báo cáo thì gửi kiểu gì», «báo cáo mà đính file excel thì làm sao»: whatever it is that goes with it.
  {
    how: 'evidence',
    first: true,
    all: [
      kind(
        'kèm(?! (?:gì|ai))|đính|đính kèm|gắn|chèn|nhét|up|bỏ vào|(?:gửi|nộp|đưa)(?: thêm)? (?:file|tệp|ảnh|hình|pdf|excel|danh sách|biểu|phụ lục|biên bản|văn bản|scan)',
        'kem(?! (?:gi|ai|nhat|hon))|dinh(?= (?:kem|file|tep|anh|them|vao|vo))|gan(?= (?:file|tep|anh|them|vao|vo))|chen|nhet|up|(?:gui|nop|dua)(?: them)? (?:file|tep|anh|hinh|pdf|excel|danh sach|phu luc|bien ban|van ban|scan)',
      ),
      kind('báo cáo|bc|câu trả lời|nhiệm vụ|mục|minh chứng|việc'),
      kind(
        'kiểu gì|kiểu sao|làm sao|thế nào|cách nào|cách gì|bằng cách nào|ra sao|ở đâu|vào đâu|chỗ nào|nút nào|lệnh nào|gõ gì|bấm gì|được không|được hông|được ko|dc ko|thì sao|làm răng|cách',
      ),
    ],
    none: kind(
      'kế hoạch|@p\\d+|ai|word|đơn vị nào|phòng nào|tháng nào|sản phẩm|lý do|trả lại|đã gửi|đã nộp|gửi chưa|mời|thuộc|phải nộp|cho tỉnh|lên tỉnh|ubnd tỉnh',
    ),
  },
  // «xin đổi ngày hoàn thành thì bấm gì», by who owes the work: what the office changes is its calendar.
  {
    how: 'extension',
    first: true,
    all: [
      kind('xin|đề nghị|muốn được'),
      kind('(?:đổi|dời|lùi|giãn|thay)(?: lại)? (?:ngày|hạn|thời hạn|mốc)|dời(?: lại)? sang'),
      kind('gì|ở đâu|đâu|thế nào|làm sao|sao|kiểu gì|cách|lệnh|nút|được không|ai'),
    ],
    none: kind('lịch|ngày mở|giờ nhắc|hạn báo cáo|báo cáo tháng|đã|chưa|ai xin|ai duyệt|lần|bận|tối đa'),
  },
  {
    how: 'plan',
    first: true,
    all: [
      kind('kế hoạch'),
      kind('nạp|đưa|gửi|tải|nhập|cập nhật|thêm|up|đẩy'),
      kind('bot|file|tệp|word|docx|gõ|tự đọc|vào|lên|hệ thống|dạng|chat|đây'),
    ],
    none: kind('ai|đơn vị nào|chỉ số nào|nhiệm vụ|theo kế hoạch|trong kế hoạch|tỉnh|chỉ tiêu|báo cáo'),
  },
  // What a file is and how it goes.
  {
    how: 'strike-file',
    first: true,
    all: [
      kind('nhầm|lộn|sai|lỡ|gỡ|xóa|xoá|bỏ bớt|rút'),
      kind(
        'ảnh|hình|file|tệp|minh chứng|clip|video|pdf',
        '(?:nham|lon|sai|lo|go|xoa|rut|cai|tam|gui) (?:anh|hinh)|file|tep|minh chung|clip|video|pdf',
      ),
      kind('gửi|up|đính|đưa|gỡ|xóa|xoá|bỏ|rút|thay|tải'),
    ],
  },
  {
    how: { command: 'mau' },
    first: true,
    all: [
      kind('mẫu|thể thức|người ký|nơi nhận|tiêu đề|quốc hiệu|kính gửi|câu mở đầu|chức vụ người ký'),
      kind('đổi|sửa|thay|chỉnh|đặt|cập nhật'),
      document,
    ],
  },
  {
    how: 'outside',
    first: true,
    all: [
      kind(
        'xã|phường|các xã|huyện|cơ quan ngoài|đơn vị ngoài|ngoài sở|ngành khác|bên ngoài|sở khác|các sở|sở bạn|đối tác',
      ),
      kind(
        'báo trên|báo ở|báo vào|báo đây|phải báo|báo bot|tính lỗi|bị lỗi|chịu lỗi|gom|trên này|trên bot|qua bot|dùng bot|bị nhắc|nhắc họ|lỗi|ì ra|đổ lỗi',
      ),
    ],
  },
  // What the month says by itself.
  {
    how: 'snooze',
    first: true,
    all: [
      kind('nhắc|tin nhắc|lời nhắc|nhắc việc'),
      kind('muộn hơn|trễ hơn|sau|lại sau|hoãn|hẹn giờ|hẹn lại|dời|lùi|lát nữa|để mai|giờ khác'),
      kind(
        'bấm|nút|thế nào|làm sao|được không|cách|chỗ nào|kiểu gì|gõ',
        'bam|nut|the nao|lam sao|duoc khong|cach|cho nao|kieu gi|go',
      ),
    ],
    none: kind(
      'đơn vị|phòng|các phòng|mấy phòng|@u\\d+|@p\\d+|họ|chưa nộp|khi trễ|nghỉ|nghỉ phép|nghỉ mát|đi học|công tác|đi công tác|vắng|người khác|khỏi|thay|đi họp',
    ),
  },
  {
    how: 'reminders',
    first: true,
    all: [
      nudge,
      theBot,
      kind(
        'mấy ngày|mấy hôm|mấy giờ|mấy lần|bao lâu|khi nào|lúc nào|bao giờ|ban đêm|đêm|tối|khuya|chủ nhật|thứ bảy|thứ 7|cuối tuần|ngày nghỉ|ngày lễ|lễ|tết|trước hạn|thôi|ngừng|tắt|ngưng|hẹn giờ|đặt lịch|đặt giờ|tự|tự động|tự nhắc|giờ nào|nhắc tiếp|nhắc nữa|còn nhắc|lặp',
      ),
    ],
    none: kind(
      `đã nhắc|vừa nhắc|nhắc ai|ai nhắc|lần nào chưa|nhắc chưa|@u\\d+|@p\\d+|@i\\d+|hôm qua|lần trước|rồi chưa|gần nhất|trả lại|đơn vị nào|phòng nào|nghỉ bù|khai ngày nghỉ|zalo|tele|telegram|chỗ thôi|${whyAway}|quý|nhiệm vụ nào|việc nào|bị nhắc mấy lần|ai chưa`,
    ),
  },
  {
    how: 'cadence',
    first: true,
    all: [
      kind('quý|6 tháng|sáu tháng|nửa năm|định kỳ|theo năm|cả năm'),
      kind('việc|nhiệm vụ|mỗi|theo|cứ|một lần|1 lần|loại'),
      kind(
        'tháng nào cũng|hằng tháng|hàng tháng|tính tới|tính đến|hết ngày nào|ngày nào là hết|nhắc trước|phải báo|cũng báo|bot tính|báo mỗi tháng|(?<!\\d |sáu )tháng nào phải|khi nào phải báo|tháng nào mới',
      ),
    ],
    none: kind('@u\\d+|@i\\d+'),
  },
  {
    how: 'late',
    detail: 'days',
    first: true,
    all: [
      late,
      kind(
        'mấy ngày|tính từ|tính trễ|tính là|bị tính|coi là|coi như|bị coi|bị ghi|ghi trễ|tính ngày|tính sao|bao nhiêu ngày|tính mấy|là trễ|có trễ',
      ),
      kind('thì|nếu|lỡ|nhỡ|tính từ|coi là|coi như|bị coi|mà|sau \\d{1,2}|quá \\d{1,2}\\S*|lúc \\d{1,2}'),
    ],
    none: kind(
      'việc nào|đơn vị nào|phòng nào|nhiệm vụ nào|ai|hồ sơ|công văn|@u\\d+|@i\\d+|@p\\d+|đã|mấy bận|mấy lần|tháng trước|tháng vừa|hôm nào|hạn nhiệm vụ|kỳ vừa|kỳ trước|tháng rồi|gửi lúc nào|khi mô|lúc mấy giờ|khi nào|ngày nào gửi|được mấy việc|hôm đấy|hôm đó|hôm ấy|bị trả|làm lại|trả lại',
    ),
  },
  {
    how: 'late',
    detail: 'after',
    first: true,
    all: [
      kind(
        'quá hạn|trễ hạn|trễ|hết hạn|qua hạn|qua rồi|không nộp|không gửi|chưa nộp|chưa gửi|không báo cáo|quên nộp|quên gửi|chưa báo cáo|không đúng ngày|không gửi đúng|không kịp',
        'qua han|tre han|tre|het han|qua roi|khong nop|khong gui|chua nop|chua gui|khong bao cao|quen nop|quen gui|chua bao cao|khong dung ngay|khong gui dung|khong kip',
      ),
      kind(
        'bị báo|báo lên|báo lãnh đạo|lãnh đạo có biết|sếp có biết|ai biết|có ai biết|chuyện gì|báo động|bị nêu|nêu tên|bêu tên|lên nhóm|báo ai|báo cho ai|xảy ra|bị sao|bị gì|bị chi|bị phạt|bị trừ|bị phê bình|có biết không|bật gì|báo tôi|báo cho tôi',
      ),
    ],
    none: kind(
      'hồ sơ|công văn|@i\\d+|thanh toán|văn bản|hóa đơn|@u\\d+|việc nào|tháng trước|minh chứng|ngày lễ|sửa',
    ),
  },
  {
    how: 'late',
    all: [
      late,
      kind('nộp|gửi|báo cáo|nhập|cho'),
      kind(
        'còn cho|còn nhận|có nhận|vẫn nhận|nhận không|còn được|được không|có được|phải xin|xin ai|còn nộp|còn gửi|nộp nữa|gửi nữa',
      ),
    ],
    none: kind(
      '@u\\d+|@i\\d+|việc nào|đơn vị nào|phòng nào|nhiệm vụ nào|hồ sơ|công văn|đã nộp|đã gửi|bị trả|mấy lần|gia hạn|lùi|minh chứng|ảnh|file|thanh toán',
    ),
  },
  // What is answered in a report.
  {
    how: 'figures',
    detail: 'lower',
    first: true,
    all: [
      figure,
      kind('thấp hơn|tụt|giảm|sụt|kém hơn|dưới chỉ tiêu|không đạt|thấp|không đạt chỉ tiêu|chưa đạt'),
      kind('lý do|giải thích|giải trình|vì sao|bot có hỏi|bắt|hỏi lại|bị hỏi|phải ghi|phải nói'),
      kind('bot|hệ thống|nếu|thì|có phải|phải|máy|bị'),
    ],
    none: kind('@u\\d+|@i\\d+|@p\\d+|nào'),
  },
  {
    how: 'figures',
    detail: 'none',
    first: true,
    all: [
      kind(
        'chưa có số|không có số|chưa ra số|chưa chốt số|thiếu số|chưa có số liệu|không có số liệu|số chưa có|số liệu chưa có|con số chưa có|số thì chưa có',
      ),
      kind('bỏ trống|điền|nhập|ghi|khai|gửi|nộp|bỏ qua|để trống|chọn|báo'),
    ],
    none: kind('đơn vị nào|ai|phòng nào|việc nào|nhiệm vụ nào|@u\\d+'),
  },
  {
    how: 'figures',
    detail: 'sum',
    first: true,
    all: [
      kind('số|số liệu|con số|số đếm|kết quả|ghi|nhập|báo(?! cáo)|khai'),
      kind('cộng dồn|lũy kế|luỹ kế|riêng từng tháng|từng tháng|dồn|từ đầu năm|riêng tháng'),
      kind('hay|hoặc|phải không|thế nào|kiểu nào|có phải'),
      kind('ghi|nhập|điền|khai|báo(?! cáo)|gõ|tính'),
    ],
    none: kind('@u\\d+|@i\\d+|@p\\d+|nhiệm vụ nào|phòng nào|đơn vị nào|bao nhiêu|so với|chậm|trễ|hoàn thành'),
  },
  {
    how: 'figures',
    detail: 'form',
    first: true,
    all: [
      kind('nhập|gõ|ghi|điền|viết|khai'),
      kind('dấu phẩy|dấu chấm|\\d+[,.]\\d+|phần trăm|%|số lẻ|số thập phân|kiểu số'),
      kind('hay|thế nào|sao|đúng|kiểu|được không'),
    ],
    none: kind('@u\\d+|@i\\d+|@p\\d+|sửa|thành|là bao nhiêu|tỷ lệ|mới đạt|đạt'),
  },
  {
    how: 'choose-status',
    first: true,
    all: [
      marks,
      status,
      kind('hay|hoặc|chọn sao|sao|thế nào|kiểu gì|vào đâu|cái nào|mục nào|nút nào|số mấy|khi nào|bắt lỗi'),
    ],
    none: kind(
      '@u\\d+|@p\\d+|@i\\d+|đơn vị nào|phòng nào|bao nhiêu|mấy việc|mấy nhiệm vụ|mục nào (?:đã|chưa|chậm|bị)|việc nào|nhiệm vụ nào|ai|tại sao|vì sao|hồi|hôm|bữa|tháng trước|tháng rồi|minh chứng|nhắc|đã ghi|ghi gì|nêu gì|chưa biết|lý do|đến đâu|tới đâu|báo cáo gì|tiến độ (?:thế nào|ra sao|sao)|so với|nhầm|lộn|nhanh|tháng trước|khóa|nộp|gửi báo cáo',
    ),
  },
  {
    how: 'same',
    all: [
      kind('tháng trước|kỳ trước|như cũ|y chang|giống hệt|y như|như tháng|giống tháng|lặp lại|tất cả như'),
      kind('nút|bấm|một phát|phát|một lần|nhanh|gõ gì|chọn gì|được không|chọn sao'),
      kind('báo|báo cáo|gửi|nộp|khai|làm|chép|lấy lại|copy'),
    ],
    none: kind('@u\\d+|@i\\d+|@p\\d+|đơn vị nào|việc nào|ai'),
  },
  {
    how: 'evidence',
    all: [
      file,
      puts,
      kind(
        'được không|được chứ|được hả|được à|cũng được|lúc nào|khi nào|chỗ nào|vào đâu|ở đâu|đâu|mấy tấm|mấy cái|mấy file|mấy ảnh|tối đa|bao nhiêu|loại|nặng|dung lượng|bắt buộc|hợp lệ|có phải|có cần|phải không|thế nào|làm sao|kiểu gì|bị trừ|bị sao|có sao|sao không|dạng|thẳng|hay|trừ gì|không có|không đính|cần không',
      ),
    ],
    none: kind(
      '@p\\d+|kế hoạch|mẫu|xuất|danh bạ|word|đơn vị nào|báo cáo nào|mục nào chưa|ai|đã gửi|đã nộp|gửi chưa|bao nhiêu minh chứng|mấy minh chứng|số liệu excel|lấy file|tải về|tổng hợp|tình hình|mời|hành chính|giấy mời|quy định|phải có (?:sản phẩm|văn bản)|sản phẩm|trong kế hoạch|thuốc|thư mời|bao nhiêu file|nhóm|công văn',
    ),
  },
  // Who does what.
  {
    how: 'pass-on',
    all: [
      kind('chuyển|cho|nhờ|giao|phân|để|chia'),
      kind('chuyên viên|nhân viên|anh em|cấp dưới|cán bộ|cậu|quân|người trong phòng|lính'),
      kind('điền|trả lời|làm giúp|khai|nhập|ghi'),
      kind('việc|câu|mục|phần|nhiệm vụ'),
      kind('sao|thế nào|kiểu gì|làm sao|được không|cách|gõ gì|bấm'),
    ],
    none: kind('gửi thay|nộp thay|báo cáo thay|thay tôi'),
  },
  {
    how: 'deputy',
    detail: 'end',
    first: true,
    all: [
      kind('thôi (?:không|ủy quyền|cho|để|báo cáo)|bỏ|gỡ|hủy|huỷ|không cho|ngừng|thu hồi'),
      kind('ủy quyền|uỷ quyền|báo cáo thay|nộp thay|gửi thay|làm thay|thay nữa'),
      kind('sao|thế nào|ở đâu|đâu|kiểu gì|làm sao|cách|được không|chỗ nào|gõ gì'),
    ],
  },
  // «đi vắng thì báo cáo làm sao»: whoever is away has somebody report in their place.
  {
    how: 'deputy',
    first: true,
    all: [
      kind(whyAway),
      kind('báo cáo|nộp|gửi'),
      kind('làm sao|thế nào|kiểu gì|cách nào|tính sao|xử lý sao|thì sao|ai (?:nộp|gửi|báo cáo|làm)'),
    ],
    none: kind(
      '@u\\d+|tháng \\d+|đã|hôm (?:đó|ấy)|nhắc|kiến nghị|đề xuất|duyệt|ý kiến|lãnh đạo|giám đốc|sếp',
    ),
  },
  {
    how: 'who-sends',
    first: true,
    all: [
      mayer,
      kind(
        'gửi|nộp|bấm gửi|gửi báo cáo|nộp báo cáo|chữa|sửa báo cáo|xóa báo cáo|bấm nút|tự gửi|tự nộp|tự chữa|tự sửa|nhập|báo cáo',
      ),
      kind(
        'quyền|được gửi|được nộp|được tự|tự gửi|tự nộp|tự chữa|tự sửa|được phép|có bấm|phải tự|được không|được à|được báo cáo',
      ),
    ],
    none: kind(
      '@u\\d+|thay|ủy quyền|uỷ quyền|hộ|giúp|đã|chưa|tháng \\d+|hôm|lần nộp|lần gửi|gần nhất|xem|đọc|hồ sơ|đơn|kiến nghị|ý kiến|file|ảnh|minh chứng|mã|nhóm|hỏi được những|công văn',
    ),
  },
  // «để chú Say nhận nhắc việc thay thì làm sao»: whoever is named takes them.
  {
    how: 'away',
    first: true,
    all: [
      kind(whyAway),
      kind('nhận nhắc|nhận lời nhắc|nhận tin nhắc|nhắc thay|nhận thay|nhận hộ'),
      kind('để|cho|nhờ|giao'),
      kind('làm sao|thế nào|kiểu gì|cách|chỗ nào|gõ gì|bấm gì|ở đâu|lệnh'),
    ],
    none: kind('ai nhận|ý kiến|kiến nghị|đã nhắc'),
  },
  {
    how: 'away',
    detail: 'leader',
    first: true,
    all: [
      kind('lãnh đạo|sếp|giám đốc|phó giám đốc|tôi|anh|chị'),
      away,
      kind(
        'ai nhận|ý kiến|nhận thay|về ai|ai xử lý|ai trả lời|ai duyệt|báo động|kiến nghị|chạy về|ai quyết|gia hạn',
      ),
    ],
    none: kind('@u\\d+|báo cáo thay|nộp thay|gửi thay|tháng \\d+|đã|hôm (?:đó|ấy)|ai nộp|ai gửi'),
  },
  {
    how: 'away',
    all: [
      away,
      kind(
        'nhắc|lời nhắc|tin nhắc|tin nhắn|báo động|báo với bot|báo bot|báo vắng|báo nghỉ|khai vắng|chuyển cho|chuyển hết|nhận thay|chuyển qua|chuyển sang',
      ),
      kind(
        'làm sao|thế nào|kiểu gì|ai|cách|chỗ nào|gõ gì|được không|để|khỏi|sao|ở đâu|đâu|bấm gì|hủy|huỷ|được',
      ),
    ],
    none: kind('@u\\d+|đã nhắc|ngày nghỉ|ngày lễ|tháng \\d+|hôm (?:đó|ấy)|mấy giờ|chủ nhật'),
  },
  {
    how: 'scope',
    first: true,
    all: [
      kind('hỏi|xem|làm|dùng'),
      kind('được những gì|được gì|được mấy thứ|những gì|những cái gì|được cái gì'),
      kind('em|tôi|mình|chuyên viên|nhân viên|trưởng phòng|thanh tra viên|lãnh đạo|văn phòng|tui'),
      kind('được'),
    ],
    none: kind(
      '@u\\d+|@i\\d+|chỉ số|tháng|nhiệm vụ|báo cáo được|làm được những gì (?:rồi|trong)|đã|quý|phải|giúp|hỗ trợ|đến đâu',
    ),
  },
  {
    how: 'scope',
    first: true,
    all: [
      kind('xem|đọc|hỏi|coi'),
      kind('phòng khác|đơn vị khác|bên khác|các phòng khác|phòng bạn|của người khác'),
      kind('được'),
    ],
    none: kind('@i\\d+|lời|vướng mắc|kiến nghị|nhóm|bao nhiêu|tháng nào|đã'),
  },
  {
    how: 'who-sees',
    first: true,
    all: [
      told,
      kind('lời|vướng mắc|kiến nghị|báo cáo|nội dung|đề xuất|khai|ghi|số liệu|ý kiến|khó khăn'),
      kind(
        'phòng khác|đơn vị khác|bên khác|người khác|trong nhóm|lên nhóm|vào nhóm|vô nhóm|nhóm|ai cũng|phòng bạn|mọi người|tất cả mọi người|nhau',
      ),
      kind('được không|có bị|có được|có|được|không|ai|được à'),
    ],
    none: kind(
      '@u\\d+|@p\\d+|@i\\d+|nhiệm vụ nào|bao nhiêu|mấy|tháng \\d+|đưa bot|gửi bản|đăng bản|tổng hợp|liên kết|chưa nộp',
    ),
  },
  {
    how: 'read-receipt',
    first: true,
    all: [
      kind('bot|hệ thống|máy|em|mày'),
      kind('biết|thấy|báo'),
      kind('đã đọc|đọc hay chưa|đọc chưa|đã xem|xem hay chưa|xem chưa|đọc tin'),
      kind('tôi|em|tin|tin nhắn|ai|họ|đơn vị|người nhận'),
    ],
  },
  // Codes and accounts.
  {
    how: 'invite',
    detail: 'code',
    first: true,
    all: [
      kind(
        'mã|mã liên kết|mã mời|link mời|mã tham gia',
        'ma(?= (?:lien ket|moi|tham gia|xai|dung|o|cua|nay|het|bi|thi|duoc|bot|nhap|mat))|link moi',
      ),
      kind(
        'mấy lần|hết hạn|bao lâu|ai cấp|xin|ở đâu|ở ai|mất|dùng lại|dùng được|mấy ngày|ai|hỏi ai|lấy|cấp|gõ|nhập',
      ),
    ],
    none: kind('mã số thuế|mã hồ sơ|mã định danh|@i\\d+|dự án|mã vạch|truy xuất|nhiệm vụ|sản phẩm'),
  },
  {
    how: 'invite',
    all: [
      kind(
        'dùng bot|vào bot|xài bot|dùng được bot|nhận tin nhắc|nhận tin|dùng trợ lý|đăng ký bot|tham gia bot',
      ),
      kind('em|tôi|bạn|đồng nghiệp|người|mới|cán bộ|chuyên viên|nhân viên'),
      kind('làm gì|thế nào|ở ai|xin|làm sao|đâu|được không|phải|muốn|cách|ai'),
    ],
    none: kind('đổi máy|điện thoại|mất máy|tổng hợp|zalo|kênh|mỗi|hằng|đừng|thôi'),
  },
  {
    how: 'directory',
    all: [
      kind('thêm|bổ sung|nhập|khai|đưa'),
      kind('bạn|người|cán bộ|chuyên viên|nhân viên|anh|chị|nhân sự'),
      kind('danh bạ|vào bot|danh sách người dùng|cấp mã'),
    ],
  },
  {
    how: { command: 'go' },
    all: [
      kind('chuyển công tác|nghỉ hưu|nghỉ việc|thôi việc|chuyển đi|chuyển cơ quan'),
      kind('tài khoản|liên kết|quyền|bot|khóa|gỡ|xóa'),
      kind('cách|làm sao|thế nào|gõ|đâu|sao|kiểu gì|được không'),
    ],
  },
  // Locking.
  {
    how: 'lock',
    detail: 'needs',
    first: true,
    all: [
      lock,
      kind('đủ|hết|tất cả|bắt buộc|còn thiếu|chưa đủ|thiếu|còn nợ|phải chờ|phải đợi'),
      kind('đơn vị|phòng|báo cáo|bên'),
      kind('mới|được không|có phải|bắt buộc|có cần|phải|thì sao|được chứ'),
      kind(
        'khóa được|có bắt buộc|có phải|có cần|vẫn khóa|mới khóa|phải chờ|phải đợi|thì khóa|khóa có|khóa thì|chốt được|mới chốt',
      ),
    ],
    none: kind('ai chưa|tháng \\d+|đơn vị nào|phòng nào|khóa luôn|khóa giúp'),
  },
  {
    how: 'locked',
    first: true,
    all: [
      lock,
      month,
      kind('sửa|bổ sung|sai|xem|mở ra|mở lại|nộp|gửi|mở|thiếu|xin|thêm'),
      kind('được không|thế nào|kiểu gì|xin ai|sao|làm gì|đâu|quy trình|còn|được chứ|ai|cách|phải'),
      kind('rồi|đã|sau khi|bị|khóa thì|xong|khóa mà|mà'),
    ],
    none: kind(
      '@u\\d+|@p\\d+|@i\\d+|đơn vị nào|nhiệm vụ nào|bao nhiêu|ai khóa|kỳ nào|tháng nào|chưa (?:khóa|chốt)|khóa chưa|chốt chưa|mấy việc|còn nợ|còn thiếu|giúp',
    ),
  },
  // More time.
  {
    how: 'commit',
    first: true,
    all: [
      kind('cam kết|đã hứa|hẹn ngày|hứa ngày'),
      kind('ở đâu|thế nào|làm sao|kiểu gì|lại|được không|gõ|bấm|đâu|cách|bị gì|thì sao|rút'),
      kind('ở đâu|thế nào|làm sao|kiểu gì|được không|gõ gì|bấm|đâu|cách|bị gì|thì sao|sao'),
    ],
    none: kind('@u\\d+|@i\\d+|@p\\d+|ai|đơn vị nào|việc nào|phòng nào'),
  },
  {
    how: 'extension',
    detail: 'times',
    first: true,
    all: [
      asksTime,
      kind(
        'mấy lần|mấy bận|bao nhiêu lần|lần thứ|lần nữa|lần 2|lần hai|lần ba|một lần|nhiều lần|tối đa|mấy đợt|xin tiếp|thêm nữa|lại lần',
      ),
    ],
    none: kind('@u\\d+|@i\\d+|@p\\d+|đã xin|đã gia hạn|rồi|việc nào|tháng \\d+|đơn vị nào|họp|quý'),
  },
  {
    how: 'extension',
    detail: 'who',
    first: true,
    all: [
      asksTime,
      kind(
        'ai quyết|ai duyệt|ai cho|ai đồng ý|xin ai|công văn|hỏi ai|ai có quyền|ai ký|lãnh đạo nào|sếp nào|có cần|ai giải quyết|gửi ai|cho ai',
      ),
    ],
    none: kind('@u\\d+|@i\\d+|@p\\d+|đã|chưa|ai xin|tháng \\d+'),
  },
  {
    how: 'extension',
    detail: 'back',
    first: true,
    all: [
      kind('gia hạn|lùi hạn|dời hạn|xin lùi|xin thêm'),
      kind('rút|hủy|huỷ|lấy lại|thôi không xin|đổi ý|bỏ'),
      kind('sao|được không|thế nào|đâu|làm sao|kiểu gì|cách'),
    ],
    none: kind('@u\\d+|@i\\d+'),
  },
  {
    how: 'extension',
    detail: 'monthly',
    first: true,
    all: [
      asksTime,
      kind('hằng tháng|hàng tháng|báo cáo tháng|hạn báo cáo|việc tháng'),
      kind('được không|có được|thế nào|sao|được chứ|à'),
    ],
    none: kind('@u\\d+|@i\\d+|đổi lịch|đã|rơi'),
  },
  // Given back.
  {
    how: 'returned',
    detail: 'told',
    first: true,
    all: [
      kind('bị trả|trả lại|bị trả lại|sửa xong|gửi lại|làm lại'),
      kind('báo|tin|biết|nhận được'),
      kind('duyệt|chấp nhận|nhận được tin|nhận tin|có báo|được báo|tin báo|thông báo|đạt chưa'),
      kind('sửa|xong|gửi lại|làm lại'),
    ],
    none: kind('@i\\d+|việc nào|mục nào|đơn vị nào|ai'),
  },
  {
    how: 'correct',
    detail: 'whole',
    all: [
      kind('sửa xong|sửa rồi|chữa xong|chỉnh xong'),
      kind('gửi lại|cả báo cáo|cả bộ|nguyên bộ|tự cập nhật|toàn bộ'),
    ],
    none: kind('@u\\d+|@i\\d+|bị trả|máy'),
  },
  {
    how: 'correct',
    all: [
      kind(
        'gửi rồi|nộp rồi|báo cáo rồi|đã gửi|đã nộp|gửi xong|lỡ gửi|đưa lên rồi|bấm gửi|gửi nhầm|gửi thiếu|gửi sai|chọn lộn|chọn nhầm|ghi lộn|ghi nhầm|khai nhầm|khai lộn|gõ nhầm|gõ lộn|nhập lộn|bấm nhầm|bấm lộn|báo nhầm|điền sai|điền nhầm|khai sai|ghi sai',
      ),
      kind('sửa|chữa|bổ sung|đổi|chỉnh|thêm|lấy về|xử lý|rút|xóa|làm lại|gửi lại|cập nhật|khắc phục'),
      kind(
        'được không|thế nào|kiểu gì|sao|lúc nào|đâu|bao giờ|chỗ nào|ở đâu|được|cách|có phải|tới khi nào|làm gì|gì',
      ),
    ],
    none: kind(
      '@u\\d+|@i\\d+|trả lại|bị trả|minh chứng|ảnh|đơn vị nào|đã (?:sửa|chỉnh)|ai|giúp|giùm|dùm|mấy lần|gia hạn|yêu cầu',
    ),
  },
  // Office and leaders.
  {
    how: 'return',
    all: [
      kind('trả|trả lại|trả về|đẩy về|bắt làm lại|trả báo cáo'),
      kind('mục|việc|nhiệm vụ|báo cáo|phần|câu'),
      kind('đơn vị|phòng|họ|bổ sung|tôi có|@u\\d+|hay chỉ|về được'),
      kind('thao tác|làm sao|thế nào|kiểu gì|được không|cách|gõ gì|bấm|lệnh|ở đâu|hay chỉ'),
    ],
    none: kind('bị trả|ai trả|đã trả|trả lời|đâu là|tháng \\d+ ai|trả kết quả|hồ sơ'),
  },
  {
    how: 'remind',
    all: [
      kind('nhắc|đôn đốc|giục'),
      unit,
      kind('tôi|mình|chị|anh|em|văn phòng'),
      kind('được không|qua văn phòng|cách|gõ gì|bấm|làm sao|thế nào|ở đâu|có quyền|hẹn giờ|cách gì'),
    ],
    none: kind('@p\\d+|đã nhắc|bị nhắc|nhắc lại tôi|nhắc tôi|ai nhắc|nghỉ|vắng|công tác|chưa biết'),
  },
  {
    how: 'direct',
    all: [
      kind('giao việc|chỉ đạo|giao|yêu cầu|ra lệnh|ý kiến|nhắn'),
      kind('đơn vị|phòng|cấp dưới|trung tâm|bên|họ|anh em'),
      kind(
        'gõ|viết|thế nào|làm sao|kiểu gì|cách nào|ở đâu|bấm|thấy ngay|nhận ngay|thấy không|có thấy|nhận được ngay|được không',
      ),
      kind('tôi|muốn|cần|chị|anh|mình|thì'),
    ],
    none: kind(
      'thay|hộ|kiến nghị|đề xuất|vướng mắc|trả lời|tháng \\d+|@i\\d+|chỉ số|nhiệm vụ nào|đã|phối hợp|báo cáo ý kiến|thế nào rồi|ý kiến anh em|của (?:đơn vị|phòng)',
    ),
  },
  {
    how: 'reply',
    all: [
      kind('trả lời|phản hồi|cho ý kiến|duyệt|giải quyết|xử lý'),
      matter,
      kind('bằng cách nào|thế nào|ở đâu|gõ|bấm|làm sao|kiểu gì|cách|được không|chỗ nào'),
    ],
    none: kind(
      '@u\\d+|@i\\d+|ai|đã|chưa|tháng|mấy|bao nhiêu|trong \\d+|tỷ lệ|doanh nghiệp|cử tri|hồ sơ|phản ánh|thế nào rồi|đơn vị nào',
    ),
  },
  {
    how: 'proposal',
    all: [
      kind('kiến nghị|đề xuất|đề nghị|vướng mắc|khó khăn'),
      kind('gửi|gõ|nêu|ghi|viết|báo|trình|nhập'),
      kind('gõ luôn|vào đây|ở đâu|vào đâu|thế nào|kiểu gì|được không|chỗ nào|làm sao|mục nào|cách'),
    ],
    none: kind('@u\\d+|@i\\d+|@p\\d+|ai|đã|chưa|tháng|mấy|bao nhiêu|nhóm|trả lời|công văn'),
  },
  {
    how: 'confirm',
    all: [
      kind('xác nhận|duyệt|công nhận'),
      kind('ai|bấm|ở đâu|nút|chỗ nào|thế nào|có được báo|được báo|báo lại|tin báo|gõ gì|làm sao'),
      kind('việc|hoàn thành|xong|báo cáo|lãnh đạo|nhiệm vụ|đơn vị'),
    ],
    none: kind(
      '@u\\d+|@i\\d+|@p\\d+|ai chưa|việc nào|đã|chưa xác nhận|mấy|bao nhiêu|gia hạn|danh sách|tài khoản|tháng|dự toán|kế hoạch|phê duyệt|ai phụ trách|chứng nhận|hồ sơ|nào (?:được|chưa|chờ)|kinh phí|kiến nghị|đề xuất|công văn',
    ),
  },
  {
    how: 'export',
    first: true,
    all: [
      kind('báo cáo|bc|bản|file|văn bản'),
      kind('tỉnh|ubnd|ubnd tỉnh|uỷ ban|ủy ban|word|trình ký|trình tỉnh'),
      kind('lấy|ra|tải|xuất|có|lập|làm|in'),
      kind('ở đâu|đâu|chỗ nào|bấm|cách|thế nào|làm sao|gõ gì|lệnh|có ra không|kiểu gì'),
    ],
    none: kind('@i\\d+|ai|hạn|khi nào|ngày nào|yêu cầu|quyết định|ban hành'),
  },
  {
    how: 'subscribe',
    all: [
      kind('bản tổng hợp|tổng hợp|bản tóm tắt|tóm tắt|bản tin|tổng kết'),
      kind('nhận|tắt|ngừng|thôi|bật|đăng ký|gửi cho tôi'),
      kind('mỗi|hằng|hàng|sáng|tuần|tháng|định kỳ|riêng|chỗ nào|ở đâu|đâu|thế nào|đều'),
    ],
    none: kind('@u\\d+|@i\\d+|@p\\d+|tháng \\d+|nhóm'),
  },
  {
    how: 'calendar',
    first: true,
    all: [
      kind('lịch|ngày chốt|hạn báo cáo|hạn nộp|ngày mở|giờ nhắc|ngày hạn|ngày báo cáo|hạn chót|ngày nộp'),
      kind('đổi|dời|chỉnh|sửa|đặt|thay'),
      kind('mục nào|ở đâu|đâu|thế nào|làm sao|kiểu gì|cách|gõ gì|bấm|lệnh|chỗ nào|ai'),
    ],
    none: kind('@u\\d+|@i\\d+|@p\\d+|lịch thanh tra|lịch kiểm tra|lịch họp|rơi vào'),
  },
  {
    how: 'channel',
    all: [
      kind('zalo|telegram|tele|kênh'),
      kind('tin|nhận|dùng|chuyển|gửi|về|xài'),
      kind('bên nào|kênh nào|chỗ nào|đâu|thế nào|lẫn|cả hai|được không|cùng lúc|sao|kiểu gì|đổi'),
    ],
    none: kind('@u\\d+|@i\\d+|đăng|doanh nghiệp|bài|quảng bá|trang|official|fanpage|nhiệm vụ|nhóm|đầu mối'),
  },
  {
    how: 'cancel',
    all: [
      kind('dở|giữa chừng|nửa chừng|đang làm|chưa xong'),
      kind('mất|lưu|tiếp|bỏ|thoát'),
      kind('không|sao|được|thế nào|lại'),
      kind('báo cáo|làm|khai|điền|điện thoại|họp|nhập|gõ|bị'),
    ],
    none: kind('@u\\d+|@i\\d+|@p\\d+|nhiệm vụ|việc nào|tháng'),
  },
];
