import type {
  CellFault,
  CellProblem,
  CorrectedColumn,
  CorrectedSheet,
  Correction,
  CorrectionWords,
} from '../../core/plan/correction.ts';
import { placeWords } from './import.ts';

/** The words of the workbook in which a draft of a plan is corrected. */
export const correctionWords: CorrectionWords = {
  sheets: {
    plan: 'Kế hoạch',
    indices: 'Chỉ số',
    tasks: 'Nhiệm vụ',
    units: 'Đơn vị',
    people: 'Lãnh đạo',
    unplaced: 'Chưa xếp được',
    guide: 'Hướng dẫn',
  },
  columns: {
    plan: { item: 'Mục', value: 'Ghi', note: 'Cách ghi' },
    indices: {
      code: 'Mã',
      name: 'Tên chỉ số',
      group: 'Nhóm',
      leaders: 'Lãnh đạo phụ trách',
      lead: 'Chủ trì',
      coordinating: 'Phối hợp',
      following: 'Theo dõi',
      score: 'Điểm năm trước',
      rank: 'Hạng năm trước',
      target: 'Mục tiêu',
    },
    tasks: {
      id: 'Mã',
      index: 'Chỉ số',
      text: 'Nội dung',
      owners: 'Đơn vị',
      time: 'Thời hạn',
      product: 'Sản phẩm',
      source: 'Văn bản giao',
      measure: 'Số đo',
    },
    units: { name: 'Tên', aliases: 'Tên ngắn', kind: 'Loại', members: 'Gồm các đơn vị' },
    people: { name: 'Họ và tên', title: 'Chức danh' },
  },
  items: {
    agency: { label: 'Cơ quan ban hành', note: 'Ví dụ: Sở Công Thương' },
    year: { label: 'Năm của kế hoạch', note: 'Ví dụ: 2026' },
    title: { label: 'Trích yếu', note: 'Như dưới chữ KẾ HOẠCH của văn bản' },
    number: { label: 'Số văn bản', note: 'Ví dụ: 15 hoặc 15/KH-SCT; chưa có số thì để trống' },
    date: { label: 'Ngày ban hành', note: 'Ví dụ: 15/2/2026' },
    aim: { label: 'Mục tiêu chung', note: 'Một câu, như trong văn bản' },
    band: { label: 'Nhóm hoặc hạng cần đạt', note: 'Một số, ví dụ 10; không có thì để trống' },
    director: { label: 'Người đứng đầu cơ quan', note: 'Họ và tên, ví dụ Nguyễn Văn An' },
    'report-to': { label: 'Đơn vị nhận báo cáo', note: 'Tên một đơn vị ở trang Đơn vị' },
    'report-day': {
      label: 'Hạn báo cáo hằng tháng',
      note: 'Ngày trong tháng, từ 2 đến 28; để trống thì giữ lịch hiện có',
    },
  },
  reportDay: (words, day) => `Văn bản ghi «${words}»: ngày ${day}. Ghi ngày, từ 2 đến 28`,
  unplaced: { words: 'Nội dung', place: 'Ở đâu trong văn bản' },
  rowId: 'Mã dòng',
  sorts: {
    office: 'Văn phòng',
    inspectorate: 'Thanh tra',
    division: 'Phòng',
    centre: 'Trung tâm, chi cục',
    group: 'Tên gọi chung',
    outside: 'Cơ quan ngoài',
  },
  guide: [
    'Bảng sửa bản nháp kế hoạch',
    'Trang Kế hoạch: điền cột Ghi ở những mục văn bản còn thiếu; cột Cách ghi có ví dụ.',
    'Sửa ngay trong các trang Kế hoạch, Chỉ số, Nhiệm vụ, Đơn vị, Lãnh đạo, rồi lưu (.xlsx) và gửi lại. Ô nào không sửa thì giữ nguyên.',
    'Thêm: chèn một dòng. Bỏ: xóa cả dòng. Bỏ một chỉ số thì bỏ luôn nhiệm vụ của chỉ số đó.',
    'Nhiều đơn vị hoặc lãnh đạo: cách nhau bằng dấu chấm phẩy. Đơn vị, lãnh đạo mới: thêm vào trang Đơn vị, Lãnh đạo trước.',
    'Đơn vị của nhiệm vụ để trống: đơn vị chủ trì chỉ số thực hiện. Thời hạn để trống: báo cáo hằng tháng.',
    'Nhóm: chọn trong danh sách của ô, hoặc gõ tên nhóm mới, ví dụ Cần cải thiện; chưa chia nhóm thì ghi một tên chung cho mọi chỉ số.',
    'Điểm năm trước: 6,79. Hạng năm trước: 24/25. Mục tiêu: 8,0 điểm; hạng 10; tăng ít nhất 01 bậc.',
    'Thời hạn: 30/6/2026; Quý II; tháng 9; hằng quý; 6 tháng/lần; trong năm. Số đo: Tỷ lệ hồ sơ đúng hạn: 100 %.',
    'Mã nhiệm vụ do máy đặt lại. Trang Chưa xếp được chỉ để đọc.',
  ],
  place: placeWords,
};

const columnTitle = (sheet: CorrectedSheet, column: CorrectedColumn): string =>
  (correctionWords.columns[sheet] as Record<CorrectedColumn, string>)[column];

