import { aroundDay } from '../../extensions/read-wish.ts';
import { isOpenMatter } from '../../matters/matter.ts';
import { monthAtHand } from '../../month/month-at-hand.ts';
import { peopleNow, unitsNow } from '../../people/as-of.ts';
import { namedAmong } from '../../people/named.ts';
import { type Unit, worksForOffice } from '../../people/org.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import { reportKey } from '../../report/report.ts';
import type { Outcome } from '../../said/content.ts';
import { fold, foldedWords } from '../../text/fold.ts';
import { fitsMarks } from '../../text/marks-typed.ts';
import { toPeriod } from '../../time/period.ts';
import { dateOf, periodKey } from '../../time/viet-nam-time.ts';
import type { CommandName } from '../acts.ts';
import { extensionAsked } from '../extending/said.ts';
import { reportItems } from '../guiding/menu.ts';
import { instructUnits, offerReminder, wordSaid } from '../instructing/said.ts';
import { behind, skipped, unitFrom, unitsAt, type Words, wordsOf } from '../instructing/unit-words.ts';
import { type KnownTurn, say } from '../turn.ts';

/** What carries an order out once it is known which it is, handed in. */
export interface Ways {
  /** The order in the words by which the bot always knows it. */
  ask(text: string): Outcome;
  give(name: CommandName, argument: string): Outcome | null;
  /** A reminder of one's own is put off, in the words by which that is known. */
  putOff(text: string): Outcome | null;
}

/** Who is called and how politely, before what is ordered. */
const lead =
  '(?:(?:da|vang|a|oi|bot|nho|giup|ho|xin|hay|lam on|em|toi|minh|anh|chi|can|muon|thoi|ok|oke|nay|cho (?:em|toi|minh|anh|chi)) )*';

/** What in the first clause of a message asks; a reason behind it may hold any word. «làm mấy việc» asks, «làm mấy việc này» bids. */
const counted =
  '(?= (?:giờ|ngày|lần|bận|hôm|tháng|năm|điểm|bậc|phần trăm|kỳ|đợt|gio|ngay|lan|ban|hom|thang|nam|diem|bac|ky|dot)| (?:việc|nhiệm vụ|mục|chỉ số|cái|đơn vị|phòng|người|văn bản|viec|nhiem vu|muc|chi so|cai|don vi|phong|nguoi|van ban|nv|cs)(?: (?:vậy|thế|rồi|ạ|hả|em|nhỉ|vay|the|roi|a|ha|nhi))*$)';
const asks = {
  marked: new RegExp(
    `(?<!\\p{L})(?:gì|nào|ai|đâu|sao|tnao|ntn|ntnao|mấy${counted}|nhiêu|bao giờ|khi nào|bao lâu|thế nào|hả|hay(?= (?:là|chỉ|không|chưa)))(?!\\p{L})|(?<!\\p{L})(?:không|ko|hông|hong|chưa)(?:\\s+(?:em|ạ|anh|chị|bot|nhỉ|vậy|thế|rồi))*\\s*\\??$`,
    'iu',
  ),
  plain: new RegExp(
    `(?<![a-z])(?:gi|nao|ai|dau(?! tu| moi| thau| tien)|sao|tnao|ntn|ntnao|may${counted}|nhieu|bao gio|khi nao|bao lau|the nao|hay(?= (?:la|chi|khong|chua)))(?![a-z])|(?<![a-z])(?:khong|ko|chua)(?:\\s+(?:em|a|anh|chi|bot|nhi|vay|the|roi))*\\s*\\??$`,
    'i',
  ),
};
/** «… được không, xin cho chị»: politeness behind what is asked for, which names its day. */
const politely = /(?:có )?(?:được|duoc|dc) (?:không|khong|ko|k|chứ|hông)(?= |$|[?,.])/giu;

/** The first clause: what is to be done; behind a comma or a word for why stands the reason. */
const firstClause = (text: string): string =>
  text.split(/[,;:.!?](?=\s|$)|\s(?:vì|do|tại|vi)\s/iu)[0] ?? text;

/** «…, có phải xin gia hạn nữa không»: whether one must, whatever is told before it. */
const asksWhether =
  /(?<!\p{L})(?:có phải|có cần|cần phải|co phai|co can|can phai)(?!\p{L})[^.!]*(?<!\p{L})(?:không|khong|ko|hông|chưa|chua)(?:\s+(?:em|ạ|a|anh|chị|chi|bot|vậy|vay))*\s*\??$/iu;

