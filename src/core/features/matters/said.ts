import { hasQuestionForm, mayBeAsked } from '../../ask/question-form.ts';
import { chatKey } from '../../heard/event.ts';
import { isOpenMatter, isSpokenOf, settledBy } from '../../matters/matter.ts';
import { areFresh } from '../../said/choices.ts';
import type { Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { fromPressData } from '../acts.ts';
import { choicesHere } from '../open-choices.ts';
import { doneOfWhich } from '../reporting/done-which.ts';
import type { KnownTurn } from '../turn.ts';
import { openMatter } from './acting.ts';
import { actInWords, askWordsSaid, byWords, givenWithWords, rightOn } from './by-words.ts';
import { seenById } from './seen.ts';
import { saidOfEach } from './several-said.ts';
import { askWhichAnswered, askWhoGets, shownOf } from './which-answered.ts';

/** «Việc 12», «xem việc số 12» */
const named = /^(?:(?:cho|xem|mo|em|toi|minh|anh|chi|lai) )*(?:viec|vuong mac|kien nghi)(?: so)? (\d{1,9})$/;
/** «việc 12 thế nào rồi», «vướng mắc 3 xử lý tới đâu»: a matter is asked about by its number. */
const askedOf =
  /^(?:(?:cho|xem|mo|em|toi|minh|anh|chi|lai|the|a|oi|hoi) )*(viec|vuong mac|kien nghi)(?: so)? (\d{1,9})(?: \S.*)$/;
/** «Việc 12: …», «trả lời việc 12: …» */
const begun =
  /^\s*(?:(?:trả lời|tra loi|về|ve|ý kiến|y kien|chỉ đạo|chi dao)\s+)*(?:việc|viec)\s*(?:số|so)?\s*(\d{1,9})\s*[:,.–-]?\s+(\S[\s\S]*)$/iu;
/** «chưa xong việc 12», «mở lại việc 12 vì …»: its unit says so of what was settled. */
const reopens =
  /^(?:(?:em|phong em|don vi em|toi|van|con) )*(?:chua xong|chua giai quyet(?: xong| duoc)?|mo lai)(?: (?:cai|cho))? viec(?: so)? (\d{1,9})(?: |$)/;
/** «việc 12: Đồng chí cho biết kinh phí dự kiến là bao nhiêu?»: more than a few words behind a colon are for somebody. */
const asksUnit =
  /^\s*(?:(?:trả lời|tra loi|về|ve|ý kiến|y kien)\s+)*(?:việc|viec)\s*(?:số|so)?\s*\d{1,9}\s*:\s*\S+(?:\s+\S+){4,}\?\s*$/iu;
/** What a leader writes under a matter that they were shown, without having chosen [Trả lời]: a yes or no, or who is to do what. */
const directs =
  /^(?:(?:da|ok|oke|u|duoc|anh|chi|toi|minh|em) )*(?:dong y|nhat tri|duyet|chap thuan|khong dong y|chua dong y|giao|yeu cau|de nghi|cho phep|chuyen (?:cho|sang|qua|ve))(?: |$)/;
const charges =
  /^(?:(?:giao|de|de nghi|yeu cau) )?(?:van phong|phong|trung tam|thanh tra|don vi)(?: [a-z]+){0,6} (?:lam viec|lam van ban|lam to trinh|gui|phoi hop|lien he|moi|kiem tra|xu ly|tham muu|bo tri|trinh|chu dong)(?: |$)/;

/** The one matter that stands under the last message with its choices; null where none does, or several. */
function matterShown(turn: KnownTurn): number | null {
  const choices = choicesHere(turn);
  if (!choices || !areFresh(choices, turn.now)) return null;
  const ids = new Set(
    choices.options.flatMap(({ data }) => {
      const act = fromPressData(data);
      return act?.type === 'answer-matter' ? [act.id] : [];
    }),
  );
  const [only, another] = ids;
  return only === undefined || another !== undefined ? null : only;
}

/** Whether somebody may act on a matter as whoever answers it. */
function mayAnswer(turn: KnownTurn, id: number): boolean {
  const may = rightOn(turn, id);
  return may === 'decide' || may === 'answer';
}

/** «ok việc 4», «v4 ok», «4 đồng ý»: a yes in few words with the number of a matter, wherever it stands. */
const yes = '(?:ok|oke|okie|dong y|nhat tri|duyet|chap thuan)(?: (?:voi|cho|em|nhe|nha|a|roi|luon))*';
const yesOf = new RegExp(
  `^(?:(?:da|u|toi|anh|chi) )*(?:${yes} (?:viec|v)(?: so)? ?(?<behind>\\d{1,4})|(?:viec |v)?(?:so )?(?<before>\\d{1,4}):? (?:thi )?${yes})(?: (?:nhe|nha|a|em))*$`,
);

/** The same of whoever answers the matter: whether it is sent is asked. Null for anything else, and where it is no such matter. */
function consentByNumber(turn: KnownTurn, text: string): Outcome | null {
  const found = yesOf.exec(foldedWords(text))?.groups;
  const id = Number(found?.behind ?? found?.before ?? 0);
  const seen = found && rightOn(turn, id) === 'decide' ? seenById(turn.state, turn.context, id) : null;
  if (!seen || !isOpenMatter(seen.matter)) return null;
  const said = text
    .normalize('NFC')
    .replace(/(?:việc|viec|(?<!\p{L})v)?\s*(?:số\s*)?\d{1,4}\s*:?/iu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return askWordsSaid(turn, id, 'direction', said);
}

/** «giao việc 2 cho Thanh tra», «không giải quyết được việc 2 vì …»: its number stands within what is done with it. */
const within =
  /^([^\d:;?]{0,40}\p{L}\s+)(?:việc|viec|vướng mắc|vuong mac|kiến nghị|kien nghi)\s*(?:số|so)?\s*(\d{1,9})(?![\d/.])([\s\S]*)$/iu;

function actWithin(turn: KnownTurn, text: string): Outcome | null {
  const [, before, number, after] = within.exec(text.trim().normalize('NFC')) ?? [];
  if (before === undefined || number === undefined || hasQuestionForm(text)) return null;
  const said = `${before}${(after ?? '').trim()}`.trim();
  const id = Number(number);
  const units = givenWithWords(turn, id, said);
  return actInWords(turn, id, said) ?? (units.length > 0 ? askWhoGets(turn, id, units, said) : null);
}

/** Which matter that was settled words say is not; null for none. */
function reopeningSaid(turn: KnownTurn, words: string): number | null {
  const [, number] = reopens.exec(words) ?? [];
  const seen = number === undefined ? null : seenById(turn.state, turn.context, Number(number));
  return seen && settledBy(seen.matter) ? seen.matter.id : null;
}

/** The matter that is asked about by its number; null for none. «việc 2» of a unit's own may be of its report. */
function matterAskedOf(turn: KnownTurn, text: string, words: string): number | null {
  const [, noun, number] = askedOf.exec(words) ?? [];
  if (number === undefined || !mayBeAsked(text)) return null;
  const may = rightOn(turn, Number(number));
  return may !== null && (noun !== 'viec' || may !== 'own') ? Number(number) : null;
}

/** A matter that is opened or asked about by its number, or said to be not settled; null for anything else. */
function openedByNumber(turn: KnownTurn, text: string, words: string): Outcome | null {
  const [, number] = named.exec(words) ?? [];
  const asked = number === undefined ? matterAskedOf(turn, text, words) : null;
  if (asked !== null) return openMatter(turn, asked);
  const reopened = number === undefined ? reopeningSaid(turn, words) : Number(number);
  // «việc 4» of whoever may read no such matter is of something else.
  return reopened !== null && rightOn(turn, reopened) !== null ? openMatter(turn, reopened) : null;
}

/**
 * «việc 12», «việc 12: Văn phòng gửi văn bản», and «đồng ý, …» under a matter that is shown. Null for anything else, and where
 * there is no such matter.
 */
export function matterSaid(turn: KnownTurn, text: string): Outcome | null {
  const consent = consentByNumber(turn, text);
  if (consent) return consent;
  const words = foldedWords(text);
  // A question is put to its unit behind the number of its matter.
  if (asksUnit.test(text)) {
    const put = saidOfNumber(turn, text);
    if (put) return put;
  }
  const numbered =
    saidOfEach(turn, text, answered) ?? actWithin(turn, text) ?? openedByNumber(turn, text, words);
  if (numbered || named.test(words)) return numbered;
  if (hasQuestionForm(text)) return null;
  const said = saidOfNumber(turn, text);
  if (said) return said;
  const shown = matterAsked(turn);
  if (shown === null) return ofSeveralShown(turn, text, words);
  const acted = actInWords(turn, shown, text.trim());
  if (acted) return acted;
  const isSaid = directs.test(words) || charges.test(words) || givenWithWords(turn, shown, text).length > 0;
  return isSaid ? answered(turn, shown, text.trim()) : null;
}

/** «việc 4: đã gửi công văn»: what is said behind a matter's number; null for anything else. */
function saidOfNumber(turn: KnownTurn, text: string): Outcome | null {
  const [, of, said] = begun.exec(text) ?? [];
  const id = Number(of);
  if (of === undefined || said === undefined || rightOn(turn, id) === null) return null;
  return mayAnswer(turn, id)
    ? answered(turn, id, said.trim())
    : (actInWords(turn, id, said.trim()) ?? replied(turn, id, said.trim()) ?? notSent(turn, id));
}

/** What a unit says of its own matter of which somebody has spoken is an answer to them; null of any other. */
function replied(turn: KnownTurn, id: number, text: string): Outcome | null {
  const seen = rightOn(turn, id) === 'own' ? seenById(turn.state, turn.context, id) : null;
  return seen && isOpenMatter(seen.matter) && isSpokenOf(seen.matter)
    ? askWordsSaid(turn, id, 'replied', text)
    : null;
}

/** Given with words: to whom is asked, and the words are shown behind; else they are an answer. */
export function answered(turn: KnownTurn, id: number, text: string): Outcome {
  const acted = actInWords(turn, id, text);
  const units = acted ? [] : givenWithWords(turn, id, text);
  return acted ?? (units.length > 0 ? askWhoGets(turn, id, units, text) : null) ?? byWords(turn, id, text);
}

/** Words of who may not answer a matter reach nobody: who may is said, and the matter is shown. */
function notSent(turn: KnownTurn, id: number): Outcome {
  const seen = seenById(turn.state, turn.context, id);
  const opened = openMatter(turn, id);
  if (!seen || opened.kind !== 'answer') return opened;
  const why = settledBy(seen.matter) ? 'settled' : rightOn(turn, id) === 'own' ? 'own' : 'other';
  return {
    ...opened,
    replies: [{ type: 'matter-closed', id, seen, why, isUnsent: true }, ...opened.replies],
  };
}

/** «việc này không phải của trung tâm», «đề nghị giao lại cho Thanh tra», «xin trả lại»: who was given a matter gives it back. */
const givesBack =
  /(?:^| )(?:khong|ko) (?:phai|thuoc)(?: la)? (?:viec|phan|cua|linh vuc|tham quyen|trach nhiem|chuc nang|nhiem vu)(?: |$)|(?:^| )(?:giao|chuyen) lai (?:cho )?|^(?:(?:da|em|toi|xin|phep|xin phep|cho) )*tra lai(?: |$)/;

/** What who has a matter of others says to give it back: whether it is sent to its leader and its unit is asked. Null for anything else. */
function givenBack(turn: KnownTurn, text: string): Outcome | null {
  const [, number, behindIt] = ownNumbered.exec(text.normalize('NFC')) ?? [];
  const id = number === undefined ? matterAsked(turn) : Number(number);
  const said = behindIt ?? text;
  if (id === null || rightOn(turn, id) !== 'answer' || hasQuestionForm(text)) return null;
  const isMeant = givesBack.test(foldedWords(said)) && actInWords(turn, id, said.trim()) === null;
  return isMeant ? askWordsSaid(turn, id, 'direction', said.trim()) : null;
}

/** «việc 1 xong rồi, Cục Thuế đã trả lời», «việc 2 đã giải quyết xong» */
const ownNumbered =
  /^\s*(?:(?:dạ|da|em|báo cáo|phòng em|anh|chị)\s+)*(?:việc|viec)\s*(?:số|so)?\s*(\d{1,3})\s*[:,]?\s+(\S[\s\S]*)$/iu;
/** What is said of what stands in the way, and of no task: «xong» is said of either. */
const ofMatterAlone =
  /^(?:(?:thi|la|cung|da|duoc|em|phong em) )*(?:giai quyet|xu ly|het|khong con|ko con|chua xong|chua giai quyet|mo lai|(?:khong|ko)(?: the| co the)? (?:giai quyet|xu ly|dap ung))(?: |$)/;

/**
 * What a unit says of a number that its report has as well, of its own matter or one that was given to it: «xong» with whatever stands behind it asks which is meant, «đã giải quyết»
 * is of what stood in its way. Null for anything else, and where it has no such matter.
 */
export function ownMatterSaid(turn: KnownTurn, text: string): Outcome | null {
  const back = givenBack(turn, text);
  if (back) return back;
  const [, number, said] = ownNumbered.exec(text.normalize('NFC')) ?? [];
  if (number === undefined || said === undefined || hasQuestionForm(text)) return null;
  const id = Number(number);
  const may = rightOn(turn, id);
  const seen = seenById(turn.state, turn.context, id);
  if (!seen || may === null || may === 'read' || seen.matter.withdrawnAt !== undefined) return null;
  const [clause = ''] = said.split(/\s*[,;:.]\s+/);
  const which = doneOfWhich(turn, `việc ${id} ${clause}`);
  if (which) return which;
  const words = foldedWords(said);
  const isOpen = settledBy(seen.matter) === null;
  return ofMatterAlone.test(words) && (isOpen || /^(?:\S+ ){0,2}(?:chua|mo lai)/.test(words))
    ? (actInWords(turn, id, said.trim()) ?? replied(turn, id, said.trim()))
    : null;
}

/** What is ordered of a unit by its name is an instruction of its own, where it may be of any of several matters. */
const instructs = /^(?:(?:da|toi|anh|chi|em|nho|de) )*(?:yeu cau|chi dao|de nghi)(?: |$)/;

/** What is done, or said, under several matters: it is kept, and of which it is is asked. Null for anything else. */
function ofSeveralShown(turn: KnownTurn, text: string, words: string): Outcome | null {
  const keys = shownOf(turn, 'matter');
  const isAct = keys.some(({ id }) => actInWords(turn, id, text.trim()) !== null);
  const isSaid = (directs.test(words) || charges.test(words)) && !instructs.test(words);
  return keys.length > 1 && (isAct || isSaid) ? askWhichAnswered(turn, keys, text) : null;
}

/** The one matter under the last message that whoever speaks may answer; null where none is. */
function matterAsked(turn: KnownTurn): number | null {
  const shown = turn.state.chats[chatKey(turn.event.chat)]?.choices ? matterShown(turn) : null;
  return shown !== null && mayAnswer(turn, shown) ? shown : null;
}

const isConsent = new RegExp(`^(?:(?:da|u|toi|anh|chi) )*(?:${yes}|duoc)(?: (?:nhe|nha|a|em))*$`);

/** «ok», «đồng ý em» under the one matter that was told: whether it is sent as the answer is asked. Null for anything else. */
export function consentToShown(turn: KnownTurn, text: string): Outcome | null {
  const shown = isConsent.test(foldedWords(text)) ? matterAsked(turn) : null;
  return shown === null ? null : askWordsSaid(turn, shown, 'direction', text.trim());
}

/** Words that answer nothing else, under the one matter that was told: whether they are the answer to it is asked. Null where none is. */
export function answerToShown(turn: KnownTurn, text: string): Outcome | null {
  const shown = matterAsked(turn);
  return shown === null ? null : answered(turn, shown, text.trim());
}

/** The one matter of their own unit that whoever speaks was told of last, by the button that opens it or has it opened again. */
function ownShown(turn: KnownTurn): { id: number; isSettled: boolean } | null {
  const choices = choicesHere(turn);
  if (choices?.patient !== true || !areFresh(choices, turn.now)) return null;
  const [only, another] = choices.options;
  const act = only && !another ? fromPressData(only.data) : null;
  if (act?.type !== 'open-matter' && act?.type !== 'reopen-matter') return null;
  return rightOn(turn, act.id) === 'own' ? { id: act.id, isSettled: act.type === 'reopen-matter' } : null;
}

/**
 * What a unit says under what was told it of its own matter: that it is settled, or why it is to be opened again; else that nobody gets
 * these words, and where they can be written. Null where none is shown.
 */
export function toldOfOwn(turn: KnownTurn, text: string): Outcome | null {
  const shown = ownShown(turn);
  if (!shown) return null;
  const acted = actInWords(turn, shown.id, text.trim());
  if (acted) return acted;
  if (shown.isSettled) return askWordsSaid(turn, shown.id, 'reopened', text.trim());
  return replied(turn, shown.id, text.trim()) ?? notSent(turn, shown.id);
}
