import type { Asked, SentAsked } from '../answer.ts';
import { holds, pattern } from '../sentence.ts';
import { answered } from './answered.ts';
import { contentOf } from './content.ts';
import { answerReturned } from './given-back.ts';
import { asksEither } from './in-time.ts';
import { inMonths, type Leaning, otherIn, unitNamed } from './leaning.ts';
import { answerMonthDates } from './month-things.ts';
import { monthsOf } from './months-asked.ts';
import { ofTasks } from './of-tasks.ts';
import { has, isHeadOf, isOnly, pieceOf, piecesOfType, unitsOf } from './parts.ts';
import { answerSent, unitReport } from './reports-sent.ts';
import { answerDebt } from './still-owed.ts';

/** Pieces that may stand in what leans on what was sent. */
const leaningTypes = [
  'period',
  'ask',
  'filler',
  'within',
  'words',
  'sent',
  'head',
  'that',
  'fold',
  'own',
  'act',
  'how',
  'status',
] as const;

/** «ai chưa nộp» asks of all; «ai gửi», of the unit spoken of. */
const ofAll: ReadonlySet<SentAsked> = new Set([
  'unsent',
  'sent',
  'late',
  'on-time',
  'first',
  'last',
  'closest',
]);

/** «có gì chậm không»: what of the work, and not who. */
const asksWhatIsLate =
  / (?:gì|gi|(?:việc|cái|mục|nhiệm vụ|đầu việc|viec|cai|muc|nhiem vu|dau viec) (?:nào|nao)) (?:đang |bị |còn |dang |bi |con )*(?:chậm|trễ|cham|tre) /u;

/** «tháng 5 có muộn không», of a report: no state of a task is told so. */
const lateWords: ReadonlySet<string> = new Set(['muon', 'tre', 'hen']);
const saysLate = / (?:muộn|trễ|muon|tre) /u;
/** «mấy ngày», «quá bao nhiêu ngày rồi» */
const howManyDays =
  /^ (?:(?:thế|vậy|thì|là|bị|quá|trễ|muộn|quá hạn|the|vay|thi|la|bi|qua|tre|muon|qua han) )*(?:mấy|bao nhiêu|may|bao nhieu) (?:ngày|hôm|ngay|hom) (?:rồi |roi |vậy |vay |thế |the )*$/u;

/** «mấy giờ», «hôm đó lúc mấy giờ». */
const whatHour =
  /^ (?:(?:thế|vậy|rồi|hôm|ngày|bữa|lúc|the|vay|roi|hom|ngay|bua|luc) (?:(?:đó|đấy|ấy|do|day|ay) )?)?(?:vào |lúc |vao |luc )?(?:mấy|may) (?:giờ|gio|h) /u;

/** The months that are named; «tháng trước», of what was told of the last month itself, is the one before. */
function monthsNamed({ parts, last, context, topic }: Leaning): readonly number[] {
  const { months } = monthsOf(parts);
  const isLast = piecesOfType(parts, 'period').every(({ spec }) => spec.type === 'last');
  const [shown, more] = otherIn(last)?.months ?? [];
  // «kỳ vừa rồi phòng em gửi chưa, anh nào gửi»: told of in this very message, the month that goes on is the same.
  if (topic.at >= context.now) {
    const goesOn = parts.period !== '' && parts.reading.text.trim().endsWith(parts.period);
    return isLast && goesOn && shown !== undefined && more === undefined ? [shown] : months;
  }
  const [month, another] = months;
  return isLast && month !== undefined && another === undefined && more === undefined && month === shown
    ? [Math.max(context.firstMonth, month - 1)]
    : months;
}

/** What is asked of what was sent, when, and of whom. */
function sentAsked(leaning: Leaning): {
  what: SentAsked | null;
  /** «có trễ không»: of a report here, though it may be said of tasks. */
  isState: boolean;
  asksWho: boolean;
  months: readonly number[];
  units: readonly string[];
} {
  const { parts, heads } = leaning;
  // «có trễ không» of what was sent is no state of tasks; «có gì chậm không» is.
  const isLate = pieceOf(parts, 'status')?.status === 'behind' || saysLate.test(parts.sentence.text);
  const isWhen = whatHour.test(parts.sentence.text);
  return {
    what:
      (asksEither(parts.sentence) ? 'when' : pieceOf(parts, 'sent')?.what) ??
      (howManyDays.test(parts.sentence.text) ? 'days' : isLate ? 'late' : isWhen ? 'when' : null),
    isState: !has(parts, 'sent') && saysLate.test(parts.sentence.text),
    asksWho: heads.some(({ of, asks }) => (of === 'person' || of === 'unit') && asks),
    months: monthsNamed(leaning),
    units: unitsOf(parts).map(({ id }) => id),
  };
}

