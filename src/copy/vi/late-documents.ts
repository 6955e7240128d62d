import type { DocumentKind } from '../../core/documents/asked-document.ts';
import type { DocumentsContent } from '../../core/features/documents/declared.ts';
import type { WordingOf } from '../wording.ts';
import { spanName } from './span-name.ts';
import { b, line, longDate, only } from './words.ts';

/** What each kind is called. */
const kindNames: Readonly<Record<DocumentKind, string>> = {
  report: 'báo cáo',
  workbook: 'bảng số liệu',
  evidence: 'minh chứng',
  discipline: 'thống kê báo cáo',
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const example: Readonly<Record<DocumentKind, string>> = {
  report: '/baocaothang',
  workbook: '/xuat',
  evidence: '/xuat',
  discipline: '/thongke',
};

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
  'span-not-open': ({ span, openAt }) =>
    only(`${capital(spanName(span))} chưa mở: kỳ báo cáo mở ngày ${longDate(openAt)}.`),
  'document-progress': ({ kind, span, done, of }) =>
    only(`Đang lập ${kindNames[kind]} ${spanName(span)}… ${done}/${of}`),
  'document-made': ({ kind, span, file, part, of }) => ({
    lines: [
      line(
        b(`${capital(kindNames[kind])} ${spanName(span)}`),
        of > 1 ? ` (phần ${part}/${of})` : '',
        ': tệp kèm theo.',
      ),
    ],
    attachment: { type: 'kept', as: 'file', name: file.name, mime: file.mime, file: file.file },
  }),
  'document-empty': ({ kind, span }) =>
    only(
      kind === 'evidence'
        ? `${capital(spanName(span))} chưa có ảnh hay tệp minh chứng nào.`
        : `${capital(spanName(span))} chưa có gì để lập ${kindNames[kind]}.`,
    ),
  'document-failed': ({ kind, span }) =>
    only(
      `Tôi chưa lập được ${kindNames[kind]} ${spanName(span)}: máy chủ gặp lỗi. Anh/chị thử lại sau ít phút; vẫn không được thì báo người quản trị.`,
    ),
} satisfies WordingOf<DocumentsContent>;
