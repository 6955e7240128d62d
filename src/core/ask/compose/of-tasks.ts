import { expandUnits } from '../../people/org.ts';
import { ownersOf } from '../../plan/assignments.ts';
import type { Asked, IndexIntent } from '../answer.ts';
import { answerIndices } from '../answer-index.ts';
import type { Filter, Query, Wanted } from '../query.ts';
import { holds, pattern } from '../sentence.ts';
import { answered } from './answered.ts';
import { aspectsIn } from './aspects.ts';
import { cadenceDue } from './cadence-due.ts';
import { chosenRows } from './chosen-rows.ts';
import { asOneOwner, filtersOf, selfFilter } from './filters.ts';
import { monthsFor } from './matter-months.ts';
import { measuredQuery } from './measured-query.ts';
import { answerHistory, historyOf } from './month-things.ts';
import {
  monthsOf,
  monthsRefused,
  monthsSoFar,
  namesSpan,
  openMonths,
  progressOfMonths,
} from './months-asked.ts';
import { endFirst, returnedOf } from './of-matter.ts';
import { onlyTheirs } from './only-theirs.ts';
import {
  has,
  indicesOf,
  isAsked,
  isHeadOf,
  type Of,
  ownUnit,
  type Parts,
  pieceOf,
  piecesOfType,
  speaksOfSelf,
  unitsOf,
} from './parts.ts';
import { unitReport } from './reports-sent.ts';
import { tasksById } from './tasks-of-plan.ts';
import { type TextFound, unexplained } from './texts.ts';

/** Whether the plan's own words are asked for, and not what a task is about. */
export const verbatim = pattern(
  'nguyên văn|toàn văn|nguyên câu|nội dung(?: của)?(?: nhiệm vụ| việc)?(?: là| ghi| gì| thế nào|(?= \\d))',
);

const asksGivenBack = pattern(
  '(?:ai|lý do|vì sao|sao|tại sao|hôm nào|khi nào|lúc nào|bao giờ|ngày nào)(?: [^ @]+){0,4} (?:trả lại|trả về|trả)|(?:trả lại|trả về|bị trả)(?: [^ @]+){0,3} (?:vì sao|lý do|tại sao|hôm nào|khi nào|lúc nào|bao giờ|ngày nào|bởi ai|do ai)',
);

/** Tasks named by their ids, with who gave them back and why; null where that is not asked, or they were not. */
function givenBackOf(parts: Parts, ids: readonly string[]): Asked | null {
  if (!holds(asksGivenBack, parts.sentence)) return null;
  const back = returnedOf(parts, ids, true);
  if (back?.answer.type !== 'returned') return null;
  const [unit] = back.answer.rows.map((row) => row.unit.id);
  const where: Filter[] = [
    { by: 'text', words: ids.join('|') },
    ...(unit ? [{ by: 'unit' as const, relation: 'task' as const, ids: [unit] }] : []),
  ];
  const spoken = answered(
    parts.context,
    { of: 'task', where, give: ['returned'], about: [], months: back.answer.months },
    parts.fields,
  );
  return spoken.topic ? { ...back, topic: spoken.topic } : back;
}

/** A task by its id with its end first, where that is asked and the plan's own words for it are not. */
function endOfId(
  parts: Parts,
  ids: readonly string[],
  asked: { asksState: boolean; aspects: ReturnType<typeof aspectsIn> } | null,
  told: Asked,
): Asked {
  const asksPlan =
    asked === null || (!asked.asksState && asked.aspects.some(({ aspect }) => aspect === 'due'));
  return (asksPlan ? null : endFirst(parts, ids, asked.asksState ? told : null)) ?? told;
}

