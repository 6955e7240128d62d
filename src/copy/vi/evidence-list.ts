import type { EvidenceContent, EvidencePiece } from '../../core/documents/compose-evidence.ts';
import type { Cell, WorkbookModel } from '../../core/documents/sheet-model.ts';
import type { Evidence } from '../../core/report/report.ts';
import { endingOf, evidenceFileName } from './evidence-name.ts';
import { isNameless, pieceWords } from './file-words.ts';
import { spanName } from './span-name.ts';
import { inVietNamMinute, unknownPerson } from './workbook-months.ts';

/** What becomes of a piece: its file in a part of the archive, or why it is in none. */
type PieceOutcome = { type: 'file'; name: string; part: number } | { type: 'gone' } | { type: 'none' };

/** «Minh chứng DDCI tháng 5-2023 (phần 1-3).zip» */
function evidenceArchiveName(
  { span, composite, rehearsal }: EvidenceContent,
  part: number,
  of: number,
): string {
  const name = `${rehearsal ? 'CHẠY THỬ - ' : ''}Minh chứng ${composite} ${spanName(span)}`;
  return `${name.replace(/\//g, '-')}${of > 1 ? ` (phần ${part}-${of})` : ''}.zip`;
}

const kinds: Readonly<Record<Evidence['kind'], string>> = { photo: 'Ảnh', file: 'Tệp', link: 'Liên kết' };

const refusals: Readonly<Record<'too-large' | 'type' | 'gone', string>> = {
  'too-large': 'quá lớn, không lưu được',
  type: 'loại tệp không nhận',
  gone: 'không tải về được',
};

/** Where a piece is found, or why it is not. */
function placeOf({ evidence: { kept } }: EvidencePiece, outcome: PieceOutcome): string {
  if (outcome.type === 'file') return outcome.name;
  if (outcome.type === 'gone') return 'Không có tệp: không còn trên máy chủ';
  switch (kept.type) {
    case 'link':
      return kept.url;
    case 'refused':
      return `Không có tệp: ${refusals[kept.why]}`;
    case 'waiting':
      return 'Không có tệp: đang tải về';
    case 'stored':
    case 'removed':
      return 'Không có tệp: đã bỏ';
  }
}

/** «Danh mục minh chứng»: what each piece is, by whom, when, and where it is found. */
const evidenceListWords = (
  { span, agency, now, rehearsal, pieces }: EvidenceContent,
  outcomes: readonly PieceOutcome[],
): WorkbookModel => ({
  name: 'Danh mục minh chứng',
  sheets: [
    {
      name: 'Minh chứng',
      title: [
        agency,
        `${rehearsal ? 'CHẠY THỬ – ' : ''}Danh mục minh chứng ${spanName(span)}`,
        `Số liệu tính đến ${inVietNamMinute(now)}`,
      ],
      columns: [
        { name: 'STT', width: 5 },
        { name: 'Kỳ', width: 9 },
        { name: 'Đơn vị', width: 24, wrap: true },
        { name: 'Mã việc', width: 8 },
        { name: 'Nhiệm vụ', width: 44, wrap: true },
        { name: 'Loại', width: 9 },
        { name: 'Tên khi gửi', width: 28, wrap: true },
        { name: 'Người gửi', width: 20, wrap: true },
        { name: 'Gửi lúc', width: 16 },
        { name: 'Phần', width: 6 },
        { name: 'Tệp hoặc liên kết', width: 46, wrap: true },
      ],
      rows: pieces.map((piece, at): Cell[] => {
        const { period, unit, taskId, task, by, evidence } = piece;
        const outcome = outcomes[at]!;
        return [
          { number: at + 1 },
          `${period.month}/${period.year}`,
          unit,
          taskId,
          task,
          kinds[evidence.kind],
          isNameless(evidence) ? pieceWords(evidence) : evidence.name,
          by ?? unknownPerson,
          { moment: evidence.at },
          outcome.type === 'file' ? { number: outcome.part } : null,
          placeOf(piece, outcome),
        ];
      }),
    },
  ],
});

/** The words of archives of evidence: their names, those of their files, and the list. */
export const evidenceArchiveWords = {
  fileName: evidenceFileName,
  endingOf,
  archiveName: evidenceArchiveName,
  list: evidenceListWords,
};
