import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/core/plan/draft.ts';
import { type CellMade, docxOf, paragraph, table } from './made-documents.ts';
import { draftOf, ofText } from './read-made.ts';

// Three papers whose columns, labels and sections are called by words of their own: a table of indices over their work with merged cells, a
// text out of a PDF whose table is torn, a workbook of two sheets.

const unit = ({ units }: Draft, id: string | null): string => units.find((one) => one.id === id)?.name ?? '';
const person = ({ people }: Draft, id: string): string => people.find((one) => one.id === id)?.name ?? '';

/** Each index in a line: who directs, leads and helps, what it was and is to be. */
const indicesOf = (draft: Draft): string[] =>
  draft.indices.map(({ code, name, leaders, leadUnit, coordinating, baseline, target }) =>
    [
      `${code} ${name}`,
      leaders.map((id) => person(draft, id)).join(', '),
      [leadUnit, ...coordinating].map((id) => unit(draft, id)).join(', '),
      `${baseline?.score ?? '-'}/${baseline?.rank ?? '-'}`,
      target !== null && ('score' in target || 'rank' in target)
        ? `${'score' in target ? target.score : '-'}/${'rank' in target ? target.rank : '-'}`
        : '-',
    ].join(' | '),
  );

/** Each task in a line: who owes it, until when, and what is made. */
const tasksOf = (draft: Draft): string[] =>
  draft.indices.flatMap(({ tasks, leadUnit }) =>
    tasks.map(({ id, text, owners, due, cadence, product }) =>
      [
        `${id} ${text}`,
        (owners ?? [leadUnit]).map((one) => unit(draft, one)).join(', '),
        due?.words ?? cadence?.words ?? '-',
        product ?? '-',
      ].join(' | '),
    ),
  );

const asked = ({ doubts }: Draft): string[] =>
  doubts.map((one) =>
    one.type === 'told-besides' ? one.why : one.type === 'own-or-outside' ? `whose ${one.name}` : one.type,
  );

