import { hasQuestionForm } from '../../ask/question-form.ts';
import { toPeriod } from '../../time/period.ts';
import { orderedLock } from '../closing/ordered-lock.ts';
import { orderedStatistics } from '../discipline/conduct-asked.ts';
import { orderedDocument } from '../documents/ordered-document.ts';
import { wordsOf } from '../instructing/unit-words.ts';
import type { Ordered } from '../ordered.ts';
import { orderedReview } from '../reviewing/ordered-review.ts';
import { orderedInvitations } from '../roster/ordered-invitations.ts';
import type { KnownTurn } from '../turn.ts';
import { digestOrdered } from './meant-by-office.ts';

type Read = (turn: KnownTurn, text: string) => Ordered | null;

const readers: readonly Read[] = [orderedReview, orderedInvitations, orderedStatistics, orderedDocument];

/** «đăng bản tổng hợp lên nhóm»: the digest of the month, seen before it is sent. */
function orderedDigest(turn: KnownTurn, text: string): Ordered | null {
  const period = digestOrdered(turn, wordsOf(text));
  if (period === null) return null;
  const { month, year } = toPeriod(period);
  return { command: 'tonghop', argument: `${month}/${year}` };
}

/** Alone it is answered as its command is; among others it is one of them. */
const amongOthers: readonly Read[] = [...readers, orderedLock, orderedDigest];

function firstOf(read: readonly Read[], turn: KnownTurn, texts: readonly string[]): Ordered | null {
  for (const text of texts)
    for (const one of read) {
      const ordered = one(turn, text);
      if (ordered) return ordered;
    }
  return null;
}

/** What stands between two orders. */
const between =
  /\s*[,;\n]\s*(?:(?:và|va|rồi|roi|xong|sau đó|sau do|đồng thời|dong thoi)\s+)*|\s+(?:và|va|rồi|roi|xong|sau đó|sau do|đồng thời|dong thoi|kèm|kem|cùng|cung|với|voi)\s+/iu;
const mostOrders = 3;

/** The months at the end of an order, which those beside it are of as well where they name none. */
const months =
  /(?:^|\s)(?:(?:của|cua|trong)\s+)?((?:(?:tháng|thang|quý|quy|kỳ|ky|năm|nam|t|q)\s*(?:\d|[iv]+(?!\p{L})|này|nay|trước|truoc|vừa|vua)|cả năm|ca nam|\d+\s+(?:tháng|thang)).*)$/iu;
/** The verb with which an order begins, which the one behind it has as well where it has none. */
const verb =
  /^(?:\S+\s+)??((?:xuất|xuat|tải|tai|lập|lap|làm|lam|in|nén|nen|xem|cho|tạo|tao|soạn|soan|gửi|gui)(?:\s+(?:ra|về|ve|cho|giúp|giup|tôi|toi|em|anh|chị|chi|mình|minh))*)\s/iu;

/** What is said last out of courtesy. */
const courtesy = /(?:\s+(?:nhé|nhe|nha|ạ|đi|luôn|luon|ngay|giúp|giup|em|tôi|toi))+$/iu;

/** How a part is read: with the months of the others where it has none, with the verb before it, or as months alone. */
function readings(parts: readonly string[], at: number): string[] {
  const part = parts[at]!.replace(courtesy, '');
  const own = months.exec(part)?.[1];
  const others = [...parts.slice(0, at).reverse(), ...parts.slice(at + 1)];
  const shared = others.map((one) => months.exec(one)?.[1]).find((one) => one !== undefined);
  const whole = own === undefined && shared !== undefined ? `${part} ${shared}` : part;
  const before = parts[at - 1] ?? '';
  const begun = parts
    .slice(0, at)
    .map((one) => verb.exec(one)?.[1])
    .findLast((one) => one !== undefined);
  return [
    ...(own?.trim() === part.trim() ? [before.replace(months, ` ${part}`)] : []),
    whole,
    ...(begun === undefined ? [] : [`${begun} ${whole}`]),
  ];
}

/**
 * What the office orders of its work in plain words: one order, or several in one message, each of which is understood:
 * «xuất excel tháng 5 và lập báo cáo». Null for any other text.
 */
export function orderedWork(turn: KnownTurn, text: string): Ordered[] | null {
  const single = firstOf(readers, turn, [text]);
  if (single) return [single];
  const parts = text
    .trim()
    .split(between)
    .filter((part) => part !== '');
  if (parts.length < 2 || parts.length > mostOrders || hasQuestionForm(text)) return null;
  const ordered = parts.flatMap((_, at) => firstOf(amongOthers, turn, readings(parts, at)) ?? []);
  return ordered.length === parts.length ? ordered : null;
}
