import { memo } from '../../kit/memo.ts';
import type { Org } from '../people/org.ts';
import { type Plan, scoreAim } from '../plan/plan.ts';
import { cutAt } from '../text/cut.ts';
import { escaped } from '../text/escaped.ts';
import { fold } from '../text/fold.ts';
import type { AskContext, Asked, AskResult, Fact, Memory, Topic } from './answer.ts';
import { topicLifetimeMs } from './answer.ts';
import { askChosen } from './card.ts';
import { questionAmong } from './clauses.ts';
import { answered } from './compose/answered.ts';
import { aspectsIn } from './compose/aspects.ts';
import type { Certainty } from './compose/certainty.ts';
import { countedOther, passedOver, turnedRound } from './compose/in-effect.ts';
import { has, ownUnit, type Parts, pieceOf, speaksOfSelf } from './compose/parts.ts';
import { searched } from './compose/searched.ts';
import { partsOf } from './compose/taken-apart.ts';
import { understand } from './compose/understand.ts';
import { asksForHelp, decide } from './decide.ts';
import { forecastAsked } from './forecast.ts';
import { foreignWord } from './matter.ts';
import { missingField } from './missing-field.ts';
import { codesOf } from './names.ts';
import { compilePhraseBook, type PhraseBook } from './phrase-book.ts';
import type { Query } from './query.ts';
import { type Reading, readQuestion, speaksOf } from './reading.ts';
import { withRows } from './rows-spoken-of.ts';
import { leadAndQuestion, withoutAround } from './said-around.ts';
import { type Asking, severalOf } from './several-answers.ts';
import { tasksHold } from './task-text.ts';
import { writtenOut } from './written-out.ts';

/** The phrase book of a plan and a directory. */
const phraseBookFor = memo((plan: Plan, org: Org) => [plan, org], compilePhraseBook);

/** What of a question is not understood where the rest is, as typed; nothing where nothing is. */
function notUnderstood({ tokens, cover, unknown, concepts, people, units, mentions }: Reading): string[] {
  const known = concepts.size + people.length + units.length + mentions.length;
  if (known === 0) return [];
  const alien = cover.flatMap(({ from, to, phrase }) =>
    phrase.meanings.every(({ type }) => type === 'foreign') ? tokens.slice(from, to) : [],
  );
  const words = new Set([...unknown, ...alien]);
  return tokens
    .filter((token) => words.has(token))
    .map(({ typed }) => typed)
    .slice(0, 6);
}

/** Names among what is not understood, as typed: «Cao Bằng», «PCI». Of them it can be said that they stand nowhere. */
function namesAmong({ tokens, unknown, cover }: Reading): string[] {
  const alien = cover.flatMap(({ from, to, phrase }) =>
    phrase.meanings.every(({ type }) => type === 'foreign') ? tokens.slice(from, to) : [],
  );
  const isName = ({ typed, capital }: Reading['tokens'][number]): boolean =>
    typed.length > 2 && !/^[IVX]+$/u.test(typed) && (capital || /^\p{Lu}{2,}\d*$/u.test(typed));
  const strange = new Set([...unknown, ...alien]);
  return tokens
    .filter((token) => strange.has(token) && isName(token))
    .map(({ typed }) => typed)
    .slice(0, 6);
}

/** The few tasks that hold a name which is no Vietnamese word («ISO»), where something else of the question is not understood; null where none does. */
function tasksNaming(
  context: AskContext,
  reading: Reading,
  names: readonly string[],
  topic: Topic | null,
): Asked | null {
  const foreign = names.map(fold).filter((name) => foreignWord.test(name));
  const tasks = context.plan.indices.flatMap((index) => index.tasks);
  const ids = tasks
    .filter(({ id }) => foreign.some((name) => tasksHold(context.plan, [id], name)))
    .map(({ id }) => id);
  if (ids.length === 0 || ids.length > 3) return null;
  const { fields, sentence } = partsOf(context, reading, topic);
  const where = [{ by: 'text' as const, words: ids.join('|') }];
  // «quảng bá trang web trên zalo nằm ở chỉ số nào»: what of the plan is asked is told of them.
  const give = aspectsIn(sentence, context.plan).flatMap(({ aspect, of }) => (of === 'plan' ? [aspect] : []));
  return answered(context, { of: 'task', where, give, about: names, months: [] }, fields);
}

