import excel from 'exceljs';
import { expect, test } from 'vitest';
import { doubtWords } from '../../src/copy/vi/import.ts';
import type { Draft } from '../../src/core/plan/draft.ts';
import { openPoints } from '../../src/core/plan/open-points.ts';
import { draftOf, endLines, headLines, index, ofText, withBody } from './read-made.ts';

// What a paper says besides of what stands in its plan, and what is therefore asked. All papers are made up.

const asked = (draft: Draft): string[] =>
  openPoints(draft).flatMap((point) =>
    point.type === 'doubt' && point.doubt.type === 'told-besides'
      ? [`${point.doubt.why}: ${point.doubt.words}`]
      : [],
  );

const one = (...lines: string[]): Promise<Draft> =>
  ofText(
    withBody(
      '1. Chỉ số “Tính minh bạch”',
      ...lines,
      '- Đơn vị chủ trì: Văn phòng Sở.',
      '- Nhiệm vụ:',
      '+ Công khai giá đất. Thời gian: Quý II/2026.',
    ),
  );

test.each([
  '1. Sửa chỉ tiêu của chỉ số 1 thành: 7,20 điểm.',
  '2. Gia hạn nhiệm vụ 1.1 đến ngày 31/10/2026.',
  'a) Bãi bỏ nhiệm vụ số 3.',
  '- Thay đơn vị phối hợp của chỉ số 1: từ Phòng Giá thành Thanh tra Sở.',
  '3. Bổ sung nhiệm vụ 1.3: Lập tổ công tác. Chủ trì: Phòng Giá.',
])('a change that the paper makes itself: %s', async (line) => {
  const draft = await ofText(
    [
      ...headLines,
      'II. NHIỆM VỤ',
      '1. Chỉ số “Tính minh bạch”',
      '- Năm 2025 đạt 6,4 điểm; chỉ tiêu năm 2026: 7 điểm.',
      '- Đơn vị chủ trì: Văn phòng Sở.',
      '- Nhiệm vụ:',
      '+ Công khai giá đất. Thời gian: Quý II/2026.',
      'III. NỘI DUNG SỬA ĐỔI, BỔ SUNG',
      line,
      ...endLines.map((end) => end.replace(/^III\./, 'IV.')),
    ].join('\n'),
  );
  expect(asked(draft)).toEqual([`amended: ${line.replace(/^\s*(?:\d\.|a\)|-)\s*/, '').replace(/\.$/, '')}`]);
  expect(index(draft, '1').tasks).toHaveLength(1);
});

test('work that changes something is no change of the paper', async () => {
  const draft = await one(
    '- Năm 2025 đạt 6,4 điểm; chỉ tiêu năm 2026: 7 điểm.',
    '- Rà soát, sửa đổi, bổ sung 12 quy trình nội bộ.',
  );
  expect(asked(draft)).toEqual([]);
});

test('an index of another scale than the plan', async () => {
  const draft = await ofText(
    withBody(
      '1. Chỉ số “Tính minh bạch”',
      '- Năm 2025 đạt 64 điểm; chỉ tiêu năm 2026: 70 điểm.',
      '- Đơn vị chủ trì: Văn phòng Sở.',
      '- Nhiệm vụ:',
      '+ Công khai giá đất. Thời gian: Quý II/2026.',
      '2. Chỉ số “Hài lòng”',
      '- Năm 2025 đạt 4,31 điểm (thang điểm 5); chỉ tiêu năm 2026: 4,5 điểm.',
      '- Đơn vị chủ trì: Phòng Giá.',
      '- Nhiệm vụ:',
      '+ Khảo sát. Thời gian: Quý II/2026.',
    ),
  );
  expect(asked(draft)).toEqual(['other-scale: Năm 2025 đạt 4,31 điểm (thang điểm 5)']);
});

test.each([
  ['- Năm 2025 đạt 6,4 điểm. Năm 2026 tăng ít nhất 02 bậc.', true],
  ['- Năm 2025 đạt 6,4 điểm, xếp thứ 9/20. Năm 2026 tăng ít nhất 02 bậc.', false],
])('places to climb from a rank that nobody gave: %s', async (line, isAsked) => {
  expect(asked(await one(line)).some((words) => words.startsWith('no-base-rank'))).toBe(isAsked);
});

test.each([
  ['- Năm 2025 đạt 3,48 điểm, tăng 0,21 điểm so với năm 2024 (3,37 điểm). Chỉ tiêu năm 2026: 4 điểm.', true],
  ['- Năm 2025 đạt 3,48 điểm, tăng 0,11 điểm so với năm 2024 (3,37 điểm). Chỉ tiêu năm 2026: 4 điểm.', false],
  ['- Năm 2025 đạt 3,48 điểm, giảm 0,11 điểm so với năm 2024 (3,59 điểm). Chỉ tiêu năm 2026: 4 điểm.', false],
])('a movement of the score: %s', async (line, isAsked) => {
  expect(asked(await one(line)).some((words) => words.startsWith('score-moved'))).toBe(isAsked);
});

