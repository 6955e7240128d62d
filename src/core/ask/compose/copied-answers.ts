import { worksForOffice } from '../../people/org.ts';
import { taskOfKey } from '../../report/carried.ts';
import type { Asked, CopiedRow } from '../answer.ts';
import { holds, pattern } from '../sentence.ts';
import { monthsOf } from './months-asked.ts';
import {
  has,
  isHeadOf,
  ownUnits,
  type Parts,
  piecesOfType,
  speaksOfSelf,
  unitsOf,
  wholeSentence,
} from './parts.ts';

const before = '(?:tháng|kỳ|lần|đợt|báo cáo) (?:trước|cũ|vừa rồi)';
/** «chép lại báo cáo tháng trước», «ghi y như kỳ trước»: an answer that says what the month before said. */
const copied = pattern(
  `(?:chép|copy|sao chép|bê)(?: (?:lại|y|nguyên|nguyên văn|nguyên xi|hệt|của|từ|báo cáo|số liệu|cả|y nguyên|mục))* ${before}|(?:giống|y hệt|y chang|y như|y nguyên|trùng|giống hệt|không khác|lặp lại)(?: (?:hệt|y|như|với|của|báo cáo|gì|nguyên))* ${before}|(?:chép lại|copy lại|chép y|chép nguyên)(?: [^ @]+){0,3} (?:báo cáo|mục|việc)`,
);
const mayOne = pattern(
  '(?:được|có được)(?: (?:không|chứ|chưa|ko))?(?= |$)|cách|thế nào|làm sao|(?:kiểu|lệnh|nút|chỗ) nào|kiểu gì|ở đâu|nhanh|(?:có cần|có phải|cần phải|phải|khỏi)(?: [^ @]+)? (?:gõ|nhập|khai|làm|ghi|điền|báo)',
);

/**
 * «văn phòng nói phòng tôi chép lại báo cáo tháng trước, là việc nào»: answers of a month that say word by word what the month before
 * said, of the asker's own unit; of those named or of all for who may know of all.
 */
export function copiedAnswers(parts: Parts): Asked | null {
  const { context } = parts;
  const whole = wholeSentence(parts);
  const asks = isHeadOf(parts, 'task', true) || isHeadOf(parts, 'unit', true) || has(parts, 'ask');
  if (!asks || !holds(copied, whole) || holds(mayOne, whole) || has(parts, 'how')) return null;
  if (context.inGroup || !context.speaker)
    return { answer: { type: 'refused', refusal: { type: 'in-private' } } };
  // «tháng trước» says of what it is a copy.
  const pieces = parts.pieces.filter((one) => one.type !== 'period' || one.spec.type !== 'last');
  const [month = context.atHand] = monthsOf({ ...parts, pieces }).months;
  if (month > context.atHand || month <= context.firstMonth) return null;
  const { person } = context.speaker;
  const mayAll = person.role === 'leader' || worksForOffice(context.org, person);
  const own = ownUnits(parts);
  const isOwn = piecesOfType(parts, 'own').length > 0 || speaksOfSelf(parts);
  const named = unitsOf(parts);
  const units = isOwn && own.length > 0 ? own : named.length > 0 ? named : mayAll ? context.org.units : own;
  if (!mayAll && units.some(({ id }) => !own.some((one) => one.id === id)))
    return { answer: { type: 'refused', refusal: { type: 'not-yours' } } };
  const rows = units.flatMap((unit): CopiedRow[] => {
    const was = context.reportOf(unit.id, month - 1)?.entries ?? {};
    return Object.entries(context.reportOf(unit.id, month)?.entries ?? {}).flatMap(([key, entry]) => {
      const result = entry.result?.trim() ?? '';
      const isSame =
        entry.sameAs !== undefined || (result !== '' && result === (was[key]?.result?.trim() ?? ''));
      const task = isSame ? taskOfKey(context.plan, key) : undefined;
      return task ? [{ unit, task, key, result }] : [];
    });
  });
  return { answer: { type: 'copied', month, rows, units } };
}
