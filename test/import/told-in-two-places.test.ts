import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/core/plan/draft.ts';
import { docxOf, paragraph, table } from './made-documents.ts';
import { draftOf, endLines, headLines, index, ofText, oneIndex } from './read-made.ts';

// What two places of a paper tell of one thing, a table that fell apart behind the signature, and where the number of a sheet stands. All made up.

const besides = ({ doubts }: Draft): string[] =>
  doubts.flatMap((one) => (one.type === 'told-besides' ? `${one.why} ${one.words}` : []));

const row = (...cells: string[]): string[] => cells;

describe('a table that fell apart at the end', () => {
  const paper = [
    ...headLines,
    'II. NHIỆM VỤ THEO LĨNH VỰC',
    '1. Lĩnh vực Công khai thông tin',
    'Chỉ đạo: Phó Giám đốc Mạc Thị Hồng. Tham mưu: Văn phòng Sở.',
    '- Lắp 2 bảng chỉ dẫn tại trụ sở. Thời gian: 30/6/2026.',
    '2. Lĩnh vực Công chức giải quyết hồ sơ',
    'Chỉ đạo: Phó Giám đốc Mạc Thị Hồng. Tham mưu: Phòng Giá.',
    'Phấn đấu đạt từ 92% trở lên.',
    '- Thi ứng xử cho 40 công chức. Thời gian: 30/9/2026.',
    '3. Lĩnh vực Kết quả cung ứng',
    'Chỉ đạo: Phó Giám đốc Mạc Thị Hồng. Tham mưu: Phòng Giá.',
    '- Trả kết quả tại nhà cho người già. Thời gian: 31/10/2026.',
    '4. Lĩnh vực Tài chính',
    'Chỉ đạo: Phó Giám đốc Mạc Thị Hồng. Tham mưu: Phòng Giá.',
    '- Khoán xe công. Thời gian: 31/10/2026.',
    'III. TỔ CHỨC THỰC HIỆN',
    'Văn phòng Sở tổng hợp, báo cáo.',
    '',
    'Nơi nhận:\tGIÁM ĐỐC',
    '- UBND tỉnh;\tVũ Văn An',
    '',
    'Biểu 1',
    'MỤC TIÊU CÁC LĨNH VỰC NĂM 2026',
    '(Kèm theo Kế hoạch số 7/KH-STC ngày 05/3/2026)',
    'TT Lĩnh vực Năm 2025 (%) Xếp hạng 2025 Mục tiêu',
    '2026 (%) Phấn đấu xếp hạng',
    '1 Công khai thông tin 81,20 25/40 87,00 14',
    '2 Công chức giải quyết',
    'hồ sơ',
    '84,60 18/40 89,00 10',
    '3 Kết quả cung ứng 85,10 16/40 90,00 9',
    '4 Tài chính 77,10 31/40',
    'Chỉ số chung 82,00 22/40 89,00 12',
  ].join('\n');

  test('is read with what each row lacks, and another aim of the text is asked', async () => {
    const draft = await ofText(paper);
    expect(
      draft.indices.map(({ code, name, baseline }) => [code, name, baseline?.score, baseline?.rank]),
    ).toEqual([
      ['1', 'Công khai thông tin', 81.2, 25],
      ['2', 'Công chức giải quyết hồ sơ', 84.6, 18],
      ['3', 'Kết quả cung ứng', 85.1, 16],
      ['4', 'Tài chính', 77.1, 31],
    ]);
    expect(index(draft, '3').target).toMatchObject({ score: 90, rank: 9 });
    expect(index(draft, '4').target).toBeNull();
    expect(index(draft, '2').target).toMatchObject({ score: 92, rank: 10 });
    expect(besides(draft).join('\n')).toMatch(/aim-differs 2 Công chức.*92%.*89,00/);
    expect(draft.indices.map(({ tasks }) => tasks.length)).toEqual([1, 1, 1, 1]);
  });
});

