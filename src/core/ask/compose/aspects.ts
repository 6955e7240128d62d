import { memo } from '../../../kit/memo.ts';
import type { Plan } from '../../plan/plan.ts';
import { fold } from '../../text/fold.ts';
import { holds, matchIn, type Pattern, pattern, type Sentence } from '../sentence.ts';
import { isWrittenInTasks } from '../task-text.ts';

/**
 * What can be asked of a task and of what was reported of it. The plan's: whose it is, of which index, how often, its
 * figure to reach, its words. The reports': its state, figure, result, what hinders, what is asked for, whether it is
 * reached or done, what is left, how it moved, how much it is together, on which day.
 */
export type Aspect =
  | 'owner'
  /** Who of the leaders has charge of its index. */
  | 'leader'
  | 'index'
  | 'cadence'
  | 'measure'
  | 'text'
  | 'due'
  | 'product'
  | 'source'
  | 'obstacle'
  | 'proposal'
  | 'figure'
  | 'share'
  | 'result'
  | 'progress'
  | 'reached'
  | 'done'
  | 'remaining'
  /** Whether half of what is to be reached is there. */
  | 'half'
  | 'change'
  /** By how much it moved from each month to the next. */
  | 'steps'
  /** Whether it moved by as much in every month. */
  | 'even'
  /** In which of two months more of it was done. */
  | 'faster'
  /** Where it will be if it goes on so. */
  | 'pace'
  | 'sum'
  | 'when'
  | 'returned'
  /** Who it was, by name. */
  | 'name'
  /** Whether what was asked for was granted. */
  | 'decision'
  /** Whether anybody answered what a unit asked for. */
  | 'reply';

/** What is asked, and of which of the two it is asked first. */
export interface AspectAsked {
  aspect: Aspect;
  of: 'plan' | 'report';
}

interface AspectRow {
  aspect: Aspect;
  /** Where its answer stands. */
  of: 'plan' | 'report';
  words: Pattern;
  /** Asked only of a plan that gives work days of its own. */
  dated?: true;
}

const row = (aspect: Aspect, of: AspectRow['of'], words: string, plain?: string | null): AspectRow => ({
  aspect,
  of,
  words: pattern(words, plain),
});

const some = '(?:[^ ]+ ){0,6}?';
const many = '(?:[^ ]+ ){0,14}?';

/** «có nhích lên không»: whether a figure moved, whatever verb it is told by; «lên kế hoạch chưa» is something else. */
const moving =
  '(?:có|đã|thấy)(?: thấy| được| hề| tí| chút)* (?:nhúc nhích|nhích|khởi sắc|chuyển biến|cải thiện|(?:khá|tốt|ổn|khấm khá|xấu|tệ|kém) (?:lên|hơn|đi)|đi lên|đi xuống|lên|xuống)(?: (?:lên|xuống|được|thêm|gì|nào|tí|chút|hơn|rồi))* (?:không|chưa)(?= |$)';

/** «có thêm lô nào không», «nhích thêm được cái nào chưa»: whether there is more of it than there was. */
const more =
  '(?:thêm|nhích thêm|tăng thêm)(?: được)? (?:[^ @]+ ){1,3}nào(?: nữa)? (?:không|chưa|hay)(?= )|(?:vẫn|còn|hay) (?:vẫn )?(?:y nguyên|như cũ|y như cũ|nguyên si|giữ nguyên|đứng yên|giậm chân|dậm chân)(?: tại chỗ)?';

/** «phòng nào còn chưa làm», «ai chưa thí điểm được»: who of those that are to do it has not, as far as is reported. */
export const whoHasNot =
  '(?:đơn vị|phòng|bên|chỗ|ai)(?: nào)? (?:còn |vẫn |là |mà )*chưa (?:có|làm|xong|đạt|đủ|tổ chức|mở|thí điểm|triển khai|thực hiện|hoàn thành|ban hành|lập|họp)';

