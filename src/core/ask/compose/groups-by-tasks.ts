import type { Asked } from '../answer.ts';
import { holds, pattern } from '../sentence.ts';
import { filtersOf } from './filters.ts';
import { has, isHeadOf, type Parts } from './parts.ts';

const byTasks = pattern(
  '(?:nhiều|ít)(?: [^ @]+){0,3} (?:hơn|nhất)|so(?: sánh)?(?= )|(?:mỗi|từng|các) (?:nhóm|trụ cột|mảng)|(?:nhóm|trụ cột|mảng) nào',
);
const ofAll = pattern(
  '(?:mỗi|từng|các) (?:nhóm|trụ cột)|(?:nhóm|trụ cột) nào(?= .*(?:nhất|ít|nhiều))|(?:nhiều|ít)(?: [^ @]+){0,3} nhất(?=.* (?:nhóm|trụ cột))',
);

/**
 * «trụ cột hạ tầng với trụ cột nguồn lực bên nào nhiều việc hơn», «mỗi trụ cột có bao nhiêu nhiệm vụ»: the plan's groups by
 * how many tasks they have, the one with most first.
 */
export function groupsByTasks(parts: Parts): Asked | null {
  const { plan } = parts.context;
  if (!isHeadOf(parts, 'task') || !holds(byTasks, parts.sentence)) return null;
  if (
    has(parts, 'period', 'status', 'words', 'sent', 'returned', 'own') ||
    parts.named.some(({ type }) => type !== 'index')
  )
    return null;
  const named = filtersOf(parts).flatMap((filter) =>
    filter.by === 'group' && !filter.not ? [filter.group] : [],
  );
  const asked =
    named.length > 1
      ? named
      : named.length === 0 && holds(ofAll, parts.sentence)
        ? plan.groups.map(({ id }) => id)
        : [];
  const rows = plan.groups
    .filter(({ id }) => asked.includes(id))
    .map((group) => {
      const indices = plan.indices.filter((index) => index.group === group.id);
      return { group, indices, count: indices.reduce((sum, { tasks }) => sum + tasks.length, 0) };
    })
    .toSorted((one, other) => other.count - one.count);
  return rows.length > 1
    ? {
        answer: { type: 'groups-by-tasks', rows },
        topic: {
          indices: rows.flatMap(({ indices }) => indices.map(({ code }) => code)),
          intents: ['tasks'],
        },
      }
    : null;
}
