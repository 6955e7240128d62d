import { worksForOffice } from '../../people/org.ts';
import { isAccepted } from '../../report/office-review.ts';
import type { AcceptedRow, AskContext, Asked } from '../answer.ts';
import { holds, pattern } from '../sentence.ts';
import { monthsRefused, openMonths } from './months-asked.ts';
import { has, ownUnits, type Parts, unitsOf } from './parts.ts';

const reads = '(?:nhận|duyệt|đọc|xem|tiếp nhận|xác nhận|chấp nhận|thông qua)';
const whether = '(?: [^ @]+){0,3} (?:chưa|không|ko|hay chưa)(?: được)?(?= |$)';

/** «báo cáo phòng mình được nhận chưa», «văn phòng đã duyệt báo cáo tháng 7 chưa», «đơn vị nào chưa được duyệt báo cáo». */
const asksAccepted = pattern(
  `(?:báo cáo|bài)(?: (?!kiến|đề)[^ ]+){0,6} (?:được|đã|có|đã được|có được)(?: @u\\d+| văn phòng)?(?: đã| được| có)* ${reads}${whether}|(?:báo cáo|bài)(?: [^ ]+){0,6} (?:được|đã|có|đã được) (?:duyệt|nhận|chấp nhận)(?: [^ @]+){0,2} (?:chưa|không|ko)|(?:báo cáo|bài)(?: [^ ]+){0,6} @u\\d+ (?:đã |có )*${reads}${whether}|(?:@u\\d+|văn phòng) (?:đã |có )*${reads}(?: được| xong)* (?:bản )?báo cáo(?: [^ ]+){0,5} (?:chưa|không|ko)|(?:đơn vị|phòng|báo cáo|bên)(?: nào| của phòng nào)? (?:còn |vẫn |đã )*(?:chưa |đã )?được (?:văn phòng )?(?:duyệt|nhận|chấp nhận)(?: báo cáo)?(?= |$)`,
);

/** «kiến nghị được duyệt chưa», «kế hoạch đã được duyệt»: something else is granted. */
const ofElse = pattern(
  '(?:kiến nghị|đề xuất|đề nghị|dự toán|kinh phí|kế hoạch|đề án|quyết định|chủ trương|số liệu|minh chứng|ảnh)',
);

/** The unit that stands right where it reads: «văn phòng đã duyệt báo cáo của phòng em chưa». */
const reader =
  / (@u\d+) (?:(?:đã|có|da|co) )*(?:nhận|duyệt|đọc|xem|tiếp nhận|xác nhận|nhan|duyet|doc|tiep nhan|xac nhan) /u;

function unitsRead(parts: Parts) {
  const at = reader.exec(parts.sentence.text)?.index;
  const named = parts.named.filter((one) => !(one.type === 'unit' && at !== undefined && one.at === at + 1));
  return unitsOf({ ...parts, named });
}

function rowOf(context: AskContext, unit: AcceptedRow['unit'], month: number): AcceptedRow {
  const report = context.reportOf(unit.id, month);
  const accepted = report && isAccepted(report) ? report.accepted : undefined;
  return {
    unit,
    month,
    sentAt: report?.sentAt ?? null,
    accepted: accepted
      ? { at: accepted.at, by: context.org.people.find(({ id }) => id === accepted.by) ?? null }
      : null,
  };
}

/**
 * Whether the office has read what units reported, as it was sent last: of the asker's own unit, and of all for leaders and the
 * office; null where something else is asked.
 */
export function acceptedAsked(parts: Parts): Asked | null {
  const { context, sentence } = parts;
  if (!holds(asksAccepted, sentence) || holds(ofElse, sentence) || has(parts, 'status', 'task')) return null;
  if (context.inGroup || !context.speaker)
    return { answer: { type: 'refused', refusal: { type: 'in-private' } } };
  const refused = monthsRefused(parts);
  if (refused) return refused;
  const { person } = context.speaker;
  const mayAll = person.role === 'leader' || worksForOffice(context.org, person);
  const own = ownUnits(parts);
  const named = unitsRead(parts);
  if (!mayAll && named.some(({ id }) => !own.some((one) => one.id === id)))
    return { answer: { type: 'refused', refusal: { type: 'not-yours' } } };
  const scope = named.length > 0 ? named : mayAll && !has(parts, 'own') ? null : own;
  const months = openMonths(parts);
  const rows = months.flatMap((month) => {
    const progress = context.progressOf(month);
    if (progress.type !== 'month') return [];
    return progress.owing
      .filter(({ id }) => scope === null || scope.some((unit) => unit.id === id))
      .map((unit) => rowOf(context, unit, month));
  });
  return rows.length > 0 ? { answer: { type: 'accepted', rows, months } } : null;
}
