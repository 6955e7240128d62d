import type { Answer, IndexFilter, RankingKey } from '../../core/ask/answer.ts';
import { figureOf } from '../../core/ask/ranking.ts';
import type { Message, Span } from '../../core/message/message.ts';
import { unitName } from '../../core/people/org.ts';
import { type Index, type Plan, scoreGap } from '../../core/plan/plan.ts';
import { choices } from './card.ts';
import type { Names } from './names.ts';
import { b, capital, groupName, i, indexNames, line, movement, rankOf, score, target } from './words.ts';

const figureText = (index: Index, by: RankingKey): string => {
  const { baseline } = index;
  switch (by) {
    case 'score':
      return `${score(baseline.score)} điểm, hạng ${rankOf(index)}`;
    case 'rank':
      return `hạng ${rankOf(index)}, ${score(baseline.score)} điểm`;
    case 'change':
      return baseline.previous
        ? `${movement(baseline.previous.change)}: hạng ${baseline.previous.rank} → ${rankOf(index)}`
        : `hạng ${rankOf(index)}`;
    case 'gap': {
      const gap = scoreGap(index);
      return gap === null
        ? target(index.target)
        : gap > 0
          ? `còn thiếu ${score(gap)} điểm`
          : 'đã đạt chỉ tiêu';
    }
    case 'target':
      return `chỉ tiêu ${target(index.target)}`;
    case 'tasks':
      return `${index.tasks.length} nhiệm vụ`;
  }
};

export const withFigure = (indices: readonly Index[], by: RankingKey): Span[] =>
  indices.flatMap((index, position): Span[] => [
    position === 0 ? '' : '; ',
    b(index.name),
    ` (${figureText(index, by)})`,
  ]);

export function rankingHead(
  by: RankingKey,
  end: 'low' | 'high',
  index: Index | undefined,
  plan: Plan,
): string {
  const before = plan.year - 1;
  const fell = (index?.baseline.previous?.change ?? 0) < 0;
  return {
    score: `Điểm ${before} ${end === 'low' ? 'thấp' : 'cao'} nhất`,
    rank: `Hạng ${before} ${end === 'low' ? 'thấp' : 'cao'} nhất`,
    change: fell ? 'Tụt nhiều bậc nhất' : 'Tăng nhiều bậc nhất',
    gap: end === 'high' ? 'Còn thiếu nhiều điểm nhất so với chỉ tiêu' : 'Gần chỉ tiêu nhất',
    target: `Chỉ tiêu ${plan.year} ${end === 'low' ? 'thấp' : 'cao'} nhất`,
    tasks: `${end === 'low' ? 'Ít' : 'Nhiều'} nhiệm vụ nhất`,
  }[by];
}

function filterHead(filter: IndexFilter, count: number, plan: Plan): string {
  const before = plan.year - 1;
  switch (filter.type) {
    case 'all':
      return `${count} chỉ số trong kế hoạch ${plan.year}`;
    case 'group':
      return `${count} chỉ số ${groupName[filter.group]}`;
    case 'rank':
      return `${count} chỉ số xếp hạng ${filter.rank}/25 năm ${before}`;
    case 'top':
      return `${count} chỉ số đứng hạng 1/25 năm ${before}`;
    case 'score':
      return `${count} chỉ số ${filter.above ? 'từ' : 'dưới'} ${score(filter.score)} điểm năm ${before}`;
    case 'moved':
      return `${count} chỉ số ${filter.direction === 'up' ? 'tăng' : 'tụt'} hạng so với ${plan.year - 2}`;
    case 'chosen':
      return `${count} chỉ số`;
    case 'same':
      return `${count} chỉ số bằng điểm nhau năm ${before}`;
    case 'target':
      return `${count} chỉ số có chỉ tiêu ${score(filter.score)} điểm`;
  }
}

