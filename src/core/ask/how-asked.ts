import type { How } from './language.ts';
import { holds, pattern, type Sentence } from './sentence.ts';

/** Signs that somebody asks how something is done, or whether it may be. */
const asks = pattern(
  '(?:làm sao|sao cho|các bước|bước (?:nào|gì)|(?:gõ|nhập|dùng|bấm)(?: cái| lệnh| vào)? (?:gì|nào|đâu|sao)|đăng ký|làm thế nào|thế nào|kiểu gì|cách nào|cách|như thế nào|ra sao|bằng cách nào|mục nào|chỗ nào|ở đâu|vào đâu|bấm đâu|bấm gì|lệnh gì|lệnh nào|gõ gì|được không|được chứ|có được|có sao không|có sao|sao không|thì sao|bị gì không|bị sao không|có bị|phải làm gì|làm gì|kiểu chi|chỗ mô|có phải|có cần|cần phải|phải không|nhanh nhất|cho nhanh|nhanh (?:không|ko|hơn)|kiểu nào|chọn(?: cái| mục| nút| câu)? (?:nào|gì)|được chưa|ai .{0,20} được|được(?= (?:không|chứ|nữa|ạ|hả|à|hay)| $)|lại được)',
);
const marks = (words: string, plain?: string) => pattern(words, plain);

