import { type Rule, rule } from './piece.ts';

/** How people say that a unit leads an index. */
const leading =
  '(?:chủ trì|đầu mối|(?:đứng|chạy|làm|lo|gánh|cầm) chính|cầm trịch|cầm cái|chủ lực|đứng mũi(?: chịu sào)?|đứng đầu thực hiện)';

/** Tasks, and who and what is asked about. */
export const thingRules: readonly Rule[] = [
  // Of tasks.
  rule('(?:nhiệm vụ|việc|mục)? ?(\\d+(?:\\.\\d+){2,})', (m) => ({ type: 'task', id: m[1]! })),
  // Where the indices have one number, those of two are tasks; a code of an index is a name and no number here.
  rule('(?:nhiệm vụ|việc|mục) (\\d{1,2}\\.\\d{1,2})', (m) => ({ type: 'task', id: m[1]! })),
  // Before the quarters are read, of which it stands behind.
  rule(
    '(?<=(?:quý|định kỳ|quy|dinh ky) (?:[^ ]+ ){0,4})(?:(?:6|06|sáu) tháng(?! đầu| cuối| dau| cuoi| qua| (?:một|1|mot) (?:lần|lan))|nửa năm(?! đầu| cuối| dau| cuoi| qua))',
    {
      type: 'cadence',
      cadence: 'half-year',
    },
  ),
  // «2 lần 1 năm», «mỗi năm làm hai lần»: how often it is said by the year.
  rule(
    '(?:làm |họp |tổ chức )?(?:2|02|hai) lần (?:(?:trong|mỗi|một|1|trên) )*năm|(?:mỗi|một|1|hằng|hàng) năm(?: [^ @]+){0,2} (?:2|02|hai) lần',
    { type: 'cadence', cadence: 'half-year' },
  ),
  rule(
    '(?:làm |họp |tổ chức )?(?:4|04|bốn) lần (?:(?:trong|mỗi|một|1|trên) )*năm|(?:mỗi|một|1|hằng|hàng) năm(?: [^ @]+){0,2} (?:4|04|bốn) lần|(?<=(?:việc|nhiệm vụ|viec|nhiem vu) (?:[^ @]+ ){0,2})(?<!(?:01|1|một|mot) )quý lần',
    { type: 'cadence', cadence: 'quarter' },
  ),
  rule(
    '(?:hằng quý|(?:mỗi )?quý(?: (?:phải|làm|họp|mới|tổ chức|cần|một|1)){1,3} lần|mỗi quý(?: [^ @]+){0,3} (?:một|1) lần|hàng quý|theo quý|mỗi quý|(?:01|1|một) quý (?:01|1|một) lần|(?:01|1) quý(?:/lần| lần)?|một quý một lần|1 quý 1 lần|quý một lần|quý 1 lần|từng quý)',
    { type: 'cadence', cadence: 'quarter' },
  ),
  rule(
    '(?:6|sáu|06) tháng(?:(?: phải| làm| họp| mới| tổ chức| cần| thực hiện){0,3}(?: một lần| 1 lần)|/lần| lần)|(?:theo |mỗi )?nửa năm(?: phải| làm| họp| mới| tổ chức| cần){0,3}(?: một lần| 1 lần)|theo nửa năm|(?<=(?:nhiệm vụ|việc|nhiem vu|viec) (?:[^ @]+ ){0,3})nửa năm(?= mới| làm| phải| nào| gì)|(?:theo|mỗi) (?:kỳ |định kỳ )?(?:6|sáu|06) tháng|(?<=(?:nhiệm vụ|việc|nhiem vu|viec) )(?:6|sáu|06) tháng(?= (?:nào|gì|mô|phải|cần|nao|gi|phai|can)(?= |$))|(?<=(?:nhiệm vụ|việc|nhiem vu|viec) (?:[^ @]+ ){0,5})(?:chỉ |mới )?nửa năm(?= (?:chỉ |mới |phải |làm |một |1 )+)',
    {
      type: 'cadence',
      cadence: 'half-year',
    },
  ),
  // «định kỳ quý, nửa năm»: which of them, behind the word for all.
  rule('(?<=(?:định kỳ|dinh ky) (?:theo |hàng |hằng |hang )?)(?:quý|quy)(?! [1-4] )(?= )', {
    type: 'cadence',
    cadence: 'quarter',
  }),
  rule('(?:định kỳ|có chu kỳ|không phải (?:việc |làm )?h[àằ]ng tháng)', { type: 'cadence', cadence: null }),
  // «bao nhiêu việc hằng tháng»; when the month's report is due is asked without them.
  rule(
    '(?<=(?:nhiệm vụ|việc|đầu việc|nhiem vu|viec|dau viec) (?:[^ @]+ ){0,2})(?:hằng tháng|hàng tháng|tháng nào cũng phải (?:làm|báo cáo)|thường xuyên hằng tháng)',
    { type: 'cadence', cadence: 'monthly' },
  ),
  rule('(?:có )?(?:chỉ tiêu |mức |tỷ lệ |yêu cầu |đạt )*(100)%?(?: phần trăm)?', (m) => ({
    type: 'measure',
    value: Number(m[1]),
  })),

  // «giao chung cho nhiều phòng», «nhiều đơn vị cùng làm»
  rule(
    '(?:được )?(?:giao|làm|phân công)(?: chung)?(?: cho)? (?:nhiều|các|mấy) (?:phòng|đơn vị|bên)(?: (?:phòng|đơn vị|bên))?(?: cùng(?: làm| lo| thực hiện)?)|(?:được )?(?:giao|làm) chung(?: cho)?(?: nhiều| các| mấy)? ?(?:phòng|đơn vị|bên)?(?: (?:phòng|đơn vị|bên))?(?: cùng(?: làm| lo| thực hiện)?)?(?= $)|(?:nhiều|vài) (?:phòng|đơn vị|bên)(?: (?:phòng|đơn vị|bên))? cùng (?:làm|lo|thực hiện|được giao)',
    { type: 'number', op: '>=', value: 2, unit: 'đơn vị' },
  ),

  // «cuộc họp doanh nghiệp nào»: what is held, and no word of what was inspected.
  rule('(?:cuộc|buổi)(?= (?:họp|giao ban|hội nghị|đối thoại|làm việc))', { type: 'filler' }),
  // «chiều nay chị làm việc với thanh tra»: no task.
  rule('làm việc (?:với|cùng)', { type: 'filler' }),

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
  // «thanh tra bọn tôi»: the unit is named already.
  rule('(?<=@u\\d{1,2} )(?:bọn|chúng|tụi|anh em|nhà|bon|chung|tui|nha) (?:tôi|em|mình|toi|minh|anh|chị)', {
    type: 'filler',
  }),
  // «2 phòng chuyên môn»: how many they are is known by their name.
  rule('(?:cả |chung |đủ )*(?:\\d|hai|ba|bốn|năm)(?= @u\\d)', { type: 'filler' }),
  // «không có trung tâm trong đó»: among those that are named.
  rule(
    '(?<=(?:không|chẳng|khong|chang) (?:[^ @]+ ){0,2}@u\\d{1,2} )(?:ở |nằm |góp mặt )?trong (?:đó|ấy|đấy)',
    {
      type: 'filler',
    },
  ),
  // «mà trung tâm không phải làm»: of the unit that stands right before.
  rule(
    '(?<=@u\\d{1,2} )(?:thì |lại |là )*(?:không|chẳng|chưa)(?: hề| phải| bị| cần| được| có)* (?:làm|lo|giao|tham gia|góp mặt)(?: trong đó| cùng)?(?= $| nhưng| mà)',
    { type: 'relation', relation: 'task', not: true },
  ),
  rule('(?:không|chẳng|chưa)(?: hề)? (?:giao|phân|phân công|gồm|bao gồm|dính)(?: cho| đến| tới)?(?= @u)', {
    type: 'not',
  }),
  rule('không có(?= @u| phòng| trung tâm| đơn vị)|(?:không|chưa|chẳng) (?:kể|tính)(?= @u)', { type: 'not' }),
  rule('có (?:việc|nhiệm vụ|phần)(?= nhưng| mà| trong| ở)|phải làm(?= ở| trong)', {
    type: 'relation',
    relation: 'task',
  }),
  rule(
    `(?:không|chẳng|chả|ko)(?: hề)? (?:phải |được |đứng |làm |ra )*(?:do |giao )?(?:(?:phòng|đơn vị|trung tâm|bên|mình|tôi|em|mình tự) )?(?:phải |đứng ra |đứng |làm )*${leading}|chưa (?:được )?(?:giao )?${leading}|(?:không (?:tính|kể)|ngoài|ngoại trừ|trừ)(?: những| các| mấy| cái| phần| chỉ số| bên| mình| em| tôi| phòng)* (?:đang |đứng )*chủ trì`,
    {
      type: 'relation',
      relation: 'lead',
      not: true,
    },
  ),
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
  // «chỉ số nào thanh tra không phải làm gì»
  rule(
    '(?:không|chẳng) (?:phải |cần )?(?:làm|lo|đụng)(?: đến| tới)? (?:gì|việc gì)(?: cả| hết)?(?= $| không| ko| ở| trong)',
    {
      type: 'relation',
      relation: 'task',
      not: true,
    },
  ),
  // «rải ra mấy chỉ số», «phân bổ ở các chỉ số ra sao»: where their tasks are.
  rule(
    '(?:được )?(?:rải|trải|phân bổ|phân bố|dàn|nằm|chia|rơi)(?: đều| rác)?(?: ra| ở| trong| khắp| tại| vào| trên| theo)*(?= (?:mấy|những|bao nhiêu|các|từng|mỗi) (?:cái )?(?:chỉ số|chi so))',
    { type: 'relation', relation: 'task' },
  ),
  rule('(?:có )?(?:tham gia|dính|góp mặt|có mặt|liên quan)(?: vào| vô| tới| đến| ở| trong)?', {
    type: 'relation',
    relation: 'any',
  }),
  rule(`(?:đứng |làm )?${leading}`, { type: 'relation', relation: 'lead' }),
  rule('(?:phải |tham gia )?phối hợp(?: với| thực hiện)*', { type: 'relation', relation: 'coordinate' }),
  rule(
    '(?:đang |được giao |được phân công |trực tiếp )*(?:phụ trách|chịu trách nhiệm|quản lý|chỉ đạo|theo dõi|giữ|nắm|gánh|ôm)(?! vững| nguyên| hạng| vị)',
    { type: 'relation', relation: 'responsible' },
    // «nam» is «năm» or «nằm» as often.
    '(?:đang |được giao |được phân công |trực tiếp )*(?:phụ trách|chịu trách nhiệm|quản lý|chỉ đạo|theo dõi|giữ|gánh)(?! vững| nguyên| hạng| vị)',
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
  // «nắm mấy mảng nào»
  rule('(?:những |các |mấy )?(?:mảng|lĩnh vực)(?: nào| gì)', { type: 'head', of: 'index', asks: true }),
  rule('(?:trong |của |về )?(?:bộ )?(?:chỉ số )?ddci(?: cấp sở)?(?= $|$)', { type: 'filler' }),
  rule(
    '(?:(?:những |các |số |tổng số |cả )+|(?:cả )?(?:\\d{1,2}|hai|ba|bốn|sáu|bảy|tám|chín|mười) )?(?:chỉ số)(?: thành phần)?',
    { type: 'head', of: 'index', asks: false },
  ),
  rule('(?:có |những |các )*(?:nhiệm vụ|việc|đầu việc|công việc|phần việc|mục)(?: nào| gì)', {
    type: 'head',
    of: 'task',
    asks: true,
  }),
  rule('(?:những |các |số |mỗi (?!một ))*(?:nhiệm vụ|việc|đầu việc|công việc|phần việc)', {
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
  // «trong ban giám đốc mỗi người …», «mỗi đồng chí trong BGĐ đang …»: whoever leads. Before «mỗi người» is read.
  rule(
    '(?:trong |cả |các |những |ba |bốn |hai |mấy )*(?:ban giám đốc|ban lãnh đạo|lãnh đạo sở|anh em phó giám đốc|phó giám đốc|lãnh đạo)(?: (?:sở|mình|ta|nhà))*(?= (?:ai|có ai|chia|mỗi|từng|người nào|phụ trách|thì|có|nào))|(?:trong|của|thuộc) (?:ban giám đốc|ban lãnh đạo|lãnh đạo sở)(?: sở)?',
    { type: 'head', of: 'person', asks: false },
  ),
  rule('(?:mỗi|từng) (?:người|lãnh đạo|phó giám đốc|sếp|anh|đồng chí)', {
    type: 'head',
    of: 'person',
    asks: true,
  }),
  rule(
    '(?:với|lên|cho|tới|gửi|trình|xin) (?:các )?(?:lãnh đạo|ban giám đốc|giám đốc|phó giám đốc)(?: sở)?(?= $| (?:không|gì|chưa|nào|ạ))',
    { type: 'filler' },
  ),
  rule('(?:chia|tách|phân)(?: ra| giúp| cho)*(?= theo| từng| mỗi)', { type: 'ask', what: 'list' }),
  rule('chia (?:nhau|việc|phần)?(?: thế nào| ra sao| sao)?(?= |$)', { type: 'filler' }),
  rule('(?:những )?ai', { type: 'head', of: 'person', asks: true }),
  rule('(?:bao nhiêu|mấy|đếm|số lượng)', { type: 'ask', what: 'count' }),
  rule(
    '(?:liệt kê ra|liệt kê|kê ra|kê tên|kê(?= giúp| hộ| hết)|lọc ra|lọc|kể tên|kể ra|kể|danh sách|nêu tên|nêu)(?: hết| đủ| giúp)*',
    {
      type: 'ask',
      what: 'list',
    },
  ),
  rule(
    '(?:tổng cộng|tất cả|cả thảy|hồi|suốt|liền|độ|xuất hiện|nằm|có mặt|phải nhập|nhập|hàng tháng|\\d+(?= chỉ số| cái| nhiệm vụ))',
    { type: 'filler' },
  ),
  rule('(?:khi nào|bao giờ|lúc nào|ngày nào|hôm nào|thời gian nào|khi mô|bữa mô|hôm mô)', {
    type: 'ask',
    what: 'when',
  }),
  rule('(?:(?:những |mấy )cái nào|cái nào|cái gì|cái mô|gì|nào|những gì)', { type: 'ask', what: 'which' }),
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
  rule('(?:trung bình|bình quân|(?<=điểm )tb)(?: cộng)?', { type: 'fold', fold: 'average' }),
  rule(
    '(?:tổng cộng|tổng số|tổng|cộng lại|cộng(?: dồn| hết| tất cả| lại)*(?: hộ| giúp| cho)?(?: em| tôi| anh| chị)?)(?= (?:số |các |cái )*(?:điểm|thiếu|số))|chia(?= trung bình| bình quân)',
    { type: 'fold', fold: 'sum' },
  ),
  rule('(?:tỷ trọng|chiếm)', { type: 'fold', fold: 'share' }),
  rule('(?:so với|so sánh|so)', { type: 'fold', fold: 'compare' }),
  // «trong kế hoạch»: of the plan, and not of what was shown.
  rule('trong (?:kế hoạch|kh|bản kế hoạch)(?! (?:đó|này|ấy))', { type: 'filler' }),
  rule('(?:trong (?:số )?(?:đó|này|ấy|các chỉ số|số)|trong)', { type: 'within' }),
  rule('(?:tụt|rớt|giảm(?! đốc)|sụt|(?:xuống|mất)(?= bậc| hạng| \\d+ bậc))(?: bậc| hạng)*', {
    type: 'state',
    filter: 'down',
  }),
  rule('(?:tăng|(?:lên|thăng)(?= bậc| hạng| \\d+ bậc))(?: bậc| hạng)*', { type: 'state', filter: 'up' }),
  rule('(?:giữ nguyên|không đổi|đứng yên)(?: hạng| bậc)*', { type: 'state', filter: 'same' }),
  rule('(?:trừ|ngoại trừ|ngoài|không phải|không thuộc|không do|không phải của|không phải do|không của)', {
    type: 'not',
  }),
];
