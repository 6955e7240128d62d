import type * as z from 'zod';
import { hasQuestionForm } from '../../ask/question-form.ts';
import type { Duty } from '../../extensions/asked.ts';
import { dutiesOf, dutyOf, keyOf } from '../../extensions/duty.ts';
import { type DutyKey, isOpen } from '../../extensions/extension.ts';
import { commitmentOf } from '../../extensions/promised.ts';
import { aroundDay } from '../../extensions/read-wish.ts';
import { monthAtHand } from '../../month/month-at-hand.ts';
import { type Unit, worksForOffice } from '../../people/org.ts';
import type { Assignment } from '../../plan/assignments.ts';
import { planIdOf } from '../../report/carried.ts';
import type { Desk } from '../../report/desk-draft.ts';
import { isBehind } from '../../report/report.ts';
import type { Content, Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { dateOf } from '../../time/viet-nam-time.ts';
import { askWhichAnswered, shownOf } from '../matters/which-answered.ts';
import { asks, type KnownTurn, say } from '../turn.ts';
import { decisionIn } from './decide-in-words.ts';
import { allGranted, decidedLately } from './decided-by-other.ts';
import { dayDecidedAnew, decisionShown, refuseShown } from './decided-shown.ts';
import { openRequestAgain } from './deciding.ts';
import type { extendingForms } from './declared.ts';
import { areAll, beginEach, eachAsked } from './each-wish.ts';
import { committedOf, mayAnswer, requestOf } from './seen.ts';
import { beginWish, chooseDuty, unitsAsking, type WishForm } from './wish.ts';
import { keyOfWork, numbersNamed, type OfReport, workByNumber, workOf } from './work-named.ts';

type WhichForm = z.output<(typeof extendingForms)[2]>;

/** Who speaks, before what is asked for. */
const speaker =
  '(?:(?:da|em|toi|minh|anh|chi|ben em|phong em|phong|don vi em|don vi|van phong|trung tam|thanh tra|chung em|cho|xin phep|de nghi|kinh de nghi) )*';
const asksTime = new RegExp(
  `^${speaker}(?:(?:xin|de nghi|can|muon|dang ky)(?: duoc| cho| phep| duoc phep)* )(?:gia han|lui han|doi han|lui thoi han|keo dai thoi han|keo dai thoi gian|them thoi gian|gian han|(?:lui|doi|hoan)(?! lich)(?= .*(?:den|toi|sang)(?: ngay)? \\d))(?![a-z])`,
);
const commits = new RegExp(
  `^${speaker}(?:xin )?(?:cam ket|hua)(?: (?:tien do|voi|se|chac chan|hoan thanh|lam|xong|lai|anh|chi|lanh dao))*(?![a-z])`,
);
/** «việc 4 em sẽ xong trước 10/6», «em sẽ làm xong việc 4 trước 10/6»: a promise by what it says, of work by its number. */
const promises = new RegExp(
  `^${speaker}(?:(?:viec|nhiem vu|nv)(?: so)? \\d{1,3}(?: thi)? ${speaker}(?:se )(?:lam |co gang |phan dau )*(?:xong|hoan thanh)|(?:se )(?:lam |co gang |phan dau )*(?:xong|hoan thanh) (?:viec|nhiem vu|nv)(?: so)? \\d{1,3})(?= .*\\d|.* cuoi (?:thang|tuan))`,
);

/** Whether words ask for more time, or commit to a day; null for any other text. */
function wishMeant(text: string): WishForm['kind'] | null {
  const words = foldedWords(text);
  return asksTime.test(words) ? 'extend' : commits.test(words) || promises.test(words) ? 'commit' : null;
}

/** Words that name no work. */
const nameless: ReadonlySet<string> = new Set(
  'xin duoc cho phep gia han lui doi thoi gian them keo dai de nghi can muon em toi minh anh chi da don vi phong ben chung viec nhiem vu muc cua ve la den toi sang ngay truoc het cam ket tien do se hoan thanh xong lam dang ky to chuc thuc hien cong tac cac va voi nay do a nhe'.split(
    ' ',
  ),
);

const named = (text: string): string[] =>
  foldedWords(text)
    .split(' ')
    .filter((word) => word !== '' && !nameless.has(word) && !/^\d+(?:\/\d+)*$/.test(word));

/** Whether a text names any work: by words of it, or by its number. */
const namesWork = (text: string): boolean => named(text).length > 0 || /\d+\.\w+\.\w/.test(text);

/** How much of what names the work stands in a task's words, from 0 to 1; 1 where its number is named. */
function shareNamed(
  { task, index, unit }: Pick<Duty, 'task' | 'index'> & { unit?: Unit },
  text: string,
  words: readonly string[],
): number {
  const id = planIdOf(task).toLowerCase();
  const numbers: string[] = text.toLowerCase().match(/\d+(?:\.\w+)+/g) ?? [];
  if (numbers.length > 0) return numbers.includes(id) ? 1 : 0;
  if (words.length === 0) return 0;
  const held = new Set(foldedWords(`${task.text} ${index.name} ${unit?.name ?? ''}`).split(' '));
  return words.filter((word) => held.has(word)).length / words.length;
}

/** What is said of work that may be meant by words, the likeliest; of the same work in several quarters the earliest. */
function dutiesMeant(duties: readonly Duty[], text: string): Duty[] {
  const words = named(text);
  const scored = duties.map((duty) => ({ duty, score: shareNamed(duty, text, words) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  if (best < 0.5) return [];
  const meant = scored.filter(({ score }) => score === best).map(({ duty }) => duty);
  return meant.filter(
    (duty, at) =>
      meant.findIndex(
        (other) => planIdOf(other.task) === planIdOf(duty.task) && other.unit.id === duty.unit.id,
      ) === at,
  );
}

/**
 * Those that are called so, the likeliest; all where none is.
 * @param name what of the text may name them
 */
export function likeliest<One extends Pick<Duty, 'task' | 'index'> & { unit?: Unit }>(
  all: readonly One[],
  text: string,
  name: string,
): One[] {
  const words = named(name);
  const scored = all.map((one) => ({ one, score: shareNamed(one, text, words) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored.filter(({ score }) => best < 0.5 || score === best).map(({ one }) => one);
}

/** What joins the name of the work to the reason. */
const because = /(?:^|[\s,;:])(?:vì|do|bởi vì|bởi|lý do|vi|ly do)(?=[\s:])/iu;

/** The work that is named in a wish, and what is said of it. */
function takenApart(turn: KnownTurn, text: string): { name: string; said: string } {
  const around = aroundDay(text, {
    today: dateOf(turn.now),
    year: turn.context.plan.year,
    present: null,
  });
  const [before, rest] = around ? [around.before, `${around.said}${around.after}`] : ['', text];
  if (around && namesWork(before)) return { name: before, said: rest };
  const behind = around ? around.after : text;
  const cut = because.exec(behind);
  const name = cut ? behind.slice(0, cut.index) : behind;
  const reason = cut ? behind.slice(cut.index) : '';
  if (!namesWork(name)) return { name: '', said: rest };
  return { name, said: `${around?.said ?? ''} ${reason}`.trim() };
}

/**
 * Other work with a day of its own behind the first: «… đến 15/7 và giao ban doanh nghiệp đến 20/7»; what is said of the first stands
 * before it. Null where only one is named.
 */
function secondNamed(
  turn: KnownTurn,
  all: readonly Duty[],
  first: Duty,
  said: string,
): { other: string; first: string } | null {
  const against = { today: dateOf(turn.now), year: turn.context.plan.year, present: null };
  for (const match of said.matchAll(
    /(?:\s*[,;]\s*|\s+(?=(?:và|còn|va|con)\s))(?:(?:và|còn|va|con)\s+)?/giu,
  )) {
    const rest = said.slice(match.index + match[0].length);
    const around = aroundDay(rest, against);
    // A reason may name other work, and a day of it.
    if (!around || because.test(said.slice(0, match.index)) || !namesWork(around.before)) continue;
    const isOther = dutiesMeant(
      all.filter((one) => one !== first),
      around.before,
    );
    if (isOther.length === 0 || named(around.before).length < 2) continue;
    // A reason behind both is that of the first as well.
    const cut = because.exec(around.after)?.index;
    const reason = cut === undefined ? '' : ` ${around.after.slice(cut).trim()}`;
    return {
      other: `${around.before}${around.said}`.trim(),
      first: `${said.slice(0, match.index)}${reason}`,
    };
  }
  return null;
}

/** Work of which more time can be asked for, or a commitment made. */
const dutiesFor = (turn: KnownTurn, kind: WishForm['kind']): Duty[] =>
  unitsAsking(turn)
    .flatMap(({ id }) => dutiesOf(turn.state, turn.context, id, turn.now))
    .filter(({ kind: of, isLate }) => (kind === 'extend' ? of === 'dated' : isLate));

export const whichQuestion = (turn: KnownTurn, { kind, said }: WhichForm): Content | null => {
  const duties = dutiesFor(turn, kind);
  return duties.length > 0 ? { type: 'which-duty', kind, duties, said } : null;
};

/** The report by whose numbers whoever speaks calls their work, where none is being written; null where it could be of several units. */
export function reportAtHand(turn: KnownTurn): OfReport | null {
  const units = unitsAsking(turn);
  const unit = units.find(({ id }) => id === turn.person.unit) ?? (units.length === 1 ? units[0] : undefined);
  return unit ? { unit: unit.id, period: monthAtHand(turn) } : null;
}

/** Which of some work is meant, with what was said of it. */
function askWhich(turn: KnownTurn, kind: WishForm['kind'], keys: readonly DutyKey[], said: string): Outcome {
  const duties = keys.flatMap((key) => dutyOf(turn.state, turn.context, key, turn.now) ?? []);
  const form = { type: 'extension-which' as const, kind, said: said.slice(0, 600) };
  return asks(turn, form, { type: 'which-duty', kind, duties, said: form.said });
}

/** A wish of work that is called by its number, «việc 6»: of that, whatever is asked; which is meant, of several. Null without one. */
function wishByNumber(
  turn: KnownTurn,
  kind: WishForm['kind'],
  of: OfReport | null,
  text: string,
): Outcome | null {
  const { numbers, rest } = numbersNamed(text);
  const keys = of ? numbers.flatMap((place) => workByNumber(turn, of, place)) : [];
  const [only, another] = keys;
  if (!only) return null;
  const said = kind === 'commit' ? withoutPromise(rest) : rest;
  return another ? askWhich(turn, kind, keys, said) : beginWish(turn, kind, only, said);
}

/** «em hứa với anh …», «em sẽ làm xong …»: that something is promised is no word of how it is to be done. */
function withoutPromise(text: string): string {
  const [first = '', ...others] = text.normalize('NFC').split(/(?=[,;])/u);
  return [first.replace(promising, ' ').replace(isDoneBy, ' '), ...others].join('').trim();
}
const promising =
  /(?:^|\s)(?:(?:em|tôi|toi|mình|phòng em|đơn vị em|bên em)\s+)?(?:(?:xin\s+)?(?:hứa|hua|cam kết|cam ket)(?:\s+(?:với|voi)\s+(?:anh|chị|chi|lãnh đạo))?(?:\s+(?:lại|lai))?|sẽ|se)(?:\s+(?:sẽ|se|làm|lam|cố gắng|phấn đấu|chắc chắn))*(?:\s+(?:xong|hoàn thành|hoan thanh))?(?=\s|$)/iu;
const isDoneBy =
  /(?:^|\s)(?:làm\s+|lam\s+)?(?:xong|hoàn thành|hoan thanh)(?=\s*$|\s+(?:trước|truoc|vào|vao|ngày|ngay|đến|den))/iu;

/** The one piece of work that words name where which is meant was asked; with what was said before. Null for none, or several. */
export function whichNamed(turn: KnownTurn, { kind, said }: WhichForm, text: string): Outcome | null {
  const [only, another] = namesWork(text) ? dutiesMeant(dutiesFor(turn, kind), text) : [];
  return only && !another ? beginWish(turn, kind, keyOf(only), said) : null;
}

/** The work that is named first; of what is named behind it, with a day of its own, how it is asked for is said. */
function beginFirst(
  turn: KnownTurn,
  kind: WishForm['kind'],
  only: Duty,
  { all, said }: { all: readonly Duty[]; said: string },
): Outcome {
  const second = secondNamed(turn, all, only, said);
  const begun = beginWish(turn, kind, keyOf(only), second ? second.first : said);
  return !second || begun.kind === 'silence'
    ? begun
    : { ...begun, replies: [{ type: 'wish-apart', said: second.other, kind }, ...begun.replies] };
}

/** «xin gia hạn họp doanh nghiệp đến 15/7 vì trùng lịch họp HĐND», said by who reports for a unit. Null for anything else. */
export function extensionAsked(turn: KnownTurn, text: string): Outcome | null {
  const kind = wishMeant(text);
  if (kind === null || unitsAsking(turn).length === 0) return null;
  const each = eachAsked(turn, kind, text, (first) => extensionAsked(turn, first));
  if (each) return each;
  if (hasQuestionForm(text) && !because.test(text)) return null;
  const byNumber = wishByNumber(turn, kind, reportAtHand(turn), text);
  if (byNumber) return byNumber;
  const { name, said } = takenApart(turn, text);
  const all = dutiesFor(turn, kind);
  // Of a monthly duty that is named it is said why it cannot be extended.
  const others = unitsAsking(turn).flatMap(({ id }) => dutiesOf(turn.state, turn.context, id, turn.now));
  const meant = dutiesMeant(all, name);
  const [only, another] = meant.length > 0 ? meant : dutiesMeant(others, name);
  if (only && !another) return beginFirst(turn, kind, only, { all, said });
  const together = areAll(text, all.length) && !another ? beginEach(turn, kind, all, said) : null;
  if (together) return together;
  if (all.length === 0) return chooseDuty(turn);
  if (all.length === 1 && name === '') return beginWish(turn, kind, keyOf(all[0]!), said);
  const question = whichQuestion(turn, { type: 'extension-which', kind, said });
  const shown: Content | null =
    question?.type === 'which-duty' && meant.length > 1 ? { ...question, duties: meant } : question;
  return shown ? asks(turn, { type: 'extension-which', kind, said: said.slice(0, 600) }, shown) : null;
}

/**
 * The same while one is being written: said anew as a whole, with the work before the day. Null for what only goes on with it,
 * and where no work is meant.
 * @param present the work of which it is being written: of several that are meant it is that
 */
export function extensionRestated(turn: KnownTurn, text: string, present: string): Outcome | null {
  const kind = wishMeant(text);
  const byNumber = kind && wishByNumber(turn, kind, reportAtHand(turn), text);
  if (byNumber) return byNumber;
  const { today, year } = { today: dateOf(turn.now), year: turn.context.plan.year };
  if (kind === null) return null;
  const before = aroundDay(text, { today, year, present: null })?.before ?? takenApart(turn, text).name;
  if (!namesWork(before)) return null;
  const meant = dutiesMeant(dutiesFor(turn, kind), before);
  const { said } = takenApart(turn, text);
  const same = meant.find(({ task }) => planIdOf(task) === present);
  const [only, another] = same ? [same] : meant;
  if (!only) return null;
  return another ? askWhich(turn, kind, meant.map(keyOf), said) : beginWish(turn, kind, keyOf(only), said);
}

/**
 * The work of a report that words name, the likeliest: before the day as far as they name any; behind it, where the reason
 * stands as well, only work all of whose words are said and no word else. With what is said of it.
 */
function namedInReport(
  turn: KnownTurn,
  { draft }: Desk,
  kind: WishForm['kind'],
  text: string,
): { work: Assignment[]; said: string } {
  const { name, said } = takenApart(turn, text);
  const words = named(name);
  const isBefore = said !== '' && text.indexOf(name) < text.indexOf(said);
  const least = isBefore ? 0.5 : 1;
  const scored = workOf(turn, draft).map((work) => ({ work, score: shareNamed(work, name, words) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  if (best < least || (!isBefore && words.length === 1)) return { work: [], said: text };
  const meant = scored.filter(({ score }) => score === best).map(({ work }) => work);
  // Of several that are called so it is one of which this can be said.
  const fitting = meant.filter((work) => isFor(turn, draft, kind, work));
  return { work: fitting.length > 0 ? fitting : meant, said };
}

/** Whether a piece of work has a day that can be moved, or is behind so that somebody commits to one. */
function isFor(turn: KnownTurn, draft: Desk['draft'], kind: WishForm['kind'], work: Assignment): boolean {
  const duty = dutyOf(turn.state, turn.context, keyOfWork(work, draft), turn.now);
  if (kind === 'extend') return duty?.kind === 'dated';
  const entry = draft.entries[work.task.id];
  return duty?.isLate === true || (entry !== undefined && isBehind(entry));
}

/**
 * The same as the answer of the task that a report asks: of work that it names by number or words, else of the task that is asked,
 * whose question stays.
 */
export function extensionOfStep(turn: KnownTurn, desk: Desk, text: string): Outcome | null {
  const { draft, tasks } = desk;
  const { step } = draft;
  const kind = wishMeant(text);
  const asked = step.type === 'task' ? tasks.find((one) => one.task.id === step.taskId) : undefined;
  if (kind === null) return null;
  const byNumber = wishByNumber(turn, kind, draft, text);
  if (byNumber) return byNumber;
  if (asked === undefined) return null;
  const { work, said } = namedInReport(turn, desk, kind, text);
  const keys = work.map((one) => keyOfWork(one, draft));
  const isAsked = work.length === 0 || work.some(({ task }) => task.id === asked.task.id);
  if (!isAsked && keys.length > 1) return askWhich(turn, kind, keys, said);
  return beginWish(turn, kind, isAsked ? keyOfWork(asked, draft) : keys[0]!, said);
}

/** A consent or a refusal, with what it is of behind it. */
const decides =
  /^(?:(?:da|vang|u|uh|ok|oke|roi|thoi|toi|minh|anh|chi|em|thi) )*(?:khong |ko |chua |se )?(?:(?:dong y|nhat tri|chap thuan|chap nhan|tan thanh|tu choi|bac)(?![a-z])|(?:cho phep|cho|duyet)(?: \S+){0,6} gia han(?![a-z]))/;
/** «vì sao phải lùi», «hạn cũ là ngày nào», «ai xin đấy»: what the request in sight says itself. */
const asksOfRequest =
  /^(?:(?:the|vay|a|o|nhung|ma|em|bot|cho|toi|anh|chi|hoi|xin) )*(?:(?:vi|tai|do|lam) sao(?: (?:lai|phai|can|ma|xin|don vi|van phong|phong|gia han|lui|han|doi|muon|cham|the|vay|nay))*|ly do(?: (?:la|gi|lui|gia han|xin|vi sao|the|nao))*|han (?:cu|goc|ban dau|hien tai|hien nay|truoc)(?: (?:la|den|ngay|bao gio|khi|nao|may|hom))*|(?:xin )?(?:lui|gia han|keo dai)(?: them)? (?:den|toi|bao lau|may|bao nhieu)(?: (?:ngay|bao gio|khi|nao|may|hom|lau))*|(?:lan|day la lan) thu may(?: (?:roi|xin|gia han))*|ai (?:xin|gui|de nghi)(?: (?:the|day|vay|gia han|lui))*)$/;

/** The one request in sight that waits for whoever asks about it, shown again: its reason, its days and its unit stand in it. */
function requestAskedOf(turn: KnownTurn, text: string): Outcome | null {
  if (!asksOfRequest.test(foldedWords(text.replaceAll('?', ' ')).trim())) return null;
  const [only, another] = shownOf(turn, 'extension');
  return only && !another ? openRequestAgain(turn, only.id) : null;
}

/** Under what is in sight a few words are enough. */
const decidedInFew = (turn: KnownTurn, text: string, said: string): Outcome | null =>
  text.length > longestDecision || hasQuestionForm(text) || decides.test(said)
    ? null
    : (dayDecidedAnew(turn, text) ?? decisionShown(turn, text));

/** What is said of what is in sight: all of it granted, asked about, or decided in few words. */
const saidInSight = (turn: KnownTurn, text: string, said: string): Outcome | null =>
  allGranted(turn, text) ?? requestAskedOf(turn, text) ?? decidedInFew(turn, text, said);

/** A longer text tells of something else. */
const longestDecision = 120;

/**
 * «đồng ý», «không đồng ý», «cho văn phòng gia hạn» of whoever a request waits for, where nothing stands open that it would
 * answer: the request, with its answers as buttons. No word is taken for the consent to what is not in sight.
 */
export function consentSaid(turn: KnownTurn, text: string): Outcome | null {
  const said = foldedWords(text).trim();
  const inSight = saidInSight(turn, text, said);
  if (inSight) return inSight;
  if (text.length > longestDecision || !decides.test(said) || hasQuestionForm(text)) return null;
  const waiting = turn.state.extensions
    .flatMap((one) => requestOf(turn.state, turn.context, one) ?? [])
    .filter((request) => mayAnswer(turn, request));
  if (waiting.length === 0) return decidedLately(turn, text);
  // A reason may speak of anything: it names no work.
  const name = text.slice(0, because.exec(text)?.index ?? text.length);
  const meant = likeliest(waiting, name, foldedWords(name).trim().replace(decides, ''));
  const shown = decisionShown(turn, text, meant);
  if (shown) return shown;
  const [only, another] = meant;
  const decision = decisionIn(text);
  const isMore = (decision?.rest ?? '') !== '';
  if (only && !another && isMore && decision?.type === 'refuse')
    return refuseShown(turn, only.extension.id, decision.rest);
  // More words than yes or no are kept until one of several is chosen.
  const keys = meant.map(({ extension: { id } }) => ({ kind: 'extension' as const, id }));
  const kept = another && isMore ? askWhichAnswered(turn, keys, text) : null;
  return kept ?? say({ type: 'extensions-awaited', requests: meant, instead: null, now: turn.now });
}

const asksList =
  /(?:^| )(?:ai|don vi nao|phong nao|ben nao|viec nao|nhiem vu nao|viec gi|nhung viec|cac viec|may viec|bao nhieu|danh sach|liet ke|yeu cau) (?:[a-z]+ ){0,5}?(?:gia han|cam ket)(?: |$)|(?:^| )(?:gia han|cam ket)(?: [a-z]+){0,4} (?:nao|chua|gi|khong|bao nhieu|may)(?: |$)|^(?:cac |nhung |danh sach |xem )*(?:yeu cau )?gia han$|^(?:(?:yeu cau|viec|don|xin|cua|em|phong|van phong) )*(?:gia han|cam ket)(?: (?:cua|em|toi|phong|minh))* (?:den dau|toi dau|the nao|ra sao|sao roi)(?: (?:roi|a|nhi|em))*$/;
const granted = /(?:^| )(?:duoc|da|cho) (?:duoc )?gia han/;

/** «ai xin gia hạn», «việc nào được gia hạn»: what was asked for and granted, as far as whoever asks may read it. */
export function extensionsAsked(turn: KnownTurn, text: string): Outcome | null {
  const words = foldedWords(text.replaceAll('?', ' ')).trim();
  return asksList.test(words) ? listRequests(turn, granted.test(words)) : null;
}

/**
 * What waits, what was granted, and what units committed to: of one's own units to who reports, of all to leaders, whose own
 * indices stand first, and to the office.
 * @param isGranted only what was granted is asked for
 */
export function listRequests(turn: KnownTurn, isGranted = false): Outcome {
  const { state, context, person, now } = turn;
  const isOverseer = person.role === 'leader' || worksForOffice(context.org, person);
  const units = unitsAsking(turn);
  if (!isOverseer && units.length === 0) return say({ type: 'no-unit-to-ask' });
  const isRead = (unit: string): boolean => isOverseer || units.some(({ id }) => id === unit);
  const own = (leaders: readonly string[]): boolean => isOverseer && leaders.includes(person.id);
  const seen = state.extensions
    .filter(({ unit }) => isRead(unit))
    .flatMap((one) => requestOf(state, context, one) ?? [])
    .sort((one, other) => Number(own(other.index.leaders)) - Number(own(one.index.leaders)));
  const today = dateOf(now);
  return say({
    type: 'extensions-listed',
    open: isGranted ? [] : seen.filter(({ extension }) => isOpen(extension)),
    granted: seen.filter(({ extension }) => extension.settled?.type === 'granted'),
    commitments: isGranted
      ? []
      : state.commitments
          .filter((one) => isRead(one.unit) && commitmentOf(state.commitments, one) === one)
          .filter(({ next, until }) => next !== null || until >= today)
          .flatMap((one) => committedOf(context, one) ?? []),
    mayDecide: seen.filter((request) => mayAnswer(turn, request)).map(({ extension }) => extension.id),
    of: isOverseer ? null : units,
  });
}
