import { foldedWords } from '../text/fold.ts';
import { beforeFolded } from './before-told.ts';
import type { Status } from './report.ts';

/** What words say of how far a task is where they leave it open whether that is in time. */
export type Unsure =
  /** «đang làm»: under way. */
  | 'going'
  /** «chưa xong»: not finished. */
  | 'unfinished'
  /** «xong 80%», «gần xong»: in part. */
  | 'partly';

/** A status in whatever words it is said; or what leaves it open. */
export type StatusMeant = { status: Status } | { unsure: Unsure };

const adverb = '(?:(?:van|cung|deu|da|moi|vua|vua moi|co|bi|hoi|kha|rat|con|tam|dang bi|dang|duoc|chac) )*';
const verb = '(?:lam|thuc hien|trien khai|tien hanh|to chuc|xu ly|giai quyet|bao cao|hop|ban hanh|ra soat)';
const no = '(?:chua|chang|khong|ko|k|kg|hong|hok|hem)';
/** Courtesy, and words that weigh or stress what stands before them. */
const tail =
  '(?: (?:a|ah|nhe|nha|nhen|em|anh|chi|sep|ad|bot|oi|roi|luon|het|ca|tat ca|day|do|vay|the|thoi|nhieu|lam|mot chut|chut|xiu|mot it|it|ti|mat|qua|thang nay|ky nay|trong thang|dau))*$';
const time =
  '(?:tien do|thoi han|han|ke hoach|thoi gian|lo trinh)(?: (?:de ra|ke hoach|duoc giao|da giao|yeu cau|cua so))*';

const of = (words: string): RegExp => new RegExp(`^${beforeFolded}(?:${words})${tail}`);

const done = of(
  `${adverb}(?:${verb} )?(?:xong|hoan thanh|hoan tat)(?: (?:xong|xuoi|het|toan bo|100|nhiem vu|viec nay|dung han|truoc han|dung tien do|som))*|(?:da |vua |moi )?lam roi|da lam`,
);
const onTrack = of(
  `${adverb}(?:${verb} )?(?:(?:theo|bam|dam bao|bao dam|sat) )*(?:(?:dung|kip|sat|theo|bam|dam bao|bao dam) )${time}|${adverb}(?:dat|dam bao|bao dam) (?:chi tieu|yeu cau|ke hoach|muc tieu)(?: (?:de ra|duoc giao))*|van (?:binh thuong|on|tot|on dinh|duy tri)|${adverb}dat(?: duoc)?|${adverb}(?:duy tri|thuong xuyen|nghiem tuc)(?: (?:duy tri|thuong xuyen|nghiem tuc|tot|on dinh|${verb}))+|${adverb}${verb} (?:tot|on|binh thuong|thuong xuyen|nghiem tuc)|${no}(?: bi)? (?:cham|tre|muon)(?: (?:tien do|han|gi))*`,
);
const late = of(
  `${adverb}(?:${verb} )?(?:bi )?(?:cham tre|tre cham|cham|tre|muon|qua han)(?: (?:tien do|han|ke hoach|so voi ke hoach|so voi tien do))*|tien do ${adverb}(?:cham|tre)|${adverb}${no}(?: the)? (?:dung|kip|dam bao)(?: ${time})?`,
);
const notBegun = of(
  `${adverb}${no}(?: (?:co|kip|he|duoc|thay))* (?:${verb}|bat dau|khoi dong|dung toi|dong toi|dung den|co gi)(?: (?:duoc|gi|noi|viec nay|nhiem vu nay))*`,
);
const going = of(
  `(?:(?:van|con|hien|cung) )*(?:dang|van con)(?: (?:trong qua trinh|con|tiep tuc))*(?: (?:lam|thuc hien|trien khai|tien hanh|xu ly|giai quyet|hoan thien|soan|soan thao|lay y kien|cho y kien|thuc hien tiep))`,
);
const unfinished = of(`${adverb}${no}(?: (?:co|the|duoc|lam|thuc hien))* (?:xong|hoan thanh|hoan tat)`);
const partly = of(
  `${adverb}(?:gan|sap|co ban|gan nhu|hau nhu|tam)(?: (?:da|la|nhu|co ban))* (?:xong|hoan thanh)|${adverb}(?:co ban )?(?:${verb} )?(?:xong|hoan thanh|duoc|dat)(?: (?:duoc|khoang|tam|hon|gan))* (?:mot phan|mot nua|phan nua|\\d{1,2})`,
);
/** «không phát sinh»: nothing had to be done, which is as it should be. */
const nothingArose = of(
  `${no}(?: (?:co|bi|thay))* phat sinh(?: (?:gi|moi|viec nao|vu viec|vu viec nao|ho so|ho so nao))*`,
);

/** Longer texts tell of more than a status. */
const longest = 80;

/** Whether words say that nothing arose that the task would be about: «tháng này không phát sinh ạ». */
export const saysNothingArose = (text: string): boolean =>
  text.length <= longest && nothingArose.test(foldedWords(text));

/**
 * The status that a whole text says, in whatever words and with whoever it is said of: «dạ việc này bên em làm xong rồi ạ», «hơi chậm»,
 * «chưa kịp làm gì»; or what it leaves open: «đang làm», «chưa xong», «xong 80%». Null for any other text: a
 * question, and words that say more.
 */
export function statusMeant(text: string): StatusMeant | null {
  if (text.length > longest || text.includes('?')) return null;
  const words = foldedWords(text);
  // «xong 80» without its sign may count anything.
  if (partly.test(words) && (/%/.test(text) || !/\d/.test(text))) return { unsure: 'partly' };
  if (/\d/.test(words.replace(/\b100\b/, ''))) return null;
  if (unfinished.test(words)) return { unsure: 'unfinished' };
  if (going.test(words)) return { unsure: 'going' };
  if (onTrack.test(words)) return { status: 'on-track' };
  if (notBegun.test(words)) return { status: 'not-begun' };
  if (late.test(words)) return { status: 'late' };
  return done.test(words) ? { status: 'done' } : null;
}
