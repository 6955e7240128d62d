import { type Unit, worksForOffice } from '../../people/org.ts';
import type { Content, Outcome } from '../../said/content.ts';
import { fold, foldedWords } from '../../text/fold.ts';
import { fitsMarks } from '../../text/marks-typed.ts';
import { toPeriod } from '../../time/period.ts';
import { wordSaid } from '../instructing/said.ts';
import { behind, type Words } from '../instructing/unit-words.ts';
import type { KnownTurn } from '../turn.ts';
import { asksRather } from './asks-rather.ts';
import { biddenTo, reminds, sendsReport, targetAt } from './bidden-to.ts';
import { firstClause, lead, monthOf, toDo, type Ways } from './order-words.ts';

const movesDeadline = new RegExp(
  `^${lead}(?:doi|doi lai|lui|lui lai|chuyen|keo|gian|gia han|sua|dat)(?: (?:giup|ho|cho|lai|luon|em|chi|anh|thoi))* (?:han|ngay|lich|han chot|deadline)(?: (?:nop|gui|chot|chung|bao cao|bc|ky))*(?: (?:thang|ky|cua|nay|toi|ca|so|chung|t\\d+|\\d+))*(?: (?:sang|toi|den|qua|thanh|ve|xuong|len)) `,
);

/** «dời hạn báo cáo tháng này sang 27 cho cả sở»: the calendar of all, which the office changes. */
export function deadlineMoved(turn: KnownTurn, text: string, ways: Ways): Outcome | null {
  const words = foldedWords(text);
  const isTo = deadlineTo.test(words) && !asksBack.test(words);
  if ((!isTo && !movesDeadline.test(`${words} `)) || !worksForOffice(turn.context.org, turn.person))
    return null;
  const [, day, hour, minute = '00'] = (isTo && toDay.exec(text.normalize('NFC'))) || [];
  if (day === undefined) return ways.give('lich', '');
  return ways.give('lich', `hạn ${day}${hour === undefined ? '' : ` ${hour}:${minute}`}`);
}
const asksBack = / (?:khong|ko|chua|nhi|ha|a|dung khong)$/;
/** «26/5», «26 16:00», «ngày 26 lúc 16h»: the day at the end, with its hour. */
const toDay =
  /(\d{1,2})(?:[/-]\d{1,2}(?:[/-]\d{4})?)?(?:\s+(?:lúc\s+)?(\d{1,2})(?::|h|g)(\d{2})?)?(?:\s+(?:nhé|nha|ạ|em|giúp|đi))*\s*[.!]*$/iu;

/** «hạn báo cáo lùi sang 26/5», «gia hạn báo cáo tháng 5 cho các đơn vị đến 26/5», «hạn báo cáo 26 16:00» */
const deadlineTo =
  /^(?:(?:nho|em|bot|cho|giup) )*(?:han (?:nop |chot )?(?:bao cao|bc)(?: (?:thang \d+|ky|cua|cac|don vi|ca so|nay))* (?:(?:lui|doi|chuyen|gia han|keo|thanh|la|gian)(?: (?:lai|them|sang|den|toi|qua|thanh|ngay))* )?\d{1,2}(?: \d{1,2})?(?: |$)|(?:gia han|lui han|doi han)(?: nop)? bao cao(?: (?:thang \d+|ky|nay|cho|cac|tat ca|ca|don vi|so|phong))* (?:den|toi|sang) (?:ngay )?\d)/;

/** «nhac TT doi moi gui bc», by the office: its own button, by the unit's whole name. */
export function remindedByOffice(turn: KnownTurn, text: string, words: Words, ways: Ways): Outcome | null {
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
  const wordless = reminds.test(target.verb) ? withoutWords(unit, rest, ways) : null;
  if (wordless) return wordless;
  return reminds.test(target.verb) || sendsReport.test(foldedWords(asked === '' ? rest : firstClause(rest)))
    ? ways.ask(`nhắc ${unit.name} nộp báo cáo${asked}`)
    : null;
}

