import type { Unit } from '../../people/org.ts';
import type { Asked } from '../answer.ts';
import { holds, matchIn, pattern } from '../sentence.ts';
import { monthsOf } from './months-asked.ts';
import { has, indicesOf, isHeadOf, type Parts, peopleOf, unitsOf, wholeSentence } from './parts.ts';
import { answerRanking } from './reports-sent.ts';
import { tallyOf } from './units-moved.ts';

const good = '(?:tốt|khá|ổn|giỏi|nhanh|đều|kịp|trội|vượt trội|khả quan|chạy|êm)';
const bad = '(?:kém|tệ|yếu|đuối|ì ạch|lẹt đẹt|bết|dở|chậm chạp|kẹt|đáng lo|nguy)';
const beside = pattern(
  `(?:làm|làm việc|thực hiện|tiến độ|kết quả|công việc|nào|đơn vị|ai)(?: (?!điểm|hạng|chỉ)[^ @]+){0,3} (?:${good}|${bad}) (?:hơn|nhất)`,
);
const worse = pattern(`${bad} (?:hơn|nhất)`);
/** «nên khen đơn vị nào», «bên nào đáng biểu dương»: whose work goes best. */
const praised = pattern(
  '(?:khen|khen thưởng|tuyên dương|biểu dương|thưởng)(?: [^ @]+){0,2} (?:đơn vị|phòng|bên|trung tâm|phòng ban) nào|(?:đơn vị|phòng|bên|trung tâm|phòng ban) nào(?: [^ @]+){0,3} (?:khen|khen thưởng|tuyên dương|biểu dương)',
);
/** «đơn vị nào tốt nhất, đơn vị nào đội sổ»: the other end of the same order. */
const otherEnd = pattern(`(?:${bad} nhất|đội sổ|cuối bảng|đứng cuối|bét bảng|bét nhất|bét)`);
const endsIn = / (?:tốt|khá|ổn|giỏi|tot|kha|on|gioi) (?:nhất|nhat) /u;
const ofFigures = / (?:điểm|hạng|bậc|chỉ số|chỉ tiêu|diem|hang|bac|chi so|chi tieu) /u;

/** «xếp 6 đơn vị theo tỷ lệ hoàn thành, từ trên xuống», «tỷ lệ hoàn thành của từng phòng»: all units in the order of what of their work is done. */
const inOrder = pattern(
  '(?:xếp|sắp|sắp xếp|xếp hạng|xếp thứ tự|liệt kê|thứ tự|so|so sánh|bảng)(?: (?!chỉ số)[^ @]+){0,4} (?:đơn vị|phòng|phòng ban|bên)(?: [^ @]+){0,3} theo (?:mức độ |mức )?(?:tỷ lệ|tỉ lệ|phần trăm|kết quả|tiến độ|mức độ|mức)(?: (?:nhiệm vụ|việc|các))*(?: (?:hoàn thành|đúng tiến độ|xong|làm|thực hiện))*(?: (?:từ|cao|thấp|tốt|kém|trên|dưới|xuống|lên|đến|tới|nhất|trở|đầu|cuối))*(?= $|$| (?:giúp|cho|nhé|với|em|đi|xem|nào|coi))|(?:tỷ lệ|tỉ lệ|phần trăm|mức)(?: (?:nhiệm vụ|việc|các))* (?:hoàn thành|đúng tiến độ|xong|thực hiện)(?: (?:nhiệm vụ|công việc|việc|kế hoạch))?(?: (?:của|theo|ở|tính|cho))* (?:từng|mỗi) (?:đơn vị|phòng|phòng ban|bên)|(?:từng|mỗi) (?:đơn vị|phòng|phòng ban|bên)(?: [^ @]+){0,3} (?:hoàn thành|xong|đạt|làm)(?: (?:được|việc|nhiệm vụ))* (?:bao nhiêu|mấy) phần trăm(?! (?:hồ sơ|văn bản))',
);

/** Whether no word is left but those of how the work goes: «đơn vị nào *chạy* tốt nhất». */
function isAllOfIt({ left, sentence }: Parts): boolean {
  if (left.length === 0) return true;
  const said = matchIn(praised, sentence) ?? matchIn(beside, sentence);
  return said !== null && left.every(({ at }) => at >= said.index && at < said.index + said[0].length);
}

/** All units in the order of their work; of both its ends where both are asked for. */
function ranking(parts: Parts, isOfBoth: boolean): Asked | null {
  const asked = answerRanking(parts);
  return asked?.answer.type === 'unit-ranking' && isOfBoth
    ? { ...asked, answer: { ...asked.answer, both: true } }
    : asked;
}

/** Units in the order of their work of a month, where that is asked for in as many words. */
export const unitsInOrder = (parts: Parts): Asked | null =>
  holds(inOrder, parts.sentence) && parts.named.length === 0 && !has(parts, 'sent', 'returned', 'task', 'own')
    ? answerRanking(parts)
    : null;

/**
 * «so phòng công nghiệp với phòng thương mại bên nào làm tốt hơn»: units that are named beside each other, by how much of what each
 * reported is done or on time. Their indices' scores say nothing of it.
 */
export function unitsAtWork(parts: Parts): Asked | null {
  const whole = wholeSentence(parts);
  const units = unitsOf(parts);
  const isPraise = holds(praised, whole);
  if (!(isPraise || holds(beside, whole)) || ofFigures.test(whole.text)) return null;
  if (has(parts, 'status', 'words', 'sent', 'returned', 'task', 'number') || !isAllOfIt(parts)) return null;
  if (indicesOf(parts).length > 0 || isHeadOf(parts, 'index') || peopleOf(parts).length > 0) return null;
  // «phòng nào làm tốt nhất tháng 5»: all of them, for who may see them in an order.
  if (units.length === 0 && isHeadOf(parts, 'unit', true) && !has(parts, 'own'))
    if (isPraise || endsIn.test(whole.text)) return ranking(parts, holds(otherEnd, whole));
  return units.length < 2 ? null : namedBeside(parts, units, holds(worse, whole));
}

/** Units that are named, by how much of what each reported is done or on time. */
function namedBeside(parts: Parts, units: readonly Unit[], isWorse: boolean): Asked | null {
  const { context } = parts;
  if (context.inGroup) return { answer: { type: 'refused', refusal: { type: 'in-private' } } };
  const { months, otherYear } = monthsOf(parts);
  const [month = context.atHand, another] = months;
  if (otherYear || another !== undefined) return null;
  const progress = context.progressOf(month);
  if (progress.type !== 'month') return null;
  const all = units.map((unit) => ({
    unit,
    is: tallyOf(progress.tasks.filter(({ unit: { id } }) => id === unit.id)),
  }));
  const rows = all
    .flatMap((one) => (one.is ? [{ unit: one.unit, is: one.is }] : []))
    .sort((one, other) => other.is.good / other.is.told - one.is.good / one.is.told);
  return {
    answer: {
      type: 'units-at-work',
      month,
      rows: isWorse ? rows.reverse() : rows,
      unknown: all.filter(({ is }) => !is).map(({ unit }) => unit),
      ...(isWorse ? { worse: true as const } : {}),
    },
  };
}
