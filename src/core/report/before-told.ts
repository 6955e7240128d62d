import { eitherWay } from '../text/either-way.ts';
import { fold } from '../text/fold.ts';

/** Who speaks, of what and when, before what is told: «dạ việc này bên em», «tháng này phòng em thì»; with their diacritics. */
const words = [
  '(?:dạ|vâng|à|ừ|ok|oke|ơi|thôi|xin lỗi|nhưng)',
  '(?:bọn em|chúng em|tụi em|bên em|bên mình|phòng em|phòng mình|phòng|đơn vị em|đơn vị|trung tâm em|trung tâm|văn phòng em|văn phòng|anh ơi|chị ơi|em ơi|sếp ơi|em|tôi|mình|tui)',
  '(?:báo cáo|bc|về|(?:việc|nhiệm vụ|nv|cái|mục|phần|nội dung|câu|vụ)(?: (?:này|đó|trên|đầu tiên))+)',
  '(?:tháng này|tháng vừa rồi|trong tháng|kỳ này|hiện tại|hiện nay|hiện|đến nay|tính đến nay)',
  '(?:nó|thì|là|cứ|ghi|coi như|nhìn chung)',
].join('|');

/** Patterns of folded words apart by one blank begin with it. */
export const beforeFolded = `(?:(?:${fold(words)})[ ,]+)*`;

/** Patterns of a text as it was typed, with its diacritics or without, begin with it. */
export const beforeTyped = `(?:(?:${eitherWay(words)})[\\s,]+)*`;
