import { findUnit } from '../people/org.ts';
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

/** Chooses what is asked and answers it. */
export function decide(context: AskContext, reading: Reading, topic: Topic | null): Asked {
  const { plan, org } = context;
  const has = speaksOf(reading);
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
  if (reading.unknownCode !== null) return { answer: refusalOf(reading) };
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
  if (reading.foreign) {
    if (reasons.test(reading.foldedText)) return { answer: refuse('no-reasons') };
    return { answer: refusalOf(reading) };
  }

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

  if (reading.unknownPerson && mentioned.length === 0) return { answer: refuse('no-such-person') };

  const planAnswer = answerPlan(context, reading);
  const otherYear = reading.years.some((year) => year !== plan.year);
  if (planAnswer?.type === 'plan-fact' && planAnswer.fact !== 'basis' && (otherYear || has('next-year')))
    return { answer: refuse('no-such-year') };
  if (planAnswer && trusted(reading, true)) return { answer: planAnswer };
  if (lostYears(plan, reading) && (mentioned.length > 0 || intents.length > 0 || has('plan')))
    return { answer: refuse('no-such-year') };

  const statusAnswer = answerStatus(context, reading);
  if (statusAnswer && trusted(reading, true)) return { answer: statusAnswer };

  const progressAnswer = answerProgress(context, reading);
  if (progressAnswer && trusted(reading, true)) return { answer: progressAnswer };

  const listed = answerList(context, reading, intents, topic);
  if (listed) {
    if (!trusted(reading, has('which-index') || has('index') || mentioned.length > 1))
      return foundTasks() ?? { answer: refusalOf(reading) };
    return {
      answer: listed.answer,
      topic: { indices: listed.indices.map((index) => index.code), intents: listed.intents ?? [] },
    };
  }

  const spokenOf = has('that-person')
    ? (topic?.person ?? findIndex(plan, topic?.indices[0] ?? '')?.leader)
    : undefined;
  const person = org.people.find(
    (candidate) =>
      (reading.people.includes(candidate.id) || candidate.id === spokenOf) && candidate.role === 'leader',
  );
  const unit = findUnit(
    org,
    reading.units.find((id) => org.units.some((known) => known.id === id)) ?? reading.units[0],
  );

  if (mentioned.length > 0) {
    const ambiguous = mentioned.find((mention) => mention.codes.length > 1);
    const more = ambiguous ? nounBehind(reading, ambiguous.words) : null;
    if (more) return { answer: { type: 'refused', refusal: { type: 'no-such-index', name: more } } };
    const certain = [
      ...new Set(
        mentioned.filter((mention) => mention.codes.length === 1).flatMap((mention) => mention.codes),
      ),
    ];
    if (!trusted(reading, strong)) return { answer: refusalOf(reading) };
    const followed = followedIntents(reading, intents, topic);
    const query: PendingQuery = {
      intents: followed,
      ...(unit && followed.includes('tasks') ? { unit: unit.id } : {}),
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
      return { answer: refusalOf(reading) };
    if (certain.length === 0 && ambiguous) {
      const candidates = plan.indices.filter((index) => ambiguous.codes.includes(index.code));
      const asked: PendingQuery = bare ? { intents: ['card'] } : query;
      return {
        answer: { type: 'choose-index', candidates, query: asked, about: ambiguous.words },
        topic: {
          indices: [],
          intents: asked.intents,
          ...(asked.unit ? { unit: asked.unit } : {}),
          open: true,
        },
      };
    }
    const indices = plan.indices.filter((index) => certain.includes(index.code));
    const beside = setBeside(plan, reading, indices, topic);
    if (beside) return beside;
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
      answer: answerIndices(context, indices, query, believedIn(reading, person ?? unit), year),
      topic: { indices: certain, intents: query.intents, ...(query.unit ? { unit: query.unit } : {}) },
    };
  }

  if (person) {
    const elsewhere = has('to-whom', 'to-province', 'when', 'number', 'document', 'help', 'basis');
    if (elsewhere || !trusted(reading, false)) return { answer: refuse('no-such-person') };
    const owned = plan.indices.filter((index) => index.leader === person.id);
    const follow = followedIntents(reading, intents, topic).filter(
      (intent) => intent !== 'leader' && intent !== 'card',
    );
    if (follow.length > 0 && intents.length > 0 && !(intents.length === 1 && intents[0] === 'leader'))
      return {
        answer: answerIndices(context, owned, { intents: follow }),
        topic: { indices: owned.map((index) => index.code), intents: follow, person: person.id },
      };
    const leansOn = topic && topic.indices.length > 0 && (has('this') || has('is-it')) && has('responsible');
    if (leansOn) {
      const indices = topic.indices.map((code) => findIndex(plan, code)!).filter(Boolean);
      return {
        answer: answerIndices(context, indices, { intents: ['leader'] }, person),
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
      return { answer: namesUnknownUnit(reading) ? refuse('no-such-unit') : refusalOf(reading) };
    return answerUnit(context, reading, unit, intents, topic);
  }

  // No name at all: the intent may lean on what was said before, or ask back.
  if (!trusted(reading, intents.length > 0 && topic !== null && reading.wordCount >= 5)) {
    const tasks = foundTasks();
    if (tasks) return tasks;
    return {
      answer:
        namesUnknownUnit(reading) && !reading.unknownIndexName ? refuse('no-such-unit') : refusalOf(reading),
    };
  }
  if (intents.length > 0) {
    const ofIndices = has('index') || has('which-index');
    const listsWithin =
      intents.includes('tasks') || intents.includes('coordinating') || intents.includes('progress');
    // «gồm những gì» lists tasks or units of the index spoken of; «các chỉ số» lists indices.
    const wantsAll =
      (has('all') || has('list') || (has('which-index') && !has('index'))) &&
      (ofIndices || !listsWithin || topic === null);
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
        answer: answerIndices(context, indices, query, undefined, year),
        topic: { indices: topic.indices, intents },
      };
    }
    if (intents.length === 1 && intents[0] === 'task-count') {
      const count = plan.indices.reduce((sum, index) => sum + index.tasks.length, 0);
      return {
        answer: { type: 'plan-task-count', tasks: count, assignments: assignmentsOf(plan, org).length },
      };
    }
    if (wantsAll && !intents.includes('tasks') && !intents.includes('card'))
      return { answer: { type: 'table', intent: intents[0] as Fact['intent'], indices: plan.indices } };
    return {
      answer: { type: 'choose-index', candidates: plan.indices, query: { intents }, about: null },
      topic: { indices: [], intents, open: true },
    };
  }
  if (has('thanks')) return { answer: { type: 'thanks' } };
  if (has('help') || has('greeting')) return { answer: { type: has('help') ? 'help' : 'greeting' } };
  if (topic && topic.indices.length === 1 && has('this'))
    return {
      // A topic may be of an index that a newer plan lacks.
      answer: answerIndices(
        context,
        plan.indices.filter(({ code }) => code === topic.indices[0]),
        {
          intents: ['card'],
        },
      ),
      topic: { indices: topic.indices, intents: ['card'] },
    };
  const tasks = foundTasks();
  if (tasks) return tasks;
  return { answer: refuse(reading.unknown.length > 0 ? 'out-of-plan' : 'not-understood') };
}
