import { isLedBy } from '../../plan/plan.ts';
import type { Asked, IndexIntent } from '../answer.ts';
import { answerIndices } from '../answer-index.ts';
import { fieldOf } from '../fields.ts';
import { indexIntentsOf } from '../intents.ts';
import type { Filter, Order, Query } from '../query.ts';
import { holds, pattern } from '../sentence.ts';
import { answered, someFound } from './answered.ts';
import { inBothFigures } from './both-figures.ts';
import { bothOf, tasksOfGroups } from './both-sides.ts';
import { factsBeside } from './facts-beside.ts';
import { filtersOf, selfFilter } from './filters.ts';
import { orderOf } from './order.ts';
import {
  has,
  indicesOf,
  isAsked,
  isHeadOf,
  isOfAgency,
  isOnly,
  knowsMore,
  type Parts,
  peopleOf,
  pieceOf,
  piecesOfType,
  speaksOfSelf,
} from './parts.ts';
import { type PlanParts, setBeside } from './set-beside.ts';
import { rowsOfTasks } from './tasks-by-attribute.ts';
import { type TextFound, unexplained } from './texts.ts';
import { ordersFigures, unitsByCount } from './units-by-count.ts';

/** The conditions with the asker's own: «tôi phụ trách», «mà tôi không phụ trách». */
function withSelf(parts: Parts, where: readonly Filter[], isOwn: boolean): Filter[] {
  const { speaker } = parts.context;
  const notMine = / (?:tôi|anh|chị|mình|toi|minh) (?:không|khong) (?:phụ trách|phu trach) /u;
  if (speaker?.person.role === 'leader' && notMine.test(parts.sentence.text))
    return [
      ...where.filter(({ by }) => by !== 'person'),
      { by: 'person', ids: [speaker.person.id], not: true },
    ];
  return isOwn && !has(parts, 'own') ? [...where, ...selfFilter(parts)] : [...where];
}

const withoutOwn = ({ pieces }: Parts): Parts['pieces'] => pieces.filter(({ type }) => type !== 'own');

function planPartsOf(parts: Parts): PlanParts {
  const isCount = isAsked(parts, 'count');
  const isOwn =
    (has(parts, 'own') && !isOfAgency(parts)) ||
    (speaksOfSelf(parts) && parts.context.speaker !== null && has(parts, 'relation', 'debt'));
  return {
    parts,
    where: withSelf(
      parts,
      isOfAgency(parts) ? filtersOf({ ...parts, pieces: withoutOwn(parts) }) : filtersOf(parts),
      isOwn,
    ),
    order: orderOf(parts),
    isCount,
    isOwn,
    fold: isCount ? { fold: 'count' } : {},
  };
}

/** «cái nào thấp hơn, kém nhau bao nhiêu»: a difference is of all of them, the one that is asked for first. */
const ofDifference = (order: Order): Order =>
  order.take === 1 && order.nth === undefined ? { ...order, take: 'all' } : order;

/** A sum, a mean or a difference of a figure. */
function foldedRows({ parts, order }: PlanParts): Asked | null {
  // «bao nhiêu nhiệm vụ trên tổng số»: tasks are counted, and no figure is summed.
  if (isHeadOf(parts, 'task')) return null;
  const fold = pieceOf(parts, 'fold')?.fold;
  const named = indicesOf(parts).length;
  // «hai chỉ số của chị chênh nhau bao nhiêu»
  const leaders = filtersOf(parts).flatMap((filter) =>
    filter.by === 'person' && !filter.not ? filter.ids : [],
  );
  const count =
    named === 0 && leaders.length > 0 && fold === 'difference'
      ? parts.context.plan.indices.filter((index) => index.leaders.some((id) => leaders.includes(id))).length
      : named;
  if (fold !== 'sum' && fold !== 'average' && fold !== 'difference') return null;
  if (count === 1 || (fold === 'difference' && order === undefined && count !== 2)) return null;
  const isOfGap =
    piecesOfType(parts, 'field').some(({ field }) => field === 'gap') ||
    / (?:thiếu|thieu) /u.test(parts.sentence.text);
  const field = order?.field ?? (isOfGap ? 'gap' : 'score');
  const where = filtersOf(parts).filter((filter) => !(filter.by === 'figure' && filter.field === 'gap'));
  const ends = fold === 'difference' && order ? { order: ofDifference(order) } : {};
  return someFound(
    answered(parts.context, { of: 'index', where, ...ends, fold, give: [field], months: [] }, parts.fields),
  );
}

