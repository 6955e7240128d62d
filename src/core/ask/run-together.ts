import { fold, isUnmarked } from '../text/fold.ts';

/** Who wants to know it, before what that is: «chị Quyên cần biết …», «sáng nay sếp Tâm nhờ em hỏi …». */
const asker =
  /^((?:(?:dạ|thưa|em ơi|bot ơi|sáng|trưa|chiều|tối|nay|hôm|qua|nãy|hồi|lúc|vừa|da|thua|sang|trua|chieu|toi|hom|nay|hoi|luc|vua|rồi|roi)[ ,]+)*)(?:anh|chị|sếp|ông|bà|cô|chú|bác|đồng chí|đ\/c|chi|sep|ong|ba|co|chu|bac|dong chi) (?!(?:anh|chị|em|chi|cho|xin|muốn|cần|đang|muon|can|dang|ơi|oi|hỏi|hoi)(?!\p{L}))(?:\p{L}+ ){1,2}(?:(?:đang|mới|vừa|có|lại|cứ|nhờ|bảo|kêu|gọi|sai|dang|moi|vua|co|lai|cu|nho|bao|keu|goi)(?: (?:em|tôi|mình|tui|toi|minh))? )*(?:hỏi|cần biết|muốn biết|cần nắm|muốn hỏi|hoi|can biet|muon biet|can nam|muon hoi)(?: (?:em|tôi|mình|là|toi|minh|la))?[ ,:]+(?=\S+ \S+ \S+)/iu;
const goesOn = /^(?:gi|chi|sao|ai|nao|chua|khong|ve|may lan|the|den|toi dau|lai|thi|ma|roi)(?: |$)/u;

/** A message without who wants to know it, where what is asked follows at once: it is not theirs alone. */
function withoutAsker(text: string): string {
  const found = asker.exec(text);
  if (!found) return text;
  const rest = text.slice(found[0].length);
  return goesOn.test(fold(rest)) ? text : rest;
}

/** «check giúp chị …»: only that it is to be looked up. */
const lookUp =
  /^(?:(?:em|e|bot|ad|dạ|nhờ|da|nho)[ ,]+)*(?:check|chek|ktra|dò)(?: (?:giúp|giùm|dùm|hộ|giup|gium|dum|ho))(?: (?:chị|anh|em|tôi|mình|sếp|chi|toi|minh|sep|a|c))?[ ,]+(?=\S+ \S+ \S+)/iu;
/** «giải quyết hồ sơ đúng hạn kém nhất»: of a share it is the lowest. */
const worst =
  /(?<=(?<!\p{L})(?:đúng|trước|dung|truoc) (?:hạn|hẹn|han|hen)(?: \p{L}+){0,2}) (?:kém|tệ|bét|te|kem|bet) (?:nhất|nhat)(?!\p{L})/giu;

/** Reports that were sent in time are counted, and are no share of anything. */
const ofReports = /(?:bao cao|nop|gui|bc)(?![a-z])/u;

/** Where a question ends: «… sao rồi», «… nộp chưa». */
const ended =
  '(?:(?<!(?:làm|lam|để|de|như|nhu) )(?:thế nào|ra sao|the nao)(?: (?:rồi|roi))?|(?<!(?:làm|lam) )sao (?:rồi|roi)|(?:đến|tới|den|toi) (?:đâu|dau) (?:rồi|roi)|(?:nộp|gửi|báo cáo|xong|nop|gui|bao cao) (?:chưa|chua))';
const next =
  '(?:(?:còn|có|đã|trong đó|con|co|da|trong do) (?:\\p{L}+ ){0,6}?)?(?:ai|gì|nào|mấy|bao nhiêu|gi|nao|may|bao nhieu|không|chưa|khong|chua)(?!\\p{L})';
const joined = new RegExp(
  `(?<=(?<!\\p{L})${ended}) (?=(?:còn|có|đã|con|co|da|phòng nào|đơn vị nào|việc nào|ai|cái nào|phong nao|don vi nao|viec nao|cai nao|vì sao|vi sao)(?!\\p{L})(?: \\p{L}+){0,6}? ?(?:${next}|chậm|nộp|gửi|cham|nop|gui))`,
  'giu',
);

/** «hai tháng liền 4 và 5»: by their names. */
const inARow =
  /(?:hai|2) (?:tháng|thang) (?:liền|lien)(?: (?:là|la))? (\d{1,2}) (?:và|với|rồi|va|voi|roi) (\d{1,2})(?!\d)/giu;

/** Questions that are run together, set apart («toàn sở sao rồi còn ai chưa nộp»), without who wants to know them. */
export const setApart = (text: string): string =>
  withoutAsker(text.normalize('NFC').replace(lookUp, ''))
    .replace(worst, (said, at: number, all: string) =>
      ofReports.test(fold(all.slice(0, at))) ? said : isUnmarked(said) ? ' thap nhat' : ' thấp nhất',
    )
    .replace(joined, ', ')
    .replace(inARow, 'cả tháng $1 và tháng $2');
