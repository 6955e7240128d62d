import type { Answer, IndexFilter, RankingKey } from '../../core/ask/answer.ts';
import { figureOf } from '../../core/ask/ranking.ts';
import { unitName } from '../../core/people/org.ts';
import { type Index, type Plan, scoreGap } from '../../core/plan/plan.ts';
import type { Line, Message, Span } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { say, type WordsOf } from '../wording.ts';
import { wholeList } from './card.ts';
import {
  b,
  capital,
  codedIndex,
  groupNames,
  i,
  indexNames,
  leaderNames,
  line,
  lineEach,
  movement,
  namesInLine,
  only,
  placeIn,
  placeOf,
  score,
  scoreOf,
  shortIndex,
  target,
} from './words.ts';

function gapText(index: Index): string {
  const gap = scoreGap(index);
  if (gap === null) return target(index.target);
  return gap > 0 ? `còn thiếu ${score(gap)} điểm` : 'đã đạt chỉ tiêu';
}

const figureTexts: Readonly<Record<RankingKey, (index: Index) => string>> = {
  score: (index) => `${scoreOf(index)}, ${placeOf(index)}`,
  rank: (index) => `${placeOf(index)}, ${scoreOf(index)}`,
  change: (index) => {
    const { previous } = index.baseline;
    const rank = placeOf(index);
    return previous ? `${movement(previous.change)}, hạng ${previous.rank} → ${placeIn(index)}` : rank;
  },
  gap: gapText,
  target: (index) => `chỉ tiêu ${target(index.target)}`,
  tasks: (index) => `${index.tasks.length} nhiệm vụ`,
};

const figureText = (index: Index, by: RankingKey): string => figureTexts[by](index);

const figureOfEach = (indices: readonly Index[], by: RankingKey): Span[][] =>
  indices.map((index) => [b(codedIndex(index)), ` (${figureText(index, by)})`]);

export const withFigure = (indices: readonly Index[], by: RankingKey): Span[] =>
  figureOfEach(indices, by).flatMap((entry, position): Span[] => (position === 0 ? entry : ['; ', ...entry]));

/** What a plan does not hold of any index, where there is nothing to put in an order by it. */
export const notGiven: Readonly<Record<RankingKey, (plan: Plan) => string>> = {
  score: ({ year }) => `điểm năm ${year - 1}`,
  rank: ({ year }) => `hạng năm ${year - 1}`,
  change: ({ year }) => `hạng năm ${year - 2} và ${year - 1} để so`,
  gap: ({ year }) => `cả điểm năm ${year - 1} và chỉ tiêu điểm`,
  target: ({ year }) => `chỉ tiêu điểm năm ${year}`,
  tasks: () => 'nhiệm vụ',
};

/** «Điểm 2022 thấp nhất: a (…); b (…).» */
export const rankingLines = (
  { by, end, indices }: Extract<Answer, { type: 'ranking' }>,
  plan: Plan,
): Line[] =>
  indices.length === 0
    ? [line(`Kế hoạch ${plan.year} chưa ghi ${notGiven[by](plan)} của chỉ số nào.`)]
    : lineEach([`${rankingHead(by, end, indices[0], plan)}:`], indices, figureOfEach(indices, by));

const lowest = (end: 'low' | 'high'): string => `${end === 'low' ? 'thấp' : 'cao'} nhất`;
const least = (end: 'low' | 'high'): string => `${end === 'low' ? 'Ít' : 'Nhiều'}`;

type RankingHead = (end: 'low' | 'high', plan: Plan, first: Index | undefined) => string;

const rankingHeads: Readonly<Record<RankingKey, RankingHead>> = {
  score: (end, plan) => `Điểm ${plan.year - 1} ${lowest(end)}`,
  rank: (end, plan) => `Hạng ${plan.year - 1} ${lowest(end)}`,
  change: (_end, _plan, first) =>
    (first?.baseline.previous?.change ?? 0) < 0 ? 'Tụt nhiều bậc nhất' : 'Tăng nhiều bậc nhất',
  gap: (end) => (end === 'high' ? 'Còn thiếu nhiều điểm nhất so với chỉ tiêu' : 'Gần chỉ tiêu nhất'),
  target: (end, plan) => `Chỉ tiêu ${plan.year} ${lowest(end)}`,
  tasks: (end) => `${least(end)} nhiệm vụ nhất`,
};

/** What a ranking shows: «Điểm 2022 thấp nhất». */
const rankingHead = (by: RankingKey, end: 'low' | 'high', first: Index | undefined, plan: Plan): string =>
  rankingHeads[by](end, plan, first);

/** «/25»: of how many agencies, where all of a plan's indices are of as many. */
function outOf({ indices }: Plan): string {
  const [all, ...others] = [...new Set(indices.map(({ baseline }) => baseline.of))];
  return all !== undefined && others.length === 0 ? `/${all}` : '';
}

