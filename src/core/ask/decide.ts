import { heirToday } from '../people/as-of.ts';
import { findUnit } from '../people/org.ts';
import { assignmentsOf } from '../plan/assignments.ts';
import { findIndex, type Index, isLedBy, type Plan } from '../plan/plan.ts';
import type { AskContext, Asked, Fact, IndexIntent, PendingQuery, Topic } from './answer.ts';
import { answerIndices } from './answer-index.ts';
import { answerList } from './answer-list.ts';
import { answerPlan } from './answer-plan.ts';
import { answerProgress } from './answer-progress.ts';
import { answerStatus } from './answer-status.ts';
import { answerUnit } from './answer-unit.ts';
import { ofNamed } from './plain-named.ts';
import { followedIntents, type Plainly, plainly, type Way } from './plainly.ts';
import type { Reading } from './reading.ts';
import { refusalOf, trusted } from './refusal.ts';
import { refuse } from './refuse.ts';
import { searchTasks } from './search-tasks.ts';
import { namesUnknownUnit } from './unit-names.ts';

const reasons = /vi sao|tai sao|nguyen nhan|ly do|sao lai|do dau/;

const lostYears = (plan: Plan, reading: Reading): boolean =>
  reading.concepts.has('next-year') || reading.years.some((year) => year > plan.year || year < plan.year - 2);

/**
 * Whether it is asked in as many words what the bot can do, whatever figures its other words may mean: «bot ơi em mới dùng,
 * giúp được những gì».
 */
export const asksForHelp = ({ cover, mentions, people, units }: Reading): boolean =>
  mentions.length + people.length + units.length === 0 &&
  cover.some(
    ({ from, to, phrase }) =>
      to - from >= 3 &&
      phrase.meanings.some((meaning) => meaning.type === 'concept' && meaning.concept === 'help'),
  );

/** Tasks that hold the words which nothing else explains. */
const foundTasks: Way = ({ context, reading, has }) => {
  const items = has('how-many', 'when') ? [] : searchTasks(context.plan, reading);
  return items.length === 0
    ? null
    : {
        answer: { type: 'tasks', items },
        topic: { indices: [...new Set(items.map((item) => item.index.code))], intents: ['tasks'] },
      };
};

/** Nothing, a code that the plan lacks, a day. */
const unanswerable: Way = ({ reading }) => {
  if (reading.wordCount === 0) return { answer: refuse('not-understood') };
  if (reading.unknownCode !== null) return { answer: refusalOf(reading) };
  return reading.figures.some(({ before }) => before === 'ngay') ? { answer: refuse('out-of-plan') } : null;
};

const greeted: Way = ({ reading, has, intents }) =>
  has('greeting') &&
  !has('plan') &&
  !reading.foreign &&
  reading.mentions.length === 0 &&
  reading.unknown.length <= 1 &&
  intents.length === 0
    ? { answer: { type: 'greeting' } }
    : null;

/** Why something is as it is stands in no plan; of a month or a unit the reports may say it. */
const foreign: Way = ({ reading }) => {
  if (!reading.foreign) return null;
  const isOfPlan = reading.months.length === 0 && reading.units.length === 0;
  const asksWhy = isOfPlan && reasons.test(reading.foldedText);
  return { answer: asksWhy ? refuse('no-reasons') : refusalOf(reading) };
};

const figures: ReadonlySet<IndexIntent> = new Set(['score', 'rank', 'change', 'previous-rank']);

/** «sở mình đứng thứ mấy»: a figure of the agency as a whole, which no plan has. */
const figuresOfAgency: Way = ({ reading, topic, has, intents }) => {
  const asksFigures = intents.length > 0 && intents.every((intent) => figures.has(intent));
  if (reading.mentions.length > 0 || !asksFigures) return null;
  const isOverall = has('overall') || (has('plan') && !has('index', 'which-index'));
  const isOfAgency = isOverall || (has('agency') && !has('index') && topic === null);
  const isOfAll = !has('overall') && has('all', 'list');
  if (!isOfAgency || isOfAll) return null;
  return has('highest', 'lowest', 'top', 'bottom', 'most', 'sign', 'number', 'report', 'consolidate')
    ? null
    : { answer: refuse('out-of-plan') };
};