/** What it is about, the most certain first. */
const topics: readonly (readonly [How, ReturnType<typeof marks>])[] = [
  [
    'pass-on',
    marks(
      '(?:chuyển|giao|chia|phân)(?: bớt| lại| tiếp| mấy| các| một| từng| phần)* (?:việc|nhiệm vụ|mục|câu|báo cáo|phần)(?: [^ @]+){0,4} (?:cho|ra cho)(?: [^ @]+){0,2} (?:người|chuyên viên|nhân viên|anh em|cấp dưới|đồng nghiệp|mọi người|cán bộ|quân|lính|@p\\d+)',
    ),
  ],
  [
    'coordinate',
    marks(
      '(?:phần|việc|nội dung|kết quả)(?: [^ @]+){0,3} phối hợp|phối hợp(?: [^ @]+){0,6} (?:báo cáo|ghi|thêm|nhập|khai|điền|báo)|(?:thêm|ghi|nhập|báo|khai|điền)(?: [^ @]+){0,3} phối hợp',
    ),
  ],
  [
    'instructions',
    marks(
      '(?:xem|tra|theo dõi|coi|tìm|trả lời|mở|đọc)(?: [^ @]+){0,3} (?:yêu cầu|chỉ đạo)(?: [^ @]+){0,3} (?:lãnh đạo|sếp|giám đốc|phó giám đốc)|(?:yêu cầu|chỉ đạo) của (?:lãnh đạo|sếp|giám đốc)(?: [^ @]+){0,3} (?:xem|trả lời|ở đâu)|(?:gửi|ra|giao|đưa)(?: [^ @]+){0,3} (?:yêu cầu|chỉ đạo)(?: [^ @]+)? (?:cho|tới|đến|xuống) (?:đơn vị|phòng|các|@u)',
    ),
  ],
  [
    'confirm',
    marks(
      '(?:duyệt|xác nhận)(?: [^ @]+){0,3} (?:báo cáo|hoàn thành|việc|nhiệm vụ|kết quả)|(?:báo cáo|hoàn thành|việc)(?: [^ @]+){0,6} (?:duyệt|xác nhận)(?: [^ @]+){0,3} (?:ở đâu|chỗ nào|thế nào|kiểu gì|bằng)',
    ),
  ],
  [
    'history',
    marks(
      '(?:xem lại|coi lại|lịch sử|tra lại|tìm lại) (?:[^ @]+ ){0,3}?(?:báo cáo|đã gửi|đã nộp)|lịch sử|(?:xem lại|coi lại)(?: [^ @]+| @u\\d+){0,8} (?:đã|từng) (?:báo|gửi|nộp|ghi)(?: [^ @]+){0,3} (?:vào đâu|vô đâu|ở đâu|chỗ nào|thế nào|kiểu gì)',
    ),
  ],
  [
    'reply',
    marks(
      '(?:trả lời|phản hồi|cho ý kiến|giải quyết) (?:các |những )?(?:kiến nghị|đề xuất|đề nghị|vướng mắc)|giao(?: cho)? (?:văn phòng|vp|đơn vị|phòng|@u\\d+)(?: [^ @]+){0,4} (?:kiến nghị|đề xuất|đề nghị|vướng mắc)',
    ),
  ],
  [
    'plan',
    marks(
      '(?:nạp|đưa|nhập|tải|thêm|cập nhật|gửi)(?: [^ @]+){0,3} kế hoạch(?: năm)?(?: [^ @]+){0,3} (?:mới|vào|lên)|kế hoạch(?: năm)? mới',
    ),
  ],
  ['chart', marks('(?:biểu đồ|đồ thị|hình vẽ|sơ đồ)')],
  [
    'subscribe',
    marks(
      '(?:nhận|đăng ký|gửi riêng|xem)(?: [^ @]+){0,4} (?:bản |tin )tổng hợp|(?:bản |tin )tổng hợp(?: [^ @]+){0,5} (?:đăng ký|nhận|gửi riêng|tắt|thôi|ngừng)',
    ),
  ],
  [
    'digest',
    marks('(?:gửi|đăng|phát|xem trước)(?: [^ @]+){0,2} (?:bản |tin )?tổng hợp|tổng hợp (?:lên|vào|cho) nhóm'),
  ],
  [
    'quote',
    marks(
      '(?:trích dẫn|trích lời|trích nguyên)|(?:hiện|hiển thị|đăng|lộ|nêu|đọc)(?: [^ @]+){0,3} (?:lời|chữ|nguyên văn|nội dung|vướng mắc|khó khăn)(?= )(?=.* (?:nhóm|nhom))|nhóm .*(?:hiện|hiển thị|đăng|lộ|nêu)(?: [^ @]+){0,3} (?:lời|chữ|nguyên văn|nội dung|vướng mắc)',
    ),
  ],
  [
    'calendar',
    marks(
      '(?:ngày nghỉ|nghỉ bù|nghỉ lễ|nghỉ tết|ngày lễ|làm bù)|(?:đổi|dời|sửa|chỉnh|đặt)(?: lại)? (?:lịch|hạn|ngày hạn|giờ báo|ngày giờ|ngày mở|giờ nhắc|ngày nhắc|ngày báo cáo|hạn nộp)',
    ),
  ],
  ['statistics', marks('thống kê|(?:tỷ lệ|tỉ lệ) (?:nộp|gửi) báo cáo')],
  [
    'unlink',
    marks(
      '(?:gỡ|hủy|huỷ|xóa|thu hồi|ngắt|bỏ)(?: [^ @]+){0,3} (?:liên kết|tài khoản|quyền)|(?:mất|(?<!chuyển )(?<!chuyen )đổi|thay)(?: [^ @]+){0,2} (?:điện thoại|máy|số|sim|tele|telegram|zalo)|vào lại (?:bot|máy|zalo|tele|telegram)|(?:nghỉ hưu|chuyển công tác|nghỉ việc|chuyển đi)',
    ),
  ],
  [
    'group',
    marks(
      '(?:nhóm)(?: [^ @]+){0,4} (?:liên kết|thêm|đưa)|(?:thêm|đưa|cho|kéo|liên kết)(?: [^ @]+){0,3} (?:vào |với )?nhóm',
    ),
  ],
  [
    'rename',
    marks(
      '(?:sửa|đổi|ghi)(?: [^ @]+){0,3} (?:họ tên|tên|chức danh|chức vụ)|(?:sai|nhầm) (?:tên|họ tên|chức danh|chức vụ)',
    ),
  ],
  [
    'head',
    marks(
      '(?:đổi|thay|cập nhật)(?: [^ @]+){0,2} (?:trưởng phòng|trưởng đơn vị|trưởng|thủ trưởng|chánh văn phòng|phụ trách phòng)|(?:trưởng phòng|trưởng đơn vị|chánh văn phòng) mới',
    ),
  ],
  [
    'directory',
    marks(
      '(?:thêm|bổ sung|khai|nhập)(?: [^ @]+){0,3} (?:người|chuyên viên|nhân viên|cán bộ|đơn vị|phòng|nhân sự|đồng nghiệp)(?= )|(?:người|chuyên viên|nhân viên|cán bộ|nhân sự|bạn) mới|(?:nhận|về|có) (?:một |1 |thêm )(?:bạn |anh |chị )?(?:chuyên viên|nhân viên|cán bộ)',
    ),
  ],
  ['extension', marks('(?:xin )?(?:gia hạn|lùi(?: lại| hạn)|thêm thời gian|dời hạn|kéo dài thời hạn|hoãn)')],
  ['returned', marks('bị (?:trả lại|trả về|trả|bắt làm lại)')],
  [
    'deputy',
    marks(
      '(?:báo cáo|nộp|gửi|làm|nhập)(?: báo cáo)? (?:thay|hộ|giúp|thay mặt)|ủy quyền|uỷ quyền|nhờ (?:phó|người khác|anh em|chuyên viên|cấp phó)[^@]{0,20}(?:báo cáo|nộp|gửi)',
    ),
  ],
  [
    'away',
    marks(
      '(?:đi công tác|nghỉ phép|nghỉ ốm|vắng mặt|báo vắng|khai vắng|khai nghỉ|báo nghỉ|đăng ký vắng|đi vắng|nghỉ thai sản|đi học|đi tập huấn|đi nước ngoài|đi viện|nằm viện|nghỉ (?:mấy|vài|\\d+) (?:ngày|hôm|bữa))|(?:để |cho )?(?:bot |máy |nó )?(?:đừng|khỏi|thôi|không) (?:bị )?(?:réo|nhắc|giục)',
    ),
  ],
  [
    'export',
    marks(
      '(?:lấy|ra|xuất|in|tải|có|kết xuất|làm)(?: [^ @]+){0,5} (?:word|excel|docx|file word|bản giấy|ra giấy|để in)|(?:bản|file|tệp|@u\\d+) (?:word|excel|docx)(?= )|(?:bản|file|tệp) in|(?:lấy|xuất|tải|kết xuất|in|có)(?: [^ @]+){0,2} (?:file|tệp|bản)(?: [^ @]+){0,3} (?:báo cáo|tổng hợp)',
    ),
  ],
  [
    'evidence',
    marks('(?:ảnh|(?<!tình )(?<!tinh )hình|minh chứng|đính kèm|tệp|file|tài liệu kèm|bằng chứng)'),
  ],
  [
    'channel',
    marks(
      '(?:đổi|chuyển|dùng|nhận)(?: [^ @]+){0,3} (?:kênh|zalo|telegram)|kênh(?: nào| nhận)?|zalo .*(?:tele|telegram)|(?:tele|telegram) .*zalo',
    ),
  ],
  [
    'correct',
    marks(
      '(?:(?:sửa|chữa|chỉnh|chỉnh sửa|điều chỉnh|(?<!chuyển )(?<!chuyen )(?<!trao )(?<!chao )đổi)(?= (?:lại|báo cáo|số|được|không|câu|nội dung|kết quả|kiểu|thế|ở|sao|làm| ))|đổi lại|rút lại|nhập nhầm|gửi nhầm|ghi nhầm|gửi sai|nhập sai|ghi sai|sai số|nhầm số)',
      // «cham hay chua lam»: without its marks «chưa» is no «chữa».
      '(?:(?:sua|chinh|chinh sua|dieu chinh|(?<!chuyen )(?<!trao )(?<!chao )doi)(?= (?:lai|bao cao|so|duoc|khong|cau|noi dung|ket qua|kieu|the|o|sao|lam| ))|doi lai|rut lai|nhap nham|gui nham|ghi nham|gui sai|nhap sai|ghi sai|sai so|nham so)',
    ),
  ],
  [
    'same',
    marks(
      '(?:không|chẳng|chả|ko)(?: có)?(?: gì| việc gì| cái gì)? (?:mới|thay đổi|phát sinh)|(?:y|giống|hệt|y hệt|vẫn)(?: y| hệt)* như (?:tháng|kỳ|lần|báo cáo) trước|(?:giống|y hệt|y chang|y nguyên)(?: hệt| y| với)* (?:tháng|kỳ|lần|báo cáo) trước|(?<!(?<!thế |như |cách |the |nhu |cach )(?:nào|gì|đâu|mấy|nhiêu|nao|gi|dau|may|nhieu) )(?:nộp|gửi|báo cáo|báo|nhập|gõ|điền|làm) (?:cho )?nhanh(?= )',
    ),
  ],
  [
    'late',
    pattern(
      '(?:nộp|gửi|báo cáo|báo)? ?(?:muộn|trễ|quá hạn|trễ hạn|sau hạn|chậm hạn)',
      // «gio muon vao lai» wants to: alone, «muon» is late only of what is sent.
      '(?:(?:nop|gui|bao cao|bao|bi|hoi|da|roi) muon(?! sua| doi| chinh| rut| gui| nop| bo sung| vao)|tre|qua han|tre han|sau han|cham han)',
    ),
  ],
  [
    'invite',
    marks(
      '(?:(?:dùng|vào|xài|truy cập)(?: được)? bot|đăng nhập|dùng bot|sử dụng bot|mời|liên kết|thêm người|thêm tài khoản|mã liên kết|cấp mã)',
    ),
  ],
  [
    'return',
    marks(
      '(?:trả lại|trả về|yêu cầu làm lại)|trả (?:[^ @]+ ){0,2}(?:nhiệm vụ|việc|báo cáo|mục)(?: [^ @]+){0,2} (?:về|lại)|trả (?:[^ @]+ ){0,3}cho (?:phòng|đơn vị)(?: [^ @]+)? (?:sửa|làm lại|bổ sung)',
    ),
  ],
  ['locked', marks('(?:khóa|chốt)(?: kỳ| sổ)?(?: rồi)? [^@]{0,20}(?:sửa|nộp|gửi|báo cáo)')],
  ['lock', marks('(?:khóa|khoá|chốt|mở khóa)(?: kỳ| sổ| tháng)?')],
  [
    'remind',
    marks(
      '(?:nhắc(?! (?:lại|giúp|hộ|giùm|tôi|mình|em|anh|chị|cho))|đôn đốc)(?: các| những)?(?: đơn vị| phòng)?',
    ),
  ],
  [
    'cancel',
    marks('(?:hủy|huỷ|làm dở(?! (?:nhất|hơn))|đang dở|dở dang|nửa chừng|giữa chừng|bản nháp|để sau)'),
  ],
  ['proposal', marks('(?:kiến nghị|đề xuất|vướng mắc|khó khăn)')],
  ['begin', marks('(?:báo cáo|nộp|nhập liệu|nhập báo cáo)')],
];

