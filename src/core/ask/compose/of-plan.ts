import { isLedBy } from '../../plan/plan.ts';
import type { Asked, IndexIntent } from '../answer.ts';
import { answerIndices } from '../answer-index.ts';
import { fieldOf } from '../fields.ts';
import { indexIntentsOf } from '../intents.ts';
import type { Filter, Order, Query } from '../query.ts';
import { holds, pattern } from '../sentence.ts';
import { answered, someFound, tasksIn } from './answered.ts';
import { isOfDuties } from './duties.ts';
import { filtersOf, selfFilter } from './filters.ts';
import { verbatim } from './of-tasks.ts';
import { orderOf } from './order.ts';
import {
  has,
  indicesOf,
  isAsked,
  isHeadOf,
  isOnly,
  type Of,
  type Parts,
  peopleOf,
  pieceOf,
  piecesOfType,
  speaksOfSelf,
} from './parts.ts';
import { type PlanParts, setBeside } from './set-beside.ts';
import { type TextFound, unexplained } from './texts.ts';

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

/** «năm 2024 mình có mấy chỉ số lọt tốp 5»: who leads none speaks of the agency. */
const isOfAgency = (parts: Parts): boolean =>
  pieceOf(parts, 'own')?.of === 'person' &&
  parts.context.speaker?.person.role !== 'leader' &&
  has(parts, 'number', 'order', 'state') &&
  isHeadOf(parts, 'index') &&
  / (?:mình|ta|chúng ta|minh) /u.test(parts.sentence.text);

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

/** All of them: whoever has most, and how many the others have. */
const ofAll = (parts: Parts, order: Order): Order =>
  order.nth === undefined ? { ...order, take: asksEnds(parts) ? 'ends' : 'all' } : order;

