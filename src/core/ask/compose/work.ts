import { type Unit, worksForOffice } from '../../people/org.ts';
import type { Index, Task } from '../../plan/plan.ts';
import { keptOffer } from '../../said/offered.ts';
import { foldedWords } from '../../text/fold.ts';
import { periodKey } from '../../time/viet-nam-time.ts';
import type { Asked } from '../answer.ts';
import type { ActVerb, How } from '../language.ts';
import { holds, pattern } from '../sentence.ts';
import { acceptedAsked } from './accepted.ts';
import { aspectsIn } from './aspects.ts';
import { returnedAgain } from './given-back.ts';
import { howOf, ofProcedureFirst } from './how-to.ts';
import { answerHow } from './how-told.ts';
import { inMonths, type Leaning, otherIn, unitNamed } from './leaning.ts';
import { answerMonthDates } from './month-things.ts';
import { aheadOf, monthsOf } from './months-asked.ts';
import { nudgesAsked } from './nudges.ts';
import { rowMeant, taskNamed } from './order-meant.ts';
import {
  has,
  isAsked,
  isOfAgency,
  type Of,
  ownUnit,
  ownUnits,
  type Parts,
  peopleOf,
  pieceOf,
  piecesOfType,
  unitsOf,
  wholeSentence,
} from './parts.ts';
import { unitReport } from './reports-sent.ts';
import { asksWayToStandIn, wantsToStandIn } from './sent-for-others.ts';

const officeActs: ReadonlySet<ActVerb> = new Set([
  'lock',
  'unlock',
  'remind',
  'digest',
  'return',
  'invite',
  'status',
  'calendar',
]);

/** Why somebody may not give an order; undefined where they may. */
function whyNot(parts: Parts, verb: ActVerb): 'in-private' | 'office' | 'no-unit' | undefined {
  const { context } = parts;
  const person = context.speaker?.person;
  if (!person) return 'in-private';
  const isOffice = worksForOffice(context.org, person);
  if (officeActs.has(verb) && !isOffice) return 'office';
  if (context.inGroup) return 'in-private';
  // Whoever reads along in a unit does not report for it.
  return verb === 'report' && context.speaker?.units.length === 0 && !isOffice ? 'no-unit' : undefined;
}

/** What would be locked in unfinished: who locks a month in plain words is told as who opens /khoa is. */
function missingIn({ context }: Parts, month: number): { units: readonly Unit[]; returned: number } | null {
  const progress = context.progressOf(month);
  if (progress.type !== 'month') return null;
  const { owing, reported, tasks } = progress;
  const units = owing.filter((unit) => !reported.includes(unit));
  return { units, returned: tasks.filter((task) => task.returned).length };
}

/** The month that an order names first: «gửi báo cáo tháng 8 như tháng 7»; the one at hand where it names none. */
function monthMeant(parts: Parts): number {
  const [named] = piecesOfType(parts, 'period').flatMap(({ spec }) =>
    spec.type === 'months' ? spec.months : [],
  );
  return named ?? monthsOf(parts).months[0] ?? parts.context.atHand;
}

/**
 * «nhắc anh Phúc nộp báo cáo», where two are called so: whoever's unit has not sent the month's report; where that are several, or
 * nobody, none is meant before another.
 */
function unitsReminded(parts: Parts): readonly Unit[] {
  const units = unitsOf(parts);
  const [one, another] = parts.named;
  const isOfName = one?.type === 'person' && one.ids.length > 1 && another === undefined;
  if (!isOfName || units.length < 2) return units;
  const owing = units.filter(({ id }) => !parts.context.reportOf(id, monthMeant(parts)));
  return owing.length === 1 ? owing : [];
}

/** Whose report an order is of, and of which task: what it names, what was shown, or the asker's own. */
function ofWhat(
  parts: Parts,
  verb: ActVerb,
): { unit: Unit | undefined; task?: { index: Index; task: Task } } {
  const [named] = verb === 'remind' ? unitsReminded(parts) : unitsOf(parts);
  const meant = verb === 'return' && !named ? rowMeant(parts) : null;
  if (meant) return meant;
  // Who may not open a month may ask for it, for the unit that they report for.
  const isOwn = verb === 'report' || verb === 'unlock';
  const unit = named ?? (isOwn ? (ownUnit(parts) ?? undefined) : undefined);
  return { unit, ...taskNamed(parts, unit) };
}

