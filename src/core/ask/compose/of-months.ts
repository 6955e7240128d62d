import type { Index } from '../../plan/plan.ts';
import { fold } from '../../text/fold.ts';
import type { Answer, Asked } from '../answer.ts';
import type { Filter } from '../query.ts';
import { holds, pattern } from '../sentence.ts';
import { answered } from './answered.ts';
import { cadenceDue } from './cadence-due.ts';
import { dueWork, fallsDueIn } from './due-work.ts';
import { isOfDuties } from './duties.ts';
import { asOwner, filtersOf } from './filters.ts';
import { answerReturned } from './given-back.ts';
import { answerHistory, answerMonthDates, answerSummary } from './month-things.ts';
import { monthsOf, namesSpan, openMonths } from './months-asked.ts';
import { nudgesTold } from './nudges.ts';
import {
  has,
  indicesOf,
  isAsked,
  isHeadOf,
  isOnly,
  type Of,
  ownUnit,
  type Parts,
  peopleOf,
  pieceOf,
  piecesOfType,
  speaksOfSelf,
  unitsOf,
} from './parts.ts';
import { answerRanking, answerSent, unitReport } from './reports-sent.ts';
import { answerDebt } from './still-owed.ts';
import { type TextFound, unexplained } from './texts.ts';

/** «so với tháng trước thế nào»: the month beside the one before. */
function comparedMonth(parts: Parts): Asked | null {
  const isBare =
    pieceOf(parts, 'fold')?.fold === 'compare' &&
    has(parts, 'period') &&
    !has(parts, 'status', 'words', 'sent', 'month', 'head', 'task') &&
    parts.named.length === 0 &&
    parts.left.length === 0;
  return isBare
    ? answerSummary({ ...parts, pieces: parts.pieces.filter(({ type }) => type !== 'period') })
    : null;
}

/** «so với tháng 6 thì tháng 7 chi phí thời gian khá hơn hay tệ hơn»: an index in both months. */
function comparedIndex(parts: Parts): Asked | null {
  const isCompared =
    pieceOf(parts, 'fold')?.fold === 'compare' ||
    / (?:hơn|hon) (?:hay|hoặc|hoac) /u.test(parts.sentence.text) ||
    // «giấy phép xây dựng 3 tháng qua thế nào»
    / (?:thế nào|ra sao|sao rồi|the nao|sao roi) $/u.test(parts.sentence.text);
  const isOne = indicesOf(parts).length === 1 && unitsOf(parts).length === 0;
  const isBare = !has(parts, 'status', 'words', 'sent', 'month', 'task', 'order', 'number', 'measure');
  return isCompared && isOne && isBare && monthsOf(parts).months.length > 1 && parts.left.length <= 2
    ? answerHistory(parts)
    : null;
}

/** «tóm lược chỉ số 2.2 tháng 5»: the month's state of what is named, alone. */
function summaryOfIndex(parts: Parts): Asked | null {
  const { context } = parts;
  const [index, another] = indicesOf(parts);
  const { months, each } = monthsOf(parts);
  const [month = context.atHand, later] = months;
  const isBare = isOnly(parts, 'summary', 'period', 'own', 'head', 'ask', 'filler', 'how', 'within');
  if (!index || another || !isBare || each || later !== undefined || month > context.atHand) return null;
  return stateOfIndex(parts, index, month);
}

/** How an index stands in a month. */
const stateOfIndex = ({ context }: Parts, index: Index, month: number): Asked => ({
  answer: { type: 'index-progress', index, progress: context.progressOf(month) },
  topic: {
    indices: [index.code],
    intents: ['progress'],
    last: { query: JSON.stringify({ progress: index.code, months: [month] }), rows: [] },
  },
});

