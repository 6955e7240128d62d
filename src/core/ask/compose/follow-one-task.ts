import { ownersOf } from '../../plan/assignments.ts';
import { fold } from '../../text/fold.ts';
import type { AskContext, Asked } from '../answer.ts';
import type { Piece } from '../language.ts';
import type { Filter, Query } from '../query.ts';
import { holds, pattern } from '../sentence.ts';
import { answered } from './answered.ts';
import type { Aspect } from './aspects.ts';
import { chosenRows } from './chosen-rows.ts';
import { boundIn } from './figure-bound.ts';
import { idsShown, type Leaning, lastOf, ofThese, queryIn } from './leaning.ts';
import { monthsFor } from './matter-months.ts';
import { monthsOf } from './months-asked.ts';
import { withUnsent } from './of-matter.ts';
import { has, isHeadOf, isOnly, type Parts } from './parts.ts';
import { type Spoken, spokenOf } from './spoken.ts';

const others = pattern(
  '(?:các|những|mấy|hai|ba|bốn|\\d+)(?: cái)? (?:phòng|đơn vị|bên|chỗ|nơi|nhà)(?: chuyên môn)? (?:kia|còn lại|khác|nữa)|(?:phòng|đơn vị|bên|chỗ|nơi) (?:kia|còn lại|khác)',
);

/** «còn 2 phòng kia»: of the task that was told of one unit, the same of the others that have it. */
export function othersOfTask({ parts, context, known, last }: Leaning): Asked | null {
  if (known?.of !== 'task' || !last || parts.named.length > 0 || !holds(others, parts.sentence)) return null;
  if (has(parts, 'sent', 'debt', 'act', 'how', 'returned', 'month')) return null;
  const [id, another] = idsShown(last);
  const shown = known.where.flatMap((filter) => (filter.by === 'unit' && !filter.not ? filter.ids : []));
  if (id === undefined || another !== undefined || shown.length === 0) return null;
  const index = context.plan.indices.find(({ tasks }) => tasks.some((task) => task.id === id));
  const task = index?.tasks.find((one) => one.id === id);
  const rest =
    index && task ? ownersOf(context.org, index, task).filter((unit) => !shown.includes(unit.id)) : [];
  if (rest.length === 0) return null;
  const where: Filter[] = [
    { by: 'text', words: id },
    { by: 'unit', relation: 'task', ids: rest.map((unit) => unit.id) },
  ];
  const months = monthsOf(parts).months.filter((month) => month <= context.atHand);
  return answered(
    context,
    { ...known, where, about: known.about ?? [], months: months.length > 0 ? months : known.months },
    parts.fields,
  );
}

const howFar =
  /^(?:(?:thế|vậy|và|mà|giờ|bây giờ|hiện|hiện nay|hiện giờ|hiện tại|đến nay|đến giờ|tới giờ|nay|nó|đã|đang) )*(?:(?:làm|thực hiện|triển khai|chạy|tiến độ|tình hình)(?: được)? (?:đến đâu|tới đâu|ra sao|thế nào|sao)|(?:đến|tới) đâu)(?: (?:rồi|ạ|a|em|nhỉ|vậy|thế|anh|chị))*$/u;

/** «làm tới đâu rồi», behind one task: how far that one is, and no summary of all. */
export function howFarIsShown({ parts, context, known, last }: Leaning): Asked | null {
  if (known?.of !== 'task' || !last || known.about === undefined || parts.named.length > 0) return null;
  if (has(parts, 'period') || !howFar.test(parts.sentence.text.trim())) return null;
  const [id, another] = idsShown(last);
  if (id === undefined || another !== undefined) return null;
  const where: Filter[] = [{ by: 'text', words: id }];
  // What was reported of it is told already: the same once more, which stands once.
  if (known.months.length > 0) return withUnsent(parts, answered(context, { ...known, where }, parts.fields));
  const months = monthsFor(parts, { ids: [id], reported: [] }, ['progress']);
  return withUnsent(parts, answered(context, { ...known, where, give: ['progress'], months }, parts.fields));
}

