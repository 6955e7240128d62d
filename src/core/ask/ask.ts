import { coordinatingIds, ownersOf } from '../plan/assignments.ts';
import type { Org, Unit, UnitGroup } from '../people/org.ts';
import { expandUnits, findUnit } from '../people/org.ts';
import { findIndex, type Index, type Plan } from '../plan/plan.ts';
import type {
  Answer,
  AskContext,
  AskResult,
  AskWorld,
  Fact,
  IndexIntent,
  PendingQuery,
  Topic,
} from './answer.ts';
import { topicLifetimeMs } from './answer.ts';
import { answerList } from './answer-list.ts';
import { answerPlan } from './answer-plan.ts';
import { answerProgress } from './answer-progress.ts';
import { fold, maxQuestionLength } from './fold.ts';
import { searchTasks } from './search-tasks.ts';
import { indexIntentsOf } from './intents.ts';
import { compilePhraseBook, type PhraseBook } from './phrase-book.ts';
import { type Reading, readQuestion } from './reading.ts';

const books = new WeakMap<Plan, WeakMap<Org, PhraseBook>>();

/** The phrase book of a plan and a directory; compiling is pure, so keeping the result changes nothing. */
function phraseBookFor(plan: Plan, org: Org): PhraseBook {
  const ofPlan = books.get(plan) ?? new WeakMap<Org, PhraseBook>();
  books.set(plan, ofPlan);
  const book = ofPlan.get(org) ?? compilePhraseBook(plan, org);
  ofPlan.set(org, book);
  return book;
}

const refuse = (
  type: Exclude<Extract<Answer, { type: 'refused' }>['refusal']['type'], 'no-such-index'>,
): Answer => ({
  type: 'refused',
  refusal: { type },
});

/** The tasks of an index that a unit or a member of a unit group owes; all of them without a unit. */
export function tasksOf(
  org: Org,
  index: Index,
  unit?: Unit | UnitGroup,
): { index: Index; task: Index['tasks'][number] }[] {
  const wanted = unit ? new Set(expandUnits(org, [unit.id]).map((member) => member.id)) : null;
  return index.tasks
    .filter((task) => !wanted || ownersOf(org, index, task).some((owner) => wanted.has(owner.id)))
    .map((task) => ({ index, task }));
}

/** Answers asked facts of given indices. */
function answerIndices(
  world: AskWorld,
  indices: Index[],
  query: PendingQuery,
  claimed?: Fact['claimed'],
  year?: number,
): Answer {
  const { org, progress } = world;
  const unit = findUnit(org, query.unit);
  const intents: IndexIntent[] = query.intents.length > 0 ? query.intents : ['card'];
  if (intents[0] === 'card') return { type: 'card', index: indices[0]!, progress };
  if (intents.includes('tasks')) {
    const items = indices.flatMap((index) => tasksOf(org, index, unit));
    return {
      type: 'tasks',
      ...(indices.length === 1 ? { index: indices[0]! } : {}),
      ...(unit ? { unit } : {}),
      items,
    };
  }
  const facts = indices.flatMap((index) =>
    intents.map(
      (intent): Fact => ({
        intent: intent === 'obstacles' ? 'progress' : (intent as Fact['intent']),
        index,
        ...(claimed && (intent === 'leader' || intent === 'lead-unit' || intent === 'coordinating')
          ? { claimed }
          : {}),
        ...(year === undefined ? {} : { askedYear: year }),
      }),
    ),
  );
  return { type: 'facts', facts, progress };
}

/** Whether the unexplained words are few enough that the rest can be trusted. */
function trusted(reading: Reading, strong: boolean): boolean {
  if (reading.unknown.length === 0) return true;
  if (!strong) return false;
  if (reading.unknown.some((token) => token.capital)) return false;
  const allowed =
    reading.wordCount >= 20 ? Math.floor(reading.wordCount / 5) : reading.wordCount >= 5 ? 1 : 0;
  return reading.unknown.length <= allowed;
}

function refusalOf(reading: Reading, context: 'index' | 'other'): Answer {
  const has = (concept: Parameters<Reading['concepts']['has']>[0]) => reading.concepts.has(concept);
  if (reading.unknownCode !== null)
    return { type: 'refused', refusal: { type: 'no-such-index', name: reading.unknownCode } };
  if (reading.unknownIndexName !== null && context === 'other')
    return { type: 'refused', refusal: { type: 'no-such-index', name: reading.unknownIndexName } };
  if (has('title') || (has('responsible') && reading.unknown.some((token) => token.capital)))
    return refuse('no-such-person');
  return refuse('out-of-plan');
}