/** «nhắc Thanh tra bổ sung minh chứng việc 3»: a reminder has no words of its own, which is said before it is offered. */
function withoutWords(unit: Unit, rest: string, ways: Ways): Outcome | null {
  const said = foldedWords(rest);
  if (!toDo.test(said) || sendsReport.test(said) || said.split(' ').length < 3) return null;
  const offered = ways.ask(`nhắc ${unit.name} nộp báo cáo`);
  const left: Content = { type: 'reminder-wordless', unit, words: rest };
  return offered.kind === 'answer' ? { ...offered, replies: [left, ...offered.replies] } : offered;
}

/** «nhắc phòng tài chính nộp đi, lần trước nhắc hôm nào»: what is asked behind an order, with its comma. */
function askedBehind(text: string): string {
  const later = text.slice(firstClause(text).length).replace(/^[\s,;:.!?]+/u, '');
  return later !== '' && asksRather(later) ? `, ${later}` : '';
}

const isLead = /^(?:da|vang|a|oi|bot|nho|giup|ho|em|toi|minh|anh|chi|thoi|ok|nay|cho|roi)$/;

const remindsAll = new RegExp(
  `^${lead}(?:nhac|giuc|don doc|thuc|hoi thuc|hoi|ping|reo)(?: (?:luon|ngay|giup|ho|gap|het|lai|cho|di|em))* (?:(?:nhung|cac|may|ca|tat ca|toan bo|het|moi|het ca)(?: (?:dua|thang|don vi|phong|ben|nguoi|cho|anh|chi|em|ban|dong chi|nha))*|ai|dua nao|cho nao|ben nao)(?: (?:con|van|dang|nao|ma))* (?:chua|no|thieu|cham|tre|nop cham)(?![a-z])`,
);

/** «giục mấy đứa chưa gửi»: all that owe something are reminded. */
export const allReminded = (turn: KnownTurn, words: Words, ways: Ways): Outcome | null =>
  remindsAll.test(words.plain.join(' '))
    ? (wordSaid(turn, 'nhắc tất cả đơn vị chưa nộp') ?? ways.ask('nhắc tất cả đơn vị còn nợ báo cáo'))
    : null;

const givesBack = new RegExp(
  `^${lead}(?:tra|tra lai|day|day lai|hoan|hoan lai|chuyen tra|gui tra|dua)(?: (?:lai|giup|ho|luon|ngay))* (?<what>.+?) (?:ve|lai)(?: (?:lai|cho|ben|phia))* `,
);

const why =
  /(?:^|[\s,;:])(?:kèm câu|kèm lời|lý do|ghi là|ghi rõ là|ghi|nói|bảo|vì|do|kem cau|ly do|ghi la|vi|noi|bao)\s*[:là]*\s*(?<reason>\S.*)$/iu;

/** «trả mục vá đường về cho anh Tuyển kèm câu: …», «đẩy mục … về phòng đường bộ làm lại, ghi là …»: given back, by the name of its unit. */
export function givenBack(turn: KnownTurn, text: string, words: Words, ways: Ways): Outcome | null {
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
export function locked(turn: KnownTurn, text: string, words: Words, ways: Ways): Outcome | null {
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
export function digestPosted(turn: KnownTurn, words: Words, ways: Ways): Outcome | null {
  const period = digestOrdered(turn, words);
  if (period === null) return null;
  const { month, year } = toPeriod(period);
  return ways.give('tonghop', `${month}/${year}`);
}

/** The month whose digest the office has posted in the group; null where nothing of the kind is ordered. */
export function digestOrdered(turn: KnownTurn, words: Words): string | null {
  const plain = words.plain.join(' ');
  return postsDigest.test(plain) && worksForOffice(turn.context.org, turn.person)
    ? monthOf(turn, plain)
    : null;
}

const seesTable = new RegExp(
  `^${lead}(?:xem|coi|mo|lay|cho xem|bat|dua)(?: (?:cho|giup|ho|em|chi|anh|toi|cai|lai))* (?:bang|ban|to) (?:tong hop|tong ket)(?![a-z])`,
);

/** «chỉ muốn xem bảng tổng hợp tháng 5»: the month with all its units. */
export function tableSeen(turn: KnownTurn, words: Words, ways: Ways): Outcome | null {
  const plain = words.plain.join(' ');
  return seesTable.test(plain) ? ways.ask(`tiến độ tháng ${toPeriod(monthOf(turn, plain)).month}`) : null;
}
