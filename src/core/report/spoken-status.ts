import { foldedWords } from '../text/fold.ts';
import { beginsWithDay } from './done-day.ts';
import type { Status } from './report.ts';
import { saysNothingArose, statusMeant } from './status-meant.ts';

/** The statuses as they are typed, folded. */
const spokenStatus: readonly (readonly [string, Status])[] = Object.entries({
  'hoan thanh': 'done',
  'da hoan thanh': 'done',
  'hoan thanh roi': 'done',
  'da hoan thanh roi': 'done',
  'da hoan thanh xong': 'done',
  ht: 'done',
  'da ht': 'done',
  xong: 'done',
  'da xong': 'done',
  'xong roi': 'done',
  'da xong roi': 'done',
  'da lam xong': 'done',
  'lam xong': 'done',
  'lam xong roi': 'done',
  'dung tien do': 'on-track',
  'dung td': 'on-track',
  dtd: 'on-track',
  'dung han': 'on-track',
  'dang lam dung tien do': 'on-track',
  'dang thuc hien dung tien do': 'on-track',
  cham: 'late',
  'cham tien do': 'late',
  'cham tre': 'late',
  'bi cham': 'late',
  'dang cham': 'late',
  tre: 'late',
  'tre tien do': 'late',
  'tre han': 'late',
  'chua lam': 'not-begun',
  'chua thuc hien': 'not-begun',
  'chua trien khai': 'not-begun',
  'chua bat dau': 'not-begun',
  'chua lam gi': 'not-begun',
} as const);

const known = new Map<string, Status>(spokenStatus);

/** The status that a whole text names, folded and without signs. */
export const statusSaid = (typed: string): Status | undefined => known.get(typed);

/** What is said behind a status out of courtesy. */
const courtesy = /(?: (?:a|nhe|nha|em|vay|luon|roi))+$/;

/** The same, be it with courtesy behind it: «đúng tiến độ ạ». */
export const statusSaidPolitely = (typed: string): Status | undefined =>
  statusSaid(typed) ?? statusSaid(typed.replace(courtesy, ''));

/** Words behind a status that add nothing: «xong cả», «hoàn thành hết rồi ạ». */
const emphasis =
  /^(?:(?:ca|het|tat|roi|luon|day|do|du|a|nhe|nha|em|da|thoi|anh|chi|sep|ad|bot|moi dung|dung roi)(?: |$))+$/;

/** Whether words behind a status or a figure are there for politeness alone: «98% nhé em» gives no reason. */
export const addsNothing = (words: string): boolean => emphasis.test(foldedWords(words));

/** Whether a text is no more than a status, be it with words that stress it. */
export function isMereStatus(text: string): boolean {
  const begun = beginsWithStatus(text);
  if (!begun) return false;
  return foldedWords(begun.rest) === '' || addsNothing(begun.rest);
}

/** What stands between a status and what is said of it. */
const between =
  /^(?:\s*[,:;.–-]+\s*|\s+(?:vì|vi|do|bởi vì|bởi|boi vi|boi|tại|tai|là do|la do|nguyên nhân|nguyen nhan)\s+|\s*\(|\s*\n)/iu;

const howLong =
  '^(?:khoang |tam |hon |gan |do |mat |co )?(?:\\d{1,2}|mot|hai|ba|vai|may|nua) ?(?:\\d{1,2} )?(?:ngay|hom|tuan|thang|buoi|gio)(?![a-z])';
const saysHowLong = new RegExp(howLong);
const onlyHowLong = new RegExp(`${howLong}(?: (?:lam viec|roi|so voi (?:ke hoach|tien do)|nay|a|nhe|em))*$`);

/** Whether words behind a status tell by how much something is late, and nothing else: why it is they leave open. */
export const tellsOnlyHowLong = (words: string): boolean => onlyHowLong.test(foldedWords(words));

/** The longest number of words of a status, with who speaks and of what before it. */
const most = 12;

/** The status of words that end there, or with a sign behind them: by its name, or in other words. */
function statusOf(bare: string, behind: string): Status | undefined {
  const named = known.get(foldedWords(bare));
  if (named !== undefined || (behind.trim() !== '' && !between.test(behind))) return named;
  // «hoàn thành, 100»: what stands behind the sign is said of it.
  const meant = /\d|[,;:–]/.test(bare.replace(/^\s*(?:dạ|vâng|ok|à)\s*,/iu, '')) ? null : statusMeant(bare);
  return meant && 'status' in meant ? meant.status : undefined;
}

/**
 * The status that a text begins with, and what is said behind it: «xong, đã họp 15/5», «chậm vì chờ kinh phí».
 * @param strict only where a sign or «vì» stands between them
 */
export function beginsWithStatus(text: string, strict = false): { status: Status; rest: string } | null {
  if (saysNothingArose(text)) return { status: 'on-track', rest: text.trim() };
  const words = [...text.matchAll(/\S+/g)].slice(0, most);
  for (let count = words.length; count > 0; count--) {
    const end = words[count - 1]!.index + words[count - 1]![0].length;
    const head = text.slice(0, end);
    const bare = head.replace(/[^\p{L}\p{N}]+$/u, '');
    const behind = text.slice(bare.length);
    const status = statusOf(bare, behind);
    if (status === undefined) continue;
    if (behind.trim() === '') return { status, rest: '' };
    const sign = between.exec(behind);
    // «chậm 2 ngày» says by how much, «xong ngày 18/7» when.
    const isOfTime =
      (status === 'late' && saysHowLong.test(foldedWords(behind))) ||
      (status === 'done' && beginsWithDay(behind));
    if (strict && !sign && !isOfTime) return null;
    return {
      status,
      rest: behind
        .slice(sign?.[0].length ?? 0)
        .trim()
        .replace(/^\(|\)$/g, ''),
    };
  }
  return null;
}
