import { foldedWords } from '../../text/fold.ts';
import { fitsMarks } from '../../text/marks-typed.ts';

/** What the bot is told to do, or leaders have done: «khóa tháng 5», «nhắc báo chí», «việc 3 giao văn phòng», «trả lại cả việc 3». */
const isOrder =
  /^(?:(?:da|em|anh|chi|bot|nho|giup|thoi|va|roi) )*(?:nhac|khoa|mo khoa|mo lai|tra lai|xac nhan|duyet|chuyen viec|giao viec|viec \d+|yeu cau (?:phong|trung tam|thanh tra|van phong|cac don vi|don vi|ban|chi cuc))(?![a-z])/;
const asOrdered = 'nhắc khóa mở lại trả xác nhận duyệt chuyển giao việc yêu cầu';

/** Whether words that are awaited as a reason or an answer are such an order. */
export const soundsLikeOrder = (words: string): boolean =>
  fitsMarks(asOrdered, words) && isOrder.test(foldedWords(words));
