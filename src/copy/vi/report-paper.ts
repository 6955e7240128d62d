import type { ReportContent } from '../../core/documents/compose-report.ts';
import type { PaperAnnex, PaperBlock, PaperModel } from '../../core/documents/paper-model.ts';
import { dateOf, inVietNam } from '../../core/time/viet-nam-time.ts';
import { matterTable } from './matter-table.ts';
import {
  ended,
  letterheadOf,
  numberLine,
  officialDate,
  officialSpan,
  paperFile,
  placeAndDate,
  recipientLines,
  rehearsalMark,
  withSpan,
} from './paper-head.ts';
import { partsOf } from './report-parts.ts';
import type { Part, References } from './report-saying.ts';
import { lateTable, taskTable } from './report-tables.ts';
import { spanName } from './span-name.ts';

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI'];

/** Parts and their parts, numbered as they stand: what has nothing to say has no number. */
const numbered = (parts: readonly Part[], level: 1 | 2 = 1): PaperBlock[] =>
  parts.flatMap(({ title, number, blocks, parts: inner = [] }, at): PaperBlock[] => {
    // One that stands alone has no number: no «1.» without a «2.».
    const place = number ?? (parts.length > 1 ? String(at + 1) : null);
    const named = place === null ? title : `${place}. ${title}`;
    const text = level === 1 ? `${roman[at]}. ${title.toLocaleUpperCase('vi')}` : named;
    return [{ type: 'heading', level, text }, ...blocks, ...(inner.length > 0 ? numbered(inner, 2) : [])];
  });

/** What the annexes are called, in their order: «Phụ lục» where there is but one. */
function labels(content: ReportContent): References {
  const has = {
    tasks: content.tasks.length > 0,
    late: content.late.length > 0,
    matters: content.matters.length > 0,
  };
  const there = (['tasks', 'late', 'matters'] as const).filter((name) => has[name]);
  const labelOf = (name: keyof References): string | null => {
    if (!has[name]) return null;
    return there.length === 1 ? 'Phụ lục' : `Phụ lục ${roman[there.indexOf(name)]}`;
  };
  return { tasks: labelOf('tasks'), late: labelOf('late'), matters: labelOf('matters') };
}

/** What «Đạt 2/3 tháng» counts and since when, where it stands in the table of all tasks. */
const soFarNote = ({ tasks, since, span }: ReportContent): string[] =>
  tasks.some(({ soFar }) => soFar !== null)
    ? [
        `(Lũy kế tính từ tháng ${since}/${span.year}: số tháng hoàn thành hoặc đúng tiến độ trên số tháng đã đến hạn)`,
      ]
    : [];

/** The month's report, or that of a quarter, half-year or year. @param rehearsal every page says that nobody is meant by it */
export function reportPaper(content: ReportContent, rehearsal: boolean): PaperModel {
  const { context, span, now } = content;
  const head = letterheadOf(context.plan, context.org, content.letterhead);
  const references = labels(content);
  const belongs = `(Kèm theo Báo cáo số${' '.repeat(10)}/${head.symbol} ${officialDate(dateOf(now))} của ${head.issuer})`;
  const asOf = `(Số liệu tính đến ngày ${inVietNam(now).format('DD/MM/YYYY')})`;
  const annexes: PaperAnnex[] = [
    ...(references.tasks === null
      ? []
      : [
          {
            label: references.tasks,
            title: `Kết quả thực hiện nhiệm vụ ${spanName(span)}`.toLocaleUpperCase('vi'),
            notes: [belongs, asOf, ...soFarNote(content)],
            table: taskTable(content),
          },
        ]),
    ...(references.late === null
      ? []
      : [
          {
            label: references.late,
            title: 'TỔNG HỢP CÁC NHIỆM VỤ CHẬM MUỘN',
            notes: [belongs, asOf],
            table: lateTable(content, references),
          },
        ]),
    ...(references.matters === null
      ? []
      : [
          {
            label: references.matters,
            title: 'TỔNG HỢP VƯỚNG MẮC, KIẾN NGHỊ',
            notes: [belongs, asOf],
            table: matterTable(content),
          },
        ]),
  ];
  return {
    name: paperFile(`Báo cáo ${context.plan.composite} ${spanName(span)}`, rehearsal),
    mark: rehearsal ? rehearsalMark : null,
    head: {
      parent: head.parent.toLocaleUpperCase('vi'),
      issuer: head.issuer.toLocaleUpperCase('vi'),
      number: numberLine(head.symbol),
      nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      motto: 'Độc lập - Tự do - Hạnh phúc',
      placeAndDate: placeAndDate(head.place, now),
    },
    type: 'BÁO CÁO',
    subject: `Kết quả thực hiện Kế hoạch ${context.plan.composite} ${officialSpan(span)}`,
    addressed: { label: 'Kính gửi:', names: head.addressees.split('\n') },
    body: [
      { type: 'text', text: withSpan(head.opening, span) },
      ...numbered(partsOf(content, references)),
      { type: 'text', text: ended(withSpan(head.closing, span)) },
    ],
    recipients: { label: 'Nơi nhận:', lines: recipientLines(head.recipients) },
    signature: {
      titles: head.titles.split('\n').map((line) => line.toLocaleUpperCase('vi')),
      name: head.signer,
    },
    annexes,
  };
}