/** What is done by a command that has no words of its own but what the bot's list of commands says of it. */
const ofCommands: readonly (readonly [string, ReturnType<typeof marks>])[] = [
  [
    'mau',
    marks(
      '(?:đổi|sửa|chỉnh|đặt|ghi|thay)(?: [^ @]+){0,3} (?:mẫu văn bản|mẫu báo cáo|nơi nhận|người ký|câu mở đầu|câu kết|tiêu đề|quốc hiệu|thể thức|phần ký)|mẫu văn bản',
    ),
  ],
  [
    'ketqua',
    marks(
      '(?:nhập|ghi|cập nhật|đưa)(?: [^ @]+){0,4} (?:điểm|hạng|xếp hạng|kết quả)(?: [^ @]+){0,5} (?:tỉnh|công bố)',
    ),
  ],
  [
    'phutrach',
    marks(
      '(?:đổi|thay|chuyển|điều chỉnh|phân công lại)(?: [^ @]+){0,2} (?:lãnh đạo|sếp|phó giám đốc|người)(?: [^ @]+){0,3} (?:phụ trách|chỉ đạo)',
    ),
  ],
  [
    'danhba',
    marks(
      '(?:in|lấy|xuất|tải|làm)(?: [^ @]+){0,3} thư mời|(?:xem|tra|mở|in)(?: [^ @]+){0,3} danh bạ|ai(?: [^ @]+){0,2} (?:đã|chưa) liên kết',
    ),
  ],
];

