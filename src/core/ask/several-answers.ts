import { fold } from '../text/fold.ts';
import type { Answer, AskContext, AskResult, Memory, Topic } from './answer.ts';
import { narrows, questionAmong } from './clauses.ts';
import { aspectsIn } from './compose/aspects.ts';
import { asksPlanFact } from './compose/follow-plan-facts.ts';
import { has, ownUnit, pieceOf, piecesOfType, speaksOfSelf } from './compose/parts.ts';
import { spokenOf } from './compose/spoken.ts';
import { partsOf } from './compose/taken-apart.ts';
import { countsBeforeRows } from './counts-before-rows.ts';
import { goesOn, isOfOneTask, leavesOutNamed } from './goes-on.ts';
import {
  areOfKinds,
  areOfMonths,
  areOfReports,
  isAskedOfReports,
  isSameKind,
  isToldOfReport,
} from './kinds-asked.ts';
import { eachOfShown } from './of-shown.ts';
import { asksWhomToCall, headNamed, isOpen, open } from './open-questions.ts';
import { asksAnother, isAnotherOne, picksLess } from './picks.ts';
import type { Query } from './query.ts';
import { readText } from './read-text.ts';
import { typedWords } from './reading.ts';
import { refusalIn } from './refuse.ts';
import { withoutRepeats } from './said-already.ts';
import { withoutCall } from './sentence.ts';
import { isSetAgainst } from './set-against.ts';
import { type Clause, gistOf, pointsAtFound, questionsIn, tells } from './several.ts';

/** How one question is asked: given by the engine, which asks several in turn. */
export interface Asking {
  askOne(text: string, memory: Memory, context: AskContext): AskResult;
  /** Refusals that no other reading of the same words may get round. */
  isFinal(answer: Answer): boolean;
}

/** What one question of a message names, as typed, and the next may leave out. */
interface Carried {
  names: string;
  /** Of them those of indices alone: where it is asked which unit, none that was named before is meant. */
  indices: string;
  /** «còn đơn vị nào nợ», «ai chưa nộp»: it asks which unit. */
  asksUnit: boolean;
  period: string;
  /** «nhiệm vụ», «chỉ số»: what is counted. */
  head: string;
  /** «chậm», «hoàn thành»: of which state. */
  status: string;
}

/** «khóa chưa», «hạn hôm nào»: of a month, whoever reports in it. */
const asksOfMonth =
  /^(?:da |ky |thang do |the )*(?:khoa|chot|mo)(?: ky| so| lai)* (?:chua|khong|ko)(?: [a-z]+)?$|^han(?: nop| bao cao)? (?:la )?(?:hom|ngay|khi|bao) (?:nao|gio|may)$/;

/** «trong đó VP chiếm mấy cái»: of what was counted before. */
const thatMany = /(?:mấy|bao nhiêu|may|bao nhieu)(?: cái| cai)?\s*$|(?:mấy|bao nhiêu) cái|nhất|ít nhất/iu;

/** «chỉ số nào nhiều nhất»: of what was counted before, whatever has it. */
const most = /(?:nhiều|ít|nhieu|it) (?:nhất|nhat)\s*$/iu;

const headWords: Partial<Record<string, string>> = { task: 'nhiệm vụ', index: 'chỉ số' };