/** A task by its id: what it is, and in months what was reported of it. */
export function byId(parts: Parts): Asked | null {
  const { context } = parts;
  const ids = piecesOfType(parts, 'task').map(({ id }) => id);
  const tasks = tasksById(context, ids);
  const [only, another] = tasks;
  if (!only) return null;
  // «việc 1.4.3 ai trả lại»: by whom, why and when, and not its state.
  const back = givenBackOf(parts, ids);
  if (back) return back;
  const { months } = monthsOf(parts);
  const history =
    months.length > 1 && !another ? historyOf(parts, only, progressOfMonths(context, months)) : null;
  if (history) return history;
  const aspects = aspectsIn(parts.sentence, parts.context.plan);
  const asksWords = holds(verbatim, parts.sentence) && !has(parts, 'status', 'returned', 'period');
  const asksState =
    !asksWords &&
    (months.length > 0 ||
      has(parts, 'status', 'words', 'returned') ||
      aspects.some(({ of }) => of === 'report'));
  const units = unitsOf(parts).map(({ id }) => id);
  const owners = tasks.flatMap(({ index, task }) => ownersOf(context.org, index, task).map(({ id }) => id));
  const isOwner = units.some((id) => owners.includes(id));
  const ofUnits: Filter[] = isOwner ? [{ by: 'unit', relation: 'task', ids: units }] : [];
  const query: Query = {
    of: 'task',
    where: [{ by: 'text', words: ids.join('|') }, ...ofUnits],
    // «có phải của trung tâm mình không»
    ...(units.length > 0 && !asksState ? { claimed: units } : {}),
    give: [
      ...(has(parts, 'returned') ? ['returned'] : []),
      ...(asksWords
        ? (['text'] as const)
        : aspects.filter(({ of }) => (of === 'report') === asksState).map(({ aspect }) => aspect)),
    ],
    about: [],
    months: asksState
      ? monthsFor(
          parts,
          { ids, reported: [] },
          aspects.map(({ aspect }) => aspect),
        )
      : [],
  };
  const told = chosenRows(parts, answered(context, query, parts.fields));
  return endOfId(parts, ids, asksWords ? null : { asksState, aspects }, told);
}

/** «đơn vị nào chậm nhất»: by how much is behind. */
function unitStanding(parts: Parts): Asked | null {
  const order = pieceOf(parts, 'order');
  const isBare = parts.named.length === 0 && parts.left.length === 0;
  if (!order || !['best', 'worst'].includes(order.end) || !isBare || has(parts, 'status', 'words'))
    return null;
  if (!isHeadOf(parts, 'unit') || isHeadOf(parts, 'index') || has(parts, 'relation')) return null;
  return rankUnits(parts, 'behind', order.end === 'best');
}

/** «họp quý III họp chưa»: what is held from time to time. */
function gatheringIn(parts: Parts): Asked | null {
  if (pieceOf(parts, 'words')?.what !== 'progress' || parts.named.length > 0 || unitsOf(parts).length > 0)
    return null;
  const spans = namesSpan(parts);
  return spans || / (?:chưa|chua) $/u.test(parts.sentence.text) ? cadenceDue(parts) : null;
}

const eachReached = / (?:nào|nao) (?:đã |đang |da |dang )?(?:đạt|đủ|chưa|dat|du|chua) /u;

/** «mấy cái phải báo số tháng 5 cái nào đạt»: every figure of a unit beside what it has to reach. */
function measuredOf(parts: Parts): Asked | null {
  if (!has(parts, 'measure') || !(has(parts, 'period') || has(parts, 'status', 'words'))) return null;
  const { scope, query } = measuredQuery(parts, ['unit', 'person']);
  if (scope.length > 0) return answered(parts.context, query, parts.fields);
  // «mấy việc chỉ tiêu 100% tháng 5 cái nào đạt cái nào chưa»: of all units, where it is asked which.
  const [{ value }] = piecesOfType(parts, 'measure') as [Of<'measure'>];
  return eachReached.test(parts.sentence.text) && has(parts, 'period')
    ? answered(parts.context, { ...query, where: [{ by: 'measure', value }] }, parts.fields)
    : null;
}

/** «tháng 5 em ghi gì», «tháng trước thanh tra báo cáo thế nào»: a unit's report. */
function reportIn(parts: Parts, text: TextFound | null): Asked | null {
  const { months } = monthsOf(parts);
  if (pieceOf(parts, 'words')?.what !== 'result' || text !== null || months.length > 1) return null;
  if (indicesOf(parts).length > 0) return null;
  const [named] = unitsOf(parts);
  const unit = named ?? (speaksOfSelf(parts) ? ownUnit(parts) : null);
  return unit ? unitReport(parts.context, unit, months[0] ?? parts.context.atHand) : null;
}

/** «kiến nghị gì», «có đề xuất gì không»: what units ask for, which no other reading knows by itself. */
const asksWhich = / (?:gì|nào|không|ai|gi|nao|khong) /u;

/** Whether a question of how far narrows what it asks about; of all that there is the plain reading knows. */
function isNarrowed(parts: Parts, text: TextFound | null): boolean {
  const { months } = monthsOf(parts);
  const asksProgress = pieceOf(parts, 'words')?.what === 'progress';
  return (
    has(parts, 'status', 'own', 'state', 'said') ||
    (pieceOf(parts, 'words')?.what === 'proposal' && asksWhich.test(parts.sentence.text)) ||
    (months.length > 0 && (!asksProgress || months.length > 1)) ||
    parts.named.length > 0 ||
    text !== null ||
    // «các đơn vị đang kiến nghị những gì»: of all units, as it stands.
    (isHeadOf(parts, 'unit', false) && !asksProgress) ||
    parts.context.speaker?.person.role === 'head'
  );
}

