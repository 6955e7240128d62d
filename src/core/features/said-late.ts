import { memo } from '../../kit/memo.ts';
import { chatKey } from '../heard/event.ts';
import { worksForOffice } from '../people/org.ts';
import { paperDraft } from '../plan/paper.ts';
import { areFresh, areOpen, type OpenChoices } from '../said/choices.ts';
import type { Outcome } from '../said/content.ts';
import type { Button } from '../said/message.ts';
import { foldedWords } from '../text/fold.ts';
import { type Act, commandOf, fromPressData, isOfDraft } from './acts.ts';
import { leaveForm } from './conversing/pressing.ts';
import type { RowSaid } from './conversing/row-said.ts';
import { hasRight, hindrance } from './feature.ts';
import { formSpec, runCommand } from './index.ts';
import { lateSaid } from './late-features.ts';
import { asksOfWhich, choiceNamed } from './named-choice.ts';
import { choicesHere } from './open-choices.ts';
import type { Ordered } from './ordered.ts';
import { type KnownTurn, openForm, say } from './turn.ts';

// What features understand that are loaded when they are first wanted: here it is only looked for, by what must stand in a text
// for it. What is looked for is true of more than is meant.

/** «Phòng Hạ tầng số: Nguyễn Văn A», «… là …». */
const mayName = /[:=→\t]|\s(?:là|la)\s/iu;

/** «… nghỉ hưu», «… chuyển công tác», «… thôi việc», «… chuyển đi». */
const mayLeave = /h[ưu]u|t[áa]c|vi[ệe]c|[đd]i/iu;

/** Heads that the office names in a message. Null for anything else. */
export const headsNamed = (turn: KnownTurn, text: string): Outcome | null =>
  worksForOffice(turn.context.org, turn.person) && mayName.test(text)
    ? lateSaid().headsNamed(turn, text)
    : null;

/** «anh Bình nghỉ hưu từ 01/07», said by the office. Null for anything else. */
export const leavingSaid = (turn: KnownTurn, text: string): Outcome | null =>
  worksForOffice(turn.context.org, turn.person) && mayLeave.test(text)
    ? lateSaid().leavingSaid(turn, text)
    : null;

/** What anybody may order, to hear at least who makes it; and what leaders and the office order in words of many other things. */
const mayOrder = /minh ch|th[ốo]ng k[êe]|excel|xlsx|word|docx|b[ảa]ng s[ốo]|(?:th[ưu]|gi[ấa]y) m[ờo]i/iu;
const mayOrderOverseer = /xu[ấa]t|t[ảa]i|b[áa]o c[áa]o|duy[ệe]t|xem l[ạa]i|so[áa]t|nh[óo]m/iu;

/** «duyệt tháng 5», «lập báo cáo quý 2», «xuất excel tháng 5 và in giấy mời»: one order or several. Null for anything else. */
export function workOrdered(turn: KnownTurn, text: string): Ordered[] | null {
  const may =
    mayOrder.test(text) ||
    (mayOrderOverseer.test(text) && hasRight(turn.context.org, turn.person, 'overseer'));
  return may ? lateSaid().orderedWork(turn, text) : null;
}

/** A verb of what is ordered of people, units and groups. */
const mayOrderOfDirectory =
  /(?<![a-z])(?:doi|thay|them|bo sung|tao|lap|khai bao|nhap|sua|chinh|gop|ghep|hop nhat|giai the|dong cua|go|xoa|huy|ngat|bo|thu hoi|khoa|loai|rut|moi|gui|cap|lay|in|xin|cho|bo nhiem|chi dinh|cu|dua|giao|co|lien ket|ket noi|dang ky|gan|noi|add|keo|nghi|chuyen|thoi|ve|(?:ma|loi moi|thu moi) (?:cua|moi|tham gia|lien ket|dang nhap))(?![a-z])/;
/** A longer text tells of something. */
const longestOrder = 120;

/** What is ordered of people, units and groups in plain words. Null for anything else. */
export function orderedOfDirectory(
  turn: KnownTurn,
  text: string,
  hands: Parameters<ReturnType<typeof lateSaid>['orderedOfDirectory']>[0]['hands'],
): Outcome | null {
  if (text.length > longestOrder) return null;
  return mayOrderOfDirectory.test(foldedWords(text))
    ? lateSaid().orderedOfDirectory({ ...turn, hands }, text)
    : null;
}