/** «tóm tắt trước khi họp», «xu hướng từ đầu năm». */
function overview(parts: Parts, text: TextFound | null): Asked | null {
  if (unexplained(parts, text).length > 1) return null;
  // «kết quả phải báo cáo cho ai»: what the plan says of reporting.
  if (
    / (?:báo cáo|gửi|nộp|bao cao|gui|nop) (?:về |lên |cho |với |ve |len |voi )(?:ai|đâu|dau|đơn vị nào|phòng nào) /u.test(
      parts.sentence.text,
    )
  )
    return null;
  if (has(parts, 'summary'))
    return indicesOf(parts).length === 0 ? answerSummary(parts) : summaryOfIndex(parts);
  return has(parts, 'trend') ? answerHistory(parts) : null;
}

/** «em còn nợ gì», «phòng hạ tầng còn thiếu việc nào». */
function debtIn(parts: Parts, text: TextFound | null): Asked | null {
  if (!has(parts, 'debt') || has(parts, 'number', 'order', 'status') || indicesOf(parts).length > 0)
    return null;
  // «có phải báo việc gì theo quý không»: what is owed looks at no cadence.
  const spans = piecesOfType(parts, 'cadence').some(({ cadence }) => cadence !== 'monthly');
  if (spans && !namesSpan(parts)) return cadenceDue(parts) ?? noneOfCadence(parts);
  // «có phải làm gì trong các chỉ số của chị Bình»: tasks of the plan.
  if (peopleOf(parts).some(({ role }) => role === 'leader')) return null;
  if (isOfDuties(parts) || unexplained(parts, text).length > 0) return null;
  const isOwn = speaksOfSelf(parts) || parts.context.speaker?.person.role === 'head';
  if (!isOwn && unitsOf(parts).length === 0) return null;
  // «phòng anh còn nợ việc quý I nào»: the work of the quarter, which its months do not ask for.
  const isOfSpan = namesSpan(parts);
  return (isOfSpan ? dueWork(parts) : null) ?? answerDebt(parts);
}

/** «còn phải khai những việc nào», «cần nhập thêm việc gì»: what is left to report, by whatever verb it is told. */
const leftToReport = pattern(
  '(?:còn|cần|phải)(?: còn| phải| cần| được)* (?:báo cáo|báo|khai báo|kê khai|khai|nhập|điền|nộp|gửi|trả lời|cập nhật)(?= |$)|còn(?: [^ @]+){0,4} chưa(?: được)? (?:báo|khai báo|kê khai|khai|nhập|điền|trả lời)(?= |$)',
);

/**
 * «phần của tôi tháng 5 gồm những mục nào»: what a unit had to report of a month; what is owed of it, where it has reported
 * nothing yet or what is left is asked.
 */
function dutiesIn(parts: Parts): Asked | null {
  const isLeft = holds(leftToReport, parts.sentence);
  if (
    !(isHeadOf(parts, 'task', true) || (isLeft && isHeadOf(parts, 'task') && isAsked(parts, 'count'))) ||
    !has(parts, 'period') ||
    has(parts, 'status', 'words', 'sent', 'order')
  )
    return null;
  const [named] = unitsOf(parts);
  const unit = named ?? (has(parts, 'own') || speaksOfSelf(parts) ? ownUnit(parts) : null);
  const { months } = monthsOf(parts);
  const [month, another] = months;
  if (!unit || month === undefined || another !== undefined || parts.left.length > 1) return null;
  const { context } = parts;
  const isOpen = month <= context.atHand;
  const asksOwed = isLeft || (isOpen && context.reportOf(unit.id, month) === undefined);
  return asksOwed ? answerDebt(withUnit(parts, unit.id)) : isOpen ? unitReport(context, unit, month) : null;
}

/** «cái nào của chị chưa báo cáo», asked by a leader: of the indices that are theirs, what nobody has answered. */
function unsentOfLeader(parts: Parts): Asked | null {
  const isOwn = pieceOf(parts, 'own')?.of === 'person' && parts.context.speaker?.person.role === 'leader';
  if (!isOwn || unitsOf(parts).length > 0 || isHeadOf(parts, 'unit')) return null;
  return unsentOf(
    parts,
    filtersOf(parts).filter(({ by }) => by === 'person'),
  );
}

const unsentOf = (parts: Parts, where: readonly Filter[]): Asked =>
  answered(
    parts.context,
    {
      of: 'task',
      where: [...where, { by: 'status', status: 'unreported' }],
      give: [],
      months: openMonths(parts),
    },
    parts.fields,
  );

