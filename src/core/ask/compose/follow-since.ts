import { planIdOf } from '../../report/carried.ts';
import type { Asked } from '../answer.ts';
import { answerOf } from '../conditions.ts';
import type { Query } from '../query.ts';
import { holds, pattern } from '../sentence.ts';
import { answered, ofRows, tasksIn } from './answered.ts';
import { undoneOf } from './cadence-due.ts';
import { answerReturned } from './given-back.ts';
import { idsShown, inMonths, type Leaning, ofThese, tasksNamed } from './leaning.ts';
import { monthsOf, monthsSoFar } from './months-asked.ts';
import { returnedOf } from './of-matter.ts';
import { has, isHeadOf, isOnly, wholeSentence } from './parts.ts';
import { asksSinceWhen } from './since-when.ts';

const nowWords = / (?:giờ|bây giờ|hiện nay|hiện giờ|đến nay|tới nay|gio|bay gio|hien nay|den nay) /u;

/** «mấy việc đó»: those that were shown. */
export const thoseTasks =
  / (?:mấy|các|những|cả|may|cac|nhung|ca)(?: \d| hai| ba| bốn| bon)? (?:việc|nhiệm vụ|mục|cái|viec|nhiem vu|muc|cai) (?:đó|ấy|này|kia|trên|đấy|do|ay|nay|kia|tren|day) /u;

/** The month in which the tasks shown are meant now: the one at hand, or one that is named of «mấy việc đó»; null where none is. */
function monthNow({ parts, context, known }: Leaning): number | null {
  const [month, another] = monthsOf(parts).months;
  if (month !== undefined)
    return another === undefined && month <= context.atHand && thoseTasks.test(parts.sentence.text)
      ? month
      : null;
  return !known?.months.includes(context.atHand) && nowWords.test(parts.sentence.text)
    ? context.atHand
    : null;
}

/** «giờ làm chưa», «sang tháng 7 mấy việc đó ra sao»: what became of the tasks shown, whatever their state is then. */
export function rowsNow(leaning: Leaning): Asked | null {
  const { parts, context, known, last } = leaning;
  if (known?.of !== 'task' || !last || known.months.length === 0) return null;
  // «mấy việc đó tháng 8 có chậm không»: how each of them stood then.
  if (has(parts, 'status') && (isHeadOf(parts, 'task', true) || !thoseTasks.test(parts.sentence.text)))
    return null;
  const month = monthNow(leaning);
  if (month === null) return null;
  const ids = idsShown(last);
  const where = ofThese(ids, known);
  return ofPairs(
    answered(context, { of: 'task', where, give: ['progress'], about: [], months: [month] }, parts.fields),
    last.rows,
  );
}

/** Of tasks that several units have, those of the units that were shown: «2.1.5:phong-a». */
export const ofPairs = (asked: Asked, shown: readonly string[]): Asked =>
  ofRows(asked, (rows) =>
    rows.filter(
      ({ task, units }) =>
        task.carried === undefined && shown.includes(`${planIdOf(task)}:${units[0]?.id ?? ''}`),
    ),
  );

/** A text as one of the months that were spoken of, where it names none itself. */
const withMonths = (parts: Leaning['parts'], months: readonly number[]): Leaning['parts'] =>
  monthsOf(parts).months.length > 0 || months.length === 0
    ? parts
    : { ...parts, pieces: [...parts.pieces, inMonths(months)] };

/** «sai chỗ nào», «thiếu cái gì»: what was wrong with it. */
const whatIsWrong = pattern(
  '(?:sai|lỗi|thiếu|hỏng|chưa đúng|chưa đạt|không đúng|chưa được)(?: (?:ở|tại|là|những|cái|mất|nhầm|số))* (?:chỗ nào|chỗ gì|đâu|gì|cái gì|điểm nào|điều gì|khoản nào|phần nào|sao)|phải (?:sửa|bổ sung|làm lại)(?: lại)?(?: những)? (?:gì|cái gì|chỗ nào)',
);
/** «cv nào trả», «người nào ở văn phòng trả». */
const whoGaveBack = pattern(
  '(?:cv|chuyên viên|người|cán bộ|đồng chí|anh chị)(?: nào| gì)(?: (?:ở|bên|của|vp|văn phòng|đã|bấm))* (?:trả|trả lại|trả về)',
);

