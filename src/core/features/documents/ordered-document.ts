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
  /^(?:(?:da|vang|em|bot|oi|nho|giup|cho|anh|chi|toi|minh|xin|can|muon|lay|de nghi) )*(?<verb>tai(?: ve| xuong)?|xuat(?: ra)?|ket xuat|nen|lay|lap|lam|tao|viet|soan|du thao|in(?: ra)?|(?:gui|goi|ban|nem|quang)(?= (?:lai |qua |giup |gium |dum )*(?:cho )?(?:em|anh|chi|toi|tui|minh)(?! chung))|cho|xin)(?: (?:giup|gium|dum|ho|cho|em|anh|chi|toi|tui|minh(?! chung)|lai|ve|qua|cac|cai|tat ca|toan bo|luon|ngay|them|ca))* /;

/** Orders that mean a file, and no answer in words. */
const makesFile = /^(?:tai|xuat|ket xuat)/;
/** Orders that mean a paper of the house, which nobody «makes» of their own unit. */
const makesPaper = /^(?:lap|tao|soan|du thao|xuat|ket xuat|in)/;

/** What is asked for, and what it is made as. */
const named: readonly (readonly [DocumentKind, RegExp])[] = [
  ['evidence', /^(?:(?:file|tep|anh|hinh)(?: anh)? )?minh chung(?: (?:zip|file|tep))?(?= |$)/],
  [
    'workbook',
    /^(?:(?:file|tep|bang|ban|so lieu|tong hop) )*(?:excel|bang so lieu|xlsx)(?: (?:tong hop|so lieu))*(?= |$)/,
  ],
];
/** The same where the order means a file: «xuất số liệu tháng 5», «tải bảng quý 2», «xuất tháng 5». */
const tables = /^(?:(?:bang|so lieu)(?= |$)|(?=(?:thang|quy|nam|ca nam|6 thang|9 thang|t|q) ?\S))/;

/** «báo cáo tổng hợp», «báo cáo word»: the paper that the office drafts. */
const paper =
  /^(?:(?:file|tep|ban|van ban) )*(?:(?:word|docx|pdf|giay|in) (?:(?:cua )?bao cao|(?=(?:thang|quy|ca nam|\d+ thang|t|q) ?\d))|bao cao)(?: (?:ddci|tong hop|word|cua so|file))*(?= ?|$)/;
/** «báo cáo tháng 5 bản word»: what it is made as, behind its months. */
const asWord =
  /(?<=(?:\d|[iv]|nam|nay|nhe)) (?:(?:ban|file|tep|bang|dang|duoi dang|ra|theo mau) )*(?:word|docx|pdf)(?= |$)/;
/** What it is for, which is no part of what is ordered: «… để ký», «… cho chủ tịch ký»; «… để trình thì bấm vào đâu» asks. */
const whatFor =
  / (?:de|cho)(?: (?:em|anh|chi|toi|tui|minh|sep|lanh dao|chu tich|giam doc|ca|kip|con))* (?:ky|xem|doc|coi|trinh|hop|duyet|bao cao|gui|nop|luu|mang|cam|in)(?! (?:.* )?(?:dau|nao|sao|gi|khong)(?= |$))(?: .*)?$/;
/** To whom it goes out. */
const outwards =
  /(?:^| )(?:(?:de )?(?:gui|trinh)(?: len| cho)? )(?:ubnd|ub|uy ban|tinh)(?: nhan dan)?(?: tinh)?(?= |$)/;

/** Courtesy, and what parts a document from its months. */
const around =
  /^ ?(?:(?:cua|trong|ky|ve|cho) )*|(?: (?:a|nhe|nha|di|nghen|hen|voi|giup|gium|dum|ho|cho|em|anh|chi|toi|tui|minh|ngay|luon|lien|gap|qua day|ve may|ra excel|ra file|bang excel))*$/g;

function spanNamed(turn: KnownTurn, words: string): MonthSpan | null {
  const months = words.replace(around, '');
  const span = readMonthSpan(months, turn.context.plan.year, toPeriod(monthAtHand(turn)));
  return span === 'unreadable' ? null : span;
}

const make = (kind: DocumentKind, span: MonthSpan): Ordered => ({
  act: { type: 'make-document', kind, span },
});

/** Whether the house's own paper is surely meant by how it is named; null where what is named is told with its button instead. */
function isPaperSure(
  turn: KnownTurn,
  verb: string,
  { found, rest }: { found: string; rest: string },
): boolean | null {
  const isWord = asWord.test(rest) || /(?:^| )(?:word|docx|pdf|giay|in)(?= |$)/.test(found);
  // «xuất … ra word» is told with its button, and what else there is to be had.
  if (isWord && makesFile.test(verb) && !/ word$/.test(found)) return null;
  // Whoever has no unit to report for means the house's.
  const isFile = /^(?:file|tep) /.test(found) && turn.person.role === 'leader';
  return isWord || isFile || / tong hop$/.test(found);
}

/**
 * The paper to the province. Whose «báo cáo tháng 5» is meant, the house's or one's own unit's, is told by the order, to whom it
 * goes or how many months it is of; of what may be either nothing is made.
 */
function orderedPaper(turn: KnownTurn, verb: string, rest: string): Ordered | null {
  const goesOut = outwards.test(rest);
  const words = rest.replace(outwards, '').replace(whatFor, '').replace(asWord, '').trim();
  const found = paper.exec(words)?.[0];
  const named = found === undefined ? null : isPaperSure(turn, verb, { found, rest });
  if (found === undefined || named === null) return null;
  const isSure = goesOut || named;
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
  const [before, behind] = /^([^,;]+)[,;]\s*(.+)$/su.exec(text)?.slice(1) ?? [];
  // «…, chị gửi sang ủy ban»: what is told behind it.
  const isTold =
    before !== undefined &&
    !hasQuestionForm(behind ?? '') &&
    (isEither.test(fold(behind ?? '')) || !between.test(fold(behind ?? '')));
  return read(turn, text) ?? (isTold ? read(turn, before) : null);
}
/** «… word hay excel đều được»: as it is made anyhow. */
const isEither = /(?:deu|cung|sao cung|nao cung) (?:duoc|xong|ok)/;
/** Another order, or more of this one. */
const between = /(?:^| )(?:xuat|tai|lap|soan|nen|in|khoa|nhac|excel|word|minh chung|thang|quy)(?= |$)/;

function read(turn: KnownTurn, text: string): Ordered | null {
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