/** «phải trình trước ngày nào», «làm xong chậm nhất khi nào». */
export const byWhichDay =
  '(?:trình|xong|hoàn thành|ban hành|nộp|gửi|làm|tổ chức)(?: xong)? (?:trước|chậm nhất|muộn nhất)(?: là| vào)* (?:khi nào|bao giờ|chừng nào|ngày nào|ngày mấy|hôm nào|lúc nào|tháng nào|tháng mấy)|(?:chậm|muộn|trễ) nhất(?: (?:là|vào|phải|cũng))* (?:khi nào|bao giờ|chừng nào|ngày nào|ngày mấy|hôm nào|bữa nào|lúc nào|vào tháng (?:nào|mấy))|(?:phải|cần) (?:khởi công|trình|xong|ban hành|nộp|bàn giao|làm)(?: [^ @]+){0,4} trước (?:ngày nào|ngày mấy|hôm nào|khi nào)|(?:phải|cần)(?: (?:làm|được))* (?:xong|hoàn thành)(?: (?:trong|vào|trước))* (?:quý|tháng) (?:nào|mấy)';

/** «có hạn không», «đặt hạn cụ thể chưa»: whether the plan sets a time at all. */
const hasTerm =
  '(?:có|được|đã)(?: (?:đặt|ra|ghi|giao|quy định|ấn định))* (?:thời )?hạn(?: (?:chót|cụ thể|gì|nào|hoàn thành|phải xong|xong|làm|định))* (?:không|chưa)(?= |$)';
export const asksWhetherTimed: Pattern = pattern(hasTerm);

/** What a figure is to come to, by whatever name: «kém chỉ tiêu bao nhiêu» asks what is left, and of no other month. */
const aimed = '(?:chỉ tiêu|mục tiêu|đích|dự toán|mức giao|mức được giao|kế hoạch)';
const toAim = `(?! (?:so với )?${aimed})`;