function carriedBy(question: string, context: AskContext): Carried {
  const reading = readText(question, context);
  const parts = partsOf(context, reading, null);
  const namesOf = (...types: readonly string[]): string[] =>
    reading.cover
      .filter(({ phrase }) =>
        phrase.meanings.some(
          (meaning) => types.includes(meaning.type) && (meaning.type !== 'index' || meaning.strong),
        ),
      )
      .map(({ from, to }) => typedWords(reading, from, to));
  const names = namesOf('unit', 'index');
  const heads = piecesOfType(parts, 'head').filter(({ asks }) => asks);
  const asksUnit =
    heads.some(({ of }) => of === 'unit') ||
    /^còn (?:những )?ai(?: (?:nữa|khác))*$|^con (?:nhung )?ai(?: (?:nua|khac))*$/u.test(
      parts.sentence.text.trim(),
    ) ||
    (heads.some(({ of }) => of === 'person') && has(parts, 'sent', 'debt')) ||
    piecesOfType(parts, 'sent').some(({ what }) => what === 'unsent');
  const isLeader = context.speaker?.person.role === 'leader';
  // «tôi cần số để họp»: who leads says so of whatever it is.
  const isOwn = parts.pieces.some(({ type }) => type === 'own') || (!isLeader && speaksOfSelf(parts));
  const own = !isOwn ? '' : isLeader ? 'tôi phụ trách' : (ownUnit(parts)?.name ?? '');
  const head = piecesOfType(parts, 'head').find(({ of }) => headWords[of]);
  const state = pieceOf(parts, 'status');
  return {
    names: names.length > 0 ? names.join(' ') : own,
    indices: names.length > 0 || !isLeader ? namesOf('index').join(' ') : own,
    asksUnit: asksUnit && names.length === 0,
    // «hơn tháng 4 mấy tỷ, còn thiếu bao nhiêu»: that month is what something is held against, and not of which the next is asked.
    period: isSetAgainst(question, parts.period) ? '' : parts.period,
    head: head ? headWords[head.of]! : '',
    status: state ? parts.sentence.text.slice(state.at, state.to).trim() : '',
  };
}

/** A question with what the one before it named, by itself, and without the talk before it. */
function waysToAsk({ whole, alone }: Clause, carried: readonly string[]): string[] {
  const named = [withoutCall(whole), ...carried].filter((part) => part !== '').join(' ');
  // What is passed over must narrow nothing.
  const before = whole.slice(0, whole.length - alone.length);
  const isTalk = questionAmong(`${whole}.`) !== null || !narrows(before);
  const bare =
    isTalk && whole.endsWith(alone) ? [[withoutCall(alone), ...carried].join(' ').trim(), alone] : [];
  return [...new Set([named, whole, ...bare])];
}

/** What a follow-up may lean on after several answers: the last, with the last rows that there were. */
const topicAfter = (before: Topic | null, topic: Topic | null): Topic | null =>
  topic?.last || !before?.last || !topic ? topic : { ...topic, last: before.last };

interface Turn {
  memory: Memory;
  context: AskContext;
  asking: Asking;
}

/** The first way of asking that tells something; what must not be told is said beside the rest. */
function answerOf(ways: readonly string[], { memory, context, asking }: Turn): AskResult | null {
  let kept: AskResult | null = null;
  for (const way of ways) {
    const result = asking.askOne(way, memory, context);
    if (tells(result.answer)) return result;
    if (isKeptPrivate(result.answer)) kept ??= result;
  }
  return kept;
}

/** A line of several: what it asks by itself, of what stands above all of them; what is not understood is said in its place. */
function ofItem({ alone }: Clause, lead: string, { memory, context, asking }: Turn): AskResult {
  const above = carriedBy(lead, context);
  const own = carriedBy(alone, context);
  const text = [alone, own.names === '' ? above.names : '', own.period === '' ? above.period : '']
    .filter((part) => part !== '')
    .join(' ');
  const whole = asking.askOne(withoutCall(text), memory, context);
  return severalOf(text, whole, memory, context, asking) ?? whole;
}

/** «…? Chuyên gia tháng này bổ sung thêm bao nhiêu?»: a sentence whose own words name a task takes no unit of the one before. */
const namesItsTask = ({ alone, apart }: Clause, context: AskContext): boolean =>
  apart && namesATask(alone, context);

/** Whether words name an index: «giải ngân vốn đầu tư công», of one task of it. */
const namesIndex = (alone: string, context: AskContext): boolean =>
  readText(alone, context).cover.some(({ phrase }) =>
    phrase.meanings.some((meaning) => meaning.type === 'index' && meaning.strong),
  );

/** Whether words name a task by themselves. */
function namesATask(alone: string, context: AskContext): boolean {
  const found = spokenOf(partsOf(context, readText(alone, context), null));
  return found !== null && found.matter.share >= 0.6 && found.matter.words.length >= 2;
}

