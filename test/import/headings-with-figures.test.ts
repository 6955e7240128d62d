import { expect, test } from 'vitest';
import type { Draft } from '../../src/core/plan/draft.ts';
import { endLines, headLines, ofText } from './read-made.ts';

// A numbered name of an index with its figures in the same line, however they are set off. All papers are made up.

const paper = (...lines: string[]): Promise<Draft> =>
  ofText([...headLines, 'II. NHIỆM VỤ CỤ THỂ', ...lines, ...endLines].join('\n'));

const charge = 'PGĐ Trần Văn Long phụ trách; Văn phòng Sở chủ trì, phối hợp với Phòng Giá.';

test.each([
  ['1. Tính minh bạch (năm 2025 đạt 7,05 điểm, hạng 12/22; năm 2026 phấn đấu 7,6 điểm)', charge, 7.6],
  ['1. Tính minh bạch: năm 2025 đạt 7,05 điểm, xếp thứ 12/22; phấn đấu tăng 2 bậc.', charge, 'relative'],
  [
    '1. Tính minh bạch - năm 2025: 7,05 điểm (hạng 12/22) - chỉ tiêu 2026: 7,3 điểm',
    'Đ/c Trần Văn Long, Phó Giám đốc Sở chỉ đạo; đầu mối: Văn phòng Sở; đơn vị cùng tham gia: Phòng Giá.',
    7.3,
  ],
  [
    '1) Tính minh bạch – Kết quả năm 2025: 7,05 điểm, hạng 12/22; mục tiêu năm 2026: 7,3 điểm',
    'Phụ trách: PGĐ Trần Văn Long. Chủ trì: Văn phòng Sở. Phối hợp: Phòng Giá',
    7.3,
  ],
  [
    '1. Tính minh bạch (hạng 12/22, 7,05 điểm năm 2025)',
    'Chỉ tiêu năm 2026: 7,3 điểm.\nPhụ trách: PGĐ Trần Văn Long. Chủ trì: Văn phòng Sở. Phối hợp: Phòng Giá',
    7.3,
  ],
])('%s', async (heading, who, target) => {
  const draft = await paper(heading, who, '- Công khai giá đất. Thời gian: Quý II/2026.');
  expect(draft.indices).toHaveLength(1);
  const [index] = draft.indices;
  expect(index).toMatchObject({
    code: '1',
    name: 'Tính minh bạch',
    leadUnit: 'van-phong',
    coordinating: ['phong-gia'],
    leaders: ['tran-van-long'],
  });
  // What is not understood of it is missing, and never another figure.
  if (index!.baseline !== null) expect(index!.baseline).toMatchObject({ score: 7.05, rank: 12, of: 22 });
  const aim = index!.target;
  expect(aim !== null && 'score' in aim ? aim.score : (aim?.type ?? null)).toBe(target);
  expect(index!.tasks).toHaveLength(1);
});

test.each([
  '1. Rà soát thủ tục: năm 2025 đạt 90 điểm, năm 2026 phấn đấu đạt 95 điểm.',
  '1. Mục tiêu chung: năm 2026 phấn đấu đạt 75 điểm.',
])('without anybody who has it no such line is an index: %s', async (line) => {
  const draft = await paper(
    '1. Chỉ số “Tính minh bạch”',
    '- Năm 2025 đạt 6,4 điểm; chỉ tiêu năm 2026: 7 điểm.',
    '- Đơn vị chủ trì: Văn phòng Sở.',
    '- Nhiệm vụ:',
    line,
    '2. Niêm yết thủ tục.',
  );
  expect(draft.indices.map(({ name }) => name)).toEqual(['Tính minh bạch']);
});
