import { hasQuestionForm } from '../../ask/question-form.ts';
import type { Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { hindrance } from '../feature.ts';
import { say } from '../turn.ts';
import { ordersOfPeople } from './of-people.ts';
import { ordersOfUnits } from './of-units.ts';
import { type OrderTurn, readOrders } from './order.ts';

/** Units before people: «thêm phòng …» names a unit, whatever a title begins with. */
const orders = [...ordersOfUnits, ...ordersOfPeople];

/** «làm sao liên kết nhóm», «đưa bot vào nhóm thế nào»: said how, to whoever asks. */
const ofGroup =
  /^(?:(?:lam sao|lam the nao|cach|muon|can|huong dan|de|em|toi|anh|chi|minh|giup|nho|cho|xin) )*(?:lien ket|ket noi|dang ky|gan|noi|them|dua|moi|add|keo)(?: (?:bot|tro ly|em|chi bot))?(?: (?:vao|voi|den))? (?:nhom|group)(?: (?:zalo|telegram|ddci|nay|moi|chat|lam viec|cua|so|co quan|voi|bot|tro ly))*(?: (?:thi|phai|duoc|lam|nhu|bang))*(?: (?:the nao|sao|cach nao|kieu gi|gi|khong|a|nhe|giup|voi|em))*$/;

/** Anybody or anything that such an order may be of. */
const mayBeOf =
  /(?<![a-z])(?:truong|pho|chanh|giam doc|lanh dao|phu trach|don vi|phong|trung tam|ban|thanh tra|van phong|chi cuc|nguoi|nhan vien|can bo|chuyen vien|nhan su|thanh vien|ten|tai khoan|tk|lien ket|ma|loi moi|thu moi|link|nhom|group|tat ca|anh|chi|co|chu|bac|ong|ba|dong chi|nghi|danh ba|vao bot)(?![a-z])/;

/**
 * What is ordered of people, units and groups in plain words: the office is asked for the next step, with what was named filled
 * in; whoever may not do it hears who does. Null for any other text.
 */
export function orderedOfDirectory(turn: OrderTurn, text: string): Outcome | null {
  const plain = foldedWords(text);
  if (!mayBeOf.test(plain)) return null;
  if (ofGroup.test(plain)) return say({ type: 'in-group' });
  if (text.includes('?') || hasQuestionForm(text)) return null;
  const hindered = hindrance(turn, { right: 'office', where: 'private' }) !== null;
  return readOrders(orders, text, (order, rest, found) => {
    const outcome = order.carry(turn, rest, found);
    return outcome && hindered
      ? say({ type: 'ordered-of-office', does: order.does, isHead: turn.person.role === 'head' })
      : outcome;
  });
}
