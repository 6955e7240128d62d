import { hasQuestionForm } from '../../ask/question-form.ts';
import type { DocumentKind } from '../../documents/asked-document.ts';
import type { MonthSpan } from '../../documents/month-span.ts';
import { readMonthSpan } from '../../documents/read-month-span.ts';
import { monthAtHand } from '../../month/month-at-hand.ts';
import { fold } from '../../text/fold.ts';
import { toPeriod } from '../../time/period.ts';
import { hindrance } from '../feature.ts';
import type { Ordered } from '../ordered.ts';
import type { KnownTurn } from '../turn.ts';
import { rightOfDocument } from './declared.ts';

/** «tải minh chứng tháng 5», «xuất bảng số liệu quý 2 giúp em», «cho anh file excel tháng 5»: without marks. */
const order =
  /^(?:(?:em|bot|oi|nho|giup|cho|anh|chi|toi|minh|xin|can|muon|lay) )*(?<verb>tai(?: ve| xuong)?|xuat(?: ra)?|ket xuat|nen|lay|lap|lam|tao|viet|soan|du thao|in(?: ra)?|gui(?= (?:lai )?(?:cho )?(?:em|anh|chi|toi|minh)(?! chung))|cho|xin)(?: (?:giup|ho|cho|em|anh|chi|toi|minh(?! chung)|lai|ve|cac|tat ca|toan bo|luon|ngay|them|ca))* /;

/** Orders that mean a file, and no answer in words. */
const makesFile = /^(?:tai|xuat|ket xuat)/;
/** Orders that mean a paper of the house, which nobody «makes» of their own unit. */
const makesPaper = /^(?:lap|tao|soan|du thao|xuat|ket xuat|in)/;

/** What is asked for, and what it is made as. */
const named: readonly (readonly [DocumentKind, RegExp])[] = [
  ['evidence', /^(?:(?:file|tep|anh|hinh)(?: anh)? )?minh chung(?: (?:zip|file|tep))?(?= |$)/],
  ['workbook', /^(?:(?:file|tep|bang|ban|so lieu) )*(?:excel|bang so lieu|xlsx)(?= |$)/],
];
/** The same where the order means a file: «xuất số liệu tháng 5», «tải bảng quý 2», «xuất tháng 5». */
const tables = /^(?:(?:bang|so lieu)(?= |$)|(?=(?:thang|quy|nam|ca nam|6 thang|9 thang|t|q) ?\S))/;

/** «báo cáo tổng hợp», «báo cáo word»: the paper that the office drafts. */
const paper = /^(?:(?:file|tep|ban|van ban) )*bao cao(?: (?:ddci|tong hop|word|cua so|file))*(?= |$)/;
/** To whom it goes out. */
const outwards =
  /(?:^| )(?:(?:de )?(?:gui|trinh)(?: len| cho)? )(?:ubnd|ub|uy ban|tinh)(?: nhan dan)?(?: tinh)?(?= |$)/;

/** Courtesy, and what parts a document from its months. */
const around =
  /^ ?(?:(?:cua|trong|ky|ve|cho) )*|(?: (?:a|nhe|nha|di|voi|giup|cho|em|anh|chi|toi|minh|ngay|luon|ve may|ra excel|ra file|bang excel))*$/g;

function spanNamed(turn: KnownTurn, words: string): MonthSpan | null {
  const months = words.replace(around, '');
  const span = readMonthSpan(months, turn.context.plan.year, toPeriod(monthAtHand(turn)));
  return span === 'unreadable' ? null : span;
}

const make = (kind: DocumentKind, span: MonthSpan): Ordered => ({
  act: { type: 'make-document', kind, span },
});

/**
 * The paper to the province. Whose «báo cáo tháng 5» is meant, the house's or one's own unit's, is told by the order, to whom it
 * goes or how many months it is of; of what may be either nothing is made.
 */
function orderedPaper(turn: KnownTurn, verb: string, rest: string): Ordered | null {
  const goesOut = outwards.test(rest);
  const words = rest.replace(outwards, '').trim();
  const found = paper.exec(words)?.[0];
  if (found === undefined) return null;
  const isSure = goesOut || / (?:tong hop|word)$/.test(found);
  const behind = words.slice(found.length).trim();
  if (behind === '' && (!isSure || (verb === '' && !goesOut))) return null;
  const span = spanNamed(turn, behind);
  if (!span) return null;
  const isNone = hindrance(turn, { right: rightOfDocument.report, where: 'private' }) !== null;
  // No unit reports several months at once: «báo cáo 9 tháng» is the house's, be it without a verb.
  const isMeant = isSure || makesPaper.test(verb) || span.from < span.to;
  return isMeant && !(isNone && !isSure) ? make('report', span) : null;
}

/**
 * A paper, a workbook, or the evidence, that is ordered in plain words; null for any other text. Whoever may not have it hears so.
 */
export function orderedDocument(turn: KnownTurn, text: string): Ordered | null {
  const words = fold(text)
    .replace(/[.,;:!«»"\s]+/g, ' ')
    .trim();
  const ordered = order.exec(words);
  const verb = ordered?.groups?.verb ?? '';
  const rest = words.slice(ordered?.[0].length ?? 0);
  if (ordered)
    for (const [kind, pattern] of named) {
      const found = pattern.exec(rest)?.[0];
      const span = found === undefined ? null : spanNamed(turn, rest.slice(found.length));
      if (span) return make(kind, span);
      if (found !== undefined) return null;
    }
  if (hasQuestionForm(text)) return null;
  const table = makesFile.test(verb) ? tables.exec(rest)?.[0] : undefined;
  const span = table === undefined ? null : spanNamed(turn, rest.slice(table.length));
  return span ? make('workbook', span) : orderedPaper(turn, verb, rest);
}
