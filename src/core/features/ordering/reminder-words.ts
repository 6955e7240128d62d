import { worksForOffice } from '../../people/org.ts';
import type { Content, Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { instructUnits } from '../instructing/said.ts';
import type { KnownTurn } from '../turn.ts';

const bidsReminder =
  /(?:^|\s)(?:nhắc|giục|đôn đốc|thúc|hối|ping|nhac|giuc|don doc|thuc|hoi(?= (?:thuc|phong|trung|anh|chi|ben)))(?=\s)/iu;

/** «, ghi thêm …», «kèm câu «…»», «nói với họ là …»: words that are to go along with what is ordered before them. */
const alongWith = (() => {
  const adverbs =
    '(?:\\s+(?:thêm|rõ|giúp|giùm|hộ|vào|luôn|chú|tin|theo|them|ro|giup|gium|ho(?=\\s+(?:la|rang|them|voi))|vao|luon|chu))*';
  const receiver =
    '(?:\\s+(?:(?:với|cho|voi)\\s+)?(?:họ|anh|chị|em|phòng|bên|nó|ho|chi|phong|ben|no)(?:\\s+(?:ấy|đó|ay|do))?)?';
  const begins = '(?:\\s+(?:là|rằng|câu|lời|la|rang|cau|loi))?';
  return new RegExp(
    `(?<sign>\\s*[,;.:–-]\\s*|\\s+)(?:(?:rồi|và|nhớ|roi|va|nho)\\s+)*(?:ghi|nói|kèm|nhắn|dặn|bảo|báo(?!\\s+cáo)|kêu|noi|kem|nhan|dan|bao(?!\\s+cao)|keu)(?<marks>${adverbs}${receiver}${adverbs}${begins})\\s*:?\\s+(?<words>\\S.*)$`,
    'iu',
  );
})();

/** Without a comma before it, one of these says that words follow. */
const leadsWords = /(?:^| )(?:la|rang|cau|loi|them)(?: |$)/;

const courtesy = /(?:\s+(?:nhé|nhe|nha|nghen|ạ|giúp|giùm|dùm|giup|gium|dum|em|luôn|với))+[\s.!]*$/iu;

/** The order before words that are to go along with it, and these; null where there are none. */
function partedFromWords(text: string): { order: string; words: string } | null {
  const typed = text.normalize('NFC');
  for (let from = 0; from < typed.length; ) {
    const found = alongWith.exec(typed.slice(from));
    if (!found?.groups) return null;
    const { sign = '', marks = '', words = '' } = found.groups;
    const order = typed.slice(0, from + found.index);
    if ((sign.trim() !== '' || leadsWords.test(foldedWords(marks))) && bidsReminder.test(` ${order} `))
      return { order, words: words.replace(courtesy, '').replace(/^[«"“']+|[»"”'.]+$/gu, '') };
    from += found.index + 1;
  }
  return null;
}

/** What offers to remind, or asks whom. */
const offersReminder = (said: Content): boolean =>
  said.type === 'reminder-offered' ||
  said.type === 'choose-nudged' ||
  (said.type === 'answer' &&
    said.answer.type === 'offer' &&
    said.answer.verb === 'remind' &&
    said.answer.allowed);

/**
 * «nhắc phòng … nộp báo cáo, ghi thêm là …»: by the office it is offered without these words, which do not go along, and that is said
 * first; a leader has words of their own, which are shown before they are sent. Null for anything else.
 * @param carry what the order alone leads to
 */
export function remindedWithWords(
  turn: KnownTurn,
  text: string,
  carry: (order: string) => Outcome | null,
): Outcome | null {
  const isLeader = turn.person.role === 'leader';
  if (!isLeader && !worksForOffice(turn.context.org, turn.person)) return null;
  const parted = partedFromWords(text);
  const outcome = parted && carry(parted.order);
  if (!parted || outcome?.kind !== 'answer') return null;
  const offered = outcome.replies.find(offersReminder);
  if (!offered) return null;
  if (offered.type === 'reminder-offered' && offered.units.length > 0 && isLeader)
    return instructUnits(turn, offered.units, text.trim());
  return {
    ...outcome,
    replies: [{ type: 'reminder-wordless', unit: null, words: parted.words }, ...outcome.replies],
  };
}
