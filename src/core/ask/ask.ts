import { memo } from '../../kit/memo.ts';
import type { Plan } from '../plan/plan.ts';
import { cutAt } from '../text/cut.ts';
import { escaped } from '../text/escaped.ts';
import { isUnmarked, maxQuestionLength } from '../text/fold.ts';
import { withAgencyInOneWord } from './agency-names.ts';
import type { Answer, AskContext, Asked, AskResult, Memory, Topic } from './answer.ts';
import { topicLifetimeMs } from './answer.ts';
import { asWhole, withUnscored } from './as-whole.ts';
import { briefly } from './brief.ts';
import { byYear } from './by-results.ts';
import { askChosen } from './card.ts';
import { withoutCircumstance } from './circumstance.ts';
import { ofClaim } from './claimed.ts';
import { commandNamed } from './command-named.ts';
import { holderSought } from './compose/directory-asked.ts';
import { givenByPaper } from './compose/given-by-paper.ts';
import { headAsUnit } from './compose/head-as-unit.ts';
import { ofProcedureFirst } from './compose/how-to.ts';
import { ofCommand } from './compose/how-told.ts';
import { hasOwnSubject } from './compose/own-subject.ts';
import { paceAsked } from './compose/pace.ts';
import { has, isOfAgency, type Parts, speaksOfSelf } from './compose/parts.ts';
import { partsOf } from './compose/taken-apart.ts';
import { withReasonsReported } from './compose/why-in-reports.ts';
import { digestAsked } from './digest-asked.ts';
import { eachOfTwo } from './each-of-two.ts';
import { forecastAsked, resultsAsked } from './forecast.ts';
import { formerAsked, formerCard, ofHeirs } from './former.ts';
import { withGivenNames } from './given-names.ts';
import { withGroupNames } from './group-names.ts';
import { insteadOf } from './instead-of.ts';
import { withLastKnown } from './last-known.ts';
import { lateSince } from './late-since.ts';
import { withLeftOut } from './left-out.ts';
import { asksPrice, missingField } from './missing-field.ts';
import { newIndexNamed } from './new-index.ts';
import { letteredTaskNamed, numberedIndexNamed } from './numbered-index.ts';
import { openlyAsked } from './openly-asked.ts';
import { orderAndQuestion } from './order-and-question.ts';
import { orderBehind } from './order-behind.ts';
import { withoutOurs } from './ours.ts';
import { isPleasantry } from './pleasantries.ts';
import { pointedNamed } from './pointed-to.ts';
import { withPostOfSender, withRightOfHolder } from './post-of-sender.ts';
import { asksThroughout } from './procedure.ts';
import type { Query } from './query.ts';
import { readText } from './read-text.ts';
import type { Reading } from './reading.ts';
import { refusalIn } from './refuse.ts';
import { withRows } from './rows-spoken-of.ts';
import { setApart } from './run-together.ts';
import { leadAndQuestion, withoutAround } from './said-around.ts';
import { reportsPlainly } from './said-of-reports.ts';
import { troublePlainly } from './said-of-trouble.ts';
import { ofScopeInMind } from './scope-in-mind.ts';
import { withoutSlip } from './self-corrected.ts';
import { tells } from './several.ts';
import { severalOf } from './several-answers.ts';
import { ofWhomItIs } from './stood-for.ts';
import { sumAndMore } from './sum-and-more.ts';
import { listedOfSpan, withoutReceiver } from './summed-for.ts';
import type { Asking } from './turn.ts';
import { missingPlainly } from './what-is-missing.ts';
import { withMarks } from './with-marks.ts';
import { askedOfAll, onlyOf } from './within-shown.ts';
import { writtenOut } from './written-out.ts';

/** Signs by which people say that they have read it. */
const agreeing = /[👍👌🙏❤😊😀😁😂👏🎉✅💪😍🥰🤝🫡]/u;

const documents = /\b(?:kh|ke hoach|qd|quyet dinh|cv|cong van|nghi quyet|nq|chi thi|thong bao|van ban)\b/;

/** The legal basis of a number that a question names: «KH 31 của tỉnh». */
function basisAsked({ plan }: AskContext, { foldedText, figures }: Reading): string | null {
  // «ngoài KH 214 còn dựa vào văn bản nào»: all of them.
  if (!documents.test(foldedText) || /\b(?:ngoai|con)\b.*\bnao\b/.test(foldedText)) return null;
  for (const { value } of figures) {
    const own = plan.document.number === String(value);
    const found = plan.legalBases.find((words) =>
      new RegExp(`(?<![\\d/])${value}\\s*/(?!\\d{1,2}/)`).test(words),
    );
    if (found && !own && value > 3) return found;
  }
  return null;
}