/** What is typed where the office is asked about a new unit. Null where it is asked nothing of the kind, and for anything else. */
export function unitNamedAtOnce(turn: KnownTurn, text: string): Outcome | null {
  const isAsked = choicesHere(turn)?.options.some(({ data }) => {
    const type = fromPressData(data)?.type;
    return type === 'choose-group' || type === 'unit-owes-from';
  });
  return isAsked ? lateSaid().unitNamedAtOnce(turn, text) : null;
}

/** Something of a plan, with more words around it. */
const ofPlan = /(?<![a-z])(?:chi so|nhiem vu|dau viec|viec|muc tieu|chi tieu)(?![a-z])|\d/;
const isOfPlan = (text: string): boolean =>
  text.length <= longestOfPlan && /\s/.test(text.trim()) && ofPlan.test(foldedWords(text));
const longestOfPlan = 400;

/** «bỏ chỉ số 3», «hạn của 2.1 là 30/6», said by the office while a paper's draft is open. Null for anything else. */
export const draftOrdered = (turn: KnownTurn, text: string): Outcome | null =>
  paperDraft(turn.state) !== undefined &&
  worksForOffice(turn.context.org, turn.person) &&
  text.length <= longestOfPlan
    ? lateSaid().draftOrdered(turn, text, {
        leave: leaveForm,
        waitsForWords: (form) => formSpec(form).reads !== 'choice',
      })
    : null;

/** An answer out of the plan in force, with which plan that is while the office works on a draft of another. */
export const ofWhichPlan = (turn: KnownTurn, outcome: Outcome): Outcome =>
  paperDraft(turn.state) === undefined ? outcome : lateSaid().ofWhichPlan(turn, outcome);

/** The verb of an order about a plan. */
const mayChange =
  /(?<![a-z])(?:bo|xoa|huy|loai|cat|rut|doi|sua|chinh|thay|cap nhat|dat|nang|ha|tang|giam|lui|gia han|giao|chuyen|them|bo sung|gop|tach|han|muc tieu|chi tieu)(?![a-z])/;

/** How a plan in force is changed, said to whoever orders it in words. Null for anything else. */
export const planChangeHow = (turn: KnownTurn, text: string): Outcome | null =>
  isOfPlan(text) && mayChange.test(foldedWords(text)) ? lateSaid().planChangeHow(turn, text) : null;

const mayExtend =
  /h[ạa]n|th[ờo]i gian|cam k[ếe]t|h[ứu]a|s[ẽe] |(?<!\p{L})(?:xin|c[ầa]n|mu[ốo]n) (?:\S+ ){0,2}(?:l[ùu]i|d[ờo]i|ho[ãa]n)(?!\p{L})/iu;

/** «xin gia hạn … đến 15/7 vì …», «cam kết xong …», and what of it is asked where there is any. Null for anything else. */
export function extensionSaid(turn: KnownTurn, text: string): Outcome | null {
  if (!mayExtend.test(text.normalize('NFC'))) return null;
  const { extensions, commitments } = turn.state;
  const isAny = extensions.length + commitments.length > 0;
  // «xin lùi hạn lần thứ hai có được không»: whether one may.
  const isWish = !lateSaid().asksRather(text);
  return (
    (isWish ? lateSaid().extensionAsked(turn, text) : null) ??
    (isAny ? (lateSaid().extensionsAsked(turn, text) ?? lateSaid().decidedByOther(turn, text)) : null)
  );
}

/** The same question where there is none of it, and the words of reports tell nothing of it either. */
export const extensionsAsked = (turn: KnownTurn, text: string): Outcome | null =>
  mayExtend.test(text.normalize('NFC')) ? lateSaid().extensionsAsked(turn, text) : null;

const mayBeAway =
  /ngh[ỉi]|v[ắa]ng|c[ôo]ng t[áa]c|h[ọo]c|h[ọo]p|t[ậa]p hu[ấa]n|ph[ée]p|vi[ệe]n|kh[áa]m|[ốo]m|thay|v[ềe]|l[àa]m|tr[ởo] l[ạa]i|[ủu]y (?:quy|nhi)[ềeệ]/iu;

