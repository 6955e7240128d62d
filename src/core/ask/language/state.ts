import { type PieceMeaning, type Rule, rule } from './piece.ts';

const mustBeDone =
  '(?:còn |vẫn )?(?:phải|cần|cần phải|cần được|phải được|sẽ phải)(?: làm| thực hiện)? (?:xong|hoàn thành|làm xong|hoàn tất)(?! chưa| được| mấy| bao)';

/** Day and month of «trước 30/9»; null where there is no such day. */
function untilOf(match: RegExpExecArray): PieceMeaning | null {
  const [day, month] = [Number(match[1]), Number(match[2])];
  if (day < 1 || day > 31 || month < 1 || month > 12) return null;
  return { type: 'due', until: `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` };
}

/**
 * «việc nào đến hạn trong tháng 6», «nhiệm vụ sắp tới hạn»: work, and not a report, that comes due; «nộp sát hạn nhất». Read
 * before all deadlines.
 */
export const dueRules: readonly Rule[] = [
  // «chậm nhất hôm nào phải xong»: by when, and nothing is late.
  rule(
    '(?<!(?:báo cáo|nộp|gửi|bao cao|nop|gui) (?:[^ ]+ ){0,4})(?:chậm nhất|muộn nhất|trễ nhất)(?= (?:là |vào |đến |tới |la |vao |den |toi )?(?:ngày|hôm|khi|bao giờ|lúc|tháng|ngay|hom|bao gio|luc|thang) ?(?:nào|mấy|nao|may)? (?:[^ @]+ ){0,3}(?:xong|họp|tổ chức|làm|hoàn thành|triển khai|hop|to chuc|lam|hoan thanh|trien khai) )',
    { type: 'filler' },
  ),
  // «nộp sát giờ nhất»: in time, and with the least left of it.
  rule(
    '(?:nộp|gửi|báo cáo|nộp báo cáo|gửi báo cáo)(?: báo cáo)?(?: vào| lúc)? (?:sát|sít|suýt soát|vừa kịp|cận)(?: nút| giờ| hạn| hẹn| giờ chót| sao)* nhất|(?:sát|cận)(?: nút| giờ| hạn)+ nhất(?: (?:mới )?(?:nộp|gửi|báo cáo))?|(?:đến |tới )?(?:phút chót|giờ chót|phút cuối)(?: mới)? (?:nộp|gửi|báo cáo)|(?:nộp|gửi|báo cáo)(?: báo cáo)? (?:vào |lúc |đúng )?(?:phút chót|giờ chót|phút cuối)',
    { type: 'sent', what: 'closest' },
  ),
  // «đơn vị nào chậm nộp», «bên nào trễ gửi báo cáo»: whose report came late, and no work that does not get on.
  rule(
    '(?<=(?:ai|đơn vị|phòng|bên|trung tâm|ban|nào|gì|mô|có|hay|don vi|phong|ben|trung tam|nao|gi|mo|co|@u\\d+) )(?:bị )?(?:chậm|trễ|muộn) (?:nộp|gửi)(?: báo cáo| bc)?(?= $| (?:không|ko|hông|chưa|ai|vậy|thế|em|mấy|hôm|bữa|và|với|rồi|nhiều|lần|đơn|phòng|bên|khong|chua|vay|may|hom|bua|va|voi|roi)(?= |$))',
    { type: 'sent', what: 'late' },
  ),
  rule(
    '(?:việc|nhiệm vụ|mục|đầu việc|cái|những gì)(?: (?:nào|gì|mô))?(?: (?:sẽ|đã|đang|nữa|là|quá|trễ|lỡ|hạn|hay|hoặc|và))*(?: sắp| gần)? (?:(?:đến|tới|sát|cận|kề|gần) hạn|(?:sắp|gần|sắp sửa|chuẩn bị) (?:hết|tới|đến)(?: ngày)? hạn|(?:có|mang|đặt) (?:thời )?hạn(?= (?:đúng|là|vào|trong|cuối|đầu)(?= )| $))(?! báo cáo| nộp| gửi)',
    { type: 'due' },
  ),
];