describe('a table of indices over their work, by codes', () => {
  const rows: CellMade[][] = [
    [
      'Ký hiệu',
      'Thành phần đánh giá / Đầu việc',
      'Đã đạt (2025)',
      'Hướng tới (2026)',
      'Người chỉ đạo',
      'Nơi chủ trì',
      'Cùng làm',
      'Mốc xong',
      'Cần có',
    ],
    [{ text: 'Phần I. Nhóm dẫn dắt', across: 9 }],
    [
      'N1',
      'Năng lực điều hành',
      '71,20 (hạng 8)',
      '75,00',
      'PCT Lương Quốc Hải',
      'Văn phòng UBND tỉnh',
      'Sở Nội vụ; Sở Tài chính',
      '',
      '',
    ],
    [
      'N1.1',
      'Ban hành bộ tiêu chí chấm điểm điều hành',
      '',
      '',
      '',
      'Văn phòng UBND tỉnh',
      'Sở Nội vụ',
      '31/3/2026',
      'Bộ tiêu chí',
    ],
    [
      'N1.2',
      'Giao ban với hội doanh nghiệp',
      '',
      '',
      '',
      'Sở Tài chính',
      '',
      'Hằng quý',
      'Thông báo kết luận',
    ],
    [
      'N2',
      'Chi phí tuân thủ',
      '64,05 (hạng 19)',
      '68,00',
      'PCT Lương Quốc Hải',
      'Sở Tư pháp',
      'Các sở, ngành',
      '',
      '',
    ],
    [
      'N2.1',
      'Rà soát quy định kinh doanh không còn phù hợp',
      '',
      '',
      '',
      'Sở Tư pháp',
      '',
      'Quý II/2026',
      'Báo cáo rà soát',
    ],
    [{ text: 'Phần II. Nhóm nền tảng', across: 9 }],
    [
      'N3',
      'Hạ tầng khu công nghiệp',
      '58,90 (hạng 24)',
      '62,00 - 64,00',
      'PCT Ma Thị Thúy',
      'Ban Quản lý các khu công nghiệp',
      'Sở Xây dựng',
      '',
      '',
    ],
    [
      'N3.1',
      'Hoàn thành đường gom khu công nghiệp Sông Lô',
      '',
      '',
      '',
      'Ban Quản lý các khu công nghiệp',
      'Sở Xây dựng',
      '30/11/2026',
      'Công trình nghiệm thu',
    ],
    [
      'N4',
      'Lao động qua đào tạo',
      '',
      '70,00',
      'PCT Ma Thị Thúy',
      'Sở Nội vụ',
      'Trường Cao đẳng Kỹ thuật tỉnh',
      '',
      '',
    ],
    [
      'N4.1',
      'Mở 12 lớp nghề theo đơn đặt hàng',
      '',
      '',
      '',
      'Trường Cao đẳng Kỹ thuật tỉnh',
      '',
      'Tháng 9/2026',
      '12 lớp',
    ],
  ];
  const paper = (): Promise<Buffer> =>
    docxOf(
      table([
        'ỦY BAN NHÂN DÂN\nTỈNH TUYÊN HÀ\nSố: 77/KH-UBND',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nTuyên Hà, ngày 12 tháng 02 năm 2026',
      ]),
      paragraph('KẾ HOẠCH'),
      paragraph('Nâng hạng Chỉ số DDCI tỉnh Tuyên Hà năm 2026'),
      paragraph(
        'Căn cứ Nghị quyết số 02/NQ-CP ngày 08/01/2026 của Chính phủ, UBND tỉnh ban hành Kế hoạch như sau:',
      ),
      paragraph('I. MỤC ĐÍCH'),
      paragraph('Nâng cao tính chủ động của các sở, ngành.'),
      paragraph('II. MỤC TIÊU'),
      paragraph('Năm 2026, điểm DDCI toàn tỉnh đạt từ 69 điểm, vào nhóm 12 tỉnh dẫn đầu.'),
      paragraph('III. CHỈ TIÊU VÀ ĐẦU VIỆC'),
      paragraph('Thang điểm 100. Chi tiết tại bảng sau:'),
      table(...rows),
      paragraph('IV. TỔ CHỨC THỰC HIỆN'),
      paragraph('1. Các sở, ngành báo cáo trước ngày 22 hằng tháng về Sở Tài chính.'),
      paragraph('2. Sở Tài chính tổng hợp, trình UBND tỉnh.'),
      table([
        'Nơi nhận:\n- Như trên;\n- Lưu: VT.',
        'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLương Quốc Hải',
      ]),
    );

  test('is read by how it is built', async () => {
    const draft = await draftOf(await paper());
    expect(indicesOf(draft)).toEqual([
      'N1 Năng lực điều hành | Lương Quốc Hải | Văn phòng UBND tỉnh, Sở Nội vụ, Sở Tài chính | 71.2/8 | 75/-',
      'N2 Chi phí tuân thủ | Lương Quốc Hải | Sở Tư pháp, các sở, ngành | 64.05/19 | 68/-',
      'N3 Hạ tầng khu công nghiệp | Ma Thị Thúy | Ban Quản lý các khu công nghiệp, Sở Xây dựng | 58.9/24 | -',
      'N4 Lao động qua đào tạo | Ma Thị Thúy | Sở Nội vụ, Trường Cao đẳng Kỹ thuật tỉnh | -/- | 70/-',
    ]);
    expect(tasksOf(draft)).toEqual([
      'N1.1 Ban hành bộ tiêu chí chấm điểm điều hành | Văn phòng UBND tỉnh | 31/3/2026 | Bộ tiêu chí',
      'N1.2 Giao ban với hội doanh nghiệp | Sở Tài chính | hằng quý | Thông báo kết luận',
      'N2.1 Rà soát quy định kinh doanh không còn phù hợp | Sở Tư pháp | Quý II/2026 | Báo cáo rà soát',
      'N3.1 Hoàn thành đường gom khu công nghiệp Sông Lô | Ban Quản lý các khu công nghiệp | 30/11/2026 | Công trình nghiệm thu',
      'N4.1 Mở 12 lớp nghề theo đơn đặt hàng | Trường Cao đẳng Kỹ thuật tỉnh | Tháng 9/2026 | 12 lớp',
    ]);
    expect(asked(draft)).toEqual(['open-target', 'whose Ban Quản lý các khu công nghiệp']);
  });
});