/** How each is asked for, in the spelling of a careful writer. A new aspect is a row here and its words in copy. */
const rows: readonly AspectRow[] = [
  row(
    'cadence',
    'plan',
    `(?:mấy|bao) lâu (?:[^ @]+ ){0,4}?(?:một|1) (?:lần|kỳ|đợt|số|bản)(?= |$)|(?:theo|hàng|hằng|mỗi) (?:quý|tháng|tuần|năm) hay(?= |$)|hay (?:là )?(?:theo|hàng|hằng|mỗi) (?:quý|tháng|tuần|năm)(?= |$)|(?:mấy|bao nhiêu|\\d) lần(?: (?:một|1|trong|mỗi|trên) ?(?:năm|quý|tháng|tuần))?|bao lâu (?:thì |lại )?(?:một|1|mỗi)? ?lần|mấy tháng (?:một|1)? ?lần|định kỳ|chu kỳ|tần suất`,
  ),
  row(
    'due',
    'plan',
    `(?:trong|trước|sau|chậm nhất|tối đa)? ?(?:mấy|bao nhiêu) (?:ngày|giờ|hôm|tuần)(?: làm việc)?|(?:là|vào) thứ mấy|thứ mấy|ngày nào trong tuần|(?<!đúng |quá |trễ |kịp |trước |sớm |dung |qua |tre |kip |truoc |som )(?:hạn|thời hạn)(?: là)? (?:mấy|bao|khi|ngày|lúc|nào)|${hasTerm}|bao lâu(?= phải| thì| $)(?!(?: [^ @]+){0,4} (?:một|1) (?:lần|kỳ|đợt|số|bản))`,
  ),
  {
    ...row(
      'due',
      'plan',
      `(?:hạn|thời hạn|hạn chót) (?:của |cho )?${many}là (?:bao giờ|khi nào|ngày nào|lúc nào|tháng mấy)|(?:phải|cần|được giao)(?: làm)? (?:xong|hoàn thành)(?: trước)? (?:khi nào|bao giờ|ngày nào|lúc nào|tháng mấy)|${byWhichDay}`,
    ),
    dated: true,
  },
  row(
    'product',
    'plan',
    `(?:giấy tờ|giấy má) (?:gì|nào)|(?:hồ sơ|văn bản|tài liệu) (?:gì|nào) (?:đi )?(?:kèm|kem)|(?:kèm|kèm theo|đi kèm) (?:giấy tờ|hồ sơ|văn bản|tài liệu|sản phẩm) (?:gì|nào)|sản phẩm đầu ra|(?:sản phẩm|đầu ra) (?:phải |cần |nộp |là |gồm |có )+(?:gì|chi|cái gì|cái chi|những gì)(?= |$)|(?:sản phẩm|đầu ra) (?:của |cho )?(?:nhiệm vụ|việc|mục)|(?:có|nộp|phải có) (?:sản phẩm|đầu ra)(?: gì| nào|(?= |$))|sản phẩm(?: là)? gì(?= |$)|(?:sản phẩm|đầu ra) (?:của )?${many}(?:là|gồm) (?:gì|những gì|cái gì)|(?:ra|cho ra|phải có) sản phẩm (?:gì|nào)|(?:sản phẩm|đầu ra) (?:phải |cần )?(?:nộp|có|ra)(?: là| gồm)?(?: những)? (?:gì|cái gì)|(?:sản phẩm|đầu ra) (?:phải|cần) (?:nộp|có)`,
  ),
  row(
    'source',
    'plan',
    `văn bản giao|văn bản (?:nào|gì) giao|(?:được )?giao (?:theo|tại|ở|bằng) (?:văn bản|quyết định|công văn|kế hoạch|nghị quyết|chỉ thị|kết luận|chương trình) (?:nào|gì|số mấy)|(?:theo|căn cứ|từ|dựa vào|dựa trên|theo tinh thần) (?:văn bản|quyết định|công văn|nghị quyết|chỉ thị|kết luận|chương trình|nq) (?:nào|gì|số mấy)|(?:nghị quyết|chỉ thị|quyết định|công văn|kết luận) (?:nào|gì|số mấy) (?:giao|quy định|yêu cầu)`,
  ),
  row(
    'index',
    'plan',
    `(?:thuộc|nằm ở|nằm trong|ở|trong|của|vào) ?(?:những |các )?(?:(?:mấy|bao nhiêu) chỉ số|chỉ số(?: nào| gì| mô))|(?:chỉ số)(?: nào| mô)`,
  ),
  row(
    'owner',
    'plan',
    `(?:do |là |thì |giao cho )?(?:đơn vị|phòng|bên|bộ phận|nhà|phòng ban|anh|chị|đồng chí|cơ quan)(?: nào| mô)|(?:do |giao |giao cho |là |của )?(?:những )?ai(?= |$)`,
  ),
  row(
    'leader',
    'plan',
    '(?:sếp|lãnh đạo|đồng chí lãnh đạo)(?: nào| mô)(?: [^ @]+){0,2} (?:phụ trách|chỉ đạo|theo dõi|quản lý|lo)',
  ),
  row(
    'measure',
    'plan',
    `(?:chỉ tiêu|mục tiêu|yêu cầu|đích|định mức|mức khoán)(?! (?:này|đó))|(?:bao nhiêu|mấy)(?: (?!đã|được|rồi)[^ @]+){1,4} (?:phải|cần) (?!chờ|nhắc)[^ @]+|(?:cam kết|đặt ra|đề ra|đặt|bắt|giao)(?: (?!được|làm|đã|xong|rồi)[^ @]+){0,3} (?:mức nào|mức bao nhiêu|bao nhiêu|mấy)|(?:phải|cần|được giao|kế hoạch giao|năm nay giao|tối thiểu|ít nhất)(?: đạt| làm| có| hỗ trợ| tổ chức| mở| xây)? ?${some}(?:bao nhiêu|mấy)|(?:bao nhiêu|mấy) ${some}(?:phải|trong năm|cả năm|năm nay)(?= |$)`,
  ),
  row(
    'text',
    'plan',
    `nguyên văn|(?:là|gồm|nói|ghi|quy định|nội dung)(?: những)? (?:gì|thế nào|ra sao|cái gì)(?: trong kế hoạch)?|theo kế hoạch|(?:trong )?kế hoạch (?:ghi|nói|giao|quy định|bắt|yêu cầu|đặt|viết)|trong kế hoạch(?= |$)`,
  ),
  row(
    'remaining',
    'report',
    `(?:còn )?(?:thiếu|kém|hụt) (?:mấy|bao nhiêu)(?: [^ @]+){0,3} so với ${aimed}|(?:còn|cần|phải)(?: phải| cần)? thêm (?:mấy|bao nhiêu)(?= |$)|còn(?: lại| tới)? (?:mấy|bao nhiêu) (?!ngày|tuần|tháng|việc|nhiệm|mục|đơn vị|phòng|người|ai|ngay|tuan|thang|viec|nhiem|muc|don vi|phong|nguoi)[^ @]+(?= $)|(?:còn|thiếu)(?: thiếu| lại| phải)? (?:mấy|bao nhiêu) ${some}(?:nữa|chưa|mới đủ|thì đủ)|còn thiếu (?:mấy|bao nhiêu)|còn (?:mấy|bao nhiêu) ${some}nữa|thiếu (?:mấy|bao nhiêu)|cách (?:chỉ tiêu|mục tiêu|đích|mức giao|kế hoạch)(?: còn)? (?:mấy|bao nhiêu|bao xa|xa)|(?:còn )?(?:bao xa|xa) (?:chỉ tiêu|mục tiêu|đích)|(?:kém|hụt|dưới|thấp hơn|thiếu)(?: so với)? ${aimed}(?: [^ @]+){0,2} (?:mấy|bao nhiêu|bao xa)|(?:đến|tới|so với|so) ${aimed}(?: (?:thì|vẫn|đang))*(?: còn| thiếu| kém| hụt| cách){1,3}(?: [^ @]+){0,2} (?:mấy|bao nhiêu|bao xa|xa)`,
  ),
  row(
    'name',
    'report',
    `tên (?:tuổi )?(?:là )?(?:gì|ai|chi)|(?:nêu|cho biết|kể|cho xin) (?:rõ )?(?:họ )?tên|(?<!họp |hop |ban |với |voi |cho |thoại |thoai )(?:doanh nghiệp|công ty|cơ sở|hộ|cửa hàng|đại lý)(?: (?!phải|được|cần|nộp|làm)[^ @]+)? (?:nào|mô)(?= |$)|(?:ai|người nào|chuyên viên nào|cán bộ nào) (?:ở|trong|bên|của) @u\\d+`,
    // «ho tro mo gian hang» names no «hộ nào».
    'ten (?:tuoi )?(?:la )?(?:gi|ai|chi)|(?:neu|cho biet|ke|cho xin) (?:ro )?(?:ho )?ten|(?<!hop |ban |voi |cho |thoai )(?:doanh nghiep|cong ty|co so|ho|cua hang|dai ly)(?: (?!phai|duoc|can|nop|lam)[^ @]+)? nao(?= |$)|(?:ai|nguoi nao|chuyen vien nao|can bo nao) (?:o|trong|ben|cua) @u\\d+',
  ),
  row(
    'half',
    'report',
    `(?:được|đạt|quá|qua|hơn|trên|gần|tới|đến|xong|chưa|đủ)(?: (?:được|quá|hơn|tới|đến|đủ))* (?:một |1 )?nửa(?: ${some}| )(?:chưa|không|rồi|ko)(?= |$)|(?<=^ )nửa(?: [^ @]+){1,6} (?:chưa|không)(?= |$)`,
  ),
  row(
    'steps',
    'report',
    `lần lượt|(?:mỗi|từng|hàng|hằng|các|qua từng|qua các) (?:tháng|kỳ)(?: [^ ]+){0,6} (?:thêm|tăng|giảm|lên|nhích)(?: (?:được|lên|thêm))* ${some}(?:bao nhiêu|mấy|ra sao|thế nào)|(?:thêm|tăng|giảm|nhích)(?: (?:được|lên|thêm))* (?:bao nhiêu|mấy)(?: [^ @]+){0,2} (?:mỗi|từng|một|1|theo) (?:tháng|kỳ)`,
  ),
  row(
    'even',
    'report',
    `(?:tăng|giảm|lên|nhích|tiến|nộp|làm|thêm)(?: (?:có|lên|được|thêm))* đều(?: (?:đặn|đều|tay|nhau))*(?= không| ko| chưa| k | $)|có đều(?: đặn)?(?= không| ko| k | $)`,
  ),
  // «tháng nào làm được nhiều hơn, t8 hay t9»: what each of them added, and no running total.
  row(
    'faster',
    'report',
    `(?:tháng|kỳ|đợt) (?:nào|mấy)(?: (?!việc|nhiệm vụ|vướng|kiến nghị|chậm|trễ)[^ @]+){0,5} (?:nhiều|nhanh|mạnh|khá|ít|chậm|cao|thấp)(?: [^ @]+)? hơn`,
  ),
  row('sum', 'report', 'tổng(?: cộng| số)?|cộng (?:lại|dồn)|cả thảy|tất cả (?:được )?(?:mấy|bao nhiêu)'),
  // «ha tang» is no «tăng».
  row(
    'change',
    'report',
    `(?:tăng|giảm|hơn(?! (?:một |1 )?nửa)${toAim}|kém${toAim}|thay đổi|khác)(?= |$)|so với${toAim}|so(?= thêm| được thêm)|(?<!cần |phải |còn )thêm (?:được )?(?:mấy|bao nhiêu)(?! (?:[^ @]+ ){0,2}(?:nữa|mới|thì))|tiến bộ|${moving}|${more}|(?:cao|thấp|tốt|khá|xấu|kém|nhiều|ít|đi)(?: lên| đi)? hay (?:thấp|cao|tốt|xấu|kém|ít|nhiều|lên|xuống|giảm)(?: lên| đi)?|lên (?:hay|hoặc)(?: là)? (?:đi |tụt )?xuống|xuống (?:hay|hoặc)(?: là)? (?:đi )?lên`,
    `(?:(?<!ha |ky |nen )tang|giam|hon(?! (?:mot |1 )?nua)${fold(toAim)}|kem${fold(toAim)}|thay doi|khac)(?= |$)|so voi${fold(toAim)}|so(?= them| duoc them)|(?<!can |phai |con )them (?:duoc )?(?:may|bao nhieu)(?! (?:[^ @]+ ){0,2}(?:nua|moi|thi))|tien bo|(?:cao|thap|tot|kha|xau|kem|nhieu|it)(?: len| di)? hay (?:thap|cao|tot|xau|kem|it|nhieu|len|xuong|giam)(?: len| di)?|len (?:hay|hoac)(?: la)? (?:di |tut )?xuong|xuong (?:hay|hoac)(?: la)? (?:di )?len|${fold(moving)}|${fold(more)}`,
  ),
  row(
    'obstacle',
    'report',
    `(?<=^ )(?:(?:thế|mà|ủa|ơ) )?sao(?= $)|(?<=^ )sao ${many}(?:vẫn |còn )?(?:chưa(?= )|(?:không|chẳng|chả|mãi|cứ)(?= [^ ])(?! (?:tự )?(?:gửi|nộp|báo cáo)(?= )))|(?:vì|tại|do) (?:sao|đâu|răng|gì)|sao (?:lại|mà|vẫn|chưa|không|bị|còn|chậm|hoài|thấp|ít|kém|tụt|giảm|lâu)|sao ${some}(?:hoài|mãi|thế|vậy|chậm|chưa)(?= )|nguyên nhân|lý do|lí do|vướng(?: mắc)?|khó khăn|khúc mắc|tồn tại|trục trặc|mắc (?:ở|chỗ|gì|cái)|kẹt|tắc|trở ngại|làm sao mà`,
    `(?<=^ )(?:(?:the|ma|ua|o) )?sao(?= $)|(?<=^ )sao ${many}(?:van |con )?(?:chua(?= )|(?:khong|chang|cha|mai|cu)(?= [^ ])(?! (?:tu )?(?:gui|nop|bao cao)(?= )))|(?:vi|tai) (?:sao|dau|rang|gi)|sao (?:lai|ma|van|chua|khong|bi|con|cham|hoai)|sao ${some}(?:hoai|mai|the|vay|cham|chua)(?= )|nguyen nhan|ly do|li do|(?:ket|tac|mac|nghen)(?: lai)?(?: o| tai| vao)* (?:cho nao|dau(?= $)|khau nao|cai gi|diem nao|buoc nao)|vuong(?: mac)?|kho khan|khuc mac|trac truc|tro ngai`,
  ),
  row(
    'proposal',
    'report',
    'kiến nghị|đề xuất|đề nghị|xin (?:gì|hỗ trợ|cái gì|bao nhiêu|mấy|tiền|kinh phí)|cần (?:hỗ trợ|giúp) gì',
  ),
  // «lãnh đạo duyệt chưa», «đã được đồng ý chưa»: of what a unit asked for.
  row(
    'decision',
    'report',
    '(?:duyệt|phê duyệt|chấp thuận|đồng ý|chấp nhận|thông qua|gật đầu|giải quyết|cho phép)(?: cho| chi| rồi| luôn| hết)*(?: [^ @]+){0,3} (?:chưa|không|hay chưa|hay không)(?= |$)|(?:có )?được (?:duyệt|phê duyệt|chấp thuận|đồng ý|chấp nhận|cấp|cho|bố trí|rót|chuyển)(?: (?:tiền|kinh phí|cho|về|rồi))* (?:chưa|không)(?= |$)|(?:có|được|đã có|cấp|rót|bố trí|nhận được) (?:tiền|kinh phí|vốn)(?: rồi| về)? chưa(?= |$)|(?:có |đã )?(?:ai|lãnh đạo|sếp|cấp trên|sở|văn phòng|được)(?: [^ @]+){0,2} (?:trả lời|phản hồi|hồi âm|xử lý|xem xét|cho ý kiến|có ý kiến|để ý|lo)(?: lại| gì| tới| rồi)*(?: [^ @]+)? (?:chưa|không)(?= |$)|(?:có|nhận|thấy)(?: được)? (?:phản hồi|hồi âm|trả lời|ý kiến|chỉ đạo)(?: gì| nào| lại| của [^ @]+(?: [^ @]+)?)* chưa(?= |$)',
  ),
  row(
    'reached',
    'report',
    `(?:đã |có )?(?:đạt|đủ|kịp|vượt)(?: chỉ tiêu| mục tiêu| yêu cầu| kế hoạch| mức giao| mức được giao| 100)? ?(?:không|chưa|rồi)(?= )|đạt (?:chỉ tiêu|mục tiêu)|chưa (?:được|đạt|đủ) (?:\\d+|chỉ tiêu)`,
  ),
  row(
    'done',
    'report',
    `được(?: rồi)? chưa(?= $)|(?:xong|hoàn thành|làm|tổ chức|họp|diễn ra|triển khai|thực hiện|ban hành|phát hành|đăng|ký|bắt đầu|sửa|thay|nhận|duyệt|trả|có)(?: được| xong| lại)?(?: gì)? ?${some}(?:chưa|rồi chưa)(?= )|${whoHasNot}(?= )`,
  ),
  row('when', 'report', '(?:ngày nào|hôm nào|khi nào|lúc nào|bao giờ|ngày mấy|hôm mô|khi mô|bữa nào|bữa mô)'),
  row('figure', 'report', `bao nhiêu|mấy|tỷ lệ|tỉ lệ|số liệu|phần trăm|con số|số lượng`),
  row('result', 'report', `kết quả|báo cáo (?:gì|sao|thế nào|ra sao)|ghi (?:gì|sao|thế nào)|nói (?:gì|sao)`),
  row(
    'progress',
    'report',
    `(?:đến|tới) (?:đâu|mô)|thế nào|ra sao|sao rồi|tiến độ|tiến triển|tình hình|như thế nào|ổn (?:không|chưa)|chưa(?= $)|rồi(?= $)|(?<!^ )sao(?= $)|được (?:những )?gì|đang (?:ở đâu|làm gì)`,
  ),
];