/** What a question leaves out, of what the one before it named. */
const leftOut = ({ alone }: Clause, own: Carried, carried: Carried): string[] => [
  own.names === '' ? (own.asksUnit ? carried.indices : carried.names) : '',
  own.period === '' ? carried.period : '',
  (own.head === '' || most.test(alone)) && thatMany.test(alone) ? carried.head : '',
  own.status === '' && most.test(alone) ? carried.status : '',
];

/** What the next question may leave out. */
const carriedOn = (own: Carried, carried: Carried): Carried => ({
  names: own.names || carried.names,
  indices: own.names ? own.indices : carried.indices,
  asksUnit: false,
  period: own.period || carried.period,
  head: own.head || carried.head,
  status: own.status || carried.status,
});

/** «gửi kèm ảnh được không, gửi lúc nào»: when and where are told with how something is done. */
const ofSameHow =
  /^(?:(?:va|roi|thi|the|ma|con) )*(?:(?:gui|nop|lam|bam|go|vao|kem|dinh|nhap|bao) )*(?:luc nao|khi nao|bao gio|o dau|dau|the nao|kieu gi|cho nao|bang cach nao|ra sao|lam sao|buoc nao)(?: (?:a|em|nhi|vay|the|ad|bot|anh|chi))*$/;

/** «nộp ngày nào, có đúng hạn không», «bị nhắc mấy lần, lần cuối hôm nào»: said with what was told just before. */
const toldWithSent =
  /^(?:(?:co|va|the|ma|la) )*(?:bi )?(?:dung han|tre han|tre|muon|qua han|som)(?: (?:khong|ko|k|chua|hay khong|a|em|nhi|vay))*$/;
const toldWithNudges =
  /^(?:(?:va|the|ma) )*(?:lan|dot|hom)? ?(?:cuoi|gan nhat|gan day|truoc|moi nhat|cuoi cung|dau)(?: (?:la|vao|nhac))* (?:hom nao|ngay nao|khi nao|luc nao|bao gio|ngay may|may gio)(?: (?:a|em|nhi|vay))*$/;

/** Whether what a clause asks stands in the answer before it. */
function isToldBefore({ alone }: Clause, own: Carried, answer: Answer | undefined): boolean {
  if (own.names !== '' || own.period !== '') return false;
  const said = fold(alone).trim();
  if (answer?.type === 'how') return ofSameHow.test(said);
  if (answer?.type === 'nudges') return toldWithNudges.test(said);
  return answer?.type === 'sent' && answer.rows.length === 1 && !answer.inGroup && toldWithSent.test(said);
}

/** Whether a clause asks for what the plan says of something, and for nothing that is reported of it. */
function asksOfPlanAlone(alone: string, context: AskContext): boolean {
  const asked = aspectsIn(partsOf(context, readText(alone, context), null).sentence, context.plan);
  return asked.length > 0 && asked.every(({ of }) => of === 'plan');
}

/** The ways to ask a question in turn, with what the one before it named or without. */
function waysOf(
  question: Clause,
  {
    own,
    carried,
    rest,
    before,
  }: { own: Carried; carried: Carried; rest: string[]; before: Answer | undefined },
  context: AskContext,
): string[] {
  const head = asksWhomToCall.test(fold(question.alone))
    ? headNamed(own.names || carried.names, context)
    : null;
  if (head) return [`${head} là ai`];
  // «sổ tay hoàn công viết đến đâu rồi, hạn bao giờ»: of the one task, and not of the index that has a word of it.
  const isOfIt = isOfOneTask(before) && asksPlanFact(question.alone, context);
  // «cái đó tháng 9 chậm mấy việc»: of what was found, whatever the first question names.
  // «việc nào chậm tháng 9, sổ tay hoàn công hạn bao giờ»: the plan's own words are of no month.
  const isOfPlan = asksOfPlanAlone(question.alone, context) && namesATask(question.alone, context);
  if (isOfIt || isOfPlan || pointsAtFound.test(question.alone) || namesItsTask(question, context))
    return waysToAsk(question, []);
  const [names, month] = rest;
  const alone = withoutCall(question.alone);
  const isOfBoth = names !== '' && month !== '';
  // «gửi ngày nào, khóa chưa»: a month is locked for all units, and the month is the one before.
  const ofMonthAlone = isOfBoth && asksOfMonth.test(fold(question.alone)) ? [`${alone} ${month}`] : [];
  // «ai là trưởng phòng», behind a month: who leads a unit is of no month.
  const ofNoMonth = isOfBoth ? [`${alone} ${names}`] : [];
  return [...ofMonthAlone, ...waysToAsk(question, rest), ...ofNoMonth];
}