const stranger: Way = ({ reading }) =>
  reading.unknownPerson && reading.mentions.length === 0 ? { answer: refuse('no-such-person') } : null;

/** A fact of the plan document, or of a year that it does not speak of. */
const ofDocument: Way = ({ context, reading, has, intents }) => {
  const { plan } = context;
  const answer = answerPlan(context, reading);
  const isOtherYear = reading.years.some((year) => year !== plan.year) || has('next-year');
  if (answer?.type === 'plan-fact' && answer.fact !== 'basis' && isOtherYear)
    return { answer: refuse('no-such-year') };
  if (answer && trusted(reading, true)) return { answer };
  const asksOfPlan = reading.mentions.length > 0 || intents.length > 0 || has('plan');
  return lostYears(plan, reading) && asksOfPlan ? { answer: refuse('no-such-year') } : null;
};

/** What was reported, by its state or its progress. */
const ofReports: Way = ({ context, reading }) => {
  const byStatus = answerStatus(context, reading);
  if (byStatus && trusted(reading, true)) return { answer: byStatus };
  const byProgress = answerProgress(context, reading);
  return byProgress && trusted(reading, true) ? { answer: byProgress } : null;
};

/** Superlatives, filters, counts and comparisons. */
const listed: Way = (question) => {
  const { context, reading, topic, has, intents } = question;
  const list = answerList(context, reading, intents, topic);
  if (!list) return null;
  if (!trusted(reading, has('which-index', 'index') || reading.mentions.length > 1))
    return foundTasks(question) ?? { answer: refusalOf(reading) };
  return {
    answer: list.answer,
    topic: { indices: list.indices.map(({ code }) => code), intents: list.intents ?? [] },
  };
};

/** Indices of a topic that the plan still has. */
const indicesSpokenOf = ({ plan }: AskContext, topic: Topic): Index[] =>
  topic.indices.map((code) => findIndex(plan, code)).filter((index): index is Index => index !== undefined);

/** A leader, and what they are in charge of. */
const ofPerson: Way = ({ context, reading, topic, has, intents, person }) => {
  if (!person) return null;
  const isElsewhere = has('to-whom', 'to-province', 'when', 'number', 'document', 'help', 'basis');
  if (isElsewhere || !trusted(reading, false)) return { answer: refuse('no-such-person') };
  const owned = context.plan.indices.filter((index) => isLedBy(index, person.id));
  const codes = owned.map(({ code }) => code);
  const follow = followedIntents(reading, intents, topic).filter(
    (intent) => intent !== 'leader' && intent !== 'card',
  );
  const asksLeader = intents.length === 1 && intents[0] === 'leader';
  if (follow.length > 0 && intents.length > 0 && !asksLeader)
    return {
      answer: answerIndices(context, owned, { intents: follow }),
      topic: { indices: codes, intents: follow, person: person.id },
    };
  if (topic && topic.indices.length > 0 && has('this', 'is-it') && has('responsible'))
    return {
      answer: answerIndices(context, indicesSpokenOf(context, topic), { intents: ['leader'] }, person),
      topic: { indices: topic.indices, intents: ['leader'] },
    };
  return {
    answer: { type: 'person-indices', person, indices: owned },
    topic: { indices: codes, intents: [], person: person.id },
  };
};

const ofUnit: Way = ({ context, reading, topic, intents, unit }) => {
  if (!unit) return null;
  if (trusted(reading, false)) {
    // What the plan gave a unit that is no more is asked of who has it now.
    const today = findUnit(context.org, heirToday(context.org, unit.id)) ?? unit;
    const asked = answerUnit(context, reading, today, intents, topic);
    const ended = context.org.units.find(({ id }) => id === unit.id);
    return today !== unit && ended && asked.answer.type === 'unit-indices'
      ? { ...asked, answer: { ...asked.answer, named: ended } }
      : asked;
  }
  return { answer: namesUnknownUnit(reading, context) ? refuse('no-such-unit') : refusalOf(reading) };
};