/** «em nghỉ phép từ 24/5 đến 30/5», «ủy quyền cho anh Bình …»: who speaks is away, or has somebody report. Null for anything else. */
export const awaySaid = (
  turn: KnownTurn,
  text: string,
  perform: (turn: KnownTurn, act: Act) => Outcome,
): Outcome | null =>
  mayBeAway.test(text.normalize('NFC')) ? lateSaid().awaySaid(turn, text, (act) => perform(turn, act)) : null;

const mayBeOfOthers =
  /ngh[ỉi]|v[ắa]ng|[đd]i |[ốo]m|vi[ệe]n|thay|[đd][ổo]i|mu[ộo]n|ch[ậa]m|tr[ễe]|l[ùu]i|gia h[ạa]n|k[ée]o|[ủu]y (?:quy|nhi)/iu;

/** «chị Yến đi công tác từ 24 đến 26/5», «thay chị Lan bằng anh Bình», «cho hạ tầng số nộp muộn». Null for anything else. */
export const othersSaid = (turn: KnownTurn, text: string): Outcome | null =>
  mayBeOfOthers.test(text.normalize('NFC')) ? lateSaid().othersSaid(turn, text) : null;

/** An order in other words than those by which it is always known. Null for anything else. */
export const orderMeant: ReturnType<typeof lateSaid>['orderMeant'] = (turn, text, ways) =>
  text.length <= longestMeant ? lateSaid().orderMeant(turn, text, ways) : null;
const longestMeant = 300;

const mayRemind = /nh[ắa]c|gi[ụu]c|[đd][ôo]n [đd][ốo]c|th[úu]c|h[ốo]i |ping/iu;

/** A reminder with words that are to go along with it. Null for anything else. */
export const remindedWithWords: ReturnType<typeof lateSaid>['remindedWithWords'] = (turn, text, carry) =>
  text.length <= longestMeant && mayRemind.test(text.normalize('NFC'))
    ? lateSaid().remindedWithWords(turn, text, carry)
    : null;

const mayConsent =
  /^.{1,60}$|[đd][ồo]ng [ýy]|nh[ấa]t tr[íi]|ch[ấa]p (?:thu[ậa]n|nh[ậa]n)|t[áa]n th[àa]nh|t[ừu] ch[ốo]i|b[áa]c|gia h[ạa]n/iu;

/** «đồng ý», said to no question, by whoever a request for more time waits for. Null for anything else. */
export const consentSaid = (turn: KnownTurn, text: string): Outcome | null =>
  turn.state.extensions.length > 0 && mayConsent.test(text.normalize('NFC'))
    ? lateSaid().consentSaid(turn, text)
    : null;

const mayConfirm =
  /^.{1,30}$|x[áa]c nh[ậa]n|nh[ấa]t tr[íi]|t[áa]n th[àa]nh|ch[ấa]p|t[ấa]t|h[ếe]t|to[àa]n b[ộo]|tr[ừu]|tr[ảa]|[đd][ồo]ng [ýy]|duy[ệe]t|\d/iu;
const mayAskConfirmed = /x[áa]c nh[ậa]n/iu;

/** «tất cả trừ 3, 5», of whoever has a list of what waits to be confirmed. Null for anything else. */
export const verdictSaid = (turn: KnownTurn, text: string): Outcome | null =>
  (turn.state.confirmLists[turn.person.id] || /tr[ừu]|tr[ảa] l|x[áa]c nh/iu.test(text.normalize('NFC'))) &&
  mayConfirm.test(text.normalize('NFC'))
    ? lateSaid().verdictSaid(turn, text)
    : null;

/** «việc nào chờ xác nhận», «ai chưa xác nhận». Null for anything else. */
export const claimsAsked = (turn: KnownTurn, text: string, isLast = false): Outcome | null =>
  mayAskConfirmed.test(text.normalize('NFC')) ? lateSaid().claimsAsked(turn, text, isLast) : null;

/** «xin gia hạn …» as the answer of the task that a report asks. Null for any other text. */
export const extensionOfStep: ReturnType<typeof lateSaid>['extensionOfStep'] = (turn, desk, text) =>
  mayExtend.test(text.normalize('NFC')) ? lateSaid().extensionOfStep(turn, desk, text) : null;