/** Whether the first clause of a message asks something and bids nothing, or its end asks whether one must. */
export function asksRather(text: string): boolean {
  const typed = text.normalize('NFC');
  if (asksWhether.test(typed.trim())) return true;
  // «… tới hết tháng 9 được không»: with its day it is asked for; without one it is asked whether one may.
  const clause = firstClause(/\d|hết|cuối|het |cuoi/u.test(typed) ? typed.replace(politely, '') : typed);
  return (fold(clause) === clause.toLowerCase() ? asks.plain : asks.marked).test(clause);
}

const endsAsking =
  /(?<![a-z])(?:gi|dau|sao|the nao|kieu gi|cach nao|nao|ai|bao gio|khi nao|may gio|tnao|ntn)(?: (?:a|em|anh|chi|bot|nhi|vay|the|ha))*$/;
/** «muốn bot nhắc người khác thì bấm gì»: it ends with a question, whatever is said before it. */
const asksAtEnd = (text: string): boolean =>
  endsAsking.test(foldedWords(text)) &&
  fitsMarks('gì đâu sao thế nào kiểu cách ai bao giờ khi mấy', lastWords(text));
const lastWords = (text: string): string => text.trim().split(/\s+/).slice(-3).join(' ');

/** The month that an order names, of the plan's year; the one at hand where it names none. */
function monthOf(turn: KnownTurn, words: string): string {
  const month = Number(/(?:^| )(?:thang |t)(\d{1,2})(?:\/\d{4})?(?= |$)/.exec(words)?.[1] ?? 0);
  return month >= 1 && month <= 12 ? periodKey({ year: turn.context.plan.year, month }) : monthAtHand(turn);
}

const changesFigure = /(?<![a-z])(?:sua|doi|chinh|dieu chinh|cap nhat|ghi lai|chua lai|dinh chinh)(?![a-z])/;
const toFigure =
  /(?<![a-z])(?:thanh|len|xuong|con|la|phai la) \d|\d\S*(?: \S+){0,2} (?:thanh|len|xuong|sang|chu khong phai|chu ko phai|chu k phai|moi dung) ?\S*|(?:phai )?la \d\S*(?: \S+)? (?:chu|moi) |(?<![a-z])thanh \d/;

/** Whether what is to be changed stands in another's report, which the engine reads by the unit and the task that are named. */
function isOfOthers(text: string, ways: Ways): boolean {
  const told = ways.ask(text);
  const [first] = told.kind === 'answer' ? told.replies : [];
  return first?.type === 'answer' && first.answer.type === 'how' && first.answer.how === 'deputy';
}

/** «sửa 37 thành 38», «ghi lại là 2 chứ không phải 1»: a figure of a report is to be another one; the report is opened for it. */
function figureCorrected(turn: KnownTurn, text: string, ways: Ways): Outcome | null {
  const words = foldedWords(text);
  if (!changesFigure.test(words) || !toFigure.test(words)) return null;
  if (!fitsMarks('sửa đổi chỉnh cập nhật ghi thành lên xuống', firstClause(text))) return null;
  const { state, context, person, now } = turn;
  if (unitsToReport(state, context.org, person, now).length === 0) return null;
  const period = monthOf(turn, words);
  const items = reportItems(turn, period);
  return items.length === 0 || isOfOthers(text, ways) ? null : say({ type: 'own-work', period, items });
}

const movesDeadline = new RegExp(
  `^${lead}(?:doi|doi lai|lui|lui lai|chuyen|keo|gian|gia han|sua|dat)(?: (?:giup|ho|cho|lai|luon|em|chi|anh|thoi))* (?:han|ngay|lich|han chot|deadline)(?: (?:nop|gui|chot|chung|bao cao|bc|ky))*(?: (?:thang|ky|cua|nay|toi|ca|so|chung|t\\d+|\\d+))*(?: (?:sang|toi|den|qua|thanh|ve|xuong|len)) `,
);

/** «dời hạn báo cáo tháng này sang 27 cho cả sở»: the calendar of all, which the office changes. */
function deadlineMoved(turn: KnownTurn, text: string, ways: Ways): Outcome | null {
  if (!movesDeadline.test(`${foldedWords(text)} `)) return null;
  return worksForOffice(turn.context.org, turn.person) ? ways.give('lich', '') : null;
}

