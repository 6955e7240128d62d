import type { Asked } from '../answer.ts';
import type { Filter, Order, Query } from '../query.ts';
import { holds, pattern } from '../sentence.ts';
import { answered } from './answered.ts';
import { indicesOf, isHeadOf, type Parts, piecesOfType } from './parts.ts';
import type { PlanParts } from './set-beside.ts';

/** «đơn vị nào nhiều việc nhất, đơn vị nào ít nhất». */
function asksEnds(parts: Parts): boolean {
  const ends = new Set(piecesOfType(parts, 'order').map(({ end }) => end));
  return (ends.has('most') && ends.has('least')) || (ends.has('high') && ends.has('low'));
}

/** «đơn vị nào …», «xếp các đơn vị theo số nhiệm vụ». */
const asksUnits = (parts: Parts): boolean =>
  isHeadOf(parts, 'unit', true) ||
  // «trong việc của tôi ai làm nhiều nhất»: who does them are units.
  (isHeadOf(parts, 'person', true) &&
    isHeadOf(parts, 'task') &&
    piecesOfType(parts, 'relation').some(({ relation }) => relation === 'task')) ||
  (isHeadOf(parts, 'unit') && isHeadOf(parts, 'task') && piecesOfType(parts, 'order').some(({ row }) => row));

/** «phòng nào không chủ trì chỉ số nào»: those that lead none; undefined where that is not asked. */
const noneLed = (parts: Parts): Filter | undefined =>
  isHeadOf(parts, 'unit', true) &&
  piecesOfType(parts, 'relation').some(({ relation, not }) => not && relation === 'lead')
    ? { by: 'figure', field: 'indices', op: '=', value: 0 }
    : undefined;

/** «đơn vị nào phải phối hợp nhiều chỉ số nhất» */
const asksHelpers = (parts: Parts): boolean =>
  piecesOfType(parts, 'relation').some(({ relation, not }) => !not && relation === 'coordinate');

/** «2 chỉ số của tôi đơn vị nào làm nhiều nhất»: somebody's indices are where the tasks are, and not what is counted. */
const isWithinTheirs = (parts: Parts, where: readonly Filter[]): boolean => {
  const units = piecesOfType(parts, 'head').find(({ of, asks }) => of === 'unit' && asks);
  const indices = piecesOfType(parts, 'head').findLast(({ of }) => of === 'index');
  return (
    where.some(({ by }) => by === 'person') &&
    indices !== undefined &&
    units !== undefined &&
    indices.at < units.at
  );
};

/** Whether indices that units lead are counted, and not tasks in one that is named or in somebody's. */
const countsLed = (parts: Parts, where: readonly Filter[]): boolean =>
  isHeadOf(parts, 'index') && indicesOf(parts).length === 0 && !isWithinTheirs(parts, where);

const worksIn = pattern(
  '(?:việc|nhiệm vụ|nv|phần)(?: (?!chính|chủ)[^ @]+){0,4} (?:ở|trong|tại|trên|khắp|qua|vào|sang)(?: [^ @]+){0,2} (?:chỉ số)|(?:rải|trải|dàn|phân bổ|phân bố|nằm)(?: [^ @]+){0,3} (?:chỉ số)',
);

/** «đơn vị nào có việc ở nhiều chỉ số nhất»: where their tasks are is counted, and not what they lead. */
const countsWhereWorked = (parts: Parts): boolean =>
  holds(worksIn, parts.sentence) &&
  piecesOfType(parts, 'relation').every(({ relation }) => relation === 'task' || relation === 'any');

/** What of the indices of a unit is counted. */
const indexFieldOf = (parts: Parts, order: Order | undefined): string =>
  countsWhereWorked(parts) ? 'worked' : order && asksHelpers(parts) ? 'coordinated' : 'indices';

/** «đơn vị nào chủ trì chỉ số điểm thấp nhất»: a figure of an index is set in order, and nobody's indices are counted. */
export const ordersFigures = (parts: Parts, order: Order | undefined): boolean =>
  (order !== undefined && ofIndicesAlone.has(order.field)) ||
  (order?.field === 'score' &&
    saysScore.test(parts.sentence.text) &&
    piecesOfType(parts, 'order').every(({ end }) => end !== 'most' && end !== 'least'));
/** Figures that no unit has. */
const ofIndicesAlone: ReadonlySet<string> = new Set([
  'rank',
  'previous-rank',
  'change',
  'gap',
  'rank-gap',
  'target',
]);
const saysScore = / (?:điểm|diem) /u;

/** All of them: whoever has most, and how many the others have. */
const ofAll = (parts: Parts, order: Order): Order =>
  order.nth === undefined ? { ...order, take: asksEnds(parts) ? 'ends' : 'all' } : order;

/** Who has most: «đơn vị nào chủ trì nhiều chỉ số nhất», «đơn vị nào chỉ chủ trì đúng 1 chỉ số». */
export function unitsByCount({ parts, where, order }: PlanParts): Asked | null {
  const none = noneLed(parts);
  const counts =
    where.find((filter) => filter.by === 'figure' && ['indices', 'tasks'].includes(filter.field)) ??
    (parts.named.length === 0 ? none : undefined);
  const ordersRows =
    order && (isHeadOf(parts, 'index') || isHeadOf(parts, 'task') || order.field === 'tasks');
  if (!asksUnits(parts) || !(counts || ordersRows) || ordersFigures(parts, order)) return null;
  const ofIndices = countsLed(parts, where) || (counts?.by === 'figure' && counts.field === 'indices');
  const field = ofIndices ? indexFieldOf(parts, order) : 'tasks';
  // Of somebody's indices, or of some: the tasks there alone.
  const within = where.filter(({ by }) => by === 'person' || by === 'index' || by === 'group');
  const query: Query = {
    of: 'unit',
    where: [...(counts ? [counts] : []), ...(ofIndices ? [] : within)],
    ...(order ? { order: ofAll(parts, { ...order, field }) } : {}),
    give: [field],
    months: [],
  };
  return answered(parts.context, query, parts.fields);
}