const filterHeads: WordsOf<IndexFilter, [plan: Plan]> = {
  all: (_, plan) => ` trong kế hoạch ${plan.year}`,
  group: ({ groups }, plan) => ` ${groupNames(plan, groups)}`,
  rank: ({ rank }, plan) => ` xếp hạng ${rank}${outOf(plan)} năm ${plan.year - 1}`,
  top: (_, plan) => ` đứng hạng 1${outOf(plan)} năm ${plan.year - 1}`,
  score: (filter, plan) =>
    ` ${filter.above ? 'từ' : 'dưới'} ${score(filter.score)} điểm năm ${plan.year - 1}`,
  moved: ({ direction }, plan) => ` ${direction === 'up' ? 'tăng' : 'tụt'} hạng so với ${plan.year - 2}`,
  chosen: () => '',
  same: (_, plan) => ` bằng điểm nhau năm ${plan.year - 1}`,
  target: (filter) => ` có chỉ tiêu ${score(filter.score)} điểm`,
};

/** What the list is sorted out by, which is the figure to show beside each. */
const figureShown: Readonly<Record<IndexFilter['type'], RankingKey>> = {
  all: 'score',
  group: 'score',
  rank: 'score',
  top: 'score',
  score: 'score',
  moved: 'change',
  chosen: 'score',
  same: 'score',
  target: 'target',
};

export function indexList(answer: Extract<Answer, { type: 'index-list' }>, { plan }: Names): Message {
  const { filter, indices } = answer;
  if (filter.type === 'all' && indices.length > 0) return wholeList(indices, plan);
  const which = say(filterHeads, filter, plan);
  if (indices.length === 0)
    return only(`Kế hoạch không có chỉ số nào như vậy${which === '' ? '' : ` (${which.trim()})`}.`);
  const head = `${indices.length} chỉ số${which}`;
  const by = figureShown[filter.type];
  return {
    lines: [
      line(b(head), ': ', ...indexNames(indices), '.'),
      ...indices.map((index) => line(`${index.code} `, shortIndex(index), `: ${figureText(index, by)}`)),
    ].slice(0, indices.length === 1 ? 1 : undefined),
  };
}

/** How the one that is ahead is ahead. */
const moreOf: Readonly<Record<RankingKey, string>> = {
  score: 'cao hơn',
  rank: 'cao hơn',
  change: 'tốt hơn',
  gap: 'còn thiếu nhiều hơn',
  target: 'có chỉ tiêu cao hơn',
  tasks: 'nhiều hơn',
};

/** «, hơn 0,5 điểm». */
function apart(figures: readonly number[], by: RankingKey): string {
  const [high, low] = figures.toSorted((one, other) => other - one);
  if (figures.length !== 2 || high === undefined || low === undefined) return '';
  const unit = by === 'tasks' ? 'nhiệm vụ' : by === 'rank' ? 'hạng' : by === 'change' ? 'bậc' : 'điểm';
  const by2 = by === 'tasks' || by === 'rank' || by === 'change' ? String(high - low) : score(high - low);
  return ` ${by2} ${unit}`;
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
    figures.length < indices.length
      ? // What has no such figure is no equal of another.
        line(...withFigure(indices, by), '.')
      : best.length === indices.length
        ? line('Bằng nhau: ', ...withFigure(indices, by), '.')
        : line(
            b(namesInLine(best).join(', ')),
            scoreBy ? ' cao hơn' : ` ${moreOf[by]}`,
            apart(figures, by),
            ': ',
            ...indices.flatMap((index, position): Span[] => [
              position === 0 ? '' : ' · ',
              i(codedIndex(index, 40)),
              ` ${figureText(index, by)}`,
            ]),
            '.',
          );
  return {
    lines: [
      head,
      ...indices.map((index) =>
        line(
          b(codedIndex(index)),
          `: ${plan.year - 1} ${scoreOf(index)}, ${placeOf(index)}${index.baseline.previous ? ` (${movement(index.baseline.previous.change)})` : ''}; chỉ tiêu ${target(index.target)}; ${leaderNames(org, index)} phụ trách, ${unitName(org, index.leadUnit)} chủ trì.`,
        ),
      ),
    ],
  };
}

export function unitIndices(answer: Extract<Answer, { type: 'unit-indices' }>): Message {
  const { unit, asked, lead, coordinate, carry, named } = answer;
  const before = named ? [line(`${named.name} không còn; việc nay của ${unit.name}.`)] : [];
  const part = (verb: string, indices: Index[]): Span[] =>
    indices.length === 0
      ? [`không ${verb} chỉ số nào`]
      : [`${verb} `, b(`${indices.length} chỉ số`), ': ', ...indexNames(indices)];
  const name = b(capital(unit.name));
  const besides: Span[] = carry.length > 0 ? ['; ', ...part('có nhiệm vụ trong', carry)] : [];
  if (asked === 'lead') return { lines: [...before, line(name, ' ', ...part('chủ trì', lead), '.')] };
  if (asked === 'coordinate')
    return { lines: [...before, line(name, ' ', ...part('phối hợp', coordinate), ...besides, '.')] };
  return {
    lines: [
      ...before,
      line(name, ' ', ...part('chủ trì', lead), '; ', ...part('phối hợp', coordinate), ...besides, '.'),
    ],
  };
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
      line(`${least(end)} nhất: `, b(best.map(name).join(', ')), ` (${wanted} ${noun}).`),
      ...sorted.map((entry) => line(`${name(entry)}: ${count(entry)} ${noun}`)),
    ],
  };
}