/** Signs by which people say that they have read it. */
const agreeing = /[👍👌🙏❤😊😀😁😂👏🎉✅💪😍🥰🤝🫡]/u;

const documents = /\b(?:kh|ke hoach|qd|quyet dinh|cv|cong van|nghi quyet|nq|chi thi|thong bao|van ban)\b/;

/** The legal basis of a number that a question names: «KH 31 của tỉnh». */
function basisAsked({ plan }: AskContext, { foldedText, figures }: Reading): string | null {
  // «ngoài KH 214 còn dựa vào văn bản nào»: all of them.
  if (!documents.test(foldedText) || /\b(?:ngoai|con)\b.*\bnao\b/.test(foldedText)) return null;
  for (const { value } of figures) {
    const own = plan.document.number === String(value);
    const found = plan.legalBases.find((words) => new RegExp(`(?<![\\d/])${value}\\s*/`).test(words));
    if (found && !own && value > 3) return found;
  }
  return null;
}

/** The clause of several that is understood for certain: «cái ISO đến đâu rồi em, thấy bảo thiếu kinh phí». */
function amongClauses(
  context: AskContext,
  book: PhraseBook,
  codes: ReadonlyMap<string, string>,
  text: string,
  topic: AskResult['topic'],
): Asked | null {
  const clauses = text
    .split(/(?<!(?<![\p{L}\d])\p{Lu}\p{L}?)[,.;:?!…]+(?=\s|$)/u)
    .filter((clause) => clause.trim().split(/\s+/).length >= 3);
  if (clauses.length < 2 || clauses.length > 4) return null;
  const readings = clauses.map((clause) => readQuestion(book, codes, clause));
  // What asks for something that is not understood is not passed over.
  const isAsking = /\b(?:ai|nao|gi|may|bao nhieu|bao lau|dau|so may)\b/;
  const asked = readings.map((reading) =>
    reading.foreign || reading.unknownPerson ? null : understand(context, reading, topic),
  );
  const isUnanswered = readings.some(
    (reading, at) => asked[at] === null && reading.foreign && isAsking.test(reading.foldedText),
  );
  if (isUnanswered) return null;
  return (
    asked.find(
      (one) =>
        one !== null &&
        one.certainty === 'sure' &&
        one.answer.type !== 'refused' &&
        one.answer.type !== 'chat',
    ) ?? null
  );
}

/** Whether words of the plan's tasks say more than a plain reading of a question. */
const isBetter = (certainty: Certainty, { type }: Asked['answer']): boolean =>
  (certainty === 'likely' && type !== 'cadence') ||
  ['refused', 'choose-index', 'tasks', 'greeting', 'help', 'unit-indices'].includes(type);

/** «tiến độ chi phí thời gian tháng 4» asks for that month's progress. */
function inMonth(context: AskContext, reading: Reading): AskContext {
  const [month] = reading.months;
  return month !== undefined && context.progress.type === 'month' && speaksOf(reading)('progress', 'obstacle')
    ? { ...context, progress: context.progressOf(month) }
    : context;
}

/** Figures of an index: whoever asks for them asks of no task. */
const ofIndex: ReadonlySet<string> = new Set(['score', 'rank', 'change', 'previous-rank', 'gap', 'target']);

/** Words with which somebody asks who signed the plan. */
const ofSigning: ReadonlySet<string> = new Set(
  'ai ky ban hanh phe duyet ke hoach nay so tinh ubnd nguoi lanh dao giao van'.split(' '),
);

/** «3 nhiệm vụ *trọng tâm* UBND tỉnh duyệt»: of a task that was approved, and not of the plan. */
const namesMatter = ({ answer }: Asked): boolean =>
  answer.type === 'found' &&
  (answer.query.about ?? []).filter((word) => !ofSigning.has(fold(word))).length >= 2;