const isFigure = (filter: Filter): boolean => filter.by === 'figure' || filter.by === 'group';

/** «có những chỉ số nào»: all of them. */
function allIndices({ parts, where, order, isCount }: PlanParts): Asked | null {
  const isBare =
    isHeadOf(parts, 'index', true) &&
    where.length === 0 &&
    !order &&
    !isCount &&
    parts.named.length === 0 &&
    parts.topic === null &&
    isOnly(parts, 'head', 'ask', 'filler') &&
    !/ (?:điểm|hạng|bậc|nhất|đầu|cuối|bảng|đứng|diem|hang|bac|nhat|dau|cuoi|bang|dung) /u.test(
      parts.sentence.text,
    );
  return isBare
    ? {
        answer: { type: 'index-list', filter: { type: 'all' }, indices: parts.context.plan.indices },
        topic: { indices: [], intents: [] },
      }
    : null;
}

/** Whether an order is by a figure that the plain reading does not know. */
const isOfNewField = ({ fields }: Parts, order: Order | undefined): boolean =>
  order !== undefined && fieldOf(fields, order.field)?.hasRules !== true;

/** «chị Bình PGĐ»: whom a title beside the name tells from others, which the plain reading does not. */
const isToldByTitle = ({ named, reading, context }: Parts): boolean => {
  const ids = named.flatMap((one) => (one.type === 'person' ? one.ids : []));
  const leaders = reading.people.filter((id) => context.plan.indices.some((index) => isLedBy(index, id)));
  return ids.length === 1 && leaders.some((id) => !ids.includes(id));
};

/** An order of several rows, of a place in it, or of a figure, which the plain reading does not know. */
const isUncommon = (parts: Parts, order: Order): boolean =>
  order.take !== 1 ||
  order.field === 'previous-rank' ||
  order.nth !== undefined ||
  isOfNewField(parts, order);

/** Whether a question of indices says more than the plain reading holds: two conditions, a negation, an end and a place. */
function isComposed({ parts, where, order, isCount, isOwn }: Omit<PlanParts, 'fold'>): boolean {
  const carries =
    isHeadOf(parts, 'index') && where.some((one) => one.by === 'unit' && one.relation === 'task');
  return (
    carries ||
    (order !== undefined && isUncommon(parts, order)) ||
    (where.length > 0 && knowsMore(parts)) ||
    where.length + (order ? 1 : 0) >= 2 ||
    (where.length >= 1 && (isCount || isOwn)) ||
    where.some(({ not }) => not)
  );
}

/** What the names of a selection say already: whoever leads it is known. */
const saidBy: Partial<Record<Filter['by'], readonly IndexIntent[]>> = {
  person: ['leader'],
  unit: ['lead-unit', 'coordinating'],
};

