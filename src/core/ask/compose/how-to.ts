import type { Asked } from '../answer.ts';
import { askedPlainly } from '../asked-plainly.ts';
import { commandMeant, howAsked } from '../how-asked.ts';
import type { How } from '../language.ts';
import { type Procedure, procedureIn } from '../procedure.ts';
import { holds, pattern, type Sentence } from '../sentence.ts';
import { answered, tasksIn } from './answered.ts';
import { asksLate, asksWhetherLate, missesDeadline, stillSent } from './how-late.ts';
import { isHow, namesUnit } from './how-meant.ts';
import { asksToMend, byWhichWay, givesBack, wayToMend, whyBack } from './how-returned.ts';
import { answerHow, ofCommand, standsFor } from './how-told.ts';
import {
  has,
  isHeadOf,
  ownUnit,
  type Parts,
  pieceOf,
  piecesOfType,
  unitsOf,
  wholeSentence,
} from './parts.ts';
import { answerSent, isForOwnUnit } from './reports-sent.ts';
import { answerStoodIn, asksLeaveToStandIn, enteredByOffice, wantsToStandIn } from './sent-for-others.ts';
import { spokenOf } from './spoken.ts';

/** «ai nộp thay tôi»: who did, not how it is done. */
const whoSent = pattern(
  '(?:ai|người nào) (?:là người )?(?:đã |đang )?(?:nộp|gửi|báo cáo|nhập|làm)(?: báo cáo)? (?:thay|hộ|giúp|cho)',
);
/** «em đã gửi thay lần nào chưa»: whether it was done. */
const didSend = pattern(
  '(?:nộp|gửi|báo cáo)(?: báo cáo)? (?:thay|hộ)(?: [^ ]+){0,4} (?:tháng mấy|tháng nào|mấy lần|lần nào|lúc nào)|(?:lần nào|tháng nào|mấy lần|những tháng|tháng mô)(?: [^ ]+){0,6} (?:nộp|gửi|báo cáo)(?: báo cáo)? (?:thay|hộ)|(?:đã|từng)(?: [^ @]+)? (?:nộp|gửi|báo cáo)(?: báo cáo)? (?:thay|hộ)|(?:nộp|gửi)(?: báo cáo)? (?:thay|hộ)(?: [^ ]+){0,3} (?:mấy lần|lần nào|tháng nào|mấy tháng)',
);

/** A sentence with more words that nothing explains asks of something else. */
const mostLeft = 9;

/** What is done with the bot itself, whoever is named beside it. */
const ofBot: ReadonlySet<How> = new Set([
  'reply',
  'history',
  'export',
  'same',
  'invite',
  'directory',
  'channel',
  'subscribe',
  'quote',
  'rename',
  'head',
  'unlink',
  'group',
  'log',
  'extension',
  'pass-on',
  'coordinate',
  'confirm',
  'instructions',
]);

const whatToDo = pattern('(?:phải |cần |thì )(?:làm|sửa|xử lý)(?: gì| sao| thế nào)|làm (?:sao|thế nào|gì)');

/** Whether it is asked whose something is, or which, and not what is to be done: «ai bị trả lại», «có mục nào bị trả lại không». */
const asksWhoseOrWhich = (parts: Parts): boolean =>
  isHeadOf(parts, 'person', true) ||
  isHeadOf(parts, 'unit', true) ||
  (isHeadOf(parts, 'task', true) && has(parts, 'returned') && !holds(whatToDo, parts.sentence));

/** What of the work is asked about, by a rule of the language or a sign that somebody asks how; null where nothing is. */
function howIn(parts: Parts): How | null {
  const piece = pieceOf(parts, 'how')?.how;
  const isBare = parts.named.length === 0;
  const asked = isBare || piece === undefined ? howAsked(askedPlainly(parts.sentence)) : null;
  // «cơ sở moi thanh lap»: without diacritics «moi» may be «mới».
  const isOfBot = asked !== null && ofBot.has(asked) && (parts.sentence.marked || asked !== 'invite');
  const heard = isBare || isOfBot ? asked : null;
  const asksWhose = asksWhoseOrWhich(parts);
  if (heard === 'returned') return asksWhose ? null : heard;
  // «có mục nào phải sửa lại không»: which were given back.
  if (heard === 'correct' && asksWhose && has(parts, 'returned')) return null;
  // «đổi zalo rồi, muốn vào lại»: a lost account says more than a channel that is changed.
  return heard === 'same' || (heard === 'unlink' && piece === 'channel') ? heard : (piece ?? heard);
}