/** «nói trung tâm gửi báo cáo trước 11h», «bảo …»: a unit is told something, by whoever gives the order. */
const tellsUnit =
  /^ (?:[^ @]+ ){0,3}(?:nói|kêu|dặn|bảo|báo|nhắn|biểu|noi|keu|dan|bao|nhan|bieu) (?:[^ @]+ ){0,2}@u/u;

/** A leader tells a unit to by a word of their own, which is shown before it is sent. */
const isToldByLeader = ({ context, sentence }: Parts, verb: ActVerb): boolean =>
  verb === 'remind' && context.speaker?.person.role === 'leader' && tellsUnit.test(sentence.text);

/** Whether a report is ordered that is none of the asker's own: whoever may, enters it for its unit. */
const onBehalf = (parts: Parts, verb: ActVerb, unit: Unit | undefined): { onBehalf?: true } =>
  verb === 'report' && unit && !ownUnits(parts).some(({ id }) => id === unit.id) ? { onBehalf: true } : {};

/** An order in plain words, as the button that carries it out. */
export function answerAct(parts: Parts, verb: ActVerb): Asked | null {
  const { context } = parts;
  const month = monthMeant(parts);
  // «gửi luôn báo cáo tháng 8»: it cannot be sent yet.
  if (verb === 'report' && month > context.atHand) return aheadOf(context, month, null);
  const [named] = unitsOf(parts);
  if (verb === 'see-report') {
    const unit = named ?? ownUnit(parts);
    if (!unit) return null;
    return unitReport(context, unit, month);
  }
  const why = whyNot(parts, verb);
  if (named && isToldByLeader(parts, verb)) return answerHow({ ...parts, named: [] }, 'direct');
  // «báo cáo tháng 6», by who has none to send: what was reported.
  const isNoun = !/ (?:gửi|nộp|làm|nhập|viết|soạn|gui|nop|lam|nhap|viet|soan) /u.test(parts.sentence.text);
  if (verb === 'report' && why === 'no-unit' && isNoun && has(parts, 'period'))
    return { answer: { type: 'month', progress: context.progressOf(month) } };
  const missing = verb === 'lock' && why === undefined ? missingIn(parts, month) : null;
  const { unit, ...task } = ofWhat(parts, verb);
  return {
    answer: {
      type: 'offer',
      verb,
      month,
      ...(unit ? { unit } : {}),
      ...onBehalf(parts, verb, unit),
      ...task,
      ...(verb === 'deputise' && peopleOf(parts)[0] ? { person: peopleOf(parts)[0] } : {}),
      ...(missing ? { missing } : {}),
      allowed: why === undefined,
      ...(why ? { why } : {}),
    },
  };
}

const remindThem =
  /^ (?:(?:thế|vậy|ok|rồi|thì|em|bot|the|vay|roi|thi) )*(?:nhắc|giục|đôn đốc|thúc|nhac|giuc|don doc|thuc)(?: (?:nhở|luôn|giúp|hộ|đi|ngay|cho|anh|chị|tôi|họ|nó|hết|lại|gấp|nho|luon|giup|ho|di|chi|toi|no|het|lai|gap))* $/u;

/** «nhắc luôn đi», behind who has not sent: those are to be reminded. */
export function remindShown({ parts, last }: Leaning): Asked | null {
  const before = otherIn(last);
  const rows = before?.sent === 'unsent' || before?.sent === 'whether' ? (before.rows ?? []) : [];
  const [unit, another] = rows;
  if (unit === undefined || parts.named.length > 0 || !remindThem.test(parts.sentence.text)) return null;
  const pieces = [...parts.pieces, inMonths(before?.months ?? [parts.context.atHand])];
  return answerAct({ ...parts, pieces, named: another === undefined ? [unitNamed(unit)] : [] }, 'remind');
}

/** «trả lại …, lý do chưa nêu …»: an order with why it is given, which the chat keeps until it is carried out. */
function withReason({ topic, context }: Parts, asked: Asked | null, reason: string | null): Asked | null {
  if (reason === null || asked?.answer.type !== 'offer') return asked;
  const { verb, allowed, unit, month, task } = asked.answer;
  if (verb !== 'return' || !allowed || !unit) return asked;
  const period = periodKey({ year: context.plan.year, month });
  const named = task ? { taskId: task.task.id } : {};
  return {
    answer: { ...asked.answer, reason },
    topic: {
      indices: topic?.indices ?? [],
      intents: topic?.intents ?? [],
      unit: unit.id,
      last: keptOffer({ unit: unit.id, period, ...named, reason }),
    },
  };
}