/** What would be right in a cell that cannot be read. */
const faultWords: { readonly [T in CellFault['type']]: (why: Extract<CellFault, { type: T }>) => string } = {
  formula: () => 'ô này là công thức không ra kết quả; gõ thẳng nội dung',
  words: ({ most }) => `ghi bằng lời, dài nhất ${most} ký tự`,
  'plan-year': () => 'ghi một năm, ví dụ 2026',
  number: () => 'ghi số văn bản, ví dụ 15 hoặc 15/KH-SCT',
  day: () => 'ghi ngày, tháng, năm, ví dụ 15/2/2026',
  band: () => 'ghi một số, ví dụ 10',
  'due-day': ({ least, most }) => `ghi một ngày trong tháng, từ ${least} đến ${most}`,
  empty: () => 'ô này không được để trống',
  twice: () => 'dòng khác đã ghi như vậy',
  code: () => 'mã gồm chữ và số, cách nhau bằng dấu chấm, ví dụ 2.1',
  'no-unit': (why) => `chưa có đơn vị «${why.typed}»; thêm vào trang Đơn vị hoặc ghi đủ tên`,
  'no-person': (why) => `chưa có lãnh đạo «${why.typed}»; thêm vào trang Lãnh đạo hoặc ghi đủ tên`,
  'several-meant': (why) => `«${why.typed}» có thể là ${why.names.join(', ')}; ghi đủ tên`,
  'one-only': () => 'chỉ ghi một đơn vị; đơn vị khác ghi ở cột Phối hợp',
  'one-unit': () => 'chỉ ghi một đơn vị',
  'is-struck': (why) => `còn ghi «${why.typed}», trong đó có dòng đã xóa; ghi lại`,
  score: (why) => `ghi một số điểm từ 0 đến ${String(why.most).replace('.', ',')}, ví dụ 6,79`,
  rank: () => 'ghi hạng, hoặc hạng trên tổng số, ví dụ 24/25',
  target: () => 'ghi rõ điểm hay hạng, ví dụ 8,0 điểm hoặc hạng 10',
  'no-index': (why) => `trang Chỉ số không có mã «${why.typed}»`,
  'task-id': () => 'mã nhiệm vụ do máy đặt; để như cũ',
  time: (why) =>
    why.year === null
      ? 'chưa rõ năm của kế hoạch nên chưa ghi thời hạn được'
      : `ghi thời hạn trong năm ${why.year}, ví dụ 30/6/${why.year}, Quý II, hằng quý`,
  measure: () => 'ghi câu hỏi, số và đơn vị tính, ví dụ Tỷ lệ hồ sơ đúng hạn: 100 %',
  sort: () => `ghi một trong: ${Object.values(correctionWords.sorts).join('; ')}`,
  'person-name': () => 'ghi họ và tên đầy đủ, ví dụ Nguyễn Văn An',
  'no-group': () => 'chỉ dòng loại Tên gọi chung mới gồm các đơn vị',
  'no-column': () => 'thiếu cột này; lấy lại bảng rồi sửa',
  'no-sheet': () => 'thiếu trang này; lấy lại bảng rồi sửa',
  outdated: () => 'bảng này không phải của bản nháp hiện có; lấy bảng mới rồi sửa',
};

const faultSaid = (why: CellFault): string => (faultWords[why.type] as (one: CellFault) => string)(why);

/** A cell that cannot be read: where it is, and what would be right. */
export function cellProblemWords({ sheet, row, column, cell, why }: CellProblem): string {
  if (why.type === 'no-sheet' || why.type === 'outdated') return `Trang ${sheet}: ${faultSaid(why)}.`;
  return `Trang ${sheet}, ${cell === undefined ? `dòng ${row}, cột ${column}` : `ô ${cell}`}: ${faultSaid(why)}.`;
}

const shown = (text: string): string => (text === '' ? '(trống)' : `«${text}»`);

/** One correction, before and after. */
export function correctionLine(correction: Correction): string {
  const { sheet: of } = correction;
  const row = of === 'plan' ? correction.of : `${correctionWords.sheets[of]} ${correction.of}`;
  switch (correction.type) {
    case 'added':
      return `thêm: ${row}`;
    case 'struck':
      return `bỏ: ${row}`;
    case 'changed': {
      const { column, sheet, before, after } = correction;
      const where = sheet === 'plan' ? row : `${row}, ${columnTitle(sheet, column)}`;
      // A cell of Excel has a point where people write a comma.
      const figure = (text: string): string => (column === 'score' ? text.replace('.', ',') : text);
      return `${where}: ${shown(figure(before))} → ${shown(figure(after))}`;
    }
  }
}

/** What the console says of the workbook. */
export const correctionSaid = {
  sheetWritten: (file: string): string =>
    `Đã ghi bảng sửa vào ${file}. Sửa bằng Excel rồi chạy lại với --corrections ${file}.`,
  corrected: (count: number): string =>
    count === 0 ? 'Bảng sửa không đổi chỗ nào.' : `Đã nhận ${count} chỗ sửa:`,
  refused: (count: number): string => `Chưa nhận bảng sửa nào: ${count} ô chưa đọc được.`,
  noCorrections: (file: string): string => `${file} không phải bảng sửa do bot ghi ra.`,
  isCorrections: (file: string): string =>
    `${file} là bảng sửa, không phải kế hoạch. Chạy: npm run import -- TỆP_KẾ_HOẠCH --corrections ${file}`,
};
