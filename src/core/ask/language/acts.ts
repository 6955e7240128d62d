import { house, own, type Rule, rule } from './piece.ts';

/** Orders in plain words, and talk. */
export const actRules: readonly Rule[] = [
  // Orders in plain words.
  // «nghỉ phép tuần sau»: whose it is goes without saying where the message begins with it and says when.
  rule(
    '(?<=^ )(?:ghi|báo|khai|đăng ký)(?: giúp| hộ| cho)*(?: em| tôi| mình| anh| chị)? (?:vắng|nghỉ)(?= |$)|(?<=^ )(?:em |tôi |mình )?(?:nghỉ (?:phép|ốm|việc riêng|chế độ)|đi (?:công tác|tập huấn|học|phép)|vắng mặt|vắng)(?= (?:từ|tuần|mai|ngày|hôm|thứ|sáng|chiều|đến|hết|cả|\\d)| $)',
    { type: 'act', verb: 'away' },
  ),
  // «tổng hợp … cho tôi đi họp»: what it is asked for, and no absence.
  rule(
    '(?<!(?:cho|để|giúp|cho|de|giup) )(?:tôi|em|anh|chị|mình) (?:sẽ |xin |có việc )?(?:đi (?:công tác|tập huấn|học|họp|vắng|phép|viện)|nghỉ(?: phép| ốm| việc riêng)?|vắng)(?= |$)|(?:mai|từ [^@]{1,24}|tuần sau|hôm nay|ngày mai|sáng mai|chiều nay) (?:tôi|em|anh|chị|mình) (?:đi|nghỉ|vắng)(?= )|(?:xin |cho )?báo vắng|(?:xin |cho )(?:tôi |em |anh |chị )?nghỉ (?:phép|ốm)',
    { type: 'act', verb: 'away' },
  ),
  rule(
    '(?<!mở )(?<!bỏ )(?<!mo )(?<!bo )(?<!đã )(?<!da )(?<!bị )(?<!vừa )(?<!mới )(?<!ngày )(?<!ngay )(?<!hôm )(?<!giờ )(?<!lúc )(?:khóa|chốt|đóng)(?: giúp| lại| luôn| dùm| hộ)?(?: sổ| kỳ| báo cáo| kỳ báo cáo)?(?= lại| đi| luôn| giúp| giùm| dùm| hộ| thôi| cho| @| em| chưa| $)',
    { type: 'act', verb: 'lock' },
  ),
  rule('(?:mở khóa|bỏ khóa|mở lại)(?: kỳ| sổ| báo cáo| kỳ báo cáo)?', { type: 'act', verb: 'unlock' }),
  // «mở tháng 4 ra cho chị sửa số»: what has to be open for that.
  rule(
    'mở(?: (?:giúp|giùm|dùm|hộ|lại|ra|kỳ|sổ|khóa))* (?:cho|để) (?:[^ @]+ |@u\\d+ ){1,3}(?:sửa|chỉnh|bổ sung)(?= )',
    { type: 'act', verb: 'unlock' },
  ),
  // «mở tháng 5» and nothing else, its month taken out: of a month that is locked it is that; «mở kỳ tháng 5» may ask when it opens.
  rule(
    '(?<=^ (?:(?:em|bot|nhờ|giúp|cho|anh|chị|tôi|mình) )*)mở(?: giúp| cho)?(?: tôi| anh| chị| em)?(?: sổ)?(?=(?: (?:giúp|cho|đi|nhé|ạ|với|tôi|anh|chị|em|luôn))* $)',
    { type: 'act', verb: 'unlock' },
  ),
  rule(
    '(?:gửi (?:lời |tin )?)?(?:nhắc|đôn đốc|thúc giục|hối thúc|giục|thúc|nhắn|ping|réo)(?: nhở| hộ| giúp| dùm| giùm| ngay| gấp| lại| với| hết| tất cả| toàn bộ| cả)*(?: cho)?(?: anh| chị| em| tôi| mình| cô| chú)?(?: những| các| mấy)?(?= @u| @p| đơn vị| phòng| ai| bên| người)',
    {
      type: 'act',
      verb: 'remind',
    },
  ),
  // «ai chưa nộp thì nhắc luôn nhé»: whoever they are, they are to be reminded.
  rule(
    '(?:ai|những ai|(?:những |các )?(?:đơn vị|phòng|bên)(?: nào)?) (?:còn |mà |vẫn )*(?:chưa|nợ|thiếu)(?: (?:nộp|gửi|báo cáo|xong))*(?: báo cáo)? thì (?:em |bot |vp )?(?:cứ )?(?:nhắc|giục|đôn đốc|thúc|ping|réo)(?: (?:nhở|luôn|giúp|hộ|ngay|hết|cho|đi|lại|tất|gấp|anh|chị|tôi))*(?= |$)',
    { type: 'act', verb: 'remind' },
  ),
  // «nói trung tâm gửi báo cáo trước 11h cho tôi», «bảo phòng nội vụ nộp đi»: who is told to report is reminded.
  rule(
    '(?<=^ (?:(?:em|bot|nhờ|giúp|cho|anh|chị|tôi|mình|thôi|này) )*)(?:nói|kêu|dặn|bảo|báo|nhắn|biểu|nhờ)(?: (?:với|cho|giúp|hộ|giùm|dùm|lại|bên|ngay|là))*(?= @u\\d+ (?:(?:phải|mau|sớm|khẩn trương|lo|nhanh|là|cần|nhớ|ngay|gấp) )*(?:gửi|nộp|báo cáo)(?= |$)(?!(?: [^ @]+)* (?:chưa|không|gì|nào|mấy|bao|sao|ai|hồi|lúc) ))',
    { type: 'act', verb: 'remind' },
  ),
  // Without diacritics «hoi» asks.
  rule('hối(?: giúp| hộ| ngay| gấp)?(?= @u| @p| phòng| đơn vị| bên)', { type: 'act', verb: 'remind' }, null),
  rule('(?:gửi|đăng|phát)(?: lại| luôn| giúp)?(?: bản| tin)? tổng hợp(?: lên nhóm| vào nhóm| cho nhóm)?', {
    type: 'act',
    verb: 'digest',
  }),
  rule(
    '(?<=^ )(?:(?:trả lại|trả về)(?! (?:những |các |mấy )?(?:mục|việc|cái|nhiệm vụ|phần|câu) (?:nào|gì|nao|gi)| (?:gì|mấy|bao nhiêu)(?= ))|bắt làm lại|yêu cầu làm lại|gửi trả|trả(?= (?:[^ @]+ ){0,2}\\d+(?:\\.\\d+)+(?: (?:của|bên) @u\\d+)? (?:về|lại|cho))|trả(?= (?:cái |bản |mục |việc |phần )?[^@]{1,50} (?:về|lại)(?: cho)? @u)|trả(?= (?:lại )?(?:cái |bản |mục |việc |phần )?(?:báo cáo|bao cao)(?: của| cua)? @u\\d+ (?:về|lại|cho|ve|lai)))',
    { type: 'act', verb: 'return' },
  ),
  rule(
    `(?<!đã )(?<!da )(?<!ai )(?<!người )(?<!nguoi )(?:cho|để)? ?(?:${own}|anh|chị|sếp)? ?(?:xem|coi|mở|đưa|gửi)(?: giúp| lại| cho)? ?(?:${own}|anh|chị)? ?(?:bản )?(?:báo cáo|bc)(?: của| bên)?(?= @u| phòng| đơn vị| ${own} | tháng)`,
    {
      type: 'act',
      verb: 'see-report',
    },
  ),
  rule(
    `(?<!đã )(?<!da )(?<!chưa )(?<!chua )(?<!không )(?<!khong )(?<!ai )(?<!nào )(?<!nao )(?:bắt đầu|làm|gửi|viết|nhập|nộp|vào|lập|soạn|điền)(?: ngay| luôn)?(?: (?:giúp|hộ|giùm|dùm)(?: anh| chị| em| tôi| mình| phòng)?)?(?: bản| cái)? báo cáo(?: luôn| ngay| đi| bây giờ| giờ| thôi| tháng này| tháng \\d+| của ${own}| cho ${own}| (?:cho|của) @u\\d+(?= (?:đi|luôn|ngay|giúp|hộ|nhé|giùm)(?= |$)))?(?: (?:y như|y hệt|y chang|giống hệt|giống như|giống|như)(?: tháng trước| kỳ trước| lần trước)?)?(?: (?:giúp|hộ|cho)(?: anh| chị| em| tôi| mình)?)?(?= $| nhé| ạ| nào| với| đi(?= )| (?:anh|chị|em|tôi|mình) (?:đang|bận|phải|còn|đi|ở|kẹt) )`,
    {
      type: 'act',
      verb: 'report',
    },
  ),
  rule('(?<=^ )báo cáo(?: (?:y như|y hệt|y chang|giống hệt|giống như|giống))?(?= $)', {
    type: 'act',
    verb: 'report',
  }),
  rule(
    `(?:${own} )?(?:muốn|cần|xin) (?:gửi|nộp|làm|nhập|viết|bắt đầu)?(?: bản)? ?báo cáo(?! chưa| (?:những|các|mấy|bao nhiêu|gì|việc|nhiệm vụ|mục|nội dung))`,
    {
      type: 'act',
      verb: 'report',
    },
  ),
  rule(`cho (?:${house} )?${own} (?:báo cáo|nộp báo cáo|gửi báo cáo)(?: ngay| đi| bây giờ| giờ)?(?= $)`, {
    type: 'act',
    verb: 'report',
  }),
  // «có người mới về, thêm vào bot thế nào»: how, and no order.
  rule(
    '(?:thêm|cho|đưa|kết nạp|mời|liên kết)(?: [^ @]+| @[pu]\\d+){0,5} (?:vào|lên|với)(?: dùng| xài| sử dụng)? (?:bot|hệ thống|nhóm bot)(?: [^ @]+){0,3} (?:thế nào|kiểu gì|làm sao|cách nào|bằng cách nào|như thế nào|ra sao)',
    { type: 'how', how: 'invite' },
  ),
  rule(
    '(?:(?<!giấy )(?<!thư )mời|thêm|(?:cấp|tạo|gửi|cho)(?: lại)? mã(?: mời| liên kết)?)(?: cho)?(?: người| anh| chị| em| bạn| đồng chí| tài khoản| cán bộ| chuyên viên| nhân viên)*(?= @p| người| mới| vào| $)',
    {
      type: 'act',
      verb: 'invite',
    },
  ),
  // «nhật ký thi công», «nhật ký đoàn kiểm tra»: another, of which a task may speak.
  rule(
    '(?:xem |mở |cho xem )?nhật ký(?: hoạt động| thao tác)?(?! (?!của|bot|hệ thống|tháng|hôm|ngày|ai|xem|ở|đâu|giúp|cho|em|với|được|có|trả|báo|nhắc|cua|he thong|thang|hom|ngay|o|dau|giup|voi|duoc|co|tra|bao|nhac)[^ @])',
    { type: 'how', how: 'log' },
  ),
  rule('(?:đổi|sửa|dời|lùi) (?:lịch|hạn|ngày)(?: báo cáo| nộp| chung)?', { type: 'act', verb: 'calendar' }),

  // Talk.
  rule(
    '(?:bữa nay|hôm nay|hôm ni|nay)(?: (?:là|mình|đang|ngày))* (?:thứ mấy|ngày mấy|ngày bao nhiêu|mùng mấy|mồng mấy|ngày nào)(?: rồi)?(?: tháng mấy)?(?= $|,)|(?:thứ mấy|ngày mấy) hôm nay(?= $)',
    { type: 'chat', chat: 'today' },
  ),
  rule(
    '(?<=^ )(?:alo alo|alo|a lô|alô|hello|hé lô|helo|hi|hey|ê|bot ơi|chào)(?: em| bot| trợ lý| trợ lí| ơi| bạn| cả nhà| mọi người| các bác| chào| buổi sáng| buổi chiều)*(?: có ai(?: ở)?(?: đó| đây| đấy)?(?: không)?| (?:có|còn)(?: ở)? (?:đó|đây|đấy) (?:không|ko))?|có ai(?: ở)?(?: đó| đây| đấy) không',
    { type: 'chat', chat: 'hello' },
  ),
  rule(
    '(?:xin )?(?:kính )?chúc(?: trợ lý| trợ lí| bot| em| anh| chị| cả nhà| mọi người| các anh chị| vp| văn phòng)*(?: có)?(?: một)? (?:ngày|buổi|tuần|cuối tuần|năm mới|sức khỏe|ngủ ngon|vui)(?: [^ @]+){0,8}',
    { type: 'chat', chat: 'hello' },
  ),
  rule('(?:em |bot )?(?:vất vả|phiền em|làm phiền)(?: quá| rồi| lắm| em)*', { type: 'chat', chat: 'thanks' }),
  // «ok e, để chị xem đã», «cảm ơn, để hôm nào rảnh anh đọc tiếp»: put off, and nothing asked. Before the thanks are read.
  rule(
    '(?<=^ (?:(?:ok|oke|okie|ừ|uh|uhm|thôi|rồi|được|vâng|dạ|à|thế|cảm ơn|cám ơn|thanks|tks|hay quá|tốt quá|đủ rồi)(?: em| e| bạn| bot| rồi| nhé| nhiều| nha| ạ)* )*)(?:thôi )?(?:để|hẹn) (?:anh|chị|em|tôi|mình|a|c|e|mai|lát|tí|chiều|sáng|sau|hôm sau|khi khác|dịp khác|rảnh|tuần sau|(?:hôm|lúc|khi|bữa) (?:nào|khác)(?: rảnh| cần| có thời gian)?)(?: (?!@|báo|gửi|nộp|làm|chưa|không|gì|mấy|phải|khóa|mở|hạn)[^ @]+){0,5}(?= $)',
    { type: 'chat', chat: 'agree' },
  ),
  rule(
    '(?:cảm ơn|cám ơn|thanks|thank you|tks|đa tạ)(?: em| bạn| bot| nhé| nhiều| nha| anh| chị| ạ| nhiều lắm| lắm)*',
    { type: 'chat', chat: 'thanks' },
  ),
  rule(
    '(?:việc |đang )*ngập (?:mặt|đầu|đầu cổ|việc|trong việc)(?: quá| ghê| luôn)?|(?:bù đầu|túi bụi|quay cuồng|tối tăm mặt mũi|tối mắt(?: tối mũi)?|bở hơi tai)(?: quá| ghê| luôn)?|(?:không|chưa|chẳng) kịp thở',
    { type: 'chat', chat: 'tired' },
    '(?:viec |dang )*ngap (?:mat|dau|dau co|viec|trong viec)(?: qua| ghe| luon)?|(?:bu dau|tui bui|quay cuong|toi tam mat mui|toi mat toi mui|bo hoi tai)(?: qua| ghe| luon)?|(?:khong|chua|chang) kip tho',
  ),
  rule(
    '(?:thế|vậy|như vậy|vậy thôi|thế thôi)(?: là| thì)* (?:đủ|xong|ổn|được|ok)(?: rồi)?(?= $| (?:cảm|cám|thank|tks|nhé|nhe|em|bot|cam))',
    {
      type: 'filler',
    },
  ),
  rule(
    '(?:mệt|mệt mỏi|đói|đói bụng|đói meo|khát|buồn ngủ|đau đầu|nhức đầu|stress|xì trét|chán|nản|oải|buồn|căng|đuối|bận|áp lực)(?: bở hơi tai| phờ| rã rời| quá| thật| ghê| lắm| rồi| thế)+(?: em| ạ| luôn| trời| đất| quá| đi)*',
    { type: 'chat', chat: 'tired' },
  ),
  rule(
    '(?<=^ |bot |em |ghê |nghen |rồi |hôm nay |hom nay |dạo này |dao nay |^ (?:ok|oke|okie|okay|ừ|vâng|dạ|được|à|u|vang|da|duoc|a) )(?:trả lời |làm |nói |xử lý )?(?:khôn|lẹ|nhanh|pro|siêu|giỏi|hay|tuyệt|tuyệt vời|tốt|xịn|ngon|đỉnh|thông minh|khá|được đấy|chuẩn)(?: quá| được đấy| lắm| ghê| phết| dữ| vậy| haha| hihi| thật| đấy| rồi| em| bot| nhỉ| luôn| thế)+',
    { type: 'chat', chat: 'praise' },
  ),
  // «có bot đỡ hẳn việc», «bot giúp anh được nhiều việc quá»: it is praised, and nothing asked.
  rule(
    '(?:(?:có|nhờ|nhờ có|từ ngày có|may có) (?:em|bot|bạn|trợ lý)|(?<=^ (?:[^@]{0,12} )?)(?:em|bot|trợ lý))(?: mà)?(?: [^ @]+){0,2} (?:đỡ|nhàn|tiện|khỏe|nhẹ|giúp|hỗ trợ)(?: (?:được|hẳn|bao nhiêu|bao|anh|chị|tôi|mình|vp|văn phòng|phòng|nhiều|rất|việc|việc cho|cho|đi))* (?:hẳn|nhiều|quá|lắm|ghê|thật)(?: (?:quá|lắm|ghê|thật|rồi|việc))*',
    { type: 'chat', chat: 'praise' },
  ),
  rule(
    '(?:cuối tuần|ngày mới|buổi sáng|buổi trưa|buổi chiều|buổi tối|lễ|nghỉ lễ|tết)(?: [^ @]+){0,1} (?:vui vẻ|vui|tốt lành|an lành|hạnh phúc)(?: nhé| nha| nhen| em| bot| cả nhà| mọi người)*|(?:thôi )?(?:tôi|anh|chị|em|mình|a|c)?(?: phải| tranh thủ)? ?(?:đi ăn|ăn|đi nghỉ|đi ngủ|nghỉ|đi uống|đi về|về nhà|đi đón con|đi họp)(?: (?:cơm|trưa|sáng|tối|nước|cà phê|tí|chút|nhà))* (?:đây|cái đã|đã)(?: nhé| nha)?|(?:tạm biệt|bye|bai|chào nhé|hẹn gặp lại|ngủ ngon|đi ngủ|đi họp đây|nghỉ nhé|thôi nhé)(?: em| nhé| bot)*',
    { type: 'chat', chat: 'bye' },
  ),
  rule(
    '(?:trả lời|nói|tính|báo)? ?(?:sai|nhầm|không đúng|chưa đúng)(?: rồi| bét| mất| à| mà)*(?: em| bot)?(?= $| em)',
    { type: 'chat', chat: 'blame' },
  ),
  rule(
    '(?:em|bot|mày|bạn|cháu|con) (?:tên (?:là )?gì|bao nhiêu tuổi|mấy tuổi|(?:có )?(?:khỏe|mệt|buồn|vui|đói|lạnh|nóng|rảnh|bận) (?:không|hông|hả|chưa)|(?:đã )?(?:ăn|uống|ngủ|dậy|nghỉ|tắm)(?: (?:sáng|trưa|tối|cơm|uống|gì|cà phê|nước|trưa|dậy|ngơi))*(?: gì)? chưa|có buồn không|quê ở đâu|có người yêu chưa)',
    { type: 'chat', chat: 'self' },
  ),
  rule(
    '(?:ai|người nào) (?:dạy|tạo ra|tạo|làm ra|viết ra|lập trình|nuôi|đẻ ra|sinh ra) (?:ra )?(?:em|bot|mày|bạn)(?= |$)',
    { type: 'chat', chat: 'self' },
  ),
  rule(
    '(?<!phòng )(?<!bên )(?<!của )(?<!đơn vị )(?<!trung tâm )(?<!phong )(?<!ben )(?<!cua )(?<!don vi )(?<!trung tam )(?:em|bot|mày|bạn|m|b) là (?:người|máy|robot|bot|con gì|cái gì|ai)(?: thật)?(?: hay (?:là )?(?:máy|người|bot|robot)(?: thật)?)?(?: trả lời| tự động| trực)*|(?:người(?: thật)?|máy|robot|chatgpt|trí tuệ nhân tạo) hay (?:là )?(?:máy|người|bot|robot|ai)(?: thật)?(?: (?:đang )?(?:trả lời|nhắn|gõ|nói chuyện))?|(?:đang |tôi |anh |chị |em )*(?:nói chuyện|nhắn tin|nhắn|chat) với (?:ai|máy|người|bot|robot)(?: thật)?(?= $| hay| à| đấy| thế)',
    { type: 'chat', chat: 'self' },
  ),
  // «bot ơi em mới dùng, giúp được những gì vậy»: what the bot can do.
  rule(
    '(?<=^ (?:[^@]* )?(?:bot|bạn|mày|em|ad|ban)(?: [^ @]+){0,6} )(?:giúp|hỗ trợ|biết làm)(?: được| đc)?(?: cho)?(?: tôi| em| anh| chị| mình)? (?:những |được )*(?:gì|việc gì|chuyện gì)(?= $)',
    { type: 'chat', chat: 'self' },
  ),
  rule('chúc [^@]+', { type: 'chat', chat: 'wish' }),
  // «ấy nhầm, thôi bỏ qua nhé»
  rule(
    '(?:(?:ấy|à|ơ|ối|chết|thôi|nhầm|lộn) )*(?:nhầm|lộn)(?: nhầm| rồi| tí| chút| đấy| mất)*(?: thôi)? (?:bỏ qua|bỏ đi|kệ đi|đừng để ý|không cần nữa)(?: đi| cho| giúp| em| e| nhé| nha| anh| chị| tôi)*|(?<=^ )(?:thôi )?(?:bỏ qua|kệ đi)(?: đi| cho| giúp| em| e| nhé| nha| anh| chị| tôi)*(?= $)',
    { type: 'chat', chat: 'sorry' },
  ),
  rule('(?:xin lỗi|sorry|lỗi anh|lỗi em)(?: em| nhé| bot| anh| nha)*', { type: 'chat', chat: 'sorry' }),
  rule(
    '(?<=^ )(?:ok|oke|okie|okay|ô kê|uh|ừ|ừm|vâng|dạ|rồi|được|được rồi|đã rõ|rõ|rõ rồi|hiểu rồi|nhất trí|đồng ý|tốt|good|ổn|ổn rồi|biết rồi|nhớ rồi|duyệt|yes|uk)(?: em| e| nhé| nha| ạ| anh| chị| bot| rồi| luôn| thôi| đấy)*(?= $)|(?<=^ )(?:ok|oke|okie|okay) rồi(?= )',
    { type: 'chat', chat: 'agree' },
  ),
  // «dạ em nhận được rồi ạ», «vâng tôi rõ», «đã nắm được ý kiến»: that something came, said to whoever sent it.
  rule(
    '(?<=^ (?:(?:ok|oke|ừ|vâng|dạ|à|rồi|thôi|thế|vang|da|roi|thoi)(?: ạ)* )*)(?:(?:em|tôi|mình|anh|chị|tui|chúng tôi|chúng em|bên em|phòng em|phòng tôi) )?(?:(?:đã|vừa) (?:đọc|xem|thấy)|(?:(?:đã|vừa|sẽ|xin) )?(?:nhận|biết|rõ|hiểu|nắm|nhớ|tiếp thu|ghi nhận))(?: (?:được|đc|rồi|rõ|kỹ|ý|ý kiến|chỉ đạo|tin|tin nhắn|thông tin|nội dung|vấn đề|việc này|yêu cầu|lời nhắc))*(?: (?:ạ|nhé|nha|em|anh|chị|sếp|bot|cảm ơn|cám ơn|rồi|nhiều))*(?= $)',
    { type: 'chat', chat: 'agree' },
  ),
  rule(
    '(?:trời |sáng nay |hôm nay |chiều nay |nay |dạo này |thời tiết )*(?:nắng|nóng|mưa|rét|lạnh|oi bức|oi|bức|gió|mát|mát trời|đẹp trời)(?: [^ @]+){0,2} (?:nhể|quá|lắm|thế|dữ|điên|kinh|thật|nhỉ|khiếp|ghê gớm)(?: lên được| luôn| thật)*',
    { type: 'chat', chat: 'agree' },
    // «gio lam chua» is no «gió».
    null,
  ),
  rule('(?:haha|hihi|hehe|kaka|hí hí|hì hì|hi hi|ha ha|lol|kkk|hic|huhu|hix)+(?: em)*', {
    type: 'chat',
    chat: 'laugh',
  }),
  rule('(?:sao|bot|em|mày)? ?(?:ngu|dốt|kém|dở|chậm hiểu|vô dụng)(?: thế| quá| vậy)', {
    type: 'chat',
    chat: 'blame',
  }),
];
