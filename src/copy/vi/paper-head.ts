import { spanSign } from '../../core/documents/fixed-spans.ts';
import type { Letterhead, LetterheadField } from '../../core/documents/letterhead.ts';
import type { MonthSpan } from '../../core/documents/month-span.ts';
import { nameOfSpan } from '../../core/documents/name-of-span.ts';
import type { Org } from '../../core/people/org.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { dateOf } from '../../core/time/viet-nam-time.ts';
import { spanName } from './span-name.ts';
import { lowered } from './words.ts';

/** «ngày 05 tháng 02 năm 2023» of an ISO date: days below 10 and the first two months with a zero (Decree 30/2020, Annex I). */
export function officialDate(iso: string): string {
  const [year, month, day] = iso.split('-') as [string, string, string];
  return `ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
}

/** «tháng 5 năm 2023», «quý II năm 2023», «năm 2023»: months as a paper is named by them. */
export function officialSpan(span: MonthSpan): string {
  const name = nameOfSpan(span);
  if (name.type === 'months') return `từ tháng ${name.from} đến tháng ${name.to} năm ${span.year}`;
  return spanName(span).replace(`/${span.year}`, ` năm ${span.year}`);
}

/** Who the paper goes to of those who had the plan: who it reports to is «Như trên», and nobody has to carry anything out. */
function recipientsOf({ document, agency }: Plan): string[] {
  // The agency itself is written with a capital: «Lãnh đạo Sở».
  const [noun = ''] = agency.name.split(' ');
  const own = new RegExp(
    `(?<=(?:Lãnh đạo|lãnh đạo|thuộc|Giám đốc|của) )${lowered(noun)}(?=$|[\\s,;)])`,
    'gu',
  );
  const isKept = (line: string): boolean => /^Lưu\b/u.test(line);
  const others = document.recipients
    .filter((line) => !isKept(line) && !/\(b\/c\)/u.test(line))
    .map((line) => line.replace(/\s*\((?:để )?(?:thực hiện|th\/h)\)/gu, '').replace(own, noun));
  return ['Như trên', ...others, document.recipients.find(isKept) ?? 'Lưu: VT'];
}

/** «Kế hoạch số 27/KH-SCT ngày 18 tháng 02 năm 2025 của Sở Công Thương về nâng cao …». */
const planNamed = ({ agency, document: { type, number, symbol, date, title } }: Plan): string =>
  `${type}${number === null ? '' : ` số ${number}${symbol}`} ${officialDate(date)} của ${agency.name} về ${lowered(title)}`;

/** The signer whom the plan names; nobody where they have left. */
function signerOf({ document: { signer } }: Plan, { people, left = [] }: Org): string {
  const hasLeft = people.some(({ id, name }) => name === signer.name && left.includes(id));
  return hasLeft ? '' : signer.name;
}

/**
 * Head and foot of an agency's papers: what the office has set, and of the rest what follows from plan and directory; what has
 * several lines with line breaks between them.
 */
export function letterheadOf(
  plan: Plan,
  org: Org,
  set: Letterhead = {},
): Readonly<Record<LetterheadField, string>> {
  const agency = set.issuer ?? plan.agency.name;
  const addressees = set.addressees ?? plan.agency.parent;
  const { signer } = plan.document;
  return {
    parent: plan.agency.parent,
    symbol: `BC-${plan.document.symbol.replace(/^.*-/u, '')}`,
    place: plan.document.place,
    opening: `Thực hiện ${planNamed(plan)}, ${agency} báo cáo kết quả thực hiện ${spanSign} như sau:`,
    closing: `Trên đây là báo cáo kết quả thực hiện Kế hoạch ${plan.composite} ${spanSign}, ${agency} kính báo cáo ${addressees.split('\n').join(', ')} xem xét, chỉ đạo./.`,
    titles: [signer.authority, signer.title].filter((line) => line !== '').join('\n'),
    signer: signerOf(plan, org),
    recipients: recipientsOf(plan).join('\n'),
    ...set,
    issuer: agency,
    addressees,
  };
}

/** A sentence of a paper with its months. */
export const withSpan = (sentence: string, span: MonthSpan): string =>
  sentence.replaceAll(spanSign, officialSpan(span));

/** The end of a paper's text, whatever stood there: «./.». */
export const ended = (sentence: string): string => `${sentence.replace(/[\s./]+$/u, '')}./.`;

/** «Số:          /BC-STTTT»: the number is given by a person. */
export const numberLine = (symbol: string): string => `Số:${' '.repeat(10)}/${symbol.replace(/^\//, '')}`;

/** «Lạng Sơn, ngày 26 tháng 5 năm 2023». @param at epoch ms */
export const placeAndDate = (place: string, at: number): string => `${place}, ${officialDate(dateOf(at))}`;

/** The lines of «Nơi nhận», each as it ends: «- Như trên;», the last with a full stop. */
export const recipientLines = (recipients: string): string[] => {
  const lines = recipients.split('\n').map((line) => line.replace(/[;.,]+$/u, ''));
  return lines.map((line, at) => `- ${line}${at === lines.length - 1 ? '.' : ';'}`);
};

/** What stands on every page of a rehearsal's paper, and first in its file's name. */
export const rehearsalMark = 'CHẠY THỬ';

/** A file's name: no sign that a system refuses. */
export const paperFile = (name: string, rehearsal: boolean): string =>
  `${rehearsal ? `${rehearsalMark} - ` : ''}${name}`.replace(/[/\\:*?"<>|]/g, '-');