const asksTime =
  /(?<![a-z])(?:gia han|gian han|lui lai|lui han|lui|doi han|doi|hoan|keo dai thoi gian|keo dai|them thoi gian|them han|them ngay|them (?:mot|hai|ba|\d+|may|vai|it) (?:tuan|ngay|hom|bua|thang))(?![a-z])/;
const wants = /(?<![a-z])(?:xin|cho|giup|ho|de nghi|muon|dang ky|han toi|han den)(?![a-z])/;
const ofTime =
  /(?<!\p{L})(?:xin phép|xin|cho|giúp|giùm|hộ|đề nghị|muốn|gia hạn|giãn hạn|lùi hạn|lùi lại|lùi|lui lại|lui|dời hạn|dời|hoãn|kéo dài thời gian|kéo dài|thêm thời gian|thêm hạn|chúng em|phòng em|phòng anh|phòng chị|bên em|việc|vụ|nhé|với|ạ|hạn|gia han|lui han|doi han|doi|hoan|them thoi gian|giup|gium|han)(?!\p{L})/giu;

/**
 * «cho Ban thêm thời gian khởi công con đường, xin tới 15/7», «hoãn lớp 2 tới 31/8 giúp chị»: more time, said otherwise than by its own
 * words: the same wish, by the name of the work and its day.
 */
function moreTime(turn: KnownTurn, typed: string): Outcome | null {
  const text = typed.replace(politely, '').replace(/ {2,}/gu, ' ');
  const words = foldedWords(text);
  const around = aroundDay(text, { today: dateOf(turn.now), year: turn.context.plan.year, present: null });
  const isMeant =
    (asksTime.test(words) && (wants.test(words) || around !== null)) ||
    (around !== null && /(?<![a-z])xin (?:cho )?(?:[^,]+ )?han(?: toi| den)? /.test(`${words} `));
  if (!isMeant || !fitsMarks('lùi lui dời hoãn hạn gia giãn thêm xin kéo dài', text)) return null;
  // A day that is named stands behind the work; without one it is asked for.
  const said = around ? `${around.before} ${around.said.replace(ofTime, ' ')} ${around.after}` : text;
  const clauses = (around ? `${around.before}` : said)
    .replace(ofTime, ' ')
    .replace(/[,;.\s]+/gu, ' ')
    .trim();
  const day = around
    ? ` đến ${around.said
        .replace(ofTime, ' ')
        .replace(/^(?:\s*(?:đến|tới|sang|den|toi|qua|là)\s+)+/iu, '')
        .trim()}`
    : '';
  const reason = around
    ? around.after.replace(
        /^[\s,;.]*(?:nhé|ạ|với|giúp|hộ|phòng (?:em|anh|chị)|(?:xin )?cho (?:em|chị|anh|tôi|phòng)|vì|do|vi|,)*[\s,;.]*/iu,
        '',
      )
    : '';
  return extensionAsked(turn, `xin gia hạn ${clauses}${day}${reason === '' ? '' : ` vì ${reason}`}`);
}

const remindsMe =
  /(?:^|.* )(?:nhac|bao lai|goi lai|hen)(?: (?:lai|giup|ho|cho|sau))*(?: (?:toi|em|anh|chi|minh|tui|a|c|e|co))?(?: lai| sau| vao| luc| nhe| voi| nua)*(?= |$)/;
const when =
  /(?<![a-z0-9])(?:\d{1,2} ?(?:h|g|gio)(?:\d\d)?|lat|lat nua|ti nua|chut nua|mot luc|sang mai|mai|chieu|toi nay|trua|sau \d+|tieng nua|gio nua|hom sau|dau gio)(?![a-z])/;
const ofSelf =
  /(?<![a-z])(?:nhac|hen)(?: (?:lai|giup|ho|hay|em|sau))*(?: (?:toi|em|anh|chi|minh|tui))?(?= |$)/;