/** Each question of a message in turn, the next with what the one before it named; null where one is not understood. */
function inTurn(
  questions: readonly Clause[],
  { memory, context, asking }: Turn,
): { results: AskResult[]; names: string[]; failed: string[] } {
  const results: AskResult[] = [];
  const failed: string[] = [];
  const names: string[] = [];
  let { topic } = memory;
  let carried: Carried = { names: '', indices: '', asksUnit: false, period: '', head: '', status: '' };
  for (const question of questions) {
    if (isToldOfReport(question.alone, results.at(-1)?.answer)) continue;
    const own = carriedBy(question.whole, context);
    if (isToldBefore(question, own, results.at(-1)?.answer)) continue;
    const rest = leftOut(question, own, carried);
    const ways = waysOf(question, { own, carried, rest, before: results.at(-1)?.answer }, context);
    const of = isAnotherOne(question, results.at(-1)?.answer) ? memory.topic : topic;
    const turn = { memory: { ...memory, topic: of }, context, asking };
    const result = question.listed ? ofItem(question, question.listed.lead, turn) : answerOf(ways, turn);
    if (!result) {
      failed.push(question.alone);
      continue;
    }
    carried = carriedOn(own, carried);
    topic = topicAfter(topic, result.topic);
    results.push({ answer: result.answer, topic });
    names.push(own.names);
  }
  return { results, names, failed };
}

/** A text without the signs at its end, which no reading of it sees. */
const withoutEnd = (text: string): string => text.trim().replace(/[\s?!;.]+$/u, '');

/** Whether a message asks one thing alone, or nothing: the same words asked once more would be answered the same. */
const isAlone = (questions: readonly Clause[], isTold: boolean, text: string): boolean =>
  questions.length === 0 ||
  (questions.length === 1 && (isTold || withoutEnd(questions[0]!.alone) === withoutEnd(text)));

/** Answers as one, what says again what was said left out. */
function inOne(results: readonly AskResult[], gists: readonly string[]): AskResult {
  const each = results
    .map(({ answer }) => answer)
    .filter((_, at) => gists.indexOf(gists[at]!) === at)
    // Of an answer that is itself of several, each is held against the others.
    .flatMap((answer) => (answer.type === 'several' && !answer.numbered ? answer.answers : [answer]));
  const answers = withoutRepeats(each);
  const [only] = answers;
  const { topic } = results.at(-1)!;
  return { answer: answers.length === 1 ? only! : { type: 'several', answers }, topic };
}

/** What a group may not hear is not made up for by something else. */
const isKeptPrivate = (answer: Answer): boolean =>
  answer.type === 'refused' && answer.refusal.type === 'in-private';

const partOf = /(?:^|[\s,])(?:trong|trg) (?:số )?(?:đó|đấy|ấy|do|day|ay)(?=[\s,])/iu;

/** «chi phí tuân thủ có 7 nhiệm vụ». */
const isCountOfOne = (answer: Answer): boolean =>
  answer.type === 'facts' &&
  answer.facts.length === 1 &&
  answer.facts.every(({ intent }) => intent === 'task-count');

/** «chỉ số đó có mấy việc, việc nào của trung tâm»: all of an index's tasks are counted first, then those of one unit among them. */
function isOfUnit({ answer }: AskResult, { of, where, fold }: Query): boolean {
  const isOfAll =
    answer.type === 'tasks' ||
    isCountOfOne(answer) ||
    (answer.type === 'found' &&
      answer.query.of === 'task' &&
      answer.query.fold === 'count' &&
      answer.query.where.every(({ by }) => by === 'index'));
  const has = (by: Query['where'][number]['by']): boolean => where.some((filter) => filter.by === by);
  return isOfAll && of === 'task' && (fold === 'count' || fold === undefined) && has('index') && has('unit');
}

