import { foldInPlace, isUnmarked } from '../text/fold.ts';

/** Who speaks, or is spoken to, in between. */
const somebody =
  '(?:em|e|bot|ad|chau|toi|anh|chi|minh|sep|bac|chu|co|ban|con|ho|giup|cho|nhanh|gon|lai|dum|gium|luon|voi|nhe|a|tui|xin|nho)';
const few = '(?:\\d+|mot|hai|ba|bon|nam|vai|may|nhung|cac|doi|dam|it)';
const points =
  '(?:y chinh|(?<=(?:\\d|mot|hai|ba|bon|nam|vai|may|nhung|cac|doi|dam|it) )y(?! (?:kien|do|thuc|nghia|te|tuong))|gach dau dong|net chinh|diem chinh|dong|cau|diem (?:sang|nghen|toi|manh|yeu|noi bat|nong)|(?:viec|chuyen|thu|gi|dieu|net) (?:noi bat|noi com|dang chu y|dang noi)|noi dung chinh|ban ngan|ban gon|ban tom luoc|ban tom tat)';

/** «soạn nhanh mấy ý», «gom giúp tình hình», «nêu 3 điểm sáng», «viết gọn những gì … báo»: a sum is wanted, by whatever verb. */
const wanted = new RegExp(
  `(?<![a-z])(?:(?:soan|gom|gach|nhat|luoc|viet|ghi|neu|cho|xin|gui|dua)(?: ${somebody}| can| nam| nam duoc)*(?: ${few})* ${points}(?:(?: va|,)? (?:\\d+ )?diem (?:sang|nghen|toi|manh|yeu|nong|noi bat))?(?: (?:ve|cua|thoi|ngan|gon|nam duoc|nam))*|(?:gom|nhat|luoc|soan)(?: ${somebody})* (?:(?:tinh hinh|ket qua|tien do|nhung gi|cac viec)(?: (?:noi bat|ve|cua))*)|viet(?: ${somebody})* nhung gi(?= )|tom(?! (?:tat|luoc|gon|lai|lay|cau|ca|hum))(?: ${somebody})*(?= (?:quy|thang|t\\d|ky|tinh|6|sau thang|nua|phong|van phong|thanh tra|trung tam|nhom|cac|may|cai|phan|mang)))(?![a-z])`,
  'u',
);

/** «Mai họp Ban Thường vụ.», «10h tôi gặp Chủ tịch tỉnh,»: why it is wanted, said before it. */
const occasion = new RegExp(
  `^(?:(?:\\d{1,2} ?(?:h|g|gio)\\d{0,2}|sang|chieu|toi|trua|mai|mot|lat|ti|nua|nay|hom|tuan|sau|toi|dau|cuoi|sap|chuan|bi|truoc|khi|luc|gio|buoi|da|thua|ngay|kip|de|vua|dang|phai|can|ma|thu \\w+|${somebody}|phong|so|don vi|co quan|huyen)[ ,]+)*(?:hop|giao ban|gap|tiep|ngoi voi|lam viec voi|len tinh|len huyen|len uy ban|bao cao (?:anh|chi|sep|giam doc|chu tich|lanh dao|bi thu)|phat bieu|di hien truong|di co so|trinh bay)(?![a-z])[^.,:;!?–]{0,60}[.,;:–]+ *`,
  'u',
);
const pointing = /(?<![a-z])(?:do|ay|anh ay|chi ay|ong|anh ta|ben do|ben kia|don vi anh|ho)(?![a-z])/u;
const asks = /(?<![a-z])(?:ai|nao|gi|may|bao nhieu|dau|sao|chua|khong|ko)(?![a-z])/u;

/** «… để bác mang đi giao ban», «… đọc giao ban»: what it is for. */
const purpose = new RegExp(
  `[ ,]+(?:de )?(?:(?:${somebody}|con|kip|tien) )*(?:doc|mang|dem|cam|noi|trinh bay|phat bieu|bao cao)(?: (?:di|o|tai|trong|ra|len|cho|den))* (?:giao ban|hop|hoi nghi|cuoc hop|buoi hop|lanh dao)(?: [a-z]+){0,3}[ .!]*$|[ ,]+(?:de )?(?:di|vao|chuan bi) (?:hop|giao ban)(?: [a-z]+){0,3}[ .!]*$|[ ,]+chu it thoi(?: [a-z]+)?[ .!]*$`,
  'u',
);

/** What a sum tells anyway: «được gì, chưa được gì, đã xin gì», «nêu đích danh chỗ yếu», «kèm kiến nghị đã nêu». */
const told = new Set(
  'xong dang do dang dang bi cho nao duoc gi chua da lam vuong kien nghi de xuat xin ly do ton viec yeu neu dich danh kem nguyen nhan ai go hong o dau cai nhung cac va noi dung tung diem sang nghen manh cham tre trien khai hoan thanh con chuyen khong roi thi phan nhu the muc ro kho khan ket qua bat noi trong phut can toi anh chi em la dep xau hay can lam tiep'.split(
    ' ',
  ),
);

/** A text without what is listed behind the sum that it asks for, where a sum tells it anyway. */
function withoutTold(text: string): string {
  const folded = foldInPlace(text);
  const at = folded.search(/[:,–-] /u);
  if (at < 0) return text;
  const listed = folded.slice(at).match(/[a-z\d]+/gu) ?? [];
  return listed.every((word) => told.has(word) || /^\d+$/u.test(word)) ? text.slice(0, at) : text;
}

/**
 * A message that asks for a sum by another verb than «tóm tắt», in that word, without why it is wanted and what a sum tells anyway:
 * «Mai họp Ban Thường vụ. Nêu 3 điểm sáng, 3 điểm nghẽn». Any other as it stands.
 */
export function digestAsked(typed: string): string {
  const text = typed.normalize('NFC').trim();
  const folded = foldInPlace(text);
  const led = occasion.exec(folded);
  const isLed = led !== null && !asks.test(led[0]) && !pointing.test(folded.slice(led[0].length));
  const rest = isLed ? text.slice(led[0].length) : text;
  const found = wanted.exec(foldInPlace(rest));
  if (!found) return typed;
  // «gồm những gì» tells of what something is made; only «gom» gathers.
  if (
    /^gom/u.test(found[0]) &&
    /gồm|gom nhung gi/u.test(rest.slice(found.index, found.index + found[0].length))
  )
    return typed;
  const word = isUnmarked(text) ? 'tom tat' : 'tóm tắt';
  const behind = rest.slice(found.index + found[0].length);
  const ended = purpose.exec(foldInPlace(behind));
  const kept = withoutTold(ended && !asks.test(ended[0]) ? behind.slice(0, ended.index) : behind);
  const before = rest.slice(0, found.index);
  // «đề xuất mấy ý gì»: words before it that ask something make it no order.
  if (asks.test(foldInPlace(before))) return typed;
  return `${before}${word}${/^[\s,.:;]/u.test(kept) || kept === '' ? '' : ' '}${kept}`.trim();
}
