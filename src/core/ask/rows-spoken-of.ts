import { planIdOf } from '../report/carried.ts';
import type { Progress } from '../report/progress.ts';
import type { Answer, Asked, Topic } from './answer.ts';
import { lastSent } from './compose/reports-sent.ts';
import type { Query } from './query.ts';

/** «ai trả, hôm nào»: of the tasks that were given back. */
function withReturned({ answer, topic }: Asked, rows: Extract<Answer, { type: 'returned' }>['rows']): Asked {
  const ids = [...new Set(rows.flatMap(({ task }) => (task ? [planIdOf(task)] : [])))];
  const query: Query = {
    of: 'task',
    where: [
      { by: 'text', words: ids.join('|') },
      { by: 'unit', relation: 'task', ids: [...new Set(rows.map(({ unit }) => unit.id))] },
    ],
    give: ['returned'],
    about: [],
    months: [...new Set(rows.map(({ month }) => month))],
  };
  const before = topic ?? { indices: [], intents: [] };
  return { answer, topic: { ...before, last: { query: JSON.stringify(query), rows: ids } } };
}

/** «cái thứ hai»: of a place in an order that the plain reading told. */
function withRanked(answer: Extract<Answer, { type: 'ranking' }>, topic: NonNullable<Asked['topic']>): Asked {
  const field = answer.by === 'tasks' ? 'tasks' : answer.by;
  const dir = (field === 'rank' ? answer.end === 'high' : answer.end === 'low')
    ? ('asc' as const)
    : ('desc' as const);
  const query: Query = { of: 'index', where: [], order: { field, dir, take: 1 }, give: [field], months: [] };
  const last = { query: JSON.stringify(query), rows: answer.indices.map(({ code }) => code) };
  return { answer, topic: { ...topic, last } };
}

/** «ai chưa báo cáo»: those who have not, as the composed reading has them. */
function withMissing(asked: Asked, progress: Progress): Asked {
  if (progress.type !== 'month' || asked.topic?.last) return asked;
  const { owing, reported, period } = progress;
  const units = owing.filter((unit) => !reported.includes(unit)).map(({ id }) => id);
  const before = asked.topic ?? { indices: [], intents: [] };
  return { ...asked, topic: { ...before, last: lastSent('unsent', [period.month], units, []) } };
}

/** «cái thứ hai», of indices that are offered. */
function withCandidates(
  answer: Extract<Answer, { type: 'choose-index' }>,
  topic: NonNullable<Asked['topic']>,
  spokenOf: Topic | null,
): Asked {
  // «chỉ số nào?» of all of them: nothing was found, and what was spoken of stays in mind.
  const kept = answer.about === null ? spokenOf : null;
  if (kept?.last) return { answer, topic: { ...kept, ...topic, last: kept.last } };
  const rows = answer.candidates.map(({ code }) => code);
  const query: Query = { of: 'index', where: [{ by: 'index', codes: rows }], give: [], months: [] };
  return { answer, topic: { ...topic, last: { query: JSON.stringify(query), rows } } };
}

/** What a follow-up may point into, of an answer that was not composed: «cái thứ hai», «ai tổ chức». */
export function withRows(asked: Asked, spokenOf: Topic | null): Asked {
  const { answer, topic } = asked;
  if (answer.type === 'missing') return withMissing(asked, answer.progress);
  if (answer.type === 'choose-index' && topic) return withCandidates(answer, topic, spokenOf);
  if (answer.type === 'returned' && answer.rows.length > 0) return withReturned(asked, answer.rows);
  if (answer.type === 'person-indices' || answer.type === 'index-list') {
    const rows = answer.indices.map(({ code }) => code);
    const query: Query = { of: 'index', where: [{ by: 'index', codes: rows }], give: [], months: [] };
    const before = topic ?? { indices: [], intents: [] };
    return { answer, topic: { ...before, last: { query: JSON.stringify(query), rows } } };
  }
  if (answer.type === 'plan-task-count' && answer.unit) {
    const query: Query = {
      of: 'task',
      where: [{ by: 'unit', relation: 'task', ids: [answer.unit.id] }],
      give: [],
      months: [],
    };
    const before = topic ?? { indices: [], intents: [], unit: answer.unit.id };
    return { answer, topic: { ...before, last: { query: JSON.stringify(query), rows: [] } } };
  }
  if (answer.type === 'ranking' && topic) return withRanked(answer, topic);
  if (answer.type === 'cadence') {
    const query: Query = {
      of: 'task',
      where: [{ by: 'text', words: answer.items.map(({ task }) => task.id).join('|') }],
      give: ['cadence'],
      about: [],
      months: [],
    };
    const indices = [...new Set(answer.items.map(({ index }) => index.code))];
    return {
      answer,
      topic: {
        indices,
        intents: ['tasks'],
        last: { query: JSON.stringify(query), rows: answer.items.map(({ task }) => task.id) },
      },
    };
  }
  if (answer.type === 'tasks' && topic) {
    const where: Query['where'] = [
      ...(answer.index ? [{ by: 'index' as const, codes: [answer.index.code] }] : []),
      ...(answer.unit ? [{ by: 'unit' as const, relation: 'task' as const, ids: [answer.unit.id] }] : []),
    ];
    const query: Query = { of: 'task', where, give: [], months: [] };
    if (where.length > 0)
      return {
        answer,
        topic: {
          ...topic,
          last: { query: JSON.stringify(query), rows: answer.items.map(({ task }) => task.id).slice(0, 40) },
        },
      };
  }
  return asked;
}
