import { fold } from '../../text/fold.ts';
import type { Answer, AskContext, Asked } from '../answer.ts';
import { answerOf, isOfStatus, ofTask } from '../conditions.ts';
import type { Filter, Measured, Query } from '../query.ts';
import { holds, matchIn, pattern, type Sentence } from '../sentence.ts';
import { answered } from './answered.ts';
import { asOneOwner, asOwner, filtersOf } from './filters.ts';
import type { Leaning } from './leaning.ts';
import { monthsOf, monthsReported } from './months-asked.ts';
import { has, indicesOf, isHeadOf, type Parts, wholeSentence } from './parts.ts';
import { twoMonths } from './units-moved.ts';

type Beside = Extract<Answer, { type: 'months-beside' }>;

const good = '(?:khá|tốt|ổn|đẹp|khả quan|sáng|sáng sủa|khấm khá)';
const bad = '(?:kém|tệ|xấu|yếu|đuối|bết|ì ạch)';

/** «tháng nào khá hơn», «tháng 5 hay tháng 6 tốt hơn»: which of two months went better, as a whole. */
const whichBetter = pattern(
  `(?:tháng|kỳ|đợt|cái) (?:nào|mấy)(?: [^ @]+){0,4} (?:${good}|${bad}) hơn|(?:tháng |t ?)\\d{1,2} (?:hay|hoặc|hay là)(?: cả)? (?:tháng |t ?)\\d{1,2}(?: [^ @]+){0,4} (?:${good}|${bad}) hơn`,
);
const saysWorse = pattern(`${bad} hơn`);

/** A month's work within some conditions, counted by its state. */
function tallyOf(
  context: AskContext,
  month: number,
  where: readonly Filter[],
): Beside['months'][number] | null {
  const progress = context.progressOf(month);
  if (progress.type !== 'month') return null;
  const tasks = progress.tasks.filter((one) =>
    where.every((filter) =>
      ofTask(
        context,
        { index: one.index, task: one.task, units: [one.unit], reported: [{ month, progress: one }] },
        filter,
      ),
    ),
  );
  const count = (state: Parameters<typeof countOf>[1]): number => countOf(tasks, state);
  const silent = new Set(
    tasks.filter((one) => answerOf(one) === null && !one.sent).map(({ unit }) => unit.id),
  );
  const states = {
    finished: count('finished'),
    onTrack: count('on-track'),
    late: count('late'),
    notBegun: count('not-begun'),
  };
  const told = states.finished + states.onTrack + states.late + states.notBegun;
  return {
    month,
    ...states,
    told,
    // What is not in a report that was sent was not owed yet.
    unknown: tasks.filter((one) => one.awaited || (answerOf(one) === null && !one.sent)).length,
    missing: progress.owing.filter(({ id }) => silent.has(id)),
  };
}

const countOf = (
  tasks: readonly Parameters<(typeof isOfStatus)['late']>[0][],
  state: 'finished' | 'on-track' | 'late' | 'not-begun',
): number => tasks.filter(isOfStatus[state]).length;

/**
 * Months of the same work beside each other, the earliest first; null where nothing is told of one of them.
 * @param sentence what asks which went better, or worse; null where it is asked how the last went beside the others
 */
function besideEachOther(
  context: AskContext,
  months: readonly number[],
  where: readonly Filter[],
  sentence: Sentence | null,
): Asked | null {
  const tallies = months.flatMap((month) => tallyOf(context, month, where) ?? []);
  if (tallies.length < 2 || tallies.some(({ told }) => told === 0)) return null;
  const isWorse = sentence !== null && holds(saysWorse, sentence);
  return {
    answer: {
      type: 'months-beside',
      months: tallies,
      where,
      ...(isWorse ? { worse: true as const } : {}),
      ...(sentence === null ? { course: true as const } : {}),
    },
  };
}

/**
 * «t4 với t5 tháng nào khá hơn»: which of two months went better, by how much of what was reported is done or on time, with
 * what stands behind it. Which has more of one state is counted (`by-group.ts`).
 */
export function monthsBeside(parts: Parts): Asked | null {
  const { context } = parts;
  const whole = wholeSentence(parts);
  if (!holds(whichBetter, whole) || parts.left.length > 1 || indicesOf(parts).length > 0) return null;
  if (has(parts, 'status', 'words', 'sent', 'returned', 'number', 'measure', 'cadence', 'task')) return null;
  const named = monthsOf(parts);
  const months = monthsReported(context, named.months);
  const where = asOneOwner(
    filtersOf(parts)
      .filter(({ by }) => by !== 'figure')
      .map(asOwner),
  );
  // How one unit stands is no talk for a group.
  if (months.length !== 2 || named.otherYear || (context.inGroup && where.length > 0)) return null;
  return besideEachOther(context, months, where, whole);
}

const better =
  '(?:khá lên|khá hơn|khá|tốt lên|tốt hơn|tốt|ổn hơn|khấm khá|tiến bộ|cải thiện|đi lên|lên tay|tiến triển|chuyển biến|khởi sắc|sáng hơn|lên|hơn|đỡ hơn|đẹp hơn)';
const badly =
  '(?:tệ đi|tệ hơn|tệ|kém đi|kém hơn|kém|xấu đi|xấu hơn|xấu|đi xuống|thụt lùi|tụt lùi|tụt đi|tụt|sa sút|giảm sút|đuối đi|đuối hơn|xuống|bết hơn|chậm lại|yếu đi|yếu hơn|yếu)';
