import type { Answer, AskContext, Asked, Topic } from './answer.ts';
import { answered } from './compose/answered.ts';
import { aspectsIn } from './compose/aspects.ts';
import { lastOf, otherIn, queryIn } from './compose/leaning.ts';
import { monthsOf } from './compose/months-asked.ts';
import { has, isHeadOf, type Parts, speaksOfSelf } from './compose/parts.ts';
import { partsOf } from './compose/taken-apart.ts';
import type { Filter, Query } from './query.ts';
import { readText } from './read-text.ts';
import { holds, pattern } from './sentence.ts';

/** What was spoken of, as far as it is less than all. */
type Scope =
  | { of: 'unit'; ids: readonly string[] }
  | { of: 'index'; ids: readonly string[] }
  | { of: 'person'; ids: readonly string[] }
  | { of: 'task'; ids: readonly string[]; units: readonly string[] };

/** So many are still a part of all that is kept in mind. */
const few = 4;

const isFew = (ids: readonly string[]): boolean => ids.length > 0 && ids.length <= few;

/** Of whom the tasks were that were told of: as it was asked, else those few that were found. */
function scopeOfTasks({ where, about }: Query, rows: readonly string[]): Scope | null {
  const ids = [...new Set(rows.map((row) => row.split(':')[0]!))];
  const units = where.flatMap((one) => (one.by === 'unit' && !one.not ? one.ids : []));
  if (about !== undefined && about.length > 0 && isFew(ids)) return { of: 'task', ids, units };
  if (units.length > 0) return { of: 'unit', ids: units };
  const codes = where.flatMap((one) => (one.by === 'index' && !one.not ? one.codes : []));
  if (codes.length > 0) return { of: 'index', ids: codes };
  const people = where.flatMap((one) => (one.by === 'person' && !one.not ? one.ids : []));
  if (people.length > 0) return { of: 'person', ids: people };
  return where.some(({ by }) => by === 'text') && isFew(ids) ? { of: 'task', ids, units } : null;
}

/** Whose reports were told of. */
function scopeOfReports(told: NonNullable<ReturnType<typeof otherIn>>, topic: Topic): Scope | null {
  const units = [told.scope ?? [], told.rows ?? [], topic.unit === undefined ? [] : [topic.unit]];
  const ids = told.report === undefined ? units.find(isFew) : [told.report];
  if (ids) return { of: 'unit', ids };
  return told.progress === undefined || topic.indices.length === 0
    ? null
    : { of: 'index', ids: topic.indices };
}

/** What was spoken of before, as far as it is a part of all; null where it was all, or nothing that has tasks. */
function scopeInMind(topic: Topic, { plan }: AskContext): Scope | null {
  const last = lastOf(topic);
  const query = queryIn(last);
  const told = otherIn(last);
  if (told) return scopeOfReports(told, topic);
  if (query?.of === 'task') return scopeOfTasks(query, last?.rows ?? []);
  const isOfIndex = query === null || query.of === 'index';
  const codes = isOfIndex ? (last?.rows ?? topic.indices) : [];
  if (codes.length > 0 && codes.length < plan.indices.length) return { of: 'index', ids: codes };
  return query === null && topic.unit !== undefined ? { of: 'unit', ids: [topic.unit] } : null;
}

const filterOf = (scope: Scope): Filter[] => {
  switch (scope.of) {
    case 'unit':
      return [{ by: 'unit', relation: 'task', ids: scope.ids }];
    case 'index':
      return [{ by: 'index', codes: scope.ids }];
    case 'person':
      return [{ by: 'person', ids: scope.ids }];
    case 'task':
      return [
        { by: 'text', words: scope.ids.join('|') },
        ...(scope.units.length > 0
          ? [{ by: 'unit' as const, relation: 'task' as const, ids: scope.units }]
          : []),
      ];
  }
};

const narrows: ReadonlySet<string> = new Set(['unit', 'index', 'person', 'group', 'text']);