type Sent = ReturnType<typeof sentAsked>;
type Before = NonNullable<ReturnType<typeof otherIn>>;

const isBare = ({ months, units }: Sent): boolean => months.length === 0 && units.length === 0;

/** Whether a text asks something that says all by itself, or nothing of what was sent. */
function isOwnQuestion({ what, isState, asksWho, months, units }: Sent): boolean {
  const isWhole = what !== null && !isState && months.length > 0 && units.length > 0;
  const isNothing = what === null && months.length === 0 && units.length === 0 && !asksWho;
  return isWhole || isNothing || (what !== null && asksWho && ofAll.has(what));
}

/** So short a question names no month because one was spoken of; a longer one where it says that it goes on: «còn …», «… nữa không». */
const shortest = 6;
const longestThatGoesOn = 11;
const goesOnThere = / (?:nữa|nua) (?:không |ko |k |vậy |thế |em |ạ |hả |khong |vay |the |a |ha )*$/u;

const isShort = ({ parts, pointsBack }: Leaning): boolean =>
  parts.reading.wordCount <= shortest ||
  (parts.reading.wordCount <= longestThatGoesOn && (pointsBack || goesOnThere.test(parts.sentence.text)));

/** «đơn vị nào trễ», «trễ mấy ngày», of nobody by name, behind what was sent in an earlier month: of that month. */
function inMonthTold(leaning: Leaning, { what, months, units }: Sent, before: Before): Asked | null {
  const { parts, context } = leaning;
  const [month, another] = before.months ?? [];
  if (month === undefined || another !== undefined || month === context.atHand) return null;
  const isOfAll = what !== null && (ofAll.has(what) || what === 'days') && units.length === 0;
  if (!isOfAll || months.length > 0 || has(parts, 'own', 'period') || !isShort(leaning)) return null;
  if ((before.rows ?? []).length > 0 && !isHeadOf(parts, 'unit', true) && !isHeadOf(parts, 'person', true))
    return null;
  return answerSent({ ...parts, named: [], pieces: [...parts.pieces, inMonths([month])] }, what);
}

const theirs =
  / (?:họ|ho|mấy đơn vị (?:ấy|đó|này)|đơn vị (?:ấy|đó|này)) (?:đã |da |lại |lai )?(?:gửi|nộp|báo cáo|gui|nop|bao cao) /u;

/** Whose reports are meant: «thế tháng 6» asks of whom the question was about, «ai gửi» of whom the answer named. */
function scopeOf({ topic, parts }: Leaning, { months, units }: Sent, before: Before): readonly string[] {
  if (units.length > 0) return units;
  // «tháng 5 họ gửi ngày nào»: of whom the answer named.
  const isTheirs = theirs.test(parts.sentence.text);
  const spokenOf = months.length > 0 && !isTheirs ? before.scope : before.rows;
  return spokenOf ?? (topic.unit === undefined ? [] : [topic.unit]);
}

/** What was sent and spoken of: «ai gửi», «trễ mấy ngày», «còn tháng 6». */
export function ofSent(leaning: Leaning): Asked | null {
  const { parts, context, last, pointsBack } = leaning;
  const before = otherIn(last);
  if (before?.sent === undefined || !isOnly(parts, ...leaningTypes)) return null;
  if (contentOf(parts).some(({ soft, word }) => !soft && !lateWords.has(word))) return null;
  // «thanh tra tôi có bao nhiêu nhiệm vụ»: of tasks or indices, whatever was sent.
  if (isHeadOf(parts, 'task') || isHeadOf(parts, 'index') || asksWhatIsLate.test(parts.sentence.text))
    return null;
  // «tháng 3 những đơn vị nào có kiến nghị»: what they wrote, whoever's report was spoken of.
  const isSaid = piecesOfType(parts, 'words').some(({ what }) => what === 'obstacle' || what === 'proposal');
  if (isSaid && isHeadOf(parts, 'unit', true)) return null;
  const sent = sentAsked(leaning);
  const ofMonth = inMonthTold(leaning, sent, before);
  if (ofMonth) return ofMonth;
  if (isOwnQuestion(sent)) return null;
  const scope = scopeOf(leaning, sent, before);
  if (isBare(sent) && !pointsBack && scope.length === 0) return null;
  const { what, asksWho, months } = sent;
  const asked = what !== null && what !== 'whether' ? what : asksWho ? 'who' : (before.sent as SentAsked);
  const period = [inMonths(months.length > 0 ? months : (before.months ?? [context.atHand]))];
  const pieces = parts.pieces.filter(({ type }) => type !== 'own' && type !== 'that' && type !== 'period');
  return answerSent({ ...parts, named: scope.map(unitNamed), pieces: [...pieces, ...period] }, asked);
}