/** «muốn để em nộp thay thì phải làm gì»: how somebody is let to report for another. */
const toStandIn = pattern(
  '(?:muốn|định|cần|để|cho|nhờ|giao|cử)(?: [^ ]+){0,8} (?:nộp|gửi|báo cáo|làm|nhập|bấm)(?: báo cáo)? (?:thay|hộ|giúp|giùm|dùm)',
);
const whichWay = pattern(
  '(?:phải |cần |thì |nên )*(?:làm gì|làm thế nào|làm sao|làm ra sao|thao tác|kiểu gì|cách nào|bấm gì|bấm đâu|bấm vào đâu|gõ gì|(?:vào|vô) (?:đâu|chỗ nào)|thế nào|như thế nào|ở đâu|ra sao|nút nào|lệnh nào|lệnh gì|chỗ nào|đâu)|(?:ghi )?tên (?:của )?(?:ai|người nào)',
);
/** «chị Thu ốm, em nộp báo cáo hộ thì bấm vào đâu»: it is to be done. */
const standsIn = pattern('(?:nộp|gửi|báo cáo|làm|nhập)(?: báo cáo)?(?: [^ @]+){0,3} (?:thay|hộ|giúp)');
const hasStoodIn = pattern(
  '(?:đã|từng|lần nào|mấy lần|tháng nào|những tháng|lúc nào|khi nào|hôm nào|mấy giờ|chưa)',
);

/** «hôm nào chị Xuân nghỉ thì em gửi báo cáo thế nào»: whoever reports else is away, and another is to do it. */
const whileAway = pattern(
  '(?:@p\\d+|sếp|trưởng phòng|trưởng đơn vị|trưởng|thủ trưởng|chánh văn phòng|giám đốc|chị ấy|anh ấy)(?: (?:phòng|đơn vị|em|tôi|mình|mà|có|lại|bận|phải|đang|@u\\d+))* (?:nghỉ|ốm|vắng|đi (?:vắng|công tác|họp|học|tập huấn|viện|phép|nước ngoài))(?: [^@]+)? (?:em|tôi|mình|tụi em|bọn em|chuyên viên|phó)(?: [^ @]+){0,3} (?:nộp|gửi|báo cáo|nhập|làm báo cáo)',
);

/** Whether it is asked how somebody reports for another; «báo cáo em gửi thay có mấy việc chậm» asks what stands in it. */
const asksToStandIn = (parts: Parts): boolean =>
  holds(whichWay, askedPlainly(parts.sentence)) &&
  !has(parts, 'status', 'returned') &&
  (holds(toStandIn, parts.sentence) ||
    holds(whileAway, parts.sentence) ||
    (holds(standsIn, parts.sentence) && !holds(hasStoodIn, parts.sentence)));

const whoAsked = pattern('(?:ai|người nào)(?= |$)');

/** Whether it is asked who sent a unit's report of a month. */
const asksSender = (parts: Parts): boolean =>
  piecesOfType(parts, 'sent').some(({ what }) => what === 'who') &&
  holds(whoAsked, parts.sentence) &&
  unitsOf(parts).length === 1 &&
  has(parts, 'period') &&
  !has(parts, 'status', 'returned', 'order', 'task');

/** «tháng 4 mình đi vắng, ai nộp hộ»: who was away speaks of the report of their own unit, where none is named. */
function whileAskerAway(parts: Parts): Parts {
  const own = ownUnit(parts);
  const isAway = piecesOfType(parts, 'act').some(({ verb }) => verb === 'away');
  return isAway && own && parts.named.length === 0 && unitsOf(parts).length === 0
    ? { ...parts, named: [{ type: 'unit', ids: [own.id], at: -1, not: false }] }
    : parts;
}

