import type { DocumentKind } from '../../core/documents/asked-document.ts';
import type { DocumentNotes } from '../../core/documents/document-work.ts';
import type { MonthSpan } from '../../core/documents/month-span.ts';
import type { DocumentsContent } from '../../core/features/documents/declared.ts';
import type { ChannelName } from '../../core/people/org.ts';
import type { Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import type { WordingOf } from '../wording.ts';
import { button } from './button.ts';
import { shortOffice } from './called.ts';
import { noteLines, proposalsMessage } from './document-notes.ts';
import { channelNames } from './names.ts';
import { spanName } from './span-name.ts';
import { b, capital, joined, line, longDate, only } from './words.ts';

type Made = Extract<DocumentsContent, { type: 'document-made' }>;

/** What each kind is called. */
const kindNames: Readonly<Record<DocumentKind, string>> = {
  report: 'báo cáo',
  workbook: 'bảng số liệu',
  evidence: 'minh chứng',
  discipline: 'thống kê báo cáo',
};

const example: Readonly<Record<DocumentKind, string>> = {
  report: '/baocaothang',
  workbook: '/xuat',
  evidence: '/xuat',
  discipline: '/thongke',
};

/** What is had under it: the evidence of the months of a workbook; of a report which proposals go out. */
const beside = (
  kind: DocumentKind,
  span: MonthSpan,
  notes?: DocumentNotes,
  sorts?: boolean,
): Pick<Message, 'buttons'> => {
  if (kind === 'workbook')
    return { buttons: [[button('Minh chứng (zip)', { type: 'make-document', kind: 'evidence', span })]] };
  return sorts && notes && notes.proposals.all > 0
    ? { buttons: [[button('Chọn kiến nghị…', { type: 'sort-proposals', span })]] }
    : {};
};

/** What to type for the same again. */
const again = (kind: DocumentKind, span: MonthSpan): string =>
  `${example[kind]} ${kind === 'evidence' ? 'minh chứng ' : ''}${spanName(span)}`;

/** What is there instead of what cannot be had: from which month on, and how the last of them is asked for. */
function canBeHad(kind: DocumentKind, instead: MonthSpan | null): string {
  if (instead === null) return `Chưa có tháng nào để lập ${kindNames[kind]}.`;
  const { year, from, to } = instead;
  const last = again(kind, { year, from: to, to }).replace('tháng ', '');
  return from === to
    ? `Tháng có thể lập: ${to}/${year}, gõ ${last}.`
    : `Các tháng có thể lập: ${from}–${to}/${year}, ví dụ ${last}.`;
}

/** What a chat that takes no files hears: where the file is, and how it is had. */
function withoutFiles(
  { cannot, elsewhere, isOffice, kind, span }: Made & { cannot: ChannelName },
  { speaksOn }: Names,
): string {
  const name = cannot === 'zalo' ? 'Zalo' : 'Kênh này';
  if (elsewhere)
    return `${name} không gửi được tệp. Anh/chị gõ ${again(kind, span)} trên ${channelNames[elsewhere]} để nhận.`;
  const code = isOffice ? 'gõ /moi để lấy mã cho mình' : `${shortOffice} cấp mã`;
  const how =
    speaksOn?.includes('telegram') === false
      ? 'nhờ người quản trị máy chủ gửi giúp'
      : `liên kết thêm Telegram (${code}) rồi gõ ${again(kind, span)} ở đó, hoặc nhờ người quản trị máy chủ`;
  return `${name} không gửi được tệp; tệp đã lưu ở máy chủ trong 3 ngày. Muốn nhận: ${how}.`;
}

/** Words for papers, workbooks and evidence that are made on demand. */
export const documents = {
  'document-asked': ({ kind, span, standing }) =>
    only(
      standing === 'begun'
        ? `Đang lập ${kindNames[kind]} ${spanName(span)}, xong tôi gửi ngay vào đây.`
        : `Tôi đang lập ${kindNames[kind]} ${spanName(span)}; xong tôi gửi ngay.`,
    ),
  'too-many-documents': () =>
    only('Tôi đang lập mấy tệp anh/chị vừa yêu cầu; đợi xong rồi yêu cầu tiếp nhé.'),
  'bad-span': ({ kind, year, example: month }) =>
    only(
      `Tôi chưa đọc được kỳ đó. Gõ như: ${example[kind]} ${month}, ${example[kind]} quý 2, ${example[kind]} 6 tháng đầu năm, ${example[kind]} ${year}.`,
    ),
  'span-of-no-plan': ({ kind, years, instead }) =>
    only(`Tôi chỉ có kế hoạch năm ${joined(years.map(String))}. ${canBeHad(kind, instead)}`),
  'span-not-open': ({ kind, span, openAt, instead }) =>
    only(
      `${capital(spanName(span))} chưa mở: kỳ báo cáo mở ngày ${longDate(openAt)}. ${canBeHad(kind, instead)}`,
    ),
  'document-progress': ({ kind, span, done, of }) =>
    only(`Đang lập ${kindNames[kind]} ${spanName(span)}… ${done}/${of}`),
  'document-made': (content, names) => {
    const { kind, span, file, part, of, cannot, notes, sorts, to } = content;
    const title = b(`${capital(kindNames[kind])} ${spanName(span)}`);
    const place = of > 1 ? ` (phần ${part}/${of})` : '';
    const buttons = part === of ? beside(kind, span, notes, sorts) : {};
    const noted = notes ? noteLines(notes, span.year, kind === 'report' ? (to ?? '') : null) : [];
    if (cannot)
      return {
        lines: [
          line(title, `${place}: đã lập xong.`),
          line(withoutFiles({ ...content, cannot }, names)),
          ...noted,
        ],
        ...buttons,
      };
    return {
      lines: [line(title, place, ': tệp kèm theo.'), ...noted],
      attachment: { type: 'kept', as: 'file', name: file.name, mime: file.mime, file: file.file },
      ...buttons,
    };
  },
  'document-without-reports': ({ kind, span }) => ({
    lines: [line(`${capital(spanName(span))}: chưa đơn vị nào báo cáo. Vẫn lập ${kindNames[kind]}?`)],
    buttons: [[button('Vẫn lập', { type: 'make-anyway', kind, span })]],
  }),
  proposals: proposalsMessage,
  'proposal-moved': ({ proposal, to }) => ({
    lines: [
      line(
        proposal.isOut
          ? `✓ Kiến nghị của ${proposal.unit.name} (${proposal.code}) vào báo cáo gửi ${to}.`
          : `✓ Kiến nghị của ${proposal.unit.name} (${proposal.code}) chỉ còn ở phụ lục.`,
      ),
      line(''),
    ],
  }),
  'document-empty': ({ kind, span, instead }) =>
    only(
      kind === 'evidence'
        ? `${capital(spanName(span))} chưa có ảnh hay tệp minh chứng nào.`
        : `${capital(spanName(span))} chưa có gì để lập ${kindNames[kind]}: khi đó tôi chưa theo dõi kế hoạch, không có báo cáo nào. ${canBeHad(kind, instead)}`,
    ),
  'document-failed': ({ kind, span }) =>
    only(
      `Tôi chưa lập được ${kindNames[kind]} ${spanName(span)}: máy chủ gặp lỗi. Anh/chị thử lại sau ít phút; vẫn không được thì báo người quản trị.`,
    ),
} satisfies WordingOf<DocumentsContent>;
