import { worksForOffice } from '../../people/org.ts';
import type { Answer, Asked, HowFacts } from '../answer.ts';
import { askedPlainly } from '../asked-plainly.ts';
import { commandMeant, howAsked } from '../how-asked.ts';
import type { How, HowDetail } from '../language.ts';
import { type Procedure, procedureIn } from '../procedure.ts';
import { holds, pattern, type Sentence } from '../sentence.ts';
import { answered, tasksIn } from './answered.ts';
import { answerReturned } from './given-back.ts';
import { datesOf, monthsOf } from './months-asked.ts';
import {
  has,
  isAsked,
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
import { answerDebt, owedBy } from './still-owed.ts';

function howFacts(parts: Parts): HowFacts {
  const { context } = parts;
  const [named] = monthsOf(parts).months;
  const month = named !== undefined && named <= context.atHand ? named : context.atHand;
  const unit = context.speaker?.units[0];
  const owed = unit ? owedBy(context, unit, [month])[0] : undefined;
  return {
    month: datesOf(context, month),
    now: context.now,
    owes: unit
      ? { unit, tasks: owed?.tasks.length ?? 0, sent: context.reportOf(unit.id, month) !== undefined }
      : null,
    role: roleOf(parts),
    ...(context.calendar ? { calendar: context.calendar } : {}),
    ...(asksWord.test(parts.sentence.text) ? { word: true as const } : {}),
  };
}

/** Whose rights the asker has: who heads the office does what it does. */
const roleOf = ({ context: { speaker, org } }: Parts): HowFacts['role'] =>
  speaker === null ? null : worksForOffice(org, speaker.person) ? 'office' : speaker.person.role;

/** «xuất bản word thì bấm chỗ nào», «lấy bản báo cáo tháng»: the paper, and no table. */
const asksWord = / (?:word|docx|văn bản|van ban) | (?:báo cáo|bao cao|bc) (?:tháng|quý|thang|quy) /u;

/**
 * Whose report another is to send: «người này gửi thay anh Kiên», «anh nhập hộ phòng báo chí», where it is none of the
 * asker's own; null where nobody else's is named.
 */
function standsFor(parts: Parts): HowFacts['standsFor'] | null {
  const { named, context } = parts;
  const { org, speaker } = context;
  const people = named.flatMap((one) =>
    one.type === 'person' ? [org.people.filter(({ id }) => one.ids.includes(id))] : [],
  );
  const whose = people.at(-1)?.find(({ unit }) => unit !== undefined);
  const units = [...new Set(named.flatMap((one) => (one.type === 'unit' ? [...one.ids] : [])))];
  const unit = org.units.find(({ id }) => id === (units[0] ?? whose?.unit));
  if (!unit || units.length > 1) return null;
  const [first] = people.length > 1 ? people : [];
  const by =
    first && (first.find((one) => one.unit === unit.id) ?? (first.length === 1 ? first[0] : undefined));
  if (by)
    return {
      unit,
      by,
      may: by.unit === unit.id && (by.role === 'head' || by.role === 'deputy'),
    };
  const isOwn = speaker?.units.some(({ id }) => id === unit.id) || speaker?.person.unit === unit.id;
  return people.length > 1 || speaker === null || isOwn || worksForOffice(org, speaker.person)
    ? null
    : { unit, by: null, may: false };
}

/** How something of the bot is done, with what stands for the asker at this moment. */
export const answerHow = (parts: Parts, how: How, detail?: HowDetail): Asked => {
  const other = how === 'deputy' && detail === undefined ? standsFor(parts) : null;
  return {
    answer: {
      type: 'how',
      how,
      at: { ...howFacts(parts), ...(other ? { standsFor: other } : {}), ...(detail ? { detail } : {}) },
    },
  };
};

/** What a command does that is named: the bot's own words for it. */
export const ofCommand = (parts: Parts, command: string): Answer => ({
  type: 'how',
  how: 'command',
  at: { ...howFacts(parts), command },
});

const namesUnit = (parts: Parts): boolean =>
  unitsOf(parts).length > 0 || parts.named.some(({ type }) => type !== 'unit');

/** «tháng 5 chưa gửi thì còn kịp không» */
const stillInTime = pattern(
  '(?<=^ )(?:(?:giờ|bây giờ|thì|có|mà) )*còn kịp(?: nộp| gửi| báo cáo)?(?: nữa)?(?: không| chứ| hả)(?= |$)|(?:giờ|bây giờ|hôm nay|lúc này)(?: (?:em|tôi|mình|bên|phòng|mới|mà))* (?:nộp|gửi|báo cáo|báo)(?: [^ @]+){0,3} (?:còn|có) (?:kịp|được)(?: nữa)?(?: không| chứ| hả)(?= |$)|còn (?:nộp|gửi|báo cáo)(?: bù| báo cáo)?(?: được| kịp)(?: nữa)?(?: không| chứ| hả)(?= |$)|chưa(?: kịp)? (?:nộp|gửi|báo cáo)(?: [^ @]+){0,4} (?:còn|có)(?: được)? (?:kịp|được|nhận)(?: nữa)?(?: không| chứ| hả)?(?= $)',
);

/** «giờ mới nộp thì có được nữa không», «nộp bù thì làm sao»: what is late may still be sent. */
const late = pattern(
  '(?:muộn|trễ|bù|quá giờ|trễ giờ|quá hạn|hết hạn|mới (?:nộp|gửi|báo cáo)|giờ (?:nộp|gửi|mới)|(?:nộp|gửi)(?: báo cáo)? (?:bây giờ|giờ|lúc này|hôm nay))',
  // «gui roi muon sua lai» wants to.
  '(?:muon(?! de| cho| nho| giao| sua| doi| chinh| rut| gui| nop| bo sung| vao| xem| hoi| biet| lay)|tre|bu|qua gio|tre gio|qua han|het han|moi (?:nop|gui|bao cao)|gio (?:nop|gui|moi)|(?:nop|gui)(?: bao cao)? (?:bay gio|luc nay|hom nay))',
);
const mayStill = pattern(
  '(?:có được|được (?:không|nữa|chứ)|còn được|(?:còn|có) nhận|thì sao|làm sao|ở đâu|có sao|bị sao|sao không|kiểu gì|thế nào|nữa (?:không|hay)|bấm (?:vào )?(?:đâu|gì|nút nào)|vào đâu|bị chặn)',
);
const sends = pattern('(?:nộp|gửi|báo cáo)');
/** «còn ai gửi muộn nữa không», «phòng nào nộp trễ nữa không»: who was late, and not what becomes of it. */
const whoIsLate = pattern(
  '(?:(?<!cho |với |báo |xin |gửi |của )ai|(?:đơn vị|phòng|bên|nơi|chỗ|người|anh nào|chị) nào)(?: [^ @]+){0,2} (?:nộp|gửi|báo cáo|trễ|muộn)',
);

/** «lỡ hạn tháng 7 rồi giờ còn nộp được không», «trễ hạn rồi, gửi còn kịp không»: the deadline is past, and it is asked whether it may be sent. */
const missedIt = pattern(
  '(?:lỡ|quá|hết|qua|trễ|quên)(?: mất)?(?: hạn| giờ| chưa)(?: [^@]*)? (?:nộp|gửi|nhập|báo cáo)(?: bù| lên| vào| báo cáo| muộn)*(?: [^ @]+){0,3} (?:được|kịp|nữa|vào đâu|ở đâu|chỗ nào|kiểu gì)(?= $| (?:không|chứ|nữa|à|hả|bấm|em|giờ|hay|vào|ở))',
);

const missesDeadline = (parts: Parts): boolean =>
  holds(stillInTime, parts.sentence) ||
  (holds(missedIt, parts.sentence) &&
    !isHeadOf(parts, 'unit') &&
    !isHeadOf(parts, 'task', true) &&
    !holds(ofFiles, parts.sentence) &&
    !namesOther(parts));

/** Whether a unit is named that is not the asker's own. */
const namesOther = (parts: Parts): boolean =>
  unitsOf(parts).some(({ id }) => id !== parts.context.speaker?.units[0]?.id);

/** «tháng 6 thì sao, có bị trễ hạn không»: whether it was, of a month that is named, and not what becomes of what is. */
const wasLate = pattern(
  '(?:có|đã)(?: bị)? (?:trễ|muộn|quá)(?: hạn)?(?: (?:báo cáo|nộp|gửi))* (?:không|chưa)(?= $)',
);

const asksWhetherLate = (parts: Parts): boolean =>
  has(parts, 'period') && !has(parts, 'how') && holds(wasLate, parts.sentence);

/** Whether it is asked what happens to what is late, and not who is. */
const asksLate = (parts: Parts): boolean =>
  !asksWhetherLate(parts) &&
  !holds(whoIsLate, parts.sentence) &&
  [late, mayStill, sends].every((words) => holds(words, parts.sentence)) &&
  !holds(ofFiles, parts.sentence) &&
  // «muon ket xuat bao cao ra excel thi lam sao»: something else is asked for by its own words.
  !['export', 'history', 'evidence', 'statistics'].includes(howAsked(parts.sentence) ?? '') &&
  !isHeadOf(parts, 'unit', true) &&
  !has(parts, 'status', 'month', 'order') &&
  !namesOther(parts);

/** «ai nộp thay tôi»: who did, not how it is done. */
const whoSent = pattern(
  '(?:ai|người nào) (?:là người )?(?:đã |đang )?(?:nộp|gửi|báo cáo|nhập|làm)(?: báo cáo)? (?:thay|hộ|giúp|cho)',
);
/** «em đã gửi thay lần nào chưa»: whether it was done. */
const didSend = pattern(
  '(?:nộp|gửi|báo cáo)(?: báo cáo)? (?:thay|hộ)(?: [^ ]+){0,4} (?:tháng mấy|tháng nào|mấy lần|lần nào|lúc nào)|(?:lần nào|tháng nào|mấy lần|những tháng|tháng mô)(?: [^ ]+){0,6} (?:nộp|gửi|báo cáo)(?: báo cáo)? (?:thay|hộ)|(?:đã|từng)(?: [^ @]+)? (?:nộp|gửi|báo cáo)(?: báo cáo)? (?:thay|hộ)|(?:nộp|gửi)(?: báo cáo)? (?:thay|hộ)(?: [^ ]+){0,3} (?:mấy lần|lần nào|tháng nào|mấy tháng)',
);

/** «hướng dẫn mình cách trả 1 nhiệm vụ về»: whatever is named in it, how it is done is asked. */
const guideMe = pattern(
  '(?:hướng dẫn|chỉ|bày|giúp)(?: giúp| cho| hộ)*(?: em| tôi| mình| anh| chị)?(?: giúp| với)? (?:cách|làm sao|các bước)|(?<=^ )cách(?= )',
);

/** Hows that are also words of other questions: they need a sign of their own, and nothing else to be asked. */
const vaguely = (parts: Parts, isCertain: boolean): boolean =>
  isCertain ||
  holds(guideMe, parts.sentence) ||
  (!namesUnit(parts) &&
    parts.left.length <= 4 &&
    !has(parts, 'period', 'sent', 'status', 'words', 'month', 'head', 'summary'));

const always = (): boolean => true;

const theBot = pattern('(?:dùng|vào|xài|sử dụng|truy cập)(?: được)? bot');
const howMuchOf = pattern('(?:tỷ lệ|tỉ lệ|phần trăm|bao nhiêu|mấy|so với|đạt|kết quả)(?= )');

/** «hồ sơ bị trễ thì kế hoạch bắt làm gì»: files and letters that are late, of which the plan speaks, and no report. */
const ofFiles = pattern(
  '(?:hồ sơ|thủ tục|phản ánh|đơn thư|giấy phép|công văn|văn bản)(?: [^ @]+){0,6} (?:trễ|muộn|chậm|quá hạn|trễ hạn)|(?:trễ|muộn|chậm|quá hạn)(?: [^ @]+){0,3} (?:hồ sơ|thủ tục|đơn thư|giấy phép)|(?:kế hoạch|kh) (?:bắt|quy định|yêu cầu|đòi|ghi|nói)',
);

/** Whether nothing is asked but by a «may» that stands before a word of its own. */
const isOnlyMay = (parts: Parts): boolean =>
  piecesOfType(parts, 'ask').every(
    ({ what, at, to }) => what === 'count' && parts.sentence.text.slice(at, to).trim() === 'may',
  );

/** Whether what sounds like a question of how is one, by what it is about. A new how must be named. */
const isHow: Readonly<Record<How, (parts: Parts, isCertain: boolean) => boolean>> = {
  // «bên tôi có bị trễ không, gửi lúc mấy giờ»: whether it was, not what follows from it.
  late: (parts) =>
    !holds(ofFiles, parts.sentence) &&
    !holds(whoIsLate, parts.sentence) &&
    !has(parts, 'head') &&
    (!has(parts, 'period', 'sent', 'own') || holds(mayStill, parts.sentence)),
  // «máy quét sửa được chưa»: whether something else was mended, and not whether an answer may be.
  correct: ({ sentence, left }) =>
    !(
      left.length >= 2 &&
      / (?:sửa|sua) (?:được|xong|duoc)? ?(?:rồi |roi )?(?:chưa|chua) (?:$|hay |hoặc |hoac )/u.test(
        sentence.text,
      )
    ),
  view: always,
  'view-obstacles': always,
  evidence: (parts) => !has(parts, 'head'),
  deputy: always,
  // «đơn … nộp được bao nhiêu rồi»: how many were, and no way of doing it.
  begin: (parts, isCertain) =>
    !namesUnit(parts) && !(isAsked(parts, 'count') && parts.left.length > 1) && vaguely(parts, isCertain),
  locked: always,
  cancel: always,
  away: always,
  'who-sees': always,
  history: always,
  invite: always,
  return: vaguely,
  remind: vaguely,
  lock: vaguely,
  channel: vaguely,
  language: always,
  proposal: vaguely,
  extension: always,
  export: always,
  returned: ({ sentence }) =>
    / (?:làm|phải|sao|thế nào|lam|phai|the nao) /u.test(
      sentence.text.replace(/ (?:vì|tại|do|vi|tai) sao(?= )/gu, ' '),
    ),
  // «tỷ lệ trả lời kiến nghị của tổ chức … tháng này»: how much was, and no way of doing it.
  reply: ({ sentence }) => !holds(howMuchOf, sentence),
  // «giao vp xu ly de xuat thue may chu …»: without its marks «máy» is no «mấy».
  direct: (parts) =>
    (!has(parts, 'ask') || (!parts.sentence.marked && isOnlyMay(parts))) && parts.left.length > 0,
  same: always,
  calendar: always,
  subscribe: always,
  digest: always,
  quote: always,
  // «tình hình nộp báo cáo tháng 7»: that month's is told.
  statistics: (parts) => !has(parts, 'period'),
  chart: always,
  // «có bạn mới về phòng …, cho bạn ấy dùng bot thì làm thế nào»
  directory: (parts) => !has(parts, 'status', 'words') || holds(theBot, parts.sentence),
  rename: always,
  head: always,
  unlink: always,
  group: always,
  plan: always,
  'pass-on': always,
  coordinate: always,
  confirm: always,
  instructions: always,
  figures: always,
  'choose-status': always,
  reminders: always,
  snooze: always,
  cadence: always,
  outside: always,
  'strike-file': always,
  'who-sends': always,
  scope: always,
  commit: always,
  'read-receipt': always,
  command: always,
  // «nhật ký ai đã trả lại»: asks who gave back, which has its own answer by right; «cho xem nhật ký» is of the log.
  log: (parts) => !has(parts, 'returned') || pieceOf(parts, 'how')?.how === 'log',
};

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

const cameBack = pattern('(?:bị |bi )?(?:gửi )?trả (?:lại|về|ngược)|(?:bị |@u\\d+ )trả(?= )|hoàn trả|đẩy về');

/** «muốn trả về cho họ sửa thì dùng lệnh nào», asked by the office: it is to give back, and nothing came back to it. */
function givesBack({ context: { speaker, org }, sentence }: Parts): boolean {
  const isOffice = speaker !== null && worksForOffice(org, speaker.person);
  return isOffice && holds(cameBack, sentence) && !wasGivenBack.test(sentence.text);
}
const wasGivenBack = / (?:bị|được|bi|duoc) (?:[^ @]+ ){0,2}(?:trả|tra) /u;

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

const toMend = pattern('(?:bổ (?:sung|xung)|sửa|chỉnh|nộp lại|gửi lại|làm lại|điền|thêm|kèm|đính)');
const byWhichWay = pattern(
  '(?:vào |ở )?(?:chỗ nào|đâu|mục nào|nút nào|phần nào)|kiểu gì|thế nào|cách nào|làm sao|thao tác|ra sao|gõ gì|bấm gì|lệnh (?:gì|nào)',
);
const whyBack = pattern('(?:vì sao|tại sao|lý do|sao lại|vì gì|do đâu|nguyên nhân|ai trả|ai đã trả)');

const asksToMendIt = (parts: Parts): boolean =>
  [toMend, byWhichWay].every((words) => holds(words, askedPlainly(parts.sentence)));
/** Whether the asker reports for a unit, and is not of the office: what is given back is theirs to mend. */
const owesReport = ({ context: { speaker, org } }: Parts): boolean =>
  speaker !== null && speaker.units.length > 0 && !worksForOffice(org, speaker.person);
/** «…, giờ anh phải làm gì» */
const whatIsToDo = pattern(
  '(?:giờ|thì|rồi|bây giờ|chừ)(?: (?:tôi|em|anh|chị|mình|phòng mình|đơn vị|bên em|sẽ|cần|phải|nên))* (?:làm gì|làm sao|làm thế nào|xử lý sao|xử lý thế nào|phải sao|tính sao)|(?:phải|cần|nên) (?:làm gì|làm sao|làm thế nào)',
);

/** «mục bị trả về thì bổ sung vào đâu»: what came back is known; how it is mended is asked. */
const asksToMend = (parts: Parts): boolean =>
  (asksToMendIt(parts) || (owesReport(parts) && holds(whatIsToDo, askedPlainly(parts.sentence)))) &&
  holds(cameBack, parts.sentence) &&
  !givesBack(parts) &&
  !holds(whyBack, parts.sentence) &&
  !isHeadOf(parts, 'person', true) &&
  !isHeadOf(parts, 'unit', true) &&
  !isHeadOf(parts, 'task', true) &&
  pieceOf(parts, 'act') === undefined;

/** How what came back is mended, and what that is, where the asker has any. */
function wayToMend(parts: Parts): Asked {
  const how = answerHow(parts, 'returned');
  const back = parts.context.inGroup ? null : answerReturned(parts);
  return back?.answer.type === 'returned' && back.answer.rows.length > 0
    ? { ...back, answer: { type: 'several', answers: [how.answer, back.answer] } }
    : how;
}

/** «còn nợ những việc nào, giờ gửi còn kịp không»: that it may still be sent, behind what is owed where that is asked as well. */
function stillSent(parts: Parts): Asked {
  const how = answerHow(parts, 'late');
  const asksWhat = has(parts, 'debt') || isHeadOf(parts, 'task', true);
  const owed = asksWhat && !parts.context.inGroup ? answerDebt(parts) : null;
  return owed?.answer.type === 'debt'
    ? { ...owed, answer: { type: 'several', answers: [owed.answer, how.answer] } }
    : how;
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