/** No name at all, and words that nothing explains. */
const unexplained: Way = (question) => {
  const { reading, topic, intents } = question;
  if (trusted(reading, intents.length > 0 && topic !== null && reading.wordCount >= 5)) return null;
  const isUnit = namesUnknownUnit(reading, question.context) && !reading.unknownIndexName;
  return foundTasks(question) ?? { answer: isUnit ? refuse('no-such-unit') : refusalOf(reading) };
};

const listsWithin: readonly IndexIntent[] = ['tasks', 'coordinating', 'progress'];

/** «gồm những gì» lists tasks or units of the index spoken of; «các chỉ số» lists indices. */
function wantsAll({ topic, has, intents }: Plainly): boolean {
  const isAll = has('all', 'list') || (has('which-index') && !has('index'));
  const isOfIndices = has('index', 'which-index');
  return isAll && (isOfIndices || topic === null || !listsWithin.some((intent) => intents.includes(intent)));
}

/** A fact that is asked of nothing that is named: of what was spoken of before. */
const ofTopic: Way = (question) => {
  const { context, reading, topic, has, intents } = question;
  if (intents.length === 0 || !topic || topic.indices.length === 0) return null;
  if (wantsAll(question) && !has('this')) return null;
  const query: PendingQuery = {
    intents,
    ...(topic.unit && intents.includes('tasks') ? { unit: topic.unit } : {}),
  };
  const year = reading.years.find((asked) => asked <= context.plan.year);
  return {
    answer: answerIndices(context, indicesSpokenOf(context, topic), query, undefined, year),
    topic: { indices: topic.indices, intents },
  };
};

/** The same of all indices, else of which is asked back. */
const ofAll: Way = (question) => {
  const { intents } = question;
  const { plan, org } = question.context;
  const [first, another] = intents;
  if (first === undefined) return null;
  if (first === 'task-count' && another === undefined) {
    const tasks = plan.indices.reduce((sum, index) => sum + index.tasks.length, 0);
    return { answer: { type: 'plan-task-count', tasks, assignments: assignmentsOf(plan, org).length } };
  }
  if (wantsAll(question) && !intents.includes('tasks') && !intents.includes('card'))
    return { answer: { type: 'table', intent: first as Fact['intent'], indices: plan.indices } };
  return {
    answer: { type: 'choose-index', candidates: plan.indices, query: { intents }, about: null },
    topic: { indices: [], intents, open: true },
  };
};

/** Thanks, help, a greeting, and «cái này» alone. */
const ofNothing: Way = (question) => {
  const { context, reading, topic, has } = question;
  if (has('thanks')) return { answer: { type: 'thanks' } };
  if (has('help')) return { answer: { type: 'help' } };
  if (has('greeting')) return { answer: { type: 'greeting' } };
  if (topic?.indices.length === 1 && has('this')) {
    // A topic may be of an index that a newer plan lacks.
    const indices = context.plan.indices.filter(({ code }) => code === topic.indices[0]);
    return {
      answer: answerIndices(context, indices, { intents: ['card'] }),
      topic: { indices: topic.indices, intents: ['card'] },
    };
  }
  const isStrange = reading.unknown.length > 0;
  return foundTasks(question) ?? { answer: refuse(isStrange ? 'out-of-plan' : 'not-understood') };
};

/** The ways in which a question is plain, the first that fits. */
const ways: readonly Way[] = [
  unanswerable,
  greeted,
  foreign,
  figuresOfAgency,
  stranger,
  ofDocument,
  ofReports,
  listed,
  ofNamed,
  ofPerson,
  ofUnit,
  unexplained,
  ofTopic,
  ofAll,
];

/** Chooses what is asked and answers it. */
export function decide(context: AskContext, reading: Reading, topic: Topic | null): Asked {
  const question = plainly(context, reading, topic);
  for (const way of ways) {
    const asked = way(question);
    if (asked) return asked;
  }
  return ofNothing(question)!;
}