export function indexList(answer: Extract<Answer, { type: 'index-list' }>, { plan }: Names): Message {
  const { filter, indices } = answer;
  const head = filterHead(filter, indices.length, plan);
  if (indices.length === 0)
    return { lines: [line(`Kế hoạch không có chỉ số nào như vậy (${head.replace(/^0 chỉ số /, '')}).`)] };
  if (filter.type === 'all')
    return {
      lines: [line(b(head), ':'), ...indices.map((index) => line(`${index.code} `, index.name))],
      buttons: choices(indices, { intents: ['card'] }),
    };
  const by: RankingKey = filter.type === 'moved' ? 'change' : filter.type === 'target' ? 'target' : 'score';
  return {
    lines: [
      line(b(head), ': ', ...indexNames(indices), '.'),
      ...indices.map((index) => line(`${index.code} `, index.name, `: ${figureText(index, by)}`)),
    ].slice(0, indices.length === 1 ? 1 : undefined),
  };
}

export function comparison(answer: Extract<Answer, { type: 'comparison' }>, { org, plan }: Names): Message {
  const { indices, by } = answer;
  const figures = indices
    .map((index) => figureOf(index, by))
    .filter((value): value is number => value !== null);
  const bestFigure = Math.max(...figures);
  const best = indices.filter((index) => figureOf(index, by) === bestFigure);
  const scoreBy = by === 'score' || by === 'rank';
  const head =
    figures.length < 2 || best.length === indices.length
      ? line('Bằng nhau: ', ...withFigure(indices, by), '.')
      : line(
          ...(scoreBy ? [b(best.map((index) => index.name).join(', ')), ' cao hơn: '] : []),
          ...indices.flatMap((index, position): Span[] => [
            position === 0 ? '' : ' · ',
            i(index.name),
            ` ${figureText(index, by)}`,
          ]),
          '.',
        );
  return {
    lines: [
      head,
      ...indices.map((index) =>
        line(
          b(index.name),
          `: ${plan.year - 1} ${score(index.baseline.score)} điểm, hạng ${rankOf(index)}${index.baseline.previous ? ` (${movement(index.baseline.previous.change)})` : ''}; chỉ tiêu ${target(index.target)}; ${org.people.find((person) => person.id === index.leader)?.name} phụ trách, ${unitName(org, index.leadUnit)} chủ trì.`,
        ),
      ),
    ],
  };
}

export function unitIndices(answer: Extract<Answer, { type: 'unit-indices' }>): Message {
  const { unit, asked, lead, coordinate } = answer;
  const part = (verb: string, indices: Index[]): Span[] =>
    indices.length === 0
      ? [`không ${verb} chỉ số nào`]
      : [`${verb} `, b(`${indices.length} chỉ số`), ': ', ...indexNames(indices)];
  const name = b(capital(unit.name));
  if (asked === 'lead') return { lines: [line(name, ' ', ...part('chủ trì', lead), '.')] };
  if (asked === 'coordinate') return { lines: [line(name, ' ', ...part('phối hợp', coordinate), '.')] };
  return { lines: [line(name, ' ', ...part('chủ trì', lead), '; ', ...part('phối hợp', coordinate), '.')] };
}

export function counted<Entry extends { indices: Index[] }>(
  entries: Entry[],
  count: (entry: Entry) => number,
  name: (entry: Entry) => string,
  noun: string,
  end: 'low' | 'high',
): Message {
  const wanted = (end === 'low' ? Math.min : Math.max)(...entries.map(count));
  const best = entries.filter((entry) => count(entry) === wanted);
  const sorted = [...entries].sort((left, right) => count(right) - count(left));
  return {
    lines: [
      line(`${end === 'low' ? 'Ít' : 'Nhiều'} nhất: `, b(best.map(name).join(', ')), ` (${wanted} ${noun}).`),
      ...sorted.map((entry) => line(`${name(entry)}: ${count(entry)} ${noun}`)),
    ],
  };
}