/** Whether a question is none of what was reported: something is not understood, or it asks of the plan. */
function isOfSomethingElse(parts: Parts, found: TextFound | null): boolean {
  const mayMiss = has(parts, 'period') ? (has(parts, 'status') ? 3 : 1) : 0;
  if (unexplained(parts, found).length > mayMiss || monthsOf(parts).otherYear) return true;
  const isOfTarget = / (?:phấn đấu|chỉ tiêu|mục tiêu|phan dau|chi tieu|muc tieu) /u.test(parts.sentence.text);
  if (isOfTarget && pieceOf(parts, 'words')?.what === 'progress' && !has(parts, 'status')) return true;
  // «đọc chậm thôi: ai phụ trách …»: who has an index is no state of its tasks.
  return isHeadOf(parts, 'person', true) && has(parts, 'relation') && indicesOf(parts).length > 0;
}

/** «chỉ số đó của trung tâm được giao chỉ tiêu bao nhiêu»: what the index that is named is to reach, and no figure of a task. */
const isAimOfIndex = (parts: Parts): boolean =>
  indicesOf(parts).length === 1 &&
  isHeadOf(parts, 'index') &&
  !isHeadOf(parts, 'task') &&
  !has(parts, 'status', 'words', 'said', 'period', 'debt') &&
  / (?:chỉ tiêu|mục tiêu|chi tieu|muc tieu) /u.test(parts.sentence.text) &&
  piecesOfType(parts, 'measure').every(({ value }) => value === null);

function aimOfIndex(parts: Parts): Asked {
  const indices = indicesOf(parts);
  const intents: IndexIntent[] = ['target'];
  return {
    answer: answerIndices(parts.context, indices, { intents }),
    topic: { indices: indices.map(({ code }) => code), intents },
  };
}

/** What was reported of tasks, by whatever narrows them. */
export function ofTasks(parts: Parts, found: TextFound | null): Asked | null {
  const theirs = onlyTheirs(parts, (whole) => ofTasks(whole, null));
  if (theirs) return theirs;
  const special = unitStanding(parts) ?? gatheringIn(parts);
  if (special || !has(parts, 'status', 'words', 'measure', 'said')) return special;
  if (isAimOfIndex(parts)) return aimOfIndex(parts);
  if (isOfSomethingElse(parts, found)) return null;
  const text = found !== null && (found.whole || parts.left.length > 0) ? found : null;
  const told = monthsRefused(parts) ?? measuredOf(parts) ?? reportIn(parts, text);
  if (told) return told;
  if (monthsOf(parts).each && !has(parts, 'status')) return answerHistory(parts);
  return isNarrowed(parts, text) ? rowsOf(parts, text) : null;
}

/** «chỉ số nào của tôi đỏ»: of some of them; of all there are the tasks are told, with who has not reported. */
const narrows = ({ where }: Query): boolean => where.some(({ by }) => by !== 'status');

/** «những chỉ số nào có việc chậm»: the indices, and not their tasks. */
const inIndices = (query: Query): Query => ({ ...query, of: 'index', give: [] });

/** «mấy việc đạt, mấy việc chậm» */
const eachCount =
  /(?<= )(?:mấy|bao nhiêu|may|bao nhieu) (?:việc|nhiệm vụ|cái|mục|viec|nhiem vu|cai|muc)(?= )/gu;

const counts = / (?:mấy|bao nhiêu|may|bao nhieu|tổng cộng|tong cong) /u;

/** «mấy việc xong, mấy việc chậm»: how many there are of each state. */
function tallied(parts: Parts, query: Query): Query {
  const states = new Set(
    piecesOfType(parts, 'status').map(({ status }) =>
      status === 'late' || status === 'not-begun' ? 'behind' : status,
    ),
  );
  const asked = [...parts.sentence.text.matchAll(eachCount)].length;
  // «mấy thôn lõm sóng xử lý xong chưa»: what is counted are no tasks.
  const isOfMatter = asked === 0 && query.where.some(({ by }) => by === 'text');
  if (
    isOfMatter ||
    (states.size < 2 && !(states.size === 1 && asked >= 2)) ||
    query.months.length !== 1 ||
    !counts.test(parts.sentence.text)
  )
    return query;
  return { ...query, where: query.where.filter(({ by }) => by !== 'status'), fold: 'tally', give: [] };
}

