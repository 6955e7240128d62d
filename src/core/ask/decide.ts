import { findUnit, type Person, type Unit, type UnitGroup } from '../people/org.ts';
import { assignmentsOf } from '../plan/assignments.ts';
import { findIndex, type Index, type Plan } from '../plan/plan.ts';
import { fold } from '../text/fold.ts';
import type { AskContext, Asked, Fact, IndexIntent, PendingQuery, Topic } from './answer.ts';
import { answerIndices } from './answer-index.ts';
import { answerList } from './answer-list.ts';
import { answerPlan } from './answer-plan.ts';
import { answerProgress } from './answer-progress.ts';
import { answerStatus } from './answer-status.ts';
import { answerUnit } from './answer-unit.ts';
import { indexIntentsOf } from './intents.ts';
import { type Reading, speaksOf } from './reading.ts';
import { refusalOf, trusted } from './refusal.ts';
import { refuse } from './refuse.ts';
import { searchTasks } from './search-tasks.ts';
import { namesUnknownUnit } from './unit-names.ts';

const reasons = /vi sao|tai sao|nguyen nhan|ly do|sao lai|do dau/;

const lostYears = (plan: Plan, reading: Reading): boolean =>
  reading.concepts.has('next-year') || reading.years.some((year) => year > plan.year || year < plan.year - 2);

/** Intents of this question, or those of the last one where this names only another thing. */
function followedIntents(reading: Reading, intents: IndexIntent[], topic: Topic | null): IndexIntent[] {
  if (intents.length > 0 || !topic) return intents;
  const leans = topic.open || reading.concepts.has('and-what-of');
  return leans ? topic.intents : [];
}

/** Words that may follow a name and are no part of it. */
const behindName = new Set(
  'là thì mà có được bị do về cho của và với hoặc ở tại trong theo ạ à ơi nhé nhỉ nha hả vậy thế đấy đó này kia nào gì sao dạ năm đã đang sẽ vẫn chưa cũng chỉ bao mấy ai đơn phòng đạt giao nhiêu cả nhất lắm quá hay nếu từ đến tới em anh chị tôi mình bot ấy nhanh tiến hai còn cần phải đi lại nữa luôn giúp hộ xem gồm nằm thuộc thấp cao tụt tăng điểm hạng xếp bên cái rồi đầu hiện trên dưới chứ nghĩa ra vs z v k ko không'
    .split(' ')
    .flatMap((word) => [word, fold(word)]),
);

/** «chi phí *cơ hội*»: a part of names with another noun behind it, as typed; null where a known word follows. */
function nounBehind({ tokens, cover }: Reading, words: string): string | null {
  const span = cover.find(
    ({ phrase }) => phrase.raws.includes(words) && phrase.meanings.some(({ type }) => type === 'index'),
  );
  if (!span) return null;
  const isNoun = (position: number): boolean => {
    const token = tokens[position];
    if (!token || /\d/.test(token.folded) || behindName.has(token.raw)) return false;
    const by = cover.find(({ from, to }) => from <= position && position < to);
    return (
      by === undefined || by.phrase.meanings.every(({ type }) => type === 'filler' || type === 'foreign')
    );
  };
  let to = span.to;
  while (isNoun(to)) to += 1;
  return to - span.to >= 2
    ? tokens
        .slice(span.from, to)
        .map(({ typed }) => typed)
        .join(' ')
    : null;
}

/** The index that was spoken of, set beside the one that is named now: «so với cái đó», «hơn». */
function setBeside(
  plan: Plan,
  reading: Reading,
  indices: readonly Index[],
  topic: Topic | null,
): Asked | null {
  const before = topic?.indices.length === 1 ? findIndex(plan, topic.indices[0]!) : undefined;
  const [named, another] = indices;
  if (!before || !named || another || before === named || reading.years.length > 0) return null;
  if (!/\bso (voi|sanh)\b|\bhon\b/.test(reading.foldedText)) return null;
  return {
    answer: { type: 'comparison', indices: [before, named], by: 'score' },
    topic: { indices: [before.code, named.code], intents: [] },
  };
}

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

/**
 * Whom the asker believes to be in charge: nobody where it is asked who is («lãnh đạo nào phụ trách xúc tiến khuyến công»),
 * whoever's name is a part of the words.
 */
const believedIn = <Who>({ foldedText }: Reading, who: Who | undefined): Who | undefined =>
  /\b(?:ai|nao|mo)\b/.test(foldedText) && !/\b(?:hay|khong|ko|phai|dung)\b/.test(foldedText)
    ? undefined
    : who;

/** A question as the plain reading sees it, with whoever it names. */
interface Plainly {
  context: AskContext;
  reading: Reading;
  topic: Topic | null;
  has: ReturnType<typeof speaksOf>;
  intents: IndexIntent[];
  /** The leader that is named, or whom «anh ấy» means. */
  person: Person | undefined;
  unit: Unit | UnitGroup | undefined;
}

function plainly(context: AskContext, reading: Reading, topic: Topic | null): Plainly {
  const { plan, org } = context;
  const has = speaksOf(reading);
  const spokenOf = has('that-person')
    ? (topic?.person ?? findIndex(plan, topic?.indices[0] ?? '')?.leader)
    : undefined;
  const person = org.people.find(
    ({ id, role }) => (reading.people.includes(id) || id === spokenOf) && role === 'leader',
  );
  const unit = findUnit(
    org,
    reading.units.find((id) => org.units.some((known) => known.id === id)) ?? reading.units[0],
  );
  return { context, reading, topic, has, intents: indexIntentsOf(reading, plan), person, unit };
}