/** «sai chỗ nào, cv nào trả», behind what was given back: of it, whatever its words name elsewhere. */
export const faultOfShown = (leaning: Leaning): Asked | null =>
  leaning.known?.give.includes('returned') &&
  (holds(whatIsWrong, leaning.parts.sentence) || holds(whoGaveBack, leaning.parts.sentence))
    ? returnedOfShown(leaning, leaning.known)
    : null;

/** «còn của trung tâm», behind what was given back of one unit: what was given back of another. */
export function returnedOfOther({ parts, known, aspects }: Leaning): Asked | null {
  if (known?.of !== 'task' || !known.give.includes('returned') || known.months.length === 0) return null;
  const units = parts.named.flatMap((one) => (one.type === 'unit' && !one.not ? one.ids : []));
  const before = known.where.flatMap((one) => (one.by === 'unit' ? one.ids : []));
  const isOther =
    units.length > 0 && units.length === parts.named.length && !units.some((id) => before.includes(id));
  if (!isOther || parts.left.length > 0 || aspects.some(({ aspect }) => aspect !== 'progress')) return null;
  if (!isOnly(parts, 'filler', 'ask', 'returned', 'that', 'within', 'own', 'period')) return null;
  const given = withMonths(parts, known.months);
  return answerReturned({ ...given, pieces: given.pieces.filter(({ type }) => type !== 'own') });
}

/** «ai trả, hôm nào», of a task that was given back; «trong đó mục nào bị trả lại», of those shown. */
export function returnedOfShown({ parts, aspects, isWithin, last }: Leaning, known: Query): Asked | null {
  const named = tasksNamed(known);
  const ids = named.length === 0 && isWithin && last ? idsShown(last) : named;
  const asksOfReturn =
    known.give.includes('returned') &&
    (aspects.some(({ aspect }) => ['obstacle', 'when', 'owner', 'result'].includes(aspect)) ||
      holds(whatIsWrong, parts.sentence) ||
      holds(whoGaveBack, parts.sentence));
  // «của phòng công nghiệp lý do gì»: of those that were given back, one unit's.
  const isOfUnits = parts.named.every(({ type }) => type === 'unit');
  if (!(has(parts, 'returned') || asksOfReturn) || ids.length === 0 || !isOfUnits) return null;
  const asked = returnedOf(withMonths(parts, known.months), ids, true);
  // «ai trả, hôm nào»: that is told before what it was.
  const asksWho =
    known.give.includes('returned') &&
    (aspects.some(({ aspect }) => aspect === 'owner' || aspect === 'when') ||
      holds(whoGaveBack, parts.sentence));
  return asked?.answer.type === 'returned' && asksWho
    ? { ...asked, answer: { ...asked.answer, asksWho } }
    : asked;
}

/** «việc đó chậm từ tháng mấy»: of the tasks shown that stand behind, in which months they did. */
export function behindSince({ parts, context, known, last }: Leaning): Asked | null {
  if (known?.of !== 'task' || !last || parts.named.length > 0 || !asksSinceWhen(parts)) return null;
  const ids = idsShown(last);
  const months = monthsSoFar(context);
  if (ids.length === 0 || months.length === 0) return null;
  const where = ofThese(ids, known);
  const asked = ofPairs(
    answered(
      context,
      { of: 'task', where, give: ['progress'], about: [], since: true, months },
      parts.fields,
    ),
    last.rows,
  );
  // «việc đó chậm»: of two that were shown, one late and one not begun, the late one; where none was late, all.
  return ofRows(asked, (rows) =>
    rows.filter(({ reported }) => answerOf(reported.at(-1)!.progress)?.status === 'late'),
  );
}

const doneByNow = pattern(
  '(?:(?:đến|tới) (?:nay|giờ|hiện tại|lúc này)|giờ|bây giờ|hiện|nay)(?: thì)?(?: đã| được)* (?:xong|hoàn thành|làm xong|khắc phục|giải quyết|làm|gỡ)(?: được| xong)? (?:chưa|rồi chưa)|(?:xong|hoàn thành|khắc phục|giải quyết)(?: được)? chưa',
);