/** Whether what is left of a figure was asked of tasks that their own words name. */
const countsLeft = ({ answer }: Asked): boolean =>
  answer.type === 'found' &&
  answer.query.give.includes('remaining') &&
  answer.found.of === 'task' &&
  answer.found.rows.some(({ task }) => task.measure !== undefined);

/** Whether a plain reading knows better than the words of tasks: a fact of the document, a figure, a name that is not. */
function isPlainFact({ answer }: Asked, { foldedText }: Reading, composed: Asked): boolean {
  if (answer.type === 'plan-fact' && answer.fact === 'signer') return !namesMatter(composed);
  // «kiểm tra được tổng bao nhiêu cơ sở»: what was reported, and no basis of the plan.
  if (answer.type === 'plan-fact' && answer.fact === 'basis' && isOfReportedMatter(composed)) return false;
  if (answer.type === 'plan-fact' || answer.type === 'section') return true;
  // «được bao nhiêu cơ sở» asks for no score.
  // «kiểm tra được bao nhiêu cơ sở hóa chất rồi, còn thiếu mấy»: of what is counted, and no points of an index.
  if (answer.type === 'facts' && answer.facts.every(({ intent }) => intent === 'gap') && countsLeft(composed))
    return / (?:diem|hang|bac|chi tieu|muc tieu) /.test(` ${foldedText} `);
  if (answer.type === 'facts')
    return (
      answer.facts.some(({ intent }) => ofIndex.has(intent)) &&
      /\b(?:diem|hang|xep|dung|thu (?:may|hang|bao|bac|nhat)|bac|chi tieu|muc tieu|tang|giam|tut|thieu|phan dau)\b/.test(
        foldedText,
      )
    );
  return answer.type === 'refused' && answer.refusal.type === 'no-such-year';
}

/** What was reported is asked for, which no fact of the document answers. */
const isOfMonths = (composed: Asked, plain: Asked): boolean =>
  plain.answer.type === 'plan-fact' &&
  composed.answer.type === 'found' &&
  composed.answer.query.months.length > 0;

/** So many words of what was reported are said that no fact of the document is meant. */
const isOfReportedMatter = ({ answer }: Asked): boolean =>
  answer.type === 'found' && answer.query.months.length > 0 && (answer.query.about ?? []).length >= 3;

/** Of a month that is named the reports are asked: no figure of an index is of one. */
const isOfNamedMonth = ({ answer }: Asked, { months }: Reading): boolean =>
  answer.type === 'found' && months.some((month) => answer.query.months.includes(month));

const toHelp: Asked = { answer: { type: 'help' } };

const uncombined = (words: readonly string[]): Asked => ({
  answer: { type: 'refused', refusal: { type: 'uncombined', words } },
});

/**
 * What is understood of the whole sentence: composed, or as the plain reading has it. An answer in which a condition of the
 * question has no effect answers another question: it is none (`in-effect.ts`).
 */
function asWhole(context: AskContext, reading: Reading, topic: Topic | null): Asked {
  const composed = understand(context, reading, topic);
  const parts = partsOf(context, reading, topic);
  if (composed?.certainty === 'sure') {
    const denied = turnedRound(parts, composed.answer);
    return denied.length > 0 ? uncombined(denied) : composed;
  }
  const plain = asksForHelp(reading)
    ? toHelp
    : ofOwnUnit(parts, withWhy(decide(inMonth(context, reading), reading, topic), context, reading));
  const dropped = [...passedOver(parts, plain.answer), ...countedOther(parts, plain.answer)];
  const isHeld = composed !== null && passedOver(parts, composed.answer).length === 0;
  if (dropped.length > 0) return isHeld ? composed : uncombined(dropped);
  if (!isHeld) return plain;
  if (composed.certainty === 'words')
    return isPlainFact(plain, reading, composed) && !isOfNamedMonth(composed, reading) ? plain : composed;
  if (isBetter(composed.certainty, plain.answer) || isOfMonths(composed, plain)) return composed;
  // What a follow-up may point into is known whichever of them answers: «tháng 6 thì sao».
  const { last } = composed.topic ?? {};
  return last && plain.topic
    ? { ...plain, topic: { ...plain.topic, last } }
    : { topic: composed.topic, ...plain };
}