/** «tôi phụ trách mấy chỉ số, cái nào tụt hạng»: those that are counted first, and the ones among them that a second condition selects. */
function narrowsIndices({ answer }: AskResult, { of, where }: Query): boolean {
  if (of !== 'index' || answer.type !== 'found' || answer.query.of !== 'index') return false;
  const first = answer.query.where.map((filter) => JSON.stringify(filter));
  const then = where.map((filter) => JSON.stringify(filter));
  return first.length > 0 && then.length > first.length && first.every((one) => then.includes(one));
}

/** «chủ trì mấy chỉ số và có việc ở mấy chỉ số», read as one: two relations of the same unit, each of which was asked by itself. */
function joinsRelations({ answer }: AskResult): boolean {
  if (answer.type !== 'found' || answer.query.of !== 'index') return false;
  const units = answer.query.where.filter(({ by, not }) => by === 'unit' && !not);
  return new Set(units.map((one) => (one.by === 'unit' ? one.relation : ''))).size > 1;
}

/** The questions of a message, each with its answer by itself, and the answer to the whole. */
interface Asked {
  questions: readonly Clause[];
  results: readonly AskResult[];
  whole: AskResult;
}

/** Whether two things are asked of which neither says among which the other is looked for. */
const asksTwo = ({ questions, results, whole }: Asked): boolean =>
  joinsRelations(whole) || asksAnother(questions, results, whole);

/** «cả thảy mấy nhiệm vụ, đơn vị nào nhiều nhất»: how many there are is asked first, which the order alone does not tell. */
function countsBefore({
  results,
  whole,
  text,
}: Pick<Asked, 'results' | 'whole'> & { text: string }): boolean {
  const [first, second, more] = results;
  const { answer } = whole;
  if (!first || !second || more || answer.type !== 'found') return false;
  // «có tất cả mấy nhiệm vụ, trong đó của chị Lan mấy cái»
  const isPart = answer.query.fold === 'count' && partOf.test(text);
  // «trong mấy chỉ số của thanh tra, cái nào …»: one question, of which the first part says among which.
  const isNarrower = narrowsIndices(first, answer.query) && !/^\s*(?:trong|trg|ngoài|ngoai) /iu.test(text);
  if (!answer.query.order && !isPart && !isNarrower && !isOfUnit(first, answer.query)) return false;
  const tellsAll = answer.query.of === 'index' && answer.query.order?.take === 'all';
  const counts =
    first.answer.type === 'plan-task-count' ||
    (isPart && first.answer.type === 'tasks') ||
    isOfUnit(first, answer.query) ||
    (first.answer.type === 'found' && first.answer.query.fold === 'count');
  return counts && !tellsAll;
}

/** «tháng 7 so với tháng 6 có bớt không, đơn vị nào nhiều nhất»: read as one, the order is told and the comparison is not. */
function leavesOutComparison(results: readonly AskResult[], { answer }: AskResult): boolean {
  const [first] = results;
  const compares = (one: Answer | undefined): boolean =>
    one?.type === 'found' &&
    one.query.months.length === 2 &&
    (one.query.fold === 'yes-no' || one.query.fold === 'difference') &&
    // «cả hai tháng đều chậm» sets nothing beside.
    one.query.where.every((filter) => filter.by !== 'status' || !(filter.every || filter.least));
  return compares(first?.answer) && !compares(answer);
}

/** Whether each of several questions was asked by itself, though the whole was read as one. */
function wereApart({ questions, results, whole, gists }: Asked & { gists: readonly string[] }): boolean {
  // A whole that says more than each of its parts was one question after all.
  const isFuller =
    whole.answer.type === 'facts' &&
    gists.every((gist) => gist.startsWith('facts ')) &&
    whole.answer.facts.length < gists.length;
  const isSaid =
    asksTwo({ questions, results, whole }) ||
    leavesOutComparison(results, whole) ||
    picksLess(whole, results) ||
    questions.some(({ apart }) => apart);
  return isFuller || (isSaid && results.every(({ answer }) => tells(answer)));
}

