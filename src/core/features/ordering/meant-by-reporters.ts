import { aroundDay } from '../../extensions/read-wish.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import type { Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { fitsMarks } from '../../text/marks-typed.ts';
import { dateOf } from '../../time/viet-nam-time.ts';
import { extensionAsked } from '../extending/said.ts';
import { reportItems } from '../guiding/menu.ts';
import { unitFrom, type Words } from '../instructing/unit-words.ts';
import { type KnownTurn, say } from '../turn.ts';
import { firstClause, monthOf, politely, type Ways } from './order-words.ts';

const changesFigure = /(?<![a-z])(?:sua|doi|chinh|dieu chinh|cap nhat|ghi lai|chua lai|dinh chinh)(?![a-z])/;

const toFigure =
  /(?<![a-z])(?:thanh|len|xuong|con|la|phai la) \d|\d\S*(?: \S+){0,2} (?:thanh|len|xuong|sang|chu khong phai|chu ko phai|chu k phai|moi dung) ?\S*|(?:phai )?la \d\S*(?: \S+)? (?:chu|moi) |(?<![a-z])thanh \d/;

/** «sửa giúp anh chỉ tiêu … xuống 90%»: what the plan sets, and no figure of a report. */
const ofPlan =
  /(?<![a-z])(?:sua|doi|chinh|dieu chinh|cap nhat)(?: (?:lai|giup|ho|gium|dum|cho|em|anh|chi|toi|minh|cai|muc|luon|ngay))* (?:chi tieu|muc tieu)(?! thang)(?![a-z])/;

/** Whether what is to be changed stands in another's report, which the engine reads by the unit and the task that are named. */
function isOfOthers(text: string, ways: Ways): boolean {
  const told = ways.ask(text);
  const [first] = told.kind === 'answer' ? told.replies : [];
  return first?.type === 'answer' && first.answer.type === 'how' && first.answer.how === 'deputy';
}

/** «sửa 37 thành 38», «ghi lại là 2 chứ không phải 1»: a figure of a report is to be another one; the report is opened for it. */
export function figureCorrected(turn: KnownTurn, text: string, ways: Ways): Outcome | null {
  const words = foldedWords(text);
  if (!changesFigure.test(words) || !toFigure.test(words) || ofPlan.test(words)) return null;
  if (!fitsMarks('sửa đổi chỉnh cập nhật ghi thành lên xuống', firstClause(text))) return null;
  const { state, context, person, now } = turn;
  if (unitsToReport(state, context.org, person, now).length === 0) return null;
  const period = monthOf(turn, words);
  const items = reportItems(turn, period);
  return items.length === 0 || isOfOthers(text, ways) ? null : say({ type: 'own-work', period, items });
}

const asksTime =
  /(?<![a-z])(?:gia han|gian han|lui lai|lui han|lui|doi han|doi(?! moi)|hoan|keo dai thoi gian|keo dai|them thoi gian|them han|them ngay|them (?:mot|hai|ba|\d+|may|vai|it) (?:tuan|ngay|hom|bua|thang))(?![a-z])/;

const wants = /(?<![a-z])(?:xin|cho|giup|ho|de nghi|muon|dang ky|han toi|han den)(?![a-z])/;

const ofTime =
  /(?<!\p{L})(?:xin phép|xin|cho|giúp|giùm|hộ|đề nghị|muốn|gia hạn|giãn hạn|lùi hạn|lùi lại|lùi|lui lại|lui|dời hạn|dời|hoãn|kéo dài thời gian|kéo dài|thêm thời gian|thêm hạn|chúng em|phòng em|phòng anh|phòng chị|bên em|việc|vụ|nhé|với|ạ|hạn|gia han|lui han|doi han|doi|hoan|them thoi gian|giup|gium|han)(?!\p{L})/giu;

/**
 * «cho Ban thêm thời gian khởi công con đường, xin tới 15/7», «hoãn lớp 2 tới 31/8 giúp chị»: more time, said otherwise than by its own
 * words: the same wish, by the name of the work and its day.
 */
export function moreTime(turn: KnownTurn, typed: string): Outcome | null {
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
export function reminderPutOff(turn: KnownTurn, text: string, words: Words, ways: Ways): Outcome | null {
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