/** Refusals that no other reading of the same words may get round. */
const final: ReadonlySet<string> = new Set([
  'in-private',
  'not-yours',
  'other-agency',
  'no-own',
  'before-first',
  'month-ahead',
  'draft-of-others',
]);

/**
 * Understands and answers one question. Pure: the same question, memory and context give the same answer.
 * @param typed what was typed, in any spelling; at most its first 400 characters are read
 * @param memory what the chat spoke of before, and now (epoch ms)
 * @returns the answer as a value, and the topic that a follow-up may lean on
 */
export function ask(typed: string, memory: Memory, context: AskContext): AskResult {
  if (isPleasantry(typed)) return { answer: { type: 'chat', chat: 'hello' }, topic: memory.topic };
  const asked =
    briefly(typed, context, (text) => askMarked(text, memory, context)) ?? askMarked(typed, memory, context);
  return { ...asked, answer: withLastKnown(asked.answer, context) };
}

function askMarked(typed: string, memory: Memory, context: AskContext): AskResult {
  const text = typed.slice(0, maxQuestionLength);
  const marked = isUnmarked(text) ? withMarks(text, context) : text;
  if (marked === text) return byYear(askInYear, typed, memory, context);
  const asked = byYear(askInYear, marked, memory, context);
  if (isTaken(asked.answer)) return asked;
  // As it was typed: marks may have been given wrongly, and what somebody ordered is passed on in their own words.
  const plain = byYear(askInYear, typed, memory, context);
  return asked.answer.type !== 'refused' && plain.answer.type === 'refused' ? asked : plain;
}

/** Refusals of what was not understood, and not of what was. */
const notUnderstood: ReadonlySet<string> = new Set([
  'unclear',
  'uncombined',
  'not-understood',
  'not-found',
  'out-of-plan',
  'no-such-index',
  'no-such-person',
  'no-such-unit',
]);

/** Whether an answer to a question that was given its marks is taken, and not what it is without them. */
function isTaken(answer: Answer): boolean {
  if (answer.type === 'refused') return !notUnderstood.has(answer.refusal.type);
  if (answer.type === 'several') return answer.answers.every(isTaken);
  if (answer.type === 'found') return answer.found.rows.length > 0;
  return !['offer', 'choose-index', 'help', 'greeting', 'thanks', 'chat'].includes(answer.type);
}

function askInYear(typed: string, memory: Memory, context: AskContext): AskResult {
  const read = asRead(typed, context, memory.topic !== null);
  const gone = formerAsked(context, read, topicNow(memory));
  if (gone) return gone;
  const { text, former } = ofHeirs(read, context);
  const asked = askWhole(text, memory, context);
  const [first] = former;
  if (!first) return asked;
  return asked.answer.type === 'refused'
    ? { answer: { type: 'former', former: first }, topic: asked.topic }
    : { ...asked, former };
}

/** «tui xin làm việc với nhà mạng, sếp nào trả lời chưa»: what was asked for, and what became of it, are one question. */
const isOfOneProposal = (text: string, answer: Answer): boolean =>
  answer.type === 'found' && answer.query.repliesIn !== undefined && text.split(/[,;.?!]+\s/u).length <= 2;

const asksOfName =
  /^[ ?,]*(?:(?:họ|tên|ho|ten|đầy đủ|day du|và|va|chức|chuc|vụ|vu|anh|chị|chi|ấy|ay|là|la|gì|gi|phụ trách|phu trach|vậy|vay|ạ|nhỉ|thế|mảng|nào|nao)[ ?,.]*)+$/iu;

/** «có phó phòng tên Sơn đúng không, tên đầy đủ là gì»: who it is tells the rest. */
const isOfOneName = (text: string, answer: Answer): boolean =>
  answer.type === 'several' &&
  answer.answers[0]?.type === 'claim' &&
  answer.answers.slice(1).every(({ type }) => type === 'who-is') &&
  text
    .split(/[,;.?!]+\s/u)
    .slice(1)
    .every((clause) => asksOfName.test(clause));

