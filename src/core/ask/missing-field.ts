import { memo } from '../../kit/memo.ts';
import type { Plan } from '../plan/plan.ts';
import { foldedWords } from '../text/fold.ts';
import { holds, type Pattern, pattern, type Sentence } from './sentence.ts';
import { isWrittenInTasks } from './task-text.ts';

interface Missing {
  words: Pattern;
  /** As it is named to whoever asks. */
  name: string;
  /** Two words by which the plan document may speak of it, folded: where it does, nothing is missing. */
  inDocument?: string;
  /** Reports may speak of it («thiếu kinh phí»): it is missing only where nothing that they say is meant. */
  spoken?: true;
}

const row = (
  name: string,
  words: string,
  more: Pick<Missing, 'spoken' | 'inDocument'> & { plain?: string } = {},
): Missing => ({
  words: pattern(words, more.plain),
  name,
  ...(more.spoken ? { spoken: true } : {}),
  ...(more.inDocument === undefined ? {} : { inDocument: more.inDocument }),
});

const howMuch = '(?:bao nhiêu|mấy|nhiêu)';

/** Which person, by no unit and by no act of theirs: «ai», «trưởng phòng nào». */
const whichPost =
  '(?:(?:phó )?(?:trưởng phòng|giám đốc|chủ tịch|trưởng đơn vị|cán bộ|chuyên viên|nhân viên|lãnh đạo|sếp|thủ trưởng|công chức|viên chức)|đồng chí|người) nào';
const whichPerson = `(?:ai|${whichPost})`;
/** Who, and nothing of what they do or lead: «ai là người …», and no «ai phụ trách chỉ số …». */
const whoeverIs = 'ai(?: (?:là|người|làm|việc))*';
/** What is said of a person, and of no work. */
const worth =
  'giỏi|lười|siêng|siêng năng|chăm|chăm chỉ|năng lực|có năng lực|năng nổ|nhiệt tình|được việc|trách nhiệm|có trách nhiệm|uy tín|có uy tín|xứng đáng|dở|ỷ lại|vô trách nhiệm|bất tài|thông minh|tâm huyết';

