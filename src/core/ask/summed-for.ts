import { foldInPlace } from '../text/fold.ts';

/** «tổng hợp …», «cho tôi bản tóm tắt …»: a message that asks for a sum and begins with it. */
const sumFirst =
  /^(?:(?:da|em oi|bot oi|nho|cho|gui|lam|giup|viet|soan|em|toi|anh|chi|minh|xin|ban|mot|1) )*(?:tong hop|tom (?:tat|luoc|gon|lai)|tong ket|so ket|diem (?:qua|nhanh|lai)|bao cao nhanh|gom|tinh hinh)(?= )/u;

/** «… cho giám đốc đi họp tỉnh», «… gửi chủ tịch», «… để chị nắm»: for whom and for what it is asked. */
const receiver =
  /[ ,]+(?:cho|gui|trinh|de|phuc vu|dua|len)(?: (?:len|cho|de))?(?= )(?: [a-z./]+){1,4}?(?: (?:hop|giao ban|bao cao|nam|biet|doc|xem|chu tri|phat bieu|lam viec|chuan bi|theo doi))(?: [a-z0-9./]+){0,5}[ .!]*$|[ ,]+(?:gui|trinh|dua|cho) (?:len )?(?:giam doc|chu tich|pho chu tich|pho giam doc|lanh dao|sep|thu truong|bgd|ban giam doc|(?:anh|chi|co|chu|bac) [a-z]+)(?: (?:so|huyen|ubnd|tinh))*(?: (?:nhe|nha|a|voi))*[ .!]*$/u;

const asks = /(?:^| )(?:ai|nao|gi|may|bao nhieu|dau|sao|chua|khong|ko)(?= |,|$)/u;

/** A message that begins with the sum it asks for, without for whom that is: nobody is meant by it whose own it would be. */
export function withoutReceiver(typed: string): string {
  const text = typed.normalize('NFC').trim();
  const folded = foldInPlace(text);
  if (!sumFirst.test(folded)) return typed;
  const found = receiver.exec(folded);
  if (!found || asks.test(found[0])) return typed;
  const rest = text.slice(0, found.index);
  return rest.split(/\s+/).length >= 2 ? rest : typed;
}

/** «tổng hợp nhanh quý 2: ai nộp trễ, …»: over a span, what is listed behind is what is asked. */
const listsOfSpan =
  /^((?:(?:da|em oi|nho|cho|giup|em|toi|anh|chi|minh) )*(?:tong hop|tom tat|tom luoc|tong ket|so ket|diem (?:qua|nhanh|lai)|bao cao nhanh|tinh hinh)(?: (?:nhanh|gon|giup|ho|cho|tinh hinh|toi|em|anh|chi|minh))*) ((?:quy|6 thang|nua|(?:cac )?thang|tu thang|tu dau|ca nam)[^:,]*?)(?: (?:giup|ho|cho)(?: (?:toi|em|anh|chi|minh))?)?\s*: *(?=\S)/u;

/** The questions that are listed behind a sum over a span, of that span. */
export function listedOfSpan(typed: string): string {
  const text = typed.normalize('NFC').trim();
  const found = listsOfSpan.exec(foldInPlace(text));
  if (!found) return typed;
  const [whole, head, span] = found;
  const isSpan = /quy|6 thang|nua|tu (?:thang|dau)|cac thang|ca nam|-|den/u.test(span!);
  const questions = text.slice(whole.length).split(/\s*[,;]\s*/u);
  return isSpan && questions.length >= 2 && questions.every((one) => asks.test(foldInPlace(one)))
    ? `${text.slice(head!.length + 1, head!.length + 1 + span!.length)}: ${questions.map((one) => `${one.replace(/[?.!\s]+$/u, '')}?`).join(' ')}`
    : typed;
}