/** «bỏ tệp»: the piece of evidence that came last is to be left out; asked once. */
export const askStrikeLast = (turn: KnownTurn, draftId: string): Outcome | null =>
  lateSaid().askStrikeLast(turn, draftId);

const mayEdit = /\d|s[ửu]a|ch[ỉi]nh/iu;

/** What is changed of the report that was sent: «sửa 2», «6 xong», «việc 3 là 99%». Null for anything else. */
export const editSent: ReturnType<typeof lateSaid>['editSent'] = (turn, text, open) =>
  mayEdit.test(text.normalize('NFC')) ? lateSaid().editSent(turn, text, open) : null;

const mayTell = /^\D{0,24}\d|[đd][úu]ng|k[ịi]p|ho[àa]n|xong|[ổo]n|b[ìi]nh th/iu;

/** What is told of the tasks of a report that is not open yet: it is begun with that in it. Null for anything else. */
export const toldUnopened: ReturnType<typeof lateSaid>['toldUnopened'] = (turn, text, open) =>
  mayTell.test(text.normalize('NFC')) ? lateSaid().toldUnopened(turn, text, open) : null;

/** «việc 2 đã xong rồi» amid a report, which may be of a matter of that number as well. Null for anything else. */
export const doneOfWhich = (turn: KnownTurn, text: string): Outcome | null =>
  turn.state.matters.length > 0 && /(?:vi[ệe]c).*\d/iu.test(text.normalize('NFC'))
    ? lateSaid().doneOfWhich(turn, text)
    : null;

const mayBeOfTask =
  /^(?=.{8,120}$)(?=.*(?:vi[ệe]c|nhi[ệe]m v[ụu]|nv|m[ụu]c|c[âa]u|ph[ầa]n|c[áa]i|ch[ứu]c n[ăa]ng|th[ẩa]m quy[ềe]n|tr[áa]ch nhi[ệe]m|thu[ộo]c))(?=.*(?:kh[ôo]ng|ko|đâu|dau|nh[ầa]m|kh[áa]c|b[ỏo]|x[óo]a|xoá|h[ủu]y|huỷ|g[ỡo]|mi[ễe]n|kh[ỏo]i|m[àa]|c[ủu]a|l[àa]m))/iu;

/** «việc này không thuộc phòng em», «xóa kết quả việc 4»: of a task, and no answer of it. Null for anything else. */
export const ofTaskSaid: ReturnType<typeof lateSaid>['ofTaskSaid'] = (turn, text, open) =>
  (mayBeOfTask.test(text.normalize('NFC')) ? lateSaid().ofTaskSaid(turn, text, open) : null) ??
  // «17 xong»: of what can be reported early.
  (/(?<!\d)\d{1,2}(?: |$|[.:])/.test(text) && text.length <= 600
    ? lateSaid().earlyTold(turn, text, open)
    : null);

/** The same at the summary of a report, as the line that it takes. */
export function correctedAtSummary(turn: KnownTurn, text: string): KnownTurn {
  const line = turn.event.type === 'text' && /\d/.test(text) ? lateSaid().correctedLine(turn, text) : null;
  return line === null ? turn : ({ ...turn, event: { ...turn.event, text: line } } as KnownTurn);
}

const mayWarn =
  /tr[ễe]|ch[ậa]m|h[ạa]n|k[ịi]p|c[ảa]nh b[áa]o|nguy c[ơo]|[đd][áa]ng|l[ưu]u [ýy]|[đd][ểe] [ýy]/iu;

/** «việc nào dễ trễ»: what is likely to come late. Null for anything else. */
export const warningsAsked = (turn: KnownTurn, text: string): Outcome | null =>
  mayWarn.test(text.normalize('NFC')) ? lateSaid().warningsAsked(turn, text) : null;

/** «việc 12», «việc 12: …», and words of whoever answers under a matter that is shown. Null for anything else, and where there is none. */
export const matterSaid = (turn: KnownTurn, text: string): Outcome | null =>
  turn.state.matters.length > 0 ? lateSaid().matterSaid(turn, text) : null;

