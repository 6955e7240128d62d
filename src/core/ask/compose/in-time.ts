import { planIdOf } from '../../report/carried.ts';
import type { Row } from '../../report/counting.ts';
import { dueDayOf } from '../../report/due.ts';
import type { Answer, AskContext, Asked } from '../answer.ts';
import { holds, pattern, type Sentence } from '../sentence.ts';
import { answered, tasksIn } from './answered.ts';
import { idsShown, type Leaning, ofThese } from './leaning.ts';
import { monthsFor } from './matter-months.ts';
import { progressOfMonths } from './months-asked.ts';
import { has, type Parts } from './parts.ts';

const joint = '(?<=^ )(?:(?:thế|vậy|rồi|mà|còn|liệu|như vậy|như thế|tức|nghĩa|tính ra|là|cũng) )*';

const inTerm = '(?:đúng hạn|đúng hẹn|kịp hạn|kịp|trong hạn|trước hạn|đúng tiến độ)';
const outOfTerm = '(?:quá hạn|trễ hạn|trễ|muộn|chậm|không kịp|sai hạn)';
/** «đúng hạn hay quá hạn», «kịp hạn không hay trễ»: either of the two. */
const eitherInTime = pattern(
  `${joint}(?:(?:nó|việc này|cái này|cái đó|việc đó|là|thì|có|đã|bị|làm|xong) )*(?:${inTerm}(?: không)? (?:hay|hoặc)(?: là| bị)* ${outOfTerm}|${outOfTerm}(?: không)? (?:hay|hoặc)(?: là| vẫn)* ${inTerm})(?: (?:rồi|đây|thế|vậy))?(?= $)`,
);

/** «vậy có kịp hạn không», «đúng hạn không», «trễ mấy ngày»: whether what was told of was done in time. */
const inTime = pattern(
  `${joint}(?:(?:có|đã|bị|làm|xong|tính|coi|xem|như|là|được) )*(?:kịp|đúng hạn|đúng hẹn|quá hạn|trễ hạn|trễ|muộn)(?: (?:hạn|thời hạn|kế hoạch|tiến độ))?(?: (?:mà|mình|sở|ta|kế hoạch|tỉnh|đã|được)* ?(?:đặt|đề|giao|định|quy định)(?: ra)?)?(?: (?:mấy|bao nhiêu) (?:ngày|hôm)| bao lâu)?(?: (?:không|chưa|rồi|hay không|phải không|đúng không|chứ|hả|à|nhỉ))*(?= $)`,
);

/** «xong ngày nào», «hoàn thành hôm nào». */
const whenDone = pattern(
  `${joint}(?:(?:đã|làm) )*(?:xong|hoàn thành|hoàn tất)(?: (?:vào|từ|được))* (?:ngày nào|hôm nào|khi nào|bao giờ|lúc nào|ngày mấy)(?= $)`,
);

const isDated = ({ task }: Row, year: number): boolean =>
  dueDayOf(task, year) !== null || task.carried !== undefined;

/**
 * «vậy có kịp hạn không», «xong ngày nào», of the one task that was told of just before: by the state in which every official
 * counts it, with what was reported of it; null where anything else is asked, or several were told of.
 */
export function inTimeOfShown({ parts, context, known, last }: Leaning): Asked | null {
  if (known?.of !== 'task' || !last || parts.named.length > 0) return null;
  const asksTime = holds(inTime, parts.sentence) || holds(eitherInTime, parts.sentence);
  if (!asksTime && !holds(whenDone, parts.sentence)) return null;
  if (has(parts, 'period', 'own', 'act', 'how')) return null;
  const [id, another] = idsShown(last);
  if (id === undefined || another !== undefined) return null;
  const where = ofThese([id], known);
  const months = monthsFor(parts, { ids: [id], reported: [] }, ['done']);
  const told = answered(context, { of: 'task', where, give: [], about: [], months }, parts.fields);
  const units = where.flatMap((filter) => (filter.by === 'unit' ? filter.ids : []));
  return asksTime ? withState(context, told, id, units) : told;
}

/** Whether one task was done in time; null where it has no day of its own. */
export function stateOf(context: AskContext, id: string, units: readonly string[]): Answer | null {
  const rows = progressOfMonths(context, [context.atHand])
    .flatMap((progress) => progress.rows)
    .filter(({ task, unit }) => planIdOf(task) === id && (units.length === 0 || units.includes(unit.id)))
    .filter((row) => isDated(row, context.plan.year));
  return rows.length === 0 ? null : { type: 'in-time', rows, now: context.now };
}

/** The same before what is told of it; as it is where it has no day of its own. */
function withState(context: AskContext, told: Asked, id: string, units: readonly string[]): Asked {
  const state = stateOf(context, id, units);
  return state ? { ...told, answer: { type: 'several', answers: [state, told.answer] } } : told;
}

/** «trễ hay đúng hẹn», and nothing else. */
export const asksEither = (sentence: Sentence): boolean => holds(eitherInTime, sentence);

/** Whether a clause that names nothing asks if what its message is about is in time. */
export const asksInTime = (sentence: Sentence): boolean =>
  holds(inTime, sentence) || holds(eitherInTime, sentence) || holds(endsInTime, sentence);

/** «… có kịp hạn không», at the end of a question that names a task by its words. */
const endsInTime = pattern(
  '(?:có |liệu |đã |bị )*(?:kịp(?: (?:thời )?hạn| kế hoạch)?|(?:quá|trễ) (?:thời )?hạn) (?:không|chưa|hay không|hay chưa)(?= $)',
);

/** What was found of the one task that a question names, with whether it was done in time where that is asked. */
export function withInTime(parts: Parts, told: Asked): Asked {
  const [id, another] = holds(endsInTime, parts.sentence)
    ? new Set((tasksIn(told) ?? []).map(({ task }) => planIdOf(task)))
    : [];
  return id === undefined || another !== undefined ? told : withState(parts.context, told, id, []);
}