/** The state of tasks and reports, and sums of it. */
export const stateRules: readonly Rule[] = [
  // «có mấy đơn vị trễ, mấy đơn vị chưa nộp»: units are late by their reports.
  rule(
    '(?<=(?:mấy|bao nhiêu|những|các|may|bao nhieu|nhung|cac) (?:đơn vị|phòng|bên|phòng ban|don vi|phong|ben|phong ban) (?:bị |nộp |gửi |bi |nop |gui )*)(?:trễ|muộn)(?: hạn)?(?= $| (?:mấy|bao nhiêu|còn|và|rồi|có|may|bao nhieu|con|va|roi|co) )',
    { type: 'sent', what: 'late' },
  ),
  // «báo chí nợ mấy việc»
  rule(
    '(?<=@u\\d+ (?:còn |đang |vẫn |con |dang |van )?)nợ (?:mấy|bao nhiêu|những|các)(?: (?:việc|nhiệm vụ|mục))(?: (?:nào|gì|chưa báo))*',
    { type: 'debt' },
  ),
  // «sao phòng tôi bị ghi trễ 2 ngày»: a report that is told to have come late.
  rule(
    '(?:bị |được |lại )*(?:ghi|tính|coi|báo|hiện|xếp|đánh|kêu)(?: (?:là|nộp|gửi|báo cáo|bị|vào|tội))* (?:trễ|muộn)(?: hạn)?(?: (?:\\d+|mấy|hai|ba|một) ngày)?',
    { type: 'sent', what: 'days' },
  ),
  // «báo cáo phòng chị quá hạn lâu chưa»: by how many days a report is late; what is owed is late by what the answer says of it.
  rule(
    '(?<=(?:báo cáo|bao cao) (?:[^ ]+ ){0,4})(?:đã |bị |đang )*(?:quá hạn|trễ hạn|quá|trễ|muộn)(?: hạn)? (?:được )?(?:lâu chưa|bao lâu|mấy (?:ngày|hôm)|bao nhiêu ngày)(?: rồi)?',
    { type: 'sent', what: 'days' },
  ),
  rule('nợ(?: báo cáo)?(?: [^ @]+){0,2} (?:mấy|bao nhiêu) (?:ngày|hôm)(?: rồi)?', {
    type: 'sent',
    what: 'whether',
  }),
  // «phòng mình có việc nào bị trễ không»: of tasks, and not of their report.
  rule('(?<=(?:việc|nhiệm vụ|mục|đầu việc) (?:nào |gì )?)(?:đang |bị )+trễ(?= không| chưa| rồi|$)', {
    type: 'status',
    status: 'behind',
  }),
  // «đề xuất gì với lãnh đạo Sở»: whom it is said to.
  rule(
    '(?<=(?:kiến nghị|đề xuất|đề nghị|kien nghi|de xuat|de nghi)(?: [^ @]+){0,3} )(?:với|lên|tới|cho|gửi)(?: các)? (?:lãnh đạo|ban giám đốc|sếp|cấp trên|ban lãnh đạo|thủ trưởng)(?: sở)?(?= |$)',
    { type: 'ask', what: 'which' },
  ),
  rule(
    '(?:mà |nhưng )?(?:chưa|không|chẳng|thiếu) (?:hề )?(?:nêu|ghi|nói|có|kèm|gửi|đính kèm|thấy)?(?: rõ| kèm)? ?(minh chứng|tài liệu(?: minh chứng| kèm theo)?|ảnh(?: minh chứng| kèm theo)?|tệp đính kèm|file đính kèm)',
    { type: 'said', what: 'evidence', not: true },
  ),
  rule(
    '(?:có|đã) (?:kèm |gửi |đính kèm )?(?:minh chứng|tài liệu kèm theo|ảnh minh chứng|ảnh kèm theo|tệp đính kèm|file đính kèm)',
    { type: 'said', what: 'evidence' },
  ),
  // «việc nào chậm mà có kiến nghị»: those of the late ones alone that ask for something.
  rule(
    '(?<=(?:chậm|trễ|chưa làm|chưa xong|chưa triển khai|cham|tre|chua lam|chua xong|chua trien khai)(?: [^ @]+){0,2} )(?:mà|và|đồng thời|vừa)(?: (?:lại|đang|cũng|phải))* (?:có|kèm|nêu|gửi)(?: [^ @]+){0,1} (kiến nghị|đề xuất|vướng mắc|khó khăn)',
    (m) => ({ type: 'said', what: /^(?:v|k?kh)/u.test(m[1]!) ? 'obstacle' : 'proposal' }),
  ),
  rule(
    '(?:mà |nhưng )?(?:chưa|không|chẳng) (?:hề )?(?:nêu|ghi|nói|giải thích)(?: rõ)?(?: được)? (?:lý do|nguyên nhân|vướng mắc|vì sao)',
    {
      type: 'said',
      what: 'obstacle',
      not: true,
    },
  ),
  // «việc gì phải xong trước 30/9», «quý 3 còn việc gì phải xong».
  rule(
    `(?:${mustBeDone}|đến hạn|hết hạn|có hạn)(?: (?:trước|trong|vào|tới|đến|chậm nhất))*(?: ngày)? (\\d{1,2})/(\\d{1,2})`,
    untilOf,
  ),
  rule(mustBeDone, { type: 'due' }),
  // The state of tasks and reports.
  rule(
    '(?:trễ|muộn|chậm|quá hạn|trễ hạn)(?: hạn| mất| đến| tới)?(?: (?:nộp|gửi|báo cáo))?(?: báo cáo)? (?:mấy|bao nhiêu) (?:ngày|bữa|hôm)',
    {
      type: 'sent',
      what: 'days',
    },
  ),
  rule('(?:nộp|gửi|báo cáo|nộp báo cáo|gửi báo cáo) (?:sớm nhất|đầu tiên|trước tiên|trước nhất|nhanh nhất)', {
    type: 'sent',
    what: 'first',
  }),
  rule('(?:nộp|gửi|báo cáo|nộp báo cáo|gửi báo cáo) (?:muộn nhất|trễ nhất|cuối cùng|sau cùng|chậm nhất)', {
    type: 'sent',
    what: 'last',
  }),
  // Who never was late is asked before who was: «chưa trễ báo cáo lần nào» holds «trễ báo cáo».
  // «đơn vị nào chưa bao giờ trễ», through all months.
  rule(
    '(?:chưa|không|chẳng) bao giờ (?:bị |nộp |gửi |báo cáo )*(?:trễ|muộn|chậm)(?: hạn)?(?= $| báo cáo| lần)',
    {
      type: 'sent',
      what: 'on-time',
    },
  ),
  // «chưa từng nộp muộn», «chưa lần nào trễ báo cáo»: through all months, too.
  rule(
    '(?:chưa|không|chẳng)(?: hề)? (?:từng|lần nào|kỳ nào|tháng nào|đợt nào)(?: phải| bị| để| có)* (?:nộp |gửi |báo cáo )*(?:trễ|muộn|chậm)(?: hạn)?(?: nộp| gửi)?(?: báo cáo)?(?= $|,| không| cả)|(?:luôn|luôn luôn|toàn|đều|lúc nào cũng) (?:nộp |gửi |báo cáo )+(?:đúng|kịp) (?:hạn|hẹn)',
    { type: 'sent', what: 'on-time' },
  ),
  // «không trễ lần nào»: of reports, since tasks are not late by times.
  rule(
    '(?:không|chưa|chẳng)(?: hề| bao giờ| từng| có| bị)* (?:nộp |gửi |báo cáo )?(?:trễ|muộn|chậm)(?: hạn)?(?: báo cáo)? (?:một |1 )?(?:lần|kỳ|tháng|đợt)(?: nào)?|(?:kỳ|tháng|lần|lúc) nào cũng (?:nộp |gửi |báo cáo )*(?:đúng|kịp) (?:hạn|hẹn)',
    { type: 'sent', what: 'on-time' },
  ),
  rule(
    '(?:nộp báo cáo|gửi báo cáo|nộp|gửi|báo cáo)(?: có)?(?: bị)? (?:trễ hạn|quá hạn|sau hạn|không đúng hạn|muộn|trễ|chậm)|(?:chậm|trễ|muộn)(?: nộp| gửi)? báo cáo|(?:trễ|muộn|quá|sau|trễ hạn|quá hạn|sau hạn)(?: hạn)? mới (?:nộp|gửi|báo cáo)|trễ hạn|(?:có )?bị (?:tính )?(?:là )?(?:trễ|muộn)(?= $| không| chưa| mấy| lần| hay)',
    { type: 'sent', what: 'late' },
  ),
  // «báo cáo của trung tâm về lúc nào»
  rule('(?<=(?:báo cáo|bao cao) (?:[^ ]+ ){0,4})về (?:lúc nào|khi nào|hôm nào|ngày nào|bao giờ|hôm mấy)', {
    type: 'sent',
    what: 'when',
  }),
  // «tháng 6 các phòng nộp đủ chưa, có ai muộn không»: of what was sent, since that is spoken of.
  rule(
    '(?<=(?:nộp|gửi|báo cáo|nop|gui|bao cao) [^@]{0,30})(?:có )?(?:ai|(?:đơn vị|phòng|bên|nơi|chỗ) nào)(?: (?:bị|là|mà|nộp|gửi))* (?:muộn|trễ|trễ hạn|quá hạn|muộn hạn|chậm)(?: (?:không|ko|chưa))?(?= $)',
    { type: 'sent', what: 'late' },
  ),
  // «ai trễ tháng 5», «đơn vị nào trễ»: of whom it is asked, and not of what.
  rule(
    '(?<=^ (?:[^@]{0,20} )?|(?:hạn|han) (?:[^@]{0,30} )?)(?:ai|(?:đơn vị|phòng|bên) nào) (?:bị |là người )?(?:trễ|muộn)(?: hạn)?(?= $| tháng| kỳ| báo| không)',
    {
      type: 'sent',
      what: 'late',
    },
  ),
  rule(
    '(?:nộp|gửi|báo cáo|nộp báo cáo|gửi báo cáo)(?: có)? (?:đúng hạn|đúng hẹn|kịp hạn|kịp hẹn|trước hạn|kịp|sớm)',
    {
      type: 'sent',
      what: 'on-time',
    },
  ),
  rule('tình hình (?:nộp|gửi)(?: báo cáo)?(?: (?:thế nào|ra sao|đến đâu))?(?: rồi)?', {
    type: 'sent',
    what: 'sent',
  }),
  // «tháng 5 có mấy báo cáo»
  rule(
    '(?:có |được |nhận |thu |về )*(?:mấy|bao nhiêu) (?:bản )?báo cáo(?: đã| được)?(?: gửi| nộp)?(?: về)?(?= $|,| tháng| rồi)|(?:có |được )*(?:mấy|bao nhiêu) (?:đơn vị|phòng|bên) (?:báo cáo|gửi|nộp)(?: rồi)?(?= $)',
    { type: 'sent', what: 'sent' },
  ),
  // «ai than thiếu kinh phí»: what is said to hinder.
  rule(
    '(?:kêu khó|kêu khổ|kêu ca|than khó|than phiền|than thở|phàn nàn|ca thán|than|kêu)(?: là| rằng| về| vì)?',
    { type: 'words', what: 'obstacle' },
    null,
  ),
  rule(
    '(?:đã )?(?:nộp|gửi|báo cáo|nộp báo cáo|gửi báo cáo)(?: báo cáo)?(?: vào| từ)? (?:lúc nào|khi nào|ngày nào|hôm nào|bao giờ|lúc mấy (?:giờ|h)|mấy (?:giờ|h)|ngày mấy|khi mô|bữa mô|hôm mô|bữa nào)',
    { type: 'sent', what: 'when' },
  ),
  rule('(?:còn |đang )?thiếu báo cáo(?: những)? (?:mục|việc|nhiệm vụ|phần)(?: nào| gì)?', {
    type: 'status',
    status: 'unreported',
  }),
  rule(
    '(?:vẫn |còn )?(?:chưa|không|chẳng)(?: thấy| chịu| có| kịp)? (?:nộp|gửi|báo cáo|nộp báo cáo|gửi báo cáo|báo cáo gì)(?: báo cáo)?|(?:bỏ trắng|để trắng|bỏ trống|bỏ bẵng|bỏ luôn|quên) (?:kỳ )?báo cáo|(?<=(?:đơn vị|phòng|bên|chỗ|ai)(?: nào)? )bỏ (?:kỳ )?báo cáo|còn (?:thiếu|sót)(?: mất| lại)? báo cáo|nợ báo cáo(?! (?:của )?(?:những |các |mấy )?(?:gì|nào|mấy|bao nhiêu|việc|nhiệm vụ|mục|phần|đầu việc|cái))|(?<=(?:báo cáo|bao cao) (?:[^ @]+ ){0,3})(?:còn |đang |vẫn )*(?:thiếu|sót)(?: của)?(?: những| mấy| các)?(?= ai | đơn vị | phòng | bên )|(?<=(?:đơn vị|phòng|bên|chỗ|trung tâm|ban) nào (?:[^ @]+ ){0,1}|(?:^| )(?:còn |những |có )?ai )(?:còn |đang |vẫn |mà )*(?:nợ|thiếu)(?: lại)?(?= (?:(?:nêu tên|kể tên|là ai|neu ten|ke ten|không|ko|khong|nữa|nua|vậy|vay|thế|nhỉ|nhi|à|hả|em|anh|chị|chi|ạ|nhé) )*$)',
    { type: 'sent', what: 'unsent' },
  ),
  rule(
    '(?:đã |có )?(?:nộp|gửi|báo cáo|nộp báo cáo|gửi báo cáo)(?: báo cáo)?(?: đủ| đầy đủ| xong| hết)*(?: rồi)? (?:chưa|hay chưa|rồi chưa)',
    { type: 'sent', what: 'whether' },
  ),
  // «tháng 7 đủ hết chưa cả nhà»: nothing but a month is said, and whether all of it is there.
  rule(
    '(?<=^ (?:(?:cả nhà|mọi người|bot|ơi|kỳ|này|báo cáo|bc|các|đơn vị|phòng) )*)(?:đã |được )*đủ(?: hết| cả| mặt| rồi)+ chưa',
    { type: 'sent', what: 'whether' },
  ),
  // «tháng 8 phòng đường bộ có báo cáo không»: whether it was sent, where nothing else is asked of it.
  rule('có (?:nộp|gửi|báo cáo)(?: báo cáo)?(?: lên| về)?(?: (?:gì|rồi))? (?:không|hay không)(?= $)', {
    type: 'sent',
    what: 'whether',
  }),
  rule(
    '(?:đã |mới )(?:nộp|gửi|báo cáo|nộp báo cáo|gửi báo cáo)(?: báo cáo)?(?: rồi)?(?! (?:được )?(?:bao nhiêu|mấy) (?!báo cáo|tháng|đơn vị|phòng|bản|bên|kỳ|bao cao|thang|don vi|phong|ban|ben|ky)| (?:những |nội dung |cái )?(?:gì|chi|mục nào))|(?:nộp|gửi|báo cáo|nộp báo cáo)(?: báo cáo)? rồi',
    { type: 'sent', what: 'sent' },
  ),
  rule(
    '(?:nộp|gửi)(?: (?!hạn|han)[^ @]+| @p\\d+| (?:cho|về|lên|tới) @u\\d+){0,4} (?:lúc nào|khi nào|hôm nào|ngày nào|bữa nào|lúc mấy giờ|mấy giờ|ngày mấy)',
    {
      type: 'sent',
      what: 'when',
    },
  ),
  rule('(?:nộp|gửi|nhập) (?:thay|hộ)(?= )', { type: 'sent', what: 'who' }),
  // «sao báo cáo của phòng lại do văn phòng nhập»
  rule(
    '(?<=(?:do|là|la) (?:bên |ben )?@u\\d (?:mình |tôi |em |minh |toi )?)(?:lại |phải |đã |lai |phai |da )*(?:nhập|gửi|nộp)(?: báo cáo)?(?: vào| lên| hộ| thay)*|(?<=(?:sao|vi sao) (?:[^ ]+ ){0,8})(?:lại |lai )?(?:do|là|la) (?:(?:anh|chị|em|bạn|cô|chú|cậu|chi|ban|co) )?(?:@p\\d|(?!ai )[^ @]+) (?:phải |đã |lại )*(?:nhập|gửi|nộp)(?: báo cáo)?(?: vào| lên| hộ| thay)*',
    { type: 'sent', what: 'who' },
  ),
  // «sao lại ghi anh Bình nhập», «do Bình nhập à», «sao không phải chị Thu gửi»: who it was, whoever it is believed to be.
  rule(
    '(?:(?:ghi|để|đề|do|nhờ|không phải|chẳng phải|sao không|(?<=(?:sao|vì|tại|vi|tai) (?:[^ ]+ ){0,8})lại)(?: (?:là|do|lại|phải|để|ghi))* ?|(?<=(?:sao|vi sao|vì sao|tại sao) (?:[^ ]+ ){0,3}))(?:(?:anh|chị|em|bạn|cô|chú|cậu|ông|bà) )?@p\\d+ (?:lại |đã |phải |mới |bấm )*(?:nhập|gửi|nộp|gõ)(?: báo cáo)?(?: (?:vào|lên|hộ|thay|giúp|cho))*|(?:sao|vì sao|tại sao|để|ghi)(?: (?:lại|là|do|để|ghi))* (?!ai |nào |vp |văn |thanh |phòng |đơn |bên |họ |chưa |không |vẫn |giờ |phải |mới |ai |nao |van |don |ho |chua |khong )[^ @]+ (?:lại |đã )?(?:nhập|gửi|nộp) (?:thay|hộ|giúp)(?: cho)?|(?:lại|sao) (?:để|do|ghi) (?!ai |nào |nao )[^ @]+ (?:nhập|gửi|nộp)(?= |$)',
    { type: 'sent', what: 'who' },
  ),
  // «báo cáo tháng 5 thu được mấy đơn vị rồi»
  rule(
    '(?<=(?:báo cáo|bao cao) (?:[^ @]+ ){0,5})(?:đã )?(?:thu|nhận|thu về|nhận về)(?: được| đủ)?(?= (?:của )?(?:mấy|bao nhiêu|may|bao nhieu|đủ|du|hết|het))',
    { type: 'sent', what: 'sent' },
  ),
  // «ai gõ vào hệ thống»: who entered it, whatever it is entered by.
  rule(
    '(?:ai|người nào) (?:là người |đã |ngồi |trực tiếp )*(?:gõ|đánh|điền|đưa|bấm|up|đẩy|nhập)(?: báo cáo| số liệu| số)?(?: lên| vào| trên)+ (?:hệ thống|máy|phần mềm|bot|đây|đó|app)',
    { type: 'sent', what: 'who' },
  ),
  // «sao báo cáo lại ghi tên anh Bình gửi»: whose name stands on it.
  rule(
    '(?:ghi|đứng|mang|đề|ký) tên(?: (?:cậu|cô|anh|chị|ông|bà|của))*(?: @p\\d+)?(?: @u\\d+)?(?: (?:gửi|nộp|nhập))?',
    { type: 'sent', what: 'who' },
  ),
  rule('(?:là )?(?:người|ai) (?:gửi|nộp|nhập)(?: báo cáo)?|(?:gửi|nộp) hay', { type: 'sent', what: 'who' }),
  rule(
    '(?<!nợ )(?<!no )(?<!thiếu )(?<!thieu )(?:nộp|gửi|báo cáo)(?: được| rồi)? (?:những |được )?(?:tháng nào|mấy tháng|bao nhiêu tháng)',
    {
      type: 'sent',
      what: 'when',
    },
  ),
  rule(
    'ai (?:là người )?(?:đã |bấm |nhấn |ấn )*(?:gửi|nộp|nhập|báo cáo)(?: báo cáo)?(?: thay| hộ| giúp)?(?: báo cáo)?(?: cho)?|(?:do )?ai (?:gửi|nộp|nhập)',
    { type: 'sent', what: 'who' },
  ),
  // «việc nào chưa xong đúng hạn»: the work, and no report.
  rule(
    '(?:chưa|không|chẳng|ko|k) (?:làm |được |thể )*(?:xong|hoàn thành|kịp) (?:đúng hạn|đúng tiến độ|kịp hạn|kịp tiến độ|kịp thời hạn)',
    { type: 'status', status: 'behind' },
  ),
  // «tỷ lệ đúng hạn»: of files, and no report; «chắc không kịp hạn» is a fear, and asks of nobody.
  rule(
    '(?<!tỷ lệ |tỉ lệ |ty le |ti le |hồ sơ |ho so |không |khong |chẳng |chả |chưa |khó |kho |khó mà )(?:có )?(?:đúng hạn|kịp hạn)(?: không| chưa| chứ)?(?= $)',
    { type: 'sent', what: 'on-time' },
  ),
  rule('(?:có )?(?:lần nào |từng )?(?:nộp|gửi|báo cáo) (?:muộn|trễ)(?: lần nào)?(?: chưa)?', {
    type: 'sent',
    what: 'late',
  }),
  rule('(?:đã |bị |đang )*(?:quá hạn|trễ hạn|lỡ hạn|nhỡ hạn)(?: mà| rồi)?', {
    type: 'status',
    status: 'behind',
  }),
  // «mục nào xanh mục nào cam»: states by the colours in which the bot shows them.
  rule(
    '(?<=(?:mục|việc|cái|nhiệm vụ|muc|viec|cai|nhiem vu) (?:nào |gì |nao |gi )?(?:còn |đang |bị |con |dang |bi )*)(?:màu )?(cam|vàng)(?= |$)',
    {
      type: 'status',
      status: 'behind',
      both: true,
    },
  ),
  // «chỗ đang tắc», «những chỗ nghẽn»: work that is stuck, by where it is.
  rule(
    '(?:những |các |mấy )?(?:chỗ|điểm|khâu|nút)(?: nào)?(?: (?:đang|còn|bị))* (?:tắc|nghẽn|kẹt|vướng|ách)(?: nhất)?(?= |$)',
    {
      type: 'words',
      what: 'obstacle',
    },
  ),
  rule('(?:trượt tiến độ|trật tiến độ|lệch tiến độ|hụt tiến độ|đuối tiến độ)', {
    type: 'status',
    status: 'behind',
  }),
  rule('(?:lề mề|ì ạch|rùa bò|giậm chân tại chỗ|dậm chân tại chỗ|trì trệ|lẹt đẹt)', {
    type: 'status',
    status: 'behind',
  }),
  // «giá vật liệu ra muộn»: the work, and no report; without its marks it is «muốn».
  rule(
    '(?<=(?:ra|công bố|ban hành|phát hành|làm|thực hiện|xong|hoàn thành|triển khai|tổ chức|trình|trả) )(?:bị |quá |hơi |rất |vẫn )*muộn(?! (?:nhất|hơn))',
    { type: 'status', status: 'behind' },
    null,
  ),
  // «đọc chậm thôi» is no state of tasks.
  rule(
    '(?<!đọc )(?<!doc )(?<!nói )(?<!noi )(?<!ghi )(?:đang |bị |còn )*(?:chậm|trễ|chậm trễ|tụt lại)(?: tiến độ)?(?: so với kế hoạch)?',
    {
      type: 'status',
      status: 'behind',
    },
  ),
  // «em còn vướng gì với văn phòng không»: whom the reports go to is named, and what is owed asked.
  rule(
    'còn (?:vướng|kẹt|tồn|mắc|lấn cấn|nợ)(?: lại)? (?:những )?(?:gì|cái gì|việc gì|mục nào) (?:với|bên) @u\\d+',
    {
      type: 'debt',
    },
  ),
  // «kẹt ở chỗ nào»: what hinders it, and not whether it does.
  rule(
    '(?:đang |bị |còn )*(?:kẹt|tắc|mắc|nghẽn|vướng)(?: lại)?(?: ở| tại| vào)*(?: cái)? (?:chỗ nào|đâu|khâu nào|cái gì|gì|điểm nào|khúc nào|bước nào|chỗ gì)(?= |$)',
    { type: 'words', what: 'obstacle' },
    '(?:dang |bi |con )*(?:ket|tac|mac|nghen|vuong)(?: lai)?(?: o| tai| vao)*(?: cai)? (?:cho nao|dau(?= $)|khau nao|cai gi|diem nao|khuc nao|buoc nao|cho gi)',
  ),
  rule(
    '(?:đang |bị )*(?:đỏ|báo đỏ|có vấn đề|(?<=(?:việc|nhiệm vụ|mục|viec|nhiem vu|muc) (?:(?:nào|gì|nao|gi) )?(?:(?:còn|đang|mà|là|con|dang|ma|la) )?)(?:chưa|không|ko) ổn(?! định| không| ko| khong)|tắc|ách tắc|bế tắc|nghẽn|kẹt)',
    { type: 'status', status: 'behind', both: true },
    '(?:dang |bi )+(?:do|tac|nghen|ket)|bao do|co van de|ach tac',
  ),
  rule(
    '(?:vẫn |còn )?chưa (?:làm(?! việc (?:được )?(?:với|cùng))|thực hiện|triển khai|bắt đầu|khởi động|động)(?: gì| đến| tới)*',
    {
      type: 'status',
      status: 'not-begun',
    },
  ),
  // «có việc nào chưa ai làm không»
  rule('(?:vẫn |còn )?chưa (?:có )?ai (?:làm|động|triển khai|thực hiện|bắt tay)(?: (?:gì|đến|tới|vào))*', {
    type: 'status',
    status: 'not-begun',
  }),
  // «xong mấy việc, còn mấy»
  rule(
    '(?<=(?:xong|hoàn thành|hoan thanh) [^@]{0,40})còn (?:lại )?(?:mấy|bao nhiêu)(?: việc| cái| nhiệm vụ| mục)?(?: nữa| chưa xong| chưa làm)?(?= $)',
    { type: 'status', status: 'unfinished' },
  ),
  rule(
    '(?:mãi |vẫn |còn |mà )*(?:chưa|(?<=(?:mãi|vẫn|mai|van) )không)(?: (?:thể|thấy|nghe|thấy ai|báo|báo cáo))* (?:xong|hoàn thành|làm xong|hoàn tất)(?: được| nổi)?',
    { type: 'status', status: 'unfinished' },
  ),
  // «còn dở dang»: begun, and not done; «chưa đâu vào đâu», «còn tồn đọng»: behind.
  rule(
    '(?:còn |đang |vẫn )*(?:dở dang|dang dở|làm dở(?! (?:nhất|hơn))|bỏ dở)|còn dở(?= |$)|(?:đang |vẫn )?dở(?= (?:những |các |mấy )?(?:cái|việc|mục|nhiệm vụ|chỗ)(?: gì| nào))|(?<=(?:cái|việc|mục|nhiệm vụ|chỗ) nào (?:thì |đang |vẫn )*)dở(?= $)',
    {
      type: 'status',
      status: 'unfinished',
    },
    '(?:con |dang |van )*(?:do dang|dang do|lam do(?! (?:nhat|hon))|bo do)|con do(?= |$)',
  ),
  rule(
    '(?:còn |đang |vẫn |mà )*(?:(?:chưa|chẳng|chả)(?: ra)? (?:đâu vào đâu|đến đâu|tới đâu|ra gì)|(?:bị )?tồn đọng|ứ đọng|đình trệ|giẫm chân tại chỗ)',
    { type: 'status', status: 'behind', both: true },
  ),
  rule('(?:đã |được )?(?:xong|hoàn thành|làm xong|hoàn tất)(?: rồi)?(?! chưa)', {
    type: 'status',
    status: 'finished',
  }),
  // «việc nào được tính là xong chưa»
  rule('(?:được |coi |tính |xem )+(?:là |như )*(?:xong|hoàn thành)(?: rồi)?', {
    type: 'status',
    status: 'finished',
  }),
  rule('(?:hệ thống|bot|máy|vp|văn phòng) (?:đã )?nhận (?:được )?(?:chưa|hay chưa|rồi chưa)', {
    type: 'sent',
    what: 'whether',
  }),
  rule('(?:đang )?đúng tiến độ|(?<!(?:ai|người nào|nguoi nao) (?:là người |la nguoi )?)đang làm', {
    type: 'status',
    status: 'on-track',
  }),
  rule('vướng mắc|khó khăn|vướng|khúc mắc|trở ngại|tồn tại|trục trặc', { type: 'words', what: 'obstacle' }),
  // «gửi kiến nghị, nội dung gì»: what stands in it, which is told anyway.
  rule(
    '(?<=(?:kiến nghị|đề xuất|đề nghị|vướng mắc|khó khăn|kien nghi|de xuat|de nghi|vuong mac|kho khan) (?:[^ @]+ ){0,4})nội dung (?:là )?(?:những )?(?:gì|thế nào|ra sao|cụ thể)',
    { type: 'filler' },
  ),
  rule('kiến nghị|đề xuất|đề nghị|xin (?:những |cái )?gì(?! không)', { type: 'words', what: 'proposal' }),
  rule(
    '(?:làm|thực hiện|triển khai|chạy|tiến triển|tiến độ)(?: được)? (?:đến đâu|tới đâu|ra sao|thế nào|đến mức nào|như thế nào|sao)(?: rồi)?|(?:đến|tới) đâu(?: rồi)?|xong chưa|hoàn thành chưa|làm xong chưa|(?:họp|tổ chức|diễn ra|triển khai) chưa|tiến độ',
    { type: 'words', what: 'progress' },
  ),
  rule(
    'kết quả(?: báo cáo| thực hiện)?|làm được (?:những )?(?:gì|việc gì)|(?<!còn phải |con phai |còn cần |con can )báo cáo gì|ghi gì|trả lời gì|nói gì|khai gì|ghi thế nào|ghi những gì|(?<!còn phải |con phai |còn cần |con can )báo cáo những gì|báo cáo (?:thế nào|ra sao|như thế nào|sao)|(?<!nợ )(?<!no )(?<!thiếu )(?<!thieu )(?<!còn phải |con phai |còn cần |con can )(?:đã )?(?:báo cáo|nộp|gửi|khai|ghi|viết|nêu|kê) (?:những |nội dung |ra |vào )*(?:gì|mục nào)',
    { type: 'words', what: 'result' },
  ),
  rule('tỷ lệ|tỉ lệ|số liệu|con số|bao nhiêu phần trăm', { type: 'words', what: 'figure' }),
  rule('vì sao|tại sao|sao lại|nguyên nhân|lý do|do đâu|vì đâu', { type: 'ask', what: 'why' }),

  // Sums of it.
  // «6 tháng đầu năm đánh giá chung thế nào»
  rule(
    '(?:đánh giá|nhìn|nhận xét|nhận định)(?: [^ @]+)? (?:chung|tổng thể|tổng quan|tổng quát)(?: (?:là|thì|lại))*(?: (?:thế nào|ra sao|sao|như thế nào))?',
    { type: 'summary' },
  ),
  rule(
    '(?:tóm tắt|tóm lược|tóm lại|tóm gọn|điểm qua|điểm nhanh|điểm lại|báo cáo nhanh|(?<=^ (?:(?:cho|em|bot|nhờ|anh|chị|tôi) )*)báo nhanh(?: (?:giúp|cho|anh|chị|tôi|em))*|tổng hợp nhanh|(?<=^ (?:(?:cho|gửi|đưa|nhờ|xin|nhóm|cả|nhà|mọi|người|anh|chị|em|tôi|mình|chung|bản|gui|dua|nho|nhom|ca|nha|moi|nguoi|chi|toi|minh|ban) )*)tổng hợp(?: lại| chung| giúp| cho)*(?: (?:tình hình|kết quả|số liệu|tiến độ))?(?= (?:nhé |nhe |với |voi |ạ |a |giúp |giup |cho |nhóm |nhom |tôi |toi |em |anh |chị |chi |mình |minh |cái |cai |ngắn |ngan |gọn |gon |nhanh |thôi |thoi |đi |di |về |ve |của |cua |các |cac |mảng |mang |phần |phan |mấy |may |những |nhung |việc |viec |chỉ số |chi so |phòng |phong |phụ trách |phu trach |lĩnh vực |linh vuc |nghen |nha |nghe |vậy |luôn |luon |(?:toàn|cả|chung|toan|ca)(?: bộ| bo)? (?:sở|huyện|cơ quan|ngành|so|huyen|co quan|nganh) |@[iup]\\d+ )*$)|tổng kết(?: tình hình| kết quả)?|sơ kết(?= $)|nói nhanh|điểm tình hình|bức tranh chung|toàn cảnh|tình hình chung|(?<!báo cáo )(?<!bao cao )tình hình)(?: giúp| cho| nhanh| gọn| hộ| ngắn gọn)*',
    { type: 'summary' },
  ),
  // «tháng 5 toàn sở ra sao», «sở mình thế nào rồi»
  rule(
    '(?:chung |của )*(?:(?:toàn|cả|chung) )*sở(?: mình| ta| nhà)?(?: đang| làm| làm ăn| thực hiện| có)*(?: thì)? (?:thế nào|ra sao|sao rồi|như thế nào|tới đâu|đến đâu)(?: rồi)?(?= $)',
    { type: 'summary' },
  ),
  // «phòng tôi tháng 6 việc nào còn chưa đạt»: the tasks that stand behind, and no others.
  rule(
    '(?<=(?:việc|nhiệm vụ|mục|đầu việc) (?:nào|gì) (?:thì |mà |là |đang |còn |vẫn |bị |hiện |cần phải |phải )*)(?:(?:chưa|không) đạt(?! (?:chỉ tiêu|mục tiêu|\\d|mức|điểm))(?: (?:yêu cầu|kế hoạch|tiến độ))?)(?= |$)',
    { type: 'status', status: 'behind' },
  ),
  rule(
    '(?:cái gì|có gì|việc gì|chỗ nào|(?:cái|việc|mục|nhiệm vụ) (?:nào|gì))(?: (?:của )?(?:tôi|mình|em|anh|chị))?(?: (?:mà|là|đang|còn))* (?:(?:không|chưa) (?:được )?ổn|trục trặc|đáng ngại|nóng|đáng lo|cần lưu ý|cần chú ý|đáng chú ý|nổi cộm)(?: nhất)?|điểm nóng|cần (?:lưu ý|chú ý|quan tâm)(?: gì| cái gì)?',
    { type: 'summary' },
  ),
  rule(
    '(?:nên|cần|phải|đáng)(?: phải)? (?:để mắt|để ý|lưu ý|lưu tâm|chú ý|theo sát|quan tâm|xử lý|giải quyết)(?: đến| tới| trước| ngay)*(?= (?:việc |cái |chỗ |mục |những )*(?:gì|nào))(?: (?:việc |cái |chỗ |mục |những )*(?:gì|nào))?|(?:cần|phải|nên)? ?làm (?:tiếp|ngay)(?: theo)? (?:việc |cái |những )*(?:gì|nào)|(?:việc gì|làm gì) (?:tiếp theo|tiếp|trước)(?= $)|tiếp theo (?:em|tôi|mình|anh|chị)?(?: cần| phải| nên)* làm gì',
    { type: 'summary' },
  ),
  rule('xu hướng|biểu đồ|diễn biến|qua từng tháng', { type: 'trend' }),
  // «còn mấy việc», and no more: what is still to be told, and not how much the plan has.
  rule(
    '(?<=^ (?:(?:em|tôi|mình|toi|minh|vậy|vay|thế|the|giờ|gio|đơn vị|don vi|phòng|phong) )*)còn(?: lại)? (?:mấy|bao nhiêu) (?:việc|nhiệm vụ|mục|đầu việc)(?: nữa)?(?= (?:nhỉ |nhi |ạ |a |vậy |vay |thế |the )?$)',
    { type: 'debt' },
  ),
  rule(
    `(?<!@u\\d )(?<!không )(?<!khong )(?<!chẳng )(?:còn )?(?:nợ(?: nần)?(?: @u\\d+)?|thiếu|phải làm|phải báo cáo|phải báo|phải nộp|phải lo|cần làm|cần báo cáo|cần báo)(?: những| báo cáo)? ?(?:gì|chi|cái chi|việc gì|nhiệm vụ nào|tháng nào|kỳ nào|tháng mấy|kỳ mấy|những tháng nào|báo cáo nào|cái gì|cái nào|mục nào|những mục nào|những cái nào|các mục nào|các việc nào|những phần nào|phần nào|các nhiệm vụ nào|việc nào|những việc nào|những việc gì|những nhiệm vụ nào|mấy việc|mấy mục|đầu việc nào|những đầu việc nào|những gì|nhiệm vụ gì|bao nhiêu|mấy|bao nhiêu nhiệm vụ|mấy nhiệm vụ|bao nhiêu việc)(?: nữa| không)?|còn (?:gì|việc gì|việc nào|nhiệm vụ nào)(?: phải làm| chưa báo cáo| nữa không| nữa)?`,
    { type: 'debt' },
  ),
];
