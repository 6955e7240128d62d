import { expect, test } from 'vitest';
import type { Draft } from '../../src/core/plan/draft.ts';
import { lineOf } from '../../src/documents/import/lines.ts';
import { ofText, withBody } from './read-made.ts';

// How bodies are shortened and written in lists, a paper's number where a line begins, and a rhythm that looks like a quarter. All papers are made up.

const read = (lines: readonly string[]): Promise<Draft> =>
  ofText(
    withBody(...lines)
      .replace('UBND TỈNH HÒA AN\nSỞ TÀI CHÍNH', 'ỦY BAN NHÂN DÂN\nTỈNH HÒA AN')
      .replace('KH-STC', 'KH-UBND')
      .replace('của Sở Tài chính năm', 'tỉnh Hòa An năm')
      .replace('Sở Tài chính ban hành Kế hoạch như sau:', 'UBND tỉnh ban hành Kế hoạch như sau:'),
  );

const body = (lead: string, ...helping: readonly string[]): string[] => [
  '1. Chỉ số “Tính minh bạch”',
  '- Năm 2025 đạt 6,4 điểm; chỉ tiêu năm 2026: 7 điểm.',
  '- Lãnh đạo phụ trách: Phó Chủ tịch Lê Thị Sen.',
  `- Đơn vị chủ trì: ${lead}; phối hợp: ${helping.join(', ')}.`,
  '- Nhiệm vụ:',
  '+ Niêm yết thủ tục trước 30/6/2026.',
  '2. Chỉ số “Chi phí thời gian”',
  '- Năm 2025 đạt 6,1 điểm; chỉ tiêu năm 2026: 7 điểm.',
  '- Lãnh đạo phụ trách: Phó Chủ tịch Lê Thị Sen.',
  `- Đơn vị chủ trì: Sở Nội vụ; phối hợp: ${[lead, ...helping].join(', ')}.`,
  '- Nhiệm vụ:',
  '+ Rút ngắn thời gian cấp phép trước 30/9/2026.',
];

test('a board of a province is its own however its kind is shortened, and asked', async () => {
  const draft = await read(body('Sở Tài chính', 'BQL Khu công nghệ cao'));
  const board = draft.units.find(({ name }) => name === 'BQL Khu công nghệ cao');
  expect(board?.type).toBe('unit');
  expect(draft.doubts).toContainEqual(
    expect.objectContaining({ type: 'own-or-outside', unit: board?.id, isOutside: false }),
  );
});

test('two bodies with a comma between, written so twice, are two', async () => {
  const draft = await read(body('Sở Tài chính', 'Phòng Giáo dục', 'Trung tâm Y tế Sơn Nam'));
  const names = draft.units.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['Phòng Giáo dục', 'Trung tâm Y tế Sơn Nam']));
  expect(names.filter((name) => name.includes(','))).toEqual([]);
});

test('a name with a comma and «và» is whole wherever a sentence has it', async () => {
  const draft = await read([
    ...body('Sở Tài chính', 'Sở Xây dựng'),
    '3. Chỉ số “Cạnh tranh”',
    '- Năm 2025 đạt 5,1 điểm; chỉ tiêu năm 2026: 6 điểm.',
    '- Đơn vị chủ trì: Sở Tài chính.',
    '- Nhiệm vụ:',
    '+ Phòng Nông nghiệp, Môi trường và Biển công bố danh mục dự án.',
    '+ Phòng Nông nghiệp, Môi trường và Biển sửa quy chế một cửa.',
  ]);
  const names = draft.units.map(({ name }) => name);
  expect(names).toContain('Phòng Nông nghiệp, Môi trường và Biển');
  expect(names).not.toContain('Phòng Nông nghiệp, Môi trường');
});

test('the number of a paper at the beginning of a line is none of a list: a basis goes on behind it', () => {
  const markerOf = (text: string) =>
    lineOf({ text, numbering: null, place: { type: 'paragraph', number: 1 } }).marker;
  expect(markerOf('27/TTr-STC ngày 09/01/2026, UBND tỉnh ban hành Kế hoạch như sau:')).toBeNull();
  expect(markerOf('8/QĐ-UBND ngày 12/3/2025 của UBND tỉnh')).toBeNull();
  expect(markerOf('3/ Công khai thủ tục')?.label).toBe('3');
  expect(markerOf('3/Công khai - minh bạch')?.label).toBe('3');
});

test('«mỗi quý 1 lần» is how often, and no first quarter', async () => {
  const draft = await read([
    ...body('Sở Tài chính', 'Sở Xây dựng'),
    '+ Trực đường dây nóng. Thời gian: mỗi quý 1 lần.',
  ]);
  const last = draft.indices.at(-1)!.tasks.at(-1)!;
  expect([last.cadence?.type, last.due]).toEqual(['quarter', null]);
});
