import { fold } from '../text/fold.ts';

/** What must stand in a folded text, the words of a place or a mouth, and those by which the rules read them. */
type Row = readonly [needs: RegExp, words: RegExp, write: string];

const unit = '(?:phòng|đơn vị|trung tâm|bên|ban|văn phòng|thanh tra|phong|don vi|trung tam|ben|van phong)';
const self = '(?:em|tôi|tui|mình|anh|chị|toi|minh|chi)';
const between =
  '(?:(?:tôi|em|mình|chị|anh|tui|phòng|đơn vị|trung tâm|văn phòng|thanh tra|ban|bị|là|mà|bên|toi|minh|chi|phong|don vi|trung tam|van phong|bi|la|ma|ben) )*';
const end = '(?!\\p{L})';
const begin = '(?<!\\p{L})';
const words = (text: string): RegExp => new RegExp(text, 'giu');

const rows: readonly Row[] = [
  // «bữa ni», «hổm rày»: these days, and no time that narrows anything.
  [
    /(?:bua|hom|dao) (?:ni|ray|gio)/,
    words(
      `${begin}(?:mấy |may )?(?:bữa|hổm|dạo|hôm|bua|dao) (?:ni|rày|ray)${end}|${begin}(?:bữa|hổm|bua) (?:giờ|nay)${end}`,
    ),
    '',
  ],
  // «bữa mình báo hộ anh Bình»: the day on which that was.
  [
    /bua /,
    words(
      `${begin}(?:cái |hôm |cai |hom )?(?:bữa|bua)(?= (?:trước|đó|nọ|qua|hổm|truoc|do|no|${self}|${unit})${end})`,
    ),
    'hôm',
  ],
  // «từ đầu tới chừ»: so far; «còn thiếu chi nữa»: what.
  [
    /tu (?:dau|truoc|hoi|luc)/,
    words(
      `${begin}từ đầu (?:tới|đến) (?:chừ|giờ|nay)${end}|${begin}tu dau (?:toi|den) (?:chu|gio|nay)${end}|${begin}từ (?:hồi|lúc|khi) (?:dùng|có|xài) bot(?: (?:tới|đến) (?:giờ|nay|chừ))?${end}`,
    ),
    'từ đầu năm đến nay',
  ],
  [
    /(?:thieu|no|vuong|ghi|lam|can|phai|viet|neu|gap|bi) chi/,
    words(
      `(?<=${begin}(?:thiếu|nợ|vướng|ghi|làm|cần|phải|viết|nêu|gặp|bị) )chi(?= (?:nữa|mà|rứa|không|hè|vậy|thế|chưa|đây)${end}|\\s*[,.?!]|\\s*$)`,
    ),
    'gì',
  ],
  // «lịch sử nộp của văn phòng»: when each of its reports came.
  [
    /(?:lich su|nhat ky|cac lan|nhung lan|qua trinh|lai (?:chuyen|viec)) (?:nop|gui)/,
    words(
      `${begin}(?:(?:điểm|xem|coi|diem) (?:lại|lai) (?:chuyện|việc|chuyen|viec)|lịch sử|nhật ký|các lần|những lần|quá trình|lich su|nhat ky|cac lan|nhung lan|qua trinh) (?:nộp|gửi|nop|gui)(?: (?:báo cáo|bc|bao cao))?${end}`,
    ),
    'nộp báo cáo các tháng lúc nào',
  ],
  // «trễ mấy bận», «mấy phen»: how often.
  [
    /(?:may|bao nhieu) (?:ban|phen|luot)/,
    words(
      `(?<=${begin}(?:nộp|gửi|trễ|muộn|hạn|nop|gui|tre|muon|han)(?: \\p{L}+){0,3} (?:mấy|bao nhiêu|may|bao nhieu) )(?:bận|phen|lượt|ban|luot)${end}`,
    ),
    'lần',
  ],
  [
    /dung hen.*(?:nop|gui|tre)|(?:nop|gui|tre).*dung hen/,
    words(`(?<!trả )(?<!tra )${begin}(?:đúng hẹn|dung hen)${end}`),
    'đúng hạn',
  ],
  // «có tháng nào bỏ trống», «tháng nào phòng tôi quên gửi»: in which there is no report.
  [
    /(?:thang|ky) (?:nao|mo) .*(?:bo|de|quen)/,
    words(
      `(?<=${begin}(?:tháng|kỳ|thang|ky) (?:nào|mô|nao|mo) ${between})(?:bỏ trống|bỏ lỡ|bỏ sót|để trống|để trắng|quên (?:gửi|nộp|báo cáo|báo)|quên|bo trong|bo lo|bo sot|de trong|quen (?:gui|nop|bao cao|bao))${end}`,
    ),
    'chưa nộp báo cáo',
  ],
  // «chị quên bẵng tháng 9»: its report was not sent.
  [
    /quen (?:bang|khuay|beng|mat|tiet|phut)? ?(?:thang|ky|t ?\d)/,
    words(
      `${begin}(?:quên|quen) (?:bẵng|khuấy|béng|mất|tiệt|phứt|bang|khuay|beng|mat) (?:luôn )?(?=(?:báo cáo )?(?:tháng|kỳ|thang|ky|t ?\\d))`,
    ),
    'chưa nộp báo cáo ',
  ],
  // «chị nợ tháng 7 đúng không», «phải điền mấy dòng»: what is owed.
  [
    /no (?:thang|ky|t ?\d)/,
    words(`${begin}(?:còn |đang |vẫn )?nợ (?=(?:tháng|kỳ|t) ?\\d)`),
    'còn nợ báo cáo ',
  ],
  [
    // Behind what is owed it is told with that, of which it asks how many there are.
    /^(?!.*(?:^| )no (?:bc|bao cao)(?= |$)).*(?:dien|khai|go|nhap|lam) may (?:dong|o|cau|muc)/,
    words(
      `${begin}(?:còn |con )?(?:phải |cần |phai |can )?(?:điền|khai|gõ|nhập|dien|go|nhap) (?:mấy|bao nhiêu|may|bao nhieu) (?:dòng|ô|câu|mục|dong|cau|muc)(?: nữa)?${end}`,
    ),
    'còn nợ mấy nhiệm vụ',
  ],
  // «ai gõ báo cáo giùm thanh tra»: who entered it.
  [/go (?:bao cao|bc)/, words(`${begin}gõ (?=(?:báo cáo|bc)${end})`), 'nhập '],
  // «bị văn phòng bắt bẻ câu gì»: given back, and why.
  [
    /bi .*(?:bat be|van veo|hoanh hoe|hach hoe|bat loi|bat lam lai|tra nguoc|doi lai)/,
    words(
      `(?<=${begin}bị (?:\\p{L}+ ){0,4})(?:bắt bẻ|vặn vẹo|hoạnh họe|hạch họe|bắt lỗi|bắt làm lại|trả ngược|dội lại) (?:câu gì|cái gì|chỗ nào|điều gì|vì gì|gì)${end}`,
    ),
    'trả lại vì sao',
  ],
  // «gửi hôm mấy, có trễ không»: of the report that is spoken of.
  [
    /(?:nop|gui).*, ?(?:co|bi|da)(?: bi)? (?:tre|muon)/,
    words(
      `(?<=${begin}(?:nộp|gửi|nop|gui)${end}[^.?!\\n]{0,50},\\s*)(?:có |bị |có bị |co |bi )(?:trễ|muộn|tre|muon)(?: hạn| han)? (?:không|khong|ko|k)${end}`,
    ),
    'nộp có trễ không',
  ],
];

/**
 * What is said of one's own reports by the mouth of each region, in the words by which the rules read it: «trễ mấy bận», «lịch sử
 * nộp», «quên bẵng tháng 9». Nothing else is changed.
 */
export function reportsPlainly(text: string): string {
  const folded = fold(text);
  const isPlain = folded === text.toLowerCase();
  let written = text;
  for (const [needs, said, write] of rows)
    if (needs.test(folded)) written = written.replace(said, isPlain ? fold(write) : write);
  return written === text ? text : written.replace(/ {2,}/gu, ' ').trim();
}