interface Asked {
  answer: Answer;
  topic?: Omit<Topic, 'at' | 'open'> & { open?: boolean };
}

const lostYears = (plan: Plan, reading: Reading): boolean =>
  reading.concepts.has('next-year') || reading.years.some((year) => year > plan.year || year < plan.year - 2);

/** Chooses what is asked and answers it. */
function decide(world: AskWorld, reading: Reading, topic: Topic | null): Asked {
  const { plan, org } = world;
  const has = (concept: Parameters<Reading['concepts']['has']>[0]) => reading.concepts.has(concept);
  const intents = indexIntentsOf(reading, plan);
  const strong = reading.mentions.some((mention) => mention.strong);
  const mentioned = reading.mentions;

  const foundTasks = (): Asked | null => {
    if (has('how-many') || has('when')) return null;
    const items = searchTasks(plan, reading);
    if (items.length === 0) return null;
    return {
      answer: { type: 'tasks', items },
      topic: { indices: [...new Set(items.map((item) => item.index.code))], intents: ['tasks'] },
    };
  };

  if (reading.wordCount === 0) return { answer: refuse('not-understood') };
  if (reading.unknownCode !== null) return { answer: refusalOf(reading, 'other') };
  if (reading.figures.some((figure) => figure.before === 'ngay')) return { answer: refuse('out-of-plan') };
  if (
    has('greeting') &&
    !reading.foreign &&
    mentioned.length === 0 &&
    reading.unknown.length <= 1 &&
    intents.length === 0 &&
    !has('plan')
  )
    return { answer: { type: 'greeting' } };
  if (reading.foreign)
    return {
      answer: /vi sao|tai sao|nguyen nhan|ly do|sao lai|do dau/.test(reading.foldedText)
        ? refuse('no-reasons')
        : refuse('out-of-plan'),
    };

  const overall = has('overall') || (has('plan') && !has('index') && !has('which-index'));
  const figuresOnly =
    intents.length > 0 &&
    intents.every((intent) => ['score', 'rank', 'change', 'previous-rank'].includes(intent));
  if (
    mentioned.length === 0 &&
    figuresOnly &&
    (overall || (has('agency') && !has('index') && topic === null)) &&
    (has('overall') || (!has('all') && !has('list'))) &&
    !has('highest') &&
    !has('lowest') &&
    !has('top') &&
    !has('bottom') &&
    !has('most') &&
    !has('sign') &&
    !has('number') &&
    !has('report') &&
    !has('consolidate')
  )
    return { answer: refuse('out-of-plan') };

  const planAnswer = answerPlan(world, reading, topic);
  const otherYear = reading.years.some((year) => year !== plan.year);
  if (planAnswer?.type === 'plan-fact' && planAnswer.fact !== 'basis' && (otherYear || has('next-year')))
    return { answer: refuse('no-such-year') };
  if (planAnswer && trusted(reading, true)) return { answer: planAnswer };
  if (lostYears(plan, reading) && (mentioned.length > 0 || intents.length > 0 || has('plan')))
    return { answer: refuse('no-such-year') };

  const progressAnswer = answerProgress(world, reading);
  if (progressAnswer && trusted(reading, true)) return { answer: progressAnswer };

  const listed = answerList(world, reading, intents, topic);
  if (listed) {
    if (!trusted(reading, has('which-index') || has('index') || mentioned.length > 1))
      return foundTasks() ?? { answer: refusalOf(reading, 'other') };
    return {
      answer: listed.answer,
      topic: { indices: listed.indices.map((index) => index.code), intents: listed.intents ?? [] },
    };
  }

  const person = org.people.find(
    (candidate) => reading.people.includes(candidate.id) && candidate.role === 'leader',
  );
  const unit = findUnit(
    org,
    reading.units.find((id) => org.units.some((known) => known.id === id)) ?? reading.units[0],
  );

  if (mentioned.length > 0) {
    const ambiguous = mentioned.find((mention) => mention.codes.length > 1);
    const certain = [
      ...new Set(
        mentioned.filter((mention) => mention.codes.length === 1).flatMap((mention) => mention.codes),
      ),
    ];
    if (!trusted(reading, strong)) return { answer: refusalOf(reading, 'other') };
    const followed = followedIntents(reading, intents, topic);
    const query: PendingQuery = {
      intents: followed.intents,
      ...(unit && followed.intents.includes('tasks') ? { unit: unit.id } : {}),
    };
    const bare = query.intents.length === 0;
    if (
      !strong &&
      bare &&
      [...reading.concepts].some(
        (concept) =>
          ![
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
          ].includes(concept),
      )
    )
      return { answer: refusalOf(reading, 'other') };
    if (certain.length === 0 && ambiguous) {
      const candidates = plan.indices.filter((index) => ambiguous.codes.includes(index.code));
      const asked: PendingQuery = bare ? { intents: ['card'] } : query;
      return {
        answer: { type: 'choose-index', candidates, query: asked, missing: false },
        topic: {
          indices: [],
          intents: asked.intents,
          ...(asked.unit ? { unit: asked.unit } : {}),
          open: true,
        },
      };
    }
    const indices = plan.indices.filter((index) => certain.includes(index.code));
    const before = topic?.indices.length === 1 ? findIndex(plan, topic.indices[0]!) : undefined;
    if (
      indices.length === 1 &&
      before &&
      before !== indices[0] &&
      /\bso (voi|sanh)\b|\bhon\b/.test(reading.foldedText)
    )
      return {
        answer: { type: 'comparison', indices: [before, indices[0]!], by: 'score' },
        topic: { indices: [before.code, indices[0]!.code], intents: [] },
      };
    if (indices.length > 1 && bare)
      return {
        answer: { type: 'comparison', indices, by: 'score' },
        topic: { indices: certain, intents: [] },
      };
    if (unit && bare && !person) query.intents = has('who') ? ['lead-unit'] : ['tasks'];
    if (unit && query.intents.includes('tasks')) query.unit = unit.id;
    if (person && bare) query.intents = ['leader'];
    const year =
      reading.years.find((asked) => asked <= plan.year) ?? (has('this-year') ? plan.year : undefined);
    return {
      answer: answerIndices(world, indices, query, person ?? unit, year),
      topic: { indices: certain, intents: query.intents, ...(query.unit ? { unit: query.unit } : {}) },
    };
  }

  if (person) {
    if (!trusted(reading, false)) return { answer: refuse('no-such-person') };
    const owned = plan.indices.filter((index) => index.leader === person.id);
    const follow = followedIntents(reading, intents, topic).intents.filter(
      (intent) => intent !== 'leader' && intent !== 'card',
    );
    if (follow.length > 0 && intents.length > 0 && !(intents.length === 1 && intents[0] === 'leader'))
      return {
        answer: answerIndices(world, owned, { intents: follow }),
        topic: { indices: owned.map((index) => index.code), intents: follow, person: person.id },
      };
    const leansOn = topic && topic.indices.length > 0 && (has('this') || has('is-it')) && has('responsible');
    if (leansOn) {
      const indices = topic.indices.map((code) => findIndex(plan, code)!).filter(Boolean);
      return {
        answer: answerIndices(world, indices, { intents: ['leader'] }, person),
        topic: { indices: topic.indices, intents: ['leader'] },
      };
    }
    return {
      answer: { type: 'person-indices', person, indices: owned },
      topic: { indices: owned.map((index) => index.code), intents: [], person: person.id },
    };
  }

  if (unit) {
    if (!trusted(reading, false))
      return { answer: has('unit') ? refuse('no-such-unit') : refusalOf(reading, 'other') };
    return answerUnit(world, reading, unit, intents, topic);
  }

  // No name at all: the intent may lean on what was said before, or ask back.
  if (!trusted(reading, intents.length > 0 && topic !== null && reading.wordCount >= 5)) {
    const tasks = foundTasks();
    if (tasks) return tasks;
    return {
      answer: has('unit') && !reading.unknownIndexName ? refuse('no-such-unit') : refusalOf(reading, 'other'),
    };
  }
  if (intents.length > 0) {
    const wantsAll = has('all') || has('list') || (has('which-index') && !has('index'));
    if (topic && topic.indices.length > 0 && (!wantsAll || has('this'))) {
      const indices = topic.indices
        .map((code) => findIndex(plan, code))
        .filter((index): index is Index => index !== undefined);
      const query: PendingQuery = {
        intents,
        ...(topic.unit && intents.includes('tasks') ? { unit: topic.unit } : {}),
      };
      const year = reading.years.find((asked) => asked <= plan.year);
      return {
        answer: answerIndices(world, indices, query, undefined, year),
        topic: { indices: topic.indices, intents },
      };
    }
    if (wantsAll && !intents.includes('tasks') && !intents.includes('card'))
      return { answer: { type: 'table', intent: intents[0] as Fact['intent'], indices: plan.indices } };
    return {
      answer: { type: 'choose-index', candidates: plan.indices, query: { intents }, missing: true },
      topic: { indices: [], intents, open: true },
    };
  }
  if (has('thanks')) return { answer: { type: 'thanks' } };
  if (has('help') || has('greeting')) return { answer: { type: has('help') ? 'help' : 'greeting' } };
  if (topic && topic.indices.length === 1 && has('this'))
    return {
      answer: answerIndices(world, [findIndex(plan, topic.indices[0]!)!], { intents: ['card'] }),
      topic: { indices: topic.indices, intents: ['card'] },
    };
  const tasks = foundTasks();
  if (tasks) return tasks;
  return { answer: refuse(reading.unknown.length > 0 ? 'out-of-plan' : 'not-understood') };
}

