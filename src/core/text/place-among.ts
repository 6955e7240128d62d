import { fold } from './fold.ts';
import { fitsMarks } from './marks-typed.ts';
import { numberSpelt } from './place-named.ts';

/** What the rows of a list are called when one is pointed to. */
const row =
  '(?:(?:em|toi|minh|cho|chon|lay) )*(?:(?:cai|muc|dong|cau|nguoi|don vi|phong|lua chon|so|y|chi|anh) )?(?:o )?';
const courtesy = '(?: (?:a|nhe|nha|em|di|thoi|luon|do|kia|ay|nay))*';

const first = new RegExp(`^${row}(?:dau|dau tien|tren cung|dau danh sach)${courtesy}$`);
const last = new RegExp(
  `^${row}(?:cuoi|cuoi cung|sau cung|duoi cung|sau chot|chot|cuoi danh sach)${courtesy}$`,
);
const nextToLast = new RegExp(`^${row}(?:ap chot|ke cuoi|gan cuoi)${courtesy}$`);
const fromBelow = new RegExp(
  `^${row}(?:thu )?(\\d{1,2}|[a-z]{2,5}) (?:(?:tinh|dem|ke) )?tu (?:duoi|cuoi|cuoi danh sach)(?: (?:len|tro len|lui|dem len))?${courtesy}$`,
);

/**
 * The place, from 1, of the row that a text points to by where it stands among all: «cái cuối», «người đầu tiên», «cái thứ hai
 * từ dưới lên»; 0 for none.
 * @param count how many rows there are
 */
export function placeAmong(text: string, count: number): number {
  const typed = fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  // «đâu» asks where, and «cười» is no end.
  if (count < 2 || !fitsMarks('đầu cuối', text)) return 0;
  if (last.test(typed)) return count;
  if (first.test(typed)) return 1;
  if (nextToLast.test(typed)) return count - 1;
  const [, said] = fromBelow.exec(typed) ?? [];
  const place = said === undefined ? 0 : numberSpelt(said);
  return place > 0 && place <= count ? count + 1 - place : 0;
}
