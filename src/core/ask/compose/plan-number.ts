import { fold } from '../../text/fold.ts';
import type { Asked } from '../answer.ts';
import { has, type Parts, wholeSentence } from './parts.ts';

const ofPlan = / (?:ke hoach|kh|van ban|ban nay) /;
const itsNumber =
  / (?:so (?:may|bao nhieu|hieu|ky hieu|van ban|ke hoach|gi)|van ban so|so cua (?:no|ke hoach|van ban)|(?:khong|chua|chang|dau)(?: [a-z]+){0,2} (?:ghi|thay|co) so|so (?:dau|o dau)|(?:xin|cho|can|lay|ghi|biet)(?: (?:em|anh|chi|toi|minh|xem|xin|biet|lai))* so(?: (?:va|voi|kem|cung|ca))* (?:ngay|nguoi)) /;
/** Another paper than the plan itself, or a count of them. */
const ofOthers =
  / (?:tinh|ubnd|trung uong|chinh phu|nghi quyet|quyet dinh|cong van|can cu|chi thi|bao cao|xu ly|giao|so lieu|chi so|nhiem vu|viec|diem|hang|nam (?:ngoai|truoc)|noi nhan|gui (?:cho|di)|nhung dau|muc tieu|chi tieu|pham vi) /;
const itsSigning =
  / (?:ai (?:la nguoi )?ky|nguoi ky|ky (?:ngay|hom|khi|luc|bao gio)|ngay (?:nao|may|ky|ban hanh)|ban hanh) /;

/**
 * «ai ký kế hoạch, số mấy, ngày nào», «… sao em không thấy số văn bản»: the plan's number, which its date and who signed it are told
 * with. Of its number alone the plain reading knows.
 */
export function planNumber(parts: Parts): Asked | null {
  const text = ` ${fold(wholeSentence(parts).text).trim()} `;
  if (parts.named.some(({ type }) => type !== 'person') || has(parts, 'sent', 'returned', 'words'))
    return null;
  return ofPlan.test(text) && itsNumber.test(text) && itsSigning.test(text) && !ofOthers.test(text)
    ? { answer: { type: 'plan-fact', fact: 'number' } }
    : null;
}