/** «3h chiều nhắc lại chị nhé», «để mai hãy nhắc tui»: one's own reminder is put off. */
function reminderPutOff(turn: KnownTurn, text: string, words: Words, ways: Ways): Outcome | null {
  const plain = words.plain.join(' ');
  if (!remindsMe.test(plain) || !ofSelf.test(plain) || !when.test(plain)) return null;
  // Whoever else is named is to be reminded.
  if (unitFrom(turn, words, 0) || /(?<![a-z])(?:don vi|cac phong|ho|moi nguoi|ai)(?![a-z])/.test(plain))
    return null;
  if (!fitsMarks('nhắc lại hẹn', text)) return null;
  const { state, context, person, now } = turn;
  if (unitsToReport(state, context.org, person, now).length === 0) return null;
  const isMorning = /(?<![a-z])(?:sang mai|mai|hom sau)(?![a-z])/.test(plain);
  return ways.putOff(
    isMorning
      ? 'nhắc sáng mai'
      : /(?<!\d)2 (?:gio|tieng|h)(?: nua)?(?![a-z])|hai tieng/.test(plain) && !/chieu|sang|luc/.test(plain)
        ? 'nhắc sau 2 giờ'
        : 'nhắc lại sau',
  );
}

const bids =
  /^(?:giao|chuyen|bao|noi|keu|yeu cau|chi dao|phan cong|de|can|nhan|dan|goi|goi dien|nhac|giuc|don doc|thuc|thuc giuc|hoi|hoi thuc|bieu|lenh|cu)$/;
const asBidden =
  'giao chuyển bảo nói kêu yêu cầu chỉ đạo phân công để cần nhắn dặn gọi nhắc giục đôn đốc thúc hối biểu lệnh cử';
const reminds = /^(?:nhac|giuc|don doc|thuc|thuc giuc|hoi|hoi thuc)$/;
const courteous = /^(?:a|anh|chi|c|co|chu|bac|ong|ba|dong chi|dc|em)$/;

interface Target {
  units: readonly Unit[];
  /** The verb, and the places of its first word, of what it is said to and of what stands behind. */
  verb: string;
  from: number;
  end: number;
}

/** Whoever reports for a unit and is named at a place, by the unit that stands behind their name where one does. */
function unitOfPerson(turn: KnownTurn, words: Words, at: number): { units: Unit[]; end: number } | null {
  let from = at;
  while (courteous.test(words.plain[from] ?? '')) from += 1;
  if (from === at) return null;
  const people = peopleNow(turn.context.org).filter(({ unit }) => unit !== undefined);
  for (const count of [3, 2, 1]) {
    const said = words.typed.slice(from, from + count).join(' ');
    if (said === '' || from + count > words.typed.length) continue;
    const found = namedAmong(
      people.filter(({ name }) => isCalled(name, said)),
      said,
    );
    if (found.length === 0) continue;
    let end = from + count;
    while (/^(?:ben|o|phong|cua)$/.test(words.plain[end] ?? '') && !unitsAt(turn, words, end, 2)) end += 1;
    const beside = unitsAt(turn, words, end, 2);
    const ids = new Set(found.flatMap(({ unit }) => unit ?? []));
    if (beside?.units.some(({ id }) => ids.has(id)))
      return { units: beside.units.filter(({ id }) => ids.has(id)).slice(0, 1), end: beside.end };
    const nearby = calledWith(turn, words, end, ids);
    if (nearby) return nearby;
    const heads = found.filter(({ role }) => role === 'head' || role === 'deputy');
    const those = new Set((heads.length > 0 ? heads : found).flatMap(({ unit }) => unit ?? []));
    const owing = [...those].filter(
      (id) => turn.state.reports[reportKey(id, monthAtHand(turn))] === undefined,
    );
    const [only, another] = those.size > 1 ? owing : [...those];
    const unit = another === undefined ? unitsNow(turn.context.org).find(({ id }) => id === only) : undefined;
    return unit ? { units: [unit], end: from + count } : null;
  }
  return null;
}

/** «anh Phúc tài chính»: which of some units, by words of its name behind somebody's. */
function calledWith(
  turn: KnownTurn,
  words: Words,
  at: number,
  ids: ReadonlySet<string>,
): { units: Unit[]; end: number } | null {
  for (const count of [3, 2, 1]) {
    const said = words.plain.slice(at, at + count);
    if (said.length < count || (count === 1 && said[0]!.length < 3)) continue;
    const [unit, another] = unitsNow(turn.context.org).filter(
      ({ id, name }) => ids.has(id) && ` ${foldedWords(name)} `.includes(` ${said.join(' ')} `),
    );
    if (unit && !another) return { units: [unit], end: at + count };
  }
  return null;
}

const isCalled = (name: string, said: string): boolean =>
  fold(name) === fold(said) || fold(name).endsWith(` ${fold(said)}`);