/** «các chỉ số tôi phụ trách, đơn vị nào chủ trì»: facts of the indices that are selected, of no others. */
function factsOfSelection({ parts, where, order, isOwn }: PlanParts): Asked | null {
  const isWho = isHeadOf(parts, 'person', true) || isHeadOf(parts, 'unit', true);
  const selects = where.filter(
    ({ by }) => by === 'person' || by === 'unit' || by === 'group' || (isWho && by === 'figure'),
  );
  if (selects.length === 0 || order || where.some(({ by }) => by === 'status' || by === 'measure'))
    return null;
  const known = new Set(selects.flatMap(({ by }) => saidBy[by] ?? []));
  const intents = indexIntentsOf(parts.reading, parts.context.plan).filter(
    (intent) =>
      !known.has(intent) &&
      !notFacts.has(intent) &&
      // How many tasks a unit has is no figure of the indices that it leads.
      (intent !== 'task-count' || selects.every(({ by }) => by === 'person')),
  );
  // «đơn nhãn hiệu của phòng em còn thiếu bao nhiêu»: words that nothing explains say that no index of theirs is meant.
  if (!isHeadOf(parts, 'index') && isOwn && parts.reading.unknown.length >= 2) return null;
  // «chỉ số mới do sếp nào phụ trách»: the state says itself of what it is.
  const isOfState = isWho && has(parts, 'state');
  const isOfIndices = isHeadOf(parts, 'index') || isOfState || isOwn || peopleOf(parts).length > 0;
  const isFigured = where.some(({ by }) => by === 'figure') && !isWho;
  if (intents.length === 0 || !isOfIndices || indicesOf(parts).length > 0 || isFigured) return null;
  const { found } = answered(parts.context, { of: 'index', where, give: [], months: [] }, parts.fields)
    .answer as Extract<Asked['answer'], { type: 'found' }>;
  if (found.of !== 'index' || found.rows.length === 0) return null;
  const { rows } = found;
  return {
    answer: answerIndices(parts.context, [...rows], { intents }),
    topic: { indices: rows.map(({ code }) => code), intents },
  };
}

const notFacts: ReadonlySet<IndexIntent> = new Set(['card', 'tasks', 'measures', 'progress', 'obstacles']);

const isOfTarget = (filter: Filter): boolean => filter.by === 'figure' && filter.field === 'target';

const lackedOf = pattern(
  '(?:thiếu|hụt|kém|cách|thua|thấp hơn)(?: [^ @]+){0,5} (?:bao nhiêu|mấy|bao xa)(?: điểm)?(?= |$)',
);

/** «mấy chỉ số đặt đích bằng điểm, hụt bao nhiêu so với đích»: what each of them lacks, and not what it is to reach. */
const asksGap = ({ parts, order }: PlanParts, figures: readonly Filter[]): boolean =>
  !order && figures.length > 0 && figures.every(isOfTarget) && holds(lackedOf, parts.sentence);

/** The first figure of which something was said, told of each; that a target is set is none. */
const figuresTold = (figures: readonly Filter[]): string[] =>
  figures.flatMap((one) => (one.by === 'figure' && one.field !== 'aims' ? [one.field] : [])).slice(0, 1);

/** The figure that is told of each index: that of an order, what is lacking, how many tasks a unit has there, or a figure that is named. */
function givenOf({ where, order }: PlanParts, figures: readonly Filter[], lacks: boolean): string[] {
  if (order) return [order.field];
  if (lacks) return ['gap'];
  const isOfTheirTasks = where.some((one) => one.by === 'unit' && one.relation === 'task' && !one.not);
  return isOfTheirTasks && figures.length === 0 ? ['tasks'] : figuresTold(figures);
}

/** Indices by more than one thing. */
function rowsOfIndices(plan: PlanParts): Asked | null {
  const { parts, where, order, isCount, isOwn, fold } = plan;
  const sides = bothOf(plan);
  if (sides) return sides;
  const figures = where.filter(isFigure);
  const isWhole = figures.length > 0 || isToldByTitle(parts);
  // «tôi phụ trách gì»
  const leads = isOwn && parts.pieces.some((piece) => piece.type === 'relation' && piece.relation !== 'task');
  const isOfIndices = isHeadOf(parts, 'index') || figures.length > 0 || order !== undefined || leads;
  // «ngoài chỉ số đất đai, …»: one that is left out is not the one that is asked about.
  const isOfOne = indicesOf(parts).length === 1 && parts.named.every(({ not }) => !not);
  if (!isOfIndices || isOfOne) return null;
  if (!isComposed({ parts, where, order, isCount, isOwn }) && !isWhole) return null;
  const lacks = asksGap(plan, figures);
  const give = givenOf(plan, figures, lacks);
  const folded = lacks ? {} : fold;
  const beside = folded.fold === undefined || order !== undefined ? factsBeside(parts, give) : [];
  const query: Query = {
    of: 'index',
    where,
    ...(order ? { order } : {}),
    ...folded,
    give: [...give, ...beside],
    months: [],
  };
  return ofTwo(plan, query) ?? answered(parts.context, query, parts.fields);
}