/** «việc 1 xong rồi, …» of a unit that has a matter of that number, «xin trả lại …» of what it was given. Null for anything else, and where there is none. */
export const ownMatterSaid = (turn: KnownTurn, text: string): Outcome | null =>
  turn.state.matters.length > 0 && /\d|kh[oô]ng|ko|l[aạ]i/iu.test(text.normalize('NFC'))
    ? lateSaid().ownMatterSaid(turn, text)
    : null;

/** What is typed under a message that waits for it: of a matter, an instruction, work, a locked month. Null for anything else. */
export const answersShown: ReturnType<typeof lateSaid>['answersShown'] = (turn, text, isLast, hands) =>
  choicesHere(turn) ? lateSaid().answersShown(turn, text, isLast, hands) : null;

const mayPass =
  /chuy[ểe]n|giao|ph[âa]n c[ôo]ng|nh[ờo]|[đd][ểe]|l[ấa]y|r[úu]t|thu|d[ùu]ng|k[ýy]|tr[ảa]|kh[ôo]ng|l[àa]m|vi[ệe]c|xong|ch[ưu]a/iu;

/** «chuyển 3, 4 cho anh Bình», «em được giao việc gì»: tasks that others of the unit answer. Null for anything else. */
export const passingSaid = (turn: KnownTurn, text: string): Outcome | null =>
  text.length <= longestOfPassing && turn.person.unit !== undefined && mayPass.test(text.normalize('NFC'))
    ? lateSaid().passingSaid(turn, text)
    : null;
const longestOfPassing = 1_200;

const mayShare = /ph[ốo]i h[ợo]p|ph[ầa]n c[ủu]a/iu;

/** «thêm phần phối hợp việc 3 của Thanh tra: …», «phần phối hợp». Null for anything else. */
export const shareSaid = (turn: KnownTurn, text: string): Outcome | null =>
  mayShare.test(text.normalize('NFC'))
    ? (lateSaid().sharesAsked(turn, text) ?? lateSaid().shareSaid(turn, text))
    : null;
const mayBeWord = /nh[ắa]c|y[êe]u c[ầa]u|giao|ch[ỉi] [đd][ạa]o|[đd][ềe] ngh[ịi]/iu;

/** «nhắc Thanh tra nộp báo cáo», «yêu cầu Phòng Hạ tầng số …», «chị Lan giao gì cho Thanh tra»: a leader's word. Null for anything else. */
export const wordSaid = (turn: KnownTurn, text: string): Outcome | null =>
  mayBeWord.test(text.normalize('NFC')) ||
  (turn.state.instructions.length > 0 && mayAnswerWord.test(text.normalize('NFC')))
    ? lateSaid().wordSaid(turn, text)
    : null;
const mayAnswerWord = /g[ửu]i|tr[ảa] l[ờo]i|ph[ảa]n h[ồo]i|h[ồo]i [âa]m/iu;

/** The same, as a question alone, amid what may be an order as well. */
export const wordAsked = (turn: KnownTurn, text: string): Outcome | null =>
  mayBeWord.test(text.normalize('NFC')) ? lateSaid().wordAsked(turn, text) : null;

const mayBeAnswered = /ch[ưu]a|bao gi[ờo]|khi n[àa]o|ch[ừu]ng n[àa]o|bao l[âa]u/iu;

/** «anh Hùng duyệt chưa», «lãnh đạo trả lời chưa»: what was asked of leaders, and what became of it. Null for anything else. */
export const answeredAsked = (turn: KnownTurn, text: string): Outcome | null =>
  turn.state.matters.length + turn.state.extensions.length > 0 && mayBeAnswered.test(text.normalize('NFC'))
    ? lateSaid().answeredAsked(turn, text)
    : null;

const mayWait = /^.{0,24}c[òoó]n?(?= )/iu;

/** «còn việc gì chờ tôi không», «tôi còn mấy việc»: what waits for a leader. Null for anything else. */
export const waitingAsked = (
  turn: KnownTurn,
  text: string,
  ask: (question: string) => Outcome,
): Outcome | null =>
  turn.person.role === 'leader' && mayWait.test(text.normalize('NFC'))
    ? lateSaid().waitingAsked(turn, text, ask)
    : null;

const mayBeConduct = /th[ốo]ng k[êe]|(?:m[ấa]y|nhi[êe]u) l[ầa]n/iu;