/** «phòng nhà»: a unit by its kind and a word of its name that no other of that kind has. */
function unitByPart(turn: KnownTurn, words: Words, at: number): { units: Unit[]; end: number } | null {
  const noun = /^(?:phong|trung tam|ban|thanh tra|chi cuc)(?= )/.exec(
    words.plain.slice(at, at + 3).join(' '),
  )?.[0];
  if (noun === undefined) return null;
  const begin = at + noun.split(' ').length;
  return calledWith(
    turn,
    words,
    begin,
    new Set(
      unitsNow(turn.context.org).flatMap(({ id, name }) => (foldedWords(name).startsWith(noun) ? [id] : [])),
    ),
  );
}

/** Who is bidden at a place: a unit by its name, or by whoever reports for it. */
const targetAt = (turn: KnownTurn, words: Words, at: number): { units: Unit[]; end: number } | null => {
  const from = /^(?:cho|voi|toi|den|ve|sang|giup|ho|ben|luon|ngay|dien)$/.test(words.plain[at] ?? '')
    ? skippedTo(words, at)
    : at;
  return (
    unitsAt(turn, words, from, 2) ??
    unitByPart(turn, words, from) ??
    unitOfPerson(turn, words, from) ??
    unitsAt(turn, words, skipped(words, from), 2)
  );
};

function skippedTo({ plain }: Words, at: number): number {
  let to = at;
  while (/^(?:cho|voi|toi|den|ve|sang|giup|ho|ben|luon|ngay|dien)$/.test(plain[to] ?? '')) to += 1;
  return to;
}

/** Behind whatever more of the unit's name is said: «trung tâm đổi mới». */
function behindName({ plain }: Words, { units, end }: { units: readonly Unit[]; end: number }): number {
  const name = new Set(units.flatMap((unit) => foldedWords(unit.name).split(' ')));
  let to = end;
  while (to < plain.length && name.has(plain[to]!) && to - end < 6) to += 1;
  // One word of it may begin what is to be done.
  return to - end >= 2 ? to : end;
}

/** Where one stands before it, it is of what was given, and gives nothing: «đọc việc giao Thanh tra». */
const ofGiven = /(?:^| )(?:viec|nhiem vu|muc|duoc)$/;

/** Whether two words of an order stand so in a name that is known. */
const isWithin = (name: string, before: string | undefined, after: string | undefined): boolean =>
  before !== undefined && after !== undefined && ` ${foldedWords(name)} `.includes(` ${before} ${after} `);

/** «báo chí», «tiếp cận thông tin»: a word of a name, which bids nothing. */
function isOfName(
  turn: KnownTurn,
  { plain }: Words,
  at: number,
  { units }: { units: readonly Unit[] },
): boolean {
  const names = [...turn.context.plan.indices, ...units].map(({ name }) => name);
  return (
    names.some((name) => isWithin(name, plain[at - 1], plain[at])) ||
    units.some(({ name }) => isWithin(name, plain[at], plain[at + 1]))
  );
}

/** The verb of bidding with whom it is said to behind it; the first that has one. */
function biddenTo(turn: KnownTurn, words: Words): Target | null {
  for (let at = 0; at < words.plain.length; at += 1)
    for (const count of [2, 1]) {
      const verb = words.plain.slice(at, at + count).join(' ');
      if (!bids.test(verb) || !fitsMarks(asBidden, words.typed.slice(at, at + count).join(' '))) continue;
      if (ofGiven.test(words.plain.slice(0, at).join(' '))) continue;
      const target = targetAt(turn, words, at + count);
      if (target && !isOfName(turn, words, at, target))
        return { ...target, end: behindName(words, target), verb, from: at };
    }
  return null;
}

const sendsReport =
  /^(?:(?:phai|mau|som|khan truong|lo|nhanh|la|can|nho|ngay|gap|di|cho xong|tra) )*(?:nop|gui|bao cao|bc)(?: (?:not|ngay|som|di|luon|lai|bao cao|bc|gap|giup|cho|toi|anh|chi|co|chu|bac|thang \d+|t\d+|nhe|nha|ho|em|voi|cai|nay))* ?$/;
const hasMoment =
  /\d{1,2} ?(?:h|g|gio)(?:\d\d)?(?![a-z])|\d{1,2}[/.-]\d{1,2}|(?<![a-z])(?:truoc|hom nay|mai|chieu nay|sang nay|thu (?:hai|ba|tu|nam|sau|bay|\d)|cuoi tuan|trong ngay|ngay \d)(?![a-z])/;

