import { isUnmarked } from '../text/fold.ts';

const self =
  '(?:(?:phòng|đơn vị|bên|trung tâm|ban|phong|don vi|ben|trung tam) (?:chúng |chung |bọn |bon )?(?:tôi|em|mình|anh|chị|toi|minh|chi)|chúng tôi|chúng em|bọn em|chung toi|chung em|bon em|tôi|em|mình|toi|minh)';
const doing = '(?:nhập|nộp|gửi|báo cáo|báo|làm|nhap|nop|gui|bao cao|bao|lam)(?: (?:báo cáo|bc|bao cao))?';
const inPlace = '(?:thay|hộ|giùm|dùm|giúp|ho|gium|dum|giup)(?: cho)?';

const byOffice = new RegExp(
  `(?<!\\p{L})(?:văn phòng(?: sở)?|van phong(?: so)?|vp|vps)(?: (?:đã|có|phải|từng|da|co|phai|tung))* ${doing} ${inPlace} (${self})(?!\\p{L})`,
  'giu',
);

/** «văn phòng nhập hộ tôi hôm nào»: of the asker's own report, and of nobody else's; who entered it is told with it. */
const ofOwnReport = (text: string): string => text.replace(byOffice, '$1 nộp báo cáo');

const later = new RegExp(
  `(?<!\\p{L})(?:(?:mai|ngày mai|hôm nay|chiều nay|bây giờ|giờ|ngay mai|hom nay|chieu nay|bay gio|gio) )?(${self}) (?:(?:mới|vừa mới|moi|vua moi) )?(nộp|gửi|báo cáo|nop|gui|bao cao)(?: (?:bù|bổ sung|muộn|bu|muon))?( .{0,16}?)??(?: (?:thì|thi))?(?: (?:bị|tính|là|bi|tinh|la))* (?=(?:trễ|muộn|tre|muon) (?:mấy|bao nhiêu|may|bao nhieu))`,
  'giu',
);

/** «mai tôi mới gửi thì muộn mấy ngày»: how many days the asker's own report is late. */
const ofOwnDays = (text: string): string =>
  text.replace(
    later,
    (_, who: string, sends: string, of: string | undefined) => `${who} ${sends}${of ?? ''} `,
  );

const byUs =
  /(?<=(?:đơn vị|phòng|bên|đv|dv|don vi|phong|ben) (?:nào|nao))(?: (?:là|mà|la|ma))?(?: (?:bên|tụi|bọn|ben|tui|bon))? (?:mình|minh)(?: (?:phải|đã|có|từng|phai|da|co|tung))* (?:nhập|nộp|gửi|nhap|nop|gui)(?: (?:báo cáo|bc|bao cao))? (?:giúp|hộ|thay|giùm|dùm|giup|ho|gium|dum)(?!\p{L})/giu;

/** «phòng nào mình nhập giúp»: whoever has others' reports entered is the office. */
const ofOffice = (text: string): string =>
  text.replace(byUs, (said) => (isUnmarked(said) ? ' van phong nhap thay' : ' văn phòng nhập thay'));

/** What is asked of a report that somebody else sent for the asker, or that the asker has yet to send, in plain words. */
export const ofWhomItIs = (text: string): string => ofOwnDays(ofOwnReport(ofOffice(text)));