/** Words with which something is asked or wanted, with diacritics and without. */
const asking =
  / (?:gì|nào|ai|mấy|bao|sao|đâu|chưa|không|khi|lúc|hạn|thế nào|cho (?:em|tôi|mình|anh|chị|xin|xem|hỏi|biết|toi|minh|chi|hoi|biet)|xem|tìm|tra|báo cáo|tiến độ|chỉ số|nhiệm vụ|vướng|nhắc|gửi|liệt kê|tóm tắt|gi|nao|may|dau|chua|khong|han|bao cao|tien do|chi so|nhiem vu|vuong|nhac|gui|liet ke|tom tat) /u;

/** «cao lên hay thấp đi»: one of two is asked for. */
const eitherOr = / hay (?:thấp|giảm|xuống|chậm|tụt|cao|tăng|lên|thap|giam|xuong|cham|tut|tang|len) /u;

/** «cảm ơn VP, ảnh lần này dễ nhìn», «chào em, sáng nay nhiều việc quá»: thanks and a greeting, and nothing asked besides. */
const isCourtesy = (parts: Parts, { chat, at }: Of<'chat'>): boolean =>
  !asking.test(parts.sentence.text) &&
  (chat === 'thanks' ||
    (chat === 'hello' &&
      (at <= 1 || / (?:chúc|chuc) /u.test(parts.sentence.text)) &&
      parts.named.length === 0));

const asksAnything =
  / (?:gì|nào|ai|mấy|bao|sao|đâu|chưa|không|thế nào|xem|tìm|tra|liệt kê|tóm tắt|hỏi|hãy|giúp|hộ|gi|nao|may|dau|chua|khong|tim|liet ke|tom tat|hoi|hay|giup|ho) |(?:cho|gửi|gui) (?:em|tôi|mình|anh|chị|xin|toi|minh|chi) (?:xin |cái |bản |số |hỏi |cai |ban |so |hoi )/u;
const isEnough = pattern(
  '(?:thế|vậy|thế này|như vậy|như thế|vầy|từng này|bấy nhiêu)(?: là| thì| cũng)* (?:đủ|được|ổn|tốt|yên tâm|xong|kịp)|có (?:số|bản|cái|danh sách|thông tin|từng)(?: [^ @]+){0,2} (?:này|đó|ấy|rồi)|đủ rồi|nhờ (?:em|bot|có em|có bot|bạn)',
);

/** «cảm ơn nhé, thế là đủ để chị họp giao ban rồi»: thanks, and what was given will be used for; nothing of it is asked. */
const isThanksAndUse = (parts: Parts, { chat }: Of<'chat'>): boolean =>
  (chat === 'thanks' &&
    ((parts.named.length === 0 && holds(forWhat, parts.sentence)) || holds(isEnough, parts.sentence)) &&
    !asksAnything.test(parts.sentence.text)) ||
  isThanksForHelp(parts, chat);

/** «cám ơn bot bữa giờ nhắc việc anh»: what the bot did is what is thanked for, and no order. */
const forWhat = pattern(
  '(?:cảm ơn|cám ơn|thank|thanks|cảm tạ)(?: (?:em|bot|ad|bạn|nhóm|nhiều|nha|lắm))* (?:đã|vì|về|bữa giờ|bữa nay|bữa rày|hổm rày|hôm giờ|hôm rày|mấy nay|mấy bữa|mấy hôm|lâu nay|dạo này|thời gian qua|suốt|luôn|ngày nào cũng|lúc nào cũng|hay|nhắc|trả lời|hỗ trợ)(?= )',
);