const ofAllUnits =
  / (?:phòng nào|đơn vị nào|toàn sở|cả sở|các đơn vị|ai|phong nao|don vi nao|toan so|ca so|cac don vi) /u;

/** «có việc nào chậm không», «có bị trả lại gì không», of one unit's report whose sending was spoken of: of that report. */
export function workOfSent({ parts, context, last }: Leaning): Asked | null {
  const before = otherIn(last);
  const [unit, another] = before?.scope ?? [];
  if (before?.sent === undefined || unit === undefined || another !== undefined) return null;
  if (parts.named.length > 0 || monthsOf(parts).months.length > 0 || has(parts, 'own', 'sent', 'period'))
    return null;
  if (contentOf(parts).some(({ soft }) => !soft) || ofAllUnits.test(parts.sentence.text)) return null;
  const months = before.months ?? [context.atHand];
  const named = [unitNamed(unit)];
  const pieces = [...parts.pieces, inMonths(months)];
  if (has(parts, 'returned')) return answerReturned({ ...parts, named, pieces });
  const isOfWork = isHeadOf(parts, 'task', true) || asksWhatIsLate.test(parts.sentence.text);
  return has(parts, 'status') && isOfWork && months.length === 1
    ? ofTasks({ ...parts, named, pieces }, null)
    : null;
}

const howMuchOwed = pattern(
  '(?<=^ (?:(?:họ|thế|vậy|còn|rồi|và|đơn vị đó|đơn vị ấy|bên đó|bên ấy|phòng đó|phòng ấy|trung tâm đó|trung tâm ấy|giờ|thì|hiện|đang|@u\\d+) )*)(?:còn |có |nợ |thiếu |phải |vẫn |là )*(?:(?:mấy|bao nhiêu) (?:việc|nhiệm vụ|mục|đầu việc)|(?:những |các )?(?:việc|nhiệm vụ|mục) (?:gì|nào))(?: (?:phải báo cáo|chưa báo cáo|chưa nộp|phải nộp|nữa|tất cả|vậy|thế|chưa|rồi|lại))*(?= $)',
);

const whoElse = pattern(
  '(?<=^ (?:(?:thế|vậy|rồi|và) )*)còn (?:những )?(?:ai|(?:đơn vị|phòng|bên|chỗ|nơi) nào)(?: (?:khác|nữa|chưa|vậy|thế|không))*(?= $)',
);

/** «còn phòng nào nữa», behind whether one has sent: who has not, of all. */
export function othersOfSent({ parts, last, context }: Leaning): Asked | null {
  const before = otherIn(last);
  const isOfSending = ['unsent', 'whether', 'when', 'sent'].includes(before?.sent ?? '');
  if (!isOfSending || parts.named.length > 0 || !holds(whoElse, parts.sentence)) return null;
  const period = monthsOf(parts).months.length > 0 ? [] : [inMonths(before?.months ?? [context.atHand])];
  return answerSent({ ...parts, pieces: [...parts.pieces, ...period] }, 'unsent');
}

const fewUnits = 3;

/** «còn mấy việc», «họ nợ những việc gì», behind who has not sent: what those units owe. */
export function owedOfSent({ parts, last, context }: Leaning): Asked | null {
  const before = otherIn(last);
  if (before?.sent === undefined || has(parts, 'own') || monthsOf(parts).months.length > 0) return null;
  const ofOne = before.scope?.length === 1 ? before.scope : [];
  const rows = before.sent === 'unsent' ? (before.rows ?? []) : ofOne;
  const named = unitsOf({ ...parts, pieces: parts.pieces.filter(({ type }) => type !== 'that') });
  const isOfThose = named.every(({ id }) => rows.includes(id));
  if (!isOfThose || rows.length === 0 || rows.length > fewUnits || !holds(howMuchOwed, parts.sentence))
    return null;
  const pieces = [...parts.pieces, inMonths(before.months ?? [context.atHand])];
  const asked = rows.flatMap((id) => answerDebt({ ...parts, named: [unitNamed(id)], pieces }) ?? []);
  const [first, ...others] = asked;
  if (!first) return null;
  return others.length === 0
    ? first
    : { ...first, answer: { type: 'several', answers: asked.map(({ answer }) => answer) } };
}

