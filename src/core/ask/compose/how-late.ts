import type { Asked } from '../answer.ts';
import { howAsked } from '../how-asked.ts';
import { holds, pattern } from '../sentence.ts';
import { answerHow } from './how-told.ts';
import { has, isHeadOf, type Parts, unitsOf } from './parts.ts';
import { answerDebt } from './still-owed.ts';

/** «hồ sơ bị trễ thì kế hoạch bắt làm gì»: files and letters that are late, of which the plan speaks, and no report. */
export const ofFiles = pattern(
  '(?:hồ sơ|thủ tục|phản ánh|đơn thư|giấy phép|công văn|văn bản)(?: [^ @]+){0,6} (?:trễ|muộn|chậm|quá hạn|trễ hạn)|(?:trễ|muộn|chậm|quá hạn)(?: [^ @]+){0,3} (?:hồ sơ|thủ tục|đơn thư|giấy phép)|(?:kế hoạch|kh) (?:bắt|quy định|yêu cầu|đòi|ghi|nói)',
);

/** «tháng 5 chưa gửi thì còn kịp không» */
const stillInTime = pattern(
  '(?<=^ )(?:(?:giờ|bây giờ|thì|có|mà) )*còn kịp(?: nộp| gửi| báo cáo)?(?: nữa)?(?: không| chứ| hả)(?= |$)|(?:giờ|bây giờ|hôm nay|lúc này)(?: (?:em|tôi|mình|bên|phòng|mới|mà))* (?:nộp|gửi|báo cáo|báo)(?: [^ @]+){0,3} (?:còn|có) (?:kịp|được)(?: nữa)?(?: không| chứ| hả)(?= |$)|còn (?:nộp|gửi|báo cáo)(?: bù| báo cáo)?(?: được| kịp)(?: nữa)?(?: không| chứ| hả)(?= |$)|chưa(?: kịp)? (?:nộp|gửi|báo cáo)(?: [^ @]+){0,4} (?:còn|có)(?: được)? (?:kịp|được|nhận)(?: nữa)?(?: không| chứ| hả)?(?= $)',
);

/** «giờ mới nộp thì có được nữa không», «nộp bù thì làm sao»: what is late may still be sent. */
const late = pattern(
  '(?:muộn|trễ|bù|quá giờ|trễ giờ|quá hạn|hết hạn|mới (?:nộp|gửi|báo cáo)|giờ (?:nộp|gửi|mới)|(?:nộp|gửi)(?: báo cáo)? (?:bây giờ|giờ|lúc này|hôm nay))',
  // «gui roi muon sua lai» wants to.
  '(?:muon(?! de| cho| nho| giao| sua| doi| chinh| rut| gui| nop| bo sung| vao| xem| hoi| biet| lay)|tre|bu|qua gio|tre gio|qua han|het han|moi (?:nop|gui|bao cao)|gio (?:nop|gui|moi)|(?:nop|gui)(?: bao cao)? (?:bay gio|luc nay|hom nay))',
);
export const mayStill = pattern(
  '(?:có được|được (?:không|nữa|chứ)|còn được|(?:còn|có) nhận|thì sao|làm sao|ở đâu|có sao|bị sao|sao không|kiểu gì|thế nào|nữa (?:không|hay)|bấm (?:vào )?(?:đâu|gì|nút nào)|vào đâu|bị chặn)',
);
const sends = pattern('(?:nộp|gửi|báo cáo)');
/** «còn ai gửi muộn nữa không», «phòng nào nộp trễ nữa không»: who was late, and not what becomes of it. */
export const whoIsLate = pattern(
  '(?:(?<!cho |với |báo |xin |gửi |của )ai|(?:đơn vị|phòng|bên|nơi|chỗ|người|anh nào|chị) nào)(?: [^ @]+){0,2} (?:nộp|gửi|báo cáo|trễ|muộn)',
);

/** «lỡ hạn tháng 7 rồi giờ còn nộp được không», «trễ hạn rồi, gửi còn kịp không»: the deadline is past, and it is asked whether it may be sent. */
const missedIt = pattern(
  '(?:lỡ|quá|hết|qua|trễ|quên)(?: mất)?(?: hạn| giờ| chưa)(?: [^@]*)? (?:nộp|gửi|nhập|báo cáo)(?: bù| lên| vào| báo cáo| muộn)*(?: [^ @]+){0,3} (?:được|kịp|nữa|vào đâu|ở đâu|chỗ nào|kiểu gì)(?= $| (?:không|chứ|nữa|à|hả|bấm|em|giờ|hay|vào|ở))',
);

export const missesDeadline = (parts: Parts): boolean =>
  holds(stillInTime, parts.sentence) ||
  (holds(missedIt, parts.sentence) &&
    !isHeadOf(parts, 'unit') &&
    !isHeadOf(parts, 'task', true) &&
    !holds(ofFiles, parts.sentence) &&
    !namesOther(parts));

/** Whether a unit is named that is not the asker's own. */
const namesOther = (parts: Parts): boolean =>
  unitsOf(parts).some(({ id }) => id !== parts.context.speaker?.units[0]?.id);

/** «tháng 6 thì sao, có bị trễ hạn không»: whether it was, of a month that is named, and not what becomes of what is. */
const wasLate = pattern(
  '(?:có|đã)(?: bị)? (?:trễ|muộn|quá)(?: hạn)?(?: (?:báo cáo|nộp|gửi))* (?:không|chưa)(?= $)',
);

export const asksWhetherLate = (parts: Parts): boolean =>
  has(parts, 'period') && !has(parts, 'how') && holds(wasLate, parts.sentence);

/** Whether it is asked what happens to what is late, and not who is. */
export const asksLate = (parts: Parts): boolean =>
  !asksWhetherLate(parts) &&
  !holds(whoIsLate, parts.sentence) &&
  [late, mayStill, sends].every((words) => holds(words, parts.sentence)) &&
  !holds(ofFiles, parts.sentence) &&
  // «muon ket xuat bao cao ra excel thi lam sao»: something else is asked for by its own words.
  !['export', 'history', 'evidence', 'statistics'].includes(howAsked(parts.sentence) ?? '') &&
  !isHeadOf(parts, 'unit', true) &&
  !has(parts, 'status', 'month', 'order') &&
  !namesOther(parts);

/** «còn nợ những việc nào, giờ gửi còn kịp không»: that it may still be sent, behind what is owed where that is asked as well. */
export function stillSent(parts: Parts): Asked {
  const how = answerHow(parts, 'late');
  const asksWhat = has(parts, 'debt') || isHeadOf(parts, 'task', true);
  const owed = asksWhat && !parts.context.inGroup ? answerDebt(parts) : null;
  return owed?.answer.type === 'debt'
    ? { ...owed, answer: { type: 'several', answers: [owed.answer, how.answer] } }
    : how;
}
