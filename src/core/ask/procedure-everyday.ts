import type { Topic } from './procedure-topics.ts';
import { type Pattern, pattern } from './sentence.ts';

const kind = (words: string): Pattern => pattern(`(?:${words})`);

/** Which way: by what, where, in how many steps. */
const way = kind(
  'làm sao|làm thế nào|thế nào|kiểu gì|cách nào|cách gì|cách|ở đâu|vào đâu|chỗ nào|mục nào|nút nào|bước nào|lệnh nào|lệnh gì|(?:bấm|gõ|nhấn|chọn|nhập|làm|khai|ghi) (?:gì|sao|vào đâu|đâu|nút|cái gì)|phải làm|làm gì|gửi ai|báo ai|sao(?= $| em| anh| bot| ạ| vậy)|bấm|được không|có phải|có cần',
);

/** Ways that are asked for behind how things stand: «tháng này không có gì mới, …», «tuần sau tôi đi công tác, …», «mới đổi máy, …». */
export const everyday: readonly Topic[] = [
  // «mai anh đi học, muốn giao quyền báo cáo cho chuyên viên thì gõ gì»: somebody else is to report.
  {
    how: 'deputy',
    first: true,
    all: [
      kind('giao|nhờ|cử|ủy quyền|uỷ quyền|phân công|nhường|để|chuyển quyền|trao quyền|cấp quyền|muốn'),
      kind('báo cáo|nộp|gửi báo cáo|gửi'),
      kind(
        'phó|phó phòng|cấp phó|phó giám đốc|chuyên viên|nhân viên|người khác|anh em|ai đó|người thay|đồng nghiệp|cán bộ|người trong phòng|bạn khác|thay|giúp|hộ',
      ),
      way,
      kind(
        '(?:đi|sắp đi|phải đi) (?:vắng|công tác|họp|học|tập huấn|viện|phép|nước ngoài|du lịch|xa)|nghỉ|vắng|ốm|bận|thai sản|(?:giao|trao|chuyển|cấp) quyền|(?:giao|cử|phân công|nhờ) (?:việc |quyền )?(?:báo cáo|phó|phó phòng|chuyên viên|nhân viên|cấp phó|người khác)',
      ),
    ],
    none: kind(
      '@u\\d+|@i\\d+|@p\\d+|vài mục|mấy mục|vài câu|mấy câu|từng mục|kiến nghị|đề xuất|nhắc việc|nhận nhắc|đã (?:gửi|nộp|báo cáo)|tháng \\d+|ai (?:gửi|nộp|báo cáo)|gia hạn|ảnh|tệp|file|thôi ủy quyền',
    ),
  },
  // «tháng này không có gì mới thì bấm sao cho nhanh, có phải gõ lại hết không»: all as it was the month before.
  {
    how: 'same',
    first: true,
    all: [
      kind(
        '(?:không|chẳng|chả|chưa)(?: thấy)? có (?:gì|chi|việc gì|cái gì)(?: [^ @]+)? ?(?:mới|thay đổi|khác|phát sinh|thêm)|(?:không|chẳng|chả)(?: có)?(?: gì| chi)? (?:thay đổi|phát sinh|khác)|y như|y chang|y hệt|y nguyên|như cũ|vẫn vậy|vẫn thế|giống hệt|giống như|giống tháng|giống kỳ|như tháng trước|như kỳ trước|chẳng khác',
      ),
      kind(
        'cho nhanh|nhanh|khỏi|gõ lại|nhập lại|làm lại|khai lại|báo lại|trả lời lại|từng (?:việc|mục|câu|nhiệm vụ)|gửi luôn|nộp luôn|một lần|một phát|nút|bấm',
      ),
      way,
    ],
    none: kind(
      '@u\\d+|@i\\d+|@p\\d+|(?:đơn vị|phòng|chỉ số|việc|mục|nhiệm vụ|ai|bên) nào|một việc|1 việc|một mục|chỉ một|việc đó|mục đó|hồ sơ|bao nhiêu|so với|tiến độ của|đã gửi|gửi rồi|nộp rồi',
    ),
  },
  // «máy cũ hỏng, đăng nhập lại bot thế nào», «đổi số zalo, vào bot kiểu gì»
  {
    how: 'unlink',
    first: true,
    all: [
      kind(
        '(?:đổi|thay|mất|hỏng|hư|rơi|cài lại|mua|đổi sang)(?: [^ @]+){0,3} (?:điện thoại|máy|sim|số|zalo|telegram|tele|tài khoản|nick)|(?:điện thoại|máy|sim|zalo|telegram|tele|tài khoản|nick)(?: [^ @]+){0,2} (?:hỏng|hư|mất|mới|khác|bị khóa|bị mất)',
      ),
      kind('vào lại|vào|đăng nhập|dùng|xài|liên kết|nhận tin|kết nối|mở lại|bot'),
      kind('bot|tài khoản|liên kết|đăng nhập|vào lại|zalo|telegram|tele|nick'),
      way,
    ],
    none: kind(
      '@u\\d+|@i\\d+|doanh nghiệp|máy chủ|máy quét|máy in|máy bơm|máy lấy số|hồ sơ|nhiệm vụ|số liệu|nhận tổng hợp|kênh nào|song song|cả hai|cả zalo|cả tele|cả telegram|một chỗ|1 chỗ|cùng lúc',
    ),
  },
  // «mai nghỉ ốm, ai nhận nhắc việc thay, phải bấm gì»
  {
    how: 'away',
    first: true,
    all: [
      kind('nghỉ|ốm|vắng|công tác|đi học|đi họp|đi viện|thai sản|đi phép|tập huấn'),
      kind('nhắc việc|lời nhắc|tin nhắc|nhắc báo cáo|nhắc'),
      kind('ai nhận|nhận thay|thay|nhận hộ|nhận giúp|chuyển cho|chuyển sang'),
      way,
    ],
    none: kind(
      '@u\\d+|@i\\d+|ý kiến|kiến nghị|gia hạn|lãnh đạo|giám đốc|đã nhắc|tháng \\d+|(?:làm|báo cáo|nộp|gửi) thay',
    ),
  },
  // «em chuyển sang phòng khác làm, đổi vai trò trên bot sao»: what somebody is to the bot.
  {
    how: 'directory',
    detail: 'role',
    first: true,
    all: [
      kind('đổi|thay|sửa|cập nhật|chỉnh|nâng|chuyển|lên|thay đổi'),
      kind('vai trò|vai|quyền|chức vụ|chức danh|đơn vị|phòng'),
      kind('bot|tài khoản|danh bạ|hệ thống|trên này|ở đây'),
      kind('tôi|em|anh|chị|mình'),
      way,
    ],
    none: kind(
      '@i\\d+|@p\\d+|nhóm|kế hoạch|mẫu|lịch|đơn vị nào|phòng nào|ai|nhiệm vụ|báo cáo|chủ trì|ủy quyền',
    ),
  },
  // «muốn xin thêm ngày cho việc …, gửi ai»: whatever work it is for.
  {
    how: 'extension',
    first: true,
    all: [
      kind('xin|muốn xin|đề nghị'),
      kind('thêm ngày|thêm thời gian|gia hạn|lùi hạn|lùi ngày|lùi|dời hạn|dời ngày|giãn hạn|kéo dài'),
      kind('@i\\d+|việc|nhiệm vụ|mục'),
      kind(
        'gửi ai|xin ai|hỏi ai|báo ai|làm sao|thế nào|kiểu gì|cách nào|ở đâu|bấm gì|gõ gì|vào đâu|chỗ nào|lệnh gì',
      ),
    ],
    none: kind(
      '@u\\d+|@p\\d+|đã|chưa|ai (?:xin|duyệt|quyết)|tháng \\d+|(?:đơn vị|phòng|việc|mục|nhiệm vụ) nào|mấy lần|họp|rút|hủy|không kịp',
    ),
  },
  // «vướng kinh phí thì ghi vào mục nào để sếp thấy»: where what stands in the way is told.
  {
    how: 'proposal',
    first: true,
    all: [
      kind('vướng|vướng mắc|khó khăn|gặp khó|kẹt|bí|kiến nghị|đề xuất|cần hỗ trợ|xin hỗ trợ|cần giúp'),
      kind('ghi|nêu|gõ|viết|nhập|khai|trình bày|điền|báo'),
      kind(
        '(?:mục|chỗ|ô|phần|bước|nút) nào|ở đâu|vào đâu|kiểu gì|làm sao|thế nào(?= để| cho|$| $)|cách nào|cho (?:sếp|lãnh đạo) (?:thấy|biết)|để (?:sếp|lãnh đạo)',
      ),
    ],
    none: kind(
      '@u\\d+|@i\\d+|@p\\d+|ai|đã|chưa|tháng|mấy|bao nhiêu|nhóm|trả lời|công văn|gia hạn|(?:đơn vị|phòng|bên|việc|chỉ số|nhiệm vụ) nào|ra sao rồi|xem|coi|của (?:đơn vị|phòng)',
    ),
  },
];
