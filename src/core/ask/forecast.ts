import type { Index, Plan } from '../plan/plan.ts';
import type { Answer } from './answer.ts';
import { holds, pattern, type Sentence } from './sentence.ts';

const result =
  '(?:hạng|thứ|xếp|đứng|top|tốp|điểm|đạt|lên|vượt|cải thiện|tụt|rớt|giữ|lọt|dẫn đầu|về đích|hoàn thành|kịp)';

/** What somebody says who wants to hear how it will end. */
const forecast = pattern(
  `(?:dự đoán|dự báo|tiên đoán|tiên lượng|đoán (?:xem|thử|giúp|coi))(?! (?:thời tiết|nhu cầu|thị trường))|(?:theo (?:em|bạn|bot|mày)|(?<!tài )(?<!số )(?<!dữ )(?<!nguyên )liệu|(?:em|bạn|bot) (?:nghĩ|thấy|đoán)|khả năng|dự kiến|ước|có cửa|có cơ hội|có hy vọng|có hi vọng)(?: [^ ]+){0,8} ${result}|cuối năm(?: nay)?(?: (?:sở|mình|ta|tôi|em|đơn vị|thì|sẽ|có|ddci|@i\\d+)){0,4} (?:xếp|đứng|lên|được|hạng|thứ|đạt)(?: (?:hạng|thứ|thứ hạng|vị trí|được|lên|điểm|số)){0,2} (?:mấy|bao nhiêu)`,
  // «so lieu», «tai lieu» are no «liệu».
  `(?:du doan|du bao|tien doan|doan (?:xem|thu|giup))|(?:theo (?:em|ban|bot)|(?:em|ban|bot) (?:nghi|doan)|kha nang|du kien|co cua|co co hoi)(?: [^ ]+){0,8} (?:hang|thu|xep|dung|top|diem|dat|len|vuot|tut|rot|lot)|cuoi nam(?: nay)?(?: (?:so|minh|ta|toi|em|thi|se|co|ddci)){0,4} (?:xep|dung|len|duoc|hang|thu|dat)(?: (?:hang|thu|vi tri|duoc|len|diem)){0,2} (?:may|bao nhieu)`,
);

/** «hiện mình đang đứng thứ mấy toàn tỉnh»: the place of the whole, which is known once the year is over. */
const placeNow = pattern(
  '(?:hiện tại|hiện nay|hiện|bây giờ|giờ|lúc này|đang|năm nay)(?: [^ @]+){0,4} (?:đứng|xếp|ở|hạng|thứ)(?: (?:hạng|thứ|vị trí|thứ hạng|là))* (?:mấy|bao nhiêu|nào)(?: [^@]*)? (?:toàn tỉnh|trong tỉnh|cả tỉnh|của tỉnh|các sở|chung)',
);

/** «tỉnh công bố điểm chưa», «kết quả chấm điểm DDCI 2025 được bao nhiêu»: what the province has yet to tell of this year. */
const published = pattern(
  '(?:công bố|chấm|kết quả)(?: [^@]*)? (?:điểm|ddci|kết quả|xếp hạng)(?: [^@]*)? (?:chưa|bao nhiêu|mấy|ra sao|thế nào)|chấm(?: [^ @]+){0,3} (?:mấy|bao nhiêu) điểm|điểm ddci(?: [^@]*)? (?:bao nhiêu|mấy|có chưa|có rồi chưa|ra chưa|đã có)|(?:điểm|kết quả|xếp hạng|ddci)(?: [^ @]+){0,8} (?:công bố|chấm)(?: xong)? (?:chưa|rồi chưa)|ddci(?: [^ @]+){0,4} chấm(?: [^ @]+){0,2} (?:bao nhiêu|mấy) điểm|(?:bao giờ|khi nào|lúc nào)(?: [^ @]+){0,4} (?:công bố|có|ra) (?:[^ @]+ ){0,3}(?:điểm|kết quả|xếp hạng)(?: [^ @]+){0,3} ddci|(?:công bố|chấm)(?: [^ @]+){0,3} (?:điểm|kết quả)(?: [^ @]+){0,3} (?:bao giờ|khi nào|lúc nào)|ddci(?: [^ @]+){0,6} (?:được|chấm|đạt)(?: [^ @]+){0,2} (?:bao nhiêu|mấy) điểm',
);
const place = pattern(
  '(?:đang |hiện |giờ )*(?:đứng|xếp|ở|được|đạt|hạng|thứ|thứ hạng|top)(?: (?:hạng|thứ|vị trí|thứ hạng))* (?:mấy|bao nhiêu)|(?:ra|có) kết quả(?: [^ @]+){0,3} chưa',
);
/** «năm nay sở mình xếp hạng bao nhiêu rồi»: the place of the agency in this year. */
const ourPlace = pattern(
  '(?:năm nay|hiện nay|hiện tại|hiện|giờ|bây giờ)(?: thì)? (?:sở|cơ quan|đơn vị) (?:mình|ta|nhà)(?: (?:đang|được|đã|đứng|xếp|ở))+(?: (?:hạng|thứ|vị trí|thứ hạng|top|là|được))* (?:mấy|bao nhiêu)',
);
const ofProvince =
  / (?:công bố|ddci|cong bo|tỉnh (?:đã )?chấm|tinh (?:da )?cham|(?:tỉnh|được|bị|duoc|bi) (?:chấm|cham)|chấm điểm|cham diem) /u;

