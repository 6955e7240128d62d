import type { How } from '../language.ts';
import { holds, pattern } from '../sentence.ts';
import { mayStill, ofFiles, whoIsLate } from './how-late.ts';
import { has, isAsked, type Parts, pieceOf, piecesOfType, unitsOf } from './parts.ts';

export const namesUnit = (parts: Parts): boolean =>
  unitsOf(parts).length > 0 || parts.named.some(({ type }) => type !== 'unit');

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

/** Whether nothing is asked but by a «may» that stands before a word of its own. */
const isOnlyMay = (parts: Parts): boolean =>
  piecesOfType(parts, 'ask').every(
    ({ what, at, to }) => what === 'count' && parts.sentence.text.slice(at, to).trim() === 'may',
  );

/** Whether what sounds like a question of how is one, by what it is about. A new how must be named. */
export const isHow: Readonly<Record<How, (parts: Parts, isCertain: boolean) => boolean>> = {
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
