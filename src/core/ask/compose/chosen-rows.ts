import { expandUnits } from '../../people/org.ts';
import type { Asked } from '../answer.ts';
import { answerOf } from '../conditions.ts';
import type { TaskRow } from '../found.ts';
import { holds, pattern } from '../sentence.ts';
import { ofRows, tasksIn } from './answered.ts';
import type { Aspect } from './aspects.ts';
import { tellsNumberOf } from './counted-thing.ts';
import { boundIn } from './figure-bound.ts';
import { isHeadOf, type Of, ownUnits, type Parts, pieceOf, unitsOf } from './parts.ts';
import { dayNamed } from './plan-or-reports.ts';

const notReached = pattern(
  '(?:chưa|không|vẫn chưa) (?:đủ|đạt|tới|kịp|có)|còn thiếu|chưa xong|chưa(?: hề| thấy| bắt đầu| kịp)* (?:làm|triển khai|thí điểm|thực hiện|hoàn thành|ra|nộp|lập)(?: được| xong)?',
);
const which = pattern(
  '(?:cái|đơn vị|phòng|bên|nhiệm vụ|việc|chỉ tiêu|cụm|chỗ)(?: số)?(?: [^ @]+)? (?:nào|mô)|những (?:cái|việc|phòng)|(?:còn|những|có|thì) ai(?= )',
);

/** So many months of several units can be read beside each other. */
const monthsToCompare = 12;

/** «phòng Y với phòng Dược bên nào hơn», «hơn nhau bao nhiêu»: one of two is ahead. */
const asksAhead = pattern(
  '(?:bên|phòng|đơn vị|trung tâm|nơi|chỗ) nào(?: [^ @]+){0,2} (?:hơn|kém|trội|vượt)|ai(?: [^ @]+){0,2} (?:hơn|kém|trội)|(?:hơn|kém|chênh)(?: nhau| lệch)*(?: bao nhiêu| mấy)',
);

/** «so …», «so sánh …» of units: a figure of each is asked beside the other's. */
const comparesUnits = (parts: Parts): boolean =>
  (pieceOf(parts, 'fold')?.fold === 'compare' || holds(asksAhead, parts.sentence)) &&
  (unitsOf(parts).length + (pieceOf(parts, 'own')?.of === 'unit' ? 1 : 0) > 1 ||
    isHeadOf(parts, 'unit') ||
    unitsOf(parts).some(({ id }) => expandUnits(parts.context.org, [id]).length > 1));

const isUnheard = ({ reported }: TaskRow): boolean =>
  reported.every(({ progress }) => answerOf(progress) === null);

interface Figured {
  row: TaskRow;
  value: number;
}

/** The figures of the one task that several units have told of, each in so many months: what else was found has nobody beside it. */
function ofOneTask(figures: readonly Figured[], months = 1): readonly Figured[] | null {
  const ids = [...new Set(figures.map(({ row }) => row.task.id))];
  const shared = ids
    .map((id) => figures.filter(({ row }) => row.task.id === id))
    .filter((rows) => rows.length > 1 && rows.every(({ row }) => row.reported.length <= months));
  const [only, another] = shared;
  return only && !another ? only : null;
}

/** «tỷ lệ đúng hạn của mấy phòng lên hay xuống»: of each of several units, how the one figure moved that they all have. */
const ofEachUnit = pattern('(?:các|mấy|từng|mỗi|những) (?:phòng|đơn vị|bên|cơ quan|trung tâm)(?! nào)');

/** How the one task moved that several units have, of each of them; null where that is not asked, or they have several. */
function movedOfEach(parts: Parts, asked: Asked, found: readonly TaskRow[]): Asked | null {
  const { answer } = asked;
  const isMoved =
    answer.type === 'found' && answer.query.months.length > 1 && answer.query.give.includes('change');
  if (!isMoved || !holds(ofEachUnit, parts.sentence)) return null;
  const shared = ofOneTask(figuresIn(found), monthsToCompare);
  return shared && shared.length < found.length ? ofRows(asked, () => shared.map(({ row }) => row)) : null;
}

/** «tỷ lệ 3 phòng t3 t4 t5, phòng nào thấp nhất»: of all of them, month by month. */
const isOfSpan = (parts: Parts, { answer }: Asked): boolean =>
  answer.type === 'found' &&
  answer.query.months.length > 1 &&
  !answer.query.give.includes('change') &&
  isHeadOf(parts, 'unit', true);

/** Where an order is asked, the one task that several units have: of one beside another in each of the months, else in one. */
const besideIn = (
  order: Of<'order'> | undefined,
  figures: readonly Figured[],
  ofSpan: boolean,
): readonly Figured[] | null =>
  order === undefined ? null : ofOneTask(figures, order.than || ofSpan ? monthsToCompare : 1);