/** «thống kê của phòng em», «phòng em nộp muộn mấy lần», said by who reports for a unit. Null for anything else. */
export function conductAsked(turn: KnownTurn, text: string): Outcome | null {
  const command = mayBeConduct.test(text.normalize('NFC')) ? commandOf('thongke') : null;
  if (!command || hindrance(turn, command)) return null;
  const months = lateSaid().conductAsked(turn, text);
  return months === null ? null : runCommand(turn, command, months);
}

const mayUndo = /b[ỏo]|h[ủu]y|huỷ|x[óo]a|xoá/iu;

/** What an account did that was removed is undone by words. Null for anything else, and where none was removed of late. */
export function undoSaid(turn: KnownTurn, text: string): Outcome | null {
  const wasRemoved = turn.state.audit.some(({ verb }) => verb === 'reject-account' || verb === 'unlink');
  return wasRemoved && mayUndo.test(text) ? lateSaid().undoSaid(turn, text) : null;
}

const mayTakeBack =
  /r[úu]t|thu|l[ấa]y l[ạa]i|h[ủu]y|huỷ|b[ỏo]|x[óo]a|xoá|ho[àa]n t[áa]c|nh[ầa]m|l[ộo]n|sai|s[ửu]a|[đd][ổo]i|l[ùu]i|d[ờo]i|n[ữu]a/iu;

/** What is done between people, which may be named though nothing of it was done. */
const namesDone = /y[êe]u c[ầa]u|ch[ỉi] [đd][ạa]o|[ýy] ki[ếe]n|chuy[ểe]n|giao|quy[ếe]t [đd][ịi]nh/iu;

/** «hủy xin gia hạn», «rút cam kết», «rút lại ý kiến việc 3»: what was done between people is taken back. Null for anything else. */
export function takeBackSaid(turn: KnownTurn, text: string): Outcome | null {
  const { extensions, commitments, matters, instructions, passings } = turn.state;
  const isAny = [extensions, commitments, matters, instructions, passings].some(({ length }) => length > 0);
  const normal = text.normalize('NFC');
  const mayBe =
    isAny || turn.state.confirmLists[turn.person.id] || mayExtend.test(normal) || namesDone.test(normal);
  if (!mayBe || !mayTakeBack.test(normal)) return null;
  const form = openForm(turn)?.form;
  return lateSaid().takeBackSaid(turn, text, form !== undefined && formSpec(form).reads === 'words');
}

/** What was written to others and left for something else is kept, and asked again. */
export const unsentKept: ReturnType<typeof lateSaid>['withUnsent'] = (turn, outcome, hands) =>
  turn.state.chats[chatKey(turn.event.chat)]?.unsent ||
  outcome.replies.some(({ type }) => type === 'form-ended')
    ? lateSaid().withUnsent(turn, outcome, hands)
    : outcome;

/** That what was done right before stands, said to whoever turns away from it. Null where something is asked. */
export const stillStands = (turn: KnownTurn): Outcome | null => lateSaid().stillStands(turn);

/** An edited message corrects the answer that it was. */
export const correctReport = (turn: KnownTurn): Outcome => lateSaid().correctReport(turn);

/** The name that was typed where another was shown to be confirmed. Null for any other text. */
export const correctedName = (text: string): string | null => lateSaid().correctedName(text);

/** What was typed behind «nhầm, …»; all of a text that denies nothing. */
export const withoutDenial = (text: string): string => lateSaid().withoutDenial(text);

/** That what was saved at a moment (epoch ms) stays, and how it is changed. Null where what takes it back says so itself. */
export const savedStands = (turn: KnownTurn, at: number): Outcome | null => lateSaid().savedStands(turn, at);

/** So many rows are a list from which one is named. */
const isList = (choices: OpenChoices | undefined): choices is OpenChoices =>
  (choices?.options.length ?? 0) > 0;

/** The rows of the open list that are named among other words. Null where none is. */
export function rowSaid(turn: KnownTurn, text: string): RowSaid | null {
  const choices = choicesHere(turn);
  return isList(choices) && areFresh(choices, turn.now) && /\s/.test(text.trim())
    ? lateSaid().rowSaid(turn, text, choices)
    : null;
}