/** «…, may mà có cái này đỡ phải gọi điện hỏi», «…, không có bot chắc quên luôn hạn nộp»: what it spared whoever says thanks. */
const spared = pattern(
  '(?:may|may mà|may sao|nhờ|nhờ có|đỡ|khỏi|không có|hông có|có)(?: (?:mà|là|nhờ|có))* (?:bot|em|ad|bạn|trợ lý|cái này|mày|mi)(?= )|(?:đỡ|khỏi) (?:phải|mất|tốn|công|lo|mệt)(?= )|(?:hồi nãy|nãy giờ|lúc nãy|khi nãy|nãy)(?: [^ @]+){0,3} (?:tìm|kiếm|hỏi|lục|dò|mò)(?= )|(?:làm )?phiền (?:em|bot|quá)',
);
const asksAtEnd =
  / (?:gì|nào|ai|mấy|bao nhiêu|sao|đâu|chưa|khi nào|bao giờ|thế nào|gi|nao|may|dau|chua|bao gio)(?: [^ ]+)? $|\?/u;

function isThanksForHelp(parts: Parts, chat: Of<'chat'>['chat']): boolean {
  const { text } = parts.sentence;
  const thanks = parts.pieces.find((piece) => piece.type === 'chat' && piece.chat === 'thanks');
  return (
    chat === 'thanks' && (thanks?.at ?? 9) <= 8 && holds(spared, parts.sentence) && !asksAtEnd.test(text)
  );
}

/** «em là máy hay là người trực bên Văn phòng»: of the bot, whatever unit is named beside. */
const isOfBot = (parts: Parts, { chat, at }: Of<'chat'>): boolean =>
  chat === 'self' &&
  (at <= 1 || piecesOfType(parts, 'chat').some((one) => one.chat === 'hello' && one.at <= 1)) &&
  parts.left.length === 0 &&
  parts.pieces.every(({ type }) => type === 'chat' || type === 'filler');

/** «bot có biết buồn không», «em là chatbot hay có người trực»: the bot alone is spoken of. */
const ofBot = pattern(
  '(?<=^ (?:(?:ê|này|ơi|à|ủa|hỏi thật|thật ra|cho hỏi|hỏi nhỏ|hỏi tí) )*)(?:bot|trợ lý|trợ lí|mày)(?: ơi)? (?!giúp|giup|viết|soạn|dịch|tính|cho|làm|gửi|tìm|xem|tra|nhắc|báo|ghi|sửa|có (?:số|biết (?:ai|số|chỉ|việc|khi|bao|lịch)))(?!(?:[^ @]+ )*(?:gì|nào|những) )(?:[^ @]+ ){1,7}(?:không|chưa|hả|vậy|thế|quá|ghê)(?= $)|(?<=^ (?:[^ @]+ ){0,2}?)(?:em|bot|bạn|mày) (?:là|có phải(?: là)?) (?:chatbot|chat bot|chat gpt|chatgpt|ai|máy|robot|phần mềm|trí tuệ nhân tạo|người)(?: (?:hay|hoặc|à|thật|có|người|trực|trả|lời|phải|là|máy|tự|động|đang|ngồi|nói|chuyện|gõ|nhắn|của|nào|ở|đó|bên|kia|không|vậy|thế|đấy|chứ))*(?= $)',
);
const toBotAlone = (parts: Parts): boolean =>
  parts.named.length === 0 &&
  parts.pieces.every(
    ({ type }) => type === 'filler' || type === 'ask' || type === 'own' || type === 'head',
  ) &&
  !parts.pieces.some((piece) => piece.type === 'head' && piece.of !== 'person') &&
  holds(ofBot, wholeSentence(parts));

/** «mệt quá, họp từ sáng tới giờ chưa xong»: a sigh, whatever it is about, and nothing asked. */
const asksForSomething = (parts: Parts): boolean =>
  eitherOr.test(parts.sentence.text) ||
  parts.pieces.some(
    (piece) => (piece.type === 'ask' && piece.what !== 'yes-no') || (piece.type === 'head' && piece.asks),
  );

/** «cả tuần chạy báo cáo mệt quá, may có em nhắc»: nothing is asked. */
const asksForNothing = (parts: Parts): boolean =>
  !eitherOr.test(parts.sentence.text) &&
  !has(parts, 'ask', 'head', 'status', 'month', 'act', 'how') &&
  parts.pieces.every(({ type }) =>
    ['chat', 'filler', 'own', 'sent', 'relation', 'words', 'period'].includes(type),
  ) &&
  aspectsIn(parts.sentence, parts.context.plan).every(({ aspect }) => aspect === 'progress');

