import type { TaskProgress } from '../../report/progress.ts';
import type { AskContext, Asked, StateTally } from '../answer.ts';
import { answerOf, isOfStatus } from '../conditions.ts';
import { holds, pattern } from '../sentence.ts';
import { monthsOf, monthsReported } from './months-asked.ts';
import { has, indicesOf, isHeadOf, type Parts, pieceOf, unitsOf, wholeSentence } from './parts.ts';

const rose =
  '(?:tiến bộ|cải thiện|khá lên|khá hơn|tốt lên|tốt hơn|vươn lên|bứt phá|chuyển biến|khởi sắc|tiến triển|đi lên|lên tay|đỡ hơn|bứt lên)';
const fell =
  '(?:thụt lùi|tụt lùi|đi lùi|đi xuống|kém đi|kém hơn|sa sút|xuống dốc|tệ đi|tệ hơn|xấu đi|giảm sút|đuối đi|tụt)';
const unit = '(?:đơn vị|phòng|bên|phòng ban|ai|trung tâm|phòng đơn vị)';
const moved = pattern(
  `${unit}(?: nào)?(?: (?!điểm|hạng|bậc)[^ @]+){0,3} ${rose}(?! (?:hạng|bậc|điểm))|${rose}(?: [^ @]+){0,2} (?:là )?(?:đơn vị|phòng|bên) nào`,
);
const movedDown = pattern(
  `${unit}(?: nào)?(?: (?!điểm|hạng|bậc)[^ @]+){0,3} ${fell}(?! (?:hạng|bậc|điểm))|${fell}(?: [^ @]+){0,2} (?:là )?(?:đơn vị|phòng|bên) nào`,
);

const ofFigures =
  / (?:nhóm|nhom|hồ sơ|tỷ lệ|tỉ lệ|phần trăm|điểm|hạng|bậc|giải ngân|ho so|ty le|ti le|phan tram|diem|hang|bac|giai ngan) /u;

/** The two months that are set beside each other: the first and the last of those named, else the one at hand and the one before. */
export function twoMonths(parts: Parts): readonly [number, number] | null {
  const { context } = parts;
  const named = monthsOf(parts);
  if (named.otherYear) return null;
  const months = monthsReported(context, named.months);
  const [first] = months;
  const last = months.at(-1);
  if (first !== undefined && last !== undefined && first < last) return [first, last];
  if (named.months.length > 1) return null;
  // «so với tháng trước», where the one at hand was called so: that it is beside the one before.
  const before = first === undefined || first === context.atHand ? context.atHand - 1 : first;
  return before >= context.firstMonth ? [before, context.atHand] : null;
}

/** How much of some work is done or on time, of what was reported; null where nothing was. */
export function tallyOf(tasks: readonly TaskProgress[]): StateTally | null {
  const told = tasks.filter((one) => answerOf(one) !== null);
  if (told.length === 0) return null;
  return {
    good: told.filter((one) => isOfStatus.finished(one) || isOfStatus['on-track'](one)).length,
    behind: told.filter(isOfStatus.behind).length,
    told: told.length,
  };
}

const share = ({ good, told }: StateTally): number => good / told;

/**
 * «so t5 với t6 đơn vị nào tiến bộ nhất», «phòng nào đi lùi»: units by how their work of two months moved, by how much of what was
 * reported is done or on time.
 */
export function unitsMoved(parts: Parts): Asked | null {
  const whole = wholeSentence(parts);
  const isWorse = holds(movedDown, whole);
  if ((!isWorse && !holds(moved, whole)) || !isOfUnits(parts)) return null;
  // «hồ sơ đúng hạn tháng 5 phòng nào kém nhất, kém đi bao nhiêu»: a figure of one task.
  if (parts.left.length > 2 || ofFigures.test(whole.text)) return null;
  if (parts.context.inGroup) return { answer: { type: 'refused', refusal: { type: 'in-private' } } };
  const months = twoMonths(parts);
  return months && movedIn(parts.context, months, isWorse);
}

/** Whether units are asked for by their work, and by nothing that has a name of its own. */
const isOfUnits = (parts: Parts): boolean =>
  (isHeadOf(parts, 'unit', true) || isHeadOf(parts, 'person', true)) &&
  !has(parts, 'status', 'words', 'sent', 'returned', 'task', 'number') &&
  indicesOf(parts).length + unitsOf(parts).length === 0 &&
  !isHeadOf(parts, 'index') &&
  (has(parts, 'period', 'order', 'filler') || pieceOf(parts, 'fold')?.fold === 'compare');

/** Every unit's work of two months, by how it moved. */
function movedIn(context: AskContext, months: readonly [number, number], isWorse: boolean): Asked | null {
  const [was, is] = months.map((month) => context.progressOf(month));
  if (was?.type !== 'month' || is?.type !== 'month') return null;
  const all = context.org.units
    .filter(({ id }) => [was, is].some(({ owing }) => owing.some((one) => one.id === id)))
    .map((one) => ({
      unit: one,
      was: tallyOf(was.tasks.filter(({ unit: { id } }) => id === one.id)),
      is: tallyOf(is.tasks.filter(({ unit: { id } }) => id === one.id)),
    }));
  const rows = all.flatMap((one) =>
    one.was && one.is ? [{ unit: one.unit, was: one.was, is: one.is }] : [],
  );
  const gain = (row: (typeof rows)[number]): number => share(row.is) - share(row.was);
  rows.sort((one, other) => (isWorse ? gain(one) - gain(other) : gain(other) - gain(one)));
  return {
    answer: {
      type: 'units-moved',
      months,
      rows,
      unknown: all.filter((one) => !one.was || !one.is).map((one) => one.unit),
      ...(isWorse ? { worse: true as const } : {}),
    },
    topic: { indices: [], intents: [], ...(rows[0] ? { unit: rows[0].unit.id } : {}) },
  };
}