describe('a text out of a PDF, parted by plain numbers', () => {
  const text = `UBND TỈNH TUYÊN HÀ          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ XÂY DỰNG                      Độc lập - Tự do - Hạnh phúc
Số: 418/KH-SXD                   Tuyên Hà, ngày 03 tháng 3 năm 2026

KẾ HOẠCH
Khắc phục hạn chế, cải thiện Chỉ số năng lực cạnh tranh cấp sở (DDCI)
của Sở Xây dựng năm 2026

Thực hiện Kế hoạch số 77/KH-UBND ngày 12/02/2026 của UBND tỉnh, Sở Xây
dựng ban hành Kế hoạch như sau:

1. Thực trạng
Năm 2025 Sở đạt 66,40 điểm, đứng thứ 14/20 sở, ngành.

2. Mục tiêu
Năm 2026 Sở đạt tối thiểu 72 điểm, trong nhóm 08 sở, ngành tốt nhất.

3. Từng chỉ số
STT Tên chỉ số Điểm Hạng Điểm cần đạt Hạng cần đạt
2025 2025 2026 2026
1 Minh bạch thông tin 7,05 9 7,50 6
2 Tính tiên phong của lãnh đạo 6,10 16 6,80 10
3 Thời gian giải quyết thủ tục 6,44 13 7,00 9
4 Chi phí phải trả thêm 5,98 18 6,50 - 7,00 12

4. Việc phải làm
4.1. Chỉ số Minh bạch thông tin (PGĐ Hà Văn Tuấn chỉ đạo; Phòng Quy hoạch
đầu mối, Văn phòng Sở và Thanh tra Sở cùng làm)
- Đăng toàn bộ đồ án quy hoạch lên cổng thông tin; ai làm: Phòng Quy
hoạch; chậm nhất: 15/5/2026; kết quả phải có: 100% đồ án được đăng.
- Trả lời kiến nghị của doanh nghiệp trong 05 ngày; ai làm: Văn phòng Sở;
khi nào: hằng tháng; kết quả phải có: sổ theo dõi.
4.2. Chỉ số Tính tiên phong của lãnh đạo (PGĐ Nông Thị Hạnh chỉ đạo; Văn
phòng Sở đầu mối, các phòng chuyên môn cùng làm)
- Giám đốc Sở đối thoại với nhà thầu; ai làm: Văn phòng Sở; khi nào: tháng
4 và tháng 10/2026; kết quả phải có: biên bản đối thoại.
4.3. Chỉ số Thời gian giải quyết thủ tục (PGĐ Hà Văn Tuấn chỉ đạo; Phòng
Quản lý xây dựng đầu mối, Trung tâm Giám định xây dựng cùng làm)
- Cắt 20% thời gian thẩm định thiết kế; ai làm: Phòng Quản lý xây dựng;
chậm nhất: 30/6/2026; kết quả phải có: quyết định công bố.
- Số hóa hồ sơ cấp phép; ai làm: Trung tâm Giám định xây dựng; chậm nhất:
quý III/2026; kết quả phải có: kho dữ liệu.
4.4. Chỉ số Chi phí phải trả thêm (PGĐ Nông Thị Hạnh chỉ đạo; Thanh tra Sở
đầu mối, Văn phòng Sở cùng làm)
- Mở đường dây nóng phản ánh nhũng nhiễu; ai làm: Thanh tra Sở; chậm nhất:
31/3/2026; kết quả phải có: số máy được công bố.

5. Tổ chức thực hiện
Các phòng, đơn vị báo cáo Văn phòng Sở trước ngày 20 hằng tháng; Văn phòng
Sở tổng hợp, báo cáo Giám đốc Sở.

Nơi nhận:                                GIÁM ĐỐC
- UBND tỉnh;
- Lưu: VT.                               Trần Đình Khang
`;

  test('is read: its torn table, who has what in brackets, and labels of its own', async () => {
    const draft = await ofText(text);
    expect(indicesOf(draft)).toEqual([
      '1 Minh bạch thông tin | Hà Văn Tuấn | Phòng Quy hoạch, Văn phòng Sở, Thanh tra Sở | 7.05/9 | 7.5/6',
      '2 Tính tiên phong của lãnh đạo | Nông Thị Hạnh | Văn phòng Sở, các phòng chuyên môn | 6.1/16 | 6.8/10',
      '3 Thời gian giải quyết thủ tục | Hà Văn Tuấn | Phòng Quản lý xây dựng, Trung tâm Giám định xây dựng | 6.44/13 | 7/9',
      // A span is no one figure: the rank is held, and the rest is asked.
      '4 Chi phí phải trả thêm | Nông Thị Hạnh | Thanh tra Sở, Văn phòng Sở | 5.98/18 | -/12',
    ]);
    expect(tasksOf(draft)).toEqual([
      '1.1 Đăng toàn bộ đồ án quy hoạch lên cổng thông tin | Phòng Quy hoạch | 15/5/2026 | 100% đồ án được đăng',
      '1.2 Trả lời kiến nghị của doanh nghiệp trong 05 ngày | Văn phòng Sở | - | sổ theo dõi',
      '2.1 Giám đốc Sở đối thoại với nhà thầu | Văn phòng Sở | tháng 4 và tháng 10/2026 | biên bản đối thoại',
      '3.1 Cắt 20% thời gian thẩm định thiết kế | Phòng Quản lý xây dựng | 30/6/2026 | quyết định công bố',
      '3.2 Số hóa hồ sơ cấp phép | Trung tâm Giám định xây dựng | quý III/2026 | kho dữ liệu',
      '4.1 Mở đường dây nóng phản ánh nhũng nhiễu | Thanh tra Sở | 31/3/2026 | số máy được công bố',
    ]);
    expect(asked(draft)).toEqual(expect.arrayContaining(['time-open', 'body-ended', 'open-target']));
    expect(draft.overallAim?.band).toBe(8);
  });
});