/** What may stand before an order as what it is about: «việc giải ngân giao chị Tâm …». */
const aboutOf = (text: string, words: Words, from: number): string => {
  const before = words.typed.slice(0, from).join(' ');
  const said = `${foldedWords(before)} `.replace(new RegExp(lead), '').trim();
  if (said === '') return '';
  const end = text.normalize('NFC').length - behind(text, words, from).length;
  return text
    .normalize('NFC')
    .slice(0, end)
    .replace(/[\s,;:–-]+$/u, '')
    .trim();
};

/** «giao Văn phòng xử lý đề xuất …»: what a unit asked for is decided where it is shown, with its buttons. */
const ofProposal =
  /^(?:xu ly|giai quyet|xem xet|tra loi|lo) (?:(?:cai|vu|nhung|cac) )?(?:de xuat|de nghi|kien nghi)(?= |$)/;

/** What a leader has a unit do, or reminds it of, in whatever words it is bidden. */
function bidden(turn: KnownTurn, text: string, words: Words): Outcome | null {
  const target = biddenTo(turn, words);
  if (!target) return null;
  const about = aboutOf(text, words, target.from);
  const said = behind(text, words, target.end);
  const rest = foldedWords(said);
  if (ofProposal.test(rest)) return null;
  const isReminder = reminds.test(target.verb) || (about === '' && sendsReport.test(rest));
  if (about === '' && isReminder && !hasMoment.test(rest))
    return offerReminder(turn, monthOf(turn, words.plain.join(' ')), target.units);
  // A reminder with a moment is a word of the leader's own: as it was said.
  if (isReminder && about === '') return instructUnits(turn, target.units, text.trim());
  const what = [about, said].filter((part) => part !== '').join(': ');
  return what === '' ? null : instructUnits(turn, target.units, what);
}

/** «nhac TT doi moi gui bc», by the office: its own button, by the unit's whole name. */
function remindedByOffice(turn: KnownTurn, text: string, words: Words, ways: Ways): Outcome | null {
  if (!worksForOffice(turn.context.org, turn.person)) return null;
  const target = biddenTo(turn, words);
  const [unit, another] = target?.units ?? [];
  if (
    !target ||
    !unit ||
    another ||
    words.typed.slice(0, target.from).some((word) => !isLead.test(fold(word)))
  )
    return null;
  const asked = askedBehind(text);
  const rest = behind(text, words, target.end);
  return reminds.test(target.verb) || sendsReport.test(foldedWords(asked === '' ? rest : firstClause(rest)))
    ? ways.ask(`nhắc ${unit.name} nộp báo cáo${asked}`)
    : null;
}

/** «nhắc phòng tài chính nộp đi, lần trước nhắc hôm nào»: what is asked behind an order, with its comma. */
function askedBehind(text: string): string {
  const later = text.slice(firstClause(text).length).replace(/^[\s,;:.!?]+/u, '');
  return later !== '' && asksRather(later) ? `, ${later}` : '';
}

const isLead = /^(?:da|vang|a|oi|bot|nho|giup|ho|em|toi|minh|anh|chi|thoi|ok|nay|cho|roi)$/;

const agrees = new RegExp(
  `^${lead}(?:dong y|nhat tri|duyet|chap thuan|chap nhan|cho phep)(?: (?:cho|de|voi|luon|giup|roi))*(?= )`,
);

/** «duyệt 60 triệu máy chủ cho trung tâm», «đồng ý cho phòng môi trường chỉ định thầu»: a leader's yes to what a unit asked for. */
function agreed(turn: KnownTurn, text: string, words: Words, ways: Ways): Outcome | null {
  const plain = words.plain.join(' ');
  if (!agrees.test(plain) || !fitsMarks('đồng ý nhất trí duyệt chấp thuận nhận cho phép', firstClause(text)))
    return null;
  if (/(?<![a-z])(?:bao cao|bc|gia han|thang \d+)(?![a-z])/.test(plain)) return null;
  const unit = unitAnywhere(turn, words);
  if (!unit) return null;
  const waits = turn.state.matters.some((one) => one.unit === unit.id && isOpenMatter(one));
  return waits ? ways.give('vuongmac', '') : instructUnits(turn, [unit], text.trim());
}