/** What people ask for and no plan of this kind, no report and no directory has a field for. */
const fields: readonly Missing[] = [
  // «lương được mấy hệ số» asks for no weight.
  row('lương, thưởng', `(?:lương|thưởng|phụ cấp|công tác phí|thù lao)(?: [^ ]+){0,5} ${howMuch}`, {
    plain:
      '(?:(?<!khoi )(?<!so )(?<!chat )luong|phu cap|cong tac phi|thu lao)(?: [^ ]+){0,3} (?:bao nhieu|may)',
  }),
  // A person's worth is in no report: work that is done is its unit's.
  row(
    'đánh giá từng người',
    `${whichPerson}(?: [^ @]+){0,2}? (?:${worth}) (?:nhất|hơn)|(?:${worth}) (?:nhất|hơn)(?: (?:sở|phòng|huyện|mình|là|thì|trong|cơ quan|cả|ở|toàn))* ${whichPerson}|${whichPost}(?: [^ @]+){0,3}? (?:${worth}|tốt|kém|tệ|yếu|chậm chạp|đáng khen|đáng chê) (?:nhất|hơn)|(?:xếp loại|đánh giá|nhận xét|chấm điểm|bình xét|phân loại)(?: giúp| hộ)? (?:cán bộ|công chức|viên chức|nhân viên|chuyên viên|từng người|năng lực|các trưởng phòng|trưởng phòng|lãnh đạo|@p\\d+)|${whoeverIs} (?:tốt|kém|tệ|yếu|tồi|dốt) nhất`,
    { plain: 'ai(?: (?:la|nguoi|lam|viec))* (?:tot|kem|te|yeu|dot) nhat' },
  ),
  // «trong so cac chi so» is no «trọng số».
  row('trọng số', 'trọng số|hệ số', { plain: 'trong so (?:la |cua )?(?:bao nhieu|may)|co trong so' }),
  // «năm ngoái sở nào đứng đầu tỉnh»: whoever else is measured is in no plan of one agency.
  row(
    'điểm, thứ hạng của sở, ngành, địa phương khác',
    '(?:sở|sở ngành|sở, ngành|ngành|huyện|tỉnh|địa phương|cơ quan) (?:nào|mô)(?: [^ @]+){0,4} (?:đứng (?:đầu|nhất|thứ|cuối|bét|chót|hạng)|dẫn đầu|về nhất|hạng nhất|hạng nhì|nhất tỉnh|nhất bảng|quán quân|đội sổ|cuối bảng|bét bảng|cao (?:điểm )?nhất|thấp (?:điểm )?nhất|tốt nhất|kém nhất)',
    {
      plain:
        '(?:so nganh|nganh|huyen|tinh|dia phuong|co quan) nao(?: [^ @]+){0,4} (?:dung (?:dau|nhat|thu|cuoi|bet|chot|hang)|dan dau|ve nhat|hang nhat|doi so|cuoi bang|bet bang|cao nhat|thap nhat|tot nhat|kem nhat)|(?<= )so nao(?: [^ @]+){0,4} (?:dung dau|dan dau|ve nhat|hang nhat|nhat tinh|doi so|dung cuoi)',
    },
  ),
  row('điểm cộng, điểm trừ', 'điểm cộng|điểm trừ|điểm thưởng|điểm phạt'),
  row('mức phí', '(?<!chi )(?<!kinh )(?:phí|lệ phí|mức phí|mức thu) (?:thẩm định|cấp phép|cấp|làm|đăng ký)', {
    plain: '(?<!chi )(?<!kinh )(?:le phi|muc phi|muc thu|phi) (?:tham dinh|cap phep|cap|dang ky)',
  }),
  row(
    'số điện thoại, địa chỉ',
    '(?:số|so) (?:điện thoại|di động|đt|dt|dđ|máy|zalo|tele|telegram|liên lạc|liên hệ|phone)|sđt|sdt|(?:xin|cho)(?: [^ ]+){0,3} (?:điện thoại|đt|email|mail|địa chỉ)|(?:email|mail|gmail|zalo|địa chỉ|điện thoại)(?: nhà| cơ quan)? (?:của )?(?:@p\\d+|anh|chị|ông|bà|đồng chí)|(?:email|gmail|mail)(?: của| bên)? (?:@u\\d+|phòng|văn phòng|trung tâm)',
    {
      plain:
        'so dien thoai|so dt|so zalo|sdt|(?:xin|cho)(?: [^ ]+){0,3} (?:dien thoai|dt|email|mail|dia chi)|(?:email|mail|gmail|zalo|dia chi|dien thoai) (?:cua )?(?:@p\\d+|anh|chi|ong|ba)',
    },
  ),
  row(
    'địa chỉ trang web',
    '(?:link|đường link|đường dẫn|địa chỉ) (?:[^ @]+ ){0,2}?(?:web|website|trang web|trang thông tin điện tử|cổng thông tin|fanpage|zalo)(?: [^ ]+){0,4} (?:là gì|ở đâu|nào)',
  ),
  row(
    'nội dung đơn thư, phản ánh của người dân',
    'nội dung (?:các |những |mấy |của |từng )*(?:đơn|đơn thư|phản ánh|tin phản ánh|tố cáo|khiếu nại|tin nhắn|cuộc gọi)|(?:ai|người nào|hộ nào)(?: (?:đã|là người|đứng đơn))* (?:tố cáo|khiếu nại|tố giác|đứng đơn|viết đơn|gửi đơn)',
  ),
  row('lịch họp', '(?:họp|giao ban)(?: [^ ]+){0,6} (?:mấy giờ|lúc nào|ở đâu|phòng nào)', {
    plain: '(?<!phoi )(?<!tong )(?:hop|giao ban)(?: [^ ]+){0,6} (?:may gio|luc nao|o dau|phong nao)',
  }),
  row(
    'việc khen thưởng, thi đua, kỷ luật',
    '(?:trừ|hạ|cắt|xét|xếp|tính|ảnh hưởng|bình xét)(?: [^ ]+){0,2} thi đua|khen thưởng|bằng khen|giấy khen|bị kỷ luật|(?:mức|bị) phạt (?:bao nhiêu|mấy|gì|thế nào)(?! tiền)',
    // A plan may say that it counts.
    { spoken: true, inDocument: 'thi dua' },
  ),
  row(
    'lý lịch',
    'sinh nhật|ngày sinh|sinh năm|quê quán|quê (?:ở|đâu|@p)|@p\\d+ (?:quê|người ở đâu|sinh (?:ngày|tháng))|bao nhiêu tuổi|mấy tuổi|tuổi gì|có vợ|có chồng|có gia đình|lập gia đình|(?:vợ|chồng|con trai|con gái|người yêu|gia đình|vợ con) (?:của )?(?:@p\\d+|anh|chị|ông|bà|sếp)|@p\\d+ (?:có )?(?:mấy|bao nhiêu) con|học vấn|bằng cấp',
  ),
  row(
    'ngày bổ nhiệm, thời gian giữ chức',
    '(?:làm|giữ|lên|nhận|về)(?: [^ ]+){0,3} (?:trưởng|phó|chánh|giám đốc|chức|phụ trách phòng)(?: [^ ]+){0,6} (?:từ (?:bao giờ|khi nào|năm nào|tháng nào|lúc nào|hôm nào)|được (?:mấy|bao nhiêu) (?:năm|tháng)|bao lâu rồi)|(?:bổ nhiệm|nhận chức|lên chức)(?: [^ ]+){0,4} (?:bao giờ|khi nào|năm nào|tháng nào|ngày nào|từ)|(?:là ai|tên gì|là @p\\d+) từ (?:bao giờ|khi nào|năm nào|tháng nào|lúc nào)',
  ),
  row(
    'kinh phí của kế hoạch',
    '(?:kinh phí|ngân sách|nguồn vốn|dự toán|tiền)(?: [^ ]+){0,8} (?:kế hoạch|ddci|cải thiện)|(?:kế hoạch|kh|ddci)(?: [^ ]+){0,6} (?:kinh phí|ngân sách|nguồn vốn|bao nhiêu tiền|mấy tiền)',
  ),
  row(
    'mức xử phạt',
    '(?:(?:thì|bị|là) )+(?:xử )?phạt(?: hành chính| tiền)* (?:bao nhiêu|mấy|thế nào|ra sao)(?: tiền| triệu)?|mức (?:xử )?phạt (?:là )?(?:bao nhiêu|mấy|thế nào)',
    { spoken: true },
  ),
  row(
    'hướng dẫn thủ tục, giấy tờ phải nộp',
    '(?:cần|phải có|phải nộp|gồm|chuẩn bị|thiếu)(?: những| các| mấy)* (?:giấy tờ|thủ tục|loại giấy)(?: gì| nào| chi)',
    { spoken: true },
  ),
  row('kinh phí', 'kinh phí|ngân sách|nguồn vốn|dự toán|bao nhiêu tiền|mấy tiền|mấy triệu|mấy tỷ', {
    spoken: true,
  }),
  row(
    'tên doanh nghiệp hay người',
    '(?:tên|danh tính) (?:là )?(?:gì|ai|chi)|tên (?:những |các |của |mấy )*(?:doanh nghiệp|cơ sở|công ty|hộ|cửa hàng|người|cán bộ|đơn vị vi phạm)|(?:doanh nghiệp|công ty|cơ sở|hộ|đại lý) (?:nào|mô)',
    { spoken: true },
  ),
  row('người soạn thảo', 'ai (?:là người )?(?:soạn|soạn thảo|chắp bút|viết|dự thảo)(?= |$)', {
    spoken: true,
  }),
];