const notSent = pattern('(?:chưa|còn nợ|chưa có|thiếu)(?: (?:có|thấy|ai|đơn vị nào))* (?:báo cáo|nộp|gửi)');

/** «chỉ số X tháng 6 mấy việc chưa báo cáo», «… ai chưa báo cáo»: what nobody has answered of it, with whose it is. */
function unsentOfIndex(parts: Parts): Asked | null {
  if (indicesOf(parts).length === 0 || parts.named.some(({ type, not }) => type !== 'index' || not))
    return null;
  if (
    !holds(notSent, parts.sentence) ||
    has(parts, 'order', 'status', 'words', 'own') ||
    monthsOf(parts).otherYear
  )
    return null;
  return unsentOf(
    parts,
    filtersOf(parts).filter(({ by }) => by === 'index'),
  );
}

/** What nobody has answered of a leader's, or which tasks are owed: «nợ báo cáo kỳ nào, bao nhiêu việc» asks for more than the report. */
function unsentIn(parts: Parts): Asked | null {
  const own = unsentOfLeader(parts);
  if (own) return own;
  const asksTasks =
    isHeadOf(parts, 'task', true) ||
    (isHeadOf(parts, 'task') && isAsked(parts, 'count')) ||
    soManyEntries.test(parts.sentence.text);
  const mayMiss = soManyEntries.test(parts.sentence.text) ? 2 : 0;
  const isOfOne = unitsOf(parts).length <= 1 && parts.left.length <= mayMiss;
  return asksTasks && isOfOne ? answerDebt(parts) : null;
}

/** «phải điền mấy mục»: what a report asks for one by one. */
const soManyEntries = / (?:mấy|bao nhiêu|những|may|bao nhieu|nhung) (?:mục|muc) /u;

const isOnlyOwed = ({ sentence }: Parts): boolean => / (?:nợ|no) /u.test(sentence.text);

/** What of reports is asked, where more than one thing of them is said. */
function sentMeant(parts: Parts, sents: readonly Of<'sent'>[]): Of<'sent'> | undefined {
  // «còn nợ báo cáo tháng nào, quá hạn mấy ngày»: what is owed, which says how late it is.
  // «đơn vị nào chưa báo cáo, quá mấy ngày rồi»: those days are of whoever has not sent, and told with them.
  const isOfSilent =
    sents[0]?.what === 'unsent' && sents.every(({ what }) => what === 'unsent' || what === 'days');
  const owed = isOnlyOwed(parts) || isOfSilent ? sents.find(({ what }) => what === 'unsent') : undefined;
  // «nộp muộn hay chưa nộp»: who was late is told with who has not sent at all, and not the other way round.
  const isEither = sents.some(({ what }) => what === 'unsent') && unitsOf(parts).length === 0;
  const late = isEither ? sents.find(({ what }) => what === 'late') : undefined;
  // «ai nộp rồi, ai trễ, ai chưa nộp»: who was late and who is missing are told with who has sent.
  const sent = late && sents.find(({ what }) => what === 'sent' || what === 'on-time');
  if (sent) return sent;
  return owed ?? late ?? sents.find(({ what }) => what === 'when' || what === 'days') ?? sents[0];
}

/** «đơn vị nào nộp muộn», «phòng em nộp chưa». */
function sentIn(parts: Parts): Asked | null {
  const sents = piecesOfType(parts, 'sent');
  const sent = sentMeant(parts, sents);
  if (!sent || has(parts, 'order')) return null;
  if (indicesOf(parts).length > 0) return null;
  // «báo cáo em gửi thay chị Hà có mấy việc chậm»: what stands in it.
  if (sent.what === 'who' && has(parts, 'status') && isHeadOf(parts, 'task')) return null;
  const unsent = sent.what === 'unsent' ? unsentIn(parts) : null;
  if (unsent) return unsent;
  // «anh Hùng bên trung tâm gửi hôm nào»: the unit says which of those who are called so.
  const isOfLeader = unitsOf(parts).length === 0 && peopleOf(parts).some(({ role }) => role === 'leader');
  if (isOfLeader) return null;
  const isScoped = unitsOf(parts).length > 0 || speaksOfSelf(parts);
  const mayMiss = isScoped ? (has(parts, 'period') ? 3 : 1) : 0;
  if (parts.left.length > mayMiss) return null;
  const asked = answerSent(parts, sent.what);
  return asked && (withLate(parts, asked, sent.what) ?? withWhyNot(parts, asked, sent.what));
}