const upwards = pattern('(?:lên|cho|tới|sang|đến) (?:[^ @]+ )?@p\\d+');

/** «giao văn phòng xử lý đề xuất … của trung tâm»: that it is not passed on, with what the unit asked for, which is spoken of. */
function withProposal(parts: Parts, how: Asked): Asked {
  const { context } = parts;
  const said = piecesOfType(parts, 'words').some(({ what }) => what === 'proposal');
  const [first, ...rest] = parts.named.filter(({ type }) => type === 'unit');
  // «chuyển đề nghị của trung tâm lên chị Yến»: who answers it is a leader, and the unit is whose it is.
  const isToPerson = holds(upwards, parts.sentence);
  const [to, others] = isToPerson ? [null, first ? [first, ...rest] : []] : [first, rest];
  if (context.inGroup || (to !== null && to?.type !== 'unit')) return how;
  const spoken = spokenOf({ ...parts, named: parts.named.filter((one) => one !== to) });
  const units = others.flatMap((one) => (one.type === 'unit' ? one.ids : []));
  const ids = spoken?.inReports ? spoken.matter.ids : [];
  if (ids.length === 0 && (units.length === 0 || !said)) return how;
  const asked = answered(
    context,
    {
      of: 'task',
      where: [
        { by: 'said', what: 'proposal' },
        ...(ids.length > 0 ? [{ by: 'text' as const, words: ids.join('|') }] : []),
        ...(units.length > 0 ? [{ by: 'unit' as const, relation: 'task' as const, ids: units }] : []),
      ],
      give: ['proposal'],
      months: [context.atHand],
    },
    parts.fields,
  );
  return (tasksIn(asked) ?? []).length > 0
    ? { ...asked, answer: { type: 'several', answers: [answerHow(parts, 'reply').answer, asked.answer] } }
    : how;
}

const toldHow = (parts: Parts, how: How): Asked =>
  how === 'direct' ? withProposal(parts, answerHow(parts, how)) : answerHow(parts, how);

/** How the work goes. */
export function howOf(parts: Parts): Asked | null {
  const procedure = procedureOf(parts);
  return enteredByOffice(parts) ?? howAskedOf(parts) ?? (procedure && toldProcedure(parts, procedure));
}

/** Of which months a way of doing it speaks: of no month that is past something else is told by it. */
const ofNamedMonth: ReadonlySet<How> = new Set(['same', 'correct', 'locked', 'export', 'late', 'returned']);

/** The own unit and the office as words: of them a rule speaks as of any. */
function withoutOwnNames({ sentence, context }: Parts): Pick<Sentence, 'text' | 'marked'> {
  const { speaker, org } = context;
  const text = sentence.text.replace(/@u(\d+)/gu, (sign, at: string) => {
    const named = sentence.named[Number(at)];
    const [id, another] = named?.type === 'unit' ? named.ids : [];
    if (id === undefined || another !== undefined) return sign;
    if (org.units.find((one) => one.id === id)?.kind === 'office')
      return sentence.marked ? 'văn phòng' : 'van phong';
    return speaker?.units.some((one) => one.id === id)
      ? sentence.marked
        ? 'phòng mình'
        : 'phong minh'
      : sign;
  });
  return { text, marked: sentence.marked };
}

/** What of the work with the bot is asked about by the kinds of words that stand together; null where it is of something else. */
function procedureOf(parts: Parts): Procedure | null {
  const found = procedureIn(askedPlainly(withoutOwnNames(parts)), askedPlainly(wholeSentence(parts)));
  if (!found) return null;
  const isOfMonth = piecesOfType(parts, 'period').some(({ spec }) => spec.type === 'months');
  const speaksOfMonth =
    typeof found.how === 'string' && ofNamedMonth.has(found.how) && found.detail !== 'days';
  return isOfMonth && !speaksOfMonth ? null : found;
}

