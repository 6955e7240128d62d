import { unitsNow } from '../people/as-of.ts';
import { expandUnits } from '../people/org.ts';
import { assignmentsOf } from '../plan/assignments.ts';
import {
  belowAim,
  groupOf,
  groupsThat,
  type Index,
  isLedBy,
  type Plan,
  scoreAim,
  scoreGap,
} from '../plan/plan.ts';
import type { Answer, AskContext, Fact, IndexIntent, RankingKey, Topic } from './answer.ts';
import { answerIndices } from './answer-index.ts';
import { extreme, ranked } from './ranking.ts';
import { type Reading, speaksOf } from './reading.ts';

interface Listed {
  answer: Answer;
  indices: Index[];
  intents?: IndexIntent[];
}

/** The indices a question is about: those of a person, a unit, a group or the last answer, else all. */
function scope(context: AskContext, reading: Reading, topic: Topic | null): Index[] {
  const { plan, org } = context;
  const has = speaksOf(reading);
  const person = org.people.find(
    (candidate) => reading.people.includes(candidate.id) && candidate.role === 'leader',
  );
  const units = new Set(expandUnits(org, reading.units).map((unit) => unit.id));
  const unitOut = reading.units.some((id) => reading.excluded.includes(id));
  const personOut = person !== undefined && reading.excluded.includes(person.id);
  const ofGroup = /\bnhom\b/.test(reading.foldedText) && has('improve') !== has('maintain');
  const ofTopic = topic !== null && has('within') && topic.indices.length > 1 ? topic.indices : null;
  return plan.indices.filter(
    (index) =>
      (!person || isLedBy(index, person.id) !== personOut) &&
      (units.size === 0 || units.has(index.leadUnit) !== unitOut) &&
      (!ofGroup || groupOf(plan, index).tends === (has('improve') ? 'improve' : 'maintain')) &&
      (ofTopic === null || ofTopic.includes(index.code)),
  );
}

/** Whether a figure lies on the side that is asked for; one that is not known lies on none. */
const isBeyond = (value: number | null, bound: number, above: boolean, orEqual: boolean): boolean =>
  value !== null && (above ? value > bound || (orEqual && value === bound) : value < bound);

/** «chỉ tiêu hạng của A với B»: what the target is put in, and no place that is held. */
const isOfTarget = ({ foldedText }: Reading): boolean =>
  /\b(?:chi tieu|muc tieu) (?:ve )?(?:xep )?(?:hang|diem)\b/.test(foldedText);

/** The figure by which indices are set beside each other. */
function figureAsked(plan: Plan, reading: Reading): RankingKey {
  const has = speaksOf(reading);
  if (has('gap')) return 'gap';
  if (isOfTarget(reading)) return 'target';
  if (has('change', 'up', 'down')) return 'change';
  const ofTarget = has('target') && (!has('score', 'rank') || reading.years.includes(plan.year));
  if (ofTarget) return 'target';
  if (has('tasks')) return 'tasks';
  if (has('rank') && !has('score')) return 'rank';
  return has('target') ? 'target' : 'score';
}

/** «sở mình có chỉ số nào đứng đầu bảng»: of its indices; the agency as a whole has no place. */
function asksTop(plan: Plan, reading: Reading): boolean {
  const has = speaksOf(reading);
  const isOfAgency = has('agency') && !has('index', 'which-index');
  return has('top') && !has('plan', 'target') && !isOfAgency && !reading.years.includes(plan.year - 2);
}

/** The indices of a group: what each is to come to («chỉ tiêu của 4 chỉ số cần cải thiện»), else a list of them. */
const ofGroup = (
  context: AskContext,
  reading: Reading,
  intents: IndexIntent[],
  indices: Index[],
  groups: readonly string[],
): Listed =>
  intents.join() === 'target' && !speaksOf(reading)('how-many', 'which-index')
    ? { answer: answerIndices(context, indices, { intents }), indices, intents }
    : { answer: { type: 'index-list', filter: { type: 'group', groups }, indices }, indices };

/** A question of a list, with what it is of. */
interface Listing {
  context: AskContext;
  reading: Reading;
  intents: IndexIntent[];
  has: ReturnType<typeof speaksOf>;
  /** The indices that are named for certain, and a name that fits several. */
  named: Index[];
  ambiguous: Reading['mentions'][number] | undefined;
  /** The indices it is about: of a person, a unit, a group, the answer before, else all. */
  within: Index[];
  by: RankingKey;
}