/** Words by which a product or the paper that gave a task is asked for: they name no task. */
const asking: ReadonlySet<string> = new Set(
  'san pham nop dau ra van ban giao so voi du toan ke hoach muc duoc nghi quyet chi thi dinh cong ket luan chuong trinh'.split(
    ' ',
  ),
);

/**
 * Whether a word is part of what asks for a product or a paper: «việc nào phải *nộp sản phẩm*» names no task that hands in
 * something for a product.
 * @returns by the place of a word in its question
 */
export const asksByWord = memo(
  (sentence: Sentence) => [sentence],
  (sentence): ((place: number) => boolean) => {
    const places = new Set(
      rows
        .filter(({ aspect }) => aspect === 'product' || aspect === 'source' || aspect === 'remaining')
        .flatMap(({ words }) => {
          const match = matchIn(words, sentence);
          if (!match) return [];
          return [...sentence.wordAt].flatMap(([at, { folded }]) =>
            at >= match.index && at < match.index + match[0].length && asking.has(folded)
              ? [sentence.placeOf.get(at)!]
              : [],
          );
        }),
    );
    return (place) => places.has(place);
  },
);

const verbatim = pattern(
  '(?:kế hoạch|văn bản)(?: [^ @]+){0,3} ghi nguyên văn|ghi nguyên văn|nguyên văn (?:là|thế nào|ra sao)',
);