const little = '(?: (?:được|thêm|chút|tí|xíu|nào|gì|mấy|lên|hơn|đi|hẳn|rõ|so|hẳn lên|so với))*';
/** «khá lên hay tệ đi», «có tiến bộ chút nào không», «hơn hay kém», «làm tốt hơn không»: how one month went beside another. */
const verdict = pattern(
  `(?:(?:xem|coi|thì|làm|có|đang|được|là|tình hình|làm ăn|chạy|kết quả|công việc|thấy|nhìn|nhìn chung|ra|nó|của|sở|mình|đơn vị|bên|chung)(?: (?=.))?)*(?:(?:${better}${little} (?:hay|hoặc|hay là|hay lại) (?:là )?${badly}|${badly}${little} (?:hay|hoặc|hay là|hay lại) (?:là )?${better})${little}|(?:${better}|${badly})${little} (?:không|chưa|ko|hông)(?: (?:em|anh|chị|nhỉ|vậy|thế))*)(?= $|$)`,
);
/** Words that speak of a thing with a figure or a name of its own, which is set beside itself another way. */
const ofFigure =
  / (?:điểm|hạng|bậc|hồ sơ|tỷ lệ|tỉ lệ|phần trăm|số|diem|hang|bac|ho so|ty le|ti le|phan tram|so (?:don vi|viec|phong|nhiem vu|ho so)) /u;

/** Words that may stand around it: who is meant, and what builds the sentence. */
const around = new Set(
  'so voi sanh cua thi la em anh chi bot oi cho hoi xem coi va ky nay tinh hinh chung toan ca so minh don vi phong ben cong viec ket qua nhin cac thang tu den toi sang qua trong chi so nhom da dang lam an thuc hien tien do ddci trung tam van phong thanh tra hai ba may truoc hon a cung huyen co quan'.split(
    ' ',
  ),
);

/** Whether nothing is said but that, and of whom: what is spoken of by words of its own is set beside itself another way. */
function isBare({ sentence, pieces, topic, named }: Parts, said: RegExpExecArray): boolean {
  if (topic?.last && named.length === 0 && !pieces.some(({ type }) => type === 'own')) return false;
  const rest = `${sentence.text.slice(0, said.index)} ${sentence.text.slice(said.index + said[0].length)}`;
  return fold(rest)
    .split(' ')
    .every((word) => word === '' || word.startsWith('@') || /^\d+$/u.test(word) || around.has(word));
}

/**
 * «so tháng 5 với tháng 6 xem khá lên hay tệ đi», «phòng em tháng này có tiến bộ hơn tháng trước không»: how the months that are named
 * went beside each other, of all the work or of one unit's; null where anything else is asked of them.
 */
export function monthsVerdict(parts: Parts): Asked | null {
  const { context, sentence } = parts;
  const said = matchIn(verdict, sentence);
  if (!said || indicesOf(parts).length > 0 || ofFigure.test(sentence.text)) return null;
  if (has(parts, 'status', 'words', 'sent', 'returned', 'number', 'measure', 'cadence', 'task')) return null;
  if (!isBare(parts, said) || isHeadOf(parts, 'unit', true) || isHeadOf(parts, 'task')) return null;
  const named = monthsOf(parts);
  const months = [...new Set(monthsReported(context, named.months))].sort((one, other) => one - other);
  const two = months.length > 1 ? months : has(parts, 'period') ? twoMonths(parts) : null;
  const where = asOneOwner(
    filtersOf(parts)
      .filter(({ by }) => by === 'unit' || by === 'person' || by === 'group')
      .map(asOwner),
  );
  if (!two || named.otherYear || (context.inGroup && where.length > 0)) return null;
  return besideEachOther(context, two, where, null);
}

const whichMore = pattern(
  '(?:tháng|kỳ|đợt) (?:nào|mấy)(?: (?:thì|bị|có|lại|là|đang))*(?: (nhiều|ít|lắm))?(?: (?:việc|vướng mắc|kiến nghị))?(?: (?:chậm|trễ|vướng))?(?: (nhiều|ít))? hơn',
);
const fewer = / (?:ít|it|đỡ|do) /u;

/**
 * «tháng 6 có mấy việc chậm» – «thế tháng 5» – «tháng nào nhiều hơn»: what was counted of one month and then of another, beside
 * each other; «tháng nào khá hơn», too.
 */
export function monthsShownBeside(
  { parts, context, known }: Leaning,
  before: { measured: Measured; where: Query['where'] } | null,
): Asked | null {
  const months = [...new Set([...(known?.earlier ?? []), ...(known?.months ?? [])])].sort((a, b) => a - b);
  if (months.length < 2 || has(parts, 'period')) return null;
  if (parts.named.length > 0 || has(parts, 'sent', 'returned', 'number', 'measure')) return null;
  const whole = wholeSentence(parts);
  if (holds(whichBetter, whole) && months.length === 2 && known)
    return besideEachOther(
      context,
      months,
      known.where.filter(({ by }) => by !== 'status' && by !== 'said'),
      whole,
    );
  if (!before || !holds(whichMore, whole)) return null;
  const { measured, where } = before;
  return answered(
    context,
    {
      of: 'group',
      group: { by: 'month', measured, beside: true },
      where,
      order: {
        field: `month:${measured}`,
        dir: fewer.test(parts.sentence.text) ? 'asc' : 'desc',
        take: 'all',
      },
      give: [],
      months,
    },
    parts.fields,
  );
}
