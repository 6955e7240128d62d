import { unitsToReport } from '../../people/standing-in.ts';
import { foldedWords } from '../../text/fold.ts';
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
