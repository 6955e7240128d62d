import { memo } from '../../kit/memo.ts';
import type { Org } from '../people/org.ts';
import { findIndex, type Index, type Plan } from '../plan/plan.ts';
import { cutAt } from '../text/cut.ts';
import { fold } from '../text/fold.ts';
import type { AskContext, AskResult, Memory, PendingQuery } from './answer.ts';
import { topicLifetimeMs } from './answer.ts';
import { answerIndices } from './answer-index.ts';
import { questionAmong } from './clauses.ts';
import { decide } from './decide.ts';
import { compilePhraseBook } from './phrase-book.ts';
import { type Reading, readQuestion, speaksOf } from './reading.ts';
import { refuse } from './refusal.ts';

/** The phrase book of a plan and a directory. */
const phraseBookFor = memo((plan: Plan, org: Org) => [plan, org], compilePhraseBook);

const namesOfIndices = new WeakMap<Plan, ReadonlyMap<string, Index>>();

/** The index of a folded code or whole name; the names of a plan are folded once. */
function indexOf(plan: Plan, exact: string): Index | undefined {
  const known =
    namesOfIndices.get(plan) ??
    // Of two that are called alike the first.
    new Map(
      [...plan.indices].reverse().flatMap((index): [string, Index][] => [
        [index.code, index],
        [fold(index.name), index],
      ]),
    );
  namesOfIndices.set(plan, known);
  return known.get(exact);
}

/** «tiến độ chi phí thời gian tháng 4» asks for that month's progress. */
function inMonth(context: AskContext, reading: Reading): AskContext {
  const [month] = reading.months;
  return month !== undefined && context.progress.type === 'month' && speaksOf(reading)('progress', 'obstacle')
    ? { ...context, progress: context.progressOf(month) }
    : context;
}

/**
 * Understands and answers one question. Pure: the same question, memory and context give the same answer.
 * @param text what was typed, in any spelling; at most its first 400 characters are read
 * @param memory what the chat spoke of before, and now (epoch ms)
 * @returns the answer as a value, and the topic that a follow-up may lean on
 */
export function ask(text: string, memory: Memory, context: AskContext): AskResult {
  const topic = memory.topic && memory.now - memory.topic.at <= topicLifetimeMs ? memory.topic : null;
  const codes = new Set(context.plan.indices.map((index) => index.code));
  const book = phraseBookFor(context.plan, context.org);
  const reading = readQuestion(book, codes, text);
  let asked = decide(inMonth(context, reading), reading, topic);
  if (asked.answer.type === 'refused') {
    const clause = questionAmong(text);
    const inClause = clause === null ? null : decide(context, readQuestion(book, codes, clause), topic);
    if (inClause && !['refused', 'greeting', 'thanks', 'help'].includes(inClause.answer.type))
      asked = inClause;
  }
  return {
    answer: asked.answer,
    topic: asked.topic ? { open: false, ...asked.topic, at: memory.now } : topic,
  };
}

/** Answers a tapped choice: the question that was kept, for the index that was chosen. */
export function askChosen(query: PendingQuery, code: string, memory: Memory, context: AskContext): AskResult {
  const index = findIndex(context.plan, code);
  if (!index) return { answer: refuse('not-understood'), topic: memory.topic };
  return {
    answer: answerIndices(context, [index], query),
    topic: { indices: [code], intents: query.intents, open: false, at: memory.now },
  };
}

/** Answers `/index X`: the card of the index that X names, a choice, or the refusal of the name. */
export function askCard(name: string, memory: Memory, context: AskContext): AskResult {
  if (name.trim() === '')
    return {
      answer: { type: 'index-list', filter: { type: 'all' }, indices: context.plan.indices },
      topic: memory.topic,
    };
  const exact = fold(name.trim());
  const named = indexOf(context.plan, exact);
  if (named) return askChosen({ intents: ['card'] }, named.code, memory, context);
  const codes = new Set(context.plan.indices.map((index) => index.code));
  const reading = readQuestion(phraseBookFor(context.plan, context.org), codes, name);
  const mention = reading.mentions[0];
  const notFound: AskResult = {
    answer: { type: 'refused', refusal: { type: 'no-such-index', name: cutAt(name.trim(), 60) } },
    topic: memory.topic,
  };
  if (!mention || reading.foreign || reading.unknown.length > (mention.strong ? 1 : 0)) return notFound;
  if (mention.codes.length > 1) {
    const candidates = context.plan.indices.filter((index) => mention.codes.includes(index.code));
    return {
      answer: { type: 'choose-index', candidates, query: { intents: ['card'] }, about: mention.words },
      topic: { indices: [], intents: ['card'], open: true, at: memory.now },
    };
  }
  return askChosen({ intents: ['card'] }, mention.codes[0]!, memory, context);
}