/** Intents of this question, or those of the last one where this names only another thing. */
function followedIntents(
  reading: Reading,
  intents: IndexIntent[],
  topic: Topic | null,
): { intents: IndexIntent[] } {
  if (intents.length > 0 || !topic) return { intents };
  const leans = topic.open || reading.concepts.has('and-what-of');
  return { intents: leans ? topic.intents : [] };
}

function answerUnit(
  world: AskWorld,
  reading: Reading,
  unit: Unit | UnitGroup,
  intents: IndexIntent[],
  topic: Topic | null,
): Asked {
  const { plan, org } = world;
  const has = (concept: Parameters<Reading['concepts']['has']>[0]) => reading.concepts.has(concept);
  const swaps =
    has('and-what-of') &&
    intents.length === 0 &&
    topic?.unit !== undefined &&
    topic.intents.includes('tasks');
  const inTopic = topic !== null && topic.indices.length > 0 && (has('within') || has('this') || swaps);
  if (inTopic) {
    const indices = topic.indices
      .map((code) => findIndex(plan, code))
      .filter((index): index is Index => index !== undefined);
    const asked: IndexIntent[] = has('lead')
      ? ['lead-unit']
      : has('coordinate')
        ? ['coordinating']
        : ['tasks'];
    return {
      answer: answerIndices(world, indices, { intents: asked, unit: unit.id }, unit),
      topic: { indices: topic.indices, intents: asked, unit: unit.id },
    };
  }
  const members = new Set(expandUnits(org, [unit.id]).map((member) => member.id));
  const lead = plan.indices.filter((index) => members.has(index.leadUnit));
  const coordinate = plan.indices.filter(
    (index) =>
      !lead.includes(index) &&
      expandUnits(org, coordinatingIds(org, index)).some((candidate) => members.has(candidate.id)),
  );
  const codes = (indices: Index[]) => indices.map((index) => index.code);
  const leaning = has('and-what-of') && intents.length === 0 && topic?.of !== undefined;
  const wantsTasks = leaning
    ? topic.of === 'tasks'
    : intents.includes('tasks') || intents.includes('task-count');
  if (intents.includes('task-count') && !has('list')) {
    const items = plan.indices.flatMap((index) => tasksOf(org, index, unit));
    return {
      answer: { type: 'plan-task-count', tasks: items.length, assignments: items.length, unit },
      topic: { indices: [], intents: ['tasks'], unit: unit.id, of: 'tasks' },
    };
  }
  if (wantsTasks && !has('which-index')) {
    const items = plan.indices.flatMap((index) => tasksOf(org, index, unit));
    return {
      answer: { type: 'tasks', unit, items },
      topic: { indices: [], intents: ['tasks'], unit: unit.id, of: 'tasks' },
    };
  }
  const other = intents.filter((intent) => !['lead-unit', 'coordinating', 'leader', 'card'].includes(intent));
  if (other.length > 0 && !leaning)
    return {
      answer: answerIndices(world, lead.length > 0 ? lead : coordinate, { intents: other }),
      topic: { indices: codes(lead), intents: other, unit: unit.id },
    };
  const asked =
    leaning && topic.of !== 'tasks'
      ? topic.of!
      : has('lead') || has('responsible')
        ? 'lead'
        : has('coordinate')
          ? 'coordinate'
          : 'both';
  return {
    answer: {
      type: 'unit-indices',
      unit,
      asked: has('lead') && has('coordinate') ? 'both' : asked,
      lead,
      coordinate,
    },
    topic: {
      indices: codes(asked === 'coordinate' ? coordinate : lead),
      intents: [],
      unit: unit.id,
      of: asked,
    },
  };
}