/** «chào buổi sáng, hôm nay thứ mấy»: the day by the clock by which the bot reminds. */
function dayToday(parts: Parts): Asked | null {
  const said = piecesOfType(parts, 'chat').map(({ chat }) => chat);
  if (!said.includes('today') || parts.left.length > 0) return null;
  const greets = said.includes('hello') ? { greets: true as const } : {};
  return { answer: { type: 'chat', chat: 'today', now: parts.context.now, ...greets } };
}

/** «là máy hay người», «tên gì», «ai tạo ra»: what the bot is, and not how it is. */
const whatItIs = / (?:máy|người|robot|bot là|tên|ai|may|nguoi|ten) /u;

const ofItselfAlone = (parts: Parts): Asked | null =>
  toBotAlone(parts) ? { answer: { type: 'chat', chat: 'self' } } : null;

const thanksIn = (parts: Parts): Asked | null =>
  piecesOfType(parts, 'chat').some((one) => isThanksAndUse(parts, one))
    ? { answer: { type: 'chat', chat: 'thanks' } }
    : null;

/** The talk that is answered: «chào bạn, bạn là máy hay người», what is asked of the bot before its greeting. */
function chatMeant(parts: Parts): Of<'chat'> | undefined {
  const chats = piecesOfType(parts, 'chat');
  const ofItself = whatItIs.test(parts.sentence.text) ? chats.find(({ chat }) => chat === 'self') : undefined;
  return ofItself ?? chats[0];
}

/** «r tháng 5 tháng 6», behind something that was told: the same of these months. */
const asksMonthsAlone = (parts: Parts, { chat }: Of<'chat'>): boolean =>
  chat === 'agree' &&
  parts.topic !== null &&
  parts.left.length === 0 &&
  parts.pieces.every(({ type }) => type === 'chat' || type === 'filler' || type === 'period') &&
  piecesOfType(parts, 'period').some(({ spec }) => spec.type === 'months');

/** Small talk: nothing else is said. */
export function talk(parts: Parts): Asked | null {
  const chat = chatMeant(parts);
  if (!chat) return ofItselfAlone(parts);
  return asksMonthsAlone(parts, chat) ? null : talkAnswered(parts, chat);
}

function talkAnswered(parts: Parts, chat: Of<'chat'>): Asked | null {
  if (parts.named.length > 0 && chat.chat !== 'thanks' && !isOfBot(parts, chat)) return null;
  if (isOfBot(parts, chat)) return { answer: { type: 'chat', chat: 'self' } };
  const thanked = thanksIn(parts);
  if (thanked) return thanked;
  const rest = parts.pieces.filter(({ type }) => !['chat', 'filler'].includes(type));
  const today = rest.length === 0 ? dayToday(parts) : null;
  if (today) return today;
  const said = parts.pieces.reduce((sum, { at, to }) => sum + to - at, 0);
  const asksNothing = asksForNothing(parts);
  const asksFor = asksForSomething(parts);
  // «còn nợ gì không, dạo này bận quá»: what is owed is asked, whatever is sighed beside it.
  if (chat.chat === 'tired' && !asksFor && !has(parts, 'how', 'words', 'debt', 'returned', 'month', 'due'))
    return { answer: { type: 'chat', chat: 'tired' } };
  if (!asksFor && isCourtesy(parts, chat)) return { answer: { type: 'chat', chat: chat.chat } };
  if (parts.named.length > 0) return null;
  if (asksNothing && ['tired', 'thanks', 'praise', 'laugh', 'agree'].includes(chat.chat))
    return { answer: { type: 'chat', chat: chat.chat } };
  return rest.length === 0 && parts.left.length === 0 && said * 2 >= parts.sentence.text.trim().length
    ? { answer: { type: 'chat', chat: chat.chat } }
    : null;
}

/** What in a sentence says that no order is given, by the order. */
const noOrder: Partial<Record<ActVerb, RegExp>> = {
  report:
    / (?:khi|bao giờ|phải|chưa|ai|bao gio|phai|chua|hạn|han|ngày nào|ngay nao|hôm nào|hom nao|lúc nào|luc nao|trễ|tre|muộn) /u,
  remind:
    // «nhắc giúp tôi ai phụ trách …»: to be told again; «nhắc giúp em ai chưa nộp» is an order.
    / (?:nhắc|nhac)(?: lại| giúp| hộ| cho| lai| giup| ho)* (?:tôi|em|mình|tui|toi|minh) (?:ai (?!chưa|còn|chua|con)|chỉ |hạn|điểm|mục|về|là|chi |han|diem|muc)|(?:đã nhắc|da nhac|bị nhắc|bi nhac|nhắc những ai|(?:em|tôi|mình|để anh|để chị) (?:sẽ |đi |phải |còn )?(?:nhắc|giục|đôn đốc)) /u,
};