const byCommand =
  '(?:gõ|nhập|dùng|bấm|ấn|nhấn|chọn|vào)(?: (?:cái|lệnh|vào|nút|tin|câu|chữ))* (?:gì|nào|đâu|chỗ nào|lệnh gì|lệnh nào|mục nào|sao|làm sao|thế nào|kiểu gì|ra sao)|(?:nhắn|hỏi|viết|nói) (?:kiểu gì|thế nào|như thế nào|làm sao|ra sao|sao(?= $| em| ạ| anh| chị| vậy| bot))|(?:lệnh|nút) (?:gì|nào)';
const seen =
  '(?:xem|coi|theo dõi|biết|tra|(?<=(?:muốn|cần|định) (?:[^ @]+ )?)hỏi)(?: [^ @]+){0,3} (?:tiến độ|tình hình|tiến triển|chỉ số|vướng mắc|kiến nghị|khó khăn|vướng|(?:đến|tới) đâu)';
/** «muốn xem tiến độ thì gõ gì»: by which command it is seen, and not what it is. */
const asksToView = marks(`${seen}(?: [^@]*)? (?:${byCommand})|(?:${byCommand})(?: [^@]*)? ${seen}`);
const asksToViewProgress = marks(
  'tiến độ|tình hình|tiến triển|vướng mắc|kiến nghị|khó khăn|vướng|đến đâu|tới đâu|ra sao',
);
const cardSeen = '(?:xem|coi|tra|mở|tìm|biết)(?: (?!tiến|tình|vướng|kiến)[^ @]+){0,5} (?:chỉ số|thẻ chỉ số)';
/** «muốn xem nhanh thông tin 1 chỉ số thì gõ lệnh gì», «lệnh xem chỉ số là gì»: its card. */
const asksForCard = marks(
  `${cardSeen}(?: [^@]*)? (?:${byCommand})|(?:${byCommand})(?: [^@]*)? ${cardSeen}|lệnh (?:để )?${cardSeen}(?: [^ @]+){0,3} (?:là )?(?:gì|nào)`,
);

/** A command that is meant by what is to be done, where somebody asks how; null where none is. */
export function commandMeant(sentence: Sentence): string | null {
  if (holds(asksForCard, sentence) && !holds(asksToViewProgress, sentence)) return 'index';
  return holds(asks, sentence) ? (ofCommands.find(([, words]) => holds(words, sentence))?.[0] ?? null) : null;
}

const ofObstacles = marks('vướng mắc|kiến nghị|khó khăn|vướng|đề xuất');

/** What of the work a question asks about, by a sign that it asks how, and a word for what; null where it does not. */
export function howAsked(sentence: Sentence): How | null {
  if (!holds(asks, sentence)) return null;
  if (holds(asksToView, sentence)) return holds(ofObstacles, sentence) ? 'view-obstacles' : 'view';
  return topics.find(([, words]) => holds(words, sentence))?.[0] ?? null;
}