/** «…, đợt tới khi nào»: what comes next is of no month that has not opened; the rest is told, and that this is open. */
function withoutNext(
  questions: readonly Clause[],
  memory: Memory,
  context: AskContext,
  asking: Asking,
): AskResult | null {
  const next = questions.filter(({ alone }) => open.test(fold(alone)));
  const rest = questions.filter((one) => !next.includes(one)).map(({ whole }) => whole);
  if (next.length === 0 || rest.length === 0) return null;
  const text = rest.join(', ');
  const asked = asking.askOne(text, memory, context);
  const told = severalOf(text, asked, memory, context, asking) ?? asked;
  if (!tells(told.answer)) return null;
  const answers = told.answer.type === 'several' ? told.answer.answers : [told.answer];
  const left: Answer = { type: 'left-out', clauses: next.map(({ alone }) => alone) };
  return { ...told, answer: { type: 'several', answers: [...answers, left] } };
}

/**
 * What is told where one of several questions is not understood: the others, where the whole, read as one, was but one of them; and
 * which one is open. Null where the whole is to stay.
 */
function asFarAsUnderstood({
  questions,
  results,
  whole,
  failed,
}: Asked & { failed: readonly string[] }): AskResult | null {
  if (!tells(whole.answer) || questions.some(({ listed }) => listed)) return null;
  const gists = results.map(({ answer }) => gistOf(answer));
  const open = failed.filter((one) => isOpen(one, whole.answer) || isAskedOfReports(one, whole.answer));
  const isOne = gists.includes(gistOf(whole.answer)) || results.some((one) => isSameKind(one, whole));
  if (!isOne || (open.length < failed.length && gists.length < 2)) return null;
  const told = inOne(results, gists);
  const answers = told.answer.type === 'several' ? told.answer.answers : [told.answer];
  const left: Answer[] = open.length > 0 ? [{ type: 'left-out', clauses: open }] : [];
  const all = [...answers, ...left];
  return all.length > 1 ? { ...told, answer: { type: 'several', answers: all } } : null;
}

/**
 * The answers to a message that asks more than one thing, or whose question stands among talk, where the whole was not
 * understood as one question; null where the whole is to stay.
 */
export function severalOf(
  text: string,
  whole: AskResult,
  memory: Memory,
  context: AskContext,
  asking: Asking,
): AskResult | null {
  const questions = questionsIn(text);
  const isTold = tells(whole.answer);
  if (refusalIn(whole) === 'month-ahead') {
    const rest = withoutNext(questions, memory, context, asking);
    if (rest) return rest;
  }
  if (asking.isFinal(whole.answer) || isAlone(questions, isTold, text)) return null;
  // «cho xin số điện thoại chị Thu, gọi zalo không bắt máy»: what there is no field for is asked, and what stands behind is why.
  // «trưởng phòng báo chí tên gì, cho xin số»: who it is, and that there is no such field.
  if (questions.length > 0 && refusalIn(whole) === 'no-field') {
    const first = asking.askOne(questions[0]!.alone, memory, context);
    if (isOfPeople(first.answer)) return withBeside(first, whole.answer);
    if (questions.length === 1) return null;
  }
  const turns = inTurn(questions, { memory, context, asking });
  const { results, failed } = turns;
  const last = results.at(-1);
  if (!last || !results.some(({ answer }) => tells(answer))) return null;
  if (failed.length > 0) return asFarAsUnderstood({ questions, results, whole, failed });
  if (questions.some(({ listed }) => listed))
    return {
      answer: { type: 'several', answers: results.map(({ answer }) => answer), numbered: true },
      topic: last.topic,
    };
  if (isKeptPrivate(results[0]!.answer) && !isTold) return { answer: results[0]!.answer, topic: last.topic };
  if (whole.answer.type === 'sent' && whole.answer.why && !asksTwo({ questions, results, whole }))
    return null;
  const told =
    partsOfShown(results, whole, memory.topic) ??
    stateAndReturned(results, whole) ??
    together({ questions, results, whole, text }, turns.names, context);
  return countsBeforeRows(told, text);
}