type Way = (listing: Listing) => Listed | null;

const of = (filter: Extract<Answer, { type: 'index-list' }>['filter'], indices: Index[]): Listed => ({
  answer: { type: 'index-list', filter, indices },
  indices,
});

const factsOfList: readonly IndexIntent[] = ['leader', 'lead-unit', 'coordinating'];
const noFigures: readonly IndexIntent[] = [...factsOfList, 'tasks', 'task-count', 'progress'];

/** «chỉ số thấp nhất do ai phụ trách»: the fact of the indices that the list found. */
function withFacts({ context, reading, intents }: Listing, listed: Listed): Listed {
  const asked = intents.filter((intent): intent is Fact['intent'] => factsOfList.includes(intent));
  const byPerson = reading.people.length > 0 || (reading.units.length > 0 && asked[0] === 'lead-unit');
  const { indices } = listed;
  if (asked.length === 0 || byPerson || indices.length === 0 || indices.length > 3) return listed;
  const facts = indices.flatMap((index) => asked.map((intent): Fact => ({ intent, index })));
  return { answer: { type: 'facts', facts, progress: context.progress }, indices, intents: asked };
}

/** The indices that a name which fits several may mean. */
const candidatesOf = ({ context, ambiguous }: Listing): Index[] =>
  context.plan.indices.filter(({ code }) => ambiguous?.codes.includes(code));

/** Whether indices are to be set beside each other: several that are named, or those that one name may mean. */
const setsBeside = ({ has, named, ambiguous }: Listing): boolean =>
  named.length > 1 ||
  (named.length === 0 && ambiguous !== undefined && has('compare', 'higher', 'lower', 'same'));

function compared(listing: Listing): Listed | null {
  const { has, named, intents, by } = listing;
  const indices = named.length > 1 ? named : candidatesOf(listing);
  const isOrdered = has('higher', 'lower', 'highest', 'lowest', 'most');
  const isOfFigures = intents.every((intent) => !noFigures.includes(intent));
  return (has('compare', 'same') || isOrdered) && (isOrdered || isOfFigures)
    ? { answer: { type: 'comparison', indices, by: by === 'gap' && !has('gap') ? 'score' : by }, indices }
    : null;
}

/** «chỉ số nào đặt mục tiêu không bằng điểm» */
const withoutScoreTarget: Way = ({ reading, has, within }) =>
  reading.mentions.length === 0 && has('not-by-score') && has('target')
    ? of(
        { type: 'chosen' },
        within.filter((index) => scoreAim(index) === null),
      )
    : null;

/** «chỉ số nào chỉ tiêu thấp hơn điểm đạt được» */
const belowTheirScore: Way = ({ reading, has, within }) => {
  const isAsked =
    has('target', 'gap') && has('below', 'lower') && has('score') && has('which-index', 'index');
  return isAsked && reading.mentions.length === 0 && reading.figures.length === 0
    ? of(
        { type: 'chosen' },
        within.filter((index) => (scoreGap(index) ?? 1) < 0),
      )
    : null;
};

/** Who leads or carries most. */
const whoHasMost: Way = ({ context, reading, has }) => {
  const isAsked = has('most', 'least', 'highest', 'lowest') && !has('which-index');
  if (!isAsked || reading.mentions.length > 0) return null;
  const { plan, org } = context;
  const end = has('least', 'lowest') ? 'low' : 'high';
  const asksLeader = has('who', 'leader') && !has('unit', 'lead');
  if (asksLeader && has('index', 'responsible') && !has('score', 'rank', 'down', 'up')) {
    const counts = org.people
      .filter(({ role }) => role === 'leader')
      .map((person) => ({ person, indices: plan.indices.filter((index) => isLedBy(index, person.id)) }));
    return { answer: { type: 'leader-counts', end, counts }, indices: [] };
  }
  if (!has('unit', 'lead') || has('score', 'rank')) return null;
  const assignments = assignmentsOf(plan, org);
  const counts = unitsNow(org).map((unit) => ({
    unit,
    indices: plan.indices.filter(({ leadUnit }) => leadUnit === unit.id),
    tasks: assignments.filter((assignment) => assignment.unit.id === unit.id).length,
  }));
  const by = has('tasks', 'doing') ? 'tasks' : 'lead';
  return { answer: { type: 'unit-counts', end, by, counts }, indices: [] };
};

