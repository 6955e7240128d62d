import { hasQuestionForm } from '../../ask/question-form.ts';
import { readMonthSpan } from '../../documents/read-month-span.ts';
import { monthAtHand } from '../../month/month-at-hand.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import { fold, foldedWords } from '../../text/fold.ts';
import { toPeriod } from '../../time/period.ts';
import type { Ordered } from '../ordered.ts';
import type { KnownTurn } from '../turn.ts';

const own =
  '(?:(?:phong|don vi|ben|ban|trung tam|van phong|thanh tra|co quan|to) )?(?:em|toi|minh|tui|chung toi|chung em|tui em|bon em)';
const courtesy = '(?: (?:a|nhe|nha|em|voi|di|giup|roi|vay|the|nhi))*';
/** «cho em xem thống kê nộp báo cáo của phòng em quý 2». */
const asksStatistics = new RegExp(
  `^(?:(?:cho|em|toi|minh|xem|coi|gui|giup|hoi|muon|can|da) )*(?:bang |so lieu )?thong ke(?: (?:nop|gui|viec|bao cao|ky luat|dung han|tre han|thuc hien))*(?: (?:cua|ve|cho|ben))* ${own}(?: (.+?))?${courtesy}$`,
);
/** «phòng em nộp đúng hạn mấy lần», «em trễ bao nhiêu lần rồi». */
const asksHowOften = new RegExp(
  `^(?:(?:cho|hoi|xem|thang|nam nay|tu dau nam|the|vay) )*${own} (?:da |bi |hay |duoc )*(?:nop|gui|bao cao|tre|muon|cham|dung han|tra lai)(?: (?:bao cao|dung han|dung|han|tre|muon|cham|qua|tra lai|bi))* (?:may|bao nhieu) lan${courtesy}(?: (?:tu dau nam|nam nay))?${courtesy}$`,
);

/** «xem thống kê quý 2», «lập thống kê tình hình nộp báo cáo tháng 5»: of all units, or of one's own; what stands behind are months. */
const ordersStatistics =
  /^(?:(?:em|bot|oi|nho|cho|giup|anh|chi|toi|minh|xin|can|muon|xem|coi|lap|lam|tao|gui|lay|ra|da) )*(?:bang |so lieu |ban )?thong ke(?: (?:tinh hinh|viec|ky luat|chap hanh|thuc hien|nop|gui|bao cao|dung han|tre han|qua han|tre|muon|cham|giua|cac|tung|theo|don vi|phong|cua|trong|ky|ve|cho|giup|em|anh|chi|toi|minh))*(?: (?<months>\S.*?))?(?: (?:a|nhe|nha|em|voi|di|giup|roi))*$/;

/** Statistics of some months that are ordered in plain words. Null for anything else. */
export function orderedStatistics(turn: KnownTurn, text: string): Ordered | null {
  const months = ordersStatistics.exec(
    fold(text)
      .replace(/[.,;:!«»"\s]+/g, ' ')
      .trim(),
  )?.groups?.months;
  if (months === undefined || hasQuestionForm(text)) return null;
  const span = readMonthSpan(months, turn.context.plan.year, toPeriod(monthAtHand(turn)));
  return span === 'unreadable' ? null : { command: 'thongke', argument: months };
}

/**
 * The months of which who answers for a unit asks how it kept to them, as `/thongke` reads them: «mấy lần» is of the year. Null
 * for anything else, and for who answers for none.
 */
export function conductAsked({ state, context, person, now }: KnownTurn, text: string): string | null {
  if (unitsToReport(state, context.org, person, now).length === 0) return null;
  const typed = foldedWords(text.replaceAll('?', ''));
  if (asksHowOften.test(typed)) return String(context.plan.year);
  const read = asksStatistics.exec(typed);
  return read ? (read[1] ?? '') : null;
}