/** The parts of a message that each are of what was shown, where the whole is not. */
function partsOfShown(
  results: readonly AskResult[],
  whole: AskResult,
  topic: Topic | null,
): AskResult | null {
  const gists = results.map(({ answer }) => gistOf(answer));
  return new Set(gists).size > 1 && eachOfShown(results, whole, topic) ? inOne(results, gists) : null;
}

/** Who somebody is, or several are. */
const isOfPeople = (answer: Answer): boolean =>
  answer.type === 'who-is' || (answer.type === 'several' && answer.answers.every(isOfPeople));

/** «chị Phương là trưởng phòng nào, còn anh Phương phụ trách chỉ số nào»: read as one, nothing is told of who somebody is. */
const leavesOutPeople = (results: readonly AskResult[], whole: AskResult): boolean =>
  results.every(({ answer }) => tells(answer)) &&
  results.some(({ answer }) => isOfPeople(answer)) &&
  !results.every(({ answer }) => isOfPeople(answer)) &&
  !(whole.answer.type === 'several' ? whole.answer.answers : [whole.answer]).some(isOfPeople);

/** An answer with what is said beside it. */
const withBeside = (first: AskResult, more: Answer): AskResult => ({
  ...first,
  answer: {
    type: 'several',
    answers: [...(first.answer.type === 'several' ? first.answer.answers : [first.answer]), more],
  },
});

/** «xong ngày nào, có đúng hạn không», of a task that was told of: of it, and of nobody's report, as the whole would be. */
const isOfWork = (answer: Answer): boolean =>
  answer.type === 'several' ? answer.answers.some(({ type }) => type === 'in-time') : isOfOneTask(answer);

/** A group's count with the order of units: both of what was asked. */
const tellsBoth = ({ answer }: AskResult): boolean =>
  answer.type === 'found' && answer.query.of === 'group' && answer.query.fold === 'count';

/** «Trưởng phòng đó là ai, tháng 4 phòng ấy chậm mấy việc»: the whole is the one of them, and tells nothing of the other, which is of another kind. */
function isOfOneOnly(results: readonly AskResult[], whole: AskResult): boolean {
  const sorted = ({ answer }: AskResult): string | null =>
    answer.type === 'found'
      ? JSON.stringify([
          answer.query.of,
          answer.query.months,
          ...answer.query.where.map((one) => JSON.stringify(one)).sort(),
        ])
      : null;
  const told = sorted(whole);
  return (
    told !== null &&
    results.every(({ answer }) => tells(answer)) &&
    results.some((one) => sorted(one) === told) &&
    results.some(({ answer }) => answer.type === 'who-is')
  );
}

/** What is told of reports and people, and by no list of tasks. */
const ofOtherKind: ReadonlySet<Answer['type']> = new Set([
  'sent',
  'missing',
  'debt',
  'nudges',
  'who-is',
  'unit-progress',
]);
const ofSending = /(?:nộp|gửi|báo cáo|nợ|nhắc|nop|gui|bao cao|bc|nhac)(?!\p{L})/iu;

/**
 * «tháng 4 nộp được mấy đơn nhãn hiệu, phòng … gửi báo cáo có đúng hạn không»: read as one a task is told of, and nothing of the report
 * that is asked about by itself.
 */
function leavesOutReport({ questions, results, whole }: Asked): boolean {
  const { answer } = whole;
  // «trễ mấy ngày, có ghi lý do không»: why it was late is told with it.
  if (answer.type === 'sent' && answer.why) return false;
  // «trung tâm nộp hôm nào, ai còn nợ»: one unit's report, and who of all has sent none.
  const isOfAll = (one: Answer): boolean => one.type === 'sent' && one.what === 'unsent';
  if (answer.type === 'sent' && !isOfAll(answer) && answer.rows.length === 1)
    return results.length > 1 && results.some((one) => isOfAll(one.answer));
  const all = whole.answer.type === 'several' ? whole.answer.answers : [whole.answer];
  const isTold = (type: Answer['type']): boolean => all.some((one) => one.type === type);
  return (
    results.length > 1 &&
    results.every(({ answer }) => tells(answer)) &&
    results.some(({ answer }) => isTold(answer.type)) &&
    results.some(
      ({ answer }, at) =>
        ofOtherKind.has(answer.type) &&
        !isTold(answer.type) &&
        (answer.type === 'who-is' || ofSending.test(questions[at]?.alone ?? '')),
    )
  );
}