const lacking = pattern(
  '(?:còn )?(?:thiếu|hụt|cần)(?: thêm| phải)?(?: đúng)? (?:mấy|bao nhiêu)|còn (?:mấy|bao nhiêu)(?: [^ @]+){0,3} (?:nữa|mới|thì)|(?:mấy|bao nhiêu)(?: [^ @]+){0,3} (?:nữa )?(?:mới|thì|là) (?:đủ|đạt|tới|bằng|xong)',
);

const goesOnCounting = / (?:còn|thêm|nữa|đủ|chưa|thiếu|con|them|nua|du|chua|thieu) /u;
const howMany = /(?:mấy|bao nhiêu|may|bao nhieu) (?<noun>[^@]+)$/u;

/**
 * «còn phải đưa bao nhiêu đồ án nữa», «để đủ chỉ tiêu phải thêm mấy đơn», behind the one task that counts them to a figure: what is left of
 * it, whatever verb it is asked with. Its own unit says that it is meant.
 */
export function leftOfCounted(parts: Parts): Asked | null {
  const { context, sentence, topic } = parts;
  const last = lastOf(topic);
  const known = queryIn(last);
  if (known?.of !== 'task' || !last || parts.named.length > 0) return null;
  const noun = howMany.exec(sentence.text)?.groups?.noun;
  if (noun === undefined || !goesOnCounting.test(sentence.text)) return null;
  const shown = idsShown(last);
  const [only, another] = context.plan.indices
    .flatMap(({ tasks }) => tasks)
    .filter(({ id, measure }) => shown.includes(id) && measure !== undefined);
  const unit = fold(only?.measure?.unit ?? '');
  if (!only || another || unit === '' || !` ${fold(noun)} `.startsWith(` ${unit} `)) return null;
  if (monthsOf(parts).months.length > 0 || has(parts, 'order')) return null;
  const months =
    known.months.length > 0
      ? known.months.slice(-1)
      : monthsFor(parts, { ids: [only.id], reported: [] }, ['remaining']);
  const where = ofThese([only.id], known);
  return answered(context, { of: 'task', where, give: ['remaining'], about: [], months }, parts.fields);
}

/** «còn thiếu bao nhiêu nữa mới đủ chỉ tiêu», of a task with a figure to reach: what is left of that figure, and of no index. */
export function remainingOfShown({ parts, context, known, last, aspects }: Leaning): Asked | null {
  if (known?.of !== 'task' || !last || parts.named.length > 0 || !holds(lacking, parts.sentence)) return null;
  if (has(parts, 'sent', 'debt', 'month', 'act', 'status') || isHeadOf(parts, 'task')) return null;
  const shown = idsShown(last);
  const measured = context.plan.indices
    .flatMap(({ tasks }) => tasks)
    .filter(({ id, measure }) => shown.includes(id) && measure !== undefined)
    .map(({ id }) => id);
  if (measured.length === 0 || measured.length > 2 || known.about === undefined) return null;
  const where = ofThese(measured, known);
  // «hơn tháng 4 mấy tỷ, còn thiếu bao nhiêu»: how it moved is asked first; behind that what is left of the later month.
  const named = monthsOf(parts).months.filter((month) => month <= context.atHand);
  if (named.length > 0 && aspects.some(({ aspect }) => aspect === 'change')) return null;
  const told = known.give.includes('change') ? known.months.slice(-1) : known.months;
  const spoken = named.length > 0 ? named : told.length === 1 ? told : null;
  const months = spoken ?? monthsFor(parts, { ids: measured, reported: [] }, ['remaining']);
  return answered(context, { ...known, where, give: ['remaining'], months }, parts.fields);
}

/** «phòng nào thấp nhất», «đơn vị nào cao nhất», and nothing else: which of those whose figures were told. */
const asksWhichIsAt = (parts: Parts): boolean =>
  has(parts, 'order') && parts.left.length === 0 && isOnly(parts, 'order', 'head', 'ask', 'filler', 'period');