/** Who has sent, or in time, of whom it is told as well who was late. */
const tellsLate: ReadonlySet<string> = new Set(['sent', 'on-time']);

const whether: ReadonlySet<string> = new Set(['whether', 'sent', 'unsent']);

/** «các phòng nộp đủ chưa, có ai muộn không»: who has sent, and who was late, each told. */
function withLate(parts: Parts, asked: Asked, what: string): Asked | null {
  const asksLate = piecesOfType(parts, 'sent').some((one) => one.what === 'late');
  const { answer } = asked;
  if (asksLate && answer.type === 'sent' && tellsLate.has(what))
    return { ...asked, answer: { ...answer, withLate: true } };
  const isBoth = whether.has(what) && asksLate;
  const late = isBoth ? answerSent(parts, 'late') : null;
  return late && late.answer.type === 'sent' && asked.answer.type === 'sent'
    ? { ...asked, answer: { type: 'several', answers: [asked.answer, late.answer] } }
    : null;
}

const asksWhyNot = pattern(
  '(?:vì|tại) sao|lý do|lí do|nguyên nhân|sao (?:lại|mà|vẫn|giờ|đến giờ|chưa|@u)|(?<=^ (?:bên |phòng )?(?:@u\\d+ )?)sao(?= )',
);

/** «trễ mấy ngày, có ghi lý do không», of one report that came late: nobody recorded why. */
function withWhyLate(parts: Parts, asked: Asked): Asked | null {
  const { answer } = asked;
  const [row, another] = answer.type === 'sent' ? answer.rows : [];
  const isLate = row?.report?.late === true && row.report.reason === null && another === undefined;
  return answer.type === 'sent' && isLate && !answer.inGroup && holds(asksWhyNot, parts.sentence)
    ? { ...asked, answer: { ...answer, why: true } }
    : null;
}

/** «sao giờ vẫn chưa có báo cáo»: that nobody told why, and when the unit was reminded, where who asks may hear it. */
function withWhyNot(parts: Parts, asked: Asked, what: string): Asked {
  const late = withWhyLate(parts, asked);
  if (late) return late;
  const { answer } = asked;
  const [unit, another] = unitsOf(parts);
  const isWhy = whether.has(what) && unit && !another && holds(asksWhyNot, parts.sentence);
  if (!isWhy || answer.type !== 'sent' || answer.rows.some(({ report }) => report !== null)) return asked;
  const nudges = parts.context.inGroup ? null : nudgesTold(parts);
  const told: Answer = { ...answer, why: true };
  return nudges?.answer.type === 'nudges'
    ? { ...asked, answer: { type: 'several', answers: [told, nudges.answer] } }
    : { ...asked, answer: told };
}

/** «tháng 8 mở ngày nào», «còn mấy ngày nữa hết hạn». */
function monthIn(parts: Parts, text: TextFound | null): Asked | null {
  const month = pieceOf(parts, 'month');
  // One deadline is everybody's, so that the asker's own unit says nothing.
  const isOfAll = month?.what === 'deadline' && !isHeadOf(parts, 'task');
  const namesUnit = parts.named.some(({ type }) => (type === 'unit' && !isOfAll) || type === 'person');
  if (!month || indicesOf(parts).length > 0 || namesUnit || has(parts, 'that')) return null;
  return unexplained(parts, text).length === 0
    ? answerMonthDates(parts, month.what, parts.left.length === 0)
    : null;
}