/** Whether a plan gives any work a day of its own. */
const hasDays = memo(
  (plan: Plan) => [plan],
  (plan): boolean => plan.indices.some(({ tasks }) => tasks.some(({ due }) => due !== undefined)),
);

const change = rows.find(({ aspect }) => aspect === 'change')!.words;

/** «sản xuất sạch hơn mấy cụm»: words of a task that would else ask for more, where nothing else does. */
function isMoreInTask(sentence: Sentence, plan: Plan): boolean {
  const said = / ([^ @]+ (?:hơn|hon)) /u.exec(sentence.text)?.[1];
  if (said === undefined || !isWrittenInTasks(plan, said, sentence.marked)) return false;
  return !holds(change, { ...sentence, text: sentence.text.replace(` ${said} `, ' ') });
}

/** What a question asks of tasks, in the order of the table above: once, though several ways of answering ask for it. */
export const aspectsIn = memo((sentence: Sentence, plan: Plan) => [sentence, plan], askedIn);

function askedIn(sentence: Sentence, plan: Plan): readonly AspectAsked[] {
  const found = rows
    .filter(({ words, dated }) => (dated !== true || hasDays(plan)) && holds(words, sentence))
    .map(({ aspect, of }) => ({ aspect, of }));
  // «trong kế hoạch ghi nguyên văn thế nào»: the plan's words, and not how far it is.
  if (holds(verbatim, sentence)) return found.filter(({ of }) => of === 'plan');
  // «ai ở phòng Thương mại chuyển công tác»: a name of somebody, and not whose task it is.
  // «đề nghị ấy có ai trả lời chưa»: whether anybody did, and not whose task it is.
  const isOfPlan = found.some(({ aspect }) => aspect === 'measure');
  const kept =
    isOfPlan && isMoreInTask(sentence, plan) ? found.filter(({ aspect }) => aspect !== 'change') : found;
  const asksNoOwner = kept.some(({ aspect }) => aspect === 'name' || aspect === 'decision');
  return asksNoOwner ? kept.filter(({ aspect }) => aspect !== 'owner') : kept;
}
