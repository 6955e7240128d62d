import { planIdOf } from '../report/carried.ts';
import type { Asked } from './answer.ts';
import type { Query } from './query.ts';

/** What a follow-up may point into, of an answer that was not composed: «cái thứ hai», «ai tổ chức». */
export function withRows(asked: Asked): Asked {
  const { answer, topic } = asked;
  if (answer.type === 'choose-index' && topic) {
    const rows = answer.candidates.map(({ code }) => code);
    const query: Query = { of: 'index', where: [{ by: 'index', codes: rows }], give: [], months: [] };
    return { answer, topic: { ...topic, last: { query: JSON.stringify(query), rows } } };
  }
  if (answer.type === 'returned' && answer.rows.length > 0) {
    const ids = [...new Set(answer.rows.flatMap(({ task }) => (task ? [planIdOf(task)] : [])))];
    const units = [...new Set(answer.rows.map(({ unit }) => unit.id))];
    const query: Query = {
      of: 'task',
      where: [
        { by: 'text', words: ids.join('|') },
        { by: 'unit', relation: 'task', ids: units },
      ],
      give: ['returned'],
      about: [],
      months: [...new Set(answer.rows.map(({ month }) => month))],
    };
    const before = topic ?? { indices: [], intents: [] };
    return { answer, topic: { ...before, last: { query: JSON.stringify(query), rows: ids } } };
  }
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
  if (answer.type === 'ranking' && topic) {
    const field = answer.by === 'tasks' ? 'tasks' : answer.by;
    const dir = (field === 'rank' ? answer.end === 'high' : answer.end === 'low')
      ? ('asc' as const)
      : ('desc' as const);
    const query: Query = {
      of: 'index',
      where: [],
      order: { field, dir, take: 1 },
      give: [field],
      months: [],
    };
    return {
      answer,
      topic: {
        ...topic,
        last: { query: JSON.stringify(query), rows: answer.indices.map(({ code }) => code) },
      },
    };
  }
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