test('the sum below rows of work, a year of a title, and counts of indices and tasks', async () => {
  const draft = await docxOf(
    ...headLines.map((line) =>
      paragraph(line.replace(/^- Phấn đấu.*/u, '- Phấn đấu DDCI năm 2026 đạt 75 điểm.')),
    ),
    paragraph('II. PHÂN CÔNG'),
    paragraph('Kế hoạch này gồm 05 tiêu chí và 9 nhiệm vụ.'),
    paragraph('CHỈ TIÊU VÀ NHIỆM VỤ NĂM 2025'),
    table(
      row('TT', 'Tiêu chí', 'Điểm 2025', 'Mục tiêu 2026', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'),
      row('1', 'Minh bạch', '20', '25', 'Công khai 30 bộ thủ tục', 'Văn phòng Sở', '30/4/2026'),
      row('2', 'Thời gian', '21', '24', 'Cắt 20% thời gian', 'Phòng Giá', '30/6/2026'),
      row('3', 'Chi phí', '19', '23', 'Thanh tra 4 cuộc', 'Phòng Giá', '30/9/2026'),
      row('', 'Tổng cộng', '60', '72', '', '', ''),
    ),
    ...endLines.map(paragraph),
  ).then((bytes) => draftOf(bytes));
  const asked = besides(draft).join('\n');
  expect(asked).toMatch(/aim-differs .*75 điểm.*72 điểm/);
  expect(asked).toMatch(/aim-differs .*NĂM 2025.*năm 2026/);
  expect(draft.doubts).toContainEqual(expect.objectContaining({ type: 'sum-differs', said: 9, sum: 3 }));
});

test('the number and the day of the plan in what is attached to it', async () => {
  const attached = (line: string): Promise<Draft> =>
    ofText(
      [
        ...headLines.slice(0, 2),
        'KẾ HOẠCH NÂNG CAO CHỈ SỐ DDCI NĂM 2026',
        line,
        ...oneIndex(
          '- Năm 2025 đạt 7,1 điểm; mục tiêu năm 2026: 7,5 điểm.',
          '- Nhiệm vụ:',
          '+ Công khai hồ sơ.',
        )
          .split('\n')
          .slice(headLines.length - 2),
      ].join('\n'),
    );
  const own = await attached('(Ban hành kèm theo Kế hoạch số 21/KH-STC ngày 03/02/2026 của Sở Tài chính)');
  expect([own.document.number, own.document.symbol, own.document.date]).toEqual([
    '21',
    '/KH-STC',
    '2026-02-03',
  ]);
  // Another body's plan is none of its own.
  const other = await attached('(Kèm theo Kế hoạch số 5/KH-UBND ngày 06/01/2026 của Ủy ban nhân dân tỉnh)');
  expect([other.document.number, other.document.date]).toEqual([null, null]);
});

test('a block of a run of indices is one, and what it lacks is asked', async () => {
  const draft = await ofText(
    [
      ...headLines,
      'II. NỘI DUNG',
      ...['Mảng Công khai', 'Mảng Cấp phép', 'Mảng Kiểm tra'].flatMap((name, at) => [
        `${at + 1}. ${name}`,
        'Người chỉ đạo: Phó Giám đốc Cao Thị Bình. Bộ phận tham mưu: Văn phòng Sở.',
        ...(at === 2 ? [] : [`Năm 2025 đạt 6,${at + 1} điểm; năm 2026 phấn đấu 7,${at + 1} điểm.`]),
        '- Đăng 100% lịch. Thực hiện: Phòng Giá; hoàn thành 30/5/2026 (theo Thông báo số 9/TB-STC ngày 02/02/2026).',
      ]),
      ...endLines,
    ].join('\n'),
  );
  expect(draft.indices.map(({ code, tasks }) => [code, tasks.length])).toEqual([
    ['1', 1],
    ['2', 1],
    ['3', 1],
  ]);
  expect(draft.missing).toContainEqual(expect.objectContaining({ what: 'target', of: '3' }));
  const [task] = index(draft, '1').tasks;
  expect([task?.due, task?.source]).toEqual([
    expect.objectContaining({ date: '2026-05-30' }),
    'Thông báo số 9/TB-STC ngày 02/02/2026',
  ]);
});
