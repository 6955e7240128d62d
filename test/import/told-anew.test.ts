import { expect, test } from 'vitest';
import { draftLines, wayOnLines } from '../../src/copy/vi/import.ts';
import { answerPoint } from '../../src/core/plan/answer-point.ts';
import { openPoints } from '../../src/core/plan/open-points.ts';
import { endLines, headLines, index, ofText, oneIndex, withBody } from './read-made.ts';

/** What a clerk's paper says and the office was not asked, or was asked in vain. */

const indexLines = [
  'II. NHIỆM VỤ',
  '1. Chỉ số “Tính minh bạch”',
  '- Lãnh đạo phụ trách: Phó Giám đốc Lê Văn Bình.',
  '- Đơn vị chủ trì: Văn phòng Sở.',
  '- Năm 2025 đạt 8,10 điểm. Chỉ tiêu năm 2026: 8,50 điểm.',
  '- Cập nhập quy trình.',
];
const withAim = (...lines: string[]): string =>
  [...headLines.slice(0, -2), 'I. MỤC TIÊU', ...lines, ...indexLines, ...endLines].join('\n');

test('what stands under «Mục tiêu tổng quát» is the aim; a paper that names no group or rank is asked for none', async () => {
  const draft = await ofText(
    withAim(
      '1. Mục tiêu tổng quát',
      'Phát triển ngành tài chính minh bạch, hiện đại và hiệu quả. Tập trung vào ngân sách xã.',
      '2. Mục tiêu cụ thể',
      '- Giảm thời gian giải quyết hồ sơ.',
    ),
  );
  expect(draft.overallAim).toEqual({
    words: 'Phát triển ngành tài chính minh bạch, hiện đại và hiệu quả',
    band: null,
  });
  const asked = openPoints(draft).map(({ id }) => id);
  expect(asked).not.toContain('aim');
  expect(asked).not.toContain('aim-band');
  expect(draft.missing.map(({ what }) => what)).not.toContain('overall-aim');
  // A sentence that names the group is the aim, wherever it stands.
  const named = await ofText(
    withAim(
      '1. Mục tiêu chung',
      'Phát triển ngành tài chính minh bạch.',
      '- Phấn đấu DDCI năm 2026 xếp trong nhóm 05 sở, ngành dẫn đầu.',
    ),
  );
  expect(named.overallAim?.band).toBe(5);
  const inLine = await ofText(withAim('- Mục tiêu chung: nâng cao chất lượng phục vụ doanh nghiệp.'));
  expect(inLine.overallAim).toEqual({ words: 'nâng cao chất lượng phục vụ doanh nghiệp', band: null });
});

test('the lines of the sample make a paper that lacks neither day nor aim', async () => {
  const sample = wayOnLines(null).flatMap((line) => (line.startsWith('  ') ? [line.trim()] : []));
  const [day, heading, aim, ...ofIndex] = sample;
  const draft = await ofText(
    [
      ...headLines.slice(0, 3),
      day,
      ...headLines.slice(4, -2),
      heading,
      aim,
      'II. NHIỆM VỤ',
      ...ofIndex,
      ...endLines,
    ].join('\n'),
  );
  expect(draft.document.date).toBe('2026-02-15');
  expect(draft.overallAim?.band).toBe(10);
  expect(draft.missing.filter(({ needed }) => needed).map(({ what }) => what)).toEqual([]);
});

test.each([
  ['Tham mưu hoàn thành mục tiêu xóa trắng nhóm từ 30 hộ trở lên chưa có điện lưới quốc gia.', null],
  ['Rà soát các dự án có từ 50 lao động trở lên.', null],
  ['Tổ chức từ 04 lớp tập huấn trở lên.', 4],
  ['Trả lời từ 95% kiến nghị trở lên.', 95],
])('a size is no target: %s', async (task, target) => {
  const draft = await ofText(oneIndex('- Năm 2025 đạt 8 điểm. Chỉ tiêu năm 2026: 9 điểm.', `- ${task}`));
  expect(index(draft, '1').tasks[0]!.measure?.target ?? null).toBe(target);
});

test('a measure is asked with the words of its task', async () => {
  const draft = await ofText(
    oneIndex(
      '- Năm 2025 đạt 8 điểm. Chỉ tiêu năm 2026: 9 điểm.',
      '- Tổ chức 04 lớp tập huấn cho doanh nghiệp.',
    ),
  );
  expect(draftLines(draft).join('\n')).toMatch(
    /số liệu của nhiệm vụ 1\.1 \(«Tổ chức 04 lớp tập huấn cho doanh nghiệp»\): «Số lớp tập huấn/,
  );
});

test('blank rows and the form of the report are not among what was not placed', async () => {
  const draft = await ofText(
    [
      withBody(...indexLines.slice(1)),
      'Phụ lục số 01',
      'ĐỀ CƯƠNG BÁO CÁO',
      'I. Đặc điểm, tình hình',
      '1. Bối cảnh: Khái quát tình hình trong kỳ báo cáo.',
      '- Các chỉ tiêu:',
      'Phụ lục số 02',
      'Một đoạn không biết xếp vào đâu.',
    ].join('\n'),
  );
  const words = draft.unplaced.map((one) => one.words);
  expect(words.join('\n')).not.toMatch(/Bối cảnh|Các chỉ tiêu|Đặc điểm/);
  expect(words.every((one) => /\p{L}/u.test(one))).toBe(true);
});

test('a paper without a number lacks it, and is asked for it; it contradicts nothing', async () => {
  const paper = withBody(...indexLines.slice(1)).replace('Số: 7/KH-STC', 'Số:     /KH-STC');
  const draft = await ofText(paper);
  const told = draftLines(draft).join('\n');
  expect(told).toContain('  - số văn bản');
  expect(told).not.toMatch(/Mâu thuẫn[\s\S]*chưa có số/);
  const point = openPoints(draft).find(({ type }) => type === 'doubt')!;
  const answered = answerPoint(draft, point, 'số 113');
  if (!('draft' in answered)) throw new Error(JSON.stringify(answered));
  expect(answered.draft.document).toMatchObject({ number: '113', symbol: '/KH-STC' });
  expect(openPoints(answered.draft).map(({ id }) => id)).not.toContain(point.id);
  const left = answerPoint(draft, point, 'bỏ qua');
  expect('draft' in left && left.draft.document.number).toBeNull();
});
