import { hasQuestionForm } from '../../ask/question-form.ts';
import { monthAtHand } from '../../month/month-at-hand.ts';
import { withoutCourtesy } from '../../text/courtesy.ts';
import { fold } from '../../text/fold.ts';
import { toPeriod } from '../../time/period.ts';
import { readPeriod } from '../../time/read-period.ts';
import type { Ordered } from '../ordered.ts';
import { lead } from '../ordering/order-words.ts';
import type { KnownTurn } from '../turn.ts';

const order = new RegExp(
  `^${lead}(?:khoa|chot|dong)(?: (?:so|ky|bao cao|lai|luon|ho|giup))*(?: (?<month>(?:thang|ky|t) ?\\S.*|\\d{1,2}\\/\\d{4}))?$`,
);

/** «khóa kỳ tháng 5», among other orders: whether it is to be locked is asked, as `/khoa` asks it. Null for any other text. */
export function orderedLock(turn: KnownTurn, text: string): Ordered | null {
  const found = order.exec(fold(withoutCourtesy(text)).trim());
  if (!found || hasQuestionForm(text)) return null;
  const { month } = found.groups ?? {};
  const atHand = toPeriod(monthAtHand(turn));
  const period = month === undefined ? atHand : readPeriod(month, turn.context.plan.year, atHand);
  return period === 'unreadable' ? null : { command: 'khoa', argument: `${period.month}/${period.year}` };
}