/** By which figure, and from which end; null where no order is asked. */
function orderAsked({ has, by }: Listing): { key: RankingKey; end: 'low' | 'high' } | null {
  if (has('lowest')) return { key: by, end: 'low' };
  if (has('highest')) return { key: by, end: 'high' };
  if (by === 'change') return { key: by, end: has('down') !== has('least') ? 'low' : 'high' };
  if (by === 'gap' || by === 'tasks' || by === 'target')
    return { key: by, end: has('least') ? 'low' : 'high' };
  if (has('improve')) return { key: 'score', end: 'low' };
  return has('rank', 'score') && has('most') ? { key: by, end: 'high' } : null;
}

/** «3 chỉ số thấp nhất»: those at an end, as many as are wanted. */
const ordered: Way = (listing) => {
  const { reading, has, ambiguous, within } = listing;
  if (!has('lowest', 'highest', 'most', 'least')) return null;
  if (reading.mentions.length > 0 && !ambiguous) return null;
  const order = orderAsked(listing);
  if (!order) return null;
  const { key, end } = order;
  const all = ambiguous ? candidatesOf(listing) : within;
  const among = key === 'gap' && end === 'low' ? belowAim(all) : all;
  const wanted = reading.figures.find(
    ({ after, value }) => after === 'chi' && Number.isInteger(value) && value > 1,
  )?.value;
  const indices = wanted === undefined ? extreme(among, key, end) : ranked(among, key, end).slice(0, wanted);
  return withFacts(listing, { answer: { type: 'ranking', by: key, end, indices }, indices });
};

/** «anh đang viết báo cáo cuối quý»: the end of a time, and of no table. */
const isEndOfTime = /\bcuoi (?:quy|thang|nam|ky|tuan|gio|ngay|buoi)\b/;

const atBottom: Way = (listing) => {
  const { has, within } = listing;
  if (!has('bottom') || isEndOfTime.test(listing.reading.foldedText)) return null;
  const lowestRank = extreme(within, 'rank', 'low');
  const lowestScore = extreme(within, 'score', 'low');
  return withFacts(listing, { answer: { type: 'bottom', lowestRank, lowestScore }, indices: lowestRank });
};

const beforePlace: readonly string[] = ['thu', 'hang', 'tri', 'top', 'so'];

/** The place that a question names; null where none. */
function placeAsked({ reading, has }: Listing): number | null {
  const [said] = reading.ranks;
  if (said !== undefined || !has('rank')) return said ?? null;
  const near = reading.figures.find(
    ({ value, before }) =>
      Number.isInteger(value) && value >= 1 && value <= 25 && beforePlace.includes(before),
  );
  return near?.value ?? null;
}

/** «chỉ số nào đứng thứ 24», in the year before as well. */
const atPlace: Way = (listing) => {
  const { context, reading, within } = listing;
  const rank = placeAsked(listing);
  if (rank === null) return null;
  const isBefore =
    reading.years.includes(context.plan.year - 2) && !/khong phai/.test(reading.foldedText.split('2021')[0]!);
  const indices = within.filter(
    ({ baseline }) => (isBefore ? baseline.previous?.rank : baseline.rank) === rank,
  );
  return withFacts(listing, of(isBefore ? { type: 'chosen' } : { type: 'rank', rank }, indices));
};

const atTop: Way = (listing) =>
  asksTop(listing.context.plan, listing.reading)
    ? withFacts(
        listing,
        of(
          { type: 'top' },
          listing.within.filter(({ baseline }) => baseline.rank === 1),
        ),
      )
    : null;

/** A figure of points; «2 chỉ số của chị» says how many, and no points. */
const pointsIn = (reading: Reading): number | undefined =>
  reading.figures.find(({ value, after }) => value <= 10 && after !== 'chi')?.value;

const beyondScore: Way = (listing) => {
  const { reading, has, within } = listing;
  const score = pointsIn(reading);
  if (score === undefined || !has('above', 'below') || !has('score', 'index', 'which-index')) return null;
  const above = !has('below');
  const indices = within.filter(({ baseline }) => isBeyond(baseline.score, score, above, has('above')));
  return withFacts(listing, of({ type: 'score', above, score }, indices));
};

const atTarget: Way = (listing) => {
  const { reading, has, within } = listing;
  const score = pointsIn(reading);
  if (score === undefined || !has('target') || !has('which-index', 'index')) return null;
  const indices = within.filter((index) => scoreAim(index) === score);
  return indices.length > 0 ? withFacts(listing, of({ type: 'target', score }, indices)) : null;
};

