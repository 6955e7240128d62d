import { worksForOffice } from '../../people/org.ts';
import type { Asked } from '../answer.ts';
import { askedPlainly } from '../asked-plainly.ts';
import { holds, pattern } from '../sentence.ts';
import { answerReturned } from './given-back.ts';
import { answerHow } from './how-told.ts';
import { isHeadOf, type Parts, pieceOf } from './parts.ts';

const cameBack = pattern('(?:bị |bi )?(?:gửi )?trả (?:lại|về|ngược)|(?:bị |@u\\d+ )trả(?= )|hoàn trả|đẩy về');

/** «muốn trả về cho họ sửa thì dùng lệnh nào», asked by the office: it is to give back, and nothing came back to it. */
export function givesBack({ context: { speaker, org }, sentence }: Parts): boolean {
  const isOffice = speaker !== null && worksForOffice(org, speaker.person);
  return isOffice && holds(cameBack, sentence) && !wasGivenBack.test(sentence.text);
}
const wasGivenBack = / (?:bị|được|bi|duoc) (?:[^ @]+ ){0,2}(?:trả|tra) /u;

const toMend = pattern('(?:bổ (?:sung|xung)|sửa|chỉnh|nộp lại|gửi lại|làm lại|điền|thêm|kèm|đính)');
export const byWhichWay = pattern(
  '(?:vào |ở )?(?:chỗ nào|đâu|mục nào|nút nào|phần nào)|kiểu gì|thế nào|cách nào|làm sao|thao tác|ra sao|gõ gì|bấm gì|lệnh (?:gì|nào)',
);
export const whyBack = pattern('(?:vì sao|tại sao|lý do|sao lại|vì gì|do đâu|nguyên nhân|ai trả|ai đã trả)');

const asksToMendIt = (parts: Parts): boolean =>
  [toMend, byWhichWay].every((words) => holds(words, askedPlainly(parts.sentence)));
/** Whether the asker reports for a unit, and is not of the office: what is given back is theirs to mend. */
const owesReport = ({ context: { speaker, org } }: Parts): boolean =>
  speaker !== null && speaker.units.length > 0 && !worksForOffice(org, speaker.person);
/** «…, giờ anh phải làm gì» */
const whatIsToDo = pattern(
  '(?:giờ|thì|rồi|bây giờ|chừ)(?: (?:tôi|em|anh|chị|mình|phòng mình|đơn vị|bên em|sẽ|cần|phải|nên))* (?:làm gì|làm sao|làm thế nào|xử lý sao|xử lý thế nào|phải sao|tính sao)|(?:phải|cần|nên) (?:làm gì|làm sao|làm thế nào)',
);

/** «mục bị trả về thì bổ sung vào đâu»: what came back is known; how it is mended is asked. */
export const asksToMend = (parts: Parts): boolean =>
  (asksToMendIt(parts) || (owesReport(parts) && holds(whatIsToDo, askedPlainly(parts.sentence)))) &&
  holds(cameBack, parts.sentence) &&
  !givesBack(parts) &&
  !holds(whyBack, parts.sentence) &&
  !isHeadOf(parts, 'person', true) &&
  !isHeadOf(parts, 'unit', true) &&
  !isHeadOf(parts, 'task', true) &&
  pieceOf(parts, 'act') === undefined;

/** How what came back is mended, and what that is, where the asker has any. */
export function wayToMend(parts: Parts): Asked {
  const how = answerHow(parts, 'returned');
  const back = parts.context.inGroup ? null : answerReturned(parts);
  return back?.answer.type === 'returned' && back.answer.rows.length > 0
    ? { ...back, answer: { type: 'several', answers: [how.answer, back.answer] } }
    : how;
}
