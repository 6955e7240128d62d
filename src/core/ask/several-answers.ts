import { fold } from '../text/fold.ts';
import type { Answer, AskContext, AskResult, Memory, Topic } from './answer.ts';
import { asFarAsUnderstood } from './as-far-as.ts';
import {
  asksOfPlanAlone,
  type Carried,
  carriedBy,
  carriedOn,
  leftOut,
  namesATask,
  namesItsTask,
} from './carried-on.ts';
import { narrows, questionAmong } from './clauses.ts';
import { asksPlanFact } from './compose/follow-plan-facts.ts';
import { countsBeforeRows } from './counts-before-rows.ts';
import { isButOne } from './covers.ts';
import { withDropped } from './dropped-parts.ts';
import { goesOn, isOfOneTask } from './goes-on.ts';
import { inOne } from './in-one.ts';
import { isToldOfReport, ofWhichWereLate } from './kinds-asked.ts';
import { withLeftOut } from './left-out.ts';
import {
  type Asked,
  asksTwo,
  countsBefore,
  isLessThan,
  isOfPeople,
  leavesOut,
  tellsBoth,
  wereApart,
} from './less-than-parts.ts';
import { namedBy } from './named-by.ts';
import { nearest, tasksIn } from './nearest.ts';
import { eachOfShown } from './of-shown.ts';
import { asksWhomToCall, headNamed, open } from './open-questions.ts';
import { isAnotherOne, isOfPicked } from './picks.ts';
import { refusalIn } from './refuse.ts';
import { withoutRepeats } from './said-already.ts';
import { inItsWords } from './same-of-another.ts';
import { withoutCall } from './sentence.ts';
import { type Clause, gistOf, pointsAtFound, pointsBack, questionsIn, tells } from './several.ts';
import type { Asking, Turn } from './turn.ts';

/** «khóa chưa», «hạn hôm nào»: of a month, whoever reports in it. */
const asksOfMonth =
  /^(?:da |ky |thang do |the )*(?:khoa|chot|mo)(?: ky| so| lai)* (?:chua|khong|ko)(?: [a-z]+)?$|^han(?: nop| bao cao)? (?:la )?(?:hom|ngay|khi|bao) (?:nao|gio|may)$/;

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

/** «gửi kèm ảnh được không, gửi lúc nào»: when and where are told with how something is done. */
const ofSameHow =
  /^(?:(?:va|roi|thi|the|ma|con) )*(?:(?:gui|nop|lam|bam|go|vao|kem|dinh|nhap|bao) )*(?:luc nao|khi nao|bao gio|o dau|dau|the nao|kieu gi|cho nao|bang cach nao|ra sao|lam sao|buoc nao)(?: (?:a|em|nhi|vay|the|ad|bot|anh|chi))*$/;

/** «nộp ngày nào, có đúng hạn không», «bị nhắc mấy lần, lần cuối hôm nào»: said with what was told just before. */
const toldWithSent =
  /^(?:(?:co|va|the|ma|la) )*(?:bi )?(?:dung han|tre han|tre|muon|qua han|som)(?: (?:khong|ko|k|chua|hay khong|a|em|nhi|vay))*$/;
const toldWithProxy =
  /^(?:(?:co|va|the|ma|la|thi|ho|luc do|hom do) )*(?:(?:ghi|neu) )?(?:(?:vi|tai) sao|ly do(?: (?:la|ghi))*(?: (?:gi|sao|the nao))?|sao)(?: (?:phai|lai|duoc|can|bi))*(?: (?:nhap|nop|gui|bao cao) (?:thay|ho|gium|dum|giup)(?: .*)?)?(?: (?:a|em|nhi|vay|the))*$/;
const toldWithNudges =
  /^(?:(?:va|the|ma) )*(?:lan|dot|hom)? ?(?:cuoi|gan nhat|gan day|truoc|moi nhat|cuoi cung|dau)(?: (?:la|vao|nhac))* (?:hom nao|ngay nao|khi nao|luc nao|bao gio|ngay may|may gio)(?: (?:a|em|nhi|vay))*$/;