/** Words that narrow a question: a clause that holds one cannot be left out. */
const narrowing =
  /\d|\b(?:tinh|huyen|nam|thang|quy|pci|papi|chi so|ke hoach|ubnd|khong|so [a-z]* ?(?:y te|chinh|dau tu|noi vu|tu phap)|vi sao|tai sao|nguyen nhan|gia su|neu|token|huong dan)\b/;

/**
 * The clause that asks, where the others are talk («trời mưa quá, … : chi phí thời gian ai phụ trách?»); null
 * where there is one clause only, or where a clause that would be left out narrows the question.
 */
function questionAmong(text: string): string | null {
  const clauses = text.split(/[,.;:?!…]+(?=\s|$)/).filter((clause) => clause.trim() !== '');
  if (clauses.length < 2 || text.length > maxQuestionLength) return null;
  const asking = clauses.filter(
    (clause) => narrowing.test(fold(clause)) || /\b(?:ai|nao|may|bao nhieu|bao lau|gi)\b/.test(fold(clause)),
  );
  const last = asking.at(-1);
  if (last === undefined) return null;
  const others = clauses.filter((clause) => clause !== last);
  if (others.some((clause) => narrowing.test(fold(clause)))) return null;
  // A name in the talk may be what the question is about: «Sở Y tế, …».
  if (others.some((clause) => /\s\p{Lu}/u.test(clause.trim()))) return null;
  return last;
}

