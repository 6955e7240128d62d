import { foldedWords } from '../text/fold.ts';
import { beforeFolded } from './before-told.ts';

const self = '(?:em|toi|minh|anh|chi|bon em|ben em|phong em)';
const lead = `^${beforeFolded}(?:${self}[ ,]+)*`;
const waits: readonly RegExp[] = [
  // «đợi tí anh có điện thoại»
  new RegExp(
    `${lead}(?:doi|cho|khoan)(?: ${self})?(?: (?:ti|chut|xiu|lat|mot ti|mot chut|mot lat|da))+(?: .{0,40})?$`,
  ),
  new RegExp(`${lead}(?:dang |phai )?(?:co|nghe) (?:dien thoai|cuoc goi)(?: .{0,20})?$`),
  // «để em hỏi bộ phận một cửa đã»
  new RegExp(
    `${lead}de ${self}(?: (?:di|con|phai))* (?:hoi|xem|kiem tra|tra|tim|check|coi|nghi)(?: .{0,40})?$`,
  ),
  new RegExp(
    `${lead}(?:khong|ko|chua) (?:biet|ro|nho|nghi ra|chac) .{0,20}(?:hoi lai|xem lai|de sau|tinh sau)(?: .{0,20})?$`,
  ),
];
const asides: readonly RegExp[] = [
  // «hình như nhầm, xem lại giúp»
  new RegExp(
    `${lead}(?:hinh nhu|chac|co le|co khi)(?: (?:la|bi|em|toi|da|ghi|bao|co))* (?:nham|sai|lon)(?: .{0,40})?$`,
  ),
  new RegExp(`${lead}(?:xem|kiem tra|coi|ra|doc) lai (?:giup|ho|gium|cho|xem|cai)(?: .{0,20})?$`),
  new RegExp(
    `${lead}(?:khong|ko|chua|k) (?:biet|ro|nho|nghi ra|chac)(?: (?:nua|lam|dau|a|roi|het|gi|ca|de sau))*$`,
  ),
];

/** Whether a text says what its writer does meanwhile, or that they do not know: it is no word of a task. */
export const isAside = (text: string): boolean => {
  const words = foldedWords(text);
  return words.length <= 90 && [...waits, ...asides].some((aside) => aside.test(words));
};

const soon =
  '(?:lat|lat nua|chut|chut nua|ti|ti nua|chieu|chieu nay|toi|toi nay|mai|sang mai|chieu mai|ngay mai|hom sau|tuan sau|sau|luc khac|dau gio chieu|cuoi gio)';
const busy = `(?:(?:dang |con |phai |co )*(?:ban|hop|o ngoai|ngoai duong|lai xe|do viec|do tay|cong tac|di cong tac|di hop|tiep khach)(?: (?:hop|viec|qua|chut|roi|mot chut|ti|do|di|va))*[ ,]*)`;
const putsOffs: readonly RegExp[] = [
  // «em bận họp lát báo sau nhé»
  new RegExp(
    `${lead}${busy}?(?:${self} )?(?:de )?(?:${soon} )+(?:${self} )?(?:se )?(?:bao|bao cao|lam|gui|tra loi|nhap|nhan|bc|noi|tinh)(?: (?:lai|sau|tiep|not|cho|giup|a|nhe|nha|em|anh|chi))*$`,
  ),
  // «chưa gửi vội, để chiều em gửi»
  new RegExp(
    `${lead}(?:chua|khoan|dung)(?: (?:hay|voi|vội))* gui(?: (?:voi|da|nhe|nha|a|em|anh|chi))*(?: de .{0,30})?$`,
  ),
  // «đang họp, chiều nhắc em»
  new RegExp(
    `${lead}${busy}?(?:${self} )?(?:${soon} )+(?:hay )?nhac(?: lai)?(?: (?:${self}|giup|lai|a|nhe|nha))*$`,
  ),
  new RegExp(
    `${lead}${busy}?nhac(?: lai)? (?:${self} )?(?:vao |luc |giup )?(?:${soon})(?: (?:a|nhe|nha|em|anh|chi))*$`,
  ),
  // «họp» alone may be what was done.
  new RegExp(
    `${lead}(?=.*(?:^| )(?:dang|con|phai|ban|di|o ngoai|do) )${busy}(?: ?(?:a|nhe|nha|em|anh|chi|de sau|bao sau|lam sau))*$`,
  ),
];
/** «đã họp»: it was done, and keeps nobody from anything. */
const isDone = /(?:^|\s)đã\s/iu;

/** Whether a text leaves the report for later, with why or when: «em bận họp lát báo sau nhé», «chiều nhắc em». */
export const putsOff = (text: string): boolean => {
  const words = foldedWords(text);
  return (
    words.length <= 80 &&
    !isDone.test(text.normalize('NFC')) &&
    [...putsOffs, ...waits].some((put) => put.test(words))
  );
};

/** «vẫn thế», «như cũ»: as last month. */
export const asBefore =
  /^(?:(?:da|van|thi|cung|em|a|viec nay|ly do|vi|do|vuong mac) )*(?:van (?:the|vay|nhu the|nhu vay)|nhu (?:cu|truoc|thang truoc|thang roi|ky truoc|thang \d{1,2})|(?:khong|ko|chua) (?:co gi )?thay doi(?: gi)?)(?: (?:a|nhe|nha|em|thoi|day|ca|roi))*$/;