/** «hai chỉ số đặt mục tiêu bằng điểm, cái nào cách đích xa hơn»: of two that a condition selects both are told, by how much they are apart. */
function ofTwo({ parts, where, order }: PlanParts, query: Query): Asked | null {
  const isCompared = piecesOfType(parts, 'order').some(({ than }) => than);
  if (!order || !isCompared || order.field !== 'gap' || where.length === 0) return null;
  const asked = answered(
    parts.context,
    { ...query, order: { ...order, take: 'all' }, fold: 'difference' },
    parts.fields,
  );
  const { answer } = asked;
  return answer.type === 'found' && answer.found.of === 'index' && answer.found.rows.length === 2
    ? asked
    : null;
}

/** «đơn vị nào chủ trì chỉ số tụt nhiều nhất»: a fact of the index that an order finds, which the plain reading tells. */
const isFactOfOrdered = ({ parts, order }: PlanParts): boolean =>
  (isHeadOf(parts, 'unit', true) || isHeadOf(parts, 'person', true)) &&
  order !== undefined &&
  order.take === 1 &&
  isHeadOf(parts, 'index') &&
  (!['tasks', 'score'].includes(order.field) || (parts.named.length === 0 && ordersFigures(parts, order)));

const structural: ReadonlySet<string> = new Set([
  'order',
  'number',
  'state',
  'group',
  'relation',
  'head',
  'measure',
  'cadence',
  'fold',
  'own',
]);

/** Whether nothing that counts in a question of the plan's rows is left unread. */
function isUnderstood(parts: Parts, text: TextFound | null): boolean {
  // Two things that are understood for certain bear a word that is not: «cái nào đứng thứ nhì về *độ* thiếu điểm».
  const built = parts.pieces.filter(({ type }) => structural.has(type)).length;
  const isRows = isHeadOf(parts, 'index') || isHeadOf(parts, 'task') || has(parts, 'order', 'state');
  const mayMiss = built >= 2 && isRows && parts.reading.mentions.length === 0 ? Math.min(2, built - 1) : 0;
  // A figure says something: it is never passed over.
  if (parts.left.some(({ word }) => /\d/.test(word))) return false;
  return !has(parts, 'period', 'status', 'sent', 'month') && unexplained(parts, text).length <= mayMiss;
}

/** The ways in which rows of the plan are asked for, the first that fits. */
const waysOfRows: readonly ((plan: PlanParts) => Asked | null)[] = [
  unitsByCount,
  tasksOfGroups,
  rowsOfTasks,
  allIndices,
  factsOfSelection,
  rowsOfIndices,
];

/** Whether a question is about the plan's rows, and composed: more than one index and one fact. */
export const ofPlan = (parts: Parts, text: TextFound | null): Asked | null =>
  inBothFigures(parts, composedOfPlan(parts, text));

function composedOfPlan(parts: Parts, text: TextFound | null): Asked | null {
  const plan = planPartsOf(parts);
  const beside = setBeside(plan);
  if (beside) return beside;
  // «giữa A và B cái nào cao hơn»: both are told side by side.
  const isBeside = piecesOfType(parts, 'order').some(({ than }) => than) && indicesOf(parts).length > 1;
  if (isBeside || !isUnderstood(parts, text)) return null;
  const early = foldedRows(plan);
  if (early || isFactOfOrdered(plan)) return early;
  for (const way of waysOfRows) {
    const asked = way(plan);
    if (asked) return asked;
  }
  return null;
}