const mustEnd = pattern(
  '(?:phải xong|cần xong|xong trước|đến hạn|hạn|cuối tháng|trước ngày|trước \\d[^ ]*|từ giờ|từ nay|sắp tới|tới đây|sắp hết)',
);

/** «tháng 6 này có việc theo quý nào»: of a month that has not opened, or of a quarter, what is due is asked. */
const isOfTimeAhead = (parts: Parts): boolean =>
  !has(parts, 'status', 'words', 'sent', 'returned') &&
  (monthsOf(parts).months.some((month) => month > parts.context.atHand) || namesSpan(parts));

/** «thanh tra có việc định kỳ nào không»: where there is none, that there is none. */
function noneOfCadence(parts: Parts): Asked | null {
  const where = filtersOf(parts)
    .filter(({ by }) => by === 'cadence' || by === 'unit' || by === 'person')
    .map(asOwner);
  return parts.left.length === 0
    ? answered(parts.context, { of: 'task', where, give: [], months: [] }, parts.fields)
    : null;
}

const bySpan =
  / (?:việc|nhiệm vụ|đầu việc|viec|nhiem vu|dau viec) (?:của |theo |hằng |hàng |cua |hang )?(?:quý|quy) /u;

/**
 * «quý II phòng em còn việc theo quý nào chưa làm»: what nobody has told of done in the span, and not what a month's report
 * called undone: where it is not owed until the quarter ends, no report speaks of it.
 */
function undoneOfSpan(parts: Parts): Asked | null {
  const isOpen = piecesOfType(parts, 'status').some(({ status }) => openStates.has(status));
  if (!isOpen || !namesSpan(parts) || !isHeadOf(parts, 'task')) return null;
  if (!has(parts, 'cadence') && !bySpan.test(parts.sentence.text)) return null;
  if (indicesOf(parts).length > 0 || peopleOf(parts).some(({ role }) => role === 'leader')) return null;
  const due = cadenceDue(parts);
  if (due?.answer.type !== 'cadence-due') return null;
  const open = due.answer.items.filter(({ done }) => done === null);
  // Where all of it is done, that it is.
  return {
    ...due,
    answer: { ...due.answer, items: open.length > 0 ? open : due.answer.items, asksDone: true },
  };
}

const openStates: ReadonlySet<string> = new Set(['not-begun', 'unfinished', 'unreported']);

/** Work of quarters and half-years that has to be done: «việc quý II của phòng tôi hạn bao giờ», «… phải xong trước 30/9». */
function spanWork(parts: Parts): Asked | null {
  const isSpan = namesSpan(parts);
  // «việc quý II hạn bao giờ»: when it is; «việc nào hạn trong quý 3» is of all work that ends in it.
  if (
    isSpan &&
    !fallsDueIn(parts) &&
    isHeadOf(parts, 'task') &&
    pieceOf(parts, 'month')?.what === 'deadline'
  ) {
    const due = cadenceDue(parts);
    if (due) return due;
  }
  const undone = undoneOfSpan(parts);
  if (undone) return undone;
  const states = piecesOfType(parts, 'status');
  // «tuần này việc nào đến hạn mà chưa xong»: of what ends then, that which is undone.
  const isOfState = has(parts, 'due') && states.every(({ status }) => openStates.has(status));
  const asked =
    fallsDueIn(parts) && (states.length === 0 || isOfState) && !has(parts, 'sent', 'order')
      ? dueWork(parts)
      : null;
  if (asked) return asked;
  // «cuối tháng này phải xong việc định kỳ nào»
  return has(parts, 'cadence') &&
    isHeadOf(parts, 'task') &&
    (holds(mustEnd, parts.sentence) || isOfTimeAhead(parts))
    ? (cadenceDue(parts) ?? noneOfCadence(parts))
    : null;
}

const report = pattern('báo cáo|bc|kết quả|số liệu');

/** The last month up to the one at hand that a unit has reported; the one at hand where it has none. */
function lastReported({ context }: Parts, unit: string): number {
  for (let month = context.atHand; month >= context.firstMonth; month -= 1)
    if (context.reportOf(unit, month)) return month;
  return context.atHand;
}