/** Orders that go with more words: why, of what, whom. */
const roomy: ReadonlySet<ActVerb> = new Set(['return', 'remind', 'deputise']);

/** How each order is given, where that is what is asked. */
const howOfAct: Partial<Record<ActVerb, How>> = {
  report: 'begin',
  lock: 'lock',
  remind: 'remind',
  return: 'return',
  invite: 'invite',
  deputise: 'deputy',
  away: 'away',
  digest: 'digest',
  calendar: 'calendar',
};

const byWhichWay = pattern(
  '(?:làm|thì|là|phải|bấm|gõ|dùng)(?: [^ @]+)? (?:như thế nào|thế nào|kiểu gì|ra sao|làm sao)|(?:bằng )?(?:cách nào|lệnh nào|lệnh gì|nút nào)|(?:gõ|bấm|dùng) (?:gì|vào đâu|đâu)|làm sao để|cách (?:để )?(?:khóa|trả|nhắc|mời|gửi)',
);

/** How an order is given, where that is asked; undefined where it is given. */
const wayAsked = (parts: Parts, verb: ActVerb): How | undefined =>
  holds(byWhichWay, parts.sentence) ? howOfAct[verb] : undefined;

/** «trả 1.3.1 về cho phòng, lý do chưa nói ai thay»: what is asked there is the reason. */
const isReturnOfTask = (parts: Parts, { verb, at }: Of<'act'>): boolean =>
  verb === 'return' && at <= 1 && has(parts, 'task');

const why =
  / (?:lý do|ghi|vì|bảo|nói họ|nói phòng|do|yêu cầu|đề nghị|nhắc|noi ho|noi phong|ly do|vi|bao(?! cao)|yeu cau|de nghi|nhac) /u;
/** «bảo ghi rõ …», «yêu cầu nêu rõ …»: what is to be done is the reason, with its verb. */
const bidding =
  /^ (?:bảo|nói|yêu cầu|đề nghị|nhắc|bao(?! cao)|noi|yeu cau|de nghi|nhac)(?: (?:họ|phòng|đơn vị|bên đó|là|phải|@u\d+|ho|phong|don vi|la|phai))* (?=(?:ghi|nêu|nói|làm|bổ sung|đính|kèm|gửi|viết|giải trình|thêm|cập nhật|sửa|kiểm tra|neu|noi|lam|bo sung|dinh|kem|gui|viet|giai trinh|them|cap nhat|sua|kiem tra) (?!(?:là|lý do|vì|rằng|la|ly do|vi|rang) ))/u;
const becauseOf =
  /^ (?:(?:ghi|bảo|với|rằng|là|vì|do|lý do|bao(?! cao)|voi|rang|la|vi|ly do|họ|ho)(?: rõ| ro)? )+/u;

/** «trả lại mục 1.2.c tháng 5 của thanh tra, chép y nguyên tháng 4»: the clause that ends it, which names no other task. */
function reasonBehind(text: string): string | null {
  const clause = /[,;–]\s+([^,;–]+)$/u.exec(text.trim())?.[1]?.replace(/[.!\s]+$/u, '') ?? '';
  const isReason = clause.split(/\s+/).length >= 3 && !/\d\.\d/.test(clause);
  return isReason && !noReason.test(` ${foldedWords(clause)} `) ? clause : null;
}
/** What is no reason: politeness, another order, or what is asked. */
const noReason =
  /^ (?:nho|giup|nhe|em|bot|cam on|xong|roi|va|sau do|khoa|nhac|gui|bao|de|cho|tra|cua|phong|muc|thang) | (?:gi|nao|ai|may|bao nhieu|sao|dau|duoc khong) /;