/**
 * Understands and answers one question. Pure: the same question, context and world give the same answer.
 * @param text what was typed, in any spelling; at most its first 400 characters are read
 * @param context what the chat spoke of before, and now (epoch ms)
 * @returns the answer as a value, and the topic that a follow-up may lean on
 */
export function ask(text: string, context: AskContext, world: AskWorld): AskResult {
  const topic = context.topic && context.now - context.topic.at <= topicLifetimeMs ? context.topic : null;
  const codes = new Set(world.plan.indices.map((index) => index.code));
  const book = phraseBookFor(world.plan, world.org);
  const reading = readQuestion(book, codes, text);
  let asked = decide(world, reading, topic);
  if (asked.answer.type === 'refused') {
    const clause = questionAmong(text);
    const inClause = clause === null ? null : decide(world, readQuestion(book, codes, clause), topic);
    if (inClause && !['refused', 'greeting', 'thanks', 'help'].includes(inClause.answer.type))
      asked = inClause;
  }
  return {
    answer: asked.answer,
    topic: asked.topic ? { open: false, ...asked.topic, at: context.now } : topic,
  };
}

/** Answers a tapped choice: the question that was kept, for the index that was chosen. */
export function askChosen(
  query: PendingQuery,
  code: string,
  context: AskContext,
  world: AskWorld,
): AskResult {
  const index = findIndex(world.plan, code);
  if (!index) return { answer: refuse('not-understood'), topic: context.topic };
  return {
    answer: answerIndices(world, [index], query),
    topic: { indices: [code], intents: query.intents, open: false, at: context.now },
  };
}

/** Answers `/index X`: the card of the index that X names, a choice, or the refusal of the name. */
export function askCard(name: string, context: AskContext, world: AskWorld): AskResult {
  if (name.trim() === '')
    return {
      answer: { type: 'index-list', filter: { type: 'all' }, indices: world.plan.indices },
      topic: context.topic,
    };
  const exact = fold(name.trim());
  const named = world.plan.indices.find((index) => index.code === exact || fold(index.name) === exact);
  if (named) return askChosen({ intents: ['card'] }, named.code, context, world);
  const codes = new Set(world.plan.indices.map((index) => index.code));
  const reading = readQuestion(phraseBookFor(world.plan, world.org), codes, name);
  const mention = reading.mentions[0];
  const notFound: AskResult = {
    answer: { type: 'refused', refusal: { type: 'no-such-index', name: name.trim().slice(0, 60) } },
    topic: context.topic,
  };
  if (!mention || reading.foreign || reading.unknown.length > (mention.strong ? 1 : 0)) return notFound;
  if (mention.codes.length > 1) {
    const candidates = world.plan.indices.filter((index) => mention.codes.includes(index.code));
    return {
      answer: { type: 'choose-index', candidates, query: { intents: ['card'] }, missing: false },
      topic: { indices: [], intents: ['card'], open: true, at: context.now },
    };
  }
  return askChosen({ intents: ['card'] }, mention.codes[0]!, context, world);
}