/** «phòng em sao rồi»: of the asker's own unit, where a plain reading tells of all of them. */
function ofOwnUnit(parts: Parts, asked: Asked): Asked {
  const { answer } = asked;
  const unit =
    answer.type === 'month' && pieceOf(parts, 'own')?.of === 'unit' && parts.named.length === 0
      ? ownUnit(parts)
      : null;
  return unit && answer.type === 'month'
    ? {
        answer: { type: 'unit-progress', unit, progress: answer.progress },
        topic: { indices: [], intents: ['progress'], unit: unit.id },
      }
    : asked;
}

const asksReason =
  /\b(?:vi sao|tai sao|ly do|sao lai|(?<!ra |thi |lam |the )sao (?!roi|the|vay|nhi|a\b)[a-z]+)/;

/** «sao chỉ tiêu lại thấp hơn»: a figure of an index alone does not say why. */
function withWhy(asked: Asked, { progress, plan }: AskContext, { foldedText, mentions }: Reading): Asked {
  const { answer } = asked;
  // «vì sao chưa có điểm», of an index that is new: the plan says so.
  const codes = mentions.flatMap(({ codes: of }) => of);
  const [index, another] = plan.indices.filter(({ code }) => codes.includes(code));
  if (answer.type === 'refused' && answer.refusal.type === 'no-reasons' && index && !another)
    return index.baseline.score === null && index.baseline.words !== ''
      ? { answer: { type: 'facts', facts: [{ intent: 'score', index, why: true }], progress } }
      : asked;
  if (answer.type !== 'facts' || mentions.length === 0 || !asksReason.test(foldedText)) return asked;
  if (!answer.facts.every(({ intent }) => ofIndex.has(intent))) return asked;
  return { ...asked, answer: { ...answer, facts: answer.facts.map((fact) => ({ ...fact, why: true })) } };
}

const asksScore =
  /\b(?:(?:muc|bao nhieu|may|bang|theo|dat|giao|phai dat|co) diem|diem (?:cu the|so|nao|hay)|hay (?:dat |giao |tinh )?diem)\b/;

/** «có phải đạt mức điểm cụ thể không», of an index that is to keep a place: that the plan sets no score, beside what it sets. */
function withUnscored(asked: Asked, { foldedText }: Reading): Asked {
  const { answer } = asked;
  if (answer.type !== 'facts' || answer.facts.length > 3 || !asksScore.test(foldedText)) return asked;
  if (answer.facts.some(({ intent }) => intent === 'score')) return asked;
  const facts = answer.facts.map(
    (fact): Fact =>
      fact.intent === 'target' && scoreAim(fact.index) === null ? { ...fact, unscored: true } : fact,
  );
  return { ...asked, answer: { ...answer, facts } };
}

/** The question at the end of a longer message, where the whole is not understood. */
function inClause(
  context: AskContext,
  book: PhraseBook,
  codes: ReadonlyMap<string, string>,
  text: string,
  topic: Topic | null,
): Asked | null {
  const clause = questionAmong(text);
  const asked = clause === null ? null : decide(context, readQuestion(book, codes, clause), topic);
  return asked && !['refused', 'greeting', 'thanks', 'help'].includes(asked.answer.type) ? asked : null;
}

/** Refusals behind which what is asked may still be found by its words. */
const searchable: ReadonlySet<string> = new Set(['out-of-plan', 'not-understood', 'unclear', 'no-such-unit']);

/** Refusals that no other reading of the same words may get round. */
const final: ReadonlySet<string> = new Set([
  'in-private',
  'not-yours',
  'other-agency',
  'no-own',
  'before-first',
  'month-ahead',
]);

const refusalIn = ({ answer }: Asked): string | null =>
  answer.type === 'refused' ? answer.refusal.type : null;