type Way = (question: Plainly) => Asked | null;

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

/** Concepts that may stand beside a part of a name and ask nothing of it. */
const asksNothing: ReadonlySet<string> = new Set([
  'index',
  'which-index',
  'plan',
  'agency',
  'title',
  'meaning',
  'is-it',
  'and-what-of',
  'all',
  'list',
]);

/** What is asked of the indices that are named; without anything, of a part of a name («công nghiệp»), nothing is. */
function queryOf({ reading, topic, intents, unit }: Plainly): PendingQuery {
  const followed = followedIntents(reading, intents, topic);
  return { intents: followed, ...(unit && followed.includes('tasks') ? { unit: unit.id } : {}) };
}

/** A name that fits several indices asks back which is meant. */
function whichOf(
  { context }: Plainly,
  { codes, words }: Reading['mentions'][number],
  query: PendingQuery,
): Asked {
  const candidates = context.plan.indices.filter(({ code }) => codes.includes(code));
  const asked: PendingQuery = query.intents.length === 0 ? { intents: ['card'] } : query;
  return {
    answer: { type: 'choose-index', candidates, query: asked, about: words },
    topic: { indices: [], intents: asked.intents, ...(asked.unit ? { unit: asked.unit } : {}), open: true },
  };
}

/** What is asked of a unit or a leader beside an index, where nothing else is. */
function askedBeside({ has, person, unit }: Plainly, query: PendingQuery): PendingQuery {
  if (query.intents.length > 0)
    return unit && query.intents.includes('tasks') ? { ...query, unit: unit.id } : query;
  if (person) return { ...query, intents: ['leader'] };
  if (!unit) return query;
  return has('who') ? { ...query, intents: ['lead-unit'] } : { intents: ['tasks'], unit: unit.id };
}

/** The year that is asked of; undefined where none is said. */
const yearAsked = ({ context, reading, has }: Plainly): number | undefined =>
  reading.years.find((asked) => asked <= context.plan.year) ??
  (has('this-year') ? context.plan.year : undefined);

/** Facts of the indices that are named. */
function factsOfNamed(question: Plainly, query: PendingQuery, codes: readonly string[]): Asked {
  const { context, reading, topic, person, unit } = question;
  const indices = context.plan.indices.filter(({ code }) => codes.includes(code));
  const beside = setBeside(context.plan, reading, indices, topic);
  if (beside) return beside;
  if (indices.length > 1 && query.intents.length === 0)
    return {
      answer: { type: 'comparison', indices, by: 'score' },
      topic: { indices: [...codes], intents: [] },
    };
  const asked = askedBeside(question, query);
  const believed = believedIn(reading, person ?? unit);
  return {
    answer: answerIndices(context, indices, asked, believed, yearAsked(question)),
    topic: { indices: [...codes], intents: asked.intents, ...(asked.unit ? { unit: asked.unit } : {}) },
  };
}

const ofNamed: Way = (question) => {
  const { reading } = question;
  const { mentions } = reading;
  if (mentions.length === 0) return null;
  const ambiguous = mentions.find(({ codes }) => codes.length > 1);
  const more = ambiguous ? nounBehind(reading, ambiguous.words) : null;
  if (more) return { answer: { type: 'refused', refusal: { type: 'no-such-index', name: more } } };
  const isStrong = mentions.some(({ strong }) => strong);
  const query = queryOf(question);
  const isBare = query.intents.length === 0;
  const asksMore = [...reading.concepts].some((concept) => !asksNothing.has(concept));
  if (!trusted(reading, isStrong) || (!isStrong && isBare && asksMore)) return { answer: refusalOf(reading) };
  const certain = [
    ...new Set(mentions.filter(({ codes }) => codes.length === 1).flatMap(({ codes }) => codes)),
  ];
  return certain.length === 0 && ambiguous
    ? whichOf(question, ambiguous, query)
    : factsOfNamed(question, query, certain);
};

/** Indices of a topic that the plan still has. */
const indicesSpokenOf = ({ plan }: AskContext, topic: Topic): Index[] =>
  topic.indices.map((code) => findIndex(plan, code)).filter((index): index is Index => index !== undefined);

/** A leader, and what they are in charge of. */
const ofPerson: Way = ({ context, reading, topic, has, intents, person }) => {
  if (!person) return null;
  const isElsewhere = has('to-whom', 'to-province', 'when', 'number', 'document', 'help', 'basis');
  if (isElsewhere || !trusted(reading, false)) return { answer: refuse('no-such-person') };
  const owned = context.plan.indices.filter(({ leader }) => leader === person.id);
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
  if (trusted(reading, false)) return answerUnit(context, reading, unit, intents, topic);
  return { answer: namesUnknownUnit(reading) ? refuse('no-such-unit') : refusalOf(reading) };
};

/** No name at all, and words that nothing explains. */
const unexplained: Way = (question) => {
  const { reading, topic, intents } = question;
  if (trusted(reading, intents.length > 0 && topic !== null && reading.wordCount >= 5)) return null;
  const isUnit = namesUnknownUnit(reading) && !reading.unknownIndexName;
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