function unitAnywhere(turn: KnownTurn, words: Words): Unit | null {
  for (let at = 0; at < words.plain.length; at += 1) {
    const [unit] = courteous.test(words.plain[at]!) ? (unitOfPerson(turn, words, at)?.units ?? []) : [];
    if (unit) return unit;
  }
  return unitFrom(turn, words, 0);
}

/** «Phòng Nông nghiệp lo bàn giao mặt bằng trước 20/6 nhé, tôi giao đấy»: a unit with what it is to do. */
const isCharged =
  /^(?:lo|lam|chu dong|phu trach|dau moi|len|ra soat|xu ly|giai quyet|phai|can|hoan thanh|trinh|soan|chuan bi|tham muu|kiem tra|bo tri|phoi hop|ban giao) /;

function charged(turn: KnownTurn, text: string, words: Words): Outcome | null {
  const named = unitsAt(turn, words, skipped(words, 0), 2);
  if (!named || !isCharged.test(`${words.plain.slice(named.end).join(' ')} `)) return null;
  const plain = words.plain.join(' ');
  const isBidding = /(?<![a-z])(?:toi giao|nhe|nha|di|ngay|truoc|bao (?:lai |cao )?toi|gap)(?![a-z])/.test(
    plain,
  );
  return isBidding ? instructUnits(turn, named.units, behind(text, words, named.end)) : null;
}

const remindsAll = new RegExp(
  `^${lead}(?:nhac|giuc|don doc|thuc|hoi thuc|hoi|ping|reo)(?: (?:luon|ngay|giup|ho|gap|het|lai|cho|di|em))* (?:(?:nhung|cac|may|ca|tat ca|toan bo|het|moi|het ca)(?: (?:dua|thang|don vi|phong|ben|nguoi|cho|anh|chi|em|ban|dong chi|nha))*|ai|dua nao|cho nao|ben nao)(?: (?:con|van|dang|nao|ma))* (?:chua|no|thieu|cham|tre|nop cham)(?![a-z])`,
);

/** «giục mấy đứa chưa gửi»: all that owe something are reminded. */
const allReminded = (turn: KnownTurn, words: Words, ways: Ways): Outcome | null =>
  remindsAll.test(words.plain.join(' '))
    ? (wordSaid(turn, 'nhắc tất cả đơn vị chưa nộp') ?? ways.ask('nhắc tất cả đơn vị còn nợ báo cáo'))
    : null;

const givesBack = new RegExp(
  `^${lead}(?:tra|tra lai|day|day lai|hoan|hoan lai|chuyen tra|gui tra|dua)(?: (?:lai|giup|ho|luon|ngay))* (?<what>.+?) (?:ve|lai)(?: (?:lai|cho|ben|phia))* `,
);
const why =
  /(?:^|[\s,;:])(?:kèm câu|kèm lời|lý do|ghi là|ghi rõ là|ghi|nói|bảo|vì|do|kem cau|ly do|ghi la|vi|noi|bao)\s*[:là]*\s*(?<reason>\S.*)$/iu;

/** What is to be done about it, and no reason. */
const toDo = /^(?:ghi|neu|noi ro|lam|bo sung|dinh|kem|gui|viet|giai trinh|them|cap nhat|sua|kiem tra)(?: |$)/;

/** «trả mục vá đường về cho anh Tuyển kèm câu: …», «đẩy mục … về phòng đường bộ làm lại, ghi là …»: given back, by the name of its unit. */
function givenBack(turn: KnownTurn, text: string, words: Words, ways: Ways): Outcome | null {
  if (!worksForOffice(turn.context.org, turn.person)) return null;
  const plain = `${words.plain.join(' ')} `;
  const read = givesBack.exec(plain);
  const what = read?.groups?.what;
  if (!read || what === undefined || !fitsMarks('trả lại đẩy hoàn về cho chuyển gửi đưa', firstClause(text)))
    return null;
  const at = read[0].trim().split(' ').length;
  const target = targetAt(turn, words, at);
  const [unit] = target?.units ?? [];
  if (!unit || !target) return null;
  const first = plain
    .slice(0, read[0].indexOf(what))
    .trim()
    .split(' ')
    .filter((word) => word !== '').length;
  const named = words.typed.slice(first, first + what.split(' ').length).join(' ');
  const said = behind(text, words, target.end);
  const reason = why.exec(` ${said}`)?.groups?.reason?.replace(/^(?:họ|ho|phải|phai|là|la)\s+/iu, '');
  return ways.ask(
    `trả lại ${named} của ${unit.name}${reason === undefined ? '' : `, ${toDo.test(fold(reason)) ? 'yêu cầu' : 'lý do'} ${reason}`}`,
  );
}