/** The same as an answer. */
const toldProcedure = (parts: Parts, { how, detail }: Procedure): Asked =>
  typeof how === 'string' ? answerHow(parts, how, detail) : { answer: ofCommand(parts, how.command) };

/** «em chỉ là chuyên viên thì hỏi được những gì»: what whoever asks may do, whatever post is named in it. */
export function ofScope(parts: Parts): Asked | null {
  const procedure = procedureOf(parts);
  return procedure?.how === 'scope' ? toldProcedure(parts, procedure) : null;
}

/** What of the work with the bot is asked by words that are of nothing else. */
export function ofProcedureFirst(parts: Parts): Asked | null {
  const procedure = procedureOf(parts);
  return procedure?.first ? toldProcedure(parts, procedure) : null;
}

/** What the office does, whatever else is named beside it: it looks into the log, or gives back. */
function wayOfOffice(parts: Parts): How | null {
  if (pieceOf(parts, 'how')?.how === 'log') return 'log';
  const asksWay = holds(byWhichWay, parts.sentence) && !holds(whyBack, parts.sentence);
  const isOfReport = isHeadOf(parts, 'task', true) || has(parts, 'period');
  return givesBack(parts) && asksWay && !isOfReport ? 'return' : null;
}

const asksWhoSent = (parts: Parts): boolean =>
  holds(whoSent, parts.sentence) && has(parts, 'period') && namesUnit(parts);

/** What is asked of who reports for whom, and what the office does. */
function ofOthersReport(parts: Parts): Asked | null {
  // «tháng 6 ai nộp thay phòng em vậy, em có bấm gì đâu»: who did, and not how it is done.
  if (isForOwnUnit(parts) && holds(whoAsked, parts.sentence) && has(parts, 'period') && !has(parts, 'status'))
    return answerSent(parts, 'when');
  // «bản tháng 4 của thanh tra là ai nhập hộ, lý do ghi thế nào»: who did, and why.
  const way = wayOfOffice(parts) ?? (!asksWhoSent(parts) && asksToStandIn(parts) ? 'deputy' : null);
  if (way) return answerHow(parts, way);
  const isDone = holds(didSend, parts.sentence) && !has(parts, 'status');
  // «chị Quyên đi học, em gửi thay được không»: whether one may.
  if (asksLeaveToStandIn(parts)) return answerHow(parts, 'deputy');
  const own = answerStoodIn(parts);
  if (own) return own;
  // «chị Thu nhờ anh nhập hộ báo cáo tháng 7 phòng báo chí»: whether one may, which is the first to know.
  if (wantsToStandIn(parts) && standsFor(parts) && !has(parts, 'act', 'status', 'returned', 'words'))
    return answerHow(parts, 'deputy');
  if (isDone || (holds(whoSent, parts.sentence) && has(parts, 'period'))) return answerSent(parts, 'when');
  // «báo cáo tháng 6 của phòng báo chí là ai gửi vậy, hôm đó chị Thu đi Hà Nội»: who, whatever words of reports stand beside.
  const whose = whileAskerAway(parts);
  return asksSender(whose) ? answerSent(whose, 'who') : null;
}

function howAskedOf(parts: Parts): Asked | null {
  const others = ofOthersReport(parts);
  if (others) return others;
  if (asksToMend(parts)) return wayToMend(parts);
  if (asksLate(parts) || missesDeadline(parts)) return stillSent(parts);
  const command = commandMeant(parts.sentence);
  if (command !== null) return { answer: ofCommand(parts, command) };
  const how = asksWhetherLate(parts) ? null : howIn(parts);
  if (how === null) return null;
  // «tháng 5 phòng hạ tầng ai nộp thay»: who did, not how.
  if (how === 'deputy' && (unitsOf(parts).length > 0 || isForOwnUnit(parts)) && has(parts, 'period'))
    return answerSent(parts, 'when');
  if ((parts.left.length > mostLeft && how !== 'direct') || (has(parts, 'month') && how !== 'extension'))
    return null;
  return isHow[how](parts, pieceOf(parts, 'how') !== undefined) ? toldHow(parts, how) : null;
}