/** «phòng nào dưới 95%»: of one task with such figures, who is beyond it, beside all the others; null where it is none. */
function heldTo(parts: Parts, asked: Asked, found: readonly TaskRow[]): Asked | null {
  const bound = isHeadOf(parts, 'unit', true) ? boundIn(parts) : null;
  const held = bound && ofOneTask(figuresIn(found));
  if (!bound || !held || held.some(({ row }) => row.task.measure?.unit !== '%')) return null;
  // «phòng nào cao nhất, có phòng nào chưa đạt 95 không»: the end that is asked for stands first.
  const order = pieceOf(parts, 'order');
  const isLow = order ? ['low', 'worst', 'least'].includes(order.end) : bound.op === '<';
  const end = isLow ? 'low' : 'high';
  const rows = held
    .toSorted((one, other) => (end === 'low' ? one.value - other.value : other.value - one.value))
    .map(({ row }) => row);
  // Who has the same task and has said nothing of it is named, too.
  const silent = found.filter((row) => row.task.id === rows[0]?.task.id && isUnheard(row));
  return ofRows(asked, () => [...rows, ...silent], { end, bound });
}

const isLowEnd = (order: Of<'order'> | undefined): boolean =>
  order === undefined || ['low', 'worst', 'least'].includes(order.end);

/** Who has a figure among rows, by how much of its target it is. */
const figuresIn = (found: readonly TaskRow[]): Figured[] =>
  found.flatMap((row) => {
    const entry = row.reported
      .map(({ progress }) => answerOf(progress))
      .findLast((one) => one?.figure !== undefined);
    return entry ? [{ row, value: entry.figure! / (row.task.measure?.target || 1) }] : [];
  });

/** «phòng nào kém nhất», «cái nào chưa đủ»: of rows with figures, those at the end that is asked for. */
export function chosenRows(parts: Parts, asked: Asked, isShort = false): Asked {
  const found = tasksIn(asked);
  if (found === null || found.length < 2) return asked;
  const held = movedOfEach(parts, asked, found) ?? heldTo(parts, asked, found);
  if (held) return held;
  const order = pieceOf(parts, 'order');
  const isOpen = isShort || (holds(notReached, parts.sentence) && holds(which, parts.sentence));
  const isCompared = !order && !isOpen && comparesUnits(parts);
  if (!order && !isOpen && !isCompared) return asked;
  const figures = figuresIn(found);
  const silent = found.filter(isUnheard);
  if (figures.length < 2) return asked;
  const isLow = isLowEnd(order);
  const inOrder = (rows: readonly Figured[]): Figured[] =>
    rows.toSorted((one, other) => (isLow ? one.value - other.value : other.value - one.value));
  // «so tỷ lệ … phòng em với phòng hạ tầng»: what of them all is told is the figure of the one task that they share.
  if (isCompared) {
    const shared = ofOneTask(figures, monthsToCompare);
    return shared ? ofRows(asked, () => shared.map(({ row }) => row), { end: 'high' }) : asked;
  }
  // Of one task in one month the units stand beside each other, whoever is asked for first.
  const beside = besideIn(order, figures, isOfSpan(parts, asked));
  if (beside) {
    // Who has the same task and has said nothing of it is named, too.
    const [{ row: first }] = beside as [Figured, ...Figured[]];
    const unheard = silent.filter(({ task }) => task.id === first.task.id);
    return ofRows(asked, () => [...inOrder(beside).map(({ row }) => row), ...unheard], {
      end: isLow ? 'low' : 'high',
    });
  }
  const sorted = inOrder(figures);
  const chosen = order?.than
    ? // «phòng em với phòng hạ tầng bên nào cao hơn»: it is seen beside the other.
      sorted
    : figures.filter(({ value }) => (order ? value === sorted[0]!.value : value < 1));
  // Whoever said nothing has not reached it, as far as is known.
  return ofRows(asked, () => [...chosen.map(({ row }) => row), ...(order ? [] : silent)]);
}

const beside = / (?:ngoài|trừ|ngoài ra trừ|ngoai|tru) (?:của |cua )?$/u;

/** «ngoài phòng em còn đơn vị nào phải làm»: of whom it is, the others. */
export function withoutOwn(parts: Parts, asked: Asked): Asked {
  const own = pieceOf(parts, 'own');
  const isLeftOut = own?.of === 'unit' && beside.test(parts.sentence.text.slice(0, own.at));
  if (!isLeftOut) return asked;
  const left = new Set(ownUnits(parts).map(({ id }) => id));
  return ofRows(asked, (found, { months }) => {
    if (months.length > 0) return [];
    const rows = found.map((row) => ({ ...row, units: row.units.filter(({ id }) => !left.has(id)) }));
    // Where nobody else has it, whose it is is told as it stands.
    return rows.every(({ units }) => units.length > 0) ? rows : [];
  });
}

const someDay = /(?<![\d/])\d{1,2}\/\d{1,2}(?![\d/])/u;

/** «họp hôm nào, bao nhiêu doanh nghiệp dự»: of what was found, that of which a report tells all that is asked; all where none does. */
export function thatTell(
  parts: Parts,
  names: readonly Aspect[],
  counted: string | null,
  asked: Asked,
): Asked {
  if (!names.includes('figure') || counted === null) return asked;
  const day = dayNamed.exec(parts.sentence.text)?.[1];
  if (day === undefined && !names.includes('when')) return asked;
  const tellsAll = (said: string): boolean =>
    tellsNumberOf(said, counted) &&
    (day === undefined ? someDay.test(said) : new RegExp(`(?<!\\d)0?${day}(?!\\d)`, 'u').test(said));
  return ofRows(asked, (rows, { months }) =>
    months.length === 0 || rows.length < 2
      ? []
      : rows.filter(({ reported }) =>
          reported.some(({ progress }) => tellsAll(answerOf(progress)?.result ?? '')),
        ),
  );
}