/** «trễ mấy ngày, tháng này thì sao»: read as one it asks what comes of being late, and neither of the two does. */
const isHowOfTwo = (results: readonly AskResult[], { answer }: AskResult): boolean =>
  answer.type === 'how' &&
  results.length > 1 &&
  results.every((one) => tells(one.answer) && one.answer.type === 'sent');

/** Tasks in a state, and none that were given back. */
const isOfState = ({ answer }: AskResult): boolean =>
  answer.type === 'by-status' ||
  (answer.type === 'found' &&
    answer.query.where.some(({ by }) => by === 'status') &&
    !answer.query.give.includes('returned'));

/** «có việc nào chậm không, có bị trả lại không», read as one: what was given back is told, and nothing of what is late. */
function stateAndReturned(results: readonly AskResult[], whole: AskResult): AskResult | null {
  const state = whole.answer.type === 'returned' && results.length > 1 ? results.find(isOfState) : undefined;
  return state ? inOne([state, whole], [gistOf(state.answer), gistOf(whole.answer)]) : null;
}

/** Whether what the whole was read as is less than its questions one by one: one of them alone, or of one kind or month. */
const isLessThan = (results: readonly AskResult[], whole: AskResult): boolean =>
  isOfOneOnly(results, whole) ||
  areOfKinds(results) ||
  areOfMonths(results, whole) ||
  isHowOfTwo(results, whole);

/** A question's own month, and not that of the one before it. */
const ofMonth = /(?:tháng|thang|kỳ|ky) (?:\d|trước|truoc|này|nay)|(?<!\p{L})t\d/iu;

const eachOfItsMonth = ({ questions, results, whole }: Asked): boolean =>
  areOfReports(results, whole) && questions.slice(1).every(({ alone }) => ofMonth.test(alone));

/** Whether the whole tells nothing of what one of its questions asks: a report, a task, who somebody is. */
const leavesOut = ({ questions, results, whole }: Asked, context: AskContext): boolean =>
  leavesOutReport({ questions, results, whole }) ||
  leavesOutNamed(
    results,
    whole.answer,
    (at) => namesIndex(questions[at]!.alone, context) || namesATask(questions[at]!.alone, context),
  ) ||
  leavesOutPeople(results, whole) ||
  eachOfItsMonth({ questions, results, whole });

/** The answers to several questions as one, where they are several indeed; null where the whole is to stay. */
function together(
  asked: Asked & { text: string },
  names: readonly string[],
  context: AskContext,
): AskResult | null {
  const { questions, results, whole, text } = asked;
  const isTold = tells(whole.answer);
  const last = results.at(-1)!;
  const gists = results.map(({ answer }) => gistOf(answer));
  const isTurned = whole.answer.type === 'sent' && results.every(({ answer }) => isOfWork(answer));
  if (new Set(gists).size < 2 && !isTurned)
    return isTold ? null : { answer: results[0]!.answer, topic: last.topic };
  if (whole.answer.type === 'sent' && whole.answer.why && !asksTwo({ questions, results, whole }))
    return null;
  if (isTold && !asksTwo({ questions, results, whole }) && countsBefore({ results, whole, text }))
    return inOne([results[0]!, whole], [gists[0]!, gistOf(whole.answer)]);
  const isSeveral =
    isTurned ||
    goesOn(results, names, whole.answer) ||
    wereApart({ questions, results, whole, gists }) ||
    leavesOut({ questions, results, whole }, context) ||
    isLessThan(results, whole) ||
    gists.includes(gistOf(whole.answer));
  return isTold && (!isSeveral || tellsBoth(whole)) ? null : inOne(results, gists);
}
