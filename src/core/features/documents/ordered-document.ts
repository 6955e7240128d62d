import type { DocumentKind } from '../../documents/asked-document.ts';
import { readMonthSpan } from '../../documents/month-span.ts';
import { monthAtHand } from '../../month/month-at-hand.ts';
import type { Outcome } from '../../said/content.ts';
import { fold } from '../../text/fold.ts';
import { toPeriod } from '../../time/period.ts';
import { hindrance } from '../feature.ts';
import { performAct } from '../index.ts';
import { type KnownTurn, say } from '../turn.ts';
import { rightOfDocument } from './declared.ts';

/** «tải minh chứng tháng 5», «xuất bảng số liệu quý 2 giúp em», «cho anh file excel tháng 5»: without marks. */
const order =
  /^(?:(?:em|bot|oi|nho|giup|cho|anh|chi|toi|minh|xin|can|muon|lay) )*(?:tai(?: ve| xuong)?|xuat(?: ra)?|ket xuat|lay|lap|in ra|cho|xin)(?: (?:giup|ho|cho|em|anh|chi|toi|minh(?! chung)|lai|ve|cac|tat ca|toan bo))* /;

/** What is asked for, and what it is made as. */
const named: readonly (readonly [DocumentKind, RegExp])[] = [
  ['evidence', /^(?:(?:file|tep|anh|hinh)(?: anh)? )?minh chung(?: (?:zip|file|tep))?(?= |$)/],
  ['workbook', /^(?:(?:file|tep|bang|ban|so lieu) )*(?:excel|bang so lieu|xlsx)(?= |$)/],
];

/** Courtesy, and what parts a document from its months. */
const around =
  /^ ?(?:(?:cua|trong|ky|ve) )*|(?: (?:a|nhe|nha|di|voi|giup|cho|em|anh|chi|toi|minh|ngay|luon))*$/g;

/**
 * A workbook, or the evidence, that is ordered in plain words; null for any other text. Whoever may not have it hears so.
 */
export function orderedDocument(turn: KnownTurn, text: string): Outcome | null {
  const words = fold(text)
    .replace(/[.,;:!«»"\s]+/g, ' ')
    .trim();
  const begins = order.exec(words)?.[0];
  if (begins === undefined) return null;
  const rest = words.slice(begins.length);
  for (const [kind, pattern] of named) {
    const found = pattern.exec(rest)?.[0];
    if (found === undefined) continue;
    const months = rest.slice(found.length).replace(around, '');
    const span = readMonthSpan(months, turn.context.plan.year, toPeriod(monthAtHand(turn)));
    if (span === 'unreadable') return null;
    const hindered = hindrance(turn, { right: rightOfDocument[kind], where: 'private' });
    return hindered ? say(hindered) : performAct(turn, { type: 'make-document', kind, span });
  }
  return null;
}
