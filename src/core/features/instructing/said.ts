import { hasQuestionForm } from '../../ask/question-form.ts';
import { scopeOfUnits, writeScope } from '../../instructions/scope.ts';
import { monthAtHand } from '../../month/month-at-hand.ts';
import { heirToday, peopleNow, unitsNow } from '../../people/as-of.ts';
import { namedAmong } from '../../people/named.ts';
import { type Person, type Unit, worksForOffice } from '../../people/org.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import { reportKey } from '../../report/report.ts';
import type { Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { periodKey } from '../../time/viet-nam-time.ts';
import { type KnownTurn, say } from '../turn.ts';
import { listInstructions } from './answer.ts';
import { instructionAnswered } from './answer-shown.ts';
import { beginInstruction, fillWords } from './instruct.ts';
import { owingIn } from './owing.ts';
import { wanted } from './remind.ts';
import { behind, skipped, unitFrom, unitsAt, type Words, wordsOf } from './unit-words.ts';

/** «nhắc», with what it is asked politely by. */
const remindVerb = (words: Words): number | null => {
  const at = skipped(words, 0);
  // «đã nhắc Thanh tra chưa» asks.
  const isAsked =
    words.typed.slice(0, at).some((word) => word.toLowerCase() === 'đã') ||
    /^(?:chua|khong|ko|chua a)$/.test(words.plain.at(-1) ?? '');
  return words.plain[at] === 'nhac' && !isAsked ? at + 1 : null;
};

const allOwing =
  /^(?:(?:het|tat ca|toan bo|cac|nhung|moi|don vi|phong|ben|nao|con|dang|chua|cham|tre|no|nop|gui|bao cao|viec|qua han|muon|nhe|nha|a|di|ngay|giup|em)(?: |$))+$/;

/** «tháng 5», «t5»: the month that an order names, of the plan's year. */
function monthNamed({ context }: KnownTurn, { plain }: Words): string | null {
  const month = Number(/(?:^| )(?:thang |t)(\d{1,2})(?:\/\d{4})?(?= |$)/.exec(plain.join(' '))?.[1] ?? 0);
  return month >= 1 && month <= 12 ? periodKey({ year: context.plan.year, month }) : null;
}

/**
 * «nhắc anh Duy nộp báo cáo»: the unit of whoever reports and is called so; of several that of the one whose report is not there.
 */
function unitOfNamed({ context, state }: KnownTurn, words: Words, verb: number, period: string): Unit | null {
  const at = skipped(words, verb);
  // A bare word is no name: «nhắc báo cáo».
  if (at === verb) return null;
  const reporters = peopleNow(context.org).filter(({ role }) => role === 'head' || role === 'deputy');
  const found = [2, 1]
    .map((count) => namedAmong(reporters, words.typed.slice(at, at + count).join(' ')))
    .find((people) => people.length > 0);
  const ids = [...new Set((found ?? []).flatMap(({ unit }) => unit ?? []))];
  const owing = ids.filter((id) => state.reports[reportKey(id, period)] === undefined);
  const [only, another] = ids.length > 1 ? owing : ids;
  return another === undefined ? (unitsNow(context.org).find(({ id }) => id === only) ?? null) : null;
}

/**
 * «nhắc Thanh tra nộp báo cáo», said by a leader, and «nhắc Thanh tra và Trung tâm» by the office: the button is offered, and nothing
 * is sent yet. Null for anything else.
 */
function reminderOrdered(turn: KnownTurn, words: Words): Outcome | null {
  const isLeader = turn.person.role === 'leader';
  if (!isLeader && !worksForOffice(turn.context.org, turn.person)) return null;
  const verb = remindVerb(words);
  if (verb === null) return null;
  const period = monthNamed(turn, words) ?? monthAtHand(turn);
  const rest = words.plain.slice(verb).join(' ');
  const named = unitsAt(turn, words, skipped(words, verb)) ?? unitsAt(turn, words, verb);
  const one = named ? null : unitOfNamed(turn, words, verb, period);
  const units = named?.units ?? (one ? [one] : []);
  // Of one unit, and of all, the office has an order of its own.
  if (!isLeader && units.length < 2) return null;
  if (units.length > 0) return offerReminder(turn, period, units);
  return rest !== '' && allOwing.test(`${rest} `.trim())
    ? say({ type: 'reminder-offered', period, of: writeScope({ type: 'all' }), units: [], idle: [] })
    : null;
}

/** The button that reminds the units that were named, each once; of several it is said which owe nothing. */
export function offerReminder(turn: KnownTurn, period: string, units: readonly Unit[]): Outcome {
  const { state, context, person, now } = turn;
  const scope = scopeOfUnits(units);
  // Nothing is offered that can only be refused.
  const found = units.length === 1 ? wanted(turn, { period, of: writeScope(scope) }) : null;
  if (found && 'type' in found) return say(found);
  const owing = units.length > 1 ? owingIn(state, context, person, { period, scope }, now) : null;
  const idle = owing ? units.filter(({ id }) => !owing.some(({ unit }) => unit.id === id)) : [];
  const left = units.filter((unit) => !idle.includes(unit));
  // Where none owes anything, or nothing of it may be reminded of, pressing the button would say so.
  const of = writeScope(left.length > 0 ? scopeOfUnits(left) : scope);
  return say({
    type: 'reminder-offered',
    period,
    of,
    units: left.length > 0 ? left : units,
    idle: left.length > 0 ? idle : [],
  });
}

/** What stands in a unit's way, or is asked for: an answer to it has a place of its own. */
const ofMatters = /(?<![a-z])(?:de xuat|kien nghi|de nghi|vuong mac)(?![a-z])/;

const instructs = new Set(['yeu cau', 'chi dao']);

/** Where the words of an order begin behind its verb; null where there is none. `giao`, `đề nghị` are of leaders alone. */
function instructVerb(words: Words, isLeader: boolean): number | null {
  const at = skipped(words, 0);
  const { plain } = words;
  if (instructs.has(plain.slice(at, at + 2).join(' '))) return at + 2;
  if (isLeader && plain[at] === 'de' && plain[at + 1] === 'nghi') return at + 2;
  return isLeader && plain[at] === 'giao' ? at + 1 : null;
}

/**
 * «yêu cầu Phòng Hạ tầng số nộp trước 25/5», «giao Thanh tra rà lại lịch»: what stands behind the unit is shown before it is sent;
 * whoever may not hears who may. Null for anything else.
 */
function instructionOrdered(turn: KnownTurn, text: string, words: Words): Outcome | null {
  const { context, person } = turn;
  const verb = instructVerb(words, person.role === 'leader');
  if (verb === null) return null;
  const named = unitsAt(turn, words, skipped(words, verb), 2) ?? unitsAt(turn, words, verb, 2);
  const [unit] = named?.units ?? [];
  const all = named ? null : allFrom(turn, words, verb);
  if (all && person.role === 'leader') {
    const said = behind(text, words, all.end);
    return said === '' ? null : beginToAll(turn, all.units, said);
  }
  if (!named || !unit) return namesNoUnit(turn, words, verb) ? askUnit(turn) : null;

  const said = behind(text, words, named.end);
  // What a unit asked for is answered where that stands.
  if (ofMatters.test(wordsOf(said).plain.join(' '))) return null;
  if (said === '') return person.role === 'leader' ? beginToAll(turn, named.units) : null;
  // Of whom reports for it, it is its own business.
  if (
    person.role !== 'leader' &&
    unitsToReport(turn.state, context.org, person, turn.now).some(({ id }) => id === unit.id)
  )
    return null;
  const [own, ...next] = apart(turn, said);
  return next.length > 0 && own !== undefined
    ? beginToAll(
        turn,
        named.units,
        own.words,
        next.flatMap(({ unit: id, words: its }) => (id === null ? [] : [{ unit: id, words: its }])),
      )
    : beginToAll(turn, named.units, said);
}

/** «tất cả các đơn vị», «các phòng»: all of them, and the place behind; null where they are not named so. */
function allFrom(turn: KnownTurn, { plain }: Words, from: number): { units: Unit[]; end: number } | null {
  const [match, noun] = everyUnit.exec(plain.slice(from).join(' ')) ?? [];
  if (match === undefined || noun === undefined) return null;
  const units = unitsNow(turn.context.org).filter(
    ({ name }) => noun === 'don vi' || foldedWords(name).startsWith(`${noun.replace(/ ban$/, '')} `),
  );
  return units.length > 0 ? { units, end: from + match.split(' ').length } : null;
}
const everyUnit =
  /^(?:(?:voi|toi|den|cho) )?(?:tat ca cac|tat ca|toan bo cac|toan bo|cac|moi|ca) (don vi|phong ban|phong|trung tam)(?= |$)/;

/**
 * «nộp báo cáo, Hạ tầng số bổ sung số liệu»: words behind a unit with another unit's own behind them; all of them as one where no other
 * unit begins a clause of them.
 */
function apart(turn: KnownTurn, said: string): { unit: string | null; words: string }[] {
  const all: { unit: string | null; words: string }[] = [];
  const parts = said.split(clauses);
  for (const [at, clause] of parts.entries()) {
    if (at % 2 === 1 || clause.trim() === '') continue;
    const words = wordsOf(clause);
    const from = /^(?:con|va|rieng|giao|yeu cau)$/.test(words.plain[0] ?? '') ? 1 : 0;
    const named = unitsAt(turn, words, skipped(words, from), 3) ?? unitsAt(turn, words, from, 3);
    const its = named ? behind(clause, words, named.end) : '';
    const [unit, another] = named?.units ?? [];
    if (unit && !another && its.includes(' ') && begins.test(foldedWords(its)))
      all.push({ unit: unit.id, words: its });
    else if (all.length === 0) all.push({ unit: null, words: clause });
    else all[all.length - 1]!.words += `${parts[at - 1] ?? ''}${clause}`;
  }
  return all;
}

const clauses = /(\s*[,;\n]\s*|\s+(?=(?:còn|riêng)\s))/u;
/** What a unit is to do begins with a verb of doing: «…, Hạ tầng số bổ sung số liệu»; «gửi Thanh tra, Văn phòng trước 25/5» has none. */
const begins =
  /^(?:thi |phai |can |cung |hay |se )*(?:nop|gui|bao cao|bo sung|ra soat|lam|ghi|neu|kiem tra|xu ly|giai trinh|giai quyet|hoan thanh|chuan bi|trinh|soan|cap nhat|phoi hop|chu tri|chu dong|tham muu|ban hanh|to chuc|bo tri|khac phuc|doi chieu|xac nhan|lien he|moi|hop|cung cap|tra loi|khan truong|tap trung|day nhanh|day manh|theo doi|thong ke|tong hop|dang|cong khai|niem yet|sua|don doc)(?: |$)/;

/** «yêu cầu phòng báo cáo rõ hơn»: one of several, by its kind alone. */
const namesNoUnit = (turn: KnownTurn, { plain }: Words, verb: number): boolean =>
  turn.person.role === 'leader' &&
  /^(?:phong|don vi|trung tam|ben)(?: (?:do|nay|ay|kia))?(?= (?:bao cao|giai trinh|nop|gui|lam|ra soat|bo sung|sua|xem|kiem tra|khan truong|phai|can|hoan thanh|ghi|neu|chu dong|tra loi))/.test(
    plain.slice(verb).join(' '),
  );

const askUnit = (turn: KnownTurn): Outcome => beginInstruction(turn, { of: writeScope({ type: 'all' }) });

const isAsked = (asked: Outcome): boolean =>
  asked.kind === 'act' && asked.replies.some(({ type }) => type === 'instruction-words');

/**
 * Words for all units that are named, each once: those that whoever gives them may not instruct are said first.
 * @param said what they are to do; without it it is asked
 * @param next units with words of their own, which are shown behind
 */
function beginToAll(
  turn: KnownTurn,
  units: readonly Unit[],
  said?: string,
  next: { unit: string; words: string }[] = [],
): Outcome {
  const asked = units.map((unit) => {
    const of = writeScope({ type: 'unit', unit: unit.id });
    return { of, unit: unit.id, outcome: beginInstruction(turn, { of, unit: unit.id }) };
  });
  const may = asked.filter(({ outcome }) => isAsked(outcome));
  const denied = asked.flatMap(({ outcome }) =>
    isAsked(outcome) || outcome.kind === 'silence' ? [] : [...outcome.replies],
  );
  const [first, ...rest] = may;
  if (!first) return asked[0]!.outcome;
  const place = { of: first.of, unit: first.unit, more: rest.map(({ unit }) => unit) };
  const begun =
    said === undefined ? beginInstruction(turn, place) : fillWords(turn, { ...place, next }, said);
  return denied.length > 0 && begun.kind === 'act'
    ? { ...begun, replies: [...denied, ...begun.replies] }
    : begun;
}

/** Words for units that were named in other words than these: shown before they are sent; whoever may not hears who may. */
export const instructUnits = (turn: KnownTurn, units: readonly Unit[], said: string): Outcome =>
  beginToAll(turn, units, said);

/** «chị Lan giao gì cho Thanh tra», «ai yêu cầu gì phòng em», «lãnh đạo yêu cầu những gì» */
const asksWhat =
  /^(.*?) ?(?:(?:da|co|dang|vua|moi) )*(yeu cau|giao|chi dao)(?: (?:them|ra|nhung|cac|viec|dieu|cai))* (?:gi|nao)(?: (.*))?$/;
/** «yêu cầu nào chưa trả lời», «các yêu cầu của lãnh đạo» */
const asksWhich =
  /^(?:(?:xem|cho|em|toi|minh|anh|chi|co|con|nhung|cac|danh sach|bao nhieu|may|tong) )*yeu cau(?: (?:nao|nay|do|chua|da|duoc|tra loi|lam|xong|thuc hien|xu ly|giai quyet|hoan thanh|khong|gi|cua|lanh dao|so|cac|don vi|phong|minh|em|toi|thang nay|a|nhe))+$/;
const general =
  /^(?:|ai|nhung ai|lanh dao|lanh dao so|cac lanh dao|sep|cap tren|ban giam doc|pho giam doc|giam doc|(?:phong|don vi|ben|trung tam)? ?(?:em|minh|toi)(?: (?:duoc|bi))?(?: ai| lanh dao)?|thang nay(?: lanh dao| sep)?)$/;

/** Who is named as having given something: null of everybody, undefined where somebody else, or something, is. */
function giverNamed(turn: KnownTurn, words: Words, plain: string): Person | null | undefined {
  if (general.test(plain)) return null;
  const count = plain.split(' ').length;
  const leaders = peopleNow(turn.context.org).filter(({ role }) => role === 'leader');
  const found = namedAmong(leaders, words.typed.slice(0, count).join(' '));
  const honorific = /^(?:anh|chi|ong|ba|co|chu|bac|dong chi|pgd|pho giam doc|sep) /.test(plain);
  const given =
    found.length > 0 || !honorific ? found : namedAmong(leaders, words.typed.slice(1, count).join(' '));
  const [only, another] = given;
  return only && !another ? only : undefined;
}

/**
 * «giao gì» may be of the plan, where no leader ever gave anything; «giao gì thêm», «chị Lan giao gì cho Thanh tra» are of none.
 * @param by who is named as having given it; null of everybody
 */
const isBeyondPlan = (plain: string, by: Person | null, object: string): boolean =>
  /(?<![a-z])(?:them|moi)(?![a-z])/.test(plain) || (by !== null && object !== '');

/** «hạ tầng số trả lời chưa», «thanh tra phản hồi gì chưa», asked by who gave it something, or by the office. */
function answeredBy(turn: KnownTurn, words: Words, plain: string): Unit | null {
  if (
    !/(?:^| )(?:tra loi|phan hoi|hoi am)(?: (?:yeu cau|chi dao|gi|toi|anh|chi|em|minh|cho))* chua(?: (?:a|vay|nhi|em|the|nhe))*$/.test(
      plain,
    )
  )
    return null;
  const unit = unitsAt(turn, words, skipped(words, 0), 2)?.units[0];
  const isOverseer = turn.person.role === 'leader' || worksForOffice(turn.context.org, turn.person);
  return unit &&
    isOverseer &&
    turn.state.instructions.some((one) => heirToday(turn.context.org, one.unit) === unit.id)
    ? unit
    : null;
}

/** What leaders had units do, asked in words. Null for anything else, and where nothing of it was ever given and the plan may be meant. */
function instructionsQuestion(turn: KnownTurn, words: Words): Outcome | null {
  const plain = words.plain.join(' ');
  const period = monthAtHand(turn);
  const isAny = turn.state.instructions.length > 0;
  if (asksWhich.test(plain) && (isAny || /(?<![a-z])(?:lanh dao|chua)(?![a-z])/.test(plain)))
    return listInstructions(turn, period);
  const [, subject = '', verb, object = ''] = asksWhat.exec(plain) ?? [];
  if (verb === undefined) return null;
  const by = giverNamed(turn, words, subject.trim());
  if (by === undefined) return null;
  if (!isAny && !isBeyondPlan(plain, by, object) && (verb !== 'yeu cau' || subject === '')) return null;
  const isOverseer = turn.person.role === 'leader' || worksForOffice(turn.context.org, turn.person);
  const from = plain.length - object.length;
  const before = plain
    .slice(0, from)
    .split(' ')
    .filter((word) => word !== '').length;
  const unit = object !== '' ? unitFrom(turn, words, before) : null;
  const own = unitsToReport(turn.state, turn.context.org, turn.person, turn.now);
  if (unit && !isOverseer && !own.some(({ id }) => id === heirToday(turn.context.org, unit.id)))
    return say({ type: 'instructions-of-others', unit });
  return listInstructions(turn, period, {
    ...(by ? { by } : {}),
    ...(unit ? { unit: heirToday(turn.context.org, unit.id) } : {}),
  });
}

/** A question about what leaders had units do, whatever its form. Null for anything else. */
export function wordAsked(turn: KnownTurn, text: string): Outcome | null {
  const words = wordsOf(text);
  if (words.plain.length === 0) return null;
  const answered = answeredBy(turn, words, words.plain.join(' '));
  return answered
    ? listInstructions(turn, monthAtHand(turn), { unit: heirToday(turn.context.org, answered.id) })
    : instructionsQuestion(turn, words);
}

/** «gửi cả cho văn phòng nữa», «yêu cầu thêm cả Thanh tra»: what was ordered just now goes to them as well, shown before it is sent. */
function alsoTo(turn: KnownTurn, words: Words): Outcome | null {
  const plain = words.plain.join(' ');
  const [match] = also.exec(plain) ?? [];
  const last = turn.state.instructions.findLast(({ by }) => by === turn.person.id);
  if (match === undefined || !last || turn.now - last.at > justNowMs) return null;
  const named = unitsAt(turn, words, match.trim().split(' ').length, 2);
  if (!named || !/^(?:nua|luon|voi|nhe|nha|em|giup|anh|chi| )*$/.test(words.plain.slice(named.end).join(' ')))
    return null;
  return beginToAll(turn, named.units, last.words);
}
const also =
  /^(?:(?:a|va|nho|em|bot|thi|cung) )*(?:gui|bao|yeu cau|giao|nhan)(?: (?:ca|them|luon|tiep|giup|em))+(?: (?:cho|toi|den|ca|them))* /;
const justNowMs = 30 * 60_000;

/** A leader's word in plain words: an order to remind or to have done, or a question about it. Null for anything else. */
export function wordSaid(turn: KnownTurn, text: string): Outcome | null {
  const asked = wordAsked(turn, text) ?? instructionAnswered(turn, text);
  if (asked) return asked;
  const words = wordsOf(text);
  if (words.plain.length === 0 || hasQuestionForm(text)) return null;
  return reminderOrdered(turn, words) ?? instructionOrdered(turn, text, words) ?? alsoTo(turn, words);
}
