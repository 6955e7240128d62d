import { hasQuestionForm } from '../../ask/question-form.ts';
import { monthAtHand } from '../../month/month-at-hand.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import { inWords } from '../../said/choices.ts';
import type { Outcome } from '../../said/content.ts';
import { withoutCourtesy } from '../../text/courtesy.ts';
import { fold, foldedWords } from '../../text/fold.ts';
import { reportItems } from '../guiding/menu.ts';
import { type KnownTurn, say } from '../turn.ts';

/** Of one's own: who speaks, and that it is done. Without marks, since half of such messages are typed so. */
const own =
  '(?:(?:ben|phong|don vi|trung tam|van phong|thanh tra|bon|tui|chung) )?(?:em|toi|minh|chung toi|chung em|ben nay)';
/** «em nộp rồi mà», «họp doanh nghiệp quý 2 xong rồi», «bên em làm xong việc 1.4.2», «đã gửi văn bản 35 cho UBND». */
const tells = new RegExp(
  `^(?:(?:da|vang|a|o) )*(?:\\S+ .*(?:xong|roi|hoan thanh)(?: (?:ma|do|day))*$|${own} (?:.+ )?(?:da|vua|moi|xong) |(?:da|vua|moi) \\S+ \\S+ \\S)`,
);
/** What a report tells of. */
const work =
  /(?<![a-z])(?:nop|gui|bao cao|lam|hop|to chuc|trien khai|ban hanh|ky|trinh|hoan thanh|xong|xu ly|giai quyet|cap nhat|thuc hien|ra soat|kiem tra|phat hanh|tra loi|dang tai|tap huan|tham muu|xay dung|niem yet|cong khai|cong bo)(?![a-z])/;
/** What asks, or speaks of others; with its marks where any were typed: «hồ» is no «họ». */
const asks = {
  marked:
    /(?<!\p{L})(?:ai|nào|gì|sao|đâu|mấy|nhiêu|bn|bnh|bnhieu|lâu|chưa|các|những|hả|không|danh sách|họ)(?!\p{L})|(?<!^)(?<!\p{L})à$/u,
  plain:
    /(?<![a-z])(?:ai|nao|gi|sao|dau|may|nhieu|bn|bnh|bnhieu|lau|chua|cac|nhung|khong|danh sach)(?![a-z])/,
};
/**
 * «a Sơn bên kỹ thuật đi ktra …»: of somebody else; «khóa kỳ tháng 7 luôn đi cho xong», «phòng tôi nộp xong rồi, khóa luôn đi»: what is
 * to be done.
 */
const ofOthers =
  /^(?:a|anh|c|chi|co|chu|ong|ba|dc|dong chi) \S|cho xong| roi (?:khoa|chot|nhac) |^(?:(?:em|bot|nho|e) )*(?:khoa|chot) (?:(?:so|ky|thang|\d+|bao cao|t\d+|lai) )*(?:giup|gium|dum|ho|luon|di)(?: |$)/;

/** «ok cảm ơn nhé, thế là đủ để chị họp giao ban rồi»: what was answered is enough, and no work is told of. */
const isThanked =
  /^(?:(?:ok|oke|okie|da|vang|uh|u|roi|du roi|a|hay|tot) )*(?:em |nhe )?(?:cam on|thanks|thank you|tks|da ta)(?![a-z])|(?<![a-z])(?:the|vay|nhu vay|the nay) la (?:du|duoc|on|tot|yen tam)(?![a-z])/;

/** Whether whoever reports tells of work as done, outside a report and asking nothing. */
function tellsOfWork({ context }: KnownTurn, text: string, ownUnits: readonly string[]): boolean {
  if (text.includes('?') || hasQuestionForm(text)) return false;
  const typed = foldedWords(text);
  if (ofOthers.test(typed) || isThanked.test(typed)) return false;
  const said = inWords(text);
  if (asks[fold(said) === said ? 'plain' : 'marked'].test(said)) return false;
  const isOfOthers = context.org.units.some(
    ({ id, name, aliases }) =>
      !ownUnits.includes(id) &&
      [name, ...aliases].some((one) => ` ${typed} `.includes(` ${foldedWords(one)} `)),
  );
  return !isOfOthers && tells.test(typed) && work.test(typed);
}

/**
 * What a head says of own work where no report is open: it is a report's words, and so the report is offered, with nothing of
 * it taken down. Null for any other text, and where nothing can be reported.
 */
export function offerReport(turn: KnownTurn, text: string): Outcome | null {
  const { state, context, person, now } = turn;
  const units = unitsToReport(state, context.org, person, now).map(({ id }) => id);
  if (units.length === 0 || !tellsOfWork(turn, withoutCourtesy(text), units)) return null;
  const period = monthAtHand(turn);
  const items = reportItems(turn, period);
  return items.length === 0 ? null : say({ type: 'own-work', period, items });
}