/** «nội dung báo cáo … gồm những gì», folded: what it holds, and no words that are looked for. */
const ofContents = /^(?:noi|dung|gom|bao|viet|ghi|chi|tiet|toan|van)$/u;
const asksContents = pattern(
  '(?:nội dung|chi tiết|toàn văn)(?: (?:của|trong|bản))* (?:báo cáo|bc)|(?:gồm|viết|ghi)(?: có)? (?:những )?(?:gì|chi|nội dung gì)',
);

/**
 * «báo cáo tháng 6 của thanh tra», «tháng 6 phòng em thế nào», «báo cáo mới nhất của phòng em»: nothing but a unit and a
 * month, or a unit and its report, is said: what it reported. A span is told month by month.
 */
function bareReport(parts: Parts): Asked | null {
  const { context } = parts;
  const saysReport = holds(report, parts.sentence);
  const isOfContents = saysReport && holds(asksContents, parts.sentence);
  if (
    parts.left.some(({ word }) => !(isOfContents && ofContents.test(fold(word)))) ||
    !(saysReport || has(parts, 'period')) ||
    !isOnly(parts, 'period', 'own', 'ask', 'filler', 'words', 'that') ||
    isAsked(parts, 'when', 'count', 'why', 'yes-no') ||
    piecesOfType(parts, 'words').some(({ what }) => what !== 'progress') ||
    indicesOf(parts).length + peopleOf(parts).length > 0
  )
    return null;
  const [named, another] = unitsOf(parts);
  const unit = named ?? (has(parts, 'own') ? ownUnit(parts) : null);
  if (!unit || another) return null;
  const { months, otherYear } = monthsOf(parts);
  if (otherYear) return null;
  if (!has(parts, 'period')) return unitReport(context, unit, lastReported(parts, unit.id));
  const [month, later] = months;
  if (month === undefined) return null;
  return later === undefined ? unitReport(context, unit, month) : answerHistory(withUnit(parts, unit.id));
}

/** The parts of a question as if it named a unit that it only calls its asker's own. */
const withUnit = (parts: Parts, unit: string): Parts =>
  unitsOf(parts).length > 0
    ? parts
    : { ...parts, named: [...parts.named, { type: 'unit', ids: [unit], at: -1, not: false }] };

/** The month as a thing, what was sent, given back and owed. */
export function ofMonths(parts: Parts, text: TextFound | null): Asked | null {
  if (has(parts, 'returned')) return answerReturned(parts);
  const work = spanWork(parts);
  if (work) return work;
  if (has(parts, 'ranking') && !isHeadOf(parts, 'index')) return answerRanking(parts);
  return (
    comparedMonth(parts) ??
    comparedIndex(parts) ??
    overview(parts, text) ??
    unsentOfIndex(parts) ??
    debtIn(parts, text) ??
    dutiesIn(parts) ??
    sentIn(parts) ??
    monthIn(parts, text) ??
    bareReport(parts)
  );
}

/** A month's state of an index, or of a leader's indices, where nothing more is asked. */
export function ofMonth(parts: Parts): Asked | null {
  const { context } = parts;
  const { months, otherYear } = monthsOf(parts);
  const [month, later] = months;
  if (month === undefined || later !== undefined || otherYear || month > context.atHand) return null;
  if (
    parts.left.length > 0 ||
    !isOnly(parts, 'period', 'own', 'head', 'ask', 'filler', 'words', 'how', 'within', 'relation')
  )
    return null;
  // «vướng mắc của chi phí thời gian tháng 7»: that asks for more than a state.
  if (piecesOfType(parts, 'words').some(({ what }) => what !== 'progress')) return null;
  const [index, another] = indicesOf(parts);
  if (index && !another && unitsOf(parts).length === 0) return stateOfIndex(parts, index, month);
  const isOwn = (has(parts, 'own') || speaksOfSelf(parts)) && context.speaker?.person.role === 'leader';
  const leaders = peopleOf(parts).filter(({ role }) => role === 'leader');
  return isOwn || leaders.length === 1 ? answerSummary(parts) : null;
}
