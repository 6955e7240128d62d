import { expect, test } from 'vitest';
import { index, ofText, withBody } from './read-made.ts';

// Last year's figures and the aim, said in a sentence of any build. All papers are made up.

const withFigures = async (...lines: string[]) => {
  const draft = await ofText(
    withBody(
      '1. Chỉ số “Tính minh bạch”',
      ...lines,
      '- Đơn vị chủ trì: Văn phòng Sở.',
      '- Nhiệm vụ:',
      '+ Công khai giá đất trên Cổng thông tin điện tử.',
    ),
  );
  const { baseline, target } = index(draft, '1');
  return {
    base: baseline === null ? null : [baseline.score, baseline.rank],
    target:
      target === null
        ? null
        : [target.type, 'score' in target ? target.score : null, 'rank' in target ? target.rank : null],
  };
};

test.each([
  ['Năm 2025 đạt 4,22 điểm, phấn đấu năm 2026 đạt 4,50.', [4.22, null], ['score', 4.5, null]],
  ['Năm 2025 đạt 7,12 điểm. Năm 2026 đạt 7,30 điểm.', [7.12, null], ['score', 7.3, null]],
  [
    'Năm 2025: 7,12 điểm, xếp thứ 8/20; năm 2026 phải đạt từ 7,50 điểm trở lên, xếp thứ 6.',
    [7.12, 8],
    ['score-and-rank', 7.5, 6],
  ],
  ['Năm 2025 đạt 84,12%, đứng thứ 9/17. Năm 2026 phấn đấu đạt 88% trở lên.', [84.12, 9], ['score', 88, null]],
  [
    'Năm 2025 đạt 80,45%, đứng thứ 12/17. Năm 2026 phấn đấu đạt 85%, vươn lên thứ 8.',
    [80.45, 12],
    ['score-and-rank', 85, 8],
  ],
  [
    'Năm 2025 đạt 6,9 điểm, đứng thứ 5/17. Năm 2026 giữ vững vị trí thứ 5 và không thấp hơn 7,0 điểm.',
    [6.9, 5],
    ['score-and-rank', 7, 5],
  ],
])('%s', async (line, base, target) => {
  expect(await withFigures(line)).toEqual({ base, target });
});

test.each([
  // By how much it grows is no score, of last year no more than of this one.
  ['Năm 2025 đạt 5,18 điểm. Năm 2026 tăng ít nhất 0,15 điểm.', [5.18, null], ['words', null, null]],
  [
    'Năm 2025 tăng 0,21 điểm, đạt 6,48 điểm. Chỉ tiêu năm 2026: tăng thêm 0,30 điểm.',
    [6.48, null],
    ['words', null, null],
  ],
  [
    'Năm 2025 đạt 83,07% (không công bố thứ hạng). Năm 2026 phải tăng từ 2 điểm phần trăm trở lên.',
    [83.07, null],
    ['words', null, null],
  ],
  // A place that is not to be held is none that is aimed at.
  [
    'Năm 2025 đạt 5,43 điểm, đứng thứ 16/17. Năm 2026 không để nằm trong nhóm 3 sở cuối bảng.',
    [5.43, 16],
    ['words', null, null],
  ],
  ['Năm 2025 đạt 7,20 điểm. Năm 2026 tăng ít nhất 02 bậc.', [7.2, null], ['relative', null, null]],
  ['Năm 2025 đạt 7,20 điểm. Năm 2026 vào nhóm 10 đơn vị dẫn đầu.', [7.2, null], ['band', null, null]],
])('%s', async (line, base, target) => {
  expect(await withFigures(line)).toEqual({ base, target });
});

test('an aim that holds last year’s group is one sentence with its score', async () => {
  const draft = await ofText(
    withBody(
      '1. Chỉ số “Tính minh bạch”',
      'a) Mục tiêu: Giữ vững nhóm điểm của năm 2025, phấn đấu năm 2026 đạt 7,60 điểm.',
      '- Đơn vị chủ trì: Văn phòng Sở.',
    ),
  );
  expect(index(draft, '1').target).toMatchObject({ type: 'score', score: 7.6 });
});

test('a year that nothing was measured in has no figures', async () => {
  expect(await withFigures('Năm 2025 chưa đo. Năm 2026 phấn đấu đạt 90%.')).toEqual({
    base: [null, null],
    target: ['score', 90, null],
  });
});

test('what is done in the year is no aim', async () => {
  const { target } = await withFigures(
    'Năm 2025 đạt 7,20 điểm.',
    'Năm 2026 tiếp tục rà soát 12 thủ tục hành chính.',
  );
  expect(target).toBeNull();
});
