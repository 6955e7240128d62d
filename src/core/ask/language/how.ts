import { own, type Rule, rule } from './piece.ts';

/** How the work goes, and the month as a thing. */
export const howRules: readonly Rule[] = [
  // Who is named is to do it: an order, before it is a question of how.
  rule(
    '(?:ủy quyền|uỷ quyền)(?: cho)?(?: anh| chị| em| đồng chí| bạn)* @p\\d+(?: (?:báo cáo|nộp|gửi|làm)(?: báo cáo)?(?: thay| hộ)?(?: cho)?(?: tôi| em| anh| chị| mình)?)?|(?:cho|để|nhờ|giao|cử)(?: anh| chị| em| đồng chí| bạn)* @p\\d+(?: [^ @]+){0,4} (?:báo cáo|nộp|gửi|làm)(?: báo cáo)? (?:thay|hộ|giúp)(?: cho)?(?: tôi| em| anh| chị| mình)?',
    { type: 'act', verb: 'deputise' },
  ),
  rule(
    '(?:đã |có |mình |em |ai |vp |văn phòng )*(?:nhắc|giục|đôn đốc)(?=(?: họ| chúng nó| các đơn vị| đơn vị| phòng| @u\\d+| ai| bên đó)?(?: lần nào| gì)? (?:chưa|rồi chưa|hay chưa|mấy lần|bao nhiêu lần|lúc nào|khi nào|(?:lần )?(?:gần nhất|gần đây|cuối|mới nhất)(?: là| vào)* (?:hôm nào|ngày nào|lúc nào|khi nào)))|ai (?:đã |là người )?(?:nhắc|giục)(?= |$)|ai đã đôn đốc(?= |$)|(?:(?:hôm qua|hôm kia|hôm trước|tuần trước|vừa rồi|nãy|sáng nay|hôm nay) )?(?:nhắc|giục|đôn đốc) (?:những |các )?(?:ai|đơn vị nào|phòng nào|bên nào) rồi(?= |$)|(?:đã|vừa)(?: phải)? (?:nhắc|giục|đôn đốc) (?:những |các )?(?:ai|đơn vị nào|phòng nào|bên nào|bao nhiêu đơn vị|mấy đơn vị|đâu)(?: rồi)?|(?:bị|được) nhắc (?:mấy|bao nhiêu) lần|(?:lần|đợt|hôm|bữa) (?:trước|rồi|vừa rồi|gần nhất|gần đây|cuối|mới nhất)(?: (?:mình|em|tôi|chị|anh|vp|văn phòng|đã|là|có))* (?:nhắc|giục|đôn đốc)(?: (?:họ|@u\\d+|bên đó|đơn vị đó))*(?: (?:vào|là|từ|lúc))* (?:hôm nào|ngày nào|ngày mấy|lúc nào|khi nào|bao giờ|mấy giờ|hôm mấy|ngày bao nhiêu)|(?:nhắc|giục|đôn đốc)(?: (?:họ|@u\\d+|bên đó))* (?:lần|đợt|hôm|bữa) (?:trước|rồi|vừa rồi|gần nhất|gần đây|cuối|đầu|mới nhất)(?: (?:vào|là|từ|lúc))* (?:hôm nào|ngày nào|ngày mấy|lúc nào|khi nào|bao giờ)',
    { type: 'nudged' },
  ),
  // «văn phòng có nhắc gì thanh tra không», «vp đã nhắc phòng tôi chưa»: whether it was done, whoever was reminded.
  rule(
    '(?:có|đã|từng|đã từng|có từng)(?: (?:gửi|bị|tin|lần nào))* (?:nhắc|giục|đôn đốc)(?: (?:nhở|gì|lần nào))*(?=(?: (?:cho|với|đến|tới|phòng|đơn vị|bên|trung tâm|ban|tôi|em|mình|anh|chị|đó|ấy|gì|lần nào|@u\\d+))* (?:không|chưa|hay chưa)(?= |$))',
    { type: 'nudged' },
  ),
  // «mục nào em trả lại mà đơn vị chưa gửi lại», «các mục đang trả lại»: what was given back and not mended.
  rule(
    '(?:trả lại|trả về)(?: (?:mà|nhưng|họ|đơn vị|phòng|bên đó|bên ấy|@u\\d+|vẫn|còn|mãi|đến giờ|giờ))* chưa (?:sửa|gửi lại|nộp lại|làm lại|chỉnh|bổ sung|khắc phục|trả lời lại|xong)(?: lại| xong| gì)?|(?:đang|còn|vẫn)(?: (?:đang|còn|bị))* (?:trả lại|trả về)',
    { type: 'returned' },
  ),
  // «tôi quên báo cáo tháng 6, giờ làm sao»
  rule(
    '(?:quên|lỡ|sót|chưa kịp|không kịp)(?: (?:mất|chưa|không))* (?:nộp|gửi|báo cáo)(?: báo cáo)?(?: [^ @]+){0,2} (?:giờ|thì|bây giờ)(?: (?:phải|thì|nên|em|tôi|giờ))* (?:làm sao|làm thế nào|làm gì|sao|thế nào|xử lý sao|tính sao)',
    { type: 'how', how: 'late' },
  ),
  // «ai là người gửi báo cáo», before «gửi báo cáo» is an order.
  rule(
    '(?:do )?(?:ai|người nào) (?:là người |mới là người |thực sự |trực tiếp |đứng ra )+(?:đã |bấm |nhấn |ký )*(?:gửi|nộp|nhập|báo)(?: báo cáo)?(?: cho(?! (?:em|tôi|mình|tui|anh|chị) )| của(?! (?:em|tôi|mình|tui|anh|chị) ))?|(?:người|ai) (?:đã |trực tiếp |bấm |nhấn |ký )+(?:gửi|nộp|nhập)(?: báo cáo)?(?: cho| của)?(?= (?:là |la )?(?:ai|người nào|nguoi nao|@u|$))',
    { type: 'sent', what: 'who' },
  ),
  // «em hay chị Hà gửi báo cáo»: one of the two.
  rule(
    '(?:hay|hoặc)(?: là)?(?: (?:anh|chị|cô|chú|bác|đồng chí|sếp))?(?: @p\\d+| em| tôi| mình)(?: là người| tự| mới| đã)* (?:gửi|nộp|nhập|ký)(?: báo cáo)?',
    { type: 'sent', what: 'who' },
  ),
  // «ai trễ nhất», before «trễ nhất» is an order of anything.
  rule(
    '(?:ai|người nào|đơn vị nào|phòng nào|bên nào|đv nào) (?:bị |là người |nộp |gửi |báo cáo )*(?:trễ|muộn)(?: hạn)? nhất',
    { type: 'sent', what: 'last' },
  ),
  // «gửi lại báo cáo cho phòng … bắt làm lại», «bắt phòng … làm lại báo cáo»: an order, before what came back is read.
  rule(
    '(?<=^ )(?:gửi|chuyển|đẩy|đưa)(?: trả| lại| về| ngược)+ (?:bản )?báo cáo(?: của)?(?: cho| về| lại)* @u\\d+ (?:để |và |rồi )?(?:bắt |yêu cầu |đề nghị |bảo |cho )?(?:họ |bên đó |phải )*(?:làm|nộp|gửi|viết|sửa|bổ sung)(?: lại)?|(?<=^ )(?:bắt|yêu cầu|đề nghị|bảo|cho) @u\\d+ (?:phải )?(?:làm|nộp|gửi|viết|báo cáo) lại|(?<=^ )(?:bắt|yêu cầu) @u\\d+ (?:phải )?bổ (?:sung|xung)',
    { type: 'act', verb: 'return' },
  ),
  // «cho tôi xem nhật ký ai nhắc ai»: the log, whatever it is looked into for.
  rule(
    '(?<=^ (?:[^@]{0,20} )?)(?:xem|mở|đọc|tra|lấy)(?: giúp| hộ| lại| cái)* nhật ký(?! điện tử| đoàn| kiểm tra)(?: thao tác| hệ thống| bot| của bot)?',
    { type: 'how', how: 'log' },
  ),
  // How the work goes.
  // «gia hạn cho phòng hạ tầng việc …»: an order, for which there is a way.
  rule(
    '(?<=^ )(?:gia hạn|lùi hạn|dời hạn|lùi|hoãn)(?: giúp| hộ| thêm| luôn)*(?: cho)?(?= @u| phòng| đơn vị| việc| nhiệm vụ| bên)',
    { type: 'how', how: 'extension' },
  ),
  rule(
    '(?<!(?:bữa trước|hôm trước|lần trước|hồi trước|bữa nọ|hôm nọ|đã|nãy) (?:[^ @]+ ){0,2})(?:xin|cho|đề nghị|muốn)(?: em| tôi| chị| anh| mình| bên| phòng| đơn vị| được| phép| phép được)* (?:gia hạn|lùi(?= )(?! (?:lại )?(?:tới|đến|sang) (?:bao giờ|khi nào|ngày nào|hôm nào|đâu|lúc nào|tháng mấy|ngày mấy))|lùi hạn|dời hạn|dời(?= )|hoãn|thêm thời gian)',
    {
      type: 'how',
      how: 'extension',
    },
  ),
  // «vụ máy bơm, giao văn phòng làm công văn»: what stands before the order is what it is about.
  rule(
    '(?<=^ (?:về |cái |mấy )?(?:vụ|việc|chuyện|vấn đề|khoản|mục) [^@]{2,60} )(?:thì |chị |anh |tôi )*giao(?: cho)?(?= @u\\d+ (?:làm|soạn|xử lý|lo|tham mưu|chuẩn bị|viết|dự thảo|trình|rà soát|giải quyết) )',
    { type: 'how', how: 'direct' },
  ),
  // «chuyển đề nghị thuê máy chủ của trung tâm lên chị Yến»: what a unit asked for is to reach who answers it.
  rule(
    '(?<=^ )(?:chuyển|trình|đưa|đẩy|gửi)(?: giúp| hộ| luôn| lại| cái| các| những)*(?= (?:đề nghị|kiến nghị|đề xuất|vướng mắc)(?: [^ @]+| @u\\d+){0,12} (?:lên|cho|tới|sang|đến) (?:[^ @]+ )?@p\\d+)',
    { type: 'how', how: 'direct' },
  ),
  rule(
    '(?:(?<=^ )|(?<=^ (?:tôi |anh |chị )?(?:cần |muốn |xin )(?!.* (?:bấm|nhấn|gõ|thao tác|làm sao|thế nào|kiểu gì|cách nào|vào đâu)))|(?<=đồng ý [^@]{0,60}))(?:giao|yêu cầu|chỉ đạo|bảo|chuyển)(?: cho)?(?= @u)|(?<=^ )đồng ý (?:cho|để|với)(?= @u)|(?<=^ )(?:trả lời|nhắn|bảo|chuyển lời|phản hồi)(?: giúp| lại| cho| hộ)* @u\\d+ (?=[^@]{0,40}(?:đồng ý|cứ|không đồng ý|nhất trí|cho phép))|(?:chị|anh|tôi) (?:đồng ý|nhất trí) cho(?= )',
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
    '(?:lỡ|trễ|quá|qua)(?: mất)? hạn(?: [^ @]+){0,4}?(?: giờ| bây giờ)?(?: thì)? (?:nhập|nộp|gửi|báo cáo)(?: bù)?(?: vào| ở)? (?:đâu|chỗ nào|thế nào|kiểu gì|ra sao)',
    { type: 'how', how: 'late' },
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
    '(?:gửi|nộp|báo cáo|báo|ghi|nhập|điền)(?: báo cáo)?(?: xong)?(?: nhầm| sai)?(?: rồi)?(?: giờ| bây giờ| nay)?(?: mà| thì| lại)?(?: muốn| cần)?(?: có)? ?(?:sửa|chỉnh|đổi|thay đổi|rút lại|sửa lại|chỉnh sửa|điều chỉnh)(?: lại)?(?: được)?(?: không| ko| thế nào| ra sao| kiểu gì| như thế nào| sao)?',
    {
      type: 'how',
      how: 'correct',
    },
  ),
  // «ngày 25 rơi vào chủ nhật thì hạn dời đi đâu»
  rule(
    '(?:ngày \\d+ |hạn (?:nộp |báo cáo )?(?:ngày )?(?:\\d+ )?)?(?:mà )?(?:rơi|rớt|trúng|nhằm|gặp|vướng|dính|đụng|trùng)(?: vào| vô| đúng| với)* (?:chủ nhật|thứ bảy|thứ 7|cuối tuần|ngày nghỉ|ngày lễ|lễ|tết)(?: (?:hoặc |hay |với |và )?(?:chủ nhật|thứ bảy|thứ 7|ngày nghỉ|ngày lễ))?(?: thì)?(?: (?:nộp|gửi|báo cáo)(?: báo cáo)?(?: vào| là)? (?:ngày nào|hôm nào|khi nào|lúc nào|bao giờ|ngày mấy))?(?: hạn(?: nộp| báo cáo)?)?(?: (?:dời|lùi|chuyển|tính)(?: đi| sang| qua)*(?: đâu| ngày nào| hôm nào| thế nào| ra sao| sao)?|(?: [^ @]+){0,5} (?:nộp|gửi|báo cáo)(?: báo cáo)?(?: vào| là)? (?:ngày nào|hôm nào|khi nào|lúc nào|bao giờ|ngày mấy))?',
    { type: 'month', what: 'deadline' },
  ),
  // «gửi thay mà gõ nhầm một chỗ, giờ muốn chữa lại thì vào đâu»
  rule(
    '(?:muốn|cần|phải|định|để) (?:chữa|sửa|chỉnh|đính chính)(?: lại)?(?: [^ @]+){0,3} (?:vào đâu|ở đâu|chỗ nào(?! (?:nữa )?(?:không|ko|k|hông|hong)(?= |$))|thế nào|ra sao|kiểu gì|làm sao|bằng cách nào|được không)|(?:chữa|sửa|đính chính)(?: lại)? (?:ở đâu|vào đâu|chỗ nào(?! (?:nữa )?(?:không|ko|k|hông|hong)(?= |$))|kiểu gì)',
    { type: 'how', how: 'correct' },
  ),
  rule(
    '(?<=^ )(?:sửa|chỉnh|đổi)(?: lại| giùm| giúp| hộ| dùm| cho| em| tôi| mình| chị| anh)+ (?:số|báo cáo|câu|kết quả|con số|mục)',
    { type: 'how', how: 'correct' },
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
    '(?:có )?(?:phải|cần|bắt buộc)(?: phải)? (?:gửi|nộp|đính|đính kèm|kèm|chụp|có)(?: kèm| thêm)? ?(?:ảnh|hình|minh chứng|tài liệu|file|tệp|bằng chứng)(?: không| ko| minh chứng| chứng minh)*',
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
    '(?:(?:ủy quyền|uỷ quyền)(?! (?:cho )?(?:em |anh |chị |đồng chí |bạn )?@p)|giao quyền|báo cáo thay|nhờ báo cáo thay|báo cáo hộ)(?: thế nào| sao| ra sao| kiểu gì| làm sao| được không| như thế nào| bằng lệnh gì| cho ai)*',
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
  // «muốn gửi báo cáo tháng thì làm thế nào»: how, and not what stands in it.
  rule(
    '(?:muốn|định|cần|để)(?: bắt đầu)? (?:gửi|nộp|làm|nhập) báo cáo(?: tháng(?: này)?)?(?: thì| phải| cần)* (?:làm (?:thế nào|như thế nào|sao|kiểu gì|gì)|bấm (?:gì|đâu|vào đâu)|gõ gì|dùng lệnh (?:gì|nào)|vào đâu|bằng (?:cách nào|lệnh gì|lệnh nào))',
    { type: 'how', how: 'begin' },
  ),
  rule(
    '(?:báo cáo|nộp báo cáo|gửi báo cáo|nhập báo cáo|nộp|nhập)(?: ở| vào)? (?:ở đâu|chỗ nào|kiểu gì|làm sao|bằng cách nào|bằng lệnh gì)',
    {
      type: 'how',
      how: 'begin',
    },
  ),
  rule(
    '(?:khóa|khoá|chốt) (?:kỳ|sổ) (?:nghĩa )?là (?:gì|sao|thế nào)|(?:thế nào|sao) (?:gọi )?là (?:khóa|khoá|chốt) (?:kỳ|sổ)',
    { type: 'how', how: 'locked' },
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
    '(?:đang làm|đang báo cáo|làm|báo cáo) (?:dở(?! (?:nhất|hơn))|nửa chừng|giữa chừng)(?: thì| mà)?(?: có)?(?: bị)? ?(?:mất|sao|lưu|làm sao|thế nào|tiếp)?(?: không)?',
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
  rule(
    '(?:khóa|khoá|chốt)(?: kỳ| sổ| tháng| tháng \\d+| báo cáo)*(?: thì| phải| cần| giờ)*(?: làm| bấm| gõ| dùng)? (?:như thế nào|thế nào|làm sao|kiểu gì|ra sao|bằng lệnh gì|lệnh gì|lệnh nào|ở đâu|gì)',
    { type: 'how', how: 'lock' },
  ),
  rule('(?:làm sao|làm thế nào|cách)(?: để)? (?:nhắc|đôn đốc)(?: các)?(?: đơn vị| phòng)?', {
    type: 'how',
    how: 'remind',
  }),
  rule('(?:làm sao|làm thế nào|cách)(?: để)? (?:trả lại|yêu cầu làm lại)(?: báo cáo| nhiệm vụ)?', {
    type: 'how',
    how: 'return',
  }),
  // «muốn thêm 1 bạn mới chuyển về vào dùng bot thì thao tác sao»
  rule(
    '(?:thêm|mời|đưa|cho|kết nối)(?: (?:1|một|mấy|hai|ba|cái))?(?: (?:bạn|người|anh|chị|em|đồng chí|cán bộ|chuyên viên|nhân viên|đồng nghiệp))+(?: [^ @]+){0,6} (?:vào|dùng|sử dụng|xài)(?: [^ @]+)? (?:bot|hệ thống|nhóm bot)(?: (?:thì|thao tác|làm|phải|bấm|gõ|bằng|là)){0,3}(?: (?:sao|thế nào|kiểu gì|ra sao|gì|lệnh nào|lệnh gì|cách nào))?',
    { type: 'how', how: 'invite' },
  ),
  rule('(?:làm sao|làm thế nào|cách)(?: để)? (?:mời|thêm người|thêm tài khoản|liên kết)', {
    type: 'how',
    how: 'invite',
  }),

  // «hôm nào mới gửi báo cáo»: when it came, and no limit.
  rule(
    '(?:hôm nào|ngày nào|khi nào|bao giờ|lúc nào|mấy giờ|hôm mô|ngày mấy) (?:thì )?(?:mới|đã)(?: chịu| kịp)? (?:nộp|gửi|báo cáo)(?: báo cáo)?(?! được)',
    { type: 'sent', what: 'when' },
  ),

  // The month as a thing.
  // «phải nộp trước ngày nào»: what is the limit, and not when somebody did.
  rule(
    '(?:phải |cần )?(?:nộp|gửi|báo cáo)(?: báo cáo)? (?:trước|chậm nhất|muộn nhất|trễ nhất|trước hạn)(?: là| vào| đến)? (?:ngày nào|ngày mấy|hôm nào|khi nào|bao giờ|mấy giờ|thứ mấy|lúc nào|ngày bao nhiêu)|(?:phải|cần) (?:nộp|gửi|báo cáo)(?: báo cáo)?(?: tiếp(?: theo)?)?(?: là| vào)? (?:ngày nào|ngày mấy|hôm nào|khi nào|bao giờ|mấy giờ|thứ mấy|lúc nào|ngày bao nhiêu)|(?:bao giờ|khi nào|ngày nào|hôm nào)(?: thì| mới| là)?(?: lại)?(?: tôi| em| mình| anh| chị)?(?: lại)? phải (?:nộp|gửi|báo cáo)(?: báo cáo)?',
    { type: 'month', what: 'deadline' },
  ),
  rule(
    '(?:đã |có )?mở(?: kỳ| sổ| báo cáo| kỳ báo cáo)?(?: chưa| rồi chưa| hay chưa)|(?:bao giờ|khi nào|ngày nào|hôm nào|lúc nào)(?: thì| mới)? mở(?: kỳ| báo cáo)*|mở(?: kỳ| báo cáo)*(?: từ| vào)? (?:ngày nào|khi nào|bao giờ|hôm nào|lúc nào|từ bao giờ|ngày mấy)',
    { type: 'month', what: 'opens' },
  ),
  rule(
    '(?:mấy|những|các|bao nhiêu) (?:kỳ|tháng|đợt)(?: báo cáo)?(?: nào)? (?:đã |được |bị )*(?:khóa|chốt)(?: sổ)?(?: rồi)?(?= $| chưa| rồi| kỳ| tháng| khóa| ai)|(?:kỳ|tháng|đợt) nào (?:đã |được |bị )*(?:khóa|chốt)(?: sổ)?(?: rồi)?(?= $| ai| còn| chưa)|ai (?:khóa|chốt)(?: sổ| kỳ)?|còn (?:kỳ|tháng|đợt) nào (?:đang |còn |chưa |để )*(?:mở|khóa|chốt)(?= $)|(?:đã )?(?:khóa|chốt)(?: sổ| kỳ| báo cáo)?(?: hết| đủ| xong| cả)*(?: chưa| rồi chưa| hay chưa| lúc nào| khi nào| ngày nào| hôm nào| bao giờ| chưa vậy)|(?:bao giờ|khi nào|ngày nào)(?: thì| mới)? (?:khóa|chốt)(?: sổ| kỳ)?',
    { type: 'month', what: 'locked' },
  ),
  rule(
    'còn (?:mấy|bao nhiêu|bao lâu)(?: ngày| giờ| hôm| lâu)?(?: nữa)?(?: là| thì| mới| để)*(?: hết hạn| đến hạn| tới hạn| phải nộp| phải báo cáo| hết hạn báo cáo| đến hạn báo cáo| nộp| báo cáo)',
    { type: 'month', what: 'left' },
  ),
  rule(
    '(?<!trễ )(?<!quá )(?<!đúng )(?<!kịp )(?<!sau )(?<!trước )(?<!tre )(?<!qua )(?<!dung )(?<!kip )(?<!truoc )(?<!gia )(?<!xong )(?<!có thời )(?:hạn|hạn chót|thời hạn|hạn cuối|hạn nộp|deadline|hạn báo cáo|hạn gửi)(?: báo cáo| nộp| gửi)*(?: là| vào)?(?: ngày nào| khi nào| bao giờ| ngày mấy| hôm nào| mấy giờ)?|(?:ngày nào|khi nào|bao giờ|hôm nào)(?: thì| là)? (?:hết hạn|đến hạn|phải nộp|phải báo cáo|nộp báo cáo|phải gửi|hạn)(?: báo cáo)?',
    { type: 'month', what: 'deadline' },
  ),

  rule(
    '(?:có |đã )?bị (?:gửi trả lại|gửi trả về|gửi trả|trả ngược|hoàn trả|hoàn lại|đẩy về|đẩy lại|đẩy ngược lại|dội về|dội lại|trả lại|trả về|trả|bắt làm lại|bắt sửa|yêu cầu sửa|chê)|(?:bị |phải )(?:làm lại|sửa lại|bổ (?:sung|xung))|có (?:gì|cái gì)(?: bị| cần| phải)* (?:sửa|chỉnh|bổ (?:sung|xung))(?: lại| thêm| gì)*(?= không| ko| k| chưa|$)|(?:bắt|yêu cầu|đòi)(?: [^ @]+){0,2} (?:sửa|bổ (?:sung|xung)|làm lại)|(?<=(?:bị|bi) @u\\d{1,2} )(?:gửi trả lại|gửi trả về|gửi trả|hoàn trả|hoàn lại|đẩy về|đẩy lại|dội về|dội lại|trả lại|trả về|trả|bắt làm lại|bắt sửa|yêu cầu sửa|yêu cầu làm lại)|(?<=@u\\d (?:đã |vừa |mới |lại |da |vua |moi |lai )?)trả(?: lại| về)?(?= (?:cái gì|mục gì|mục nào|những gì|gì|phòng|đơn vị|cho|bên|trung tâm|tôi|em|việc|nhiệm vụ|mục|phần|những|mấy|báo cáo))|(?<=(?:sao|lý do|nguyên nhân|ly do|nguyen nhan) (?:mà |lại |ma |lai )?@u\\d (?:lại |đã |lai |da )?)trả(?: lại| về)(?= $| vậy| thế| vay| the)|(?:phải|cần) (?:(?:sửa|chỉnh|chữa|chỉnh sửa|sửa chữa|bổ (?:sung|xung))(?: và| hay| hoặc)? )+(?:sửa|chỉnh|chỉnh sửa|bổ (?:sung|xung))(?= gì| những| lại| cái| chỗ| mục| phần| chi| nữa| không| $)|(?:phải|cần) (?:bổ (?:sung|xung)|sửa(?= gì| những| lại| cái| chỗ| mục| phần| chi)|chỉnh(?= gì| sửa))|(?:đã |có )trả lại|(?<=(?:em|tôi|mình|chị|anh|@u\\d|toi|minh|chi) (?:đã |có |vừa |da |co |vua )?)trả(?: lại| về| cho)*(?= (?:họ|(?:phòng|bên|đơn vị|trung tâm) (?:đó|ấy|này|kia))(?: [^ @]+){0,3} (?:gì|nào|mấy|bao nhiêu))|(?:trả lại|trả về)(?= (?:những |các |mấy )?(?:mục|việc|cái|nhiệm vụ|phần|câu) (?:nào|gì|nao|gi))|trả lại(?= (?:báo cáo )?(?:của )?(?:những|bao nhiêu|mấy|các|phòng nào|đơn vị nào|bên nào))|(?<!(?:nhật ký|nhat ky) ai )(?<=ai (?:đã |da |là người |la nguoi )?)(?:trả lại|trả về|trả)(?= $| (?:cái|việc|mục|bản|phần|nhiệm vụ|bài)(?! thủ tục| cho)| báo cáo (?:của|này|đó|ấy|@u)|(?: (?:đó|ấy|này|kia))| (?:hôm nào|lúc nào|khi nào|ngày nào|bao giờ|vậy|thế)| (?:báo cáo|phần|việc|mục|nhiệm vụ)(?: của)? (?:tôi|em|mình))',
    { type: 'returned' },
  ),
  rule(
    '(?:xếp|sắp|sắp xếp|xếp lại)(?: thứ tự)?(?: lại| hộ| giúp)* (?:(?:các |những |mấy )?(?:đơn vị|phòng|bên)(?: [^ @]+){0,3}?|@u\\d+) từ(?= (?:chậm|trễ|tốt|kém|nhanh|nhiều|ít|cao|thấp|cham|tre|tot|kem|nhieu|it|cao|thap) )',
    { type: 'ranking' },
  ),
  rule('(?:xếp hạng|xếp loại|bảng xếp hạng|so sánh)(?: các| những| mấy)? (?:đơn vị|phòng|phòng ban)', {
    type: 'ranking',
  }),
  rule(
    '(?:xuất|in|tải|lấy|gửi|cho)(?: giúp| cho| hộ| giùm| dùm| luôn| ngay)*(?: anh| chị| em| tôi| mình| sếp)?(?: (?:bản|file|tệp|báo cáo|số liệu|bảng|chính thức|tổng hợp|cái|của|sở|ra|thành|sang|dạng|định dạng|kiểu))* ?(?:word|excel|pdf|bản in|bản giấy|ra giấy)|(?:xuất|in ra|tải về) báo cáo',
    { type: 'how', how: 'export' },
  ),
];