/** «đã bù được chưa», «đuổi kịp chưa», behind what was late: with its month, if it names one, taken out of it. */
const caughtUpWords =
  /^ (?:(?:thế|vậy|còn|rồi|sang|đến|tới|qua|giờ|nay|the|vay|con|roi|den|toi|gio) )*(?:(?:mấy|các|những|cả|may|cac|nhung|ca) (?:việc|cái|mục|viec|cai|muc) (?:đó|ấy|này|kia|do|ay|nay) )?(?:(?:thì|đã|có|được|họ|bên đó|thi|da|co|duoc|ho) )*(?:bù|đuổi kịp|theo kịp|bắt kịp|kéo lại|gỡ|gỡ lại|khắc phục|xử lý|giải quyết|cải thiện|làm|xong|hoàn thành|bu|duoi kip|theo kip|bat kip|keo lai|go|khac phuc|xu ly|giai quyet|cai thien|lam|hoan thanh)(?: (?:lại|được|kịp|xong|hết|rồi|lai|duoc|kip|het|roi|gì|gi))* (?:chưa|không|chua|khong) $/u;

/** The months of which it is asked whether what was late in one before them was made up for: those named, else all since. */
function monthsSince({ parts, context, known }: Leaning): readonly number[] {
  const since = Math.max(...(known?.months ?? []));
  const named = monthsOf(parts).months;
  return (named.length > 0 ? named : monthsSoFar(context)).filter(
    (month) => month > since && month <= context.atHand,
  );
}

/** «thế sang t6 đã bù được chưa», of what was late in a month: how those tasks stand in the months after it. */
export function caughtUp(leaning: Leaning): Asked | null {
  const { parts, context, known, last } = leaning;
  const isLate = known?.where.some((filter) => filter.by === 'status' && filter.status !== 'finished');
  if (known?.of !== 'task' || !last || !isLate || known.months.length === 0) return null;
  if (parts.named.length > 0 || !caughtUpWords.test(parts.sentence.text)) return null;
  // «đến nay xong chưa» is answered with what falls due, too.
  if (!/\d/.test(parts.period) && holds(doneByNow, wholeSentence(parts))) return null;
  const months = monthsSince(leaning);
  const ids = idsShown(last);
  if (months.length === 0 || ids.length === 0) return null;
  const where = ofThese(ids, known);
  const asked = ofPairs(
    answered(context, { of: 'task', where, give: ['done'], about: [], months }, parts.fields),
    last.rows,
  );
  return (tasksIn(asked) ?? []).some(({ reported }) =>
    reported.some(({ progress }) => answerOf(progress) !== null),
  )
    ? asked
    : null;
}

/** «đến nay xong chưa», of what was late in a month: what later reports say of it; where none does, that there is none. */
export function doneSince({ parts, context, known, last }: Leaning): Asked | null {
  const isLate = known?.where.some(({ by }) => by === 'status') === true;
  if (known?.of !== 'task' || !last || !isLate || !holds(doneByNow, wholeSentence(parts))) return null;
  if (parts.named.length > 0 || parts.left.length > 0 || has(parts, 'head', 'own')) return null;
  const since = Math.max(...known.months) + 1;
  const months = monthsSoFar(context).filter((month) => month >= since);
  const ids = idsShown(last);
  if (months.length === 0 || ids.length === 0) return null;
  const where = ofThese(ids, known);
  const asked = ofPairs(
    answered(context, { of: 'task', where, give: ['done'], about: [], months }, parts.fields),
    last.rows,
  );
  const told = (tasksIn(asked) ?? []).filter(({ reported }) =>
    reported.some(({ progress }) => answerOf(progress) !== null),
  );
  const silent = ids.filter((id) => !told.some(({ task }) => planIdOf(task) === id));
  const due = silent.length > 0 ? undoneOf({ ...parts, pieces: [] }, silent) : null;
  const rest = ofRows(asked, () => told);
  if (!due) return rest;
  return told.length === 0
    ? due
    : { ...rest, answer: { type: 'several', answers: [due.answer, rest.answer] } };
}
