/**
 * Words that pairs alone spell wrong, by what stands on both sides: «mọi người ơi» beside «mỗi người được giao mấy», «đặt mục
 * tiêu» beside «cái nào đạt rồi», «năm ngoái» beside «cơ quan ngoài sở».
 */
export const bySides: readonly (readonly [RegExp, string])[] = [
  [/(?<!(?:năm|tháng|quý|kỳ|đợt|hồi|mùa) )ngoái(?!\p{L})/gu, 'ngoài'],
  [
    /mọi(?= người (?:(?:được|đang|phải|có) )?(?:phụ trách|giao|lo|giữ|nắm|ôm|gánh|mấy|bao nhiêu|bn)(?!\p{L}))/gu,
    'mỗi',
  ],
  [
    /đặt(?= (?:điểm|rồi|chưa|đủ|yêu cầu|được|\d|dưới|trên|từ|chỉ tiêu (?:chưa|rồi|không|ko|k|hay)|hay chưa)(?!\p{L}))/gu,
    'đạt',
  ],
  [
    /(?<=(?:lần|gửi|gửi được|gửi đc|gửi dc|sắp|kéo dài|tính|làm) )tôi(?= (?:bao nhiêu|bn|mấy|phòng|đâu|hạn|ngày|kỳ|tháng|hết|nay|giờ)(?!\p{L}))/gu,
    'tới',
  ],
  [
    /(?<=(?:còn|đang|anh|chị|em|sếp) )năm(?= (?:mấy|bao nhiêu|bn|những) (?:cs|chỉ số|việc|nhiệm vụ|mảng)(?!\p{L}))/gu,
    'nắm',
  ],
  [/(?<=(?:phòng|sở|chị|anh|em|tôi|mình|đốc|trưởng) )ngh[iị] (?:ôm|ồm)(?!\p{L})/gu, 'nghỉ ốm'],
  [/(?<=hơn (?:hay|hoặc|hay là) )(?:kèm|kem)(?!\p{L})/gu, 'kém'],
  [/(?<=(?:mấy|bao nhiêu|các|những|mỗi|từng|trong|hết) )ký(?!\p{L})/gu, 'kỳ'],
  [/chót(?= (?:rồi|chưa|sổ|số|kỳ)(?!\p{L}))/gu, 'chốt'],
  [/đòi(?= (?:zalo|máy|số|điện thoại|tài khoản|trưởng|người|lịch|ngày|hạn)(?!\p{L}))/gu, 'đổi'],
  [/(?<=(?:bị|vp|phòng|sở) )đấy(?= (?:lại|về|ngược)(?!\p{L}))/gu, 'đẩy'],
  [/chị(?= số(?!\p{L}))/gu, 'chỉ'],
  [/(?:hằng|hàng)(?= \d)/gu, 'hạng'],
  // «giảm quá 21 bậc»: of ranks and points something is beyond; through them nothing goes.
  [/(?<!\p{L})qua(?= \d+(?:[.,]\d+)? (?:bậc|điểm|hạng|phần trăm))/gu, 'quá'],
  [/(?<!(?:tụt|tăng|lên|xuống|giảm|rớt|nhảy) )sáu(?= (?:hạn|hạng|khi|đó)(?!\p{L}))/gu, 'sau'],
  // «2 thang sau» counts months; «ngay 5 thang sau» may be a day of June or of the next month, and stays as pairs have it.
  [
    /(?<=(?<!\p{L})(?:\d{1,2}|một|hai|ba|bốn|mấy|vài|những|các) tháng )(?<!(?:ngày|mùng|mồng|hôm|trước|đến|từ|sáng|chiều) \d{1,2} tháng )sáu(?!\p{L})/gu,
    'sau',
  ],
  [/(?:đó|do|đo) (?:bằng|bảng|băng)(?= (?:con số|số liệu|số|tỷ lệ|phần trăm)(?!\p{L}))/gu, 'đo bằng'],
  // «chi tieu … may diem»: what is to be reached; what is spent is of the budget.
  [/(?<!\p{L})chi(?= tiêu(?!\p{L})(?! (?:công|ngân sách|thường xuyên)))/gu, 'chỉ'],
  // «bản do mấy lãnh đạo phụ trách»: by how many, whatever a name before it ends in.
  [
    /(?:đồ|đó|độ|do) (?:mây|máy|mấy|may)(?= (?:lãnh đạo|sếp|đồng chí|người|phòng|đơn vị|bên|ai)(?!\p{L}))/gu,
    'do mấy',
  ],
  [/(?<=(?:bắt|nghe|nhấc|tắt) )mấy(?!\p{L})/gu, 'máy'],
  // «ban mình», of a unit that is called so: nobody asks a bot of a friend's.
  [/(?<!(?:các|những|mấy|văn|một|mọi) )(?:bạn|bàn|bán|bản|bận)(?= (?:mình|em|tôi|tui)(?!\p{L}))/gu, 'ban'],
  [/(?<!(?:chỉ|hồ|cơ|con|một|chi|ho|co) )số(?= nào (?:đứng|dẫn|về|trong tỉnh|hạng)(?!\p{L}))/gu, 'sở'],
  [
    /(?<=tháng )t[ừựúủ](?= (?:em|anh|chị|tôi|mình|tui|phòng|bên|đơn vị|trung tâm|nộp|gửi|có|bị|là|thì|ai|xong|chậm|trễ|được)(?!\p{L})|$)/gu,
    'tư',
  ],
  [/^nhỏ(?= (?:ad|bot|em|anh|chị|bạn)(?!\p{L}))/gu, 'nhờ'],
  [/(?<=\d (?:hạng|bậc|vị trí) )đâu(?!\p{L})/gu, 'đầu'],
  [
    /(?<=(?:báo cáo|nộp|gửi|bc|ai|hay|bị) )muốn(?= (?:tháng|t\d|nhất|mấy|không|hạn|bao|thế|vậy|ạ|là|hơn)|$)/gu,
    'muộn',
  ],
  [
    /thuốc(?= (?:lãnh đạo|các|ai|phòng|đơn vị|sếp|anh|chị|chỉ số|nhóm|về|mảng|trách nhiệm)(?!\p{L}))/gu,
    'thuộc',
  ],
  [/^bà(?= (?:chỉ số|việc|nhiệm vụ|đơn vị|phòng|tháng|cái|mục)(?!\p{L}))/gu, 'ba'],
  [
    /(?<!(?:nhắc|gửi|nộp|làm|giúp|báo cáo|trả lời|xem|hỏi) )hộ(?= (?:gửi|nộp|báo|trình|làm|đã|chưa|nói|kêu|bảo|chê)(?!\p{L}))/gu,
    'họ',
  ],
  [/(?<=(?:số|tên) và )ngay(?!\p{L})/gu, 'ngày'],
  [/(?<!\p{L})cơ(?= (?:đều|kịp|đủ|bị|được|phải|nên|ai|gì)(?!\p{L}))/gu, 'có'],
  [
    /(?<=(?:nhắc|gửi|nộp|báo cáo|làm) )họ(?= (?:bên|phòng|trung tâm|văn phòng|thanh tra|em|anh|chị|tôi|với|cái)(?!\p{L}))/gu,
    'hộ',
  ],
];
