import { memo } from '../../kit/memo.ts';
import type { Index, Plan } from '../plan/plan.ts';
import { hasReached, type ResultValues } from '../plan/results.ts';
import { foldedWords } from '../text/fold.ts';
import { periodOf } from '../time/viet-nam-time.ts';
import type { Answer, AskContext, AskResult, FiguresOf, Memory } from './answer.ts';
import { fieldOf, fields } from './fields.ts';
import { readText } from './read-text.ts';

type Ask = (typed: string, memory: Memory, context: AskContext) => AskResult;

const measuredIn = (
  index: Index,
  year: number,
  result: { score: number | null; rank: number | null } | undefined,
): Index => {
  const { baseline } = index;
  const [score, rank] = [result?.score ?? null, result?.rank ?? null];
  const previous =
    rank === null || baseline.rank === null
      ? null
      : { year: baseline.year, rank: baseline.rank, change: baseline.rank - rank };
  return { ...index, baseline: { ...baseline, year, score, rank, previous, words: '' } };
};

/**
 * The plan with the results of its own year in the place of those that it began from: what orders, compares and filters indices
 * does so by them, and never mixes the years. It stands as the plan of the year after, whose last year they are.
 */
const planByResults = memo(
  (plan: Plan, values: ResultValues) => [plan, values],
  (plan, values): Plan => ({
    ...plan,
    year: plan.year + 1,
    indices: plan.indices.map((index) => measuredIn(index, plan.year, values[index.code])),
  }),
);

const isMeasured = (id: string): boolean => fieldOf(fields, id)?.measured === true;

const ofMeasured: ReadonlySet<string> = new Set(['rank', 'top', 'score', 'moved', 'same']);

/** Whether an answer orders, compares, counts or filters indices by what was measured in a year. */
function isOfFigures(answer: Answer): boolean {
  switch (answer.type) {
    case 'ranking':
    case 'comparison':
      return isMeasured(answer.by);
    case 'bottom':
      return true;
    case 'index-list':
      return ofMeasured.has(answer.filter.type);
    case 'table':
      return isMeasured(answer.intent);
    case 'facts': {
      // Of one index what was reached is told beside what the plan began from.
      const isOfSeveral = new Set(answer.facts.map(({ index }) => index.code)).size > 1;
      return answer.facts.every(({ intent }) => isMeasured(intent) && (isOfSeveral || intent === 'change'));
    }
    case 'several':
      return answer.answers.every(isOfFigures);
    case 'found': {
      const { order, where, give } = answer.query;
      const asked = [
        ...(order ? [order.field] : []),
        ...where.flatMap((filter) => (filter.by === 'figure' ? [filter.field] : [])),
        ...give,
      ];
      return answer.found.of === 'index' && asked.some(isMeasured);
    }
    default:
      return false;
  }
}

const reached =
  /\b(?:dat|vuot|hoan thanh|toi)(?: duoc)? (?:chi tieu|muc tieu)\b|\bso (?:voi|sanh voi) (?:chi tieu|muc tieu)\b/;
const missed =
  /\b(?:chua|khong|ko|k|hut|truot)(?: hoan thanh| vuot| toi)?(?: dat)?(?: duoc)? (?:chi tieu|muc tieu)\b/;
const ofOther =
  /\b(?:nhiem vu|viec|so lieu|don vi nao|phong nao|thang|quy|tuan|de dat|lam sao|lam gi|can|phai)\b/;
const isOfAll = /\bso (?:voi|sanh voi)\b|\bchua (?:a|ha|nhi|nhe)?\s*$|\bhay chua\b|\bdat chua\b/;

/** «chỉ số nào đạt chỉ tiêu», «so với chỉ tiêu»: target against result, of all or of those named. */
function reachedAsked(text: string, context: AskContext): Answer | null {
  const words = foldedWords(text);
  if (!reached.test(words) && !missed.test(words)) return null;
  const { mentions, people, units, reading } = named(text, context);
  if (ofOther.test(reading)) return null;
  const codes = new Set(mentions);
  const asked = context.plan.indices.filter(
    ({ code, leaders, leadUnit }) =>
      (codes.size === 0 || codes.has(code)) &&
      (people.length === 0 || leaders.some((id) => people.includes(id))) &&
      (units.length === 0 || units.includes(leadUnit)),
  );
  const values = context.results ?? {};
  if (codes.size > 0 || isOfAll.test(words)) return { type: 'year-results', indices: asked };
  const only = missed.test(words) ? 'missed' : 'reached';
  const is = (index: Index): boolean => {
    const result = values[index.code];
    return result !== undefined && hasReached(index, result) === (only === 'reached');
  };
  return { type: 'year-results', indices: asked.filter(is), only, of: asked };
}