/** What of reports may be asked of such tasks besides. */
const ofReport: ReadonlySet<string> = new Set(['obstacle', 'proposal', 'result']);

/** Tasks of the whole agency, by their state or by what their reports hold, as a query; null of any other answer. */
function ofWhole(answer: Answer, parts: Parts): Query | null {
  if (answer.type === 'found') {
    const { query } = answer;
    const isOfTasks = query.of === 'task' || (query.of === 'group' && query.group?.by === 'month');
    const isNarrow = query.where.some(({ by }) => narrows.has(by));
    return isOfTasks && !isNarrow && query.place === undefined ? query : null;
  }
  if (answer.type === 'obstacles' && !answer.index && !answer.unit && answer.progress.type === 'month')
    return {
      of: 'task',
      where: [{ by: 'said', what: 'obstacle' }],
      give: ['obstacle'],
      months: [answer.progress.period.month],
    };
  if (answer.type !== 'by-status' || answer.index || answer.unit || answer.progress.type !== 'month')
    return null;
  const status = answer.wanted;
  const { months } = monthsOf(parts);
  return {
    of: 'task',
    where: [{ by: 'status', status }],
    give: aspectsIn(parts.sentence, parts.context.plan)
      .map(({ aspect }) => aspect)
      .filter((aspect) => ofReport.has(aspect)),
    months: months.length > 0 ? months : [answer.progress.period.month],
  };
}

/** «toàn sở», «các đơn vị», «mỗi phòng»: it says itself that it goes beyond what was spoken of. */
const ofAll = pattern(
  '(?:toàn|cả|chung)(?: bộ| thể)? (?:sở|huyện|cơ quan|ngành|tỉnh)|(?:tất cả|các|mọi|những|từng|mỗi|theo) (?:đơn vị|phòng|chỉ số|bên)|(?:đơn vị|phòng|chỉ số|bên|chỗ|nơi) (?:nào|mô|khác)|ai|những ai|lãnh đạo',
);

/** A longer sentence says itself of what it is. */
const longest = 12;

/** Whether a text says nothing of whom it is, so that it is of what was spoken of. */
const saysNoScope = (parts: Parts): boolean =>
  parts.named.length === 0 &&
  parts.years.length === 0 &&
  parts.reading.wordCount <= longest &&
  !has(parts, 'own', 'ranking') &&
  !speaksOfSelf(parts) &&
  !isHeadOf(parts, 'unit') &&
  !isHeadOf(parts, 'person') &&
  !isHeadOf(parts, 'index') &&
  !holds(ofAll, parts.sentence);

/**
 * «chỉ số nào của ta thấp nhất», «giao ai», «có việc gì chậm không»: what is asked of tasks behind something that was spoken of, and
 * says of nobody else that it is, is of that, and not of the whole agency.
 * @returns null where it is of all, or all of what was spoken of is meant already
 */
export function ofScopeInMind(
  text: string,
  topic: Topic | null,
  context: AskContext,
  { answer }: Asked,
): Asked | null {
  const scope = topic ? scopeInMind(topic, context) : null;
  // What one message asks besides is carried on by its own rule (`carried-on.ts`).
  if (!topic || !scope || topic.at >= context.now) return null;
  const parts = partsOf(context, readText(text, context), topic);
  const query = ofWhole(answer, parts);
  if (!query || !saysNoScope(parts)) return null;
  // «việc nào chậm» asks for tasks, and so of more than the one that was told of.
  if (scope.of === 'task' && (isHeadOf(parts, 'task') || query.months.length === 0)) return null;
  const before = queryIn(lastOf(topic))?.months ?? otherIn(lastOf(topic))?.months ?? [];
  const isNamed = monthsOf(parts).months.length > 0;
  // «vướng mắc tháng này» asks by name for what there was in a month.
  if (isNamed && !has(parts, 'ask', 'head', 'status')) return null;
  const months = isNamed || before.length === 0 ? query.months : before;
  const where = [...filterOf(scope), ...query.where];
  return answered(context, { ...query, where, months }, parts.fields);
}