/** «…phải báo cáo mấy việc, hạn bữa nào»: by when stands with what is to be reported. */
const toldWithDates =
  /^(?:(?:va|thi|the|con) )*(?:han|toi han|den han)(?: nop| bao cao| chot)?(?: la| vao)? (?:hom|ngay|bua|khi|luc|bao) (?:nao|gio|may|mo)(?: (?:a|em|nhi|vay|the|rua))*$|^(?:(?:va|thi|the|con) )*(?:bao gio|khi nao|hom nao|bua nao) (?:mo|toi han|den han|han)(?: (?:a|em|nhi|vay|the|rua))*$/;

/** Whether what a clause asks stands in the answer before it. */
function isToldBefore({ alone }: Clause, own: Carried, answer: Answer | undefined): boolean {
  if (own.names !== '' || own.period !== '') return false;
  const said = fold(alone).trim();
  if (answer?.type === 'how') return ofSameHow.test(said);
  if (answer?.type === 'several' && answer.answers.some(({ type }) => type === 'month-dates'))
    return toldWithDates.test(said);
  if (answer?.type === 'nudges') return toldWithNudges.test(said);
  // «văn phòng nhập thay tôi hôm nào, ghi lý do gì»: why somebody else sent it stands with it.
  if (answer?.type === 'sent' && answer.rows.length === 1 && toldWithProxy.test(said)) return true;
  return answer?.type === 'sent' && answer.rows.length === 1 && !answer.inGroup && toldWithSent.test(said);
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
  const isPointed =
    pointsAtFound.test(question.alone) || (before !== undefined && pointsBack.test(question.alone));
  if (isOfIt || isOfPlan || isPointed || namesItsTask(question, context)) return waysToAsk(question, []);
  const [names = '', month = ''] = rest;
  const alone = withoutCall(question.alone);
  // «chỉ số nào của tôi kém nhất, năm nay giao mấy điểm»: of the one that was picked, and not of all among which it was.
  if (isOfPicked(question, own, before)) return waysToAsk(question, []);
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
  for (const one of questions) {
    const question = withSame(one, results);
    if (isToldOfReport(question.alone, results.at(-1)?.answer)) continue;
    const own = carriedBy(question.whole, context);
    if (isToldBefore(question, own, results.at(-1)?.answer)) continue;
    const rest = leftOut(question, own, carried);
    const ways = waysOf(question, { own, carried, rest, before: results.at(-1)?.answer }, context);
    const of = isAnotherOne(question, results.at(-1)?.answer) ? memory.topic : topic;
    const turn = { memory: { ...memory, topic: of }, context, asking };
    const result = question.listed
      ? ofItem(question, question.listed.lead, turn)
      : nearest(question, own, results.at(-1)?.answer, answerOf(ways, turn), turn);
    if (!result) {
      failed.push(question.alone);
      continue;
    }
    carried = carriedOn(own, carried);
    topic = topicAfter(topic, result.topic);
    results.push({ answer: ofWhichWereLate(question, result.answer), topic });
    names.push(own.names);
  }
  return { results, names, failed };
}

/** «…, mà phòng kia có bị vậy không», in the words of what was told before it. */
function withSame(question: Clause, results: readonly AskResult[]): Clause {
  const alone = inItsWords(
    question.alone,
    results.map(({ answer }) => answer),
  );
  return alone === question.alone ? question : { ...question, alone, whole: alone, apart: true };
}

/** A text without the signs at its end, which no reading of it sees. */
const withoutEnd = (text: string): string => text.trim().replace(/[\s?!;.]+$/u, '');

/** Whether a message asks one thing alone, or nothing: the same words asked once more would be answered the same. */
const isAlone = (questions: readonly Clause[], isTold: boolean, text: string): boolean =>
  questions.length === 0 ||
  (questions.length === 1 && (isTold || withoutEnd(questions[0]!.alone) === withoutEnd(text)));

/** What a group may not hear is not made up for by something else. */
const isKeptPrivate = (answer: Answer): boolean =>
  answer.type === 'refused' && answer.refusal.type === 'in-private';