/** The rows of tasks that a question narrows, or units in their order. */
function rowsOf(parts: Parts, text: TextFound | null): Asked | null {
  const status = pieceOf(parts, 'status');
  const order = pieceOf(parts, 'order');
  if (isHeadOf(parts, 'unit') && order && status)
    return rankUnits(parts, status.status, order.end === 'least' || order.end === 'best');
  const isOwn = speaksOfSelf(parts) && !has(parts, 'own') && !isHeadOf(parts, 'unit');
  const whole = taskQuery(parts, text);
  const query =
    status && isHeadOf(parts, 'index', true) && (isHeadOf(parts, 'task') || narrows(whole))
      ? inIndices(whole)
      : tallied(parts, whole);
  const where = isOwn ? [...query.where, ...selfFilter(parts)] : query.where;
  const asked = answered(parts.context, { ...query, where }, parts.fields);
  // Words that no row holds were none of what is looked for.
  const isEmpty = asked.answer.type === 'found' && asked.answer.found.rows.length === 0;
  return isEmpty && text ? rowsOf(parts, null) : asked;
}

/** Units by how much of a status they have. */
function rankUnits(parts: Parts, status: Wanted, least: boolean): Asked | null {
  const { context } = parts;
  if (context.inGroup) return { answer: { type: 'refused', refusal: { type: 'in-private' } } };
  const { months } = monthsOf(parts);
  const asked = months.filter((month) => month <= context.atHand);
  const query: Query = {
    of: 'group',
    group: { by: 'unit', measured: status },
    where: [],
    order: { field: `unit:${status}`, dir: least ? 'asc' : 'desc', take: 1 },
    give: [],
    months: asked.length > 0 ? asked : [context.atHand],
  };
  return answered(context, query, parts.fields);
}

/** The months asked; where none is named and the units asked about have not reported, the last that they reported of. */
function monthsTold(parts: Parts, where: readonly Filter[]): number[] {
  const { context } = parts;
  const units = where.flatMap((filter) => (filter.by === 'unit' && !filter.not ? filter.ids : []));
  if (monthsOf(parts).months.length > 0 || units.length === 0) return openMonths(parts);
  const all = expandUnits(context.org, units);
  const isIn = (month: number): boolean => all.some(({ id }) => context.reportOf(id, month) !== undefined);
  return [monthsSoFar(context).findLast(isIn) ?? context.atHand];
}

/** What part of them all: «bao nhiêu phần trăm nhiệm vụ đã xong». */
const share = pattern('(?:bao nhiêu|mấy) (?:phần trăm|phần)|tỷ lệ|tỉ lệ|chiếm');

/** A query over tasks: by status, index, unit, person or words, in months where their state is asked. */
function taskQuery(parts: Parts, text: TextFound | null): Query {
  const words = piecesOfType(parts, 'words');
  const asksState = words.length > 0 || has(parts, 'status', 'said');
  // «chậm mấy việc là do đâu»: with what hindered.
  // «vì sao chậm, họ kiến nghị gì»: both are told, and what was reported besides.
  const asksBoth =
    has(parts, 'status') &&
    words.some(({ what }) => what === 'proposal') &&
    (isAsked(parts, 'why') || words.some(({ what }) => what === 'obstacle'));
  const given = [
    ...(asksBoth ? [] : words.map(({ what }) => what)),
    ...(words.length === 0 && isAsked(parts, 'why') ? ['why'] : []),
  ];
  const { months } = monthsOf(parts);
  const where = asOneOwner(
    filtersOf(parts).map((filter) =>
      filter.by === 'unit' && asksState && filter.relation === 'any'
        ? { ...filter, relation: 'task' as const }
        : filter,
    ),
  );
  const isShare = has(parts, 'status') && isHeadOf(parts, 'task') && holds(share, parts.sentence);
  const fold = isShare
    ? ({ fold: 'share' } as const)
    : isAsked(parts, 'count')
      ? ({ fold: 'count' } as const)
      : isAsked(parts, 'yes-no')
        ? ({ fold: 'yes-no' } as const)
        : {};
  return {
    of: 'task',
    where: text ? [...where, { by: 'text', words: text.ids.join('|') }] : where,
    give: isShare ? [] : given,
    ...fold,
    months: asksState ? monthsTold(parts, where) : months.filter((month) => month <= parts.context.atHand),
  };
}