/** What is made of a message that is refused as a whole: one of its clauses, what its words find, or what of it is unclear. */
function insteadOf(
  refused: Asked,
  context: AskContext,
  text: string,
  reading: Reading,
  topic: Topic | null,
): Asked {
  const book = phraseBookFor(context.plan, context.org);
  const codes = codesOf(context.plan);
  const among =
    amongClauses(context, book, codes, text, topic) ?? inClause(context, book, codes, text, topic);
  if (among && refusalIn(among) === null) return among;
  const asked = among ?? refused;
  if (!searchable.has(refusalIn(asked)!)) return asked;
  const found = searched(context, reading, topic);
  if (found) return found;
  const field = missingField(context.plan, partsOf(context, reading, topic).sentence, true);
  if (field) return { answer: { type: 'refused', refusal: { type: 'no-field', ...field } } };
  const words = refusalIn(asked) === 'out-of-plan' ? notUnderstood(reading) : [];
  if (words.length === 0) return asked;
  // «ISO phiên bản nào»: a name that tasks hold is in the plan, whatever else is not understood.
  const held = tasksNaming(context, reading, [...namesAmong(reading), ...words], topic);
  if (held) return held;
  const names = namesAmong(reading);
  return names.length > 0
    ? { answer: { type: 'refused', refusal: { type: 'not-found', words: names } } }
    : { answer: { type: 'refused', refusal: { type: 'unclear', words } } };
}

/**
 * Understands and answers one question. Pure: the same question, memory and context give the same answer.
 * @param typed what was typed, in any spelling; at most its first 400 characters are read
 * @param memory what the chat spoke of before, and now (epoch ms)
 * @returns the answer as a value, and the topic that a follow-up may lean on
 */
export function ask(typed: string, memory: Memory, context: AskContext): AskResult {
  const text = withoutAround(writtenOut(inOneWord(typed, context.plan)), memory.topic !== null);
  const whole = askOne(text, memory, context);
  const led = ofLead(text, whole, memory, context);
  if (led) return led;
  return severalOf(text, whole, memory, context, asking) ?? whole;
}

/** Whether a question is of the asker's own: it speaks in the first person, of them or of their unit. */
export function asksOfOwn(typed: string, context: AskContext): boolean {
  const text = withoutAround(writtenOut(inOneWord(typed, context.plan)), false);
  const reading = readQuestion(phraseBookFor(context.plan, context.org), codesOf(context.plan), text);
  const parts = partsOf(context, reading, null);
  return has(parts, 'own') || speaksOfSelf(parts);
}

/** What language knows a composite index by, whichever it is. */
const knownComposite = 'DDCI';

/** How a plan's composite index stands in a text, where it is another one. */
const compositeIn = memo(
  (plan: Plan) => [plan],
  ({ composite }): RegExp | null =>
    composite === knownComposite
      ? null
      : new RegExp(`(?<![\\p{L}\\p{N}])${escaped(composite)}(?![\\p{L}\\p{N}])`, 'giu'),
);

/** «kế hoạch PII»: the plan's composite index by the one name that the rules of language have for it. */
const inOneWord = (text: string, plan: Plan): string => {
  const named = compositeIn(plan);
  return named === null ? text : text.replace(named, knownComposite);
};

/** Answers behind which the question may be of what was spoken of just before it. */
const unsettled: ReadonlySet<string> = new Set([
  'refused',
  'choose-index',
  'offer',
  'greeting',
  'thanks',
  'help',
  'chat',
]);