/** «có phòng nào dưới 95% không», behind one task whose figures units reported: who of all that have it is beyond that. */
export function heldAmong({ parts, context, known, last }: Leaning): Asked | null {
  if (known?.of !== 'task' || !last || known.months.length === 0) return null;
  const isOrdered = known.about !== undefined && asksWhichIsAt(parts);
  if (!isHeadOf(parts, 'unit', true) || (boundIn(parts) === null && !isOrdered)) return null;
  const shown = idsShown(last);
  const [only, another] = context.plan.indices
    .flatMap(({ tasks }) => tasks)
    .filter(({ id, measure }) => shown.includes(id) && measure?.unit === '%');
  if (!only || another) return null;
  const named = monthsOf(parts).months.filter((month) => month <= context.atHand);
  const months = named.length > 0 ? named : [known.months.at(-1)!];
  const query: Query = {
    of: 'task',
    where: [{ by: 'text', words: only.id }],
    give: ['figure'],
    about: [],
    months,
  };
  return chosenRows(parts, answered(context, query, parts.fields));
}

/** In which months the same is asked of another matter: those set beside each other stay («so với tháng 3»), else what is known of it. */
function monthsOfOther(parts: Leaning['parts'], known: Query, { matter }: Spoken): readonly number[] {
  if (known.months.length === 0) return [];
  const isBeside = known.months.length > 1 && known.give.includes('change');
  return isBeside ? known.months : monthsFor(parts, matter, ['progress']);
}

const ofFigure: ReadonlySet<string> = new Set(['figure', 'remaining', 'reached', 'half', 'change', 'done']);

/**
 * «còn mấy trụ sở chưa xử lý» – «thế còn tổ hòa giải»: behind a task's figure a name that is an index's as well is of the one measured
 * task that holds it, of which the same can be told.
 */
function measuredByName(
  parts: Parts,
  context: AskContext,
  known: Query,
  aspects: Leaning['aspects'],
): Asked | null {
  const areIndices = parts.named.every(({ type, not }) => type === 'index' && !not);
  if (!areIndices || known.months.length === 0 || !known.give.some((one) => ofFigure.has(one))) return null;
  if (aspects.some(({ aspect }) => aspect !== 'progress') || parts.pieces.some(isAskedOfIndex)) return null;
  const spoken = spokenOf({ ...parts, named: [] }, true);
  const [id, another] = spoken?.matter.missing.length === 0 ? spoken.matter.ids : [];
  const task = context.plan.indices.flatMap(({ tasks }) => tasks).find((one) => one.id === id);
  if (!spoken || another !== undefined || task?.measure === undefined) return null;
  const where: Filter[] = [{ by: 'text', words: task.id }];
  const months = monthsFor(parts, { ids: [task.id], reported: [] }, ['progress']);
  return answered(context, { ...known, where, about: spoken.matter.words, months }, parts.fields);
}

/** What a task has not: a score, a place, who has it in charge. */
const isAskedOfIndex = ({ type }: Piece): boolean =>
  ['field', 'order', 'state', 'relation', 'number'].includes(type);

/** «thế còn giao ban thì sao»: the same of what its own words name. */
export function otherMatter({
  parts,
  context,
  known,
  pointsBack,
  spoken: meant,
  aspects,
}: Leaning): Asked | null {
  if (known?.of !== 'task' || !pointsBack || known.about === undefined) return null;
  // «bên báo chí thì sao»: another unit, not another matter.
  if (parts.named.length > 0) return measuredByName(parts, context, known, aspects);
  // «thế còn thời gian giải quyết cắt giảm»: that it moved is asked already, and here it is a word of the plan's.
  const isAsked = (aspect: Aspect): boolean =>
    aspect !== 'progress' && !(aspect === 'change' && known.give.includes('change'));
  if (aspects.some(({ aspect }) => isAsked(aspect))) return null;
  const spoken = meant ?? spokenOf(parts, true);
  if (!spoken) return null;
  const where: Filter[] = [{ by: 'text', words: spoken.matter.ids.join('|') }];
  return withUnsent(
    parts,
    answered(
      context,
      { ...known, where, about: spoken.matter.words, months: monthsOfOther(parts, known, spoken) },
      parts.fields,
    ),
  );
}
