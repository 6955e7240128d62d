import type { Asked } from '../answer.ts';
import { matchIn, pattern } from '../sentence.ts';
import { answered } from './answered.ts';
import { dueWork } from './due-work.ts';
import { filtersOf } from './filters.ts';
import { openMonths } from './months-asked.ts';
import { has, isHeadOf, type Parts, piecesOfType } from './parts.ts';

const soon = pattern(
  '(?:sắp|gần|sắp sửa|chuẩn bị)(?: (?:là|sẽ|phải))* (?:đến|tới|hết)(?: ngày)? hạn|(?:cận|sát|kề) hạn|sắp tới(?: [^ @]+){0,3} (?:đến|tới) hạn',
);
const ofReports = / (?:báo cáo|nộp|gửi|kỳ|bao cao|nop|gui|ky) /u;
const ofTasks = / (?:việc|nhiệm vụ|mục|đầu việc|viec|nhiem vu|muc|dau viec) /u;
/** What says no more of it than that it is due. */
const toldByDue: ReadonlySet<string> = new Set(['status', 'month', 'period', 'due', 'ask', 'owed', 'sent']);

/**
 * «việc nào của phòng chị sắp hết hạn», «gần hết hạn mà chưa xong»: work whose day comes soon, and neither the reports' deadline nor what
 * is overdue; behind what is late, where that is asked before it.
 */
export function dueSoon(parts: Parts): Asked | null {
  const { context, sentence, fields } = parts;
  const said = matchIn(soon, sentence);
  const isOfWork = isHeadOf(parts, 'task') || ofTasks.test(sentence.text);
  if (!said || !isOfWork || ofReports.test(sentence.text)) return null;
  if (parts.left.length > 0 || has(parts, 'words', 'returned', 'order', 'debt')) return null;
  const before = piecesOfType(parts, 'status').find(({ to }) => to <= said.index);
  // «quá hạn» beside it is of the counting.
  if (before && / (?:quá|trễ|qua|tre) /u.test(sentence.text.slice(before.at - 1, before.to + 1))) return null;
  const pieces = parts.pieces.filter(({ type }) => !toldByDue.has(type));
  const due = dueWork({ ...parts, pieces: [...pieces, { type: 'due', at: said.index, to: said.index }] });
  if (!before || due === null) return due;
  const where = filtersOf(parts).filter(({ by }) => by === 'unit' || by === 'person' || by === 'index');
  const states = answered(
    context,
    {
      of: 'task',
      where: [...where, { by: 'status', status: before.status }],
      give: [],
      months: openMonths(parts),
    },
    fields,
  );
  return { ...states, answer: { type: 'several', answers: [states.answer, due.answer] } };
}