function askWhole(text: string, memory: Memory, context: AskContext): AskResult {
  const claimed = ofClaim(text, memory, context, askOne);
  if (claimed) return claimed;
  const late = lateSince(text, memory, context, asking);
  if (late) return late;
  const whole = askOne(text, memory, context);
  // «không có gì để báo thì chọn sao, chọn hoàn thành có bị bắt lỗi không»: its second half asks for no rows.
  if (whole.answer.type === 'how' && asksThroughout(text, whole.answer.how)) return whole;
  const ordered = orderBehind(text, whole, memory, context, asking);
  if (ordered) return ordered;
  const both = orderAndQuestion(text, whole, memory, context, asking);
  if (both) return both;
  const summed = sumAndMore(text, whole, memory, context, asking);
  if (summed) return summed;
  const two = eachOfTwo(text, whole, memory, context, asking);
  if (two) return two;
  const led = ofLead(text, whole, memory, context);
  if (led) return led;
  if (isOfOneProposal(text, whole.answer) || isOfOneName(text, whole.answer)) return whole;
  const told = withLeftOut(text, severalOf(text, whole, memory, context, asking) ?? whole, context);
  return withRightOfHolder(withPostOfSender(text, told, context));
}

/** What was spoken of, as long as a follow-up may lean on it. */
const topicNow = ({ topic, now }: Memory): Topic | null =>
  topic && now - topic.at <= topicLifetimeMs ? topic : null;

