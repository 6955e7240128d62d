import type { Sentence } from './sentence.ts';

type Read = Pick<Sentence, 'text' | 'marked'>;

/** How people of the middle and the south of the country ask for a way, a place, a leave: each by the word that the rules of how have for it. */
const marked: readonly (readonly [RegExp, string])[] = [
  [/ (?:làm|mần)(?: ra)? răng(?= )/gu, ' làm sao'],
  [/ mần (?=(?:sao|gì|chi) )/gu, ' làm '],
  [/ răng(?= (?:cho|để|mà|giờ|chừ|em|anh|bot|ad|ạ|$)| $)/gu, ' sao'],
  [/ (chỗ|mục|nút|bước|phần|nơi|ô|lệnh|cách|bên|kiểu) mô(?= )/gu, ' $1 nào'],
  [/ (?:ở mô|mô)(?= (?:em|anh|bot|ad|ạ|$)| $)/gu, ' ở đâu'],
  [/ (?:vô|vào) mô(?= )/gu, ' vào đâu'],
  [/ vô(?= )/gu, ' vào'],
  [/ (bấm|gõ|nhấn|làm|chọn|ghi|khai|cần|phải|điền|nhập|kiểu|cách|lệnh|nút) chi(?= )/gu, ' $1 gì'],
  [/ (?:hổng|hông|hong|hok|hem|hôn|ko)(?= )/gu, ' không'],
  [/ lẹ(?= )/gu, ' nhanh'],
  [/ (?:giùm|dùm|hộ dùm)(?= )/gu, ' giúp'],
  [/ tui(?= )/gu, ' tôi'],
];
const plain: readonly (readonly [RegExp, string])[] = [
  [/ (?:lam|man)(?: ra)? rang(?= )/gu, ' lam sao'],
  [/ man (?=(?:sao|gi|chi) )/gu, ' lam '],
  [/ (cho|muc|nut|buoc|phan|noi|lenh|cach|kieu) mo(?= )/gu, ' $1 nao'],
  [/ o mo(?= )/gu, ' o dau'],
  [/ (?:vo|vao) mo(?= )/gu, ' vao dau'],
  [/ (bam|go|nhan|chon|khai|dien|nhap|kieu|lenh|nut) chi(?= )/gu, ' $1 gi'],
  [/ (?:hong|hok|hem|ko)(?= )/gu, ' khong'],
  [/ (?:gium|dum)(?= )/gu, ' giup'],
  [/ tui(?= )/gu, ' toi'],
];

/** Looked for first: most questions have none of these words. */
const spoken =
  / (?:răng|mần|mô|vô|chi|hổng|hông|hong|hok|hem|hôn|ko|lẹ|giùm|dùm|tui|rang|man|mo|vo|gium|dum)(?= )/u;

/** A sentence as the rules of how read it: the words of regions by those that the rules have, for matching alone. */
export function askedPlainly<T extends Read>(sentence: T): T {
  if (!spoken.test(sentence.text)) return sentence;
  const text = (sentence.marked ? marked : plain).reduce(
    (read, [said, meant]) => read.replace(said, meant),
    sentence.text,
  );
  return { ...sentence, text };
}