/** What stands behind «lý do …» in an order to give a task back, as typed; null where no reason is told. */
function reasonIn({ sentence, reading }: Parts): string | null {
  const at = sentence.text.search(why);
  const behind = at < 0 ? '' : sentence.text.slice(at);
  const lead = bidding.exec(behind) ?? becauseOf.exec(behind);
  if (!lead) return reasonBehind(reading.text);
  const from = at + lead[0].length;
  const place = sentence.placeOf.get(from);
  const words = reading.tokens.slice(place ?? reading.tokens.length).map(({ typed }) => typed);
  if (words.length < 2) return null;
  // As it was typed, where its first words stand so: «mã HS» is not written out.
  const begin = reading.text.toLowerCase().lastIndexOf(words.slice(0, 2).join(' ').toLowerCase());
  return begin < 0 ? words.join(' ') : reading.text.slice(begin).trim();
}

/** «trả lại 2.3.1 của Dược, số lệch với báo cáo tháng 5»: the month that stands in the reason alone is not what is given back. */
function withoutMonthOfReason(parts: Parts): Parts {
  const { text } = parts.reading;
  const reason = reasonBehind(text);
  const at = reason === null ? text.search(/ (?:vì|vi|lý do|ly do) /iu) : text.lastIndexOf(reason);
  const isOfReason = at > 0 && !/(?:^| )(?:thang|t|ky) ?\d/.test(foldedWords(text.slice(0, at)));
  return isOfReason ? { ...parts, pieces: parts.pieces.filter(({ type }) => type !== 'period') } : parts;
}

/** «trả lại 2.3.4 …, ghi lý do chưa nêu bao giờ mở lớp»: what is said behind the reason is the reason, and asks nothing. */
function withoutReason(parts: Parts): Parts {
  const act = pieceOf(parts, 'act');
  const isReturn = act !== undefined && act.at <= 1 && act.verb === 'return';
  const at = isReturn ? parts.sentence.text.slice(act.to).search(why) : -1;
  if (!isReturn) return parts;
  const ofOrder = withoutMonthOfReason(parts);
  if (at < 0) return ofOrder;
  const end = act.to + at;
  return {
    ...parts,
    pieces: ofOrder.pieces.filter((piece) => piece.at < end),
    left: parts.left.filter((word) => word.at < end),
  };
}

const opensAnything = /^m[ởo] (?!khóa|lại|khoa |lai )/u;

/** An order in plain words. */
function orderIn(whole: Parts): Asked | null {
  const parts = withoutReason(whole);
  const act = pieceOf(parts, 'act');
  // «mở lại tháng 4 cho em sửa số …»: whoever may not unlock hears who does.
  if (act?.verb === 'unlock' && parts.left.length > 2 && whyNot(parts, 'unlock') !== undefined)
    return answerHow(parts, 'locked');
  // «mở» alone opens anything: with a month it is that.
  if (
    act?.verb === 'unlock' &&
    opensAnything.test(parts.sentence.text.slice(act.at)) &&
    !has(parts, 'period')
  )
    return null;
  // «ghi cho anh vắng từ 6/7 đến 10/7»: days belong to it.
  const left = parts.left.filter(({ word }) => !/^\d{1,2}[/.-]\d{1,2}/.test(word)).length;
  if (!act || left > (roomy.has(act.verb) ? 12 : 2) || has(parts, 'month', 'returned')) return null;
  // «khóa kỳ tháng 7 thì làm thế nào»: how, and no order.
  // «mở tháng 8», which has not opened yet: when it does.
  const month = monthMeant(parts);
  if (act.verb === 'unlock' && month > parts.context.atHand) return aheadOf(parts.context, month, null);
  const how = wayAsked(parts, act.verb);
  if (how) return answerHow(parts, how);
  if (act.verb === 'lock' && / (?:chưa|chua|ai|lúc nào|khi nào) /u.test(parts.sentence.text))
    return answerMonthDates(parts, 'locked');
  return asksBesideOrder(parts, act) ? null : withReason(parts, answerAct(parts, act.verb), reasonIn(whole));
}

/** «em giục trung tâm nộp đi», «em đôn đốc phòng báo chí giúp chị»: who is bidden to remind is the bot, and no «em» who did. */
const bidden = pattern(
  '(?<=^ (?:[^@]* )?)em (?:nhắc|giục|đôn đốc|thúc|hối)(?: [^@]+)? @[up]\\d+ (?:[^@]* )?(?:đi|nhé|giúp|hộ|giùm|dùm|ngay|gấp|cho (?:chị|anh|tôi))(?= |$)',
);