/** «tỉnh chấm DDCI chưa» */
const isOfScoring =
  / (?:tỉnh|tinh) (?:[^ ]+ ){0,2}(?:chấm|công bố|cham|cong bo) (?:[^ ]+ ){0,3}(?:ddci|điểm|kết quả|diem|ket qua) /u;

const isOfScorer = / (?:tỉnh|tinh) (?:[^ ]+ ){0,2}(?:chấm|cho|đánh giá|cham|danh gia) /u;

function resultAsked(plan: Plan, sentence: Sentence): boolean {
  const years = (sentence.text.match(/ 20\d\d(?= )/gu) ?? []).map(Number);
  const isOfYear =
    years.length > 0
      ? years.every((year) => year === plan.year)
      : / (?:năm nay|nam nay|chưa|chua|bao giờ|bao gio|khi nào|khi nao|(?:tháng|năm|thang|nam) (?:đầu năm|qua|nay|dau nam)) /u.test(
          sentence.text,
        );
  return (
    isOfYear &&
    ((sentence.named.length === 0 && ofProvince.test(sentence.text) && holds(published, sentence)) ||
      // «tỉnh chấm DDCI 2025 chưa, chi phí tuân thủ được mấy điểm»: of an index as well.
      (isOfScoring.test(sentence.text) && / (?:chưa|chua) /u.test(sentence.text)) ||
      // «năm nay chi phí tuân thủ được tỉnh chấm mấy điểm»
      (isOfScorer.test(sentence.text) &&
        / (?:mấy|bao nhiêu|may|bao nhieu) (?:điểm|diem) | (?:điểm|diem) (?:[^ ]+ ){0,12}(?:mấy|bao nhiêu|may|bao nhieu) /u.test(
          sentence.text,
        )) ||
      // «DDCI 2025 sở mình đang đứng thứ mấy»
      (sentence.named.length === 0 &&
        / ddci 20\d\d /u.test(sentence.text) &&
        !aimed.test(sentence.text) &&
        holds(place, sentence)) ||
      (sentence.named.length === 0 && !aimed.test(sentence.text) && holds(ourPlace, sentence)))
  );
}

const aimed =
  / (?:phấn đấu|mục tiêu|đặt|nhằm|phải|chỉ tiêu|kế hoạch|yêu cầu|phan dau|muc tieu|phai|chi tieu|ke hoach|yeu cau) /u;

/** «theo em cuối năm mình xếp thứ mấy»: a result that nobody has yet, of the department or of an index. */
export function forecastAsked(plan: Plan, sentence: Sentence): Answer | null {
  const aims = / (?:phấn đấu|mục tiêu|đặt|nhằm|phan dau|muc tieu) /u.test(sentence.text);
  const isNow = !aims && sentence.named.every(({ type }) => type !== 'index') && holds(placeNow, sentence);
  if (!isNow && !resultAsked(plan, sentence) && !holds(forecast, sentence)) return null;
  const [named] = sentence.named.flatMap((one) => (one.type === 'index' ? one.codes : []));
  const index = plan.indices.find(({ code }) => code === named);
  return { type: 'refused', refusal: { type: 'forecast', ...(index ? { index } : {}) } };
}

const ofResults = / (?:kết quả|điểm|hạng|xếp hạng|ket qua|diem|hang|xep hang) /u;

/**
 * «kết quả năm 2023», «tỉnh chấm bao nhiêu điểm», where the results of the plan's own year are known: of which indices; null
 * for any other question.
 */
export function resultsAsked(plan: Plan, sentence: Sentence): readonly Index[] | null {
  const ofYear = sentence.text.includes(` ${plan.year} `) && ofResults.test(sentence.text);
  const isPlain = sentence.named.every(({ type }) => type === 'index') && !aimed.test(sentence.text);
  if (!(ofYear && isPlain) && !resultAsked(plan, sentence)) return null;
  const codes = new Set(sentence.named.flatMap((one) => (one.type === 'index' ? one.codes : [])));
  return codes.size === 0 ? plan.indices : plan.indices.filter(({ code }) => codes.has(code));
}