const locks = new RegExp(
  `^${lead}(?:khoa|chot|dong)(?: (?:so|ky|giup|ho|luon|lai|bao cao|cho|em|chi|anh|toi))* (?:thangg?|t)? ?(\\d{1,2})(?= |$)`,
);

/** «chốt sổ tháng 9 đi em ơi, kẻo lằng nhằng mãi»: the month is locked, whatever is said behind it. */
function locked(turn: KnownTurn, text: string, words: Words, ways: Ways): Outcome | null {
  const month = locks.exec(words.plain.join(' '))?.[1];
  if (month === undefined || !worksForOffice(turn.context.org, turn.person)) return null;
  return fitsMarks('khóa chốt đóng sổ kỳ tháng', firstClause(text))
    ? ways.ask(`khóa tháng ${Number(month)}`)
    : null;
}

const postsDigest = new RegExp(
  `^${lead}(?:[a-z]+ ){1,4}?(?:ban |tin |bai )?(?:tong hop|tong ket|tom tat)(?: [a-z0-9]+){0,4}? (?:len|vao|vo|cho|sang|ra) (?:[a-z]+ ){0,2}?(?:nhom|group)(?![a-z])`,
);

/** «quăng bản tổng hợp tháng 7 vô nhóm giùm em»: the digest, which is seen before it is sent. */
function digestPosted(turn: KnownTurn, words: Words, ways: Ways): Outcome | null {
  const plain = words.plain.join(' ');
  if (!postsDigest.test(plain) || !worksForOffice(turn.context.org, turn.person)) return null;
  const { month, year } = toPeriod(monthOf(turn, plain));
  return ways.give('tonghop', `${month}/${year}`);
}

/** «TT», «p», «vp»: what stands before a unit's name, written out. */
const writtenOut = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(/(?<![\p{L}\d])(?:tt|TT)(?= \p{L}{2,})/gu, 'trung tâm')
    .replace(/(?<![\p{L}\d.])(?:[pP]\.? ?(?=\p{Lu}\p{L})|[pP]\.? (?=\p{L}{2,}))/gu, 'phòng ')
    .replace(/(?<![\p{L}\d])(?:vp|VP)(?![\p{L}\d])/gu, 'văn phòng');
const seesTable = new RegExp(
  `^${lead}(?:xem|coi|mo|lay|cho xem|bat|dua)(?: (?:cho|giup|ho|em|chi|anh|toi|cai|lai))* (?:bang|ban|to) (?:tong hop|tong ket)(?![a-z])`,
);

/** «chỉ muốn xem bảng tổng hợp tháng 5»: the month with all its units. */
function tableSeen(turn: KnownTurn, words: Words, ways: Ways): Outcome | null {
  const plain = words.plain.join(' ');
  return seesTable.test(plain) ? ways.ask(`tiến độ tháng ${toPeriod(monthOf(turn, plain)).month}`) : null;
}

/**
 * What is ordered in plain words other than those by which features know their own orders: whose order it is and of what is read from
 * what is to be done, with whom or what it is said of, whatever verb it begins with. Carried out by the feature whose act it is, which
 * asks before anything is done. Null for anything else, and for what asks.
 */
export function orderMeant(turn: KnownTurn, typed: string, ways: Ways): Outcome | null {
  if (asksRather(typed)) return null;
  const text = writtenOut(typed);
  const words = wordsOf(text);
  const back = givenBack(turn, text, words, ways);
  if (back || asksAtEnd(text)) return back;
  const isLeader = turn.person.role === 'leader';
  return (
    deadlineMoved(turn, text, ways) ??
    digestPosted(turn, words, ways) ??
    tableSeen(turn, words, ways) ??
    locked(turn, text, words, ways) ??
    allReminded(turn, words, ways) ??
    (isLeader
      ? (agreed(turn, text, words, ways) ?? bidden(turn, text, words) ?? charged(turn, text, words))
      : (remindedByOffice(turn, text, words, ways) ??
        figureCorrected(turn, text, ways) ??
        reminderPutOff(turn, text, words, ways) ??
        moreTime(turn, text)))
  );
}