const alike: Way = ({ has, within }) => {
  if (!has('same') || !has('which-index', 'index')) return null;
  const isAlike = (index: Index): boolean =>
    index.baseline.score !== null &&
    within.some((other) => other !== index && other.baseline.score === index.baseline.score);
  return of({ type: 'same' }, within.filter(isAlike));
};

const moved: Way = (listing) => {
  const { has, within } = listing;
  const isAsked = has('up', 'down') && has('which-index', 'list', 'all', 'within');
  if (!isAsked || has('gap', 'target')) return null;
  const direction = has('down') ? 'down' : 'up';
  const sign = direction === 'up' ? 1 : -1;
  const indices = within.filter(({ baseline }) => (baseline.previous?.change ?? 0) * sign > 0);
  return withFacts(listing, of({ type: 'moved', direction }, indices));
};

const inGroup: Way = (listing) => {
  const { context, reading, intents, has, within } = listing;
  if (!has('improve', 'maintain') || !has('which-index', 'index', 'list', 'all', 'how-many')) return null;
  const groups = groupsThat(context.plan, has('improve') ? 'improve' : 'maintain').map(({ id }) => id);
  if (groups.length === 0) return null;
  const indices = within.filter((index) => groups.includes(index.group));
  return withFacts(listing, ofGroup(context, reading, intents, indices, groups));
};

/** Of somebody but of no other, or of somebody's where a unit is named beside. */
const chosen: Way = ({ reading, has, within }) => {
  const isSelective = reading.excluded.length > 0 || (reading.people.length > 0 && reading.units.length > 0);
  return isSelective && within.length > 0 && has('which-index', 'index', 'list') && !has('tasks', 'doing')
    ? of({ type: 'chosen' }, within)
    : null;
};

const namesNobody = ({ people, units }: Reading): boolean => people.length + units.length === 0;

const all: Way = ({ context, reading, intents, has }) => {
  const isOfAll = has('all', 'list', 'how-many') || (has('plan') && !has('this'));
  return namesNobody(reading) && has('which-index', 'index') && isOfAll && intents.length === 0
    ? { ...of({ type: 'all' }, [...context.plan.indices]), indices: [] }
    : null;
};

const countOfTasks: Way = ({ context, reading, intents, has }) => {
  const isAsked = intents.join() === 'task-count' && has('plan', 'all', 'agency') && !has('this');
  if (!isAsked || !namesNobody(reading)) return null;
  const { plan, org } = context;
  const tasks = plan.indices.reduce((sum, index) => sum + index.tasks.length, 0);
  return {
    answer: { type: 'plan-task-count', tasks, assignments: assignmentsOf(plan, org).length },
    indices: [],
  };
};

/** Those that a name which fits several leaves open, before all others. */
const beforeNames: readonly Way[] = [withoutScoreTarget, belowTheirScore, whoHasMost, ordered];

/** Where no index is named: the first that fits. */
const ofNoName: readonly Way[] = [
  atBottom,
  atPlace,
  atTop,
  beyondScore,
  atTarget,
  alike,
  moved,
  inGroup,
  chosen,
  all,
  countOfTasks,
];

function firstOf(ways: readonly Way[], listing: Listing): Listed | null {
  for (const way of ways) {
    const listed = way(listing);
    if (listed) return listed;
  }
  return null;
}

/** Superlatives, filters, counts and comparisons; null where the question is about single indices. */
export function answerList(
  context: AskContext,
  reading: Reading,
  intents: IndexIntent[],
  topic: Topic | null,
): Listed | null {
  const certain = reading.mentions.filter(({ codes }) => codes.length === 1).flatMap(({ codes }) => codes);
  const listing: Listing = {
    context,
    reading,
    intents,
    has: speaksOf(reading),
    named: context.plan.indices.filter(({ code }) => certain.includes(code)),
    ambiguous: reading.mentions.find(({ codes }) => codes.length > 1),
    within: scope(context, reading, topic),
    by: figureAsked(context.plan, reading),
  };
  if (setsBeside(listing)) return compared(listing);
  if (listing.named.length === 1) return null;
  const first = firstOf(beforeNames, listing);
  return first ?? (reading.mentions.length > 0 ? null : firstOf(ofNoName, listing));
}