describe('a workbook of two sheets', () => {
  const paper = async (): Promise<Uint8Array> => {
    const book = new ExcelJS.Workbook();
    for (const row of [
      ['UBND TỈNH TUYÊN HÀ'],
      ['BAN QUẢN LÝ'],
      ['CÁC KHU CÔNG NGHIỆP TUYÊN HÀ'],
      ['Số: 55/KH-BQL'],
      ['Tuyên Hà, ngày 20 tháng 01 năm 2026'],
      ['KẾ HOẠCH'],
      ['Cải thiện Chỉ số DDCI của Ban Quản lý các khu công nghiệp năm 2026'],
      ['I. MỤC TIÊU'],
      ['Phấn đấu DDCI năm 2026 của Ban đạt 78 điểm, xếp hạng 5/20.'],
      ['II. CHỈ SỐ'],
      [
        'Mã',
        'Tên thành phần',
        'KQ 2025 (điểm)',
        'KQ 2025 (hạng)',
        'Đích 2026 (điểm)',
        'Đích 2026 (hạng)',
        'Phụ trách',
        'Đầu mối',
        'Tham gia',
      ],
      ['TP1', 'Minh bạch', 74.1, 6, 78, 4, 'PTB Bàn Văn Thắng', 'Văn phòng Ban', 'Phòng Đầu tư'],
      [
        'TP2',
        'Thời gian',
        70.25,
        11,
        76,
        7,
        'PTB Bàn Văn Thắng',
        'Phòng Đầu tư',
        'Phòng Môi trường; Phòng Lao động',
      ],
      [
        'TP3',
        'Hỗ trợ nhà đầu tư',
        68.9,
        14,
        74,
        9,
        'Trưởng ban Chẩu Thị Sinh',
        'Trung tâm Hỗ trợ đầu tư',
        'Trung tâm Dịch vụ việc làm tỉnh',
      ],
      [
        'TP4',
        'Bảo vệ môi trường',
        77,
        4,
        79,
        3,
        'Trưởng ban Chẩu Thị Sinh',
        'Phòng Môi trường',
        'Cảnh sát môi trường',
      ],
      ['III. TỔ CHỨC THỰC HIỆN'],
      ['1. Các phòng báo cáo Văn phòng Ban trước ngày 18 hằng tháng.'],
      ['2. Văn phòng Ban tổng hợp, trình Trưởng ban.'],
      ['TRƯỞNG BAN'],
      ['Chẩu Thị Sinh'],
    ])
      (book.getWorksheet('KH 2026') ?? book.addWorksheet('KH 2026')).addRow(row);
    for (const row of [
      ['DANH SÁCH VIỆC PHẢI LÀM'],
      ['Số', 'Việc', 'Thuộc TP', 'Giao cho', 'Hỗ trợ', 'Xong trước', 'Bàn giao'],
      [
        1,
        'Công bố giá cho thuê đất từng khu',
        'TP1',
        'Phòng Đầu tư',
        'Văn phòng Ban',
        new Date(Date.UTC(2026, 3, 30)),
        'Bảng giá',
      ],
      [2, 'Lập sổ tay thủ tục bằng ba thứ tiếng', 'TP1', 'Văn phòng Ban', '', '30/6/2026', 'Sổ tay'],
      [3, 'Cấp phép qua mạng toàn trình', 'TP2', 'Phòng Đầu tư', '', 'Quý III/2026', '100% hồ sơ'],
      [
        4,
        'Tổ chức ngày hội việc làm',
        'TP3',
        'Trung tâm Dịch vụ việc làm tỉnh',
        'Trung tâm Hỗ trợ đầu tư',
        'Tháng 8/2026',
        'Ngày hội',
      ],
      [5, 'Quan trắc nước thải tự động', 'TP4', 'Phòng Môi trường', '', '31/12/2026', 'Trạm quan trắc'],
      [6, 'Khảo sát ý kiến nhà đầu tư', 'TP9', 'Văn phòng Ban', '', 'Tháng 11/2026', 'Báo cáo'],
      [7, 'Ký quy chế với công an', 'TP2; TP4', 'Văn phòng Ban', '', 'Tháng 5/2026', 'Quy chế'],
    ])
      (book.getWorksheet('Việc') ?? book.addWorksheet('Việc')).addRow(row);
    return new Uint8Array(await book.xlsx.writeBuffer());
  };

  test('is read, and what names no index of it, or two, is offered', async () => {
    const draft = await draftOf(await paper(), 'a.xlsx');
    expect(draft.agency.name).toBe('Ban Quản lý các khu công nghiệp Tuyên Hà');
    expect(indicesOf(draft)).toEqual([
      'TP1 Minh bạch | Bàn Văn Thắng | Văn phòng Ban, Phòng Đầu tư | 74.1/6 | 78/4',
      'TP2 Thời gian | Bàn Văn Thắng | Phòng Đầu tư, Phòng Môi trường, Phòng Lao động | 70.25/11 | 76/7',
      'TP3 Hỗ trợ nhà đầu tư | Chẩu Thị Sinh | Trung tâm Hỗ trợ đầu tư, Trung tâm Dịch vụ việc làm tỉnh | 68.9/14 | 74/9',
      'TP4 Bảo vệ môi trường | Chẩu Thị Sinh | Phòng Môi trường | 77/4 | 79/3',
    ]);
    expect(tasksOf(draft)).toEqual([
      'TP1.1 Công bố giá cho thuê đất từng khu | Phòng Đầu tư | 30/04/2026 | Bảng giá',
      'TP1.2 Lập sổ tay thủ tục bằng ba thứ tiếng | Văn phòng Ban | 30/6/2026 | Sổ tay',
      'TP2.1 Cấp phép qua mạng toàn trình | Phòng Đầu tư | Quý III/2026 | 100% hồ sơ',
      'TP3.1 Tổ chức ngày hội việc làm | Trung tâm Dịch vụ việc làm tỉnh | Tháng 8/2026 | Ngày hội',
      'TP4.1 Quan trắc nước thải tự động | Phòng Môi trường | 31/12/2026 | Trạm quan trắc',
    ]);
    expect(draft.further?.map(({ words }) => words)).toEqual([
      'Khảo sát ý kiến nhà đầu tư',
      'Ký quy chế với công an',
    ]);
    expect(asked(draft)).toEqual(['whose Trung tâm Dịch vụ việc làm tỉnh']);
    // Who is no body that anybody knows is asked.
    expect(draft.missing).toContainEqual(
      expect.objectContaining({ what: 'owner', of: 'TP4: Cảnh sát môi trường' }),
    );
  });
});