test('an end before the day of the paper is asked', async () => {
  const draft = await ofText(
    withBody(
      '1. Chỉ số “Tính minh bạch”',
      '- Năm 2025 đạt 6,4 điểm; chỉ tiêu năm 2026: 7 điểm.',
      '- Đơn vị chủ trì: Văn phòng Sở.',
      '- Nhiệm vụ:',
      '+ Công khai giá đất. Thời gian: 15/02/2026.',
      '+ Niêm yết thủ tục. Thời gian: 15/4/2026.',
    ),
  );
  const past = draft.doubts.filter((doubt) => doubt.type === 'time-open' && doubt.why === 'past');
  expect(past.map(doubtWords)).toEqual([
    'Nhiệm vụ 1.1 ghi «15/02/2026»: hạn này trước ngày ban hành kế hoạch.',
  ]);
});

test('few tasks without a time among others are asked, once for all of them', async () => {
  const draft = await ofText(
    withBody(
      '1. Chỉ số “Tính minh bạch”',
      '- Năm 2025 đạt 6,4 điểm; chỉ tiêu năm 2026: 7 điểm.',
      '- Đơn vị chủ trì: Văn phòng Sở.',
      '- Nhiệm vụ:',
      '+ Công khai giá đất. Thời gian: Quý II/2026.',
      '+ Niêm yết thủ tục. Thời gian: 15/4/2026.',
      '+ Tiếp doanh nghiệp. Thời gian: hằng tháng.',
      '+ Số hóa hồ sơ lưu.',
    ),
  );
  expect(asked(draft)).toEqual(['no-time: «Số hóa hồ sơ lưu.»']);
});

test('who signs above an attached plan is no part of its title', async () => {
  const draft = await ofText(
    [
      'UBND TỈNH HÒA AN',
      'SỞ TÀI CHÍNH',
      'Số: 7/QĐ-STC',
      'Hòa An, ngày 05 tháng 3 năm 2026',
      'QUYẾT ĐỊNH',
      'Ban hành Kế hoạch nâng cao Chỉ số DDCI năm 2026',
      'Căn cứ Kế hoạch số 3/KH-UBND ngày 06/01/2026 của UBND tỉnh;',
      'Điều 1. Ban hành kèm theo Quyết định này Kế hoạch nâng cao Chỉ số DDCI năm 2026.',
      'Nơi nhận:',
      '- Như Điều 1;',
      '- Lưu: VT.',
      'GIÁM ĐỐC',
      'Vũ Văn An',
      'KẾ HOẠCH',
      'Nâng cao Chỉ số DDCI của Sở Tài chính năm 2026',
      'I. NHIỆM VỤ',
      '1. Chỉ số “Tính minh bạch”',
      '- Năm 2025 đạt 6,4 điểm; chỉ tiêu năm 2026: 7 điểm.',
      '- Lãnh đạo phụ trách: Giám đốc Sở.',
      '- Đơn vị chủ trì: Văn phòng Sở.',
      '- Công khai giá đất.',
    ].join('\n'),
  );
  expect(draft.document.title).toBe('Nâng cao Chỉ số DDCI của Sở Tài chính năm 2026');
  expect(draft.document.signer).toMatchObject({ title: 'GIÁM ĐỐC', name: 'Vũ Văn An' });
  expect(
    index(draft, '1').leaders.map((id) => draft.people.find((person) => person.id === id)!.name),
  ).toEqual(['Vũ Văn An']);
});

test('rows that are struck out in a workbook are no work, and are asked', async () => {
  const book = new excel.Workbook();
  const sheet = book.addWorksheet('KH');
  for (const line of headLines) sheet.addRow([line]);
  sheet.addRow(['TT', 'Chỉ số', 'Năm 2025', 'Mục tiêu 2026', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn']);
  sheet.addRow([1, 'Tính minh bạch', '6,4 điểm', '7 điểm', 'Công khai giá đất', 'Văn phòng Sở', '30/6/2026']);
  sheet
    .addRow([1, 'Tính minh bạch', '6,4 điểm', '7 điểm', 'Tổ chức hội thi', 'Phòng Giá', '31/8/2026'])
    .eachCell((cell) => {
      cell.font = { strike: true };
    });
  sheet
    .addRow([2, 'Chi phí thời gian', '7,1 điểm', '7,5 điểm', 'Số hóa hồ sơ', 'Phòng Giá', '30/9/2026'])
    .eachCell((cell) => {
      cell.font = { bold: true, strike: false };
    });
  const draft = await draftOf(new Uint8Array(await book.xlsx.writeBuffer()), 'a.xlsx');
  expect(draft.indices.map(({ tasks }) => tasks.map(({ text }) => text))).toEqual([
    ['Công khai giá đất'],
    ['Số hóa hồ sơ'],
  ]);
  expect(asked(draft)).toEqual([
    'struck-out: 1 | Tính minh bạch | 6,4 điểm | 7 điểm | Tổ chức hội thi | Phòng Giá | 31/8/2026',
  ]);
});