/** «lý do họ nêu là gì», of reports that came late or not at all: what those units wrote that hindered them. */
export function whyOfSent({ parts, context, last, aspects }: Leaning): Asked | null {
  const before = otherIn(last);
  const isWhy = aspects.some(({ aspect }) => aspect === 'obstacle');
  if (before?.sent === undefined || !isWhy || parts.named.length > 0 || parts.left.length > 1) return null;
  // «sao lại để An gửi»: why it was they who sent it stands with the report.
  if (pieceOf(parts, 'sent')?.what === 'who') return null;
  if (isHeadOf(parts, 'task') || isHeadOf(parts, 'index') || monthsOf(parts).months.length > 0) return null;
  const named = before.rows ?? [];
  const units = named.length > 0 ? named : (before.scope ?? []);
  if (units.length === 0) return null;
  const asked = answered(
    context,
    {
      of: 'task',
      where: [
        { by: 'unit', relation: 'task', ids: units },
        { by: 'said', what: 'obstacle' },
      ],
      give: ['obstacle'],
      months: before.months ?? [context.atHand],
    },
    parts.fields,
  );
  return asked.answer.type === 'found' && asked.answer.found.rows.length > 0 ? asked : null;
}

/** «còn thanh tra», «tháng 6 thì sao»: another unit's report, or of another month. */
export function ofReport({ parts, context, last, pointsBack }: Leaning): Asked | null {
  const before = otherIn(last);
  if (
    before?.report === undefined ||
    !isOnly(parts, 'period', 'ask', 'filler', 'within', 'words', 'head', 'that', 'fold')
  )
    return null;
  if (contentOf(parts).some(({ soft }) => !soft)) return null;
  const [named] = unitsOf(parts);
  const { months } = monthsOf(parts);
  if (!pointsBack && !(named === undefined && months.length === 1)) return null;
  const unit = named ?? context.org.units.find(({ id }) => id === before.report);
  const month = months[0] ?? before.months?.[0] ?? context.atHand;
  return unit && month <= context.atHand ? unitReport(context, unit, month) : null;
}

const ofTheEnd: ReadonlySet<string> = new Set(['chót', 'chot', 'cuối', 'cuoi']);

/** «hạn hôm nào», behind what was sent in an earlier month: the day by which that month's report was due. */
export function dueOfSent({ parts, context, topic, last }: Leaning): Asked | null {
  const before = otherIn(last);
  const [month, another] = before?.months ?? [];
  if (before?.sent === undefined || month === undefined || another !== undefined) return null;
  if (pieceOf(parts, 'month')?.what !== 'deadline' || month === context.atHand) return null;
  if (parts.named.length > 0 || has(parts, 'period', 'task', 'act', 'how', 'status')) return null;
  if (contentOf(parts).some(({ soft, word }) => !soft && !ofTheEnd.has(word))) return null;
  const dates = answerMonthDates({ ...parts, pieces: [...parts.pieces, inMonths([month])] }, 'deadline');
  // «hạn hôm nào, trễ mấy hôm»: whose report it is stays in mind.
  const { at: _, open: __, ...kept } = topic;
  return dates && { ...dates, topic: kept };
}

/** «tháng 6 thì sao», «thế còn t6 với t7», behind a date of the calendar: the same date of those months. */
export function ofDates({ parts, last }: Leaning): Asked | null {
  const what = otherIn(last)?.dates;
  const isDate = what === 'opens' || what === 'deadline' || what === 'locked';
  if (!isDate || parts.named.length > 0 || contentOf(parts).some(({ soft }) => !soft)) return null;
  if (monthsOf(parts).months.length === 0) return null;
  return isOnly(parts, 'period', 'ask', 'filler', 'within', 'that', 'fold', 'order')
    ? answerMonthDates(parts, what)
    : null;
}
