import { fold, foldedWords } from '../../text/fold.ts';
import { fitsMarks } from '../../text/marks-typed.ts';
import { firstClause, politely } from './order-words.ts';

/** What in the first clause of a message asks; a reason behind it may hold any word. «làm mấy việc» asks, «làm mấy việc này» bids. */
const counted =
  '(?= (?:giờ|ngày|lần|bận|hôm|tháng|năm|điểm|bậc|phần trăm|kỳ|đợt|gio|ngay|lan|ban|hom|thang|nam|diem|bac|ky|dot)| (?:việc|nhiệm vụ|mục|chỉ số|cái|đơn vị|phòng|người|văn bản|viec|nhiem vu|muc|chi so|cai|don vi|phong|nguoi|van ban|nv|cs)(?: (?:vậy|thế|rồi|ạ|hả|em|nhỉ|vay|the|roi|a|ha|nhi))*$)';

const asks = {
  marked: new RegExp(
    `(?<!\\p{L})(?:gì|nào|ai|đâu|sao|tnao|ntn|ntnao|mấy${counted}|nhiêu|bao giờ|khi nào|bao lâu|thế nào|hả|hay(?= (?:là|chỉ|không|chưa)))(?!\\p{L})|(?<!\\p{L})(?:không|ko|hông|hong|chưa)(?:\\s+(?:em|ạ|anh|chị|bot|nhỉ|vậy|thế|rồi))*\\s*\\??$`,
    'iu',
  ),
  plain: new RegExp(
    `(?<![a-z])(?:gi|nao|ai|dau(?! tu| moi| thau| tien)|sao|tnao|ntn|ntnao|may${counted}|nhieu|bao gio|khi nao|bao lau|the nao|hay(?= (?:la|chi|khong|chua)))(?![a-z])|(?<![a-z])(?:khong|ko|chua)(?:\\s+(?:em|a|anh|chi|bot|nhi|vay|the|roi))*\\s*\\??$`,
    'i',
  ),
};

/** «…, có phải xin gia hạn nữa không»: whether one must, whatever is told before it. */
const asksWhether =
  /(?<!\p{L})(?:có phải|có cần|cần phải|co phai|co can|can phai)(?!\p{L})[^.!]*(?<!\p{L})(?:không|khong|ko|hông|chưa|chua)(?:\s+(?:em|ạ|a|anh|chị|chi|bot|vậy|vay))*\s*\??$/iu;

/** Whether the first clause of a message asks something and bids nothing, or its end asks whether one must. */
export function asksRather(text: string): boolean {
  const typed = text.normalize('NFC');
  if (asksWhether.test(typed.trim())) return true;
  // «… tới hết tháng 9 được không»: with its day it is asked for; without one it is asked whether one may.
  const clause = firstClause(/\d|hết|cuối|het |cuoi/u.test(typed) ? typed.replace(politely, '') : typed);
  return (fold(clause) === clause.toLowerCase() ? asks.plain : asks.marked).test(clause);
}

const endsAsking =
  /(?<![a-z])(?:gi|dau|sao|the nao|kieu gi|cach nao|nao|ai|bao gio|khi nao|may gio|tnao|ntn)(?: (?:a|em|anh|chi|bot|nhi|vay|the|ha))*$/;

/** «muốn bot nhắc người khác thì bấm gì»: it ends with a question, whatever is said before it. */
export const asksAtEnd = (text: string): boolean =>
  endsAsking.test(foldedWords(text)) &&
  fitsMarks('gì đâu sao thế nào kiểu cách ai bao giờ khi mấy', lastWords(text));

const lastWords = (text: string): string => text.trim().split(/\s+/).slice(-3).join(' ');