/**
 * «giá khám bao nhiêu tiền», folded, whatever index has the word in its name; «công khai giá được mấy cơ sở» counts something else.
 */
const price =
  /(?<!(?:khai|yet|bo|bang|soat|sat|tra|dau|dinh|thu|so|danh|tri|chi so) )(?:^|(?<= ))gia (?:kham|chua|dich vu|thuoc|giuong|xet nghiem|xang|dien|dat|cat|da|thep|xi mang|nuoc|ve)(?: (?!duoc |xong |cong |niem |thang )[a-z0-9]+){0,9} (?:bao nhieu|bn|bao nhiu|may)(?: (?:tien|dong|nghin|ngan)(?: (?:mot|1) [a-z]+)?)?(?: (?:vay|the|roi|a|nhi|em|e|ah))*$/;

/** «tiêm dại giá bao nhiêu 1 mũi», «giá đất ở Nà Hin bao nhiêu một mét vuông»: so much for one of something. */
const priceOfOne =
  /(?<!(?:danh|tham|dinh|dau|bo|bang|khai|yet) )(?:^|(?<= ))gia (?:[a-z]+ ){0,8}?(?:bao nhieu|bn|nhieu|may)(?: (?:tien|dong|nghin|trieu))* (?:(?:1|mot|moi) )?(?:m2|met|m vuong|mui|kg|can|tan|khoi|lan kham|ca|phong|luot|1m2)(?: [a-z]+){0,8}$/;