/** Who has most: «đơn vị nào chủ trì nhiều chỉ số nhất», «đơn vị nào chỉ chủ trì đúng 1 chỉ số». */
function unitsByCount({ parts, where, order }: PlanParts): Asked | null {
  const none = noneLed(parts);
  const counts =
    where.find((filter) => filter.by === 'figure' && ['indices', 'tasks'].includes(filter.field)) ??
    (parts.named.length === 0 ? none : undefined);
  const ordersRows =
    order && (isHeadOf(parts, 'index') || isHeadOf(parts, 'task') || order.field === 'tasks');
  if (!asksUnits(parts) || !(counts || ordersRows)) return null;
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

/** The head noun that says what is asked for, where tasks may be. */
function headOfTasks(parts: Parts, where: readonly Filter[], isCount: boolean): Of<'head'> | undefined {
  const heads = piecesOfType(parts, 'head');
  const counted = isCount ? heads.findLast(({ of }) => of === 'task') : undefined;
  // «việc làm theo quý, ai làm»: tasks of a kind, which are told with whose they are.
  const isOfKind = where.some(({ by }) => by === 'cadence' || by === 'measure');
  const ofKind = isOfKind ? heads.find(({ of }) => of === 'task') : undefined;
  // «giao trung tâm mấy việc, ở những chỉ số nào»: what is counted, which is told with where it stands.
  const isCounted =
    counted !== undefined &&
    piecesOfType(parts, 'ask').some(
      ({ what, to }) => what === 'count' && to <= counted.at && counted.at - to <= 1,
    );
  return ofKind ?? (isCounted ? counted : undefined) ?? heads.find(({ asks }) => asks) ?? counted ?? heads[0];
}

/** Whether tasks are asked for, by a noun of theirs or without one. */
function asksTasks(
  parts: Parts,
  head: Of<'head'> | undefined,
  where: readonly Filter[],
  isOwn: boolean,
): boolean {
  // «những chỉ tiêu nào đang đặt 100%»: figures of tasks.
  const isOfFigures = head === undefined && where.some(({ by }) => by === 'measure');
  // «đơn vị em phải làm gì trong chỉ số …»
  const isOfDuty =
    head?.of === 'index' && !head.asks && isOwn && has(parts, 'debt') && indicesOf(parts).length > 0;
  // «phòng em theo kế hoạch phải làm những việc gì»
  const isOfTheirs = isOwn || where.some((filter) => filter.by === 'unit' && !filter.not);
  const isOfOwnPlan = head === undefined && isOfTheirs && has(parts, 'debt') && isOfDuties(parts);
  return head?.of === 'task' || isOfFigures || isOfDuty || isOfOwnPlan;
}

/** A condition that only tasks have: a figure to reach, how often, of how many units. */
const isOfTasks = (filter: Filter): boolean =>
  filter.by === 'measure' || filter.by === 'cadence' || (filter.by === 'figure' && filter.field === 'units');

/** Whether so many tasks of a condition are counted as the plain reading counts none; «thanh tra dính vào mấy nhiệm vụ» has a verb that it does not know. */
const countsOf = (parts: Parts, filter: Filter): boolean =>
  filter.by === 'person' ||
  filter.by === 'group' ||
  (filter.by === 'unit' && filter.relation === 'any' && has(parts, 'relation') && !isHeadOf(parts, 'index'));

/** Tasks by attribute: «nhiệm vụ nào có chỉ tiêu 100%», «mình phải làm bao nhiêu nhiệm vụ». */
function rowsOfTasks({ parts, where, order, isOwn, fold }: PlanParts): Asked | null {
  const head = headOfTasks(parts, where, fold.fold === 'count');
  if (!asksTasks(parts, head, where, isOwn) || order || where.length === 0) return null;
  const isComposed =
    where.some(isOfTasks) ||
    isOwn ||
    has(parts, 'debt') ||
    where.length > 1 ||
    (knowsMore(parts) && !isHeadOf(parts, 'index')) ||
    // «giao trung tâm mấy việc, ở những chỉ số nào»: tasks, which are told with where they stand.
    (head?.of === 'task' && isHeadOf(parts, 'index', true) && where.some(({ by }) => by === 'unit')) ||
    (fold.fold === 'count' && countsOf(parts, where[0]!));
  if (!isComposed) return null;
  const asTasks = where.map((filter) =>
    filter.by === 'unit' && filter.relation === 'any' ? { ...filter, relation: 'task' as const } : filter,
  );
  const told = (query: Pick<Query, 'where' | 'give' | 'about' | 'fold'>): Asked =>
    answered(parts.context, { of: 'task', ...query, months: [] }, parts.fields);
  const rows = told({ where: asTasks, ...fold, give: [] });
  // «đọc nguyên văn việc giao thanh tra»: as it stands in the plan, where no more than a few are meant.
  const ids = holds(verbatim, parts.sentence) ? (tasksIn(rows) ?? []).map(({ task }) => task.id) : [];
  return ids.length > 0 && ids.length <= mostVerbatim
    ? told({ where: [{ by: 'text', words: ids.join('|') }], give: ['text'], about: [] })
    : rows;
}

/** More tasks than this are listed, and not read out. */
const mostVerbatim = 3;

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

/** «dính việc ở chỉ số nào»: every word has its meaning here, and one of them none in the plain reading. */
const knowsMore = ({ left, reading }: Parts): boolean => left.length === 0 && reading.unknown.length > 0;

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
  const isOfIndices = isHeadOf(parts, 'index') || isOwn || peopleOf(parts).length > 0;
  const isFigured = where.some(isFigure) && !isWho;
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

/** «dính ở những chỉ số nào và không dính ở chỉ số nào»: what is so, and what is not, one after the other. */
function bothSides({ parts, where, order }: PlanParts): Asked | null {
  const units = where.filter((filter) => filter.by === 'unit');
  const [one, other] = units;
  if (order || units.length !== 2 || one?.by !== 'unit' || other?.by !== 'unit') return null;
  const isSame = one.ids.join() === other.ids.join();
  const isTurned = one.relation === other.relation && isSame && one.not !== other.not;
  // «có nhiệm vụ ở những chỉ số nào, có chủ trì chỉ số nào không»: each is asked by a head of its own.
  const isTwice =
    isSame &&
    one.relation !== other.relation &&
    piecesOfType(parts, 'head').filter(({ of, asks }) => of === 'index' && asks).length > 1;
  if (!(isTurned || isTwice) || !isHeadOf(parts, 'index')) return null;
  const rest = where.filter((filter) => filter !== one && filter !== other);
  const asked = [one, other].map((side) =>
    answered(parts.context, { of: 'index', where: [...rest, side], give: [], months: [] }, parts.fields),
  );
  return { ...asked[0]!, answer: { type: 'several', answers: asked.map(({ answer }) => answer) } };
}

/** «nhóm giữ vững mấy chỉ số, nhóm cải thiện mấy»: no index is of both, so that each was asked by itself. */
function bothGroups({ parts, where, order, fold }: PlanParts): Asked | null {
  const groups = where.filter((filter) => filter.by === 'group' && !filter.not);
  const [one, other] = groups;
  if (
    order ||
    groups.length !== 2 ||
    (one?.by === 'group' && other?.by === 'group' && one.group === other.group)
  )
    return null;
  const rest = where.filter((filter) => !groups.includes(filter));
  const asked = groups.map((group) =>
    answered(
      parts.context,
      { of: 'index', where: [...rest, group], ...fold, give: [], months: [] },
      parts.fields,
    ),
  );
  return { ...asked[0]!, answer: { type: 'several', answers: asked.map(({ answer }) => answer) } };
}

const isOfTarget = (filter: Filter): boolean => filter.by === 'figure' && filter.field === 'target';

const lackedOf = pattern(
  '(?:thiếu|hụt|kém|cách|thua|thấp hơn)(?: [^ @]+){0,5} (?:bao nhiêu|mấy|bao xa)(?: điểm)?(?= |$)',
);

/** «mấy chỉ số đặt đích bằng điểm, hụt bao nhiêu so với đích»: what each of them lacks, and not what it is to reach. */
const asksGap = ({ parts, order }: PlanParts, figures: readonly Filter[]): boolean =>
  !order && figures.length > 0 && figures.every(isOfTarget) && holds(lackedOf, parts.sentence);

/** Indices by more than one thing. */
function rowsOfIndices(plan: PlanParts): Asked | null {
  const { parts, where, order, isCount, isOwn, fold } = plan;
  const sides = bothSides(plan) ?? bothGroups(plan);
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
  const isOfTheirTasks = where.some((one) => one.by === 'unit' && one.relation === 'task' && !one.not);
  const lacks = asksGap(plan, figures);
  const give = order
    ? [order.field]
    : lacks
      ? ['gap']
      : isOfTheirTasks && figures.length === 0
        ? ['tasks']
        : figures.flatMap((one) => (one.by === 'figure' ? [one.field] : [])).slice(0, 1);
  const folded = lacks ? {} : fold;
  const query: Query = { of: 'index', where, ...(order ? { order } : {}), ...folded, give, months: [] };
  return answered(parts.context, query, parts.fields);
}

/** «đơn vị nào chủ trì chỉ số tụt nhiều nhất»: a fact of the index that an order finds, which the plain reading tells. */
const isFactOfOrdered = ({ parts, order }: PlanParts): boolean =>
  (isHeadOf(parts, 'unit', true) || isHeadOf(parts, 'person', true)) &&
  order !== undefined &&
  isHeadOf(parts, 'index') &&
  !['tasks', 'score'].includes(order.field);

const structural: ReadonlySet<string> = new Set([
  'order',
  'number',
  'state',
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
  rowsOfTasks,
  allIndices,
  factsOfSelection,
  rowsOfIndices,
];

/** Whether a question is about the plan's rows, and composed: more than one index and one fact. */
export function ofPlan(parts: Parts, text: TextFound | null): Asked | null {
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