function named(text: string, context: AskContext) {
  const read = readText(text, context);
  return {
    mentions: read.mentions.filter(({ strong }) => strong).flatMap(({ codes }) => codes),
    people: read.people,
    units: read.units,
    reading: foldedWords(text).replace(/\b(?:cham|can) (?:diem|cai thien)\b/g, ''),
  };
}

/** «xếp hạng theo kết quả 2023»: what the province gave, the best first, what is not recorded last. */
function ranked(text: string, result: AskResult, { results = {} }: AskContext): AskResult {
  const { answer } = result;
  if (answer.type !== 'year-results' || !/\bxep (?:hang|thu|theo)\b|\bthu hang\b/.test(foldedWords(text)))
    return result;
  const scoreIn = ({ code }: Index): number => results[code]?.score ?? -1;
  const rankIn = ({ code }: Index): number => results[code]?.rank ?? Number.POSITIVE_INFINITY;
  const indices = [...answer.indices].sort(
    (one, other) => scoreIn(other) - scoreIn(one) || Math.sign(rankIn(one) - rankIn(other)) || 0,
  );
  return { ...result, answer: { ...answer, indices } };
}

/** The years that a question names, by their figures or from today. @param now epoch ms */
function yearsIn(text: string, now: number): number[] {
  const words = foldedWords(text);
  const byName = /\bnam (?:ngoai|truoc)\b/.test(words) ? [periodOf(now).year - 1] : [];
  return [...new Set([...(words.match(/\b20\d\d\b/g) ?? []).map(Number), ...byName])];
}

const another =
  /^(?:(?:con|the|vay|the con|cho xem) )?(?:theo )?(?:ket qua |so )?(?:cua )?nam (20\d\d)(?: (?:thi )?(?:sao|the nao))?$/;

/** A question as it is of another year: «còn năm 2022?» behind one whose figures are of two years. */
const askedOfYear = (asked: string, year: number): string =>
  `${asked.replace(/(?:\s*\b(?:năm|nam))?\s*\b20\d\d\b/giu, '').trim()} năm ${year}`;

function asAsked(typed: string, { topic }: Memory): string {
  const year = another.exec(foldedWords(typed))?.[1];
  return year !== undefined && topic?.asked !== undefined ? askedOfYear(topic.asked, Number(year)) : typed;
}

const withFigures = (result: AskResult, asked: string, figures: FiguresOf): AskResult => ({
  ...result,
  figures,
  ...(result.topic ? { topic: { ...result.topic, asked: asked.slice(0, 200) } } : {}),
});

/**
 * Answers a question where what the province published of the plan's own year is recorded: by it, where the question names that year
 * or none; by what the plan began from, where it names that. Of which year the figures are is said with the answer.
 */
export function byYear(asks: Ask, typed: string, memory: Memory, context: AskContext): AskResult {
  const { plan, results } = context;
  if (results === undefined) return asks(typed, memory, context);
  const text = asAsked(typed, memory);
  const years = yearsIn(text, memory.now);
  const before = plan.year - 1;
  const [year = null, another] = years;
  if (another !== undefined || (year !== null && year !== plan.year && year !== before))
    return asks(text, memory, context);
  if (year === before) {
    const result = asks(text, memory, context);
    return isOfFigures(result.answer)
      ? withFigures(result, text, { year: before, other: plan.year, left: 0 })
      : result;
  }
  const told = reachedAsked(text, context);
  if (told) return { answer: told, topic: memory.topic };
  const inForce = planByResults(plan, results);
  const result = asks(text, memory, { ...context, plan: inForce, hasResults: false });
  if (!isOfFigures(result.answer)) return ranked(text, asks(text, memory, context), context);
  const left = inForce.indices.filter(
    ({ baseline }) => baseline.score === null && baseline.rank === null,
  ).length;
  return withFigures(result, text, {
    year: plan.year,
    left,
    plan: inForce,
    ...(year === null ? { other: before } : {}),
  });
}