/** Whether a question is of the asker's own: it speaks in the first person, of them or of their unit. */
export function asksOfOwn(typed: string, context: AskContext): boolean {
  const text = asRead(typed, context, false);
  const parts = partsOf(context, readText(text, context), null);
  return !isOfAgency(parts) && (has(parts, 'own') || speaksOfSelf(parts));
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

const howToRise =
  /(?:làm sao|làm thế nào|lam sao|lam the nao)(?: (?:để|mà|cho|de|ma))? (?=(?:lên|tăng|đạt|cải thiện|kéo|nâng|vượt|len|tang|dat|cai thien|keo|nang|vuot)(?!\p{L}))/giu;

/** «làm thế nào để chi phí thời gian đạt 8.0»: what is to rise stands between. */
const howThatRises =
  /^((?:\p{L}+ ){0,3}?)(?:làm sao|làm thế nào|lam sao|lam the nao)(?: (?:để|mà|cho|de|ma))? (.{3,50}?) (lên|tăng|đạt|cải thiện|vượt|len|tang|dat|cai thien|vuot)(?!\p{L})/iu;

const scoreNamed =
  /(?<=(?:^|\s)(?:lên|đạt|tới|đến|được|mức|mốc|len|dat|toi|den|duoc|muc|moc)(?: (?:được|mức|mốc|tới|duoc|muc|moc|toi))? )(\d{1,2})\.(\d{1,2})(?![.\d])(?! ?(?:điểm|diem))/giu;

/** «làm sao lên được 7.8»: what has to be done, and what is to be reached, where no index has that number. */
const scoresNamed = (text: string, { indices }: Plan): string =>
  text
    .replace(howToRise, 'cần làm gì để ')
    .replace(howThatRises, '$1$2 cần làm gì để $3')
    .replace(scoreNamed, (said: string, whole: string, part: string) =>
      indices.some(({ code }) => code === `${whole}.${part}`) ? said : `${whole},${part} điểm`,
    );

/** «kế hoạch PII»: the plan's composite index by the one name that the rules of language have for it. */
const inOneWord = (text: string, plan: Plan): string => {
  const named = compositeIn(plan);
  return named === null ? text : text.replace(named, knownComposite);
};

const twoYears =
  /(?<!\p{L})(?:2|hai) (?:năm|nam) (?:vừa rồi|rồi(?= (?:đứng|xếp|hạng|được|đạt|mấy|điểm|thì|ra))|roi(?= (?:dung|xep|hang|duoc|dat|may|diem|thi|ra))|trở lại đây|tro lai day|vừa qua|gần đây|gần nhất|liền|qua|vua roi|vua qua|gan day|gan nhat|lien|qua)(?!\p{L})/giu;

/** «2 năm vừa rồi hạng mấy»: the two before the plan's, by name. */
const lastYears = (text: string, { year }: Plan): string =>
  text.replace(twoYears, `năm ${year - 1} và năm ${year - 2}`);

/** What people of each region say of their reports, and of work that does not get on, in the words by which it is read. */
const inPlainWords = (text: string): string => troublePlainly(reportsPlainly(missingPlainly(text)));

/**
 * What was typed as it is read: written out, and without what stands around it.
 * @param leans whether something was spoken of before, to which that may point
 */
const asRead = (typed: string, context: AskContext, leans: boolean): string =>
  openlyAsked(
    withoutCircumstance(
      withoutAround(
        lastYears(
          writtenOut(
            inPlainWords(
              newIndexNamed(
                letteredTaskNamed(
                  numberedIndexNamed(
                    inOneWord(
                      withAgencyInOneWord(
                        withoutOurs(
                          withoutSlip(
                            withoutReceiver(
                              ofWhomItIs(
                                listedOfSpan(
                                  scoresNamed(
                                    withGroupNames(
                                      digestAsked(withGivenNames(setApart(typed), context)),
                                      context.plan,
                                    ),
                                    context.plan,
                                  ),
                                ),
                              ),
                            ),
                            context,
                          ),
                          context,
                        ),
                        context,
                      ),
                      context.plan,
                    ),
                    context.plan,
                  ),
                  context.plan,
                ),
                context.plan,
              ),
            ),
          ),
          context.plan,
        ),
        leans,
      ),
      context,
    ),
    leans,
  );

/** Whether the question behind an answer may be of what was spoken of just before it. */
const isUnsettled = (answer: Answer): boolean => !tells(answer) || answer.type === 'offer';

/** «dòng cạnh tranh bình đẳng trong ảnh, mục đấy sếp nào phụ trách»: what is asked, of what the message begins with. */
function ofLead(text: string, whole: AskResult, memory: Memory, context: AskContext): AskResult | null {
  const parts = leadAndQuestion(text);
  if (!parts) return null;
  const read = readText(parts.lead, context);
  const codes = [
    ...new Set(
      read.mentions
        .filter(({ codes: of, strong }) => of.length === 1 && strong)
        .flatMap(({ codes: of }) => of),
    ),
  ];
  const [only, another] = codes;
  const asked = readText(parts.question, context);
  const isOfOne = only !== undefined && another === undefined && asked.mentions.length === 0;
  const isOpen = isUnsettled(whole.answer);
  // Where the whole is understood, only what the lead names for certain is asked of.
  if (!isOpen && !isOfOne && codes.length > 0) return null;
  const lead = askOne(parts.lead, { ...memory, topic: null }, context);
  const named: Topic | null =
    only !== undefined && another === undefined
      ? { indices: [only], intents: [], open: false, at: memory.now }
      : lead.topic;
  const { answer } = lead;
  const isOfTasks =
    answer.type === 'found' &&
    answer.found.of === 'task' &&
    (answer.query.about !== undefined || answer.found.rows.length <= 3);
  const isSure = isOfOne || (isOfTasks && codes.length === 0);
  if (!named || !(isOpen || isSure)) return null;
  const led = askOne(parts.question, { ...memory, topic: named }, context);
  // Nothing of what the message begins with is there: it was begun with something else.
  const isEmpty = led.answer.type === 'found' && led.answer.found.rows.length === 0;
  return isUnsettled(led.answer) || isEmpty ? null : led;
}

const asking: Asking = {
  askOne,
  isFinal: (answer) =>
    answer.type === 'chat' ||
    (answer.type === 'refused' && final.has(answer.refusal.type) && answer.refusal.type !== 'in-private'),
};

/** What nothing has a field for; who it would be of, beside it, where their post is said. */
function notHeld(parts: Parts, text: string): Answer | null {
  const field = missingField(parts.context.plan, parts.sentence);
  // «đổi số zalo mới, vào bot kiểu gì»: a way is asked for, whatever is changed.
  if (field && ofProcedureFirst(parts)) return null;
  if (field)
    return holderSought(parts)?.answer ?? { type: 'refused', refusal: { type: 'no-field', ...field } };
  return asksPrice(text) ? { type: 'refused', refusal: { type: 'no-field', field: 'mức giá' } } : null;
}

/** What is asked in words of its own, whatever else is said: a command, what nothing has a field for, what a paper bids. */
function ofItsOwn(text: string, parts: Parts, topic: Topic | null, { now }: Memory): AskResult | null {
  const command = commandNamed(text, parts.context);
  if (command !== null) return { answer: ofCommand(parts, command), topic };
  const lacking = notHeld(parts, text);
  if (lacking) return { answer: lacking, topic };
  const given = givenByPaper(parts);
  return (
    given && {
      answer: given.answer,
      topic: given.topic ? { open: false, ...given.topic, at: now } : topic,
    }
  );
}

function askOne(typed: string, memory: Memory, context: AskContext): AskResult {
  const { text, topic: before } = pointedNamed(typed, topicNow(memory), context);
  const reading = readText(text, context);
  const topic = before && hasOwnSubject(partsOf(context, reading, null)) ? null : before;
  const parts = partsOf(context, reading, topic);
  const asUnit = headAsUnit(parts);
  if (asUnit !== null) return askOne(asUnit, memory, context);
  const { sentence } = parts;
  const own = ofItsOwn(text, parts, topic, memory);
  if (own) return own;
  const known = context.hasResults ? resultsAsked(context.plan, sentence) : null;
  if (known) return { answer: { type: 'year-results', indices: known }, topic };
  const ahead = aheadAsked(text, parts, topic, memory);
  if (ahead) return ahead;
  const read = ofShownAlone(text, topic, context) ?? asWhole(context, reading, topic);
  const whole = ofScopeInMind(text, topic, context, read) ?? read;
  if (refusalIn(whole) !== null && reading.wordCount === 0 && agreeing.test(text))
    return { answer: { type: 'chat', chat: 'agree' }, topic };
  const basis = basisAsked(context, reading);
  if (basis) return { answer: { type: 'section', section: 'basis', text: basis }, topic };
  const isFinal = final.has(refusalIn(whole) ?? '') || refusalIn(whole) === 'uncombined';
  const told = withReasonsReported(
    parts,
    refusalIn(whole) === null || isFinal ? whole : insteadOf(whole, context, text, reading, topic),
  );
  const asked = withPerson(withUnscored(withRows(told, topic), reading), topic);
  return {
    answer: asked.answer,
    topic: asked.topic ? { open: false, ...withPair(asked.topic, topic), at: memory.now } : topic,
  };
}

/** «hết năm liệu có đạt không», behind one measured task: at what pace it goes, and nothing of how the year will end. */
function paced({ context, reading }: Parts, topic: Topic | null): AskResult | null {
  const asked = topic === null ? null : asWhole(context, reading, topic);
  const isOfPace = asked?.answer.type === 'found' && asked.answer.query.give.includes('pace');
  return asked && isOfPace
    ? { answer: asked.answer, topic: asked.topic ? { open: false, ...asked.topic, at: context.now } : topic }
    : null;
}

/** What will be: of a task's figure as it has gone so far, of anything else that nobody knows it. */
function aheadAsked(text: string, parts: Parts, topic: Topic | null, { now }: Memory): AskResult | null {
  const { context, sentence } = parts;
  const pace = paceAsked(text, context);
  if (pace)
    return { answer: pace.answer, topic: pace.topic ? { open: false, ...pace.topic, at: now } : topic };
  const forecast = forecastAsked(context.plan, sentence);
  return forecast && (paced(parts, topic) ?? { answer: forecast, topic });
}

/** «cái nào trong đó tụt hạng»: what it would be of all indices, of those shown alone. */
function ofShownAlone(text: string, topic: Topic | null, context: AskContext): Asked | null {
  const all = askedOfAll(text, topic);
  if (!all) return null;
  return onlyOf(asWhole(context, readText(all.text, context), null), all.codes, context, all.isEach);
}

/** «trưởng phòng đó là ai» – «anh ấy báo cáo chưa»: who was told of is spoken of from then on, beside what was before. */
function withPerson({ answer, topic }: Asked, before: Topic | null): Asked {
  if (answer.type !== 'who-is' || topic) return { answer, topic };
  const [unit] = answer.units;
  const { at: _, open: __, ...kept } = before ?? { indices: [], intents: [], at: 0, open: false };
  return { answer, topic: { ...kept, person: answer.person.id, ...(unit ? { unit: unit.id } : {}) } };
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

/** Answers `/index X` where X is no exact name (`exactCard`): the card, what became of it, a choice, or the refusal of the name. */
export function askCard(name: string, memory: Memory, context: AskContext): AskResult {
  const gone = formerCard(context, name);
  if (gone) return gone;
  const reading = readText(name, context);
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
