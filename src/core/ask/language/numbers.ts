import { orderRules } from './orders.ts';
import {
  bare,
  compared,
  figure,
  house,
  number,
  own,
  placed,
  type Rule,
  rule,
  unitOf,
  units,
  value,
} from './piece.ts';

/** The asker; numbers, places and bounds, with the orders where they stand among them. */
export const numberRules: readonly Rule[] = [
  // «chậm từ 2 tháng trở lên», «chậm quá một lần»: in how many months.
  rule('(?:từ |ít nhất |tối thiểu )?(\\d|hai|ba|bốn|năm) (?:tháng|kỳ|lần|đợt)(?: báo cáo)? trở lên', (m) => ({
    type: 'times',
    least: number(bare(m[1])),
  })),
  rule('(?:ít nhất|tối thiểu|từ) (\\d|hai|ba|bốn) (?:tháng|kỳ|lần|đợt)(?! đầu| cuối| dau| cuoi)', (m) => ({
    type: 'times',
    least: number(bare(m[1])),
  })),
  rule(
    '(?:hơn|quá|trên|nhiều hơn) (\\d|một|hai|ba) (?:tháng|kỳ|lần|đợt)(?! đầu| cuối)',
    (m) => ({ type: 'times', least: number(bare(m[1])) + 1 }),
    // «kết quả một lần» is no «quá một lần».
    '(?:hon|(?<!ket )qua|tren|nhieu hon) (\\d|mot|hai|ba) (?:thang|ky|lan|dot)(?! dau| cuoi)',
  ),
  rule('(?:những |các )*(?:chỉ tiêu|mục tiêu)(?: nào| gì)(?= [^@]*\\d+%)', {
    type: 'head',
    of: 'task',
    asks: true,
  }),
  // «chỉ tiêu nào trên 8 điểm»: of indices.
  rule('(?:những |các )*(?:chỉ tiêu|mục tiêu)(?: nào| gì)(?= (?:[^@%]* )?\\d)', {
    type: 'head',
    of: 'index',
    asks: true,
  }),
  rule(
    '(?:cái )?(?:chỉ số|chi so)(?: (?:nào|nao|gì))? (?:mới|moi)(?: (?:toanh|tinh|tinh khôi|hoàn toàn|bổ sung|thêm|xuất hiện|đưa vào|được đưa vào|hoan toan|bo sung|them|xuat hien|dua vao|duoc dua vao))*(?: (?:có|co)(?= (?:trong |từ )?(?:năm|nam) (?:nay|\\d)))?(?= (?:này|ấy|đó|đấy|nay|ay|do|day|năm|nam|được|duoc|của năm|cua nam|là|la|thì|thi|ai|do ai|đơn vị|phòng|không|khong|ko|k |chưa|mục tiêu|đặt|hạng|xếp)|$)|(?:chưa|không) (?:hề )?(?:có|được)(?: chấm)? (?:điểm(?! mới)|kết quả đánh giá|xếp hạng|thứ hạng|hạng)(?: nào| năm trước| năm ngoái)?|(?:chưa|không) (?:hề )?(?:được )?(?:chấm|xếp hạng|đánh giá)(?: điểm)?(?= $| năm| kỳ| lần| bao giờ)|(?:được )?(?:đánh giá|đo|chấm) lần đầu|lần đầu(?: tiên)? (?:được )?(?:đánh giá|đo|chấm|đưa vào)|chưa (?:được )?(?:đánh giá|chấm điểm) (?:lần nào|bao giờ)|(?:không|chưa) (?:được |bị )?(?:chấm điểm(?! thi đua)|chấm(?= $| không| chưa| nào| năm))',
    { type: 'state', filter: 'unmeasured' },
  ),
  // What was answered without its figure; «báo cáo chưa» within it asks for nothing.
  rule('(?:còn |đang |bị )*(?:chưa có|thiếu|chưa điền|chưa nhập) (?:số liệu|con số)', {
    type: 'status',
    status: 'awaited',
  }),
  // «9,75 là điểm của chỉ số nào»
  rule(
    `${figure}(?: điểm)? là (?:điểm |chỉ tiêu |kết quả )?(?:số )?(?:của|cho)(?= (?:chỉ số|cái|ai|chi so|cai))`,
    (m) => ({
      type: 'number',
      op: '=',
      value: value(m[1]),
      unit: 'điểm',
    }),
  ),
  rule('(?:tốt|cao|khá|giỏi|nhất) (?:lên )?(?:trước|đầu),? (?:kém|thấp|yếu|tệ) (?:xuống )?(?:sau|cuối)', {
    type: 'order',
    end: 'best',
    row: true,
  }),
  rule('(?:kém|thấp|yếu|tệ) (?:lên )?(?:trước|đầu),? (?:tốt|cao|khá|giỏi) (?:xuống )?(?:sau|cuối)', {
    type: 'order',
    end: 'worst',
    row: true,
  }),
  // «lãnh đạo nào chỉ ôm đúng một chỉ số»
  rule(
    '(?:đúng|chỉ có|vỏn vẹn|duy nhất)(?: có| đúng)* (một|hai|ba|bốn|năm|sáu|bảy|tám|chín|\\d+) (chỉ số|nhiệm vụ|việc|đơn vị|phòng)',
    (m) => ({ type: 'number', op: '=', value: number(bare(m[1])), unit: unitOf(m[2]) }),
  ),
  // «nhiều trước ít sau»: by how much, whether much of it is good or not.
  rule(
    '(?:nhiều|lớn)(?: nhất)? (?:lên |xếp |đứng |để )?(?:trước|đầu),? (?:rồi )?(?:đến )?(?:ít|nhỏ|bé)(?: nhất)?(?: hơn)?(?: xuống| xếp| để)? ?(?:sau|cuối)?',
    { type: 'order', end: 'most', row: true },
  ),
  rule(
    '(?:ít|nhỏ|bé)(?: nhất)? (?:lên |xếp |đứng |để )?(?:trước|đầu),? (?:rồi )?(?:đến )?(?:nhiều|lớn)(?: nhất)?(?: hơn)?(?: xuống| xếp| để)? ?(?:sau|cuối)?',
    { type: 'order', end: 'least', row: true },
  ),
  // «cái nào thiếu nhiều để lên đầu»
  rule(
    '(?:(?:cái|chỉ số|đứa) nào )?(?:còn )?(?:đội sổ|kém|thấp|tệ|bét|thiếu|tụt)(?: nhiều)?(?: nhất)? (?:thì |để |lên |xếp |đứng |cho )*(?:trên cùng|trước|đầu)(?= |$)',
    { type: 'order', end: 'worst', row: true },
  ),
  // The asker.
  // «nhiệm vụ của phòng», «báo cáo của đơn vị»: whose, and no name behind it, is the asker's; «của đơn vị chưa nộp», «của đơn vị
  // chậm nhất» is whoever is so.
  rule(
    '(?<=(?:của|trong|cua|trong) )(?:phòng|đơn vị|trung tâm|chi cục|phong|don vi|trung tam|chi cuc)(?= $| (?:là|gồm|có|thế|ra|đến|tới|đã|chưa(?! (?:nộp|gửi|báo))|làm|bao|mấy|còn|đang|sao|la|gom|co|the|den|toi|da|chua(?! (?:nop|gui|bao))|lam|may|con|dang)(?= ))(?![^@]* (?:nhất|nhat)(?= ))',
    { type: 'own', of: 'unit' },
  ),
  rule(`${house}(?: của| bên)? ${own}`, { type: 'own', of: 'unit' }),
  rule(
    `(?:bên|nhà|chỗ|phía) (?:của )?${own}`,
    { type: 'own', of: 'unit' },
    // «cho em hoi» is no «chỗ em».
    `(?:bên|nhà|phía) (?:của )?${own}`,
  ),
  rule('(?:phòng|đơn vị|trung tâm|văn phòng|thanh tra|ban|chi cục)(?: của)? (?:anh|chị)', {
    type: 'own',
    of: 'unit',
  }),
  rule(
    '(?:mảng|khối|phần|chỗ|bên)(?: của)? (?:anh|chị|tôi|mình)(?! @)',
    { type: 'own', of: 'person' },
    // «cho anh hoi» is no «chỗ anh».
    '(?:mang|khoi|phan|ben|cho cua)(?: cua)? (?:anh|chi|toi|minh)(?! @)',
  ),
  rule('(?:họ|(?:phòng|đơn vị|trung tâm|bên) (?:đó|này|ấy|kia))', { type: 'that' }, null),
  rule(`của ${own}`, { type: 'own', of: 'person' }),
  // «mấy chỉ số giao cho chị»: whoever asks.
  rule(
    '(?<=(?:giao|phân công|phân|giao về) )(?:cho|về) (?:tôi|mình|em|anh|chị|tui)(?! @| ấy| đó|[^ ]* @)',
    { type: 'own', of: 'person' },
    '(?<=(?:giao|phan cong|phan|giao ve) )(?:cho|ve) (?:toi|minh|em|anh|chi|tui)(?! @| ay| do| so| tieu| phi|[^ ]* @)',
  ),
  // «xong mấy trên 5»: how many of so many.
  rule('(?:mấy|bao nhiêu) trên (?:tổng số |tổng )?\\d+(?! điểm|%| phần)', { type: 'ask', what: 'count' }),
  // «chỉ tiêu của hai chỉ số mình»
  rule(
    `(?<=(?:chỉ số|nhiệm vụ|việc|chi so|nhiem vu|viec) )(?:tôi|mình|em|tui)(?= $| (?:thì|thế nào|ra sao|sao|thi|the nao)(?= |$))`,
    {
      type: 'own',
      of: 'person',
    },
  ),
  rule(
    '(?:đang )?(?:chờ|đợi|đến lượt)(?: ý kiến)?(?: của)? (?:tôi|chị|anh|mình)(?: cho ý kiến| quyết định| quyết| xem| duyệt| xử lý| giải quyết| trả lời)?',
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
    `(?:${own}|anh|chị|a|c|e)(?= (?:đang |được giao |được phân công |trực tiếp )*(?:phụ trách|theo dõi|chỉ đạo|quản lý|giữ|nắm(?! nay| ngoai| truoc| \\d)|gánh) )|(?:tôi|em|tui|toi)(?= (?:đang |dang )?(?:ôm|cầm|om|cam) (?:mấy|bao nhiêu|những|may|bao nhieu|nhung))|(?:${own}|anh|chị)(?= (?:đang |đã )?được (?:giao|phân công) )|(?<!sở )(?<!so )(?<!giúp )(?<!giup )(?<!cho )(?<!hộ )(?<!ho )(?:${own}|(?<=^ )anh|(?<=^ )chị)(?= (?:đang )?có (?:tất cả |tổng cộng )?(?:mấy|bao nhiêu) (?:chỉ số|nhiệm vụ|việc|đầu việc))`,
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
    '(?:còn )?(?:phải|cần|còn phải) (?:tăng|kéo|nâng|bù)(?: thêm)?(?! điểm (?:mới|để))|(?:còn )?(?:thiếu|hụt)(?= (?:trên|dưới|hơn|ít|nhiều|từ|bao(?! cáo)|mấy|\\d))',
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
  // «từ hạng 15 trở xuống» is worse, whichever figure is greater.
  rule(
    `(?:từ )?(?:hạng|thứ hạng|vị trí|thứ)(?: thứ)? ${figure} (?:trở xuống|đổ xuống|trở về sau|trở đi)(?: dưới)?`,
    (m) => ({
      type: 'number',
      op: '>=',
      value: value(m[1]),
      unit: 'hạng',
    }),
  ),
  // «xếp từ 20 trở xuống»
  rule(
    `(?:xếp|đứng|nằm)(?: hạng| thứ| vị trí)*(?: từ)? ${figure} (?:trở xuống|đổ xuống|trở về sau|trở đi)`,
    (m) => ({
      type: 'number',
      op: '>=',
      value: value(m[1]),
      unit: 'hạng',
    }),
  ),
  rule(`(?:xếp|đứng|nằm)(?: hạng| thứ| vị trí)*(?: từ)? ${figure} (?:trở lên|đổ lên|trở về trước)`, (m) => ({
    type: 'number',
    op: '<=',
    value: value(m[1]),
    unit: 'hạng',
  })),
  rule(`(?:từ )?(?:hạng|thứ hạng|vị trí|thứ)(?: thứ)? ${figure} (?:trở lên|đổ lên|trở về trước)`, (m) => ({
    type: 'number',
    op: '<=',
    value: value(m[1]),
    unit: 'hạng',
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
  rule(
    `(?<!hạng từ )(?<!hang tu )(?<!hạng )(?<!hang )(?:từ )?${figure}(?: ${units})? (?:trở xuống|đổ xuống|đổ lại)`,
    (m) => ({
      type: 'number',
      op: '<=',
      value: value(m[1]),
      unit: unitOf(m[2]),
    }),
  ),
  // «thứ hạng dưới 10», «xếp hạng kém hơn 15»: below a place is further down.
  ...placed('dưới|thấp hơn|kém hơn|kém|sau|quá|ngoài|tệ hơn|xấu hơn|thua', '>'),
  ...placed('trên|cao hơn|tốt hơn|khá hơn|trước|hơn', '<'),
  ...placed('không quá|tối đa|không dưới|ít nhất|trong|tối thiểu', '<='),
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
    '(?<!không )(?<!khong )(?<!chưa )(?<!chua )(?:đã |đang )?được (?:giao|phân công)(?= (?:tất cả |tổng cộng |tổng |cả thảy )?(?:bao nhiêu|mấy|những|các|chủ trì|phụ trách|làm))',
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
  rule(`(?:xếp )?hạng từ ${figure} (?:trở xuống|đổ xuống|trở về sau|trở đi)`, (m) => ({
    type: 'number',
    op: '>=',
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
  rule(
    `(?:ngoài|khỏi|ra khỏi|văng khỏi|văng ra khỏi|rớt khỏi|bật khỏi|rơi khỏi|trượt|dưới) (?:top|tốp) ${figure}|ngoài hạng ${figure}`,
    (m) => ({
      type: 'number',
      op: '>',
      value: value(m[1] ?? m[2]),
      unit: 'hạng',
    }),
  ),
  // «cái nào chung với sếp khác»: more than one has it in charge.
  rule(
    '(?:phụ trách |theo dõi |quản lý |nắm )?(?:chung|cùng)(?: phụ trách| theo dõi| nắm)?(?: với)? (?:những |các |một )?(?:sếp|lãnh đạo|người|ai|đồng chí|anh|chị|vị)(?: nào)? khác(?: nữa)?(?: phụ trách| theo dõi)?',
    { type: 'number', op: '>=', value: 2, unit: 'lãnh đạo' },
  ),
  // «chỉ số nào hai lãnh đạo cùng phụ trách»
  rule(
    '(?:có |do |được )*(\\d|hai|ba|bốn) (?:đồng chí )?(?:lãnh đạo|sếp|người|đồng chí)(?: (?:sở|cùng|đồng|đều|chung|cùng nhau))* phụ trách',
    (m) => ({ type: 'number', op: '=', value: number(bare(m[1])), unit: 'lãnh đạo' }),
  ),
  ...compared('đúng|bằng|đúng bằng|vừa đúng|chỉ đúng|chỉ có đúng', '='),
  rule(
    '(?:không|chưa)(?: được)? (?:có|giao|đặt) chỉ tiêu điểm',
    { type: 'state', filter: 'without-target' },
    '(?:khong|chua)(?: duoc)? (?:co|giao) chi tieu diem',
  ),
  rule(
    '(?:chỉ tiêu )?(?:không|chưa|kh|chứ không)(?: phải)?(?: là)?(?: có| giao| tính| đặt| đo| chấm)?(?: chỉ tiêu)?(?: tính| giao| đo| chấm)?(?: bằng| theo) điểm|(?:không|chẳng) (?:giao|tính|đặt|đo|chấm)(?: chỉ tiêu)? điểm(?! nào)|không có chỉ tiêu điểm|(?:đặt |giao |có )?(?:chỉ tiêu |mục tiêu )(?:nào |gì )?(?:được )?(?:tính |giao |đặt )?(?:bằng|theo|là) (?:thứ )?(?:xếp )?hạng(?: chứ không (?:phải |giao |tính |đặt |bằng |theo )*(?:số )?điểm)?|(?:được )?(?:giao|đặt|ấn định) (?:theo|bằng) (?:thứ |xếp )?hạng',
    { type: 'state', filter: 'without-target' },
  ),
  rule(
    '(?:lấy|dùng) (?:số )?điểm(?: số)? (?:để )?làm (?:đích|chỉ tiêu|mục tiêu|mốc)|(?:đặt |giao |có )?(?:chỉ tiêu|mục tiêu|đích|mốc)(?: nào| gì)? (?:được )?(?:tính |giao |đặt |chấm |đo )?(?:bằng|theo|là) (?:số )?điểm(?: số)?(?: chứ không (?:phải |giao |tính |đặt |bằng |theo )*(?:thứ |xếp )?hạng)?|(?:được )?(?:giao|đặt|ấn định) (?:theo|bằng) (?:số )?điểm|(?:đặt|giao) điểm',
    { type: 'state', filter: 'with-target' },
    // «chi so nao dat diem cao nhat» is of what was reached.
    '(?:lấy|dùng) (?:số )?điểm(?: số)? (?:để )?làm (?:đích|chỉ tiêu|mục tiêu|mốc)|(?:đặt |giao |có )?(?:chỉ tiêu|mục tiêu|đích|mốc)(?: nào| gì)? (?:được )?(?:tính |giao |đặt |chấm |đo )?(?:bằng|theo|là) (?:số )?điểm(?: số)?(?: chứ không (?:phải |giao |tính |đặt |bằng |theo )*(?:thứ |xếp )?hạng)?|(?:được )?(?:giao|ấn định) (?:theo|bằng) (?:số )?điểm|giao điểm',
  ),
  rule(
    '(?:có|đặt|giao|được giao|tính) (?:chỉ tiêu|mục tiêu) (?:số )?điểm(?= thì| theo| mà| còn| cái| chỉ số| đã| chưa| nào| $)',
    { type: 'state', filter: 'with-target' },
    // «chua dat chi tieu diem»: it is not reached, and not that none is set.
    '(?:co|giao|duoc giao) (?:chi tieu|muc tieu) (?:so )?diem(?= thi| theo| ma| con| cai| chi so| nao| $)',
  ),
  rule(
    '(?:chưa|không|chẳng)(?: hề| được| thấy)* (?:đặt|giao|có|ghi|đề ra|nêu|ấn định)(?: ra)?(?: cái)? (?:chỉ tiêu|mục tiêu|đích)(?: phấn đấu| cụ thể)?(?: gì| nào)?(?= không| ko| nào| cả| là| thì| mọi| vậy| bot| $)',
    { type: 'state', filter: 'unaimed' },
    // «chua dat muc tieu» is sooner «đạt».
    '(?:chua|khong|chang)(?: he| duoc| thay)* (?:giao|co|ghi|de ra|neu|an dinh)(?: ra)?(?: cai)? (?:chi tieu|muc tieu|dich)(?: phan dau| cu the)?(?: gi| nao)?(?= khong| ko| nao| ca| la| thi| moi| vay| bot| $)',
  ),
  // «so điểm 2025 với chỉ tiêu», «khoảng cách tới đích»: how much is lacking.
  rule(
    'so(?: sánh)? (?:điểm|kết quả)(?: (?:20\\d\\d|năm ngoái|năm trước|hiện tại|đạt được))* (?:với|và) (?:cái )?(?:đích|chỉ tiêu|mục tiêu)|khoảng cách(?: còn lại)?(?: (?:tới|đến|so với|với|từ đó đến))*(?: (?:đích|chỉ tiêu|mục tiêu|mốc))?',
    { type: 'field', field: 'gap' },
  ),
  // «hụt bao nhiêu so với đích», «còn cách mục tiêu bao xa»: how much is lacking, whichever stands first.
  rule(
    '(?:còn |bị |vẫn )*(?:thiếu|hụt|kém|cách|thua|thấp hơn)(?: điểm)?(?: (?:bao nhiêu|mấy)(?: điểm)?)?(?: so với| với)?(?: cái| mức)? (?:đích|chỉ tiêu|mục tiêu|mốc)(?: điểm| đề ra| đặt ra| được giao| năm nay)*(?: (?:là |mất )?(?:bao nhiêu|mấy|bao xa)(?: điểm)?)?',
    (m) => (/bao (?:nhiêu|nhieu|xa)|mấy|may/u.test(m[0]) ? { type: 'field', field: 'gap' } : null),
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
    '(?:đã |đang |còn )?(?:cao hơn|lớn hơn|nhiều hơn|hơn|trên|qua)(?: cả| hẳn)? (?:chỉ tiêu|mục tiêu)(?: điểm| đề ra| năm nay)*(?: rồi)?',
    {
      type: 'state',
      filter: 'reached',
    },
  ),
  rule(
    '(?<!(?:mới|thì|để|là|phải|cần|muốn|nhằm|mong|sẽ|moi|thi|de|la|phai|can|muon|nham|se) )(?:đã |đều )?(?:đạt|vượt|bằng hoặc vượt|đủ)(?: được)? (?:chỉ tiêu|mục tiêu)(?: điểm| đề ra| đặt ra)*(?: rồi)?',
    { type: 'state', filter: 'reached' },
  ),
  rule(
    '(?:cần|phải|thuộc nhóm|nhóm)(?: nhóm)? ?(?:cần )?(?:cải thiện)|nhóm (?:thấp điểm|yếu|thấp|kém|chưa tốt|chưa đạt|chưa ổn)|(?:thuộc )?(?:diện|nhóm) (?:phải |cần )?(?:kéo lên|nâng|cải thiện|vực)|yếu kém',
    {
      type: 'state',
      filter: 'improve',
    },
  ),
  rule(
    '(?:nhóm|thuộc nhóm|chỉ số)(?: cần| phải)? duy trì|(?<!ai )(?<!phòng nào )(?<!phong nao )(?<!đơn vị nào )(?<!don vi nao )(?:cần|phải)(?: tiếp tục)? duy trì(?= $| @|,| và| mà)|(?:thuộc )?(?:diện|nhóm) (?:giữ vững|giữ|duy trì|phát huy)|nhóm (?:cao điểm|tốt|cao)',
    {
      type: 'state',
      filter: 'maintain',
    },
  ),
  ...orderRules,
  rule('nhất', { type: 'filler' }),
  rule('(?:tổng )?cộng (?:lại|cả|hết|chung)(?= (?:là |được )?(?:mấy|bao nhiêu))', {
    type: 'ask',
    what: 'count',
  }),
  rule(
    '(?:gộp|tính|đếm|tổng|cộng) (?:chung|cả|hết|gộp|vào)(?: lại| hết| cả)?(?= \\d| hai| ba| các| mấy| những| chỉ số| cái)|cộng (?:hộ|giúp|giùm)(?: cho)?(?: anh| chị| em| tôi| mình)?|(?:gộp|tính|đếm|tổng) (?:chung|cả|hết|gộp|lại|vào)(?: lại| hết| cả)?|thống kê(?: giúp| hộ| cho| lại| xem)*|nào cũng',
    { type: 'filler' },
  ),

  // «tính theo %», «có chỉ tiêu phần trăm»: of all that is counted, what is a share; «theo tỷ lệ» alone says no less.
  rule(
    '(?:phải |cần |bị |được |đang )?(?:chấm|tính|đo|đánh giá|báo cáo|báo|theo dõi|giao|đếm|ghi|đặt|có|lấy)(?: (?:điểm|kết quả|chỉ tiêu|mục tiêu|số liệu))?(?: (?:tính|giao|đo|đặt))?(?: (?:bằng|theo|qua|là|dưới dạng))*(?: số)?(?: tỷ lệ)?(?: phần trăm|(?<=theo tỷ lệ|theo ty le))(?: phải đạt)?|(?:có )?(?:chỉ tiêu|mục tiêu)(?: (?:bằng|theo|là))?(?: tỷ lệ)? phần trăm',
    { type: 'measure', value: null, unit: '%' },
  ),
  rule(
    '(?:phải |cần |bị |được )?(?:(?:chấm|tính|đo|đánh giá|báo cáo|báo|theo dõi|giao|đếm|ghi)(?: điểm| kết quả)? (?:bằng|theo|qua) (?:con số|số liệu|số lượng|số đếm|số(?= $| không| ạ| nào| cụ thể))(?: cụ thể)?|(?<=được |duoc )giao (?:bằng )?(?:con số|số liệu|chỉ tiêu số|chỉ tiêu)(?: cụ thể)?|giao (?:bằng )?(?:con số|số liệu|chỉ tiêu số|chỉ tiêu)(?! (?:là )?(?:bao nhiêu|mấy|bn|bao nhieu|may))(?: cụ thể)?|có chỉ tiêu số|đo (?:bằng )?(?:%|phần trăm)|có đo|có số liệu|(?:báo|nhập|gửi|ghi|có|điền|khai)(?: bằng)? (?:số liệu|con số|số lượng|tỷ lệ|số(?= $| không| ạ| nào))(?: tỷ lệ| số lượng)?(?: cụ thể)?(?: phải đạt)?|số liệu phải (?:nhập|báo|gửi)(?: hàng tháng| hằng tháng)?|theo dõi bằng (?:tỷ lệ|tỉ lệ|số liệu|phần trăm)(?: phần trăm)?|tính bằng phần trăm|có phần trăm|có con số|đo được|(?:có )?(?:chỉ tiêu )?định lượng|có chỉ tiêu (?:bằng )?(?:con số|số liệu|số)|có (?:con số|số liệu) chỉ tiêu|đo bằng (?:số|con số|tỷ lệ|phần trăm)|có tỷ lệ)',
    {
      type: 'measure',
      value: null,
    },
  ),
];