/** «…, đợt tới khi nào»: what comes next is of no month that has not opened; the rest is told, and that this is open. */
function withoutNext(
  questions: readonly Clause[],
  memory: Memory,
  context: AskContext,
  asking: Asking,
): AskResult | null {
  // «kỳ tới hạn hôm nào»: a report's day is known before its month has opened.
  const next = questions.filter(({ alone }) => open.test(fold(alone)) && !/(?:^| )han /.test(fold(alone)));
  const rest = questions.filter((one) => !next.includes(one)).map(({ whole }) => whole);
  if (next.length === 0) return eachBesideAhead(questions, memory, context, asking);
  if (rest.length === 0) return null;
  const text = rest.join(', ');
  const asked = asking.askOne(text, memory, context);
  const told = severalOf(text, asked, memory, context, asking) ?? asked;
  if (!tells(told.answer)) return null;
  const answers = told.answer.type === 'several' ? told.answer.answers : [told.answer];
  const left: Answer = { type: 'left-out', clauses: next.map(({ alone }) => alone) };
  return { ...told, answer: { type: 'several', answers: [...answers, left] } };
}

/** «em nộp tháng 6 hôm nào, hạn tháng 7 là thứ mấy»: a month that has not opened is told of by its dates, and the rest all the same. */
function eachBesideAhead(
  questions: readonly Clause[],
  memory: Memory,
  context: AskContext,
  asking: Asking,
): AskResult | null {
  if (questions.length < 2 || questions.some(({ listed }) => listed)) return null;
  const { results, failed } = inTurn(questions, { memory, context, asking });
  if (results.length < 2 || !results.every(({ answer }) => tells(answer))) return null;
  const told = inOne(
    results,
    results.map(({ answer }) => gistOf(answer)),
  );
  const answers = told.answer.type === 'several' ? told.answer.answers : [told.answer];
  const left: Answer[] = failed.length > 0 ? [{ type: 'left-out', clauses: failed }] : [];
  return { ...told, answer: { type: 'several', answers: [...answers, ...left] } };
}

/** «có phải anh Hùng ko», folded. */
const guessesWho = /(?:co )?phai (?:la )?(?:anh|chi|ong|ba|a|c|dong chi|d\/c|co|chu|bac) /;

/** «giám đốc trung tâm tên gì, có phải anh Hùng ko»: who it is, and not what another of that name has in charge. */
function whoIsNamed(
  text: string,
  [question, another]: readonly Clause[],
  whole: AskResult,
  { memory, context, asking }: Turn,
): AskResult | null {
  if (!question || another || !guessesWho.test(fold(text)) || isOfPeople(whole.answer)) return null;
  const told = asking.askOne(question.alone, memory, context);
  return isOfPeople(told.answer) ? told : null;
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
  const early =
    refusalIn(whole) === 'month-ahead'
      ? withoutNext(questions, memory, context, asking)
      : whoIsNamed(text, questions, whole, { memory, context, asking });
  if (early) return early;
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
  if (failed.length > 0) return asFarAsUnderstood({ questions, results, whole, failed }, context);
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

/** «kiểm định được mấy cầu, còn hụt mấy cầu»: of the one task that all is about, what its questions ask one by one; null where nothing is new. */
function withMoreOfTask(whole: AskResult, results: readonly AskResult[]): AskResult | null {
  const [task, another] = tasksIn(whole.answer);
  if (!isOfOneTask(whole.answer) || another !== undefined) return null;
  const ofIt = results
    .map(({ answer }) => answer)
    .filter((answer) => isOfOneTask(answer) && tasksIn(answer).join() === task);
  const [told, more] = withoutRepeats([whole.answer, ...ofIt]);
  return told && !more && told !== whole.answer ? { ...whole, answer: told } : null;
}

/** What was read as one, with what else of the same task is asked, and with what is asked beside it; null where nothing is. */
function wholeWithRest(
  { questions, results, whole, text }: Asked & { text: string },
  context: AskContext,
): AskResult | null {
  const told = withMoreOfTask(whole, results);
  const clauses = questions.map(({ alone }) => alone);
  const named = (at: number) => namedBy(questions[at]!, context);
  return withDropped(withLeftOut(text, told ?? whole, context), results, clauses, named) ?? told;
}

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
    gists.includes(gistOf(whole.answer)) ||
    isButOne(results, whole.answer, (at) => namedBy(questions[at]!, context));
  return !isTold || (isSeveral && !tellsBoth(whole)) ? inOne(results, gists) : wholeWithRest(asked, context);
}