/** Whether something is asked in what sounds like an order. */
function asksBesideOrder(parts: Parts, act: Of<'act'>): boolean {
  const { text } = parts.sentence;
  const asksRows = parts.pieces.some((piece) => piece.type === 'head' && piece.asks);
  if (asksRows && act.verb !== 'remind' && !isReturnOfTask(parts, act)) return true;
  // «trả lại …, lý do là …»: the reason is told, not asked.
  const asks =
    act.verb === 'return'
      ? (['count', 'when', 'yes-no'] as const)
      : (['count', 'when', 'why', 'yes-no'] as const);
  // «trả lại …, lý do chưa nêu bao giờ xong»: what is asked there is the reason.
  const tellsWhy = act.verb === 'return' && act.at <= 1 && why.test(text);
  const isBidden = act.verb === 'remind' && holds(bidden, parts.sentence);
  return (isAsked(parts, ...asks) && !tellsWhy) || (!isBidden && noOrder[act.verb]?.test(text) === true);
}

/** «nhập hộ trung tâm báo cáo tháng 6», by the office, or by who reports for the unit: the report is opened. */
function enteredOnBidding(parts: Parts): Asked | null {
  const { speaker, org } = parts.context;
  const [unit, another] = unitsOf(parts);
  if (asksWayToStandIn(parts)) return null;
  const other = piecesOfType(parts, 'act').some(({ verb }) => verb !== 'report');
  if (
    !speaker ||
    !unit ||
    another ||
    other ||
    has(parts, 'status', 'returned', 'words') ||
    !wantsToStandIn(parts)
  )
    return null;
  const may = worksForOffice(org, speaker.person) || speaker.units.some(({ id }) => id === unit.id);
  return may ? answerAct(parts, 'report') : null;
}

const ofLog = pattern(
  '(?:nhật ký|nhật kí)(?= )(?=.* (?:ai|hệ thống|bot|nhắc|sửa|trả lại|khóa|mở|hoạt động|thao tác) )|(?:ai|nhắc|sửa|trả lại|khóa|hệ thống|hoạt động|thao tác) (?:[^ ]+ ){0,8}(?:nhật ký|nhật kí)(?= )',
);
const logOfWork = pattern(
  '(?:nhật ký|nhật kí)(?: [^ @]+){0,2} (?:thi công|đoàn|điện tử|công trường|công trình|kiểm tra|giám sát|vận hành)',
);

/** «cho em coi nhật ký ai đã nhắc phòng em»: the log is the office's to see; whoever else asks hears that. */
const asksForLog = ({ context: { speaker, org }, sentence }: Parts): boolean =>
  speaker !== null &&
  !worksForOffice(org, speaker.person) &&
  holds(ofLog, sentence) &&
  !holds(logOfWork, sentence);

/** Talk, how the work goes, and orders in plain words. */
export function work(parts: Parts): Asked | null {
  // «nhắc phòng báo chí nộp báo cáo hộ em»: what begins with an order is one, whatever is said in it.
  const act = pieceOf(parts, 'act');
  const isOrder = act !== undefined && act.at <= 1 && roomy.has(act.verb);
  // «cho xem nhật ký ai nhắc ai»: the log, and not whether anybody was reminded.
  if (pieceOf(parts, 'how')?.how === 'log') return howOf(parts);
  if (asksForLog(parts)) return answerHow(parts, 'log');
  const entered = enteredOnBidding(parts) ?? ofProcedureFirst(parts);
  if (entered) return entered;
  return isOrder
    ? (orderIn(parts) ?? howOf(parts))
    : (nudgesAsked(parts) ?? returnedAgain(parts) ?? acceptedAsked(parts) ?? howOf(parts) ?? orderIn(parts));
}

/** What is asked of the asker's own, where the directory gives them none, or in a group. */
export function withoutOwn(parts: Parts): Asked | null {
  const own = pieceOf(parts, 'own');
  if (!own || (parts.context.inGroup && isOfAgency(parts))) return null;
  const { speaker, inGroup } = parts.context;
  if (inGroup && !speaker) return { answer: { type: 'refused', refusal: { type: 'in-private' } } };
  if (speaker && (ownUnits(parts).length > 0 || speaker.person.role === 'leader')) return null;
  return { answer: { type: 'refused', refusal: { type: 'no-own', of: own.of } } };
}
