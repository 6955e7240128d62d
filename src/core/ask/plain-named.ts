import { findIndex, type Index, type Plan } from '../plan/plan.ts';
import { fold } from '../text/fold.ts';
import type { Asked, PendingQuery, Topic } from './answer.ts';
import { answerIndices } from './answer-index.ts';
import { followedIntents, type Plainly, type Way } from './plainly.ts';
import { type Reading, typedWords } from './reading.ts';
import { refusalOf, trusted } from './refusal.ts';

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
  return to - span.to >= 2 ? typedWords({ tokens }, span.from, to) : null;
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
 * Whom the asker believes to be in charge: nobody where it is asked who is («lãnh đạo nào phụ trách xúc tiến khuyến công»),
 * whoever's name is a part of the words.
 */
const believedIn = <Who>({ foldedText }: Reading, who: Who | undefined): Who | undefined =>
  /\b(?:ai|nao|mo)\b/.test(foldedText) && !/\b(?:hay|khong|ko|phai|dung)\b/.test(foldedText)
    ? undefined
    : who;

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

/** «hai chỉ số chi phí», «các chỉ số chi phí»: several are meant, and not one of them. */
function meansAll({ foldedText }: Reading, count: number): boolean {
  const [, said] =
    /\b(hai|2|ca hai|ba|3|ca ba|cac|nhung|tat ca cac|may)(?: cai)? chi so\b(?! nao)/.exec(foldedText) ?? [];
  const number = { hai: 2, 2: 2, 'ca hai': 2, ba: 3, 3: 3, 'ca ba': 3 }[said ?? ''];
  return said !== undefined && (number ?? count) === count && count <= mostTogether;
}
const mostTogether = 4;

/** A name that fits several indices asks back which is meant, where not all of them are. */
function whichOf(
  question: Plainly,
  { codes, words }: Reading['mentions'][number],
  query: PendingQuery,
): Asked {
  const { context, reading } = question;
  if (query.intents.length > 0 && meansAll(reading, codes.length))
    return factsOfNamed(question, query, codes);
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

/** What is asked of indices that are named; null where none is. */
export const ofNamed: Way = (question) => {
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