/** What a value may be told by: a figure, or a sign before it. */
const mayHaveValue = /\s\S*\d|[:=→]|->/u;

/** A choice of the open list together with the value that it would ask for: «hạn 28». Null where it is none. */
export function valueSaid(
  turn: KnownTurn,
  text: string,
  perform: (turn: KnownTurn, act: Act) => Outcome,
): Outcome | null {
  const choices = choicesHere(turn);
  if (!isList(choices) || !areFresh(choices, turn.now) || openForm(turn) || !mayHaveValue.test(text))
    return null;
  return lateSaid().valueSaid(turn, text, choices, { perform, spec: formSpec });
}

/** The choices of the open list that are said as behind the command that opened it: «tắt» at `/trichdan`. */
export function behindCommand(turn: KnownTurn, text: string): readonly Button[] {
  const choices = choicesHere(turn);
  // No command chooses of a report that is being written: its questions are come to at every word of its writer.
  return isList(choices) &&
    !choices.options.every(isOfDraft) &&
    areFresh(choices, turn.now) &&
    !text.includes('?')
    ? lateSaid().behindCommand(text, choices, (name, argument) => {
        const chosen = asksOfWhich(name) ? choiceNamed(turn, name, argument) : null;
        return chosen && !('say' in chosen) ? chosen : null;
      })
    : [];
}

/** That the open list has no row that is chosen in words. Null where nothing is. */
export function rowMissed(turn: KnownTurn, text: string): Outcome | null {
  const choices = choicesHere(turn);
  if (!isList(choices) || !areFresh(choices, turn.now)) return null;
  const none = lateSaid().rowMissed(text, choices);
  if (none === null) return null;
  return say({ type: 'number-beyond', count: choices.options.length, ...(none === '' ? {} : { none }) });
}

const mayNameAccount = /t[àa]i kho[ảa]n|x[áa]c nh[ậa]n|ch[ờo]/iu;

/** Whether anybody has more than one account. */
const hasFurtherAccount = memo(
  (accounts: KnownTurn['state']['accounts']) => [accounts],
  (accounts) => new Set(accounts.map(({ personId }) => personId)).size < accounts.length,
);

/** Whether a text may be of a further account: one waits here or waited, somebody has two, or it is named. */
function mayBeOfAccount({ state, event }: KnownTurn, text: string): boolean {
  const { accounts, audit, chats } = state;
  if (chats[chatKey(event.chat)]?.waiting || mayNameAccount.test(text.normalize('NFC'))) return true;
  return hasFurtherAccount(accounts) || audit.some(({ verb }) => verb === 'reject-account');
}

/** What words say of a further account, whatever else stands open. Null for anything else. */
export const settlesAccount: ReturnType<typeof lateSaid>['settlesAccount'] = (turn, text) =>
  mayBeOfAccount(turn, text) ? lateSaid().settlesAccount(turn, text) : null;

/** What words say of an account that waits, when other things were said since. Null for anything else. */
export const settlesNamed: ReturnType<typeof lateSaid>['settlesNamed'] = (turn, text) =>
  mayBeOfAccount(turn, text) ? lateSaid().settlesNamed(turn, text) : null;

/** A bare «đúng» that may be of an account that waits. Null for anything else. */
export const affirmsAmid: ReturnType<typeof lateSaid>['affirmsAmid'] = (turn, text) =>
  mayBeOfAccount(turn, text) ? lateSaid().affirmsAmid(turn, text) : null;

/** What is typed to a report while its month is locked. Null where none listens. */
export const keptWhileLocked = (
  turn: KnownTurn,
  text: string,
  choice: Button | null,
  hands: Parameters<ReturnType<typeof lateSaid>['keepWhileLocked']>[3],
): Outcome | null =>
  turn.state.drafts.some(({ held, personId }) => held !== undefined && personId === turn.person.id)
    ? lateSaid().keepWhileLocked(turn, text, choice, hands)
    : null;

/** What was cut and is wanted whole, of the answer that is shown. */
export function cutWanted(turn: KnownTurn, text: string): readonly Button[] {
  const choices = choicesHere(turn);
  return /xem|[đd][ọo]c/iu.test(text) && areOpen(choices, turn.now)
    ? lateSaid().cutWanted(text, choices)
    : [];
}
