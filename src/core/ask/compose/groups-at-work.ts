import type { Asked } from '../answer.ts';
import { answerOf } from '../conditions.ts';
import { holds, pattern } from '../sentence.ts';
import { monthsOf, monthsRefused } from './months-asked.ts';
import { has, type Parts, wholeSentence } from './parts.ts';
import { tallyOf } from './units-moved.ts';

const good = '(?:tốt|khá|ổn|giỏi|nhanh|mạnh|trội|khả quan|chạy|êm|sáng|đều)';
const bad =
  '(?:yếu|kém|tệ|đuối|ì ạch|lẹt đẹt|bê bết|bết|bết bát|be bét|chậm|trễ|chậm chạp|kẹt|tắc|nghẽn|đáng lo|nguy|lo|đỏ|tồn đọng|ì|xấu)';
/** «nhóm nào yếu nhất», «so ba nhóm xem nhóm nào chạy tốt hơn»: the plan's groups by their work. */
const which = pattern(
  `nhóm (?:nào|gì|mô)(?: (?!điểm|hạng|chỉ)[^ @]+){0,4} (?:${good}|${bad})(?: [^ @]+)? (?:hơn|nhất)|(?:${good}|${bad}) (?:hơn|nhất)(?: [^ @]+){0,2} nhóm (?:nào|gì|mô)`,
);
const worse = pattern(`${bad}(?: [^ @]+)? (?:hơn|nhất)`);
const ofFigures = / (?:điểm|hạng|bậc|diem|hang|bac) /u;

/** Which of the plan's groups goes best or worst, by how much of its work of a month is done or on time. */
export function groupsAtWork(parts: Parts): Asked | null {
  const { context } = parts;
  const whole = wholeSentence(parts);
  const { groups, indices } = context.plan;
  if (groups.length < 2 || !holds(which, whole) || ofFigures.test(whole.text)) return null;
  if (parts.named.length > 0 || has(parts, 'sent', 'returned', 'task', 'number')) return null;
  const { months, otherYear } = monthsOf(parts);
  const refused = otherYear ? null : monthsRefused(parts);
  const [month = context.atHand, another] = months;
  if (otherYear || another !== undefined || refused) return refused;
  const progress = context.progressOf(month);
  if (progress.type !== 'month') return null;
  const isWorse = holds(worse, whole);
  const all = groups.map((group) => {
    const codes = new Set(indices.flatMap((index) => (index.group === group.id ? [index.code] : [])));
    const tasks = progress.tasks.filter(({ index }) => codes.has(index.code));
    return {
      group,
      is: tallyOf(tasks),
      unknown: tasks.filter((one) => one.awaited || (answerOf(one) === null && !one.sent)).length,
    };
  });
  const rows = all
    .flatMap(({ is, ...one }) => (is ? [{ ...one, is }] : []))
    .sort((one, other) => other.is.good / other.is.told - one.is.good / one.is.told);
  return {
    answer: {
      type: 'groups-at-work',
      month,
      rows: isWorse ? rows.reverse() : rows,
      ...(isWorse ? { worse: true as const } : {}),
    },
  };
}
