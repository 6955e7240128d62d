import { fold } from '../../text/fold.ts';
import { periodOf } from '../../time/viet-nam-time.ts';
import type { Asked } from '../answer.ts';
import { unitNamed } from './leaning.ts';
import { has, isHeadOf, ownUnits, type Parts, piecesOfType } from './parts.ts';
import { answerDebt, dutiesAhead } from './still-owed.ts';

const count = '(?:may|bao nhieu|nhung|gi|chi)';
/** «phải báo cáo mấy việc», «mấy việc phải báo cáo», «mấy việc, bao giờ mở»: what is to be reported, and no state of it. */
const duties = new RegExp(
  `(?:^| )(?:phai|can|se)(?: lam)? (?:bao cao|nop|gui|khai)(?: bao cao)? (?:ve )?${count}(?= )|(?:^| )bao cao ${count} (?:viec|muc|nhiem vu|noi dung|gi)(?= )|(?:^| )(?:may|bao nhieu|nhung) (?:viec|muc|nhiem vu)(?: gi| nao)? (?:phai|can) (?:bao cao|nop|gui)(?= )|(?:^| )(?:may|bao nhieu) (?:viec|muc|nhiem vu)(?: [^ ]+){0,3} (?:mo|han|den han)(?= )`,
);
const thisMonth = / (?:thang|ky|dot) (?:nay|ni) /;

/**
 * «tháng này phòng tôi phải báo cáo mấy việc, hạn bữa nào», in days in which this month has not opened for reports: what the plan asks for in
 * it, when it opens and by when; and what is still owed of the month at hand, which may be meant as well. Null where they are the same.
 */
export function dutiesThisMonth(parts: Parts): Asked | null {
  const { context, reading } = parts;
  const { year, month } = periodOf(context.now);
  const isAhead = year === context.plan.year && month === context.atHand + 1;
  const periods = piecesOfType(parts, 'period');
  if (!isAhead || context.inGroup || !periods.every(({ spec }) => spec.type === 'this')) return null;
  const text = ` ${fold(reading.text)
    .replace(/[^a-z0-9 ]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim()} `;
  if (!thisMonth.test(text) || !duties.test(text)) return null;
  if (has(parts, 'status', 'returned', 'words', 'order', 'state') || isHeadOf(parts, 'unit', true))
    return null;
  const own = ownUnits(parts);
  const [unit, another] = own;
  const isOther = parts.named.some(
    (one) => one.type !== 'unit' || !one.ids.every((id) => own.some((mine) => mine.id === id)),
  );
  if (!unit || another || isOther || !context.speaker?.units.length) return null;
  const ahead = dutiesAhead(parts, unit, month);
  const pieces = parts.pieces.filter(({ type }) => type !== 'period');
  const debt = answerDebt({ ...parts, pieces, named: [unitNamed(unit.id)] });
  const owed = debt?.answer.type === 'debt' && debt.answer.months.length > 0 ? [debt.answer] : [];
  const told = ahead.answer.type === 'several' ? ahead.answer.answers : [ahead.answer];
  return owed.length === 0 ? ahead : { ...ahead, answer: { type: 'several', answers: [...told, ...owed] } };
}