/** «dòng cạnh tranh bình đẳng trong ảnh, mục đấy sếp nào phụ trách»: what is asked, of what the message begins with. */
function ofLead(text: string, whole: AskResult, memory: Memory, context: AskContext): AskResult | null {
  const parts = leadAndQuestion(text);
  if (!parts) return null;
  const read = readQuestion(phraseBookFor(context.plan, context.org), codesOf(context.plan), parts.lead);
  const codes = [
    ...new Set(
      read.mentions
        .filter(({ codes: of, strong }) => of.length === 1 && strong)
        .flatMap(({ codes: of }) => of),
    ),
  ];
  const [only, another] = codes;
  const lead = askOne(parts.lead, { ...memory, topic: null }, context);
  const named: Topic | null =
    only !== undefined && another === undefined
      ? { indices: [only], intents: [], open: false, at: memory.now }
      : lead.topic;
  // Where the whole is understood, only what the lead names for certain is asked of.
  const { answer } = lead;
  const isOfTasks =
    answer.type === 'found' &&
    answer.found.of === 'task' &&
    (answer.query.about !== undefined || answer.found.rows.length <= 3);
  const asked = readQuestion(phraseBookFor(context.plan, context.org), codesOf(context.plan), parts.question);
  const isOfOne = only !== undefined && another === undefined && asked.mentions.length === 0;
  const isSure = isOfOne || (isOfTasks && codes.length === 0);
  if (!named || !(unsettled.has(whole.answer.type) || isSure)) return null;
  const led = askOne(parts.question, { ...memory, topic: named }, context);
  // Nothing of what the message begins with is there: it was begun with something else.
  const isEmpty = led.answer.type === 'found' && led.answer.found.rows.length === 0;
  return unsettled.has(led.answer.type) || isEmpty ? null : led;
}

const asking: Asking = {
  askOne,
  read: (text, { plan, org }) => readQuestion(phraseBookFor(plan, org), codesOf(plan), text),
  isFinal: (answer) =>
    answer.type === 'chat' ||
    (answer.type === 'refused' && final.has(answer.refusal.type) && answer.refusal.type !== 'in-private'),
};

function askOne(text: string, memory: Memory, context: AskContext): AskResult {
  const topic = memory.topic && memory.now - memory.topic.at <= topicLifetimeMs ? memory.topic : null;
  const reading = readQuestion(phraseBookFor(context.plan, context.org), codesOf(context.plan), text);
  const { sentence } = partsOf(context, reading, topic);
  const field = missingField(context.plan, sentence);
  if (field) return { answer: { type: 'refused', refusal: { type: 'no-field', ...field } }, topic };
  const forecast = forecastAsked(context.plan, sentence);
  if (forecast) return { answer: forecast, topic };
  const whole = asWhole(context, reading, topic);
  if (refusalIn(whole) !== null && reading.wordCount === 0 && agreeing.test(text))
    return { answer: { type: 'chat', chat: 'agree' }, topic };
  const basis = basisAsked(context, reading);
  if (basis) return { answer: { type: 'section', section: 'basis', text: basis }, topic };
  const isFinal = final.has(refusalIn(whole) ?? '') || refusalIn(whole) === 'uncombined';
  const told = refusalIn(whole) === null || isFinal ? whole : insteadOf(whole, context, text, reading, topic);
  const asked = withUnscored(withRows(told), reading);
  return {
    answer: asked.answer,
    topic: asked.topic ? { open: false, ...withPair(asked.topic, topic), at: memory.now } : topic,
  };
}

/** The two that are in mind: those spoken of before, or the one before and this one, asked the same of. */
function pairOf(code: string, { intents }: NonNullable<Asked['topic']>, before: Topic | null): string[] {
  if (before?.indices.length === 2) return before.indices;
  const [earlier, another] = before?.indices ?? [];
  const isSame = intents.length > 0 && before?.intents.join() === intents.join();
  return earlier !== undefined && another === undefined && earlier !== code && isSame ? [earlier, code] : [];
}

/** «hai chỉ số kia …, cái thứ nhất …»: of two that were spoken of both stay in mind when one is asked about. */
function withPair(told: NonNullable<Asked['topic']>, before: Topic | null): NonNullable<Asked['topic']> {
  const [code, another] = told.indices;
  const isOne = code !== undefined && another === undefined && !told.last;
  if (!isOne) return told;
  const rows = pairOf(code, told, before);
  if (!rows.includes(code)) return told;
  const query: Query = { of: 'index', where: [{ by: 'index', codes: rows }], give: [], months: [] };
  return { ...told, last: { query: JSON.stringify(query), rows } };
}

/** Answers `/index X` where X is no exact name (`exactCard`): the card, a choice, or the refusal of the name. */
export function askCard(name: string, memory: Memory, context: AskContext): AskResult {
  const reading = readQuestion(phraseBookFor(context.plan, context.org), codesOf(context.plan), name);
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