/** Whether a price is asked for, which no plan of this kind and no report sets. */
export const asksPrice = (text: string): boolean => {
  const words = foldedWords(text);
  return price.test(words) || priceOfOne.test(words);
};

/** All that a plan says outside its tasks, folded, one blank around each word. */
const wordsOfDocument = memo(
  (plan: Plan) => [plan],
  ({ requirements, organisation, aims }): string =>
    ` ${[...requirements, ...organisation.words, ...aims].map(foldedWords).join(' ')} `,
);

const isInDocument = (plan: Plan, { inDocument }: Missing): boolean =>
  inDocument !== undefined && wordsOfDocument(plan).includes(` ${inDocument} `);

const inWhole =
  '(?:tổng điểm|điểm tổng|điểm tổng hợp|điểm chung|thứ hạng chung|hạng chung|xếp hạng chung|ddci)';
const formerYear = '(?:năm ngoái|năm trước|năm (?:20)?\\d\\d|20\\d\\d|năm kia)';
const result =
  '(?:(?:bao nhiêu|mấy) điểm|(?:hạng|thứ|xếp|đứng|top)(?: [^ @]+){0,2} (?:mấy|bao nhiêu)|là (?:bao nhiêu|mấy)|được (?:bao nhiêu|mấy))';
/** «tổng điểm DDCI của sở năm 2022 là bao nhiêu, xếp thứ mấy»: a plan holds the results of each index, and none of the whole. */
const wholeResult = pattern(
  `${inWhole}(?: [^@]+)? ${formerYear}(?: [^@]+)? ${result}|${formerYear}(?: [^@]+)? ${inWhole}(?: [^@]+)? ${result}|${inWhole}(?: [^@]+)? ${result}(?: [^@]+)? ${formerYear}|(?:điểm|hạng|thứ hạng) ddci(?: [^@]+)? ${formerYear}(?= $)|${inWhole}(?: [^ @]+){0,5} ${formerYear}(?= $)`,
);
const aimed = / (?:mục tiêu|chỉ tiêu|phấn đấu|đặt|muc tieu|chi tieu|phan dau|nhóm|nhom) /u;

/** «DDCI của Sở Xây dựng», «PII tỉnh Lào Cai», «tổng điểm 8 chỉ số»: of somebody else, or of something else. */
const ofOthers =
  / (?:sở|tỉnh|huyện|thành phố|tinh|huyen|thanh pho) (?!(?:mình|ta|nhà|năm|nào|là|được|đứng|xếp|có|thì|bên|thứ|hạng|không|minh|nha|nam|nao|la|duoc|dung|xep|co|thi|ben|thu|hang|khong|20\d\d) )[^ ]+| so (?!(?:minh|ta|nha|nam|la|duoc|dung|xep|voi|20\d\d) )[^ ]+| (?:của|cua) (?!(?:sở|huyện|tỉnh|mình|cơ quan|đơn vị|cả|năm|ta|toàn|so|huyen|tinh|minh|co quan|don vi|ca|nam|toan) )[^ ]+| (?:chỉ số|chi so|họ|ho) | bên (?!(?:mình|ta|sở) )/u;

/** Whether the result of the whole in a year before the plan's is asked for. */
const asksWholeResult = ({ year }: Plan, sentence: Sentence): boolean =>
  holds(wholeResult, sentence) &&
  !sentence.text.includes(` ${year} `) &&
  !aimed.test(sentence.text) &&
  !ofOthers.test(sentence.text) &&
  sentence.named.every(({ type }) => type !== 'index');

/**
 * What is asked for that has no field, by name, and whether reports may yet speak of it; null where nothing of the kind is, or where tasks of the plan use the words.
 * @param spoken also what reports may speak of: for a question in which nothing that they say was found
 */
export function missingField(
  plan: Plan,
  sentence: Sentence,
  spoken = false,
): { field: string; ofPlan?: true } | null {
  if (asksWholeResult(plan, sentence)) return { field: 'điểm, thứ hạng chung (chỉ có của từng chỉ số)' };
  const found = fields.find(
    ({ words, spoken: isSpoken = false }) => (spoken || !isSpoken) && holds(words, sentence),
  );
  if (!found) return null;
  const expression = sentence.marked ? found.words.marked : found.words.plain;
  expression.lastIndex = 0;
  const [said] = expression.exec(sentence.text)!;
  if (isWrittenInTasks(plan, said.trim(), sentence.marked) || isInDocument(plan, found)) return null;
  return { field: found.name, ...(found.spoken ? { ofPlan: true as const } : {}) };
}
