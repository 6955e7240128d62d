import { foldedWords } from '../text/fold.ts';

/** «Tháng này», «đến nay» before what is said, and «ạ», «nhé» behind it: they change nothing. */
const around = {
  before:
    /^(?:(?:da|vang|bao cao|thang nay|ky nay|trong thang|trong ky|den nay|hien nay|hien tai|thang \d{1,2}|don vi|phong|toi|em|minh|con|van) )+/,
  behind:
    /(?: (?:a|nhe|nha|em|anh|chi|oi|thang nay|ky nay|trong thang|trong ky|den nay|luon|ca|nao|het|moi|gi))+$/,
};

/** Folded words that say that a figure is not known yet. */
const awaited =
  /^(?:(?:chua|khong|ko|k|chang|hong) (?:co|biet|ro|nam|nam duoc|tong hop|thong ke|chot|nhan|nhan duoc|lay|lay duoc|cap nhat|dem|tinh|ra|xac dinh|du)(?: (?:so|so lieu|du lieu|thong tin|duoc|xong|kip|ket qua|bao cao|so chinh xac|so cu the|chinh xac|cu the|ra))*|(?:dang|cho|doi|con cho)(?: (?:tong hop|thong ke|so(?= (?:lieu|chot|tong|tu|cua|chinh thuc|moi)|$)|so lieu|lay so|chot so|chot))+(?: .{1,60})?|bo qua|chua|de trong|bo trong|(?:bo sung|cap nhat|bao cao|nhap|gui) sau)$/;

/** Folded words that say that there was nothing to measure. */
const nothing =
  /^(?:(?:khong|chua|ko|k|chang|hong) (?:co )?(?:phat sinh|ho so|phan anh|kien nghi|vu viec|truong hop|de nghi|don|cuoc|van ban|viec|giao dich|thu tuc|doanh nghiep|su vu|khach)(?: (?:phat sinh|ho so|nao|gi|moi|nop|den|can|phai|thuoc|giai quyet|tiep nhan|linh vuc nay|nop den|de do|de tinh|truc tuyen))*|khong phat sinh(?: .{1,40})?)$/;

/**
 * What a text says of a figure instead of one: that it is not known yet, or that there was nothing to measure.
 * @returns null where it says neither
 */
export function readNoFigure(text: string): 'awaited' | 'nothing' | null {
  // «chờ Sở Tài chính» waits for somebody, «chờ số» for the figure.
  const said = foldedWords(text.normalize('NFC').replace(/(?<!\p{L})sở(?!\p{L})/giu, 'co-quan'));
  const bare = said.replace(around.before, '').replace(around.behind, '');
  for (const words of [said, bare]) {
    if (nothing.test(words)) return 'nothing';
    if (awaited.test(words)) return 'awaited';
  }
  return null;
}
