import { expandUnits } from '../people/org.ts';
import { assignmentsOf } from '../plan/assignments.ts';
import { type Index, type Plan, scoreGap } from '../plan/plan.ts';
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
      (!person || (index.leader === person.id) !== personOut) &&
      (units.size === 0 || units.has(index.leadUnit) !== unitOut) &&
      (!ofGroup || index.group === (has('improve') ? 'improve' : 'maintain')) &&
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
  group: Index['group'],
): Listed =>
  intents.join() === 'target' && !speaksOf(reading)('how-many', 'which-index')
    ? { answer: answerIndices(context, indices, { intents }), indices, intents }
    : { answer: { type: 'index-list', filter: { type: 'group', group }, indices }, indices };

/** Superlatives, filters, counts and comparisons; null where the question is about single indices. */
export function answerList(
  context: AskContext,
  reading: Reading,
  intents: IndexIntent[],
  topic: Topic | null,
): Listed | null {
  const { plan, org } = context;
  const has = speaksOf(reading);
  const certain = [
    ...new Set(
      reading.mentions.filter((mention) => mention.codes.length === 1).flatMap((mention) => mention.codes),
    ),
  ];
  const named = plan.indices.filter((index) => certain.includes(index.code));
  const ambiguous = reading.mentions.find((mention) => mention.codes.length > 1);
  const by = figureAsked(plan, reading);
  /** «3 chỉ số thấp nhất»: how many are wanted, where that is said. */
  const wantedCount = reading.figures.find(
    (candidate) => candidate.after === 'chi' && Number.isInteger(candidate.value) && candidate.value > 1,
  )?.value;
  const ranking = (key: RankingKey, end: 'low' | 'high', among: readonly Index[]): Listed => {
    const indices =
      wantedCount === undefined ? extreme(among, key, end) : ranked(among, key, end).slice(0, wantedCount);
    return { answer: { type: 'ranking', by: key, end, indices }, indices };
  };

  if (named.length > 1 || (named.length === 0 && ambiguous && has('compare', 'higher', 'lower', 'same'))) {
    const compared =
      named.length > 1 ? named : plan.indices.filter((index) => ambiguous!.codes.includes(index.code));
    const comparing = has('compare', 'higher', 'lower', 'same', 'highest', 'lowest', 'most');
    const superlative = has('higher', 'lower', 'highest', 'lowest', 'most');
    const figures = intents.filter(
      (intent) =>
        !['leader', 'lead-unit', 'coordinating', 'tasks', 'task-count', 'progress'].includes(intent),
    );
    if (comparing && (superlative || figures.length === intents.length))
      return {
        answer: { type: 'comparison', indices: compared, by: by === 'gap' && !has('gap') ? 'score' : by },
        indices: compared,
      };
    return null;
  }
  if (named.length === 1) return null;
  const within = scope(context, reading, topic);

  if (reading.mentions.length === 0 && has('not-by-score') && has('target')) {
    const indices = within.filter((index) => index.target.type !== 'score');
    return { answer: { type: 'index-list', filter: { type: 'chosen' }, indices }, indices };
  }
  if (
    reading.mentions.length === 0 &&
    has('target', 'gap') &&
    has('below', 'lower') &&
    has('score') &&
    has('which-index', 'index') &&
    reading.figures.length === 0
  ) {
    const indices = within.filter((index) => (scoreGap(index) ?? 1) < 0);
    return { answer: { type: 'index-list', filter: { type: 'chosen' }, indices }, indices };
  }

  // Who leads or carries most.
  if (has('most', 'least', 'highest', 'lowest') && !has('which-index') && reading.mentions.length === 0) {
    const end = has('least', 'lowest') ? 'low' : 'high';
    const leaders = has('who', 'leader') && !has('unit') && !has('lead');
    if (leaders && has('index', 'responsible') && !has('score', 'rank', 'down', 'up')) {
      const people = org.people.filter((person) => person.role === 'leader');
      return {
        answer: {
          type: 'leader-counts',
          end,
          counts: people.map((person) => ({
            person,
            indices: plan.indices.filter((index) => index.leader === person.id),
          })),
        },
        indices: [],
      };
    }
    if (has('unit', 'lead') && !has('score', 'rank')) {
      const assignments = assignmentsOf(plan, org);
      const counts = org.units.map((unit) => ({
        unit,
        indices: plan.indices.filter((index) => index.leadUnit === unit.id),
        tasks: assignments.filter((assignment) => assignment.unit.id === unit.id).length,
      }));
      return {
        answer: { type: 'unit-counts', end, by: has('tasks', 'doing') ? 'tasks' : 'lead', counts },
        indices: [],
      };
    }
  }
  const superlative = has('lowest', 'highest', 'most', 'least');
  if (superlative && (reading.mentions.length === 0 || ambiguous)) {
    const among = ambiguous ? plan.indices.filter((index) => ambiguous.codes.includes(index.code)) : within;
    const listed = rankingOf(among);
    if (listed) return withFacts(listed);
  }
  if (reading.mentions.length > 0) return null;
  if (has('bottom')) {
    const lowestRank = extreme(within, 'rank', 'low');
    return withFacts({
      answer: { type: 'bottom', lowestRank, lowestScore: extreme(within, 'score', 'low') },
      indices: lowestRank,
    });
  }
  if (reading.ranks.length > 0 || (has('rank') && rankFigure() !== null)) {
    const rank = reading.ranks[0] ?? rankFigure()!;
    const before =
      reading.years.includes(plan.year - 2) && !/khong phai/.test(reading.foldedText.split('2021')[0]!);
    const indices = within.filter(
      (index) => (before ? index.baseline.previous?.rank : index.baseline.rank) === rank,
    );
    if (before)
      return withFacts({ answer: { type: 'index-list', filter: { type: 'chosen' }, indices }, indices });
    return withFacts({ answer: { type: 'index-list', filter: { type: 'rank', rank }, indices }, indices });
  }
  if (asksTop(plan, reading)) {
    const indices = within.filter((index) => index.baseline.rank === 1);
    return withFacts({ answer: { type: 'index-list', filter: { type: 'top' }, indices }, indices });
  }
  // «2 chỉ số của chị»: how many, no points.
  const figure = reading.figures.find(({ value, after }) => value <= 10 && after !== 'chi');
  if (figure && has('above', 'below') && has('score', 'index', 'which-index')) {
    const above = !has('below');
    const indices = within.filter((index) =>
      isBeyond(index.baseline.score, figure.value, above, has('above')),
    );
    return withFacts({
      answer: { type: 'index-list', filter: { type: 'score', above, score: figure.value }, indices },
      indices,
    });
  }
  if (figure && has('target') && has('which-index', 'index')) {
    const indices = within.filter(
      (index) => index.target.type === 'score' && index.target.score === figure.value,
    );
    if (indices.length > 0)
      return withFacts({
        answer: { type: 'index-list', filter: { type: 'target', score: figure.value }, indices },
        indices,
      });
  }
  if (has('same') && has('which-index', 'index')) {
    const indices = within.filter((index) =>
      within.some(
        (other) =>
          other !== index && other.baseline.score !== null && other.baseline.score === index.baseline.score,
      ),
    );
    return { answer: { type: 'index-list', filter: { type: 'same' }, indices }, indices };
  }
  if (has('up', 'down') && has('which-index', 'list', 'all', 'within') && !has('gap', 'target')) {
    const direction = has('down') ? 'down' : 'up';
    const indices = within.filter(
      (index) => (index.baseline.previous?.change ?? 0) * (direction === 'up' ? 1 : -1) > 0,
    );
    return withFacts({
      answer: { type: 'index-list', filter: { type: 'moved', direction }, indices },
      indices,
    });
  }
  if ((has('improve') || has('maintain')) && has('which-index', 'index', 'list', 'all', 'how-many')) {
    const group = has('improve') ? 'improve' : 'maintain';
    const indices = within.filter((index) => index.group === group);
    return withFacts(ofGroup(context, reading, intents, indices, group));
  }
  const selective = reading.excluded.length > 0 || (reading.people.length > 0 && reading.units.length > 0);
  if (selective && has('which-index', 'index', 'list') && !has('tasks', 'doing') && within.length > 0)
    return { answer: { type: 'index-list', filter: { type: 'chosen' }, indices: within }, indices: within };
  const person = reading.people.length > 0 || reading.units.length > 0;
  if (
    !person &&
    has('which-index', 'index') &&
    (has('all', 'list', 'how-many') || (has('plan') && !has('this'))) &&
    intents.length === 0
  )
    return { answer: { type: 'index-list', filter: { type: 'all' }, indices: plan.indices }, indices: [] };
  if (
    !person &&
    intents.length === 1 &&
    intents[0] === 'task-count' &&
    has('plan', 'all', 'list', 'agency', 'how-many') &&
    !has('this') &&
    has('plan', 'all', 'agency')
  ) {
    const tasks = plan.indices.reduce((sum, index) => sum + index.tasks.length, 0);
    return {
      answer: { type: 'plan-task-count', tasks, assignments: assignmentsOf(plan, org).length },
      indices: [],
    };
  }
  return null;

  function rankFigure(): number | null {
    const near = reading.figures.find(
      (candidate) =>
        Number.isInteger(candidate.value) &&
        candidate.value >= 1 &&
        candidate.value <= 25 &&
        ['thu', 'hang', 'tri', 'top', 'so'].includes(candidate.before),
    );
    return near?.value ?? null;
  }

  function rankingOf(among: readonly Index[]): Listed | null {
    if (has('lowest')) return ranking(by, by === 'change' ? 'low' : 'low', among);
    if (has('highest')) return ranking(by, 'high', among);
    if (by === 'change') return ranking('change', has('down') !== has('least') ? 'low' : 'high', among);
    if (by === 'gap' || by === 'tasks' || by === 'target')
      return ranking(by, has('least') ? 'low' : 'high', among);
    if (has('improve')) return ranking('score', 'low', among);
    if (has('rank', 'score') && has('most')) return ranking(by, 'high', among);
    return null;
  }

  /** «chỉ số thấp nhất do ai phụ trách»: the fact of the indices that the list found. */
  function withFacts(listed: Listed): Listed {
    const asked = intents.filter((intent): intent is Fact['intent'] =>
      ['leader', 'lead-unit', 'coordinating'].includes(intent),
    );
    const byPerson = reading.people.length > 0 || (reading.units.length > 0 && asked[0] === 'lead-unit');
    if (asked.length === 0 || byPerson || listed.indices.length === 0 || listed.indices.length > 3)
      return listed;
    const facts = listed.indices.flatMap((index) => asked.map((intent): Fact => ({ intent, index })));
    return {
      answer: { type: 'facts', facts, progress: context.progress },
      indices: listed.indices,
      intents: asked,
    };
  }
}
